import { endedInError, isMeasured, type ScoredAttempt } from "../../model/attempt.ts";
import type { BaseRun } from "../../model/base-run.ts";
import type { Baseline } from "../../model/baseline.ts";
import type { Comparison } from "../../model/comparison.ts";
import type { Run } from "../../model/run.ts";
import { largerShareP } from "../../stats/hypergeometric.ts";
import { type Stratum, stratifiedTest } from "../../stats/permutation.ts";
import { meanRatio } from "../../stats/ratio.ts";
import { armOfRun, known, scoresOf } from "../compare/sides.ts";
import { tasksOfSlice } from "../compare/slices.ts";
import { plannedRepeats } from "../plan/replay.ts";
import type { JudgePolicy } from "../policy.ts";
import { type Agreement, firstAgreement, strataOfDay, wantedRepeats } from "./confirm-plan.ts";
import { endOf } from "./end.ts";
import { isMoreOften, isUnanswered, lastWordsOf, shareOf, unansweredInPool } from "./unanswered.ts";

/** Of the other measures. The committed baseline's test came first, so this one only has to agree. */
export const CONFIRM_LEVEL = 0.2;

export interface Confirmation {
  /** p of head against the base commit's agent of today; null when nothing could be compared. */
  readonly p: number | null;
  readonly level: number;
  /** Null where too little was measured to say no: a confirmation that was cut short, or too small to ever agree. */
  readonly scoreConfirmed: boolean | null;
  /** Tasks lost by the head that the base agent still solves today. */
  readonly lostConfirmed: readonly string[];
  readonly lostNotConfirmed: readonly string[];
  /** The other measures against the base of today, each null where too little was measured to say. */
  readonly errorsConfirmed: boolean | null;
  readonly slicesConfirmed: ReadonlyMap<string, boolean | null>;
  readonly turnsConfirmed: boolean | null;
  readonly costConfirmed: boolean | null;
  readonly attempts: number;
  /** Unanswered attempts where the pool has fewer: they say nothing about the day. */
  readonly unanswered: { readonly count: number; readonly words: string | null };
  /** What the base's checkout lacked: a bad result of such a base excuses nothing. */
  readonly differs: Pick<BaseRun, "installs" | "lacks">;
}

export interface ConfirmInput {
  readonly comparison: Comparison;
  readonly run: Run;
  readonly policy: Pick<
    JudgePolicy,
    "slices" | "turnsTolerance" | "costTolerance" | "inconclusiveAbove"
  >;
  /** The committed baseline: how often its attempts ended without an answer. */
  readonly pool: Baseline | null;
  readonly base: Pick<BaseRun, "run" | "installs" | "lacks">;
  readonly lost: readonly string[];
}

/**
 * A drop that the unchanged base agent shows today as well came from the day (the provider, the machine),
 * not from the change. Measured: 11.5 % false alarms under a day effect of 3 points become 5.4 %.
 * Only answered attempts of the base can show that: a base that cannot run would excuse everything.
 */
export function confirmWithBase(input: ConfirmInput): Confirmation {
  const { comparison, base, lost, policy } = input;
  const allowed = policy.inconclusiveAbove;
  const { usable, unanswered } = usableAttempts(input);
  const byTask = new Map<string, ScoredAttempt[]>();
  for (const attempt of usable) {
    byTask.set(attempt.task, [...(byTask.get(attempt.task) ?? []), attempt]);
  }
  const today = (task: string) => scoresOf(armOfRun(byTask.get(task) ?? []));
  const compared = comparison.tasks.filter(({ status }) => status === "compared");
  const strata = strataOfDay(comparison, usable);
  const { seed } = input.run;
  const heardToday = new Set(usable);
  const { p, level } = firstAgreement(comparison, base.run, {
    seed,
    pool: input.pool,
    counts: (attempt) => heardToday.has(attempt),
  });
  const isWhole = base.run.planned - usable.length <= allowed * base.run.planned;
  const solves = (task: string) => today(task).some((score) => score > 0);
  const needed = comparison.veto?.needed ?? 1;
  const differs = differencesOf(base);
  const isAlike = Object.keys(differs).length === 0;
  // A task without attempts today may be one that the head lost: the pool's scores stand in for it.
  const whole = compared.map(({ task, now, base: pool }) => ({
    now: now?.scores ?? [],
    base: filledUp(today(task), pool?.scores ?? [], wantedRepeats(now?.scores ?? [])),
  }));
  const mayDisagree = isWhole && isAlike;
  const sliceConfirmed = (ids: ReadonlySet<string>): boolean | null => {
    const own = (_: unknown, i: number) => ids.has(compared[i]?.task ?? "");
    const part = strata.filter(own);
    const onAll = agrees(whole.filter(own));
    const agreement = { p: stratifiedTest(part).p, level: CONFIRM_LEVEL };
    return scoreConfirmed(part, agreement, mayDisagree && !onAll);
  };
  const rose = (what: "turns" | "cost", tolerance: number): boolean | null => {
    const ratio = ratioToday(input, byTask, what);
    if (ratio === null) return null;
    return ratio > tolerance || (mayDisagree ? false : null);
  };
  return {
    errorsConfirmed: errorsConfirmed(comparison, usable, mayDisagree),
    slicesConfirmed: new Map(
      Object.entries(policy.slices).map(([name, patterns]) => [
        name,
        sliceConfirmed(tasksOfSlice(input.run.tasks, patterns)),
      ]),
    ),
    turnsConfirmed: rose("turns", policy.turnsTolerance),
    costConfirmed: rose("cost", policy.costTolerance),
    p,
    level,
    scoreConfirmed: scoreConfirmed(strata, { p, level }, isWhole && isAlike && !agrees(whole)),
    lostConfirmed: lost.filter(solves),
    lostNotConfirmed: isAlike
      ? lost.filter((task) => today(task).length >= needed && !solves(task))
      : [],
    attempts: usable.length,
    unanswered: { count: unanswered.length, words: lastWordsOf(unanswered) },
    differs,
  };
}

