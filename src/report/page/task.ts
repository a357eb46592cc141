import { SYMBOL_LEGEND } from "../answers.ts";
import type { AttemptDetail, FactorDetail, TaskDetail } from "../details.ts";
import { shorten } from "../escape.ts";
import { h, type Markup, NOTHING, SCRIPT_END } from "../markup.ts";
import { count } from "../numbers.ts";
import { graph } from "../svg/graph.ts";
import type { TaskLine } from "../task-lines.ts";

/** The page of one task: shown when it is the target of the address, so that it can be linked without any script. */
export function taskPage(
  task: TaskLine,
  detail: TaskDetail,
  id: string,
  before: string | null,
  after: string | null,
): Markup {
  const picture = graph(detail.nodes, detail.edges, id);
  return h`<section class="task" id="${id}" aria-labelledby="${id}-h">
<nav class="bar-nav" aria-label="Pages"><a href="#main">← overview</a>${before === null ? NOTHING : h`<a href="#${before}">previous task</a>`}${after === null ? NOTHING : h`<a href="#${after}">next task</a>`}</nav>
<h1 id="${id}-h">${shorten(task.label, 120)}</h1>
<p><span class="symbols">${task.symbols}</span> base ${task.base}, now ${task.now}, change ${task.change}; turns ${task.turns}; cost ${task.cost}${task.mark === null ? NOTHING : h` <span class="${task.mark}-word">${task.mark}</span>`}</p>
${detail.incident === null ? NOTHING : h`<h2>The incident</h2><p>${detail.incident}</p>`}
${list("Alerts", detail.alerts)}
${list("Known defects of this ground truth", detail.defects)}
${picture === NOTHING ? NOTHING : h`<h2>How it spread, and what was named</h2><div class="scroll" tabindex="0" role="region" aria-label="Propagation graph">${picture}</div><p class="soft small">Thick border: root cause. Dashed: not part of the incident. Numbers: the repeats that named it.</p>`}
<h2>Attempts</h2>
${chooser(detail.attempts)}
<div class="attempts">${detail.attempts.map((attempt, index) => attemptCard(attempt, `${id}-${attempt.repeat}`, index < 2))}</div>
</section>`;
}

const SHOWN_ITEMS = 8;

function list(title: string, items: readonly string[]): Markup {
  if (items.length === 0) return NOTHING;
  const rows = (some: readonly string[]) =>
    h`<ul class="plain">${some.map((item) => h`<li>${item}</li>`)}</ul>`;
  const rest = items.slice(SHOWN_ITEMS);
  return h`<h3>${title}</h3>${rows(items.slice(0, SHOWN_ITEMS))}${rest.length === 0 ? NOTHING : h`<details><summary>${rest.length} more</summary>${rows(rest)}</details>`}`;
}

function chooser(attempts: readonly AttemptDetail[]): Markup {
  if (attempts.length < 2) return h`<p class="soft small">${SYMBOL_LEGEND}</p>`;
  const options = attempts.map(
    (attempt) =>
      h`<option value="${attempt.repeat}">repeat ${attempt.repeat} ${attempt.symbol}</option>`,
  );
  const select = (label: string) =>
    h`<label>${label} <select><option value="">–</option>${options}</select></label>`;
  return h`<div class="tools">${select("compare")}${select("with")}<button class="do" type="button">show all</button></div><p class="soft small">${SYMBOL_LEGEND}</p>`;
}

function attemptCard(attempt: AttemptDetail, id: string, open: boolean): Markup {
  return h`<details class="attempt" data-repeat="${attempt.repeat}"${open ? h` open` : NOTHING}><summary><span class="symbols">${attempt.symbol}</span> <b>Repeat ${attempt.repeat}</b>: ${attempt.outcome}, score ${attempt.score} <span class="soft small">${attempt.state}; ${attempt.facts.slice(0, 2).join(", ")}</span></summary><div>
<p><b>Hand-over.</b> ${attempt.handOver}</p>
${attempt.reason === null ? NOTHING : h`<p class="note warn">${attempt.reason}</p>`}
${attempt.factors.map(factorBlock)}
${list("Missed", attempt.missed)}
${list("How it says the fault spread", attempt.chain)}
${attempt.alternatives.length === 0 ? NOTHING : h`<h3>Looked at and rejected</h3><ul class="plain">${attempt.alternatives.map((other) => h`<li><code>${shorten(other.name, 120)}</code> ${other.reason}</li>`)}</ul>`}
${list("Alerts explained", attempt.alerts)}
<p class="soft small">${[
    `confidence ${attempt.confidence ?? "not given"}`,
    ...(attempt.evidence === null ? [] : [attempt.evidence]),
    ...(attempt.attemptedChanges === 0
      ? []
      : [`tried to change the cluster ${count(attempt.attemptedChanges, "time")}`]),
    ...attempt.facts,
  ].join(" · ")}</p>
${transcript(attempt, id)}
</div></details>`;
}

function factorBlock(factor: FactorDetail): Markup {
  return h`<div class="factor ${factor.verdict}"><p><code>${shorten(factor.name, 300)}</code> <span class="small">${factor.ruling}</span></p>${factor.reasoning === "" ? NOTHING : h`<p>${factor.reasoning}</p>`}${factor.evidence.length === 0 ? NOTHING : h`<ul class="plain small">${factor.evidence.map((item) => h`<li>${item}</li>`)}</ul>`}</div>`;
}

function transcript(attempt: AttemptDetail, id: string): Markup {
  if (attempt.transcript === null) return NOTHING;
  const { turns, data } = attempt.transcript;
  return h`<button class="do" type="button" data-transcript="${id}" aria-expanded="false">Transcript, ${count(turns, "step")}</button><div hidden></div><script type="text/plain" id="${id}">${data}${SCRIPT_END}`;
}
