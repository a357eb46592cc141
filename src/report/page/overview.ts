import { seesNoDrop } from "../../model/verdict.ts";
import type { AnswerGroup } from "../answers.ts";
import { SYMBOL_LEGEND } from "../answers.ts";
import { plain, shortDigest, shorten } from "../escape.ts";
import { afterWord, sentenceCase } from "../headline.ts";
import { h, type Markup, NOTHING } from "../markup.ts";
import type { OverallRow, ReasonLine, ReportModel, ShownChange } from "../model.ts";
import { count, level } from "../numbers.ts";
import { REFERENCES_DATE } from "../references.ts";
import { statusWords } from "../rows.ts";
import { bars } from "../svg/bars.ts";
import { dumbbell } from "../svg/dumbbell.ts";
import { intervalBar } from "../svg/interval.ts";
import { type ScatterPoint, scatter } from "../svg/scatter.ts";
import { WIDTHS } from "../svg/size.ts";
import { SPAN_SYMBOLS, timeline } from "../svg/timeline.ts";
import { GROUPS, NONE, type TaskLine } from "../task-lines.ts";
import { figureElement, legend, scatterLegend } from "./figure.ts";
import { symbols } from "./symbols.ts";

/** The tasks that have a page, and its id. */
export function pageIds(model: ReportModel): Map<string, string> {
  return new Map(
    model.tasks.flatMap(({ label, anchor }) =>
      anchor !== null && model.details.has(label) ? [[label, anchor] as const] : [],
    ),
  );
}

export function overviewPage(model: ReportModel, ids: ReadonlyMap<string, string>): Markup {
  return h`<div id="overview">
${opening(model)}
${tiles(model)}
${next(model)}
<div class="pair">
<section>${changes(model)}</section>
<section>${blind(model)}</section>
</div>
${taskTable(model, ids)}
${pictures(model)}
${measured(model)}
</div>`;
}

const VERDICT_SIGN = {
  pass: "✓",
  fail: "✗",
  inconclusive: "?",
  "no-baseline": "–",
  "not-compared": "–",
  incompatible: "≠",
} as const;

/** The verdict is what is read first: before the context, the reasons and everything measured. */
function opening(model: ReportModel): Markup {
  const { verdict } = model;
  const gate = model.gate === "default" ? "" : ` ${model.gate}`;
  const of = (...weights: readonly ReasonLine["weight"][]) =>
    model.gathered.filter((reason) => weights.includes(reason.weight));
  const decided = of("fail", "blocks");
  return h`<nav class="bar-nav" aria-label="Sections"><span class="soft">sre-gate${gate} · ${model.suite} · ${model.agent.name}${model.agent.model === null ? "" : ` (${model.agent.model})`}</span><span class="links"><a href="#task-list">Tasks</a><a href="#pictures">Pictures</a><a href="#measured">How it was measured</a></span></nav>
${model.notices.map((notice) => h`<p class="note warn">${notice}</p>`)}
<header class="verdict ${verdict.kind}">
<h1><span class="pill ${verdict.kind}"><span aria-hidden="true">${VERDICT_SIGN[verdict.kind]}</span> ${verdict.word}</span> ${afterWord(verdict)}</h1>
${verdict.sentence === "" || decided.length > 0 ? NOTHING : h`<p>${verdict.sentence}</p>`}
${reasonList(decided, "why")}
${model.inCommon === null ? NOTHING : h`<p><b>In common:</b> ${model.inCommon}.</p>`}
${reasonList(of("warn"), "warnings")}
${verdict.enforced ? NOTHING : h`<p>Advisory: this verdict does not fail the job.</p>`}
<p class="soft small">${model.facts}</p>
</header>`;
}

function reasonList(reasons: readonly ReasonLine[], kind: "why" | "warnings"): Markup {
  if (reasons.length === 0) return NOTHING;
  const several = reasons.length > 1 && kind === "why" ? " several" : "";
  return h`<ul class="${kind}${several}">${reasons.map((reason) => h`<li>${kind === "warnings" ? h`<b class="warned">Warning.</b> ` : NOTHING}${sentenceCase(reason.text)} <code class="code">${reason.code}</code></li>`)}</ul>`;
}

function tiles(model: ReportModel): Markup {
  const { value, words } = blindTile(model);
  return h`<ul class="tiles">${model.overall.map(tile)}<li class="tile"><span class="soft small">blind below</span><b>${value}</b><span class="small soft">${words}</span></li></ul>`;
}

