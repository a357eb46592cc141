import { rm } from "node:fs/promises";
import { join } from "node:path";
import { digestOf } from "../model/digest.ts";
import { UserError } from "../model/problem.ts";
import type { TaskFile } from "../model/task.ts";
import { scenarioProblems } from "../simulator/check.ts";
import { SIMULATOR_VERSION, type SimulationRequest, simulate } from "../simulator/simulate.ts";
import { adopt, readCached, writeTask } from "./build-cache.ts";

export interface BuildOptions {
  readonly cacheDir: string;
  /** What the published suite says the digest is; null for tasks of no published suite. */
  readonly lockDigest: string | null;
  readonly progress: (line: string) => void;
}

export interface BuiltTask {
  readonly folder: string;
  readonly digest: string;
}

/** The snapshot of a simulated task: from the cache if it is whole, else built into it. */
export async function ensureBuilt(
  id: string,
  file: TaskFile,
  options: BuildOptions,
): Promise<BuiltTask> {
  const request = requestOf(id, file);
  const folder = join(options.cacheDir, "tasks", cacheKey(request));
  const cached = await readCached(folder);
  if (cached.state === "damaged") {
    options.progress(`${id}: the cached snapshot is damaged (${cached.what}), building it again`);
    await rm(folder, { recursive: true, force: true });
  }
  const digest = cached.state === "whole" ? cached.digest : await build(request, folder);
  if (options.lockDigest !== null && options.lockDigest !== digest) {
    throw lockMismatch(id, options.lockDigest, digest);
  }
  return { folder, digest };
}

/** What the simulator is asked for; every problem of the scenario at once. */
export function requestOf(id: string, file: TaskFile): SimulationRequest {
  if (!("simulate" in file.source)) throw new Error(`${id} is not simulated`);
  const scenario = file.source.simulate;
  const problems = scenarioProblems(`tasks/${id}/task.yaml`, scenario, file.expect);
  if (problems.length > 0) throw new UserError(problems);
  return { task: id, ...scenario, volume: "small" };
}

function cacheKey(request: SimulationRequest): string {
  return digestOf({ simulator: SIMULATOR_VERSION, request });
}

async function build(request: SimulationRequest, folder: string): Promise<string> {
  const written = await writeTask(simulate(request), folder);
  return adopt(written, folder);
}

function lockMismatch(id: string, locked: string, built: string): UserError {
  return new UserError({
    code: "TASK_DIGEST",
    where: `tasks/${id}/task.yaml`,
    message: `the built task has digest ${built}, the published suite says ${locked}`,
    help: "A published task never changes a byte: undo the change of the scenario, or use the gate version that built the suite.",
  });
}
