import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";

export interface TreeBounds {
  readonly bytes: number;
  readonly files: number;
}

/** Packages may have tens of thousands of files, but not this many. */
export const MOST_BUILT_FILES = 500_000;

const LEAST_WAIT_MS = 300;

/**
 * Watches the size of a build's folder, which lies on the machine's disk, where nothing else limits it. After each walk it
 * waits ten times as long as the walk took. `finish` walks once more, for what was written in between.
 */
export function watchTreeSize(
  folder: string,
  bounds: TreeBounds,
  exceeded: (reason: string) => void,
): { finish(): Promise<string | null> } {
  let over = false;
  let reason: string | null = null;
  let wake: () => void = () => undefined;
  const look = async (): Promise<void> => {
    if (reason === null) reason = await reasonAgainst(folder, bounds);
  };
  const watching = (async () => {
    while (!over && reason === null) {
      const begun = performance.now();
      await look();
      if (reason !== null) exceeded(reason);
      const rest = Math.max(LEAST_WAIT_MS, 10 * (performance.now() - begun));
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, over ? 0 : rest);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  })();
  return {
    async finish() {
      over = true;
      wake();
      await watching;
      await look();
      return reason;
    },
  };
}

async function reasonAgainst(folder: string, bounds: TreeBounds): Promise<string | null> {
  const used = { bytes: 0, files: 0 };
  const isOver = (): boolean => used.bytes > bounds.bytes || used.files > bounds.files;
  const open = [folder];
  for (let at = open.pop(); at !== undefined && !isOver(); at = open.pop()) {
    for (const name of await readdir(at).catch(() => [])) {
      const path = join(at, name);
      const facts = await lstat(path).catch(() => null);
      if (facts === null) continue;
      used.files += 1;
      used.bytes += facts.blocks * 512;
      if (facts.isDirectory()) open.push(path);
      if (isOver()) break;
    }
  }
  if (used.bytes > bounds.bytes)
    return `it wrote more than ${Math.round(bounds.bytes / 1024 / 1024)} MB`;
  return used.files > bounds.files ? `it wrote more than ${bounds.files} files` : null;
}

/** The size of a folder before anything is built in it. */
export async function bytesOf(folder: string): Promise<number> {
  let bytes = 0;
  const open = [folder];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const entry of await readdir(at, { withFileTypes: true })) {
      const path = join(at, entry.name);
      bytes += (await lstat(path)).blocks * 512;
      if (entry.isDirectory()) open.push(path);
    }
  }
  return bytes;
}
