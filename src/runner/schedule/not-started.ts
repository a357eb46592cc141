import type { Attempt, PlannedAttempt } from "../../model/attempt.ts";
import { UNKNOWN_USAGE } from "../../model/usage.ts";
import type { Finished } from "../attempt/job.ts";

/** How an attempt is recorded that never began. */
export function notStarted(
  planned: PlannedAttempt,
  why: Pick<Attempt, "state" | "reason">,
): Finished {
  return {
    attempt: {
      ...planned,
      ...why,
      diagnosis: null,
      repaired: [],
      usage: UNKNOWN_USAGE,
      tries: 0,
      cached: false,
      attemptedChanges: 0,
    },
    times: { ...planned, startedAt: "", seconds: 0, firstCandidateSeconds: null },
  };
}
