import { parseJson } from "../../model/json.ts";
import { MOST, ReportedUsageSchema, UNKNOWN_USAGE, type Usage } from "../../model/usage.ts";
import type { Trajectory } from "../trajectory/atif.ts";
import type { FileReading } from "./open-regular.ts";

export const USAGE_CAP = 64 * 1024;

/** The agent's own figures. A file that cannot be read is as good as none: unknown, never 0. */
export function reportedUsage(file: FileReading): Usage {
  if (file.kind !== "text") return UNKNOWN_USAGE;
  const parsed = ReportedUsageSchema.safeParse(parseJson(file.text));
  if (!parsed.success) return UNKNOWN_USAGE;
  const said = parsed.data;
  const tokens = said.input_tokens ?? said.output_tokens ?? null;
  return {
    turns: said.turns ?? null,
    inputTokens: said.input_tokens ?? null,
    cachedTokens: said.cached_tokens ?? null,
    outputTokens: said.output_tokens ?? null,
    cost: said.cost ?? null,
    calls: null,
    unpricedCalls: null,
    model: modelName(said.model),
    origin: {
      turns: said.turns == null ? "unknown" : "reported",
      tokens: tokens === null ? "unknown" : "reported",
      cost: said.cost == null ? "unknown" : "reported",
    },
  };
}

/** What an agent's own trajectory adds up to. Its total prompt tokens include the cached ones, like ours. */
export function trajectoryUsage(trajectory: Trajectory | null): Usage | null {
  if (trajectory === null) return null;
  const total = trajectory.final_metrics ?? {};
  const turns = trajectory.steps.filter(
    (step) => step.source === "agent" && step.llm_call_count !== 0,
  ).length;
  const input = wholeTokens(total.total_prompt_tokens);
  const cost = dollars(total.total_cost_usd);
  return {
    ...UNKNOWN_USAGE,
    turns,
    inputTokens: input,
    cachedTokens: wholeTokens(total.total_cached_tokens),
    outputTokens: wholeTokens(total.total_completion_tokens),
    cost,
    model: modelName(trajectory.agent.model_name),
    origin: {
      turns: "trajectory",
      tokens: input === null ? "unknown" : "trajectory",
      cost: cost === null ? "unknown" : "trajectory",
    },
  };
}

/** ATIF allows any number; what no attempt can have is unknown, or a run would hold what nobody can read back. */
function wholeTokens(value: number | null | undefined): number | null {
  const whole = Math.round(value ?? Number.NaN);
  return whole <= MOST.tokens ? whole : null;
}

function dollars(value: number | null | undefined): number | null {
  return value != null && value <= MOST.dollars ? value : null;
}

const LONGEST_MODEL = 200;

/** An agent may write anything where a model's name belongs: what is too long to be one is none. */
function modelName(said: string | null | undefined): string | null {
  return said == null || said.length > LONGEST_MODEL ? null : said;
}

/**
 * Figure by figure the best origin: what we metered, else what the agent says. Its word on dollars stands for a price
 * we lack, never for a count: a stream it cut short itself would otherwise cost what it likes.
 */
export function bestUsage(measured: Usage | null, said: Usage): Usage {
  if (measured === null) return said;
  const metered = bounded(measured);
  const cost = metered.cost ?? (hasUncounted(metered) ? null : said.cost);
  const tokens = metered.inputTokens !== null || metered.outputTokens !== null;
  return {
    turns: metered.turns ?? said.turns,
    inputTokens: tokens ? metered.inputTokens : said.inputTokens,
    cachedTokens: tokens ? metered.cachedTokens : said.cachedTokens,
    ...(metered.cacheWriteTokens === undefined
      ? {}
      : { cacheWriteTokens: metered.cacheWriteTokens }),
    outputTokens: tokens ? metered.outputTokens : said.outputTokens,
    cost,
    calls: metered.calls,
    unpricedCalls: metered.unpricedCalls,
    // Beside calls of the proxy's stands the wire's name or none: whoever trusts the calls trusts the name.
    model: modelName(metered.calls === null ? (metered.model ?? said.model) : metered.model),
    origin: {
      turns: metered.turns === null ? said.origin.turns : metered.origin.turns,
      tokens: tokens ? metered.origin.tokens : said.origin.tokens,
      cost:
        metered.cost !== null ? metered.origin.cost : cost === null ? "unknown" : said.origin.cost,
    },
  };
}

/** An agent may declare an output of any length and hang up: what its call is charged with then is no count. */
function bounded(usage: Usage): Usage {
  const { inputTokens, cachedTokens, outputTokens, origin } = usage;
  const tokens = [inputTokens, cachedTokens, usage.cacheWriteTokens, outputTokens];
  const counted = tokens.every((count) => (count ?? 0) <= MOST.tokens);
  const cost = counted ? dollars(usage.cost) : null;
  const { cacheWriteTokens: _written, ...rest } = usage;
  return {
    ...(counted ? usage : { ...rest, inputTokens: null, cachedTokens: null, outputTokens: null }),
    cost,
    origin: {
      ...origin,
      tokens: counted ? origin.tokens : "unknown",
      cost: cost === null ? "unknown" : origin.cost,
    },
  };
}

/** Only the proxy counts calls: a trajectory is the agent's word like the rest. */
function hasUncounted({ calls, origin }: Usage): boolean {
  return calls !== null && origin.tokens !== "metered";
}
