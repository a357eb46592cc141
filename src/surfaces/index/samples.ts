import { closeSync, openSync, readFileSync, readSync, writeFileSync, writevSync } from "node:fs";
import { join } from "node:path";
import { Growing } from "./columns.ts";
import { Lru } from "./lru.ts";

export type LabelPairs = Readonly<Record<string, string>>;

export interface Samples {
  /** Milliseconds since the epoch, rising. */
  readonly times: Float64Array;
  readonly values: Float64Array;
}

/** Offset in samples (16 bytes each) and their number. */
type Chunk = readonly [number, number];

interface SeriesEntry {
  readonly labels: LabelPairs;
  readonly chunks: Chunk[];
}

/** 20 bytes a row while they wait and 20 while they are sorted: 40 MB. */
const FLUSH_ROWS = 1_000_000;
const WRITE_BYTES = 1 << 20;

/**
 * Takes samples in any order and writes them by series. What waits in memory is bounded: a series that
 * spans several flushes has several chunks.
 */
export class SampleWriter {
  readonly #ids = new Map<string, number>();
  readonly #entries: SeriesEntry[] = [];
  readonly #folder: string;
  readonly #file: number;
  readonly #series = new Growing((length) => new Uint32Array(length));
  readonly #times = new Growing((length) => new Float64Array(length));
  readonly #values = new Growing((length) => new Float64Array(length));
  #unwritten: Float64Array[] = [];
  #unwrittenBytes = 0;
  #written = 0;

  constructor(folder: string) {
    this.#folder = folder;
    this.#file = openSync(join(folder, "samples.bin"), "w");
  }

  /** `key` stands for the label set as the file wrote it, so that labels are read once per series. */
  add(key: string, labels: () => LabelPairs, ms: number, value: number): void {
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = this.#idOf(labels());
      this.#ids.set(key, id);
    }
    this.#series.push(id);
    this.#times.push(ms);
    this.#values.push(value);
    if (this.#series.length >= FLUSH_ROWS) this.#flush();
  }

  /** Two spellings of one label set (other key order, other file) are one series. */
  #idOf(labels: LabelPairs): number {
    const canonical = `\u0000${JSON.stringify(Object.entries(labels).sort())}`;
    let id = this.#ids.get(canonical);
    if (id === undefined) {
      id = this.#entries.push({ labels, chunks: [] }) - 1;
      this.#ids.set(canonical, id);
    }
    return id;
  }

  finish(): void {
    this.#flush();
    closeSync(this.#file);
    writeFileSync(join(this.#folder, "series.json"), JSON.stringify(this.#entries));
  }

  #flush(): void {
    const rows = this.#series.length;
    if (rows === 0) return;
    const starts = new Uint32Array(this.#entries.length + 1);
    for (let row = 0; row < rows; row += 1) {
      const id = this.#series.at(row);
      starts[id + 1] = (starts[id + 1] ?? 0) + 1;
    }
    for (let id = 0; id < this.#entries.length; id += 1) {
      starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0);
    }
    const order = new Uint32Array(rows);
    const next = starts.slice();
    for (let row = 0; row < rows; row += 1) {
      const id = this.#series.at(row);
      const place = next[id] ?? 0;
      order[place] = row;
      next[id] = place + 1;
    }
    for (let id = 0; id < this.#entries.length; id += 1) {
      const part = order.subarray(starts[id], starts[id + 1]);
      if (part.length > 0) this.#writeChunk(id, part);
    }
    this.#write();
    this.#series.clear();
    this.#times.clear();
    this.#values.clear();
  }

  #writeChunk(id: number, rows: Uint32Array): void {
    const samples = inOrder({
      times: Float64Array.from(rows, (row) => this.#times.at(row)),
      values: Float64Array.from(rows, (row) => this.#values.at(row)),
    });
    this.#unwritten.push(samples.times, samples.values);
    this.#unwrittenBytes += samples.times.byteLength * 2;
    if (this.#unwrittenBytes > WRITE_BYTES) this.#write();
    this.#entries[id]?.chunks.push([this.#written, samples.times.length]);
    this.#written += samples.times.length;
  }

  #write(): void {
    writevSync(this.#file, this.#unwritten);
    this.#unwritten = [];
    this.#unwrittenBytes = 0;
  }
}

/** Sorted by time, the first of several samples of one time kept: dumps repeat rows exactly. */
function inOrder(samples: Samples): Samples {
  const { times, values } = samples;
  let rising = true;
  for (let index = 1; index < times.length && rising; index += 1) {
    rising = (times[index] ?? 0) > (times[index - 1] ?? 0);
  }
  if (rising) return samples;
  const order = Uint32Array.from(times, (_, index) => index).sort(
    (left, right) => (times[left] ?? 0) - (times[right] ?? 0) || left - right,
  );
  const kept = order.filter(
    (row, index) => index === 0 || times[row] !== times[order[index - 1] ?? 0],
  );
  return {
    times: Float64Array.from(kept, (row) => times[row] ?? 0),
    values: Float64Array.from(kept, (row) => values[row] ?? 0),
  };
}

const CACHE_BYTES = 48 << 20;

/** Series and their samples, wherever they lie. */
export interface SampleSource {
  readonly series: readonly { readonly labels: LabelPairs }[];
  /** Numbers of the series of each metric. */
  readonly byMetric: ReadonlyMap<string, readonly number[]>;
  samples(id: number): Samples;
}

export class SampleReader implements SampleSource {
  readonly series: readonly SeriesEntry[];
  readonly byMetric = new Map<string, number[]>();
  readonly #file: number;
  readonly #cache = new Lru<number, Samples>(CACHE_BYTES);

  constructor(folder: string) {
    this.series = JSON.parse(readFileSync(join(folder, "series.json"), "utf8")) as SeriesEntry[];
    this.#file = openSync(join(folder, "samples.bin"), "r");
    this.series.forEach((entry, id) => {
      const name = entry.labels.__name__ ?? "";
      const ids = this.byMetric.get(name);
      if (ids === undefined) this.byMetric.set(name, [id]);
      else ids.push(id);
    });
  }

  samples(id: number): Samples {
    const cached = this.#cache.get(id);
    if (cached !== undefined) return cached;
    const parts = (this.series[id]?.chunks ?? []).map((chunk) => this.#read(chunk));
    const samples = parts.length === 1 && parts[0] ? parts[0] : inOrder(joined(parts));
    return this.#cache.set(id, samples, samples.times.length * 16 + 64);
  }

  close(): void {
    closeSync(this.#file);
  }

  #read([offset, count]: Chunk): Samples {
    const bytes = new ArrayBuffer(count * 16);
    readSync(this.#file, new Uint8Array(bytes), 0, count * 16, offset * 16);
    return {
      times: new Float64Array(bytes, 0, count),
      values: new Float64Array(bytes, count * 8, count),
    };
  }
}

function joined(parts: readonly Samples[]): Samples {
  return {
    times: Float64Array.from(parts.flatMap((part) => [...part.times])),
    values: Float64Array.from(parts.flatMap((part) => [...part.values])),
  };
}
