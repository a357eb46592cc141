import type { AnswerGroup } from "../answers.ts";
import { SYMBOL_LEGEND } from "../answers.ts";
import { plain, shorten } from "../escape.ts";
import { h, type Markup, NOTHING } from "../markup.ts";
import type { Change, OverallRow, ReportModel } from "../model.ts";
import { count, level } from "../numbers.ts";
import { REFERENCES_DATE } from "../references.ts";
import { bars } from "../svg/bars.ts";
import { dumbbell } from "../svg/dumbbell.ts";
import { scatter } from "../svg/scatter.ts";
import { timeline } from "../svg/timeline.ts";
import { GROUPS, NONE, type TaskLine } from "../task-lines.ts";
import { statusWords } from "../terminal.ts";

/** Ids of the task pages: positions, never names, so that no name can break a link. */
export function pageIds(model: ReportModel): Map<string, string> {
  const open = model.tasks.filter((task) => model.details.has(task.label));
  return new Map(open.map((task, index) => [task.label, `t${index + 1}`]));
}

export function overview(model: ReportModel, ids: ReadonlyMap<string, string>): Markup {
  return h`<div id="overview">
${opening(model)}
${tiles(model)}
${blind(model)}
${changes(model)}
${taskTable(model, ids)}
${pictures(model)}
${measured(model)}
</div>`;
}

function opening(model: ReportModel): Markup {
  const { verdict } = model;
  const gate = model.gate === "default" ? "" : ` ${model.gate}`;
  const reasons = model.reasons.filter((reason) => reason.weight !== "info");
  const decided = reasons.some((reason) => reason.weight !== "warn");
  return h`${model.notices.map((notice) => h`<p class="note warn">${notice}</p>`)}
<p class="small soft">sre-gate${gate} · ${model.suite} · ${model.agent.name}${model.agent.model === null ? "" : ` (${model.agent.model})`}</p>
<h1><span class="pill ${verdict.kind}">${verdict.word}</span> ${verdict.headline}</h1>
${verdict.sentence === "" || decided ? NOTHING : h`<p>${verdict.sentence}</p>`}
${verdict.enforced ? NOTHING : h`<p class="note">Advisory: this verdict does not fail the job.</p>`}
${reasons.map((reason) => h`<p class="note ${reason.weight}"><code>${reason.code}</code> ${reason.text}</p>`)}
<p class="soft">${model.facts}</p>`;
}

function tiles(model: ReportModel): Markup {
  const drop = model.test.detectableDrop;
  return h`<ul class="tiles">${model.overall.map(tile)}<li class="tile"><span class="soft small">blind below</span><b>${drop === null ? "unknown" : `${Math.round(drop * 100)} points`}</b><span class="small">smallest uniform drop seen with 80 % power</span></li></ul>`;
}

function tile(row: OverallRow): Markup {
  const mark =
    row.mark === "fail"
      ? h`<span class="bad">✗ fails</span> `
      : row.mark === "warn"
        ? h`<span class="warned">! warns</span> `
        : NOTHING;
  const note = row.note === null ? NOTHING : h`<span class="small soft">${row.note}</span>`;
  return h`<li class="tile"><span class="soft small">${row.label}</span><b>${row.base === NONE ? row.now : `${row.base} → ${row.now}`}</b><span class="small">${mark}${row.change === NONE ? "no change known" : row.change}</span>${note}</li>`;
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
    ...(["new", "removed", "changed", "unmeasured", "left-out", "outside-mean"] as const)
      .filter((wanted) => status(wanted) > 0)
      .map((wanted) => `${count(status(wanted), "task")}: ${statusWords(wanted)}`),
    ...model.overall
      .filter((row) => row.raw.base === null || row.raw.now === null)
      .map((row) => `${row.label}: ${row.note ?? "unknown on one side"}`),
    ...model.limits,
  ];
  return h`<h2>What the gate could not see</h2><ul class="plain">${lines.map((line) => h`<li>${line}</li>`)}</ul>`;
}

function changes(model: ReportModel): Markup {
  const list = (items: readonly Change[], title: string) =>
    items.length === 0
      ? NOTHING
      : h`<h3>${title}</h3><div class="scroll" tabindex="0" role="region" aria-label="${title}"><table><thead><tr><th scope="col">part</th><th scope="col">base</th><th scope="col">now</th></tr></thead><tbody>${items.map((item) => h`<tr><td>${plain(item.part)}</td><td><code>${shorten(plain(item.base), 300)}</code></td><td><code>${shorten(plain(item.now), 300)}</code></td></tr>`)}</tbody></table></div>`;
  const any = model.agent.changes.length + model.incompatible.length + model.noted.length > 0;
  return h`<h2>What changed</h2>${any ? NOTHING : h`<p>The agent and the instrument are as they were.</p>`}${list(model.agent.changes, "In the agent")}${list(model.incompatible, "In the instrument: forbids comparing")}${list(model.noted, "In the instrument: noted")}${next(model)}`;
}

function next(model: ReportModel): Markup {
  const { reproduce, price, accept } = model.next;
  const line = (words: string, command: string, tail: string) =>
    h`<p>${words} <code>${command}</code>${tail} <button class="do" type="button" data-copy="${command}">copy</button></p>`;
  return h`${reproduce === null ? NOTHING : line("Look closer:", reproduce, price === null ? "" : ` (about ${price})`)}${accept === null ? NOTHING : line("Accept this change:", accept, "")}`;
}

