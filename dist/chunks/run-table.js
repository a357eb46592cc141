import { En as isMeasured } from "./gate.js";
import { $ as duration, Q as dollars, W as fixed, ct as whole, nt as points, st as turnCount } from "./steps.js";

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

export { renderRunTable as n, summarize as r, renderRunJson as t };