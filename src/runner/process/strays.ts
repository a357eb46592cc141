import { readdirSync, readFileSync } from "node:fs";

/** Processes that are there before an agent starts; none of its children is among them. */
export function processesNow(): ReadonlySet<string> {
  return new Set(processNames());
}

/**
 * Kills what left the process group (setsid, double fork) by a marker that every child inherits in
 * its environment. Linux only, best effort: without isolation nothing better is to be had. On a busy
 * machine most processes are older than the attempt: those need no look.
 */
export function killStrays(marker: string, older: ReadonlySet<string>): number {
  let killed = 0;
  // A fork between two looks could slip through once, hardly several times.
  for (let round = 0; round < 5; round += 1) {
    const strays = processesWith(marker, older);
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

function processesWith(marker: string, older: ReadonlySet<string>): number[] {
  return processNames()
    .filter((name) => !older.has(name) && environmentOf(name).includes(marker))
    .map(Number);
}

function processNames(): string[] {
  try {
    return readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

function environmentOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, "latin1");
  } catch {
    return "";
  }
}
