"use strict";

const require_gate = require("./gate.cjs");
const require_conclude = require("./conclude.cjs");
const require_stored_run = require("./stored-run.cjs");
const require_start = require("./start.cjs");
const require_steps = require("./steps.cjs");
const require_command_line = require("./command-line.cjs");
const require_json = require("./json.cjs");
const require_terminal = require("./terminal.cjs");
let node_path = require("node:path");
let node_fs = require("node:fs");

// src/cli/compare.ts
/** A stored run judged again: what `compare` and `report` have in common. */
async function judgeStoredRun({ flags, positionals, io }) {
	const stored = await require_stored_run.readStoredRun(positionals[0] ?? require_gate.flagText(flags, "out") ?? ".sre-gate");
	const config = require_gate.flagText(flags, "config");
	const judge = (config === null ? stored.judge : null) ?? require_gate.loadSettingsFile(io.cwd, config).file.judge ?? require_steps.JudgeSettingsSchema.parse({});
	const where = require_gate.flagText(flags, "baseline") ?? judge.baseline ?? `baselines/${stored.run.gate}.json`;
	const path = where.startsWith("/") ? where : `${io.cwd}/${where}`;
	const text = require_gate.readIfThere(path, where);
	if (text === null && require_gate.flagText(flags, "baseline") !== null) throw new require_start.UserError({
		code: "BASELINE_NOT_FOUND",
		where,
		message: "there is no such file",
		help: "make one with 'sre-gate baseline add', or leave --baseline out"
	});
	const committed = text === null ? null : require_gate.readBaseline(text, where);
	const prices = judge.prices !== void 0 && (0, node_fs.existsSync)(judge.prices) ? judge.prices : void 0;
	const known = require_gate.withOwnIds(committed, stored.run.tasks);
	const baseline = await require_gate.pricedAlike(stored.run, known, prices);
	const policy = require_gate.policyFrom(require_steps.judgeFor(judge, stored.run.suite));
	const today = require_gate.calendarDay(flags, "today") ?? (/* @__PURE__ */ new Date()).toISOString().slice(0, 10);
	return {
		...stored,
		baseline,
		policy,
		today,
		...require_conclude.conclude({
			...stored,
			baseline,
			policy,
			today
		})
	};
}
const STORED_RUN_FLAGS = {
	config: require_gate.COMMON.config,
	baseline: require_gate.COMMON.baseline,
	out: {
		...require_gate.COMMON.out,
		help: "where the run lies (default: .sre-gate)"
	},
	today: {
		type: "string",
		value: "YYYY-MM-DD",
		help: "the day to judge staleness and quarantine by"
	}
};
const compareCommand = {
	name: "compare",
	about: "Judges a stored run against a baseline again, without the agent. RUN is its folder or run.json.",
	flags: {
		...STORED_RUN_FLAGS,
		explain: {
			type: "boolean",
			help: "the whole calculation, step by step"
		},
		json: require_gate.COMMON.json
	},
	positionals: "[RUN]",
	run: async (invocation) => {
		const { flags, io } = invocation;
		const judged = await judgeStoredRun(invocation);
		if (require_gate.flagOn(flags, "json")) io.stdout(require_json.renderJson(judged.report));
		else {
			io.stdout(require_terminal.renderTerminal(judged.report, io.view));
			if (require_gate.flagOn(flags, "explain")) io.stdout(`\n${require_conclude.explainCalculation({
				...judged,
				say: require_command_line.reasonTexts
			})}`);
			io.stdout(`\nRun: ${(0, node_path.relative)(io.cwd, judged.folder) || "."}\n`);
		}
		return judged.exitCode;
	}
};

exports.STORED_RUN_FLAGS = STORED_RUN_FLAGS;
exports.compareCommand = compareCommand;
exports.judgeStoredRun = judgeStoredRun;