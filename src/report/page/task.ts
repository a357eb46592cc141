import { SYMBOL_LEGEND } from "../answers.ts";
import type { AttemptDetail, FactorDetail, Quotation, TaskDetail } from "../details.ts";
import { shorten } from "../escape.ts";
import { h, type Markup, NOTHING, SCRIPT_END } from "../markup.ts";
import { count } from "../numbers.ts";
import type { RepairDetail } from "../repair.ts";
import { failureCurve } from "../svg/curve.ts";
import { graph } from "../svg/graph.ts";
import { NONE, type TaskLine } from "../task-lines.ts";
import { legend } from "./figure.ts";
import { answers, markWords } from "./overview.ts";
import { symbol, symbols } from "./symbols.ts";

interface Neighbour {
  readonly id: string;
  readonly label: string;
}

/** The page of one task: shown when it is the target of the address, so that it can be linked without any script. */
export function taskPage(
  task: TaskLine,
  detail: TaskDetail,
  id: string,
  before: Neighbour | null,
  after: Neighbour | null,
): Markup {
  return h`<section class="task" id="${id}" aria-labelledby="${id}-h">
<nav class="bar-nav" aria-label="Pages"><a href="#main">← overview</a><span class="links">${before === null ? NOTHING : h`<a href="#${before.id}">← ${shorten(before.label, 40)}</a>`}${after === null ? NOTHING : h`<a href="#${after.id}">${shorten(after.label, 40)} →</a>`}</span></nav>
<header class="verdict ${task.mark ?? ""}">
<h1 id="${id}-h">${shorten(task.label, 120)}</h1>
<p class="lead">${markWords(task)} ${task.title === null ? NOTHING : h`${task.title}`}</p>
<p>${task.repeats.length === 0 ? NOTHING : symbols(task.repeats)} score <b>${task.base === NONE ? task.now : `${task.base} → ${task.now}`}</b>${task.change === NONE ? NOTHING : h` (${task.change})`} · turns ${task.turns} · cost ${task.cost}</p>
${task.answers.length === 0 ? NOTHING : h`<p>Said ${answers(task)}${task.expected === null ? NOTHING : h`; expected <code>${shorten(task.expected, 120)}</code>`}</p>`}
</header>
${incident(detail)}
${spread(detail)}
<h2>Attempts</h2>
${chooser(detail.attempts)}
<div class="attempts">${detail.attempts.map((attempt, index) => attemptCard(task, detail, attempt, { id: `${id}-${attempt.repeat}`, open: index < 2 }))}</div>
</section>`;
}

function incident(detail: TaskDetail): Markup {
  if (detail.incident === null && detail.alerts.length + detail.defects.length === 0)
    return NOTHING;
  return h`<h2>The incident</h2>${detail.incident === null ? NOTHING : h`<p>${detail.incident}</p>`}
${list("Alerts", detail.alerts)}
${list("Known defects of this ground truth", detail.defects)}`;
}

function spread(detail: TaskDetail): Markup {
  if (detail.nodes.length === 0) return NOTHING;
  const region = (way: "desk" | "phone", picture: Markup) =>
    h`<div class="scroll ${way}" tabindex="0" role="region" aria-label="Propagation graph">${picture}</div>`;
  const keys = legend(
    ["root", "root cause"],
    ["symptom", "where it shows"],
    ["outside", "not part of the incident"],
    ["named right", "repeats that named the cause"],
    ["named wrong", "repeats that named something else"],
  );
  return h`<h2>How it spread, and what was named</h2>
<figure>${region("desk", graph(detail.nodes, detail.edges, "right"))}${region("phone", graph(detail.nodes, detail.edges, "down"))}<figcaption>${keys}</figcaption></figure>
${steps(detail)}`;
}

const SHOWN_STEPS = 8;

/** The arrows in words: for those who do not see the picture, and for the reasons it has no room for. */
function steps({ nodes, edges }: TaskDetail): Markup {
  const names = new Map(nodes.map((node) => [node.id, `${node.kind} ${node.name}`]));
  const name = (id: string) => names.get(id) ?? id;
  if (edges.length === 0) return NOTHING;
  const rows = h`<ol class="steps">${edges.map((edge) => h`<li><b>${name(edge.source)}</b> → <b>${name(edge.target)}</b>: ${edge.words}</li>`)}</ol>`;
  return edges.length <= SHOWN_STEPS
    ? rows
    : h`<details><summary>${count(edges.length, "step")} in words</summary>${rows}</details>`;
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
  return h`<div class="tools">${select("compare")}${select("with")}<button class="do" type="button">show all</button><span class="soft small">${SYMBOL_LEGEND}</span></div>`;
}

/** The incident, what was expected and what was said; the page's script puts the transcript below it. */
function forAssistant(task: TaskLine, detail: TaskDetail, attempt: AttemptDetail): string {
  return [
    `# ${task.label}, repeat ${attempt.repeat}`,
    `An agent was to find the cause of a Kubernetes incident. Outcome: ${attempt.outcome}, score ${attempt.score}. Why did it go wrong, and what in its prompt or tools would help?`,
    "## The incident",
    detail.incident ?? "not told",
    `Expected: ${task.expected ?? "not told"}.`,
    "## What it said",
    attempt.handOver,
    ...attempt.factors.map((factor) => `- ${factor.name}: ${shorten(factor.reasoning, 800)}`),
  ].join("\n\n");
}

