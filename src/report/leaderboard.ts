import { isMeasured, type ScoredAttempt } from "../model/attempt.ts";
import { digestOf } from "../model/digest.ts";
import { byCodePoint, sortedBy } from "../model/order.ts";
import type { LeaderboardOutputSchema, Printed } from "../model/output.ts";
import type { Run } from "../model/run.ts";
import { fixed } from "../model/stable.ts";
import { type Figure, suiteMetrics } from "../score/suite-metrics.ts";
import { averageOfKnown } from "../stats/mean.ts";
import { plain } from "./escape.ts";
import { count, dollars, percent, points, turnCount, whole } from "./numbers.ts";
import type { ScatterPoint } from "./svg/scatter.ts";
import { NONE } from "./task-lines.ts";

export interface LeaderboardRow {
  /** One more than the number of runs that are clearly better; indistinguishable runs share a rank. Null for floors. */
  readonly rank: number | null;
  readonly floor: boolean;
  readonly agent: string;
  readonly model: string | null;
  readonly score: string;
  readonly f1: string;
  readonly passRate: string;
  readonly turns: string;
  readonly outputTokens: string;
  readonly cost: string;
  readonly attempts: string;
  readonly raw: {
    readonly score: number | null;
    readonly stderr: number | null;
    readonly f1: number | null;
    readonly passRate: number | null;
    readonly turns: number | null;
    readonly outputTokens: number | null;
    readonly cost: number | null;
  };
}

/** Runs that were measured with the same instrument on the same tasks: only these are ranked together. */
export interface LeaderboardGroup {
  readonly suite: string;
  readonly tasks: number;
  readonly policy: string;
  readonly suiteDigest: string;
  readonly instrumentDigest: string;
  readonly limits: string;
  readonly rows: readonly LeaderboardRow[];
  readonly notes: readonly string[];
}

export interface Leaderboard {
  readonly format: "sre-gate-leaderboard@1";
  readonly groups: readonly LeaderboardGroup[];
}

/** The agent without a model that ships with the gate: what any model should beat. */
const FLOOR_AGENT = "investigator";
/** Two-sided 95 %, normal. */
const Z = 1.96;

export function buildLeaderboard(runs: readonly Run[]): Leaderboard {
  const groups = new Map<string, Run[]>();
  for (const run of runs) {
    const key = `${suiteDigest(run)} ${instrumentDigest(run)}`;
    const list = groups.get(key);
    if (list === undefined) groups.set(key, [run]);
    else list.push(run);
  }
  const built = [...groups].map(([key, list]) => ({ key, group: groupOf(list) }));
  built.sort(
    (a, b) =>
      b.group.rows.length - a.group.rows.length ||
      byCodePoint(a.group.suite, b.group.suite) ||
      byCodePoint(a.key, b.key),
  );
  return { format: "sre-gate-leaderboard@1", groups: built.map(({ group }) => group) };
}

/** Over ids and bytes of the tasks, whatever the suite is called. */
function suiteDigest(run: Run): string {
  return digestOf(sortedBy(run.tasks, (task) => task.id).map(({ id, digest }) => [id, digest]));
}

/** Isolation is left out as in comparisons: it guards the measurement and does not change a score. */
function instrumentDigest(run: Run): string {
  const { isolation: _, surfaces, ...rest } = run.instrument;
  return digestOf({ ...rest, surfaces: [...surfaces].sort(byCodePoint) });
}

function groupOf(runs: readonly Run[]): LeaderboardGroup {
  const [first] = runs;
  if (first === undefined) throw new Error("a group has a run");
  const rows = runs.map(rowOf);
  const constant = first.bestConstant;
  const floors = constant === null ? [] : [constantRow(constant.score, constant.name)];
  const all = [...named(rows, runs), ...floors].sort(
    (a, b) => (b.raw.score ?? -1) - (a.raw.score ?? -1) || byCodePoint(a.agent, b.agent),
  );
  const { limits } = first.instrument;
  return {
    suite: plain(first.suite),
    tasks: first.tasks.length,
    policy: first.instrument.policy.id,
    suiteDigest: suiteDigest(first),
    instrumentDigest: instrumentDigest(first),
    limits: `${limits.turns === null ? "no limit of turns" : count(limits.turns, "turn")}, ${limits.seconds} s`,
    rows: all.map((row) => ({ ...row, rank: row.floor ? null : rankOf(row, all) })),
    notes: notesOf(runs, rows),
  };
}

/** How many are better by more than the error of the difference allows, and one. */
function rankOf(row: LeaderboardRow, rows: readonly LeaderboardRow[]): number | null {
  const { score, stderr } = row.raw;
  if (score === null) return null;
  const better = rows.filter(
    (other) =>
      !other.floor &&
      other.raw.score !== null &&
      other.raw.score - score > Z * Math.hypot(other.raw.stderr ?? 0, stderr ?? 0),
  );
  return better.length + 1;
}

function notesOf(runs: readonly Run[], rows: readonly LeaderboardRow[]): string[] {
  const unfinished = runs.filter((run) => run.attempts.length < run.planned).length;
  return [
    ...(rows.some((row) => row.floor)
      ? []
      : [`No run of ${FLOOR_AGENT} here: a floor is missing.`]),
    ...(unfinished === 0
      ? []
      : [`${count(unfinished, "run")} cut short: fewer attempts than planned.`]),
    ...(runs.some((run) => run.isolationNote !== null) ? ["Some runs were not isolated."] : []),
  ];
}

