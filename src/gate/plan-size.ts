import type { Times } from "../model/run.ts";
import { count } from "../report/numbers.ts";

/** A new agent after a red one is asked with so many times the attempts, at the same alpha. */
export const AFTER_RED = 2;

/**
 * Whether an agent is a new try after a red one. Every try is one more chance that a real drop goes unseen, so a new one
 * has to be looked at more closely. An agent that was asked before the others failed keeps the plan it was asked with.
 */
export function isNewTry(failures: readonly Date[] | null, firstMeasured: Date | null): boolean {
  if (failures === null) return firstMeasured === null;
  return failures.some((at) => firstMeasured === null || at < firstMeasured);
}

/** The moment the first of them was begun; null where none was. */
export function firstMoment(times: Times["attempts"]): Date | null {
  const begun = times.flatMap(({ startedAt }) => (startedAt === "" ? [] : [Date.parse(startedAt)]));
  return begun.length === 0 ? null : new Date(Math.min(...begun));
}

/** For the report, and before the first attempt for the log. */
export function newTryNotice(
  failures: readonly Date[] | null,
  plan: {
    readonly attempts: number;
    /** What the budget pays for; null where it sets no limit. */
    readonly most: number | null;
    readonly cost: number | null;
  },
): string {
  const asked =
    failures === null
      ? "How often this pull request was judged before is not known"
      : `This pull request was judged red before (${count(failures.length, "run")})`;
  const price = plan.cost === null ? "" : `, about $${plan.cost.toFixed(2)}`;
  const size = `a new agent gets ${AFTER_RED} times the usual repeats, without an early stop and at the same error rate: ${count(plan.attempts, "attempt")}${price}.`;
  if (plan.most === null || plan.most >= plan.attempts) return `${asked}, so ${size}`;
  return `${asked}, so ${size} judge.max-cost pays for ${plan.most} of them: with fewer, a real drop that is pushed again and again is overlooked more often than docs/verdict.md says.`;
}
