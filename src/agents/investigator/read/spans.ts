import { parseTimeMs } from "../../../model/time.ts";
import { attribute } from "../../../records/cells.ts";
import { Words } from "../../../records/copied.ts";
import type { Row } from "../../../records/table.ts";
import type { SnapshotTables } from "./files.ts";
import { readRows } from "./rows.ts";
import { Series } from "./series.ts";

/** Requests that a service answered (its server side) or sent (an edge), by minute. */
export interface Traffic {
  readonly requests: Series;
  readonly errors: Series;
  /** Milliseconds, summed; with `requests` this gives the mean. */
  readonly duration: Series;
  /** Requests above a second: a mean hides the tail that alerts react to. */
  readonly slow: Series;
  readonly messages: Map<string, { count: number; first: number; text: string }>;
}

export interface Edge extends Traffic {
  readonly caller: string;
  readonly callee: string;
  /** Client spans that a server span of the callee answered. */
  readonly answered: Series;
}

export interface Traces {
  readonly spans: number;
  readonly file: string | null;
  readonly services: ReadonlyMap<string, Traffic>;
  readonly edges: ReadonlyMap<string, Edge>;
}

/** Streams that stay open for minutes end in an "error" by design: no request takes this long. */
const LONGEST_REQUEST_MS = 120_000;
const MAX_MESSAGES = 40;

export async function readTraces(files: SnapshotTables, maxBytes?: number): Promise<Traces> {
  const reader = new TraceReader();
  for (const file of files.traces) {
    await readRows(files.root, file, (row) => reader.span(row), maxBytes);
  }
  return {
    spans: reader.spans,
    file: files.traces[0] ?? null,
    services: reader.services,
    edges: reader.edges,
  };
}

class TraceReader {
  spans = 0;
  readonly services = new Map<string, Traffic>();
  readonly edges = new Map<string, Edge>();
  readonly #words = new Words();
  readonly #open = new RecentSpans();

  span(row: Row): void {
    const time = parseTimeMs(row.get("Timestamp"));
    const service = this.#words.keep(row.get("ServiceName"));
    if (time === null || service === "") return;
    this.spans += 1;
    const milliseconds = Number(row.get("Duration")) / 1e6;
    if (!(milliseconds < LONGEST_REQUEST_MS)) return;
    const kind = row.get("SpanKind").toLowerCase().replace("span_kind_", "");
    const failed = row.get("StatusCode").toLowerCase().includes("error");
    const facts = { time, milliseconds, failed, message: row.get("StatusMessage") };
    const parent = this.#open.find(row.get("ParentSpanId"));
    if (kind === "client" || kind === "producer") {
      const callee = peer(row) ?? "";
      const edge = callee === "" ? null : this.#edge(service, this.#words.keep(callee));
      if (edge) count(edge, facts);
      this.#open.add(row.get("SpanId"), { service, edge });
    } else {
      if (kind === "server" || kind === "consumer") {
        count(this.#service(service), facts);
        if (parent && parent.service !== service) this.#answered(parent, service, facts);
      }
      this.#open.add(row.get("SpanId"), { service, edge: null });
    }
  }

  #answered(parent: OpenSpan, service: string, facts: SpanFacts): void {
    const edge = parent.edge ?? this.#edge(parent.service, service);
    if (!parent.edge) count(edge, facts);
    const real = edge.callee === service ? edge : this.#edge(parent.service, service);
    if (real !== edge) count(real, facts);
    real.answered.add(facts.time, 1);
  }

  #service(name: string): Traffic {
    const known = this.services.get(name);
    if (known) return known;
    const traffic = emptyTraffic();
    this.services.set(name, traffic);
    return traffic;
  }

  #edge(caller: string, callee: string): Edge {
    const key = `${caller} > ${callee}`;
    const known = this.edges.get(key);
    if (known) return known;
    const edge = { ...emptyTraffic(), caller, callee, answered: new Series() };
    this.edges.set(key, edge);
    return edge;
  }
}

interface SpanFacts {
  readonly time: number;
  readonly milliseconds: number;
  readonly failed: boolean;
  readonly message: string;
}

interface OpenSpan {
  readonly service: string;
  readonly edge: Edge | null;
}

/** Parents of the last few hundred thousand spans; older ones have been answered long ago. */
class RecentSpans {
  #young = new Map<number, OpenSpan>();
  #old = new Map<number, OpenSpan>();

  add(id: string, span: OpenSpan): void {
    if (id === "") return;
    if (this.#young.size >= 100_000) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(spanNumber(id), span);
  }

  find(id: string): OpenSpan | null {
    if (id === "") return null;
    const key = spanNumber(id);
    return this.#young.get(key) ?? this.#old.get(key) ?? null;
  }
}

/** 52 of an id's 64 bits fit into a number, which takes a tenth of a string's memory. */
function spanNumber(id: string): number {
  return Number.parseInt(id.slice(0, 13), 16);
}

function emptyTraffic(): Traffic {
  return {
    requests: new Series(),
    errors: new Series(),
    duration: new Series(),
    slow: new Series(),
    messages: new Map(),
  };
}

function count(traffic: Traffic, facts: SpanFacts): void {
  traffic.requests.add(facts.time, 1);
  traffic.duration.add(facts.time, facts.milliseconds);
  if (facts.milliseconds > 1000) traffic.slow.add(facts.time, 1);
  if (!facts.failed) return;
  traffic.errors.add(facts.time, 1);
  if (facts.message === "") return;
  const shape = messageShape(facts.message);
  const known = traffic.messages.get(shape);
  if (known) {
    known.count += 1;
    known.first = Math.min(known.first, facts.time);
  } else if (traffic.messages.size < MAX_MESSAGES) {
    const text = Buffer.from(firstLine(facts.message)).toString();
    traffic.messages.set(Buffer.from(shape).toString(), { count: 1, first: facts.time, text });
  }
}

/** Who is called, if the caller's span says so. */
function peer(row: Row): string | null {
  const cell = row.get("SpanAttributes");
  const named = attribute(cell, "peer.service") ?? attribute(cell, "server.address");
  const host =
    named ??
    attribute(cell, "net.peer.name") ??
    hostOf(attribute(cell, "http.url")) ??
    hostOf(attribute(cell, "url.full"));
  const topic = attribute(cell, "messaging.system");
  const database = attribute(cell, "db.system");
  return cleanHost(host) ?? topic ?? database;
}

function hostOf(url: string | null): string | null {
  return url === null ? null : (/^[a-z]+:\/\/([^/:]+)/.exec(url)?.[1] ?? null);
}

function cleanHost(host: string | null): string | null {
  if (host === null || host === "" || /^[\d.]+$/.test(host)) return null;
  return host.replace(/:\d+$/, "").split(".")[0] ?? null;
}

export function firstLine(text: string): string {
  return text.split("\n", 1)[0]?.slice(0, 240) ?? "";
}

/** Messages that differ in numbers and ids only are one message. */
export function messageShape(text: string): string {
  return firstLine(text)
    .replace(/[0-9a-f]{8,}(-[0-9a-f]{4,})*/gi, "#")
    .replace(/\d+/g, "#")
    .slice(0, 160);
}
