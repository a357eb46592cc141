import { isMeasured, type PlannedAttempt, type ScoredAttempt } from "../../model/attempt.ts";
import type { Run } from "../../model/run.ts";
import { suspicion } from "../../stats/suspicion.ts";
import type { ComparedTask } from "./rows.ts";
import { scoresOf } from "./sides.ts";

/** Five more repeats on the ten worst name 94 % of the broken tasks; spread evenly they name 81 %. */
export const FOLLOW_UP = { tasks: 10, repeats: 5 } as const;

export interface Suspect {
  readonly task: string;
  /** Posterior chance that it is broken, from all its attempts. */
  readonly chance: number;
  /** Further attempts that would settle it; empty when they were made. */
  readonly missing: readonly PlannedAttempt[];
}

/** The tasks most likely behind a drop, worst first. Chosen by what the test used, judged by everything. */
export function suspects(
  run: Run,
  compared: readonly ComparedTask[],
  used: readonly ScoredAttempt[],
): Suspect[] {
  const count = new Map<string, number>();
  for (const { task } of used) count.set(task, (count.get(task) ?? 0) + 1);
  return compared
    .map(({ id, now, base }) => ({
      id,
      base: scoresOf(base),
      at: chance(scoresOf(now), scoresOf(base)),
    }))
    .sort((left, right) => right.at - left.at || (left.id < right.id ? -1 : 1))
    .slice(0, FOLLOW_UP.tasks)
    .filter(({ base }) => base.some((score) => score > 0))
    .map(({ id, base }) => {
      const own = run.attempts.filter(({ task }) => task === id);
      return {
        task: id,
        chance: chance(measuredScores(own), base),
        missing: stillMissing(id, own, count.get(id) ?? 0),
      };
    });
}

function stillMissing(task: string, own: readonly ScoredAttempt[], used: number): PlannedAttempt[] {
  const made = new Set(own.map(({ repeat }) => repeat));
  return Array.from({ length: FOLLOW_UP.repeats }, (_, i) => ({
    task,
    repeat: used + i + 1,
  })).filter(({ repeat }) => !made.has(repeat));
}

function measuredScores(attempts: readonly ScoredAttempt[]): number[] {
  return attempts.flatMap(({ state, score }) =>
    isMeasured(state) && score?.value != null ? [score.value] : [],
  );
}

function chance(now: readonly number[], base: readonly number[]): number {
  return suspicion({
    tried: now.length,
    solved: now.filter((score) => score > 0).length,
    baseTried: base.length,
    baseSolved: base.filter((score) => score > 0).length,
  });
}
