import { attemptKey, type PlannedAttempt, type ScoredAttempt } from "../../model/attempt.ts";
import type { Baseline } from "../../model/baseline.ts";
import type { Comparison } from "../../model/comparison.ts";
import type { Run } from "../../model/run.ts";
import { confirmLevel, confirmLooks } from "../../stats/confirming.ts";
import { average } from "../../stats/mean.ts";
import { type Stratum, stratifiedTest } from "../../stats/permutation.ts";
import { againstDay, widened } from "../../stats/spread.ts";
import { armOfRun, scoresOf } from "../compare/sides.ts";
import { inRounds } from "../plan/plan.ts";
import { spreadOfPool } from "../pool/spread.ts";
import { CONFIRM_LEVELS } from "./levels.ts";

/** What is run with the base commit's agent, in rounds, and when it may stop because it agrees. */
export interface ConfirmPlan {
  readonly attempts: readonly PlannedAttempt[];
  /** After exactly the first n attempts, `decide` is asked. */
  readonly looks: readonly number[];
  decide(prefix: readonly ScoredAttempt[]): "continue" | "stop";
}

/** What would be red: over all tasks together by the score or by another measure, or single tasks. */
export interface Failing {
  readonly score: boolean;
  /** Whatever is judged over all tasks, the score included: to confirm it, all of them are run. */
  readonly suite: boolean;
  readonly lost: readonly string[];
  /** Measures that nothing but the whole confirmation can confirm: errors, slices, turns, cost. */
  readonly whole: boolean;
}

/** One against one differs by chance once in four: no drop on a single task could be confirmed. */
const FEWEST = 2;

export function wantedRepeats(now: readonly number[]): number {
  return Math.max(FEWEST, now.length);
}

/** What settles order and levels of a confirmation. */
export interface Asked {
  readonly seed: string;
  readonly pool: Baseline | null;
}

/** The same tasks, as often as the head had them, in rounds of drawn order: the day meets both sides alike. */
export function planConfirmation(comparison: Comparison, failing: Failing, by: Asked): ConfirmPlan {
  const lost = new Set(failing.lost);
  const needed = comparison.veto?.needed ?? 0;
  const wanted = new Map(
    comparison.tasks.flatMap(({ task, status, now }): [string, number][] => {
      if (lost.has(task)) return [[task, needed]];
      if (status !== "compared" || !failing.suite) return [];
      return [[task, wantedRepeats(now?.scores ?? [])]];
    }),
  );
  const attempts = inOrder(comparison, by.seed).filter(
    ({ task, repeat }) => repeat <= (wanted.get(task) ?? 0),
  );
  const looks = failing.whole ? [] : confirmLooks(attempts.length);
  const levels = levelsOf(comparison, by.pool);
  const decide = (prefix: readonly ScoredAttempt[]) => {
    const look = looks.indexOf(prefix.length);
    if (look < 0) return "continue";
    const solved = new Set(
      prefix.flatMap(({ task, score }) => ((score?.value ?? 0) > 0 ? task : [])),
    );
    const { p } = againstHead(comparison, prefix);
    const agrees = p !== null && p <= levels(look, looks.length);
    const isSettled = (agrees || !failing.score) && failing.lost.every((task) => solved.has(task));
    return isSettled ? "stop" : "continue";
  };
  return { attempts, looks, decide };
}

export interface Agreement {
  readonly p: number | null;
  readonly level: number;
}

/** At the first look at which the base of today agrees that the head is worse; else at the end of what there is. */
export function firstAgreement(
  comparison: Comparison,
  base: Pick<Run, "attempts" | "planned">,
  by: Asked & { readonly counts: (attempt: ScoredAttempt) => boolean },
): Agreement {
  const place = new Map(inOrder(comparison, by.seed).map((one, i) => [attemptKey(one), i]));
  const at = (one: ScoredAttempt) => place.get(attemptKey(one)) ?? place.size;
  const ordered = [...base.attempts].sort((left, right) => at(left) - at(right));
  const looks = confirmLooks(base.planned);
  const levels = levelsOf(comparison, by.pool);
  for (const [index, look] of looks.entries()) {
    if (look > ordered.length) break;
    const level = levels(index, looks.length);
    const { p } = againstHead(comparison, ordered.slice(0, look).filter(by.counts));
    if (p !== null && p <= level) return { p, level };
  }
  return {
    p: againstHead(comparison, ordered.filter(by.counts)).p,
    level: levels(looks.length - 1, looks.length),
  };
}

function levelsOf(comparison: Comparison, pool: Baseline | null) {
  const spread = pool === null ? null : spreadOfPool(pool);
  const tries = comparison.tasks.flatMap(({ status, now }) =>
    status === "compared" ? [wantedRepeats(now?.scores ?? [])] : [],
  );
  const scatter = spread === null ? 1 : againstDay(spread, average(tries));
  return (look: number, looks: number) =>
    widened(confirmLevel(CONFIRM_LEVELS, look, looks), scatter);
}

/** Every attempt that a confirmation may ask for; which of them are wanted changes nothing in their order. */
function inOrder(comparison: Comparison, seed: string): PlannedAttempt[] {
  const tasks = comparison.tasks.map(({ task }) => task);
  const most = Math.max(
    comparison.veto?.needed ?? 0,
    ...comparison.tasks.map(({ now }) => wantedRepeats(now?.scores ?? [])),
  );
  return inRounds(tasks, most, `${seed}:base`);
}

function againstHead(comparison: Comparison, base: readonly ScoredAttempt[]) {
  return stratifiedTest(strataOfDay(comparison, base));
}

/** Head and base of today, over the tasks that the head was compared on. */
export function strataOfDay(comparison: Comparison, base: readonly ScoredAttempt[]): Stratum[] {
  const byTask = new Map<string, ScoredAttempt[]>();
  for (const attempt of base) {
    byTask.set(attempt.task, [...(byTask.get(attempt.task) ?? []), attempt]);
  }
  return comparison.tasks
    .filter(({ status }) => status === "compared")
    .map(({ task, now }) => ({
      now: now?.scores ?? [],
      base: scoresOf(armOfRun(byTask.get(task) ?? [])),
    }));
}