function blindTile({ reasons, test: { detectableDrop: drop } }: ReportModel) {
  if (seesNoDrop(reasons))
    return { value: "any size", words: "with so little to compare with, nothing is decided" };
  if (drop === null)
    return { value: "any size", words: "no drop can be promised to be caught here" };
  return {
    value: `${Math.round(drop * 100)} points`,
    words:
      "a drop of this size, spread evenly, is caught 4 times in 5; smaller ones may slip through",
  };
}

function tile(row: OverallRow): Markup {
  const mark =
    row.mark === "fail"
      ? h`<span class="bad">✗ fails</span> `
      : row.mark === "warn"
        ? h`<span class="warned">! warns</span> `
        : NOTHING;
  const value = row.base === NONE ? row.now : `${row.base} → ${row.now}`;
  const change =
    row.change === NONE
      ? h`${row.note === null ? "nothing to compare with" : row.note}`
      : h`${mark}${row.change}`;
  const drawn = intervalBar(row.raw, row.key === "score" ? "difference" : "ratio");
  return h`<li class="tile"><span class="soft small">${row.label}</span><b>${value}</b><span class="small">${change}</span>${drawn}${drawn === NOTHING ? NOTHING : h`<span class="small soft">90 % interval about no change</span>`}${row.spread === null ? NOTHING : h`<span class="small soft">${row.spread}</span>`}</li>`;
}

/** What the gate could not see, said at the top and not in a footnote. */
function blind(model: ReportModel): Markup {
  const { counts } = model;
  const status = (wanted: TaskLine["status"]) =>
    model.tasks.filter((task) => task.status === wanted).length;
  const lines = [
    ...(counts.infraErrors > 0
      ? [
          `${count(counts.infraErrors, "attempt")} failed for reasons of infrastructure and count for nothing`,
        ]
      : []),
    ...(counts.cancelled > 0 ? [`${count(counts.cancelled, "attempt")} cancelled`] : []),
    ...(
      ["new", "removed", "changed", "unmeasured", "not-needed", "left-out", "outside-mean"] as const
    )
      .filter((wanted) => status(wanted) > 0)
      .map((wanted) => `${count(status(wanted), "task")}: ${statusWords(wanted)}`),
    ...model.overall
      .filter((row) => row.own === null || row.key === "score")
      .filter((row) => row.raw.base === null || row.raw.now === null)
      .map((row) => `${row.label}: ${row.note ?? "unknown on one side"}`),
    ...model.limits,
  ];
  return h`<h2>What the gate could not see</h2><ul class="plain">${lines.map((line) => h`<li>${sentenceCase(line)}</li>`)}</ul>`;
}

function unchangedWords({ verdict, counts }: ReportModel): string {
  if (verdict.kind === "not-compared") return "The agent was held against nothing.";
  return counts.baseMeasured === 0
    ? "There is no baseline to hold the agent against."
    : "The agent and the instrument are as they were.";
}

function changes(model: ReportModel): Markup {
  const list = (items: readonly ShownChange[], title: string) =>
    items.length === 0
      ? NOTHING
      : h`<h3>${title}</h3><div class="scroll" tabindex="0" role="region" aria-label="${title}"><table><thead><tr><th scope="col">part</th><th scope="col">base</th><th scope="col">now</th></tr></thead><tbody>${items.map((item) => h`<tr><td>${plain(item.part)}</td><td><code>${shorten(shortDigest(plain(item.base)), 300)}</code></td><td><code>${shorten(shortDigest(plain(item.now)), 300)}</code></td></tr>`)}</tbody></table></div>`;
  const any = model.agent.changes.length + model.incompatible.length + model.noted.length > 0;
  return h`<h2>What changed</h2>${any ? NOTHING : h`<p>${unchangedWords(model)}</p>`}${list(model.agent.changes, "In the agent")}${list(model.incompatible, "In the instrument: forbids comparing")}${list(model.noted, "In the instrument: noted")}`;
}

