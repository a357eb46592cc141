import { En as isMeasured } from "./gate.js";
import { K as sortedBy } from "./steps.js";

// src/score/suite-metrics.ts
/** Figures over the attempts of one run. `k` is 5 where every task has as many repeats, else the least. */
function suiteMetrics(attempts) {
	const measured = attempts.filter(({ state }) => isMeasured(state));
	const tasks = scoresByTask(measured);
	const least = Math.min(...tasks.map(({ values }) => values.length));
	const k = tasks.length === 0 ? 1 : Math.min(5, least);
	const none = "no attempt of a task with a root cause was measured";
	return {
		tasks: tasks.length,
		attempts: measured.length,
		unmeasured: attempts.length - measured.length,
		mean: meanFigure(tasks.map(({ values }) => mean(values)), none),
		standardError: standardError(tasks.map(({ values }) => mean(values))),
		passAt1: meanFigure(tasks.map(({ values }) => passAtK(values, 1)), none),
		passAtK: meanFigure(tasks.map(({ values }) => passAtK(values, k)), none),
		passHatK: meanFigure(tasks.map(({ values }) => passHatK(values, k)), none),
		k,
		flipRate: flipRate(tasks),
		falseAccusationRate: falseAccusationRate(measured),
		outcomes: countOutcomes(measured)
	};
}
function scoresByTask(attempts) {
	const values = /* @__PURE__ */ new Map();
	for (const { task, score } of attempts) {
		if (score === null || score.value === null) continue;
		const list = values.get(task) ?? [];
		list.push(score.value);
		values.set(task, list);
	}
	const tasks = [...values].map(([task, list]) => ({
		task,
		values: list
	}));
	return sortedBy(tasks, ({ task }) => task);
}
function mean(values) {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}
function meanFigure(values, reason) {
	return values.length === 0 ? {
		value: null,
		reason
	} : {
		value: mean(values),
		reason: null
	};
}
function standardError(means) {
	if (means.length < 2) return {
		value: null,
		reason: "needs at least two tasks"
	};
	const centre = mean(means);
	const squares = means.reduce((sum, value) => sum + (value - centre) * (value - centre), 0);
	return {
		value: Math.sqrt(squares / (means.length - 1) / means.length),
		reason: null
	};
}
/** Correct means exactly right: the score is 1. */
function correct(values) {
	return values.filter((value) => value === 1).length;
}
function passAtK(values, k) {
	return 1 - ratioOfChoices(values.length - correct(values), values.length, k);
}
function passHatK(values, k) {
	return ratioOfChoices(correct(values), values.length, k);
}
/** C(part, k) / C(whole, k) as a product, so that large numbers never appear. */
function ratioOfChoices(part, whole, k) {
	if (part < k) return 0;
	let ratio = 1;
	for (let index = 0; index < k; index += 1) ratio *= (part - index) / (whole - index);
	return ratio;
}
function flipRate(tasks) {
	const repeated = tasks.filter(({ values }) => values.length >= 2);
	if (repeated.length === 0) return {
		value: null,
		reason: "needs a task with two repeats"
	};
	return {
		value: repeated.filter(({ values }) => {
			const right = correct(values);
			return right > 0 && right < values.length;
		}).length / repeated.length,
		reason: null
	};
}
function falseAccusationRate(attempts) {
	const outside = attempts.filter(({ score }) => score !== null && score.value === null);
	if (outside.length === 0) return {
		value: null,
		reason: "no task expects no fault"
	};
	return {
		value: outside.filter(({ score }) => score?.outcome === "false-accusation").length / outside.length,
		reason: null
	};
}
function countOutcomes(attempts) {
	const counts = {
		right: 0,
		"partly-right": 0,
		wrong: 0,
		escalated: 0,
		"no-answer": 0,
		"no-fault-right": 0,
		"false-accusation": 0
	};
	for (const { score } of attempts) if (score) counts[score.outcome] += 1;
	return counts;
}

export { suiteMetrics as t };