import { statfsSync } from "node:fs";
import { dirname } from "node:path";
import type { Problem } from "../model/problem.ts";

const MEGABYTE = 1024 * 1024;
/** Room for the logs, answers and reports of a plan; tasks need more and are counted separately. */
const LEAST = 100 * MEGABYTE;

/** A disk that fills up ends a plan in the middle, so the free space is checked before. */
export function fullDisks(folders: readonly string[]): Problem[] {
  return folders.flatMap((folder) => {
    const free = freeBytes(folder);
    if (free === null || free >= LEAST) return [];
    return [
      {
        code: "DISK_FULL",
        where: folder,
        message: `${Math.floor(free / MEGABYTE)} MB are free there, and a run needs at least ${LEAST / MEGABYTE}`,
        help: "Make room, or choose another folder with --out (and SRE_GATE_CACHE for the cache).",
      },
    ];
  });
}

/** Free space at the nearest folder that exists. */
function freeBytes(folder: string): number | null {
  for (let at = folder; ; at = dirname(at)) {
    try {
      const { blocks, bavail, bsize } = statfsSync(at);
      // A file system without blocks (/proc) is not full: writing there fails with an error of its own.
      return blocks === 0 ? null : bavail * bsize;
    } catch {
      if (at === dirname(at)) return null;
    }
  }
}
