import { isMeasured, type PlannedAttempt } from "../model/attempt.ts";
import type { Baseline } from "../model/baseline.ts";
import { average } from "../stats/mean.ts";
import { FOLLOW_UP } from "../verdict/compare/suspects.ts";

/** What a plan is expected to take, by the baseline's attempts at the same tasks. Null where they do not say. */
export interface Estimate {
  readonly attempts: number;
  readonly cost: number | null;
  readonly seconds: number | null;
  /** With everything that a red first look may ask for: the base's agent of today, reruns and follow-ups. */
  readonly most: { readonly attempts: number; readonly cost: number | null };
}

/**
 * How many attempts a cap pays for, by what the baseline's attempts cost on average: the plan is cut there before
 * it starts and spends its alpha over what remains, where a cap that strikes midway would decide nothing. One mean
 * for all tasks, so that no task is left out for its price. Null: no cap, or no price to go by.
 */
export function affordable(baseline: Baseline | null, cap: number | null): number | null {
  if (cap === null) return null;
  const costs = (baseline?.tasks ?? []).flatMap(({ attempts }) =>
    attempts.flatMap(({ cost }) => cost ?? []),
  );
  const mean = average(costs);
  return mean > 0 ? Math.max(1, Math.floor(cap / mean)) : null;
}

export function estimatePlan(
  plan: readonly PlannedAttempt[],
  baseline: Baseline | null,
  concurrency: number,
  confirms: boolean,
): Estimate {
  const tasks = new Map(baseline?.tasks.map((task) => [task.id, task]));
  const sum = (key: "cost" | "seconds"): number | null => {
    let total = 0;
    for (const { task } of plan) {
      const known = (tasks.get(task)?.attempts ?? [])
        .filter(({ state }) => isMeasured(state))
        .flatMap((attempt) => attempt[key] ?? []);
      if (known.length === 0) return null;
      total += average(known);
    }
    return total;
  };
  const seconds = sum("seconds");
  const cost = sum("cost");
  const planned = plan.length;
  const suspects = Math.min(FOLLOW_UP.tasks, new Set(plan.map(({ task }) => task)).size);
  const attempts = planned * (confirms ? 2 : 1) + suspects * FOLLOW_UP.repeats;
  return {
    attempts: planned,
    cost,
    seconds: seconds === null ? null : seconds / concurrency,
    most: {
      attempts,
      cost: cost === null || planned === 0 ? cost : (cost / planned) * attempts,
    },
  };
}
