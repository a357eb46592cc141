import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { rm } from "node:fs/promises";

const ALL = { recursive: true, force: true } as const;

/** Removes a folder that an untrusted program wrote into. */
export async function clearAway(folder: string): Promise<void> {
  try {
    await rm(folder, ALL);
  } catch {
    clearAwayStubborn(folder);
  }
}

/** The same, synchronously. */
export function clearAwayNow(folder: string): void {
  try {
    rmSync(folder, ALL);
  } catch {
    clearAwayStubborn(folder);
  }
}

/**
 * Makes unreadable folders readable first; only folders, because files may be hard links to those of the tasks. Both
 * programs follow no links and descend step by step, so a path may be longer than the system accepts.
 */
function clearAwayStubborn(folder: string): void {
  const closed = ["-type", "d", "!", "-perm", "-700", "-execdir", "chmod", "u+rwx", "{}", ";"];
  run("find", [folder, ...closed]);
  run("rm", ["-rf", "--", folder]);
  // If it still exists, this reports why.
  rmSync(folder, ALL);
}

function run(program: string, words: readonly string[]): void {
  // `find -execdir` refuses to run if PATH holds a relative path.
  spawnSync(program, words, { stdio: "ignore", env: { PATH: "/usr/bin:/bin" } });
}
