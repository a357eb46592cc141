import type { AnswerGroup } from "./answers.ts";
import { COMMAND_LIMIT } from "./command-line.ts";
import { markdown, markdownCode, shorten } from "./escape.ts";
import { fitLadder } from "./fit.ts";
import { isUnmeasured, sentenceCase } from "./headline.ts";
import type { OverallRow, ReportModel, ShownChange } from "./model.ts";
import { count } from "./numbers.ts";
import { NONE, type TaskLine } from "./task-lines.ts";
import { statusWords } from "./terminal.ts";
import { SAID_ELSEWHERE } from "./words.ts";

interface MarkdownOptions {
  readonly maxBytes: number;
  /** A hidden line by which the comment is found again; always the last line, whatever is cut. */
  readonly marker: string;
}

/** How much of each part a rung of the ladder shows. */
interface Rung {
  readonly lost: number;
  readonly rest: "table" | "short" | "counts" | "none";
  readonly families: boolean;
  readonly changes: number;
}

const ALL = Number.POSITIVE_INFINITY;

const LADDER: readonly Rung[] = [
  { lost: ALL, rest: "table", families: true, changes: ALL },
  { lost: ALL, rest: "short", families: true, changes: 20 },
  { lost: ALL, rest: "counts", families: true, changes: 10 },
  { lost: 50, rest: "counts", families: true, changes: 5 },
  { lost: 10, rest: "counts", families: false, changes: 3 },
  { lost: 0, rest: "none", families: false, changes: 0 },
];

export function renderMarkdown(model: ReportModel, options: MarkdownOptions): string {
  const tail = options.marker === "" ? "" : `\n${options.marker}\n`;
  const versions = [
    ...LADDER.map((rung) => () => comment(model, rung)),
    () => `${title(model)}\n`,
    () => `### sre-gate: ${model.verdict.word}\n`,
  ];
  return fitLadder(versions, tail, options.maxBytes);
}

