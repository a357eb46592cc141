import type { Baseline } from "../model/baseline.ts";
import type { Comparison } from "../model/comparison.ts";
import { assertNever } from "../model/problem.ts";
import type { Run, Times } from "../model/run.ts";
import { EXIT, type Verdict } from "../model/verdict.ts";
import { buildReport, type ReportModel } from "../report/model.ts";
import { compare } from "../verdict/compare.ts";
import { decide } from "../verdict/decide.ts";
import type { JudgePolicy } from "../verdict/policy.ts";
import type { ReportPages } from "./pages.ts";

export interface Conclusion {
  readonly comparison: Comparison;
  readonly verdict: Verdict;
  readonly report: ReportModel;
  readonly exitCode: number;
}

/** Everything after the run: pure, so that `compare` and `report` give the same bytes from run.json alone. */
export function conclude(input: {
  readonly run: Run;
  readonly times: Times | null;
  readonly baseline: Baseline | null;
  readonly policy: JudgePolicy;
  readonly today: string | null;
  /** For the task pages only. */
  readonly pages?: ReportPages;
}): Conclusion {
  const { run, times, baseline, policy, today } = input;
  const comparison = compare(run, baseline, policy);
  const verdict = decide({ comparison, run, baseline, policy, today, times });
  const report = buildReport({ run, times, baseline, comparison, verdict, ...input.pages });
  return { comparison, verdict, report, exitCode: exitCodeOf(verdict) };
}

export function exitCodeOf(verdict: Verdict): number {
  // Advisory: nothing is red but errors. What would have been is in the report.
  if (!verdict.enforced) return EXIT.pass;
  switch (verdict.verdict) {
    case "pass":
      return EXIT.pass;
    case "fail":
      return EXIT.fail;
    case "inconclusive":
    case "no-baseline":
    case "incompatible":
      return EXIT.inconclusive;
    default:
      return assertNever(verdict.verdict);
  }
}
