"use strict";

const require_faults = require("./faults.cjs");

// src/world/truth/difficulty.ts
/**
* The catalogue's formula: the cube root of path length, resolution steps and technologies multiplied, to `digits`
* decimals. Searched for in whole numbers: cube roots of engines differ in the last bit.
*/
function difficultyOf(mechanisms, propagations, digits) {
	const sum = (of) => mechanisms.reduce((total, id) => total + (require_faults.faults.get(id)?.[of] ?? 1), 0) || 1;
	const product = Math.max(1, propagations) * sum("steps") * sum("technologies");
	const scale = digits === 0 ? 1 : 10;
	const bound = 8 * product * cube(scale);
	let n = 0;
	while (cube(2 * n + 1) < bound) n += 1;
	return n / scale;
}
function cube(value) {
	return value * value * value;
}

exports.difficultyOf = difficultyOf;