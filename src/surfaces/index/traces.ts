import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readList, readMap } from "../../records/cells.ts";
import { copied } from "../../records/copied.ts";
import type { PythonValue } from "../../records/python.ts";
import { readTable } from "../../records/read-table.ts";
import { Growing, readColumns, writeColumns } from "./columns.ts";
import { RecordReader, RecordWriter } from "./records.ts";
import type { TimeReader } from "./times.ts";

export interface RecordedSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId: string;
  readonly name: string;
  readonly kind: string;
  readonly service: string;
  readonly resource: Readonly<Record<string, string>>;
  readonly scope: string;
  readonly scopeVersion: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly startUs: number;
  readonly durationUs: number;
  readonly status: string;
  readonly statusMessage: string;
  readonly events: {
    readonly times: PythonValue[];
    names: PythonValue[];
    attributes: PythonValue[];
  };
  readonly links: { readonly traceIds: PythonValue[]; readonly spanIds: PythonValue[] };
}

type StoredSpan = [
  startUs: number,
  durationUs: number,
  service: number,
  operation: number,
  resource: number,
  traceId: string,
  spanId: string,
  parentSpanId: string,
  kind: string,
  scope: string,
  scopeVersion: string,
  attributes: string,
  status: string,
  statusMessage: string,
  eventTimes: string,
  eventNames: string,
  eventAttributes: string,
  linkTraceIds: string,
  linkSpanIds: string,
];

/** Numbers texts in the order they are first met. */
class Names {
  readonly list: string[] = [];
  readonly #ids = new Map<string, number>();

  id(text: string): number {
    let id = this.#ids.get(text);
    if (id === undefined) {
      const kept = copied(text);
      id = this.list.push(kept) - 1;
      this.#ids.set(kept, id);
    }
    return id;
  }
}

export async function indexTraces(
  folder: string,
  paths: readonly string[],
  times: TimeReader,
): Promise<void> {
  const services = new Names();
  const operations = new Names();
  const resources = new Names();
  const writer = new RecordWriter(folder, "spans");
  for (const path of paths) {
    await readTable(path, (row) => {
      const at = times.read(row.get("Timestamp"));
      const traceId = row.get("TraceId").trim();
      if (at === null || !/^[0-9a-fA-F]{1,32}$/.test(traceId)) return;
      const record: StoredSpan = [
        at.us,
        Math.round((Number(row.get("Duration")) || 0) / 1000),
        services.id(row.get("ServiceName")),
        operations.id(row.get("SpanName")),
        resources.id(row.get("ResourceAttributes")),
        traceId.toLowerCase(),
        row.get("SpanId"),
        row.get("ParentSpanId"),
        row.get("SpanKind"),
        row.get("ScopeName"),
        row.get("ScopeVersion"),
        row.get("SpanAttributes"),
        row.get("StatusCode"),
        row.get("StatusMessage"),
        row.get("Events.Timestamp"),
        row.get("Events.Name"),
        row.get("Events.Attributes"),
        row.get("Links.TraceId"),
        row.get("Links.SpanId"),
      ];
      writer.add(traceId, `${traceId} ${String(at.us).padStart(17, "0")}`, JSON.stringify(record));
    });
  }
  const { traces, calls } = writeSpanColumns(folder, writer);
  const names = {
    calls,
    services: services.list,
    operations: operations.list,
    resources: resources.list,
  };
  writeFileSync(join(folder, "traces.json"), JSON.stringify({ ...names, traces }));
}

/** Spans of one trace follow one another in the file, so a trace is a first span and the next one's first. */
function writeSpanColumns(
  folder: string,
  writer: RecordWriter,
): { traces: string[]; calls: ServiceCall[] } {
  const traces: string[] = [];
  const callers = new Callers();
  const firsts = new Growing((length) => new Uint32Array(length));
  const startUs = new Growing((length) => new Float64Array(length));
  const durationUs = new Growing((length) => new Float64Array(length));
  const service = new Growing((length) => new Uint32Array(length));
  const operation = new Growing((length) => new Uint32Array(length));
  const block = new Growing((length) => new Uint32Array(length));
  const row = new Growing((length) => new Uint32Array(length));
  writer.finish((text, place) => {
    const [us, duration, serviceId, operationId, , id, span, parent] = text
      .slice(1, 200)
      .split(",");
    const traceId = (id ?? "").replaceAll('"', "");
    if (traces.at(-1) !== traceId) {
      traces.push(copied(traceId));
      firsts.push(startUs.length);
      callers.endTrace();
    }
    callers.add(span ?? "", parent ?? "", Number(serviceId));
    startUs.push(Number(us));
    durationUs.push(Number(duration));
    service.push(Number(serviceId));
    operation.push(Number(operationId));
    block.push(place.block);
    row.push(place.row);
  });
  firsts.push(startUs.length);
  writeColumns(join(folder, "spans.columns"), {
    firsts: firsts.done(),
    startUs: startUs.done(),
    durationUs: durationUs.done(),
    service: service.done(),
    operation: operation.done(),
    block: block.done(),
    row: row.done(),
  });
  callers.endTrace();
  return { traces, calls: callers.calls() };
}

