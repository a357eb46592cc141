import {
  appendFileSync,
  closeSync,
  createReadStream,
  mkdirSync,
  openSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { asObject, asText } from "../../model/json.ts";
import { Words } from "../../records/copied.ts";
import { TsvParser, tsvCell } from "../../records/tsv.ts";
import type { Observation } from "../observation.ts";
import { AlertMoments } from "./alert-moments.ts";
import { latestTimeIn, resourceOf } from "./kinds.ts";
import {
  eventTail,
  HEADERS,
  logTail,
  objectTail,
  sampleFile,
  sampleRow,
  spanRow,
  timeCells,
} from "./row-texts.ts";

export interface WrittenRecord {
  readonly rows: Readonly<Record<string, number>>;
  /** First and last moment the record speaks of; null for one without any time. */
  readonly window: { readonly start: bigint; readonly end: bigint } | null;
  /** When what has no time of its own was seen. */
  readonly asOf: bigint;
}

const TABLES = {
  objects: "k8s_objects_raw.tsv",
  events: "k8s_events_raw.tsv",
  logs: "otel_logs_raw.tsv",
  traces: "otel_traces_raw.tsv",
} as const;
type Table = keyof typeof TABLES;

/** Text that waits for its file, in all files together. */
const WAITING = 8 << 20;

/** Writes observations as a record in ITBench's layout. Holds no more than a few megabytes, however long it is fed. */
export class RecordFolder {
  readonly #folder: string;
  readonly #waiting = new Map<string, string[]>();
  #waitingSize = 0;
  readonly #begun = new Set<string>();
  readonly #rows: Record<string, number> = {};
  readonly #alerts = new AlertMoments();
  /** Paths of files; cells of rows that wait are slices of what was read, so they are written soon. */
  readonly #paths = new Words();
  #start: bigint | null = null;
  #end: bigint | null = null;
  /** The latest time that an object itself tells. */
  #told: bigint | null = null;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  add(seen: Observation): void {
    if (seen.at !== null) this.#widen(seen.at);
    this.#rows[seen.signal] = (this.#rows[seen.signal] ?? 0) + 1;
    switch (seen.signal) {
      case "objects": {
        const json = JSON.stringify(seen.object);
        const { name, namespace } = asObject(seen.object.metadata);
        if (seen.at === null) this.#tell(latestTimeIn(json));
        const tail = objectTail(json, asText(namespace), resourceOf(asText(seen.object.kind)));
        if (name !== undefined) this.#table("objects", seen.at, tail);
        return;
      }
      case "events": {
        const json = JSON.stringify({ type: "ADDED", object: seen.event });
        const { name, namespace } = asObject(seen.event.metadata);
        this.#table("events", seen.at, eventTail(json, asText(name), asText(namespace)));
        return;
      }
      case "logs":
        this.#table("logs", seen.at, logTail(seen));
        return;
      case "traces":
        this.#widen(seen.at + seen.nanoseconds);
        this.#append(TABLES.traces, HEADERS.traces, spanRow(seen));
        return;
      case "metrics": {
        const { file, kind } = sampleFile(seen);
        this.#alerts.sample(seen);
        this.#append(`metrics/${file}_raw.tsv`, HEADERS[kind], sampleRow(seen, kind));
        return;
      }
      case "alerts":
        this.#alerts.add(seen.at, seen.alert);
    }
  }

  /** The earliest moment so far; null while everything is without a time. */
  get start(): bigint | null {
    return this.#start;
  }

  /** `asOf` says when what states no time was seen; without it, the latest time that anything tells. */
  async finish(asOf: bigint | null): Promise<WrittenRecord> {
    this.#flush();
    const now = asOf ?? latest(this.#end, this.#told) ?? 0n;
    for (const table of ["objects", "events", "logs"] as const) await this.#stamp(table, now);
    if (this.#rows.objects || asOf !== null) this.#widen(now);
    const files = this.#alerts.files(now);
    if (files.length > 0) mkdirSync(join(this.#folder, "alerts"), { recursive: true });
    for (const { file, text } of files) writeFileSync(join(this.#folder, "alerts", file), text);
    if (files.length > 0) this.#rows.alerts = this.#alerts.count;
    const window =
      this.#start === null || this.#end === null ? null : { start: this.#start, end: this.#end };
    return { rows: this.#rows, window, asOf: now };
  }

  #widen(at: bigint): void {
    if (this.#start === null || at < this.#start) this.#start = at;
    if (this.#end === null || at > this.#end) this.#end = at;
  }

  #tell(at: bigint | null): void {
    this.#told = latest(this.#told, at);
  }

  #table(table: Table, at: bigint | null, tail: string): void {
    if (at === null) this.#append(aside(table), "", `${tsvCell(tail)}\n`);
    else this.#append(TABLES[table], HEADERS[table as "objects"], timeCells(at) + tail);
  }

  #append(file: string, header: string, text: string): void {
    const path = this.#paths.keep(file);
    let waiting = this.#waiting.get(path);
    if (waiting === undefined) {
      waiting = [];
      this.#waiting.set(path, waiting);
    }
    if (!this.#begun.has(path)) {
      this.#begun.add(path);
      const target = join(this.#folder, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, header);
    }
    waiting.push(text);
    this.#waitingSize += text.length;
    if (this.#waitingSize > WAITING) this.#flush();
  }

  #flush(): void {
    for (const [path, texts] of this.#waiting)
      appendFileSync(join(this.#folder, path), texts.join(""));
    this.#waiting.clear();
    this.#waitingSize = 0;
  }

  /** Rows that waited for the time of the capture follow those that had a time. */
  async #stamp(table: Table, now: bigint): Promise<void> {
    const from = aside(table);
    if (!this.#begun.has(from)) return;
    const target = join(this.#folder, TABLES[table]);
    if (!this.#begun.has(TABLES[table])) writeFileSync(target, HEADERS[table as "objects"]);
    const file = openSync(target, "a");
    try {
      const stamp = timeCells(now);
      const parser = new TsvParser();
      const write = (rows: readonly (readonly string[])[]) => {
        for (const [tail = ""] of rows) writeSync(file, stamp + tail);
      };
      for await (const piece of createReadStream(join(this.#folder, from), { encoding: "utf8" }))
        write(parser.push(piece as string));
      write(parser.end().rows);
    } finally {
      closeSync(file);
    }
    rmSync(join(this.#folder, from));
  }
}

function aside(table: Table): string {
  return `.${table}.rows`;
}

function latest(left: bigint | null, right: bigint | null): bigint | null {
  if (left === null || right === null) return left ?? right;
  return left > right ? left : right;
}
