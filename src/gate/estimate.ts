import { isMeasured } from "../model/attempt.ts";
import type { Baseline } from "../model/baseline.ts";
import type { PlannedAttempt } from "../verdict/plan.ts";

/** What a plan will take, by what the baseline's attempts at the same tasks took. Null where it does not say. */
export interface Estimate {
  readonly attempts: number;
  readonly cost: number | null;
  readonly seconds: number | null;
}

export function estimatePlan(
  plan: readonly PlannedAttempt[],
  baseline: Baseline | null,
  concurrency: number,
): Estimate {
  const tasks = new Map(baseline?.tasks.map((task) => [task.id, task]));
  const sum = (key: "cost" | "seconds"): number | null => {
    let total = 0;
    for (const { task } of plan) {
      const known = (tasks.get(task)?.attempts ?? [])
        .filter(({ state }) => isMeasured(state))
        .flatMap((attempt) => attempt[key] ?? []);
      if (known.length === 0) return null;
      total += known.reduce((all, one) => all + one, 0) / known.length;
    }
    return total;
  };
  const seconds = sum("seconds");
  return {
    attempts: plan.length,
    cost: sum("cost"),
    seconds: seconds === null ? null : seconds / concurrency,
  };
}
