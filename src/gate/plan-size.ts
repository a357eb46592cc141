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
  { attempts, usual, cost }: { attempts: number; usual: number; cost: number | null },
): string {
  const asked =
    failures === null
      ? "How often this pull request was judged before is not known"
      : `This pull request was judged red before (${count(failures.length, "run")})`;
  const price = cost === null ? "" : `, about $${cost.toFixed(2)}`;
  const plan = `so a new agent gets ${AFTER_RED} times the usual plan at the same error rate: ${count(attempts, "attempt")}${price}.`;
  const whole = AFTER_RED * usual;
  if (attempts >= whole) return `${asked}, ${plan}`;
  return `${asked}, ${plan} judge.max-cost does not pay for all ${whole}: a real drop that is pushed again and again is overlooked more often than docs/verdict.md says.`;
}
