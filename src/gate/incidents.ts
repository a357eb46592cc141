import type { GroundTruth } from "../model/ground-truth.ts";
import type { Task } from "../model/task.ts";

/** What a report draws of a task: its ground truth. Private tasks have none outside the gate. */
export type Incidents = ReadonlyMap<string, { readonly truth: GroundTruth }>;

export function incidentsOf(tasks: readonly Task[]): Incidents {
  return new Map(
    tasks.filter((task) => !task.private).map((task) => [task.id, { truth: task.truth }]),
  );
}
