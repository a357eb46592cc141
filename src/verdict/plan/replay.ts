import { attemptKey, type ScoredAttempt } from "../../model/attempt.ts";
import type { Baseline } from "../../model/baseline.ts";
import type { Run } from "../../model/run.ts";
import type { AtLeast } from "../../stats/successes.ts";
import { isOfToday } from "../base-today/as-baseline.ts";
import type { JudgePolicy } from "../policy.ts";
import { atLeastOf, isAdaptive } from "./design.ts";
import type { Look } from "./look.ts";
import { type Plan, planAttempts } from "./plan.ts";
import { planSameDay } from "./same-day.ts";

/** The attempts that the suite test may use, and the look that ended the plan. */
export interface Replay {
  readonly used: readonly ScoredAttempt[];
  /** What they are compared with: of a base that ran today, the attempts that belong to the used ones. */
  readonly baseline: Baseline | null;
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
  if (baseline !== null && isOfToday(baseline)) return replayPairs(run, baseline, policy);
  if (baseline === null || !isAdaptive(run.design, policy)) {
    const used = run.attempts.filter(({ repeat }) => repeat <= plannedRepeats(run));
    const cutShort = used.length < run.planned;
    return { used, baseline, plan: null, look: null, cutShort, atLeast: null };
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
  const atLeast = policy.neverSolved === "run" ? null : atLeastOf(policy);
  return { ...followPlan(run, plan, atLeast), baseline };
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

/**
 * The look at which the interleaved plan ended, from the two sides alone. Only pairs count: of the base's attempts those
 * whose twin of the head is there.
 */
function replayPairs(head: Run, base: Baseline, policy: JudgePolicy): Replay {
  const plan = planSameDay({
    tasks: head.tasks.map(({ id }) => id),
    // Of the plan and not of what was run: after an early stop the looks, and their levels, are those of the whole.
    repeats: Math.ceil(head.planned / Math.max(1, head.tasks.length)),
    seed: head.seed,
    design: head.design,
    policy,
    maxPairs: head.planned,
  });
  const tried = head.attempts.filter(({ state }) => state !== "cancelled");
  const mine = new Map(tried.map((attempt) => [attemptKey(attempt), attempt]));
  const theirs = new Map(
    base.tasks.flatMap(({ id, attempts }) =>
      attempts
        .filter(({ state }) => state !== "cancelled")
        .map((attempt) => [attemptKey({ task: id, repeat: attempt.repeat }), attempt] as const),
    ),
  );
  const used: ScoredAttempt[] = [];
  const twins = (): Baseline => {
    const kept = new Set(used.map(attemptKey));
    const isTwin = (task: string, repeat: number) => kept.has(attemptKey({ task, repeat }));
    const tasks = base.tasks.map((task) => ({
      ...task,
      attempts: task.attempts.filter(({ repeat }) => isTwin(task.id, repeat)),
    }));
    return { ...base, tasks };
  };
  let last: Look | null = null;
  const replayed = (cutShort: boolean): Replay => ({
    used,
    baseline: twins(),
    plan: { ...plan, attempts: plan.pairs },
    look: last,
    cutShort,
    atLeast: null,
  });
  for (const target of plan.looks.length === 0 ? [plan.pairs.length] : plan.looks) {
    for (const pair of plan.pairs.slice(used.length, target)) {
      const key = attemptKey(pair);
      const attempt = mine.get(key);
      if (attempt === undefined || !theirs.has(key)) return replayed(true);
      used.push(attempt);
    }
    last = plan.look(used, twins());
    if (last !== null && last.outcome !== "continue") break;
  }
  return replayed(false);
}

function followPlan(run: Run, plan: Plan, atLeast: AtLeast | null): Omit<Replay, "baseline"> {
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
