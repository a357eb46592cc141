"use strict";

const require_steps = require("./steps.cjs");
const require_start = require("./start.cjs");

// src/report/words.ts
function text(values, key) {
	const value = values[key];
	return value === void 0 || value === null ? "unknown" : String(value);
}
function shown(values, key, format) {
	const value = values[key];
	return typeof value === "number" && Number.isFinite(value) ? format(value) : "unknown";
}
function has(values, key) {
	return values[key] !== void 0 && values[key] !== null;
}
/** "3 tasks (a, b, c)" from { count, tasks }; "task a" from { task }. */
function tasksOf(values) {
	if (has(values, "task")) return `task ${text(values, "task")}`;
	const number = typeof values.count === "number" ? require_steps.count(values.count, "task") : "tasks";
	const cutOff = typeof values.count === "number" && values.count > listed(values) ? ", …" : "";
	return has(values, "tasks") ? `${number} (${text(values, "tasks")}${cutOff})` : number;
}
/** "a, b and 7 more" from { count, files }. */
function filesOf(values) {
	const names = text(values, "files");
	const more = Number(values.count) - names.split(", ").length;
	return more > 0 ? `${names} and ${more} more` : names;
}
function listed(values) {
	return text(values, "tasks").split(", ").length;
}
function change(values) {
	return shown(values, "change", (value) => `${require_steps.signedPoints(value)} points`);
}
function chance(values) {
	return shown(values, "p", require_steps.probability);
}
/** "12.5 % (6 of 48)" */
function outOf(values, part, whole) {
	const [of, all] = [values[part], values[whole]];
	const share = typeof of === "number" && typeof all === "number" && all > 0 ? of / all : null;
	const counted = `${text(values, part)} of ${text(values, whole)}`;
	return share === null ? counted : `${require_steps.percent(share)} (${counted})`;
}
function because(values) {
	return has(values, "reason") ? `: ${text(values, "reason")}` : "";
}
/** "turns rose at least ×1.31 (tolerance ×1.10)": the lower bound decides, so it is what is said. */
function rose(what, values) {
	return `${what} rose${values.attempts === "solved" ? " on solved attempts" : ""}: ${shown(values, "ratio", require_steps.ratio)}, at least ${shown(values, "lower", require_steps.ratio)} (tolerance ${shown(values, "tolerance", require_steps.ratio)})`;
}
function differs(values) {
	return `${text(values, "part")} was ${require_steps.shortDigest(text(values, "base"))}, is ${require_steps.shortDigest(text(values, "now"))}`;
}
const OBJECTIVES = {
	"first-candidate-seconds": {
		name: "first candidate",
		format: require_steps.duration
	},
	"answer-seconds": {
		name: "final answer",
		format: require_steps.duration
	},
	turns: {
		name: "turns",
		format: require_steps.turnCount
	},
	cost: {
		name: "cost",
		format: require_steps.dollars
	}
};
function objective(values) {
	return OBJECTIVES[text(values, "objective")] ?? {
		name: text(values, "objective"),
		format: String
	};
}
/** "service level missed: turns are up to 12 in nine tasks of ten, at most 10 may be (tolerance 10 %)". */
function serviceLevel(values) {
	const { name, format } = objective(values);
	const seen = has(values, "p90") ? `up to ${shown(values, "p90", format)} in nine tasks of ten` : "missing in more than one task of ten";
	const tolerance = values.tolerance === 0 ? "" : ` (tolerance ${shown(values, "tolerance", require_steps.percent)})`;
	return `service level missed: ${name} ${seen}, limit ${shown(values, "allowed", format)}${tolerance}`;
}
const REASONS = {
	SCORE_FELL: (v) => `the drop of ${shown(v, "change", (value) => require_steps.points(Math.abs(value)))} points is more than chance gives (${chance(v)}, limit ${shown(v, "alpha", require_steps.level)})`,
	TASK_LOST: (v) => `${tasksOf(v)} solved reliably before, never now`,
	TURNS_ROSE: (v) => rose("turns", v),
	COST_ROSE: (v) => rose("cost", v),
	SLO_EXCEEDED: serviceLevel,
	BELOW_FLOOR: (v) => `the score ${shown(v, "score", require_steps.points)} is below the floor of ${shown(v, "floor", require_steps.points)}`,
	NOT_SHOWN_NON_INFERIOR: (v) => `not shown to be within ${shown(v, "margin", (value) => `${require_steps.points(value)} points`)} of the base`,
	NO_BASELINE: () => "there is no baseline for this gate yet",
	NOT_COMPARED: () => "a run alone looks for no baseline: 'sre-gate compare' does",
	INSTRUMENT_DIFFERS: (v) => `measured differently: ${differs(v)}`,
	INVALID_NUMBERS: (v) => `numbers that cannot be: ${text(v, "what")} ${text(v, "value")} of ${text(v, "task")} #${text(v, "repeat")} (${text(v, "side")})`,
	NOTHING_MEASURED: () => "no attempt could be measured",
	NOTHING_COMPARED: (v) => Object.keys(v).join() === "left-out" ? "the baseline never solved a task, so none was run: add a run to it that solves some" : "no task could be compared with the baseline",
	TOO_FEW_MEASURED: (v) => `${text(v, "missing")} of ${text(v, "of")} attempts${v.side === "base" ? " of the base's agent" : ""} could not be measured (limit ${shown(v, "limit", require_steps.percent)})`,
	FIGURE_UNMEASURED: (v) => `${text(v, "figure")} is unknown for ${text(v, "unknown")} of the ${require_steps.count(Number(v.of), "task")} for which the base knows it (limit ${shown(v, "limit", require_steps.percent)})`,
	INFRA_ERRORS_ROSE: (v) => `infra errors ended ${outOf(v, "errors", "of")} of the attempts, in the baseline ${outOf(v, "baseErrors", "baseOf")}: more than chance gives (${chance(v)})`,
	SINGLE_ATTEMPTS: () => "the baseline has one attempt per task: chance cannot be told from change; add more runs to it",
	CANNOT_DETECT: () => "with so few attempts no drop, however large, could be seen",
	RUN_CUT_SHORT: (v) => `the run was cut short: its last look was after ${text(v, "attempts")} of ${text(v, "of")} attempts`,
	VETO_UNFINISHED: (v) => `repeats that would settle whether ${tasksOf(v)} are lost are missing`,
	SELECTION_BIASED: (v) => `the tasks were chosen by the repeats they are compared with${because(v)}`,
	NOT_CONFIRMED: (v) => `the drop was not confirmed against the base run again today${has(v, "p") ? ` (${chance(v)})` : ""}`,
	CONFIRMATION_UNFINISHED: () => "the base could not be run again today to confirm the drop",
	BASE_DID_NOT_RUN: (v) => `the base's agent did not work today: ${text(v, "silent")} of ${require_steps.count(Number(v.of), "attempt")} ended without an answer${has(v, "words") ? ` (${require_steps.shorten(text(v, "words"), 120)})` : ""}, so it says nothing of this change; its checkout has no submodule and no file that git ignores: commit them, or let agent.build make them`,
	BASE_INCOMPLETE: (v) => `the base's agent ran without ${filesOf(v)}, which no checkout brings, so it says nothing of this change: commit them, let agent.build make them, or leave them out of agent.files`,
	INSTALLS_DIFFER: (v) => `what is installed may differ from the base's (${filesOf(v)}), and the base ran on the same, so it says nothing of this change: install in agent.build, and each side has its own`,
	BASELINE_STALE: (v) => `the baseline is ${text(v, "days")} days old`,
	BASELINE_UNDATED: () => "the baseline has no date, so its age is unknown",
	SMALL_BASELINE: (v) => `the baseline is small: ${require_steps.count(Number(v.repeats), "repeat")} a task, ${text(v, "enough")} are enough`,
	NEAR_CONSTANT: (v) => `the score ${shown(v, "score", require_steps.points)} is no better than always answering ${text(v, "name")} (${shown(v, "constant", require_steps.points)})`,
	INSTRUMENT_NOTED: differs,
	TASKS_CHANGED: (v) => `${tasksOf(v)} changed since the baseline, not compared`,
	TASK_QUARANTINED: (v) => `${tasksOf(v)} in quarantine until ${text(v, "until")}: ${text(v, "why")}`,
	QUARANTINE_EXPIRED: (v) => `the quarantine of ${tasksOf(v)} ended on ${text(v, "until")}`,
	QUARANTINE_UNDATED: (v) => `the quarantine of ${tasksOf(v)} does not count: today's date is unknown`,
	VETO_OFF: (v) => `the guard for reliable tasks is off: chance alone might set it off in ${shown(v, "bound", require_steps.percent)} of runs, its share is ${shown(v, "share", require_steps.percent)}`,
	SLO_UNMEASURED: (v) => `service level not measured: ${objective(v).name}`,
	SCORES_ROUNDED: (v) => `scores were rounded for the test${has(v, "errorBound") ? `; p is off by at most ${text(v, "errorBound")}` : ""}`,
	NO_DROP_SEEN: (v) => `no drop seen (${chance(v)})`,
	NON_INFERIOR: (v) => `shown to be within ${shown(v, "margin", (value) => `${require_steps.points(value)} points`)} of the base`,
	SCORE_ROSE: (v) => `the score rose by more than chance gives: ${change(v)}`,
	DROP_BELOW_MIN_EFFECT: (v) => `the drop (${change(v)}, ${chance(v)}) is smaller than the ${shown(v, "minEffect", (value) => `${require_steps.points(value)} points`)} that count`,
	AGENT_UNCHANGED: () => "the agent is unchanged",
	AGENT_CHANGED: (v) => `the agent changed: ${text(v, "parts")}`,
	TASKS_NEW: (v) => `${tasksOf(v)} new, not compared`,
	TASKS_REMOVED: (v) => `${tasksOf(v)} no longer in the suite`,
	TASKS_LEFT_OUT: (v) => `${tasksOf(v)} left out: the baseline never solved them`,
	DETECTABLE_DROP: (v) => `a drop below ${shown(v, "drop", require_steps.points)} points would not have been seen`,
	STOPPED_EARLY: (v) => has(v, "attempts") ? `stopped early after ${text(v, "attempts")} attempts: the answer was clear` : "stopped early: the answer was clear",
	DETERMINISTIC: () => "repeats of a task all agree: this agent looks deterministic",
	CONFIRMED_BY_BASE: (v) => `the base was run again today${has(v, "score") ? `: ${shown(v, "score", require_steps.points)}` : ""}, so it is not the provider${has(v, "p") ? ` (${chance(v)})` : ""}`,
	ADVISORY: () => "advisory: nothing fails but errors"
};
/** A code without words yet is shown as it is, with its values: never hidden. */
function bare(reason) {
	const values = Object.entries(reason.values).map(([key, value]) => `${key} ${value ?? "unknown"}`);
	return values.length === 0 ? reason.code : `${reason.code} (${values.join(", ")})`;
}
/** Values may hold names of any length: a reason is read, so it ends. */
const LONGEST = 360;
function reasonWords(reason) {
	const words = isWorded(reason.code) ? REASONS[reason.code](reason.values) : bare(reason);
	return require_steps.shorten(require_steps.plain(words), LONGEST);
}
function isWorded(code) {
	return Object.hasOwn(REASONS, code);
}
/** Said in a place of their own: the footer does not repeat them. */
const SAID_ELSEWHERE = /* @__PURE__ */ new Set([
	"NO_DROP_SEEN",
	"AGENT_UNCHANGED",
	"AGENT_CHANGED",
	"TASKS_NEW",
	"TASKS_REMOVED",
	"TASKS_LEFT_OUT",
	"DETECTABLE_DROP",
	"ADVISORY"
]);
function verdictWords(kind) {
	switch (kind) {
		case "pass": return {
			symbol: "🟢",
			word: "pass"
		};
		case "fail": return {
			symbol: "🔴",
			word: "fail"
		};
		case "inconclusive": return {
			symbol: "🟡",
			word: "inconclusive"
		};
		case "no-baseline": return {
			symbol: "⚪",
			word: "no baseline"
		};
		case "not-compared": return {
			symbol: "⚪",
			word: "not compared"
		};
		case "incompatible": return {
			symbol: "🟡",
			word: "incompatible"
		};
		default: return require_start.assertNever(kind);
	}
}
function stateWords(state) {
	switch (state) {
		case "answered": return "answered";
		case "no-answer": return "no answer";
		case "invalid-answer": return "invalid answer";
		case "timeout": return "time limit";
		case "turn-limit": return "turn limit";
		case "token-limit": return "token limit";
		case "cost-limit": return "cost limit";
		case "agent-error": return "agent error";
		case "policy-violation": return "policy violation";
		case "infra-error": return "not measured: infrastructure";
		case "cancelled": return "not measured: cancelled";
		default: return require_start.assertNever(state);
	}
}
function wrongWords(kind) {
	switch (kind) {
		case "symptom": return "symptom";
		case "intermediate": return "link of the chain";
		case "mechanism": return "mechanism";
		case "bystander": return "bystander";
		case "observer": return "observer";
		case "invented": return "invented";
		case "unknown":
		case null: return "wrong";
		default: return require_start.assertNever(kind);
	}
}

