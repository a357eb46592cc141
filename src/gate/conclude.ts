import type { BaseRun } from "../model/base-run.ts";
import type { Baseline } from "../model/baseline.ts";
import type { Comparison } from "../model/comparison.ts";
import { EXIT } from "../model/exit.ts";
import { assertNever } from "../model/problem.ts";
import type { Run, Times } from "../model/run.ts";
import type { Verdict } from "../model/verdict.ts";
import { reasonTexts } from "../report/headline.ts";
import { buildReport, type ReportInput, type ReportModel } from "../report/model.ts";
import { baselineOfRun } from "../verdict/base-today/as-baseline.ts";
import { type Confirmation, confirmWithBase } from "../verdict/base-today/confirm.ts";
import { withPromise } from "../verdict/calibrate/promise.ts";
import { compare } from "../verdict/compare/compare.ts";
import { decide } from "../verdict/decide.ts";
import { explainInWords } from "../verdict/explain.ts";
import { failingRules } from "../verdict/plan/next-step.ts";
import type { JudgePolicy } from "../verdict/policy.ts";
import type { Estimate } from "./estimate.ts";
import type { Incidents } from "./incidents.ts";

export interface Conclusion {
  readonly comparison: Comparison;
  readonly verdict: Verdict;
  readonly report: ReportModel;
  readonly exitCode: number;
  /** The baseline the comparison is with: the committed pool, or the base's run of the same day. */
  readonly comparedWith: Baseline | null;
}

export interface ConcludeInput {
  readonly run: Run;
  readonly times: Times | null;
  readonly base?: BaseRun | null;
  readonly baseline: Baseline | null;
  readonly policy: JudgePolicy;
  readonly today: string | null;
  /** False where no baseline was looked for. */
  readonly baselineRequested?: boolean;
  readonly incidents?: Incidents;
  readonly estimate?: Estimate | null;
  readonly trajectories?: NonNullable<ReportInput["trajectories"]>;
  /** What only the caller knows: notices, links, the accept command, the estimate. */
  readonly shown?: Pick<ReportInput, "notices" | "links" | "accept" | "falseAlarms">;
}

/** Everything after the run: pure, so that `compare` and `report` give the same bytes from the stored files alone. */
export function conclude(input: ConcludeInput): Conclusion {
  const { run, times, policy, today } = input;
  const base = input.base ?? null;
  const sameDay = base?.role === "same-day" ? base.run : null;
  const baseline = sameDay === null ? input.baseline : baselineOfRun(sameDay, sameDay.attempts);
  const comparison = withPromise(compare(run, baseline, policy, today), { run, baseline, policy });
  const confirmation = base?.role === "confirmation" ? confirm(input, comparison, base) : null;
  const verdict = decide({
    comparison,
    run,
    baseline,
    policy,
    today,
    times,
    confirmation,
    base,
    pool: input.baseline,
    ...(input.baselineRequested === undefined
      ? {}
      : { baselineRequested: input.baselineRequested }),
  });
  const report = buildReport({
    run,
    times,
    baseline,
    comparison,
    verdict,
    explanation: explainInWords({ comparison, verdict, policy, say: reasonTexts }),
    ...(base === null ? {} : { baseRun: base.run }),
    ...(input.estimate ? { estimate: input.estimate } : {}),
    ...(input.incidents ? { incidents: input.incidents } : {}),
    ...(input.trajectories ? { trajectories: input.trajectories } : {}),
    ...input.shown,
  });
  return { comparison, verdict, report, exitCode: exitCodeOf(verdict), comparedWith: baseline };
}

function confirm(input: ConcludeInput, comparison: Comparison, base: BaseRun): Confirmation {
  const { lost } = failingRules({ ...input, comparison });
  const { baseline: pool, policy, run } = input;
  return confirmWithBase({ comparison, run, base, pool, lost, policy });
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
    case "not-compared":
    case "incompatible":
      return EXIT.inconclusive;
    default:
      return assertNever(verdict.verdict);
  }
}
