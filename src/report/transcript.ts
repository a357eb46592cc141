import { plainLines } from "./escape.ts";
import { bytes } from "./fit.ts";

/** What the page shows of one turn. Short keys: a report holds tens of thousands of them. */
export interface Turn {
  readonly n: number;
  readonly who: "user" | "agent" | "system";
  /** Seconds since the first step, when the steps carry times. */
  readonly at: number | null;
  readonly say: string;
  readonly think: string;
  readonly calls: readonly { readonly name: string; readonly input: string }[];
  readonly out: string;
  readonly input: number | null;
  readonly cached: number | null;
  readonly output: number | null;
  readonly cost: number | null;
}

export interface Transcript {
  readonly turns: readonly Turn[];
  /** Index of the first turn after which a valid answer lay at the output path. */
  readonly first: number | null;
  /** Bytes left out to keep the page small; the attempt's folder has everything. */
  readonly cut: number;
}

/** When the first valid answer was found: in seconds after the attempt began, which was at `began` seconds since 1970. */
export interface FirstAnswer {
  readonly began: number;
  readonly seconds: number;
}

/** A transcript as the page carries it: deflated and base64, unfolded in the browser when asked for. */
export interface PackedTranscript {
  readonly data: string;
  readonly turns: number;
  readonly first: number | null;
}

/** Read by hand: a page has thirty thousand steps, and what is odd in one of them is simply not shown. */
type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function numberOf(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}

/** A message: a text, or parts of which only texts are shown and the others named. */
function textOf(content: unknown): string {
  if (typeof content === "string") return content;
  return listOf(content)
    .map(fieldsOf)
    .map(({ type, text }) => (typeof text === "string" ? text : `[${String(type)}]`))
    .join("\n");
}

const SPEAKERS = ["system", "user", "agent"] as const;

interface Step extends Fields {
  readonly source: Turn["who"];
}

/** The steps of an ATIF document of any v1.x; null when it is none. */
function stepsOf(document: unknown): readonly Step[] | null {
  const { schema_version: version, steps } = fieldsOf(document);
  if (typeof version !== "string" || !version.startsWith("ATIF-v1.")) return null;
  if (!Array.isArray(steps)) return null;
  const said = steps.map(fieldsOf);
  return said.every((step): step is Step => SPEAKERS.some((who) => who === step.source))
    ? said
    : null;
}

function inputOf(value: unknown): string {
  if (typeof value === "object" && value !== null) {
    const entries = Object.values(value);
    if (entries.length === 1 && typeof entries[0] === "string") return entries[0];
  }
  return typeof value === "string" ? value : (JSON.stringify(value, null, 1) ?? "");
}

/** Stands where a long text lost its middle. Plain ASCII: one other sign makes every step over megabytes of text slower. */
export function leftOut(count: number): string {
  return `[... ${count} bytes left out ...]`;
}

/** A text longer than its limit by less than the sign would take stays whole. */
export const SIGN_ROOM = 48;

/**
 * An ATIF trajectory of any v1.x whose strings are at most about `limit` long already; texts put together of several
 * are held to it too. Null when it is no trajectory.
 */
export function readTranscript(
  document: unknown,
  limit: number,
  cutBefore: number,
  seconds: (timestamp: string) => number | null,
  found: FirstAnswer | null,
): Transcript | null {
  const steps = stepsOf(document);
  if (steps === null) return null;
  let cut = cutBefore;
  const shortened = (text: string) => {
    const clean = plainLines(text);
    if (clean.length <= limit + SIGN_ROOM) return clean;
    const tail = Math.floor(limit / 4);
    const middle = bytes(clean.slice(limit - tail, clean.length - tail));
    cut += middle;
    return `${clean.slice(0, limit - tail)}\n${leftOut(middle)}\n${clean.slice(clean.length - tail)}`;
  };
  const times = steps.map(({ timestamp }) =>
    typeof timestamp === "string" ? seconds(timestamp) : null,
  );
  const start = times.find((time) => time !== null) ?? null;
  const turns = steps.map((step, index): Turn => {
    const time = times[index] ?? null;
    const metrics = fieldsOf(step.metrics);
    const results = listOf(fieldsOf(step.observation).results);
    return {
      n: numberOf(step.step_id) ?? index + 1,
      who: step.source,
      at: time === null || start === null ? null : Math.round((time - start) * 10) / 10,
      say: shortened(textOf(step.message)),
      think: shortened(textOf(step.reasoning_content)),
      calls: listOf(step.tool_calls).map((call) => {
        const { function_name: name, arguments: input } = fieldsOf(call);
        return { name: plainLines(textOf(name)), input: shortened(inputOf(input)) };
      }),
      out: shortened(results.map((result) => textOf(fieldsOf(result).content)).join("\n")),
      input: numberOf(metrics.prompt_tokens),
      cached: numberOf(metrics.cached_tokens),
      output: numberOf(metrics.completion_tokens),
      cost: numberOf(metrics.cost_usd),
    };
  });
  return { turns, first: found === null ? null : firstTurn(times, found), cut };
}

/** The gate looks for an answer this often: it lay there for up to so long before it was found. */
const LOOKED_EVERY = 0.25;
/** Agents may live at another time than we do, and write it into their steps. */
const OTHER_CLOCK = 3600;

function firstTurn(times: readonly (number | null)[], found: FirstAnswer): number | null {
  const first = times.find((time) => time !== null) ?? null;
  if (first === null) return null;
  const ours = Math.abs(first - found.began) < OTHER_CLOCK;
  const at = (ours ? found.began : first) + found.seconds - LOOKED_EVERY;
  // A step's time is when it was asked: the answer came with the last step that had begun by then.
  const index = times.findLastIndex((time) => time !== null && time <= at);
  return index === -1 ? null : index;
}
