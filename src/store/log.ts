import { createHash } from "node:crypto";
import {
  closeSync,
  fsync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import { promisify } from "node:util";

/** A line of a log: a name to find it by, and a text. Neither holds a line break, the name no space. */
export interface StoreLine {
  readonly name: string;
  readonly text: string;
}

/**
 * A file of checksummed lines that only grows, by name. A line that a kill, a full disk or a power cut left incomplete
 * fails its checksum when it is looked at, and counts for nothing; the next one starts on a line of its own, so nothing
 * else is lost with it.
 */
export function readLog(path: string): Map<string, string[]> {
  const lines = new Map<string, string[]>();
  for (const line of fileText(path).split("\n")) {
    const name = line.slice(SUM_LENGTH + 1, line.indexOf(" ", SUM_LENGTH + 1));
    if (name === "") continue;
    // Taken out and put in again: the last name of the map is that of the last line.
    const known = lines.get(name) ?? [];
    lines.delete(name);
    lines.set(name, [...known, line]);
  }
  return lines;
}

/** The text of a line as it was read; null where its checksum fails. */
export function textOf(line: string): string | null {
  const rest = line.slice(SUM_LENGTH + 1);
  return line.startsWith(`${sumOf(rest)} `) ? rest.slice(rest.indexOf(" ") + 1) : null;
}

export function lineOf({ name, text }: StoreLine): string {
  const rest = `${name} ${text}`;
  return `${sumOf(rest)} ${rest}`;
}

/** Returns once the line is on the disk. Several processes may append to one log: each line is one write. */
export async function appendToLog(path: string, line: string): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, "a");
  try {
    writeAll(file, `\n${line}\n`);
    await synced(file);
  } finally {
    closeSync(file);
  }
}

/** A log with exactly these lines: whoever reads it sees the old file or the new one, never half. */
export function rewriteLog(path: string, lines: readonly string[]): void {
  const aside = `${path}.${process.pid}.tmp`;
  mkdirSync(dirname(path), { recursive: true });
  try {
    const file = openSync(aside, "w");
    try {
      writeAll(file, lines.map((line) => `${line}\n`).join(""));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(aside, path);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
}

const SUM_LENGTH = 32;
const synced = promisify(fsync);

function sumOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, SUM_LENGTH);
}

function writeAll(file: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

function fileText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  }
}