// src/report/answers.ts
const SYMBOL_LEGEND = "● right  ◐ partly  ○ wrong  ⊘ no valid answer  ? not measured";
function symbolOf(attempt) {
	const score = attempt.score;
	if (score === null) return "?";
	const value = score.value ?? (score.outcome === "no-fault-right" ? 1 : 0);
	if (value >= 1) return "●";
	if (value > 0) return "◐";
	return score.outcome === "no-answer" || attempt.diagnosis === null ? "⊘" : "○";
}
/** "otel-demo/Deployment/cart" is read as "Deployment/cart" where the namespace says nothing. */
function shortName(name) {
	const parts = name.split("/");
	return parts.length === 3 ? parts.slice(1).join("/") : name;
}
function answerOf(attempt) {
	const { score } = attempt;
	if (score === null || attempt.diagnosis === null) return {
		words: stateWords(attempt.state),
		name: null
	};
	switch (score.outcome) {
		case "right":
		case "no-fault-right": return {
			words: "right",
			name: null
		};
		case "escalated": return {
			words: "hands over to a person",
			name: null
		};
		case "no-answer": return {
			words: "names nothing",
			name: null
		};
		case "partly-right":
		case "wrong":
		case "false-accusation": return wrongAnswer(score);
	}
}
function wrongAnswer(score) {
	const wrong = score.predictions.find((prediction) => prediction.verdict === "wrong");
	if (wrong === void 0) {
		const missed = score.missed[0];
		if (missed !== void 0) return {
			words: "misses",
			name: shortName(missed.cause)
		};
		return {
			words: "names nothing",
			name: null
		};
	}
	return {
		words: score.predictions.some((prediction) => prediction.verdict === "right") ? `right, and ${wrongWords(wrong.class)}` : wrongWords(wrong.class),
		name: shortName(wrong.name)
	};
}
/** The state of a limit says all; that of an agent that died does not. */
function reasonOf({ state, reason }) {
	return (state === "agent-error" || state === "invalid-answer") && reason !== null ? require_steps.plain(reason) : null;
}
/** The answers of one task, most frequent first. */
function answerGroups(attempts) {
	const groups = /* @__PURE__ */ new Map();
	for (const attempt of attempts) {
		const answer = answerOf(attempt);
		const key = `${answer.words}\n${answer.name ?? ""}`;
		const group = groups.get(key);
		if (group === void 0) groups.set(key, {
			...answer,
			reason: reasonOf(attempt),
			times: 1
		});
		else group.times += 1;
	}
	return [...groups.entries()].sort(([a, left], [b, right]) => right.times - left.times || require_steps.byCodePoint(a, b)).map(([, group]) => ({
		...group,
		of: attempts.length
	}));
}

