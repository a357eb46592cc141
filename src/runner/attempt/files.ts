import { existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { attemptKey } from "../../model/attempt.ts";
import type { PlannedAttempt } from "../request.ts";

/** Folder of one attempt's transcripts: out/attempts/<task>/<repeat>/. */
export function attemptFolder(out: string, planned: PlannedAttempt): string {
  const task = encodeURIComponent(planned.task);
  if (task === "." || task === "..") throw new Error(`unusable task id ${attemptKey(planned)}`);
  return join(out, "attempts", task, String(planned.repeat));
}

/** For a file that is about to be opened: where the folder cannot be made, opening the file says why. */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch {
    return;
  }
}

/**
 * A folder with all above it. Not by `recursive`: where a file system takes no folders (/proc), Node's own goes round for
 * ever, and no signal ends it.
 */
export function makeFolders(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "EEXIST" && isFolder(path)) return;
    if (code !== "ENOENT" || existsSync(dirname(path))) throw error;
    makeFolders(dirname(path));
    makeFolders(path);
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** A file of an earlier run: one that cannot be read is none. */
export function textOrNull(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
