import { n as RunSchema, r as TimesSchema } from "./run.js";
import { d as strictObject, f as string, t as _enum, u as record } from "./schemas.js";
import { t as GroundTruthSchema } from "./ground-truth.js";
import { t as problemsOfIssues } from "./issue.js";
import { n as isPrivateSuite } from "./private-id.js";
import { t as UserError } from "./problem.js";
import { t as JudgeSettingsSchema } from "./settings.js";
import { c as byCodePoint, o as diffableJson, r as sha256, s as fixed } from "./digest.js";
import { a as plainLines, c as xml, i as plain, o as shortDigest, s as shorten, t as html } from "./escape.js";
import { C as dollars, D as points, F as cutCells, N as bytes, P as cells, T as level, a as GROUPS, f as sentenceCase, i as statusWords, m as SYMBOL_LEGEND, n as remark, t as renderMarkdown, w as duration, x as count } from "./markdown.js";
import { a as attemptKey } from "./attempt.js";
import { r as parseTimeMs } from "./time.js";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import { deflateRaw } from "node:zlib";
import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readFileSync, readSync, renameSync, statSync, writeFileSync } from "node:fs";

// src/model/base-run.ts
/** base.json beside run.json: the base commit's agent, run the same day as the head's. */
const BaseRunSchema = strictObject({
	/** same-day: takes the place of a pool too small to lean on. confirmation: only asked whether a drop is the day's. */
	role: _enum(["same-day", "confirmation"]),
	run: RunSchema
});

// src/report/badge.ts
const COLOURS = {
	pass: "#1a7f37",
	fail: "#cf222e",
	inconclusive: "#9a6700",
	"no-baseline": "#59636e",
	incompatible: "#9a6700"
};
/** "sre-gate | 46.1 pass" as an SVG file. */
function renderBadge(model) {
	const score = model.overall.find((row) => row.key === "score")?.now;
	const right = `${score === void 0 || score === "–" ? "" : `${score} `}${model.verdict.word}`;
	return badge(model.gate === "default" ? "sre-gate" : `sre-gate ${model.gate}`, right, COLOURS[model.verdict.kind]);
}
const CHARACTER = 6.6;
function badge(left, right, colour) {
	const [a, b] = [left, right].map((text) => Math.ceil(cells(text) * CHARACTER) + 14);
	const label = `${html(left)}: ${html(right)}`;
	const word = (text, x, width) => `<text x="${x + width / 2}" y="14" textLength="${width - 14}" lengthAdjust="spacingAndGlyphs">${html(text)}</text>`;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${a + b}" height="20" role="img" aria-label="${label}">`,
		`<title>${label}</title>`,
		`<clipPath id="r"><rect width="${a + b}" height="20" rx="3"/></clipPath>`,
		`<g clip-path="url(#r)"><rect width="${a}" height="20" fill="#24292f"/><rect x="${a}" width="${b}" height="20" fill="${colour}"/></g>`,
		`<g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">${word(left, 0, a)}${word(right, a, b)}</g>`,
		"</svg>\n"
	].join("");
}

// src/report/markup.ts
/** Text that is markup already. Everything else is escaped on its way in, so no renderer can forget to. */
var Markup = class {
	source;
	constructor(source) {
		this.source = source;
	}
};
/** Tagged template for HTML and SVG: h`<b>${name}</b>`. Attributes must be quoted. */
function h(strings, ...values) {
	let out = strings[0] ?? "";
	values.forEach((value, index) => {
		out += source(value) + (strings[index + 1] ?? "");
	});
	return new Markup(out);
}
function source(value) {
	if (value === null || value === void 0 || value === false) return "";
	if (value instanceof Markup) return value.source;
	if (typeof value === "number") return String(value);
	if (typeof value === "string") return html(value);
	return value.map((item) => item.source).join("");
}
const NOTHING = new Markup("");
/** Coordinates in a picture: two decimals, so that a snapshot shows shapes and not rounding noise. */
function at(value) {
	return String(Math.round(value * 100) / 100);
}
/** Kept out of the templates: bundlers rewrite a tagged template that holds this text, to keep inline scripts whole. */
const SCRIPT_END = new Markup(["</", "script>"].join(""));

// src/report/page/script.ts
/**
* What the page does beyond being read: filter, sort, compare two attempts, unfold a transcript. Everything it writes goes
* through textContent, so a transcript stays text whatever it holds. Without it the page still shows all but transcripts.
*/
const SCRIPT = `"use strict";
(() => {
const $ = (root, query) => root.querySelector(query);
const all = (root, query) => Array.from(root.querySelectorAll(query));
const make = (name, className, text) => {
  const node = document.createElement(name);
  if (className) node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
};
const table = $(document, "#tasks");
const filter = $(document, "#filter");
const group = $(document, "#group");
const shown = $(document, "#shown");
if (table && filter && group) {
  const rows = all(table, "tbody tr");
  const apply = () => {
    const words = filter.value.toLowerCase().split(/\\s+/).filter(Boolean);
    let left = 0;
    for (const row of rows) {
      const text = row.dataset.text;
      const fits = words.every((word) => text.includes(word)) && (group.value === "" || row.dataset.group === group.value);
      row.hidden = !fits;
      if (fits) left += 1;
    }
    shown.textContent = left + " of " + rows.length + " shown";
  };
  filter.addEventListener("input", apply);
  group.addEventListener("change", apply);
}
for (const sortable of all(document, "table[data-sort]")) {
  const rows = all(sortable, "tbody tr");
  all(sortable, "th button").forEach((button) => button.addEventListener("click", () => {
    const head = button.closest("th");
    const index = Array.from(head.parentNode.children).indexOf(head);
    const up = head.getAttribute("aria-sort") !== "ascending";
    for (const other of all(sortable, "th")) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", up ? "ascending" : "descending");
    const key = (row) => row.children[index].dataset.value ?? row.children[index].textContent;
    const order = (a, b) => {
      const [left, right] = [key(a), key(b)];
      const [x, y] = [Number(left), Number(right)];
      const numbers = left !== "" && right !== "" && !Number.isNaN(x) && !Number.isNaN(y);
      if (left === "" || right === "") return left === right ? 0 : left === "" ? 1 : -1;
      return (numbers ? x - y : left < right ? -1 : left > right ? 1 : 0) * (up ? 1 : -1);
    };
    $(sortable, "tbody").append(...rows.slice().sort(order));
  }));
}
const pairs = new Map();
for (const task of all(document, ".task")) {
  const selects = all(task, ".tools select");
  const attempts = all(task, ".attempt");
  const reset = $(task, ".tools button");
  const compare = (remember) => {
    const wanted = selects.map((select) => select.value).filter(Boolean);
    for (const attempt of attempts) {
      attempt.hidden = wanted.length > 0 && !wanted.includes(attempt.dataset.repeat);
      if (wanted.length > 0 && !attempt.hidden) attempt.open = true;
    }
    if (remember) history.replaceState(null, "", "#" + [task.id, ...wanted].join("-"));
  };
  for (const select of selects) select.addEventListener("change", () => compare(true));
  if (reset) reset.addEventListener("click", () => { for (const select of selects) select.value = ""; compare(true); });
  if (selects.length === 2) pairs.set(task.id, (left, right) => { [left, right].forEach((repeat, index) => { selects[index].value = repeat; }); compare(false); });
}
const number = (value) => value === null ? "?" : String(value).replace(/\\B(?=(\\d{3})+(?!\\d))/g, ",");
const firstLine = (text) => { const line = text.trim().split("\\n", 1)[0]; return line.length > 90 ? line.slice(0, 89) + "\\u2026" : line; };
/* A command speaks for itself; arguments in braces need the name of what they were given to. */
const callLine = (call) => firstLine(/^\\s*[[{]/.test(call.input) ? call.name + " " + call.input.replace(/\\s+/g, " ") : call.input) || call.name;
const block = (title, text) => {
  const parts = [make("div", "soft small", title), make("pre", "", text)];
  parts[1].tabIndex = 0;
  parts[1].setAttribute("role", "region");
  parts[1].setAttribute("aria-label", title);
  return parts;
};
const turnNode = (turn, first) => {
  const node = make("details", "turn" + (first ? " first" : ""));
  const call = turn.calls[0];
  const what = call ? callLine(call) : firstLine(turn.say || turn.out || turn.think);
  const facts = turn.who === "agent" ? " \u00b7 " + number(turn.input) + " in, " + number(turn.output) + " out" + (turn.cost === null ? "" : ", $" + turn.cost.toFixed(4)) : "";
  const when = turn.at === null ? "" : " \u00b7 " + turn.at + " s";
  const head = make("summary");
  if (first) head.append(make("b", "", "First candidate"), " \u00b7 ");
  head.append(make("b", "", turn.n + " " + turn.who), make("span", "soft", when + facts), " ", make("code", "", what));
  node.append(head);
  node.addEventListener("toggle", () => {
    if (!node.open || node.dataset.full) return;
    node.dataset.full = "1";
    if (turn.think) node.append(...block("reasoning", turn.think));
    if (turn.say) node.append(...block("message", turn.say));
    for (const each of turn.calls) node.append(...block("command (" + each.name + ")", each.input));
    if (turn.out) {
      const folded = make("details");
      folded.append(make("summary", "", "output, " + number(turn.out.length) + " characters"), ...block("output", turn.out));
      node.append(folded);
    }
  });
  return node;
};
const unpack = async (text) => {
  const raw = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  const stream = new Blob([raw]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return JSON.parse(await new Response(stream).text());
};
for (const button of all(document, "button[data-transcript]")) {
  button.addEventListener("click", async () => {
    const box = document.getElementById(button.getAttribute("aria-controls"));
    if (box.childElementCount > 0) {
      box.hidden = !box.hidden;
      button.setAttribute("aria-expanded", String(!box.hidden));
      return;
    }
    try {
      const transcript = await unpack(document.getElementById(button.dataset.transcript).textContent);
      if (transcript.cut > 0) box.append(make("p", "soft small", number(Math.ceil(transcript.cut / 1000)) + " kB of long texts are left out here; the whole transcript lies in the run folder."));
      transcript.turns.forEach((turn, index) => box.append(turnNode(turn, index === transcript.first)));
    } catch (error) {
      box.append(make("p", "", "This transcript cannot be unpacked: " + error.message));
    }
    box.hidden = false;
    button.setAttribute("aria-expanded", "true");
  });
}
for (const button of all(document, "button[data-copy]")) {
  button.addEventListener("click", async () => {
    try { await navigator.clipboard.writeText(button.dataset.copy); button.textContent = "copied"; }
    catch { button.textContent = "select the text instead"; }
  });
}
/* "#t3" is a page, "#t3-2" an attempt on it, "#t3-2-5" two attempts side by side. */
const route = () => {
  for (const shown of all(document, ".task.shown")) shown.classList.remove("shown");
  const hash = decodeURIComponent(location.hash.slice(1));
  const pair = /^(t\\d+)-(\\d+)-(\\d+)$/.exec(hash);
  const target = document.getElementById(pair ? pair[1] : hash);
  if (!target) return;
  if (pair) { target.classList.add("shown"); pairs.get(pair[1])?.(pair[2], pair[3]); }
  if (target.matches(".attempt")) {
    target.closest(".task").classList.add("shown");
    target.open = true;
    target.hidden = false;
    $(target, "summary").focus({ preventScroll: true });
    target.scrollIntoView();
    return;
  }
  const heading = target.matches("h2") ? target : $(target, "h1");
  if (heading) { heading.tabIndex = -1; heading.focus({ preventScroll: true }); target.scrollIntoView(); document.title = heading.textContent.trim() + " \\u00b7 sre-gate"; }
};
addEventListener("hashchange", route);
/* Before the page has loaded its target is not shown yet and cannot take the focus. */
if (location.hash.length > 1) { route(); addEventListener("load", route); }
addEventListener("beforeprint", () => { for (const details of all(document, "details.attempt")) details.open = true; });
document.documentElement.dataset.ready = "1";
})();
`;

