import { c as byCodePoint, l as sortedBy, s as fixed } from "./digest.js";
import { a as ADAPTIVE, i as sequenceFor, l as suiteSpending, o as atLeastOf, r as lookAt, s as isAdaptive } from "./load.js";
import { o as isMeasured } from "./attempt.js";
import { n as shuffled, r as average, t as seededRandom } from "./random.js";
import { a as reason, i as activeQuarantine } from "./context.js";

// src/verdict/numbers.ts
/** Files are checked when they are read; a caller that built its records itself is checked here. */
function invalidNumbers(run, baseline) {
	const problems = [];
	const check = (side, task, repeat, numbers) => {
		for (const [what, value] of Object.entries(numbers)) {
			if (value === null || isSound(what, value)) continue;
			problems.push(reason("INVALID_NUMBERS", "blocks", {
				side,
				task,
				repeat,
				what,
				value: String(value)
			}));
		}
	};
	for (const { task, repeat, score, usage } of run.attempts) {
		const { turns, cost } = usage;
		check("run", task, repeat, {
			score: score?.value ?? null,
			turns,
			cost
		});
	}
	for (const { id, attempts } of baseline?.tasks ?? []) for (const { repeat, score, turns, cost } of attempts) check("baseline", id, repeat, {
		score,
		turns,
		cost
	});
	return problems.slice(0, SHOWN);
}
const SHOWN = 5;
function isSound(what, value) {
	return Number.isFinite(value) && value >= 0 && (what !== "score" || value <= 1);
}

// src/verdict/sides.ts
function armOfRun(attempts) {
	return {
		measured: attempts.flatMap(({ state, score, usage: { turns, cost } }) => measuredBy({
			state,
			score: score?.value ?? null,
			turns,
			cost
		})),
		unmeasured: attempts.filter((one) => !isMeasured(one.state)).length
	};
}
function armOfBaseline(task) {
	return {
		measured: task.attempts.flatMap(measuredBy),
		unmeasured: task.attempts.filter((one) => !isMeasured(one.state)).length
	};
}
/** An impossible number is no measurement; decide() names it and decides nothing. */
function measuredBy(one) {
	if (!isMeasured(one.state) || one.score === null || !isSound("score", one.score)) return [];
	return [{
		score: one.score,
		turns: sound(one.turns),
		cost: sound(one.cost)
	}];
}
function sound(value) {
	return value !== null && isSound("usage", value) ? value : null;
}
function sideOf(arm) {
	return {
		scores: arm.measured.map(({ score }) => score),
		mean: rounded(arm.measured.map(({ score }) => score)),
		turns: rounded(known(arm, "turns")),
		cost: rounded(known(arm, "cost")),
		unmeasured: arm.unmeasured
	};
}
function scoresOf(arm) {
	return arm.measured.map(({ score }) => score);
}
/** Unknown turns and cost are left out, never taken for 0. */
function known(arm, what, solvedOnly = false) {
	return arm.measured.flatMap((one) => {
		const value = one[what];
		return value === null || solvedOnly && one.score === 0 ? [] : [value];
	});
}
function rounded(values) {
	return values.length === 0 ? null : fixed(average(values));
}

// src/verdict/plan.ts
function planAttempts(input) {
	const tasks = [...input.tasks].sort(byCodePoint);
	if (input.baseline === null || !isAdaptive(input.design, input.policy)) return {
		attempts: cut(inRounds(tasks, rounds(input, tasks), input.seed), input.maxAttempts),
		looks: [],
		decide: () => "continue",
		leftOut: [],
		...NO_LOOKS
	};
	return adaptivePlan(input, tasks, comparableScores(input, input.baseline));
}
const NO_LOOKS = {
	sequence: null,
	look: () => null
};
function adaptivePlan(input, tasks, base) {
	const atLeast = atLeastOf(input.policy);
	const leftOut = tasks.filter((task) => {
		const scores = base.get(task);
		return scores !== void 0 && successes(scores) < atLeast;
	});
	const run = tasks.filter((task) => !leftOut.includes(task));
	const attempts = cut(inRounds(run, rounds(input, run), input.seed), input.maxAttempts);
	const place = new Map(run.map((task, i) => [task, i]));
	const sequence = sequenceFor({
		order: attempts.map(({ task }) => place.get(task) ?? 0),
		base: run.map((task) => base.get(task)?.length ?? 0),
		tasks: run.length,
		spending: suiteSpending(input.policy),
		futility: ADAPTIVE.futility
	});
	const rule = {
		atLeast,
		minEffect: input.policy.minEffect
	};
	const look = (prefix) => {
		const index = sequence.looks.indexOf(prefix.length);
		return index < 0 ? null : lookAt(strataOf(prefix, base), sequence, index, rule);
	};
	const decide = (prefix) => {
		const seen = look(prefix);
		return seen === null || seen.outcome === "continue" ? "continue" : "stop";
	};
	return {
		attempts,
		looks: [...sequence.looks],
		decide,
		leftOut,
		sequence,
		look
	};
}
/** Baseline scores of the tasks that may be compared: same bytes, not in quarantine, measured at least once. */
function comparableScores(input, baseline) {
	const quarantined = activeQuarantine(input.policy, input.today ?? null);
	const scores = /* @__PURE__ */ new Map();
	for (const task of baseline.tasks) {
		const digest = input.digests?.get(task.id) ?? task.digest;
		const own = scoresOf(armOfBaseline(task));
		if (digest === task.digest && own.length > 0 && !quarantined.has(task.id)) scores.set(task.id, own);
	}
	return scores;
}
function strataOf(prefix, base) {
	const now = /* @__PURE__ */ new Map();
	for (const { task, state, score } of prefix) {
		const value = score?.value ?? null;
		if (!isMeasured(state) || value === null) continue;
		now.set(task, [...now.get(task) ?? [], value]);
	}
	return [...now].flatMap(([task, scores]) => {
		const stored = base.get(task);
		return stored === void 0 ? [] : [{
			now: scores,
			base: stored
		}];
	});
}
/** Round after round, each in its own order: any prefix is a fair sample of the tasks. */
function inRounds(tasks, repeats, seed) {
	const random = seededRandom(`plan:${seed}`);
	return Array.from({ length: repeats }, (_, round) => shuffled(tasks, random).map((task) => ({
		task,
		repeat: round + 1
	}))).flat();
}
/** Rounds follow one after the other from one stream: a longer plan starts with the shorter one. */
function rounds({ repeats, maxAttempts = 0 }, tasks) {
	return repeats ?? Math.ceil(maxAttempts / Math.max(1, tasks.length));
}
function cut(attempts, most) {
	return most === void 0 ? attempts : attempts.slice(0, most);
}
function successes(scores) {
	return scores.filter((score) => score > 0).length;
}

// src/baselines/own-ids.ts
/**
* The baseline under the ids that its tasks have today. Older gates kept private tasks under their published ids; the
* digest is keyed with the seed and says which is which.
*/
function withOwnIds(baseline, tasks) {
	if (baseline === null) return null;
	const ids = new Map(tasks.filter((task) => task.private).map(({ digest, id }) => [digest, id]));
	if (ids.size === 0) return baseline;
	const renamed = baseline.tasks.map((task) => ({
		...task,
		id: ids.get(task.digest) ?? task.id
	}));
	return {
		...baseline,
		tasks: sortedBy(renamed, ({ id }) => id)
	};
}

export { armOfRun as a, sideOf as c, armOfBaseline as i, invalidNumbers as l, inRounds as n, known as o, planAttempts as r, scoresOf as s, withOwnIds as t };