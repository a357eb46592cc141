import { UserError } from "../../model/problem.ts";
import type { ProblemList } from "../read/problems.ts";
import { type Candidate, tasksBelow } from "./candidates.ts";
import { matchesTask } from "./select.ts";
import { DEFAULT_SUITE, newest, readSuites, type Suite } from "./suite.ts";

/** Tasks and suites of one repository: the user's own, or those that come with the gate. */
interface Library {
  readonly candidates: readonly Candidate[];
  readonly suites: readonly Suite[];
}

/** The user's own library first, then the gate's. */
export async function openLibraries(
  roots: readonly string[],
  problems: ProblemList,
): Promise<readonly Library[]> {
  const libraries: Library[] = [];
  for (const root of new Set(roots)) {
    const candidates = await tasksBelow(root, problems);
    const suites = (await problems.collect(() => readSuites(root))) ?? [];
    libraries.push({ candidates, suites });
  }
  return libraries;
}

/** Without any selection: the first library's smoke suite, or all its tasks. */
export function defaultTasks(
  libraries: readonly Library[],
  problems: ProblemList,
): readonly Candidate[] {
  const own = libraries.find(({ candidates }) => candidates.length > 0);
  if (!own) return [];
  const suite = newest(own.suites, DEFAULT_SUITE);
  return suite === null ? own.candidates : membersOf(suite, [own], problems);
}

/**
 * Own tasks that the patterns name; a pattern that no own task fits is tried on the tasks that come with
 * the gate, so that `*` never adds those to somebody's own.
 */
export function everyTask(
  libraries: readonly Library[],
  patterns: readonly string[],
): readonly Candidate[] {
  const found = patterns.flatMap((pattern) => {
    const library = libraries.find(({ candidates }) =>
      candidates.some((candidate) => matchesTask(pattern, candidate)),
    );
    return (library?.candidates ?? []).filter((candidate) => matchesTask(pattern, candidate));
  });
  const rest = found.length === 0 ? (libraries[0]?.candidates ?? []) : [];
  return [...new Set([...found, ...rest])];
}

/** A suite by name: an own suite may use own tasks and the gate's, a shipped one its own only. */
export function suiteTasks(
  libraries: readonly Library[],
  wanted: string,
  problems: ProblemList,
): readonly Candidate[] {
  for (const [index, library] of libraries.entries()) {
    const suite = suiteNamed(library.suites, wanted);
    if (suite) return membersOf(suite, libraries.slice(index), problems);
  }
  throw unknownSuite(
    libraries.flatMap(({ suites }) => suites),
    wanted,
  );
}

/** `smoke@1`, or `smoke` for its newest version. */
function suiteNamed(suites: readonly Suite[], wanted: string): Suite | null {
  const [name = "", version] = wanted.split("@");
  if (version === undefined) return newest(suites, name);
  return suites.find((suite) => suite.name === name && String(suite.version) === version) ?? null;
}

function membersOf(
  suite: Suite,
  libraries: readonly Library[],
  problems: ProblemList,
): readonly Candidate[] {
  return suite.tasks.flatMap((id) => {
    for (const { candidates } of libraries) {
      const candidate = candidates.find((known) => known.id === id);
      if (candidate) return candidate;
    }
    problems.add({
      code: "SUITE_TASK_MISSING",
      where: `tasks/suites: ${suite.name}@${suite.version}`,
      message: `the suite names ${JSON.stringify(id)}, which is no folder below tasks/`,
      help: "Restore the task's folder: a published suite never changes.",
    });
    return [];
  });
}

function unknownSuite(suites: readonly Suite[], wanted: string): UserError {
  const known = suites.map((suite) => `${suite.name}@${suite.version}`).join(", ");
  return new UserError({
    code: "SUITE_UNKNOWN",
    where: "suite",
    message: `there is no suite ${JSON.stringify(wanted.slice(0, 80))} below tasks/suites`,
    help: known === "" ? "Select tasks by id instead." : `Known suites: ${known}.`,
  });
}
