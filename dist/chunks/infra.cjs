"use strict";

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