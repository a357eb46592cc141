import { asObject, asText, parseJson } from "../../model/json.ts";
import { parseTime } from "../../model/time.ts";

export interface LineFacts {
  readonly at: bigint | null;
  /** The time is there and states no zone. */
  readonly isZoneless: boolean;
  readonly severity: string;
  readonly severityNumber: number;
}

/** `kubectl logs --timestamps`, containerd and must-gather begin each line with a time, and a line goes on after it. */
const STAMPED =
  /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?)(Z|[+-]\d\d:\d\d)\s(?:(?:stdout|stderr) [FP] )?/;

export function stampOf(line: string): { readonly at: bigint; readonly body: string } | null {
  const match = STAMPED.exec(line);
  const at = match ? zoned(match[1] ?? "", match[2] ?? "Z", 0).at : null;
  return match && at !== null ? { at, body: line.slice(match[0].length) } : null;
}

const ISO = /(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:[.,](\d{1,9}))?\s?(Z|[+-]\d\d:?\d\d|UTC\b)?/;
const SLASHED = /(\d{4})\/(\d\d)\/(\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?/;
const COMMON = /\[(\d\d)\/([A-Z][a-z]{2})\/(\d{4}):(\d\d:\d\d:\d\d) ([+-]\d{4})\]/;
const KLOG = /^([IWEF])(\d\d)(\d\d) (\d\d:\d\d:\d\d)\.(\d{1,9})\s/;
const MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

/** When a line was written and how bad it says it is. `near` gives the year that klog leaves out. */
export function factsOf(line: string, zone: number, near: bigint | null): LineFacts {
  const head = line.slice(0, 400);
  const klog = KLOG.exec(head);
  if (klog) {
    const [, letter = "I", month, day, time, fraction] = klog;
    return {
      ...withYear(`${month}-${day} ${time}.${fraction}`, near, zone),
      ...severityOf({ I: "INFO", W: "WARNING", E: "ERROR", F: "FATAL" }[letter] ?? ""),
    };
  }
  const structured = head.startsWith("{") ? asObject(parseJson(line)) : null;
  return { ...timeOf(structured, head, zone), ...severityOf(wordOf(structured, head)) };
}

type Time = Pick<LineFacts, "at" | "isZoneless">;
const NO_TIME: Time = { at: null, isZoneless: false };

function timeOf(fields: ReturnType<typeof asObject> | null, head: string, zone: number): Time {
  const stated =
    fields && (fields.time ?? fields.ts ?? fields.timestamp ?? fields["@timestamp"] ?? fields.t);
  if (typeof stated === "number") return { at: epoch(stated), isZoneless: false };
  const text = typeof stated === "string" ? stated : head;
  const iso = ISO.exec(text);
  if (iso) {
    const [, day, time, fraction] = iso;
    return zoned(`${day}T${time}${fraction ? `.${fraction}` : ""}`, iso[4] ?? null, zone);
  }
  const slashed = SLASHED.exec(text);
  if (slashed) {
    const [, year, month, day, time, fraction] = slashed;
    return zoned(`${year}-${month}-${day}T${time}${fraction ? `.${fraction}` : ""}`, null, zone);
  }
  const common = COMMON.exec(text);
  if (common) {
    const [, day, month = "", year, time, offset = ""] = common;
    const number = String(MONTHS.indexOf(month) / 3 + 1).padStart(2, "0");
    return zoned(`${year}-${number}-${day}T${time}`, offset, 0);
  }
  return NO_TIME;
}

/** Seconds, milliseconds, microseconds or nanoseconds, by their size. */
export function epoch(value: number): bigint | null {
  if (!Number.isFinite(value) || value < 1e8) return null;
  if (value < 1e11) return BigInt(Math.round(value * 1e6)) * 1000n;
  if (value < 1e14) return BigInt(Math.round(value)) * 1_000_000n;
  return value < 1e17 ? BigInt(Math.round(value)) * 1000n : BigInt(Math.round(value));
}

function zoned(text: string, offset: string | null, zone: number): Time {
  const at = parseTime(text);
  if (at === null) return NO_TIME;
  return {
    at: at - BigInt(minutesOf(offset, zone)) * 60_000_000_000n,
    isZoneless: offset === null,
  };
}

function minutesOf(offset: string | null, zone: number): number {
  if (offset === null) return zone;
  const [, sign, hours = "0", minutes = "0"] = /^([+-])(\d\d):?(\d\d)$/.exec(offset) ?? [];
  return (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1);
}

function withYear(text: string, near: bigint | null, zone: number): Time {
  if (near === null) return NO_TIME;
  const year = new Date(Number(near / 1_000_000n)).getUTCFullYear();
  const found = [year, year - 1].map((one) =>
    zoned(`${one}-${text}`.replace(" ", "T"), null, zone),
  );
  // A line of December is last year's in a capture of January.
  return found.find(({ at }) => at !== null && at <= near + 86_400_000_000_000n) ?? NO_TIME;
}

function wordOf(fields: ReturnType<typeof asObject> | null, head: string): string {
  if (fields) {
    const stated = fields.level ?? fields.severity ?? fields.lvl ?? fields.loglevel;
    return typeof stated === "number" ? (PINO[stated] ?? "") : asText(stated);
  }
  const named = /\b(?:level|lvl|severity)=["']?(\w+)/i.exec(head)?.[1];
  return (
    named ??
    /(?:^|[\s[|:])(TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|CRITICAL|PANIC)(?=[\s\]|:]|$)/.exec(
      head.slice(0, 120),
    )?.[1] ??
    ""
  );
}

const PINO: Readonly<Record<number, string>> = {
  10: "trace",
  20: "debug",
  30: "info",
  40: "warn",
  50: "error",
  60: "fatal",
};

const NUMBERS: readonly (readonly [RegExp, number])[] = [
  [/^trace/i, 1],
  [/^debug/i, 5],
  [/^(info|notice)/i, 9],
  [/^warn/i, 13],
  [/^err/i, 17],
  [/^(fatal|crit|panic|emerg)/i, 21],
];

export function severityOf(word: string): { severity: string; severityNumber: number } {
  const number = NUMBERS.find(([pattern]) => pattern.test(word))?.[1] ?? 0;
  return { severity: number === 0 ? "" : word, severityNumber: number };
}
