import { dirname, join } from "node:path";
import { digestOf, hmacSha256 } from "../model/digest.ts";
import { UserError } from "../model/problem.ts";
import type { PlayedScenario, TaskFile } from "../model/task.ts";
import { scenarioProblems } from "../world/check.ts";
import {
  type SimulationRequest,
  simulate,
  UnsolvableTask,
  type Volume,
} from "../world/simulate.ts";
import { privateVariants } from "../world/variant.ts";
import { SIMULATOR_VERSION } from "../world/version.ts";
import { adopt, type Cached, readCached, sweep, writeTask } from "./build-cache.ts";
import { readPrivateSeed } from "./build-private.ts";

interface BuildOptions {
  readonly cacheDir: string;
  /** What the published suite says the digest is; null for tasks of no published suite. */
  readonly lockDigest: string | null;
  readonly progress: (line: string) => void;
  /** Makes a variant nobody else has; comes from the environment only. */
  readonly privateSeed?: string | null;
  readonly volume?: Volume;
}

interface BuiltTask {
  readonly folder: string;
  readonly digest: string;
}

export { difficultyOf } from "../world/truth/difficulty.ts";
export { SIMULATOR_VERSION };

/** The snapshot of a simulated task: from the cache if it is whole, else built into it. */
export async function ensureBuilt(
  id: string,
  file: TaskFile,
  options: BuildOptions,
): Promise<BuiltTask> {
  const published = simulationOf(id, file, options.volume ?? "small");
  const seed = options.privateSeed ? readPrivateSeed(options.privateSeed) : null;
  const requests = seed === null ? [published] : privateVariants(published, seed);
  const folder = folderOf(options.cacheDir, published, seed);
  const promised = seed === null && options.volume !== "real" ? options.lockDigest : null;
  const cached = against(promised, await readCached(folder));
  if (cached.state === "damaged") {
    const [name, what] = seed === null ? [id, ` (${cached.what})`] : ["a private task", ""];
    options.progress(`${name}: the cached snapshot is damaged${what}, building it again`);
  }
  const digest =
    cached.state === "whole" ? cached.digest : await buildFirst(requests, folder, seed !== null);
  if (seed !== null) return { folder, digest: keyed(seed, digest) };
  if (promised !== null && promised !== digest) throw lockMismatch(id, promised, digest);
  return { folder, digest };
}

/** An intact folder with other bytes than the lock promises was built by another version, or by hand. */
function against(promised: string | null, cached: Cached): Cached {
  const foreign = cached.state === "whole" && promised !== null && cached.digest !== promised;
  return foreign ? { state: "damaged", what: "another digest than the suite's" } : cached;
}

/** What the simulator is asked for; every problem of the scenario at once. */
export function simulationOf(id: string, file: TaskFile, volume: Volume): SimulationRequest {
  if (!("simulate" in file.source)) throw new Error(`${id} is not simulated`);
  const scenario = file.source.simulate;
  const problems = scenarioProblems(`tasks/${id}/task.yaml`, scenario, file.expect);
  if (problems.length > 0) throw new UserError(problems);
  return { task: id, ...scenario, volume };
}

/** What the built snapshot was recorded from: of a private task the first variant that can be solved. */
export function playedScenario(
  id: string,
  file: TaskFile,
  privateSeed: string | null,
): PlayedScenario {
  const published = simulationOf(id, file, "small");
  if (privateSeed === null) return published;
  for (const variant of privateVariants(published, readPrivateSeed(privateSeed)))
    if (isSolvable(variant)) return variant;
  throw silent("no variant of a private task can be solved from its files");
}

function isSolvable(request: SimulationRequest): boolean {
  try {
    for (const _ of simulate(request)) void _;
    return true;
  } catch (error) {
    if (error instanceof UnsolvableTask) return false;
    throw error;
  }
}

/** The folder of a published task once it is built. */
export function builtFolder(id: string, file: TaskFile, cacheDir: string): string {
  return folderOf(cacheDir, simulationOf(id, file, "small"), null);
}

/** Private tasks have a folder of their own, under names that mean nothing without the seed. */
function folderOf(cacheDir: string, request: SimulationRequest, seed: string | null): string {
  const key = digestOf({ simulator: SIMULATOR_VERSION, request });
  return seed === null
    ? join(cacheDir, "tasks", key)
    : join(cacheDir, "private-tasks", keyed(seed, key));
}

/** Without the key a digest cannot be found by trying every scenario. */
function keyed(seed: string, digest: string): string {
  return Buffer.from(hmacSha256(seed, `digest/${digest}`))
    .toString("hex")
    .slice(0, 20);
}

/** The first request that can be solved by what its files hold. */
async function buildFirst(
  requests: Iterable<SimulationRequest>,
  folder: string,
  isPrivate: boolean,
): Promise<string> {
  await sweep(dirname(folder));
  let reason: UnsolvableTask | null = null;
  for (const request of requests) {
    try {
      return await adopt(await writeTask(simulate(request), folder), folder);
    } catch (error) {
      if (!(error instanceof UnsolvableTask)) throw error;
      reason = error;
    }
  }
  throw silent(
    isPrivate
      ? "no variant of a private task can be solved from its files"
      : (reason?.message ?? "the fault changes no signal"),
  );
}

function silent(message: string): UserError {
  return new UserError({
    code: "SCENARIO_SILENT",
    where: "source.simulate.faults",
    message,
    help: "Choose another target: this one does nothing that an alert would show.",
  });
}

function lockMismatch(id: string, locked: string, built: string): UserError {
  return new UserError({
    code: "TASK_DIGEST",
    where: `tasks/${id}/task.yaml`,
    message: `the built task has digest ${built}, the published suite says ${locked}`,
    help: "A published task never changes a byte: undo the change of the scenario, or use the gate version that built the suite.",
  });
}
