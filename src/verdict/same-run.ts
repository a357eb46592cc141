import { attemptKey, isMeasured } from "../model/attempt.ts";
import { digestOf } from "../model/digest.ts";
import type { HistoryLine } from "../model/history.ts";
import { byCodePoint } from "../model/order.ts";
import type { Run, Times } from "../model/run.ts";

/** What a run measured, whoever made it. Runs of an agent that does the same every time share it. */
export function runDigest(run: Run): string {
  return digestOf({ agent: run.agent.digest, seed: run.seed, attempts: run.attempts });
}

/** When each attempt began, by its key; empty where the times are lost. What never began has none. */
export function startsOf(times: Times | null): ReadonlyMap<string, string> {
  const begun = (times?.attempts ?? []).filter(({ startedAt }) => startedAt !== "");
  return new Map(begun.map((time) => [attemptKey(time), time.startedAt]));
}

/** When the first measured attempt began: a run that is taken up again keeps it. */
export function runStart(run: Run, times: Times | null): string | null {
  const starts = startsOf(times);
  const begun = run.attempts
    .filter(({ state }) => isMeasured(state))
    .flatMap((attempt) => starts.get(attemptKey(attempt)) ?? []);
  return begun.sort(byCodePoint)[0] ?? null;
}

/**
 * Whether two lines of a history are of one run. The moment decides; a line of an older version has none, and then the
 * same answers are the same run unless two workflow runs gave them.
 */
export function sameRun(one: HistoryLine, other: HistoryLine): "same" | "perhaps" | "other" {
  if (one.started !== undefined && other.started !== undefined) {
    return one.agent === other.agent && one.started === other.started ? "same" : "other";
  }
  if (one.run !== other.run) return "other";
  const [first, second] = [one.workflowRun, other.workflowRun];
  return first !== null && second !== null && first !== second ? "other" : "perhaps";
}
