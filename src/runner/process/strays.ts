import { readdirSync, readFileSync } from "node:fs";

/**
 * Kills what left the process group (setsid, double fork) by a marker that every child inherits in
 * its environment. Linux only, best effort: without isolation nothing better is to be had.
 */
export function killStrays(marker: string): number {
  let killed = 0;
  // A fork between two looks could slip through once, hardly several times.
  for (let round = 0; round < 5; round += 1) {
    const strays = processesWith(marker);
    if (strays.length === 0) break;
    for (const pid of strays) {
      try {
        process.kill(pid, "SIGKILL");
        killed += 1;
      } catch {
        // Gone between the look and the shot.
      }
    }
  }
  return killed;
}

function processesWith(marker: string): number[] {
  let names: string[];
  try {
    names = readdirSync("/proc");
  } catch {
    return [];
  }
  return names
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((name) => environmentOf(name).includes(marker))
    .map(Number);
}

function environmentOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, "latin1");
  } catch {
    return "";
  }
}