// src/report/page/style.ts
/** The style of every page. No colour carries meaning alone: symbols and words stand beside it. */
const LIGHT = "--bg:#fff;--fg:#1f2328;--soft:#59636e;--line:#d1d9e0;--panel:#f6f8fa;--link:#0550ae;--good:#1a7f37;--bad:#c21f2b;--warn:#7d4e00;--now:#0550ae;--base:#656d76;--ref:#7542c8;--bad-bg:#fff0ee;--warn-bg:#fff8db;--good-bg:#e9f9ee";
const DARK = "--bg:#0d1117;--fg:#e6edf3;--soft:#9ea7b3;--line:#3d444d;--panel:#151b23;--link:#79b8ff;--good:#56d364;--bad:#ff8178;--warn:#e3b341;--now:#79b8ff;--base:#9198a1;--ref:#d2a8ff;--bad-bg:#2a1215;--warn-bg:#272008;--good-bg:#0d2415";
const STYLE = `
:root{color-scheme:light dark;${LIGHT}}
@media (prefers-color-scheme:dark){:root{${DARK}}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--bg);color:var(--fg);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word}
main{max-width:72rem;margin:0 auto;padding:1rem 1rem 3rem}
h1{font-size:1.65rem;line-height:1.3;margin:0 0 .4rem;overflow-wrap:anywhere}
h2{font-size:1.25rem;margin:2.25rem 0 .6rem;padding-top:.75rem;border-top:1px solid var(--line)}
h3{font-size:1rem;margin:1.25rem 0 .4rem}
p{margin:.4rem 0;max-width:80ch}
a{color:var(--link)}
:is(a,button,summary,select,input,[tabindex="0"]):focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:3px}
code,pre,.mono{font:.82em/1.45 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
pre{font-size:13px;white-space:pre-wrap;background:var(--panel);border:1px solid var(--line);border-radius:6px;padding:.6rem;margin:.4rem 0;max-height:26rem;overflow:auto}
.skip{position:absolute;left:-999px}.skip:focus{left:1rem;top:.5rem;background:var(--bg);padding:.3rem .6rem;z-index:1}
.soft{color:var(--soft)}.small{font-size:.875rem}
h1:focus,h2:focus{outline:none}
.bar-nav{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.3rem 1.5rem;font-size:.9rem;margin-bottom:.75rem;overflow-wrap:anywhere}
.links{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem}
.verdict{border:1px solid var(--line);border-left:6px solid var(--line);border-radius:8px;padding:.9rem 1.1rem .7rem;background:var(--panel)}
.verdict.fail,.verdict.lost{border-left-color:var(--bad);background:var(--bad-bg)}
.verdict.pass,.verdict.gained{border-left-color:var(--good);background:var(--good-bg)}
.verdict.inconclusive,.verdict.incompatible,.verdict.suspect{border-left-color:var(--warn);background:var(--warn-bg)}
.pill{display:inline-block;border-radius:6px;padding:0 .6rem;margin-right:.35rem;color:var(--bg);background:var(--soft);text-transform:uppercase;letter-spacing:.03em;font-size:.86em;line-height:1.45;vertical-align:.04em;white-space:nowrap}
.pill.pass{background:var(--good)}.pill.fail{background:var(--bad)}.pill.inconclusive,.pill.incompatible{background:var(--warn)}
.why,.warnings{margin:.3rem 0;padding:0;list-style:none;max-width:80ch}.why li,.warnings li{margin:.2rem 0}
.why.several{list-style:disc;padding-left:1.2rem}
.code{color:var(--soft);white-space:nowrap}
.note{border-left:4px solid var(--line);background:var(--panel);padding:.4rem .75rem;margin:.5rem 0;border-radius:0 6px 6px 0}
.note.warn{border-color:var(--warn);background:var(--warn-bg)}
.tiles{display:grid;grid-template-columns:repeat(4,1fr);gap:.75rem;margin:.75rem 0;padding:0;list-style:none}
.tile{border:1px solid var(--line);border-radius:8px;padding:.6rem .9rem .7rem;min-width:0}
.tile b{display:block;font-size:1.4rem;line-height:1.3;font-variant-numeric:tabular-nums}
.tile .small{display:block}.tile .small span{display:inline}
.bad,.wrong-word,.down{color:var(--bad)}.right-word,.up{color:var(--good)}.warned{color:var(--warn)}.bad,.warned{font-weight:700}
.next{border:1px solid var(--line);border-radius:8px;padding:.3rem .9rem;overflow-wrap:anywhere}.next p{max-width:none}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:0 2.5rem}.pair section{min-width:0}
.scroll{overflow-x:auto;max-width:100%}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{text-align:left;padding:.35rem .6rem;border-bottom:1px solid var(--line);vertical-align:top}
th{font-size:.875rem;color:var(--soft);white-space:nowrap}
td:first-child,th:first-child{padding-left:.7rem}
.whole,td.n,th.n{white-space:nowrap}td.n,th.n{text-align:right}
td.name{min-width:9rem;overflow-wrap:anywhere}#tasks{min-width:60rem}dd,code,q{overflow-wrap:anywhere}
.title{display:block;font-size:.875rem;color:var(--soft)}
th button{font:inherit;color:inherit;background:none;border:0;padding:.15rem 0;cursor:pointer;text-decoration:underline dotted;text-underline-offset:3px}
th[aria-sort=ascending] button::after{content:" ▲"}th[aria-sort=descending] button::after{content:" ▼"}
tbody tr:hover td{background:var(--panel)}
tr.lost td:first-child{box-shadow:inset 4px 0 var(--bad)}tr.suspect td:first-child{box-shadow:inset 4px 0 var(--warn)}tr.gained td:first-child{box-shadow:inset 4px 0 var(--good)}
tr.floor td{color:var(--soft);background:var(--panel)}
.symbols{letter-spacing:.1em;white-space:nowrap}
.s-right{color:var(--good)}.s-partly{color:var(--warn)}.s-wrong{color:var(--bad)}.s-unanswered{color:var(--ref)}.s-unmeasured{color:var(--soft)}
.mark-word{font-weight:600}.mark-word.lost{color:var(--bad)}.mark-word.suspect,.mark-word.quarantined{color:var(--warn)}.mark-word.gained{color:var(--good)}
.tools{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:flex-end;margin:.6rem 0}
.tools label{display:flex;flex-direction:column;font-size:.875rem;color:var(--soft)}
input,select,button.do{font:inherit;height:2.35rem;padding:0 .6rem;border:1px solid var(--soft);border-radius:6px;background:var(--bg);color:var(--fg)}
.tools span{line-height:1.4;padding-bottom:.45rem}
button.do{cursor:pointer}button.do:hover{background:var(--panel)}
p button.do{height:1.8rem;font-size:.875rem}
.beside{display:grid;grid-template-columns:720px 1fr;gap:0 2rem}.beside>div{min-width:0}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,33rem),1fr));gap:0 2rem}
figure{margin:0;min-width:0}figcaption{font-size:.875rem;color:var(--soft);margin-top:.4rem;max-width:80ch}
.legend{display:flex;flex-wrap:wrap;gap:.1rem 1.1rem;margin:0;padding:0;list-style:none}.legend .key{display:inline-block;margin-right:.35rem;vertical-align:-.1em}
.chart{display:block;max-width:100%;height:auto;font-family:inherit}
.chart.graph{max-width:none}.chart.interval{margin-top:.35rem}
.phone{display:none}
.task{display:none}
.task:target,.task.shown{display:block}
main:has(>.task:target)>#overview,main:has(>.task.shown)>#overview{display:none}
.lead{font-size:1.1rem;max-width:none}
.steps{margin:.6rem 0;padding-left:1.4rem;max-width:90ch}.steps li{margin:.15rem 0}
.attempts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,27rem),1fr));gap:1rem;align-items:start}
.attempt{border:1px solid var(--line);border-radius:8px;min-width:0}
.attempt:target{border-color:var(--link)}
.attempt>summary{cursor:pointer;padding:.6rem .8rem;background:var(--panel);border-radius:8px}
.attempt>div{padding:.2rem .9rem .9rem}
.attempt h3{margin:1rem 0 .2rem;font-size:.875rem;color:var(--soft)}
.attempt summary .symbols{font-size:1.15rem}
.hand-over{font-size:1.1rem;font-weight:600}
.factor{border-left:4px solid var(--line);padding-left:.75rem;margin:.6rem 0}.factor p{margin:.15rem 0}
.factor.right{border-color:var(--good)}.factor.wrong{border-color:var(--bad)}
.entity{font-size:.92em;font-weight:600}
.evidence{margin:.3rem 0;padding:0;list-style:none}.evidence li{margin:.15rem 0}
.actions{display:flex;flex-wrap:wrap;gap:.3rem 1rem;align-items:center;font-size:.875rem}
ul.plain,ol.plain{margin:.3rem 0;padding-left:1.2rem;max-width:90ch}
.turn{border-top:1px solid var(--line);padding:.3rem 0}
.turn summary{cursor:pointer;font-size:.875rem}.turn>summary b{font-weight:600}
.turn.first{box-shadow:inset 4px 0 var(--good);padding-left:.6rem}.turn.first>summary b{color:var(--good)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:.6rem 0;align-items:baseline}dt{color:var(--soft)}dd{margin:0;min-width:0}
.hidden,[hidden]{display:none!important}
@media (max-width:72rem){.beside{grid-template-columns:1fr}.tiles{grid-template-columns:1fr 1fr}}
@media (max-width:48rem){.pair{grid-template-columns:1fr}}
@media screen and (max-width:40rem){
h1{font-size:1.3rem}.verdict{padding:.7rem .8rem .5rem}.tile{padding:.5rem .65rem}.tile b{font-size:1.1rem}.tiles{gap:.5rem}dl{grid-template-columns:1fr}dt{margin-top:.3rem}
.desk{display:none}.phone{display:block}
#tasks{min-width:0}#tasks,#tasks thead,#tasks tbody{display:block}
#tasks thead tr{display:flex;flex-wrap:wrap;gap:0 1.1rem;padding-bottom:.3rem;border-bottom:1px solid var(--line)}#tasks th{border:0;padding:0}#tasks th.still{display:none}#tasks thead tr::before{content:"sort by";color:var(--soft);font-size:.875rem}
#tasks th button{padding:.4rem 0}
#tasks tbody tr{display:grid;grid-template-columns:1fr auto auto;gap:.1rem .9rem;padding:.55rem 0 .55rem .7rem;border-bottom:1px solid var(--line)}
#tasks td{display:block;border:0;padding:0;font-size:.9rem;box-shadow:none;min-width:0}
#tasks tr.lost{box-shadow:inset 4px 0 var(--bad)}#tasks tr.suspect{box-shadow:inset 4px 0 var(--warn)}#tasks tr.gained{box-shadow:inset 4px 0 var(--good)}
#tasks td:nth-child(1){grid-area:1/1/2/3}#tasks td:nth-child(5){grid-area:1/3;font-weight:600}#tasks td:nth-child(2){grid-area:2/1}#tasks td:nth-child(3){grid-area:2/2}#tasks td:nth-child(4){grid-area:2/3}#tasks td:nth-child(6){grid-area:3/1/4/4}#tasks td:nth-child(7){grid-area:4/1;text-align:left}#tasks td:nth-child(8){grid-area:4/2/5/4}
#tasks td:nth-child(3)::before{content:"base "}#tasks td:nth-child(4)::before{content:"now "}#tasks td:nth-child(7)::before{content:"turns "}#tasks td:nth-child(8)::before{content:"cost "}#tasks td:is(:nth-child(3),:nth-child(4),:nth-child(7),:nth-child(8))::before{color:var(--soft)}
#tasks td.name a{display:inline-block;padding:.15rem 0}
th,td{padding:.3rem .4rem;font-size:.9rem}
}
@media print{:root{color-scheme:light;${LIGHT}}body{font-size:10pt}.tools,.skip,.bar-nav,.actions,button.do{display:none!important}th button{text-decoration:none}main{max-width:none;padding:0}.beside{grid-template-columns:1fr}pre{max-height:none}figure,tr,.tile,.factor{break-inside:avoid}h2,h3{break-after:avoid}#tasks{min-width:0;font-size:9pt}.chart.graph{max-width:100%}a{color:inherit;text-decoration:none}.pill{color:#fff;print-color-adjust:exact;-webkit-print-color-adjust:exact}}
@media (forced-colors:active){.chart{forced-color-adjust:none;background:var(--bg)}.pill{border:1px solid}}
`;
/** Of the pictures: apart, because a picture also stands alone as a file. */
const CHART_STYLE = `
.chart text{fill:var(--fg)}.chart .tick,.chart .axis{fill:var(--soft);font-size:12px}
.chart .grid{stroke:var(--line);stroke-width:1}
.chart .label,.chart .delta{fill:var(--fg);paint-order:stroke;stroke:var(--bg);stroke-width:3px;stroke-linejoin:round}.chart .leader{stroke:var(--soft);stroke-width:.8}
.chart .front{fill:none;stroke:var(--soft);stroke-width:1.5;stroke-dasharray:5 4}.chart .whisker{fill:none;stroke:var(--soft);stroke-width:1.5}
.chart .dot{fill:var(--now);stroke:var(--bg);stroke-width:1}
.chart .base .dot{fill:var(--base)}.chart .reference .dot{fill:none;stroke:var(--ref);stroke-width:1.5}.chart .floor .dot{fill:var(--soft)}
.chart .bar{stroke-width:4;stroke:var(--line);stroke-linecap:round}.chart .bar.down{stroke:var(--bad)}.chart .bar.up{stroke:var(--good)}
.chart .repeat{fill:none;stroke-width:4.6;stroke-linecap:round}.chart .repeat.now{stroke:var(--now)}.chart .repeat.base{stroke:var(--base)}
.chart .mean.base{fill:var(--bg);stroke:var(--base);stroke-width:2}.chart .mean.now{fill:var(--now);stroke:var(--bg)}
.chart .delta.down{fill:var(--bad)}.chart .delta.up{fill:var(--good)}
.chart .fill{fill:var(--base)}.chart .fill.right{fill:var(--good)}.chart .fill.wrong{fill:var(--bad)}.chart .fill.partly{fill:var(--warn)}.chart .fill.unanswered{fill:var(--ref)}.chart .fill.unmeasured{fill:var(--line)}.chart .first{fill:var(--bg);opacity:.85}.chart .inside{fill:var(--bg)}.chart .inside.unmeasured{fill:var(--fg)}
.chart .edge{fill:none;stroke:var(--soft);stroke-width:1.6}.chart .arrow{fill:var(--soft)}
.chart .node rect{fill:var(--panel);stroke:var(--line);stroke-width:1.5}.chart .node.root rect{stroke:var(--bad);stroke-width:3}.chart .node.symptom rect{stroke:var(--warn);stroke-width:2}.chart .node.outside rect{fill:none;stroke:var(--soft);stroke-dasharray:5 4}
.chart .node .kind{fill:var(--soft)}.chart .node .name{font-weight:600}.chart .chip{fill:var(--now);stroke:var(--bg);stroke-width:1.5}.chart .chip.root{fill:var(--good)}.chart .chip-text{fill:var(--bg);font-weight:600}
.chart .limit{stroke:var(--warn);stroke-width:1.2;stroke-dasharray:6 4}.chart .center{stroke:var(--soft);stroke-width:1.2}.chart .line{fill:none;stroke:var(--now);stroke-width:1.8}.chart .level{stroke:var(--fg);stroke-width:2.5;opacity:.55}.chart .change{fill:var(--bad)}.chart .event{stroke:var(--ref);stroke-width:1.2;stroke-dasharray:2 3}.chart .out .dot{fill:var(--bad)}.chart .band{fill:var(--panel)}
`;

