import { isMeasured } from "../../model/attempt.ts";
import type { Reason } from "../../model/verdict.ts";
import { isOfToday } from "../base-today/as-baseline.ts";
import { lastWordsOf } from "../base-today/unanswered.ts";
import { invalidNumbers } from "../compare/numbers.ts";
import type { DecideInput } from "../decide.ts";
import { reason } from "./reason.ts";

/** What forbids a decision. All of it is reported, the gravest first. */
export function blockingReasons(input: DecideInput): Reason[] {
  const { comparison, run, baseline } = input;
  const invalid = invalidNumbers(run, baseline);
  if (baseline === null) {
    const nothing = comparison.counts.measured === 0 ? [reason("NOTHING_MEASURED", "blocks")] : [];
    const why = input.baselineRequested === false ? "NOT_COMPARED" : "NO_BASELINE";
    return [reason(why, "blocks"), ...nothing, ...invalid];
  }
  const differs = comparison.incompatible.map(({ part, base, now }) =>
    reason("INSTRUMENT_DIFFERS", "blocks", { part, base, now }),
  );
  return [...differs, ...invalid, ...measurementReasons(input)];
}

function measurementReasons(input: DecideInput): Reason[] {
  const { comparison } = input;
  const { planned, measured, infraErrors, cancelled } = comparison.counts;
  // A plan without an attempt lacks none: every task of it was left out.
  if (planned === 0 && comparison.tasks.some(({ status }) => status === "left-out")) {
    return [reason("NOTHING_COMPARED", "blocks", statusCounts(input))];
  }
  if (measured === 0) {
    const words = lastWordsOf(input.run.attempts.filter(({ state }) => state === "infra-error"));
    return [reason("NOTHING_MEASURED", "blocks", { planned, infraErrors, cancelled, words })];
  }
  if (comparison.test.p === null) {
    return [reason("NOTHING_COMPARED", "blocks", statusCounts(input))];
  }
  return [
    ...missingReasons(input),
    ...infraReasons(input),
    ...planReasons(input),
    ...baselineReasons(input),
  ];
}

function missingReasons({ comparison, policy, run }: DecideInput): Reason[] {
  const { missing = 0, expected = 0 } = comparison.counts;
  if (missing <= policy.inconclusiveAbove * expected) return [];
  const words = lastWordsOf(run.attempts.filter(({ state }) => !isMeasured(state)));
  const values = { missing, of: expected, limit: policy.inconclusiveAbove, words };
  return [reason("TOO_FEW_MEASURED", "blocks", values)];
}

/** How rarely an equal share on both sides may be called a larger one. */
const INFRA_LEVEL = 0.01;

/**
 * What cannot be measured is left out, so a change that breaks measuring would hide its own failures. Up to
 * `min-effect` of the attempts may be missing: even all wrong, they could not move the score by more.
 */
function infraReasons({ comparison, policy }: DecideInput): Reason[] {
  const { infra } = comparison;
  if (infra === undefined || infra.p > INFRA_LEVEL) return [];
  const { now, base, p } = infra;
  if (now.errors <= policy.minEffect * now.attempts) return [];
  return [
    reason("INFRA_ERRORS_ROSE", "blocks", {
      errors: now.errors,
      of: now.attempts,
      baseErrors: base.errors,
      baseOf: base.attempts,
      p,
      level: INFRA_LEVEL,
    }),
  ];
}

function planReasons({ comparison }: DecideInput): Reason[] {
  const look = comparison.test.look;
  if (look?.outcome !== "continue") return [];
  return [reason("RUN_CUT_SHORT", "blocks", { attempts: look.attempts, of: look.of })];
}

/**
 * One attempt per task says nothing about chance: every difference would be as likely as the next. Where both arms
 * run today and more was planned, a look that had enough after one of each is the plan's own end and no lack of it.
 */
function baselineReasons(input: DecideInput): Reason[] {
  const { comparison, run } = input;
  const look = comparison.test.look;
  if (isOfToday(input.baseline) && look !== undefined && look.of > run.tasks.length) return [];
  const compared = comparison.tasks.filter(({ status }) => status === "compared");
  const most = Math.max(...compared.map(({ base }) => base?.scores.length ?? 0));
  return most > 1 ? [] : [reason("SINGLE_ATTEMPTS", "blocks", { tasks: compared.length })];
}

function statusCounts({ comparison }: DecideInput): Reason["values"] {
  const counts: Record<string, number> = {};
  for (const { status } of comparison.tasks) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
