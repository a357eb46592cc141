"use strict";

const require_steps = require("./steps.cjs");

// src/verdict/infra.ts
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

// src/verdict/instrument.ts
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