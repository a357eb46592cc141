import { clickhouseTime } from "../../model/time.ts";
import { type PythonValue, pythonRepr } from "../../records/python.ts";
import { tsvCell } from "../../records/tsv.ts";
import type { LogSeen, SampleSeen, SpanSeen } from "../observation.ts";

// The tables of a record, column by column, as ITBench's recorder writes them.

const LOG_COLUMNS =
  "Timestamp TimestampTime TraceId SpanId TraceFlags SeverityText SeverityNumber ServiceName Body ResourceSchemaUrl ResourceAttributes ScopeSchemaUrl ScopeName ScopeVersion ScopeAttributes LogAttributes EventName";
const TRACE_COLUMNS =
  "Timestamp TraceId SpanId ParentSpanId TraceState SpanName SpanKind ServiceName ResourceAttributes ScopeName ScopeVersion SpanAttributes Duration StatusCode StatusMessage Events.Timestamp Events.Name Events.Attributes Links.TraceId Links.SpanId Links.TraceState Links.Attributes";

export const HEADERS = {
  objects: header(LOG_COLUMNS.replace(" EventName", "")),
  events: header(LOG_COLUMNS),
  logs: header(LOG_COLUMNS),
  traces: header(TRACE_COLUMNS),
  pod: header("metric_name timestamp value pod_name namespace tags"),
  service: header(
    "metric_name timestamp value service_name namespace bucket_le tags metric_type status_code",
  ),
} as const;

function header(columns: string): string {
  return `${columns.replaceAll(" ", "\t")}\n`;
}

function row(cells: readonly string[]): string {
  return `${cells.map(tsvCell).join("\t")}\n`;
}

function repr(value: PythonValue): string {
  return pythonRepr(value);
}

/** An object's row but for its time, which may be known at the end only. */
export function objectTail(json: string, namespace: string, resource: string): string {
  const place = namespace === "" ? "{}" : repr({ "k8s.namespace.name": namespace });
  const attributes = repr({ "k8s.resource.name": resource });
  return row(["", "", "0", "", "0", "", json, "", place, "", "", "", "{}", attributes]);
}

export function eventTail(json: string, name: string, namespace: string): string {
  const attributes = repr({
    "event.domain": "k8s",
    "event.name": name,
    "k8s.resource.name": "events",
  });
  const place = repr({ "k8s.namespace.name": namespace });
  return row(["", "", "0", "", "0", "", json, "", place, "", "", "", "{}", attributes, ""]);
}

export function logTail(log: LogSeen): string {
  return row([
    log.traceId,
    log.spanId,
    log.traceId === "" ? "0" : "1",
    log.severity,
    String(log.severityNumber),
    log.service,
    log.body,
    "",
    repr({ ...log.resource }),
    "",
    log.scope,
    "",
    "{}",
    repr({ ...log.attributes }),
    "",
  ]);
}

export function timeCells(at: bigint): string {
  const stamp = clickhouseTime(at);
  return `${stamp}\t${stamp.slice(0, 19)}\t`;
}

export function spanRow(span: SpanSeen): string {
  return row([
    clickhouseTime(span.at),
    span.traceId,
    span.spanId,
    span.parentSpanId,
    "",
    span.name,
    span.kind,
    span.service,
    repr({ ...span.resource }),
    span.scope,
    span.scopeVersion,
    repr({ ...span.attributes }),
    String(span.nanoseconds),
    span.status,
    span.statusMessage,
    repr(span.events.map(({ at }) => clickhouseTime(at))),
    repr(span.events.map(({ name }) => name)),
    repr(span.events.map(({ attributes }) => ({ ...attributes }))),
    repr(span.links.map(({ traceId }) => traceId)),
    repr(span.links.map(({ spanId }) => spanId)),
    repr(span.links.map(() => "")),
    repr(span.links.map(() => ({}))),
  ]);
}

/** The metric files are named after a pod or a service; a sample of neither belongs to the cluster. */
export function sampleFile(sample: SampleSeen): { file: string; kind: "pod" | "service" } {
  const { labels } = sample;
  if (labels.pod !== undefined) return { file: `pod_${fileName(labels.pod)}`, kind: "pod" };
  return { file: `service_${fileName(serviceOf(labels) || "cluster")}`, kind: "service" };
}

function serviceOf(labels: Readonly<Record<string, string>>): string {
  const job = labels.job?.split("/").at(-1) ?? "";
  return labels.service_name ?? labels["service.name"] ?? labels.service ?? job;
}

/** Names come from others: nothing of them may lead out of the folder. */
function fileName(name: string): string {
  return name
    .replace(/[^A-Za-z0-9_.-]/g, "_")
    .replace(/^\.+/, "_")
    .slice(0, 150);
}

export function sampleRow(sample: SampleSeen, kind: "pod" | "service"): string {
  const { metric, labels } = sample;
  const time = clickhouseTime(sample.at).slice(0, 23);
  const value = valueText(sample.value);
  const tags = repr({ ...labels });
  const namespace = labels.namespace ?? "";
  if (kind === "pod") return row([metric, time, value, labels.pod ?? "", namespace, tags]);
  return row([
    metric,
    time,
    value,
    labels.service_name ?? labels.service ?? "",
    namespace,
    labels.le ?? "",
    tags,
    "",
    labels.status_code ?? "",
  ]);
}

function valueText(value: number): string {
  if (Number.isNaN(value)) return "";
  if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf";
  return String(value);
}
