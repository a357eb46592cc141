"use strict";

const require_stored_run = require("./stored-run.cjs");
const require_start = require("./start.cjs");
const require_history = require("./history.cjs");
const require_gate = require("./gate.cjs");
let node_path = require("node:path");
let node_fs = require("node:fs");

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
		const path = (0, node_path.resolve)(io.cwd, place);
		const added = require_gate.flagText(flags, "add");
		if (added !== null) addNight(invocation, path, place, added);
		const text = require_gate.readIfThere(path, place);
		if (text === null) throw new require_start.UserError(problem("HISTORY_NOT_FOUND", positionals[0] ?? "", "there is no such file"));
		const drift = require_history.findDrift(require_history.readHistory(text, place));
		writePages(invocation, drift);
		io.stdout(require_gate.flagOn(flags, "json") ? jsonOf(drift) : textOf(drift));
		return exitCode(drift);
	}
};
function historyPlace({ positionals }) {
	const [place, ...more] = positionals;
	if (place !== void 0 && more.length === 0) return place;
	throw new require_start.UserError(problem("HISTORY_NEEDED", "drift", "name exactly one history file"));
}
function addNight({ flags, io }, path, place, added) {
	const date = require_gate.calendarDay(flags, "date");
	if (date === null) throw new require_start.UserError(problem("DATE_NEEDED", "--date", "--add needs the day as YYYY-MM-DD"));
	const { run, times } = require_stored_run.readRun((0, node_path.resolve)(io.cwd, added));
	const line = require_history.historyText(require_history.historyLine(run, times, {
		date,
		commit: require_gate.flagText(flags, "commit"),
		workflowRun: require_gate.flagText(flags, "workflow-run"),
		accepted: require_gate.flagText(flags, "accepted")
	}));
	const old = require_gate.readIfThere(path, place) ?? "";
	require_history.readHistory(`${old}${line}`, place);
	require_gate.makeFolders((0, node_path.dirname)(path));
	(0, node_fs.appendFileSync)(path, line);
}
function writePages({ flags, io }, drift) {
	const html = require_gate.flagText(flags, "html");
	const markdown = require_gate.flagText(flags, "markdown");
	if (html !== null) (0, node_fs.writeFileSync)((0, node_path.resolve)(io.cwd, html), require_history.renderDriftHtml(drift));
	if (markdown !== null) (0, node_fs.writeFileSync)((0, node_path.resolve)(io.cwd, markdown), require_history.renderDriftMarkdown(drift));
}
function jsonOf(drift) {
	return `${JSON.stringify(drift)}\n`;
}
function textOf(drift) {
	return `${[require_history.driftHeadline(drift), ...drift.notes].join("\n")}\n`;
}
function exitCode({ verdict }) {
	if (verdict === "drift") return require_start.EXIT.fail;
	return verdict === "steady" ? require_start.EXIT.pass : require_start.EXIT.inconclusive;
}
function problem(code, where, message) {
	return {
		code,
		where,
		message,
		help: "see 'sre-gate drift --help'"
	};
}

exports.driftCommand = driftCommand;