// src/report/page/frame.ts
/** One self-contained file: its policy allows its own style and script by their hashes and nothing else. */
function frame(title, body) {
	const style = `${STYLE}${CHART_STYLE}`;
	const policy = `default-src 'none'; style-src 'sha256-${hash(style)}'; script-src 'sha256-${hash(SCRIPT)}'; base-uri 'none'; form-action 'none'`;
	return h`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${new Markup(policy)}"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer"><title>${title}</title><style>${new Markup(style)}</style></head>
<body><a class="skip" href="#main">Skip to content</a>
<main id="main">
${body}
</main>
<script>${new Markup(SCRIPT)}${SCRIPT_END}
</body></html>
`.source;
}
function hash(text) {
	const bytes = sha256(text).match(/../g) ?? [];
	return btoa(bytes.map((pair) => String.fromCharCode(Number.parseInt(pair, 16))).join(""));
}

// src/report/references.ts
/**
* Published results on ITBench-AA's SRE tasks (59 tasks, three repeats, 100 turns, average precision at full recall), as
* given at its launch: artificialanalysis.ai/articles/itbench-aa-launch. Marks to look at, never part of a ranking: other
* snapshots, another judge. What was not published is null.
*/
const REFERENCES_DATE = "2026-05-28";
const REFERENCES = [
	{
		name: "Claude Opus 4.7 (max)",
		score: .467,
		turns: null,
		cost: 5.38
	},
	{
		name: "GPT-5.5 (xhigh)",
		score: .458,
		turns: 31,
		cost: null
	},
	{
		name: "Qwen3.7 Max",
		score: .425,
		turns: null,
		cost: null
	},
	{
		name: "GLM-5.1",
		score: .4,
		turns: null,
		cost: 1.23
	},
	{
		name: "DeepSeek V4 Pro",
		score: .38,
		turns: null,
		cost: null
	},
	{
		name: "Gemma 4 31B",
		score: .37,
		turns: 58,
		cost: .14
	},
	{
		name: "Gemini 3.1 Pro Preview",
		score: .3,
		turns: 83,
		cost: 2.23
	}
];

// src/report/svg/labels.ts
/** An upper bound for the usual sans-serif fonts: pictures are placed without a browser to measure in. */
function textWidth(text, size) {
	return cells(text) * size * .62;
}
/** The beginning of a text, as much as `room` holds. */
function cutToFit(text, room, size) {
	return cutCells(text, Math.max(4, Math.floor(room / textWidth("x", size))));
}
function overlaps(a, b, gap = 0) {
	return a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap;
}
function inside$1(box, bounds) {
	return box.x >= bounds.x && box.y >= bounds.y && box.x + box.width <= bounds.x + bounds.width && box.y + box.height <= bounds.y + bounds.height;
}
/** Right, left, above and below first, then the diagonals, then the same further out with a leader. */
const DIRECTIONS = [
	[1, 0],
	[-1, 0],
	[0, -1],
	[0, 1],
	[1, -1],
	[1, 1],
	[-1, -1],
	[-1, 1],
	[1, -.5],
	[1, .5],
	[-1, -.5],
	[-1, .5],
	[.5, -1],
	[.5, 1],
	[-.5, -1],
	[-.5, 1]
];
const CROWDED = 10;
const DISTANCES = [
	4,
	12,
	22,
	34,
	48,
	64,
	84,
	110
];
/** Places every label it can so that no label covers another, a point, an obstacle or the edge. */
function placeLabels(requests, bounds, size, obstacles = []) {
	const points = requests.map(({ x, y, radius }) => ({
		x: x - radius,
		y: y - radius,
		width: radius * 2,
		height: radius * 2
	}));
	const placed = requests.map(() => null);
	const taken = [];
	const order = requests.map((request, index) => ({
		request,
		index
	})).sort((a, b) => b.request.priority - a.request.priority || a.index - b.index);
	for (const { request, index } of order) {
		const others = [
			...points,
			...obstacles,
			...taken
		];
		const whole = place(request, request.text, bounds, size, others);
		const label = whole !== null || request.near === true ? whole : place(request, shorten(request.text, CROWDED), bounds, size, others);
		placed[index] = label;
		if (label !== null) taken.push(label.box);
	}
	return placed;
}
function place(request, text, bounds, size, taken) {
	const width = textWidth(text, size);
	const height = size * 1.25;
	for (const distance of request.near === true ? DISTANCES.slice(0, 1) : DISTANCES) for (const [dx, dy] of DIRECTIONS) {
		const reach = request.radius + distance;
		const x = request.x + dx * reach - (dx === 0 ? width / 2 : dx < 0 ? width : 0);
		const y = request.y + dy * reach - (dy === 0 ? height / 2 : dy < 0 ? height : 0);
		const box = {
			x,
			y,
			width,
			height
		};
		if (!inside$1(box, bounds) || taken.some((other) => overlaps(box, other, 2))) continue;
		const anchor = dx === 0 ? "middle" : dx < 0 ? "end" : "start";
		return {
			text,
			box,
			textX: dx === 0 ? x + width / 2 : dx < 0 ? x + width : x,
			textY: y + height * .78,
			anchor,
			leader: distance > 4
		};
	}
	return null;
}

// src/report/svg/bars.ts
const ROW = 28;
const SIZE$2 = 12;
/** Horizontal bars with the label before and the number behind: nothing to look up in a legend. */
function bars(items, title, width) {
	if (items.length === 0) return NOTHING;
	const names = Math.min(width * .64, Math.max(...items.map((item) => textWidth(item.label, SIZE$2))) + 4);
	const tails = Math.max(...items.map((item) => textWidth(item.text, SIZE$2))) + 10;
	const most = Math.max(...items.map((item) => item.value)) || 1;
	const room = width - names - tails - 8;
	const rows = items.map((item, index) => {
		const y = index * ROW + 4;
		const length = item.value / most * room;
		return h`<g><text class="label" x="${at(names - 4)}" y="${y + 15}" text-anchor="end" font-size="${SIZE$2}">${cutToFit(item.label, names, SIZE$2)}</text><rect class="fill ${item.kind}" x="${at(names + 4)}" y="${y + 2}" width="${at(Math.max(length, item.value > 0 ? 2 : 0))}" height="18" rx="2"/><text class="label" x="${at(names + 10 + length)}" y="${y + 15}" font-size="${SIZE$2}">${item.text}</text></g>`;
	});
	const height = items.length * ROW + 4;
	return h`<svg class="chart" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${title}: ${items.map((item) => `${item.label} ${item.text}`).join(", ")}">${rows}</svg>`;
}

// src/report/svg/scale.ts
/** Steps of 1, 2 or 5 times a power of ten, at most `most` of them, over the whole domain. */
function linear(domain, range, most = 6) {
	const span = domain[1] - domain[0] || 1;
	const rough = span / most;
	const power = 10 ** Math.floor(Math.log10(rough));
	const step = ([
		1,
		2,
		5,
		10
	].find((factor) => factor * power >= rough * .999) ?? 10) * power;
	const ticks = [];
	const first = Math.ceil(domain[0] / step - 1e-9);
	for (let index = first; index * step <= domain[1] + step * 1e-9; index += 1) ticks.push(Number((index * step).toPrecision(12)));
	return {
		at: (value) => range[0] + (value - domain[0]) / span * (range[1] - range[0]),
		ticks
	};
}
const [MINUTE, HOUR] = [60, 3600];
const TIME_STEPS = [
	1,
	2,
	5,
	10,
	20,
	30
].flatMap((step) => [step, step * MINUTE]).concat([
	1,
	2,
	3,
	6,
	12,
	24,
	48,
	96
].map((hours) => hours * HOUR));
/** Seconds from zero on, with ticks where a clock has them: "20 min", never "17 min". */
function elapsed(seconds, range, most) {
	const fine = linear([0, seconds || 1], range, most);
	const step = [...TIME_STEPS].sort((a, b) => a - b).find((one) => seconds / one <= most);
	if (seconds < most || step === void 0) return fine;
	const ticks = Array.from({ length: Math.floor(seconds / step) + 1 }, (_, index) => index * step);
	return {
		at: fine.at,
		ticks
	};
}
/** "30 s", "20 min", "1 h 30 min". */
function timeTick(seconds) {
	if (seconds >= MINUTE && seconds % MINUTE === 0) return seconds < HOUR ? `${seconds / MINUTE} min` : duration(seconds);
	return Number.isInteger(seconds) ? `${seconds} s` : duration(seconds);
}
/** For costs, which differ by factors: ticks at 1, 2 and 5 of every decade, thinned when there are many. */
function logarithmic(domain, range) {
	const [low, high] = [Math.log10(domain[0]), Math.log10(domain[1])];
	const span = high - low || 1;
	const factors = span > 3 ? [1] : span > 1.6 ? [1, 3] : [
		1,
		2,
		5
	];
	const ticks = [];
	for (let decade = Math.floor(low); decade <= Math.ceil(high); decade += 1) for (const factor of factors) {
		const value = factor * 10 ** decade;
		if (value >= domain[0] * .999 && value <= domain[1] * 1.001) ticks.push(Number(value.toPrecision(6)));
	}
	return {
		at: (value) => range[0] + (Math.log10(value) - low) / span * (range[1] - range[0]),
		ticks
	};
}
function dollarTick(value) {
	return value >= 1 && Number.isInteger(value) ? dollars(value).replace(/\.00$/, "") : dollars(value);
}

// src/report/svg/size.ts
/**
* Charts are drawn once for a desk and once for a phone, each at its own size: a chart that is scaled down takes its text
* with it. The phone's fits a screen of 360 pixels.
*/
const WIDTHS = {
	page: 1120,
	wide: 720,
	half: 544,
	phone: 328
};
function isNarrow(width) {
	return width < 480;
}

// src/report/svg/dumbbell.ts
const TOP = 28;
const SIZE$1 = 12;
function layoutOf(width) {
	if (isNarrow(width)) {
		const name = {
			x: 2,
			anchor: "start",
			room: width - 76
		};
		return {
			width,
			row: 46,
			plot: [10, width - 10],
			name,
			text: -15,
			line: 30
		};
	}
	return {
		width,
		row: 26,
		plot: [208, width - 78],
		name: {
			x: 192,
			anchor: "end",
			room: 188
		},
		text: 4,
		line: 13
	};
}
/** One row per task: base mean to present mean, every repeat of both sides as a dot, the change at the end. */
function dumbbell(tasks, width) {
	if (tasks.length === 0) return NOTHING;
	const layout = layoutOf(width);
	const height = TOP + tasks.length * layout.row + 4;
	const x = linear([0, 1], layout.plot, 4);
	const grid = x.ticks.map((value) => h`<line class="grid" x1="${at(x.at(value))}" y1="${22}" x2="${at(x.at(value))}" y2="${height - 4}"/><text class="tick" x="${at(value < 1 ? x.at(value) : x.at(value) + 9)}" y="${16}" text-anchor="${value < 1 ? "middle" : "end"}">${Math.round(value * 100)}</text>`);
	const rows = tasks.map((task, index) => row(task, TOP + index * layout.row, layout, x.at));
	return h`<svg class="chart" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="Score per task, base to now, one dot per repeat">${grid}${rows}</svg>`;
}
function row(task, top, layout, x) {
	const { raw } = task;
	const y = top + layout.line;
	const bar = raw.base !== null && raw.now !== null ? h`<line class="bar ${direction(raw.change)}" x1="${at(x(raw.base ?? 0))}" y1="${at(y)}" x2="${at(x(raw.now ?? 0))}" y2="${at(y)}"/>` : NOTHING;
	const mean = (value, kind) => value === null ? NOTHING : h`<circle class="mean ${kind}" cx="${at(x(value))}" cy="${at(y)}" r="5"/>`;
	const { name } = layout;
	return h`<g class="row"><title>${task.label}: ${words(task)}</title><text class="label" x="${name.x}" y="${at(y + layout.text)}" text-anchor="${name.anchor}" font-size="${SIZE$1}">${cutToFit(task.label, name.room, SIZE$1)}</text>${bar}${dots(raw.baseScores, "base", y - 8, x)}${dots(raw.nowScores, "now", y + 8, x)}${mean(raw.base, "base")}${mean(raw.now, "now")}<text class="delta ${direction(raw.change)}" x="${layout.width - 4}" y="${at(y + layout.text)}" text-anchor="end" font-size="${SIZE$1}">${task.change === "–" ? "" : task.change}</text></g>`;
}
function words(task) {
	if (task.base === "–") return `${task.now} (${task.nowTally})`;
	return `${task.base} → ${task.now} (${task.change}); base ${task.baseTally}, now ${task.nowTally}`;
}
function direction(change) {
	if (change === null || change === 0) return "same";
	return change < 0 ? "down" : "up";
}
/** All repeats of one side as one path: a stroke of no length with round ends is a dot. */
function dots(scores, kind, y, x) {
	if (scores.length === 0) return NOTHING;
	const path = spread$1(scores).map((dot) => `M${at(x(dot.score) + dot.shift)} ${at(y)}h0`);
	return h`<path class="repeat ${kind}" d="${path.join("")}"/>`;
}
/** Equal scores stand side by side, so that ten repeats are ten dots. */
function spread$1(scores) {
	const seen = /* @__PURE__ */ new Map();
	const totals = /* @__PURE__ */ new Map();
	for (const score of scores) totals.set(score, (totals.get(score) ?? 0) + 1);
	return scores.map((score) => {
		const index = seen.get(score) ?? 0;
		seen.set(score, index + 1);
		const total = totals.get(score) ?? 1;
		const step = Math.min(5.5, 60 / total);
		return {
			score,
			shift: (score >= 1 ? -(total - 1) * step : score <= 0 ? 0 : -(total - 1) * step / 2) + index * step
		};
	});
}

