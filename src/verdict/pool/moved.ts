import type { Baseline } from "../../model/baseline.ts";
import { average } from "../../stats/mean.ts";
import { armOfBaseline, scoresOf } from "../compare/sides.ts";

export interface Move {
  readonly before: number;
  readonly now: number;
  readonly tasks: number;
}

/** The score of two pools over the tasks that both measured; null where there is none. */
export function movedScore(
  before: Pick<Baseline, "tasks">,
  now: Pick<Baseline, "tasks">,
): Move | null {
  const pairs = now.tasks.flatMap((task) => {
    const other = before.tasks.find(({ id, digest }) => id === task.id && digest === task.digest);
    const scores = other === undefined ? [] : scoresOf(armOfBaseline(other));
    const fresh = scoresOf(armOfBaseline(task));
    return scores.length === 0 || fresh.length === 0
      ? []
      : [{ before: average(scores), now: average(fresh) }];
  });
  if (pairs.length === 0) return null;
  return {
    before: average(pairs.map((pair) => pair.before)),
    now: average(pairs.map((pair) => pair.now)),
    tasks: pairs.length,
  };
}
