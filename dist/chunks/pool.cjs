"use strict";

const require_gate = require("./gate.cjs");
const require_steps = require("./steps.cjs");
const require_start = require("./start.cjs");
const require_replay = require("./replay.cjs");
const require_same_run = require("./same-run.cjs");

// src/baselines/pool.ts
/** The baseline with one more run, oldest runs beyond `keep` dropped. A new one when there is none. */
function addRun(known, run, times, provenance, keep) {
	const old = continued(known, run);
	const held = old === null ? /* @__PURE__ */ new Map() : heldIn(old, run, times);
	const isNew = (attempt) => !held.has(require_gate.attemptKey(attempt));
	const measured = poolable(run);
	const attempts = measured.filter(isNew);
	if (attempts.length === 0) throw alreadyPooled(run, measured.every((attempt) => held.get(require_gate.attemptKey(attempt)) === "same"));
	const entry = {
		run: require_same_run.runDigest(run),
		...provenance,
		model: servedModel(run.attempts) ?? run.agent.model,
		agentDigest: run.agent.digest,
		gateVersion: run.gateVersion,
		infra: require_replay.infraOfAttempts(plannedOf(run).filter(isNew))
	};
	const runs = [...old?.runs ?? [], entry];
	const dropped = Math.max(0, runs.length - keep);
	const marks = require_same_run.marksOf(times);
	const tasks = /* @__PURE__ */ new Map();
	for (const task of old?.tasks ?? []) tasks.set(task.id, task);
	for (const task of run.tasks) {
		const known = tasks.get(task.id);
		const kept = known?.digest === task.digest ? known.attempts : [];
		const added = attempts.filter((attempt) => attempt.task === task.id).map((attempt) => baselineAttempt(attempt, runs.length - 1, times, marks));
		tasks.set(task.id, {
			id: task.id,
			digest: task.digest,
			family: task.family,
			attempts: [...kept, ...added]
		});
	}
	return {
		gate: run.gate,
		suite: run.suite,
		instrument: run.instrument,
		agent: run.agent,
		runs: runs.slice(dropped),
		tasks: require_steps.sortedBy(tasks.values(), (task) => task.id).map((task) => ({
			...task,
			attempts: shifted(task.attempts, dropped)
		})).filter((task) => task.attempts.length > 0)
	};
}
/** What keeps a run out of a pool, in names of the settings; empty where it may join. */
function unlike(pool, run) {
	const { incompatible, noted } = require_gate.compareWithBaseline(run, pool);
	return [...pool.gate === run.gate ? [] : ["gate"], ...[...incompatible, ...noted].map(({ part }) => part)];
}
/** The pool that a run may join, under today's ids; null where it starts one anew. */
function continued(known, run) {
	const baseline = require_gate.withOwnIds(known, run.tasks);
	if (baseline === null) return null;
	return unlike(baseline, run).length === 0 ? baseline : null;
}
/**
* The attempts of a run that the pool holds, by their keys: a run may have been added before its end. The moment tells
* them from others that did the same; where it is lost, the same answers are perhaps the same run.
*/
function heldIn(pool, run, times) {
	const digest = require_same_run.runDigest(run);
	const marks = require_same_run.marksOf(times);
	const digests = new Map(run.tasks.map((task) => [task.id, task.digest]));
	const held = /* @__PURE__ */ new Map();
	for (const task of pool.tasks) {
		if (digests.get(task.id) !== task.digest) continue;
		for (const { run: index, repeat, mark } of task.attempts) {
			const key = require_gate.attemptKey({
				task: task.id,
				repeat
			});
			const known = marks.get(key);
			if (mark !== void 0 && known !== void 0) {
				if (mark === known) held.set(key, "same");
			} else if (pool.runs[index]?.run === digest && !held.has(key)) held.set(key, "perhaps");
		}
	}
	return held;
}
/** Whether a run has nothing that the pool lacks. */
function isPooled(known, run, times) {
	const pool = continued(known, run);
	if (pool === null) return false;
	const held = heldIn(pool, run, times);
	return poolable(run).every((attempt) => held.has(require_gate.attemptKey(attempt)));
}
function alreadyPooled(run, sure) {
	const code = "RUN_ALREADY_POOLED";
	const where = require_same_run.runDigest(run);
	if (sure) return new require_start.UserError({
		code,
		where,
		message: "this very run is in the baseline already; counting it twice would make noise look like certainty",
		help: "run the agent again and add that run"
	});
	return new require_start.UserError({
		code,
		where,
		message: "a run with the very same answers is in the baseline already, and nothing says that it is another run",
		help: "keep times.json beside its run.json; was the other added by an older version, start the pool anew with --replace"
	});
}
function shifted(attempts, dropped) {
	return attempts.filter((attempt) => attempt.run >= dropped).map((attempt) => ({
		...attempt,
		run: attempt.run - dropped
	}));
}
/**
* Only what was measured, planned, and run for this purpose: a replayed attempt would be counted twice, and reruns
* and follow-ups were chosen by how the tasks did.
*/
function poolable(run) {
	const planned = plannedOf(run);
	if (run.design === "adaptive" && planned.length < run.planned) throw stoppedEarly(run);
	const measured = planned.filter((attempt) => require_gate.isMeasured(attempt.state));
	require_same_run.refuseCached(measured);
	if (measured.length === 0) throw new require_start.UserError({
		code: "NOTHING_MEASURED",
		where: run.gate,
		message: "no attempt of the run could be measured",
		help: "look at the reasons in run.json, then run again"
	});
	return measured;
}
function plannedOf(run) {
	const repeats = require_replay.plannedRepeats(run);
	return run.attempts.filter(({ repeat }) => repeat <= repeats);
}
function stoppedEarly(run) {
	return new require_start.UserError({
		code: "RUN_STOPPED_EARLY",
		where: run.gate,
		message: "an adaptive run ends when it looks good or bad, so its attempts are a biased sample of the agent",
		help: "make the baseline with 'sre-gate run', which runs every task as often as the next"
	});
}
function baselineAttempt(attempt, run, times, marks) {
	const mark = marks.get(require_gate.attemptKey(attempt));
	const time = times?.attempts.find((entry) => require_gate.attemptKey(entry) === require_gate.attemptKey(attempt));
	return {
		run,
		repeat: attempt.repeat,
		state: attempt.state,
		score: attempt.score?.value == null ? null : require_steps.fixed(attempt.score.value),
		turns: attempt.usage.turns,
		inputTokens: attempt.usage.inputTokens,
		cachedTokens: attempt.usage.cachedTokens,
		...attempt.usage.cacheWriteTokens === void 0 ? {} : { cacheWriteTokens: attempt.usage.cacheWriteTokens },
		outputTokens: attempt.usage.outputTokens,
		cost: attempt.usage.cost === null ? null : require_steps.fixed(attempt.usage.cost),
		seconds: time ? require_steps.fixed(time.seconds, 1) : null,
		...attempt.attemptedChanges > 0 ? { attemptedChanges: attempt.attemptedChanges } : {},
		...mark === void 0 ? {} : { mark }
	};
}
/** The model the providers named; several are joined, since a pool over two models should show it. */
function servedModel(attempts) {
	const models = new Set(attempts.map((attempt) => attempt.usage.model).filter((model) => model !== null));
	return models.size === 0 ? null : [...models].sort().join(" + ");
}
/** The same, started anew where the agent changed: at an accepted drop, a significant gain, a change point. */
function poolRun(...parts) {
	const [known, run, times] = parts;
	const whole = addRun(...parts);
	const start = require_gate.poolStart(whole);
	const pool = continued(known, run);
	const before = pool === null ? 0 : heldIn(pool, run, times).size;
	return {
		draft: sinceRun(whole, start.from),
		start,
		before,
		unlike: known === null ? [] : unlike(known, run)
	};
}
/** The draft without the runs before `from`: since an accepted drop or a change, older ones show another agent. */
function sinceRun(draft, from) {
	return {
		...draft,
		runs: draft.runs.slice(from),
		tasks: draft.tasks.map((task) => ({
			...task,
			attempts: shifted(task.attempts, from)
		})).filter((task) => task.attempts.length > 0)
	};
}

Object.defineProperty(exports, "isPooled", {
  enumerable: true,
  get: function () {
    return isPooled;
  }
});
Object.defineProperty(exports, "poolRun", {
  enumerable: true,
  get: function () {
    return poolRun;
  }
});