/**
 * Streaming reader for the tab-separated files pandas writes: cells are quoted only where needed, a quote
 * inside is doubled, and quoted cells hold tabs and newlines (stack traces, gRPC status text), so splitting
 * on lines is wrong. A quote in the middle of an unquoted cell is an ordinary character, as pandas reads it.
 */
export class TsvParser {
  #row: string[] = [];
  #cell: string[] = [];
  #state: "start" | "plain" | "quoted" | "quote" = "start";
  #carriageReturn = false;

  /** Rows that ended inside this chunk. */
  push(chunk: string): string[][] {
    const rows: string[][] = [];
    const quotes = new Finder(chunk, '"');
    const returns = new Finder(chunk, "\r");
    let from = 0;
    const keep = (to: number) => {
      if (to > from) this.#cell.push(chunk.slice(from, to));
    };
    for (let index = 0; index < chunk.length; index += 1) {
      if (this.#atRowStart()) {
        // A line without quotes is split at native speed.
        const end = chunk.indexOf("\n", index);
        if (end > index && quotes.from(index) > end && returns.from(index) > end) {
          rows.push(chunk.slice(index, end).split("\t"));
          from = end + 1;
          index = end;
          continue;
        }
      }
      if (this.#state === "quoted") {
        // Long quoted cells (100 kB objects) are skipped through at native speed.
        const quote = closingQuote(chunk, index);
        const text = chunk.slice(from, quote === -1 ? chunk.length : quote);
        if (text !== "") this.#cell.push(text.replaceAll('""', '"'));
        if (quote === -1) return rows;
        from = quote + 1;
        index = quote;
        this.#state = "quote";
        continue;
      }
      const char = chunk[index];
      if (this.#state === "quote") {
        if (char === '"') {
          this.#state = "quoted";
          from = index;
          this.#cell.push('"');
          from = index + 1;
          continue;
        }
        this.#state = "plain";
        from = index;
      }
      if (this.#carriageReturn) {
        this.#carriageReturn = false;
        if (char === "\n") {
          from = index + 1;
          continue;
        }
      }
      if (char === "\t") {
        keep(index);
        this.#endCell();
        from = index + 1;
      } else if (char === "\n" || char === "\r") {
        keep(index);
        this.#carriageReturn = char === "\r";
        const row = this.#endRow();
        if (row) rows.push(row);
        from = index + 1;
      } else if (this.#state === "start") {
        if (char === '"') {
          this.#state = "quoted";
          from = index + 1;
        } else {
          this.#state = "plain";
        }
      }
    }
    keep(chunk.length);
    return rows;
  }

  /** The last row if the file does not end in a newline. `cut`: it ended inside a quoted cell. */
  end(): { rows: string[][]; cut: boolean } {
    const cut = this.#state === "quoted";
    const row = this.#endRow();
    return { rows: row ? [row] : [], cut };
  }

  #atRowStart(): boolean {
    return (
      this.#state === "start" &&
      this.#row.length === 0 &&
      this.#cell.length === 0 &&
      !this.#carriageReturn
    );
  }

  #endCell(): void {
    this.#row.push(this.#cell.length === 1 ? (this.#cell[0] ?? "") : this.#cell.join(""));
    this.#cell = [];
    this.#state = "start";
  }

  #endRow(): string[] | null {
    const blank = this.#row.length === 0 && this.#cell.length === 0 && this.#state === "start";
    if (blank) return null;
    this.#endCell();
    const row = this.#row;
    this.#row = [];
    return row;
  }
}

/** A quote that is not doubled; one at the very end may be doubled by the next chunk. */
function closingQuote(chunk: string, from: number): number {
  let quote = chunk.indexOf('"', from);
  while (quote !== -1 && chunk[quote + 1] === '"') quote = chunk.indexOf('"', quote + 2);
  return quote;
}

/** Finds the next occurrence of a character for increasing positions, so the text is searched only once. */
class Finder {
  readonly #text: string;
  readonly #char: string;
  #next = -1;

  constructor(text: string, char: string) {
    this.#text = text;
    this.#char = char;
  }

  /** Infinity when there is none. */
  from(index: number): number {
    if (this.#next < index) {
      const found = this.#text.indexOf(this.#char, index);
      this.#next = found === -1 ? Number.POSITIVE_INFINITY : found;
    }
    return this.#next;
  }
}

/** Quotes a cell the way pandas does: only when it holds a tab, a quote or a line break. */
export function tsvCell(value: string): string {
  return /["\t\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
