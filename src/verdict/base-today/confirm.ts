import {
  endedInError,
  isMeasured,
  type PlannedAttempt,
  type ScoredAttempt,
} from "../../model/attempt.ts";
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
import { endOf } from "./end.ts";
import { isMoreOften, isUnanswered, lastWordsOf, shareOf, unansweredInPool } from "./unanswered.ts";

/** Of the same-day test. The committed baseline's test came first, so this one only has to agree. */
export const CONFIRM_LEVEL = 0.2;

export interface Confirmation {
  /** Head against the base commit's agent, both of today; null when nothing could be compared. */
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
  /** Attempts without an answer, more of them than the pool has: they measured nothing. */
  readonly unanswered: { readonly count: number; readonly words: string | null };
  /** What the base did not have of its own: however badly it does so, it excuses nothing. */
  readonly differs: Pick<BaseRun, "installs" | "lacks">;
}

/** One against one differs by chance once in four: no drop on a single task could be confirmed. */
const FEWEST = 2;

/** What to run with the base commit's agent: the same tasks, as often as the head had them. */
export function planConfirmation(
  comparison: Comparison,
  what: { readonly suite: boolean; readonly lost: readonly string[] },
): PlannedAttempt[] {
  const lost = new Set(what.lost);
  const needed = comparison.veto?.needed ?? 0;
  return comparison.tasks.flatMap(({ task, status, now }) => {
    if (status !== "compared" || (!what.suite && !lost.has(task))) return [];
    const repeats = lost.has(task) ? needed : wantedRepeats(now?.scores ?? []);
    return Array.from({ length: repeats }, (_, i) => ({ task, repeat: i + 1 }));
  });
}

function wantedRepeats(now: readonly number[]): number {
  return Math.max(FEWEST, now.length);
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
 * Only what the base answered can show that: a base that cannot run would excuse everything.
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
  const strata = compared.map(({ task, now }) => ({ now: now?.scores ?? [], base: today(task) }));
  const { p } = stratifiedTest(strata);
  const isWhole = base.run.planned - usable.length <= allowed * base.run.planned;
  const solves = (task: string) => today(task).some((score) => score > 0);
  const needed = comparison.veto?.needed ?? 1;
  const differs = differencesOf(base);
  const isAlike = Object.keys(differs).length === 0;
  // What is missing today may have been what the head lost: the pool stands in for it.
  const whole = compared.map(({ task, now, base: pool }) => ({
    now: now?.scores ?? [],
    base: filledUp(today(task), pool?.scores ?? [], wantedRepeats(now?.scores ?? [])),
  }));
  const mayDisagree = isWhole && isAlike;
  const sliceConfirmed = (ids: ReadonlySet<string>): boolean | null => {
    const own = (_: unknown, i: number) => ids.has(compared[i]?.task ?? "");
    const part = strata.filter(own);
    const onAll = agrees(whole.filter(own));
    return scoreConfirmed(part, stratifiedTest(part).p, mayDisagree && !onAll);
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
    level: CONFIRM_LEVEL,
    scoreConfirmed: scoreConfirmed(strata, p, isWhole && isAlike && !agrees(whole)),
    lostConfirmed: lost.filter(solves),
    lostNotConfirmed: isAlike
      ? lost.filter((task) => today(task).length >= needed && !solves(task))
      : [],
    attempts: usable.length,
    unanswered: { count: unanswered.length, words: lastWordsOf(unanswered) },
    differs,
  };
}

/** By Fisher's exact test over all tasks: to agree is enough at any time, to disagree takes all that was planned. */
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

/** What the head took over what the base took today, task by task; null where it is unknown. */
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
 * What tells of the day: every attempt with an answer, and those without where the pool ends so as well, over all tasks
 * and in their own. The level is that of the confirmation, since to doubt too much only leaves a failure standing.
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
  // An end that the head meets as well is the day's, not that of a checkout which lacks something.
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

/** To agree is enough at any time; to disagree takes all that was planned, and a chance to agree. */
function scoreConfirmed(
  strata: readonly Stratum[],
  p: number | null,
  mayDisagree: boolean,
): boolean | null {
  if (p === null) return null;
  if (p <= CONFIRM_LEVEL) return true;
  const couldAgree = agrees(strata.map(({ now, base }) => ({ now, base: base.map(() => 1) })));
  return mayDisagree && couldAgree ? false : null;
}
