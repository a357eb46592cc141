"use strict";

const require_gate = require("./gate.cjs");
const require_start = require("./start.cjs");

// src/verdict/fresh.ts
/** What enters a baseline or a history was measured for it: an attempt found again would be counted twice. */
function refuseCached(measured) {
	const cached = measured.filter((attempt) => attempt.cached);
	if (cached.length === 0) return;
	throw new require_start.UserError({
		code: "RUN_HAS_CACHED_ATTEMPTS",
		where: cached.slice(0, 3).map(require_gate.attemptKey).join(", "),
		message: `${cached.length} of ${measured.length} attempts were found in the cache, so they measured nothing new`,
		help: "run with --no-cache and add that run"
	});
}

Object.defineProperty(exports, "refuseCached", {
  enumerable: true,
  get: function () {
    return refuseCached;
  }
});