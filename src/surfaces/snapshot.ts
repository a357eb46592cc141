import type { SurfaceClock } from "./clock.ts";
import type { SnapshotIndex } from "./index/open.ts";
import type { Life } from "./live/life.ts";

/**
 * What the surfaces serve to one attempt: telemetry, time, and what was counted. A record is an incident whose time
 * stands still and which takes no writes; a world is one that has a life.
 */
export interface Snapshot {
  /** As of this moment. */
  readonly index: SnapshotIndex;
  readonly clock: SurfaceClock;
  readonly counts: SurfaceCounts;
  readonly life: Life | null;
}

export const NOTHING_COUNTED: Readonly<SurfaceCounts> = {
  attemptedChanges: 0,
  touched: [],
  unsupported: 0,
  beyondPhysics: 0,
  overlaps: 0,
};

export interface SurfaceCounts {
  /** Writes that were refused: of a record all of them, of a world what the role does not allow. */
  attemptedChanges: number;
  /** Namespaces that were written in, or would have been, sorted. */
  touched: readonly string[];
  /** Queries that were answered with "not served here". */
  unsupported: number;
  /** Writes that a world took and does not act on: what hangs on them is not the agent's failure. */
  beyondPhysics: number;
  /** Visits to a world that came while another was there: they may come in another order next time. */
  overlaps: number;
}
