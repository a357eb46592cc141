import type { AnswerGroup } from "./answers.ts";
import { SYMBOL_LEGEND } from "./answers.ts";
import { plain, shortDigest, shorten } from "./escape.ts";
import { cells, cutCells, pad, wrap } from "./fit.ts";
import { afterWord } from "./headline.ts";
import type { ReportModel, ShownChange } from "./model.ts";
import { count } from "./numbers.ts";
import { NONE, type TaskLine } from "./task-lines.ts";

interface TerminalOptions {
  readonly colour: boolean;
  readonly width: number;
}

type Style = "bold" | "dim" | "red" | "green" | "yellow" | "none";

const CODES: Readonly<Record<Exclude<Style, "none">, string>> = {
  bold: "1",
  dim: "2",
  red: "31",
  green: "32",
  yellow: "33",
};

type Paint = (text: string, style: Style) => string;

interface Cell {
  readonly text: string;
  readonly style: Style;
}

interface Column {
  readonly title: string;
  readonly side: "left" | "right";
  readonly of: (task: TaskLine) => Cell;
}

export function renderTerminal(model: ReportModel, options: TerminalOptions): string {
  const width = Math.max(40, Math.min(options.width, 160));
  const paint: Paint = (text, style) =>
    options.colour && style !== "none" ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text;
  const blocks = [
    top(model, width, paint),
    table(model, width, paint),
    overall(model, width, paint),
    closing(model, width, paint),
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join("\n"))
    .join("\n\n")}\n`;
}

function verdictStyle(model: ReportModel): Style {
  if (model.verdict.kind === "pass") return "green";
  return model.verdict.kind === "fail" ? "red" : "yellow";
}

function top(model: ReportModel, width: number, paint: Paint): string[] {
  const { verdict } = model;
  const word = verdict.word.toUpperCase();
  const title = wrap(`${word}  ${afterWord(verdict)}`, width).map((line, index) =>
    index === 0 && line.startsWith(word)
      ? `${paint(word, verdictStyle(model))}${paint(line.slice(word.length), "bold")}`
      : paint(line, "bold"),
  );
  const warnings = model.gathered
    .filter((reason) => reason.weight === "warn")
    .flatMap((reason) =>
      wrap(`warning: ${reason.text}`, width).map((line) => paint(line, "yellow")),
    );
  return [
    ...model.notices.flatMap((notice) =>
      wrap(`! ${notice}`, width).map((line) => paint(line, "yellow")),
    ),
    ...title,
    ...(verdict.sentence === "" ? [] : wrap(verdict.sentence, width)),
    ...(verdict.enforced ? [] : [paint("Advisory: this verdict does not fail the job.", "dim")]),
    ...warnings,
    ...wrap(`${model.suite}, ${agentWords(model)}: ${model.facts}`, width).map((line) =>
      paint(line, "dim"),
    ),
  ];
}

function agentWords(model: ReportModel): string {
  return model.agent.model === null
    ? model.agent.name
    : `${model.agent.name} (${model.agent.model})`;
}

function changeStyle(task: TaskLine): Style {
  if (task.group === "lost") return "red";
  if (task.group === "suspect") return "yellow";
  return task.group === "gained" ? "green" : "none";
}

function cellOf(text: string, style: Style = "none"): Cell {
  return { text, style };
}

const COLUMNS: readonly Column[] = [
  { title: "repeats", side: "left", of: (task) => cellOf(symbols(task)) },
  { title: "base → now", side: "right", of: (task) => cellOf(baseToNow(task)) },
  { title: "change", side: "right", of: (task) => cellOf(task.change, changeStyle(task)) },
  { title: "turns", side: "right", of: (task) => cellOf(task.turns) },
  { title: "cost", side: "right", of: (task) => cellOf(task.cost) },
];

/** Every repeat as a symbol; from eleven on they are counted. */
function symbols(task: TaskLine): string {
  if (task.repeats.length === 0) return NONE;
  if (task.repeats.length <= 10) return task.symbols;
  const counts = new Map<string, number>();
  for (const { symbol } of task.repeats) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
  return [...counts].map(([symbol, times]) => `${times}${symbol}`).join(" ");
}

function baseToNow(task: TaskLine): string {
  if (task.base === NONE) return task.now;
  return `${task.base} → ${task.now}`;
}

export function remark(task: TaskLine): string {
  const said = task.answers.find((answer) => answer.words !== "right");
  const answer = said === undefined || task.group === "same" ? "" : answerWords(said);
  if (
    task.group === "lost" ||
    task.group === "suspect" ||
    task.group === "gained" ||
    task.group === "quarantined"
  )
    return answer === "" || task.group === "gained" ? task.group : `${task.group}: ${answer}`;
  return task.status === "compared" ? "" : STATUS[task.status];
}

const STATUS = {
  compared: "",
  new: "new, not compared",
  removed: "no longer in the suite",
  changed: "task changed, not compared",
  unmeasured: "not measured",
  "not-needed": "not run: decided without it",
  "outside-mean": "no fault planted, outside the mean",
  "left-out": "left out: the baseline never or seldom solved it",
} as const;

export function statusWords(status: TaskLine["status"]): string {
  return STATUS[status];
}

function answerWords(answer: AnswerGroup): string {
  const name = answer.name === null ? "" : ` ${shorten(plain(answer.name), 48)}`;
  return `${answer.times}× ${answer.words}${name}`;
}

function table(model: ReportModel, width: number, paint: Paint): string[] {
  if (model.tasks.length === 0) return [];
  const { columns, remarks } = columnsThatFit(model.tasks, width);
  const sizes = columns.map((column) => columnWidth(column, model.tasks));
  const used = sizes.reduce((sum, size) => sum + size + 2, 2);
  const nameWidth = Math.max(
    leastName(model.tasks),
    Math.min(longestName(model.tasks), MOST_NAME, width - used - remarks),
  );
  const restWidth = width - used - nameWidth - 2;
  const line = (gutter: string, name: string, parts: readonly Cell[], rest: string, style: Style) =>
    [
      paint(`${gutter} ${pad(cutCells(name, nameWidth), nameWidth, "left")}`, style),
      ...parts.map((part, index) => {
        const size = sizes[index] ?? 0;
        return paint(
          pad(cutCells(part.text, size), size, columns[index]?.side ?? "left"),
          part.style,
        );
      }),
      ...(rest === "" || restWidth < 12 ? [] : [paint(cutCells(rest, restWidth), style)]),
    ]
      .join("  ")
      .trimEnd();
  const alone = model.tasks.every((task) => task.base === NONE);
  const titles = columns.map(({ title }) =>
    cellOf(alone && title === "base → now" ? "score" : title),
  );
  return [
    paint(line(" ", "task", titles, "", "none"), "dim"),
    ...model.tasks.map((task) =>
      line(
        GUTTER[task.mark ?? "none"],
        task.label,
        columns.map((column) => column.of(task)),
        remark(task),
        changeStyle(task),
      ),
    ),
    ...wrap(SYMBOL_LEGEND, width).map((text) => paint(text, "dim")),
  ];
}

/** The mark of a row also without colour and without room for the remark. */
const GUTTER = { lost: "✗", suspect: "!", gained: "+", quarantined: "~", none: " " } as const;

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

/** Widths to try for the words: failures show in full at the first and are still readable at the last. */
const [WHOLE, CUT, LEAST] = [46, 34, 24];
const [CHANGE, TURNS, COST] = [2, 3, 4];
/** What a narrowing terminal loses, step by step: the change is what base and now already say. */
const STEPS: readonly (readonly [drop: readonly number[], remark: number])[] = [
  [[], WHOLE],
  [[], CUT],
  [[CHANGE], WHOLE],
  [[CHANGE], CUT],
  [[CHANGE, COST], WHOLE],
  [[CHANGE, COST], CUT],
  [[CHANGE, COST, TURNS], WHOLE],
  [[CHANGE, COST, TURNS], CUT],
  [[CHANGE, COST, TURNS], LEAST],
  [[COST, TURNS], 0],
  [[CHANGE, COST, TURNS], 0],
];

interface Layout {
  readonly columns: readonly Column[];
  /** Cells kept for what went wrong, with the gap before it. */
  readonly remarks: number;
}

/** The repeats always stay. */
function columnsThatFit(tasks: readonly TaskLine[], width: number): Layout {
  const empty = COLUMNS.flatMap((column, index) => (saysNothing(column, tasks) ? [index] : []));
  const longest = Math.max(...tasks.map((task) => cells(remark(task))));
  for (const [drop, most] of STEPS) {
    const columns = COLUMNS.filter((_, index) => !drop.includes(index) && !empty.includes(index));
    const used = columns.reduce((sum, column) => sum + columnWidth(column, tasks) + 2, 2);
    const remarks = Math.min(longest, most) === 0 ? 0 : Math.min(longest, most) + 2;
    if (used + leastName(tasks) + remarks <= width) return { columns, remarks };
  }
  return { columns: COLUMNS.slice(0, 1), remarks: 0 };
}

/** A change where nothing was compared; turns and cost that stayed the same everywhere, as the overall row says. */
function saysNothing(column: Column, tasks: readonly TaskLine[]): boolean {
  if (column.title === "change") return tasks.every(({ change }) => change === NONE);
  if (column.title === "turns") return tasks.every(({ raw }) => raw.baseTurns === raw.nowTurns);
  if (column.title === "cost") return tasks.every(({ raw }) => raw.baseCost === raw.nowCost);
  return false;
}

function overall(model: ReportModel, width: number, paint: Paint): string[] {
  const alone = model.overall.every((row) => row.base === NONE && row.change === NONE);
  const rows = model.overall.map((row) => [row.label, row.base, row.now, row.change] as const);
  const size = (index: 0 | 1 | 2) => Math.max(...rows.map((row) => cells(row[index])));
  return model.overall.map((row) => {
    const mark = row.mark === "fail" ? "✗" : row.mark === "warn" ? "!" : " ";
    const style: Style = row.mark === "fail" ? "red" : row.mark === "warn" ? "yellow" : "none";
    const compared = `${pad(row.base, size(1), "right")} → ${pad(row.now, size(2), "right")}  ${row.change}`;
    const text = `${mark} ${pad(row.label, size(0), "left")}  ${alone ? pad(row.now, size(2), "right") : compared}`;
    return paint(cutCells(text, width), style);
  });
}

function words(change: ShownChange): string {
  const [part, base, now] = [change.part, change.base, change.now].map((text) =>
    shorten(shortDigest(plain(text)), 80),
  );
  return `${part} ${base} → ${now}`;
}

function closing(model: ReportModel, width: number, paint: Paint): string[] {
  const lines: string[] = [];
  for (const change of model.agent.changes) lines.push(`changed: ${words(change)}`);
  for (const difference of model.incompatible) lines.push(`differs: ${words(difference)}`);
  if (model.families.filter((line) => line.raw !== 0).length > 0 && model.families.length > 1)
    lines.push(
      `by family: ${model.families.map((line) => `${line.family} ${line.change}`).join(", ")}`,
    );
  const open = model.counts.infraErrors + model.counts.cancelled;
  const below = [...(open > 0 ? [`${count(open, "attempt")} not measured`] : []), ...model.footer];
  const wrapped = (texts: readonly string[]) => texts.flatMap((text) => wrap(text, width));
  return [...wrapped(lines), ...closer(model), ...wrapped(below)].map((text) => paint(text, "dim"));
}

/** Whole, however long: of a line that breaks, a shell runs the first half. */
function closer({ next: { reproduce, price } }: ReportModel): string[] {
  if (reproduce === null) return [];
  return [`look closer: ${reproduce}${price === null ? "" : ` (about ${price})`}`];
}
