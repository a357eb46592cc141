import { createReadStream } from "node:fs";
import { TsvParser } from "../../../records/tsv.ts";

/** One row, read by column name in any case. The object is reused: keep cells, never the row. */
export interface Row {
  get(column: string): string;
}

export interface TableReading {
  readonly rows: number;
  /** Rows with fewer or more cells than the header: a file cut short, a foreign writer. */
  readonly ragged: number;
  /** Why the file could not be read to its end. */
  readonly problem: string | null;
}

const CHUNK = 1 << 20;

/** Streams a table through `visit`. A file that cannot be read is told, never thrown: evidence may be missing. */
export async function readTable(
  file: string,
  visit: (row: Row) => void,
  maxBytes = Number.POSITIVE_INFINITY,
): Promise<TableReading> {
  const parser = new TsvParser();
  const table = new Table(visit);
  let read = 0;
  try {
    const stream = createReadStream(file, { encoding: "utf8", highWaterMark: CHUNK });
    for await (const chunk of stream) {
      read += (chunk as string).length;
      table.take(parser.push(chunk as string));
      if (read > maxBytes) break;
    }
    const last = parser.end();
    // A cell that never closed its quote is half a row: what is missing may be what matters.
    if (!last.cut && read <= maxBytes) table.take(last.rows);
    return { rows: table.rows, ragged: table.ragged + (last.cut ? 1 : 0), problem: null };
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { rows: table.rows, ragged: table.ragged, problem };
  }
}

class Table implements Row {
  rows = 0;
  ragged = 0;
  readonly #visit: (row: Row) => void;
  readonly #columns = new Map<string, number>();
  #cells: readonly string[] = [];

  constructor(visit: (row: Row) => void) {
    this.#visit = visit;
  }

  get(column: string): string {
    const index = this.#columns.get(column);
    return index === undefined ? "" : (this.#cells[index] ?? "");
  }

  take(rows: readonly string[][]): void {
    for (const cells of rows) {
      if (this.#columns.size === 0) {
        for (const [index, name] of cells.entries()) this.#columns.set(columnName(name), index);
        continue;
      }
      this.rows += 1;
      if (cells.length !== this.#columns.size) {
        this.ragged += 1;
        if (cells.length < this.#columns.size) continue;
      }
      this.#cells = cells;
      this.#visit(this);
    }
  }
}

/** "ResourceAttributes", "resource_attributes" and a byte-order mark before the first name are one column. */
function columnName(text: string): string {
  return text
    .replace(/^\uFEFF/, "")
    .replaceAll("_", "")
    .toLowerCase();
}

/**
 * A cell cut out of a chunk keeps the whole chunk alive: what is kept for longer is copied, once per
 * distinct text.
 */
export class Words {
  readonly #known = new Map<string, string>();

  keep(text: string): string {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const copy = Buffer.from(text, "utf8").toString("utf8");
    this.#known.set(copy, copy);
    return copy;
  }
}
