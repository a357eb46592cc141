import type { ScoredAttempt } from "../../model/attempt.ts";
import type { Baseline, BaselineTask } from "../../model/baseline.ts";
import type { TaskRow } from "../../model/comparison.ts";
import { byCodePoint } from "../../model/order.ts";
import type { Run, RunTask } from "../../model/run.ts";
import { fixed } from "../../model/stable.ts";
import { average } from "../../stats/mean.ts";
import type { AtLeast } from "../../stats/successes.ts";
import { atLeastOf, isAdaptive } from "../plan/design.ts";
import type { JudgePolicy } from "../policy.ts";
import { activeQuarantine } from "./quarantine.ts";
import { type Arm, armOfBaseline, armOfRun, scoresOf, sideOf } from "./sides.ts";

/** A task that enters the tests. */
export interface ComparedTask {
  readonly id: string;
  readonly now: Arm;
  readonly base: Arm;
}

export interface MatchedTasks {
  readonly rows: TaskRow[];
  readonly compared: ComparedTask[];
  /** Of the test, but not come to before a look ended the plan. */
  readonly unseen: Omit<ComparedTask, "now">[];
}

/** Puts the two sides of every task next to each other and says which of them may be compared. */
export function matchTasks(input: {
  readonly run: Run;
  readonly baseline: Baseline | null;
  readonly policy: JudgePolicy;
  readonly today: string | null;
  /** The attempts that the test may use; the others are kept in the run and shown nowhere here. */
  readonly used: readonly ScoredAttempt[];
  /** True where a look ended the plan: what it did not come to is not missing. */
  readonly stoppedAtLook?: boolean;
}): MatchedTasks {
  const { run, baseline, policy, today, stoppedAtLook = false } = input;
  const quarantined = activeQuarantine(policy, today);
  const mine = new Map(run.tasks.map((task) => [task.id, task]));
  const theirs = new Map(baseline?.tasks.map((task) => [task.id, task]) ?? []);
  const attempts = groupByTask(input.used);
  const atLeast = isAdaptive(run.design, policy) ? atLeastOf(policy) : () => 0;
  const compared: ComparedTask[] = [];
  const unseen: Omit<ComparedTask, "now">[] = [];
  const rows = [...new Set([...mine.keys(), ...theirs.keys()])].sort(byCodePoint).map((id) => {
    const mayBeLeft = run.leftOut?.includes(id) ?? true;
    const sides = bothSides({
      mine: mine.get(id),
      theirs: theirs.get(id),
      attempts: attempts.get(id) ?? [],
      leavesOut: (base) => mayBeLeft && isSeldomSolved(base, atLeast),
      stoppedAtLook,
    });
    const isQuarantined = quarantined.has(id);
    if (sides.status === "compared" && !isQuarantined) {
      compared.push({ id, now: sides.now, base: sides.base });
    }
    if (sides.status === "not-needed" && !isQuarantined) unseen.push({ id, base: sides.base });
    return rowOf(id, sides, isQuarantined, mine.get(id)?.family ?? theirs.get(id)?.family ?? null);
  });
  return { rows, compared, unseen };
}

type Sides =
  | {
      readonly status: "compared" | "changed" | "unmeasured" | "not-needed";
      readonly now: Arm;
      readonly base: Arm;
    }
  | { readonly status: "outside-mean"; readonly now: Arm; readonly base: Arm | null }
  | { readonly status: "new"; readonly now: Arm; readonly base: null }
  | { readonly status: "removed" | "left-out"; readonly now: null; readonly base: Arm };

function bothSides(input: {
  readonly mine: RunTask | undefined;
  readonly theirs: BaselineTask | undefined;
  readonly attempts: readonly ScoredAttempt[];
  readonly leavesOut: (base: Arm) => boolean;
  readonly stoppedAtLook: boolean;
}): Sides {
  const { mine, theirs, attempts, leavesOut, stoppedAtLook } = input;
  const base = theirs === undefined ? null : armOfBaseline(theirs);
  const now = armOfRun(attempts);
  if (base !== null && attempts.length === 0 && leavesOut(base)) {
    return { status: "left-out", now: null, base };
  }
  if (mine === undefined) return { status: "removed", now: null, base: base ?? NO_ATTEMPTS };
  if (mine.expect === "no-fault") return { status: "outside-mean", now, base };
  if (base === null) return { status: "new", now, base };
  if (theirs?.digest !== mine.digest) return { status: "changed", now, base };
  if (stoppedAtLook && attempts.length === 0) return { status: "not-needed", now, base };
  const measured = now.measured.length > 0 && base.measured.length > 0;
  return { status: measured ? "compared" : "unmeasured", now, base };
}

function isSeldomSolved({ measured }: Arm, atLeast: AtLeast): boolean {
  const solved = measured.filter(({ score }) => score > 0).length;
  return measured.length > 0 && solved < atLeast(measured.length);
}

const NO_ATTEMPTS: Arm = { measured: [], unmeasured: 0 };

function rowOf(id: string, sides: Sides, quarantined: boolean, family: string | null): TaskRow {
  const change =
    sides.status === "compared"
      ? fixed(average(scoresOf(sides.now)) - average(scoresOf(sides.base)))
      : null;
  return {
    task: id,
    family,
    status: sides.status,
    base: sides.base === null ? null : sideOf(sides.base),
    now: sides.now === null ? null : sideOf(sides.now),
    change,
    mark: quarantined ? "quarantined" : null,
  };
}

function groupByTask(attempts: readonly ScoredAttempt[]): Map<string, ScoredAttempt[]> {
  const groups = new Map<string, ScoredAttempt[]>();
  for (const attempt of attempts) {
    const group = groups.get(attempt.task) ?? [];
    groups.set(attempt.task, group);
    group.push(attempt);
  }
  return groups;
}
