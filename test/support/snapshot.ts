import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { clickhouseTime } from "../../src/model/time.ts";
import { type PythonValue, pythonRepr } from "../../src/records/python.ts";
import { tsvCell } from "../../src/records/tsv.ts";

// A small writer of ITBench's native layout, for tests that need a snapshot with known content.

export interface SampleRow {
  readonly metric: string;
  readonly ms: number;
  readonly value: number | string;
  readonly tags: Readonly<Record<string, string>>;
}

export interface LogRow {
  readonly ns: bigint;
  readonly service: string;
  readonly severity?: string;
  readonly body: string;
  readonly resource: Readonly<Record<string, string>>;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly traceId?: string;
  readonly spanId?: string;
}

export interface SpanRow {
  readonly ns: bigint;
  readonly traceId: string;
  readonly spanId: string;
  readonly parent?: string;
  readonly name: string;
  readonly kind?: string;
  readonly service: string;
  readonly resource?: Readonly<Record<string, string>>;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly durationNs: number;
  readonly status?: string;
  readonly message?: string;
}

export interface ObjectRow {
  readonly ms: number;
  readonly resource: string;
  readonly object: Readonly<Record<string, unknown>>;
}

export interface EventRow {
  readonly ms: number;
  readonly type?: "ADDED" | "MODIFIED" | "DELETED";
  readonly object: Readonly<Record<string, unknown>>;
}

export interface SnapshotContent {
  /** By file below metrics/: "service_cart" or "pod_cart-1". */
  readonly metrics?: Readonly<Record<string, readonly SampleRow[]>>;
  readonly logs?: readonly LogRow[];
  readonly spans?: readonly SpanRow[];
  readonly objects?: readonly ObjectRow[];
  readonly events?: readonly EventRow[];
  /** Alerts by the moment they were recorded, in milliseconds. */
  readonly alerts?: Readonly<Record<number, readonly unknown[]>>;
}

export function temporaryFolder(name: string): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), `sre-gate-${name}-`));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export function writeSnapshot(folder: string, content: SnapshotContent): void {
  mkdirSync(folder, { recursive: true });
  const put = (name: string, text: string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  for (const [file, rows] of Object.entries(content.metrics ?? {})) {
    put(`metrics/${file}_raw.tsv`, metricsTable(file, rows));
  }
  if (content.logs) put("otel_logs_raw.tsv", table(LOG_COLUMNS, content.logs.map(logCells)));
  if (content.spans) put("otel_traces_raw.tsv", table(SPAN_COLUMNS, content.spans.map(spanCells)));
  if (content.objects) {
    put("k8s_objects_raw.tsv", table(LOG_COLUMNS.slice(0, 16), content.objects.map(objectCells)));
  }
  if (content.events) put("k8s_events_raw.tsv", table(LOG_COLUMNS, content.events.map(eventCells)));
  for (const [ms, alerts] of Object.entries(content.alerts ?? {})) {
    const time = new Date(Number(ms)).toISOString().replaceAll(":", "-").replace("Z", "");
    put(`alerts/alerts_at_${time}.json`, JSON.stringify(alerts));
  }
}

type Cells = Readonly<Record<string, string>>;

function table(columns: readonly string[], rows: readonly Cells[]): string {
  const lines = rows.map((row) => columns.map((name) => tsvCell(row[name] ?? "")).join("\t"));
  return `${[columns.join("\t"), ...lines].join("\n")}\n`;
}

const repr = (value: Readonly<Record<string, string>> | undefined) =>
  pythonRepr({ ...(value ?? {}) } as PythonValue);

const time = (ms: number) => clickhouseTime(BigInt(ms) * 1_000_000n);

function metricsTable(file: string, rows: readonly SampleRow[]): string {
  const columns = file.startsWith("pod_")
    ? ["metric_name", "timestamp", "value", "pod_name", "namespace", "tags"]
    : "metric_name timestamp value service_name namespace bucket_le tags metric_type status_code".split(
        " ",
      );
  const cells = rows.map(({ metric, ms, value, tags }) => ({
    metric_name: metric,
    timestamp: time(ms).replace(/(\.\d{3})\d*$/, "$1"),
    value: String(value).replace("NaN", "").replace("Infinity", "inf"),
    pod_name: tags.pod ?? "",
    service_name: tags.service_name ?? "",
    namespace: tags.namespace ?? "",
    bucket_le: tags.le ?? "",
    status_code: tags.status_code ?? "",
    tags: repr(tags),
  }));
  return table(columns, cells);
}

const LOG_COLUMNS =
  "Timestamp TimestampTime TraceId SpanId TraceFlags SeverityText SeverityNumber ServiceName Body ResourceSchemaUrl ResourceAttributes ScopeSchemaUrl ScopeName ScopeVersion ScopeAttributes LogAttributes EventName".split(
    " ",
  );

const SPAN_COLUMNS =
  "Timestamp TraceId SpanId ParentSpanId TraceState SpanName SpanKind ServiceName ResourceAttributes ScopeName ScopeVersion SpanAttributes Duration StatusCode StatusMessage Events.Timestamp Events.Name Events.Attributes Links.TraceId Links.SpanId Links.TraceState Links.Attributes".split(
    " ",
  );

function logCells(row: LogRow): Cells {
  return {
    Timestamp: clickhouseTime(row.ns),
    TraceId: row.traceId ?? "",
    SpanId: row.spanId ?? "",
    TraceFlags: "0",
    SeverityText: row.severity ?? "",
    SeverityNumber: "0",
    ServiceName: row.service,
    Body: row.body,
    ResourceAttributes: repr(row.resource),
    ScopeAttributes: "{}",
    LogAttributes: repr(row.attributes),
  };
}

function spanCells(row: SpanRow): Cells {
  return {
    Timestamp: clickhouseTime(row.ns),
    TraceId: row.traceId,
    SpanId: row.spanId,
    ParentSpanId: row.parent ?? "",
    SpanName: row.name,
    SpanKind: row.kind ?? "Server",
    ServiceName: row.service,
    ResourceAttributes: repr(row.resource),
    SpanAttributes: repr(row.attributes),
    Duration: String(row.durationNs),
    StatusCode: row.status ?? "Unset",
    StatusMessage: row.message ?? "",
    "Events.Timestamp": "[]",
    "Events.Name": "[]",
    "Events.Attributes": "[]",
    "Links.TraceId": "[]",
    "Links.SpanId": "[]",
  };
}

function objectCells({ ms, resource, object }: ObjectRow): Cells {
  const namespace = (object.metadata as { namespace?: string } | undefined)?.namespace;
  return {
    Timestamp: time(ms),
    TraceFlags: "0",
    SeverityNumber: "0",
    Body: JSON.stringify(object),
    ResourceAttributes: namespace === undefined ? "{}" : repr({ "k8s.namespace.name": namespace }),
    ScopeAttributes: "{}",
    LogAttributes: repr({ "k8s.resource.name": resource }),
  };
}

function eventCells({ ms, type, object }: EventRow): Cells {
  const name = String((object.metadata as { name?: string } | undefined)?.name ?? "");
  return {
    Timestamp: time(ms),
    TraceFlags: "0",
    SeverityNumber: "0",
    Body: JSON.stringify({ type: type ?? "ADDED", object }),
    ResourceAttributes: "{}",
    ScopeAttributes: "{}",
    LogAttributes: repr({
      "event.domain": "k8s",
      "event.name": name,
      "k8s.resource.name": "events",
    }),
  };
}
