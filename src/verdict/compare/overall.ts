import type { Comparison, TaskRow } from "../../model/comparison.ts";
import { fixed } from "../../model/stable.ts";
import { average } from "../../stats/mean.ts";

/**
 * The score of the agent and not of the tasks that a plan picked: what was left out as seldom solved counts as in the baseline
 * on both sides. Tasks that the plan did not come to, or could not measure, are in neither mean, and counted as undecided.
 */
export function overallScore(rows: readonly TaskRow[]): Comparison["overall"] {
  const counted = rows.filter(({ status, mark }) => IN_SUITE.has(status) && mark !== "quarantined");
  const compared = counted.filter(({ status }) => status === "compared");
  const leftOut = counted
    .filter(({ status }) => status === "left-out")
    .map(({ base }) => base?.mean ?? 0);
  const mean = (side: "base" | "now"): number | null => {
    const known = compared.flatMap((row) => row[side]?.mean ?? []);
    return known.length === 0 ? null : fixed(average([...known, ...leftOut]));
  };
  return { base: mean("base"), now: mean("now"), decided: compared.length, of: counted.length };
}

const IN_SUITE: ReadonlySet<TaskRow["status"]> = new Set([
  "compared",
  "left-out",
  "not-needed",
  "unmeasured",
]);
