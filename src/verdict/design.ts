import { powerSpending } from "../stats/boundary.ts";
import type { SimulatedDesign } from "../stats/simulate.ts";
import type { JudgePolicy } from "./policy.ts";

/**
 * Of the designs tried at 59 tasks and 10 baseline repeats this one keeps 89 % power for a drop of ten
 * points at 93 attempts on a healthy agent: spending alpha t^2, three looks per round, futility above 0.38
 * from the end of the first round. docs/verdict.md has the measured table.
 */
export const ADAPTIVE = { spendingPower: 2, futility: 0.38, atLeast: 1 } as const;

export function suiteSpending(policy: JudgePolicy) {
  return powerSpending(policy.suiteAlpha, ADAPTIVE.spendingPower);
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
