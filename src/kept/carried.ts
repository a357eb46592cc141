import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { isInside } from "./pack.ts";

/**
 * The file in which kept things travel between jobs. 59 tasks three times over leave 350 small ones, and on a slow disk to
 * make those anew took a job longer than to judge it.
 */
export const CARRIED = "carried.pack";

export const CARRIED_FORMAT = "sre-gate-carried@1";

const IndexSchema = z.strictObject({
  format: z.literal(CARRIED_FORMAT),
  /** Path, size and time of each file, in the order in which their bytes follow. */
  files: z.array(z.tuple([z.string(), z.number().int().nonnegative(), z.number()])),
});

export interface Entry {
  readonly path: string;
  readonly size: number;
  /** When it was made, in milliseconds. */
  readonly made: number;
  /** Where its bytes begin in the carried file; null for one that lies in a file of its own. */
  readonly offset: number | null;
}

/** What is kept under a path: in its own file, or in what was carried here. Null where it is in neither. */
export function readKept(folder: string, path: string): Uint8Array | null {
  return fileOrNull(join(folder, path)) ?? carriedBytes(folder, carriedIn(folder).get(path));
}

/** Makes files of a carried folder, for who reads it as one. One that is there already is newer. */
export function layOut(folder: string, below: string): void {
  if (existsSync(join(folder, below))) return;
  for (const [path, entry] of carriedIn(folder)) {
    const bytes = path.startsWith(`${below}/`) ? carriedBytes(folder, entry) : null;
    if (bytes === null) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeWhole(join(folder, path), [bytes]);
  }
}

/** Whoever reads meanwhile sees the old file or the new one, never half. */
export function writeWhole(path: string, chunks: Iterable<Uint8Array>): void {
  const aside = `${path}.${process.pid}`;
  try {
    const file = openSync(aside, "w");
    try {
      for (const chunk of chunks)
        for (let at = 0; at < chunk.length; ) at += writeSync(file, chunk, at);
    } finally {
      closeSync(file);
    }
    renameSync(aside, path);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
}

type Index = ReadonlyMap<string, Entry>;

const indexes = new Map<string, { readonly stamp: string; readonly index: Index }>();

/** Read once for as long as the file stays the same. One that is not whole, or cannot be read, holds nothing. */
export function carriedIn(folder: string): Index {
  const path = join(folder, CARRIED);
  try {
    const { ino, size, mtimeMs } = statSync(path);
    const stamp = `${ino} ${size} ${mtimeMs}`;
    const known = indexes.get(path);
    if (known?.stamp === stamp) return known.index;
    const index = readIndex(path) ?? NOTHING;
    indexes.set(path, { stamp, index });
    return index;
  } catch {
    return NOTHING;
  }
}

const NOTHING: Index = new Map();

function readIndex(path: string): Index | null {
  const file = openSync(path, "r");
  try {
    const header = firstLine(file);
    const parsed = IndexSchema.safeParse(header === null ? null : parseJson(header));
    if (header === null || !parsed.success) return null;
    const index = new Map<string, Entry>();
    let offset = header.length + 1;
    for (const [name, size, made] of parsed.data.files) {
      if (!isInside(name)) return null;
      index.set(name, { path: name, size, made, offset });
      offset += size;
    }
    return offset === fstatSync(file).size ? index : null;
  } finally {
    closeSync(file);
  }
}

const CHUNK = 256 * 1024;

function firstLine(file: number): Buffer | null {
  let line = Buffer.alloc(0);
  for (;;) {
    const chunk = Buffer.alloc(CHUNK);
    const length = readSync(file, chunk, 0, CHUNK, line.length);
    const end = chunk.subarray(0, length).indexOf(NEWLINE);
    line = Buffer.concat([line, chunk.subarray(0, end < 0 ? length : end)]);
    if (end >= 0) return line;
    if (length === 0) return null;
  }
}

const NEWLINE = "\n".charCodeAt(0);

export function carriedBytes(folder: string, entry: Entry | undefined): Uint8Array | null {
  if (entry === undefined || entry.offset === null) return null;
  try {
    const file = openSync(join(folder, CARRIED), "r");
    try {
      const bytes = Buffer.alloc(entry.size);
      const length = readSync(file, bytes, 0, entry.size, entry.offset);
      return length === entry.size ? bytes : null;
    } finally {
      closeSync(file);
    }
  } catch {
    return null;
  }
}

function fileOrNull(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString());
  } catch {
    return null;
  }
}
