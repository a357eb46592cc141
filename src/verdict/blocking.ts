import type { Reason } from "../model/verdict.ts";
import type { DecideInput } from "./decide.ts";
import { reason } from "./reason.ts";

/** What forbids a decision. All of it is reported, the gravest first. */
export function blockingReasons(input: DecideInput): Reason[] {
  const { comparison, baseline, policy } = input;
  if (baseline === null) {
    const reasons = [reason("NO_BASELINE", "blocks")];
    if (comparison.counts.measured === 0) reasons.push(reason("NOTHING_MEASURED", "blocks"));
    return reasons;
  }
  const reasons = comparison.incompatible.map(({ part, base, now }) =>
    reason("INSTRUMENT_DIFFERS", "blocks", { part, base, now }),
  );
  const { planned, measured, infraErrors, cancelled } = comparison.counts;
  if (measured === 0) {
    return [...reasons, reason("NOTHING_MEASURED", "blocks", { planned, infraErrors, cancelled })];
  }
  if (comparison.test.p === null) {
    return [...reasons, reason("NOTHING_COMPARED", "blocks", statusCounts(input))];
  }
  const missing = infraErrors + cancelled;
  if (missing > policy.inconclusiveAbove * (measured + missing)) {
    const values = { missing, of: measured + missing, limit: policy.inconclusiveAbove };
    reasons.push(reason("TOO_FEW_MEASURED", "blocks", values));
  }
  return reasons;
}

function statusCounts({ comparison }: DecideInput): Reason["values"] {
  const counts: Record<string, number> = {};
  for (const { status } of comparison.tasks) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
