import { closeSync, openSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../model/problem.ts";
import type { SnapshotFile } from "./layout.ts";

const POINTER = "version https://git-lfs.github.com/spec/";
/** A pointer has three short lines. */
const LARGEST_POINTER = 1024;

/** In a clone without Git LFS each file is a pointer of three lines, so the agent would see no data. */
export function refuseLfsPointers(
  folder: string,
  files: readonly SnapshotFile[],
  where: string,
): void {
  const pointers = files.filter(({ path }) => isPointer(join(folder, path)));
  if (pointers.length === 0) return;
  throw new UserError({
    code: "TASK_LFS_POINTERS",
    where,
    message: `${pointers.length} of ${files.length} files are Git LFS pointers, not the data (${pointers[0]?.path})`,
    help: "Run 'git lfs install' and 'git lfs pull' in the data set's clone.",
  });
}

function isPointer(path: string): boolean {
  if (statSync(path).size > LARGEST_POINTER) return false;
  const file = openSync(path, "r");
  try {
    const buffer = Buffer.alloc(POINTER.length);
    return buffer.toString("latin1", 0, readSync(file, buffer)) === POINTER;
  } finally {
    closeSync(file);
  }
}
