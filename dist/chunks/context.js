import { s as fixed } from "./digest.js";
import { r as parseTimeMs } from "./time.js";
import { r as average } from "./random.js";

// src/verdict/reason.ts
function reason(code, weight, values = {}) {
	return {
		code,
		weight,
		values
	};
}

// src/verdict/quarantine.ts
/** Tasks that do not count today. Without a date nothing is in quarantine: an expiry nobody can check is none. */
function activeQuarantine(policy, today) {
	return new Set(policy.quarantine.filter(({ until }) => today !== null && today.slice(0, 10) <= until).map(({ task }) => task));
}
function quarantineReasons(policy, today) {
	const active = activeQuarantine(policy, today);
	return policy.quarantine.map(({ task, until, reason: why }) => {
		if (active.has(task)) return reason("TASK_QUARANTINED", "warn", {
			task,
			until,
			why
		});
		return reason(today === null ? "QUARANTINE_UNDATED" : "QUARANTINE_EXPIRED", "warn", {
			task,
			until,
			why
		});
	});
}

// src/verdict/suite-score.ts
/**
* The run's own score over its suite, for rules that know no baseline: tasks that are new or changed count, those in
* quarantine do not, and a task that was left out because the baseline never solved it counts as never solved.
* Null when nothing was measured.
*/
function suiteScore(rows) {
	const means = rows.flatMap(({ status, now, mark }) => {
		if (mark === "quarantined" || status === "outside-mean") return [];
		if (status === "left-out") return [0];
		return now?.mean ?? [];
	});
	return rows.some(({ now }) => now?.mean != null) ? average(means) : null;
}

// src/verdict/context.ts
/** What a reader must know beside the decision: what was not compared, and what could not be seen. */
function contextReasons(input) {
	const { comparison, baseline, policy, today } = input;
	if (baseline === null) return [];
	const noted = comparison.noted.map(({ part, base, now }) => reason("INSTRUMENT_NOTED", "warn", {
		part,
		base,
		now
	}));
	const statuses = STATUSES.flatMap(([status, code, weight]) => {
		const rows = comparison.tasks.filter((row) => row.status === status);
		return rows.length === 0 ? [] : [reason(code, weight, listed(rows))];
	});
	return [
		...baselineReasons(input),
		...noted,
		...quarantineReasons(policy, today),
		...testReasons(input),
		...constantReasons(input),
		agentReason(input),
		...statuses
	];
}
const STATUSES = [
	[
		"changed",
		"TASKS_CHANGED",
		"warn"
	],
	[
		"new",
		"TASKS_NEW",
		"info"
	],
	[
		"removed",
		"TASKS_REMOVED",
		"info"
	],
	[
		"left-out",
		"TASKS_LEFT_OUT",
		"info"
	]
];
/** Below this many repeats a baseline's luck weighs as much as the run's. */
const ENOUGH_REPEATS = 5;
const DAY = 864e5;
function baselineReasons({ comparison, baseline, policy, today }) {
	const reasons = [];
	const repeats = medianRepeats(comparison.tasks);
	if (repeats !== null && repeats < 5) reasons.push(reason("SMALL_BASELINE", "warn", {
		repeats,
		enough: 5
	}));
	if (baseline?.runs.length === 0) return reasons;
	const newest = (baseline?.runs.flatMap(({ date }) => date === null ? [] : [date]) ?? []).sort().at(-1) ?? null;
	if (newest === null || today === null) {
		if (newest === null) reasons.push(reason("BASELINE_UNDATED", "info"));
		return reasons;
	}
	const age = daysBetween(newest, today);
	if (age !== null && age > policy.staleAfterDays) {
		const values = {
			days: age,
			newest: newest.slice(0, 10),
			limit: policy.staleAfterDays
		};
		reasons.push(reason("BASELINE_STALE", "warn", values));
	}
	return reasons;
}
function daysBetween(from, to) {
	const [start, end] = [from, to].map((date) => parseTimeMs(`${date.slice(0, 10)}T00:00:00Z`));
	return start == null || end == null ? null : Math.round((end - start) / DAY);
}
function medianRepeats(rows) {
	const counts = rows.filter(({ status }) => status === "compared").map(({ base }) => base?.scores.length ?? 0).sort((left, right) => left - right);
	return counts[Math.floor(counts.length / 2)] ?? null;
}
function testReasons({ comparison, policy }) {
	const { test, veto } = comparison;
	if (test.p === null) return [];
	const reasons = [reason("DETECTABLE_DROP", "info", {
		drop: test.detectableDrop,
		power: .8
	})];
	const look = test.look;
	if (look?.outcome === "stopped-early" || look?.outcome === "fell") reasons.push(reason("STOPPED_EARLY", "info", {
		attempts: look.attempts,
		of: look.of
	}));
	if (test.deterministic === true) reasons.push(reason("DETERMINISTIC", "info"));
	if (test.errorBound > 1e-6) reasons.push(reason("SCORES_ROUNDED", "warn", { errorBound: test.errorBound }));
	if (veto?.status === "off" && policy.failOn.includes("veto")) reasons.push(reason("VETO_OFF", "info", {
		bound: veto.bound,
		share: policy.vetoAlpha
	}));
	return reasons;
}
/** A score that one fixed answer to every task reaches as well says nothing about the agent. */
function constantReasons({ comparison, run }) {
	const constant = run.bestConstant;
	const now = suiteScore(comparison.tasks);
	if (constant === null || now === null || constant.score <= 0 || now > constant.score) return [];
	const { name, score } = constant;
	return [reason("NEAR_CONSTANT", "warn", {
		score: fixed(now),
		constant: score,
		name
	})];
}
function agentReason({ comparison, run, baseline }) {
	if (baseline !== null && baseline.agent.digest === run.agent.digest) return reason("AGENT_UNCHANGED", "info", { digest: run.agent.digest });
	const parts = comparison.agentChanges.map(({ part }) => part).join(", ");
	return reason("AGENT_CHANGED", "info", { parts });
}
/** The first few by name; the table has the rest. */
function listed(rows) {
	const first = rows.slice(0, 5).map(({ task }) => task);
	return {
		count: rows.length,
		tasks: first.join(", ")
	};
}

export { reason as a, activeQuarantine as i, daysBetween as n, suiteScore as r, contextReasons as t };