import { attemptKey, type ScoredAttempt } from "../../model/attempt.ts";
import type { Baseline } from "../../model/baseline.ts";
import type { Run } from "../../model/run.ts";
import type { AtLeast } from "../../stats/successes.ts";
import type { JudgePolicy } from "../policy.ts";
import { atLeastOf, isAdaptive } from "./design.ts";
import type { Look } from "./look.ts";
import { type Plan, planAttempts } from "./plan.ts";

/** The attempts that the suite test may use, and the look that ended the plan. */
export interface Replay {
  readonly used: readonly ScoredAttempt[];
  readonly plan: Pick<Plan, "attempts" | "looks" | "sequence"> | null;
  readonly look: Look | null;
  /** True when the plan neither stopped at a look nor ran to its end. */
  readonly cutShort: boolean;
  /** Successes that the baseline is known to have in every task of the test: the null is truncated there. Null: nowhere. */
  readonly atLeast: AtLeast | null;
}

/**
 * An adaptive run is judged at the look where its own plan stopped it. The plan follows from the seed, the
 * tasks, the baseline and the policy, so it is made again here and never taken from the run: attempts that
 * happened to finish after that look do not count, and a run that went on or stopped at will is found out.
 */
export function replay(
  run: Run,
  baseline: Baseline | null,
  policy: JudgePolicy,
  today: string | null,
): Replay {
  if (baseline === null || !isAdaptive(run.design, policy)) {
    const used = run.attempts.filter(({ repeat }) => repeat <= plannedRepeats(run));
    return { used, plan: null, look: null, cutShort: used.length < run.planned, atLeast: null };
  }
  const plan = planAttempts({
    tasks: run.tasks.map(({ id }) => id),
    repeats: null,
    seed: run.seed,
    design: run.design,
    baseline,
    policy,
    digests: new Map(run.tasks.map(({ id, digest }) => [id, digest])),
    today,
    maxAttempts: run.planned,
  });
  return followPlan(run, plan, policy.neverSolved === "run" ? null : atLeastOf(policy));
}

/**
 * From the run itself, as `--repeats` may differ from the settings it is judged by later. Attempts beyond
 * the plan are reruns and follow-ups: only a run that has more attempts than it planned can have any.
 */
export function plannedRepeats(run: Run): number {
  if (run.attempts.length <= run.planned) {
    return run.attempts.reduce((most, { repeat }) => Math.max(most, repeat), 1);
  }
  return Math.max(1, Math.ceil(run.planned / Math.max(1, run.tasks.length)));
}

function followPlan(run: Run, plan: Plan, atLeast: AtLeast | null): Replay {
  const found = new Map(run.attempts.map((attempt) => [attemptKey(attempt), attempt]));
  const prefix: ScoredAttempt[] = [];
  let last: Look | null = null;
  let used: readonly ScoredAttempt[] = [];
  for (const target of plan.looks) {
    for (const planned of plan.attempts.slice(prefix.length, target)) {
      const attempt = found.get(attemptKey(planned));
      if (attempt === undefined || attempt.state === "cancelled") {
        return { used, plan, look: last, cutShort: true, atLeast };
      }
      prefix.push(attempt);
    }
    used = [...prefix];
    last = plan.look(used);
    if (last !== null && last.outcome !== "continue") break;
  }
  return { used, plan, look: last, cutShort: false, atLeast };
}
