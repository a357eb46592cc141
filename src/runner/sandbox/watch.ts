import { statfsSync } from "node:fs";
import { INSIDE } from "./arguments.ts";
import { memoryOf, readProcess } from "./tree-memory.ts";

export interface Bounds {
  readonly memoryBytes: number;
  readonly processes: number;
  /** The number of files and folders the agent may create: even an empty one takes a kilobyte of kernel memory. */
  readonly files: number;
}

/** Far more than any agent's workspace had, and a hundred megabytes of kernel memory. */
export const MOST_FILES = 100_000;

const INTERVAL_MS = 200;
const TMPFS = 0x01021994;
const WRITABLE = [INSIDE.workspace, INSIDE.temporary, INSIDE.home, "/dev/shm"];

/**
 * Watches memory, number and files of the processes below `pid`. RLIMIT_AS cannot limit memory, because
 * Node reserves gigabytes of addresses that it never uses.
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
  const pids = treeOf(root, bounds.processes);
  if (pids.length > bounds.processes) return `more than ${bounds.processes} processes`;
  if (memoryOf(pids) > bounds.memoryBytes)
    return `more than ${Math.round(bounds.memoryBytes / 1024 / 1024)} MB of memory`;
  return filesOf(pids) > bounds.files ? `more than ${bounds.files} files` : null;
}

/** A process and all below it; at most one more than the limit. */
function treeOf(root: number, limit: number): readonly number[] {
  const pids = [root];
  for (let at = 0; at < pids.length && pids.length <= limit; at += 1) {
    const pid = pids[at];
    if (pid !== undefined) pids.push(...childrenOf(pid));
  }
  return pids;
}

function childrenOf(pid: number): number[] {
  const text = readProcess(`/proc/${pid}/task/${pid}/children`).trim();
  return text === "" ? [] : text.split(" ").map(Number);
}

/** Seen through the root of the first process inside the sandbox; bubblewrap's own first process is outside. */
function filesOf(pids: readonly number[]): number {
  for (const pid of pids) {
    const used = WRITABLE.map((folder) => filesAt(`/proc/${pid}/root${folder}`));
    if (used[0] !== null) return used.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  }
  return 0;
}

function filesAt(path: string): number | null {
  try {
    const { type, files, ffree } = statfsSync(path);
    return type === TMPFS ? files - ffree : null;
  } catch {
    return null;
  }
}
