import { fixed } from "../../model/stable.ts";
import { average } from "../../stats/mean.ts";

/** How a task did in runs that serve for nothing else. */
export interface Admission {
  readonly task: string;
  readonly solved: number;
  readonly tried: number;
  /** How often an agent that solves it so often would break `2 of 3`. */
  readonly trips: number;
}

/**
 * A task may be required where it was solved in at least 19 of 20 attempts, on at least 20 of them. Fewer attempts, or more
 * failures, and the rule would soon fail a change that did nothing.
 */
export const ADMIT = { attempts: 20, share: 0.95, solved: 2, of: 3 } as const;

export function admitted(scores: ReadonlyMap<string, readonly number[]>): Admission[] {
  return [...scores].flatMap(([task, values]) => {
    const solved = values.filter((score) => score > 0).length;
    const rate = values.length === 0 ? 0 : average(values.map((score) => (score > 0 ? 1 : 0)));
    if (values.length < ADMIT.attempts || rate < ADMIT.share) return [];
    // At most one success in three attempts.
    const trips = fixed((1 - rate) ** 3 + 3 * rate * (1 - rate) ** 2, 6);
    return [{ task, solved, tried: values.length, trips }];
  });
}
