import { type Attempt, attemptKey } from "../../model/attempt.ts";
import { UserError } from "../../model/problem.ts";

/** What enters a baseline or a history was measured for it: an attempt found again would be counted twice. */
export function refuseCached(measured: readonly Attempt[]): void {
  const cached = measured.filter((attempt) => attempt.cached);
  if (cached.length === 0) return;
  throw new UserError({
    code: "RUN_HAS_CACHED_ATTEMPTS",
    where: cached.slice(0, 3).map(attemptKey).join(", "),
    message: `${cached.length} of ${measured.length} attempts were found in the cache, so they measured nothing new`,
    help: "run with --no-cache and add that run",
  });
}