// src/report/svg/interval.ts
const WIDTH = 200;
const HEIGHT = 18;
const REACH = WIDTH / 2 - 6;
/** A change with its interval about "no change": whether it crosses the middle is what the eye looks for. */
function intervalBar(metric, kind) {
	const { change, interval } = metric;
	if (change === null || interval === null) return NOTHING;
	if (kind === "ratio" && (change <= 0 || interval[0] <= 0)) return NOTHING;
	const [value, low, high] = [change, ...interval].map((part) => kind === "ratio" ? Math.log(part) : part);
	const most = Math.max(Math.abs(low), Math.abs(high), Math.abs(value), .02);
	const x = (part) => at(WIDTH / 2 + part / most * REACH);
	const middle = HEIGHT / 2;
	const direction = high < 0 ? "down" : low > 0 ? "up" : "same";
	const judged = kind === "difference" || direction === "same" ? direction : flip(direction);
	return h`<svg class="chart interval" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" aria-hidden="true"><line class="center" x1="${WIDTH / 2}" x2="${WIDTH / 2}" y1="1" y2="${17}"/><line class="bar ${judged}" x1="${x(low)}" x2="${x(high)}" y1="${middle}" y2="${middle}"/><circle class="mean now" cx="${x(value)}" cy="${middle}" r="5"/></svg>`;
}
function flip(direction) {
	return direction === "down" ? "up" : "down";
}

// src/report/svg/scatter.ts
/** What is free has no place on a logarithmic scale: it stands in a strip of its own at the left. */
const FREE_STRIP = 34;
const RADIUS = 5;
const LABEL = 12;
/** From so many points on, names with long lines to their points are a thicket. */
const CROWD = 20;
const PRIORITY = {
	now: 5,
	base: 4,
	floor: 3,
	run: 2,
	reference: 1
};
/** Points that no other beats on both: from left to right, each one higher than all before it. */
function paretoFront(points) {
	let best = Number.NEGATIVE_INFINITY;
	return [...points].sort((a, b) => a.x - b.x || b.y - a.y || byCodePoint(a.name, b.name)).filter((point) => {
		if (point.y <= best) return false;
		best = point.y;
		return true;
	});
}
function scatter(points, options) {
	const drawn = points.filter((point) => Number.isFinite(point.x) && Number.isFinite(point.y) && (options.x === "turns" || point.x >= 0));
	if (drawn.length === 0) return NOTHING;
	const { width } = options;
	const height = isNarrow(width) ? 300 : 360;
	const plot = {
		x: 44,
		y: 12,
		width: width - 44 - 10,
		height: height - 12 - 44
	};
	const x = xScale(drawn, options.x, plot);
	const y = linear([0, 1], [plot.y + plot.height, plot.y], 5);
	const best = frontOf(drawn);
	const crowd = drawn.length > CROWD;
	const labels = placeLabels(drawn.map((point) => ({
		x: x.at(point.x),
		y: y.at(point.y),
		radius: RADIUS,
		text: shorten(point.name, isNarrow(width) ? 20 : 28),
		priority: PRIORITY[point.kind] + (best.includes(point) ? .5 : 0),
		near: crowd && point.kind === "run" && !best.includes(point)
	})), plot, LABEL, [...steps$1(best, x, y), ...drawn.flatMap((point) => whiskerBox(point, x.at(point.x), y))]);
	const marks = drawn.map((point, index) => {
		const [cx, cy] = [x.at(point.x), y.at(point.y)];
		const label = labels[index] ?? null;
		const text = label === null ? NOTHING : h`${label.leader ? leader(cx, cy, label.box) : NOTHING}<text class="label" x="${at(label.textX)}" y="${at(label.textY)}" text-anchor="${label.anchor}" font-size="${LABEL}">${label.text}</text>`;
		return h`<g class="mark ${point.kind}"><title>${point.name}: ${point.note}</title>${whisker(point, cx, y)}${shape(point, cx, cy)}${text}</g>`;
	});
	const names = drawn.map((point) => `${point.name} ${point.note}`).join("; ");
	return h`<svg class="chart" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${options.title}: ${shorten(names, 600)}">${axes(x, y, options, plot, height)}${front(best, x, y)}${marks}</svg>`;
}
function xScale(points, kind, plot) {
	const range = [plot.x, plot.x + plot.width];
	const priced = points.map((point) => point.x).filter((value) => value > 0);
	const [low, high] = [Math.min(...priced), Math.max(...priced)];
	if (kind === "turns") return linear([0, Math.max(10, high * 1.12)], range, 7);
	if (priced.length === 0) return {
		at: () => plot.x + FREE_STRIP / 2,
		ticks: [0]
	};
	if (priced.length === points.length) return logarithmic([low / 1.6, high * 1.6], range);
	const scale = logarithmic([low / 1.6, high * 1.6], [plot.x + FREE_STRIP, range[1]]);
	return {
		at: (value) => value <= 0 ? plot.x + FREE_STRIP / 2 : scale.at(value),
		ticks: [0, ...scale.ticks]
	};
}
function whiskerBox(point, cx, y) {
	const spread = point.spread ?? 0;
	if (spread === 0) return [];
	const [top, bottom] = [y.at(Math.min(1, point.y + spread)), y.at(Math.max(0, point.y - spread))];
	return [{
		x: cx - 1,
		y: top,
		width: 2,
		height: bottom - top
	}];
}
function whisker(point, cx, y) {
	const spread = point.spread ?? null;
	if (spread === null || spread === 0) return NOTHING;
	const [low, high] = [Math.max(0, point.y - spread), Math.min(1, point.y + spread)];
	return h`<line class="whisker" x1="${at(cx)}" x2="${at(cx)}" y1="${at(y.at(low))}" y2="${at(y.at(high))}"/>`;
}
function shape(point, cx, cy) {
	if (point.kind === "reference") {
		const r = RADIUS;
		return h`<path class="dot" d="M${at(cx)} ${at(cy - r)}L${at(cx + r)} ${at(cy)}L${at(cx)} ${at(cy + r)}L${at(cx - r)} ${at(cy)}Z"/>`;
	}
	if (point.kind === "floor") return h`<rect class="dot" x="${at(cx - 4)}" y="${at(cy - 4)}" width="8" height="8"/>`;
	return h`<circle class="dot" cx="${at(cx)}" cy="${at(cy)}" r="${RADIUS}"/>`;
}
function leader(cx, cy, box) {
	const x = Math.max(box.x, Math.min(cx, box.x + box.width));
	const y = Math.max(box.y, Math.min(cy, box.y + box.height));
	return h`<line class="leader" x1="${at(cx)}" y1="${at(cy)}" x2="${at(x)}" y2="${at(y)}"/>`;
}
function axes(x, y, options, plot, height) {
	const bottom = plot.y + plot.height;
	const format = options.x === "dollars" ? dollarTick : (value) => String(value);
	const across = x.ticks.map((value) => h`<line class="grid" x1="${at(x.at(value))}" y1="${plot.y}" x2="${at(x.at(value))}" y2="${bottom}"/><text class="tick" x="${at(x.at(value))}" y="${bottom + 16}" text-anchor="middle">${format(value)}</text>`);
	const up = y.ticks.map((value) => h`<line class="grid" x1="${plot.x}" y1="${at(y.at(value))}" x2="${plot.x + plot.width}" y2="${at(y.at(value))}"/><text class="tick" x="${plot.x - 8}" y="${at(y.at(value) + 4)}" text-anchor="end">${points(value).replace(".0", "")}</text>`);
	return h`<g>${across}${up}<text class="axis" x="${plot.x + plot.width / 2}" y="${height - 8}" text-anchor="middle">${options.xLabel}</text><text class="axis" transform="translate(11 ${plot.y + plot.height / 2}) rotate(-90)" text-anchor="middle">score</text></g>`;
}
/** Floors are what an agent should beat, not one to choose. */
function frontOf(points) {
	const best = paretoFront(points.filter((point) => point.kind !== "floor"));
	return best.length < 2 ? [] : best;
}
function front(best, x, y) {
	if (best.length === 0) return NOTHING;
	const path = best.map((point, index) => {
		const [px, py] = [at(x.at(point.x)), at(y.at(point.y))];
		return index === 0 ? `M${px} ${py}` : `H${px}V${py}`;
	}).join("");
	return h`<path class="front" d="${path}"><title>Pareto front</title></path>`;
}
/** The front as thin boxes: no label stands on its line. */
function steps$1(best, x, y) {
	return best.slice(1).flatMap((point, index) => {
		const before = best[index] ?? point;
		const [left, right] = [x.at(before.x), x.at(point.x)];
		const [high, low] = [y.at(point.y), y.at(before.y)];
		return [{
			x: left,
			y: low - 1,
			width: right - left,
			height: 2
		}, {
			x: right - 1,
			y: high,
			width: 2,
			height: low - high
		}];
	});
}

// src/report/svg/timeline.ts
/** The symbol of each kind stands in its bar where it fits: colour alone says nothing to many. */
const SPAN_SYMBOLS = {
	right: "●",
	partly: "◐",
	wrong: "○",
	unanswered: "⊘",
	unmeasured: "?"
};
const EDGE = 2;
const MOST_LANES = 48;
const SIZE = 11;
/** Every attempt as a bar in the first lane that is free: how many ran side by side, which ones held the run up. */
function timeline(spans, width) {
	if (spans.length === 0) return NOTHING;
	const ends = [];
	const placed = [...spans].sort((a, b) => a.start - b.start).map((span) => {
		const free = ends.findIndex((end) => end <= span.start + .001);
		const lane = free === -1 ? ends.length : free;
		ends[lane] = span.start + span.seconds;
		return {
			span,
			lane
		};
	});
	const lanes = Math.min(ends.length, MOST_LANES);
	const row = lanes <= 8 ? 22 : lanes <= 16 ? 16 : 8;
	const height = lanes * row + 30;
	const end = Math.max(...ends);
	const x = elapsed(end, [EDGE, width - EDGE], isNarrow(width) ? 4 : 10);
	const marks = placed.filter(({ lane }) => lane < MOST_LANES).map(({ span, lane }) => bar(span, 2 + lane * row, row - 3, x.at));
	const ticks = x.ticks.map((value) => {
		const place = x.at(value);
		const anchor = value === 0 ? "start" : place > width - 24 ? "end" : "middle";
		return h`<line class="grid" x1="${at(place)}" y1="0" x2="${at(place)}" y2="${height - 24}"/><text class="tick" x="${at(place)}" y="${height - 8}" text-anchor="${anchor}">${value === 0 ? "0" : timeTick(value)}</text>`;
	});
	return h`<svg class="chart" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="Time line of the run, one bar per attempt">${ticks}${marks}</svg>`;
}
function bar(span, y, height, x) {
	const left = x(span.start);
	const width = Math.max(1, x(span.start + span.seconds) - left - .8);
	const mark = span.first === null ? null : Math.min(x(span.start + span.first), left + width - 2.4);
	const first = mark === null ? NOTHING : h`<rect class="first" x="${at(mark)}" y="${y}" width="2" height="${height}"/>`;
	return h`<g><title>${span.label}: ${span.kind}, ${duration(span.seconds)}${span.first === null ? "" : `, first candidate after ${duration(span.first)}`}</title><rect class="fill ${span.kind}" x="${at(left)}" y="${y}" width="${at(width)}" height="${height}" rx="2"/>${first}${inside(span, mark, left, y, width, height)}</g>`;
}
function inside(span, first, left, y, width, height) {
	if (height < 12) return NOTHING;
	const symbol = SPAN_SYMBOLS[span.kind];
	const whole = `${symbol} ${span.label}`;
	const room = Math.min(width, (first ?? left + width) - left);
	const text = textWidth(whole, SIZE) <= room - 8 ? whole : room >= 15 ? symbol : "";
	if (text === "") return NOTHING;
	return h`<text class="inside ${span.kind}" x="${at(left + 4)}" y="${at(y + height / 2 + 4)}" font-size="${SIZE}">${text}</text>`;
}