function attemptCard(
  task: TaskLine,
  detail: TaskDetail,
  attempt: AttemptDetail,
  { id, open }: { readonly id: string; readonly open: boolean },
): Markup {
  const state = attempt.state === "answered" ? NOTHING : h` · ${attempt.state}`;
  return h`<details class="attempt" id="${id}" data-repeat="${attempt.repeat}"${open ? h` open` : NOTHING}><summary>${symbol(attempt.symbol)} <b>Repeat ${attempt.repeat}</b> · ${attempt.outcome} · score ${attempt.score}<span class="soft small">${state} · ${attempt.facts.slice(0, 2).join(" · ")}</span></summary><div>
<p class="hand-over">${attempt.handOver}</p>
${attempt.reason === null ? NOTHING : h`<p class="note warn">${attempt.reason}</p>`}
${attempt.repair === null ? NOTHING : repairBlock(attempt.repair)}
${attempt.factors.map(factorBlock)}
${missed(attempt)}
${list("How it says the fault spread", attempt.chain)}
${attempt.alternatives.length === 0 ? NOTHING : h`<h3>Looked at and rejected</h3><ul class="plain">${attempt.alternatives.map((other) => h`<li><code>${shorten(other.name, 120)}</code>: ${other.reason}</li>`)}</ul>`}
${list("Alerts explained", attempt.alerts)}
${facts(attempt)}
<p class="actions">${transcriptButton(attempt, id)}<button class="do" type="button" data-assist="${forAssistant(task, detail, attempt)}" data-assist-for="${id}-data">copy for an assistant</button> <a href="#${id}">link to this attempt</a></p>${transcriptBox(attempt, id)}
</div></details>`;
}

function repairBlock({ score, why, facts: rows, curve }: RepairDetail): Markup {
  return h`<p><b>Score ${score}:</b> ${why}.</p>${failureCurve(curve)}<dl class="small">${rows.map(([word, value]) => h`<dt>${word}</dt><dd>${value}</dd>`)}</dl>`;
}

function missed({ missed: causes }: AttemptDetail): Markup {
  if (causes.length === 0) return NOTHING;
  return h`<h3>Did not name</h3><ul class="plain">${causes.map(({ cause, nearest }) => h`<li><code>${shorten(cause, 200)}</code>${nearest === null ? NOTHING : h` <span class="soft">closest answer:</span> <code>${shorten(nearest, 120)}</code>`}</li>`)}</ul>`;
}

/** How sure it is, what of it was checked, and what it took. */
function facts(attempt: AttemptDetail): Markup {
  const rows: [string, string][] = [
    ["its own confidence", attempt.confidence ?? "not given"],
    ...(attempt.evidence === null ? [] : [["evidence", attempt.evidence] as [string, string]]),
    ...(attempt.attemptedChanges === 0
      ? []
      : [
          ["tried to change the cluster", count(attempt.attemptedChanges, "time")] as [
            string,
            string,
          ],
        ]),
    ...attempt.notes.map((note): [string, string] => ["note", note]),
    ["took", attempt.facts.join(" · ")],
  ];
  return h`<dl class="small">${rows.map(([word, value]) => h`<dt>${word}</dt><dd>${value}</dd>`)}</dl>`;
}

const VERDICTS = {
  right: "✓ right",
  wrong: "✗ wrong",
  repeated: "named again",
  unscored: "not scored",
} as const;

function factorBlock(factor: FactorDetail): Markup {
  return h`<div class="factor ${factor.verdict}"><p><code class="entity">${shorten(factor.name, 300)}</code></p><p class="small"><b class="${factor.verdict}-word">${VERDICTS[factor.verdict]}</b>${factor.ruling === "" ? NOTHING : h`: ${factor.ruling}`}</p>${factor.reasoning === "" ? NOTHING : h`<p>${factor.reasoning}</p>`}${factor.evidence.length === 0 ? NOTHING : h`<ul class="evidence small">${factor.evidence.map(quotation)}</ul>`}</div>`;
}

function quotation({ file, text, found }: Quotation): Markup {
  const mark =
    found === null
      ? NOTHING
      : found
        ? h`<span class="right-word" role="img" aria-label="found in the snapshot">✓</span> `
        : h`<span class="wrong-word" role="img" aria-label="not found in the snapshot">✗</span> `;
  return file === null
    ? h`<li>${mark}${text}</li>`
    : h`<li>${mark}<q>${text}</q> <span class="soft">in</span> <code>${file}</code></li>`;
}

function transcriptButton({ transcript }: AttemptDetail, id: string): Markup {
  if (transcript === null) return NOTHING;
  return h`<button class="do" type="button" data-transcript="${id}-data" aria-expanded="false" aria-controls="${id}-turns">Transcript, ${count(transcript.turns, "step")}</button> `;
}

function transcriptBox({ transcript }: AttemptDetail, id: string): Markup {
  if (transcript === null) return NOTHING;
  return h`<div id="${id}-turns" hidden></div><script type="text/plain" id="${id}-data">${transcript.data}${SCRIPT_END}`;
}
