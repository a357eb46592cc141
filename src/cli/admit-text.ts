import { percent } from "../report/numbers.ts";
import { ADMIT, type Candidate } from "../verdict/calibrate/admit.ts";

/** What to write under `judge:`, and by what rule these tasks were chosen. */
export function admitText(
  candidates: readonly Candidate[],
  tasks: number,
  runs: readonly string[],
): string {
  const rule = `A task may be required if it was solved in at least ${percent(ADMIT.share)} of at least ${ADMIT.attempts} attempts: ${candidates.length} of ${tasks} here.`;
  if (candidates.length === 0) return `${rule}\n`;
  const rows = candidates.map(
    ({ task, solved, tried, trips }) =>
      `  - {task: ${task}, solved: ${ADMIT.solved}, of: ${ADMIT.of}}  # ${solved} of ${tried}; would fail an unchanged agent in ${percent(trips)} of runs`,
  );
  const chosen = `chosen-by: [${runs.map((run) => JSON.stringify(run)).join(", ")}]  # so that no baseline pools the runs they were chosen by`;
  return `${rule}\n\njudge:\n  ${chosen}\n  require:\n${rows.map((row) => `  ${row}`).join("\n")}\n`;
}
