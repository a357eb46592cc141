"use strict";

const require_result_files = require("./result-files.cjs");
const require_gate = require("./gate.cjs");
const require_json = require("./json.cjs");
const require_terminal = require("./terminal.cjs");
const require_join = require("./join.cjs");
let node_path = require("node:path");

// src/cli/merge.ts
const mergeCommand = {
	name: "merge",
	about: ["Puts the parts of one run together and judges it: the same bytes of scores and verdict as one job gives.", "Refuses parts that are missing, that overlap, or that belong to another commit, agent or version."].join("\n"),
	flags: require_gate.COMMON,
	positionals: "PART...",
	run: async ({ flags, positionals, io }) => {
		const settings = require_gate.settingsFrom(flags, io);
		const joined = await require_join.joinParts({
			settings,
			baseline: require_gate.readBaselineFile(settings, io),
			folders: positionals,
			today: (/* @__PURE__ */ new Date()).toISOString().slice(0, 10),
			progress: (line) => io.stderr(`${line}\n`)
		});
		require_gate.writeResults(settings.out, require_result_files.resultFiles(joined.run, joined.times, joined));
		if (require_gate.flagOn(flags, "json")) io.stdout(require_json.renderJson(joined.report));
		else {
			io.stdout(require_terminal.renderTerminal(joined.report, io.view));
			io.stdout(`\nReport: ${(0, node_path.join)((0, node_path.relative)(io.cwd, settings.out) || ".", "report.html")}\n`);
		}
		return joined.exitCode;
	}
};

exports.mergeCommand = mergeCommand;