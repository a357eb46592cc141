import type { Clock } from "./clock.ts";
import type { SnapshotIndex } from "./index/open.ts";

/** One attempt's view of a snapshot: the shared index, seen through its own clock, and what it counted. */
export interface Snapshot {
  readonly index: SnapshotIndex;
  readonly clock: Clock;
  readonly counts: Counts;
}

export interface Counts {
  attemptedChanges: number;
  unsupported: number;
}
