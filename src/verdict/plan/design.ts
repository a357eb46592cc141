import { fixed } from "../../model/stable.ts";
import { powerSpending } from "../../stats/boundary.ts";
import type { Futility, Sequence } from "../../stats/sequence.ts";
import type { SimulatedDesign } from "../../stats/simulate.ts";
import type { AtLeast } from "../../stats/successes.ts";
import { CONFIRM_LEVELS } from "../base-today/levels.ts";
import type { JudgePolicy } from "../policy.ts";
import type { Look } from "./look.ts";
import { tunedRounds } from "./rounds.ts";

export const ADAPTIVE = {
  spendingPower: 2,
  futility: { start: 0.7, slope: 2 } satisfies Futility,
  /** A task is run where the pool solved it in at least one of so many attempts: below that it can hardly fall. */
  oneIn: 6,
} as const;

/** Whether the pool decides how long a plan is: where the settings do not, and the plan may stop early. */
export function followsPool({ design, asksRepeats }: JudgePolicy): boolean {
  return design === "adaptive" && !asksRepeats;
}

/** Rounds of a plan against a pool of so many attempts a task, the last of them in part. */
export function roundsFor(stored: number, policy: JudgePolicy): number {
  return followsPool(policy) ? tunedRounds(stored) : policy.repeats;
}

/** The middle task's number of stored attempts. */
export function typicalPool(stored: readonly number[]): number {
  const sorted = [...stored].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

export function suiteSpending(policy: JudgePolicy) {
  return powerSpending(policy.suiteAlpha, ADAPTIVE.spendingPower);
}

/**
 * An adaptive plan may end at any of its looks, and it ends by the score. So whatever else is tested has a part of its
 * level at each look, even over the information, and the parts add up to the whole: that holds whatever ends the plan.
 */
export function partOfLevel(
  alpha: number,
  {
    look,
    plan,
  }: { readonly look: Look | null; readonly plan: { readonly sequence: Sequence | null } | null },
): number {
  const times = plan?.sequence?.times ?? null;
  if (look === null || times === null) return fixed(alpha, 9);
  const spent = (index: number) => times[index] ?? 0;
  return fixed(alpha * (spent(look.index) - (look.index === 0 ? 0 : spent(look.index - 1))), 9);
}

/** Scores above 0 that a task's pool needs for the task to be run. */
export function atLeastOf(policy: Pick<JudgePolicy, "neverSolved">): AtLeast {
  return policy.neverSolved === "run"
    ? () => 0
    : (stored) => Math.max(1, Math.round(stored / ADAPTIVE.oneIn));
}

/** Non-inferiority puts the burden of proof on the change: it is judged once, on all attempts. */
export function isAdaptive(design: "fixed" | "adaptive", policy: JudgePolicy): boolean {
  return design === "adaptive" && policy.decision === "regression";
}

/** The same design for the simulator, against pools of so many attempts a task. */
export function simulatedDesign(policy: JudgePolicy, stored: number): SimulatedDesign {
  return {
    design: policy.design,
    repeats: roundsFor(stored, policy),
    most: null,
    suiteAlpha: policy.suiteAlpha,
    vetoAlpha: policy.vetoAlpha,
    minEffect: policy.minEffect,
    spendingPower: ADAPTIVE.spendingPower,
    futility: ADAPTIVE.futility,
    atLeast: atLeastOf(policy),
    confirm: CONFIRM_LEVELS,
  };
}
