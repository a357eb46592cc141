import { createReadStream } from "node:fs";
import { TsvParser } from "../../records/tsv.ts";

/** The rows of a table with a header, streamed, by column name. */
export async function* tsvRows(path: string): AsyncGenerator<ReadonlyMap<string, string>> {
  const parser = new TsvParser();
  let header: readonly string[] | null = null;
  const stream = createReadStream(path, { encoding: "utf8", highWaterMark: 1 << 18 });
  for await (const chunk of stream) {
    for (const row of parser.push(chunk as string)) {
      if (header === null) header = row;
      else yield named(header, row);
    }
  }
  for (const row of parser.end().rows) if (header !== null) yield named(header, row);
}

function named(header: readonly string[], row: readonly string[]): ReadonlyMap<string, string> {
  return new Map(header.map((column, index) => [column, row[index] ?? ""]));
}
