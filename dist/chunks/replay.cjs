"use strict";

const require_gate = require("./gate.cjs");

// src/verdict/compare/infra.ts
function infraOfAttempts(attempts) {
	const tried = attempts.filter(({ state }) => state !== "cancelled");
	return {
		errors: tried.filter(({ state }) => state === "infra-error").length,
		attempts: tried.length
	};
}
/** Null where no pooled run says how many it had: unknown is not none. */
function infraOfBaseline(baseline) {
	const known = (baseline?.runs ?? []).flatMap(({ infra }) => infra === void 0 ? [] : [infra]);
	if (known.length === 0) return null;
	const sum = (what) => known.reduce((all, one) => all + one[what], 0);
	return {
		errors: sum("errors"),
		attempts: sum("attempts")
	};
}

// src/verdict/plan/replay.ts
/**
* An adaptive run is judged at the look where its own plan stopped it. The plan follows from the seed, the
* tasks, the baseline and the policy, so it is made again here and never taken from the run: attempts that
* happened to finish after that look do not count, and a run that went on or stopped at will is found out.
*/
function replay(run, baseline, policy, today) {
	if (baseline === null || !require_gate.isAdaptive(run.design, policy)) {
		const used = run.attempts.filter(({ repeat }) => repeat <= plannedRepeats(run));
		return {
			used,
			plan: null,
			look: null,
			cutShort: used.length < run.planned,
			atLeast: 0
		};
	}
	return followPlan(run, require_gate.planAttempts({
		tasks: run.tasks.map(({ id }) => id),
		repeats: null,
		seed: run.seed,
		design: run.design,
		baseline,
		policy,
		digests: new Map(run.tasks.map(({ id, digest }) => [id, digest])),
		today,
		maxAttempts: run.planned
	}), require_gate.atLeastOf(policy));
}
/**
* From the run itself, as `--repeats` may differ from the settings it is judged by later. Attempts beyond
* the plan are reruns and follow-ups: only a run that has more attempts than it planned can have any.
*/
function plannedRepeats(run) {
	if (run.attempts.length <= run.planned) return run.attempts.reduce((most, { repeat }) => Math.max(most, repeat), 1);
	return Math.max(1, Math.ceil(run.planned / Math.max(1, run.tasks.length)));
}
function followPlan(run, plan, atLeast) {
	const found = new Map(run.attempts.map((attempt) => [require_gate.attemptKey(attempt), attempt]));
	const prefix = [];
	let last = null;
	let used = [];
	for (const target of plan.looks) {
		for (const planned of plan.attempts.slice(prefix.length, target)) {
			const attempt = found.get(require_gate.attemptKey(planned));
			if (attempt === void 0 || attempt.state === "cancelled") return {
				used,
				plan,
				look: last,
				cutShort: true,
				atLeast
			};
			prefix.push(attempt);
		}
		used = [...prefix];
		last = plan.look(used);
		if (last !== null && last.outcome !== "continue") break;
	}
	return {
		used,
		plan,
		look: last,
		cutShort: false,
		atLeast
	};
}

Object.defineProperty(exports, "infraOfAttempts", {
  enumerable: true,
  get: function () {
    return infraOfAttempts;
  }
});
Object.defineProperty(exports, "infraOfBaseline", {
  enumerable: true,
  get: function () {
    return infraOfBaseline;
  }
});
Object.defineProperty(exports, "plannedRepeats", {
  enumerable: true,
  get: function () {
    return plannedRepeats;
  }
});
Object.defineProperty(exports, "replay", {
  enumerable: true,
  get: function () {
    return replay;
  }
});