import { closeSync, fstatSync, openSync, readSync } from "node:fs";

/** The last line a program wrote to stderr, short enough for a report: usually the reason. */
export function lastWords(file: string): string | null {
  const opened = openOrNull(file);
  if (opened === null) return null;
  try {
    const { size } = fstatSync(opened);
    const buffer = Buffer.alloc(Math.min(size, 4096));
    readSync(opened, buffer, 0, buffer.length, size - buffer.length);
    const lines = printable(buffer.toString("utf8"))
      .split("\n")
      .map((line) => line.trim());
    const lastLine = lines.findLast((line) => line !== "");
    // Node prints its version last, below the error and its stack.
    const isNodes = lastLine !== undefined && /^Node\.js v\d/.test(lastLine);
    const last = (isNodes && lines.findLast((line) => /^\w*Error\b/.test(line))) || lastLine;
    return last === undefined ? null : last.slice(0, 200);
  } finally {
    closeSync(opened);
  }
}

function openOrNull(file: string): number | null {
  try {
    return openSync(file, "r");
  } catch {
    return null;
  }
}

/** Without colour codes and other control characters. */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed.
  return text.replace(/\u001b\[[0-9;?]*[A-Za-z]/g, "").replace(/[\u0000-\u0009\u000b-\u001f]/g, "");
}
