import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { rm } from "node:fs/promises";

const ALL = { recursive: true, force: true } as const;

/** Removes a folder that a program of somebody else's wrote into. */
export async function clearAway(folder: string): Promise<void> {
  try {
    await rm(folder, ALL);
  } catch {
    clearAwayStubborn(folder);
  }
}

/** The same at once. */
export function clearAwayNow(folder: string): void {
  try {
    rmSync(folder, ALL);
  } catch {
    clearAwayStubborn(folder);
  }
}

/**
 * Folders that were closed are opened again; only folders, for files may be links to those of the tasks, and neither
 * program follows a link. Both go down step by step, where a path may be too long to be named at all.
 */
function clearAwayStubborn(folder: string): void {
  const closed = ["-type", "d", "!", "-perm", "-700", "-execdir", "chmod", "u+rwx", "{}", ";"];
  run("find", [folder, ...closed]);
  run("rm", ["-rf", "--", folder]);
  // Says why, where it is still there.
  rmSync(folder, ALL);
}

function run(program: string, words: readonly string[]): void {
  // `find -execdir` refuses to work where PATH names a folder by a relative path.
  spawnSync(program, words, { stdio: "ignore", env: { PATH: "/usr/bin:/bin" } });
}
