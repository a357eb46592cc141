import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { byCodePoint } from "../model/order.ts";
import {
  CARRIED,
  CARRIED_FORMAT,
  carriedBytes,
  carriedIn,
  type Entry,
  writeWhole,
} from "./carried.ts";
import { filesBelow } from "./pack.ts";

/** Who answered a month ago says nothing about today's provider. */
const MOST_DAYS = 30;
const MOST_BYTES = 256 * 1024 * 1024;
/** A re-run comes soon after its run; older decisions only fill the cache. */
const MOST_DECISIONS = 20;

/** Makes one file of what lies in the folders and what was carried here. False, and nothing written, where all of it was. */
export function carry(
  folder: string,
  folders: readonly string[],
  now: number,
  mostBytes = MOST_BYTES,
): boolean {
  const carried = carriedIn(folder);
  const fresh = folders
    .filter((below) => existsSync(join(folder, below)))
    .flatMap((below) => filesBelow(folder, below))
    .filter((path) => !UNFINISHED.test(path) && !isSame(folder, path, carried.get(path)))
    .map((path) => looseEntry(folder, path));
  if (fresh.length === 0) return false;
  const all = new Map(carried);
  for (const entry of fresh) all.set(entry.path, entry);
  writeCarried(folder, worthCarrying([...all.values()], now, mostBytes));
  return true;
}

/** What a process that died was about to move to its place. */
const UNFINISHED = /\.part\/|\.(json|pack)\.[0-9a-f]+$/;

function isSame(folder: string, path: string, entry: Entry | undefined): boolean {
  if (entry === undefined) return false;
  const bytes = carriedBytes(folder, entry);
  return bytes !== null && Buffer.from(bytes).equals(readFileSync(join(folder, path)));
}

function looseEntry(folder: string, path: string): Entry {
  const { size, mtimeMs } = statSync(join(folder, path));
  return { path, size, made: Math.round(mtimeMs), offset: null };
}

/** The newest first, up to an age, a number of decisions and a number of bytes: a cache that only grows ends as the slowest step. */
function worthCarrying(entries: readonly Entry[], now: number, mostBytes: number): Entry[] {
  const newest = entries
    .filter(({ made }) => now - made <= MOST_DAYS * 86_400_000)
    .sort((left, right) => right.made - left.made || byCodePoint(left.path, right.path));
  const decisions = new Set<string>();
  let bytes = 0;
  const kept = newest.filter(({ path, size }) => {
    const [, decision] = /^decisions\/([^/]+)\//.exec(path) ?? [];
    if (decision !== undefined && !decisions.has(decision)) {
      if (decisions.size === MOST_DECISIONS) return false;
      decisions.add(decision);
    }
    bytes += size;
    return bytes <= mostBytes;
  });
  return kept.sort((left, right) => byCodePoint(left.path, right.path));
}

function writeCarried(folder: string, entries: readonly Entry[]): void {
  const files = entries.map(({ path, size, made }) => [path, size, made]);
  const header = `${JSON.stringify({ format: CARRIED_FORMAT, files })}\n`;
  writeWhole(join(folder, CARRIED), bodies());

  function* bodies(): Generator<Uint8Array> {
    yield Buffer.from(header);
    for (const entry of entries) {
      const bytes =
        entry.offset === null
          ? readFileSync(join(folder, entry.path))
          : carriedBytes(folder, entry);
      if (bytes?.length !== entry.size)
        throw new Error(`${entry.path} changed while it was packed`);
      yield bytes;
    }
  }
}
