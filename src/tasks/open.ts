import { sortedBy } from "../model/order.ts";
import { ProblemList } from "../model/problem-list.ts";
import type { Task } from "../model/task.ts";
import { CACHE_NOT_WRITABLE } from "./build-cache.ts";

/** The folder with the task's bytes, built or checked against its digest. All readers of snapshots call this. */
export async function openSnapshot(task: Task): Promise<string> {
  await task.prepare?.();
  return task.folder;
}

/** Several, before the first is needed: building stops everything else. Every problem of every task at once. */
export async function openSnapshots(tasks: Iterable<Task>): Promise<void> {
  const problems = new ProblemList();
  for (const task of sortedBy([...new Set(tasks)], ({ id }) => id)) {
    await problems.collect(() => openSnapshot(task));
    if (problems.has(CACHE_NOT_WRITABLE)) break;
  }
  problems.throwIfAny();
}
