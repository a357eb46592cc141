import { stat } from "node:fs/promises";
import { join } from "node:path";
import { whenAbsent } from "../files/absent.ts";
import { sortedBy } from "../model/order.ts";
import { isPrivateId } from "../model/private-id.ts";
import { ProblemList } from "../model/problem-list.ts";
import type { Task } from "../model/task.ts";
import { CACHE_NOT_WRITABLE } from "./build-cache.ts";
import { readPrivateSeed } from "./build-private.ts";
import { canariesOf } from "./find/canaries.ts";
import { type Candidate, itbenchFolders } from "./find/candidates.ts";
import { isPathPattern } from "./find/glob.ts";
import {
  defaultSuite,
  defaultTasks,
  everyTask,
  openLibraries,
  suiteNames,
  suiteTasks,
} from "./find/library.ts";
import { loadTask } from "./find/load.ts";
import {
  excludesNothing,
  isExcluded,
  matchesTask,
  nothingSelected,
  refuseDuplicates,
  select,
} from "./find/select.ts";

export type DefaultSuite = "smoke" | "full";

export interface Selection {
  /** Repository whose `tasks/` is read and against which paths are resolved. */
  readonly root: string;
  /** Where the gate's own tasks and suites lie; default: `root`. */
  readonly packageRoot?: string;
  readonly cacheDir: string;
  readonly suite: string | null;
  /** Which suite is meant when neither a suite nor tasks are asked for; smoke unless said. */
  readonly byDefault?: DefaultSuite;
  /** Ids, globs, `tag:`, `family:`, or paths of ITBench folders. */
  readonly patterns: readonly string[];
  /** The same, and `defective`. */
  readonly exclude: readonly string[];
  readonly privateSeed: string | null;
  /** How many private tasks run with the public ones; without it, a seed makes all tasks private. */
  readonly canary?: number | null;
  readonly without?: readonly string[];
  readonly progress: (line: string) => void;
}

/** The tasks of a run, sorted by id, with what may be read of them before their snapshots are opened; every problem of every task is reported at once. */
export async function findTasks(selection: Selection): Promise<Task[]> {
  const { privateSeed, canary = null } = selection;
  if (canary === null) return sortedBy(await loadAll(selection), ({ id }) => id);
  const open = { ...selection, privateSeed: null };
  const problems = new ProblemList();
  const candidates = await candidatesOf(open, problems);
  problems.throwIfAny();
  const tasks = await loadAll(open);
  const canaries = await loadAll(selection, canariesOf(candidates, canary, privateSeed));
  return sortedBy([...tasks, ...canaries], ({ id }) => id);
}

async function loadAll(
  selection: Selection,
  chosen: readonly Candidate[] | null = null,
): Promise<readonly Task[]> {
  const problems = new ProblemList();
  const candidates = chosen ?? (await candidatesOf(selection, problems));
  problems.throwIfAny();
  if (candidates.length === 0) throw nothingSelected();
  const options = { ...selection, without: selection.without ?? [] };
  const bad = new ProblemList();
  const inBatch = candidates.filter(isForeign).length > 1;
  const load = (candidate: Candidate) =>
    (inBatch && isForeign(candidate) ? bad : problems).collect(() => loadTask(candidate, options));
  const isBuilt = ({ file }: Candidate): boolean => "simulate" in file.source;
  const loaded = await Promise.all(candidates.filter((one) => !isBuilt(one)).map(load));
  // One after the other: building fills a core and some hundred megabytes.
  for (const candidate of candidates.filter(isBuilt)) {
    loaded.push(await load(candidate));
    if (problems.has(CACHE_NOT_WRITABLE)) break;
  }
  const tasks = loaded.filter((task) => task !== null);
  problems.throwIfAny();
  // Among many folders that others made, one that cannot be read must not stop the rest: it is reported and left out.
  if (tasks.length === 0) bad.throwIfAny();
  for (const { where, message } of bad.found)
    selection.progress(`left out, because it does not read: ${where}: ${message}`);
  const remaining = selection.exclude.includes(DEFECTIVE)
    ? tasks.filter(({ defects }) => defects.length === 0)
    : tasks;
  if (remaining.length === 0) throw nothingSelected();
  return remaining;
}

/** What a selection is called in runs and reports: its suite, or `selection` for tasks of one's own choice. */
export async function suiteOf(selection: Selection): Promise<string> {
  const { suite, patterns, byDefault = "smoke" } = selection;
  if (suite !== null) return suite;
  if (patterns.length > 0) return SELECTED;
  return (await defaultSuite(librariesOf(selection, new ProblemList()), byDefault)) ?? SELECTED;
}

const SELECTED = "selection";

/** The names that `judge.suite` and `judge.suites` may have here. */
export function knownSuites(selection: Selection): Promise<readonly string[]> {
  return suiteNames(librariesOf(selection, new ProblemList()));
}

