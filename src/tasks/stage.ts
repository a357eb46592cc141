import { randomBytes } from "node:crypto";
import { constants, linkSync, mkdirSync, realpathSync } from "node:fs";
import { copyFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Task } from "../model/task.ts";
import { snapshotFiles } from "../records/list-files.ts";
import { openSnapshot } from "./open.ts";
import { isLeftOut } from "./without.ts";

/**
 * Makes a folder with a random name below `parent` and puts in what the agent may see: hard links to the telemetry
 * files and nothing else, so that no path shows a truth or an id. Linking a snapshot of 1 GB takes milliseconds; where
 * the file system cannot link, a file is cloned or, as the last resort, copied.
 */
export async function stageSnapshot(task: Task, parent: string): Promise<string> {
  const folder = join(parent, randomBytes(9).toString("base64url"));
  mkdirSync(folder, { recursive: true });
  const source = await openSnapshot(task);
  const files = snapshotFiles(source).filter((file) => !isLeftOut(task.without, file));
  const folders = new Set(files.map(({ path }) => dirname(join(folder, path))));
  for (const below of folders) mkdirSync(below, { recursive: true });
  for (const { path } of files) await linkFile(join(source, path), join(folder, path));
  return folder;
}

async function linkFile(from: string, to: string): Promise<void> {
  try {
    linkSync(realpathSync(from), to);
  } catch (error) {
    if (!isNodeError(error) || !CANNOT_LINK.has(error.code ?? "")) throw error;
    await copyFile(from, to, constants.COPYFILE_FICLONE);
  }
}

/** Another device, too many links, a file of another user (protected_hardlinks), no links at all. */
const CANNOT_LINK = new Set(["EXDEV", "EMLINK", "EPERM", "EACCES", "ENOTSUP", "EOPNOTSUPP"]);

function isNodeError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error;
}
