import { t as readRun } from "./stored-run.js";
import { f as EXIT, u as UserError } from "./start.js";
import { c as renderDriftMarkdown, i as findDrift, n as historyText, o as driftHeadline, r as readHistory, s as renderDriftHtml, t as historyLine } from "./history.js";
import { T as readIfThere, l as flagOn, o as calendarDay, u as flagText, wn as makeFolders } from "./gate.js";
import { dirname, resolve } from "node:path";
import { appendFileSync, writeFileSync } from "node:fs";

// src/cli/drift.ts
const driftCommand = {
	name: "drift",
	about: "Follows the nightly runs in HISTORY (one JSON line per night): exits 0 when steady, 1 when an alarm stands, 3 while there are too few comparable nights. With --add the run of tonight is written first.",
	positionals: "HISTORY",
	flags: {
		add: {
			type: "string",
			value: "RUN",
			help: "a run folder or run.json to add as one line"
		},
		date: {
			type: "string",
			value: "YYYY-MM-DD",
			help: "the night of --add"
		},
		commit: {
			type: "string",
			value: "SHA",
			help: "the commit of --add"
		},
		"workflow-run": {
			type: "string",
			value: "ID",
			help: "the workflow run of --add"
		},
		accepted: {
			type: "string",
			value: "REASON",
			help: "why the level of --add is the new normal"
		},
		html: {
			type: "string",
			value: "FILE",
			help: "write the page with control charts"
		},
		markdown: {
			type: "string",
			value: "FILE",
			help: "write the text of the drift issue"
		},
		json: {
			type: "boolean",
			help: "the result as JSON on stdout"
		}
	},
	run: async (invocation) => {
		const { flags, positionals, io } = invocation;
		const place = historyPlace(invocation);
		const path = resolve(io.cwd, place);
		const added = flagText(flags, "add");
		if (added !== null) addNight(invocation, path, place, added);
		const text = readIfThere(path, place);
		if (text === null) throw new UserError(problem("HISTORY_NOT_FOUND", positionals[0] ?? "", "there is no such file"));
		const drift = findDrift(readHistory(text, place));
		writePages(invocation, drift);
		io.stdout(flagOn(flags, "json") ? `${JSON.stringify(drift)}\n` : textOf(drift));
		return exitCode(drift);
	}
};
function historyPlace({ positionals }) {
	const [place, ...more] = positionals;
	if (place !== void 0 && more.length === 0) return place;
	throw new UserError(problem("HISTORY_NEEDED", "drift", "name exactly one history file"));
}
function addNight({ flags, io }, path, place, added) {
	const date = calendarDay(flags, "date");
	if (date === null) throw new UserError(problem("DATE_NEEDED", "--date", "--add needs the day as YYYY-MM-DD"));
	const { run } = readRun(resolve(io.cwd, added));
	const line = historyText(historyLine(run, {
		date,
		commit: flagText(flags, "commit"),
		workflowRun: flagText(flags, "workflow-run"),
		accepted: flagText(flags, "accepted")
	}));
	const old = readIfThere(path, place) ?? "";
	readHistory(`${old}${line}`, place);
	makeFolders(dirname(path));
	appendFileSync(path, line);
}
function writePages({ flags, io }, drift) {
	const html = flagText(flags, "html");
	const markdown = flagText(flags, "markdown");
	if (html !== null) writeFileSync(resolve(io.cwd, html), renderDriftHtml(drift));
	if (markdown !== null) writeFileSync(resolve(io.cwd, markdown), renderDriftMarkdown(drift));
}
function textOf(drift) {
	return `${[driftHeadline(drift), ...drift.notes].join("\n")}\n`;
}
function exitCode({ verdict }) {
	if (verdict === "drift") return EXIT.fail;
	return verdict === "steady" ? EXIT.pass : EXIT.inconclusive;
}
function problem(code, where, message) {
	return {
		code,
		where,
		message,
		help: "see 'sre-gate drift --help'"
	};
}

export { driftCommand };