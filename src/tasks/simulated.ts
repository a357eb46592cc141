import { UserError } from "../model/problem.ts";
import { canonicalJson } from "../model/stable.ts";
import type { PlayedScenario } from "../model/task.ts";
import type { Candidate } from "./find/candidates.ts";
import type { LoadOptions } from "./find/load.ts";
import type { IndexedTask } from "./suite-index.ts";
import { lockedDigests } from "./suites-lock.ts";
import { findTruthFile, readTruthFile } from "./truth.ts";

export interface SimulatedSource {
  readonly folder: string;
  readonly digest: string;
  /** Not built yet: what the suite's index promises, and how it is built once somebody reads it. */
  readonly promised: {
    readonly indexed: IndexedTask;
    readonly prepare: () => Promise<void>;
  } | null;
}

/** Loaded here: the world is the largest room, and only an incident that is built needs it. */
const builder = () => import("./build.ts");

/** A simulated task: promised where a published suite's index knows it, else built into the cache. */
export async function simulatedSource(
  candidate: Candidate,
  options: LoadOptions,
): Promise<SimulatedSource> {
  const { indexed } = candidate;
  if (indexed === null || options.privateSeed !== null) {
    return { ...(await buildSimulated(candidate, options)), promised: null };
  }
  let building: Promise<void> | null = null;
  const prepare = (): Promise<void> => {
    building ??= buildAsPromised(candidate, indexed, options);
    return building;
  };
  const { builtFolder } = await builder();
  const folder = builtFolder(candidate.id, candidate.file, options.cacheDir);
  return { folder, digest: indexed.digest, promised: { indexed, prepare } };
}

/** What the world of a simulated task is made of, found out when it is first asked for. */
export function scenarioOnce(
  { id, file }: Candidate,
  privateSeed: string | null,
): () => Promise<PlayedScenario> {
  let found: Promise<PlayedScenario> | null = null;
  return () => {
    found ??= builder().then(({ playedScenario }) => playedScenario(id, file, privateSeed));
    return found;
  };
}

/** The simulator's `ensureBuilt` is called here and nowhere else. */
async function buildSimulated(
  candidate: Candidate,
  options: LoadOptions,
): Promise<{ folder: string; digest: string }> {
  const { ensureBuilt } = await builder();
  const locked = await lockedDigests(candidate.root);
  return ensureBuilt(candidate.id, candidate.file, {
    cacheDir: options.cacheDir,
    lockDigest: locked.get(candidate.id) ?? null,
    progress: options.progress,
    privateSeed: options.privateSeed,
  });
}

/** The lock's digest holds the ground truth too: what the index said of it must be what was built. */
async function buildAsPromised(
  candidate: Candidate,
  indexed: IndexedTask,
  options: LoadOptions,
): Promise<void> {
  const { folder } = await buildSimulated(candidate, options);
  const path = findTruthFile([folder]);
  const truth = path === null ? null : readTruthFile(path, candidate.where).truth;
  if (canonicalJson(truth) === canonicalJson(indexed.truth)) return;
  throw new UserError({
    code: "TASK_TRUTH",
    where: candidate.where,
    message: "the suite's index gives another ground truth than the built task holds",
    help: "Use the gate as it was published: its index of the suite does not belong to its simulator.",
  });
}
