import type { TaskRow } from "../../model/comparison.ts";
import { average } from "../../stats/mean.ts";

/**
 * The run's own score over its suite, for rules that know no baseline: tasks that are new or changed count, those in
 * quarantine do not, and a task that was left out because the baseline seldom solved it counts as it does there.
 * Null when nothing was measured.
 */
export function suiteScore(rows: readonly TaskRow[]): number | null {
  const means = rows.flatMap(({ status, now, base, mark }) => {
    if (mark === "quarantined" || status === "outside-mean") return [];
    if (status === "left-out") return [base?.mean ?? 0];
    return now?.mean ?? [];
  });
  return rows.some(({ now }) => now?.mean != null) ? average(means) : null;
}
