import { closeSync, openSync, readSync } from "node:fs";
import { StringDecoder } from "node:string_decoder";
import { setImmediate } from "node:timers/promises";
import { type Row, TableReader } from "./table.ts";

const CHUNK = 1 << 17;

/** Passes every row of a file to `visit`, up to the chunk that contains byte `maxBytes`. */
export async function readTable(
  path: string,
  visit: (row: Row) => void,
  maxBytes = Number.POSITIVE_INFINITY,
): Promise<void> {
  const table = new TableReader(visit);
  const decoder = new StringDecoder("utf8");
  const buffer = Buffer.allocUnsafe(CHUNK);
  const file = openSync(path, "r");
  try {
    for (let read = 0; read <= maxBytes; ) {
      const size = readSync(file, buffer);
      if (size === 0) {
        table.push(decoder.end());
        table.end();
        return;
      }
      read += size;
      table.push(decoder.write(buffer.subarray(0, size)));
      // Other work on this thread, such as another attempt's query, runs between two chunks.
      await setImmediate();
    }
  } finally {
    closeSync(file);
  }
}
