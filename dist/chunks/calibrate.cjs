"use strict";

const require_gate = require("./gate.cjs");
const require_veto = require("./veto.cjs");

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
	const mean = require_gate.average(population);
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
		if (require_gate.average(population.map((chance) => shifted(chance, middle))) > mean) low = middle;
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
	const leaf = require_gate.hypergeometric(pool, solved, draw, most);
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
		const rule = require_veto.vetoRule(counts.baseTried, design.repeats, design.vetoAlpha);
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
	const sequence = require_gate.sequenceFor({
		order,
		base: paired ? "growing" : base,
		tasks: active.length,
		spending: require_gate.powerSpending(design.suiteAlpha, design.spendingPower),
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
		if (!require_veto.isWatched(solved, counts.baseTried[task], rule.share)) continue;
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

// src/verdict/calibrate/calibrate.ts
function simulateGates(request) {
	const { tasks, baseRepeats, shape, gates, infra } = request;
	const simulate = gateSimulator(request.design);
	const random = require_gate.seededRandom(`calibrate:${request.seed}`);
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
	const random = require_gate.seededRandom(`calibrate:${options.seed}`);
	const fell = require_gate.isAdaptive(policy.design, policy) ? (strata) => fellAdaptively(strata, policy, random) : (strata) => fellAtOnce(strata, policy);
	const byRun = rateOf(splits, () => splitByRun(runs, tasks, repeats, random), fell);
	const within = rateOf(splits, () => splitWithin(runs, tasks, repeats, random), fell);
	const strata = tasks.map((task) => ({
		now: [],
		base: pooled(runs, task)
	}));
	const variance = require_gate.varianceWithin(strata);
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
		detectableDrop: seenDrop(typical, policy)
	};
}
/** A drop below `min-effect` does not count, however sure it is. */
function seenDrop(strata, { suiteAlpha, minEffect }) {
	const drop = strata.length === 0 ? null : require_gate.detectableDrop(strata, suiteAlpha);
	return drop === null ? null : Math.max(drop, minEffect);
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
	const { p } = require_gate.stratifiedTest(strata);
	const drop = require_gate.average(strata.map(({ now, base }) => require_gate.average(base) - require_gate.average(now)));
	return p !== null && p <= suiteAlpha && drop >= minEffect;
}
/** The plan of a pull request over the same repeats: its tasks, its looks, its levels. */
function fellAdaptively(strata, policy, random) {
	const atLeast = require_gate.atLeastOf(policy);
	const run = strata.filter(({ base }) => base.filter((score) => score > 0).length >= atLeast);
	if (run.length === 0) return false;
	const places = run.map((_, i) => i);
	const order = Array.from({ length: policy.repeats }, (_, round) => require_gate.shuffled(places, random).filter((i) => round < (run[i]?.now.length ?? 0))).flat();
	const sequence = require_gate.sequenceFor({
		order,
		base: run.map(({ base }) => base.length),
		tasks: run.length,
		spending: require_gate.suiteSpending(policy),
		futility: require_gate.ADAPTIVE.futility
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
		const { outcome } = require_gate.lookAt(seen, sequence, index, rule);
		if (outcome !== "continue") return outcome === "fell";
	}
	return false;
}
/** Runs drawn until they hold enough repeats stand for the pull request, the others for the baseline. */
function splitByRun(runs, tasks, repeats, random) {
	if (runs.length < 2) return [];
	const order = require_gate.shuffled(runs, random);
	let cut = 1;
	const enough = () => tasks.every((task) => pooled(order.slice(0, cut), task).length >= repeats);
	while (!enough() && cut < order.length - 1) cut += 1;
	return tasks.map((task) => ({
		now: pooled(order.slice(0, cut), task).slice(0, repeats),
		base: pooled(order.slice(cut), task)
	})).filter(({ now, base }) => now.length > 0 && base.length > 0);
}
function splitWithin(runs, tasks, repeats, random) {
	return tasks.map((task) => require_gate.shuffled(pooled(runs, task), random)).map((scores) => ({
		now: scores.slice(0, repeats),
		base: scores.slice(repeats)
	})).filter(({ now, base }) => now.length > 0 && base.length > 0);
}
/** Variance of run means less the part that repeats within tasks explain. */
function dayDeviation(runs, tasks) {
	if (runs.length < 2 || tasks.length === 0) return null;
	const means = runs.map((run) => require_gate.average(tasks.map((task) => require_gate.average(pooled([run], task)))));
	const centre = require_gate.average(means);
	const between = means.reduce((sum, mean) => sum + (mean - centre) ** 2, 0) / (means.length - 1);
	const strata = tasks.map((task) => ({
		now: [],
		base: pooled(runs, task)
	}));
	const variance = require_gate.varianceWithin(strata);
	if (variance === null) return null;
	const shares = runs.map((run) => tasks.reduce((sum, task) => sum + variance / pooled([run], task).length, 0) / tasks.length ** 2);
	return Math.sqrt(Math.max(0, between - require_gate.average(shares)));
}

Object.defineProperty(exports, "SUITE_SHAPES", {
  enumerable: true,
  get: function () {
    return SUITE_SHAPES;
  }
});
Object.defineProperty(exports, "calibrateStored", {
  enumerable: true,
  get: function () {
    return calibrateStored;
  }
});
Object.defineProperty(exports, "simulateGates", {
  enumerable: true,
  get: function () {
    return simulateGates;
  }
});