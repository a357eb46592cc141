import { resolve } from "node:path";
import { readRun } from "../gate/stored-run.ts";
import { UserError } from "../model/problem.ts";
import type { Run } from "../model/run.ts";
import { percent } from "../report/numbers.ts";
import { ADMIT, type Admission, admitted } from "../verdict/calibrate/admit.ts";
import { runDigest } from "../verdict/pool/same-run.ts";
import type { Invocation } from "./command.ts";

type ScoresOf = (
  run: Run,
  name: string,
) => { readonly scores: ReadonlyMap<string, readonly number[]> };

/** Tasks must not be chosen by the runs they are then compared with: those runs would look better than they are. */
export function admit({ positionals, io }: Invocation, scoresOf: ScoresOf): number {
  if (positionals.length === 0) {
    const message = "name the runs to choose by: 'sre-gate calibrate --admit RUN...'";
    throw new UserError({
      code: "NO_RUNS",
      where: "calibrate --admit",
      message,
      help: "see 'sre-gate calibrate --help'",
    });
  }
  const runs = positionals.map((place) => readRun(resolve(io.cwd, place)).run);
  const scores = new Map<string, number[]>();
  for (const [index, run] of runs.entries())
    for (const [task, values] of scoresOf(run, positionals[index] ?? "").scores)
      scores.set(task, [...(scores.get(task) ?? []), ...values]);
  io.stdout(admitText(admitted(scores), scores.size, runs.map(runDigest)));
  return 0;
}

/** What to write under `judge:`, and by what rule these tasks were chosen. */
function admitText(
  candidates: readonly Admission[],
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
