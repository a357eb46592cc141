import { fixed } from "../../model/stable.ts";
import { powerSpending } from "../../stats/boundary.ts";
import type { Sequence } from "../../stats/sequence.ts";
import type { SimulatedDesign } from "../../stats/simulate.ts";
import type { JudgePolicy } from "../policy.ts";
import type { Look } from "./look.ts";

/**
 * Of some fifty designs tried at 59 tasks and 10 baseline repeats this one sees 90 % of drops of ten points at
 * 94 attempts on a healthy agent: spending alpha t^1.5, three looks per round, and a limit for healthy p that
 * falls while the plan goes on. A limit that stays (0.38) sees 89 % for as much. docs/evidence/calibration.md has the table.
 */
export const ADAPTIVE = {
  spendingPower: 1.5,
  futility: { first: 0.46, last: 0.15 },
  atLeast: 1,
} as const;

export function suiteSpending(policy: JudgePolicy) {
  return powerSpending(policy.suiteAlpha, ADAPTIVE.spendingPower);
}

/**
 * An adaptive plan may end at any of its looks, and it ends by the score. So whatever else is tested has a part of its
 * level at each look, and the parts add up to the whole: that holds whatever ends the plan.
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
  const spent = (index: number) => (times[index] ?? 0) ** ADAPTIVE.spendingPower;
  return fixed(alpha * (spent(look.index) - (look.index === 0 ? 0 : spent(look.index - 1))), 9);
}

/** Successes a baseline needs for its task to be run. */
export function atLeastOf(policy: JudgePolicy): number {
  return policy.neverSolved === "left-out" ? ADAPTIVE.atLeast : 0;
}

/** Non-inferiority puts the burden of proof on the change: it is judged once, on all attempts. */
export function isAdaptive(design: "fixed" | "adaptive", policy: JudgePolicy): boolean {
  return design === "adaptive" && policy.decision === "regression";
}

/** The same design for the simulator. */
export function simulatedDesign(policy: JudgePolicy): SimulatedDesign {
  return {
    design: policy.design,
    repeats: policy.repeats,
    suiteAlpha: policy.suiteAlpha,
    vetoAlpha: policy.vetoAlpha,
    minEffect: policy.minEffect,
    spendingPower: ADAPTIVE.spendingPower,
    futility: ADAPTIVE.futility,
    atLeast: atLeastOf(policy),
  };
}