// src/report/task-lines.ts
/** What a row is to the reader; the order here is the order of every table. */
const GROUPS = [
	"lost",
	"suspect",
	"changed",
	"unmeasured",
	"lower",
	"gained",
	"higher",
	"same",
	"quarantined",
	"new",
	"removed",
	"outside-mean",
	"left-out",
	"not-needed"
];
const NONE = "–";
function groupOf(row) {
	if (row.mark !== null) return row.mark;
	if (row.status !== "compared") return row.status;
	if (row.change === null || row.change === 0) return "same";
	return row.change < 0 ? "lower" : "higher";
}
/** "9/10", "8/10 and 1 partly". */
function tally(side) {
	if (side === null || side.scores.length === 0) return "–";
	const right = side.scores.filter((score) => score >= 1).length;
	const partly = side.scores.filter((score) => score > 0 && score < 1).length;
	const text = `${right}/${side.scores.length}`;
	return partly === 0 ? text : `${text} and ${partly} partly`;
}
function move(base, now, format) {
	const left = base === null || base === void 0 ? "–" : format(base);
	const right = now === null || now === void 0 ? "–" : format(now);
	return left === "–" ? right : `${left} → ${right}`;
}
function repeatOf(attempt, hidden) {
	return {
		repeat: attempt.repeat,
		symbol: symbolOf(attempt),
		score: attempt.score?.value ?? null,
		words: hidden ? "private" : require_steps.plain(attempt.reason ?? stateWords(attempt.state))
	};
}
/** "○○●○○ + ●●○": what was compared, and what followed up. */
function symbolsOf(repeats, compared) {
	const shown = repeats.map(({ symbol }) => symbol);
	const counted = repeats.flatMap(({ score }, index) => score === null ? [] : [index + 1]);
	const end = compared === null ? null : counted[compared - 1] ?? null;
	return end !== null && counted.length > (compared ?? 0) ? `${shown.slice(0, end).join("")} + ${shown.slice(end).join("")}` : shown.join("");
}
function lineOf(row, task, label, attempts) {
	const hidden = task?.private ?? false;
	const repeats = attempts.map((attempt) => repeatOf(attempt, hidden));
	const optional = (value) => value === null || value === void 0 ? "–" : require_steps.points(value);
	return {
		selector: hidden && !require_steps.isPrivateId(row.task) ? null : task?.place ?? row.task,
		label,
		private: hidden,
		title: hidden || !task?.title ? null : require_steps.shorten(require_steps.plain(task.title), 200),
		family: row.family === null ? null : require_steps.shorten(require_steps.plain(row.family), 60),
		group: groupOf(row),
		status: row.status,
		mark: row.mark,
		repeats,
		symbols: symbolsOf(repeats, row.now?.scores.length ?? null),
		baseTally: tally(row.base),
		nowTally: tally(row.now),
		base: optional(row.base?.mean),
		now: optional(row.now?.mean),
		change: row.change === null ? "–" : require_steps.signedPoints(row.change),
		turns: move(row.base?.turns, row.now?.turns, require_steps.turnCount),
		cost: move(row.base?.cost, row.now?.cost, require_steps.dollars),
		answers: hidden ? [] : answerGroups(attempts),
		raw: {
			baseScores: row.base?.scores ?? [],
			nowScores: row.now?.scores ?? [],
			base: row.base?.mean ?? null,
			now: row.now?.mean ?? null,
			change: row.change,
			baseTurns: row.base?.turns ?? null,
			nowTurns: row.now?.turns ?? null,
			baseCost: row.base?.cost ?? null,
			nowCost: row.now?.cost ?? null
		}
	};
}
/**
* Names for people. A private task's own id tells nothing; where an older gate left its published one, which does, it is
* counted through in the order of the digests.
*/
function labels(tasks) {
	const hidden = tasks.filter((task) => task.private && !require_steps.isPrivateId(task.id)).sort((left, right) => require_steps.byCodePoint(left.digest, right.digest) || require_steps.byCodePoint(left.id, right.id)).map((task) => task.id);
	return new Map(tasks.map((task) => {
		const number = hidden.indexOf(task.id) + 1;
		const family = task.family === null ? "" : ` (${require_steps.plain(task.family)})`;
		if (number > 0) return [task.id, `private task ${number}${family}`];
		return [task.id, `${require_steps.plain(task.id)}${task.private ? family : ""}`];
	}));
}
/** Every task of the comparison: the ones to look at first, the largest drop first, then by name. */
function taskLines(rows, tasks, attempts) {
	const names = labels(tasks);
	const byTask = new Map(tasks.map((task) => [task.id, task]));
	const tries = /* @__PURE__ */ new Map();
	for (const attempt of attempts) {
		const list = tries.get(attempt.task);
		if (list === void 0) tries.set(attempt.task, [attempt]);
		else list.push(attempt);
	}
	return rows.map((row) => {
		const ours = [...tries.get(row.task) ?? []].sort((a, b) => a.repeat - b.repeat);
		return lineOf(row, byTask.get(row.task) ?? null, names.get(row.task) ?? require_steps.plain(row.task), ours);
	}).sort((left, right) => GROUPS.indexOf(left.group) - GROUPS.indexOf(right.group) || (left.raw.change ?? 0) - (right.raw.change ?? 0) || require_steps.byCodePoint(left.label, right.label));
}

