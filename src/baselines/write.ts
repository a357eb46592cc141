import { BASELINE_FORMAT, type Baseline, BaselineSchema } from "../model/baseline.ts";
import { digestOf } from "../model/digest.ts";
import { diffableJson } from "../model/stable.ts";

/** The digest in the last line, over everything else. */
export function baselineDigest(baseline: Omit<Baseline, "digest" | "format">): string {
  const { gate, suite, instrument, agent, runs, tasks } = baseline;
  return digestOf({ format: BASELINE_FORMAT, gate, suite, instrument, agent, runs, tasks });
}

/** One attempt per line, tasks in order, so that a diff of the file shows what changed. */
export function baselineText(baseline: Omit<Baseline, "digest" | "format">): string {
  const { gate, suite, instrument, agent, runs, tasks } = baseline;
  const ordered = {
    format: BASELINE_FORMAT,
    digest: baselineDigest(baseline),
    gate,
    suite,
    instrument,
    agent,
    runs,
    tasks,
  };
  // Keys follow the order of the schema, so that the same content gives the same bytes.
  return diffableJson(BaselineSchema.parse(ordered), 4);
}
