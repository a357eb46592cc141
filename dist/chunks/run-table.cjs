"use strict";

const require_gate = require("./gate.cjs");
const require_steps = require("./steps.cjs");

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
		measured: measuredOf(run),
		cancelled: cancelledOf(run),
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
		["suite", `${run.suite}, ${require_steps.count(run.tasks.length, "task")}, ${require_steps.count(run.attempts.length, "attempt")}`],
		["score", `${scoreText(score)}${partOf(run)}`],
		["turns per task", turns === null ? "unknown" : require_steps.turnCount(turns)],
		["output tokens per task", outputTokens === null ? "unknown" : require_steps.whole(outputTokens)],
		["cost per task", cost === null ? "unknown" : require_steps.dollars(cost)],
		["best constant answer", run.bestConstant === null ? "none" : percent(run.bestConstant.score)],
		["isolation", run.isolationNote ?? run.instrument.isolation],
		...times === null ? [] : [["time", require_steps.duration(times.seconds)]]
	];
	const width = Math.max(...rows.map(([name]) => (name ?? "").length));
	return `${rows.map(([name, value]) => `${(name ?? "").padEnd(width)}  ${value}`).join("\n")}\n`;
}
function scoreText({ mean, stderr }) {
	return mean === null ? "nothing measured" : `${percent(mean)} ± ${percent(stderr)}`;
}
/** The first rounds of a plan are not the run that was asked for, and their score is copied without the lines above it. */
function partOf(run) {
	if (cancelledOf(run) === 0) return "";
	return ` (partial: ${measuredOf(run)} of ${run.attempts.length} attempts measured)`;
}
function measuredOf({ attempts }) {
	return attempts.filter(({ state }) => require_gate.isMeasured(state)).length;
}
function cancelledOf({ attempts }) {
	return attempts.filter(({ state }) => state === "cancelled").length;
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
	return run.attempts.filter((attempt) => attempt.task === task && require_gate.isMeasured(attempt.state));
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
	return value === null ? null : require_steps.fixed(value);
}
function percent(value) {
	return value === null ? "?" : require_steps.points(value);
}

Object.defineProperty(exports, "renderRunJson", {
  enumerable: true,
  get: function () {
    return renderRunJson;
  }
});
Object.defineProperty(exports, "renderRunTable", {
  enumerable: true,
  get: function () {
    return renderRunTable;
  }
});
Object.defineProperty(exports, "summarize", {
  enumerable: true,
  get: function () {
    return summarize;
  }
});