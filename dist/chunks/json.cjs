"use strict";

const require_steps = require("./steps.cjs");

// src/report/json.ts
function number(value) {
	return value === null ? null : require_steps.fixed(value);
}
/** report.json and `--json` of gate and compare: scripts read it, so fields are only ever added. */
function reportDocument(model) {
	return {
		format: model.format,
		gate: model.gate,
		gateVersion: model.gateVersion,
		suite: model.suite,
		policy: model.policy,
		verdict: model.verdict.kind,
		enforced: model.verdict.enforced,
		headline: model.verdict.headline,
		sentence: model.verdict.sentence,
		explanation: model.explanation,
		reasons: model.reasons,
		pValue: number(model.test.p),
		delta: number(metric(model, "score").change),
		detectableDrop: number(model.test.detectableDrop),
		score: metric(model, "score"),
		turns: metric(model, "turns"),
		cost: metric(model, "cost"),
		attempts: model.counts,
		totals: {
			cost: number(model.totals.cost),
			baseCost: number(model.totals.baseCost),
			seconds: number(model.totals.seconds)
		},
		agent: model.agent,
		incompatible: model.incompatible,
		noted: model.noted,
		families: model.families.map(({ family, tasks, raw }) => ({
			family,
			tasks,
			change: require_steps.fixed(raw)
		})),
		tasks: model.tasks.map((task) => ({
			task: task.label,
			private: task.private,
			family: task.family,
			status: task.status,
			mark: task.mark,
			base: {
				scores: task.raw.baseScores.map((score) => require_steps.fixed(score)),
				mean: number(task.raw.base)
			},
			now: {
				scores: task.raw.nowScores.map((score) => require_steps.fixed(score)),
				mean: number(task.raw.now)
			},
			change: number(task.raw.change),
			turns: {
				base: number(task.raw.baseTurns),
				now: number(task.raw.nowTurns)
			},
			cost: {
				base: number(task.raw.baseCost),
				now: number(task.raw.nowCost)
			},
			answers: task.answers
		}))
	};
}
function metric(model, key) {
	const raw = model.overall.find((candidate) => candidate.key === key)?.raw ?? {
		base: null,
		now: null,
		change: null,
		interval: null,
		reason: null
	};
	return {
		base: number(raw.base),
		now: number(raw.now),
		change: number(raw.change),
		interval: raw.interval === null ? null : raw.interval.map((bound) => require_steps.fixed(bound)),
		reason: raw.reason
	};
}
function renderJson(model) {
	return `${JSON.stringify(reportDocument(model), null, 2)}\n`;
}

Object.defineProperty(exports, "renderJson", {
  enumerable: true,
  get: function () {
    return renderJson;
  }
});