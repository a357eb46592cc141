import { readFileSync, writeFileSync } from "node:fs";

/** Named typed arrays in one file: a JSON line with names, types and lengths, then the bytes. */
export type Column = Float64Array | Uint32Array | Uint16Array | Uint8Array;
export type Columns = Readonly<Record<string, Column>>;

const KINDS = {
  f64: Float64Array,
  u32: Uint32Array,
  u16: Uint16Array,
  u8: Uint8Array,
} as const;
type Kind = keyof typeof KINDS;

function kindOf(column: Column): Kind {
  if (column instanceof Float64Array) return "f64";
  if (column instanceof Uint32Array) return "u32";
  if (column instanceof Uint16Array) return "u16";
  return "u8";
}

export function writeColumns(path: string, columns: Columns): void {
  const entries = Object.entries(columns);
  const head = entries.map(([name, column]) => [name, kindOf(column), column.length]);
  const parts: Uint8Array[] = [Buffer.from(`${JSON.stringify(head)}\n`)];
  for (const [, column] of entries) {
    parts.push(Buffer.from(column.buffer, column.byteOffset, column.byteLength));
  }
  writeFileSync(path, Buffer.concat(parts));
}

export function readColumns(path: string): Columns {
  const bytes = readFileSync(path);
  const end = bytes.indexOf(10);
  const head = JSON.parse(bytes.toString("utf8", 0, end)) as [string, Kind, number][];
  const columns: Record<string, Column> = {};
  let at = end + 1;
  for (const [name, kind, length] of head) {
    const size = length * KINDS[kind].BYTES_PER_ELEMENT;
    // Copied, because a typed array must start at a multiple of its element's size.
    const copy = Uint8Array.prototype.slice.call(bytes, at, at + size).buffer;
    columns[name] = new KINDS[kind](copy as ArrayBuffer);
    at += size;
  }
  return columns;
}

/** A typed array that grows; `done()` is its filled part. */
export class Growing<T extends Column> {
  #array: T;
  readonly #make: (length: number) => T;
  length = 0;

  constructor(make: (length: number) => T, first = 1024) {
    this.#make = make;
    this.#array = make(first);
  }

  push(value: number): void {
    if (this.length === this.#array.length) {
      const wider = this.#make(this.#array.length * 2);
      wider.set(this.#array);
      this.#array = wider;
    }
    this.#array[this.length] = value;
    this.length += 1;
  }

  at(index: number): number {
    return this.#array[index] ?? 0;
  }

  clear(): void {
    this.length = 0;
  }

  done(): T {
    return this.#array.slice(0, this.length) as T;
  }
}