/** The ids that a setting may name here, selected or not: own tasks, those of the gate, and folders that patterns name. */
export async function knownTasks(selection: Selection): Promise<readonly string[]> {
  // Problems of a task are reported when it is selected.
  const problems = new ProblemList();
  const libraries = librariesOf(selection, problems);
  const own = await Promise.all(libraries.map(({ candidates }) => candidates()));
  const { paths } = await sorted(selection);
  const external = await foldersOf(selection.root, paths, problems);
  const ids = [...own.flat(), ...external].flatMap(({ id, alias }) => [id, alias ?? []].flat());
  return [...new Set(ids)];
}

function librariesOf(
  { root, packageRoot = root, privateSeed }: Selection,
  problems: ProblemList,
): ReturnType<typeof openLibraries> {
  const seed = privateSeed === null ? null : readPrivateSeed(privateSeed);
  return openLibraries([root, packageRoot], seed, problems);
}

/** An ITBench folder that a path names, and no task of a library. */
function isForeign({ where }: Candidate): boolean {
  return !where.endsWith("task.yaml");
}

const DEFECTIVE = "defective";

/** Candidates that the selection names, checked for duplicates. */
export async function candidatesOf(
  selection: Selection,
  problems: ProblemList,
): Promise<readonly Candidate[]> {
  const { paths, patterns } = await sorted(selection);
  const external = await foldersOf(selection.root, paths, problems);
  const onlyPaths = paths.length > 0 && patterns.length === 0 && selection.suite === null;
  const own = onlyPaths ? [] : await ownTasks(selection, patterns, problems);
  const exclude = selection.exclude.filter((pattern) => pattern !== DEFECTIVE);
  // Of folders only those that were named are known: what is left out may lie in others.
  if (paths.length === 0) await refuseIdle(selection, exclude, own, problems);
  const selected = [...own, ...external].filter((candidate) => !isExcluded(candidate, exclude));
  refuseDuplicates(selected, problems);
  return sortedBy(selected, ({ id }) => id);
}

/** A slip in `exclude` runs what was to be left out. What fits a task of another suite is no slip. */
async function refuseIdle(
  selection: Selection,
  exclude: readonly string[],
  selected: readonly Candidate[],
  problems: ProblemList,
): Promise<void> {
  const idle = exclude
    .filter((pattern) => !selected.some((candidate) => matchesTask(pattern, candidate)))
    // Without the seed nobody knows which task the id belongs to.
    .filter((pattern) => selection.privateSeed !== null || !isPrivateId(pattern));
  if (idle.length === 0) return;
  const libraries = librariesOf(selection, new ProblemList());
  const known = (await Promise.all(libraries.map(({ candidates }) => candidates()))).flat();
  for (const pattern of idle)
    if (!known.some((candidate) => matchesTask(pattern, candidate)))
      problems.add(excludesNothing(pattern));
}

/** A word without a slash is an id or a glob of ids, unless only a folder of that name exists. */
async function sorted({ root, packageRoot = root, patterns }: Selection) {
  const isPath = await Promise.all(
    patterns.map(
      async (pattern) =>
        isPathPattern(pattern) ||
        ((await isFolder(join(root, pattern))) &&
          !(await isFolder(join(root, "tasks", pattern))) &&
          !(await isFolder(join(packageRoot, "tasks", pattern)))),
    ),
  );
  return {
    paths: patterns.filter((_, index) => isPath[index]),
    patterns: patterns.filter((_, index) => !isPath[index]),
  };
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(whenAbsent(null)))?.isDirectory() ?? false;
}

async function foldersOf(
  root: string,
  paths: readonly string[],
  problems: ProblemList,
): Promise<readonly Candidate[]> {
  const found = new Map<string, Candidate>();
  for (const path of paths) {
    const candidates = (await problems.collect(() => itbenchFolders(root, path))) ?? [];
    for (const candidate of candidates) found.set(candidate.folder, candidate);
    if (candidates.length > 0) continue;
    problems.add({
      code: "TASK_PATH_EMPTY",
      where: "tasks",
      message: `no ITBench SRE folder at ${JSON.stringify(path)}`,
      help: "Name Scenario-N folders, a folder that holds them, or a glob such as data/Scenario-*.",
    });
  }
  return [...found.values()];
}

async function ownTasks(
  selection: Selection,
  patterns: readonly string[],
  problems: ProblemList,
): Promise<readonly Candidate[]> {
  const { suite } = selection;
  const libraries = librariesOf(selection, problems);
  if (suite === null && patterns.length === 0)
    return defaultTasks(libraries, selection.byDefault ?? "smoke", problems);
  const candidates =
    suite === null
      ? await everyTask(libraries, patterns)
      : await problems.collect(() => suiteTasks(libraries, suite, problems));
  if (candidates === null || patterns.length === 0) return candidates ?? [];
  return select(candidates, patterns, selection.root, problems);
}
