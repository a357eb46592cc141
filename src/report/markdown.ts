import { html, markdown, markdownCode, shorten } from "./escape.ts";
import { fitLadder } from "./fit.ts";
import { isUnmeasured, sentenceCase } from "./headline.ts";
import type { OverallRow, ReportModel, ShownChange } from "./model.ts";
import { count } from "./numbers.ts";
import { answerWords, brokenTasks, restWords, statusWords, wrongAnswers } from "./rows.ts";
import { NONE, type TaskLine } from "./task-lines.ts";
import { SAID_ELSEWHERE } from "./words.ts";

interface MarkdownOptions {
  readonly maxBytes: number;
  /** A hidden line by which the comment is found again; always the last line, whatever is cut. */
  readonly marker: string;
}

/** How much of each part a rung of the ladder shows. */
interface Rung {
  /** Rows of what broke before the rest is folded, and all of them. */
  readonly broken: readonly [shown: number, all: number];
  readonly rest: "table" | "short" | "counts" | "none";
  readonly families: boolean;
  readonly changes: number;
}

const ALL = Number.POSITIVE_INFINITY;
/** Rows that are read at once; the others are a click away. */
const FIRST = 5;

const LADDER: readonly Rung[] = [
  { broken: [FIRST, ALL], rest: "table", families: true, changes: ALL },
  { broken: [FIRST, ALL], rest: "short", families: true, changes: 20 },
  { broken: [FIRST, ALL], rest: "counts", families: true, changes: 10 },
  { broken: [FIRST, 50], rest: "counts", families: true, changes: 5 },
  { broken: [FIRST, 10], rest: "counts", families: false, changes: 3 },
  { broken: [0, 0], rest: "none", families: false, changes: 0 },
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

/** What broke, why, which attempt to open, how to repeat it: in ten seconds, and the rest folded. */
function comment(model: ReportModel, rung: Rung): string {
  const blocks = [
    ...model.notices.map((notice) => `> [!WARNING]\n> ${markdown(notice)}`),
    title(model),
    why(model),
    model.inCommon === null ? "" : `**In common**: ${markdown(model.inCommon)}.`,
    broken(model, rung),
    isUnmeasured(model) || didNotRun(model) ? "" : figuresLine(model.overall),
    warnings(model),
    next(model),
    rung.rest === "none" ? "" : rest(model, rung),
    decided(model, rung),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function title(model: ReportModel): string {
  const gate = model.gate === "default" ? "" : ` (${model.gate})`;
  const advisory = model.verdict.enforced ? "" : " · advisory";
  return `### ${model.verdict.symbol} sre-gate${gate}: ${markdown(model.verdict.headline)}${advisory}`;
}

/** The table says these with their names. */
const IN_THE_TABLE: ReadonlySet<string> = new Set(["SCORE_FELL", "TASK_LOST"]);

function why(model: ReportModel): string {
  const { kind, headline, sentence } = model.verdict;
  const differs = model.incompatible.map(
    (difference) => `Differs: ${markdownCode(difference.part)} ${fromTo(difference)}.`,
  );
  if (kind !== "fail") return [markdown(sentence), ...differs].filter(isSaid).join("\n\n");
  const reasons = model.gathered.filter(
    ({ weight, code, text }) =>
      weight === "fail" && !IN_THE_TABLE.has(code) && !headline.includes(text),
  );
  return [...reasons.map(({ text }) => `❌ ${markdown(sentenceCase(text))}`), ...differs].join(
    "\n\n",
  );
}

function isSaid(text: string): boolean {
  return text !== "";
}

/** Then nothing can be said of its score, and nothing is. */
function didNotRun({ verdict }: ReportModel): boolean {
  return verdict.cause === "agent-did-not-run";
}

function warnings(model: ReportModel): string {
  return model.gathered
    .filter((reason) => reason.weight === "warn" && !didNotRun(model))
    .map((reason) => `⚠️ ${markdown(sentenceCase(reason.text))}`)
    .join("\n\n");
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

const MARKS = { fail: " ❌", warn: " ⚠️", "": "" } as const;

/** "score 32.5 → 20.8 (−11.7, −19 to −5) · turns per task 53 → 56 (×1.06) · cost per task $0.69 → $0.73 (×1.06)" */
function figuresLine(rows: readonly OverallRow[]): string {
  const line = rows
    .filter(({ base, now }) => base !== NONE || now !== NONE)
    .map(({ label, base, now, change, mark }) => {
      const value = base === NONE ? now : `${base} → ${now}`;
      const moved = change === NONE ? "" : ` (${change.replace(/ \((.*)\)$/, ", $1")})`;
      return `${label} **${value}**${moved}${MARKS[mark]}`;
    })
    .join(" · ");
  // Two dollar signs of one line would be set as a formula.
  return line.replaceAll("$", "&#36;");
}

const ESCAPED = { name: (text: string) => markdownCode(text, 60), words: markdown };

function saidBy(task: TaskLine): string {
  return task.private
    ? "private"
    : wrongAnswers(task)
        .map((group) => answerWords(group, ESCAPED))
        .join(", ");
}

function symbols(task: TaskLine): string {
  if (task.repeats.length <= 12) return task.symbols || NONE;
  return task.nowTally;
}

function broken(model: ReportModel, rung: Rung): string {
  const tasks = brokenTasks(model);
  if (tasks.length === 0 || rung.broken[0] === 0) return "";
  // A pass has nothing that a reader must look at.
  const [shown, all] = model.verdict.kind === "fail" ? rung.broken : [0, rung.broken[1]];
  const first = tasks.slice(0, shown);
  const folded = tasks.slice(shown, all);
  const words = first.length === 0 ? count(folded.length, "suspect task") : `${folded.length} more`;
  const left = tasks.length - first.length - folded.length;
  return [
    first.length === 0 ? "" : brokenTable(first, model),
    folded.length === 0
      ? ""
      : `<details><summary>${words}${first.length === 0 ? ", not proven" : ""}</summary>\n\n${brokenTable(folded, model)}\n\n</details>`,
    left > 0 ? `and ${count(left, "more task")}.` : "",
  ]
    .filter(isSaid)
    .join("\n\n");
}

function brokenTable(tasks: readonly TaskLine[], model: ReportModel): string {
  const { page } = model.links;
  return [
    "| task | expected | said | attempts |",
    "|---|---|---|---|",
    ...tasks.map((task) => {
      const name = markdownCode(task.label);
      const linked =
        page === null || task.anchor === null ? name : link(name, `${page}#${task.anchor}`);
      const expected = task.expected === null ? NONE : markdownCode(task.expected, 80);
      const isSure = task.group === "lost" || didNotRun(model);
      const doubt = isSure ? "" : ", not proven";
      return `| ${linked} | ${expected} | ${saidBy(task)} | ${symbols(task)}, before ${task.baseTally}${doubt} |`;
    }),
  ].join("\n");
}

function rest(model: ReportModel, rung: Rung): string {
  const above = new Set(brokenTasks(model));
  const tasks = model.tasks.filter((task) => !above.has(task));
  if (tasks.length === 0) return "";
  const summary = restWords(model, tasks);
  if (rung.rest === "counts") return `${summary}.`;
  const rows = rung.rest === "table" ? fullTable(tasks) : shortTable(tasks);
  return `<details><summary>${summary}</summary>\n\n${rows}\n\n</details>`;
}

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

/** Three things to do: open, repeat, accept. A shell's lines stand alone, with GitHub's button to copy them. */
function next(model: ReportModel): string {
  const { reproduce, price, accept } = model.next;
  const { page, files } = model.links;
  const open =
    page !== null
      ? `**${link("Open the report", page)}**${files === null ? "" : ` · ${link("all files", files)}`}`
      : files === null
        ? ""
        : `**${link("Download the report", files)}** (report.html in the ZIP)`;
  return [
    open,
    reproduce === null
      ? ""
      : fold(`Reproduce${price === null ? "" : ` (about ${markdown(price)})`}`, toCopy(reproduce)),
    accept === null ? "" : fold("Accept this change: comment", toCopy(accept)),
  ]
    .filter(isSaid)
    .join("\n\n");
}

function fold(summary: string, text: string): string {
  return `<details><summary>${summary}</summary>\n\n${text}\n\n</details>`;
}

/** GitHub's button copies it whole. Not a fence: in one, nothing of somebody's text could be escaped. */
function toCopy(command: string): string {
  return `<pre lang="sh">${html(command)}</pre>`;
}

function decided(model: ReportModel, rung: Rung): string {
  const { sentence, kind } = model.verdict;
  const info = model.gathered
    .filter((reason) => reason.weight === "info" && !SAID_ELSEWHERE.has(reason.code))
    .map((reason) => reason.text);
  const families =
    rung.families && model.families.length > 1 && model.families.some((line) => line.raw !== 0)
      ? `By family: ${model.families.map((line) => `${line.family} ${line.change}`).join(", ")}.`
      : "";
  const lines = [
    // What is no failure has said its sentence above.
    kind === "fail" ? markdown(sentence) : "",
    `${changed(model, rung.changes)} ${markdown(model.facts)}`.trim(),
    markdown(families),
    [...info.map(sentenceCase), ...model.footer].map(markdown).join(" "),
  ];
  return fold("How this was decided", lines.filter(isSaid).join("\n\n"));
}
