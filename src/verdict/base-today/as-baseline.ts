import type { ScoredAttempt } from "../../model/attempt.ts";
import type { Baseline } from "../../model/baseline.ts";
import type { Run } from "../../model/run.ts";

const OF_TODAY = "same-day";

/** Whether these attempts were made today beside the head's, in place of a committed pool. */
export function isOfToday(baseline: Pick<Baseline, "digest"> | null): boolean {
  return baseline?.digest === OF_TODAY;
}

/** The base's run of today in the form of a baseline: whatever compares takes either. */
export function baselineOfRun(base: Run, attempts: readonly ScoredAttempt[]): Baseline {
  return {
    format: "sre-gate-baseline@1",
    digest: OF_TODAY,
    gate: base.gate,
    suite: base.suite,
    instrument: base.instrument,
    agent: base.agent,
    runs: [],
    tasks: base.tasks.map(({ id, digest, family }) => ({
      id,
      digest,
      family,
      attempts: attempts
        .filter(({ task }) => task === id)
        .map(({ repeat, state, score, usage }) => ({
          run: 0,
          repeat,
          state,
          score: score?.value ?? null,
          turns: usage.turns,
          inputTokens: usage.inputTokens,
          cachedTokens: usage.cachedTokens,
          outputTokens: usage.outputTokens,
          cost: usage.cost,
          seconds: null,
        })),
    })),
  };
}