/** How often one service's span is the parent of another's. */
export interface ServiceCall {
  readonly parent: number;
  readonly child: number;
  readonly count: number;
}

/** Counts calls between services, trace by trace: there is no column for the peer. */
class Callers {
  readonly #counts = new Map<string, number>();
  #services = new Map<string, number>();
  #open: { parent: string; service: number }[] = [];

  add(span: string, parent: string, service: number): void {
    this.#services.set(span, service);
    if (parent !== '""') this.#open.push({ parent, service });
  }

  endTrace(): void {
    for (const { parent, service } of this.#open) {
      const caller = this.#services.get(parent);
      if (caller === undefined || caller === service) continue;
      const key = `${caller} ${service}`;
      this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    }
    this.#services = new Map();
    this.#open = [];
  }

  calls(): ServiceCall[] {
    return [...this.#counts].map(([key, count]) => {
      const [parent = 0, child = 0] = key.split(" ").map(Number);
      return { parent, child, count };
    });
  }
}

/** Spans by trace, wherever they lie. */
export interface TraceSource {
  readonly services: readonly string[];
  readonly operations: readonly string[];
  readonly traces: readonly string[];
  readonly calls: readonly ServiceCall[];
  /** Spans of trace t are firsts[t] up to firsts[t + 1]. */
  readonly firsts: Uint32Array;
  readonly startUs: Float64Array;
  readonly durationUs: Float64Array;
  readonly service: Uint32Array;
  readonly operation: Uint32Array;
  traceNumber(id: string): number | undefined;
  span(index: number): RecordedSpan;
}

export class TraceReader implements TraceSource {
  readonly services: readonly string[];
  readonly operations: readonly string[];
  readonly traces: readonly string[];
  readonly calls: readonly ServiceCall[];
  /** Spans of trace t are firsts[t] up to firsts[t + 1]. */
  readonly firsts: Uint32Array;
  readonly startUs: Float64Array;
  readonly durationUs: Float64Array;
  readonly service: Uint32Array;
  readonly operation: Uint32Array;
  readonly #block: Uint32Array;
  readonly #row: Uint32Array;
  readonly #resources: readonly string[];
  readonly #byId: ReadonlyMap<string, number>;
  readonly #records: RecordReader;

  constructor(folder: string) {
    const names = JSON.parse(readFileSync(join(folder, "traces.json"), "utf8")) as {
      services: string[];
      operations: string[];
      resources: string[];
      traces: string[];
      calls: ServiceCall[];
    };
    this.services = names.services;
    this.operations = names.operations;
    this.traces = names.traces;
    this.calls = names.calls;
    this.#resources = names.resources;
    this.#byId = new Map(names.traces.map((id, index) => [id, index]));
    const columns = readColumns(join(folder, "spans.columns"));
    this.firsts = columns.firsts as Uint32Array;
    this.startUs = columns.startUs as Float64Array;
    this.durationUs = columns.durationUs as Float64Array;
    this.service = columns.service as Uint32Array;
    this.operation = columns.operation as Uint32Array;
    this.#block = columns.block as Uint32Array;
    this.#row = columns.row as Uint32Array;
    this.#records = new RecordReader(folder, "spans");
  }

  traceNumber(id: string): number | undefined {
    const lower = id.toLowerCase();
    return this.#byId.get(lower) ?? this.#byId.get(lower.padStart(32, "0"));
  }

  span(index: number): RecordedSpan {
    const place = { block: this.#block[index] ?? 0, row: this.#row[index] ?? 0 };
    const stored = JSON.parse(this.#records.read(place)) as StoredSpan;
    return {
      startUs: stored[0],
      durationUs: stored[1],
      service: this.services[stored[2]] ?? "",
      name: this.operations[stored[3]] ?? "",
      resource: readMap(this.#resources[stored[4]] ?? ""),
      traceId: stored[5],
      spanId: stored[6],
      parentSpanId: stored[7],
      kind: stored[8],
      scope: stored[9],
      scopeVersion: stored[10],
      attributes: readMap(stored[11]),
      status: stored[12],
      statusMessage: stored[13],
      events: {
        times: readList(stored[14]),
        names: readList(stored[15]),
        attributes: readList(stored[16]),
      },
      links: { traceIds: readList(stored[17]), spanIds: readList(stored[18]) },
    };
  }

  close(): void {
    this.#records.close();
  }
}
