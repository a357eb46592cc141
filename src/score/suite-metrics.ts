import { isMeasured, type ScoredAttempt } from "../model/attempt.ts";
import { sortedBy } from "../model/order.ts";
import type { Outcome } from "../model/score.ts";

/** A number, or why there is none. Never NaN, never a sentinel. */
export type Figure =
  | { readonly value: number; readonly reason: null }
  | { readonly value: null; readonly reason: string };

export interface SuiteMetrics {
  /** Of the tasks in the mean: every task weighs the same, however often it was repeated. */
  readonly tasks: number;
  readonly attempts: number;
  readonly unmeasured: number;
  readonly mean: Figure;
  /** Of the mean, over tasks: repeats of one task are not independent. */
  readonly standardError: Figure;
  readonly passAt1: Figure;
  /** A correct answer among k tries: 1 - C(n-c, k) / C(n, k), averaged over tasks. */
  readonly passAtK: Figure;
  /** Correct in all of k tries: C(c, k) / C(n, k), averaged over tasks. */
  readonly passHatK: Figure;
  readonly k: number;
  /** Share of tasks with two repeats or more whose answers are neither all correct nor all wrong. */
  readonly flipRate: Figure;
  /** Share of attempts on no-fault tasks that accuse something. */
  readonly falseAccusationRate: Figure;
  readonly outcomes: Readonly<Record<Outcome, number>>;
}

interface TaskScores {
  readonly task: string;
  readonly values: readonly number[];
}

/** Figures over the attempts of one run. `k` is 5 where every task has as many repeats, else the least. */
export function suiteMetrics(attempts: readonly ScoredAttempt[]): SuiteMetrics {
  const measured = attempts.filter(({ state }) => isMeasured(state));
  const tasks = scoresByTask(measured);
  const least = Math.min(...tasks.map(({ values }) => values.length));
  const k = tasks.length === 0 ? 1 : Math.min(5, least);
  const none = "no attempt of a task with a root cause was measured";
  return {
    tasks: tasks.length,
    attempts: measured.length,
    unmeasured: attempts.length - measured.length,
    mean: meanFigure(
      tasks.map(({ values }) => mean(values)),
      none,
    ),
    standardError: standardError(tasks.map(({ values }) => mean(values))),
    passAt1: meanFigure(
      tasks.map(({ values }) => passAtK(values, 1)),
      none,
    ),
    passAtK: meanFigure(
      tasks.map(({ values }) => passAtK(values, k)),
      none,
    ),
    passHatK: meanFigure(
      tasks.map(({ values }) => passHatK(values, k)),
      none,
    ),
    k,
    flipRate: flipRate(tasks),
    falseAccusationRate: falseAccusationRate(measured),
    outcomes: countOutcomes(measured),
  };
}

function scoresByTask(attempts: readonly ScoredAttempt[]): readonly TaskScores[] {
  const values = new Map<string, number[]>();
  for (const { task, score } of attempts) {
    if (score === null || score.value === null) continue;
    const list = values.get(task) ?? [];
    list.push(score.value);
    values.set(task, list);
  }
  const tasks = [...values].map(([task, list]) => ({ task, values: list }));
  return sortedBy(tasks, ({ task }) => task);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function meanFigure(values: readonly number[], reason: string): Figure {
  return values.length === 0 ? { value: null, reason } : { value: mean(values), reason: null };
}

function standardError(means: readonly number[]): Figure {
  if (means.length < 2) return { value: null, reason: "needs at least two tasks" };
  const centre = mean(means);
  const squares = means.reduce((sum, value) => sum + (value - centre) * (value - centre), 0);
  return { value: Math.sqrt(squares / (means.length - 1) / means.length), reason: null };
}

/** Correct means exactly right: the score is 1. */
function correct(values: readonly number[]): number {
  return values.filter((value) => value === 1).length;
}

function passAtK(values: readonly number[], k: number): number {
  return 1 - ratioOfChoices(values.length - correct(values), values.length, k);
}

function passHatK(values: readonly number[], k: number): number {
  return ratioOfChoices(correct(values), values.length, k);
}

/** C(part, k) / C(whole, k) as a product, so that large numbers never appear. */
function ratioOfChoices(part: number, whole: number, k: number): number {
  if (part < k) return 0;
  let ratio = 1;
  for (let index = 0; index < k; index += 1) ratio *= (part - index) / (whole - index);
  return ratio;
}

function flipRate(tasks: readonly TaskScores[]): Figure {
  const repeated = tasks.filter(({ values }) => values.length >= 2);
  if (repeated.length === 0) return { value: null, reason: "needs a task with two repeats" };
  const flipping = repeated.filter(({ values }) => {
    const right = correct(values);
    return right > 0 && right < values.length;
  });
  return { value: flipping.length / repeated.length, reason: null };
}

function falseAccusationRate(attempts: readonly ScoredAttempt[]): Figure {
  const outside = attempts.filter(({ score }) => score !== null && score.value === null);
  if (outside.length === 0) return { value: null, reason: "no task expects no fault" };
  const accusing = outside.filter(({ score }) => score?.outcome === "false-accusation");
  return { value: accusing.length / outside.length, reason: null };
}

function countOutcomes(attempts: readonly ScoredAttempt[]): Record<Outcome, number> {
  const counts: Record<Outcome, number> = {
    right: 0,
    "partly-right": 0,
    wrong: 0,
    escalated: 0,
    "no-answer": 0,
    "no-fault-right": 0,
    "false-accusation": 0,
  };
  for (const { score } of attempts) if (score) counts[score.outcome] += 1;
  return counts;
}
