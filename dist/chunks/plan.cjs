"use strict";

const require_gate = require("./gate.cjs");
const require_start = require("./start.cjs");
const require_steps = require("./steps.cjs");

// src/shards/partition.ts
/** GitHub runs at most this many jobs of one matrix. */
const MOST_SHARDS = 256;
/**
* Splits the tasks into `of` parts that take about equally long: the longest task first, always to the part with the
* least work. The same tasks and baseline give the same parts, so that every job can find its own alone.
*/
function partition(tasks, of, baseline) {
	if (of > MOST_SHARDS) throw tooManyShards(of, `GitHub runs at most ${MOST_SHARDS} jobs of a matrix`);
	if (of > tasks.length) throw tooManyShards(of, `there are ${tasks.length} tasks`);
	const times = expectedSeconds(baseline);
	const usual = median([...times.values()]) ?? 1;
	const weight = (task) => times.get(task) ?? usual;
	const byWeight = [...tasks].sort((left, right) => weight(right) - weight(left) || require_steps.byCodePoint(left, right));
	const parts = Array.from({ length: of }, () => ({
		tasks: [],
		seconds: 0
	}));
	for (const task of byWeight) {
		const lightest = parts.reduce((least, part) => lighter(part, least) ? part : least);
		lightest.tasks.push(task);
		lightest.seconds += weight(task);
	}
	return parts.map((part, index) => ({
		part: index + 1,
		of,
		tasks: part.tasks.sort(require_steps.byCodePoint),
		seconds: times.size === 0 ? null : Math.round(part.seconds)
	}));
}
/** On equal seconds the part with fewer tasks, so that none stays empty when all times are 0. */
function lighter(part, than) {
	return part.seconds < than.seconds || part.seconds === than.seconds && part.tasks.length < than.tasks.length;
}
function expectedSeconds(baseline) {
	const times = /* @__PURE__ */ new Map();
	for (const task of baseline?.tasks ?? []) {
		const middle = median(task.attempts.flatMap(({ seconds }) => seconds === null ? [] : [seconds]));
		if (middle !== null) times.set(task.id, middle);
	}
	return times;
}
function median(values) {
	const sorted = [...values].sort((left, right) => left - right);
	return sorted[Math.floor(sorted.length / 2)] ?? null;
}
function tooManyShards(of, because) {
	return new require_start.UserError({
		code: "TOO_MANY_SHARDS",
		where: `${of} shards`,
		message: `a part would have nothing to do: ${because}`,
		help: "ask for fewer shards"
	});
}
/** "3/8". */
function parseShard(text, where) {
	const match = /^([1-9]\d{0,2})\/([1-9]\d{0,2})$/.exec(text);
	const [part, of] = [Number(match?.[1]), Number(match?.[2])];
	if (match && part <= of) return {
		part,
		of
	};
	throw new require_start.UserError({
		code: "SHARD_NOT_READABLE",
		where,
		message: `${JSON.stringify(text)} is not a part of a whole`,
		help: "write 3/8 for the third of eight parts"
	});
}

// src/shards/plan.ts
/** What one job would run, from the settings and the baseline alone: every shard and the merge find the same. */
async function planWhole(settings, baselineText, progress, fetchBuilt) {
	if (settings.judge.design === "adaptive") throw adaptive();
	const { judge, repeats } = require_gate.everyAttempt(settings);
	const { text, where } = baselineText;
	const committed = text === null ? null : require_gate.readBaseline(text, where);
	const tasks = await require_gate.findTasks({
		...require_gate.selectionOf(settings, progress),
		...fetchBuilt ? { fetchBuilt } : {}
	});
	const baseline = require_gate.withOwnIds(committed, tasks);
	const { attempts } = require_gate.planAttempts({
		tasks: tasks.map((task) => task.id),
		repeats,
		seed: settings.seed,
		design: "fixed",
		baseline,
		policy: require_gate.policyFrom(judge)
	});
	return {
		tasks,
		attempts,
		baseline
	};
}
/**
* One job runs the base's agent beside the head's where the pool is too small to lean on; parts cannot, so the merged
* verdict is another one. Said before anything is paid for; null where the pool is large enough.
*/
function smallPoolNote({ tasks, baseline }, settings) {
	const digests = new Map(tasks.map((task) => [task.id, task.digest]));
	if (settings.judge.confirm === "none" || !require_gate.isSmallPool(baseline, digests)) return null;
	return "SHARDS_SMALL_POOL: the baseline has fewer than five repeats. One job would run the base's agent of the same day beside the head's; parts compare with what the baseline has. Let the nightlies fill it, or run in one job.";
}
function shardsOf(plan, of) {
	const tasks = [...new Set(plan.attempts.map((attempt) => attempt.task))];
	return partition(tasks, of, plan.baseline);
}
/** The same settings for one part: what the others run is excluded, and its share of what may be spent is its own. */
function settingsOfShard(settings, plan, shard) {
	const others = plan.tasks.map((task) => task.id).filter((id) => !shard.tasks.includes(id));
	const whole = require_gate.everyAttempt(settings);
	const { judge } = whole;
	const exclude = [...judge.exclude, ...others];
	const cap = judge["max-cost"] ?? settings.defaultCap;
	if (cap === null) return {
		...whole,
		judge: {
			...judge,
			exclude
		}
	};
	const mine = plan.attempts.filter(({ task }) => shard.tasks.includes(task)).length;
	const share = require_steps.fixed(cap * mine / plan.attempts.length, 4);
	return judge["max-cost"] === void 0 ? {
		...whole,
		defaultCap: share,
		judge: {
			...judge,
			exclude
		}
	} : {
		...whole,
		judge: {
			...judge,
			exclude,
			"max-cost": share
		}
	};
}
function adaptive() {
	return new require_start.UserError({
		code: "SHARDS_ADAPTIVE",
		where: "judge.design: adaptive",
		message: "an adaptive plan decides after each look whether to go on, and shards cannot look",
		help: "leave judge.design out at the base (shards then run every attempt), or run in one job with more concurrency"
	});
}

Object.defineProperty(exports, "parseShard", {
  enumerable: true,
  get: function () {
    return parseShard;
  }
});
Object.defineProperty(exports, "planWhole", {
  enumerable: true,
  get: function () {
    return planWhole;
  }
});
Object.defineProperty(exports, "settingsOfShard", {
  enumerable: true,
  get: function () {
    return settingsOfShard;
  }
});
Object.defineProperty(exports, "shardsOf", {
  enumerable: true,
  get: function () {
    return shardsOf;
  }
});
Object.defineProperty(exports, "smallPoolNote", {
  enumerable: true,
  get: function () {
    return smallPoolNote;
  }
});