import type { ScoredAttempt } from "../model/attempt.ts";
import type { Side, TaskRow } from "../model/comparison.ts";
import type { GroundTruth } from "../model/ground-truth.ts";
import { byCodePoint } from "../model/order.ts";
import { isPrivateId } from "../model/private-id.ts";
import type { RunTask } from "../model/run.ts";
import { type AnswerGroup, answerGroups, type RepeatSymbol, symbolOf } from "./answers.ts";
import { expectedCauses } from "./causes.ts";
import { plain, shorten } from "./escape.ts";
import { dollars, points, signedPoints, turnCount } from "./numbers.ts";
import { stateWords } from "./words.ts";

/** What a row is to the reader; the order here is the order of every table. */
export const GROUPS = [
  "lost",
  "suspect",
  "changed",
  "unmeasured",
  "lower",
  "gained",
  "higher",
  "same",
  "quarantined",
  "new",
  "removed",
  "outside-mean",
  "left-out",
  "not-needed",
] as const;

type TaskGroup = (typeof GROUPS)[number];

export interface Repeat {
  readonly repeat: number;
  readonly symbol: RepeatSymbol;
  readonly score: number | null;
  readonly words: string;
}

export interface TaskLine {
  /** What `--tasks` finds it by; null for a private task under an id that must not be shown. */
  readonly selector: string | null;
  /** The id; "private-3f1c9a20be (network)" for private tasks, which show family and score only. */
  readonly label: string;
  readonly private: boolean;
  readonly title: string | null;
  readonly family: string | null;
  readonly group: TaskGroup;
  readonly status: TaskRow["status"];
  readonly mark: TaskRow["mark"];
  readonly repeats: readonly Repeat[];
  readonly symbols: string;
  /** "9/10" (repeats that were right), "–" when that side has none. */
  readonly baseTally: string;
  readonly nowTally: string;
  readonly base: string;
  readonly now: string;
  readonly change: string;
  readonly turns: string;
  readonly cost: string;
  /** What would have been right: "ConfigMap/flagd-config"; null where that is private or unknown. */
  readonly expected: string | null;
  readonly answers: readonly AnswerGroup[];
  /** Its place on the page, "t3"; null where it has none. */
  readonly anchor: string | null;
  readonly raw: {
    readonly baseScores: readonly number[];
    readonly nowScores: readonly number[];
    readonly base: number | null;
    readonly now: number | null;
    readonly change: number | null;
    readonly baseTurns: number | null;
    readonly nowTurns: number | null;
    readonly baseCost: number | null;
    readonly nowCost: number | null;
  };
}

export const NONE = "–";

function groupOf(row: TaskRow): TaskGroup {
  if (row.mark !== null) return row.mark;
  if (row.status !== "compared") return row.status;
  if (row.change === null || row.change === 0) return "same";
  return row.change < 0 ? "lower" : "higher";
}

/** "9/10", "8/10 and 1 partly". */
export function tally(side: Side | null): string {
  if (side === null || side.scores.length === 0) return NONE;
  const right = side.scores.filter((score) => score >= 1).length;
  const partly = side.scores.filter((score) => score > 0 && score < 1).length;
  const text = `${right}/${side.scores.length}`;
  return partly === 0 ? text : `${text} and ${partly} partly`;
}

function move(
  base: number | null | undefined,
  now: number | null | undefined,
  format: (value: number) => string,
): string {
  const left = base === null || base === undefined ? NONE : format(base);
  const right = now === null || now === undefined ? NONE : format(now);
  return left === NONE ? right : `${left} → ${right}`;
}

function repeatOf(attempt: ScoredAttempt, hidden: boolean): Repeat {
  return {
    repeat: attempt.repeat,
    symbol: symbolOf(attempt),
    score: attempt.score?.value ?? null,
    words: hidden ? "private" : plain(attempt.reason ?? stateWords(attempt.state)),
  };
}

/** "○○●○○ + ●●○": what was compared, and what followed up. */
function symbolsOf(repeats: readonly Repeat[], compared: number | null): string {
  const shown = repeats.map(({ symbol }) => symbol);
  const counted = repeats.flatMap(({ score }, index) => (score === null ? [] : [index + 1]));
  const end = compared === null ? null : (counted[compared - 1] ?? null);
  const follows = end !== null && counted.length > (compared ?? 0);
  return follows
    ? `${shown.slice(0, end).join("")} + ${shown.slice(end).join("")}`
    : shown.join("");
}

