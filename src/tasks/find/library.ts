import { byCodePoint } from "../../model/order.ts";
import { UserError } from "../../model/problem.ts";
import type { ProblemList } from "../../model/problem-list.ts";
import { refuseForeignSuite } from "../suites-lock.ts";
import { type Candidate, tasksBelow } from "./candidates.ts";
import { matchesTask } from "./select.ts";
import { newest, readSuites, type Suite } from "./suite.ts";

/** Tasks and suites of one repository: the user's own, or those that come with the gate. Read when first asked for. */
interface Library {
  readonly root: string;
  readonly candidates: () => Promise<readonly Candidate[]>;
  readonly suites: () => Promise<readonly Suite[]>;
}

/** The user's own library first, then the gate's. */
export function openLibraries(
  roots: readonly string[],
  privateSeed: string | null,
  problems: ProblemList,
): readonly Library[] {
  return [...new Set(roots)].map((root) => ({
    root,
    candidates: once(() => tasksBelow(root, privateSeed, problems)),
    suites: once(async () => (await problems.collect(() => readSuites(root))) ?? []),
  }));
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | null = null;
  return () => {
    reading ??= read();
    return reading;
  };
}

/** Without any selection: the suite of this name in the first library that has tasks, or all its tasks. */
export async function defaultTasks(
  libraries: readonly Library[],
  name: string,
  problems: ProblemList,
): Promise<readonly Candidate[]> {
  const library = await firstWithTasks(libraries);
  if (library === null) return [];
  const suite = newest(await library.suites(), name);
  return suite === null ? library.candidates() : membersOf(suite, [library], problems);
}

/** What those tasks are called: `full@1`, or null for a library without a suite of that name. */
export async function defaultSuite(
  libraries: readonly Library[],
  name: string,
): Promise<string | null> {
  const suite = newest((await (await firstWithTasks(libraries))?.suites()) ?? [], name);
  return suite === null ? null : nameOf(suite);
}

async function firstWithTasks(libraries: readonly Library[]): Promise<Library | null> {
  for (const library of libraries) if ((await library.candidates()).length > 0) return library;
  return null;
}

/** Every suite that can be named here. */
export async function suiteNames(libraries: readonly Library[]): Promise<readonly string[]> {
  const suites = await Promise.all(libraries.map((library) => library.suites()));
  return [...new Set(suites.flat().map(nameOf))].sort(byCodePoint);
}

function nameOf({ name, version }: Suite): string {
  return `${name}@${version}`;
}

/**
 * Own tasks that the patterns name; a pattern that no own task fits is tried on the tasks that come with
 * the gate, so that `*` never adds those to somebody's own.
 */
export async function everyTask(
  libraries: readonly Library[],
  patterns: readonly string[],
): Promise<readonly Candidate[]> {
  const found = new Set<Candidate>();
  for (const pattern of patterns)
    for (const candidate of await firstMatches(libraries, pattern)) found.add(candidate);
  return found.size === 0 ? firstWithAny(libraries) : [...found];
}

/** Nothing fits: show the user's own tasks, or the shipped ones if there are none. */
async function firstWithAny(libraries: readonly Library[]): Promise<readonly Candidate[]> {
  for (const { candidates } of libraries) {
    const known = await candidates();
    if (known.length > 0) return known;
  }
  return [];
}

async function firstMatches(
  libraries: readonly Library[],
  pattern: string,
): Promise<readonly Candidate[]> {
  for (const { candidates } of libraries) {
    const matches = (await candidates()).filter((candidate) => matchesTask(pattern, candidate));
    if (matches.length > 0) return matches;
  }
  return [];
}

/** A suite by name: an own suite may use own tasks and the gate's, a shipped one its own only. */
export async function suiteTasks(
  libraries: readonly Library[],
  wanted: string,
  problems: ProblemList,
): Promise<readonly Candidate[]> {
  const known: Suite[] = [];
  for (const [index, library] of libraries.entries()) {
    const suites = await library.suites();
    const suite = suiteNamed(suites, wanted);
    if (suite) return membersOf(suite, libraries.slice(index), problems);
    known.push(...suites);
  }
  for (const { root } of libraries) await refuseForeignSuite(root, versionOf(wanted));
  throw unknownSuite(known, wanted);
}

/** `smoke@1`, or `smoke` for its newest version. */
function suiteNamed(suites: readonly Suite[], wanted: string): Suite | null {
  const [name = "", version] = wanted.split("@");
  if (version === undefined) return newest(suites, name);
  return suites.find((suite) => suite.name === name && String(suite.version) === version) ?? null;
}

function versionOf(wanted: string): string {
  return wanted.split("@")[1] ?? "";
}

async function membersOf(
  suite: Suite,
  libraries: readonly Library[],
  problems: ProblemList,
): Promise<readonly Candidate[]> {
  const [home] = libraries;
  if (home) await refuseForeignSuite(home.root, String(suite.version));
  const members: Candidate[] = [];
  for (const id of suite.tasks) {
    const member = await candidateNamed(libraries, id);
    if (member !== null) members.push(inMode(member, suite.mode));
    else
      problems.add({
        code: "SUITE_TASK_MISSING",
        where: `tasks/suites: ${suite.name}@${suite.version}`,
        message: `the suite names ${JSON.stringify(id)}, which is no folder below tasks/`,
        help: "Restore the task's folder: a published suite never changes.",
      });
  }
  return members;
}

/** The same incident, to be diagnosed from its record or to be put right while it goes on. */
function inMode(candidate: Candidate, mode: Suite["mode"]): Candidate {
  return mode === undefined ? candidate : { ...candidate, file: { ...candidate.file, mode } };
}

async function candidateNamed(
  libraries: readonly Library[],
  id: string,
): Promise<Candidate | null> {
  for (const { candidates } of libraries) {
    const found = (await candidates()).find((known) => known.id === id);
    if (found) return found;
  }
  return null;
}

function unknownSuite(suites: readonly Suite[], wanted: string): UserError {
  const known = suites.map(nameOf).join(", ");
  return new UserError({
    code: "SUITE_UNKNOWN",
    where: "suite",
    message: `there is no suite ${JSON.stringify(wanted.slice(0, 80))} below tasks/suites`,
    help: known === "" ? "Select tasks by id instead." : `Known suites: ${known}.`,
  });
}
