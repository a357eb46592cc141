import { type Conclusion, conclude } from "../gate/conclude.ts";
import { readRun } from "../gate/results.ts";
import type { Baseline } from "../model/baseline.ts";
import type { Run, Times } from "../model/run.ts";
import { bestConstant } from "../score/best-constant.ts";
import { findPolicy } from "../score/policies.ts";
import type { Settings } from "../settings/resolve.ts";
import { policyFrom } from "../verdict/policy.ts";
import { mergeRuns } from "./merge.ts";
import { type BaselineText, planWhole } from "./plan.ts";

export interface Joined extends Conclusion {
  readonly run: Run;
  readonly times: Times | null;
  readonly baseline: Baseline | null;
}

/** The verdict over parts that several jobs ran: the one that a single job would have reached. */
export async function joinParts(request: {
  readonly settings: Settings;
  readonly baseline: BaselineText;
  readonly folders: readonly string[];
  readonly today: string | null;
  readonly progress: (line: string) => void;
}): Promise<Joined> {
  const { settings } = request;
  const plan = await planWhole(settings, request.baseline, request.progress);
  const matcher = findPolicy(settings.judge.policy);
  const parts = request.folders.map((where) => ({ where, ...readRun(where) }));
  const { run, times } = mergeRuns(parts, plan.attempts, bestConstant(plan.tasks, matcher));
  const { baseline } = plan;
  const policy = policyFrom(settings.judge);
  return {
    run,
    times,
    baseline,
    ...conclude({ run, times, baseline, policy, today: request.today }),
  };
}
