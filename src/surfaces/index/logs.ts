import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readMap } from "../../records/cells.ts";
import { copied } from "../../records/copied.ts";
import { readTable } from "../../records/read-table.ts";
import { Growing, readColumns, writeColumns } from "./columns.ts";
import { RecordReader, RecordWriter } from "./records.ts";
import type { TimeReader } from "./times.ts";

/** Where records come from: one container, or whatever the recorder knew of it. */
export interface LogStream {
  readonly service: string;
  readonly resource: Readonly<Record<string, string>>;
}

export interface LogRecord {
  /** Nanoseconds since the epoch. */
  readonly ns: bigint;
  readonly severity: string;
  readonly body: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly scope: string;
  readonly attributes: Readonly<Record<string, string>>;
}

type StoredLog = [
  us: number,
  ns: number,
  stream: number,
  severity: string,
  body: string,
  traceId: string,
  spanId: string,
  scope: string,
  attributes: string,
];

/** Records of one stream and five minutes lie together. */
const BUCKET_US = 300_000_000;

export async function indexLogs(
  folder: string,
  paths: readonly string[],
  times: TimeReader,
): Promise<void> {
  const streams: LogStream[] = [];
  const ids = new Map<string, number>();
  const writer = new RecordWriter(folder, "logs");
  for (const path of paths) {
    await readTable(path, (row) => {
      const at = times.read(row.get("Timestamp"));
      if (at === null) return;
      const key = `${row.get("ServiceName")}\t${row.get("ResourceAttributes")}`;
      let id = ids.get(key);
      if (id === undefined) {
        id =
          streams.push({
            service: copied(row.get("ServiceName")),
            resource: readMap(copied(row.get("ResourceAttributes"))),
          }) - 1;
        ids.set(key, id);
      }
      const record: StoredLog = [
        at.us,
        at.ns,
        id,
        row.get("SeverityText"),
        row.get("Body"),
        row.get("TraceId"),
        row.get("SpanId"),
        row.get("ScopeName"),
        row.get("LogAttributes"),
      ];
      const bucket = Math.floor(at.us / BUCKET_US);
      const time = String(at.us).padStart(17, "0") + String(at.ns).padStart(3, "0");
      writer.add(`${id} ${bucket}`, `${id} ${time}`, JSON.stringify(record));
    });
  }
  writeFileSync(join(folder, "streams.json"), JSON.stringify(streams));
  writeLogColumns(folder, writer);
}

function writeLogColumns(folder: string, writer: RecordWriter): void {
  const us = new Growing((length) => new Float64Array(length));
  const ns = new Growing((length) => new Uint16Array(length));
  const stream = new Growing((length) => new Uint32Array(length));
  const block = new Growing((length) => new Uint32Array(length));
  const row = new Growing((length) => new Uint32Array(length));
  writer.finish((text, place) => {
    const head = text.slice(1, text.indexOf(',"')).split(",");
    us.push(Number(head[0]));
    ns.push(Number(head[1]));
    stream.push(Number(head[2]));
    block.push(place.block);
    row.push(place.row);
  });
  const order = Uint32Array.from({ length: us.length }, (_, index) => index).sort(
    (left, right) =>
      stream.at(left) - stream.at(right) ||
      us.at(left) - us.at(right) ||
      ns.at(left) - ns.at(right) ||
      left - right,
  );
  writeColumns(join(folder, "logs.columns"), {
    us: Float64Array.from(order, (index) => us.at(index)),
    ns: Uint16Array.from(order, (index) => ns.at(index)),
    stream: Uint32Array.from(order, (index) => stream.at(index)),
    block: Uint32Array.from(order, (index) => block.at(index)),
    row: Uint32Array.from(order, (index) => row.at(index)),
  });
}

/** Log records by stream and time, wherever they lie. */
export interface LogSource {
  readonly streams: readonly LogStream[];
  readonly us: Float64Array;
  /** Records of stream s are starts[s] up to starts[s + 1], by time. */
  readonly starts: Uint32Array;
  firstAt(stream: number, us: number): number;
  record(index: number): LogRecord;
}

export class LogReader implements LogSource {
  readonly streams: readonly LogStream[];
  readonly us: Float64Array;
  readonly ns: Uint16Array;
  /** Records of stream s are starts[s] up to starts[s + 1], by time. */
  readonly starts: Uint32Array;
  readonly #block: Uint32Array;
  readonly #row: Uint32Array;
  readonly #records: RecordReader;

  constructor(folder: string) {
    this.streams = JSON.parse(readFileSync(join(folder, "streams.json"), "utf8"));
    const columns = readColumns(join(folder, "logs.columns"));
    this.us = columns.us as Float64Array;
    this.ns = columns.ns as Uint16Array;
    this.#block = columns.block as Uint32Array;
    this.#row = columns.row as Uint32Array;
    this.#records = new RecordReader(folder, "logs");
    this.starts = new Uint32Array(this.streams.length + 1);
    for (const stream of columns.stream ?? []) {
      this.starts[stream + 1] = (this.starts[stream + 1] ?? 0) + 1;
    }
    for (let index = 0; index < this.streams.length; index += 1) {
      this.starts[index + 1] = (this.starts[index + 1] ?? 0) + (this.starts[index] ?? 0);
    }
  }

  /** First record of the stream at or after this time. */
  firstAt(stream: number, us: number): number {
    let low = this.starts[stream] ?? 0;
    let high = this.starts[stream + 1] ?? low;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.us[middle] ?? 0) < us) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  record(index: number): LogRecord {
    const place = { block: this.#block[index] ?? 0, row: this.#row[index] ?? 0 };
    const stored = JSON.parse(this.#records.read(place)) as StoredLog;
    const [us, ns, , severity, body, traceId, spanId, scope, attributes] = stored;
    return {
      ns: BigInt(us) * 1000n + BigInt(ns),
      severity,
      body,
      traceId,
      spanId,
      scope,
      attributes: readMap(attributes),
    };
  }

  close(): void {
    this.#records.close();
  }
}