// src/report/page/figure.ts
/** A picture with its title and legend, drawn for a desk and again for a phone; the style shows the one that fits. */
function figure(title, wide, draw, caption) {
	const desk = draw(wide);
	if (desk === NOTHING) return NOTHING;
	const both = wide === WIDTHS.phone ? desk : h`<div class="desk">${desk}</div><div class="phone">${draw(WIDTHS.phone)}</div>`;
	return h`<figure><h3>${title}</h3>${both}<figcaption>${caption}</figcaption></figure>`;
}
const KEYS = {
	base: "<circle class=\"mean base\" cx=\"8\" cy=\"7\" r=\"5\"/>",
	now: "<circle class=\"mean now\" cx=\"8\" cy=\"7\" r=\"5\"/>",
	repeats: "<path class=\"repeat now\" d=\"M3 7h0M8 7h0M13 7h0\"/>",
	run: "<circle class=\"dot\" cx=\"8\" cy=\"7\" r=\"5\"/>",
	"point base": "<g class=\"base\"><circle class=\"dot\" cx=\"8\" cy=\"7\" r=\"5\"/></g>",
	reference: "<g class=\"reference\"><path class=\"dot\" d=\"M8 2l5 5l-5 5l-5 -5Z\"/></g>",
	floor: "<g class=\"floor\"><rect class=\"dot\" x=\"4\" y=\"3\" width=\"8\" height=\"8\"/></g>",
	front: "<path class=\"front\" d=\"M1 7h14\"/>",
	whisker: "<path class=\"whisker\" d=\"M8 1v12\"/>",
	limit: "<path class=\"limit\" d=\"M1 7h14\"/>",
	center: "<path class=\"center\" d=\"M1 7h14\"/>",
	level: "<path class=\"level\" d=\"M1 7h14\"/>",
	alarm: "<g class=\"out\"><circle class=\"dot\" cx=\"8\" cy=\"7\" r=\"5\"/></g>",
	change: "<path class=\"change\" d=\"M8 2l5 9h-10Z\"/>",
	event: "<circle class=\"chip\" cx=\"8\" cy=\"7\" r=\"6\"/>",
	right: "<rect class=\"fill right\" x=\"2\" y=\"2\" width=\"12\" height=\"10\" rx=\"2\"/>",
	partly: "<rect class=\"fill partly\" x=\"2\" y=\"2\" width=\"12\" height=\"10\" rx=\"2\"/>",
	wrong: "<rect class=\"fill wrong\" x=\"2\" y=\"2\" width=\"12\" height=\"10\" rx=\"2\"/>",
	unanswered: "<rect class=\"fill unanswered\" x=\"2\" y=\"2\" width=\"12\" height=\"10\" rx=\"2\"/>",
	unmeasured: "<rect class=\"fill unmeasured\" x=\"2\" y=\"2\" width=\"12\" height=\"10\" rx=\"2\"/>",
	first: "<rect class=\"fill base\" x=\"2\" y=\"2\" width=\"12\" height=\"10\" rx=\"2\"/><path class=\"first\" d=\"M9 2h2v10h-2Z\"/>",
	root: "<g class=\"node root\"><rect x=\"2\" y=\"2\" width=\"12\" height=\"10\" rx=\"2\"/></g>",
	symptom: "<g class=\"node symptom\"><rect x=\"2\" y=\"2\" width=\"12\" height=\"10\" rx=\"2\"/></g>",
	outside: "<g class=\"node outside\"><rect x=\"2\" y=\"2\" width=\"12\" height=\"10\" rx=\"2\"/></g>",
	"named right": "<circle class=\"chip root\" cx=\"8\" cy=\"7\" r=\"6\"/>",
	"named wrong": "<circle class=\"chip\" cx=\"8\" cy=\"7\" r=\"6\"/>"
};
/** The signs of a picture of score against something, those that stand in it. */
function scatterLegend(points, ...items) {
	return legend(...items.filter(([, kind]) => points.some((point) => point.kind === kind)).map(([key, , words]) => [key, words]), ...points.some((point) => (point.spread ?? 0) > 0) ? [["whisker", "standard error"]] : [], ...frontOf(points).length > 0 ? [["front", "Pareto front: nothing is better on both"]] : []);
}
/** The signs of a picture and what they mean, in the order in which the eye meets them. */
function legend(...items) {
	return h`<ul class="legend">${items.map(([key, words]) => h`<li><svg class="chart key" viewBox="0 0 16 14" width="16" height="14" aria-hidden="true">${new Markup(KEYS[key])}</svg>${words}</li>`)}</ul>`;
}

// src/report/page/symbols.ts
const WORDS = {
	"●": "right",
	"◐": "partly right",
	"○": "wrong",
	"⊘": "no valid answer",
	"?": "not measured"
};
const CLASSES = {
	"●": "right",
	"◐": "partly",
	"○": "wrong",
	"⊘": "unanswered",
	"?": "unmeasured"
};
/** Symbols are drawn for eyes and told in words to screen readers: "3 right, 2 wrong". */
function symbols(repeats) {
	const counts = /* @__PURE__ */ new Map();
	for (const { symbol } of repeats) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
	const words = [...counts].map(([symbol, times]) => `${times} ${WORDS[symbol]}`).join(", ");
	return h`<span class="symbols" role="img" aria-label="${words}">${runs(repeats).map(([symbol, length]) => h`<span class="s-${CLASSES[symbol]}">${symbol.repeat(length)}</span>`)}</span>`;
}
function symbol(sign) {
	return h`<span class="symbols s-${CLASSES[sign]}" role="img" aria-label="${WORDS[sign]}">${sign}</span>`;
}
function runs(repeats) {
	const found = [];
	for (const { symbol: sign } of repeats) {
		const last = found.at(-1);
		if (last?.[0] === sign) last[1] += 1;
		else found.push([sign, 1]);
	}
	return found;
}

// src/report/page/overview.ts
/** Ids of the task pages: positions, never names, so that no name can break a link. */
function pageIds(model) {
	const open = model.tasks.filter((task) => model.details.has(task.label));
	return new Map(open.map((task, index) => [task.label, `t${index + 1}`]));
}
function overview(model, ids) {
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
	incompatible: "≠"
};
/** The verdict is what is read first: before the context, the reasons and everything measured. */
function opening(model) {
	const { verdict } = model;
	const gate = model.gate === "default" ? "" : ` ${model.gate}`;
	const of = (...weights) => model.gathered.filter((reason) => weights.includes(reason.weight));
	const decided = of("fail", "blocks");
	return h`<nav class="bar-nav" aria-label="Sections"><span class="soft">sre-gate${gate} · ${model.suite} · ${model.agent.name}${model.agent.model === null ? "" : ` (${model.agent.model})`}</span><span class="links"><a href="#task-list">Tasks</a><a href="#pictures">Pictures</a><a href="#measured">How it was measured</a></span></nav>
${model.notices.map((notice) => h`<p class="note warn">${notice}</p>`)}
<header class="verdict ${verdict.kind}">
<h1><span class="pill ${verdict.kind}"><span aria-hidden="true">${VERDICT_SIGN[verdict.kind]}</span> ${verdict.word}</span> ${verdict.headline}</h1>
${verdict.sentence === "" || decided.length > 0 ? NOTHING : h`<p>${verdict.sentence}</p>`}
${reasonList(decided, "why")}
${reasonList(of("warn"), "warnings")}
${verdict.enforced ? NOTHING : h`<p>Advisory: this verdict does not fail the job.</p>`}
<p class="soft small">${model.facts}</p>
</header>`;
}
function reasonList(reasons, kind) {
	if (reasons.length === 0) return NOTHING;
	const several = reasons.length > 1 && kind === "why" ? " several" : "";
	return h`<ul class="${kind}${several}">${reasons.map((reason) => h`<li>${kind === "warnings" ? h`<b class="warned">Warning.</b> ` : NOTHING}${sentenceCase(reason.text)} <code class="code">${reason.code}</code></li>`)}</ul>`;
}
function tiles(model) {
	const drop = model.test.detectableDrop;
	return h`<ul class="tiles">${model.overall.map(tile)}<li class="tile"><span class="soft small">blind below</span><b>${drop === null ? "unknown" : `${Math.round(drop * 100)} points`}</b><span class="small soft">${drop === null ? "too little was measured to say" : "a smaller drop everywhere would be missed more than one time in five"}</span></li></ul>`;
}
function tile(row) {
	const mark = row.mark === "fail" ? h`<span class="bad">✗ fails</span> ` : row.mark === "warn" ? h`<span class="warned">! warns</span> ` : NOTHING;
	const value = row.base === "–" ? row.now : `${row.base} → ${row.now}`;
	const change = row.change === "–" ? h`${row.note === null ? "nothing to compare with" : row.note}` : h`${mark}${row.change}`;
	const drawn = intervalBar(row.raw, row.key === "score" ? "difference" : "ratio");
	return h`<li class="tile"><span class="soft small">${row.label}</span><b>${value}</b><span class="small">${change}</span>${drawn}${drawn === NOTHING ? NOTHING : h`<span class="small soft">90 % interval about no change</span>`}${row.spread === null ? NOTHING : h`<span class="small soft">${row.spread}</span>`}</li>`;
}
/** What the gate could not see, said at the top and not in a footnote. */
function blind(model) {
	const { counts } = model;
	const status = (wanted) => model.tasks.filter((task) => task.status === wanted).length;
	const lines = [
		...counts.infraErrors > 0 ? [`${count(counts.infraErrors, "attempt")} failed for reasons of infrastructure and count for nothing`] : [],
		...counts.cancelled > 0 ? [`${count(counts.cancelled, "attempt")} cancelled`] : [],
		...[
			"new",
			"removed",
			"changed",
			"unmeasured",
			"left-out",
			"outside-mean"
		].filter((wanted) => status(wanted) > 0).map((wanted) => `${count(status(wanted), "task")}: ${statusWords(wanted)}`),
		...model.overall.filter((row) => row.own === null || row.key === "score").filter((row) => row.raw.base === null || row.raw.now === null).map((row) => `${row.label}: ${row.note ?? "unknown on one side"}`),
		...model.limits
	];
	return h`<h2>What the gate could not see</h2><ul class="plain">${lines.map((line) => h`<li>${sentenceCase(line)}</li>`)}</ul>`;
}
function changes(model) {
	const list = (items, title) => items.length === 0 ? NOTHING : h`<h3>${title}</h3><div class="scroll" tabindex="0" role="region" aria-label="${title}"><table><thead><tr><th scope="col">part</th><th scope="col">base</th><th scope="col">now</th></tr></thead><tbody>${items.map((item) => h`<tr><td>${plain(item.part)}</td><td><code>${shorten(shortDigest(plain(item.base)), 300)}</code></td><td><code>${shorten(shortDigest(plain(item.now)), 300)}</code></td></tr>`)}</tbody></table></div>`;
	const any = model.agent.changes.length + model.incompatible.length + model.noted.length > 0;
	return h`<h2>What changed</h2>${any ? NOTHING : h`<p>${model.counts.baseMeasured === 0 ? "There is no baseline to hold the agent against." : "The agent and the instrument are as they were."}</p>`}${list(model.agent.changes, "In the agent")}${list(model.incompatible, "In the instrument: forbids comparing")}${list(model.noted, "In the instrument: noted")}`;
}
function next(model) {
	const { reproduce, price, accept } = model.next;
	if (reproduce === null && accept === null) return NOTHING;
	const line = (words, command, tail) => h`<p>${words} <code>${command}</code>${tail} <button class="do" type="button" data-copy="${command}" aria-label="copy the command: ${words}">copy</button></p>`;
	return h`<section class="next" aria-label="What to do next">${reproduce === null ? NOTHING : line("Look closer:", reproduce, price === null ? "" : ` (about ${price})`)}${accept === null ? NOTHING : line("Accept this change:", accept, "")}</section>`;
}
/** "8× symptom Deployment/quote", the name as code. */
function answerText(group) {
	const name = group.name === null ? NOTHING : h` <code>${shorten(plain(group.name), 60)}</code>`;
	return h`${group.times}× ${group.words}${name}`;
}
function sortable(name, number = true) {
	return h`<th scope="col"${number ? h` class="n"` : NOTHING}><button type="button">${name}</button></th>`;
}
function taskTable(model, ids) {
	if (model.tasks.length === 0) return NOTHING;
	const groups = GROUPS.filter((group) => model.tasks.some((task) => task.group === group));
	return h`<h2 id="task-list">Tasks</h2>
<div class="tools"><label>filter <input id="filter" type="search" autocomplete="off"></label><label>show <select id="group"><option value="">all</option>${groups.map((group) => h`<option value="${group}">${group}</option>`)}</select></label><span id="shown" class="soft small" role="status">${model.tasks.length} of ${model.tasks.length} shown</span><span class="soft small">${SYMBOL_LEGEND}</span></div>
<div class="scroll" tabindex="0" role="region" aria-label="Tasks"><table id="tasks" data-sort="1"><thead><tr>${sortable("task", false)}<th scope="col" class="still">repeats</th>${sortable("base")}${sortable("now")}${sortable("change")}<th scope="col" class="still">answers now</th>${sortable("turns")}${sortable("cost")}</tr></thead><tbody>${model.tasks.map((task) => taskRow(task, ids.get(task.label) ?? null))}</tbody></table></div>`;
}
function cell(text, raw) {
	return h`<td class="n" data-value="${raw === null ? "" : String(raw)}">${text}</td>`;
}
function taskRow(task, id) {
	const { raw } = task;
	const words = [
		task.label,
		task.family ?? "",
		task.title ?? "",
		task.group
	].join(" ").toLowerCase();
	const name = shorten(task.label, 90);
	const repeats = task.repeats.length > 20 || task.repeats.length === 0 ? h`${task.nowTally}` : symbols(task.repeats);
	return h`<tr class="${task.group}" data-group="${task.group}" data-text="${shorten(words, 300)}"><td class="name">${id === null ? name : h`<a href="#${id}">${name}</a>`} ${markWords(task)}${task.title === null ? NOTHING : h`<span class="title">${shorten(task.title, 90)}</span>`}</td><td>${repeats}</td>${cell(task.base, raw.base)}${cell(task.now, raw.now)}${cell(task.change, raw.change)}<td>${answers(task)}</td>${cell(task.turns, raw.nowTurns)}${cell(task.cost, raw.nowCost)}</tr>`;
}
/** "lost" and the like as a word beside the name, for eyes that do not see the colour. */
function markWords(task) {
	if (task.mark !== null) return h`<span class="mark-word ${task.mark}">${task.mark}</span>`;
	if (task.status === "compared") return NOTHING;
	return h`<span class="soft small">${statusWords(task.status)}</span>`;
}
function answers(task) {
	return h`${task.answers.slice(0, 2).map((group, index) => h`${index === 0 ? "" : ", "}${answerText(group)}`)}`;
}
const FIRST_ROWS = 60;
function dumbbells(model) {
	const compared = model.tasks.filter((task) => task.raw.base !== null || task.raw.now !== null);
	const [first, rest] = [compared.slice(0, FIRST_ROWS), compared.slice(FIRST_ROWS)];
	const alone = compared.every((task) => task.raw.base === null);
	const keys = alone ? legend(["now", "mean"], ["repeats", "each repeat"]) : legend(["base", "mean of the base"], ["now", "mean now"], ["repeats", "each repeat, of the base above the line, now below"]);
	const draw = (tasks) => (width) => dumbbell(tasks, width);
	const more = figure("The other tasks", WIDTHS.wide, draw(rest), NOTHING);
	return h`${figure(alone ? "Every task" : "Every task, base to now", WIDTHS.wide, draw(first), keys)}${rest.length === 0 ? NOTHING : h`<details><summary>${count(rest.length, "more task")}</summary>${more}</details>`}`;
}
function against(points, title, x, xLabel) {
	const ours = points.some((point) => point.kind === "now");
	const keys = scatterLegend(points, [
		"run",
		"now",
		"now"
	], [
		"point base",
		"base",
		"base"
	], [
		"reference",
		"reference",
		`models on ITBench-AA as published on ${REFERENCES_DATE}`
	]);
	return figure(title, WIDTHS.half, (width) => scatter(points, {
		title,
		xLabel,
		x,
		width
	}), h`${keys}<p>${ours ? "" : `This run is not in the picture: its ${x === "dollars" ? "cost" : "turns"} or its score is unknown. `}The published models answered other snapshots and were judged by another judge: marks to look at, not rivals.</p>`);
}
function pictures(model) {
	const { figures } = model;
	const spans = figures.spans;
	const kinds = Object.keys(SPAN_SYMBOLS).filter((kind) => spans.some((span) => span.kind === kind));
	return h`<h2 id="pictures">Pictures</h2>
<div class="beside"><div>${dumbbells(model)}</div><div>
${figure("What went wrong", WIDTHS.phone, (width) => bars(figures.wrong, "What went wrong, by class", width), h`Attempts that were not right, by what they named first or how they ended.`)}
${figure("How steady", WIDTHS.phone, (width) => bars(figures.flips.bars, "Tasks by how often they are right now", width), h`Flip rate, tasks whose repeats disagree: now ${figures.flips.now}, base ${figures.flips.base}.`)}
${families(model)}
</div></div>
<div class="charts">
${against(figures.cost, "Score against cost", "dollars", "cost per task (US dollars, logarithmic)")}
${against(figures.turns, "Score against turns", "turns", "turns per task")}
</div>
${figure("Time line of the run", WIDTHS.page, (width) => timeline(spans, width), h`${legend(...kinds.map((kind) => [kind, `${SPAN_SYMBOLS[kind]} ${kind === "unanswered" ? "no valid answer" : kind === "unmeasured" ? "not measured" : kind}`]), ["first", "when the first candidate answer appeared"])}<p>One bar per attempt, in the first free lane.</p>`)}`;
}
function families(model) {
	if (model.families.length < 2) return NOTHING;
	return h`<h3>By fault family</h3><table><thead><tr><th scope="col">family</th><th scope="col" class="n">tasks</th><th scope="col" class="n">change</th></tr></thead><tbody>${model.families.map((line) => h`<tr><td>${line.family}</td><td class="n">${line.tasks}</td><td class="n ${line.raw < 0 ? "down" : line.raw > 0 ? "up" : ""}">${line.change}</td></tr>`)}</tbody></table>`;
}
function measured(model) {
	return h`<h2 id="measured">How it was measured</h2>${model.explanation === null ? NOTHING : h`<p>${model.explanation}</p>`}<dl class="small">${model.provenance.map(([word, value]) => h`<dt>${word}</dt><dd>${shorten(value, 400)}</dd>`)}<dt>test</dt><dd>${model.test.method}, one-sided, limit ${level(model.test.alpha)}</dd></dl>`;
}

