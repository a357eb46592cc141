import { SYMBOL_LEGEND } from "./answers.ts";
import { cells, cutCells, pad, wrap } from "./fit.ts";
import type { ReportModel } from "./model.ts";
import { answerWords, brokenTasks, restWords, statusWords, wrongAnswers } from "./rows.ts";
import { NONE, type TaskLine } from "./task-lines.ts";

export type Style = "bold" | "dim" | "red" | "green" | "yellow" | "none";
export type Paint = (text: string, style: Style) => string;

interface Cell {
  readonly text: string;
  readonly style: Style;
}

interface Column {
  readonly title: string;
  readonly side: "left" | "right";
  readonly of: (task: TaskLine) => Cell;
}

/** So few are shown one by one; of more, those where nothing happened are counted. */
const FEW = 12;
const QUIET: ReadonlySet<TaskLine["group"]> = new Set([
  "same",
  "lower",
  "higher",
  "left-out",
  "not-needed",
]);

/** The rows to look at, each that broke with what was expected and said below it, and one line for the others. */
export function taskTable(model: ReportModel, width: number, paint: Paint): string[] {
  if (model.tasks.length === 0) return [];
  const broken = new Set(brokenTasks(model));
  const quiet = (task: TaskLine) =>
    model.tasks.length > FEW && QUIET.has(task.group) && !broken.has(task);
  const shown = model.tasks.filter((task) => !quiet(task));
  const folded = model.tasks.filter(quiet);
  const others =
    folded.length === 0 ? [] : [paint(cutCells(`  ${restWords(model, folded)}`, width), "dim")];
  if (shown.length === 0) return others;
  const columns = columnsThatFit(shown, width);
  const sizes = columns.map((column) => columnWidth(column, shown));
  const used = sizes.reduce((sum, size) => sum + size + 2, 2);
  const nameWidth = Math.max(
    leastName(shown),
    Math.min(longestName(shown), MOST_NAME, width - used),
  );
  const line = (gutter: string, name: string, parts: readonly Cell[], style: Style) =>
    [
      paint(`${gutter} ${pad(cutCells(name, nameWidth), nameWidth, "left")}`, style),
      ...parts.map(({ text, style: own }, index) => {
        const size = sizes[index] ?? 0;
        return paint(pad(cutCells(text, size), size, columns[index]?.side ?? "left"), own);
      }),
    ]
      .join("  ")
      .trimEnd();
  const alone = shown.every((task) => task.base === NONE);
  const titles = columns.map(({ title }) =>
    cellOf(alone && title === "base → now" ? "score" : title),
  );
  return [
    paint(line(" ", "task", titles, "none"), "dim"),
    ...shown.flatMap((task) => [
      line(
        GUTTER[task.mark ?? "none"],
        task.label,
        columns.map((column) => column.of(task)),
        styleOf(task),
      ),
      ...(broken.has(task) ? insteadOf(task, width) : []),
    ]),
    ...others,
    ...wrap(legend(shown), width).map((text) => paint(text, "dim")),
  ];
}

/** Below the row, where there is room for the names. */
function insteadOf(task: TaskLine, width: number): string[] {
  if (task.private) return [];
  const said = wrongAnswers(task).map((group) => answerWords(group));
  return [
    ...(task.expected === null ? [] : [["expected", task.expected] as const]),
    ...(said.length === 0 ? [] : [["said", said.join(", ")] as const]),
  ].flatMap(([word, text]) =>
    wrap(text, Math.max(20, width - INDENT)).map((line, index) =>
      cutCells(`    ${pad(index === 0 ? word : "", 8, "left")}  ${line}`, width),
    ),
  );
}

const INDENT = 14;

function legend(tasks: readonly TaskLine[]): string {
  const follows = tasks.some((task) => task.symbols.includes("+"));
  return follows ? `${SYMBOL_LEGEND}  + run again to follow up, not compared` : SYMBOL_LEGEND;
}

