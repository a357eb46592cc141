"use strict";

const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_steps = require("./steps.cjs");
const require_figure = require("./figure.cjs");
const require_references = require("./references.cjs");
const require_task_lines = require("./task-lines.cjs");
const require_command_line = require("./command-line.cjs");
const require_terminal = require("./terminal.cjs");
const require_json = require("./json.cjs");
const require_markdown = require("./markdown.cjs");
const require_gate = require("./gate.cjs");

// src/report/badge.ts
const COLOURS = {
	pass: "#1a7f37",
	fail: "#cf222e",
	inconclusive: "#9a6700",
	"no-baseline": "#59636e",
	"not-compared": "#59636e",
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
	const [a, b] = [left, right].map((text) => Math.ceil(require_steps.cells(text) * CHARACTER) + 14);
	const label = `${require_steps.html(left)}: ${require_steps.html(right)}`;
	const word = (text, x, width) => `<text x="${x + width / 2}" y="14" textLength="${width - 14}" lengthAdjust="spacingAndGlyphs">${require_steps.html(text)}</text>`;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${a + b}" height="20" role="img" aria-label="${label}">`,
		`<title>${label}</title>`,
		`<clipPath id="r"><rect width="${a + b}" height="20" rx="3"/></clipPath>`,
		`<g clip-path="url(#r)"><rect width="${a}" height="20" fill="#24292f"/><rect x="${a}" width="${b}" height="20" fill="${colour}"/></g>`,
		`<g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">${word(left, 0, a)}${word(right, a, b)}</g>`,
		"</svg>\n"
	].join("");
}

// src/report/svg/bars.ts
const ROW = 28;
const SIZE$2 = 12;
/** Horizontal bars with the label before and the number behind: nothing to look up in a legend. */
function bars(items, title, width) {
	if (items.length === 0) return require_figure.NOTHING;
	const names = Math.min(width * .64, Math.max(...items.map((item) => require_figure.textWidth(item.label, SIZE$2))) + 4);
	const tails = Math.max(...items.map((item) => require_figure.textWidth(item.text, SIZE$2))) + 10;
	const most = Math.max(...items.map((item) => item.value)) || 1;
	const room = width - names - tails - 8;
	const rows = items.map((item, index) => {
		const y = index * ROW + 4;
		const length = item.value / most * room;
		return require_figure.h`<g><text class="label" x="${require_figure.coordinate(names - 4)}" y="${y + 15}" text-anchor="end" font-size="${SIZE$2}">${require_figure.cutToFit(item.label, names, SIZE$2)}</text><rect class="fill ${item.kind}" x="${require_figure.coordinate(names + 4)}" y="${y + 2}" width="${require_figure.coordinate(Math.max(length, item.value > 0 ? 2 : 0))}" height="18" rx="2"/><text class="label" x="${require_figure.coordinate(names + 10 + length)}" y="${y + 15}" font-size="${SIZE$2}">${item.text}</text></g>`;
	});
	const height = items.length * ROW + 4;
	return require_figure.h`<svg class="chart" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${title}: ${items.map((item) => `${item.label} ${item.text}`).join(", ")}">${rows}</svg>`;
}

