import { type RecordTables, tablesIn } from "../../../records/layout.ts";
import { snapshotFiles } from "../../../records/list-files.ts";

/** The files of each kind of evidence; paths are relative to the snapshot, as evidence is cited. */
export interface SnapshotTables extends RecordTables {
  readonly root: string;
}

export function findTables(root: string): SnapshotTables {
  return { root, ...tablesIn(snapshotFiles(root)) };
}
