import type { Baseline } from "../model/baseline.ts";
import type { Comparison, Metric, TaskRow } from "../model/comparison.ts";
import type { Run } from "../model/run.ts";
import { fixed } from "../model/stable.ts";
import { detectableDrop, meanDifference } from "../stats/difference.ts";
import { type Stratum, stratifiedTest } from "../stats/permutation.ts";
import { average, meanRatio } from "../stats/ratio.ts";
import { compareWithBaseline } from "./instrument.ts";
import type { JudgePolicy } from "./policy.ts";
import { type ComparedTask, matchTasks } from "./rows.ts";
import { known, scoresOf } from "./sides.ts";

/** Run against baseline: what each task and the suite did. Says nothing yet about right or wrong. */
export function compare(
  run: Run,
  baseline: Baseline | null,
  policy: JudgePolicy,
  today: string | null = null,
): Comparison {
  const { rows, compared } = matchTasks(run, baseline, policy, today);
  const strata = compared.map(({ now, base }) => ({ now: scoresOf(now), base: scoresOf(base) }));
  const differences =
    baseline === null
      ? { incompatible: [], noted: [], agentChanges: [] }
      : compareWithBaseline(run, baseline);
  return {
    tasks: rows,
    score: scoreMetric(rows, strata),
    turns: ratioMetric(compared, "turns", false),
    cost: ratioMetric(compared, "cost", false),
    turnsSolved: ratioMetric(compared, "turns", true),
    costSolved: ratioMetric(compared, "cost", true),
    test: scoreTest(strata, policy),
    ...differences,
    counts: counts(run, baseline),
  };
}

function scoreTest(strata: readonly Stratum[], policy: JudgePolicy): Comparison["test"] {
  const result = stratifiedTest(strata);
  const detectable = detectableDrop(strata, policy.suiteAlpha);
  return {
    method: result.exact ? "exact-stratified-permutation" : "rounded-stratified-permutation",
    p: result.p,
    alpha: policy.suiteAlpha,
    pImproved: result.p === null ? null : 1 - result.p,
    detectableDrop:
      detectable === null ? null : fixed(Math.min(1, Math.max(detectable, policy.minEffect))),
    errorBound: result.errorBound,
  };
}

function scoreMetric(rows: readonly TaskRow[], strata: readonly Stratum[]): Metric {
  const difference = meanDifference(strata);
  if (difference === null) {
    const means = rows.flatMap(({ now }) => (now?.mean == null ? [] : [now.mean]));
    const now = means.length === 0 ? null : fixed(average(means));
    return { base: null, now, change: null, interval: null, reason: "no task was compared" };
  }
  return {
    base: fixed(average(strata.map(({ base }) => average(base)))),
    now: fixed(average(strata.map(({ now }) => average(now)))),
    change: fixed(difference.change),
    interval: roundedPair(difference.interval),
    reason: difference.interval === null ? "no task was repeated" : null,
  };
}

function ratioMetric(
  compared: readonly ComparedTask[],
  what: "turns" | "cost",
  solvedOnly: boolean,
): Metric {
  const strata = compared
    .map(({ now, base }) => ({
      now: known(now, what, solvedOnly),
      base: known(base, what, solvedOnly),
    }))
    .filter(({ now, base }) => now.length > 0 && base.length > 0);
  const result = meanRatio(strata);
  if (result === null) {
    const reason =
      strata.length === 0 ? `no task has known ${what} on both sides` : `all ${what} are 0`;
    return { base: null, now: null, change: null, interval: null, reason };
  }
  return {
    base: fixed(average(strata.map(({ base }) => average(base)))),
    now: fixed(average(strata.map(({ now }) => average(now)))),
    change: fixed(result.ratio),
    interval: roundedPair(result.interval),
    reason: result.interval === null ? "one task only" : null,
  };
}

function roundedPair(pair: readonly [number, number] | null): [number, number] | null {
  return pair === null ? null : [fixed(pair[0]), fixed(pair[1])];
}

function counts(run: Run, baseline: Baseline | null): Comparison["counts"] {
  const inState = (state: string) => run.attempts.filter((one) => one.state === state).length;
  const infraErrors = inState("infra-error");
  const cancelled = inState("cancelled");
  const base = baseline?.tasks.flatMap((task) => task.attempts) ?? [];
  return {
    planned: run.planned,
    measured: run.attempts.length - infraErrors - cancelled,
    infraErrors,
    cancelled,
    baseMeasured: base.filter((one) => one.state !== "infra-error" && one.state !== "cancelled")
      .length,
    baseRuns: baseline?.runs.length ?? 0,
  };
}
