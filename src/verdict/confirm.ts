import { isMeasured, type ScoredAttempt } from "../model/attempt.ts";
import type { Comparison } from "../model/comparison.ts";
import type { Run } from "../model/run.ts";
import { type Stratum, stratifiedTest } from "../stats/permutation.ts";
import type { PlannedAttempt } from "./plan.ts";
import { armOfRun, scoresOf } from "./sides.ts";

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
  readonly attempts: number;
}

/** One against one differs by chance once in four: no drop on a single task could be confirmed. */
const FEWEST = 2;

/** What to run with the base commit's agent: the same tasks, as often as the head had them. */
export function planConfirmation(
  comparison: Comparison,
  what: { readonly score: boolean; readonly lost: readonly string[] },
): PlannedAttempt[] {
  const lost = new Set(what.lost);
  const needed = comparison.veto?.needed ?? 0;
  return comparison.tasks.flatMap(({ task, status, now }) => {
    if (status !== "compared" || (!what.score && !lost.has(task))) return [];
    const repeats = lost.has(task) ? needed : Math.max(FEWEST, now?.scores.length ?? 0);
    return Array.from({ length: repeats }, (_, i) => ({ task, repeat: i + 1 }));
  });
}

/**
 * A drop that the unchanged base agent shows today as well came from the day (the provider, the machine),
 * not from the change. Measured: 11.5 % false alarms under a day effect of 3 points become 5.4 %.
 */
export function confirmWithBase(
  comparison: Comparison,
  baseRun: Run,
  lost: readonly string[],
  /** Share of the planned attempts that may be missing. */
  allowed: number,
): Confirmation {
  const base = new Map<string, ScoredAttempt[]>();
  for (const attempt of baseRun.attempts) {
    base.set(attempt.task, [...(base.get(attempt.task) ?? []), attempt]);
  }
  const today = (task: string) => scoresOf(armOfRun(base.get(task) ?? []));
  const strata = comparison.tasks
    .filter(({ status }) => status === "compared")
    .map(({ task, now }) => ({ now: now?.scores ?? [], base: today(task) }));
  const { p } = stratifiedTest(strata);
  const measured = baseRun.attempts.filter(({ state }) => isMeasured(state)).length;
  const isWhole = baseRun.planned - measured <= allowed * baseRun.planned;
  const solves = (task: string) => today(task).some((score) => score > 0);
  const needed = comparison.veto?.needed ?? 1;
  return {
    p,
    level: CONFIRM_LEVEL,
    scoreConfirmed: scoreConfirmed(strata, p, isWhole),
    lostConfirmed: lost.filter(solves),
    lostNotConfirmed: lost.filter((task) => today(task).length >= needed && !solves(task)),
    attempts: measured,
  };
}

/** To agree is enough at any time; to disagree takes all that was planned, and a chance to agree. */
function scoreConfirmed(
  strata: readonly Stratum[],
  p: number | null,
  isWhole: boolean,
): boolean | null {
  if (p === null) return null;
  if (p <= CONFIRM_LEVEL) return true;
  const atBest = stratifiedTest(strata.map(({ now, base }) => ({ now, base: base.map(() => 1) })));
  return isWhole && atBest.p !== null && atBest.p <= CONFIRM_LEVEL ? false : null;
}
