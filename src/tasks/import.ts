import { access, mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { statIfThere } from "../files/absent.ts";
import { type Problem, UserError } from "../model/problem.ts";
import { ProblemList } from "../model/problem-list.ts";
import { writeYaml } from "../model/yaml.ts";
import { tablesIn } from "../records/layout.ts";
import { snapshotFiles } from "../records/list-files.ts";
import { answerKeyOf } from "../score/answer-key.ts";
import { type Candidate, itbenchFolders } from "./find/candidates.ts";
import { refuseDuplicates } from "./find/select.ts";
import { findTruthFile, readTruthFile, scenarioOf } from "./truth.ts";

interface ImportRequest {
  readonly root: string;
  /** Paths of ITBench folders, with globs. */
  readonly paths: readonly string[];
  /** Null writes each task.yaml beside its data, else `<into>/<id>/task.yaml`. */
  readonly into: string | null;
  readonly overwrite: boolean;
}

interface ImportedTask {
  readonly id: string;
  readonly path: string;
}

/** The layouts that folders are imported from; each is a tag of the tasks it brings. */
type ImporterName = "itbench";

interface Importer {
  /** Begins the title of every task it brings. */
  readonly title: string;
  /** The folders of this layout that a path or glob names. */
  readonly find: (root: string, pattern: string) => Promise<readonly Candidate[]>;
}

const IMPORTERS: Readonly<Record<ImporterName, Importer>> = {
  itbench: { title: "ITBench", find: itbenchFolders },
};

interface Found {
  readonly importer: ImporterName;
  readonly candidate: Candidate;
}

/** Whether the paths name ITBench folders: with a ground truth, a task.yaml or a recorder's tables in them. */
export async function isItbench(root: string, paths: readonly string[]): Promise<boolean> {
  for (const path of paths) {
    if (statIfThere(resolve(root, path))?.isFile()) return false;
    const found = await itbenchFolders(root, path);
    if (found.some(({ folder }) => isScenario(folder))) return true;
  }
  // Nothing is there at all: the importer of folders says so, globs included.
  return paths.every((path) => /[*?]/.test(path));
}

function isScenario(folder: string): boolean {
  if (findTruthFile([folder]) !== null || scenarioOf(basename(folder)) !== null) return true;
  const { objects, logs, traces } = tablesIn(snapshotFiles(folder));
  return objects.length + logs.length + traces.length > 0;
}

/** Writes a task.yaml for each folder found. The snapshots stay where they are; nothing is copied. */
export async function importTasks(request: ImportRequest): Promise<readonly ImportedTask[]> {
  const problems = new ProblemList();
  const found = await foldersOf(request, problems);
  refuseDuplicates(
    found.map(({ candidate }) => candidate),
    problems,
  );
  const files: { id: string; path: string; text: string }[] = [];
  for (const one of found) {
    const file = await problems.collect(() => taskFile(one, request));
    if (file) files.push(file);
  }
  problems.throwIfAny();
  for (const { path, text } of files) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text).catch((error: NodeJS.ErrnoException) => {
      throw cannotWrite(path, error);
    });
  }
  return files.map(({ id, path }) => ({ id, path: relative(request.root, path) }));
}

async function foldersOf(
  { root, paths }: ImportRequest,
  problems: ProblemList,
): Promise<readonly Found[]> {
  const found = new Map<string, Found>();
  for (const path of paths) {
    const before = found.size;
    for (const [name, { find }] of Object.entries(IMPORTERS)) {
      const importer = name as ImporterName;
      for (const candidate of (await problems.collect(() => find(root, path))) ?? [])
        found.set(candidate.folder, { importer, candidate });
    }
    if (found.size === before) problems.add(emptyPath(path));
  }
  return [...found.values()];
}

async function taskFile(
  { importer, candidate }: Found,
  request: ImportRequest,
): Promise<{ id: string; path: string; text: string }> {
  const truthPath = findTruthFile([candidate.folder]);
  if (truthPath === null) {
    throw new UserError({
      code: "TASK_WITHOUT_TRUTH",
      where: candidate.where,
      message: "the folder has no ground truth: nothing could be scored",
      help: "Put its ground_truth.yaml into the folder.",
    });
  }
  const { truth } = readTruthFile(truthPath);
  const { components, rootCauses } = answerKeyOf(truth);
  const [root] = rootCauses;
  const kind = root === undefined ? null : components[root]?.members[0]?.kind;
  const folder = request.into === null ? candidate.folder : join(request.into, candidate.id);
  const path = join(folder, "task.yaml");
  await refuseOverwrite(path, request.overwrite);
  const content = {
    title: `${IMPORTERS[importer].title} ${candidate.id}`,
    ...(kind ? { family: kind.toLowerCase() } : {}),
    tags: [importer],
    ...(root === undefined ? { expect: "no-fault" } : {}),
    source: { snapshot: { path: relative(folder, candidate.folder) || "." } },
  };
  return { id: candidate.id, path, text: writeYaml(content) };
}

async function refuseOverwrite(path: string, overwrite: boolean): Promise<void> {
  if (overwrite) return;
  const exists = await access(path).then(
    () => true,
    () => false,
  );
  if (!exists) return;
  throw new UserError({
    code: "TASK_EXISTS",
    where: path,
    message: "a task.yaml is there already",
    help: "Add --overwrite to write it anew.",
  });
}

function emptyPath(path: string): Problem {
  return {
    code: "TASK_PATH_EMPTY",
    where: path,
    message: "no ITBench SRE folder is found there",
    help: "Name Scenario-N folders, a folder that holds them, or a glob such as data/Scenario-*.",
  };
}

function cannotWrite(path: string, error: NodeJS.ErrnoException): UserError {
  return new UserError({
    code: "TASK_NOT_WRITABLE",
    where: path,
    message: `it cannot be written (${error.code ?? error.message})`,
    help: "Write elsewhere with --into tasks.",
  });
}
