import type { PlannedAttempt, ScoredAttempt } from "../../model/attempt.ts";
import type { Baseline } from "../../model/baseline.ts";
import { byCodePoint } from "../../model/order.ts";
import type { Stratum } from "../../stats/permutation.ts";
import { type Sequence, sequenceFor } from "../../stats/sequence.ts";
import { armOfBaseline, armOfRun, scoresOf } from "../compare/sides.ts";
import type { JudgePolicy } from "../policy.ts";
import { ADAPTIVE, isAdaptive, suiteSpending } from "./design.ts";
import { type Look, lookAt } from "./look.ts";
import { inRounds } from "./plan.ts";

/**
 * Where the committed pool is too small, the base commit's agent runs beside the head's: one plan, each
 * attempt of the head followed by its twin of the base, so that both meet the same day. The baseline grows
 * with the run, alpha is spent on that information, and no task is left out: nothing was looked at before.
 */
export interface SameDayPlan {
  /** The k-th pair is this attempt of the head and the same of the base. */
  readonly pairs: PlannedAttempt[];
  /** In pairs. */
  readonly looks: number[];
  readonly sequence: Sequence | null;
  decide(head: readonly ScoredAttempt[], base: Baseline): "continue" | "stop";
  /** `base`: the twins of these attempts, and no others. */
  look(head: readonly ScoredAttempt[], base: Baseline): Look | null;
}

export interface SameDayInput {
  readonly tasks: readonly string[];
  readonly repeats: number;
  readonly seed: string;
  readonly design: "fixed" | "adaptive";
  readonly policy: JudgePolicy;
  readonly maxPairs?: number;
}

export function planSameDay(input: SameDayInput): SameDayPlan {
  const tasks = [...input.tasks].sort(byCodePoint);
  const all = inRounds(tasks, input.repeats, input.seed);
  const pairs = input.maxPairs === undefined ? all : all.slice(0, input.maxPairs);
  if (!isAdaptive(input.design, input.policy)) {
    return { pairs, looks: [], sequence: null, decide: () => "continue", look: () => null };
  }
  const place = new Map(tasks.map((task, i) => [task, i]));
  const sequence = sequenceFor({
    order: pairs.map(({ task }) => place.get(task) ?? 0),
    base: "growing",
    tasks: tasks.length,
    spending: suiteSpending(input.policy),
    futility: ADAPTIVE.futility,
  });
  const rule = { atLeast: () => 0, minEffect: input.policy.minEffect, tasks: tasks.length };
  const look: SameDayPlan["look"] = (head, base) => {
    const index = sequence.looks.indexOf(head.length);
    return index < 0 ? null : lookAt(strataOf(head, base), sequence, index, rule);
  };
  const decide: SameDayPlan["decide"] = (head, base) => {
    const seen = look(head, base);
    return seen === null || seen.outcome === "continue" ? "continue" : "stop";
  };
  return { pairs, looks: [...sequence.looks], sequence, decide, look };
}

function strataOf(head: readonly ScoredAttempt[], base: Baseline): Stratum[] {
  const stored = new Map(base.tasks.map((task) => [task.id, scoresOf(armOfBaseline(task))]));
  return [...new Set(head.map(({ task }) => task))]
    .map((id) => ({
      now: scoresOf(armOfRun(head.filter(({ task }) => task === id))),
      base: stored.get(id) ?? [],
    }))
    .filter(({ now, base: today }) => now.length > 0 && today.length > 0);
}