function lineOf(
  row: TaskRow,
  task: RunTask | null,
  label: string,
  attempts: readonly ScoredAttempt[],
  truth: GroundTruth | null,
): TaskLine {
  const scores = attempts.flatMap(({ score }) => score ?? []);
  const hidden = task?.private ?? false;
  const repeats = attempts.map((attempt) => repeatOf(attempt, hidden));
  const optional = (value: number | null | undefined) =>
    value === null || value === undefined ? NONE : points(value);
  return {
    selector: hidden && !isPrivateId(row.task) ? null : (task?.place ?? row.task),
    label,
    private: hidden,
    title: hidden || !task?.title ? null : shorten(plain(task.title), 200),
    family: row.family === null ? null : shorten(plain(row.family), 60),
    group: groupOf(row),
    status: row.status,
    mark: row.mark,
    repeats,
    symbols: symbolsOf(repeats, row.now?.scores.length ?? null),
    baseTally: tally(row.base),
    nowTally: tally(row.now),
    base: optional(row.base?.mean),
    now: optional(row.now?.mean),
    change: row.change === null ? NONE : signedPoints(row.change),
    turns: move(row.base?.turns, row.now?.turns, turnCount),
    cost: move(row.base?.cost, row.now?.cost, dollars),
    expected: hidden ? null : expectedCauses(truth, scores),
    answers: hidden ? [] : answerGroups(attempts),
    anchor: null,
    raw: {
      baseScores: row.base?.scores ?? [],
      nowScores: row.now?.scores ?? [],
      base: row.base?.mean ?? null,
      now: row.now?.mean ?? null,
      change: row.change,
      baseTurns: row.base?.turns ?? null,
      nowTurns: row.now?.turns ?? null,
      baseCost: row.base?.cost ?? null,
      nowCost: row.now?.cost ?? null,
    },
  };
}

/**
 * Names for people. The id of a private task reveals nothing. If a run file calls one by another id, that id is hidden
 * and the task gets a number instead, in the order of the digests.
 */
export function labels(tasks: readonly RunTask[]): Map<string, string> {
  const hidden = tasks
    .filter((task) => task.private && !isPrivateId(task.id))
    .sort((left, right) => byCodePoint(left.digest, right.digest) || byCodePoint(left.id, right.id))
    .map((task) => task.id);
  return new Map(
    tasks.map((task) => {
      const number = hidden.indexOf(task.id) + 1;
      const family = task.family === null ? "" : ` (${plain(task.family)})`;
      if (number > 0) return [task.id, `private task ${number}${family}`];
      return [task.id, `${plain(task.id)}${task.private ? family : ""}`];
    }),
  );
}

/** Every task of the comparison: the ones to look at first, the largest drop first, then by name. */
export function taskLines(
  rows: readonly TaskRow[],
  tasks: readonly RunTask[],
  attempts: readonly ScoredAttempt[],
  truths: ReadonlyMap<string, { readonly truth: GroundTruth }>,
): TaskLine[] {
  const names = labels(tasks);
  const byTask = new Map(tasks.map((task) => [task.id, task]));
  const tries = new Map<string, ScoredAttempt[]>();
  for (const attempt of attempts) {
    const list = tries.get(attempt.task);
    if (list === undefined) tries.set(attempt.task, [attempt]);
    else list.push(attempt);
  }
  return rows
    .map((row) => {
      const ours = [...(tries.get(row.task) ?? [])].sort((a, b) => a.repeat - b.repeat);
      return lineOf(
        row,
        byTask.get(row.task) ?? null,
        names.get(row.task) ?? plain(row.task),
        ours,
        truths.get(row.task)?.truth ?? null,
      );
    })
    .sort(
      (left, right) =>
        GROUPS.indexOf(left.group) - GROUPS.indexOf(right.group) ||
        (left.raw.change ?? 0) - (right.raw.change ?? 0) ||
        byCodePoint(left.label, right.label),
    )
    .map(anchored());
}

/** Positions, never names, so that no name can break a link. A private task has no place of its own. */
function anchored(): (task: TaskLine) => TaskLine {
  let place = 0;
  return (task) => {
    if (task.private || task.status === "removed") return task;
    place += 1;
    return { ...task, anchor: `t${place}` };
  };
}
