import { parseTime } from "../../model/time.ts";
import { readDuration } from "../promql/duration.ts";
import { PromError } from "../promql/problem.ts";

/** Milliseconds of a Unix time in seconds or an RFC 3339 time. */
export function timeParameter(query: URLSearchParams, name: string, fallback: number): number {
  const text = query.get(name);
  if (text === null || text === "") return fallback;
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) {
    const ms = Math.round(Number(text) * 1000);
    if (Math.abs(ms) < 8.64e15) return ms;
  }
  const ms = rfc3339(text);
  if (ms !== null) return ms;
  throw invalidParameter(name, `cannot parse ${JSON.stringify(text)} to a valid timestamp`);
}

function rfc3339(text: string): number | null {
  const ns = parseTime(text);
  if (ns !== null && text.includes("T")) return Number(ns / 1_000_000n);
  const zoned = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?[+-]\d\d:\d\d$/.test(text);
  const ms = zoned ? Date.parse(text) : Number.NaN;
  return Number.isNaN(ms) ? null : ms;
}

/** Milliseconds of a number of seconds or a duration like 30s. */
export function durationParameter(query: URLSearchParams, name: string): number {
  const text = query.get(name) ?? "";
  const seconds = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : null;
  const ms = seconds === null ? readDuration(text) : Math.round(seconds * 1000);
  if (ms === null || !Number.isFinite(ms)) {
    throw invalidParameter(name, `cannot parse ${JSON.stringify(text)} to a valid duration`);
  }
  return ms;
}

export function invalidParameter(name: string, message: string): PromError {
  return new PromError("bad_data", `invalid parameter ${JSON.stringify(name)}: ${message}`);
}