// src/report/svg/graph.ts
const LAYOUTS = {
	right: {
		box: {
			width: 172,
			height: 62
		},
		gap: {
			along: 52,
			across: 30
		},
		letters: {
			kind: 14,
			name: 20,
			what: 24
		},
		chips: 7
	},
	down: {
		box: {
			width: 154,
			height: 62
		},
		gap: {
			along: 34,
			across: 14
		},
		letters: {
			kind: 11,
			name: 18,
			what: 21
		},
		chips: 3
	}
};
const MARGIN = 3;
const CHIP = 9;
const ROLE = {
	root: "root cause",
	link: "on the path",
	symptom: "symptom",
	outside: "elsewhere"
};
/** How far each node is from a root: the longest way, counted without walking a circle twice. */
function layers(nodes, edges) {
	const depth = new Map(nodes.map((node) => [node.id, 0]));
	const forward = edges.filter((edge) => edge.source !== edge.target && depth.has(edge.source) && depth.has(edge.target));
	for (let round = 0; round < nodes.length; round += 1) {
		let moved = false;
		for (const edge of forward) {
			const next = (depth.get(edge.source) ?? 0) + 1;
			if (next > (depth.get(edge.target) ?? 0) && next < nodes.length) {
				depth.set(edge.target, next);
				moved = true;
			}
		}
		if (!moved) break;
	}
	return squeezed(depth);
}
/** A circle leaves gaps between layers: close them. */
function squeezed(depth) {
	const used = [...new Set(depth.values())].sort((a, b) => a - b);
	return new Map([...depth].map(([id, layer]) => [id, used.indexOf(layer)]));
}
/** Layer after layer; inside a layer near the mean of what leads there, so that few edges cross. */
function placeGraph(nodes, edges, direction) {
	const inside = nodes.filter((node) => node.role !== "outside");
	const outside = nodes.filter((node) => node.role === "outside");
	const depth = layers(inside, edges);
	const columns = [];
	for (const node of [...inside].sort((a, b) => byCodePoint(a.id, b.id))) {
		const layer = depth.get(node.id) ?? 0;
		columns[layer] = [...columns[layer] ?? [], node];
	}
	const rows = /* @__PURE__ */ new Map();
	for (const column of columns) {
		const weight = (node) => {
			const before = edges.filter((edge) => edge.target === node.id).flatMap((edge) => rows.get(edge.source) ?? []);
			return before.length === 0 ? 0 : before.reduce((sum, value) => sum + value, 0) / before.length;
		};
		column.sort((a, b) => weight(a) - weight(b) || byCodePoint(a.id, b.id));
		for (const [index, node] of column.entries()) rows.set(node.id, index);
	}
	const { box, gap } = LAYOUTS[direction];
	const down = direction === "down";
	const [length, breadth] = down ? [box.height, box.width] : [box.width, box.height];
	const along = length + gap.along;
	const across = breadth + gap.across;
	const widest = Math.max(1, ...columns.map((column) => column.length));
	const place = (node, layer, index) => {
		const [a, b] = [MARGIN + layer * along, MARGIN + index * across];
		return down ? {
			node,
			x: b,
			y: a
		} : {
			node,
			x: a,
			y: b
		};
	};
	const placed = columns.flatMap((column, layer) => column.map((node, index) => place(node, layer, index + (widest - column.length) / 2)));
	const perRow = down ? Math.max(widest, 2) : Math.max(1, columns.length);
	const below = MARGIN + (down ? columns.length * along : widest * across);
	const [stepX, stepY] = [box.width + (down ? gap.across : gap.along), box.height + 26];
	const extra = outside.map((node, index) => ({
		node,
		x: MARGIN + index % perRow * stepX,
		y: below + Math.floor(index / perRow) * stepY
	}));
	const all = [...placed, ...extra];
	return {
		placed: all,
		width: MARGIN + box.width + Math.max(0, ...all.map(({ x }) => x)),
		height: MARGIN + box.height + CHIP + Math.max(0, ...all.map(({ y }) => y))
	};
}
/** The propagation graph, with the repeats that named each node. */
function graph(nodes, edges, direction) {
	if (nodes.length === 0) return NOTHING;
	const { placed, width, height } = placeGraph(nodes, edges, direction);
	const where = new Map(placed.map((item) => [item.node.id, item]));
	const lines = edges.map((edge) => {
		const [from, to] = [where.get(edge.source), where.get(edge.target)];
		if (from === void 0 || to === void 0 || from === to) return NOTHING;
		return h`<g><title>${edge.words}</title>${arrow(from, to, direction)}</g>`;
	});
	const boxes = placed.map((item) => box(item, LAYOUTS[direction]));
	return h`<svg class="chart graph" viewBox="0 0 ${at(width)} ${at(height)}" width="${at(width)}" height="${at(height)}" role="img" aria-label="Propagation graph: ${summary(nodes)}">${lines}${boxes}</svg>`;
}
function summary(nodes) {
	return nodes.filter((node) => node.role === "root" || node.named.length > 0).map((node) => {
		const named = node.named.length === 0 ? "named by no repeat" : `named by repeat ${node.named.join(", ")}`;
		return `${node.kind} ${node.name} (${ROLE[node.role]}, ${named})`;
	}).join("; ");
}
const HEAD = 7;
/** From the far side of one box to the near side of the other; back along the top when it leads backwards. */
function arrow(from, to, direction) {
	const { width, height } = LAYOUTS[direction].box;
	if (direction === "right") {
		if (to.x > from.x) {
			const [x1, y1] = [from.x + width, from.y + height / 2];
			const [x2, y2] = [to.x - HEAD, to.y + height / 2];
			const middle = (x1 + x2) / 2;
			return edge(`M${at(x1)} ${at(y1)}C${at(middle)} ${at(y1)} ${at(middle)} ${at(y2)} ${at(x2)} ${at(y2)}`, `M${at(x2 + HEAD)} ${at(y2)}l-${HEAD} -4v8Z`);
		}
		const [x1, x2] = [from.x + width / 2, to.x + width / 2];
		const over = Math.min(from.y, to.y) - 16;
		return edge(`M${at(x1)} ${at(from.y)}C${at(x1)} ${at(over)} ${at(x2)} ${at(over)} ${at(x2)} ${at(to.y - HEAD)}`, `M${at(x2)} ${at(to.y)}l-4 -${HEAD}h8Z`);
	}
	if (to.y > from.y) {
		const [x1, y1] = [from.x + width / 2, from.y + height];
		const [x2, y2] = [to.x + width / 2, to.y - HEAD];
		const middle = (y1 + y2) / 2;
		return edge(`M${at(x1)} ${at(y1)}C${at(x1)} ${at(middle)} ${at(x2)} ${at(middle)} ${at(x2)} ${at(y2)}`, `M${at(x2)} ${at(y2 + HEAD)}l-4 -${HEAD}h8Z`);
	}
	const [y1, y2] = [from.y + height / 2, to.y + height / 2];
	const [x1, x2] = [from.x + width, to.x + width + HEAD];
	const beside = Math.max(x1, x2) + 12;
	return edge(`M${at(x1)} ${at(y1)}C${at(beside)} ${at(y1)} ${at(beside)} ${at(y2)} ${at(x2)} ${at(y2)}`, `M${at(x2 - HEAD)} ${at(y2)}l${HEAD} -4v8Z`);
}
function edge(line, head) {
	return h`<path class="edge" d="${line}"/><path class="arrow" d="${head}"/>`;
}
function box({ node, x, y }, { box: { width, height }, letters, chips }) {
	const marks = node.named.slice(0, chips).map((repeat, index) => {
		const cx = x + 14 + index * 20;
		return h`<circle class="chip ${node.role}" cx="${at(cx)}" cy="${at(y + height)}" r="${CHIP}"/><text class="chip-text" x="${at(cx)}" y="${at(y + height + 4)}" text-anchor="middle" font-size="11">${repeat}</text>`;
	});
	const left = node.named.length - chips;
	const more = left > 0 ? h`<text class="label" x="${at(x + 8 + chips * 20)}" y="${at(y + height + 4)}" font-size="11">+${left}</text>` : NOTHING;
	const what = shorten(node.what, letters.what);
	return h`<g class="node ${node.role}"><title>${node.kind} ${node.name}: ${ROLE[node.role]}${node.what === "" ? "" : `, ${node.what}`}</title><rect x="${at(x)}" y="${at(y)}" width="${width}" height="${height}" rx="6"/><text class="kind" x="${at(x + 9)}" y="${at(y + 16)}" font-size="11">${shorten(node.kind, letters.kind)} · ${ROLE[node.role]}</text><text class="name" x="${at(x + 9)}" y="${at(y + 32)}" font-size="13">${shorten(node.name, letters.name)}</text><text class="kind" x="${at(x + 9)}" y="${at(y + 47)}" font-size="11">${what}</text>${marks}${more}</g>`;
}

