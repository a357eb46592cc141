import type { Baseline } from "../../model/baseline.ts";
import { UserError } from "../../model/problem.ts";
import { type Stratum, stratifiedTest } from "../../stats/permutation.ts";
import { armOfBaseline, scoresOf } from "../compare/sides.ts";
import { ENOUGH_REPEATS } from "../rules/context.ts";

export interface PoolStart {
  /** Index of the first run that may be pooled. */
  readonly from: number;
  readonly reason: "all" | "accepted" | "change-point";
  /** Two-sided p of the sharpest split, corrected for their number; null where none was tested. */
  readonly p: number | null;
}

/** A split is a change when chance would give one as sharp in at most one pool of a hundred. */
const CHANGE_LEVEL = 0.01;

/**
 * The runs that show the agent as it is now: since the last accepted drop, and since the last significant
 * gain or change. A pool that mixes before and after makes healthy changes red (86 % of them at nine old
 * runs and one new) and hides a gain that is lost again. Never the best runs: that fails 40 % of the time.
 */
export function poolStart(baseline: Pick<Baseline, "runs" | "tasks">): PoolStart {
  const accepted = baseline.runs.findLastIndex((run) => run.accepted !== null);
  const first = Math.max(0, accepted);
  const splits = baseline.runs.length - first - 1;
  let [best, at] = [1, first];
  for (let cut = first + 1; cut < baseline.runs.length; cut += 1) {
    const { p } = stratifiedTest(splitAt(baseline, first, cut));
    const twoSided = p === null ? 1 : Math.min(1, 2 * Math.min(p, 1 - p) * splits);
    if (twoSided < best) [best, at] = [twoSided, cut];
  }
  if (best <= CHANGE_LEVEL) return { from: at, reason: "change-point", p: best };
  return { from: first, reason: accepted >= 0 ? "accepted" : "all", p: splits > 0 ? best : null };
}

function splitAt(
  baseline: Pick<Baseline, "runs" | "tasks">,
  first: number,
  cut: number,
): Stratum[] {
  return baseline.tasks.map((task) => {
    const part = (from: number, to: number) =>
      scoresOf(
        armOfBaseline({
          ...task,
          attempts: task.attempts.filter(({ run }) => run >= from && run < to),
        }),
      );
    return { now: part(cut, baseline.runs.length), base: part(first, cut) };
  });
}

/** Too little to lean on: the base commit is run beside the head instead. Changed tasks tell nothing. */
export function isSmallPool(
  baseline: Baseline | null,
  digests: ReadonlyMap<string, string>,
): boolean {
  const repeats = (baseline?.tasks ?? [])
    .filter(({ id, digest }) => digests.get(id) === digest)
    .map((task) => armOfBaseline(task).measured.length)
    .sort((left, right) => left - right);
  return (repeats[Math.floor(repeats.length / 2)] ?? 0) < ENOUGH_REPEATS;
}

/**
 * Tasks chosen by how the baseline did on them look better in it than they are: comparing with the same
 * repeats fails 26 to 52 % of unchanged agents.
 */
export function refuseSelectionBias(chosenBy: readonly string[], baseline: Baseline): void {
  const used = new Set(chosenBy);
  const shared = baseline.runs.filter(({ run }) => used.has(run));
  if (shared.length === 0) return;
  throw new UserError({
    code: "SELECTION_BIASED",
    where: shared.map(({ run }) => run).join(", "),
    message: "the tasks were chosen by runs that are in the baseline they would be compared with",
    help: "choose tasks by other runs than those of the baseline, or by their names",
  });
}
