import type { Attempt, ScoredAttempt } from "../model/attempt.ts";
import type { Diagnosis } from "../model/diagnosis.ts";
import type { RepairFinding } from "../model/repair.ts";
import type { Score } from "../model/score.ts";
import type { Task } from "../model/task.ts";
import type { Policy } from "../score/policies.ts";
import { needsSnapshot, scoreAttempt } from "../score/score.ts";
import { snapshotFacts } from "../tasks/facts.ts";

/** Scores attempts twice: the number at once, for looks; details at the end, from the snapshots. */
export interface Scorer {
  /** By the truth alone: a name that only the snapshot can confirm counts as wrong. To show, never to decide by. */
  readonly scoreQuickly: (attempt: Attempt) => ScoredAttempt;
  /** The numbers that the end will have; a snapshot is opened only where a name needs it. */
  readonly scoreForLook: (attempts: readonly Attempt[]) => Promise<ScoredAttempt[]>;
  readonly scoreFully: (attempts: readonly Attempt[]) => Promise<ScoredAttempt[]>;
}

/** `cacheDir`: where what was found in a snapshot is kept, so that it is opened once. */
export function openScorer(tasks: readonly Task[], policy: Policy, cacheDir: string): Scorer {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const taskOf = (attempt: Attempt): Task => {
    const task = byId.get(attempt.task);
    if (!task) throw new Error(`an attempt at ${attempt.task}, which is not in the plan`);
    return task;
  };
  // Looks ask for the same attempts again and again.
  const known = new WeakMap<Attempt, Score | null>();
  const closedScore = (attempt: Attempt): Score | null => {
    const found = known.get(attempt);
    if (found !== undefined) return found;
    const score = scoreAttempt(attempt, taskOf(attempt), policy, null);
    known.set(attempt, score);
    return score;
  };
  const openScore = async (attempt: Attempt, diagnosis: Diagnosis): Promise<Score | null> => {
    const task = taskOf(attempt);
    return scoreAttempt(attempt, task, policy, await snapshotFacts(task, diagnosis, cacheDir));
  };
  return {
    scoreQuickly: (attempt) => ({ ...attempt, score: closedScore(attempt) }),
    scoreForLook: (attempts) =>
      Promise.all(
        attempts.map(async (attempt) => {
          const { diagnosis } = attempt;
          const isOpen = diagnosis !== null && needsSnapshot(diagnosis, taskOf(attempt), policy);
          const score = isOpen ? await openScore(attempt, diagnosis) : closedScore(attempt);
          return { ...attempt, score };
        }),
      ),
    scoreFully: async (attempts) => {
      const scored: ScoredAttempt[] = [];
      for (const attempt of attempts) {
        const task = taskOf(attempt);
        const { diagnosis } = attempt;
        const closed = closedScore(attempt);
        const score =
          diagnosis !== null &&
          (asksSnapshot(diagnosis, closed) || needsSnapshot(diagnosis, task, policy))
            ? await openScore(attempt, diagnosis)
            : closed;
        const whole = { ...attempt, score };
        scored.push(task.private ? withoutWords(whole) : whole);
      }
      return scored;
    },
  };
}

/** Whether anything of a score is to be found in the files: what was wrongly named, and evidence that can be checked. */
function asksSnapshot(diagnosis: Diagnosis, score: Score | null): boolean {
  const points = diagnosis.factors.some(({ evidence }) => Array.isArray(evidence));
  return points || (score?.predictions ?? []).some((one) => one.class === "unknown");
}

const HIDDEN = "(private)";

function hiddenRepair(repair: RepairFinding): RepairFinding {
  const hide = (texts: readonly string[]) => texts.map(() => HIDDEN);
  return {
    ...repair,
    why: HIDDEN,
    refused: hide(repair.refused),
    needless: hide(repair.needless),
    stopped: hide(repair.stopped),
    dataDestroyed: hide(repair.dataDestroyed),
    protectionRemoved: hide(repair.protectionRemoved),
  };
}

/** A run is kept, uploaded and shown: of a private task it holds how right the answers were, never what they say. */
export function withoutWords(attempt: ScoredAttempt): ScoredAttempt {
  // In the order of the keys as they were: parts of a run are read and written again, to the same bytes.
  const { notes: _notes, ...plain } = attempt;
  const { diagnosis, score, usage } = attempt;
  return {
    ...plain,
    reason: null,
    repaired: [],
    diagnosis: diagnosis && {
      factors: diagnosis.factors.map(() => ({ name: HIDDEN, reasoning: null, evidence: null })),
      propagations: [],
      alertsExplained: [],
      alternatives: [],
      confidence: diagnosis.confidence,
      escalate: diagnosis.escalate && { reason: HIDDEN },
      noFault: diagnosis.noFault,
    },
    // A model's name is a text as well: only beside metered calls is it not the agent's to write.
    ...(attempt.repair === undefined ? {} : { repair: hiddenRepair(attempt.repair) }),
    usage: usage.calls === null ? { ...usage, model: null } : usage,
    score: score && {
      ...score,
      predictions: score.predictions.map((prediction) => ({
        ...prediction,
        name: HIDDEN,
        group: null,
        nearest: null,
      })),
      missed: score.missed.map(() => ({ cause: HIDDEN, nearest: null })),
    },
  };
}
