import { t as resultFiles } from "./result-files.js";
import { i as writeResults } from "./results.js";
import { r as runGate } from "./gate.js";
import { o as isMeasured } from "./attempt.js";
import { t as EXIT } from "./verdict.js";
import { i as plain } from "./escape2.js";
import { s as fixed } from "./digest.js";
import { l as dollars, p as points, u as duration, v as turnCount, y as whole } from "./fit.js";
import { n as everyAttempt } from "./resolve.js";
import { a as flagOn, o as flagText, t as COMMON } from "./flags.js";
import { t as openProgress } from "./progress.js";
import { t as settingsFrom } from "./settings.js";
import { t as UserError } from "./problem.js";
import { a as settingsOfShard, c as parseShard, i as planWhole, o as shardsOf, t as baselineAt } from "./plan.js";
import { join, relative } from "node:path";

// src/report/run-table.ts
/** The JSON of `run --json`: others script against it, so it only grows. */
function renderRunJson(run, times) {
	const summary = summarize(run);
	const document = {
		agent: run.agent.name,
		model: run.agent.model,
		suite: run.suite,
		policy: run.instrument.policy.id,
		...summary,
		attempts: run.attempts.length,
		measured: run.attempts.filter((attempt) => isMeasured(attempt.state)).length,
		seconds: times?.seconds ?? null,
		tasks: run.tasks.map((task) => ({
			id: task.id,
			scores: attemptsOf(run, task.id).map((attempt) => attempt.score?.value ?? null)
		}))
	};
	return `${JSON.stringify(document, null, 2)}\n`;
}
/** One line of ITBench-AA's table: score with its standard error, turns, output tokens and cost per task. */
function renderRunTable(run, times) {
	const { score, turns, outputTokens, cost } = summarize(run);
	const rows = [
		["agent", run.agent.model === null ? run.agent.name : `${run.agent.name} (${run.agent.model})`],
		["suite", `${run.suite}, ${run.tasks.length} tasks, ${run.attempts.length} attempts`],
		["score", score.mean === null ? "nothing measured" : `${percent(score.mean)} ± ${percent(score.stderr)}`],
		["turns per task", turns === null ? "unknown" : turnCount(turns)],
		["output tokens per task", outputTokens === null ? "unknown" : whole(outputTokens)],
		["cost per task", cost === null ? "unknown" : dollars(cost)],
		["best constant answer", run.bestConstant === null ? "none" : percent(run.bestConstant.score)],
		["isolation", run.isolationNote ?? run.instrument.isolation],
		...times === null ? [] : [["time", duration(times.seconds)]]
	];
	const width = Math.max(...rows.map(([name]) => (name ?? "").length));
	return `${rows.map(([name, value]) => `${(name ?? "").padEnd(width)}  ${value}`).join("\n")}\n`;
}
/** Mean over task means; the standard error is between tasks, as ITBench-AA prints it. */
function summarize(run) {
	const means = run.tasks.map((task) => mean(attemptsOf(run, task.id).map((attempt) => attempt.score?.value ?? null))).filter((value) => value !== null);
	return {
		score: {
			mean: rounded(mean(means)),
			stderr: rounded(standardError(means))
		},
		turns: rounded(mean(run.attempts.map((attempt) => attempt.usage.turns))),
		outputTokens: rounded(mean(run.attempts.map((attempt) => attempt.usage.outputTokens))),
		cost: rounded(mean(run.attempts.map((attempt) => attempt.usage.cost)))
	};
}
function attemptsOf(run, task) {
	return run.attempts.filter((attempt) => attempt.task === task && isMeasured(attempt.state));
}
function mean(values) {
	const known = values.filter((value) => value !== null);
	return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
function standardError(values) {
	const centre = mean(values);
	if (centre === null || values.length < 2) return null;
	const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
	return Math.sqrt(squares / (values.length - 1) / values.length);
}
function rounded(value) {
	return value === null ? null : fixed(value);
}
function percent(value) {
	return value === null ? "?" : points(value);
}

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
	if (first === void 0 || attempts.some(({ state }) => state === "answered")) return "";
	const { task, repeat, state, reason } = first;
	const place = `${out}/attempts/${task}/${repeat}`;
	const shutIn = instrument.isolation === "bubblewrap" ? SHUT_IN : "";
	return `No attempt gave an answer. ${task} #${repeat} ended as ${state}: ${plain(reason ?? "no reason is known")}\nWhat the agent printed is in ${place}\n${shutIn}`;
}
const SHUT_IN = "Shut in, it sees the system's folders, its own 'files' and what 'mounts' under judge: names, and nothing else: docs/running.md\n";

export { runCommand };