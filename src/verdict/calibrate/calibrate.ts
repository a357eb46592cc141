import { type Arm, addTo, emptyArm } from "../../stats/arm.ts";
import { detectableDrop, varianceWithin } from "../../stats/difference.ts";
import { average } from "../../stats/mean.ts";
import { type Stratum, stratifiedTest } from "../../stats/permutation.ts";
import type { QuickTest } from "../../stats/quick-test.ts";
import { type Random, seededRandom, shuffled } from "../../stats/random.ts";
import { sequenceFor } from "../../stats/sequence.ts";
import { gateSimulator, type SimulatedDesign } from "../../stats/simulate.ts";
import { type DropPattern, drawSuite, dropFor, type SuiteShape } from "../../stats/suites.ts";
import {
  ADAPTIVE,
  atLeastOf,
  isAdaptive,
  roundsFor,
  suiteSpending,
  typicalPool,
} from "../plan/design.ts";
import { lookAt } from "../plan/look.ts";
import type { JudgePolicy } from "../policy.ts";

/** How often a gate of this shape fails, and what it costs. */
export interface SimulatedRates {
  readonly failRate: number;
  readonly failRateError: number;
  readonly scoreFellRate: number;
  readonly taskLostRate: number;
  readonly meanAttempts: number;
  readonly gates: number;
}

export interface SimulationRequest {
  readonly tasks: number;
  readonly baseRepeats: number;
  /** 0..1. */
  readonly drop: number;
  readonly pattern: DropPattern;
  readonly shape: SuiteShape;
  readonly infra: number;
  readonly design: SimulatedDesign;
  /** Whether a failure must be confirmed by the base's agent of today. */
  readonly confirm: boolean;
  readonly gates: number;
  readonly seed: string;
}

export function simulateGates(request: SimulationRequest, test?: QuickTest): SimulatedRates {
  const { tasks, baseRepeats, shape, gates, infra } = request;
  const simulate = gateSimulator(request.design, test);
  const random = seededRandom(`calibrate:${request.seed}`);
  const drop = dropFor(shape, request.pattern, request.drop);
  const counts = { failed: 0, score: 0, lost: 0, attempts: 0 };
  for (let g = 0; g < gates; g += 1) {
    const base = drawSuite(shape, tasks, random);
    const now = drop(base, random);
    const solves = (rates: Float64Array) => solver(rates, infra, random);
    const pool = poolOf(solves(base), tasks, baseRepeats);
    const today = request.confirm || request.design.design === "same-day" ? solves(base) : null;
    const result = simulate({ pool, head: solves(now), today }, random);
    counts.failed += result.failed ? 1 : 0;
    counts.score += result.scoreFell ? 1 : 0;
    counts.lost += result.taskLost ? 1 : 0;
    counts.attempts += result.attempts;
  }
  const failRate = counts.failed / gates;
  return {
    failRate,
    failRateError: Math.sqrt((failRate * (1 - failRate)) / gates),
    scoreFellRate: counts.score / gates,
    taskLostRate: counts.lost / gates,
    meanAttempts: counts.attempts / gates,
    gates,
  };
}

/** Attempts of an agent that solves its tasks at these rates; null where one could not be measured. */
export function solver(
  rates: Float64Array,
  infra: number,
  random: Random,
): (task: number) => number | null {
  return (task) => {
    if (infra > 0 && random.next() < infra) return null;
    return random.next() < (rates[task] as number) ? 1 : 0;
  };
}

export function poolOf(
  solve: (task: number, repeat: number) => number | null,
  tasks: number,
  repeats: number,
): Arm {
  const pool = emptyArm(tasks);
  for (let task = 0; task < tasks; task += 1) {
    for (let repeat = 0; repeat < repeats; repeat += 1) {
      const score = solve(task, repeat);
      if (score !== null) addTo(pool, task, score);
    }
  }
  return pool;
}

/** One stored run: the measured scores of each task. */
export interface StoredRun {
  readonly name: string;
  readonly scores: ReadonlyMap<string, readonly number[]>;
}

export interface StoredCalibration {
  readonly runs: number;
  readonly tasks: number;
  readonly repeats: number;
  readonly splits: number;
  /** Whole runs against the others: what a pull request without a change meets, days included. */
  readonly failRate: number | null;
  readonly failRateError: number | null;
  /** Repeats dealt out within tasks: near alpha by construction, so a check of the arithmetic only. */
  readonly shuffledFailRate: number | null;
  /** Scatter of the mean score from run to run beyond what the repeats explain; null under two runs. */
  readonly daySd: number | null;
  readonly withinSd: number | null;
  readonly detectableDrop: number | null;
}

/** This repository's own false-alarm rate, from runs of an unchanged agent. */
export function calibrateStored(
  runs: readonly StoredRun[],
  options: {
    readonly policy: JudgePolicy;
    readonly splits: number;
    readonly seed: string;
  },
): StoredCalibration {
  const { policy, splits } = options;
  const { repeats } = policy;
  const tasks = commonTasks(runs);
  const random = seededRandom(`calibrate:${options.seed}`);
  const fell = isAdaptive(policy.design, policy)
    ? (strata: readonly Stratum[]) => fellAdaptively(strata, policy, random)
    : (strata: readonly Stratum[]) => fellAtOnce(strata, policy);
  const byRun = rateOf(splits, () => splitByRun(runs, tasks, repeats, random), fell);
  const within = rateOf(splits, () => splitWithin(runs, tasks, repeats, random), fell);
  const strata = tasks.map((task) => ({ now: [], base: pooled(runs, task) }));
  const variance = varianceWithin(strata);
  const typical = splitByRun(runs, tasks, repeats, random);
  return {
    runs: runs.length,
    tasks: tasks.length,
    repeats,
    splits,
    failRate: byRun,
    failRateError: byRun === null ? null : Math.sqrt((byRun * (1 - byRun)) / splits),
    shuffledFailRate: within,
    daySd: dayDeviation(runs, tasks),
    withinSd: variance === null ? null : Math.sqrt(variance),
    detectableDrop: seenDrop(typical, policy),
  };
}