export function answerText(group: AnswerGroup): string {
  const name = group.name === null ? "" : ` ${shorten(plain(group.name), 60)}`;
  return `${group.times}× ${group.words}${name}`;
}

function sortable(name: string, number = true): Markup {
  return h`<th scope="col"${number ? h` class="n"` : NOTHING}><button type="button">${name}</button></th>`;
}

function taskTable(model: ReportModel, ids: ReadonlyMap<string, string>): Markup {
  if (model.tasks.length === 0) return NOTHING;
  const groups = GROUPS.filter((group) => model.tasks.some((task) => task.group === group));
  return h`<h2>Tasks</h2>
<div class="tools"><label>filter <input id="filter" type="search" autocomplete="off"></label><label>show <select id="group"><option value="">all</option>${groups.map((group) => h`<option value="${group}">${group}</option>`)}</select></label><span id="shown" class="soft small" role="status">${model.tasks.length} of ${model.tasks.length} shown</span></div>
<p class="soft small">${SYMBOL_LEGEND}</p>
<div class="scroll" tabindex="0" role="region" aria-label="Tasks"><table id="tasks" data-sort="1"><thead><tr>${sortable("task", false)}<th scope="col">repeats</th>${sortable("base")}${sortable("now")}${sortable("change")}<th scope="col">answers now</th>${sortable("turns")}${sortable("cost")}</tr></thead><tbody>${model.tasks.map((task) => taskRow(task, ids.get(task.label) ?? null))}</tbody></table></div>`;
}

function cell(text: string, raw: number | null): Markup {
  return h`<td class="n" data-value="${raw === null ? "" : String(raw)}">${text}</td>`;
}

function taskRow(task: TaskLine, id: string | null): Markup {
  const { raw } = task;
  const words = [task.label, task.family ?? "", task.title ?? "", task.group]
    .join(" ")
    .toLowerCase();
  const mark =
    task.mark === null ? NOTHING : h` <span class="${task.mark}-word">${task.mark}</span>`;
  const name = shorten(task.label, 90);
  return h`<tr class="${task.group}" data-group="${task.group}" data-text="${shorten(words, 300)}"><td class="name">${id === null ? name : h`<a href="#${id}">${name}</a>`}${mark}${task.status === "compared" ? NOTHING : h` <span class="soft small">${statusWords(task.status)}</span>`}</td><td class="symbols">${task.repeats.length > 20 ? task.nowTally : task.symbols || NONE}</td>${cell(task.base, raw.base)}${cell(task.now, raw.now)}${cell(task.change, raw.change)}<td>${task.answers.slice(0, 2).map(answerText).join(", ")}</td>${cell(task.turns, raw.nowTurns)}${cell(task.cost, raw.nowCost)}</tr>`;
}

const FIRST_ROWS = 60;

function figure(picture: Markup, title: string, caption: string): Markup {
  if (picture === NOTHING) return NOTHING;
  return h`<figure><h3>${title}</h3><div class="scroll" tabindex="0" role="region" aria-label="${title}">${picture}</div><figcaption>${caption}</figcaption></figure>`;
}

function pictures(model: ReportModel): Markup {
  const { figures } = model;
  const compared = model.tasks.filter((task) => task.raw.base !== null || task.raw.now !== null);
  const [first, rest] = [compared.slice(0, FIRST_ROWS), compared.slice(FIRST_ROWS)];
  return h`<h2>Pictures</h2>
${figure(dumbbell(first), "Every task, base to now", "Ring: mean of the base; full: mean now. Small dots: each repeat, the base above the line, now below it.")}
${rest.length === 0 ? NOTHING : h`<details><summary>${count(rest.length, "more task")}</summary>${figure(dumbbell(rest), "The other tasks", "As above.")}</details>`}
<div class="charts">
${figure(scatter(figures.cost, { title: "Score against cost per task", xLabel: "cost per task (US dollars, logarithmic)", x: "dollars" }), "Score against cost", `Dashed: the Pareto front. Diamonds: models on ITBench-AA as published on ${REFERENCES_DATE}: other snapshots, another judge.`)}
${figure(scatter(figures.turns, { title: "Score against turns per task", xLabel: "turns per task", x: "turns" }), "Score against turns", `Diamonds: models on ITBench-AA as published on ${REFERENCES_DATE}.`)}
${figure(bars(figures.wrong, "What went wrong, by class"), "What went wrong", "Attempts that were not right, by what they named first or how they ended.")}
${figure(bars(figures.flips.bars, "Tasks by how often they are right now"), "How steady", `Tasks whose repeats disagree: now ${figures.flips.now}, base ${figures.flips.base}.`)}
</div>
${figure(timeline(figures.spans), "Time line of the run", "One bar per attempt, in the first free lane; the light mark is the first candidate answer.")}
${families(model)}`;
}

function families(model: ReportModel): Markup {
  if (model.families.length < 2) return NOTHING;
  return h`<h3>By fault family</h3><table><thead><tr><th scope="col">family</th><th scope="col" class="n">tasks</th><th scope="col" class="n">change</th></tr></thead><tbody>${model.families.map((line) => h`<tr><td>${line.family}</td><td class="n">${line.tasks}</td><td class="n">${line.change}</td></tr>`)}</tbody></table>`;
}

function measured(model: ReportModel): Markup {
  return h`<h2>How it was measured</h2><dl>${model.provenance.map(([word, value]) => h`<dt>${word}</dt><dd class="mono">${shorten(value, 400)}</dd>`)}<dt>test</dt><dd>${model.test.method}, one-sided, limit ${level(model.test.alpha)}</dd></dl>`;
}
