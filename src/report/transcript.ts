import { z } from "zod";
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
  /** Bytes left out so that the page stays small; the whole lies in the attempt's folder. */
  readonly cut: number;
}

/** When the first valid answer was found: in seconds after the attempt began, which was at `began` seconds since 1970. */
export interface Candidate {
  readonly began: number;
  readonly seconds: number;
}

/** A transcript as the page carries it: deflated and base64, unfolded in the browser when asked for. */
export interface PackedTranscript {
  readonly data: string;
  readonly turns: number;
  readonly first: number | null;
}

const Part = z.object({ type: z.string(), text: z.string().optional() });
const Content = z.union([z.string(), z.array(Part)]).nullish();
const Step = z.object({
  step_id: z.number().optional(),
  timestamp: z.string().nullish(),
  source: z.enum(["system", "user", "agent"]),
  message: Content,
  reasoning_content: z.string().nullish(),
  tool_calls: z.array(z.object({ function_name: z.string(), arguments: z.unknown() })).nullish(),
  observation: z.object({ results: z.array(z.object({ content: Content })) }).nullish(),
  metrics: z
    .object({
      prompt_tokens: z.number().nullish(),
      completion_tokens: z.number().nullish(),
      cached_tokens: z.number().nullish(),
      cost_usd: z.number().nullish(),
    })
    .nullish(),
});
const Trajectory = z.object({
  schema_version: z.string().regex(/^ATIF-v1\./),
  steps: z.array(Step),
});

function textOf(content: z.infer<typeof Content>): string {
  if (content === null || content === undefined) return "";
  if (typeof content === "string") return content;
  return content.map((part) => part.text ?? `[${part.type}]`).join("\n");
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
  found: Candidate | null,
): Transcript | null {
  const read = Trajectory.safeParse(document);
  if (!read.success) return null;
  let cut = cutBefore;
  const shortened = (text: string) => {
    const clean = plainLines(text);
    if (clean.length <= limit + SIGN_ROOM) return clean;
    const tail = Math.floor(limit / 4);
    const middle = bytes(clean.slice(limit - tail, clean.length - tail));
    cut += middle;
    return `${clean.slice(0, limit - tail)}\n${leftOut(middle)}\n${clean.slice(clean.length - tail)}`;
  };
  const times = read.data.steps.map((step) => (step.timestamp ? seconds(step.timestamp) : null));
  const start = times.find((time) => time !== null) ?? null;
  const turns = read.data.steps.map((step, index): Turn => {
    const time = times[index] ?? null;
    return {
      n: step.step_id ?? index + 1,
      who: step.source,
      at: time === null || start === null ? null : Math.round((time - start) * 10) / 10,
      say: shortened(textOf(step.message)),
      think: shortened(step.reasoning_content ?? ""),
      calls: (step.tool_calls ?? []).map((call) => ({
        name: plainLines(call.function_name),
        input: shortened(inputOf(call.arguments)),
      })),
      out: shortened(
        (step.observation?.results ?? []).map((result) => textOf(result.content)).join("\n"),
      ),
      input: step.metrics?.prompt_tokens ?? null,
      cached: step.metrics?.cached_tokens ?? null,
      output: step.metrics?.completion_tokens ?? null,
      cost: step.metrics?.cost_usd ?? null,
    };
  });
  return { turns, first: found === null ? null : firstTurn(times, found), cut };
}

/** The gate looks for an answer this often: it lay there for up to so long before it was found. */
const LOOKED_EVERY = 0.25;
/** Agents may live at another time than we do, and write it into their steps. */
const OTHER_CLOCK = 3600;

function firstTurn(times: readonly (number | null)[], found: Candidate): number | null {
  const first = times.find((time) => time !== null) ?? null;
  if (first === null) return null;
  const ours = Math.abs(first - found.began) < OTHER_CLOCK;
  const at = (ours ? found.began : first) + found.seconds - LOOKED_EVERY;
  // A step's time is when it was asked: the answer came with the last step that had begun by then.
  const index = times.findLastIndex((time) => time !== null && time <= at);
  return index === -1 ? null : index;
}
