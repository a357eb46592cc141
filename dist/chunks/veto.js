import { Vt as logChoose } from "./gate.js";

// src/stats/veto.ts
/** Nine of ten, or all: the weaker condition that keeps within its part of alpha. */
const SHARES = [.9, 1];
const FAILURES = 5;
/**
* Watches tasks that the baseline solves reliably. The bound is exact and needs no assumption about the
* tasks: the sum over all of them of the largest chance, over every true solving rate, that a task looks
* reliable in the baseline and then fails every new attempt.
*/
function vetoRule(base, repeats, alpha) {
	const needed = Math.max(FAILURES, repeats);
	let bound = 1;
	for (const share of SHARES) {
		bound = unionBound(base, share, needed);
		if (bound <= alpha) return {
			status: "on",
			share,
			needed,
			bound
		};
	}
	return {
		status: "off",
		share: 1,
		needed,
		bound
	};
}
function isWatched(solved, tried, share) {
	return tried > 0 && solved >= requiredSuccesses(tried, share);
}
function requiredSuccesses(tried, share) {
	return Math.ceil(Math.round(share * tried * 1e6) / 1e6);
}
function unionBound(base, share, needed) {
	let total = 0;
	for (let i = 0; i < base.length; i += 1) {
		const tried = base[i];
		if (tried > 0) total += worstChance(tried, requiredSuccesses(tried, share), needed);
	}
	return Math.min(1, total);
}
const known = /* @__PURE__ */ new Map();
/** max over p of P(Bin(tried, p) >= required) (1 - p)^needed. */
function worstChance(tried, required, needed) {
	const key = `${tried}:${required}:${needed}`;
	const found = known.get(key);
	if (found !== void 0) return found;
	let low = 0;
	let high = 1;
	const ratio = (Math.sqrt(5) - 1) / 2;
	for (let i = 0; i < 80; i += 1) {
		const [a, b] = [high - ratio * (high - low), low + ratio * (high - low)];
		if (chance(a, tried, required, needed) < chance(b, tried, required, needed)) low = a;
		else high = b;
	}
	const worst = chance((low + high) / 2, tried, required, needed);
	known.set(key, worst);
	return worst;
}
function chance(p, tried, required, needed) {
	if (p <= 0 || p >= 1) return 0;
	let reliable = 0;
	for (let x = required; x <= tried; x += 1) reliable += Math.exp(logChoose(tried, x) + x * Math.log(p) + (tried - x) * Math.log1p(-p));
	return reliable * (1 - p) ** needed;
}

export { vetoRule as n, isWatched as t };