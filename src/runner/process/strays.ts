import { readdirSync, readFileSync } from "node:fs";

/** Processes that exist before an agent starts, so none of them is its child. */
export function processesNow(): ReadonlySet<string> {
  return new Set(processNames());
}

/**
 * Kills what left the process group (setsid, double fork) by a marker that every child inherits in
 * its environment. Linux only, best effort: nothing better exists without isolation. Processes older than
 * the attempt, most of them on a busy machine, are skipped.
 */
export function killStrays(marker: string, older: ReadonlySet<string>): number {
  let killed = 0;
  // A fork between two scans can slip through once, hardly several times.
  for (let round = 0; round < 5; round += 1) {
    const strays = processesWith(marker, older);
    if (strays.length === 0) break;
    for (const pid of strays) {
      try {
        process.kill(pid, "SIGKILL");
        killed += 1;
      } catch {
        // It ended between the scan and the signal.
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
