import type { SurfaceClock } from "./clock.ts";
import type { SnapshotIndex } from "./index/open.ts";

/** One attempt's view of a snapshot: the shared index, seen through its own clock, and what it counted. */
export interface Snapshot {
  readonly index: SnapshotIndex;
  readonly clock: SurfaceClock;
  readonly counts: SurfaceCounts;
}

export interface SurfaceCounts {
  attemptedChanges: number;
  unsupported: number;
}