// src/report/page/task.ts
/** The page of one task: shown when it is the target of the address, so that it can be linked without any script. */
function taskPage(task, detail, id, before, after) {
	return h`<section class="task" id="${id}" aria-labelledby="${id}-h">
<nav class="bar-nav" aria-label="Pages"><a href="#main">← overview</a><span class="links">${before === null ? NOTHING : h`<a href="#${before.id}">← ${shorten(before.label, 40)}</a>`}${after === null ? NOTHING : h`<a href="#${after.id}">${shorten(after.label, 40)} →</a>`}</span></nav>
<header class="verdict ${task.mark ?? ""}">
<h1 id="${id}-h">${shorten(task.label, 120)}</h1>
<p class="lead">${markWords(task)} ${task.title === null ? NOTHING : h`${task.title}`}</p>
<p>${task.repeats.length === 0 ? NOTHING : symbols(task.repeats)} score <b>${task.base === "–" ? task.now : `${task.base} → ${task.now}`}</b>${task.change === "–" ? NOTHING : h` (${task.change})`} · turns ${task.turns} · cost ${task.cost}</p>
${task.answers.length === 0 ? NOTHING : h`<p>Answers now: ${answers(task)}</p>`}
</header>
${incident(detail)}
${spread(detail)}
<h2>Attempts</h2>
${chooser(detail.attempts)}
<div class="attempts">${detail.attempts.map((attempt, index) => attemptCard(attempt, `${id}-${attempt.repeat}`, index < 2))}</div>
</section>`;
}
function incident(detail) {
	if (detail.incident === null && detail.alerts.length + detail.defects.length === 0) return NOTHING;
	return h`<h2>The incident</h2>${detail.incident === null ? NOTHING : h`<p>${detail.incident}</p>`}
${list("Alerts", detail.alerts)}
${list("Known defects of this ground truth", detail.defects)}`;
}
function spread(detail) {
	if (detail.nodes.length === 0) return NOTHING;
	const region = (way, picture) => h`<div class="scroll ${way}" tabindex="0" role="region" aria-label="Propagation graph">${picture}</div>`;
	const keys = legend(["root", "root cause"], ["symptom", "where it shows"], ["outside", "not part of the incident"], ["named right", "repeats that named the cause"], ["named wrong", "repeats that named something else"]);
	return h`<h2>How it spread, and what was named</h2>
<figure>${region("desk", graph(detail.nodes, detail.edges, "right"))}${region("phone", graph(detail.nodes, detail.edges, "down"))}<figcaption>${keys}</figcaption></figure>
${steps(detail)}`;
}
const SHOWN_STEPS = 8;
/** The arrows in words: for those who do not see the picture, and for the reasons it has no room for. */
function steps({ nodes, edges }) {
	const names = new Map(nodes.map((node) => [node.id, `${node.kind} ${node.name}`]));
	const name = (id) => names.get(id) ?? id;
	if (edges.length === 0) return NOTHING;
	const rows = h`<ol class="steps">${edges.map((edge) => h`<li><b>${name(edge.source)}</b> → <b>${name(edge.target)}</b>: ${edge.words}</li>`)}</ol>`;
	return edges.length <= SHOWN_STEPS ? rows : h`<details><summary>${count(edges.length, "step")} in words</summary>${rows}</details>`;
}
const SHOWN_ITEMS = 8;
function list(title, items) {
	if (items.length === 0) return NOTHING;
	const rows = (some) => h`<ul class="plain">${some.map((item) => h`<li>${item}</li>`)}</ul>`;
	const rest = items.slice(SHOWN_ITEMS);
	return h`<h3>${title}</h3>${rows(items.slice(0, SHOWN_ITEMS))}${rest.length === 0 ? NOTHING : h`<details><summary>${rest.length} more</summary>${rows(rest)}</details>`}`;
}
function chooser(attempts) {
	if (attempts.length < 2) return h`<p class="soft small">${SYMBOL_LEGEND}</p>`;
	const options = attempts.map((attempt) => h`<option value="${attempt.repeat}">repeat ${attempt.repeat} ${attempt.symbol}</option>`);
	const select = (label) => h`<label>${label} <select><option value="">–</option>${options}</select></label>`;
	return h`<div class="tools">${select("compare")}${select("with")}<button class="do" type="button">show all</button><span class="soft small">${SYMBOL_LEGEND}</span></div>`;
}
function attemptCard(attempt, id, open) {
	const state = attempt.state === "answered" ? NOTHING : h` · ${attempt.state}`;
	return h`<details class="attempt" id="${id}" data-repeat="${attempt.repeat}"${open ? h` open` : NOTHING}><summary>${symbol(attempt.symbol)} <b>Repeat ${attempt.repeat}</b> · ${attempt.outcome} · score ${attempt.score}<span class="soft small">${state} · ${attempt.facts.slice(0, 2).join(" · ")}</span></summary><div>
<p class="hand-over">${attempt.handOver}</p>
${attempt.reason === null ? NOTHING : h`<p class="note warn">${attempt.reason}</p>`}
${attempt.factors.map(factorBlock)}
${missed(attempt)}
${list("How it says the fault spread", attempt.chain)}
${attempt.alternatives.length === 0 ? NOTHING : h`<h3>Looked at and rejected</h3><ul class="plain">${attempt.alternatives.map((other) => h`<li><code>${shorten(other.name, 120)}</code>: ${other.reason}</li>`)}</ul>`}
${list("Alerts explained", attempt.alerts)}
${facts(attempt)}
<p class="actions">${transcriptButton(attempt, id)}<a href="#${id}">link to this attempt</a></p>${transcriptBox(attempt, id)}
</div></details>`;
}
function missed({ missed: causes }) {
	if (causes.length === 0) return NOTHING;
	return h`<h3>Did not name</h3><ul class="plain">${causes.map(({ cause, nearest }) => h`<li><code>${shorten(cause, 200)}</code>${nearest === null ? NOTHING : h` <span class="soft">closest answer:</span> <code>${shorten(nearest, 120)}</code>`}</li>`)}</ul>`;
}
/** How sure it is, what of it was checked, and what it took. */
function facts(attempt) {
	const rows = [
		["its own confidence", attempt.confidence ?? "not given"],
		...attempt.evidence === null ? [] : [["evidence", attempt.evidence]],
		...attempt.attemptedChanges === 0 ? [] : [["tried to change the cluster", count(attempt.attemptedChanges, "time")]],
		...attempt.notes.map((note) => ["note", note]),
		["took", attempt.facts.join(" · ")]
	];
	return h`<dl class="small">${rows.map(([word, value]) => h`<dt>${word}</dt><dd>${value}</dd>`)}</dl>`;
}
const VERDICTS = {
	right: "✓ right",
	wrong: "✗ wrong",
	repeated: "named again",
	unscored: "not scored"
};
function factorBlock(factor) {
	return h`<div class="factor ${factor.verdict}"><p><code class="entity">${shorten(factor.name, 300)}</code></p><p class="small"><b class="${factor.verdict}-word">${VERDICTS[factor.verdict]}</b>${factor.ruling === "" ? NOTHING : h`: ${factor.ruling}`}</p>${factor.reasoning === "" ? NOTHING : h`<p>${factor.reasoning}</p>`}${factor.evidence.length === 0 ? NOTHING : h`<ul class="evidence small">${factor.evidence.map(quotation)}</ul>`}</div>`;
}
function quotation({ file, text, found }) {
	const mark = found === null ? NOTHING : found ? h`<span class="right-word" role="img" aria-label="found in the snapshot">✓</span> ` : h`<span class="wrong-word" role="img" aria-label="not found in the snapshot">✗</span> `;
	return file === null ? h`<li>${mark}${text}</li>` : h`<li>${mark}<q>${text}</q> <span class="soft">in</span> <code>${file}</code></li>`;
}
function transcriptButton({ transcript }, id) {
	if (transcript === null) return NOTHING;
	return h`<button class="do" type="button" data-transcript="${id}-data" aria-expanded="false" aria-controls="${id}-turns">Transcript, ${count(transcript.turns, "step")}</button> `;
}
function transcriptBox({ transcript }, id) {
	if (transcript === null) return NOTHING;
	return h`<div id="${id}-turns" hidden></div><script type="text/plain" id="${id}-data">${transcript.data}${SCRIPT_END}`;
}

// src/report/html.ts
/** report.html: one file that works from a downloaded artifact, with a page per task inside. */
function renderHtml(model) {
	const ids = pageIds(model);
	const order = [...ids].map(([label, id]) => ({
		label,
		id
	}));
	const places = new Map(order.map(({ id }, index) => [id, index]));
	const pages = model.tasks.flatMap((task) => {
		const [id, detail] = [ids.get(task.label), model.details.get(task.label)];
		if (id === void 0 || detail === void 0) return [];
		const index = places.get(id) ?? 0;
		return [taskPage(task, detail, id, order[index - 1] ?? null, order[index + 1] ?? null)];
	});
	const title = `sre-gate ${model.gate}: ${model.verdict.word}`;
	return frame(title, h`${overview(model, ids)}\n${pages}`);
}

// src/report/json.ts
function number(value) {
	return value === null ? null : fixed(value);
}
/** report.json and `--json` of gate and compare: scripts read it, so fields are only ever added. */
function reportDocument(model) {
	return {
		format: model.format,
		gate: model.gate,
		gateVersion: model.gateVersion,
		suite: model.suite,
		policy: model.policy,
		verdict: model.verdict.kind,
		enforced: model.verdict.enforced,
		headline: model.verdict.headline,
		sentence: model.verdict.sentence,
		explanation: model.explanation,
		reasons: model.reasons,
		pValue: number(model.test.p),
		delta: number(metric(model, "score").change),
		detectableDrop: number(model.test.detectableDrop),
		score: metric(model, "score"),
		turns: metric(model, "turns"),
		cost: metric(model, "cost"),
		attempts: model.counts,
		totals: {
			cost: number(model.totals.cost),
			seconds: number(model.totals.seconds)
		},
		agent: model.agent,
		incompatible: model.incompatible,
		noted: model.noted,
		families: model.families.map(({ family, tasks, raw }) => ({
			family,
			tasks,
			change: fixed(raw)
		})),
		tasks: model.tasks.map((task) => ({
			task: task.label,
			private: task.private,
			family: task.family,
			status: task.status,
			mark: task.mark,
			base: {
				scores: task.raw.baseScores.map((score) => fixed(score)),
				mean: number(task.raw.base)
			},
			now: {
				scores: task.raw.nowScores.map((score) => fixed(score)),
				mean: number(task.raw.now)
			},
			change: number(task.raw.change),
			turns: {
				base: number(task.raw.baseTurns),
				now: number(task.raw.nowTurns)
			},
			cost: {
				base: number(task.raw.baseCost),
				now: number(task.raw.nowCost)
			},
			answers: task.answers
		}))
	};
}
function metric(model, key) {
	const raw = model.overall.find((candidate) => candidate.key === key)?.raw ?? {
		base: null,
		now: null,
		change: null,
		interval: null,
		reason: null
	};
	return {
		base: number(raw.base),
		now: number(raw.now),
		change: number(raw.change),
		interval: raw.interval === null ? null : raw.interval.map((bound) => fixed(bound)),
		reason: raw.reason
	};
}
function renderJson(model) {
	return `${JSON.stringify(reportDocument(model), null, 2)}\n`;
}

// src/report/junit.ts
/**
* JUnit XML for test tabs: one case for the verdict, one per task. Only a lost task is a failure: a task that is lower
* is what chance alone gives, and a red test for it would be the false alarm this gate exists to avoid.
*/
function renderJunit(model) {
	const cases = [verdictCase(model), ...model.tasks.map(taskCase)];
	const failures = cases.filter((item) => item.kind === "failure").length;
	const errors = cases.filter((item) => item.kind === "error").length;
	const skipped = cases.filter((item) => item.kind === "skipped").length;
	const counts = `tests="${cases.length}" failures="${failures}" errors="${errors}" skipped="${skipped}"`;
	const seconds = model.totals.seconds === null ? "" : ` time="${model.totals.seconds.toFixed(3)}"`;
	return [
		"<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
		`<testsuites name="sre-gate" ${counts}${seconds}>`,
		`  <testsuite name="${xml(`sre-gate ${model.gate} (${model.suite})`)}" ${counts}${seconds}>`,
		...cases.map((item) => item.text),
		"  </testsuite>",
		"</testsuites>",
		""
	].join("\n");
}
function caseOf(name, group, kind, message, body) {
	const open = `    <testcase name="${xml(name)}" classname="${xml(group)}"`;
	if (kind === "passed") return {
		kind,
		text: `${open}><system-out>${xml(body)}</system-out></testcase>`
	};
	return {
		kind,
		text: `${open}><${kind} message="${xml(message)}">${kind === "skipped" ? "" : xml(body)}</${kind}></testcase>`
	};
}
function verdictCase(model) {
	const { kind, headline, sentence, enforced } = model.verdict;
	const body = [sentence, ...model.reasons.map((reason) => `${reason.weight}: ${reason.text}`)].join("\n");
	if (kind === "pass") return caseOf("verdict", "gate", "passed", headline, body);
	if (kind === "fail" && enforced) return caseOf("verdict", "gate", "failure", headline, body);
	if (kind === "fail") return caseOf("verdict", "gate", "skipped", `advisory: ${headline}`, body);
	return caseOf("verdict", "gate", "skipped", headline, body);
}
function taskCase(task) {
	const body = `base ${task.base}, now ${task.now}, change ${task.change}; repeats ${task.symbols || "–"}; turns ${task.turns}; cost ${task.cost}`;
	const group = task.family ?? "tasks";
	if (task.group === "lost") return caseOf(task.label, group, "failure", remark(task), body);
	if (task.status === "unmeasured") return caseOf(task.label, group, "error", remark(task), body);
	if (task.status !== "compared" && task.status !== "outside-mean" && task.status !== "new") return caseOf(task.label, group, "skipped", remark(task), body);
	return caseOf(task.label, group, "passed", "", body);
}

