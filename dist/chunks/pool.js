import { En as isMeasured, Tn as attemptKey, ft as plannedRepeats, ht as poolStart, z as withOwnIds } from "./gate.js";
import { H as canonicalJson, K as sortedBy, W as fixed, g as digestOf, p as isPrivateSuite } from "./steps.js";
import { u as UserError } from "./start.js";
import { t as refuseCached } from "./fresh.js";
import { t as infraOfAttempts } from "./infra.js";

// src/baselines/pool.ts
/** Which run this is, whoever made it: the same attempts are the same run. */
function runDigest(run) {
	return digestOf({
		agent: run.agent.digest,
		seed: run.seed,
		attempts: run.attempts
	});
}
/** The baseline with one more run, oldest runs beyond `keep` dropped. A new one when there is none. */
function addRun(known, run, times, provenance, keep) {
	const baseline = withOwnIds(known, run.tasks);
	const attempts = poolable(run);
	const entry = {
		run: runDigest(run),
		...provenance,
		model: servedModel(run.attempts) ?? run.agent.model,
		agentDigest: run.agent.digest,
		gateVersion: run.gateVersion,
		infra: infraOfAttempts(plannedOf(run))
	};
	if (baseline?.runs.some((known) => known.run === entry.run)) throw new UserError({
		code: "RUN_ALREADY_POOLED",
		where: entry.run,
		message: "this very run is in the baseline already; counting it twice would make noise look like certainty",
		help: "run the agent again and add that run; one that does the same every time needs no second"
	});
	const fits = baseline !== null && canonicalJson(baseline.instrument) === canonicalJson(run.instrument);
	const alike = baseline?.gate === run.gate && isPrivateSuite(baseline.suite) === isPrivateSuite(run.suite);
	const old = fits && alike ? baseline : null;
	const runs = [...old?.runs ?? [], entry];
	const dropped = Math.max(0, runs.length - keep);
	const tasks = /* @__PURE__ */ new Map();
	for (const task of old?.tasks ?? []) tasks.set(task.id, task);
	for (const task of run.tasks) {
		const known = tasks.get(task.id);
		const kept = known?.digest === task.digest ? known.attempts : [];
		const added = attempts.filter((attempt) => attempt.task === task.id).map((attempt) => baselineAttempt(attempt, runs.length - 1, times));
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
		tasks: sortedBy(tasks.values(), (task) => task.id).map((task) => ({
			...task,
			attempts: shifted(task.attempts, dropped)
		})).filter((task) => task.attempts.length > 0)
	};
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
	const measured = planned.filter((attempt) => isMeasured(attempt.state));
	refuseCached(measured);
	if (measured.length === 0) throw new UserError({
		code: "NOTHING_MEASURED",
		where: run.gate,
		message: "no attempt of the run could be measured",
		help: "look at the reasons in run.json, then run again"
	});
	return measured;
}
function plannedOf(run) {
	const repeats = plannedRepeats(run);
	return run.attempts.filter(({ repeat }) => repeat <= repeats);
}
function stoppedEarly(run) {
	return new UserError({
		code: "RUN_STOPPED_EARLY",
		where: run.gate,
		message: "an adaptive run ends when it looks good or bad, so its attempts are a biased sample of the agent",
		help: "make the baseline with 'sre-gate run', which runs every task as often as the next"
	});
}
function baselineAttempt(attempt, run, times) {
	const time = times?.attempts.find((entry) => attemptKey(entry) === attemptKey(attempt));
	return {
		run,
		repeat: attempt.repeat,
		state: attempt.state,
		score: attempt.score?.value == null ? null : fixed(attempt.score.value),
		turns: attempt.usage.turns,
		inputTokens: attempt.usage.inputTokens,
		cachedTokens: attempt.usage.cachedTokens,
		...attempt.usage.cacheWriteTokens === void 0 ? {} : { cacheWriteTokens: attempt.usage.cacheWriteTokens },
		outputTokens: attempt.usage.outputTokens,
		cost: attempt.usage.cost === null ? null : fixed(attempt.usage.cost),
		seconds: time ? fixed(time.seconds, 1) : null
	};
}
/** The model the providers named; several are joined, since a pool over two models should show it. */
function servedModel(attempts) {
	const models = new Set(attempts.map((attempt) => attempt.usage.model).filter((model) => model !== null));
	return models.size === 0 ? null : [...models].sort().join(" + ");
}
/** The same, started anew where the agent changed: at an accepted drop, a significant gain, a change point. */
function poolRun(...parts) {
	const whole = addRun(...parts);
	const start = poolStart(whole);
	return {
		draft: sinceRun(whole, start.from),
		start
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

export { runDigest as n, poolRun as t };