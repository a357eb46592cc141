"use strict";

const require_steps = require("./steps.cjs");

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
	for (const [index, value] of values.entries()) out += source(value) + (strings[index + 1] ?? "");
	return new Markup(out);
}
function source(value) {
	if (value === null || value === void 0 || value === false) return "";
	if (value instanceof Markup) return value.source;
	if (typeof value === "number") return String(value);
	if (typeof value === "string") return require_steps.html(value);
	return value.map((item) => item.source).join("");
}
const NOTHING = new Markup("");
/** Coordinates in a picture: two decimals, so that a snapshot shows shapes and not rounding noise. */
function coordinate(value) {
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
	const bytes = require_steps.sha256(text).match(/../g) ?? [];
	return btoa(bytes.map((pair) => String.fromCharCode(Number.parseInt(pair, 16))).join(""));
}

// src/report/svg/labels.ts
/** An upper bound for the usual sans-serif fonts: pictures are placed without a browser to measure in. */
function textWidth(text, size) {
	return require_steps.cells(text) * size * .62;
}
/** The beginning of a text, as much as `room` holds. */
function cutToFit(text, room, size) {
	return require_steps.cutCells(text, Math.max(4, Math.floor(room / textWidth("x", size))));
}
function overlaps(a, b, gap = 0) {
	return a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap;
}
function inside(box, bounds) {
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
		const label = whole !== null || request.near === true ? whole : place(request, require_steps.shorten(request.text, CROWDED), bounds, size, others);
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
		if (!inside(box, bounds) || taken.some((other) => overlaps(box, other, 2))) continue;
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
	if (seconds >= MINUTE && seconds % MINUTE === 0) return seconds < HOUR ? `${seconds / MINUTE} min` : require_steps.duration(seconds);
	return Number.isInteger(seconds) ? `${seconds} s` : require_steps.duration(seconds);
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
	return value >= 1 && Number.isInteger(value) ? require_steps.dollars(value).replace(/\.00$/, "") : require_steps.dollars(value);
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
	return [...points].sort((a, b) => a.x - b.x || b.y - a.y || require_steps.byCodePoint(a.name, b.name)).filter((point) => {
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
		text: require_steps.shorten(point.name, isNarrow(width) ? 20 : 28),
		priority: PRIORITY[point.kind] + (best.includes(point) ? .5 : 0),
		near: crowd && point.kind === "run" && !best.includes(point)
	})), plot, LABEL, [...steps(best, x, y), ...drawn.flatMap((point) => whiskerBox(point, x.at(point.x), y))]);
	const marks = drawn.map((point, index) => {
		const [cx, cy] = [x.at(point.x), y.at(point.y)];
		const label = labels[index] ?? null;
		const text = label === null ? NOTHING : h`${label.leader ? leader(cx, cy, label.box) : NOTHING}<text class="label" x="${coordinate(label.textX)}" y="${coordinate(label.textY)}" text-anchor="${label.anchor}" font-size="${LABEL}">${label.text}</text>`;
		return h`<g class="mark ${point.kind}"><title>${point.name}: ${point.note}</title>${whisker(point, cx, y)}${shape(point, cx, cy)}${text}</g>`;
	});
	const names = drawn.map((point) => `${point.name} ${point.note}`).join("; ");
	return h`<svg class="chart" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${options.title}: ${require_steps.shorten(names, 600)}">${axes(x, y, options, plot, height)}${front(best, x, y)}${marks}</svg>`;
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
	return h`<line class="whisker" x1="${coordinate(cx)}" x2="${coordinate(cx)}" y1="${coordinate(y.at(low))}" y2="${coordinate(y.at(high))}"/>`;
}
function shape(point, cx, cy) {
	if (point.kind === "reference") {
		const r = RADIUS;
		return h`<path class="dot" d="M${coordinate(cx)} ${coordinate(cy - r)}L${coordinate(cx + r)} ${coordinate(cy)}L${coordinate(cx)} ${coordinate(cy + r)}L${coordinate(cx - r)} ${coordinate(cy)}Z"/>`;
	}
	if (point.kind === "floor") return h`<rect class="dot" x="${coordinate(cx - 4)}" y="${coordinate(cy - 4)}" width="8" height="8"/>`;
	return h`<circle class="dot" cx="${coordinate(cx)}" cy="${coordinate(cy)}" r="${RADIUS}"/>`;
}
function leader(cx, cy, box) {
	const x = Math.max(box.x, Math.min(cx, box.x + box.width));
	const y = Math.max(box.y, Math.min(cy, box.y + box.height));
	return h`<line class="leader" x1="${coordinate(cx)}" y1="${coordinate(cy)}" x2="${coordinate(x)}" y2="${coordinate(y)}"/>`;
}
function axes(x, y, options, plot, height) {
	const bottom = plot.y + plot.height;
	const format = options.x === "dollars" ? dollarTick : (value) => String(value);
	const across = x.ticks.map((value) => h`<line class="grid" x1="${coordinate(x.at(value))}" y1="${plot.y}" x2="${coordinate(x.at(value))}" y2="${bottom}"/><text class="tick" x="${coordinate(x.at(value))}" y="${bottom + 16}" text-anchor="middle">${format(value)}</text>`);
	const up = y.ticks.map((value) => h`<line class="grid" x1="${plot.x}" y1="${coordinate(y.at(value))}" x2="${plot.x + plot.width}" y2="${coordinate(y.at(value))}"/><text class="tick" x="${plot.x - 8}" y="${coordinate(y.at(value) + 4)}" text-anchor="end">${require_steps.points(value).replace(".0", "")}</text>`);
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
		const [px, py] = [coordinate(x.at(point.x)), coordinate(y.at(point.y))];
		return index === 0 ? `M${px} ${py}` : `H${px}V${py}`;
	}).join("");
	return h`<path class="front" d="${path}"><title>Pareto front</title></path>`;
}
/** The front as thin boxes: no label stands on its line. */
function steps(best, x, y) {
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

Object.defineProperty(exports, "NOTHING", {
  enumerable: true,
  get: function () {
    return NOTHING;
  }
});
Object.defineProperty(exports, "SCRIPT_END", {
  enumerable: true,
  get: function () {
    return SCRIPT_END;
  }
});
Object.defineProperty(exports, "WIDTHS", {
  enumerable: true,
  get: function () {
    return WIDTHS;
  }
});
Object.defineProperty(exports, "coordinate", {
  enumerable: true,
  get: function () {
    return coordinate;
  }
});
Object.defineProperty(exports, "cutToFit", {
  enumerable: true,
  get: function () {
    return cutToFit;
  }
});
Object.defineProperty(exports, "elapsed", {
  enumerable: true,
  get: function () {
    return elapsed;
  }
});
Object.defineProperty(exports, "figure", {
  enumerable: true,
  get: function () {
    return figure;
  }
});
Object.defineProperty(exports, "frame", {
  enumerable: true,
  get: function () {
    return frame;
  }
});
Object.defineProperty(exports, "h", {
  enumerable: true,
  get: function () {
    return h;
  }
});
Object.defineProperty(exports, "isNarrow", {
  enumerable: true,
  get: function () {
    return isNarrow;
  }
});
Object.defineProperty(exports, "legend", {
  enumerable: true,
  get: function () {
    return legend;
  }
});
Object.defineProperty(exports, "linear", {
  enumerable: true,
  get: function () {
    return linear;
  }
});
Object.defineProperty(exports, "scatter", {
  enumerable: true,
  get: function () {
    return scatter;
  }
});
Object.defineProperty(exports, "scatterLegend", {
  enumerable: true,
  get: function () {
    return scatterLegend;
  }
});
Object.defineProperty(exports, "textWidth", {
  enumerable: true,
  get: function () {
    return textWidth;
  }
});
Object.defineProperty(exports, "timeTick", {
  enumerable: true,
  get: function () {
    return timeTick;
  }
});