import type { Reason } from "../model/verdict.ts";

/** Names beyond these are counted, not listed: the sentence ends where reading does. */
const NAMED = 6;

/**
 * The same thing said of several tasks is one thing to read: "6 tasks (a, b, …) solved reliably before, never now".
 * Files keep one reason for each task.
 */
export function gatherReasons(reasons: readonly Reason[]): Reason[] {
  return reasons.flatMap((reason, index) => {
    const alike = reasons.filter((other) => saysTheSame(reason, other));
    if (alike.length < 2) return [reason];
    if (reasons.findIndex((other) => saysTheSame(reason, other)) !== index) return [];
    const tasks = alike.slice(0, NAMED).map(({ values }) => values.task);
    const { task: _, ...values } = reason.values;
    return [{ ...reason, values: { ...values, count: alike.length, tasks: tasks.join(", ") } }];
  });
}

/** Reasons whose date, cause or author differ are listed one by one. */
function saysTheSame(a: Reason, b: Reason): boolean {
  if (a.code !== b.code || a.weight !== b.weight) return false;
  if (typeof a.values.task !== "string" || typeof b.values.task !== "string") return false;
  return a.values.until === b.values.until && a.values.reason === b.values.reason;
}
