import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { clearAwayNow } from "./clear-away.ts";

const PREFIX = "sre-gate-run-";

/** A private folder for one run. Folders of killed runs of the same user are removed as well. */
export function makeScratch(): string {
  const parent = shortTemporary();
  sweep(parent);
  return mkdtempSync(join(parent, `${PREFIX}${process.pid}-`));
}

/** A socket's path may be 107 bytes long, so the folder above it must be short. */
function shortTemporary(): string {
  const usual = tmpdir();
  return usual.length <= 50 ? usual : "/tmp";
}

function sweep(parent: string): void {
  for (const name of namesIn(parent)) {
    const pid = /^sre-gate-run-(\d+)-/.exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    try {
      clearAwayNow(join(parent, name));
    } catch {
      // Another user's folder, or one that another run is removing.
    }
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
