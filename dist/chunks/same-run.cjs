"use strict";

const require_start = require("./start.cjs");
const require_steps = require("./steps.cjs");
const require_gate = require("./gate.cjs");

// src/verdict/pool/fresh.ts
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

// src/verdict/pool/same-run.ts
/** What a run measured, whoever made it. Runs of an agent that does the same every time share it. */
function runDigest(run) {
	return require_steps.digestOf({
		agent: run.agent.digest,
		seed: run.seed,
		attempts: run.attempts
	});
}
/**
* A mark of the moment when each attempt began, by its key; empty where the times are lost. What never began has none. A
* mark and not the moment: what is committed holds no reading of a clock, and this one only has to tell two apart.
*/
function marksOf(times) {
	return new Map(begunOf(times).map((time) => [require_gate.attemptKey(time), markOf(time.startedAt)]));
}
/** The mark of the first measured attempt: a run that is taken up again keeps it. */
function runMark(run, times) {
	const measured = new Set(run.attempts.filter(({ state }) => require_gate.isMeasured(state)).map(require_gate.attemptKey));
	const first = begunOf(times).filter((time) => measured.has(require_gate.attemptKey(time))).map(({ startedAt }) => startedAt).sort(require_steps.byCodePoint)[0];
	return first === void 0 ? null : markOf(first);
}
function begunOf(times) {
	return (times?.attempts ?? []).filter(({ startedAt }) => startedAt !== "");
}
function markOf(moment) {
	return require_steps.sha256(moment).slice(0, 12);
}
/**
* Whether two lines of a history are of one run. The mark of its moment decides; a line of an older version has none, and then the
* same answers are the same run unless two workflow runs gave them.
*/
function sameRun(one, other) {
	if (one.mark !== void 0 && other.mark !== void 0) return one.agent === other.agent && one.mark === other.mark ? "same" : "other";
	if (one.run !== other.run) return "other";
	const [first, second] = [one.workflowRun, other.workflowRun];
	return first !== null && second !== null && first !== second ? "other" : "perhaps";
}

Object.defineProperty(exports, "marksOf", {
  enumerable: true,
  get: function () {
    return marksOf;
  }
});
Object.defineProperty(exports, "refuseCached", {
  enumerable: true,
  get: function () {
    return refuseCached;
  }
});
Object.defineProperty(exports, "runDigest", {
  enumerable: true,
  get: function () {
    return runDigest;
  }
});
Object.defineProperty(exports, "runMark", {
  enumerable: true,
  get: function () {
    return runMark;
  }
});
Object.defineProperty(exports, "sameRun", {
  enumerable: true,
  get: function () {
    return sameRun;
  }
});