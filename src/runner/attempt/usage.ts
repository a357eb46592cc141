import { parseJson } from "../../model/json.ts";
import { MOST, ReportedUsageSchema, UNKNOWN_USAGE, type Usage } from "../../model/usage.ts";
import type { Trajectory } from "../trajectory/atif.ts";
import type { FileReading } from "./open-regular.ts";

export const USAGE_CAP = 64 * 1024;

/** The agent's own figures. If the file cannot be read they are unknown, never 0. */
export function reportedUsage(file: FileReading): Usage {
  if (file.kind !== "text") return UNKNOWN_USAGE;
  const parsed = ReportedUsageSchema.safeParse(parseJson(file.text));
  if (!parsed.success) return UNKNOWN_USAGE;
  const reported = parsed.data;
  const tokens = reported.input_tokens ?? reported.output_tokens ?? null;
  return {
    turns: reported.turns ?? null,
    inputTokens: reported.input_tokens ?? null,
    cachedTokens: reported.cached_tokens ?? null,
    outputTokens: reported.output_tokens ?? null,
    cost: reported.cost ?? null,
    calls: null,
    unpricedCalls: null,
    model: modelName(reported.model),
    origin: {
      turns: reported.turns == null ? "unknown" : "reported",
      tokens: tokens === null ? "unknown" : "reported",
      cost: reported.cost == null ? "unknown" : "reported",
    },
  };
}

/** The totals of an agent's own trajectory. Its prompt tokens include the cached ones, like ours. */
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

/** ATIF allows any number. One that no attempt can have is unknown; otherwise the run's schema would reject its own file. */
function wholeTokens(value: number | null | undefined): number | null {
  const whole = Math.round(value ?? Number.NaN);
  return whole <= MOST.tokens ? whole : null;
}

function dollars(value: number | null | undefined): number | null {
  return value != null && value <= MOST.dollars ? value : null;
}

const LONGEST_MODEL = 200;

/** An agent may write anything as its model's name; a text that is too long is ignored. */
function modelName(reported: string | null | undefined): string | null {
  return reported == null || reported.length > LONGEST_MODEL ? null : reported;
}

/**
 * For each figure the best origin: metered, otherwise reported by the agent. Its dollars may replace a price that we
 * lack, but never a missing count: it could otherwise cut a stream short and name any cost.
 */
export function bestUsage(measured: Usage | null, reported: Usage): Usage {
  if (measured === null) return reported;
  const metered = bounded(measured);
  const cost = metered.cost ?? (hasUncounted(metered) ? null : reported.cost);
  const tokens = metered.inputTokens !== null || metered.outputTokens !== null;
  return {
    turns: metered.turns ?? reported.turns,
    inputTokens: tokens ? metered.inputTokens : reported.inputTokens,
    cachedTokens: tokens ? metered.cachedTokens : reported.cachedTokens,
    ...(metered.cacheWriteTokens === undefined
      ? {}
      : { cacheWriteTokens: metered.cacheWriteTokens }),
    outputTokens: tokens ? metered.outputTokens : reported.outputTokens,
    cost,
    calls: metered.calls,
    unpricedCalls: metered.unpricedCalls,
    // Metered calls go with the name that the provider gave, or with none: never with the agent's word.
    model: modelName(metered.calls === null ? (metered.model ?? reported.model) : metered.model),
    origin: {
      turns: metered.turns === null ? reported.origin.turns : metered.origin.turns,
      tokens: tokens ? metered.origin.tokens : reported.origin.tokens,
      cost:
        metered.cost !== null
          ? metered.origin.cost
          : cost === null
            ? "unknown"
            : reported.origin.cost,
    },
  };
}

/** An agent may declare an output of any length and hang up: the charge for that call is an estimate. */
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

/** Only the proxy counts calls; the agent's own trajectory is as unverified as its other figures. */
function hasUncounted({ calls, origin }: Usage): boolean {
  return calls !== null && origin.tokens !== "metered";
}
