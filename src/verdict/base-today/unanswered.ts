import { isMeasured, type ScoredAttempt } from "../../model/attempt.ts";
import type { Baseline } from "../../model/baseline.ts";
import { largerShareP } from "../../stats/hypergeometric.ts";
import type { InfraShare } from "../compare/infra.ts";

/**
 * An attempt without an answer may be an agent that never really ran: installs, a submodule or a build's output may be
 * missing in the base's checkout. It says something about the day only if the pool ended so as well.
 */
export function isUnanswered({ state, score }: Pick<ScoredAttempt, "state" | "score">): boolean {
  return isMeasured(state) && state !== "answered" && (score?.value ?? 0) === 0;
}

/** Unanswered, and no turn with a model shows that it ran. An agent that hits its limits ran, and was only slower. */
export function isDead(attempt: ScoredAttempt): boolean {
  return isUnanswered(attempt) && (attempt.state === "agent-error" || !(attempt.usage.turns ?? 0));
}

/** How many of the measured attempts ended in a certain way. */
export function shareOf(
  attempts: readonly ScoredAttempt[],
  ended: (attempt: ScoredAttempt) => boolean,
): InfraShare {
  const measured = attempts.filter(({ state }) => isMeasured(state));
  return { errors: measured.filter(ended).length, attempts: measured.length };
}

/** Those without an answer in a committed pool, for the tasks that are still what they were. */
export function unansweredInPool(
  pool: Baseline | null,
  digests: ReadonlyMap<string, string>,
): InfraShare {
  const attempts = (pool?.tasks ?? [])
    .filter(({ id, digest }) => digests.get(id) === digest)
    .flatMap((task) => task.attempts)
    .filter(({ state }) => isMeasured(state));
  const unanswered = attempts.filter(
    ({ state, score }) => state !== "answered" && (score ?? 0) === 0,
  );
  return { errors: unanswered.length, attempts: attempts.length };
}

/** Whether one side's share is larger than the other's by more than chance. */
export function isMoreOften(here: InfraShare, there: InfraShare, level: number): boolean {
  return here.errors > 0 && there.attempts > 0 && largerShareP(here, there) <= level;
}

/** The most common last words, so that nobody has to look for them. */
export function lastWordsOf(unanswered: readonly Pick<ScoredAttempt, "reason">[]): string | null {
  const times = new Map<string, number>();
  for (const { reason } of unanswered)
    if (reason !== null) times.set(reason, (times.get(reason) ?? 0) + 1);
  const [most] = [...times].sort(([, left], [, right]) => right - left);
  return most?.[0] ?? null;
}
