import { En as isMeasured, Sn as writeResults, a as COMMON, h as everyAttempt, i as settingsFrom, l as flagOn, n as openProgress, r as refuseCommittedResults, u as flagText, y as runGate } from "./gate.js";
import { t as resultFiles } from "./result-files.js";
import { f as EXIT, u as UserError } from "./start.js";
import { ft as plain } from "./steps.js";
import { n as renderRunTable, t as renderRunJson } from "./run-table.js";
import { a as settingsOfShard, c as parseShard, i as planWhole, o as shardsOf, t as baselineAt } from "./plan.js";
import { join, relative } from "node:path";

// src/cli/shard.ts
/** `--shard 2/8`, or `auto/8` in a Kubernetes indexed Job, whose pods are numbered from 0. */
async function shardFrom(text, settings, io) {
	if (text === null) return settings;
	const { part, of } = parseShard(text.replace(/^auto(?=\/)/, () => ownPart(io)), "--shard");
	const plan = await planWhole(settings, baselineAt(settings, io), (line) => io.stderr(`${line}\n`));
	const shard = shardsOf(plan, of)[part - 1];
	if (!shard) throw new Error(`no part ${part} of ${of}`);
	return settingsOfShard(settings, plan, shard);
}
function ownPart(io) {
	const index = io.env.JOB_COMPLETION_INDEX ?? "";
	if (/^\d{1,3}$/.test(index)) return String(Number(index) + 1);
	throw new UserError({
		code: "SHARD_INDEX_MISSING",
		where: "JOB_COMPLETION_INDEX",
		message: `--shard auto/N needs the index of the pod, and this is ${JSON.stringify(index)}`,
		help: "set completionMode: Indexed (examples/kubernetes/shards.yaml), or write --shard 2/8"
	});
}

// src/cli/run.ts
const { baseline: _unused, ...FLAGS } = COMMON;
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
		const settings = everyAttempt(await shardFrom(flagText(flags, "shard"), settingsFrom(flags, io), io));
		await refuseCommittedResults(settings);
		const progress = openProgress(io);
		const result = await runGate({
			settings,
			baseline: {
				text: null,
				where: "none"
			},
			today: null,
			fresh: flagOn(flags, "no-cache"),
			progress: progress.report,
			signal: io.signal
		}).finally(progress.close);
		writeResults(settings.out, resultFiles(result.run, result.times, result));
		const { attempts } = result.run;
		const open = attempts.filter(({ state }) => state === "cancelled").length;
		if (open > 0) io.stderr(`stopped early: ${open} of ${attempts.length} attempts did not finish; what finished is kept, the next run goes on from there\n`);
		io.stderr(whyUnanswered(result.run, relative(io.cwd, settings.out) || "."));
		if (flagOn(flags, "json")) io.stdout(renderRunJson(result.run, result.times));
		else {
			io.stdout(renderRunTable(result.run, result.times));
			io.stdout(`\nReport: ${join(relative(io.cwd, settings.out), "report.html")}\n`);
		}
		return open === 0 && attempts.some(({ state }) => isMeasured(state)) ? EXIT.pass : EXIT.inconclusive;
	}
};
/** A score of 0 has two very different reasons; that the agent never got to answer is the commoner one at first. */
function whyUnanswered({ attempts, instrument }, out) {
	const [first] = attempts.filter(({ state }) => isMeasured(state));
	if (first === void 0 || attempts.some(({ diagnosis }) => diagnosis !== null)) return "";
	const { task, repeat, state, reason } = first;
	const place = `${out}/attempts/${task}/${repeat}`;
	const shutIn = instrument.isolation === "bubblewrap" ? SHUT_IN : "";
	return `No attempt gave an answer. ${task} #${repeat} ended as ${state}: ${plain(reason ?? "no reason is known")}\nWhat the agent printed is in ${place}\n${shutIn}`;
}
const SHUT_IN = "Shut in, it sees the system's folders, its own 'files' and what 'mounts' under judge: names, and nothing else: docs/running.md\n";

export { runCommand };