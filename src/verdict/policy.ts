import { designOf, type JudgeSettings, repeatsOf } from "../model/settings.ts";

export type Gate = JudgeSettings["fail-on"][number];

/** The part of `judge:` that decides; nothing here reaches the agent. */
export interface JudgePolicy {
  readonly design: "fixed" | "adaptive";
  readonly repeats: number;
  readonly decision: "regression" | "non-inferiority";
  readonly margin: number;
  readonly alpha: number;
  /** The suite test's and the veto's parts of alpha: together they never exceed it. */
  readonly suiteAlpha: number;
  readonly vetoAlpha: number;
  readonly minEffect: number;
  readonly neverSolved: "left-out" | "run";
  readonly turnsTolerance: number;
  readonly costTolerance: number;
  readonly failOn: readonly Gate[];
  readonly warnOn: readonly Gate[];
  readonly floor: number | null;
  readonly slo: JudgeSettings["slo"];
  readonly quarantine: JudgeSettings["quarantine"];
  readonly confirm: "base" | "none";
  /** Share of attempts that may be missing before nothing is decided. */
  readonly inconclusiveAbove: number;
  readonly staleAfterDays: number;
  readonly baselineRuns: number;
  readonly enforce: "fail" | "advisory";
}

/** The veto's share of alpha: 0.007 of 0.05, the rest is the suite test's. */
const VETO_SHARE = 0.14;

export function policyFrom(judge: JudgeSettings): JudgePolicy {
  return {
    design: designOf(judge),
    repeats: repeatsOf(judge),
    decision: judge.decision,
    margin: judge.margin,
    alpha: judge.alpha,
    suiteAlpha: judge.alpha * (1 - VETO_SHARE),
    vetoAlpha: judge.alpha * VETO_SHARE,
    minEffect: judge["min-effect"],
    neverSolved: judge["never-solved"],
    turnsTolerance: judge["turns-tolerance"],
    costTolerance: judge["cost-tolerance"],
    failOn: judge["fail-on"],
    warnOn: judge["warn-on"],
    floor: judge.floor ?? null,
    slo: judge.slo,
    quarantine: judge.quarantine,
    confirm: judge.confirm,
    inconclusiveAbove: judge["inconclusive-above"],
    staleAfterDays: judge["stale-after-days"],
    baselineRuns: judge["baseline-runs"],
    enforce: judge.enforce,
  };
}
