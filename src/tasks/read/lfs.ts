import { open, stat } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../../model/problem.ts";
import type { SnapshotFile } from "../itbench/layout.ts";

const POINTER = "version https://git-lfs.github.com/spec/";
/** A pointer has three short lines. */
const LARGEST_POINTER = 1024;

/** A clone without Git LFS has a few lines in place of each file: the agent would read nothing. */
export async function refuseLfsPointers(
  folder: string,
  files: readonly SnapshotFile[],
  where: string,
): Promise<void> {
  const found = await Promise.all(files.map(({ path }) => isPointer(join(folder, path))));
  const pointers = files.filter((_, index) => found[index]);
  if (pointers.length === 0) return;
  throw new UserError({
    code: "TASK_LFS_POINTERS",
    where,
    message: `${pointers.length} of ${files.length} files are Git LFS pointers, not the data (${pointers[0]?.path})`,
    help: "Run 'git lfs install' and 'git lfs pull' in the data set's clone.",
  });
}

async function isPointer(path: string): Promise<boolean> {
  if ((await stat(path)).size > LARGEST_POINTER) return false;
  const handle = await open(path, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(POINTER.length));
    return buffer.toString("latin1", 0, bytesRead) === POINTER;
  } finally {
    await handle.close();
  }
}