function next(model: ReportModel): Markup {
  const { reproduce, price, accept } = model.next;
  if (reproduce === null && accept === null) return NOTHING;
  const line = (words: string, command: string, tail: string) =>
    h`<p>${words} <code>${command}</code>${tail} <button class="do" type="button" data-copy="${command}" aria-label="copy the command: ${words}">copy</button></p>`;
  return h`<section class="next" aria-label="What to do next">${reproduce === null ? NOTHING : line("Look closer:", reproduce, price === null ? "" : ` (about ${price})`)}${accept === null ? NOTHING : line("Accept this change:", accept, "")}</section>`;
}

/** "8× symptom Deployment/quote", the name as code. */
export function answerText(group: AnswerGroup): Markup {
  const times = group.of === 1 ? "" : group.times === group.of ? "all " : `${group.times}× `;
  if (group.name === null) return h`${times}${group.words}`;
  return h`${times}<code>${shorten(plain(group.name), 60)}</code> (${group.words})`;
}

function sortable(name: string, number = true): Markup {
  return h`<th scope="col"${number ? h` class="n"` : NOTHING}><button type="button">${name}</button></th>`;
}

function taskTable(model: ReportModel, ids: ReadonlyMap<string, string>): Markup {
  if (model.tasks.length === 0) return NOTHING;
  const groups = GROUPS.filter((group) => model.tasks.some((task) => task.group === group));
  return h`<h2 id="task-list">Tasks</h2>
<div class="tools"><label>filter <input id="filter" type="search" autocomplete="off"></label><label>show <select id="group"><option value="">all</option>${groups.map((group) => h`<option value="${group}">${group}</option>`)}</select></label><span id="shown" class="soft small" role="status">${model.tasks.length} of ${model.tasks.length} shown</span><span class="soft small">${SYMBOL_LEGEND}</span><span class="soft small">keys: <kbd>j</kbd> <kbd>k</kbd> next and last unsolved task, <kbd>/</kbd> filter</span></div>
<div class="scroll" tabindex="0" role="region" aria-label="Tasks"><table id="tasks" data-sort="1"><thead><tr>${sortable("task", false)}<th scope="col" class="still">repeats</th>${sortable("base")}${sortable("now")}${sortable("change")}<th scope="col" class="still">said</th>${sortable("turns")}${sortable("cost")}</tr></thead><tbody>${model.tasks.map((task) => taskRow(task, ids.get(task.label) ?? null))}</tbody></table></div>`;
}

function cell(text: string, raw: number | null): Markup {
  return h`<td class="n" data-value="${raw === null ? "" : String(raw)}">${text}</td>`;
}

function taskRow(task: TaskLine, id: string | null): Markup {
  const { raw } = task;
  const words = [task.label, task.family ?? "", task.title ?? "", task.group]
    .join(" ")
    .toLowerCase();
  const name = shorten(task.label, 90);
  const repeats =
    task.repeats.length > 20 || task.repeats.length === 0
      ? h`${task.nowTally}`
      : symbols(task.repeats);
  const wrong = task.answers.some(({ words }) => words !== "right");
  return h`<tr class="${task.group}" data-group="${task.group}"${wrong ? h` data-wrong="1"` : NOTHING} data-text="${shorten(words, 300)}"><td class="name">${id === null ? name : h`<a href="#${id}">${name}</a>`} ${markWords(task)}${task.title === null ? NOTHING : h`<span class="title">${shorten(task.title, 90)}</span>`}</td><td>${repeats}</td>${cell(task.base, raw.base)}${cell(task.now, raw.now)}${cell(task.change, raw.change)}<td>${answers(task)}${expected(task)}</td>${cell(task.turns, raw.nowTurns)}${cell(task.cost, raw.nowCost)}</tr>`;
}

/** "lost" and the like as a word beside the name, for eyes that do not see the colour. */
export function markWords(task: TaskLine): Markup {
  if (task.mark !== null) return h`<span class="mark-word ${task.mark}">${task.mark}</span>`;
  if (task.status === "compared") return NOTHING;
  return h`<span class="soft small">${statusWords(task.status)}</span>`;
}

/** Beside what was right already it says nothing new. */
function expected(task: TaskLine): Markup {
  const isRight = task.answers.every(({ words }) => words === "right");
  if (task.expected === null || isRight) return NOTHING;
  return h`<span class="title">expected <code>${shorten(task.expected, 90)}</code></span>`;
}

export function answers(task: TaskLine): Markup {
  return h`${task.answers.slice(0, 2).map((group, index) => h`${index === 0 ? "" : ", "}${answerText(group)}`)}`;
}

const FIRST_ROWS = 60;