Object.defineProperty(exports, "GROUPS", {
  enumerable: true,
  get: function () {
    return GROUPS;
  }
});
Object.defineProperty(exports, "SAID_ELSEWHERE", {
  enumerable: true,
  get: function () {
    return SAID_ELSEWHERE;
  }
});
Object.defineProperty(exports, "SYMBOL_LEGEND", {
  enumerable: true,
  get: function () {
    return SYMBOL_LEGEND;
  }
});
Object.defineProperty(exports, "labels", {
  enumerable: true,
  get: function () {
    return labels;
  }
});
Object.defineProperty(exports, "reasonWords", {
  enumerable: true,
  get: function () {
    return reasonWords;
  }
});
Object.defineProperty(exports, "shortName", {
  enumerable: true,
  get: function () {
    return shortName;
  }
});
Object.defineProperty(exports, "stateWords", {
  enumerable: true,
  get: function () {
    return stateWords;
  }
});
Object.defineProperty(exports, "symbolOf", {
  enumerable: true,
  get: function () {
    return symbolOf;
  }
});
Object.defineProperty(exports, "taskLines", {
  enumerable: true,
  get: function () {
    return taskLines;
  }
});
Object.defineProperty(exports, "verdictWords", {
  enumerable: true,
  get: function () {
    return verdictWords;
  }
});
Object.defineProperty(exports, "wrongWords", {
  enumerable: true,
  get: function () {
    return wrongWords;
  }
});