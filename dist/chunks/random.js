import { r as sha256 } from "./digest.js";

// src/stats/gamma.ts
const LANCZOS = [
	.9999999999998099,
	676.5203681218851,
	-1259.1392167224028,
	771.3234287776531,
	-176.6150291621406,
	12.507343278686905,
	-.13857109526572012,
	9984369578019572e-21,
	1.5056327351493116e-7
];
/** ln Gamma(x) for x > 0 (Lanczos, g = 7, nine terms: about 1e-15). */
function logGamma(x) {
	if (x < .5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
	const shifted = x - 1;
	let sum = LANCZOS[0] ?? 1;
	for (let i = 1; i < LANCZOS.length; i += 1) sum += (LANCZOS[i] ?? 0) / (shifted + i);
	const t = shifted + 7.5;
	return .5 * Math.log(2 * Math.PI) + (shifted + .5) * Math.log(t) - t + Math.log(sum);
}
const factorials = [0];
/** ln n!, summed once and kept: exact to the last digits for the counts that occur here. */
function logFactorial(n) {
	for (let i = factorials.length; i <= n; i += 1) factorials.push((factorials[i - 1] ?? 0) + Math.log(i));
	return factorials[n] ?? NaN;
}
function logChoose(n, k) {
	if (k < 0 || k > n) return -Infinity;
	return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

// src/stats/student.ts
/** P(T <= t) with `df` degrees of freedom. */
function studentCdf(t, df) {
	const half = incompleteBeta(df / (df + t * t), df / 2, .5) / 2;
	return t > 0 ? 1 - half : half;
}
/** The t with P(T <= t) = p, by bisection on the distribution: 60 halvings reach the last digit. */
function studentQuantile(p, df) {
	if (p === .5) return 0;
	if (p < .5) return -studentQuantile(1 - p, df);
	let high = 2;
	while (studentCdf(high, df) < p && high < 1e300) high *= 2;
	let low = high === 2 ? 0 : high / 2;
	for (let i = 0; i < 60; i += 1) {
		const middle = (low + high) / 2;
		if (studentCdf(middle, df) < p) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}
/** Regularised incomplete beta function I_x(a, b). */
function incompleteBeta(x, a, b) {
	if (x <= 0) return 0;
	if (x >= 1) return 1;
	const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
	return x < (a + 1) / (a + b + 2) ? front * betaFraction(x, a, b) / a : 1 - front * betaFraction(1 - x, b, a) / b;
}
/** Continued fraction of the incomplete beta function, evaluated by Lentz's method. */
function betaFraction(x, a, b) {
	const tiny = 1e-300;
	let c = 1;
	let d = 1 / guard(1 - (a + b) * x / (a + 1), tiny);
	let result = d;
	for (let m = 1; m <= 500; m += 1) {
		const even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
		d = 1 / guard(1 + even * d, tiny);
		c = guard(1 + even / c, tiny);
		result *= d * c;
		const odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
		d = 1 / guard(1 + odd * d, tiny);
		c = guard(1 + odd / c, tiny);
		const step = d * c;
		result *= step;
		if (Math.abs(step - 1) < 1e-16) break;
	}
	return result;
}
function guard(value, tiny) {
	return Math.abs(value) < tiny ? tiny : value;
}

// src/stats/ratio.ts
/**
* Ratio of geometric means, task by task, with Student's t over the tasks: a task with long runs does not
* outweigh the rest, and one slow attempt moves a logarithm only a little. Zeros carry no logarithm.
*/
function meanRatio(strata) {
	const logs = [];
	for (const { now, base } of strata) {
		const [left, right] = [meanLog(now), meanLog(base)];
		if (left !== null && right !== null) logs.push(left - right);
	}
	if (logs.length === 0) return null;
	const mean = average(logs);
	const ratio = Math.exp(mean);
	if (logs.length < 2) return {
		ratio,
		interval: null,
		tasks: logs.length
	};
	const squares = logs.reduce((total, log) => total + (log - mean) ** 2, 0);
	const error = Math.sqrt(squares / (logs.length - 1) / logs.length);
	const reach = studentQuantile(.95, logs.length - 1) * error;
	return {
		ratio,
		interval: [Math.exp(mean - reach), Math.exp(mean + reach)],
		tasks: logs.length
	};
}
function meanLog(values) {
	const positive = values.filter((value) => value > 0);
	return positive.length === 0 ? null : average(positive.map(Math.log));
}
function average(values) {
	let total = 0;
	for (const value of values) total += value;
	return total / values.length;
}

// src/stats/random.ts
/** xoshiro128** (Blackman and Vigna, public domain), started from a hash so that near seeds give far streams. */
function seededRandom(seed) {
	const hash = sha256(seed);
	const state = /* @__PURE__ */ new Uint32Array(4);
	for (let i = 0; i < 4; i += 1) state[i] = Number.parseInt(hash.slice(8 * i, 8 * i + 8), 16);
	let [a = 1, b = 2, c = 3, d = 4] = state;
	const word = () => {
		const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
		const shifted = b << 9;
		c ^= a;
		d ^= b;
		b ^= c;
		a ^= d;
		c ^= shifted;
		d = rotate(d, 11);
		return result;
	};
	const next = () => (word() + (word() >>> 11) * 2 ** 32) / 2 ** 53;
	return {
		next,
		below: (limit) => Math.floor(next() * limit)
	};
}
function rotate(value, bits) {
	return value << bits | value >>> 32 - bits;
}
/** Fisher-Yates on a copy. */
function shuffled(items, random) {
	const result = [...items];
	for (let i = result.length - 1; i > 0; i -= 1) {
		const j = random.below(i + 1);
		const [left, right] = [result[i], result[j]];
		if (left === void 0 || right === void 0) continue;
		result[i] = right;
		result[j] = left;
	}
	return result;
}

export { logChoose as a, meanRatio as i, shuffled as n, logGamma as o, average as r, seededRandom as t };