function dumbbells(model: ReportModel): Markup {
  const compared = model.tasks.filter((task) => task.raw.base !== null || task.raw.now !== null);
  const [first, rest] = [compared.slice(0, FIRST_ROWS), compared.slice(FIRST_ROWS)];
  const alone = compared.every((task) => task.raw.base === null);
  const keys = alone
    ? legend(["now", "mean"], ["repeats", "each repeat"])
    : legend(
        ["base", "mean of the base"],
        ["now", "mean now"],
        ["repeats", "each repeat, of the base above the line, now below"],
      );
  const draw = (tasks: readonly TaskLine[]) => (width: number) => dumbbell(tasks, width);
  const more = figureElement("The other tasks", WIDTHS.wide, draw(rest), NOTHING);
  return h`${figureElement(alone ? "Every task" : "Every task, base to now", WIDTHS.wide, draw(first), keys)}${rest.length === 0 ? NOTHING : h`<details><summary>${count(rest.length, "more task")}</summary>${more}</details>`}`;
}

function against(
  points: readonly ScatterPoint[],
  title: string,
  x: "dollars" | "turns",
  xLabel: string,
): Markup {
  const ours = points.some((point) => point.kind === "now");
  const keys = scatterLegend(
    points,
    ["run", "now", "now"],
    ["point base", "base", "base"],
    ["reference", "reference", `models on ITBench-AA as published on ${REFERENCES_DATE}`],
  );
  return figureElement(
    title,
    WIDTHS.half,
    (width) => scatter(points, { title, xLabel, x, width }),
    h`${keys}<p>${ours ? "" : `This run is not in the picture: its ${x === "dollars" ? "cost" : "turns"} or its score is unknown. `}The published models answered other snapshots and were judged by another judge: marks to look at, not rivals.</p>`,
  );
}

function pictures(model: ReportModel): Markup {
  const { figures } = model;
  const spans = figures.spans;
  const kinds = (Object.keys(SPAN_SYMBOLS) as (keyof typeof SPAN_SYMBOLS)[]).filter((kind) =>
    spans.some((span) => span.kind === kind),
  );
  return h`<h2 id="pictures">Pictures</h2>
<div class="beside"><div>${dumbbells(model)}</div><div>
${figureElement("What went wrong", WIDTHS.phone, (width) => bars(figures.wrong, "What went wrong, by class", width), h`Attempts that were not right, by what they named first or how they ended.`)}
${figureElement("How steady", WIDTHS.phone, (width) => bars(figures.flips.bars, "Tasks by how often they are right now", width), h`Flip rate, tasks whose repeats disagree: now ${figures.flips.now}, base ${figures.flips.base}.`)}
${families(model)}
</div></div>
<div class="charts">
${against(figures.cost, "Score against cost", "dollars", "cost per task (US dollars, logarithmic)")}
${against(figures.turns, "Score against turns", "turns", "turns per task")}
</div>
${figureElement(
  "Time line of the run",
  WIDTHS.page,
  (width) => timeline(spans, width),
  h`${legend(...kinds.map((kind) => [kind, `${SPAN_SYMBOLS[kind]} ${kind === "unanswered" ? "no valid answer" : kind === "unmeasured" ? "not measured" : kind}`] as const), ["first", "when the first candidate answer appeared"])}<p>One bar per attempt, in the first free lane.</p>`,
)}`;
}

function families(model: ReportModel): Markup {
  if (model.families.length < 2) return NOTHING;
  return h`<h3>By fault family</h3><table><thead><tr><th scope="col">family</th><th scope="col" class="n">tasks</th><th scope="col" class="n">change</th></tr></thead><tbody>${model.families.map((line) => h`<tr><td>${line.family}</td><td class="n">${line.tasks}</td><td class="n ${line.raw < 0 ? "down" : line.raw > 0 ? "up" : ""}">${line.change}</td></tr>`)}</tbody></table>`;
}

function measured(model: ReportModel): Markup {
  return h`<h2 id="measured">How it was measured</h2>${model.explanation === null ? NOTHING : h`<p>${model.explanation}</p>`}<dl class="small">${model.provenance.map(([word, value]) => h`<dt>${word}</dt><dd>${shorten(value, 400)}</dd>`)}<dt>test</dt><dd>${model.test.method}, one-sided, limit ${level(model.test.alpha)}</dd></dl>`;
}
