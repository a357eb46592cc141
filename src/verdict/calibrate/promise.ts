import type { Baseline } from "../../model/baseline.ts";
import type { Comparison, TaskRow } from "../../model/comparison.ts";
import type { Run } from "../../model/run.ts";
import { MOST_REPEATS } from "../../model/settings.ts";
import { canonicalJson } from "../../model/stable.ts";
import { average } from "../../stats/mean.ts";
import { normalQuantile } from "../../stats/normal.ts";
import { type GateToCome, powerOf } from "../../stats/power.ts";
import { seededRandom } from "../../stats/random.ts";
import { isOfToday } from "../base-today/as-baseline.ts";
import { armOfBaseline, scoresOf } from "../compare/sides.ts";
import { isAdaptive, simulatedDesign, typicalPool } from "../plan/design.ts";
import type { JudgePolicy } from "../policy.ts";
import { spreadOfPool } from "../pool/spread.ts";

/** What a plan is made of, as far as its power goes. */
export interface PromiseInput {
  readonly baseline: Baseline;
  readonly policy: JudgePolicy;
  /** Tasks that enter the test, and those that do not because the baseline seldom solved them. */
  readonly tasks: readonly string[];
  readonly leftOut: readonly string[];
  readonly design: "fixed" | "adaptive";
  readonly repeats: number;
  readonly most: number | null;
}

/** What a comparison can promise, whatever it found. */
export function withPromise(
  comparison: Comparison,
  by: { readonly run: Run; readonly baseline: Baseline | null; readonly policy: JudgePolicy },
): Comparison {
  const { run, baseline, policy } = by;
  if (baseline === null || comparison.test.p === null || comparison.incompatible.length > 0)
    return comparison;
  const inTest = comparison.tasks.filter(
    ({ status, mark, base }) => IN_TEST.has(status) && mark !== "quarantined" && base?.mean != null,
  );
  const repeats = Math.max(1, Math.ceil(run.planned / Math.max(1, run.tasks.length)));
  // A stranger's run may name any number: beyond what settings allow there is no plan to promise anything by.
  if (repeats > MOST_REPEATS)
    return { ...comparison, test: { ...comparison.test, detectableDrop: null } };
  const drop = promisedDrop({
    baseline,
    policy,
    tasks: inTest.map(({ task }) => task),
    leftOut: comparison.tasks.flatMap(({ status, task }) => (status === "left-out" ? [task] : [])),
    design: isAdaptive(run.design, policy) ? "adaptive" : "fixed",
    repeats,
    most: Math.min(run.planned, repeats * inTest.length),
  });
  return { ...comparison, test: { ...comparison.test, detectableDrop: drop } };
}

const IN_TEST: ReadonlySet<TaskRow["status"]> = new Set(["compared", "not-needed", "unmeasured"]);

/** Four times in five, as it is stated. */
const WANTED = 0.8;
const ROUGH = 150;
const FINE = 700;

const known = new Map<string, number | null>();

/**
 * The smallest drop of the agent's score, in whole points and spread evenly over what it solves, that this very gate
 * would catch four times in five: simulated with its pool, plan, veto and confirmation. Null where no drop would be,
 * not even to 0.
 */
export function promisedDrop(input: PromiseInput): number | null {
  const gate = gateToCome(input);
  const stored = storedScores(input.baseline);
  const means = [...input.tasks, ...input.leftOut].flatMap((task) => {
    const scores = stored.get(task) ?? [];
    return scores.length === 0 ? [] : [average(scores)];
  });
  const score = average(means);
  if (gate.pool.length === 0 || score <= 0) return null;
  const { atLeast: _, ...design } = gate.design;
  const key = canonicalJson([
    gate.pool,
    design,
    gate.spread,
    gate.confirm,
    input.policy.neverSolved,
    score,
  ]);
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = smallestDrop(gate, score);
  known.set(key, made);
  return made;
}

function smallestDrop(gate: GateToCome, score: number): number | null {
  const power = powerOf(gate);
  const at = (points: number, gates: number): number =>
    power(Math.min(1, points / 100 / score), gates, seededRandom(`promise:${points}`));
  const all = Math.floor(100 * score + 1e-9);
  if (all < 1 || at(all, ROUGH) < WANTED - 0.08) return null;
  let [low, high] = [0, all];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (at(middle, ROUGH) >= WANTED) high = middle;
    else low = middle;
  }
  const points = Math.max(
    1,
    Math.ceil(crossing(around(high, all), (drop) => at(drop, FINE)) - 1e-9),
  );
  return points > all ? null : points / 100;
}

/** A few drops on both sides of the first guess. */
function around(guess: number, all: number): number[] {
  const step = Math.max(1, Math.round(guess * 0.06));
  const drops = [-2, -1, 0, 1, 2].map((k) => guess + k * step);
  return [...new Set(drops.map((drop) => Math.min(all, Math.max(1, drop))))];
}

/** On the scale of normal quantiles power is nearly a line in the drop: all simulations together say where it crosses. */
function crossing(drops: readonly number[], powerAt: (drop: number) => number): number {
  const seen = drops.map((drop) => {
    const power = Math.min(1 - 1 / FINE, Math.max(1 / FINE, powerAt(drop)));
    return { drop, quantile: normalQuantile(power) };
  });
  const middle = average(seen.map(({ drop }) => drop));
  const height = average(seen.map(({ quantile }) => quantile));
  const spread = seen.reduce((sum, { drop }) => sum + (drop - middle) ** 2, 0);
  const slope =
    seen.reduce((sum, { drop, quantile }) => sum + (drop - middle) * (quantile - height), 0) /
    Math.max(spread, Number.MIN_VALUE);
  const wanted = normalQuantile(WANTED);
  if (slope <= 0) return height >= wanted ? middle : Number.POSITIVE_INFINITY;
  return middle + (wanted - height) / slope;
}

function storedScores({ tasks }: Baseline): Map<string, number[]> {
  return new Map(tasks.map((task) => [task.id, scoresOf(armOfBaseline(task))]));
}

function gateToCome(input: PromiseInput): GateToCome {
  const { baseline, policy, tasks } = input;
  const stored = storedScores(baseline);
  const pool = tasks.map((task) => stored.get(task) ?? []).filter((scores) => scores.length > 0);
  const typical = typicalPool(pool.map(({ length }) => length));
  return {
    pool,
    design: {
      ...simulatedDesign(policy, typical),
      design: input.design === "fixed" ? "fixed" : isOfToday(baseline) ? "same-day" : "adaptive",
      repeats: input.repeats,
      most: input.most,
      suiteAlpha: policy.failOn.includes("score") ? policy.suiteAlpha : 0,
      vetoAlpha: policy.failOn.includes("veto") ? policy.vetoAlpha : 0,
    },
    spread: spreadOfPool(baseline),
    confirm: policy.confirm === "base",
  };
}
