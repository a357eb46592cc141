import type { ErrorTest } from "../../model/comparison.ts";
import { type Stratum, stratifiedTest } from "../../stats/permutation.ts";
import { partOfLevel } from "../plan/design.ts";
import type { Replay } from "../plan/replay.ts";
import type { JudgePolicy } from "../policy.ts";
import type { ComparedTask } from "./rows.ts";
import type { Arm } from "./sides.ts";

/** The share of attempts that ended in an error, against the baseline's, by the same exact test as the score. */
export function errorTest(
  compared: readonly ComparedTask[],
  replayed: Replay,
  policy: JudgePolicy,
): ErrorTest {
  const now = compared.map((task) => task.now);
  const base = compared.map((task) => task.base);
  const { p } = stratifiedTest(
    compared.map((task) => ({
      now: soundEnds(task.now),
      base: withoutChosen(task.base, replayed.atLeast?.(task.base.measured.length) ?? 0),
    })),
  );
  return {
    now: shareOf(now),
    base: shareOf(base),
    p,
    alpha: partOfLevel(policy.errorsAlpha, replayed),
  };
}

function soundEnds(arm: Arm): number[] {
  return arm.measured.map(({ failed }) => (failed ? 0 : 1));
}

/**
 * A task that runs only because the baseline solved it often enough looks better in the baseline than it is: the attempts by
 * which it was chosen are not counted.
 */
function withoutChosen(arm: Arm, chosenBy: number): Stratum["base"] {
  const ends = arm.measured.map(({ failed, score }) => ({ failed, solved: score > 0 }));
  let toDrop = chosenBy;
  return ends.flatMap(({ failed, solved }) => {
    if (solved && !failed && toDrop > 0) {
      toDrop -= 1;
      return [];
    }
    return [failed ? 0 : 1];
  });
}

function shareOf(arms: readonly Arm[]): { errors: number; attempts: number } {
  const ends = arms.flatMap(({ measured }) => measured);
  return { errors: ends.filter(({ failed }) => failed).length, attempts: ends.length };
}
