import type { RequestBudget } from "../budget.ts";
import type { LogRecord, LogSource, LogStream } from "../index/logs.ts";
import { Labels } from "../promql/labels.ts";
import type { Matcher } from "../promql/matcher.ts";
import type { Snapshot } from "../snapshot.ts";
import type { LogQuery, PipelineStage } from "./query.ts";

const LABELS = [
  ["namespace", "k8s.namespace.name"],
  ["pod", "k8s.pod.name"],
  ["container", "k8s.container.name"],
  ["node_name", "k8s.node.name"],
  ["deployment", "k8s.deployment.name"],
] as const;

const known = new WeakMap<LogSource, Labels[]>();

/** Labels as a log agent in the cluster sets them; `app` is the service. */
export function streamLabels(reader: LogSource): Labels[] {
  const found = known.get(reader);
  if (found !== undefined) return found;
  const labels = reader.streams.map(labelsOf);
  known.set(reader, labels);
  return labels;
}

function labelsOf({ service, resource }: LogStream): Labels {
  const labels: Record<string, string> = { app: service, service_name: service };
  for (const [label, attribute] of LABELS) labels[label] = resource[attribute] ?? "";
  return Labels.of(labels);
}

export function chosenStreams(reader: LogSource, matchers: readonly Matcher[]): number[] {
  return streamLabels(reader).flatMap((labels, stream) =>
    matchers.every((one) => one.matches(labels.get(one.name))) ? [stream] : [],
  );
}

/** A line that passed, with the labels its pipeline gave it. */
interface LogEntry {
  readonly ns: bigint;
  readonly text: string;
  readonly labels: Labels;
}

/** Lines between two times (the snapshot's, microseconds; the end excluded), in order or against it. */
export function* lines(
  snapshot: Snapshot,
  query: LogQuery,
  span: { readonly fromUs: number; readonly toUs: number; readonly backward: boolean },
  budget: RequestBudget,
): Generator<LogEntry> {
  const reader = snapshot.index.logs;
  const labels = streamLabels(reader);
  const found: { index: number; stream: number }[] = [];
  for (const stream of chosenStreams(reader, query.matchers)) {
    const last = reader.firstAt(stream, span.toUs);
    for (let index = reader.firstAt(stream, span.fromUs); index < last; index += 1) {
      found.push({ index, stream });
      budget.hold(48);
    }
  }
  const direction = span.backward ? -1 : 1;
  found.sort(
    (left, right) =>
      direction *
      ((reader.us[left.index] ?? 0) - (reader.us[right.index] ?? 0) || left.index - right.index),
  );
  for (const { index, stream } of found) {
    budget.spend(20);
    const record = reader.record(index);
    const set = passed(record, labels[stream] ?? Labels.none, query.stages);
    if (set !== null) yield { ns: record.ns, text: record.body, labels: set };
  }
}

/** The line's labels when it passes every stage, else null. */
function passed(
  record: LogRecord,
  labels: Labels,
  stages: readonly PipelineStage[],
): Labels | null {
  let extracted: Record<string, string> = {};
  for (const stage of stages) {
    switch (stage.kind) {
      case "line":
        if (!stage.test(record.body)) return null;
        break;
      case "label":
        if (!stage.test({ ...recordLabels(record), ...labels.toRecord(), ...extracted }))
          return null;
        break;
      case "parse":
        extracted = {
          ...extracted,
          ...(stage.format === "json" ? jsonLabels(record.body) : logfmtLabels(record.body)),
        };
    }
  }
  return Object.keys(extracted).length === 0
    ? labels
    : Labels.of({ ...extracted, ...labels.toRecord() });
}

/** What is known of a record beside its line: filters may ask for it. */
function recordLabels(record: LogRecord): Record<string, string> {
  const level = record.severity.toLowerCase();
  const attributes = Object.entries(record.attributes).map(([key, value]) => [
    key.replace(/\W/g, "_"),
    value,
  ]);
  return {
    ...Object.fromEntries(attributes),
    detected_level: LEVELS[level] ?? (level || "unknown"),
    level: LEVELS[level] ?? level,
    trace_id: record.traceId,
    span_id: record.spanId,
  };
}

const LEVELS: Readonly<Record<string, string>> = {
  information: "info",
  warning: "warn",
  err: "error",
};

function jsonLabels(line: string): Record<string, string> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { __error__: "JSONParserErr" };
  }
  const labels: Record<string, string> = {};
  const walk = (inner: unknown, path: string, depth: number) => {
    if (inner === null || typeof inner !== "object") {
      if (path !== "") labels[path] = inner === null ? "" : String(inner);
    } else if (!Array.isArray(inner) && depth < 8) {
      for (const [key, next] of Object.entries(inner)) {
        walk(next, `${path}${path === "" ? "" : "_"}${key.replace(/\W/g, "_")}`, depth + 1);
      }
    }
  };
  walk(value, "", 0);
  return labels;
}

function logfmtLabels(line: string): Record<string, string> {
  const labels: Record<string, string> = {};
  for (const [, key = "", quoted, plain] of line.matchAll(
    /([A-Za-z_][\w.-]*)=(?:"((?:[^"\\]|\\.)*)"|(\S*))/g,
  )) {
    labels[key.replace(/\W/g, "_")] = quoted?.replace(/\\(.)/g, "$1") ?? plain ?? "";
  }
  return labels;
}
