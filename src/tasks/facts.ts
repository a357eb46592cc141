import type { Diagnosis } from "../model/diagnosis.ts";
import type { Task } from "../model/task.ts";
import type { SnapshotFacts } from "../score/facts.ts";
import { verifyEvidence } from "./evidence.ts";
import { inventoryOf } from "./inventory.ts";

/** What scoring needs to know of a snapshot: its objects (read once per folder) and this answer's evidence. */
export function snapshotFacts(task: Task, diagnosis: Diagnosis | null): Promise<SnapshotFacts> {
  return factsOfFolder(task.folder, diagnosis, task.without);
}

export async function factsOfFolder(
  folder: string,
  diagnosis: Diagnosis | null,
  without: readonly string[] = [],
): Promise<SnapshotFacts> {
  const [inventory, evidence] = await Promise.all([
    inventoryOf(folder),
    diagnosis === null ? null : verifyEvidence(folder, diagnosis, without),
  ]);
  return { inventory, evidence };
}
