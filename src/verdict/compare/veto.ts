import { isMeasured, type ScoredAttempt } from "../../model/attempt.ts";
import type { VetoState } from "../../model/comparison.ts";
import type { Run } from "../../model/run.ts";
import { fixed } from "../../model/stable.ts";
import { isWatched, vetoRule } from "../../stats/veto.ts";
import { isAdaptive } from "../plan/design.ts";
import { plannedRepeats } from "../plan/replay.ts";
import type { JudgePolicy } from "../policy.ts";
import { type Arm, scoresOf } from "./sides.ts";

export interface VetoTask {
  readonly id: string;
  readonly base: Arm;
  /** A plan that stopped early as healthy did not come to it: before that counts, it is tried. */
  readonly untried: boolean;
}

/** The second guard: one capability that dies hardly moves the mean and must be seen all the same. */
export function vetoState(run: Run, tasks: readonly VetoTask[], policy: JudgePolicy): VetoState {
  const rule = vetoRule(
    tasks.map(({ base }) => base.measured.length),
    isAdaptive(run.design, policy) ? 1 : plannedRepeats(run),
    policy.vetoAlpha,
  );
  const state: VetoState = {
    status: rule.status,
    reason: rule.status === "off" ? "the union bound over the tasks exceeds its share" : null,
    share: rule.share,
    bound: fixed(rule.bound),
    watched: [],
    pending: [],
    lost: [],
    needed: rule.needed,
  };
  if (rule.status === "off") return state;
  for (const { id, base, untried } of tasks) {
    const scores = scoresOf(base);
    if (!isWatched(scores.filter((score) => score > 0).length, scores.length, rule.share)) continue;
    state.watched.push(id);
    const mine = inOrder(run, id);
    if ((mine.length === 0 && !untried) || mine.some((score) => score > 0)) continue;
    if (mine.length >= rule.needed) state.lost.push(id);
    else state.pending.push(id);
  }
  return state;
}

/**
 * Measured scores in the order of the repeats, up to the first that was never finished: failures finish
 * sooner than successes, so an attempt after a gap would be a biased sample.
 */
function inOrder(run: Run, task: string): number[] {
  const own = new Map<number, ScoredAttempt>();
  for (const attempt of run.attempts) if (attempt.task === task) own.set(attempt.repeat, attempt);
  const scores: number[] = [];
  for (let repeat = 1; ; repeat += 1) {
    const attempt = own.get(repeat);
    if (attempt === undefined || attempt.state === "cancelled") return scores;
    const value = attempt.score?.value ?? null;
    if (isMeasured(attempt.state) && value !== null) scores.push(value);
  }
}
