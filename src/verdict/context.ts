import type { TaskRow } from "../model/comparison.ts";
import type { Reason, ReasonCode } from "../model/verdict.ts";
import type { DecideInput } from "./decide.ts";
import { reason } from "./reason.ts";

/** What a reader must know beside the decision: what was not compared, and what could not be seen. */
export function contextReasons(input: DecideInput): Reason[] {
  const { comparison, baseline, run } = input;
  if (baseline === null) return [];
  const reasons: Reason[] = comparison.noted.map(({ part, base, now }) =>
    reason("INSTRUMENT_NOTED", "warn", { part, base, now }),
  );
  reasons.push(agentReason(input));
  for (const [status, code, weight] of STATUSES) {
    const rows = comparison.tasks.filter((row) => row.status === status);
    if (rows.length > 0) reasons.push(reason(code, weight, listed(rows)));
  }
  const constant = run.bestConstant;
  const now = comparison.score.now;
  if (constant !== null && now !== null && now <= constant.score) {
    const values = { score: now, constant: constant.score, name: constant.name };
    reasons.push(reason("NEAR_CONSTANT", "warn", values));
  }
  return reasons;
}

const STATUSES: readonly [TaskRow["status"], ReasonCode, Reason["weight"]][] = [
  ["changed", "TASKS_CHANGED", "warn"],
  ["new", "TASKS_NEW", "info"],
  ["removed", "TASKS_REMOVED", "info"],
  ["left-out", "TASKS_LEFT_OUT", "info"],
];

function agentReason({ comparison, run, baseline }: DecideInput): Reason {
  if (baseline !== null && baseline.agent.digest === run.agent.digest) {
    return reason("AGENT_UNCHANGED", "info", { digest: run.agent.digest });
  }
  const parts = comparison.agentChanges.map(({ part }) => part).join(", ");
  return reason("AGENT_CHANGED", "info", { parts });
}

/** The first few by name; the table has the rest. */
function listed(rows: readonly TaskRow[]): Reason["values"] {
  return {
    count: rows.length,
    tasks: rows
      .slice(0, 5)
      .map(({ task }) => task)
      .join(", "),
  };
}
