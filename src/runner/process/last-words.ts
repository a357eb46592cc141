import { open } from "node:fs/promises";

/** The last line a program wrote to stderr, short enough for a report: usually the reason. */
export async function lastWords(file: string): Promise<string | null> {
  const handle = await open(file).catch(() => null);
  if (handle === null) return null;
  try {
    const { size } = await handle.stat();
    const buffer = Buffer.alloc(Math.min(size, 4096));
    await handle.read(buffer, 0, buffer.length, size - buffer.length);
    const lines = printable(buffer.toString("utf8"))
      .split("\n")
      .map((line) => line.trim());
    const last = lines.findLast((line) => line !== "");
    return last === undefined ? null : last.slice(0, 200);
  } finally {
    await handle.close();
  }
}

/** Without colour codes and other control characters. */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed.
  return text.replace(/\u001b\[[0-9;?]*[A-Za-z]/g, "").replace(/[\u0000-\u0009\u000b-\u001f]/g, "");
}
