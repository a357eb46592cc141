import { attemptKey, isMeasured } from "../../model/attempt.ts";
import { digestOf, sha256 } from "../../model/digest.ts";
import type { HistoryLine } from "../../model/history.ts";
import { byCodePoint } from "../../model/order.ts";
import type { Run, Times } from "../../model/run.ts";

/** What a run measured, whoever made it. Runs of an agent that does the same every time share it. */
export function runDigest(run: Run): string {
  return digestOf({ agent: run.agent.digest, seed: run.seed, attempts: run.attempts });
}

/**
 * A mark of the moment when each attempt began, by its key; empty where the times are lost. What never began has none. A
 * mark and not the moment: what is committed holds no reading of a clock, and this one only has to tell two apart.
 */
export function marksOf(times: Times | null): ReadonlyMap<string, string> {
  return new Map(begunOf(times).map((time) => [attemptKey(time), markOf(time.startedAt)]));
}

/** The mark of the first measured attempt: a run that is taken up again keeps it. */
export function runMark(run: Run, times: Times | null): string | null {
  const measured = new Set(run.attempts.filter(({ state }) => isMeasured(state)).map(attemptKey));
  const moments = begunOf(times)
    .filter((time) => measured.has(attemptKey(time)))
    .map(({ startedAt }) => startedAt);
  const first = moments.sort(byCodePoint)[0];
  return first === undefined ? null : markOf(first);
}

function begunOf(times: Times | null): Times["attempts"] {
  return (times?.attempts ?? []).filter(({ startedAt }) => startedAt !== "");
}

function markOf(moment: string): string {
  return sha256(moment).slice(0, 12);
}

/**
 * Whether two lines of a history are of one run. The mark of its moment decides; a line of an older version has none, and then the
 * same answers are the same run unless two workflow runs gave them.
 */
export function sameRun(one: HistoryLine, other: HistoryLine): "same" | "perhaps" | "other" {
  if (one.mark !== undefined && other.mark !== undefined) {
    return one.agent === other.agent && one.mark === other.mark ? "same" : "other";
  }
  if (one.run !== other.run) return "other";
  const [first, second] = [one.workflowRun, other.workflowRun];
  return first !== null && second !== null && first !== second ? "other" : "perhaps";
}
