import { basename, dirname, join, relative, resolve } from "node:path";
import { statIfThere, textIfThere } from "../../files/absent.ts";
import { entriesOf } from "../../files/entries.ts";
import { problemsOfIssues } from "../../model/issue.ts";
import { parseYaml } from "../../model/parse-yaml.ts";
import { privateId } from "../../model/private-id.ts";
import { type Problem, UserError } from "../../model/problem.ts";
import type { ProblemList } from "../../model/problem-list.ts";
import { type TaskFile, TaskFileSchema } from "../../model/task.ts";
import { isGroundTruth, isVisible, signalOf } from "../../records/layout.ts";
import { type IndexedTask, indexedAs, readIndex } from "../suite-index.ts";
import { expandFolders } from "./glob.ts";

/** A task that could be selected: its description is read, its snapshot is not yet looked at. */
export interface Candidate {
  readonly id: string;
  /** What its private variant is called; null where none is built. */
  readonly alias: string | null;
  /** The library it belongs to: whose suites and locks speak about it. */
  readonly root: string;
  /** Where it is described, for messages. */
  readonly where: string;
  /** Folder of the task.yaml, or the ITBench folder itself. */
  readonly folder: string;
  readonly file: TaskFile;
  /** What the suite's index tells of it; null where it has to be built to know. */
  readonly indexed: IndexedTask | null;
}

/** The tasks below `<root>/tasks`: every folder with a task.yaml. */
export async function tasksBelow(
  root: string,
  privateSeed: string | null,
  problems: ProblemList,
): Promise<readonly Candidate[]> {
  const folder = join(root, "tasks");
  if (statIfThere(folder)?.isDirectory() === false) problems.add(NO_FOLDER);
  const index = await readIndex(root);
  const entries = (await problems.collect(() => entriesOf(folder))) ?? [];
  const folders = entries.filter(({ isFolder }) => isFolder);
  const candidates = await Promise.all(
    folders.map(({ name }) =>
      problems.collect(() => describedTask(root, join(folder, name), index)),
    ),
  );
  return candidates.flatMap((candidate) => candidate ?? []).map(aliased(privateSeed));
}

function aliased(seed: string | null): (candidate: Candidate) => Candidate {
  return (candidate) =>
    seed !== null && "simulate" in candidate.file.source
      ? { ...candidate, alias: privateId(seed, candidate.id) }
      : candidate;
}

function describedTask(
  root: string,
  folder: string,
  index: ReadonlyMap<string, IndexedTask>,
): Candidate | null {
  const path = join(folder, "task.yaml");
  const text = textIfThere(path);
  if (text === null) return refuseOtherEnding(root, folder);
  const where = relative(root, path) || path;
  const id = basename(folder);
  const indexed = indexedAs(index, id, text);
  const file = indexed?.file ?? readTaskFile(text, where);
  return { id, alias: null, root, where, folder, file, indexed };
}

/** Otherwise the shipped tasks would silently run in their place. */
const NO_FOLDER: Problem = {
  code: "TASKS_NOT_A_FOLDER",
  where: "tasks",
  message: "it is a file, where the folder of the tasks is expected",
  help: "Rename it: tasks/ holds a folder with a task.yaml for each task.",
};

/** A task that is skipped silently is one nobody notices is missing. */
function refuseOtherEnding(root: string, folder: string): null {
  const other = join(folder, "task.yml");
  if (statIfThere(other) === null) return null;
  throw new UserError({
    code: "TASK_FILE",
    where: relative(root, other),
    message: "a task is described by task.yaml, and nothing reads task.yml",
    help: "Rename it to task.yaml.",
  });
}

export function readTaskFile(text: string, where: string): TaskFile {
  const document = parseYaml(text, where);
  const read = TaskFileSchema.safeParse(document);
  if (read.success) return read.data;
  const help =
    "A task.yaml has title, family, tags, expect and source (simulate or snapshot.path).";
  const origin = { code: "TASK_FILE", where, help };
  throw new UserError(problemsOfIssues(read.error.issues, document, origin));
}

/** How deep below a named folder its scenarios may lie: snapshots/sre/<version>/Scenario-N is four. */
const MAX_DEPTH = 5;

/** ITBench folders that a path names: the folder itself, or those below it. */
export async function itbenchFolders(root: string, pattern: string): Promise<readonly Candidate[]> {
  const folders = await expandFolders(root, pattern);
  const found = await Promise.all(folders.map((folder) => scenarioFolders(folder, MAX_DEPTH)));
  return Promise.all(found.flat().map((folder) => folderCandidate(root, folder)));
}

async function folderCandidate(root: string, folder: string): Promise<Candidate> {
  const described = describedTask(root, folder, new Map());
  if (described) return described;
  const file: TaskFile = {
    tags: ["itbench"],
    expect: "fault",
    source: { snapshot: { path: "." } },
  };
  const where = relative(root, folder) || folder;
  return { id: basename(folder), alias: null, root, where, folder, file, indexed: null };
}

async function scenarioFolders(folder: string, depth: number): Promise<readonly string[]> {
  const entries = await entriesOf(folder);
  const files = entries.filter(({ isFolder }) => !isFolder).map(({ name }) => name);
  if (isFinOps(files)) return [];
  if (files.includes("task.yaml") || files.some(isGroundTruth)) return [folder];
  if (files.some((name) => isVisible(name) && signalOf(name) !== null)) return [folder];
  if (depth === 0) return [];
  const below = entries.filter(({ isFolder }) => isFolder).map(({ name }) => join(folder, name));
  const found = await Promise.all(below.map((inner) => scenarioFolders(inner, depth - 1)));
  return found.flat();
}

/** A checkout of ITBench-Lite also holds FinOps scenarios, under the same names as those we judge. */
function isFinOps(files: readonly string[]): boolean {
  return files.includes("anomaly.json") && files.includes("data.csv");
}

/** The folder of a task's snapshot. */
export function snapshotFolder(candidate: Candidate, path: string): string {
  const folder = resolve(candidate.folder, path);
  if (statIfThere(folder)?.isDirectory()) return folder;
  throw new UserError({
    code: "TASK_SNAPSHOT_MISSING",
    where: `${candidate.where}: source.snapshot.path`,
    message: `there is no folder ${JSON.stringify(path)} beside ${basename(candidate.where) === "task.yaml" ? dirname(candidate.where) : candidate.where}`,
    help: "Give the path of an ITBench snapshot folder, relative to the task.yaml.",
  });
}
