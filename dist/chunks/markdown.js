import { C as fitLadder, X as count, dt as markdownCode, ht as shorten, ut as markdown } from "./steps.js";
import { o as sentenceCase, r as isUnmeasured } from "./headline.js";
import { s as SAID_ELSEWHERE } from "./task-lines.js";
import { r as statusWords } from "./terminal.js";

// src/report/markdown.ts
const ALL = Number.POSITIVE_INFINITY;
const LADDER = [
	{
		lost: ALL,
		rest: "table",
		families: true,
		changes: ALL
	},
	{
		lost: ALL,
		rest: "short",
		families: true,
		changes: 20
	},
	{
		lost: ALL,
		rest: "counts",
		families: true,
		changes: 10
	},
	{
		lost: 50,
		rest: "counts",
		families: true,
		changes: 5
	},
	{
		lost: 10,
		rest: "counts",
		families: false,
		changes: 3
	},
	{
		lost: 0,
		rest: "none",
		families: false,
		changes: 0
	}
];
function renderMarkdown(model, options) {
	const tail = options.marker === "" ? "" : `\n${options.marker}\n`;
	const versions = [
		...LADDER.map((rung) => () => comment(model, rung)),
		() => `${title(model)}\n`,
		() => `### sre-gate: ${model.verdict.word}\n`
	];
	return fitLadder(versions, tail, options.maxBytes);
}
function comment(model, rung) {
	return `${[
		...model.notices.map((notice) => `> [!WARNING]\n> ${markdown(notice)}`),
		title(model),
		opening(model, rung),
		isUnmeasured(model) ? "" : overallTable(model.overall),
		lost(model, rung),
		suspects(model, rung),
		rung.rest === "none" ? "" : rest(model, rung),
		next(model),
		footer(model)
	].filter((block) => block !== "").join("\n\n")}\n`;
}
function title(model) {
	const gate = model.gate === "default" ? "" : ` (${model.gate})`;
	const advisory = model.verdict.enforced ? "" : " · advisory";
	return `### ${model.verdict.symbol} sre-gate${gate}: ${markdown(model.verdict.headline)}${advisory}`;
}
function opening(model, rung) {
	const lines = model.verdict.sentence === "" ? [] : [markdown(model.verdict.sentence)];
	const changes = changed(model, rung.changes);
	lines.push(`${changes === "" ? "" : `${changes} `}${markdown(model.facts)}`);
	for (const difference of model.incompatible) lines.push(`Differs: ${markdownCode(difference.part)} ${fromTo(difference)}.`);
	for (const reason of model.gathered) if (reason.weight === "warn") lines.push(`⚠️ ${markdown(reason.text)}`);
	return lines.join("\n\n");
}
function fromTo(change) {
	return `${markdownCode(change.base)} → ${markdownCode(change.now)}`;
}
/** Digests say nothing to a reader: a changed file is named, a changed model is shown from and to. */
function changed(model, most) {
	const { changes } = model.agent;
	if (changes.length === 0) return model.counts.baseMeasured === 0 ? "" : "The agent is unchanged.";
	const shown = changes.slice(0, most).map((change) => {
		const file = /^files?[.:/ ]\s*/.exec(change.part);
		if (file !== null) return markdownCode(change.part.slice(file[0].length));
		return `${markdown(shorten(change.part, 80))} ${fromTo(change)}`;
	});
	const more = changes.length - shown.length;
	const list = [...shown, ...more > 0 ? [count(more, shown.length === 0 ? "thing" : "other")] : []];
	const kept = model.agent.model === null || changes.some((change) => change.part === "model") ? "" : `; model ${markdownCode(model.agent.model)} as before`;
	return `Changed: ${list.join(", ")}${kept}.`;
}
const MARKS = {
	fail: "❌",
	warn: "⚠️",
	"": ""
};
function overallTable(rows) {
	return [
		"| | base | now | change | |",
		"|---|--:|--:|--:|---|",
		...rows.map((row) => {
			const note = row.note === null ? "" : ` ${markdown(row.note)}`;
			return `| ${row.label} | ${row.base} | ${row.now} | ${row.change} | ${MARKS[row.mark]}${note} |`;
		})
	].join("\n");
}
function answer(group) {
	if (group === void 0) return "";
	const name = group.name === null ? "" : ` ${markdownCode(group.name, 60)}`;
	const why = group.reason === null ? "" : ` (${markdown(shorten(group.reason, 60))})`;
	return `${group.times}× ${group.words}${name}${why}`;
}
function wrongAnswers(task) {
	return task.answers.filter((group) => group.words !== "right").slice(0, 2).map(answer).join(", ");
}
function symbols(task) {
	if (task.repeats.length <= 12) return task.symbols || "–";
	return task.nowTally;
}
function lost(model, rung) {
	const tasks = model.tasks.filter((task) => task.group === "lost");
	if (tasks.length === 0) return "";
	const shown = tasks.slice(0, rung.lost);
	const heading = `**Lost**: ${count(tasks.length, "task")} the base solves`;
	const more = tasks.length > shown.length ? `\n\nand ${count(tasks.length - shown.length, "more lost task")}.` : "";
	return shown.length === 0 ? heading : `${heading}\n\n${bigTable(shown)}${more}`;
}
function bigTable(tasks) {
	return [
		"| task | base | now | answers now | turns | cost |",
		"|---|---|---|---|--:|--:|",
		...tasks.map((task) => `| ${markdownCode(task.label)} | ${task.baseTally} | ${symbols(task)} | ${wrongAnswers(task)} | ${task.turns} | ${task.cost} |`)
	].join("\n");
}
function suspects(model, rung) {
	const tasks = model.tasks.filter((task) => task.group === "suspect");
	const shown = tasks.slice(0, Math.min(rung.lost, 10));
	const list = shown.map((task) => {
		const said = wrongAnswers(task);
		return `${markdownCode(task.label)} ${task.baseTally} → ${symbols(task)}${said === "" ? "" : ` (${said})`}`;
	});
	const more = tasks.length > shown.length ? `, and ${count(tasks.length - shown.length, "more")}` : "";
	const lines = [];
	if (list.length > 0) lines.push(`Suspects, not proven: ${list.join(", ")}${more}.`);
	else if (tasks.length > 0) lines.push(`${count(tasks.length, "suspect")}, not proven.`);
	if (rung.families && model.families.length > 1 && model.families.some((line) => line.raw !== 0)) lines.push(`By family: ${model.families.map((line) => `${markdown(line.family)} ${line.change}`).join(", ")}.`);
	return lines.join(" ");
}
function rest(model, rung) {
	const tasks = model.tasks.filter((task) => task.group !== "lost" && task.group !== "suspect");
	if (tasks.length === 0) return "";
	const summary = restWords(model, tasks);
	if (rung.rest === "counts") return `${summary}.`;
	return `<details><summary>${summary}</summary>\n\n${rung.rest === "table" ? fullTable(tasks) : shortTable(tasks)}\n\n</details>`;
}
/** "55 other tasks: 15 lower, 12 higher, as chance alone gives". */
function restWords(model, tasks) {
	const number = (group) => tasks.filter((task) => task.group === group).length;
	const [lower, higher] = [number("lower"), number("higher")];
	const others = tasks.length < model.tasks.length ? "other task" : "task";
	const parts = [...lower + higher === 0 ? [] : [`${lower} lower, ${higher} higher, ${asChance(lower, higher)}`], ...[
		"gained",
		"quarantined",
		"new",
		"removed",
		"changed",
		"unmeasured",
		"left-out"
	].filter((group) => number(group) > 0).map((group) => `${number(group)} ${REST[group]}`)];
	return `${count(tasks.length, others)}${parts.length === 0 ? "" : `: ${parts.join("; ")}`}`;
}
/** A coin for every task that moved: one side that comes up so often in one of twenty such pages is no chance. */
function asChance(lower, higher) {
	const [most, of] = [Math.max(lower, higher), lower + higher];
	let ways = 1;
	let tail = 0;
	for (let heads = of; heads >= most; heads -= 1) {
		tail += ways;
		ways = ways * heads / (of - heads + 1);
	}
	if (tail / 2 ** of > RARE) return "as chance alone gives";
	return `more ${lower > higher ? "lower" : "higher"} than chance alone gives, none proven by itself`;
}
const RARE = .05;
const REST = {
	gained: "gained",
	quarantined: "quarantined",
	new: "new",
	removed: "removed",
	changed: "changed",
	unmeasured: "not measured",
	"left-out": "left out (never solved at the base)"
};
function fullTable(tasks) {
	return [
		"| task | repeats | base | now | change | turns | cost | |",
		"|---|---|--:|--:|--:|--:|--:|---|",
		...tasks.map((task) => {
			const remark = task.mark ?? statusWords(task.status);
			return `| ${markdownCode(task.label)} | ${symbols(task)} | ${task.base} | ${task.now} | ${task.change} | ${task.turns} | ${task.cost} | ${remark} |`;
		})
	].join("\n");
}
function shortTable(tasks) {
	return [
		"| task | repeats | change |",
		"|---|---|--:|",
		...tasks.map((task) => `| ${markdownCode(task.label, 40)} | ${symbols(task)} | ${task.change} |`)
	].join("\n");
}
function link(words, address) {
	return `[${words}](<${address.replace(/[<>\\\s|]/g, (sign) => encodeURIComponent(sign))}>)`;
}
function next(model) {
	const { reproduce, price, accept } = model.next;
	const parts = [
		...model.links.transcripts === null ? [] : [link("compare transcripts", model.links.transcripts)],
		...reproduce === null ? [] : [`${markdownCode(reproduce, 400)}${price === null ? "" : ` (about ${price})`}`],
		...accept === null ? [] : [`${markdownCode(accept, 200)} to accept`]
	];
	return parts.length === 0 ? "" : `Next: ${parts.join(" · ")}`;
}
function footer(model) {
	const report = model.links.report === null ? "" : ` ${link("report", model.links.report)}`;
	return `<sub>${[...model.gathered.filter((reason) => reason.weight === "info" && !SAID_ELSEWHERE.has(reason.code)).map((reason) => reason.text).map(sentenceCase), ...model.footer].map(markdown).join(" ")}${report}</sub>`;
}

export { renderMarkdown as t };