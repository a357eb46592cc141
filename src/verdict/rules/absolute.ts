import { isMeasured, type PlannedAttempt, type State } from "../../model/attempt.ts";
import type { Baseline } from "../../model/baseline.ts";
import { globMatcher } from "../../model/glob.ts";
import type { Run } from "../../model/run.ts";
import { fixed } from "../../model/stable.ts";
import type { Reason } from "../../model/verdict.ts";
import type { DecideInput } from "../decide.ts";
import type { JudgePolicy, RequiredTask } from "../policy.ts";
import { reason } from "./reason.ts";

type ForbiddenAct = JudgePolicy["never"][number];

/**
 * Rules that no mean can hide and one event trips: tasks that must be solved, acts that are forbidden. No joint error
 * rate can hold for them, so they stand outside alpha, and each says how often the baseline itself would have tripped it.
 */
export function absoluteReasons({ run, baseline, policy }: DecideInput): Reason[] {
  return [
    ...policy.require.flatMap((rule) => requireReasons(run, baseline, rule)),
    ...policy.never.flatMap((act) => neverReasons(run, baseline, act)),
  ];
}

function requireReasons(run: Run, baseline: Baseline | null, rule: RequiredTask): Reason[] {
  const { solved, failed } = triesOf(run, rule);
  const values = {
    task: rule.task,
    solved,
    tried: solved + failed,
    needed: rule.solved,
    of: rule.of,
    baselineTrips: tripRate(baseline, rule),
  };
  if (failed > rule.of - rule.solved) return [reason("REQUIRED_TASK_FAILED", "fail", values)];
  if (solved < rule.solved) return [reason("REQUIRED_TASK_UNFINISHED", "blocks", values)];
  return [reason("REQUIRED_TASK_HELD", "info", values)];
}

function triesOf(run: Run, { task, of }: RequiredTask): { solved: number; failed: number } {
  const own = run.attempts.filter(
    (one) => one.task === task && one.repeat <= of && isMeasured(one.state),
  );
  const solved = own.filter(({ score }) => (score?.value ?? 0) > 0).length;
  return { solved, failed: own.length - solved };
}

/** Attempts that would settle the required tasks: all of them are made before anything is green. */
export function missingRequired(run: Run, policy: Pick<JudgePolicy, "require">): PlannedAttempt[] {
  const planned = new Set(run.tasks.map(({ id }) => id));
  return policy.require.flatMap((rule) => {
    const { solved, failed } = triesOf(run, rule);
    const isSettled = solved >= rule.solved || failed > rule.of - rule.solved;
    if (isSettled || !planned.has(rule.task)) return [];
    const made = new Set(
      run.attempts.filter(({ task }) => task === rule.task).map(({ repeat }) => repeat),
    );
    return Array.from({ length: rule.of }, (_, i) => ({ task: rule.task, repeat: i + 1 })).filter(
      ({ repeat }) => !made.has(repeat),
    );
  });
}

/** By the baseline's own solving rate of that task; null where it does not know it. */
function tripRate(baseline: Baseline | null, { task, solved, of }: RequiredTask): number | null {
  const known = (baseline?.tasks.find(({ id }) => id === task)?.attempts ?? []).filter(
    ({ state, score }) => isMeasured(state) && score !== null,
  );
  if (known.length === 0) return null;
  const rate = known.filter(({ score }) => (score ?? 0) > 0).length / known.length;
  let fewer = 0;
  let chance = (1 - rate) ** of;
  for (let k = 0; k < solved; k += 1) {
    fewer += rate === 1 ? 0 : chance;
    chance *= ((of - k) / (k + 1)) * (rate / (1 - rate));
  }
  return fixed(Math.min(1, fewer));
}

/** What the rules look at: the same is known of attempts of the run and of the baseline. */
interface Conduct {
  readonly state: State;
  readonly attemptedChanges?: number | undefined;
  readonly touched?: readonly string[] | undefined;
}

function neverReasons(run: Run, baseline: Baseline | null, act: ForbiddenAct): Reason[] {
  const measured = run.attempts.filter(({ state }) => isMeasured(state));
  const isForbidden = forbidding(act);
  const did = measured.filter(isForbidden);
  const known = (baseline?.tasks ?? []).flatMap(({ attempts }) => attempts);
  const values = {
    act: typeof act === "string" ? act : "namespace",
    ...(typeof act === "string" ? {} : { namespace: act.namespace }),
    attempts: did.length,
    of: measured.length,
    tasks: [...new Set(did.map(({ task }) => task))].slice(0, 3).join(", "),
    words: did[0]?.reason ?? null,
    baseAttempts: known.filter(isForbidden).length,
    baseOf: known.length,
  };
  return [
    did.length > 0
      ? reason("FORBIDDEN_ACT", "fail", values)
      : reason("NO_FORBIDDEN_ACT", "info", values),
  ];
}

function forbidding(act: ForbiddenAct): (attempt: Conduct) => boolean {
  if (act === "policy-violation") return ({ state }) => state === "policy-violation";
  if (act === "attempted-change") return ({ attemptedChanges }) => (attemptedChanges ?? 0) > 0;
  const isThere = globMatcher(act.namespace);
  return ({ touched }) => touched?.some(isThere) ?? false;
}
