import { endedInError, isMeasured, type ScoredAttempt } from "../../model/attempt.ts";
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
  return armOf(
    attempts.map(({ state, score, usage: { turns, cost } }) => ({
      state,
      score: score?.value ?? null,
      turns,
      cost,
    })),
  );
}

export function armOfBaseline({ attempts }: Pick<BaselineTask, "attempts">): Arm {
  return armOf(attempts);
}

type Ended = Pick<BaselineTask["attempts"][number], "state" | "score" | "turns" | "cost">;

function armOf(attempts: readonly Ended[]): Arm {
  const measured = attempts.flatMap(measuredBy);
  return { measured, unmeasured: attempts.filter((one) => !isMeasured(one.state)).length };
}

/** An impossible number is no measurement; decide() names it and decides nothing. */
function measuredBy(one: Ended): Measured[] {
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
