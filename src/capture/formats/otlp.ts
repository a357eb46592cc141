import { asList, asNumber, asObject, asText, type JsonFields } from "../../model/json.ts";
import type { Pairs, SpanSeen } from "../observation.ts";
import { jsonValues } from "../source/json-values.ts";
import type { Format, Sink } from "./format.ts";

/** OTLP as JSON: one request, or one a line as the collector's file exporter writes them. */
export const otlp: Format = {
  title: "OTLP",
  claims: ({ head }) =>
    /^\uFEFF?\s*\{/.test(head) &&
    /"resource_?(Spans|Logs|Metrics|spans|logs|metrics)"\s*:/.test(head),
  read: async ({ text }, sink) => {
    const wanted = ["resourceSpans.*", "resourceLogs.*", "resourceMetrics.*"];
    for await (const part of jsonValues(text(), wanted)) {
      if ("problem" in part) {
        sink.leave(part.problem);
        continue;
      }
      const { resource, ...rest } = asObject(part.value);
      const labels = attributes(asObject(resource).attributes);
      for (const scoped of asList(rest.scopeSpans)) takeSpans(asObject(scoped), labels, sink);
      for (const scoped of asList(rest.scopeLogs)) takeLogs(asObject(scoped), labels, sink);
      for (const scoped of asList(rest.scopeMetrics)) takeMetrics(asObject(scoped), labels, sink);
    }
  },
};

const KINDS: readonly SpanSeen["kind"][] = [
  "Unspecified",
  "Internal",
  "Server",
  "Client",
  "Producer",
  "Consumer",
];
const STATUSES: readonly SpanSeen["status"][] = ["Unset", "Ok", "Error"];

function takeSpans(scoped: JsonFields, resource: Pairs, sink: Sink): void {
  const scope = asObject(scoped.scope);
  for (const one of asList(scoped.spans)) {
    const span = asObject(one);
    const [at, end] = [nanos(span.startTimeUnixNano), nanos(span.endTimeUnixNano)];
    if (at === null) {
      sink.leave("spans without a start");
      continue;
    }
    const status = asObject(span.status);
    sink.add({
      signal: "traces",
      at,
      nanoseconds: end === null || end < at ? 0n : end - at,
      traceId: id(span.traceId, 16),
      spanId: id(span.spanId, 8),
      parentSpanId: id(span.parentSpanId, 8),
      name: asText(span.name),
      kind: named(KINDS, span.kind, "SPAN_KIND_"),
      service: resource["service.name"] ?? "",
      resource,
      attributes: attributes(span.attributes),
      scope: asText(scope.name),
      scopeVersion: asText(scope.version),
      status: named(STATUSES, status.code, "STATUS_CODE_"),
      statusMessage: asText(status.message),
      events: asList(span.events).map((event) => ({
        at: nanos(asObject(event).timeUnixNano) ?? at,
        name: asText(asObject(event).name),
        attributes: attributes(asObject(event).attributes),
      })),
      links: asList(span.links).map((link) => ({
        traceId: id(asObject(link).traceId, 16),
        spanId: id(asObject(link).spanId, 8),
      })),
    });
  }
}

function takeLogs(scoped: JsonFields, resource: Pairs, sink: Sink): void {
  for (const one of asList(scoped.logRecords)) {
    const log = asObject(one);
    const event = asText(log.eventName);
    sink.add({
      signal: "logs",
      at: nanos(log.timeUnixNano) ?? nanos(log.observedTimeUnixNano),
      severity: asText(log.severityText),
      severityNumber: asNumber(log.severityNumber) ?? 0,
      service: resource["service.name"] ?? "",
      body: valueText(log.body),
      traceId: id(log.traceId, 16),
      spanId: id(log.spanId, 8),
      resource,
      attributes: {
        ...attributes(log.attributes),
        ...(event === "" ? {} : { "event.name": event }),
      },
      scope: asText(asObject(scoped.scope).name),
    });
  }
}

function takeMetrics(scoped: JsonFields, resource: Pairs, sink: Sink): void {
  for (const one of asList(scoped.metrics)) {
    const metric = asObject(one);
    for (const kind of ["gauge", "sum", "histogram", "exponentialHistogram", "summary"] as const) {
      const data = asObject(metric[kind]);
      for (const point of asList(data.dataPoints))
        takePoint(kind, asText(metric.name), { data, point: asObject(point) }, resource, sink);
    }
  }
}

/** In Prometheus' words: dots become underscores, a histogram becomes its buckets, count and sum. */
function takePoint(
  kind: "gauge" | "sum" | "histogram" | "exponentialHistogram" | "summary",
  metric: string,
  { data, point }: { readonly data: JsonFields; readonly point: JsonFields },
  resource: Pairs,
  sink: Sink,
): void {
  const at = nanos(point.timeUnixNano);
  if (at === null) {
    sink.leave("points without a time");
    return;
  }
  const name = metric.replace(/[^\w:]/g, "_");
  const labels = prometheusLabels(resource, attributes(point.attributes));
  const add = (suffix: string, value: number | null, more: Pairs = {}) => {
    if (value === null) sink.leave("points without a number");
    else
      sink.add({
        signal: "metrics",
        at,
        metric: name + suffix,
        labels: { ...labels, ...more },
        value,
      });
  };
  if (
    asNumber(data.aggregationTemporality) === 1 ||
    data.aggregationTemporality === "AGGREGATION_TEMPORALITY_DELTA"
  )
    labels.aggregation_temporality = "delta";
  switch (kind) {
    case "gauge":
    case "sum":
      add("", asNumber(point.asDouble) ?? asNumber(point.asInt));
      return;
    case "summary":
      for (const one of asList(point.quantileValues)) {
        const { quantile, value } = asObject(one);
        add("", asNumber(value) ?? 0, { quantile: String(quantile ?? 0) });
      }
      add("_count", asNumber(point.count));
      add("_sum", asNumber(point.sum) ?? 0);
      return;
    case "histogram": {
      const bounds = asList(point.explicitBounds).map(Number);
      let sum = 0;
      for (const [index, count] of asList(point.bucketCounts).entries()) {
        sum += Number(count);
        add("_bucket", sum, { le: bounds[index] === undefined ? "+Inf" : String(bounds[index]) });
      }
      add("_count", asNumber(point.count));
      if (point.sum !== undefined) add("_sum", asNumber(point.sum));
      return;
    }
    case "exponentialHistogram":
      for (const { le, count } of exponential(point)) add("_bucket", count, { le });
      add("_count", asNumber(point.count));
      if (point.sum !== undefined) add("_sum", asNumber(point.sum));
      return;
  }
}

/** Bucket i ends at 2^((i + 1) / 2^scale); those of negative values come first, then zero, then the rest. */
function exponential(point: JsonFields): { le: string; count: number }[] {
  const scale = asNumber(point.scale) ?? 0;
  const edge = (index: number) => 2 ** (index / 2 ** scale);
  const [negative, positive] = [asObject(point.negative), asObject(point.positive)];
  let sum = 0;
  const found: { le: string; count: number }[] = [];
  const from = asNumber(negative.offset) ?? 0;
  for (const [index, count] of [...asList(negative.bucketCounts).entries()].reverse()) {
    sum += Number(count);
    found.push({ le: String(-edge(from + index)), count: sum });
  }
  sum += asNumber(point.zeroCount) ?? 0;
  found.push({ le: "0", count: sum });
  const start = asNumber(positive.offset) ?? 0;
  for (const [index, count] of asList(positive.bucketCounts).entries()) {
    sum += Number(count);
    found.push({ le: String(edge(start + index + 1)), count: sum });
  }
  found.push({ le: "+Inf", count: sum });
  return found;
}

const AS_LABELS: Readonly<Record<string, string>> = {
  "k8s.namespace.name": "namespace",
  "k8s.pod.name": "pod",
  "k8s.container.name": "container",
  "k8s.node.name": "node",
  "service.name": "service_name",
};

function prometheusLabels(resource: Pairs, own: Pairs): Record<string, string> {
  const labels: Record<string, string> = {};
  for (const [key, value] of Object.entries(resource)) {
    const name = AS_LABELS[key];
    if (name !== undefined) labels[name] = value;
  }
  for (const [key, value] of Object.entries(own)) labels[key.replace(/\W/g, "_")] = value;
  return labels;
}

export function attributes(list: unknown): Pairs {
  return Object.fromEntries(
    asList(list).map((one) => {
      const { key, value } = asObject(one);
      return [asText(key), valueText(value)];
    }),
  );
}

/** A value as text: scalars as they are, lists and maps as JSON. */
function valueText(value: unknown): string {
  const plain = plainValue(value);
  return typeof plain === "string" ? plain : plain === null ? "" : JSON.stringify(plain);
}

function plainValue(value: unknown): unknown {
  const fields = asObject(value);
  if (fields.stringValue !== undefined) return asText(fields.stringValue);
  if (fields.boolValue !== undefined) return Boolean(fields.boolValue);
  if (fields.intValue !== undefined) return asNumber(fields.intValue);
  if (fields.doubleValue !== undefined) return asNumber(fields.doubleValue);
  if (fields.bytesValue !== undefined) return asText(fields.bytesValue);
  if (fields.arrayValue !== undefined)
    return asList(asObject(fields.arrayValue).values).map(plainValue);
  if (fields.kvlistValue !== undefined)
    return Object.fromEntries(
      asList(asObject(fields.kvlistValue).values).map((one) => [
        asText(asObject(one).key),
        plainValue(asObject(one).value),
      ]),
    );
  return null;
}

function nanos(value: unknown): bigint | null {
  const text = typeof value === "number" ? BigInt(value).toString() : asText(value);
  return /^\d{1,19}$/.test(text) && text !== "0" ? BigInt(text) : null;
}

/** Hexadecimal, as OTLP's JSON has it; exporters that follow protobuf's mapping write base64. */
function id(value: unknown, bytes: number): string {
  const text = asText(value);
  if (/^[0-9a-f]*$/i.test(text)) return text.toLowerCase();
  const read = Buffer.from(text, "base64");
  return read.length === bytes ? read.toString("hex") : "";
}

function named<T extends string>(names: readonly T[], value: unknown, prefix: string): T {
  const index =
    typeof value === "number"
      ? value
      : names.findIndex((name) => value === prefix + name.toUpperCase());
  return names[index] ?? (names[0] as T);
}
