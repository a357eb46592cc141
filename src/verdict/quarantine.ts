import type { JudgePolicy } from "./policy.ts";

/** Tasks that do not count today. Without a date nothing is in quarantine: an expiry nobody can check is none. */
export function activeQuarantine(policy: JudgePolicy, today: string | null): ReadonlySet<string> {
  return new Set(
    policy.quarantine
      .filter(({ until }) => today !== null && today <= until)
      .map(({ task }) => task),
  );
}