// src/report/svg/dumbbell.ts
const TOP = 28;
const SIZE$1 = 12;
function layoutOf(width) {
	if (require_figure.isNarrow(width)) {
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
	if (tasks.length === 0) return require_figure.NOTHING;
	const layout = layoutOf(width);
	const height = TOP + tasks.length * layout.row + 4;
	const x = require_figure.linear([0, 1], layout.plot, 4);
	const grid = x.ticks.map((value) => require_figure.h`<line class="grid" x1="${require_figure.coordinate(x.at(value))}" y1="${22}" x2="${require_figure.coordinate(x.at(value))}" y2="${height - 4}"/><text class="tick" x="${require_figure.coordinate(value < 1 ? x.at(value) : x.at(value) + 9)}" y="${16}" text-anchor="${value < 1 ? "middle" : "end"}">${Math.round(value * 100)}</text>`);
	const rows = tasks.map((task, index) => row(task, TOP + index * layout.row, layout, x.at));
	return require_figure.h`<svg class="chart" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="Score per task, base to now, one dot per repeat">${grid}${rows}</svg>`;
}
function row(task, top, layout, x) {
	const { raw } = task;
	const y = top + layout.line;
	const bar = raw.base !== null && raw.now !== null ? require_figure.h`<line class="bar ${direction(raw.change)}" x1="${require_figure.coordinate(x(raw.base ?? 0))}" y1="${require_figure.coordinate(y)}" x2="${require_figure.coordinate(x(raw.now ?? 0))}" y2="${require_figure.coordinate(y)}"/>` : require_figure.NOTHING;
	const mean = (value, kind) => value === null ? require_figure.NOTHING : require_figure.h`<circle class="mean ${kind}" cx="${require_figure.coordinate(x(value))}" cy="${require_figure.coordinate(y)}" r="5"/>`;
	const { name } = layout;
	return require_figure.h`<g class="row"><title>${task.label}: ${words(task)}</title><text class="label" x="${name.x}" y="${require_figure.coordinate(y + layout.text)}" text-anchor="${name.anchor}" font-size="${SIZE$1}">${require_figure.cutToFit(task.label, name.room, SIZE$1)}</text>${bar}${dots(raw.baseScores, "base", y - 8, x)}${dots(raw.nowScores, "now", y + 8, x)}${mean(raw.base, "base")}${mean(raw.now, "now")}<text class="delta ${direction(raw.change)}" x="${layout.width - 4}" y="${require_figure.coordinate(y + layout.text)}" text-anchor="end" font-size="${SIZE$1}">${task.change === "–" ? "" : task.change}</text></g>`;
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
	if (scores.length === 0) return require_figure.NOTHING;
	const path = spread$1(scores).map((dot) => `M${require_figure.coordinate(x(dot.score) + dot.shift)} ${require_figure.coordinate(y)}h0`);
	return require_figure.h`<path class="repeat ${kind}" d="${path.join("")}"/>`;
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
	if (change === null || interval === null) return require_figure.NOTHING;
	if (kind === "ratio" && (change <= 0 || interval[0] <= 0)) return require_figure.NOTHING;
	const [value, low, high] = [change, ...interval].map((part) => kind === "ratio" ? Math.log(part) : part);
	const most = Math.max(Math.abs(low), Math.abs(high), Math.abs(value), .02);
	const x = (part) => require_figure.coordinate(WIDTH / 2 + part / most * REACH);
	const middle = HEIGHT / 2;
	const direction = high < 0 ? "down" : low > 0 ? "up" : "same";
	const judged = kind === "difference" || direction === "same" ? direction : flip(direction);
	return require_figure.h`<svg class="chart interval" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" aria-hidden="true"><line class="center" x1="${WIDTH / 2}" x2="${WIDTH / 2}" y1="1" y2="${17}"/><line class="bar ${judged}" x1="${x(low)}" x2="${x(high)}" y1="${middle}" y2="${middle}"/><circle class="mean now" cx="${x(value)}" cy="${middle}" r="5"/></svg>`;
}
function flip(direction) {
	return direction === "down" ? "up" : "down";
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
	if (spans.length === 0) return require_figure.NOTHING;
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
	const x = require_figure.elapsed(end, [EDGE, width - EDGE], require_figure.isNarrow(width) ? 4 : 10);
	const marks = placed.filter(({ lane }) => lane < MOST_LANES).map(({ span, lane }) => bar(span, 2 + lane * row, row - 3, x.at));
	const ticks = x.ticks.map((value) => {
		const place = x.at(value);
		const anchor = value === 0 ? "start" : place > width - 24 ? "end" : "middle";
		return require_figure.h`<line class="grid" x1="${require_figure.coordinate(place)}" y1="0" x2="${require_figure.coordinate(place)}" y2="${height - 24}"/><text class="tick" x="${require_figure.coordinate(place)}" y="${height - 8}" text-anchor="${anchor}">${value === 0 ? "0" : require_figure.timeTick(value)}</text>`;
	});
	return require_figure.h`<svg class="chart" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="Time line of the run, one bar per attempt">${ticks}${marks}</svg>`;
}
function bar(span, y, height, x) {
	const left = x(span.start);
	const width = Math.max(1, x(span.start + span.seconds) - left - .8);
	const mark = span.first === null ? null : Math.min(x(span.start + span.first), left + width - 2.4);
	const first = mark === null ? require_figure.NOTHING : require_figure.h`<rect class="first" x="${require_figure.coordinate(mark)}" y="${y}" width="2" height="${height}"/>`;
	return require_figure.h`<g><title>${span.label}: ${span.kind}, ${require_steps.duration(span.seconds)}${span.first === null ? "" : `, first candidate after ${require_steps.duration(span.first)}`}</title><rect class="fill ${span.kind}" x="${require_figure.coordinate(left)}" y="${y}" width="${require_figure.coordinate(width)}" height="${height}" rx="2"/>${first}${inside(span, mark, left, y, width, height)}</g>`;
}
function inside(span, first, left, y, width, height) {
	if (height < 12) return require_figure.NOTHING;
	const symbol = SPAN_SYMBOLS[span.kind];
	const whole = `${symbol} ${span.label}`;
	const room = Math.min(width, (first ?? left + width) - left);
	const text = require_figure.textWidth(whole, SIZE) <= room - 8 ? whole : room >= 15 ? symbol : "";
	if (text === "") return require_figure.NOTHING;
	return require_figure.h`<text class="inside ${span.kind}" x="${require_figure.coordinate(left + 4)}" y="${require_figure.coordinate(y + height / 2 + 4)}" font-size="${SIZE}">${text}</text>`;
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
	return require_figure.h`<span class="symbols" role="img" aria-label="${words}">${runs(repeats).map(([symbol, length]) => require_figure.h`<span class="s-${CLASSES[symbol]}">${symbol.repeat(length)}</span>`)}</span>`;
}
function symbol(sign) {
	return require_figure.h`<span class="symbols s-${CLASSES[sign]}" role="img" aria-label="${WORDS[sign]}">${sign}</span>`;
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
	return require_figure.h`<div id="overview">
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
	incompatible: "≠"
};
/** The verdict is what is read first: before the context, the reasons and everything measured. */
function opening(model) {
	const { verdict } = model;
	const gate = model.gate === "default" ? "" : ` ${model.gate}`;
	const of = (...weights) => model.gathered.filter((reason) => weights.includes(reason.weight));
	const decided = of("fail", "blocks");
	return require_figure.h`<nav class="bar-nav" aria-label="Sections"><span class="soft">sre-gate${gate} · ${model.suite} · ${model.agent.name}${model.agent.model === null ? "" : ` (${model.agent.model})`}</span><span class="links"><a href="#task-list">Tasks</a><a href="#pictures">Pictures</a><a href="#measured">How it was measured</a></span></nav>
${model.notices.map((notice) => require_figure.h`<p class="note warn">${notice}</p>`)}
<header class="verdict ${verdict.kind}">
<h1><span class="pill ${verdict.kind}"><span aria-hidden="true">${VERDICT_SIGN[verdict.kind]}</span> ${verdict.word}</span> ${require_command_line.afterWord(verdict)}</h1>
${verdict.sentence === "" || decided.length > 0 ? require_figure.NOTHING : require_figure.h`<p>${verdict.sentence}</p>`}
${reasonList(decided, "why")}
${reasonList(of("warn"), "warnings")}
${verdict.enforced ? require_figure.NOTHING : require_figure.h`<p>Advisory: this verdict does not fail the job.</p>`}
<p class="soft small">${model.facts}</p>
</header>`;
}
function reasonList(reasons, kind) {
	if (reasons.length === 0) return require_figure.NOTHING;
	const several = reasons.length > 1 && kind === "why" ? " several" : "";
	return require_figure.h`<ul class="${kind}${several}">${reasons.map((reason) => require_figure.h`<li>${kind === "warnings" ? require_figure.h`<b class="warned">Warning.</b> ` : require_figure.NOTHING}${require_command_line.sentenceCase(reason.text)} <code class="code">${reason.code}</code></li>`)}</ul>`;
}
function tiles(model) {
	const { value, words } = blindTile(model);
	return require_figure.h`<ul class="tiles">${model.overall.map(tile)}<li class="tile"><span class="soft small">blind below</span><b>${value}</b><span class="small soft">${words}</span></li></ul>`;
}
function blindTile({ reasons, test: { detectableDrop: drop } }) {
	if (require_references.seesNoDrop(reasons)) return {
		value: "any size",
		words: "with so little to compare with, nothing is decided"
	};
	if (drop === null) return {
		value: "unknown",
		words: "too little was measured to say"
	};
	return {
		value: `${Math.round(drop * 100)} points`,
		words: "a smaller drop everywhere would be missed more than one time in five"
	};
}
function tile(row) {
	const mark = row.mark === "fail" ? require_figure.h`<span class="bad">✗ fails</span> ` : row.mark === "warn" ? require_figure.h`<span class="warned">! warns</span> ` : require_figure.NOTHING;
	const value = row.base === "–" ? row.now : `${row.base} → ${row.now}`;
	const change = row.change === "–" ? require_figure.h`${row.note === null ? "nothing to compare with" : row.note}` : require_figure.h`${mark}${row.change}`;
	const drawn = intervalBar(row.raw, row.key === "score" ? "difference" : "ratio");
	return require_figure.h`<li class="tile"><span class="soft small">${row.label}</span><b>${value}</b><span class="small">${change}</span>${drawn}${drawn === require_figure.NOTHING ? require_figure.NOTHING : require_figure.h`<span class="small soft">90 % interval about no change</span>`}${row.spread === null ? require_figure.NOTHING : require_figure.h`<span class="small soft">${row.spread}</span>`}</li>`;
}
/** What the gate could not see, said at the top and not in a footnote. */
function blind(model) {
	const { counts } = model;
	const status = (wanted) => model.tasks.filter((task) => task.status === wanted).length;
	const lines = [
		...counts.infraErrors > 0 ? [`${require_steps.count(counts.infraErrors, "attempt")} failed for reasons of infrastructure and count for nothing`] : [],
		...counts.cancelled > 0 ? [`${require_steps.count(counts.cancelled, "attempt")} cancelled`] : [],
		...[
			"new",
			"removed",
			"changed",
			"unmeasured",
			"not-needed",
			"left-out",
			"outside-mean"
		].filter((wanted) => status(wanted) > 0).map((wanted) => `${require_steps.count(status(wanted), "task")}: ${require_terminal.statusWords(wanted)}`),
		...model.overall.filter((row) => row.own === null || row.key === "score").filter((row) => row.raw.base === null || row.raw.now === null).map((row) => `${row.label}: ${row.note ?? "unknown on one side"}`),
		...model.limits
	];
	return require_figure.h`<h2>What the gate could not see</h2><ul class="plain">${lines.map((line) => require_figure.h`<li>${require_command_line.sentenceCase(line)}</li>`)}</ul>`;
}
function unchangedWords({ verdict, counts }) {
	if (verdict.kind === "not-compared") return "The agent was held against nothing.";
	return counts.baseMeasured === 0 ? "There is no baseline to hold the agent against." : "The agent and the instrument are as they were.";
}
function changes(model) {
	const list = (items, title) => items.length === 0 ? require_figure.NOTHING : require_figure.h`<h3>${title}</h3><div class="scroll" tabindex="0" role="region" aria-label="${title}"><table><thead><tr><th scope="col">part</th><th scope="col">base</th><th scope="col">now</th></tr></thead><tbody>${items.map((item) => require_figure.h`<tr><td>${require_steps.plain(item.part)}</td><td><code>${require_steps.shorten(require_steps.shortDigest(require_steps.plain(item.base)), 300)}</code></td><td><code>${require_steps.shorten(require_steps.shortDigest(require_steps.plain(item.now)), 300)}</code></td></tr>`)}</tbody></table></div>`;
	const any = model.agent.changes.length + model.incompatible.length + model.noted.length > 0;
	return require_figure.h`<h2>What changed</h2>${any ? require_figure.NOTHING : require_figure.h`<p>${unchangedWords(model)}</p>`}${list(model.agent.changes, "In the agent")}${list(model.incompatible, "In the instrument: forbids comparing")}${list(model.noted, "In the instrument: noted")}`;
}
function next(model) {
	const { reproduce, price, accept } = model.next;
	if (reproduce === null && accept === null) return require_figure.NOTHING;
	const line = (words, command, tail) => require_figure.h`<p>${words} <code>${command}</code>${tail} <button class="do" type="button" data-copy="${command}" aria-label="copy the command: ${words}">copy</button></p>`;
	return require_figure.h`<section class="next" aria-label="What to do next">${reproduce === null ? require_figure.NOTHING : line("Look closer:", reproduce, price === null ? "" : ` (about ${price})`)}${accept === null ? require_figure.NOTHING : line("Accept this change:", accept, "")}</section>`;
}
/** "8× symptom Deployment/quote", the name as code. */
function answerText(group) {
	const name = group.name === null ? require_figure.NOTHING : require_figure.h` <code>${require_steps.shorten(require_steps.plain(group.name), 60)}</code>`;
	return require_figure.h`${group.times}× ${group.words}${name}`;
}
function sortable(name, number = true) {
	return require_figure.h`<th scope="col"${number ? require_figure.h` class="n"` : require_figure.NOTHING}><button type="button">${name}</button></th>`;
}
function taskTable(model, ids) {
	if (model.tasks.length === 0) return require_figure.NOTHING;
	const groups = require_task_lines.GROUPS.filter((group) => model.tasks.some((task) => task.group === group));
	return require_figure.h`<h2 id="task-list">Tasks</h2>
<div class="tools"><label>filter <input id="filter" type="search" autocomplete="off"></label><label>show <select id="group"><option value="">all</option>${groups.map((group) => require_figure.h`<option value="${group}">${group}</option>`)}</select></label><span id="shown" class="soft small" role="status">${model.tasks.length} of ${model.tasks.length} shown</span><span class="soft small">${require_task_lines.SYMBOL_LEGEND}</span></div>
<div class="scroll" tabindex="0" role="region" aria-label="Tasks"><table id="tasks" data-sort="1"><thead><tr>${sortable("task", false)}<th scope="col" class="still">repeats</th>${sortable("base")}${sortable("now")}${sortable("change")}<th scope="col" class="still">answers now</th>${sortable("turns")}${sortable("cost")}</tr></thead><tbody>${model.tasks.map((task) => taskRow(task, ids.get(task.label) ?? null))}</tbody></table></div>`;
}
function cell(text, raw) {
	return require_figure.h`<td class="n" data-value="${raw === null ? "" : String(raw)}">${text}</td>`;
}
function taskRow(task, id) {
	const { raw } = task;
	const words = [
		task.label,
		task.family ?? "",
		task.title ?? "",
		task.group
	].join(" ").toLowerCase();
	const name = require_steps.shorten(task.label, 90);
	const repeats = task.repeats.length > 20 || task.repeats.length === 0 ? require_figure.h`${task.nowTally}` : symbols(task.repeats);
	return require_figure.h`<tr class="${task.group}" data-group="${task.group}" data-text="${require_steps.shorten(words, 300)}"><td class="name">${id === null ? name : require_figure.h`<a href="#${id}">${name}</a>`} ${markWords(task)}${task.title === null ? require_figure.NOTHING : require_figure.h`<span class="title">${require_steps.shorten(task.title, 90)}</span>`}</td><td>${repeats}</td>${cell(task.base, raw.base)}${cell(task.now, raw.now)}${cell(task.change, raw.change)}<td>${answers(task)}</td>${cell(task.turns, raw.nowTurns)}${cell(task.cost, raw.nowCost)}</tr>`;
}
/** "lost" and the like as a word beside the name, for eyes that do not see the colour. */
function markWords(task) {
	if (task.mark !== null) return require_figure.h`<span class="mark-word ${task.mark}">${task.mark}</span>`;
	if (task.status === "compared") return require_figure.NOTHING;
	return require_figure.h`<span class="soft small">${require_terminal.statusWords(task.status)}</span>`;
}
function answers(task) {
	return require_figure.h`${task.answers.slice(0, 2).map((group, index) => require_figure.h`${index === 0 ? "" : ", "}${answerText(group)}`)}`;
}
const FIRST_ROWS = 60;
function dumbbells(model) {
	const compared = model.tasks.filter((task) => task.raw.base !== null || task.raw.now !== null);
	const [first, rest] = [compared.slice(0, FIRST_ROWS), compared.slice(FIRST_ROWS)];
	const alone = compared.every((task) => task.raw.base === null);
	const keys = alone ? require_figure.legend(["now", "mean"], ["repeats", "each repeat"]) : require_figure.legend(["base", "mean of the base"], ["now", "mean now"], ["repeats", "each repeat, of the base above the line, now below"]);
	const draw = (tasks) => (width) => dumbbell(tasks, width);
	const more = require_figure.figure("The other tasks", require_figure.WIDTHS.wide, draw(rest), require_figure.NOTHING);
	return require_figure.h`${require_figure.figure(alone ? "Every task" : "Every task, base to now", require_figure.WIDTHS.wide, draw(first), keys)}${rest.length === 0 ? require_figure.NOTHING : require_figure.h`<details><summary>${require_steps.count(rest.length, "more task")}</summary>${more}</details>`}`;
}
function against(points, title, x, xLabel) {
	const ours = points.some((point) => point.kind === "now");
	const keys = require_figure.scatterLegend(points, [
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
		`models on ITBench-AA as published on ${require_references.REFERENCES_DATE}`
	]);
	return require_figure.figure(title, require_figure.WIDTHS.half, (width) => require_figure.scatter(points, {
		title,
		xLabel,
		x,
		width
	}), require_figure.h`${keys}<p>${ours ? "" : `This run is not in the picture: its ${x === "dollars" ? "cost" : "turns"} or its score is unknown. `}The published models answered other snapshots and were judged by another judge: marks to look at, not rivals.</p>`);
}
function pictures(model) {
	const { figures } = model;
	const spans = figures.spans;
	const kinds = Object.keys(SPAN_SYMBOLS).filter((kind) => spans.some((span) => span.kind === kind));
	return require_figure.h`<h2 id="pictures">Pictures</h2>
<div class="beside"><div>${dumbbells(model)}</div><div>
${require_figure.figure("What went wrong", require_figure.WIDTHS.phone, (width) => bars(figures.wrong, "What went wrong, by class", width), require_figure.h`Attempts that were not right, by what they named first or how they ended.`)}
${require_figure.figure("How steady", require_figure.WIDTHS.phone, (width) => bars(figures.flips.bars, "Tasks by how often they are right now", width), require_figure.h`Flip rate, tasks whose repeats disagree: now ${figures.flips.now}, base ${figures.flips.base}.`)}
${families(model)}
</div></div>
<div class="charts">
${against(figures.cost, "Score against cost", "dollars", "cost per task (US dollars, logarithmic)")}
${against(figures.turns, "Score against turns", "turns", "turns per task")}
</div>
${require_figure.figure("Time line of the run", require_figure.WIDTHS.page, (width) => timeline(spans, width), require_figure.h`${require_figure.legend(...kinds.map((kind) => [kind, `${SPAN_SYMBOLS[kind]} ${kind === "unanswered" ? "no valid answer" : kind === "unmeasured" ? "not measured" : kind}`]), ["first", "when the first candidate answer appeared"])}<p>One bar per attempt, in the first free lane.</p>`)}`;
}
function families(model) {
	if (model.families.length < 2) return require_figure.NOTHING;
	return require_figure.h`<h3>By fault family</h3><table><thead><tr><th scope="col">family</th><th scope="col" class="n">tasks</th><th scope="col" class="n">change</th></tr></thead><tbody>${model.families.map((line) => require_figure.h`<tr><td>${line.family}</td><td class="n">${line.tasks}</td><td class="n ${line.raw < 0 ? "down" : line.raw > 0 ? "up" : ""}">${line.change}</td></tr>`)}</tbody></table>`;
}
function measured(model) {
	return require_figure.h`<h2 id="measured">How it was measured</h2>${model.explanation === null ? require_figure.NOTHING : require_figure.h`<p>${model.explanation}</p>`}<dl class="small">${model.provenance.map(([word, value]) => require_figure.h`<dt>${word}</dt><dd>${require_steps.shorten(value, 400)}</dd>`)}<dt>test</dt><dd>${model.test.method}, one-sided, limit ${require_steps.level(model.test.alpha)}</dd></dl>`;
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
	for (const node of [...inside].sort((a, b) => require_steps.byCodePoint(a.id, b.id))) {
		const layer = depth.get(node.id) ?? 0;
		columns[layer] = [...columns[layer] ?? [], node];
	}
	const rows = /* @__PURE__ */ new Map();
	for (const column of columns) {
		const weight = (node) => {
			const before = edges.filter((edge) => edge.target === node.id).flatMap((edge) => rows.get(edge.source) ?? []);
			return before.length === 0 ? 0 : before.reduce((sum, value) => sum + value, 0) / before.length;
		};
		column.sort((a, b) => weight(a) - weight(b) || require_steps.byCodePoint(a.id, b.id));
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
	if (nodes.length === 0) return require_figure.NOTHING;
	const { placed, width, height } = placeGraph(nodes, edges, direction);
	const where = new Map(placed.map((item) => [item.node.id, item]));
	const lines = edges.map((edge) => {
		const [from, to] = [where.get(edge.source), where.get(edge.target)];
		if (from === void 0 || to === void 0 || from === to) return require_figure.NOTHING;
		return require_figure.h`<g><title>${edge.words}</title>${arrow(from, to, direction)}</g>`;
	});
	const boxes = placed.map((item) => box(item, LAYOUTS[direction]));
	return require_figure.h`<svg class="chart graph" viewBox="0 0 ${require_figure.coordinate(width)} ${require_figure.coordinate(height)}" width="${require_figure.coordinate(width)}" height="${require_figure.coordinate(height)}" role="img" aria-label="Propagation graph: ${summary(nodes)}">${lines}${boxes}</svg>`;
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
			return edge(`M${require_figure.coordinate(x1)} ${require_figure.coordinate(y1)}C${require_figure.coordinate(middle)} ${require_figure.coordinate(y1)} ${require_figure.coordinate(middle)} ${require_figure.coordinate(y2)} ${require_figure.coordinate(x2)} ${require_figure.coordinate(y2)}`, `M${require_figure.coordinate(x2 + HEAD)} ${require_figure.coordinate(y2)}l-${HEAD} -4v8Z`);
		}
		const [x1, x2] = [from.x + width / 2, to.x + width / 2];
		const over = Math.min(from.y, to.y) - 16;
		return edge(`M${require_figure.coordinate(x1)} ${require_figure.coordinate(from.y)}C${require_figure.coordinate(x1)} ${require_figure.coordinate(over)} ${require_figure.coordinate(x2)} ${require_figure.coordinate(over)} ${require_figure.coordinate(x2)} ${require_figure.coordinate(to.y - HEAD)}`, `M${require_figure.coordinate(x2)} ${require_figure.coordinate(to.y)}l-4 -${HEAD}h8Z`);
	}
	if (to.y > from.y) {
		const [x1, y1] = [from.x + width / 2, from.y + height];
		const [x2, y2] = [to.x + width / 2, to.y - HEAD];
		const middle = (y1 + y2) / 2;
		return edge(`M${require_figure.coordinate(x1)} ${require_figure.coordinate(y1)}C${require_figure.coordinate(x1)} ${require_figure.coordinate(middle)} ${require_figure.coordinate(x2)} ${require_figure.coordinate(middle)} ${require_figure.coordinate(x2)} ${require_figure.coordinate(y2)}`, `M${require_figure.coordinate(x2)} ${require_figure.coordinate(y2 + HEAD)}l-4 -${HEAD}h8Z`);
	}
	const [y1, y2] = [from.y + height / 2, to.y + height / 2];
	const [x1, x2] = [from.x + width, to.x + width + HEAD];
	const beside = Math.max(x1, x2) + 12;
	return edge(`M${require_figure.coordinate(x1)} ${require_figure.coordinate(y1)}C${require_figure.coordinate(beside)} ${require_figure.coordinate(y1)} ${require_figure.coordinate(beside)} ${require_figure.coordinate(y2)} ${require_figure.coordinate(x2)} ${require_figure.coordinate(y2)}`, `M${require_figure.coordinate(x2 - HEAD)} ${require_figure.coordinate(y2)}l${HEAD} -4v8Z`);
}
function edge(line, head) {
	return require_figure.h`<path class="edge" d="${line}"/><path class="arrow" d="${head}"/>`;
}
function box({ node, x, y }, { box: { width, height }, letters, chips }) {
	const marks = node.named.slice(0, chips).map((repeat, index) => {
		const cx = x + 14 + index * 20;
		return require_figure.h`<circle class="chip ${node.role}" cx="${require_figure.coordinate(cx)}" cy="${require_figure.coordinate(y + height)}" r="${CHIP}"/><text class="chip-text" x="${require_figure.coordinate(cx)}" y="${require_figure.coordinate(y + height + 4)}" text-anchor="middle" font-size="11">${repeat}</text>`;
	});
	const left = node.named.length - chips;
	const more = left > 0 ? require_figure.h`<text class="label" x="${require_figure.coordinate(x + 8 + chips * 20)}" y="${require_figure.coordinate(y + height + 4)}" font-size="11">+${left}</text>` : require_figure.NOTHING;
	const what = require_steps.shorten(node.what, letters.what);
	return require_figure.h`<g class="node ${node.role}"><title>${node.kind} ${node.name}: ${ROLE[node.role]}${node.what === "" ? "" : `, ${node.what}`}</title><rect x="${require_figure.coordinate(x)}" y="${require_figure.coordinate(y)}" width="${width}" height="${height}" rx="6"/><text class="kind" x="${require_figure.coordinate(x + 9)}" y="${require_figure.coordinate(y + 16)}" font-size="11">${require_steps.shorten(node.kind, letters.kind)} · ${ROLE[node.role]}</text><text class="name" x="${require_figure.coordinate(x + 9)}" y="${require_figure.coordinate(y + 32)}" font-size="13">${require_steps.shorten(node.name, letters.name)}</text><text class="kind" x="${require_figure.coordinate(x + 9)}" y="${require_figure.coordinate(y + 47)}" font-size="11">${what}</text>${marks}${more}</g>`;
}

// src/report/page/task.ts
/** The page of one task: shown when it is the target of the address, so that it can be linked without any script. */
function taskPage(task, detail, id, before, after) {
	return require_figure.h`<section class="task" id="${id}" aria-labelledby="${id}-h">
<nav class="bar-nav" aria-label="Pages"><a href="#main">← overview</a><span class="links">${before === null ? require_figure.NOTHING : require_figure.h`<a href="#${before.id}">← ${require_steps.shorten(before.label, 40)}</a>`}${after === null ? require_figure.NOTHING : require_figure.h`<a href="#${after.id}">${require_steps.shorten(after.label, 40)} →</a>`}</span></nav>
<header class="verdict ${task.mark ?? ""}">
<h1 id="${id}-h">${require_steps.shorten(task.label, 120)}</h1>
<p class="lead">${markWords(task)} ${task.title === null ? require_figure.NOTHING : require_figure.h`${task.title}`}</p>
<p>${task.repeats.length === 0 ? require_figure.NOTHING : symbols(task.repeats)} score <b>${task.base === "–" ? task.now : `${task.base} → ${task.now}`}</b>${task.change === "–" ? require_figure.NOTHING : require_figure.h` (${task.change})`} · turns ${task.turns} · cost ${task.cost}</p>
${task.answers.length === 0 ? require_figure.NOTHING : require_figure.h`<p>Answers now: ${answers(task)}</p>`}
</header>
${incident(detail)}
${spread(detail)}
<h2>Attempts</h2>
${chooser(detail.attempts)}
<div class="attempts">${detail.attempts.map((attempt, index) => attemptCard(attempt, `${id}-${attempt.repeat}`, index < 2))}</div>
</section>`;
}
function incident(detail) {
	if (detail.incident === null && detail.alerts.length + detail.defects.length === 0) return require_figure.NOTHING;
	return require_figure.h`<h2>The incident</h2>${detail.incident === null ? require_figure.NOTHING : require_figure.h`<p>${detail.incident}</p>`}
${list("Alerts", detail.alerts)}
${list("Known defects of this ground truth", detail.defects)}`;
}
function spread(detail) {
	if (detail.nodes.length === 0) return require_figure.NOTHING;
	const region = (way, picture) => require_figure.h`<div class="scroll ${way}" tabindex="0" role="region" aria-label="Propagation graph">${picture}</div>`;
	const keys = require_figure.legend(["root", "root cause"], ["symptom", "where it shows"], ["outside", "not part of the incident"], ["named right", "repeats that named the cause"], ["named wrong", "repeats that named something else"]);
	return require_figure.h`<h2>How it spread, and what was named</h2>
<figure>${region("desk", graph(detail.nodes, detail.edges, "right"))}${region("phone", graph(detail.nodes, detail.edges, "down"))}<figcaption>${keys}</figcaption></figure>
${steps(detail)}`;
}
const SHOWN_STEPS = 8;
/** The arrows in words: for those who do not see the picture, and for the reasons it has no room for. */
function steps({ nodes, edges }) {
	const names = new Map(nodes.map((node) => [node.id, `${node.kind} ${node.name}`]));
	const name = (id) => names.get(id) ?? id;
	if (edges.length === 0) return require_figure.NOTHING;
	const rows = require_figure.h`<ol class="steps">${edges.map((edge) => require_figure.h`<li><b>${name(edge.source)}</b> → <b>${name(edge.target)}</b>: ${edge.words}</li>`)}</ol>`;
	return edges.length <= SHOWN_STEPS ? rows : require_figure.h`<details><summary>${require_steps.count(edges.length, "step")} in words</summary>${rows}</details>`;
}
const SHOWN_ITEMS = 8;
function list(title, items) {
	if (items.length === 0) return require_figure.NOTHING;
	const rows = (some) => require_figure.h`<ul class="plain">${some.map((item) => require_figure.h`<li>${item}</li>`)}</ul>`;
	const rest = items.slice(SHOWN_ITEMS);
	return require_figure.h`<h3>${title}</h3>${rows(items.slice(0, SHOWN_ITEMS))}${rest.length === 0 ? require_figure.NOTHING : require_figure.h`<details><summary>${rest.length} more</summary>${rows(rest)}</details>`}`;
}
function chooser(attempts) {
	if (attempts.length < 2) return require_figure.h`<p class="soft small">${require_task_lines.SYMBOL_LEGEND}</p>`;
	const options = attempts.map((attempt) => require_figure.h`<option value="${attempt.repeat}">repeat ${attempt.repeat} ${attempt.symbol}</option>`);
	const select = (label) => require_figure.h`<label>${label} <select><option value="">–</option>${options}</select></label>`;
	return require_figure.h`<div class="tools">${select("compare")}${select("with")}<button class="do" type="button">show all</button><span class="soft small">${require_task_lines.SYMBOL_LEGEND}</span></div>`;
}
function attemptCard(attempt, id, open) {
	const state = attempt.state === "answered" ? require_figure.NOTHING : require_figure.h` · ${attempt.state}`;
	return require_figure.h`<details class="attempt" id="${id}" data-repeat="${attempt.repeat}"${open ? require_figure.h` open` : require_figure.NOTHING}><summary>${symbol(attempt.symbol)} <b>Repeat ${attempt.repeat}</b> · ${attempt.outcome} · score ${attempt.score}<span class="soft small">${state} · ${attempt.facts.slice(0, 2).join(" · ")}</span></summary><div>
<p class="hand-over">${attempt.handOver}</p>
${attempt.reason === null ? require_figure.NOTHING : require_figure.h`<p class="note warn">${attempt.reason}</p>`}
${attempt.factors.map(factorBlock)}
${missed(attempt)}
${list("How it says the fault spread", attempt.chain)}
${attempt.alternatives.length === 0 ? require_figure.NOTHING : require_figure.h`<h3>Looked at and rejected</h3><ul class="plain">${attempt.alternatives.map((other) => require_figure.h`<li><code>${require_steps.shorten(other.name, 120)}</code>: ${other.reason}</li>`)}</ul>`}
${list("Alerts explained", attempt.alerts)}
${facts(attempt)}
<p class="actions">${transcriptButton(attempt, id)}<a href="#${id}">link to this attempt</a></p>${transcriptBox(attempt, id)}
</div></details>`;
}
function missed({ missed: causes }) {
	if (causes.length === 0) return require_figure.NOTHING;
	return require_figure.h`<h3>Did not name</h3><ul class="plain">${causes.map(({ cause, nearest }) => require_figure.h`<li><code>${require_steps.shorten(cause, 200)}</code>${nearest === null ? require_figure.NOTHING : require_figure.h` <span class="soft">closest answer:</span> <code>${require_steps.shorten(nearest, 120)}</code>`}</li>`)}</ul>`;
}
/** How sure it is, what of it was checked, and what it took. */
function facts(attempt) {
	const rows = [
		["its own confidence", attempt.confidence ?? "not given"],
		...attempt.evidence === null ? [] : [["evidence", attempt.evidence]],
		...attempt.attemptedChanges === 0 ? [] : [["tried to change the cluster", require_steps.count(attempt.attemptedChanges, "time")]],
		...attempt.notes.map((note) => ["note", note]),
		["took", attempt.facts.join(" · ")]
	];
	return require_figure.h`<dl class="small">${rows.map(([word, value]) => require_figure.h`<dt>${word}</dt><dd>${value}</dd>`)}</dl>`;
}
const VERDICTS = {
	right: "✓ right",
	wrong: "✗ wrong",
	repeated: "named again",
	unscored: "not scored"
};
function factorBlock(factor) {
	return require_figure.h`<div class="factor ${factor.verdict}"><p><code class="entity">${require_steps.shorten(factor.name, 300)}</code></p><p class="small"><b class="${factor.verdict}-word">${VERDICTS[factor.verdict]}</b>${factor.ruling === "" ? require_figure.NOTHING : require_figure.h`: ${factor.ruling}`}</p>${factor.reasoning === "" ? require_figure.NOTHING : require_figure.h`<p>${factor.reasoning}</p>`}${factor.evidence.length === 0 ? require_figure.NOTHING : require_figure.h`<ul class="evidence small">${factor.evidence.map(quotation)}</ul>`}</div>`;
}
function quotation({ file, text, found }) {
	const mark = found === null ? require_figure.NOTHING : found ? require_figure.h`<span class="right-word" role="img" aria-label="found in the snapshot">✓</span> ` : require_figure.h`<span class="wrong-word" role="img" aria-label="not found in the snapshot">✗</span> `;
	return file === null ? require_figure.h`<li>${mark}${text}</li>` : require_figure.h`<li>${mark}<q>${text}</q> <span class="soft">in</span> <code>${file}</code></li>`;
}
function transcriptButton({ transcript }, id) {
	if (transcript === null) return require_figure.NOTHING;
	return require_figure.h`<button class="do" type="button" data-transcript="${id}-data" aria-expanded="false" aria-controls="${id}-turns">Transcript, ${require_steps.count(transcript.turns, "step")}</button> `;
}
function transcriptBox({ transcript }, id) {
	if (transcript === null) return require_figure.NOTHING;
	return require_figure.h`<div id="${id}-turns" hidden></div><script type="text/plain" id="${id}-data">${transcript.data}${require_figure.SCRIPT_END}`;
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
	return require_figure.frame(title, require_figure.h`${overview(model, ids)}\n${pages}`);
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
		`  <testsuite name="${require_steps.xml(`sre-gate ${model.gate} (${model.suite})`)}" ${counts}${seconds}>`,
		...cases.map((item) => item.text),
		"  </testsuite>",
		"</testsuites>",
		""
	].join("\n");
}
function caseOf(name, group, kind, message, body) {
	const open = `    <testcase name="${require_steps.xml(name)}" classname="${require_steps.xml(group)}"`;
	if (kind === "passed") return {
		kind,
		text: `${open}><system-out>${require_steps.xml(body)}</system-out></testcase>`
	};
	return {
		kind,
		text: `${open}><${kind} message="${require_steps.xml(message)}">${kind === "skipped" ? "" : require_steps.xml(body)}</${kind}></testcase>`
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
	if (task.group === "lost") return caseOf(task.label, group, "failure", require_terminal.remark(task), body);
	if (task.status === "unmeasured") return caseOf(task.label, group, "error", require_terminal.remark(task), body);
	if (task.status !== "compared" && task.status !== "outside-mean" && task.status !== "new") return caseOf(task.label, group, "skipped", require_terminal.remark(task), body);
	return caseOf(task.label, group, "passed", "", body);
}

// src/gate/result-files.ts
var result_files_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ resultFiles: () => resultFiles });
/** GitHub refuses comments above 65,536 characters; the rest is for what the publisher adds. */
const COMMENT_BYTES = 6e4;
/** Every file of a finished run, by name. Rendering only: the verdict is made. */
function resultFiles(run, times, concluded) {
	const { report } = concluded;
	const marker = `<!-- sre-gate:${run.gate} -->`;
	return new Map([
		...require_gate.storedFiles(run, times, concluded),
		["report.json", require_json.renderJson(report)],
		["report.md", require_markdown.renderMarkdown(report, {
			maxBytes: COMMENT_BYTES,
			marker
		})],
		["report.html", renderHtml(report)],
		["badge.svg", renderBadge(report)],
		["junit.xml", renderJunit(report)]
	]);
}

Object.defineProperty(exports, "resultFiles", {
  enumerable: true,
  get: function () {
    return resultFiles;
  }
});
Object.defineProperty(exports, "result_files_exports", {
  enumerable: true,
  get: function () {
    return result_files_exports;
  }
});