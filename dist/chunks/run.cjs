"use strict";

const require_gate = require("./gate.cjs");
const require_result_files = require("./result-files.cjs");
const require_start = require("./start.cjs");
const require_steps = require("./steps.cjs");
const require_run_table = require("./run-table.cjs");
const require_plan = require("./plan.cjs");
let node_path = require("node:path");

// src/cli/shard.ts
/** `--shard 2/8`, or `auto/8` in a Kubernetes indexed Job, whose pods are numbered from 0. */
async function shardFrom(text, settings, io) {
	if (text === null) return settings;
	const { part, of } = require_plan.parseShard(text.replace(/^auto(?=\/)/, () => ownPart(io)), "--shard");
	const plan = await require_plan.planWhole(settings, require_gate.readBaselineFile(settings, io), (line) => io.stderr(`${line}\n`));
	const shard = require_plan.shardsOf(plan, of)[part - 1];
	if (!shard) throw new Error(`no part ${part} of ${of}`);
	return require_plan.settingsOfShard(settings, plan, shard);
}
function ownPart(io) {
	const index = io.env.JOB_COMPLETION_INDEX ?? "";
	if (/^\d{1,3}$/.test(index)) return String(Number(index) + 1);
	throw new require_start.UserError({
		code: "SHARD_INDEX_MISSING",
		where: "JOB_COMPLETION_INDEX",
		message: `--shard auto/N needs the index of the pod, and this is ${JSON.stringify(index)}`,
		help: "set completionMode: Indexed (examples/kubernetes/shards.yaml), or write --shard 2/8"
	});
}

// src/cli/run.ts
const { baseline: _unused, ...FLAGS } = require_gate.COMMON;
const runCommand = {
	name: "run",
	about: ["Runs the agent on the suite and prints the score with its standard error, turns, tokens and cost per task.", "Compares with nothing: exits 0, or 3 when nothing was measured or it was stopped before its end."].join("\n"),
	flags: {
		...FLAGS,
		"no-cache": {
			type: "boolean",
			help: "run every attempt anew"
		},
		shard: {
			type: "string",
			value: "PART/OF",
			help: "one part of the suite; auto/OF takes the part from JOB_COMPLETION_INDEX"
		}
	},
	positionals: null,
	run: async ({ flags, io }) => {
		const settings = require_gate.everyAttempt(await shardFrom(require_gate.flagText(flags, "shard"), require_gate.settingsFrom(flags, io), io));
		await require_gate.refuseCommittedResults(settings);
		const progress = require_gate.openProgress(io);
		const result = await require_gate.runGate({
			settings,
			baseline: null,
			today: null,
			fresh: require_gate.flagOn(flags, "no-cache"),
			progress: progress.report,
			signal: io.signal
		}).finally(progress.close);
		require_gate.writeResults(settings.out, require_result_files.resultFiles(result.run, result.times, result));
		const { attempts } = result.run;
		const open = attempts.filter(({ state }) => state === "cancelled").length;
		if (open > 0) io.stderr(`stopped early: ${open} of ${attempts.length} attempts did not finish; what finished is kept, the next run goes on from there\n`);
		io.stderr(whyUnanswered(result.run, (0, node_path.relative)(io.cwd, settings.out) || "."));
		if (require_gate.flagOn(flags, "json")) io.stdout(require_run_table.renderRunJson(result.run, result.times));
		else {
			io.stdout(require_run_table.renderRunTable(result.run, result.times));
			io.stdout(`\nReport: ${(0, node_path.join)((0, node_path.relative)(io.cwd, settings.out), "report.html")}\n`);
		}
		return open === 0 && attempts.some(({ state }) => require_gate.isMeasured(state)) ? require_start.EXIT.pass : require_start.EXIT.inconclusive;
	}
};
/** A score of 0 has two very different reasons; that the agent never got to answer is the commoner one at first. */
function whyUnanswered({ attempts, instrument }, out) {
	const [first] = attempts.filter(({ state }) => require_gate.isMeasured(state));
	if (first === void 0 || attempts.some(({ diagnosis }) => diagnosis !== null)) return "";
	const { task, repeat, state, reason } = first;
	const place = `${out}/attempts/${task}/${repeat}`;
	const shutIn = instrument.isolation === "bubblewrap" ? SHUT_IN : "";
	return `No attempt gave an answer. ${task} #${repeat} ended as ${state}: ${require_steps.plain(reason ?? "no reason is known")}\nWhat the agent printed is in ${place}\n${shutIn}`;
}
const SHUT_IN = "Shut in, it sees the system's folders, its own 'files' and what 'mounts' under judge: names, and nothing else: docs/running.md\n";

exports.runCommand = runCommand;