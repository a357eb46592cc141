import type { Baseline } from "../model/baseline.ts";
import type { Problem } from "../model/problem.ts";
import { prepareMetering } from "../runner/meter/prepare.ts";
import { ONE_EACH } from "../runner/meter/prices.ts";
import { fullDisks } from "./disk.ts";
import { unreadableMounts } from "./mounts.ts";
import { misspeltPlaceholders } from "./placeholders.ts";
import { checkProvider, modelAt } from "./provider.ts";
import { keysAndPrices, type PlannedStart, programAndSandbox } from "./start.ts";

export interface Patient extends PlannedStart {
  readonly baseline: Baseline | null;
  readonly baselinePlace: string;
  /** Parts of the instrument that differ from the baseline's: nothing could be compared. */
  readonly incompatible: readonly {
    readonly part: string;
    readonly base: string;
    readonly now: string;
  }[];
}

/** One thing that was checked. */
export interface CheckResult {
  readonly what: string;
  readonly problems: readonly Problem[];
  /** Worth knowing, but no reason to stop. */
  readonly note: string | null;
}

/** Checks everything that a plan needs; the model is asked for one word. */
export async function examine(patient: Patient): Promise<CheckResult[]> {
  const { settings, agent } = patient;
  const fine = (what: string, problems: readonly Problem[]): CheckResult => ({
    what,
    problems,
    note: null,
  });
  const keys = await keysAndPrices(patient);
  return [
    fine("agent.run", misspeltPlaceholders(agent.command, "agent.run")),
    fine("program and sandbox", await programAndSandbox(patient)),
    fine("mounts", unreadableMounts(settings.judge.mounts, process.env)),
    fine("disk", fullDisks([settings.out, settings.cacheDir])),
    fine("keys and prices", keys),
    ...(keys.length === 0 ? [await askModel(patient)] : []),
    baselineFinding(patient),
  ];
}

async function askModel({ agent, settings, replay }: Patient): Promise<CheckResult> {
  const { judge } = settings;
  const metering = await prepareMetering({ agent, judge, replay });
  const at = judge.network === "none" || replay !== null ? null : modelAt(agent, metering);
  const what = agent.model === null ? "model" : `model ${agent.model}`;
  if (at === null) return { what, problems: [], note: nothingAsked(patient(agent.model)) };
  const check = await checkProvider(at, metering);
  switch (check.kind) {
    case "answers":
      return { what, problems: [], note: answered(check.cost, priceKnown(metering, at)) };
    case "refuses":
      return { what, problems: [refusal("PROVIDER_REFUSES", check.words)], note: null };
    case "down":
      return { what, problems: [refusal("PROVIDER_DOWN", check.words)], note: null };
    case "unknown":
      return { what, problems: [], note: nothingAsked(patient(agent.model)) };
  }
}

function patient(model: string | null): "unnamed" | "not asked" {
  return model === null ? "unnamed" : "not asked";
}

function nothingAsked(why: "unnamed" | "not asked"): string {
  return why === "unnamed"
    ? "agent.model names none, so no provider was asked"
    : "not asked: no provider for it is known here, or models are out of reach";
}

function priceKnown(
  metering: Awaited<ReturnType<typeof prepareMetering>>,
  { model, upstream }: NonNullable<ReturnType<typeof modelAt>>,
): boolean {
  return (metering.price?.(model, ONE_EACH, upstream.name) ?? null) !== null;
}

function answered(cost: number | null, hasPrice: boolean): string {
  if (!hasPrice) return "it answers; its price is unknown (judge.prices can name it)";
  return cost === null
    ? "it answers"
    : `it answers; the question cost ${cost.toPrecision(2)} US dollars`;
}

function refusal(code: string, message: string): Problem {
  return {
    code,
    where: "agent.model",
    message,
    help: "Correct the key or agent.model, or wait for the provider; then run 'sre-gate doctor' again.",
  };
}

function baselineFinding({ baseline, baselinePlace, incompatible }: Patient): CheckResult {
  const what = "baseline";
  if (baseline === null)
    return {
      what,
      problems: [],
      note: `none at ${baselinePlace}: 'sre-gate run' and 'sre-gate baseline add' make one`,
    };
  const problems = incompatible.map(({ part, base, now }) => ({
    code: "BASELINE_INCOMPATIBLE",
    where: baselinePlace,
    message: `it was measured with another ${part} (${base}, here ${now}), so nothing could be compared`,
    help: "Set that back, or make the baseline anew: sre-gate run && sre-gate baseline add --replace",
  }));
  const runs = baseline.runs.length;
  return {
    what,
    problems,
    note: `${baseline.tasks.length} tasks of ${runs} ${runs === 1 ? "run" : "runs"}`,
  };
}
