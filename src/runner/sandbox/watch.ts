import { readFileSync } from "node:fs";

export interface Bounds {
  readonly memoryBytes: number;
  readonly processes: number;
}

const INTERVAL_MS = 200;

/**
 * Watches memory and number of the processes below `pid`. RLIMIT_AS is no way to bound memory:
 * Node reserves gigabytes of addresses that it never touches.
 */
export function watchTree(
  pid: number,
  bounds: Bounds,
  exceeded: (reason: string) => void,
): { close(): void } {
  const timer = setInterval(() => {
    const reason = verdict(pid, bounds);
    if (reason === null) return;
    clearInterval(timer);
    exceeded(reason);
  }, INTERVAL_MS);
  return { close: () => clearInterval(timer) };
}

function verdict(root: number, bounds: Bounds): string | null {
  let memory = 0;
  const queue = [root];
  for (let at = 0; at < queue.length; at += 1) {
    const pid = queue[at];
    if (pid === undefined) break;
    if (at > bounds.processes) return `more than ${bounds.processes} processes`;
    memory += privateBytes(pid);
    queue.push(...childrenOf(pid));
  }
  const limit = Math.round(bounds.memoryBytes / 1024 / 1024);
  return memory > bounds.memoryBytes ? `more than ${limit} MB of memory` : null;
}

function privateBytes(pid: number): number {
  const match = /^RssAnon:\s+(\d+) kB/m.exec(readProcess(`/proc/${pid}/status`));
  return match === null ? 0 : Number(match[1]) * 1024;
}

function childrenOf(pid: number): number[] {
  const text = readProcess(`/proc/${pid}/task/${pid}/children`).trim();
  return text === "" ? [] : text.split(" ").map(Number);
}

function readProcess(path: string): string {
  try {
    return readFileSync(path, "latin1");
  } catch {
    return "";
  }
}
