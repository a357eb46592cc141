import { LIMITS } from "./limits.ts";

/** The rows of a comma-separated text: quoted cells hold commas, quotes (doubled) and line breaks. */
export async function* csvRows(text: AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  let row: string[] = [];
  let cell = "";
  let isQuoted = false;
  let afterQuote = false;
  for await (const piece of text) {
    for (let at = 0; at < piece.length; at += 1) {
      if (isQuoted) {
        const end = piece.indexOf('"', at);
        cell += piece.slice(at, end === -1 ? undefined : end);
        if (cell.length > LIMITS.value) return;
        if (end === -1) break;
        at = end;
        [isQuoted, afterQuote] = [false, true];
        continue;
      }
      const char = piece[at] as string;
      if (char === '"' && (afterQuote || cell === "")) {
        if (afterQuote) cell += '"';
        [isQuoted, afterQuote] = [true, false];
      } else if (char === ",") {
        row.push(cell);
        [cell, afterQuote] = ["", false];
      } else if (char === "\n") {
        row.push(cell.endsWith("\r") ? cell.slice(0, -1) : cell);
        if (row.length > 1 || row[0] !== "") yield row;
        [row, cell, afterQuote] = [[], "", false];
      } else {
        cell += char;
        afterQuote = false;
      }
    }
  }
  if (row.length > 0 || cell !== "") yield [...row, cell];
}

export type CsvRow = Readonly<Record<string, string>>;

/** Rows by the names in the first one. A row with fewer cells was cut off: null. */
export async function* csvRecords(text: AsyncIterable<string>): AsyncGenerator<CsvRow | null> {
  let names: readonly string[] | null = null;
  for await (const row of csvRows(text)) {
    if (names === null) {
      names = row.map((name) => name.replace(/^\uFEFF/, "").trim());
      continue;
    }
    const known = names;
    yield row.length < known.length
      ? null
      : Object.fromEntries(known.map((name, index) => [name, row[index] ?? ""]));
  }
}
