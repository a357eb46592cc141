import { TsvParser } from "./tsv.ts";

/** One row of a table. The object is reused for the next row: keep its cells, never the row. */
export interface Row {
  /** The cell of a column; "" where the row or the table has none. */
  get(column: string): string;
  /** Whether it has a cell for every column and its last quote is closed. */
  readonly isWhole: boolean;
}

/**
 * Reads a table with a header from pieces of its text. "ResourceAttributes", "resource_attributes" and a byte-order
 * mark before the first name are one column: recorders differ in this.
 */
export class TableReader {
  readonly #parser = new TsvParser();
  readonly #visit: (row: Row) => void;
  readonly #columns = new Map<string, number>();
  /** The index of each requested column, by the name that was used. */
  readonly #asked = new Map<string, number>();
  #cells: readonly string[] = [];
  readonly #row = { get: (column: string) => this.#cell(column), isWhole: true };

  constructor(visit: (row: Row) => void) {
    this.#visit = visit;
  }

  push(text: string): void {
    for (const cells of this.#parser.push(text)) this.#take(cells, true);
  }

  /** Reads a last row without a line break. */
  end(): void {
    const { rows, cut } = this.#parser.end();
    for (const cells of rows) this.#take(cells, !cut);
  }

  #take(cells: readonly string[], isClosed: boolean): void {
    if (this.#columns.size === 0) {
      for (const [index, name] of cells.entries()) this.#columns.set(plainName(name), index);
      return;
    }
    this.#cells = cells;
    this.#row.isWhole = isClosed && cells.length >= this.#columns.size;
    this.#visit(this.#row);
  }

  #cell(column: string): string {
    let index = this.#asked.get(column);
    if (index === undefined) {
      index = this.#columns.get(plainName(column)) ?? -1;
      this.#asked.set(column, index);
    }
    return this.#cells[index] ?? "";
  }
}

function plainName(column: string): string {
  return column
    .replace(/^\uFEFF/, "")
    .replaceAll("_", "")
    .toLowerCase();
}
