import { meanDifference } from "../../stats/difference.ts";
import { type PermutationResult, type Stratum, stratifiedTest } from "../../stats/permutation.ts";
import type { Sequence } from "../../stats/sequence.ts";
import type { AtLeast } from "../../stats/successes.ts";

/** What is seen at one look: the test on exactly that prefix of the plan. */
export interface Look {
  readonly attempts: number;
  readonly index: number;
  readonly information: number;
  readonly nominal: number;
  readonly test: PermutationResult;
  readonly outcome: "fell" | "stopped-early" | "continue" | "complete";
}

export interface LookRule {
  readonly atLeast: AtLeast;
  /** Of the plan. */
  readonly tasks: number;
  readonly minEffect: number;
}

/** Fell: p at or below the level of this look and the drop large enough. Stopped early: it looks healthy, or has not failed once. */
export function lookAt(
  strata: readonly Stratum[],
  sequence: Sequence,
  index: number,
  rule: LookRule,
): Look {
  const test = stratifiedTest(strata, rule.atLeast);
  const nominal = sequence.nominal[index] ?? 0;
  const futility = sequence.futility[index] ?? null;
  const drop = -(meanDifference(strata)?.change ?? 0);
  const last = index === sequence.looks.length - 1;
  const outcome = ((): Look["outcome"] => {
    if (test.p !== null && test.p <= nominal && drop >= rule.minEffect) return "fell";
    if (last) return "complete";
    if (test.p !== null && futility !== null && test.p > futility) return "stopped-early";
    if (strata.length === rule.tasks && strata.every(isFlawless)) return "stopped-early";
    return "continue";
  })();
  const attempts = sequence.looks[index] ?? 0;
  return { attempts, index, information: sequence.times[index] ?? 0, nominal, test, outcome };
}

/** As good as the baseline ever was: more of the same could only repeat it. */
function isFlawless({ now, base }: Stratum): boolean {
  const best = Math.max(...base);
  return now.every((score) => score >= best);
}
