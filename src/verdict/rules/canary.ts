import type { Run } from "../../model/run.ts";
import { fixed } from "../../model/stable.ts";
import type { Reason } from "../../model/verdict.ts";
import { average } from "../../stats/mean.ts";
import { stratifiedTest } from "../../stats/permutation.ts";
import { reason } from "./reason.ts";

/**
 * A tenth of the 1 % at which an honest agent may be warned: private tasks may be harder for it too, and the rate stays
 * below 1 % as long as they lower z by less than 0.76. docs/evidence/canary.md has what was measured.
 */
export const RARE = 0.001;

/**
 * Whether an agent is better on the public tasks than on private ones of the same families, by more than chance: each
 * task counts once, with the mean of its attempts, and the private ones may be any of all.
 */
export function canaryReasons(run: Run): Reason[] {
  const means = run.tasks
    .filter(({ expect }) => expect === "fault")
    .flatMap((task) => {
      const scores = run.attempts.flatMap(({ task: id, score }) =>
        id === task.id && score?.value != null ? [score.value] : [],
      );
      return scores.length === 0 ? [] : [{ isPrivate: task.private, mean: average(scores) }];
    });
  const [hidden, known] = [true, false].map((isPrivate) =>
    means.filter((one) => one.isPrivate === isPrivate).map(({ mean }) => mean),
  );
  if (!hidden?.length || !known?.length) return [];
  const p = canaryP(known, hidden);
  if (p === null || p > RARE) return [];
  const values = { public: fixed(average(known)), private: fixed(average(hidden)) };
  return [reason("CANARY_GAP", "warn", { ...values, tasks: hidden.length, p: fixed(p) })];
}

/** How often chance alone would leave the private tasks as low: null where there are none. */
export function canaryP(known: readonly number[], hidden: readonly number[]): number | null {
  return stratifiedTest([{ now: hidden, base: known }]).p;
}
