"use strict";

const require_gate = require("./gate.cjs");
const require_conclude = require("./conclude.cjs");
const require_stored_run = require("./stored-run.cjs");
const require_steps = require("./steps.cjs");
const require_start = require("./start.cjs");
const require_plan = require("./plan.cjs");

// src/shards/merge.ts
const OWN = [
	"gate",
	"gateVersion",
	"suite",
	"seed",
	"design",
	"instrument",
	"agent"
];
/** What only the parts know, and have in common: isolation belongs to the machine. */
const SHARED = ["isolationNote"];
/**
* Puts parts together into the run that one job would have made, with the same bytes. Refuses a part that is foreign,
* an attempt that is missing and one that two parts hold: a merge that guesses is not the run that was planned.
*/
function mergeRuns(parts, whole) {
	const [first] = parts;
	if (!first) throw noParts();
	const plan = whole.attempts;
	const problems = [
		...parts.flatMap((part) => foreign(part, first, whole)),
		...overlapping(parts),
		...missing(parts, plan)
	];
	if (problems.length > 0) throw new require_start.UserError(problems);
	const tasks = new Map(parts.flatMap((part) => part.run.tasks).map((task) => [task.id, task]));
	return {
		run: {
			...first.run,
			planned: plan.length,
			tasks: [...tasks.values()].sort((left, right) => require_steps.byCodePoint(left.id, right.id)),
			bestConstant: whole.bestConstant,
			attempts: parts.flatMap((part) => part.run.attempts).sort(byAttempt)
		},
		times: mergeTimes(parts)
	};
}
function foreign(part, first, whole) {
	const { where, run } = part;
	const planned = new Set(whole.attempts.map(require_gate.attemptKey));
	const digests = new Map(whole.tasks.map(({ id, digest }) => [id, digest]));
	const other = OWN.filter((key) => !same(run[key], whole.run[key]));
	const differs = SHARED.filter((key) => !same(run[key], first.run[key]));
	const strangers = run.attempts.map(require_gate.attemptKey).filter((key) => !planned.has(key));
	const changed = run.tasks.filter(({ id, digest }) => digests.has(id) && digests.get(id) !== digest);
	const told = (message) => ({
		code: "SHARD_FOREIGN",
		where,
		message,
		help: "merge only parts that one plan made, of one commit and its settings, with one version of the gate"
	});
	return [
		...other.map((key) => told(`its ${key} is not that of the settings here`)),
		...differs.map((key) => told(`its ${key} is not that of ${first.where}`)),
		...some(strangers, "SHARD_FOREIGN", where, "holds attempts that were not planned"),
		...some(changed.map(({ id }) => id), "SHARD_FOREIGN", where, "has tasks with other bytes than here")
	];
}
function same(left, right) {
	return require_steps.canonicalJson(left) === require_steps.canonicalJson(right);
}
function overlapping(parts) {
	const holders = /* @__PURE__ */ new Map();
	for (const part of parts) for (const attempt of part.run.attempts) {
		const key = require_gate.attemptKey(attempt);
		holders.set(key, [...holders.get(key) ?? [], part.where]);
	}
	const twice = [...holders].filter(([, where]) => where.length > 1);
	const places = [...new Set(twice.flatMap(([, where]) => where))].join(", ");
	return some(twice.map(([key]) => key), "SHARD_OVERLAP", places, "hold the same attempts");
}
function missing(parts, plan) {
	const held = new Set(parts.flatMap((part) => part.run.attempts).map(require_gate.attemptKey));
	const absent = plan.map(require_gate.attemptKey).filter((key) => !held.has(key));
	const where = parts.map((part) => part.where).join(", ");
	return some(absent.sort(require_steps.byCodePoint), "SHARD_MISSING", where, "lack planned attempts");
}
const SHOWN = 5;
function some(keys, code, where, message) {
	if (keys.length === 0) return [];
	const more = keys.length > SHOWN ? ` and ${keys.length - SHOWN} more` : "";
	const help = code === "SHARD_MISSING" ? "run the failed shards again (they continue from the cache), then merge" : "merge each part of one plan once";
	return [{
		code,
		where,
		message: `${message}: ${keys.slice(0, SHOWN).join(", ")}${more}`,
		help
	}];
}
function mergeTimes(parts) {
	const times = parts.flatMap((part) => part.times === null ? [] : [part.times]);
	const [first] = times;
	if (!first || times.length < parts.length) return null;
	const starts = times.map((part) => part.startedAt).sort(require_steps.byCodePoint);
	return {
		format: first.format,
		startedAt: starts[0] ?? first.startedAt,
		seconds: require_steps.fixed(Math.max(...times.map((part) => part.seconds)), 3),
		attempts: times.flatMap((part) => part.attempts).sort(byAttempt)
	};
}
function byAttempt(left, right) {
	return require_steps.byCodePoint(left.task, right.task) || left.repeat - right.repeat;
}
function noParts() {
	return new require_start.UserError({
		code: "SHARD_MISSING",
		where: "merge",
		message: "there is no part to merge",
		help: "name the folders of the parts' results"
	});
}

// src/shards/join.ts
/** The run that a single job would have made. */
async function collectParts(request) {
	const { settings } = request;
	const plan = await require_plan.planWhole(settings, request.baseline, request.progress, request.fetchBuilt);
	const parts = request.folders.map((where) => ({
		where,
		...require_stored_run.readRun(where)
	}));
	const whole = mergeRuns(parts, await wholeOf(settings, plan, parts));
	return {
		...whole,
		baseline: await require_gate.pricedAlike(whole.run, plan.baseline, settings.judge.prices)
	};
}
async function wholeOf(given, { tasks, attempts }, parts) {
	const every = require_gate.everyAttempt(given);
	const suite = await require_gate.suiteOf(require_gate.selectionOf(every, () => {}));
	const settings = {
		...every,
		judge: require_steps.judgeFor(every.judge, suite)
	};
	const matcher = require_gate.findPolicy(settings.judge.policy);
	const isolation = parts[0]?.run.instrument.isolation ?? "none";
	return {
		attempts,
		tasks,
		run: {
			gate: settings.judge.id,
			gateVersion: require_start.VERSION,
			suite: settings.privateSeed === null ? suite : require_steps.privateSuite(suite),
			seed: settings.seed,
			design: "fixed",
			instrument: require_gate.instrumentOf(settings, { isolation }, matcher),
			agent: await require_gate.identifyAgent(settings.agent, require_gate.guardedFrom(settings, settings.agent, tasks))
		},
		bestConstant: require_gate.bestConstant(tasks, matcher)
	};
}
/** And the verdict over it, from what is there: nothing more is run. */
async function joinParts(request) {
	const { run, times, baseline } = await collectParts(request);
	const policy = require_gate.policyFrom(require_steps.judgeFor(request.settings.judge, run.suite));
	return {
		run,
		times,
		baseline,
		...require_conclude.conclude({
			run,
			times,
			baseline,
			policy,
			today: request.today
		})
	};
}

Object.defineProperty(exports, "collectParts", {
  enumerable: true,
  get: function () {
    return collectParts;
  }
});
Object.defineProperty(exports, "joinParts", {
  enumerable: true,
  get: function () {
    return joinParts;
  }
});