import { _ as powerSpending, a as ADAPTIVE, c as simulatedDesign, d as stratifiedTest, f as hypergeometric, g as varianceWithin, i as sequenceFor, l as suiteSpending, o as atLeastOf, p as detectableDrop, r as lookAt, s as isAdaptive, t as readBaseline } from "./read.js";
import { o as isMeasured } from "./attempt.js";
import { t as problemsOfIssues } from "./issue.js";
import { t as UserError } from "./problem.js";
import { n as RunSchema } from "./run.js";
import { i as designOf, o as repeatsOf, t as JudgeSettingsSchema } from "./settings.js";
import { s as fixed } from "./digest.js";
import { n as loadSettingsFile } from "./load.js";
import { n as shuffled, r as average, t as seededRandom } from "./random.js";
import { n as vetoRule, t as isWatched } from "./veto.js";
import { t as policyFrom } from "./policy.js";
import { a as flagText, i as flagOn, t as COMMON } from "./flags.js";
import { resolve } from "node:path";
import { readFileSync } from "node:fs";

// src/stats/suites.ts
/** Beta(0.8, 1) has a mean of 0.444, as agents have on the published benchmark; its quantile is u^(1/0.8). */
function drawSuite(shape, tasks, random) {
	return Float64Array.from({ length: tasks }, (_, i) => {
		switch (shape.kind) {
			case "even": return shape.chance;
			case "bimodal": return i % 2 === 0 ? i % 4 === 0 ? 1 : 0 : random.next() ** 1.25;
			case "beta": return random.next() ** 1.25;
		}
	});
}
function dropFor(shape, pattern, drop) {
	if (drop === 0) return (chances) => chances;
	const population = typical(shape);
	const mean = average(population);
	const share = Math.min(1, drop / mean);
	switch (pattern) {
		case "prop": return (chances) => chances.map((chance) => chance * (1 - share));
		case "broken": return (chances, random) => chances.map((chance) => random.next() < share ? 0 : chance);
		case "logit": {
			const shift = solveShift(population, mean - drop);
			return (chances) => chances.map((chance) => shifted(chance, shift));
		}
	}
}
/** The suite's rates at evenly spread quantiles. */
function typical(shape) {
	const quantiles = Array.from({ length: 2e3 }, (_, i) => ((i + .5) / 2e3) ** 1.25);
	if (shape.kind === "even") return [shape.chance];
	if (shape.kind === "beta") return quantiles;
	return [...quantiles, ...quantiles.map((_, i) => i % 2)];
}
function solveShift(population, mean) {
	let [low, high] = [-40, 40];
	for (let i = 0; i < 60; i += 1) {
		const middle = (low + high) / 2;
		if (average(population.map((chance) => shifted(chance, middle))) > mean) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}
/** The rate whose log-odds are lower by `shift`. */
function shifted(chance, shift) {
	if (chance <= 0 || chance >= 1) return chance;
	return 1 / (1 + Math.exp(shift) * (1 / chance - 1));
}
/** By the names people type. */
const SUITE_SHAPES = {
	beta: { kind: "beta" },
	bimodal: { kind: "bimodal" },
	hard: {
		kind: "even",
		chance: .08
	},
	easy: {
		kind: "even",
		chance: .97
	}
};

// src/stats/successes.ts
/**
* The stratified test of permutation.ts for scores of 0 and 1, without allocating: simulations ask it some
* hundred thousand times. A test of the two on the same counts keeps them one.
*/
function successTest() {
	const leaves = /* @__PURE__ */ new Map();
	let cells = /* @__PURE__ */ new Float64Array(64);
	return (counts, atLeast) => {
		const most = total(counts.tried) + 1;
		if (cells.length < most) cells = new Float64Array(most * 2);
		cells.fill(0, 0, most);
		cells[0] = 1;
		let from = 0;
		let size = 1;
		let observed = 0;
		for (let i = 0; i < counts.tried.length; i += 1) {
			const tried = counts.tried[i];
			const base = counts.baseTried[i];
			if (tried === 0 || base === 0) continue;
			observed += counts.solved[i];
			const pooled = counts.solved[i] + counts.baseSolved[i];
			const leaf = leafFor(leaves, tried + base, pooled, tried, Math.max(0, pooled - atLeast));
			let first = 0;
			while (leaf[first] === 0) first += 1;
			from += first;
			if (first < leaf.length - 1) size = multiplyIn(cells, size, leaf, first);
		}
		return midP(cells, size, observed - from);
	};
}
function multiplyIn(cells, size, leaf, first) {
	const extra = leaf.length - 1 - first;
	for (let s = size + extra - 1; s >= 0; s -= 1) {
		let value = 0;
		const low = s < size ? 0 : s - size + 1;
		const high = s < extra ? s : extra;
		for (let x = low; x <= high; x += 1) value += cells[s - x] * leaf[x + first];
		cells[s] = value;
	}
	return size + extra;
}
function midP(cells, size, observed) {
	let p = 0;
	for (let s = 0; s < observed && s < size; s += 1) p += cells[s];
	return p + (observed >= 0 && observed < size ? cells[observed] / 2 : 0);
}
function leafFor(leaves, pool, solved, draw, most) {
	const key = ((pool * 4096 + solved) * 4096 + draw) * 4096 + Math.min(most, draw);
	const known = leaves.get(key);
	if (known !== void 0) return known;
	const leaf = hypergeometric(pool, solved, draw, most);
	let sum = 0;
	for (const cell of leaf) sum += cell;
	for (let x = 0; x < leaf.length; x += 1) leaf[x] = leaf[x] / sum;
	leaves.set(key, leaf);
	return leaf;
}
function total(values) {
	let sum = 0;
	for (const value of values) sum += value;
	return sum;
}

// src/stats/simulate.ts
/** A simulator with its own working memory; the tests inside are those of the gate itself. */
function gateSimulator(design) {
	const test = successTest();
	const sequences = /* @__PURE__ */ new Map();
	return (gate, random) => {
		const counts = startCounts(design.design === "same-day" ? {
			...gate,
			baseRepeats: 0
		} : gate, random);
		const active = activeTasks(counts, design);
		const suite = design.design === "fixed" ? fixedSuite(gate, counts, active, design, test, random) : adaptiveSuite(gate, counts, active, design, test, random, sequences);
		const rule = vetoRule(counts.baseTried, design.repeats, design.vetoAlpha);
		const veto = vetoGuard(gate, counts, active, rule, random);
		const confirmed = confirmation(design.design === "same-day" ? void 0 : gate.baseToday, counts, {
			fell: suite.fell,
			lost: veto.lost,
			needed: rule.needed
		}, test, random);
		return {
			failed: confirmed.scoreFell || confirmed.lost.length > 0,
			scoreFell: confirmed.scoreFell,
			taskLost: confirmed.lost.length > 0,
			vetoOn: rule.status === "on",
			attempts: suite.attempts + veto.reruns + confirmed.attempts
		};
	};
}
function startCounts(gate, random) {
	const tasks = gate.base.length;
	const counts = {
		tried: new Uint16Array(tasks),
		solved: new Uint16Array(tasks),
		baseTried: new Uint16Array(tasks),
		baseSolved: new Uint16Array(tasks)
	};
	for (let i = 0; i < tasks; i += 1) for (let k = 0; k < gate.baseRepeats; k += 1) baseAttempt(gate, counts, i, gate.baseNights?.[k] ?? gate.base, random);
	return counts;
}
function activeTasks(counts, design) {
	const active = [];
	for (let i = 0; i < counts.baseTried.length; i += 1) {
		const enough = design.design !== "adaptive" || counts.baseSolved[i] >= design.atLeast;
		if ((design.design === "same-day" || counts.baseTried[i] > 0) && enough) active.push(i);
	}
	return Int32Array.from(active);
}
function fixedSuite(gate, counts, active, design, test, random) {
	for (const task of active) for (let k = 0; k < design.repeats; k += 1) attempt(gate, counts, task, random);
	return {
		fell: test(counts, 0) <= design.suiteAlpha && drop(counts) >= design.minEffect,
		attempts: active.length * design.repeats
	};
}
function adaptiveSuite(gate, counts, active, design, test, random, sequences) {
	if (active.length === 0) return {
		fell: false,
		attempts: 0
	};
	const order = rounds(active.length, design.repeats, random);
	const sequence = remembered(sequences, order, active, counts, design);
	const paired = design.design === "same-day";
	const today = gate.baseToday ?? gate.base;
	const cost = paired ? 2 : 1;
	const atLeast = paired ? 0 : design.atLeast;
	let done = 0;
	for (let j = 0; j < sequence.looks.length; j += 1) {
		const look = sequence.looks[j];
		for (; done < look; done += 1) {
			const task = active[order[done]];
			attempt(gate, counts, task, random);
			if (paired) baseAttempt(gate, counts, task, today, random);
		}
		const p = test(counts, atLeast);
		const futility = sequence.futility[j] ?? null;
		if (p <= sequence.nominal[j] && drop(counts) >= design.minEffect) return {
			fell: true,
			attempts: done * cost
		};
		if (futility !== null && p > futility) break;
	}
	return {
		fell: false,
		attempts: done * cost
	};
}
/** With equal baselines the sequence depends on the number of tasks only. */
function remembered(sequences, order, active, counts, design) {
	const paired = design.design === "same-day";
	const base = Uint16Array.from(active, (task) => counts.baseTried[task]);
	const equal = paired || base.every((value) => value === base[0]);
	const key = `${active.length}:${base[0]}`;
	const known = equal ? sequences.get(key) : void 0;
	if (known !== void 0) return known;
	const sequence = sequenceFor({
		order,
		base: paired ? "growing" : base,
		tasks: active.length,
		spending: powerSpending(design.suiteAlpha, design.spendingPower),
		futility: design.futility
	});
	if (equal) sequences.set(key, sequence);
	return sequence;
}
/** The base agent of today on the same tasks, as often as the head had them: p must be at most this. */
const CONFIRM_LEVEL = .2;
function confirmation(today, counts, { fell, lost, needed }, test, random) {
	if (today === void 0 || !fell && lost.length === 0) return {
		scoreFell: fell,
		lost,
		attempts: 0
	};
	const tasks = counts.tried.length;
	const again = {
		...counts,
		baseTried: new Uint16Array(tasks),
		baseSolved: new Uint16Array(tasks)
	};
	let attempts = 0;
	for (let i = 0; i < again.tried.length; i += 1) {
		const repeats = lost.includes(i) ? needed : fell ? again.tried[i] : 0;
		for (let k = 0; k < repeats; k += 1) {
			again.baseTried[i] = again.baseTried[i] + 1;
			if (random.next() < today[i]) again.baseSolved[i] = again.baseSolved[i] + 1;
		}
		attempts += repeats;
	}
	return {
		scoreFell: fell && test(again, 0) <= CONFIRM_LEVEL,
		lost: lost.filter((task) => again.baseSolved[task] > 0),
		attempts
	};
}
function vetoGuard(gate, counts, active, rule, random) {
	let reruns = 0;
	const lost = [];
	if (rule.status === "off") return {
		lost,
		reruns
	};
	for (const task of active) {
		const solved = counts.baseSolved[task];
		if (!isWatched(solved, counts.baseTried[task], rule.share)) continue;
		if (counts.solved[task] > 0 || counts.tried[task] === 0) continue;
		let failures = counts.tried[task];
		let starts = 0;
		while (failures < rule.needed && starts < 2 * rule.needed) {
			starts += 1;
			if (gate.infra > 0 && random.next() < gate.infra) continue;
			if (random.next() < gate.now[task]) break;
			failures += 1;
		}
		reruns += starts;
		if (failures >= rule.needed) lost.push(task);
	}
	return {
		lost,
		reruns
	};
}
function attempt(gate, counts, task, random) {
	if (gate.infra > 0 && random.next() < gate.infra) return;
	counts.tried[task] = counts.tried[task] + 1;
	if (random.next() < gate.now[task]) counts.solved[task] = counts.solved[task] + 1;
}
function baseAttempt(gate, counts, task, rates, random) {
	if (gate.infra > 0 && random.next() < gate.infra) return;
	counts.baseTried[task] = counts.baseTried[task] + 1;
	if (random.next() < rates[task]) counts.baseSolved[task] = counts.baseSolved[task] + 1;
}
function drop(counts) {
	let total = 0;
	let tasks = 0;
	for (let i = 0; i < counts.tried.length; i += 1) {
		const tried = counts.tried[i];
		const base = counts.baseTried[i];
		if (tried === 0 || base === 0) continue;
		total += counts.baseSolved[i] / base - counts.solved[i] / tried;
		tasks += 1;
	}
	return tasks === 0 ? 0 : total / tasks;
}
function rounds(tasks, repeats, random) {
	const order = new Int32Array(tasks * repeats);
	for (let round = 0; round < repeats; round += 1) {
		const start = round * tasks;
		for (let i = 0; i < tasks; i += 1) {
			const j = random.below(i + 1);
			order[start + i] = order[start + j];
			order[start + j] = i;
		}
	}
	return order;
}

// src/verdict/calibrate.ts
function simulateGates(request) {
	const { tasks, baseRepeats, shape, gates, infra } = request;
	const simulate = gateSimulator(request.design);
	const random = seededRandom(`calibrate:${request.seed}`);
	const drop = dropFor(shape, request.pattern, request.drop);
	const counts = {
		failed: 0,
		score: 0,
		lost: 0,
		attempts: 0
	};
	for (let g = 0; g < gates; g += 1) {
		const base = drawSuite(shape, tasks, random);
		const result = simulate({
			base,
			now: drop(base, random),
			baseRepeats,
			infra
		}, random);
		counts.failed += result.failed ? 1 : 0;
		counts.score += result.scoreFell ? 1 : 0;
		counts.lost += result.taskLost ? 1 : 0;
		counts.attempts += result.attempts;
	}
	const failRate = counts.failed / gates;
	return {
		failRate,
		failRateError: Math.sqrt(failRate * (1 - failRate) / gates),
		scoreFellRate: counts.score / gates,
		taskLostRate: counts.lost / gates,
		meanAttempts: counts.attempts / gates,
		gates
	};
}
/** This repository's own false-alarm rate, from runs of an unchanged agent. */
function calibrateStored(runs, options) {
	const { policy, splits } = options;
	const { repeats } = policy;
	const tasks = commonTasks(runs);
	const random = seededRandom(`calibrate:${options.seed}`);
	const fell = isAdaptive(policy.design, policy) ? (strata) => fellAdaptively(strata, policy, random) : (strata) => fellAtOnce(strata, policy);
	const byRun = rateOf(splits, () => splitByRun(runs, tasks, repeats, random), fell);
	const within = rateOf(splits, () => splitWithin(runs, tasks, repeats, random), fell);
	const strata = tasks.map((task) => ({
		now: [],
		base: pooled(runs, task)
	}));
	const variance = varianceWithin(strata);
	const typical = splitByRun(runs, tasks, repeats, random);
	return {
		runs: runs.length,
		tasks: tasks.length,
		repeats,
		splits,
		failRate: byRun,
		failRateError: byRun === null ? null : Math.sqrt(byRun * (1 - byRun) / splits),
		shuffledFailRate: within,
		daySd: dayDeviation(runs, tasks),
		withinSd: variance === null ? null : Math.sqrt(variance),
		detectableDrop: typical.length === 0 ? null : detectableDrop(typical, policy.suiteAlpha)
	};
}
function commonTasks(runs) {
	const [first, ...rest] = runs;
	return [...first?.scores.keys() ?? []].filter((task) => rest.every(({ scores }) => scores.has(task))).sort();
}
function pooled(runs, task) {
	return runs.flatMap(({ scores }) => [...scores.get(task) ?? []]);
}
function rateOf(splits, split, fell) {
	let failed = 0;
	for (let s = 0; s < splits; s += 1) {
		const strata = split();
		if (strata.length === 0) return null;
		if (fell(strata)) failed += 1;
	}
	return failed / splits;
}
function fellAtOnce(strata, { suiteAlpha, minEffect }) {
	const { p } = stratifiedTest(strata);
	const drop = average(strata.map(({ now, base }) => average(base) - average(now)));
	return p !== null && p <= suiteAlpha && drop >= minEffect;
}
/** The plan of a pull request over the same repeats: its tasks, its looks, its levels. */
function fellAdaptively(strata, policy, random) {
	const atLeast = atLeastOf(policy);
	const run = strata.filter(({ base }) => base.filter((score) => score > 0).length >= atLeast);
	if (run.length === 0) return false;
	const places = run.map((_, i) => i);
	const order = Array.from({ length: policy.repeats }, (_, round) => shuffled(places, random).filter((i) => round < (run[i]?.now.length ?? 0))).flat();
	const sequence = sequenceFor({
		order,
		base: run.map(({ base }) => base.length),
		tasks: run.length,
		spending: suiteSpending(policy),
		futility: ADAPTIVE.futility
	});
	const rule = {
		atLeast,
		minEffect: policy.minEffect
	};
	for (const [index, look] of sequence.looks.entries()) {
		const made = new Uint16Array(run.length);
		for (const i of order.slice(0, look)) made[i] = made[i] + 1;
		const seen = run.map(({ now, base }, i) => ({
			now: now.slice(0, made[i]),
			base
		})).filter(({ now }) => now.length > 0);
		const { outcome } = lookAt(seen, sequence, index, rule);
		if (outcome !== "continue") return outcome === "fell";
	}
	return false;
}
/** Runs drawn until they hold enough repeats stand for the pull request, the others for the baseline. */
function splitByRun(runs, tasks, repeats, random) {
	if (runs.length < 2) return [];
	const order = shuffled(runs, random);
	let cut = 1;
	const enough = () => tasks.every((task) => pooled(order.slice(0, cut), task).length >= repeats);
	while (!enough() && cut < order.length - 1) cut += 1;
	return tasks.map((task) => ({
		now: pooled(order.slice(0, cut), task).slice(0, repeats),
		base: pooled(order.slice(cut), task)
	})).filter(({ now, base }) => now.length > 0 && base.length > 0);
}
function splitWithin(runs, tasks, repeats, random) {
	return tasks.map((task) => shuffled(pooled(runs, task), random)).map((scores) => ({
		now: scores.slice(0, repeats),
		base: scores.slice(repeats)
	})).filter(({ now, base }) => now.length > 0 && base.length > 0);
}
/** Variance of run means less the part that repeats within tasks explain. */
function dayDeviation(runs, tasks) {
	if (runs.length < 2 || tasks.length === 0) return null;
	const means = runs.map((run) => average(tasks.map((task) => average(pooled([run], task)))));
	const centre = average(means);
	const between = means.reduce((sum, mean) => sum + (mean - centre) ** 2, 0) / (means.length - 1);
	const strata = tasks.map((task) => ({
		now: [],
		base: pooled(runs, task)
	}));
	const variance = varianceWithin(strata);
	if (variance === null) return null;
	const shares = runs.map((run) => tasks.reduce((sum, task) => sum + variance / pooled([run], task).length, 0) / tasks.length ** 2);
	return Math.sqrt(Math.max(0, between - average(shares)));
}

// node_modules/markdown-table/index.js
/**
* @typedef {Options} MarkdownTableOptions
*   Configuration.
*/
/**
* @typedef Options
*   Configuration.
* @property {boolean | null | undefined} [alignDelimiters=true]
*   Whether to align the delimiters (default: `true`);
*   they are aligned by default:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   Pass `false` to make them staggered:
*
*   ```markdown
*   | Alpha | B |
*   | - | - |
*   | C | Delta |
*   ```
* @property {ReadonlyArray<string | null | undefined> | string | null | undefined} [align]
*   How to align columns (default: `''`);
*   one style for all columns or styles for their respective columns;
*   each style is either `'l'` (left), `'r'` (right), or `'c'` (center);
*   other values are treated as `''`, which doesn’t place the colon in the
*   alignment row but does align left;
*   *only the lowercased first character is used, so `Right` is fine.*
* @property {boolean | null | undefined} [delimiterEnd=true]
*   Whether to end each row with the delimiter (default: `true`).
*
*   > 👉 **Note**: please don’t use this: it could create fragile structures
*   > that aren’t understandable to some markdown parsers.
*
*   When `true`, there are ending delimiters:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   When `false`, there are no ending delimiters:
*
*   ```markdown
*   | Alpha | B
*   | ----- | -----
*   | C     | Delta
*   ```
* @property {boolean | null | undefined} [fillRows=true]
*   Whether to fill rows with empty cells up to the most cells in a row
*   (default: `true`).
*
*   When `true`, all rows have as many cells as the longest row:
*
*   ```markdown
*   | Alpha | B    |   |
*   | ----- | ---- | - |
*   | C     |      |   |
*   | D     | Echo | F |
*   ```
*
*   When `false`, rows keep their cells,
*   and the delimiter row has as many cells as the header row:
*
*   ```markdown
*   | Alpha | B    |
*   | ----- | ---- |
*   | C     |
*   | D     | Echo | F |
*   ```
* @property {boolean | null | undefined} [delimiterStart=true]
*   Whether to begin each row with the delimiter (default: `true`).
*
*   > 👉 **Note**: please don’t use this: it could create fragile structures
*   > that aren’t understandable to some markdown parsers.
*
*   When `true`, there are starting delimiters:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   When `false`, there are no starting delimiters:
*
*   ```markdown
*   Alpha | B     |
*   ----- | ----- |
*   C     | Delta |
*   ```
* @property {boolean | null | undefined} [padding=true]
*   Whether to add a space of padding between delimiters and cells
*   (default: `true`).
*
*   When `true`, there is padding:
*
*   ```markdown
*   | Alpha | B     |
*   | ----- | ----- |
*   | C     | Delta |
*   ```
*
*   When `false`, there is no padding:
*
*   ```markdown
*   |Alpha|B    |
*   |-----|-----|
*   |C    |Delta|
*   ```
* @property {((value: string) => number) | null | undefined} [stringLength]
*   Function to detect the length of table cell content (optional);
*   this is used when aligning the delimiters (`|`) between table cells;
*   full-width characters and emoji mess up delimiter alignment when viewing
*   the markdown source;
*   to fix this, you can pass this function,
*   which receives the cell content and returns its “visible” size;
*   note that what is and isn’t visible depends on where the text is displayed.
*
*   Without such a function, the following:
*
*   ```js
*   markdownTable([
*     ['Alpha', 'Bravo'],
*     ['中文', 'Charlie'],
*     ['👩‍❤️‍👩', 'Delta']
*   ])
*   ```
*
*   Yields:
*
*   ```markdown
*   | Alpha | Bravo |
*   | - | - |
*   | 中文 | Charlie |
*   | 👩‍❤️‍👩 | Delta |
*   ```
*
*   With [`string-width`](https://github.com/sindresorhus/string-width):
*
*   ```js
*   import stringWidth from 'string-width'
*
*   markdownTable(
*     [
*       ['Alpha', 'Bravo'],
*       ['中文', 'Charlie'],
*       ['👩‍❤️‍👩', 'Delta']
*     ],
*     {stringLength: stringWidth}
*   )
*   ```
*
*   Yields:
*
*   ```markdown
*   | Alpha | Bravo   |
*   | ----- | ------- |
*   | 中文  | Charlie |
*   | 👩‍❤️‍👩    | Delta   |
*   ```
*/
/**
* Get the length of a cell.
*
* @param {string} value
*   Cell value.
* @returns {number}
*   Cell size.
*/
function defaultStringLength(value) {
	return value.length;
}
/**
* Generate a markdown
* ([GFM](https://docs.github.com/en/github/writing-on-github/working-with-advanced-formatting/organizing-information-with-tables))
* table.
*
* @param {ReadonlyArray<ReadonlyArray<string | null | undefined>>} table
*   Table data (matrix of strings).
* @param {Readonly<Options> | null | undefined} [options]
*   Configuration (optional).
* @returns {string}
*   Result.
*/
function markdownTable(table, options) {
	const settings = options || {};
	const align = (settings.align || []).concat();
	const stringLength = settings.stringLength || defaultStringLength;
	/** @type {Array<number>} Character codes as symbols for alignment per column. */
	const alignments = [];
	/** @type {Array<Array<string>>} Cells per row. */
	const cellMatrix = [];
	/** @type {Array<Array<number>>} Sizes of each cell per row. */
	const sizeMatrix = [];
	/** @type {Array<number>} */
	const longestCellByColumn = [];
	let mostCellsPerRow = 0;
	let rowIndex = -1;
	while (++rowIndex < table.length) {
		/** @type {Array<string>} */
		const row = [];
		/** @type {Array<number>} */
		const sizes = [];
		let columnIndex = -1;
		if (table[rowIndex].length > mostCellsPerRow) mostCellsPerRow = table[rowIndex].length;
		while (++columnIndex < table[rowIndex].length) {
			const cell = serialize(table[rowIndex][columnIndex]);
			if (settings.alignDelimiters !== false) {
				const size = stringLength(cell);
				sizes[columnIndex] = size;
				if (longestCellByColumn[columnIndex] === void 0 || size > longestCellByColumn[columnIndex]) longestCellByColumn[columnIndex] = size;
			}
			row.push(cell);
		}
		cellMatrix[rowIndex] = row;
		sizeMatrix[rowIndex] = sizes;
	}
	let columnIndex = -1;
	if (typeof align === "object" && "length" in align) while (++columnIndex < mostCellsPerRow) alignments[columnIndex] = toAlignment(align[columnIndex]);
	else {
		const code = toAlignment(align);
		while (++columnIndex < mostCellsPerRow) alignments[columnIndex] = code;
	}
	columnIndex = -1;
	/** @type {Array<string>} */
	const row = [];
	/** @type {Array<number>} */
	const sizes = [];
	while (++columnIndex < mostCellsPerRow) {
		const code = alignments[columnIndex];
		let before = "";
		let after = "";
		if (code === 99) {
			before = ":";
			after = ":";
		} else if (code === 108) before = ":";
		else if (code === 114) after = ":";
		let size = settings.alignDelimiters === false ? 1 : Math.max(1, longestCellByColumn[columnIndex] - before.length - after.length);
		const cell = before + "-".repeat(size) + after;
		if (settings.alignDelimiters !== false) {
			size = before.length + size + after.length;
			if (size > longestCellByColumn[columnIndex]) longestCellByColumn[columnIndex] = size;
			sizes[columnIndex] = size;
		}
		row[columnIndex] = cell;
	}
	cellMatrix.splice(1, 0, row);
	sizeMatrix.splice(1, 0, sizes);
	rowIndex = -1;
	/** @type {Array<string>} */
	const lines = [];
	while (++rowIndex < cellMatrix.length) {
		const row = cellMatrix[rowIndex];
		const sizes = sizeMatrix[rowIndex];
		const cellsInRow = settings.fillRows === false ? Math.max(1, cellMatrix[rowIndex === 1 ? 0 : rowIndex].length) : mostCellsPerRow;
		columnIndex = -1;
		/** @type {Array<string>} */
		const line = [];
		while (++columnIndex < cellsInRow) {
			const cell = row[columnIndex] || "";
			let before = "";
			let after = "";
			if (settings.alignDelimiters !== false) {
				const size = longestCellByColumn[columnIndex] - (sizes[columnIndex] || 0);
				const code = alignments[columnIndex];
				if (code === 114) before = " ".repeat(size);
				else if (code === 99) {
					const half = size / 2;
					if (size % 2) {
						before = " ".repeat(half + .5);
						after = " ".repeat(half - .5);
					} else {
						before = " ".repeat(half);
						after = before;
					}
				} else after = " ".repeat(size);
			}
			if (settings.delimiterStart !== false && !columnIndex) line.push("|");
			if (settings.padding !== false && !(settings.alignDelimiters === false && cell === "") && (settings.delimiterStart !== false || columnIndex)) line.push(" ");
			if (settings.alignDelimiters !== false) line.push(before);
			line.push(cell);
			if (settings.alignDelimiters !== false) line.push(after);
			if (settings.padding !== false) line.push(" ");
			if (settings.delimiterEnd !== false || columnIndex !== cellsInRow - 1) line.push("|");
		}
		lines.push(settings.delimiterEnd === false ? line.join("").replace(/ +$/, "") : line.join(""));
	}
	return lines.join("\n");
}
/**
* Serialize a cell value.
*
* @param {string | null | undefined} [value]
*   Value to serialize.
* @returns {string}
*   Result.
*/
function serialize(value) {
	return value === null || value === void 0 ? "" : String(value);
}
/**
* Get the alignment character code from a value.
*
* @param {string | null | undefined} value
*   Value.
* @returns {number}
*   Alignment.
*/
function toAlignment(value) {
	const code = typeof value === "string" ? value.codePointAt(0) : 0;
	return code === 67 || code === 99 ? 99 : code === 76 || code === 108 ? 108 : code === 82 || code === 114 ? 114 : 0;
}

// src/cli/calibrate-text.ts
function simulationTable({ asked, request, drop, rivals }) {
	const { tasks, baseRepeats, repeats, design, pattern } = request;
	return `${[
		`${tasks} tasks, ${repeats} repeats (${design}), ${baseRepeats} in the baseline, ${request.drop === 0 ? "an unchanged agent" : `a drop of ${points(request.drop)} (${pattern})`}:`,
		`fails ${percent(asked.failRate)} ± ${percent(asked.failRateError)} of ${asked.gates} gates, ${asked.meanAttempts.toFixed(1)} attempts on average.`,
		"",
		markdownTable([[
			"design",
			"false alarms",
			`sees ${points(drop)}`,
			"attempts, healthy",
			"attempts, dropped"
		], ...rivals.map(({ name, healthy, dropped }) => [
			name,
			percent(healthy.failRate),
			percent(dropped.failRate),
			healthy.meanAttempts.toFixed(0),
			dropped.meanAttempts.toFixed(0)
		])], { align: [
			"l",
			"r",
			"r",
			"r",
			"r"
		] }),
		"",
		recommendation(rivals, drop)
	].join("\n")}\n`;
}
/** The cheapest design on a healthy agent among those that see the drop four times in five. */
function recommendation(rivals, drop) {
	const [best] = [...rivals.filter(({ dropped }) => dropped.failRate >= .8)].sort((left, right) => left.healthy.meanAttempts - right.healthy.meanAttempts);
	if (best !== void 0) return `Recommended: ${best.name}. It sees ${points(drop)} in ${percent(best.dropped.failRate)} of cases for ${best.healthy.meanAttempts.toFixed(0)} attempts on a healthy change.`;
	const [most] = [...rivals].sort((left, right) => right.dropped.failRate - left.dropped.failRate);
	return `None of these sees ${points(drop)} in 80 % of cases; the best is ${most?.name ?? "none"} with ${percent(most?.dropped.failRate ?? 0)}. More tasks help most, then more baseline repeats, then more repeats.`;
}
function storedTable(result, alpha) {
	const rows = [
		["runs, tasks in all of them", `${result.runs}, ${result.tasks}`],
		["false alarms, whole runs against the others", rate(result.failRate, result.failRateError)],
		["false alarms, repeats dealt out at random", rate(result.shuffledFailRate, null)],
		["day-to-day scatter of the mean score", pointsOrNot(result.daySd)],
		["scatter of one attempt within a task", pointsOrNot(result.withinSd)],
		[`drop seen with 80 % power, ${result.repeats} repeats`, pointsOrNot(result.detectableDrop)]
	];
	return `${markdownTable([["measured", "value"], ...rows], { align: ["l", "r"] })}\n\n${advice(result, alpha)}\n`;
}
function advice({ runs, failRate, failRateError, daySd, detectableDrop }, alpha) {
	if (failRate === null) return "One run cannot be split: store at least two runs of an unchanged agent.";
	const few = runs < 20 ? ` ${runs} runs are few: the splits overlap, so trust these figures from about 20 on.` : "";
	if (failRate - 2 * (failRateError ?? 0) > alpha * 1.3) return `Days differ by ${pointsOrNot(daySd)}, more than repeats explain, and the rate is above ${percent(alpha)}: keep 'confirm: base', and pool the baseline over more nights.${few}`;
	return `The rate fits the promised ${percent(alpha)}. To see drops smaller than ${pointsOrNot(detectableDrop)}, add tasks first, then baseline repeats.${few}`;
}
function rate(value, error) {
	if (value === null) return "unknown";
	return error === null ? percent(value) : `${percent(value)} ± ${percent(error)}`;
}
function percent(value) {
	return `${(100 * value).toFixed(1)} %`;
}
function points(value) {
	return `${Number((100 * value).toFixed(1))} points`;
}
function pointsOrNot(value) {
	return value === null ? "unknown" : points(value);
}

// src/cli/calibrate.ts
const calibrateCommand = {
	name: "calibrate",
	about: "How often this gate is wrong. From stored runs of an unchanged agent (run.json files, or --baseline), or with --simulate before any money is spent. Prints a table and a recommendation. Design, repeats, alpha and min-effect are those of the settings file; without one, adaptive with 5 repeats.",
	positionals: "RUN.json ...",
	flags: {
		config: COMMON.config,
		simulate: {
			type: "boolean",
			help: "made-up agents in place of stored runs"
		},
		tasks: {
			type: "string",
			value: "N",
			help: "tasks in the suite (--simulate; default 59)"
		},
		repeats: {
			type: "string",
			value: "N",
			help: "attempts per task (default: the gate's own; else 3 fixed, 5 adaptive)"
		},
		"baseline-repeats": {
			type: "string",
			value: "N",
			help: "stored repeats (--simulate; default 10)"
		},
		drop: {
			type: "string",
			value: "POINTS",
			help: "10 or 0.1 is ten points; 0: false alarms (default)"
		},
		pattern: {
			type: "string",
			value: "logit|prop|broken",
			help: "how the drop spreads over tasks"
		},
		design: {
			type: "string",
			value: "fixed|adaptive",
			help: "default: the gate's own"
		},
		shape: {
			type: "string",
			value: "beta|bimodal|hard|easy",
			help: "how hard the tasks are"
		},
		infra: {
			type: "string",
			value: "SHARE",
			help: "attempts that cannot be measured, 0 to 0.5"
		},
		baseline: {
			type: "string",
			value: "FILE",
			help: "take the stored runs from a baseline"
		},
		gates: {
			type: "string",
			value: "N",
			help: "simulated gates or splits (default 10000 or 2000)"
		},
		seed: {
			type: "string",
			value: "TEXT",
			help: "the same seed gives the same numbers"
		},
		json: {
			type: "boolean",
			help: "the result as JSON on stdout"
		}
	},
	run: async (invocation) => (flagOn(invocation.flags, "simulate") ? simulate : stored)(invocation)
};
function simulate({ flags, positionals, io }) {
	const problems = [];
	if (positionals.length > 0) problems.push(problem("UNEXPECTED_ARGUMENT", positionals.join(" "), "--simulate takes no files"));
	const judge = ownJudge(flags, io, problems);
	const design = judge.design;
	const request = {
		tasks: whole(flags, "tasks", 59, 2e3, problems),
		baseRepeats: whole(flags, "baseline-repeats", 10, 100, problems),
		drop: dropOf(flags, problems),
		pattern: oneOf(flags, "pattern", [
			"logit",
			"prop",
			"broken"
		], "logit", problems),
		shape: shapeOf(flags, problems),
		infra: share(flags, "infra", problems),
		gates: whole(flags, "gates", 1e4, 1e6, problems),
		seed: flagText(flags, "seed") ?? "1"
	};
	const repeats = whole(flags, "repeats", repeatsOf(judge), 50, problems);
	if (problems.length > 0) throw new UserError(problems);
	const at = (change, other = design, n = repeats) => simulateGates({
		...request,
		design: simulatedDesign(policyFrom({
			...judge,
			design: other,
			repeats: n
		})),
		...change
	});
	const asked = at({});
	if (flagOn(flags, "json")) {
		const { gates: _, seed, shape: __, ...inputs } = request;
		const shape = flagText(flags, "shape") ?? "beta";
		io.stdout(`${JSON.stringify({
			...rounded(asked),
			...inputs,
			repeats,
			design,
			shape,
			seed
		})}\n`);
		return 0;
	}
	const fewer = Math.min(request.gates, 2e3);
	const drop = request.drop > 0 ? request.drop : .1;
	const rivals = [
		["fixed", 1],
		["fixed", 3],
		["fixed", 5],
		["adaptive", 3],
		["adaptive", 5]
	].map(([other, n]) => ({
		name: `${other}, ${n} repeat${n === 1 ? "" : "s"}`,
		healthy: at({
			drop: 0,
			gates: fewer
		}, other, n),
		dropped: at({
			drop,
			gates: fewer
		}, other, n)
	}));
	io.stdout(simulationTable({
		asked,
		request: {
			...request,
			repeats,
			design
		},
		drop,
		rivals
	}));
	return 0;
}
function stored({ flags, positionals, io }) {
	const problems = [];
	const judge = ownJudge(flags, io, problems);
	const policy = policyFrom({
		...judge,
		repeats: whole(flags, "repeats", repeatsOf(judge), 50, problems)
	});
	const splits = whole(flags, "gates", 2e3, 1e5, problems);
	const baseline = flagText(flags, "baseline");
	if (positionals.length === 0 && baseline === null) problems.push(problem("NO_RUNS", "calibrate", "there is nothing to calibrate with: name run.json files, --baseline FILE or --simulate"));
	if (problems.length > 0) throw new UserError(problems);
	const runs = [...positionals.map((file) => storedRun(readRun(resolve(io.cwd, file), file), file)), ...baseline === null ? [] : runsOfBaseline(readBaseline(readText(resolve(io.cwd, baseline), baseline), baseline))];
	const seed = flagText(flags, "seed") ?? "1";
	const result = calibrateStored(runs, {
		policy,
		splits,
		seed
	});
	if (result.tasks === 0) throw new UserError(problem("NO_COMMON_TASKS", "calibrate", "no task was measured in every one of these runs"));
	io.stdout(flagOn(flags, "json") ? `${JSON.stringify(rounded(result))}\n` : storedTable(result, policy.suiteAlpha));
	return 0;
}
/** The gate that is calibrated is the one of the settings, as far as the flags say nothing else. */
function ownJudge(flags, io, problems) {
	const { file } = loadSettingsFile(io.cwd, flagText(flags, "config"));
	const judge = file.judge ?? JudgeSettingsSchema.parse({});
	const own = designOf(judge);
	return {
		...judge,
		design: oneOf(flags, "design", ["fixed", "adaptive"], own, problems)
	};
}
function readRun(path, shown) {
	let document;
	try {
		document = JSON.parse(readText(path, shown));
	} catch (error) {
		if (error instanceof UserError) throw error;
		throw new UserError(problem("RUN_NOT_JSON", shown, `it is not JSON (${error.message})`));
	}
	const parsed = RunSchema.safeParse(document);
	if (parsed.success) return parsed.data;
	const told = problem("RUN_BAD_VALUE", shown, "");
	throw new UserError(problemsOfIssues(parsed.error.issues, document, told));
}
function readText(path, shown) {
	try {
		return readFileSync(path, "utf8");
	} catch {
		throw new UserError(problem("FILE_UNREADABLE", shown, "it cannot be read"));
	}
}
function storedRun(run, name) {
	const scores = /* @__PURE__ */ new Map();
	for (const { task, state, score } of run.attempts) if (isMeasured(state) && score?.value != null) scores.set(task, [...scores.get(task) ?? [], score.value]);
	return {
		name,
		scores
	};
}
function runsOfBaseline(baseline) {
	return baseline.runs.map(({ run }, index) => ({
		name: run,
		scores: new Map(baseline.tasks.flatMap(({ id, attempts }) => {
			const own = attempts.flatMap((one) => one.run === index && isMeasured(one.state) && one.score !== null ? [one.score] : []);
			return own.length === 0 ? [] : [[id, own]];
		}))
	}));
}
function problem(code, where, message) {
	return {
		code,
		where,
		message,
		help: "see 'sre-gate calibrate --help'"
	};
}
function whole(flags, name, fallback, most, problems) {
	const text = flagText(flags, name);
	if (text === null) return fallback;
	if (/^[1-9]\d{0,6}$/.test(text) && Number(text) <= most) return Number(text);
	problems.push(problem("FLAG_NOT_A_NUMBER", `--${name}`, `${JSON.stringify(text)} is not a whole number from 1 to ${most}`));
	return fallback;
}
function oneOf(flags, name, allowed, fallback, problems) {
	const text = flagText(flags, name);
	if (text === null) return fallback;
	const found = allowed.find((one) => one === text);
	if (found === void 0) problems.push(problem("FLAG_BAD_VALUE", `--${name}`, `${JSON.stringify(text)} is not one of ${allowed.join(", ")}`));
	return found ?? fallback;
}
/** Ten points are 10 or 0.1: nobody simulates a drop of less than one point, or of one hundred. */
function dropOf(flags, problems) {
	const text = flagText(flags, "drop");
	if (text === null) return 0;
	const value = Number(text);
	const drop = value >= 1 ? value / 100 : value;
	if (/^\d+(\.\d+)?$/.test(text) && drop < .4) return drop;
	problems.push(problem("FLAG_BAD_VALUE", "--drop", `${JSON.stringify(text)} is not a drop from 0 to below 40 points`));
	return 0;
}
function share(flags, name, problems) {
	const text = flagText(flags, name);
	if (text === null) return 0;
	if (/^0(\.\d+)?$/.test(text) && Number(text) <= .5) return Number(text);
	problems.push(problem("FLAG_BAD_VALUE", `--${name}`, `${JSON.stringify(text)} is not a share from 0 to 0.5`));
	return 0;
}
function shapeOf(flags, problems) {
	const name = oneOf(flags, "shape", Object.keys(SUITE_SHAPES), "beta", problems);
	return SUITE_SHAPES[name] ?? { kind: "beta" };
}
function rounded(result) {
	return Object.fromEntries(Object.entries(result).map(([key, value]) => [key, typeof value === "number" ? fixed(value) : value]));
}

export { calibrateCommand };