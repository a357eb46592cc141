"use strict";

const require_result_files = require("./result-files.cjs");
const require_gate = require("./gate.cjs");
const require_start = require("./start.cjs");
const require_compare = require("./compare.cjs");
let node_path = require("node:path");

// src/cli/report.ts
const reportCommand = {
	name: "report",
	about: "Writes every report of a stored run anew (Markdown, HTML, JSON, JUnit), without the agent.",
	flags: {
		...require_compare.STORED_RUN_FLAGS,
		out: {
			...require_compare.STORED_RUN_FLAGS.out,
			help: "where the reports go (default: where the run lies)"
		}
	},
	positionals: "[RUN]",
	run: async (invocation) => {
		const { io } = invocation;
		const judged = await require_compare.judgeStoredRun(invocation);
		const out = require_gate.flagText(invocation.flags, "out");
		const folder = out === null ? judged.folder : (0, node_path.resolve)(io.cwd, out);
		const files = require_result_files.resultFiles(judged.run, judged.times, judged);
		require_gate.writeResults(folder, files);
		for (const name of files.keys()) io.stdout(`${(0, node_path.relative)(io.cwd, folder) || "."}/${name}\n`);
		return require_start.EXIT.pass;
	}
};

exports.reportCommand = reportCommand;