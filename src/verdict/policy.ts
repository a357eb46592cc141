import { designOf, type JudgeSettings, repeatsOf } from "../model/settings.ts";

export type Gate = JudgeSettings["fail-on"][number];

/** The part of `judge:` that decides; nothing here reaches the agent. */
export interface JudgePolicy {
  readonly design: "fixed" | "adaptive";
  readonly repeats: number;
  /** Whether the settings name the repeats; where they do not, an adaptive plan follows the pool. */
  readonly asksRepeats: boolean;
  readonly decision: "regression" | "non-inferiority";
  readonly margin: number;
  readonly alpha: number;
  /** The parts of alpha: together they never exceed it. */
  readonly suiteAlpha: number;
  readonly vetoAlpha: number;
  readonly errorsAlpha: number;
  /** Of all slices together; 0 where there are none. */
  readonly slicesAlpha: number;
  readonly slices: JudgeSettings["slices"];
  readonly require: readonly RequiredTask[];
  readonly never: JudgeSettings["never"];
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

/** A task that must be solved in `solved` of its first `of` attempts. */
export interface RequiredTask {
  readonly task: string;
  readonly solved: number;
  readonly of: number;
}

/** Of alpha 0.05: 0.005 for the veto, 0.002 for errors, 0.01 for slices where there are any; the rest is the score's. */
const SHARES = { veto: 0.1, errors: 0.04, slices: 0.2 } as const;

export function policyFrom(judge: JudgeSettings): JudgePolicy {
  const slicesShare = Object.keys(judge.slices).length === 0 ? 0 : SHARES.slices;
  return {
    design: designOf(judge),
    repeats: repeatsOf(judge),
    asksRepeats: judge.repeats !== undefined,
    decision: judge.decision,
    margin: judge.margin,
    alpha: judge.alpha,
    suiteAlpha: judge.alpha * (1 - SHARES.veto - SHARES.errors - slicesShare),
    vetoAlpha: judge.alpha * SHARES.veto,
    errorsAlpha: judge.alpha * SHARES.errors,
    slicesAlpha: judge.alpha * slicesShare,
    slices: judge.slices,
    require: judge.require.map((rule) => requiredTask(rule, repeatsOf(judge))),
    never: judge.never,
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

/** A name alone means more than half of the attempts that are planned. */
function requiredTask(rule: JudgeSettings["require"][number], repeats: number): RequiredTask {
  return typeof rule === "string"
    ? { task: rule, solved: Math.floor(repeats / 2) + 1, of: repeats }
    : rule;
}
