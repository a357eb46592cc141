import { type RecordTables, tablesIn } from "../../../records/layout.ts";
import { snapshotFiles } from "../../../records/list-files.ts";

/** Where each kind of evidence lies; paths are relative to the snapshot, which is how evidence is cited. */
export interface SnapshotTables extends RecordTables {
  readonly root: string;
}

export function findTables(root: string): SnapshotTables {
  return { root, ...tablesIn(snapshotFiles(root)) };
}