/** The mark of a row also without colour. */
const GUTTER = { lost: "✗", suspect: "!", gained: "+", quarantined: "~", none: " " } as const;

export function styleOf(task: TaskLine): Style {
  if (task.group === "lost") return "red";
  if (task.group === "suspect") return "yellow";
  return task.group === "gained" ? "green" : "none";
}

function cellOf(text: string, style: Style = "none"): Cell {
  return { text, style };
}

const COLUMNS: readonly Column[] = [
  { title: "repeats", side: "left", of: (task) => cellOf(symbols(task), symbolStyle(task)) },
  { title: "base → now", side: "right", of: (task) => cellOf(baseToNow(task)) },
  { title: "change", side: "right", of: (task) => cellOf(task.change, styleOf(task)) },
  { title: "turns", side: "right", of: (task) => cellOf(task.turns) },
  { title: "cost", side: "right", of: (task) => cellOf(task.cost) },
  { title: "", side: "left", of: (task) => cellOf(wordOf(task), styleOf(task)) },
];

/** What the table loses on a narrow terminal, step by step: the change is what base and now already say. */
const STEPS: readonly (readonly string[])[] = [
  [],
  ["change"],
  ["change", "cost"],
  ["change", "cost", "turns"],
  ["change", "cost", "turns", ""],
  ["change", "cost", "turns", "", "base → now"],
];

/** The repeats always stay. */
function columnsThatFit(tasks: readonly TaskLine[], width: number): Column[] {
  const telling = COLUMNS.filter((column) => !saysNothing(column, tasks));
  for (const drop of STEPS) {
    const columns = telling.filter(({ title }) => !drop.includes(title));
    const used = columns.reduce((sum, column) => sum + columnWidth(column, tasks) + 2, 2);
    if (used + leastName(tasks) <= width) return columns;
  }
  return COLUMNS.slice(0, 1);
}

/** A change where nothing was compared; turns and cost that stayed the same everywhere, as the overall row says. */
function saysNothing({ title, of }: Column, tasks: readonly TaskLine[]): boolean {
  if (title === "change") return tasks.every(({ change }) => change === NONE);
  if (title === "turns") return tasks.every(({ raw }) => raw.baseTurns === raw.nowTurns);
  if (title === "cost") return tasks.every(({ raw }) => raw.baseCost === raw.nowCost);
  return title === "" && tasks.every((task) => of(task).text === "");
}

/** "lost", "suspect", "not measured": why the row is here. */
function wordOf(task: TaskLine): string {
  return task.mark ?? statusWords(task.status);
}

/** Every repeat as a symbol; from eleven on they are counted. */
function symbols(task: TaskLine): string {
  if (task.repeats.length === 0) return NONE;
  if (task.repeats.length <= 10) return task.symbols;
  const counts = new Map<string, number>();
  for (const { symbol } of task.repeats) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
  return [...counts].map(([symbol, times]) => `${times}${symbol}`).join(" ");
}

function symbolStyle({ raw }: TaskLine): Style {
  if (raw.nowScores.length === 0) return "dim";
  if (raw.nowScores.every((score) => score >= 1)) return "green";
  return raw.nowScores.every((score) => score === 0) ? "red" : "yellow";
}

function baseToNow(task: TaskLine): string {
  return task.base === NONE ? task.now : `${task.base} → ${task.now}`;
}

function columnWidth(column: Column, tasks: readonly TaskLine[]): number {
  return Math.max(
    cells(column.title),
    ...tasks.map((task) => Math.min(48, cells(column.of(task).text))),
  );
}

const LEAST_NAME = 20;
const MOST_NAME = 48;

function longestName(tasks: readonly TaskLine[]): number {
  return Math.max(cells("task"), ...tasks.map((task) => cells(task.label)));
}

/** Short names need no more than they are; long ones are cut before anything says nothing at all. */
function leastName(tasks: readonly TaskLine[]): number {
  return Math.min(longestName(tasks), LEAST_NAME);
}
