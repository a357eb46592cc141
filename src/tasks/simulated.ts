import { UserError } from "../model/problem.ts";
import type { Candidate } from "./find/candidates.ts";
import type { LoadOptions } from "./find/load.ts";

/** A simulated task, built into the cache. The simulator's `ensureBuilt` is called here and nowhere else. */
export async function buildSimulated(
  candidate: Candidate,
  _options: LoadOptions,
): Promise<{ folder: string; digest: string }> {
  throw new UserError({
    code: "TASK_NOT_BUILT",
    where: `${candidate.where}: source.simulate`,
    message: "this build of the gate has no simulator",
    help: "Use tasks with source.snapshot, or a version of the gate that builds simulated tasks.",
  });
}
