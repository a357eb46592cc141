import { createHash } from "node:crypto";
import { textIfThere } from "../files/absent.ts";
import { appendDurably, writeDurably } from "../files/atomic.ts";

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
  for (const line of (textIfThere(path) ?? "").split("\n")) {
    const name = line.slice(SUM_LENGTH + 1, line.indexOf(" ", SUM_LENGTH + 1));
    if (name === "") continue;
    // Removed and added again, so that the last key of the map belongs to the last line.
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

/** Returns once the line is on the disk. */
export function appendToLog(path: string, line: string): Promise<void> {
  return appendDurably(path, `\n${line}\n`);
}

/** A log with exactly these lines. */
export function rewriteLog(path: string, lines: readonly string[]): Promise<void> {
  return writeDurably(path, lines.map((line) => `${line}\n`).join(""));
}

const SUM_LENGTH = 32;

function sumOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, SUM_LENGTH);
}
