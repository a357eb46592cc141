import type { SurfaceCall } from "../http/call.ts";
import type { RecordedSpan } from "../index/traces.ts";
import type { Snapshot } from "../snapshot.ts";
import { spanTags, traceDocument } from "./trace.ts";

export class ParameterError extends Error {
  override readonly name = "ParameterError";
}

const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 1500;

interface Wanted {
  readonly service: number;
  /** -1 for an operation no one has. */
  readonly operation: number | null;
  readonly tags: readonly (readonly [string, string])[];
  readonly fromUs: number;
  readonly toUs: number;
  readonly leastUs: number;
  readonly mostUs: number;
  readonly limit: number;
}

/** Traces of which one span is as asked, the newest first. */
export function searchTraces(snapshot: Snapshot, call: SurfaceCall): unknown[] {
  const { traces } = snapshot.index;
  const wanted = readWanted(snapshot, call.query);
  const found: { trace: number; startUs: number }[] = [];
  for (let trace = 0; trace < traces.traces.length; trace += 1) {
    call.budget.spend();
    const startUs = traces.startUs[traces.firsts[trace] ?? 0] ?? 0;
    if (candidates(snapshot, trace, wanted).length > 0) found.push({ trace, startUs });
  }
  found.sort((left, right) => right.startUs - left.startUs || left.trace - right.trace);
  const chosen: number[] = [];
  for (const { trace } of found) {
    if (chosen.length >= wanted.limit) break;
    const spans = candidates(snapshot, trace, wanted);
    const matches =
      wanted.tags.length === 0 ||
      spans.some((at) => {
        call.budget.spend(40);
        return hasTags(traces.span(at), wanted.tags);
      });
    if (matches) chosen.push(trace);
  }
  return chosen.map((trace) => traceDocument(snapshot, trace, call.budget));
}

/** Spans of the trace that are as asked by what the columns tell. */
function candidates({ index }: Snapshot, trace: number, wanted: Wanted): number[] {
  const { firsts, service, operation, startUs, durationUs } = index.traces;
  const spans: number[] = [];
  for (let at = firsts[trace] ?? 0; at < (firsts[trace + 1] ?? 0); at += 1) {
    if (service[at] !== wanted.service) continue;
    if (wanted.operation !== null && operation[at] !== wanted.operation) continue;
    const [start = 0, duration = 0] = [startUs[at], durationUs[at]];
    if (start < wanted.fromUs || start > wanted.toUs) continue;
    if (duration >= wanted.leastUs && duration <= wanted.mostUs) spans.push(at);
  }
  return spans;
}

function hasTags(span: RecordedSpan, tags: Wanted["tags"]): boolean {
  const own = spanTags(span);
  return tags.every(
    ([key, value]) =>
      span.resource[key] === value ||
      own.some((tag) => tag.key === key && String(tag.value) === value),
  );
}

function readWanted(snapshot: Snapshot, query: URLSearchParams): Wanted {
  const service = query.get("service") ?? "";
  if (service === "") throw new ParameterError("parameter 'service' is required");
  const { traces } = snapshot.index;
  const operation = query.get("operation") ?? "";
  const shift = snapshot.clock.offset * 1000;
  const end = micros(query, "end", snapshot.clock.now * 1000);
  const lookback = query.get("lookback") ?? "";
  const back = lookback === "" || lookback === "custom" ? null : durationUs("lookback", lookback);
  const start = micros(query, "start", back === null ? Number.NEGATIVE_INFINITY : end - back);
  const limit = Number(query.get("limit") ?? DEFAULT_LIMIT);
  if (!Number.isInteger(limit) || limit < 0)
    throw new ParameterError("unable to parse param 'limit'");
  return {
    service: traces.services.indexOf(service),
    operation: operation === "" ? null : traces.operations.indexOf(operation),
    tags: readTags(query),
    fromUs: start - shift,
    toUs: end - shift,
    leastUs: durationUs("minDuration", query.get("minDuration") ?? "0s"),
    mostUs: durationUs("maxDuration", query.get("maxDuration") ?? "", Number.POSITIVE_INFINITY),
    limit: Math.min(limit || DEFAULT_LIMIT, MAX_LIMIT),
  };
}

function micros(query: URLSearchParams, name: string, fallback: number): number {
  const text = query.get(name);
  if (text === null || text === "") return fallback;
  if (!/^\d{1,17}$/.test(text)) throw new ParameterError(`unable to parse param '${name}'`);
  return Number(text);
}

const UNITS: Readonly<Record<string, number>> = {
  ns: 0.001,
  us: 1,
  µs: 1,
  ms: 1000,
  s: 1_000_000,
  m: 60_000_000,
  h: 3_600_000_000,
  d: 86_400_000_000,
};

function durationUs(name: string, text: string, fallback = 0): number {
  if (text === "") return fallback;
  if (!/^(?:\d+(?:\.\d+)?(?:ns|us|µs|ms|s|m|h|d))+$|^0$/.test(text)) {
    throw new ParameterError(`unable to parse param '${name}': time: invalid duration`);
  }
  let sum = 0;
  for (const [, count, unit = ""] of text.matchAll(/([\d.]+)(ns|us|µs|ms|s|m|h|d)/g)) {
    sum += Number(count) * (UNITS[unit] ?? 0);
  }
  return sum;
}

/** tags={"error":"true"} and tag=error:true. */
function readTags(query: URLSearchParams): (readonly [string, string])[] {
  const single = query.getAll("tag").map((text) => {
    const at = text.indexOf(":");
    if (at < 1) throw new ParameterError("malformed 'tag' parameter, expecting key:value");
    return [text.slice(0, at), text.slice(at + 1)] as const;
  });
  const listed = query.getAll("tags").flatMap((text) => {
    try {
      const value: unknown = JSON.parse(text);
      if (value !== null && typeof value === "object") {
        return Object.entries(value).map(([key, inner]) => [key, String(inner)] as const);
      }
    } catch {
      // Falls through.
    }
    throw new ParameterError("malformed 'tags' parameter, cannot unmarshal JSON");
  });
  return [...single, ...listed];
}
