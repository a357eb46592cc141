import type { Workload } from "../application/types.ts";
import type { Cluster, PodRuntime } from "../cluster/cluster.ts";
import { inMesh } from "../cluster/mesh.ts";
import type { Cadence } from "../shape.ts";
import type { Observer, RequestLog, Span } from "../traffic/observer.ts";
import type { Users } from "../traffic/users.ts";
import { Alerts } from "./alerts.ts";
import { eventRows } from "./events.ts";
import { processLogRow, requestLogRow } from "./logs.ts";
import { POD_HEADER, podPieces, SERVICE_HEADER, SpanMetrics } from "./metrics.ts";
import { ObjectPulls } from "./objects.ts";
import type { Outcomes } from "./outcomes.ts";
import { EVALUATION_SECONDS, Rules } from "./rules.ts";
import {
  EVENTS_FILE,
  LOG_COLUMNS,
  LOGS_FILE,
  OBJECT_COLUMNS,
  OBJECTS_FILE,
  type Piece,
  row,
  TRACE_COLUMNS,
  TRACES_FILE,
} from "./tables.ts";
import { Tally } from "./tally.ts";
import { spanRow } from "./traces.ts";

/** Turns what happened into the files of a snapshot; a silent one keeps only what the truth is derived from. */
export class Recorder implements Observer {
  readonly metrics = new SpanMetrics();
  readonly tally = new Tally();
  /** What became of every journey; kept only where somebody judges by it. */
  outcomes: Outcomes | null = null;
  /** Since when the trouble of this record has lasted, where that was hours before the window. */
  lasting: number | null = null;
  readonly alerts: Alerts;
  readonly #cluster: Cluster;
  silent: boolean;
  readonly #cadence: Cadence;
  readonly #listed: ReadonlySet<string>;
  readonly #meshed: boolean;
  readonly #pulls = new ObjectPulls();
  readonly #started = new Set<string>();
  #rules: Rules | null = null;
  #spans: Span[] = [];
  #logs: RequestLog[] = [];

  constructor(cluster: Cluster, silent: boolean, cadence: Cadence) {
    this.#cluster = cluster;
    this.silent = silent;
    this.#cadence = cadence;
    this.#meshed = cluster.application.mesh === "ambient";
    this.alerts = new Alerts(cluster.clock, cluster.streams);
    this.#listed = new Set(
      cluster.application.workloads
        .filter((one) => one.instrumented && one.role === "service")
        .map((one) => one.name),
    );
  }

  /** From now on what happens is written down: the same bytes as of a world that was recorded from the start. */
  beginRecording(): void {
    this.silent = false;
  }

  watch(users: Users): void {
    this.#rules = new Rules(this.#cluster, this.metrics, users);
  }

  span(span: Span): void {
    // In an ambient mesh the proxies report: what they do not capture, nobody sees.
    if (this.#meshed && !inMesh(this.#cluster, span.runtime)) return;
    this.metrics.add(span);
    if (span.sampled && !this.silent) this.#spans.push(span);
  }

  log(line: RequestLog): void {
    if (!this.silent) this.#logs.push(line);
  }

  served(runtime: PodRuntime, at: number, micros: number, failed: boolean): void {
    if (this.#meshed && !inMesh(this.#cluster, runtime)) return;
    this.tally.served(runtime.workload, at, micros, failed);
  }

  asked(journey: string, number: number, micros: number, failed: boolean): void {
    this.outcomes?.add(journey, number, micros, failed);
  }

  called(from: Workload, to: string, at: number, micros: number, failed: boolean): void {
    this.tally.called(from, to, at, micros, failed);
  }

  /** What belongs to the step that just ended. Before the window starts, nothing is written. */
  *step(): Generator<Piece> {
    const { now } = this.#cluster;
    if (now % EVALUATION_SECONDS === 0 && this.#rules)
      this.alerts.update(now, this.#rules.evaluate());
    if (now === 0 && this.lasting !== null) this.alerts.backdate(now, this.lasting);
    this.tally.observe(this.#cluster);
    const { from } = this.#cadence;
    if (this.silent || now <= from) {
      this.#drop();
      // Whoever begins to look then sees the events that are still there.
      if (now === from && from > 0) this.#cluster.events.list();
      return;
    }
    for (const piece of this.#flush()) yield* this.#withHeader(piece);
    for (const piece of this.#periodic(now)) yield* this.#withHeader(piece);
  }

  #drop(): void {
    const { events, lines } = this.#cluster;
    if (this.#spans.length > 0) this.#spans = [];
    if (this.#logs.length > 0) this.#logs = [];
    if (events.rows.length > 0) events.rows.length = 0;
    if (lines.length > 0) lines.length = 0;
  }

  *#flush(): Generator<Piece> {
    const cluster = this.#cluster;
    const { from, logsFrom } = this.#cadence;
    const start = from * 1_000_000;
    const spans = this.#spans
      .filter((span) => span.start >= start)
      .sort((a, b) => a.start - b.start);
    yield* this.#copied(TRACES_FILE, spans, (span, copy) => spanRow(cluster, span, copy));
    const logged = Math.max(from, logsFrom);
    const logs = this.#logs
      .filter((line) => line.at >= logged * 1_000_000)
      .sort((a, b) => a.at - b.at);
    const lines = cluster.lines
      .filter((line) => line.at > logged)
      .map((line) => processLogRow(cluster, line))
      .join("");
    yield* this.#copied(LOGS_FILE, logs, (line, copy) => requestLogRow(cluster, line, copy));
    if (lines !== "") yield { file: LOGS_FILE, text: lines };
    const events = cluster.events.rows.map((entry) => eventRows(cluster.clock, entry)).join("");
    if (events !== "") yield { file: EVENTS_FILE, text: events };
    this.#drop();
  }

  *#copied<T>(
    file: string,
    items: readonly T[],
    row: (item: T, copy: number) => string,
  ): Generator<Piece> {
    if (items.length === 0) return;
    for (let copy = 0; copy < this.#cadence.copies; copy += 1) {
      yield { file, text: items.map((item) => row(item, copy)).join("") };
    }
  }

  *#periodic(now: number): Generator<Piece> {
    const { pulls, scrapeSeconds, bucketSeconds, alertSeconds, latency } = this.#cadence;
    if (now % scrapeSeconds === 0) {
      const latencies = now % bucketSeconds === 0 ? latency : null;
      yield* this.metrics.scrape(this.#cluster, this.#listed, latencies);
      if (now % (2 * scrapeSeconds) === 0) yield* podPieces(this.#cluster);
    }
    const pulled = "at" in pulls ? pulls.at.includes(now) : now % pulls.every === 180 % pulls.every;
    if (pulled) yield { file: OBJECTS_FILE, text: this.#pulls.rows(this.#cluster) };
    if (now % alertSeconds === 0) yield this.alerts.snapshot(now);
  }

  *#withHeader(piece: Piece): Generator<Piece> {
    if (!this.#started.has(piece.file)) {
      this.#started.add(piece.file);
      const header = headerOf(piece.file);
      if (header !== null) yield { file: piece.file, text: header };
    }
    yield piece;
  }
}

function headerOf(file: string): string | null {
  if (file === OBJECTS_FILE) return row(OBJECT_COLUMNS);
  if (file === TRACES_FILE) return row(TRACE_COLUMNS);
  if (file === LOGS_FILE || file === EVENTS_FILE) return row(LOG_COLUMNS);
  if (file.startsWith("metrics/pod_")) return POD_HEADER;
  if (file.startsWith("metrics/service_")) return SERVICE_HEADER;
  return null;
}
