import type { MeasuredEvidence } from "./evidence.ts";
import { resultFiles } from "./result-files.ts";
import { type Concluded, writeResults } from "./results.ts";

type Result = Concluded & Pick<MeasuredEvidence, "run" | "times">;

/** Half a minute, and never more than a twentieth of the time: what runs is metered by the same process. */
const EVERY_MS = 30_000;
const SHARE = 20;

/**
 * Writes interim results, after the first attempt that ends and then now and again: for somebody who looks while agents
 * run, and for a run that is killed before it can write its results.
 */
export function writeSoFar(out: string): {
  readonly offer: (result: () => Promise<Result>) => void;
  /** Nothing is written from here on. */
  readonly close: () => void;
} {
  let due = 0;
  let closed = false;
  const keep = async (result: () => Promise<Result>): Promise<void> => {
    const begun = performance.now();
    due = Number.POSITIVE_INFINITY;
    try {
      const made = await result();
      if (!closed) writeResults(out, resultFiles(made.run, made.times, made));
    } catch {
      // Nothing depends on it; an error is reported when the final results are written.
    }
    const now = performance.now();
    due = now + Math.max(EVERY_MS, SHARE * (now - begun));
  };
  return {
    offer: (result) => {
      if (!closed && performance.now() >= due) void keep(result);
    },
    close: () => {
      closed = true;
    },
  };
}
