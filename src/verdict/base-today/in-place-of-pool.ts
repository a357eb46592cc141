import { isMeasured, type ScoredAttempt } from "../../model/attempt.ts";
import type { BaseRun } from "../../model/base-run.ts";
import type { Baseline } from "../../model/baseline.ts";
import type { TaskRow } from "../../model/comparison.ts";
import type { Run } from "../../model/run.ts";
import type { Reason } from "../../model/verdict.ts";
import { type Stratum, stratifiedTest } from "../../stats/permutation.ts";
import type { DecideInput } from "../decide.ts";
import { reason } from "../rules/reason.ts";
import { apartReasons, baseDidNotRun } from "./reasons.ts";
import {
  isDead,
  isMoreOften,
  isUnanswered,
  lastWordsOf,
  shareOf,
  unansweredInPool,
} from "./unanswered.ts";

/** The base's run that stands in for a small pool, and that pool. */
export interface Beside {
  readonly base: BaseRun;
  readonly pool: Baseline | null;
}

/** How rarely two sides that end equally often without an answer may be told apart. */
const SILENT_LEVEL = 0.05;

/**
 * Nobody is worse than a base that never ran, so no pass may come from one. A drop that shows all the same is a drop.
 */
export function besideReasons(input: DecideInput, rules: readonly Reason[]): Reason[] {
  const beside = input.beside ?? null;
  if (beside === null || rules.some(({ weight }) => weight === "fail")) return [];
  return [...apartReasons(beside.base, "blocks"), ...unheard(input, beside)];
}

/** What the base did not answer, or was not measured on, hides what the head lost there. */
function unheard(input: DecideInput, { base: { run }, pool }: Beside): Reason[] {
  const { attempts } = run;
  const silent = attempts.filter(isUnanswered);
  const measured = shareOf(attempts, isUnanswered).attempts;
  const missing = attempts.length - measured;
  const limit = input.policy.inconclusiveAbove;
  const hides = hidesDrop(input, attempts);
  const isFew = missing > limit * attempts.length || (hides && silent.length === 0);
  const few = { missing, of: attempts.length, limit, side: "base" };
  const isMute = didNotRunToday(input.run, run, pool) || (hides && silent.length > 0);
  const mute = { count: silent.length, of: measured, words: lastWordsOf(silent) };
  return [
    ...(isMute ? [baseDidNotRun(mute, "blocks")] : []),
    ...(isFew ? [reason("TOO_FEW_MEASURED", "blocks", few)] : []),
  ];
}

/** Beside the head only ends without a trace of work count; beside its own past, all without an answer. */
function didNotRunToday(head: Run, base: Run, pool: Baseline | null): boolean {
  const digests = new Map(base.tasks.map(({ id, digest }) => [id, digest]));
  const dead = shareOf(base.attempts, isDead);
  return (
    (dead.attempts > 0 && dead.errors === dead.attempts) ||
    isMoreOften(dead, shareOf(head.attempts, isDead), SILENT_LEVEL) ||
    isMoreOften(shareOf(base.attempts, isUnanswered), unansweredInPool(pool, digests), SILENT_LEVEL)
  );
}

/** Too few to tell from chance, and yet enough: had the base solved what only the head answers, this would fail. */
function hidesDrop({ comparison, policy, run }: DecideInput, base: readonly ScoredAttempt[]) {
  const answered = tasksOf(run.attempts, (one) => !isUnanswered(one));
  const alive = tasksOf(base, (one) => !isDead(one));
  const shared = comparison.tasks.filter(({ status }) => COMPARABLE.has(status));
  const isGone = (task: string): boolean => answered.has(task) && !alive.has(task);
  if (!shared.some(({ task }) => isGone(task))) return false;
  const strata: Stratum[] = shared.map(({ task, now, base: today }) => ({
    now: now?.scores ?? [],
    base: isGone(task) ? (now?.scores ?? []).map(() => 1) : (today?.scores ?? []),
  }));
  const { p } = stratifiedTest(strata);
  return p !== null && p <= policy.suiteAlpha;
}

/** Of a task that is unmeasured one side at least has nothing. */
const COMPARABLE: ReadonlySet<TaskRow["status"]> = new Set(["compared", "unmeasured"]);

function tasksOf(
  attempts: readonly ScoredAttempt[],
  fits: (attempt: ScoredAttempt) => boolean,
): ReadonlySet<string> {
  return new Set(
    attempts.filter((one) => isMeasured(one.state) && fits(one)).map(({ task }) => task),
  );
}
