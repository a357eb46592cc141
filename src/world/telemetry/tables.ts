import { pythonRepr } from "../../records/python.ts";
import { tsvCell } from "../../records/tsv.ts";

/** A piece of one file of the snapshot. Pieces of a file come in order, those of several files mixed. */
export interface Piece {
  readonly file: string;
  readonly text: string;
}

export const LOG_COLUMNS =
  "Timestamp TimestampTime TraceId SpanId TraceFlags SeverityText SeverityNumber ServiceName Body ResourceSchemaUrl ResourceAttributes ScopeSchemaUrl ScopeName ScopeVersion ScopeAttributes LogAttributes EventName".split(
    " ",
  );
export const OBJECT_COLUMNS = LOG_COLUMNS.slice(0, 16);
export const TRACE_COLUMNS =
  "Timestamp TraceId SpanId ParentSpanId TraceState SpanName SpanKind ServiceName ResourceAttributes ScopeName ScopeVersion SpanAttributes Duration StatusCode StatusMessage Events.Timestamp Events.Name Events.Attributes Links.TraceId Links.SpanId Links.TraceState Links.Attributes".split(
    " ",
  );
export const SERVICE_COLUMNS =
  "metric_name timestamp value service_name namespace bucket_le tags metric_type status_code".split(
    " ",
  );
export const POD_COLUMNS = "metric_name timestamp value pod_name namespace tags".split(" ");

export const EVENTS_FILE = "k8s_events_raw.tsv";
export const OBJECTS_FILE = "k8s_objects_raw.tsv";
export const LOGS_FILE = "otel_logs_raw.tsv";
export const TRACES_FILE = "otel_traces_raw.tsv";

export function row(cells: readonly string[]): string {
  return `${cells.map(tsvCell).join("\t")}\n`;
}

export function repr(map: Readonly<Record<string, string | number | boolean>>): string {
  return pythonRepr({ ...map });
}

export const OBJECT_RECEIVER =
  "github.com/open-telemetry/opentelemetry-collector-contrib/receiver/k8sobjectsreceiver";

/** A fraction written out without floating point. */
export function decimals(value: number, unit: number): string {
  const whole = Math.floor(value / unit);
  const rest = value - whole * unit;
  return rest === 0
    ? String(whole)
    : `${whole}.${String(rest)
        .padStart(String(unit).length - 1, "0")
        .replace(/0+$/, "")}`;
}
