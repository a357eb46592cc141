import { isMeasured } from "../../model/attempt.ts";
import type { Baseline } from "../../model/baseline.ts";
import type { Comparison, Metric, ScoreTest, TaskRow } from "../../model/comparison.ts";
import type { Run } from "../../model/run.ts";
import { fixed } from "../../model/stable.ts";
import { meanDifference } from "../../stats/difference.ts";
import { largerShareP } from "../../stats/hypergeometric.ts";
import { average } from "../../stats/mean.ts";
import { type Stratum, smallestP, stratifiedTest } from "../../stats/permutation.ts";
import { meanRatio } from "../../stats/ratio.ts";
import { againstPool, widened } from "../../stats/spread.ts";
import { isOfToday } from "../base-today/as-baseline.ts";
import { typicalPool } from "../plan/design.ts";
import type { Look } from "../plan/look.ts";
import { plannedRepeats, type Replay, replay } from "../plan/replay.ts";
import type { JudgePolicy } from "../policy.ts";
import { spreadOfPool } from "../pool/spread.ts";
import { errorTest } from "./errors.ts";
import { infraOfAttempts, infraOfBaseline } from "./infra.ts";
import { compareWithBaseline } from "./instrument.ts";
import { markedRows } from "./marks.ts";
import { overallScore } from "./overall.ts";
import { type ComparedTask, matchTasks } from "./rows.ts";
import { known, scoresOf } from "./sides.ts";
import { sliceTests } from "./slices.ts";
import { vetoState } from "./veto.ts";

interface CompareInput {
  readonly run: Run;
  readonly baseline: Baseline | null;
  readonly policy: JudgePolicy;
  readonly today: string | null;
}

/**
 * Run against baseline, a committed pool or the base commit's run of today: what each task and the suite did. Says
 * nothing yet about right or wrong.
 */
export function compare(
  run: Run,
  baseline: Baseline | null,
  policy: JudgePolicy,
  today: string | null = null,
): Comparison {
  const replayed = replay(run, baseline, policy, today);
  return comparisonOf({ run, baseline: replayed.baseline, policy, today }, replayed);
}

/** Looks that end a plan before it is through. */
const ENDED: readonly Look["outcome"][] = ["fell", "stopped-early"];

function comparisonOf(input: CompareInput, replayed: Replay): Comparison {
  const { run, baseline, policy } = input;
  const stoppedAtLook = !replayed.cutShort && ENDED.includes(replayed.look?.outcome ?? "continue");
  const { rows, compared, unseen } = matchTasks({
    ...input,
    used: replayed.used,
    stoppedAtLook,
  });
  const strata = compared.map(({ now, base }) => ({ now: scoresOf(now), base: scoresOf(base) }));
  const looksHealthy = replayed.look?.outcome === "stopped-early";
  const watchable = [
    ...compared.map(({ id, base }) => ({ id, base, untried: false })),
    ...unseen.map(({ id, base }) => ({ id, base, untried: looksHealthy })),
  ];
  const veto = vetoState(run, watchable, policy);
  const differences =
    baseline === null
      ? { incompatible: [], noted: [], agentChanges: [] }
      : compareWithBaseline(run, baseline);
  const test = scoreTest(input, compared, strata, replayed);
  const used = replayed.used;
  return {
    tasks: markedRows({
      rows,
      run,
      compared,
      used,
      veto,
      fell: test.p !== null && test.p <= test.alpha,
    }),
    score: scoreMetric(rows, strata),
    overall: overallScore(rows),
    turns: ratioMetric(compared, "turns", false),
    cost: ratioMetric(compared, "cost", false),
    turnsSolved: ratioMetric(compared, "turns", true),
    costSolved: ratioMetric(compared, "cost", true),
    test,
    veto,
    errors: compared.length === 0 ? null : errorTest(compared, replayed, policy),
    slices: sliceTests(run, compared, replayed, policy),
    ...differences,
    counts: counts(input, replayed),
    ...infraShares(input, used),
  };
}

function scoreTest(
  { policy, baseline }: CompareInput,
  compared: readonly ComparedTask[],
  strata: readonly Stratum[],
  replayed: Replay,
): Comparison["test"] {
  const { look, plan } = replayed;
  const truncated = replayed.atLeast;
  const result = look?.test ?? stratifiedTest(strata, truncated ?? undefined);
  return {
    method: `${truncated === null ? "" : "truncated-"}${result.exact ? "exact" : "rounded"}-stratified-permutation`,
    p: result.p,
    alpha: look?.nominal ?? wholeLevel(policy.suiteAlpha, baseline, strata),
    pImproved: result.p === null ? null : 1 - result.p,
    detectableDrop: null,
    errorBound: result.errorBound,
    smallestP: leastP(strata, replayed, compared, isOfToday(baseline)),
    deterministic: isDeterministic(strata),
    ...(plan === null || plan.sequence === null ? {} : { look: lookRecord(replayed, plan) }),
  };
}

