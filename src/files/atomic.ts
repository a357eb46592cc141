import { randomBytes } from "node:crypto";
import { closeSync, fsync, mkdirSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

type Content = string | Uint8Array | Iterable<Uint8Array>;

const synced = promisify(fsync);

/** Writes a file whole: a concurrent reader sees the old file or the new one, never half of one. */
export function writeWhole(path: string, content: Content): void {
  const aside = begin(path);
  try {
    const file = openSync(aside, "wx");
    try {
      writeAll(file, content);
    } finally {
      closeSync(file);
    }
    renameSync(aside, path);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
}

/** The same, but the bytes reach the disk before the name does, so a power failure leaves no empty file. */
export async function writeDurably(path: string, content: Content): Promise<void> {
  const aside = begin(path);
  try {
    const file = openSync(aside, "wx");
    try {
      writeAll(file, content);
      await synced(file);
    } finally {
      closeSync(file);
    }
    renameSync(aside, path);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
}

/** Adds to the end of a file in one write, so that several processes may; on the disk when it returns. */
export async function appendDurably(path: string, text: string): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, "a");
  try {
    writeAll(file, text);
    await synced(file);
  } finally {
    closeSync(file);
  }
}

/** For a cache: if it cannot be written, that costs time but no result. */
export function writeIfPossible(path: string, content: Content): void {
  try {
    writeWhole(path, content);
  } catch {
    return;
  }
}

/** A hidden name next to the file, on the same device, so that renaming is atomic. */
function begin(path: string): string {
  mkdirSync(dirname(path), { recursive: true });
  return join(dirname(path), `.${randomBytes(6).toString("hex")}.tmp`);
}

function writeAll(file: number, content: Content): void {
  for (const chunk of chunksOf(content))
    for (let at = 0; at < chunk.length; ) at += writeSync(file, chunk, at);
}

function chunksOf(content: Content): Iterable<Uint8Array> {
  if (typeof content === "string") return [Buffer.from(content)];
  return content instanceof Uint8Array ? [content] : content;
}
