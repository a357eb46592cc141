import type { ScoredAttempt } from "../../model/attempt.ts";
import type { TaskRow, VetoState } from "../../model/comparison.ts";
import type { Run } from "../../model/run.ts";
import { stratifiedTest } from "../../stats/permutation.ts";
import type { ComparedTask } from "./rows.ts";
import { suspects } from "./suspects.ts";

/** Single tasks are named only with proof: by chance a quarter of them drops in every healthy run. */
const GAIN_LEVEL = 0.005;
const NAMED = 0.5;
/** Lost is said of what is proven, as the veto proves it: the rest of what is named is doubtful. */
const PROVEN = 0.95;

export function markedRows(input: {
  readonly rows: readonly TaskRow[];
  readonly run: Run;
  readonly compared: readonly ComparedTask[];
  readonly used: readonly ScoredAttempt[];
  readonly veto: VetoState;
  /** The suite's score fell: only then are suspects looked for. */
  readonly fell: boolean;
}): TaskRow[] {
  const lost = new Set(input.veto.lost);
  const suspected = new Set(input.veto.pending);
  if (input.fell) {
    for (const { task, chance, missing } of suspects(input.run, input.compared, input.used)) {
      const isProven = missing.length === 0 && chance >= PROVEN;
      if (chance > NAMED) (isProven ? lost : suspected).add(task);
    }
  }
  return input.rows.map((row) => {
    if (row.mark !== null) return row;
    if (lost.has(row.task)) return { ...row, mark: "lost" };
    if (suspected.has(row.task)) return { ...row, mark: "suspect" };
    return gained(row) ? { ...row, mark: "gained" } : row;
  });
}

function gained(row: TaskRow): boolean {
  if (row.status !== "compared" || (row.change ?? 0) <= 0) return false;
  const { p } = stratifiedTest([{ now: row.now?.scores ?? [], base: row.base?.scores ?? [] }]);
  return p !== null && 1 - p <= GAIN_LEVEL;
}