/** Of a plan without looks: as at a look, the less the pool's nights are alike the smaller. */
function wholeLevel(alpha: number, baseline: Baseline | null, strata: readonly Stratum[]): number {
  const spread = baseline === null ? null : spreadOfPool(baseline);
  if (spread === null || strata.length === 0) return alpha;
  const tries = average(strata.map(({ now }) => now.length));
  return widened(
    alpha,
    againstPool(spread, tries, typicalPool(strata.map(({ base }) => base.length))),
  );
}

/** What p would be had every planned attempt solved nothing: an early look has not seen all of them. */
function leastP(
  strata: readonly Stratum[],
  { plan, atLeast }: Replay,
  compared: readonly ComparedTask[],
  baseGrows: boolean,
): number | null {
  if (plan === null) {
    return smallestP(
      strata.map(({ now, base }) => ({ attempts: now.length, base })),
      atLeast ?? undefined,
    );
  }
  const planned = new Map<string, number>();
  for (const { task } of plan.attempts) planned.set(task, (planned.get(task) ?? 0) + 1);
  return smallestP(
    compared.map(({ id, base }) => {
      const attempts = planned.get(id) ?? 0;
      const seen = scoresOf(base);
      return { attempts, base: baseGrows ? asManyAs(attempts, seen) : seen };
    }),
    atLeast ?? undefined,
  );
}

/** A base that runs beside the head would have gone on as it began. */
function asManyAs(count: number, scores: readonly number[]): number[] {
  const all = Math.max(count, scores.length);
  return Array.from({ length: all }, (_, i) => scores[i % scores.length] ?? 0);
}

function isDeterministic(strata: readonly Stratum[]): boolean {
  const same = (scores: readonly number[]) => scores.every((score) => score === scores[0]);
  return strata.every(({ now, base }) => base.length > 1 && same(now) && same(base));
}

function lookRecord(
  { look, cutShort }: Replay,
  plan: NonNullable<Replay["plan"]>,
): NonNullable<ScoreTest["look"]> {
  return {
    attempts: look?.attempts ?? 0,
    of: plan.attempts.length,
    index: look === null ? 0 : look.index + 1,
    looks: plan.looks.length,
    information: fixed(look?.information ?? 0),
    futility: look === null ? null : (plan.sequence?.futility[look.index] ?? null),
    outcome: cutShort || look === null ? "continue" : look.outcome,
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
  if (strata.length === 0) {
    const reason = `no task has known ${what} on both sides`;
    return { base: null, now: null, change: null, interval: null, reason };
  }
  const sides = {
    base: fixed(average(strata.map(({ base }) => average(base)))),
    now: fixed(average(strata.map(({ now }) => average(now)))),
  };
  if (result === null) {
    const reason =
      what === "cost" ? "nothing was paid, so no ratio" : "no turn was taken, so no ratio";
    return { ...sides, change: null, interval: null, reason };
  }
  return {
    ...sides,
    change: fixed(result.ratio),
    interval: roundedPair(result.interval),
    reason: result.interval === null ? "one task only" : null,
  };
}

function infraShares({ baseline }: CompareInput, used: Replay["used"]): Pick<Comparison, "infra"> {
  const base = infraOfBaseline(baseline);
  if (base === null) return {};
  const now = infraOfAttempts(used);
  return { infra: { now, base, p: fixed(largerShareP(now, base)) } };
}

function roundedPair(pair: readonly [number, number] | null): [number, number] | null {
  return pair === null ? null : [fixed(pair[0]), fixed(pair[1])];
}

function counts({ run, baseline }: CompareInput, replayed: Replay): Comparison["counts"] {
  const inState = (state: string) => run.attempts.filter((one) => one.state === state).length;
  const infraErrors = inState("infra-error");
  const cancelled = inState("cancelled");
  // Reruns and follow-ups have repeats beyond the plan; some callers count them as planned, some do not.
  const extra = run.attempts.filter(({ repeat }) => repeat > plannedRepeats(run)).length;
  const { plan } = replayed;
  // A plan without looks has one end, and what a stop left out of it is missing.
  const looked = plan !== null && plan.looks.length > 0;
  const whole = plan === null ? run.planned - extra : plan.attempts.length;
  const expected = looked ? replayed.used.length : Math.max(whole, replayed.used.length);
  const measured = replayed.used.filter(({ state }) => isMeasured(state)).length;
  const base = baseline?.tasks.flatMap((task) => task.attempts) ?? [];
  return {
    planned: run.planned,
    measured: run.attempts.length - infraErrors - cancelled,
    infraErrors,
    cancelled,
    baseMeasured: base.filter(({ state }) => isMeasured(state)).length,
    baseRuns: baseline?.runs.length ?? 0,
    missing: Math.max(0, expected - measured),
    expected,
  };
}
