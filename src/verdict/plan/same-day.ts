import { attemptKey, type PlannedAttempt, type ScoredAttempt } from "../../model/attempt.ts";
import type { Baseline } from "../../model/baseline.ts";
import { byCodePoint } from "../../model/order.ts";
import type { Run } from "../../model/run.ts";
import type { Stratum } from "../../stats/permutation.ts";
import { type Sequence, sequenceFor } from "../../stats/sequence.ts";
import { armOfRun, scoresOf } from "../compare/sides.ts";
import type { JudgePolicy } from "../policy.ts";
import { ADAPTIVE, isAdaptive, suiteSpending } from "./design.ts";
import { type Look, lookAt } from "./look.ts";
import { inRounds } from "./plan.ts";
import type { Replay } from "./replay.ts";

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
  decide(head: readonly ScoredAttempt[], base: readonly ScoredAttempt[]): "continue" | "stop";
  look(head: readonly ScoredAttempt[], base: readonly ScoredAttempt[]): Look | null;
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
  const rule = { atLeast: () => 0, minEffect: input.policy.minEffect };
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

export interface SameDayReplay extends Replay {
  readonly usedBase: readonly ScoredAttempt[];
}

/** Finds the look at which the interleaved plan ended, from the two runs alone. */
export function replaySameDay(head: Run, base: Run, policy: JudgePolicy): SameDayReplay {
  const plan = planSameDay({
    tasks: head.tasks.map(({ id }) => id),
    // Of the plan and not of what was run: after an early stop the looks, and their levels, are those of the whole.
    repeats: Math.ceil(head.planned / Math.max(1, head.tasks.length)),
    seed: head.seed,
    design: head.design,
    policy,
    maxPairs: head.planned,
  });
  const [mine, theirs] = [byKey(head), byKey(base)];
  const used: ScoredAttempt[] = [];
  const usedBase: ScoredAttempt[] = [];
  let last: Look | null = null;
  const replayed = (cutShort: boolean): SameDayReplay => ({
    used: [...used],
    usedBase: [...usedBase],
    plan: { ...plan, attempts: plan.pairs },
    look: last,
    cutShort,
    atLeast: null,
  });
  for (const target of plan.looks.length === 0 ? [plan.pairs.length] : plan.looks) {
    for (const pair of plan.pairs.slice(used.length, target)) {
      const [left, right] = [mine.get(attemptKey(pair)), theirs.get(attemptKey(pair))];
      if (left === undefined || right === undefined) return replayed(true);
      used.push(left);
      usedBase.push(right);
    }
    last = plan.look(used, usedBase);
    if (last !== null && last.outcome !== "continue") break;
  }
  return replayed(false);
}

const OF_TODAY = "same-day";

/** Whether these attempts were made beside the head's, in place of a committed pool. */
export function isOfToday(baseline: Baseline | null): boolean {
  return baseline?.digest === OF_TODAY;
}

/** The base's run of today in the form of a baseline, with exactly the attempts that count. */
export function baselineOfRun(base: Run, attempts: readonly ScoredAttempt[]): Baseline {
  return {
    format: "sre-gate-baseline@1",
    digest: OF_TODAY,
    gate: base.gate,
    suite: base.suite,
    instrument: base.instrument,
    agent: base.agent,
    runs: [],
    tasks: base.tasks.map(({ id, digest, family }) => ({
      id,
      digest,
      family,
      attempts: attempts
        .filter(({ task }) => task === id)
        .map(({ repeat, state, score, usage }) => ({
          run: 0,
          repeat,
          state,
          score: score?.value ?? null,
          turns: usage.turns,
          inputTokens: usage.inputTokens,
          cachedTokens: usage.cachedTokens,
          outputTokens: usage.outputTokens,
          cost: usage.cost,
          seconds: null,
        })),
    })),
  };
}

function byKey(run: Run): Map<string, ScoredAttempt> {
  return new Map(
    run.attempts
      .filter(({ state }) => state !== "cancelled")
      .map((attempt) => [attemptKey(attempt), attempt]),
  );
}

function strataOf(head: readonly ScoredAttempt[], base: readonly ScoredAttempt[]): Stratum[] {
  const tasks = [...new Set(head.map(({ task }) => task))];
  const own = (attempts: readonly ScoredAttempt[], id: string) =>
    scoresOf(armOfRun(attempts.filter(({ task }) => task === id)));
  return tasks
    .map((id) => ({ now: own(head, id), base: own(base, id) }))
    .filter(({ now, base: stored }) => now.length > 0 && stored.length > 0);
}
