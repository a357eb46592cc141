import { endedInError, isMeasured, type ScoredAttempt, type State } from "../../model/attempt.ts";
import type { BaselineTask } from "../../model/baseline.ts";
import type { Side } from "../../model/comparison.ts";
import { fixed } from "../../model/stable.ts";
import { average } from "../../stats/mean.ts";
import { isSound } from "./numbers.ts";

/** One measured attempt of either arm, as far as a comparison needs it. */
export interface Measured {
  readonly score: number;
  /** It ended in an error, whatever its answer scored. */
  readonly failed: boolean;
  readonly turns: number | null;
  readonly cost: number | null;
}

/** One arm of one task. */
export interface Arm {
  readonly measured: readonly Measured[];
  readonly unmeasured: number;
}

export function armOfRun(attempts: readonly ScoredAttempt[]): Arm {
  const measured = attempts.flatMap(({ state, score, usage: { turns, cost } }) =>
    measuredBy({ state, score: score?.value ?? null, turns, cost }),
  );
  return { measured, unmeasured: attempts.filter((one) => !isMeasured(one.state)).length };
}

export function armOfBaseline(task: BaselineTask): Arm {
  const measured = task.attempts.flatMap(measuredBy);
  return { measured, unmeasured: task.attempts.filter((one) => !isMeasured(one.state)).length };
}

/** An impossible number is no measurement; decide() names it and decides nothing. */
function measuredBy(one: {
  readonly state: State;
  readonly score: number | null;
  readonly turns: number | null;
  readonly cost: number | null;
}): Measured[] {
  if (!isMeasured(one.state) || one.score === null || !isSound("score", one.score)) return [];
  return [
    {
      score: one.score,
      failed: endedInError(one.state),
      turns: sound(one.turns),
      cost: sound(one.cost),
    },
  ];
}

function sound(value: number | null): number | null {
  return value !== null && isSound("usage", value) ? value : null;
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