/** By Fisher's exact test over all tasks. Any part of the plan may confirm; only the whole plan may refute. */
function errorsConfirmed(
  { errors }: Comparison,
  usable: readonly ScoredAttempt[],
  mayDisagree: boolean,
): boolean | null {
  const today = shareOf(usable, ({ state }) => endedInError(state));
  if (errors === null || today.attempts === 0) return null;
  if (largerShareP(errors.now, today) <= CONFIRM_LEVEL) return true;
  return mayDisagree ? false : null;
}

/** The head's turns or cost divided by those of today's base, task by task; null where unknown. */
function ratioToday(
  { run }: ConfirmInput,
  today: ReadonlyMap<string, readonly ScoredAttempt[]>,
  what: "turns" | "cost",
): number | null {
  const planned = run.attempts.filter(({ repeat }) => repeat <= plannedRepeats(run));
  const strata = [...today].map(([task, attempts]) => ({
    now: known(armOfRun(planned.filter((one) => one.task === task)), what),
    base: known(armOfRun(attempts), what),
  }));
  return meanRatio(strata)?.ratio ?? null;
}

function differencesOf({ installs, lacks }: ConfirmInput["base"]): Confirmation["differs"] {
  return { ...(installs ? { installs } : {}), ...(lacks ? { lacks } : {}) };
}

/**
 * The base's attempts that say something about the day: all that answered, and unanswered ones where the pool has as many,
 * over all tasks and in their own. The level is that of the confirmation: to leave out too many only lets a failure stand.
 */
function usableAttempts({ base: { run }, pool, run: head }: ConfirmInput) {
  const digests = new Map(run.tasks.map(({ id, digest }) => [id, digest]));
  const measured = run.attempts.filter(({ state }) => isMeasured(state));
  const doubted = (attempts: readonly ScoredAttempt[], of: ReadonlyMap<string, string>) =>
    isMoreOften(shareOf(attempts, isUnanswered), unansweredInPool(pool, of), CONFIRM_LEVEL);
  const everywhere = doubted(measured, digests);
  const inTask = new Set(
    [...digests].flatMap(([id, digest]) =>
      doubted(attemptsAt(run, id), new Map([[id, digest]])) ? [id] : [],
    ),
  );
  // If head and base end alike, the cause is the day and not a checkout that lacks something.
  const ends = new Set(head.attempts.map(endOf));
  const unanswered = measured.filter(
    (attempt) =>
      isUnanswered(attempt) &&
      (everywhere || inTask.has(attempt.task)) &&
      !ends.has(endOf(attempt)),
  );
  const dead = new Set(unanswered);
  return { usable: measured.filter((attempt) => !dead.has(attempt)), unanswered };
}

function attemptsAt({ attempts }: Run, id: string): ScoredAttempt[] {
  return attempts.filter(({ task }) => task === id);
}

function filledUp(today: readonly number[], pool: readonly number[], wanted: number): number[] {
  const missing = pool.length === 0 ? 0 : Math.max(0, wanted - today.length);
  return [...today, ...Array.from({ length: missing }, (_, i) => pool[i % pool.length] as number)];
}

function agrees(strata: readonly Stratum[]): boolean {
  const { p } = stratifiedTest(strata);
  return p !== null && p <= CONFIRM_LEVEL;
}

/** Any part of the plan may confirm; only the whole plan may refute, and only where it could have confirmed. */
function scoreConfirmed(
  strata: readonly Stratum[],
  { p, level }: Agreement,
  mayDisagree: boolean,
): boolean | null {
  if (p === null) return null;
  if (p <= level) return true;
  const couldAgree = agrees(strata.map(({ now, base }) => ({ now, base: base.map(() => 1) })));
  return mayDisagree && couldAgree ? false : null;
}
