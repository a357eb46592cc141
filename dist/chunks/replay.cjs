"use strict";

const require_steps = require("./steps.cjs");
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

// src/verdict/compare/instrument.ts
function compareInstruments(base, now) {
	return {
		incompatible: [
			[
				"prompt",
				base.prompt,
				now.prompt
			],
			[
				"policy",
				policyName(base),
				policyName(now)
			],
			[
				"limits.turns",
				base.limits.turns,
				now.limits.turns
			],
			[
				"limits.seconds",
				base.limits.seconds,
				now.limits.seconds
			],
			[
				"limits.tokens",
				base.limits.tokens,
				now.limits.tokens
			],
			[
				"limits.cost",
				base.limits.cost,
				now.limits.cost
			],
			[
				"network",
				base.network,
				now.network
			],
			[
				"surfaces",
				names(base.surfaces),
				names(now.surfaces)
			],
			[
				"clock",
				base.clock,
				now.clock
			]
		].flatMap(([part, left, right]) => difference(part, left, right)),
		noted: difference("isolation", base.isolation, now.isolation)
	};
}
/** What is being tested: shown first, never a reason not to compare. */
function compareAgents(base, now) {
	return [
		...difference("name", base.name, now.name),
		...difference("command", base.command.join(" "), now.command.join(" ")),
		...difference("model", base.model, now.model),
		...keyed("parameters", base.parameters, now.parameters),
		...keyed("files", base.files, now.files)
	];
}
function compareWithBaseline(run, baseline) {
	const { incompatible, noted } = compareInstruments(baseline.instrument, run.instrument);
	return {
		incompatible: [...incompatible, ...difference("tasks", secrecy(baseline), secrecy(run))],
		noted,
		agentChanges: compareAgents(baseline.agent, run.agent)
	};
}
/** A private variant is another incident than the task it was made of, whatever both are called. */
function secrecy({ suite }) {
	return require_steps.isPrivateSuite(suite) ? "private" : "public";
}
function policyName(instrument) {
	return `${instrument.policy.id} ${instrument.policy.digest}`;
}
function names(list) {
	return [...list].sort(require_steps.byCodePoint).join(" ");
}
function keyed(part, base, now) {
	return [.../* @__PURE__ */ new Set([...Object.keys(base), ...Object.keys(now)])].sort(require_steps.byCodePoint).flatMap((key) => difference(`${part}.${key}`, base[key], now[key]));
}
function difference(part, base, now) {
	if (require_steps.canonicalJson(base ?? null) === require_steps.canonicalJson(now ?? null)) return [];
	return [{
		part,
		base: shown(base),
		now: shown(now)
	}];
}
function shown(value) {
	return value === null || value === void 0 ? "none" : String(value);
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

Object.defineProperty(exports, "compareWithBaseline", {
  enumerable: true,
  get: function () {
    return compareWithBaseline;
  }
});
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