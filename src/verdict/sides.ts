import { isMeasured, type ScoredAttempt } from "../model/attempt.ts";
import type { BaselineTask } from "../model/baseline.ts";
import type { Side } from "../model/comparison.ts";
import { fixed } from "../model/stable.ts";
import { average } from "../stats/ratio.ts";

/** One measured attempt of either arm, as far as a comparison needs it. */
export interface Measured {
  readonly score: number;
  readonly turns: number | null;
  readonly cost: number | null;
}

/** One arm of one task. */
export interface Arm {
  readonly measured: readonly Measured[];
  readonly unmeasured: number;
}

export function armOfRun(attempts: readonly ScoredAttempt[]): Arm {
  const measured = attempts.flatMap((attempt) => {
    const score = attempt.score?.value ?? null;
    if (!isMeasured(attempt.state) || score === null) return [];
    return [{ score, turns: attempt.usage.turns, cost: attempt.usage.cost }];
  });
  return { measured, unmeasured: attempts.filter((one) => !isMeasured(one.state)).length };
}

export function armOfBaseline(task: BaselineTask): Arm {
  const measured = task.attempts.flatMap(({ state, score, turns, cost }) =>
    isMeasured(state) && score !== null ? [{ score, turns, cost }] : [],
  );
  return { measured, unmeasured: task.attempts.filter((one) => !isMeasured(one.state)).length };
}

export function sideOf(arm: Arm): Side {
  return {
    scores: arm.measured.map(({ score }) => score),
    mean: rounded(arm.measured.map(({ score }) => score)),
    turns: rounded(known(arm, "turns")),
    cost: rounded(known(arm, "cost")),
    unmeasured: arm.unmeasured,
  };
}

export function scoresOf(arm: Arm): number[] {
  return arm.measured.map(({ score }) => score);
}

/** Unknown turns and cost are left out, never taken for 0. */
export function known(arm: Arm, what: "turns" | "cost", solvedOnly = false): number[] {
  return arm.measured.flatMap((one) => {
    const value = one[what];
    return value === null || (solvedOnly && one.score === 0) ? [] : [value];
  });
}

function rounded(values: readonly number[]): number | null {
  return values.length === 0 ? null : fixed(average(values));
}
