import { detectableDrop, varianceWithin } from "../stats/difference.ts";
import { type Stratum, stratifiedTest } from "../stats/permutation.ts";
import { type Random, seededRandom, shuffled } from "../stats/random.ts";
import { average } from "../stats/ratio.ts";
import { gateSimulator, type SimulatedDesign } from "../stats/simulate.ts";
import { type DropPattern, drawSuite, dropFor, type SuiteShape } from "../stats/suites.ts";

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
  readonly gates: number;
  readonly seed: string;
}

export function simulateGates(request: SimulationRequest): SimulatedRates {
  const { tasks, baseRepeats, shape, gates, infra } = request;
  const simulate = gateSimulator(request.design);
  const random = seededRandom(`calibrate:${request.seed}`);
  const drop = dropFor(shape, request.pattern, request.drop);
  const counts = { failed: 0, score: 0, lost: 0, attempts: 0 };
  for (let g = 0; g < gates; g += 1) {
    const base = drawSuite(shape, tasks, random);
    const result = simulate({ base, now: drop(base, random), baseRepeats, infra }, random);
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
    readonly repeats: number;
    readonly alpha: number;
    readonly minEffect: number;
    readonly splits: number;
    readonly seed: string;
  },
): StoredCalibration {
  const tasks = commonTasks(runs);
  const random = seededRandom(`calibrate:${options.seed}`);
  const byRun = rateOf(
    options.splits,
    () => splitByRun(runs, tasks, options.repeats, random),
    options,
  );
  const within = rateOf(
    options.splits,
    () => splitWithin(runs, tasks, options.repeats, random),
    options,
  );
  const strata = tasks.map((task) => ({ now: [], base: pooled(runs, task) }));
  const variance = varianceWithin(strata);
  const typical = splitByRun(runs, tasks, options.repeats, random);
  return {
    runs: runs.length,
    tasks: tasks.length,
    repeats: options.repeats,
    splits: options.splits,
    failRate: byRun,
    failRateError: byRun === null ? null : Math.sqrt((byRun * (1 - byRun)) / options.splits),
    shuffledFailRate: within,
    daySd: dayDeviation(runs, tasks),
    withinSd: variance === null ? null : Math.sqrt(variance),
    detectableDrop: typical.length === 0 ? null : detectableDrop(typical, options.alpha),
  };
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
  { alpha, minEffect }: { readonly alpha: number; readonly minEffect: number },
): number | null {
  let failed = 0;
  for (let s = 0; s < splits; s += 1) {
    const strata = split();
    if (strata.length === 0) return null;
    const { p } = stratifiedTest(strata);
    const drop = average(strata.map(({ now, base }) => average(base) - average(now)));
    if (p !== null && p <= alpha && drop >= minEffect) failed += 1;
  }
  return failed / splits;
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
