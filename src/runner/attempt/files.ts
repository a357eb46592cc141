import { mkdirSync, readFileSync } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
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

/** A file of an earlier run: one that cannot be read is none. */
export function textOrNull(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

let serial = 0;

/** Either the whole file or none of it, also after a power cut: written aside, synced, renamed. */
export async function writeAtomically(path: string, content: string): Promise<void> {
  serial += 1;
  const aside = join(dirname(path), `.${process.pid}-${serial}.tmp`);
  await mkdir(dirname(path), { recursive: true });
  try {
    const file = await open(aside, "wx");
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}
