import { byCodePoint } from "../../model/order.ts";
import { parseTime } from "../../model/time.ts";
import { BudgetError } from "../budget.ts";
import { json, plainText, type SurfaceAnswer, type SurfaceCall } from "../http/call.ts";
import { readDuration } from "../promql/duration.ts";
import type { Sample } from "../promql/evaluate.ts";
import { formatValue } from "../promql/format.ts";
import type { Labels } from "../promql/labels.ts";
import { PromError } from "../promql/problem.ts";
import type { Snapshot } from "../snapshot.ts";
import { MetricEvaluator } from "./metrics.ts";
import { parseLogql } from "./parse.ts";
import { type LogQuery, LokiError, type MetricQuery } from "./query.ts";
import { chosenStreams, lines, streamLabels } from "./streams.ts";

const HOUR = 3_600_000;
const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 5000;
const MAX_POINTS = 11_000;

/** Loki's query API over the snapshot's log records. */
export function lokiApi(snapshot: Snapshot): (call: SurfaceCall) => SurfaceAnswer {
  return (call) => {
    const [first, second, version, ...rest] = call.path;
    if (first === "ready") return plainText(200, "ready\n");
    if (first !== "loki" || second !== "api" || version !== "v1")
      return plainText(404, "404 page not found\n");
    if (
      rest[0] === "push" ||
      rest[0] === "delete" ||
      (call.method !== "GET" && call.method !== "POST")
    ) {
      snapshot.counts.attemptedChanges += 1;
      return plainText(403, "this Loki is read-only\n");
    }
    try {
      const data = answer(snapshot, call, rest);
      return data === null ? plainText(404, "404 page not found\n") : json(200, data);
    } catch (error) {
      return errorAnswer(snapshot, error);
    }
  };
}

function errorAnswer(snapshot: Snapshot, error: unknown): SurfaceAnswer {
  if (error instanceof LokiError) {
    if (error.status === 422) snapshot.counts.unsupported += 1;
    return plainText(error.status, error.message);
  }
  if (error instanceof PromError) return plainText(400, error.message);
  if (error instanceof BudgetError) {
    return plainText(
      error.kind === "time" ? 504 : 422,
      "the query is too expensive; narrow its time or streams",
    );
  }
  throw error;
}

function answer(
  snapshot: Snapshot,
  call: SurfaceCall,
  [area, name, part]: readonly string[],
): unknown {
  switch (area) {
    case "query_range":
      return queryRange(snapshot, call);
    case "query":
      return queryInstant(snapshot, call);
    case "labels":
      return success(labelNames(snapshot));
    case "label":
      if (name === undefined) return success(labelNames(snapshot));
      return part === "values" ? success(labelValues(snapshot, name)) : null;
    case "series":
      return success(series(snapshot, call));
    default:
      return null;
  }
}

const success = (data: unknown) => ({ status: "success", data });

function labelNames({ index }: Snapshot): string[] {
  const names = streamLabels(index.logs).flatMap((labels) => labels.pairs.map(([name]) => name));
  return [...new Set(names)].sort(byCodePoint);
}

function labelValues({ index }: Snapshot, name: string): string[] {
  const values = streamLabels(index.logs).map((labels) => labels.get(name));
  return [...new Set(values)].filter((value) => value !== "").sort(byCodePoint);
}

function series({ index }: Snapshot, call: SurfaceCall): unknown[] {
  const selectors = [...call.query.getAll("match[]"), ...call.query.getAll("match")];
  const labels = streamLabels(index.logs);
  const found = new Map<string, Labels>();
  for (const selector of selectors.length === 0 ? ['{app=~".+"}'] : selectors) {
    const query = parseLogql(selector);
    if (query.kind !== "log")
      throw new LokiError(400, "parse error : only label matchers are supported");
    for (const stream of chosenStreams(index.logs, query.matchers)) {
      const set = labels[stream];
      if (set !== undefined) found.set(set.key, set);
    }
  }
  return [...found.values()].map((set) => set.toRecord());
}

function queryRange(snapshot: Snapshot, call: SurfaceCall): unknown {
  const { clock } = snapshot;
  const query = parseLogql(call.query.get("query") ?? "");
  const end = time(call.query, "end", clock.now + 1);
  const since = readDuration(call.query.get("since") ?? "") ?? HOUR;
  const start = time(call.query, "start", end - since);
  if (end < start)
    throw new LokiError(400, "end timestamp must not be before or equal to start time");
  if (query.kind === "log") return logAnswer(snapshot, call, query, start, end);
  return success({
    resultType: "matrix",
    result: matrix(snapshot, call, query, start, end),
    stats: {},
  });
}

