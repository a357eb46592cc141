import { basename, join, relative } from "node:path";
import { digestOf } from "../../model/digest.ts";
import type { GroundTruth } from "../../model/ground-truth.ts";
import { UserError } from "../../model/problem.ts";
import type { Mode, PlayedScenario, Task, TaskFile } from "../../model/task.ts";
import { refuseLfsPointers } from "../../records/lfs-pointers.ts";
import { snapshotFiles } from "../../records/list-files.ts";
import { repeatedIds } from "../../score/read-ground-truth.ts";
import { snapshotDigest } from "../digest.ts";
import { defectsOf } from "../known-defects.ts";
import { type SimulatedSource, scenarioOnce, simulatedSource } from "../simulated.ts";
import { findTruthFile, readTruthFile, refuseContradiction, scenarioOf } from "../truth.ts";
import { type Candidate, snapshotFolder } from "./candidates.ts";

export interface LoadOptions {
  readonly root: string;
  readonly cacheDir: string;
  readonly privateSeed: string | null;
  readonly without: readonly string[];
  readonly progress: (line: string) => void;
  /** Brings what earlier jobs built into the cache; called when something is missing there. */
}

/** Makes a candidate a task: its truth is read, its bytes have a digest, its snapshot is on disk or promised. */
export async function loadTask(candidate: Candidate, options: LoadOptions): Promise<Task> {
  const { file } = candidate;
  const { mode = "diagnose" } = file;
  const source = await sourceOf(candidate, options);
  if (mode === "repair" && source.played === null) throw notRepairable(candidate);
  const { truth, bytes, isV2 } =
    source.promised === null
      ? await readSource(candidate, source, options)
      : { truth: source.promised.indexed.truth, bytes: source.digest ?? "", isV2: false };
  const without = [...new Set(options.without)].sort();
  return {
    id: candidate.alias ?? candidate.id,
    title: file.title ?? null,
    family: file.family ?? null,
    difficulty: source.private ? await ofVariant(file, truth) : (file.difficulty ?? null),
    tags: file.tags,
    expect: file.expect,
    folder: source.folder,
    ...(source.promised ? { prepare: source.promised.prepare } : {}),
    truth,
    mode,
    ...(source.played === null ? {} : { scenario: source.played }),
    digest: await measuredDigest(bytes, without, mode),
    defects: [
      ...defectsOf(source.scenario, truth),
      ...(isV2 ? [V2_DEFECT] : []),
      ...repeatedIds(truth).map(
        (id) => `two groups of the ground truth share the id ${JSON.stringify(id)}`,
      ),
    ],
    ...(without.length > 0 ? { without } : {}),
    private: source.private,
  };
}

/** In a repair the world answers as well, so what it does is part of what is measured with. */
async function measuredDigest(
  bytes: string,
  without: readonly string[],
  mode: Mode,
): Promise<string> {
  if (mode === "diagnose") return without.length === 0 ? bytes : digestOf({ bytes, without });
  const { SIMULATOR_VERSION } = await import("../build.ts");
  return digestOf({ bytes, without, mode, world: SIMULATOR_VERSION });
}

async function readSource(candidate: Candidate, source: Source, options: LoadOptions) {
  const path = findTruthFile([source.folder, candidate.folder]);
  if (path === null) throw truthMissing(candidate);
  const { truth, isV2 } = readTruthFile(path, shownPath(candidate, path));
  refuseContradiction(truth, candidate.file.expect, shownPath(candidate, path), {
    noFault: "write `expect: no-fault` into the task.yaml if nothing is broken",
    fault: "take `expect: no-fault` from the task.yaml if something is broken",
  });
  const files = snapshotFiles(source.folder);
  if (files.length === 0) throw snapshotEmpty(candidate);
  if (source.digest === null) refuseLfsPointers(source.folder, files, candidate.where);
  const bytes =
    source.digest ?? (await snapshotDigest(source.folder, files, truth, options.cacheDir));
  return { truth, bytes, isV2 };
}

const V2_DEFECT = "the ground truth is v2: it lists mechanism and victim alike, any of them counts";

/** Of what was built, in whole numbers: tenths would tell how far the fault of a known mechanism reaches. */
async function ofVariant(
  { source }: TaskFile,
  { propagations }: GroundTruth,
): Promise<number | null> {
  if (!("simulate" in source)) return null;
  const { difficultyOf } = await import("../build.ts");
  const mechanisms = source.simulate.faults.map(({ fault }) => fault);
  return difficultyOf(mechanisms, propagations.length, 0);
}

interface Source {
  readonly folder: string;
  /** Known for built tasks; null means: hash the files. */
  readonly digest: string | null;
  readonly scenario: string | null;
  readonly private: boolean;
  readonly promised: SimulatedSource["promised"];
  readonly played: (() => Promise<PlayedScenario>) | null;
}

async function sourceOf(candidate: Candidate, options: LoadOptions): Promise<Source> {
  const { source } = candidate.file;
  if ("simulate" in source) {
    const simulated = await simulatedSource(candidate, options);
    const played = scenarioOnce(candidate, options.privateSeed);
    return { ...simulated, scenario: null, private: options.privateSeed !== null, played };
  }
  const folder = snapshotFolder(candidate, source.snapshot.path);
  return {
    folder,
    digest: null,
    scenario: scenarioOf(basename(folder)),
    private: false,
    promised: null,
    played: null,
  };
}

function shownPath(candidate: Candidate, path: string): string {
  const inside = relative(candidate.folder, path);
  // What was built lies in a cache, whose path says nothing to anybody.
  const shown = inside.startsWith("..") ? basename(path) : inside;
  return join(candidate.where.replace(/\/?task\.yaml$/, ""), shown);
}

function notRepairable({ where }: Candidate): UserError {
  return new UserError({
    code: "TASK_NOT_REPAIRABLE",
    where: `${where}: mode`,
    message: "a record can be diagnosed and not repaired: nothing in it goes on",
    help: "Take `mode: repair` out, or describe the incident by source.simulate.",
  });
}

function truthMissing(candidate: Candidate): UserError {
  return new UserError({
    code: "TASK_WITHOUT_TRUTH",
    where: candidate.where,
    message: "the task has no ground truth: nothing could be scored",
    help: "Put a ground_truth.yaml into the snapshot folder or beside the task.yaml.",
  });
}

function snapshotEmpty(candidate: Candidate): UserError {
  return new UserError({
    code: "TASK_SNAPSHOT_EMPTY",
    where: candidate.where,
    message: "the snapshot has no file that an agent may see",
    help: "Check source.snapshot.path: it should hold alerts/, metrics/ and *.tsv files.",
  });
}
