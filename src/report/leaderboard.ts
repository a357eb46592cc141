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
import { REFERENCES, REFERENCES_DATE } from "./references.ts";
import type { ScatterPoint } from "./svg/scatter.ts";
import { labels, NONE } from "./task-lines.ts";

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
  /** Dollars for each attempt that was right: what a solved incident costs. */
  readonly solvedCost: string;
  readonly attempts: string;
  /** The run's own page, from where the leaderboard lies; null where nobody said. */
  readonly page: string | null;
  /** Each task's mean score, in the order of the group's tasks; null where it was not measured. */
  readonly byTask: readonly (number | null)[];
  readonly raw: {
    readonly score: number | null;
    readonly stderr: number | null;
    readonly f1: number | null;
    readonly passRate: number | null;
    readonly turns: number | null;
    readonly outputTokens: number | null;
    readonly cost: number | null;
    readonly solvedCost: number | null;
  };
}

/** What the user calls a run, and where its page is. */
export interface NamedRun {
  readonly name: string | null;
  readonly page: string | null;
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
  /** Labels of the tasks, as the grid shows them. */
  readonly taskLabels: readonly string[];
  /** Which one to take and why, in one sentence; null where there is nothing to choose. */
  readonly advice: string | null;
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

export function buildLeaderboard(
  runs: readonly Run[],
  names: ReadonlyMap<Run, NamedRun> = new Map(),
): Leaderboard {
  const groups = new Map<string, Run[]>();
  for (const run of runs) {
    const key = `${suiteDigest(run)} ${instrumentDigest(run)}`;
    const list = groups.get(key);
    if (list === undefined) groups.set(key, [run]);
    else list.push(run);
  }
  const built = [...groups].map(([key, list]) => ({ key, group: groupOf(list, names) }));
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

function groupOf(runs: readonly Run[], names: ReadonlyMap<Run, NamedRun>): LeaderboardGroup {
  const [first] = runs;
  if (first === undefined) throw new Error("a group has a run");
  const tasks = sortedBy(first.tasks, (task) => task.id);
  const rows = runs.map((run) =>
    rowOf(
      run,
      names.get(run),
      tasks.map(({ id }) => id),
    ),
  );
  const constant = first.bestConstant;
  const floors = constant === null ? [] : [constantRow(constant.score, constant.name)];
  const all = [...named(rows, runs), ...floors].sort(
    (a, b) => (b.raw.score ?? -1) - (a.raw.score ?? -1) || byCodePoint(a.agent, b.agent),
  );
  const { limits } = first.instrument;
  const ranked = all.map((row) => ({ ...row, rank: row.floor ? null : rankOf(row, all) }));
  const shown = labels(first.tasks);
  return {
    suite: plain(first.suite),
    tasks: first.tasks.length,
    policy: first.instrument.policy.id,
    suiteDigest: suiteDigest(first),
    instrumentDigest: instrumentDigest(first),
    limits: `${limits.turns === null ? "no limit of turns" : count(limits.turns, "turn")}, ${limits.seconds} s`,
    rows: ranked,
    taskLabels: tasks.map(({ id }) => shown.get(id) ?? plain(id)),
    advice: adviceOf(ranked),
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

/** Of those that nobody is shown to be better than, the cheapest for what it solves; by turns where no price is known. */
function adviceOf(rows: readonly LeaderboardRow[]): string | null {
  const runs = rows.filter(({ floor, raw }) => !floor && raw.score !== null);
  if (runs.length < 2) return null;
  const best = runs.filter(({ rank }) => rank === 1);
  const priced = best.every(({ raw }) => raw.solvedCost !== null);
  const price = ({ raw }: LeaderboardRow) => (priced ? raw.solvedCost : raw.turns) ?? Infinity;
  const [take] = [...best].sort(
    (a, b) => price(a) - price(b) || byCodePoint(rowTitle(a), rowTitle(b)),
  );
  if (take === undefined) return null;
  const floors = rows.filter((row) => row.floor && (row.raw.score ?? 0) >= (take.raw.score ?? 0));
  const [above] = floors;
  if (above !== undefined)
    return `None of them: ${rowTitle(above)} scores as much without a model (${above.score}).`;
  const others = best.length - 1;
  const costs = priced ? `${take.solvedCost} for each incident it solves` : `${take.turns} turns`;
  const tie =
    others === 0
      ? "the only one that no other is as good as"
      : `${count(others, "other")} cannot be told from it, and ${others === 1 ? "takes" : "take"} more`;
  return `Take ${rowTitle(take)}: score ${take.score}, ${costs}; ${tie}.`;
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

function rowOf(run: Run, named: NamedRun | undefined, tasks: readonly string[]): LeaderboardRow {
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
    solvedCost: solvedCost(measured),
  };
  return {
    rank: null,
    floor: run.agent.name === FLOOR_AGENT && !run.agent.command.includes("--mutant"),
    agent: plain(named?.name ?? run.agent.name),
    model: run.agent.model === null ? null : plain(run.agent.model),
    ...words(raw, metrics.standardError),
    attempts: `${metrics.attempts}${metrics.unmeasured > 0 ? ` (${metrics.unmeasured} not measured)` : ""}`,
    page: named?.page ?? null,
    byTask: tasks.map((id) =>
      averageOfKnown(
        measured.filter(({ task }) => task === id).map(({ score }) => score?.value ?? null),
      ),
    ),
    raw,
  };
}

/** Null as soon as one price is unknown, and where nothing was solved. */
function solvedCost(attempts: readonly ScoredAttempt[]): number | null {
  const solved = attempts.filter(({ score }) => (score?.value ?? 0) >= 1).length;
  const costs = attempts.map(({ usage }) => usage.cost);
  if (solved === 0 || costs.some((cost) => cost === null)) return null;
  return costs.reduce((sum: number, cost) => sum + (cost ?? 0), 0) / solved;
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
    solvedCost: null,
  };
  return {
    rank: null,
    floor: true,
    agent: `always ${plain(name)}`,
    model: null,
    ...words(raw, { value: null, reason: "" }),
    score: points(score),
    attempts: NONE,
    page: null,
    byTask: [],
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
    solvedCost: optional(raw.solvedCost, dollars),
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

export function rowTitle(row: LeaderboardRow): string {
  return row.model === null ? row.agent : `${row.agent} (${row.model})`;
}

/** The rows that can stand in a picture of score against cost or turns. */
export function leaderboardPoints(group: LeaderboardGroup, key: "cost" | "turns"): ScatterPoint[] {
  const runs = group.rows.flatMap((row): ScatterPoint[] => {
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
      },
    ];
  });
  // Without a run of one's own beside them they would be a ranking of models.
  if (runs.every(({ kind }) => kind === "floor")) return runs;
  const published = REFERENCES.flatMap(({ name, score, [key]: x }): ScatterPoint[] =>
    x === null
      ? []
      : [{ name, x, y: score, kind: "reference", note: `published ${REFERENCES_DATE}` }],
  );
  return [...runs, ...published];
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
    solvedCost: round(raw.solvedCost),
  };
}
