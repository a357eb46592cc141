"use strict";

const require_task_lines = require("./task-lines.cjs");
const require_steps = require("./steps.cjs");
const require_command_line = require("./command-line.cjs");

// src/report/terminal.ts
const CODES = {
	bold: "1",
	dim: "2",
	red: "31",
	green: "32",
	yellow: "33"
};
function renderTerminal(model, options) {
	const width = Math.max(40, Math.min(options.width, 160));
	const paint = (text, style) => options.colour && style !== "none" ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text;
	return `${[
		top(model, width, paint),
		table(model, width, paint),
		overall(model, width, paint),
		closing(model, width, paint)
	].filter((block) => block.length > 0).map((block) => block.join("\n")).join("\n\n")}\n`;
}
function verdictStyle(model) {
	if (model.verdict.kind === "pass") return "green";
	return model.verdict.kind === "fail" ? "red" : "yellow";
}
function top(model, width, paint) {
	const { verdict } = model;
	const word = verdict.word.toUpperCase();
	const title = require_steps.wrap(`${word}  ${require_command_line.afterWord(verdict)}`, width).map((line, index) => index === 0 && line.startsWith(word) ? `${paint(word, verdictStyle(model))}${paint(line.slice(word.length), "bold")}` : paint(line, "bold"));
	const warnings = model.gathered.filter((reason) => reason.weight === "warn").flatMap((reason) => require_steps.wrap(`warning: ${reason.text}`, width).map((line) => paint(line, "yellow")));
	return [
		...model.notices.flatMap((notice) => require_steps.wrap(`! ${notice}`, width).map((line) => paint(line, "yellow"))),
		...title,
		...verdict.sentence === "" ? [] : require_steps.wrap(verdict.sentence, width),
		...verdict.enforced ? [] : [paint("Advisory: this verdict does not fail the job.", "dim")],
		...warnings,
		...require_steps.wrap(`${model.suite}, ${agentWords(model)}: ${model.facts}`, width).map((line) => paint(line, "dim"))
	];
}
function agentWords(model) {
	return model.agent.model === null ? model.agent.name : `${model.agent.name} (${model.agent.model})`;
}
function changeStyle(task) {
	if (task.group === "lost") return "red";
	if (task.group === "suspect") return "yellow";
	return task.group === "gained" ? "green" : "none";
}
function cellOf(text, style = "none") {
	return {
		text,
		style
	};
}
const COLUMNS = [
	{
		title: "repeats",
		side: "left",
		of: (task) => cellOf(symbols(task))
	},
	{
		title: "base → now",
		side: "right",
		of: (task) => cellOf(baseToNow(task))
	},
	{
		title: "change",
		side: "right",
		of: (task) => cellOf(task.change, changeStyle(task))
	},
	{
		title: "turns",
		side: "right",
		of: (task) => cellOf(task.turns)
	},
	{
		title: "cost",
		side: "right",
		of: (task) => cellOf(task.cost)
	}
];
/** Every repeat as a symbol; from eleven on they are counted. */
function symbols(task) {
	if (task.repeats.length === 0) return "–";
	if (task.repeats.length <= 10) return task.symbols;
	const counts = /* @__PURE__ */ new Map();
	for (const { symbol } of task.repeats) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
	return [...counts].map(([symbol, times]) => `${times}${symbol}`).join(" ");
}
function baseToNow(task) {
	if (task.base === "–") return task.now;
	return `${task.base} → ${task.now}`;
}
function remark(task) {
	const said = task.answers.find((answer) => answer.words !== "right");
	const answer = said === void 0 || task.group === "same" ? "" : answerWords(said);
	if (task.group === "lost" || task.group === "suspect" || task.group === "gained" || task.group === "quarantined") return answer === "" || task.group === "gained" ? task.group : `${task.group}: ${answer}`;
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
	"left-out": "left out: the baseline never solved it"
};
function statusWords(status) {
	return STATUS[status];
}
function answerWords(answer) {
	const name = answer.name === null ? "" : ` ${require_steps.shorten(require_steps.plain(answer.name), 48)}`;
	return `${answer.times}× ${answer.words}${name}`;
}
function table(model, width, paint) {
	if (model.tasks.length === 0) return [];
	const { columns, remarks } = columnsThatFit(model.tasks, width);
	const sizes = columns.map((column) => columnWidth(column, model.tasks));
	const used = sizes.reduce((sum, size) => sum + size + 2, 2);
	const nameWidth = Math.max(leastName(model.tasks), Math.min(longestName(model.tasks), MOST_NAME, width - used - remarks));
	const restWidth = width - used - nameWidth - 2;
	const line = (gutter, name, parts, rest, style) => [
		paint(`${gutter} ${require_steps.pad(require_steps.cutCells(name, nameWidth), nameWidth, "left")}`, style),
		...parts.map((part, index) => {
			const size = sizes[index] ?? 0;
			return paint(require_steps.pad(require_steps.cutCells(part.text, size), size, columns[index]?.side ?? "left"), part.style);
		}),
		...rest === "" || restWidth < 12 ? [] : [paint(require_steps.cutCells(rest, restWidth), style)]
	].join("  ").trimEnd();
	const alone = model.tasks.every((task) => task.base === "–");
	return [
		paint(line(" ", "task", columns.map(({ title }) => cellOf(alone && title === "base → now" ? "score" : title)), "", "none"), "dim"),
		...model.tasks.map((task) => line(GUTTER[task.mark ?? "none"], task.label, columns.map((column) => column.of(task)), remark(task), changeStyle(task))),
		...require_steps.wrap(require_task_lines.SYMBOL_LEGEND, width).map((text) => paint(text, "dim"))
	];
}
/** The mark of a row also without colour and without room for the remark. */
const GUTTER = {
	lost: "✗",
	suspect: "!",
	gained: "+",
	quarantined: "~",
	none: " "
};
function columnWidth(column, tasks) {
	return Math.max(require_steps.cells(column.title), ...tasks.map((task) => Math.min(48, require_steps.cells(column.of(task).text))));
}
const LEAST_NAME = 20;
const MOST_NAME = 48;
function longestName(tasks) {
	return Math.max(require_steps.cells("task"), ...tasks.map((task) => require_steps.cells(task.label)));
}
/** Short names need no more than they are; long ones are cut before anything says nothing at all. */
function leastName(tasks) {
	return Math.min(longestName(tasks), LEAST_NAME);
}
/** What went wrong is whole at the first of these, readable at the last. */
const [WHOLE, CUT, LEAST] = [
	46,
	34,
	24
];
const [CHANGE, TURNS, COST] = [
	2,
	3,
	4
];
/** What a narrowing terminal loses, step by step: the change is what base and now already say. */
const STEPS = [
	[[], WHOLE],
	[[], CUT],
	[[CHANGE], WHOLE],
	[[CHANGE], CUT],
	[[CHANGE, COST], WHOLE],
	[[CHANGE, COST], CUT],
	[[
		CHANGE,
		COST,
		TURNS
	], WHOLE],
	[[
		CHANGE,
		COST,
		TURNS
	], CUT],
	[[
		CHANGE,
		COST,
		TURNS
	], LEAST],
	[[COST, TURNS], 0],
	[[
		CHANGE,
		COST,
		TURNS
	], 0]
];
/** The repeats always stay. */
function columnsThatFit(tasks, width) {
	const empty = COLUMNS.flatMap((column, index) => saysNothing(column, tasks) ? [index] : []);
	const longest = Math.max(...tasks.map((task) => require_steps.cells(remark(task))));
	for (const [drop, most] of STEPS) {
		const columns = COLUMNS.filter((_, index) => !drop.includes(index) && !empty.includes(index));
		const used = columns.reduce((sum, column) => sum + columnWidth(column, tasks) + 2, 2);
		const remarks = Math.min(longest, most) === 0 ? 0 : Math.min(longest, most) + 2;
		if (used + leastName(tasks) + remarks <= width) return {
			columns,
			remarks
		};
	}
	return {
		columns: COLUMNS.slice(0, 1),
		remarks: 0
	};
}
/** A change where nothing was compared; turns and cost that stayed the same everywhere, as the overall row says. */
function saysNothing(column, tasks) {
	if (column.title === "change") return tasks.every(({ change }) => change === "–");
	if (column.title === "turns") return tasks.every(({ raw }) => raw.baseTurns === raw.nowTurns);
	if (column.title === "cost") return tasks.every(({ raw }) => raw.baseCost === raw.nowCost);
	return false;
}
function overall(model, width, paint) {
	const alone = model.overall.every((row) => row.base === "–" && row.change === "–");
	const rows = model.overall.map((row) => [
		row.label,
		row.base,
		row.now,
		row.change
	]);
	const size = (index) => Math.max(...rows.map((row) => require_steps.cells(row[index])));
	return model.overall.map((row) => {
		const mark = row.mark === "fail" ? "✗" : row.mark === "warn" ? "!" : " ";
		const style = row.mark === "fail" ? "red" : row.mark === "warn" ? "yellow" : "none";
		const compared = `${require_steps.pad(row.base, size(1), "right")} → ${require_steps.pad(row.now, size(2), "right")}  ${row.change}`;
		const text = `${mark} ${require_steps.pad(row.label, size(0), "left")}  ${alone ? require_steps.pad(row.now, size(2), "right") : compared}`;
		return paint(require_steps.cutCells(text, width), style);
	});
}
function words(change) {
	const [part, base, now] = [
		change.part,
		change.base,
		change.now
	].map((text) => require_steps.shorten(require_steps.shortDigest(require_steps.plain(text)), 80));
	return `${part} ${base} → ${now}`;
}
function closing(model, width, paint) {
	const lines = [];
	for (const change of model.agent.changes) lines.push(`changed: ${words(change)}`);
	for (const difference of model.incompatible) lines.push(`differs: ${words(difference)}`);
	if (model.families.filter((line) => line.raw !== 0).length > 0 && model.families.length > 1) lines.push(`by family: ${model.families.map((line) => `${line.family} ${line.change}`).join(", ")}`);
	const open = model.counts.infraErrors + model.counts.cancelled;
	const below = [...open > 0 ? [`${require_steps.count(open, "attempt")} not measured`] : [], ...model.footer];
	const wrapped = (texts) => texts.flatMap((text) => require_steps.wrap(text, width));
	return [
		...wrapped(lines),
		...closer(model),
		...wrapped(below)
	].map((text) => paint(text, "dim"));
}
/** Whole, however long: of a line that breaks, a shell runs the first half. */
function closer({ next: { reproduce, price } }) {
	if (reproduce === null) return [];
	return [`look closer: ${reproduce}${price === null ? "" : ` (about ${price})`}`];
}

Object.defineProperty(exports, "remark", {
  enumerable: true,
  get: function () {
    return remark;
  }
});
Object.defineProperty(exports, "renderTerminal", {
  enumerable: true,
  get: function () {
    return renderTerminal;
  }
});
Object.defineProperty(exports, "statusWords", {
  enumerable: true,
  get: function () {
    return statusWords;
  }
});