function rowOf(run: Run): LeaderboardRow {
  const metrics = suiteMetrics(run.attempts);
  const measured = run.attempts.filter(({ state }) => isMeasured(state));
  const raw = {
    score: metrics.mean.value,
    stderr: metrics.standardError.value,
    f1: averageF1(measured),
    passRate: metrics.passAt1.value,
    turns: averageOfKnown(measured.map(({ usage }) => usage.turns)),
    outputTokens: averageOfKnown(measured.map(({ usage }) => usage.outputTokens)),
    cost: averageOfKnown(measured.map(({ usage }) => usage.cost)),
  };
  return {
    rank: null,
    floor: run.agent.name === FLOOR_AGENT && !run.agent.command.includes("--mutant"),
    agent: plain(run.agent.name),
    model: run.agent.model === null ? null : plain(run.agent.model),
    ...words(raw, metrics.standardError),
    attempts: `${metrics.attempts}${metrics.unmeasured > 0 ? ` (${metrics.unmeasured} not measured)` : ""}`,
    raw,
  };
}

function constantRow(score: number, name: string): LeaderboardRow {
  const raw = {
    score,
    stderr: null,
    f1: null,
    passRate: null,
    turns: null,
    outputTokens: null,
    cost: null,
  };
  return {
    rank: null,
    floor: true,
    agent: `always ${plain(name)}`,
    model: null,
    ...words(raw, { value: null, reason: "" }),
    score: points(score),
    attempts: NONE,
    raw,
  };
}

function words(raw: LeaderboardRow["raw"], error: Figure) {
  const optional = (value: number | null, format: (value: number) => string) =>
    value === null ? NONE : format(value);
  const spread = error.value === null ? "" : ` ± ${points(error.value)}`;
  return {
    score: raw.score === null ? NONE : `${points(raw.score)}${spread}`,
    f1: optional(raw.f1, (value) => value.toFixed(2)),
    passRate: optional(raw.passRate, percent),
    turns: optional(raw.turns, turnCount),
    outputTokens: optional(raw.outputTokens, whole),
    cost: optional(raw.cost, dollars),
  };
}

/** Over task means like the score; an attempt without an answer has an F1 of 0. */
function averageF1(attempts: readonly ScoredAttempt[]): number | null {
  const byTask = new Map<string, number[]>();
  for (const { task, score } of attempts) {
    if (score === null || score.value === null) continue;
    byTask.set(task, [...(byTask.get(task) ?? []), score.metrics.f1 ?? 0]);
  }
  return averageOfKnown([...byTask.values()].map((values) => averageOfKnown(values)));
}

/** Rows with the same name get their arguments added, or else a number, so that a picture can name them. */
function named(rows: readonly LeaderboardRow[], runs: readonly Run[]): LeaderboardRow[] {
  const title = (row: LeaderboardRow) => `${row.agent}\n${row.model ?? ""}`;
  const words = (index: number) => plain(runs[index]?.agent.command.slice(1).join(" ") ?? "");
  return rows.map((row, index) => {
    const namesakes = [...rows.keys()].filter((other) => {
      const candidate = rows[other];
      return candidate !== undefined && title(candidate) === title(row);
    });
    if (namesakes.length < 2) return row;
    const apart = new Set(namesakes.map(words)).size === namesakes.length;
    const tail = apart ? words(index) : `#${namesakes.indexOf(index) + 1}`;
    return { ...row, agent: `${row.agent} ${tail}`.trim() };
  });
}

function rowTitle(row: LeaderboardRow): string {
  return row.model === null ? row.agent : `${row.agent} (${row.model})`;
}

/** The rows that can stand in a picture of score against cost or turns. */
export function leaderboardPoints(group: LeaderboardGroup, key: "cost" | "turns"): ScatterPoint[] {
  return group.rows.flatMap((row) => {
    const [x, y] = [row.raw[key], row.raw.score];
    if (x === null || y === null) return [];
    return [
      {
        name: rowTitle(row),
        x,
        y,
        kind: row.floor ? "floor" : "run",
        spread: row.raw.stderr,
        note: `score ${row.score}, ${row[key]}${key === "turns" ? " turns" : " a task"}`,
      } as const,
    ];
  });
}

export function renderLeaderboardJson(board: Leaderboard): string {
  const document: Printed<typeof LeaderboardOutputSchema> = {
    format: board.format,
    groups: board.groups.map((group) => ({ ...group, rows: group.rows.map(inNumbers) })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function inNumbers({ rank, floor, agent, model, raw, attempts }: LeaderboardRow) {
  const round = (value: number | null) => (value === null ? null : fixed(value));
  return {
    ...{ rank, floor, agent, model, attempts },
    score: round(raw.score),
    stderr: round(raw.stderr),
    f1: round(raw.f1),
    passRate: round(raw.passRate),
    turns: round(raw.turns),
    outputTokens: round(raw.outputTokens),
    cost: round(raw.cost),
  };
}