/** A drop below `min-effect` does not count, however sure it is. */
function seenDrop(
  strata: readonly Stratum[],
  { suiteAlpha, minEffect }: JudgePolicy,
): number | null {
  const drop = strata.length === 0 ? null : detectableDrop(strata, suiteAlpha);
  return drop === null ? null : Math.max(drop, minEffect);
}

function commonTasks(runs: readonly StoredRun[]): string[] {
  const [first, ...rest] = runs;
  return [...(first?.scores.keys() ?? [])]
    .filter((task) => rest.every(({ scores }) => scores.has(task)))
    .sort();
}

function pooled(runs: readonly StoredRun[], task: string): number[] {
  return runs.flatMap(({ scores }) => [...(scores.get(task) ?? [])]);
}

function rateOf(
  splits: number,
  split: () => Stratum[],
  fell: (strata: readonly Stratum[]) => boolean,
): number | null {
  let failed = 0;
  for (let s = 0; s < splits; s += 1) {
    const strata = split();
    if (strata.length === 0) return null;
    if (fell(strata)) failed += 1;
  }
  return failed / splits;
}

function fellAtOnce(strata: readonly Stratum[], { suiteAlpha, minEffect }: JudgePolicy): boolean {
  const { p } = stratifiedTest(strata);
  const drop = average(strata.map(({ now, base }) => average(base) - average(now)));
  return p !== null && p <= suiteAlpha && drop >= minEffect;
}

/** The plan of a pull request over the same repeats: its tasks, its looks, its levels. */
function fellAdaptively(strata: readonly Stratum[], policy: JudgePolicy, random: Random): boolean {
  const atLeast = atLeastOf(policy);
  const run = strata.filter(
    ({ base }) => base.filter((score) => score > 0).length >= atLeast(base.length),
  );
  if (run.length === 0) return false;
  const stored = run.map(({ base }) => base.length);
  const whole = roundsFor(typicalPool(stored), policy);
  const places = run.map((_, i) => i);
  const order = Array.from({ length: Math.ceil(whole) }, (_, round) =>
    shuffled(places, random).filter((i) => round < (run[i]?.now.length ?? 0)),
  )
    .flat()
    .slice(0, Math.round(whole * run.length));
  const sequence = sequenceFor({
    order,
    base: stored,
    tasks: run.length,
    spending: suiteSpending(policy),
    futility: ADAPTIVE.futility,
  });
  const rule = { atLeast, minEffect: policy.minEffect, tasks: run.length };
  for (const [index, look] of sequence.looks.entries()) {
    const made = new Uint16Array(run.length);
    for (const i of order.slice(0, look)) made[i] = (made[i] as number) + 1;
    const seen = run
      .map(({ now, base }, i) => ({ now: now.slice(0, made[i]), base }))
      .filter(({ now }) => now.length > 0);
    const { outcome } = lookAt(seen, sequence, index, rule);
    if (outcome !== "continue") return outcome === "fell";
  }
  return false;
}

/** Runs drawn until they hold enough repeats stand for the pull request, the others for the baseline. */
function splitByRun(
  runs: readonly StoredRun[],
  tasks: readonly string[],
  repeats: number,
  random: Random,
): Stratum[] {
  if (runs.length < 2) return [];
  const order = shuffled(runs, random);
  let cut = 1;
  const enough = (): boolean =>
    tasks.every((task) => pooled(order.slice(0, cut), task).length >= repeats);
  while (!enough() && cut < order.length - 1) cut += 1;
  return tasks
    .map((task) => ({
      now: pooled(order.slice(0, cut), task).slice(0, repeats),
      base: pooled(order.slice(cut), task),
    }))
    .filter(({ now, base }) => now.length > 0 && base.length > 0);
}

function splitWithin(
  runs: readonly StoredRun[],
  tasks: readonly string[],
  repeats: number,
  random: Random,
): Stratum[] {
  return tasks
    .map((task) => shuffled(pooled(runs, task), random))
    .map((scores) => ({ now: scores.slice(0, repeats), base: scores.slice(repeats) }))
    .filter(({ now, base }) => now.length > 0 && base.length > 0);
}

/** Variance of run means less the part that repeats within tasks explain. */
function dayDeviation(runs: readonly StoredRun[], tasks: readonly string[]): number | null {
  if (runs.length < 2 || tasks.length === 0) return null;
  const means = runs.map((run) => average(tasks.map((task) => average(pooled([run], task)))));
  const centre = average(means);
  const between = means.reduce((sum, mean) => sum + (mean - centre) ** 2, 0) / (means.length - 1);
  const strata = tasks.map((task) => ({ now: [], base: pooled(runs, task) }));
  const variance = varianceWithin(strata);
  if (variance === null) return null;
  const shares = runs.map(
    (run) =>
      tasks.reduce((sum, task) => sum + variance / pooled([run], task).length, 0) /
      tasks.length ** 2,
  );
  return Math.sqrt(Math.max(0, between - average(shares)));
}
