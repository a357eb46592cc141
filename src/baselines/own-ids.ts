import type { Baseline } from "../model/baseline.ts";
import { sortedBy } from "../model/order.ts";

/**
 * The baseline under the ids that its tasks have today. Older gates kept private tasks under their published ids; the
 * digest is keyed with the seed and says which is which.
 */
export function withOwnIds(
  baseline: Baseline | null,
  tasks: readonly { readonly id: string; readonly digest: string; readonly private: boolean }[],
): Baseline | null {
  if (baseline === null) return null;
  const ids = new Map(
    tasks.filter((task) => task.private).map(({ digest, id }) => [digest, id] as const),
  );
  if (ids.size === 0) return baseline;
  const renamed = baseline.tasks.map((task) => ({ ...task, id: ids.get(task.digest) ?? task.id }));
  return { ...baseline, tasks: sortedBy(renamed, ({ id }) => id) };
}
