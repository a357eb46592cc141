import {
  closeSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { byCodePoint } from "../../model/order.ts";
import { Lru } from "./lru.ts";

const PARTITIONS = 64;
/** Text that waits in memory before it is spilled. */
const WAITING = 4 << 20;
const BLOCK = 64 << 10;

interface Partition {
  waiting: string[];
  spill: number | null;
}

/** The place of a record: its block and its line in that block. */
export interface BlockPlace {
  readonly block: number;
  readonly row: number;
}

/**
 * Sorts more records than fit in memory: they are dealt into partitions by their group, and each partition
 * is sorted by key and written in small compressed blocks, so that records of one group and near keys lie
 * together.
 */
export class RecordWriter {
  readonly #path: string;
  readonly #partitions: Partition[] = Array.from({ length: PARTITIONS }, () => ({
    waiting: [],
    spill: null,
  }));
  #waiting = 0;

  constructor(folder: string, name: string) {
    this.#path = join(folder, name);
  }

  /** Neither key nor record may hold a line break; JSON has none. The key may not hold a tab. */
  add(group: string, key: string, record: string): void {
    const line = `${key}\t${record}`;
    this.#partitions[hash(group) % PARTITIONS]?.waiting.push(line);
    this.#waiting += line.length;
    if (this.#waiting > WAITING) this.#spill();
  }

  #spill(): void {
    this.#partitions.forEach((partition, number) => {
      partition.spill ??= openSync(`${this.#path}.spill${number}`, "w");
      if (partition.waiting.length > 0) {
        writeSync(partition.spill, `${partition.waiting.join("\n")}\n`);
      }
      partition.waiting = [];
    });
    this.#waiting = 0;
  }

  /** Calls `placed` with every record and its place, in the order of the file. */
  finish(placed: (record: string, place: BlockPlace) => void): void {
    const file = openSync(`${this.#path}.bin`, "w");
    const blocks: number[] = [0];
    const write = (lines: string[]) => {
      const packed = deflateRawSync(lines.join("\n"), { level: 1 });
      writeSync(file, packed);
      blocks.push((blocks.at(-1) ?? 0) + packed.length);
    };
    for (const [number, partition] of this.#partitions.entries()) {
      let block: string[] = [];
      let size = 0;
      for (const line of this.#linesOf(partition, number).sort(byCodePoint)) {
        const record = line.slice(line.indexOf("\t") + 1);
        placed(record, { block: blocks.length - 1, row: block.length });
        block.push(record);
        size += record.length;
        if (size >= BLOCK) {
          write(block);
          block = [];
          size = 0;
        }
      }
      if (block.length > 0) write(block);
    }
    closeSync(file);
    writeFileSync(`${this.#path}.blocks.json`, JSON.stringify(blocks));
  }

  #linesOf(partition: Partition, number: number): string[] {
    const lines = partition.waiting;
    partition.waiting = [];
    if (partition.spill === null) return lines;
    closeSync(partition.spill);
    const path = `${this.#path}.spill${number}`;
    const spilled = readFileSync(path, "utf8").split("\n");
    spilled.pop();
    rmSync(path);
    return spilled.concat(lines);
  }
}

function hash(text: string): number {
  let value = 2166136261;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 16777619);
  }
  return value >>> 0;
}

const CACHE_BYTES = 24 << 20;

export class RecordReader {
  readonly #file: number;
  readonly #blocks: readonly number[];
  readonly #cache = new Lru<number, string[]>(CACHE_BYTES);

  constructor(folder: string, name: string) {
    this.#file = openSync(join(folder, `${name}.bin`), "r");
    this.#blocks = JSON.parse(readFileSync(join(folder, `${name}.blocks.json`), "utf8"));
  }

  read(place: BlockPlace): string {
    return this.#lines(place.block)[place.row] ?? "null";
  }

  close(): void {
    closeSync(this.#file);
  }

  #lines(block: number): string[] {
    const cached = this.#cache.get(block);
    if (cached !== undefined) return cached;
    const start = this.#blocks[block] ?? 0;
    const packed = Buffer.alloc((this.#blocks[block + 1] ?? start) - start);
    readSync(this.#file, packed, 0, packed.length, start);
    const text = inflateRawSync(packed).toString("utf8");
    return this.#cache.set(block, text.split("\n"), text.length + 256);
  }
}
