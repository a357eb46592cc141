import type { ScoredAttempt } from "../model/attempt.ts";
import type { Baseline } from "../model/baseline.ts";
import { byCodePoint } from "../model/order.ts";
import { seededRandom, shuffled } from "../stats/random.ts";
import type { JudgePolicy } from "./policy.ts";

export interface PlannedAttempt {
  readonly task: string;
  readonly repeat: number;
}

export interface PlanInput {
  readonly tasks: readonly string[];
  readonly repeats: number;
  readonly seed: string;
  readonly design: "fixed" | "adaptive";
  readonly baseline: Baseline | null;
  readonly policy: JudgePolicy;
}

/** What will be run, in the order it is looked at. */
export interface Plan {
  readonly attempts: PlannedAttempt[];
  /** After exactly the first n attempts of the plan, `decide` is asked. */
  readonly looks: number[];
  decide(prefix: readonly ScoredAttempt[]): "continue" | "stop";
  /** Tasks that are not run, because the baseline never solved them. */
  readonly leftOut: string[];
}

export function planAttempts(input: PlanInput): Plan {
  const attempts = inRounds([...input.tasks].sort(byCodePoint), input.repeats, input.seed);
  return { attempts, looks: [], decide: () => "continue", leftOut: [] };
}

/** Round after round, each in its own order: any prefix is a fair sample of the tasks. */
export function inRounds(
  tasks: readonly string[],
  repeats: number,
  seed: string,
): PlannedAttempt[] {
  const random = seededRandom(`plan:${seed}`);
  return Array.from({ length: repeats }, (_, round) =>
    shuffled(tasks, random).map((task) => ({ task, repeat: round + 1 })),
  ).flat();
}
