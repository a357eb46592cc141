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
/** "+50 %" of a ratio of 1.5. */
function rise(ratio) {
	return `${ratio < 1 ? "−" : "+"}${require_steps.percent(Math.abs(ratio - 1))}`;
}
/** "turns rose: +50 % (surely more than +30 %; +10 % is allowed)": the lower bound decides, so it is said. */
function rose(what, values) {
	return `${what} rose${values.attempts === "solved" ? " on solved attempts" : ""}: ${shown(values, "ratio", rise)} (surely more than ${shown(values, "lower", rise)}; ${shown(values, "tolerance", rise)} is allowed)`;
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
/** "all 24 attempts ended without an answer (exit code 3: boom)" */
function unanswered(values) {
	const how = has(values, "words") ? ` (${require_steps.shorten(text(values, "words"), 160)})` : "";
	return `all ${require_steps.count(Number(values.attempts), "attempt")} ended without an answer${how}`;
}
/** "the baseline itself would fail this in 2 % of runs" */
function ownTrips(values) {
	return has(values, "baselineTrips") ? `the baseline itself would miss this in ${shown(values, "baselineTrips", require_steps.percent)} of runs` : "the baseline does not know this task";
}
const ACTS = {
	"attempted-change": "an attempted change",
	"policy-violation": "a policy violation"
};
function act(values) {
	return ACTS[text(values, "act")] ?? text(values, "act");
}
const REASONS = {
	AGENT_DOES_NOT_RUN: (v) => `the agent did not run: ${unanswered(v)}${has(v, "baseOf") ? `, while the base's agent answered ${text(v, "baseAnswered")} of ${text(v, "baseOf")} today` : ""}; nothing can be said of its score`,
	ERRORS_ROSE: (v) => `more attempts end in an error: ${text(v, "errors")} of ${text(v, "of")}, in the baseline ${text(v, "baseErrors")} of ${text(v, "baseOf")} (${chance(v)})${has(v, "words") ? `; most often ${require_steps.shorten(text(v, "words"), 120)}` : ""}`,
	SLICE_FELL: (v) => `the slice ${text(v, "slice")} fell by ${shown(v, "change", (value) => require_steps.points(Math.abs(value)))} points on ${require_steps.count(Number(v.tasks), "task")}, more than chance gives (${chance(v)}, limit ${shown(v, "alpha", require_steps.level)})`,
	SLICE_EMPTY: (v) => `no task of the slice ${text(v, "slice")} could be compared`,
	REQUIRED_TASK_FAILED: (v) => `the required task ${text(v, "task")} was solved in ${text(v, "solved")} of ${text(v, "tried")} attempts, and must be in ${text(v, "needed")} of ${text(v, "of")} (${ownTrips(v)})`,
	REQUIRED_TASK_UNFINISHED: (v) => `the required task ${text(v, "task")} is not settled: solved in ${text(v, "solved")} of ${text(v, "tried")} attempts, ${text(v, "needed")} of ${text(v, "of")} are required (a task that the baseline never solved runs only with never-solved: run)`,
	REQUIRED_TASK_HELD: (v) => `the required task ${text(v, "task")} was solved in ${text(v, "solved")} of ${text(v, "tried")} attempts (${ownTrips(v)})`,
	FORBIDDEN_ACT: (v) => `${act(v)} is forbidden, and ${text(v, "attempts")} of ${require_steps.count(Number(v.of), "attempt")} made one (${text(v, "tasks")}${has(v, "words") ? `: ${require_steps.shorten(text(v, "words"), 100)}` : ""}); in the baseline ${text(v, "baseAttempts")} of ${text(v, "baseOf")}`,
	NO_FORBIDDEN_ACT: (v) => `none of ${require_steps.count(Number(v.of), "attempt")} made ${act(v)}; in the baseline ${text(v, "baseAttempts")} of ${text(v, "baseOf")} did`,
	BASE_FAILS_ALIKE: (v) => `could not measure: ${unanswered(v)}, and the base's agent fails today as well (${text(v, "baseFailed")} of ${text(v, "baseOf")}), so it is not this change`,
	UNCHANGED_AGENT_FAILS: (v) => `could not measure: ${unanswered(v)}, though the agent is the baseline's to the byte; look for what changed around it (a key, an install, the network)`,
	PROVIDER_REFUSES: (v) => `could not measure: ${require_steps.shorten(text(v, "words"), 240)}`,
	SCORE_FELL: (v) => `the drop of ${shown(v, "change", (value) => require_steps.points(Math.abs(value)))} points is more than chance gives (${chance(v)}, limit ${shown(v, "alpha", require_steps.level)})`,
	TASK_LOST: (v) => has(v, "baseAttempts") ? `${tasksOf(v)} solved reliably in ${require_steps.count(Number(v.baseAttempts), "baseline attempt")}, in none of ${text(v, "attempts")} now` : `${tasksOf(v)} solved reliably before, in no attempt now`,
	TURNS_ROSE: (v) => rose("turns", v),
	COST_ROSE: (v) => rose("cost", v),
	SLO_EXCEEDED: serviceLevel,
	BELOW_FLOOR: (v) => `the score ${shown(v, "score", require_steps.points)} is below the floor of ${shown(v, "floor", require_steps.points)}`,
	NOT_SHOWN_NON_INFERIOR: (v) => `not shown to be within ${shown(v, "margin", (value) => `${require_steps.points(value)} points`)} of the base`,
	NO_BASELINE: () => "there is no baseline for this gate yet",
	NOT_COMPARED: () => "this run was not compared; make it the baseline: sre-gate baseline add",
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
	VETO_OFF: (v) => `the baseline is too small to fail on single lost tasks: chance alone might show one in ${shown(v, "bound", require_steps.percent)} of runs, and at most ${shown(v, "share", require_steps.percent)} are allowed`,
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
	STOPPED_EARLY: (v) => has(v, "attempts") ? `${require_steps.count(Number(v.attempts), "attempt")} of ${text(v, "of")} planned were enough to decide` : "fewer attempts than planned were enough to decide",
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
		case "provider-refused": return "not measured: refused by the provider";
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