function queryInstant(snapshot: Snapshot, call: SurfaceCall): unknown {
  const query = parseLogql(call.query.get("query") ?? "");
  const at = time(call.query, "time", snapshot.clock.now);
  if (query.kind === "log") return logAnswer(snapshot, call, query, at - HOUR, at + 1);
  const samples = new MetricEvaluator(snapshot, call.budget, at, at).at(query, at);
  const result = samples.map(({ labels, value }) => ({
    metric: labels.toRecord(),
    value: [at / 1000, formatValue(value)],
  }));
  return success({ resultType: "vector", result, stats: {} });
}

function logAnswer(
  snapshot: Snapshot,
  call: SurfaceCall,
  query: LogQuery,
  start: number,
  end: number,
): unknown {
  const limit = readLimit(call.query.get("limit"));
  const backward = call.query.get("direction")?.toLowerCase() !== "forward";
  const { clock } = snapshot;
  const span = { fromUs: clock.fromApi(start) * 1000, toUs: clock.fromApi(end) * 1000, backward };
  const streams = new Map<string, { stream: Record<string, string>; values: [string, string][] }>();
  const shift = BigInt(clock.offset) * 1_000_000n;
  let taken = 0;
  for (const line of lines(snapshot, query, span, call.budget)) {
    if (taken >= limit) break;
    taken += 1;
    call.budget.hold(line.text.length * 2 + 100);
    const entry = streams.get(line.labels.key) ?? { stream: line.labels.toRecord(), values: [] };
    streams.set(line.labels.key, entry);
    entry.values.push([String(line.ns + shift), line.text]);
  }
  return success({ resultType: "streams", result: [...streams.values()], stats: {} });
}

function matrix(
  snapshot: Snapshot,
  call: SurfaceCall,
  query: MetricQuery,
  start: number,
  end: number,
): unknown[] {
  const step = readStep(call.query.get("step"), start, end);
  if ((end - start) / step > MAX_POINTS) {
    throw new LokiError(
      400,
      "exceeded maximum resolution of 11,000 points per time series. Try increasing the value of the step parameter",
    );
  }
  const evaluator = new MetricEvaluator(snapshot, call.budget, start, end);
  const found = new Map<string, { metric: Record<string, string>; values: [number, string][] }>();
  for (let ms = start; ms <= end; ms += step) {
    for (const { labels, value } of evaluator.at(query, ms) satisfies Sample[]) {
      const entry = found.get(labels.key) ?? { metric: labels.toRecord(), values: [] };
      found.set(labels.key, entry);
      entry.values.push([ms / 1000, formatValue(value)]);
      call.budget.hold(64);
    }
  }
  return [...found.values()];
}

function readStep(text: string | null, start: number, end: number): number {
  if (text === null || text === "")
    return Math.max(1000, Math.floor((end - start) / 250 / 1000) * 1000);
  const ms = /^\d+(\.\d+)?$/.test(text) ? Number(text) * 1000 : readDuration(text);
  if (ms === null || ms <= 0)
    throw new LokiError(
      400,
      "zero or negative query resolution step widths are not accepted. Try a positive integer",
    );
  return ms;
}

function readLimit(text: string | null): number {
  if (text === null || text === "") return DEFAULT_LIMIT;
  if (!/^\d+$/.test(text) || Number(text) === 0)
    throw new LokiError(400, "limit must be a positive value");
  if (Number(text) > MAX_LIMIT) {
    throw new LokiError(
      400,
      `max entries limit per query exceeded, limit > max_entries_limit_per_query (${text.slice(0, 20)} > ${MAX_LIMIT})`,
    );
  }
  return Number(text);
}

/** Nanoseconds, seconds with or without a fraction, or RFC 3339, in milliseconds. */
function time(query: URLSearchParams, name: string, fallback: number): number {
  const text = query.get(name);
  if (text === null || text === "") return fallback;
  if (/^\d+$/.test(text) && text.length > 11 && text.length < 20) return Number(text) / 1e6;
  if (/^\d{1,11}(\.\d+)?$/.test(text)) return Number(text) * 1000;
  const ns = parseTime(text);
  if (ns === null) throw new LokiError(400, `could not parse '${name}' parameter`);
  return Number(ns / 1_000_000n);
}
