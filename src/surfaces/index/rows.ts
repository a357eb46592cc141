import { closeSync, openSync, readSync } from "node:fs";
import { StringDecoder } from "node:string_decoder";
import { setImmediate } from "node:timers/promises";
import { TsvParser } from "../../records/tsv.ts";

/** One row: cell by column name, "" where the row or the file has no such cell. */
export type Row = (column: string) => string;

const CHUNK = 1 << 17;

/**
 * Streams a table and hands every row to `take`. A row that is broken or cut short is the recorder's, not
 * ours to refuse: what it lacks reads as "".
 */
export async function eachRow(path: string, take: (row: Row) => void): Promise<void> {
  const parser = new TsvParser();
  let columns: Map<string, number> | null = null;
  let cells: string[] = [];
  const row: Row = (column) => cells[columns?.get(column) ?? -1] ?? "";
  const feed = (rows: string[][]) => {
    for (const next of rows) {
      if (columns === null) {
        columns = new Map(next.map((name, index) => [name, index]));
      } else {
        cells = next;
        take(row);
      }
    }
  };
  const decoder = new StringDecoder("utf8");
  const buffer = Buffer.allocUnsafe(CHUNK);
  const file = openSync(path, "r");
  try {
    for (;;) {
      const size = readSync(file, buffer);
      if (size === 0) break;
      feed(parser.push(decoder.write(buffer.subarray(0, size))));
      // Other attempts are answered between two chunks.
      await setImmediate();
    }
  } finally {
    closeSync(file);
  }
  feed(parser.push(decoder.end()));
  feed(parser.end().rows);
}
