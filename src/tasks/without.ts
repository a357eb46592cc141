import type { Task } from "../model/task.ts";
import type { SnapshotFile } from "./itbench/layout.ts";

/** Whether a signal was left out on purpose (`without: [traces]`), to see what an agent does lacking it. */
export function isLeftOut(task: Task, file: SnapshotFile): boolean {
  return file.signal !== null && (task.without ?? []).includes(file.signal);
}
