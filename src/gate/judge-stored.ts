import type { Baseline } from "../model/baseline.ts";
import { type JudgeSettings, judgeFor } from "../model/settings.ts";
import { type JudgePolicy, policyFrom } from "../verdict/policy.ts";
import { type ConcludeInput, type Conclusion, conclude } from "./conclude.ts";
import { pricedAlike } from "./price-alike.ts";

export interface StoredInput extends Omit<ConcludeInput, "policy"> {
  /** What was set for all suites; the run's own suite may set more. */
  readonly judge: JudgeSettings;
}

export interface Judged extends Conclusion {
  /** At today's prices. */
  readonly baseline: Baseline | null;
  readonly policy: JudgePolicy;
}

/** The verdict on what was measured: the same for a run that has just ended, a stored one, a fork's and one of parts. */
export async function judgeStored({ judge, ...measured }: StoredInput): Promise<Judged> {
  const { run } = measured;
  const policy = policyFrom(judgeFor(judge, run.suite));
  const baseline = await pricedAlike(run, measured.baseline, judge.prices);
  return { baseline, policy, ...conclude({ ...measured, baseline, policy }) };
}