function comment(model: ReportModel, rung: Rung): string {
  const blocks = [
    ...model.notices.map((notice) => `> [!WARNING]\n> ${markdown(notice)}`),
    title(model),
    opening(model, rung),
    isUnmeasured(model) ? "" : overallTable(model.overall),
    lost(model, rung),
    suspects(model, rung),
    rung.rest === "none" ? "" : rest(model, rung),
    next(model),
    footer(model),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function title(model: ReportModel): string {
  const gate = model.gate === "default" ? "" : ` (${model.gate})`;
  const advisory = model.verdict.enforced ? "" : " · advisory";
  return `### ${model.verdict.symbol} sre-gate${gate}: ${markdown(model.verdict.headline)}${advisory}`;
}

function opening(model: ReportModel, rung: Rung): string {
  const lines = model.verdict.sentence === "" ? [] : [markdown(model.verdict.sentence)];
  const changes = changed(model, rung.changes);
  lines.push(`${changes === "" ? "" : `${changes} `}${markdown(model.facts)}`);
  for (const difference of model.incompatible)
    lines.push(`Differs: ${markdownCode(difference.part)} ${fromTo(difference)}.`);
  for (const reason of model.gathered)
    if (reason.weight === "warn") lines.push(`⚠️ ${markdown(reason.text)}`);
  return lines.join("\n\n");
}

function fromTo(change: ShownChange): string {
  return `${markdownCode(change.base)} → ${markdownCode(change.now)}`;
}

/** Digests say nothing to a reader: a changed file is named, a changed model is shown from and to. */
function changed(model: ReportModel, most: number): string {
  const { changes } = model.agent;
  if (changes.length === 0) return model.counts.baseMeasured === 0 ? "" : "The agent is unchanged.";
  const shown = changes.slice(0, most).map((change) => {
    const file = /^files?[.:/ ]\s*/.exec(change.part);
    if (file !== null) return markdownCode(change.part.slice(file[0].length));
    return `${markdown(shorten(change.part, 80))} ${fromTo(change)}`;
  });
  const more = changes.length - shown.length;
  const list = [
    ...shown,
    ...(more > 0 ? [count(more, shown.length === 0 ? "thing" : "other")] : []),
  ];
  const kept =
    model.agent.model === null || changes.some((change) => change.part === "model")
      ? ""
      : `; model ${markdownCode(model.agent.model)} as before`;
  return `Changed: ${list.join(", ")}${kept}.`;
}

const MARKS = { fail: "❌", warn: "⚠️", "": "" } as const;

function overallTable(rows: readonly OverallRow[]): string {
  return [
    "| | base | now | change | |",
    "|---|--:|--:|--:|---|",
    ...rows.map((row) => {
      const note = row.note === null ? "" : ` ${markdown(row.note)}`;
      return `| ${row.label} | ${row.base} | ${row.now} | ${row.change} | ${MARKS[row.mark]}${note} |`;
    }),
  ].join("\n");
}

function answer(group: AnswerGroup | undefined): string {
  if (group === undefined) return "";
  const name = group.name === null ? "" : ` ${markdownCode(group.name, 60)}`;
  const why = group.reason === null ? "" : ` (${markdown(shorten(group.reason, 60))})`;
  return `${group.times}× ${group.words}${name}${why}`;
}

function wrongAnswers(task: TaskLine): string {
  const wrong = task.answers.filter((group) => group.words !== "right");
  return wrong.slice(0, 2).map(answer).join(", ");
}

function symbols(task: TaskLine): string {
  if (task.repeats.length <= 12) return task.symbols || NONE;
  return task.nowTally;
}

function lost(model: ReportModel, rung: Rung): string {
  const tasks = model.tasks.filter((task) => task.group === "lost");
  if (tasks.length === 0) return "";
  const shown = tasks.slice(0, rung.lost);
  const heading = `**Lost**: ${count(tasks.length, "task")} the base solves`;
  const more =
    tasks.length > shown.length
      ? `\n\nand ${count(tasks.length - shown.length, "more lost task")}.`
      : "";
  return shown.length === 0 ? heading : `${heading}\n\n${bigTable(shown)}${more}`;
}

function bigTable(tasks: readonly TaskLine[]): string {
  return [
    "| task | base | now | answers now | turns | cost |",
    "|---|---|---|---|--:|--:|",
    ...tasks.map(
      (task) =>
        `| ${markdownCode(task.label)} | ${task.baseTally} | ${symbols(task)} | ${wrongAnswers(task)} | ${task.turns} | ${task.cost} |`,
    ),
  ].join("\n");
}

function suspects(model: ReportModel, rung: Rung): string {
  const tasks = model.tasks.filter((task) => task.group === "suspect");
  const shown = tasks.slice(0, Math.min(rung.lost, 10));
  const list = shown.map((task) => {
    const said = wrongAnswers(task);
    return `${markdownCode(task.label)} ${task.baseTally} → ${symbols(task)}${said === "" ? "" : ` (${said})`}`;
  });
  const more =
    tasks.length > shown.length ? `, and ${count(tasks.length - shown.length, "more")}` : "";
  const lines: string[] = [];
  if (list.length > 0) lines.push(`Suspects, not proven: ${list.join(", ")}${more}.`);
  else if (tasks.length > 0) lines.push(`${count(tasks.length, "suspect")}, not proven.`);
  if (rung.families && model.families.length > 1 && model.families.some((line) => line.raw !== 0))
    lines.push(
      `By family: ${model.families.map((line) => `${markdown(line.family)} ${line.change}`).join(", ")}.`,
    );
  return lines.join(" ");
}

function rest(model: ReportModel, rung: Rung): string {
  const tasks = model.tasks.filter((task) => task.group !== "lost" && task.group !== "suspect");
  if (tasks.length === 0) return "";
  const summary = restWords(model, tasks);
  if (rung.rest === "counts") return `${summary}.`;
  const rows = rung.rest === "table" ? fullTable(tasks) : shortTable(tasks);
  return `<details><summary>${summary}</summary>\n\n${rows}\n\n</details>`;
}

/** "55 other tasks: 15 lower, 12 higher, as chance alone gives". */
export function restWords(model: ReportModel, tasks: readonly TaskLine[]): string {
  const number = (group: TaskLine["group"]) => tasks.filter((task) => task.group === group).length;
  const [lower, higher] = [number("lower"), number("higher")];
  const others = tasks.length < model.tasks.length ? "other task" : "task";
  const parts = [
    ...(lower + higher === 0
      ? []
      : [`${lower} lower, ${higher} higher, ${asChance(lower, higher)}`]),
    ...(
      [
        "gained",
        "quarantined",
        "new",
        "removed",
        "changed",
        "unmeasured",
        "not-needed",
        "left-out",
      ] as const
    )
      .filter((group) => number(group) > 0)
      .map((group) => `${number(group)} ${REST[group]}`),
  ];
  return `${count(tasks.length, others)}${parts.length === 0 ? "" : `: ${parts.join("; ")}`}`;
}

/** A coin for every task that moved: one side that comes up so often in one of twenty such pages is no chance. */
function asChance(lower: number, higher: number): string {
  const [most, of] = [Math.max(lower, higher), lower + higher];
  let ways = 1;
  let tail = 0;
  for (let heads = of; heads >= most; heads -= 1) {
    tail += ways;
    ways = (ways * heads) / (of - heads + 1);
  }
  if (tail / 2 ** of > RARE) return "as chance alone gives";
  return `more ${lower > higher ? "lower" : "higher"} than chance alone gives, none proven by itself`;
}

const RARE = 0.05;

const REST = {
  gained: "gained",
  quarantined: "quarantined",
  new: "new",
  removed: "removed",
  changed: "changed",
  unmeasured: "not measured",
  "not-needed": "not run (decided without them)",
  "left-out": "left out (never or seldom solved at the base)",
} as const;

function fullTable(tasks: readonly TaskLine[]): string {
  return [
    "| task | repeats | base | now | change | turns | cost | |",
    "|---|---|--:|--:|--:|--:|--:|---|",
    ...tasks.map((task) => {
      const remark = task.mark ?? statusWords(task.status);
      return `| ${markdownCode(task.label)} | ${symbols(task)} | ${task.base} | ${task.now} | ${task.change} | ${task.turns} | ${task.cost} | ${remark} |`;
    }),
  ].join("\n");
}

function shortTable(tasks: readonly TaskLine[]): string {
  return [
    "| task | repeats | change |",
    "|---|---|--:|",
    ...tasks.map(
      (task) => `| ${markdownCode(task.label, 40)} | ${symbols(task)} | ${task.change} |`,
    ),
  ].join("\n");
}

function link(words: string, address: string): string {
  return `[${words}](<${address.replace(/[<>\\\s|]/g, (sign) => encodeURIComponent(sign))}>)`;
}

function next(model: ReportModel): string {
  const { reproduce, price, accept } = model.next;
  const parts = [
    ...(model.links.transcripts === null
      ? []
      : [link("compare transcripts", model.links.transcripts)]),
    ...(reproduce === null
      ? []
      : [`${markdownCode(reproduce, COMMAND_LIMIT)}${price === null ? "" : ` (about ${price})`}`]),
    ...(accept === null ? [] : [`${markdownCode(accept, 200)} to accept`]),
  ];
  return parts.length === 0 ? "" : `Next: ${parts.join(" · ")}`;
}

function footer(model: ReportModel): string {
  const report = model.links.report === null ? "" : ` ${link("report", model.links.report)}`;
  const info = model.gathered
    .filter((reason) => reason.weight === "info" && !SAID_ELSEWHERE.has(reason.code))
    .map((reason) => reason.text);
  const lines = [...info.map(sentenceCase), ...model.footer];
  return `<sub>${lines.map(markdown).join(" ")}${report}</sub>`;
}
