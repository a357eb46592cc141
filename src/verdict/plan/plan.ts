import { isMeasured, type PlannedAttempt, type ScoredAttempt } from "../../model/attempt.ts";
import type { Baseline } from "../../model/baseline.ts";
import { byCodePoint } from "../../model/order.ts";
import type { Stratum } from "../../stats/permutation.ts";
import { seededRandom, shuffled } from "../../stats/random.ts";
import { type Sequence, sequenceFor } from "../../stats/sequence.ts";
import { againstPool, type Spread, widened } from "../../stats/spread.ts";
import { activeQuarantine } from "../compare/quarantine.ts";
import { armOfBaseline, scoresOf } from "../compare/sides.ts";
import type { JudgePolicy } from "../policy.ts";
import { spreadOfPool } from "../pool/spread.ts";
import {
  ADAPTIVE,
  atLeastOf,
  isAdaptive,
  roundsFor,
  suiteSpending,
  typicalPool,
} from "./design.ts";
import { type Look, lookAt } from "./look.ts";

export interface PlanInput {
  readonly tasks: readonly string[];
  /** By the pool: as many rounds as an adaptive plan needs against it. Null: as many as `maxAttempts` needs. */
  readonly repeats: number | "by-pool" | null;
  readonly seed: string;
  readonly design: "fixed" | "adaptive";
  readonly baseline: Baseline | null;
  readonly policy: JudgePolicy;
  /** Digests of the tasks as they are now: a task whose bytes changed carries no information. */
  readonly digests?: ReadonlyMap<string, string>;
  /** For quarantines: those that hold today do not enter the looks. */
  readonly today?: string | null;
  /** What the budget pays for: the plan is cut there and alpha is spent over what remains. */
  readonly maxAttempts?: number;
}

/** What will be run, in the order it is looked at. */
export interface Plan {
  readonly attempts: PlannedAttempt[];
  /** After exactly the first n attempts of the plan, `decide` is asked. */
  readonly looks: number[];
  decide(prefix: readonly ScoredAttempt[]): "continue" | "stop";
  /** Tasks that are not run, because the baseline seldom or never solved them. */
  readonly leftOut: string[];
  /** Null for a fixed plan. */
  readonly sequence: Sequence | null;
  /** The look at this prefix, or null where the plan has none. */
  look(prefix: readonly ScoredAttempt[]): Look | null;
}

export function planAttempts(input: PlanInput): Plan {
  const tasks = [...input.tasks].sort(byCodePoint);
  if (input.baseline === null || !isAdaptive(input.design, input.policy)) {
    const attempts = cut(inRounds(tasks, rounds(input, tasks, 0), input.seed), input.maxAttempts);
    return { attempts, looks: [], decide: () => "continue", leftOut: [], ...NO_LOOKS };
  }
  return adaptivePlan(
    input,
    tasks,
    comparableScores(input, input.baseline),
    spreadOfPool(input.baseline),
  );
}

const NO_LOOKS = { sequence: null, look: () => null };

function adaptivePlan(
  input: PlanInput,
  tasks: readonly string[],
  base: ReadonlyMap<string, readonly number[]>,
  spread: Spread | null,
): Plan {
  const atLeast = atLeastOf(input.policy);
  const leftOut = tasks.filter((task) => {
    const scores = base.get(task);
    return scores !== undefined && successes(scores) < atLeast(scores.length);
  });
  const run = tasks.filter((task) => !leftOut.includes(task));
  const stored = run.map((task) => base.get(task)?.length ?? 0);
  const typical = typicalPool(stored.filter((count) => count > 0));
  const whole = rounds(input, run, typical);
  const most = Math.min(input.maxAttempts ?? Infinity, Math.round(whole * run.length));
  const attempts = inRounds(run, Math.ceil(whole), input.seed).slice(0, most);
  const place = new Map(run.map((task, i) => [task, i]));
  const planned = sequenceFor({
    order: attempts.map(({ task }) => place.get(task) ?? 0),
    base: stored,
    tasks: run.length,
    spending: suiteSpending(input.policy),
    futility: ADAPTIVE.futility,
  });
  const sequence = { ...planned, nominal: widenedLevels(planned, run.length, typical, spread) };
  const rule = { atLeast, minEffect: input.policy.minEffect, tasks: run.length };
  const look = (prefix: readonly ScoredAttempt[]): Look | null => {
    const index = sequence.looks.indexOf(prefix.length);
    if (index < 0) return null;
    const seen = lookAt(strataOf(prefix, base), sequence, index, rule);
    // While too much is missing nothing could be decided: the rest of the plan may mend that.
    const missing = prefix.filter(({ state }) => !isMeasured(state)).length;
    const isThin = missing > input.policy.inconclusiveAbove * prefix.length;
    return isThin && seen.outcome !== "complete" && index < sequence.looks.length - 1
      ? { ...seen, outcome: "continue" }
      : seen;
  };
  const decide = (prefix: readonly ScoredAttempt[]) => {
    const seen = look(prefix);
    return seen === null || seen.outcome === "continue" ? "continue" : "stop";
  };
  return { attempts, looks: [...sequence.looks], decide, leftOut, sequence, look };
}

/** A pool whose nights are not alike says less than its attempts: each look asks for more. */
function widenedLevels(
  { nominal, looks }: Sequence,
  tasks: number,
  stored: number,
  spread: Spread | null,
): number[] {
  return nominal.map((level, j) =>
    spread === null || stored === 0
      ? level
      : widened(level, againstPool(spread, (looks[j] ?? 0) / tasks, stored)),
  );
}

/** Baseline scores of the tasks that may be compared: same bytes, not in quarantine, measured at least once. */
function comparableScores(input: PlanInput, baseline: Baseline): Map<string, number[]> {
  const quarantined = activeQuarantine(input.policy, input.today ?? null);
  const scores = new Map<string, number[]>();
  for (const task of baseline.tasks) {
    const digest = input.digests?.get(task.id) ?? task.digest;
    const own = scoresOf(armOfBaseline(task));
    if (digest === task.digest && own.length > 0 && !quarantined.has(task.id)) {
      scores.set(task.id, own);
    }
  }
  return scores;
}

function strataOf(
  prefix: readonly ScoredAttempt[],
  base: ReadonlyMap<string, readonly number[]>,
): Stratum[] {
  const now = new Map<string, number[]>();
  for (const { task, state, score } of prefix) {
    const value = score?.value ?? null;
    if (!isMeasured(state) || value === null) continue;
    now.set(task, [...(now.get(task) ?? []), value]);
  }
  return [...now].flatMap(([task, scores]) => {
    const stored = base.get(task);
    return stored === undefined ? [] : [{ now: scores, base: stored }];
  });
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

/** Rounds follow one after the other from one stream: a longer plan starts with the shorter one. */
function rounds(
  { repeats, maxAttempts = 0, policy }: PlanInput,
  tasks: readonly string[],
  pool: number,
): number {
  if (repeats === "by-pool") return pool === 0 ? policy.repeats : roundsFor(pool, policy);
  return repeats ?? Math.ceil(maxAttempts / Math.max(1, tasks.length));
}

function cut(attempts: PlannedAttempt[], most: number | undefined): PlannedAttempt[] {
  return most === undefined ? attempts : attempts.slice(0, most);
}

function successes(scores: readonly number[]): number {
  return scores.filter((score) => score > 0).length;
}