// src/report/transcript.ts
function fieldsOf(value) {
	return typeof value === "object" && value !== null ? value : {};
}
function listOf(value) {
	return Array.isArray(value) ? value : [];
}
function numberOf(value) {
	return typeof value === "number" ? value : null;
}
/** A message: a text, or parts of which only texts are shown and the others named. */
function textOf(content) {
	if (typeof content === "string") return content;
	return listOf(content).map(fieldsOf).map(({ type, text }) => typeof text === "string" ? text : `[${String(type)}]`).join("\n");
}
const SPEAKERS = [
	"system",
	"user",
	"agent"
];
/** The steps of an ATIF document of any v1.x; null when it is none. */
function stepsOf(document) {
	const { schema_version: version, steps } = fieldsOf(document);
	if (typeof version !== "string" || !version.startsWith("ATIF-v1.")) return null;
	if (!Array.isArray(steps)) return null;
	const said = steps.map(fieldsOf);
	return said.every((step) => SPEAKERS.some((who) => who === step.source)) ? said : null;
}
function inputOf(value) {
	if (typeof value === "object" && value !== null) {
		const entries = Object.values(value);
		if (entries.length === 1 && typeof entries[0] === "string") return entries[0];
	}
	return typeof value === "string" ? value : JSON.stringify(value, null, 1) ?? "";
}
/** Stands where a long text lost its middle. Plain ASCII: one other sign makes every step over megabytes of text slower. */
function leftOut(count) {
	return `[... ${count} bytes left out ...]`;
}
/** A text longer than its limit by less than the sign would take stays whole. */
const SIGN_ROOM = 48;
/**
* An ATIF trajectory of any v1.x whose strings are at most about `limit` long already; texts put together of several
* are held to it too. Null when it is no trajectory.
*/
function readTranscript(document, limit, cutBefore, seconds, found) {
	const steps = stepsOf(document);
	if (steps === null) return null;
	let cut = cutBefore;
	const shortened = (text) => {
		const clean = plainLines(text);
		if (clean.length <= limit + 48) return clean;
		const tail = Math.floor(limit / 4);
		const middle = bytes(clean.slice(limit - tail, clean.length - tail));
		cut += middle;
		return `${clean.slice(0, limit - tail)}\n${leftOut(middle)}\n${clean.slice(clean.length - tail)}`;
	};
	const times = steps.map(({ timestamp }) => typeof timestamp === "string" ? seconds(timestamp) : null);
	const start = times.find((time) => time !== null) ?? null;
	return {
		turns: steps.map((step, index) => {
			const time = times[index] ?? null;
			const metrics = fieldsOf(step.metrics);
			const results = listOf(fieldsOf(step.observation).results);
			return {
				n: numberOf(step.step_id) ?? index + 1,
				who: step.source,
				at: time === null || start === null ? null : Math.round((time - start) * 10) / 10,
				say: shortened(textOf(step.message)),
				think: shortened(textOf(step.reasoning_content)),
				calls: listOf(step.tool_calls).map((call) => {
					const { function_name: name, arguments: input } = fieldsOf(call);
					return {
						name: plainLines(textOf(name)),
						input: shortened(inputOf(input))
					};
				}),
				out: shortened(results.map((result) => textOf(fieldsOf(result).content)).join("\n")),
				input: numberOf(metrics.prompt_tokens),
				cached: numberOf(metrics.cached_tokens),
				output: numberOf(metrics.completion_tokens),
				cost: numberOf(metrics.cost_usd)
			};
		}),
		first: found === null ? null : firstTurn(times, found),
		cut
	};
}
/** The gate looks for an answer this often: it lay there for up to so long before it was found. */
const LOOKED_EVERY = .25;
/** Agents may live at another time than we do, and write it into their steps. */
const OTHER_CLOCK = 3600;
function firstTurn(times, found) {
	const first = times.find((time) => time !== null) ?? null;
	if (first === null) return null;
	const at = (Math.abs(first - found.began) < OTHER_CLOCK ? found.began : first) + found.seconds - LOOKED_EVERY;
	const index = times.findLastIndex((time) => time !== null && time <= at);
	return index === -1 ? null : index;
}

// src/gate/cut-strings.ts
const QUOTE = 34;
const BACKSLASH = 92;
const LETTER_U = 117;
/**
* A JSON text whose long strings lost their middle, so that what nobody will see is never parsed: most of a transcript
* is output of commands, and reading that whole takes longer than everything else in a report. Only strings are
* looked at; whether the rest is JSON is for the parser. Null when a string has no end.
*/
function cutStrings(bytes, limit) {
	const tail = Math.floor(limit / 4);
	const parts = [];
	let from = 0;
	let cut = 0;
	for (let start = bytes.indexOf(QUOTE) + 1; start > 0;) {
		const end = endOfString(bytes, start);
		if (end === -1) return null;
		if (end - start > limit + 48) {
			const left = boundary(bytes, start + limit - tail, end);
			const right = boundary(bytes, end - tail, end);
			parts.push(bytes.toString("utf8", from, left), `\\n${leftOut(right - left)}\\n`);
			cut += right - left;
			from = right;
		}
		start = bytes.indexOf(QUOTE, end + 1) + 1;
	}
	return {
		text: parts.join("") + bytes.toString("utf8", from),
		cut
	};
}
function endOfString(bytes, start) {
	let end = bytes.indexOf(QUOTE, start);
	while (end !== -1 && isEscaped(bytes, end)) end = bytes.indexOf(QUOTE, end + 1);
	return end;
}
/** An odd number of backslashes before a byte: the last of them belongs to it. */
function isEscaped(bytes, at) {
	let first = at;
	while (bytes[first - 1] === BACKSLASH) first -= 1;
	return (at - first) % 2 === 1;
}
const LONGEST_ESCAPE = 6;
/** The first place from `at` on that is neither inside an escape nor inside a character. */
function boundary(bytes, at, end) {
	let place = at;
	for (let back = 1; back < LONGEST_ESCAPE; back += 1) {
		const begin = at - back;
		if (bytes[begin] !== BACKSLASH) continue;
		const size = bytes[begin + 1] === LETTER_U ? LONGEST_ESCAPE : 2;
		if (!isEscaped(bytes, begin)) place = Math.max(place, begin + size);
		break;
	}
	while (place < end && isContinuation(bytes[place])) place += 1;
	return place;
}
function isContinuation(byte) {
	return byte !== void 0 && (byte & 192) === 128;
}

// src/gate/transcripts.ts
const deflate = promisify(deflateRaw);
/** Base64 characters that all transcripts of one report may take together: the page stays below 10 MB. */
const BUDGET = 8e6;
/** Bytes kept of a message, command or output; the first limit that fits the budget is used for all. */
const LIMITS = [
	4e3,
	1500,
	600,
	250,
	120
];
/** A trajectory this large is not a transcript to read; it stays in the run folder. */
const LARGEST = 67108864;
const USUAL = 1048576;
const SIDE_BY_SIDE = 8;
/** About as many files are packed to learn whether a limit fits. */
const SAMPLE = 4;
/**
* The trajectories of a run folder, packed for report.html. A missing or unreadable one is left out: a transcript is
* something to look at and never decides anything. Private tasks are never opened.
*/
async function loadTranscripts(out, run, times) {
	const hidden = new Set(run.tasks.filter((task) => task.private).map((task) => task.id));
	const wanted = run.attempts.filter((attempt) => !hidden.has(attempt.task));
	const firsts = new Map((times?.attempts ?? []).map((time) => [attemptKey(time), candidateOf(time)]));
	const files = wanted.map((attempt) => ({
		key: attemptKey(attempt),
		path: join(out, "attempts", attempt.task, String(attempt.repeat), "trajectory.json")
	}));
	const read = fileReader();
	const pack = (some, limit) => packAll(some, (file) => packFile(read, file.path, limit, firsts.get(file.key) ?? null));
	for (const limit of LIMITS) {
		const sample = files.filter((_, index) => index % Math.ceil(files.length / SAMPLE) === 0);
		const expected = sizeOf(await pack(sample, limit)) / sample.length * files.length;
		if (files.length > SAMPLE && expected > BUDGET * .95) continue;
		const packed = await pack(files, limit);
		if (sizeOf(packed) <= BUDGET) return packed;
	}
	return /* @__PURE__ */ new Map();
}
function sizeOf(packed) {
	return [...packed.values()].reduce((sum, item) => sum + item.data.length, 0);
}
async function packAll(files, pack) {
	const packed = /* @__PURE__ */ new Map();
	const keep = (slice) => {
		for (const [key, item] of slice) if (item !== null) packed.set(key, item);
	};
	let before = Promise.resolve([]);
	for (let index = 0; index < files.length; index += SIDE_BY_SIDE) {
		const slice = files.slice(index, index + SIDE_BY_SIDE).map(async (file) => [file.key, await pack(file)]);
		keep(await before);
		before = Promise.all(slice);
	}
	keep(await before);
	return packed;
}
async function packFile(read, path, limit, first) {
	try {
		return await packTranscript(read(path), limit, first);
	} catch {
		return null;
	}
}
/** Reads file after file into the same memory: what it gives is good until the next call. */
function fileReader() {
	let room = Buffer.allocUnsafeSlow(USUAL);
	return (path) => {
		const file = openSync(path, "r");
		try {
			const { size } = fstatSync(file);
			if (size > LARGEST) throw new Error("too large for a page");
			if (size > room.length) room = Buffer.allocUnsafeSlow(size);
			let filled = 0;
			while (filled < size) {
				const count = readSync(file, room, filled, size - filled, null);
				if (count === 0) break;
				filled += count;
			}
			return room.subarray(0, filled);
		} finally {
			closeSync(file);
		}
	};
}
/** The bytes of one ATIF document, deflated and base64; null when it is not ATIF v1. */
async function packTranscript(document, limit, found) {
	const shown = cutStrings(document, limit);
	if (shown === null) return null;
	const transcript = readTranscript(JSON.parse(shown.text), limit, shown.cut, secondsOf, found);
	if (transcript === null) return null;
	return {
		data: (await deflate(JSON.stringify(transcript), { level: 5 })).toString("base64"),
		turns: transcript.turns.length,
		first: transcript.first
	};
}
function candidateOf({ startedAt, firstCandidateSeconds }) {
	const began = secondsOf(startedAt);
	return began === null || firstCandidateSeconds === null ? null : {
		began,
		seconds: firstCandidateSeconds
	};
}
function secondsOf(timestamp) {
	const milliseconds = parseTimeMs(timestamp);
	return milliseconds === null ? null : milliseconds / 1e3;
}

// src/gate/results.ts
/** GitHub refuses comments above 65,536 characters; the rest is for what the publisher adds. */
const COMMENT_BYTES = 6e4;
/** Every file of a finished run, by name. Rendering only: the verdict is made. */
function resultFiles(run, times, conclusion) {
	const { comparison, verdict, report, base, incidents, judge } = conclusion;
	const marker = `<!-- sre-gate:${run.gate} -->`;
	return new Map([
		["run.json", diffableJson(run, 2)],
		...times ? [["times.json", diffableJson(times, 2)]] : [],
		...judge ? [["judge.json", diffableJson(judgeOf(run, judge), 2)]] : [],
		...base ? [["base.json", diffableJson(base, 3)]] : [],
		...incidents?.size ? [["incidents.json", incidentsText(incidents)]] : [],
		["comparison.json", diffableJson(comparison, 2)],
		["verdict.json", diffableJson(verdict, 2)],
		["report.json", renderJson(report)],
		["report.md", renderMarkdown(report, {
			maxBytes: COMMENT_BYTES,
			marker
		})],
		["report.html", renderHtml(report)],
		["badge.svg", renderBadge(report)],
		["junit.xml", renderJunit(report)]
	]);
}
/** Which published tasks a private run drew its own from is nobody's business, and no later judgement's. */
function judgeOf({ suite }, judge) {
	return isPrivateSuite(suite) ? {
		...judge,
		tasks: [],
		exclude: []
	} : judge;
}
function writeResults(out, files) {
	mkdirSync(out, { recursive: true });
	for (const [name, text] of files) {
		const path = join(out, name);
		writeFileSync(`${path}.part`, text);
		renameSync(`${path}.part`, path);
	}
}
/** The run alone, where only its numbers are needed: shards, leaderboards. */
function readRun(place) {
	const { file, folder } = placesOf(place);
	return {
		run: readJson(file, RunSchema, "run.json of 'sre-gate run' or 'sre-gate gate'"),
		times: readBeside(file, "times.json", TimesSchema),
		folder
	};
}
function placesOf(place) {
	const file = existsSync(place) && statSync(place).isDirectory() ? join(place, "run.json") : place;
	return {
		file,
		folder: dirname(file)
	};
}
function readBeside(file, name, schema) {
	const path = join(dirname(file), name);
	if (basename(file) !== "run.json" || !existsSync(path)) return null;
	return readJson(path, schema, `${name} beside run.json`);
}
/** A stored run: its folder, or its run.json alone. */
async function readStoredRun(place) {
	const { file } = placesOf(place);
	const { run, times, folder } = readRun(place);
	return {
		run,
		times,
		judge: readBeside(file, "judge.json", JudgeSettingsSchema),
		base: readBeside(file, "base.json", BaseRunSchema),
		incidents: new Map(Object.entries(readBeside(file, "incidents.json", IncidentsSchema) ?? {})),
		trajectories: await loadTranscripts(folder, run, times),
		folder
	};
}
const IncidentsSchema = record(string(), strictObject({ truth: GroundTruthSchema }));
function incidentsText(incidents) {
	return diffableJson(Object.fromEntries(incidents), 1);
}
function readJson(file, schema, what) {
	const help = `give the folder of a finished run (it holds ${what})`;
	if (!existsSync(file)) throw new UserError({
		code: "RUN_NOT_FOUND",
		where: file,
		message: "there is no such file",
		help
	});
	let document;
	try {
		document = JSON.parse(readFileSync(file, "utf8"));
	} catch (error) {
		const message = `it is cut short or not JSON (${error.message})`;
		throw new UserError({
			code: "RUN_NOT_JSON",
			where: file,
			message,
			help
		});
	}
	const parsed = schema.safeParse(document);
	if (parsed.success) return parsed.data;
	const told = {
		code: "RUN_BAD_VALUE",
		where: file,
		help
	};
	throw new UserError(problemsOfIssues(parsed.error.issues, document, told));
}

export { NOTHING as _, loadTranscripts as a, legend as c, WIDTHS as d, isNarrow as f, frame as g, REFERENCES_DATE as h, writeResults as i, scatterLegend as l, REFERENCES as m, readStoredRun as n, renderJson as o, linear as p, resultFiles as r, figure as s, readRun as t, scatter as u, at as v, h as y };