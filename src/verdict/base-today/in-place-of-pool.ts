import { isMeasured, type ScoredAttempt } from "../../model/attempt.ts";
import type { Baseline } from "../../model/baseline.ts";
import type { TaskRow } from "../../model/comparison.ts";
import type { Run } from "../../model/run.ts";
import type { Reason } from "../../model/verdict.ts";
import { type Stratum, stratifiedTest } from "../../stats/permutation.ts";
import type { DecideInput } from "../decide.ts";
import { reason } from "../rules/reason.ts";
import { baseDidNotRun, differingBaseReasons } from "./reasons.ts";
import {
  isDead,
  isMoreOften,
  isUnanswered,
  lastWordsOf,
  shareOf,
  unansweredInPool,
} from "./unanswered.ts";

/** How rarely two sides that end equally often without an answer may look different. */
const UNANSWERED_LEVEL = 0.05;

/**
 * Nobody is worse than a base that never ran, so no pass may come from one. A drop that shows all the same is a drop.
 */
export function sameDayBaseReasons(input: DecideInput, rules: readonly Reason[]): Reason[] {
  const base = input.base ?? null;
  if (base?.role !== "same-day" || rules.some(({ weight }) => weight === "fail")) return [];
  return [...differingBaseReasons(base, "blocks"), ...hiddenDropReasons(input, base.run)];
}

/** On tasks that the base did not answer, or was not measured on, a drop of the head cannot be seen. */
function hiddenDropReasons(input: DecideInput, run: Run): Reason[] {
  const { attempts } = run;
  const pool = input.pool ?? null;
  const unanswered = attempts.filter(isUnanswered);
  const measured = shareOf(attempts, isUnanswered).attempts;
  const missing = attempts.length - measured;
  const limit = input.policy.inconclusiveAbove;
  const hides = hidesDrop(input, attempts);
  const isFew = missing > limit * attempts.length || (hides && unanswered.length === 0);
  const words = lastWordsOf(attempts.filter(({ state }) => !isMeasured(state)));
  const few = { missing, of: attempts.length, limit, side: "base", words };
  const didNotRun = didNotRunToday(input.run, run, pool) || (hides && unanswered.length > 0);
  const ends = { count: unanswered.length, of: measured, words: lastWordsOf(unanswered) };
  return [
    ...(didNotRun ? [baseDidNotRun(ends, "blocks")] : []),
    ...(isFew ? [reason("TOO_FEW_MEASURED", "blocks", few)] : []),
  ];
}

/** Compared with the head, only attempts without a trace of work count; compared with its own pool, all unanswered ones. */
function didNotRunToday(head: Run, base: Run, pool: Baseline | null): boolean {
  const digests = new Map(base.tasks.map(({ id, digest }) => [id, digest]));
  const dead = shareOf(base.attempts, isDead);
  return (
    (dead.attempts > 0 && dead.errors === dead.attempts) ||
    isMoreOften(dead, shareOf(head.attempts, isDead), UNANSWERED_LEVEL) ||
    isMoreOften(
      shareOf(base.attempts, isUnanswered),
      unansweredInPool(pool, digests),
      UNANSWERED_LEVEL,
    )
  );
}

/** Whether the verdict could be red if the base had solved the tasks that only the head answered. */
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

/** On an unmeasured task, one side has no attempts. */
const COMPARABLE: ReadonlySet<TaskRow["status"]> = new Set(["compared", "unmeasured"]);

function tasksOf(
  attempts: readonly ScoredAttempt[],
  fits: (attempt: ScoredAttempt) => boolean,
): ReadonlySet<string> {
  return new Set(
    attempts.filter((one) => isMeasured(one.state) && fits(one)).map(({ task }) => task),
  );
}
