import type { Reason } from "../../model/verdict.ts";
import type { JudgePolicy } from "../policy.ts";
import { reason } from "../rules/reason.ts";

/** Tasks that do not count today. Without a date nothing is in quarantine: an expiry nobody can check is none. */
export function activeQuarantine(policy: JudgePolicy, today: string | null): ReadonlySet<string> {
  return new Set(
    policy.quarantine
      .filter(({ until }) => today !== null && today.slice(0, 10) <= until)
      .map(({ task }) => task),
  );
}

export function quarantineReasons(policy: JudgePolicy, today: string | null): Reason[] {
  const active = activeQuarantine(policy, today);
  return policy.quarantine.map(({ task, until, reason: why }) => {
    if (active.has(task)) return reason("TASK_QUARANTINED", "warn", { task, until, why });
    const code = today === null ? "QUARANTINE_UNDATED" : "QUARANTINE_EXPIRED";
    return reason(code, "warn", { task, until, why });
  });
}
