import type { PlannedAttempt } from "../../model/attempt.ts";
import type { Baseline } from "../../model/baseline.ts";
import type { Comparison } from "../../model/comparison.ts";
import type { Run } from "../../model/run.ts";
import { type ConfirmPlan, type Failing, planConfirmation } from "../base-today/confirm-plan.ts";
import { commonFailure } from "../base-today/did-not-run.ts";
import { matchTasks } from "../compare/rows.ts";
import { suspects } from "../compare/suspects.ts";
import type { JudgePolicy } from "../policy.ts";
import { missingRequired } from "../rules/absolute.ts";
import { ruleReasons } from "../rules/rules.ts";
import { replay } from "./replay.ts";

/** What the evidence so far still asks for. The gate runs it, adds the attempts to the run and asks again. */
export type NextStep =
  | { readonly kind: "done" }
  /** The head agent once more on tasks that look lost. Their repeats never enter the suite test. */
  | { readonly kind: "veto-reruns"; readonly attempts: readonly PlannedAttempt[] }
  /** The base commit's agent, today, on the same tasks, until it agrees. */
  | ({ readonly kind: "confirm-base" } & ConfirmPlan)
  /** The head agent on tasks that the settings require, until that is settled. */
  | { readonly kind: "required"; readonly attempts: readonly PlannedAttempt[] }
  /** Nothing answered: the base commit's agent, today, on a few of the same tasks. */
  | { readonly kind: "base-runs"; readonly attempts: readonly PlannedAttempt[] }
  /** The head agent on the most suspicious tasks, to name the broken ones. */
  | { readonly kind: "follow-up"; readonly attempts: readonly PlannedAttempt[] };

export interface NextStepInput {
  readonly run: Run;
  readonly baseline: Baseline | null;
  readonly comparison: Comparison;
  readonly policy: JudgePolicy;
  readonly today: string | null;
  /** The base commit's run of today, once it was made; null when it was not, or cannot be made. */
  readonly baseRun: Run | null;
  /** False where there is no base commit to build (a terminal outside git, a fork without its base). */
  readonly canRunBase: boolean;
}

const DONE: NextStep = { kind: "done" };

/** Money is spent on failures only: a healthy run asks for nothing but a rare rerun. */
export function nextStep(input: NextStepInput): NextStep {
  const { comparison, policy, baseline, run } = input;
  const failure = commonFailure(run.attempts, run.tasks.length);
  if (failure !== null && comparison.incompatible.length === 0) {
    if (policy.confirm !== "base" || !input.canRunBase || input.baseRun !== null) return DONE;
    return { kind: "base-runs", attempts: oneOfEach(failure.tasks) };
  }
  if (baseline === null || comparison.test.p === null) return DONE;
  if (comparison.incompatible.length > 0) return DONE;
  const required = missingRequired(run, policy);
  if (required.length > 0) return { kind: "required", attempts: required };
  const reruns = vetoReruns(input);
  if (reruns.length > 0) return { kind: "veto-reruns", attempts: reruns };
  const failing = failingRules(input);
  if (!failing.suite && failing.lost.length === 0) return DONE;
  if (policy.confirm === "base" && input.canRunBase && input.baseRun === null) {
    return {
      kind: "confirm-base",
      ...planConfirmation(comparison, failing, { seed: run.seed, pool: baseline }),
    };
  }
  const missing = failing.score ? followUp(input) : [];
  return missing.length === 0 ? DONE : { kind: "follow-up", attempts: missing };
}

/** As many as it takes to believe that nothing answers: more would be paid for in vain. */
function oneOfEach(tasks: readonly string[]): PlannedAttempt[] {
  return tasks.slice(0, 3).map((task) => ({ task, repeat: 1 }));
}

/** One at a time: the first success settles a task. */
function vetoReruns({ run, comparison, policy }: NextStepInput): PlannedAttempt[] {
  const veto = comparison.veto;
  if (veto === undefined) return [];
  if (!policy.failOn.includes("veto") && !policy.warnOn.includes("veto")) return [];
  return veto.pending.flatMap((task) => {
    const repeat = firstUnfinished(run, task);
    // Infra errors on every rerun: the task stays unsettled and the verdict says so.
    return repeat > 2 * veto.needed ? [] : [{ task, repeat }];
  });
}

function firstUnfinished(run: Run, task: string): number {
  const done = new Set(
    run.attempts
      .filter((attempt) => attempt.task === task && attempt.state !== "cancelled")
      .map(({ repeat }) => repeat),
  );
  let repeat = 1;
  while (done.has(repeat)) repeat += 1;
  return repeat;
}

const ON_ALL_TASKS = ["SCORE_FELL", "ERRORS_ROSE", "SLICE_FELL", "TURNS_ROSE", "COST_ROSE"];

/** What would make the verdict red, as far as a base run or a follow-up can say more about it. */
export function failingRules(
  input: Pick<NextStepInput, "run" | "baseline" | "comparison" | "policy" | "today">,
): Failing {
  const fails = ruleReasons(input).filter(({ weight }) => weight === "fail");
  return {
    score: fails.some(({ code }) => code === "SCORE_FELL"),
    suite: fails.some(({ code }) => ON_ALL_TASKS.includes(code)),
    whole: fails.some(({ code }) => code !== "SCORE_FELL" && ON_ALL_TASKS.includes(code)),
    lost: fails.flatMap(({ code, values }) =>
      code === "TASK_LOST" && typeof values.task === "string" ? [values.task] : [],
    ),
  };
}

function followUp({ run, baseline, policy, today }: NextStepInput): PlannedAttempt[] {
  const { used } = replay(run, baseline, policy, today);
  const { compared } = matchTasks({ run, baseline, policy, today, used });
  return suspects(run, compared, used).flatMap(({ missing }) => [...missing]);
}
