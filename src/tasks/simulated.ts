import { ensureBuilt } from "./build.ts";
import type { Candidate } from "./find/candidates.ts";
import type { LoadOptions } from "./find/load.ts";
import { lockedDigests } from "./suites-lock.ts";

/** A simulated task, built into the cache. The simulator's `ensureBuilt` is called here and nowhere else. */
export async function buildSimulated(
  candidate: Candidate,
  options: LoadOptions,
): Promise<{ folder: string; digest: string }> {
  const locked = await lockedDigests(candidate.root);
  return ensureBuilt(candidate.id, candidate.file, {
    cacheDir: options.cacheDir,
    lockDigest: locked.get(candidate.id) ?? null,
    progress: options.progress,
    privateSeed: options.privateSeed,
  });
}
