import { createReadStream } from "node:fs";
import { TsvParser } from "../../model/snapshot/tsv.ts";

/** One row: cell by column name, "" where the row or the file has no such cell. */
export type Row = (column: string) => string;

const CHUNK = 1 << 20;

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
  const stream = createReadStream(path, { encoding: "utf8", highWaterMark: CHUNK });
  for await (const chunk of stream) feed(parser.push(chunk as string));
  feed(parser.end().rows);
}
