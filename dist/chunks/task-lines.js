import { $ as duration, G as byCodePoint, Q as dollars, X as count, at as signedPoints, et as level, f as isPrivateId, ft as plain, ht as shorten, it as ratio, mt as shortDigest, nt as points, rt as probability, st as turnCount, tt as percent } from "./steps.js";
import { d as assertNever } from "./start.js";

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
	const number = typeof values.count === "number" ? count(values.count, "task") : "tasks";
	const cutOff = typeof values.count === "number" && values.count > listed(values) ? ", …" : "";
	return has(values, "tasks") ? `${number} (${text(values, "tasks")}${cutOff})` : number;
}
function listed(values) {
	return text(values, "tasks").split(", ").length;
}
function change(values) {
	return shown(values, "change", (value) => `${signedPoints(value)} points`);
}
function chance(values) {
	return shown(values, "p", probability);
}
/** "12.5 % (6 of 48)" */
function outOf(values, part, whole) {
	const [of, all] = [values[part], values[whole]];
	const share = typeof of === "number" && typeof all === "number" && all > 0 ? of / all : null;
	const counted = `${text(values, part)} of ${text(values, whole)}`;
	return share === null ? counted : `${percent(share)} (${counted})`;
}
function because(values) {
	return has(values, "reason") ? `: ${text(values, "reason")}` : "";
}
/** "turns rose at least ×1.31 (tolerance ×1.10)": the lower bound decides, so it is what is said. */
function rose(what, values) {
	return `${what} rose${values.attempts === "solved" ? " on solved attempts" : ""}: ${shown(values, "ratio", ratio)}, at least ${shown(values, "lower", ratio)} (tolerance ${shown(values, "tolerance", ratio)})`;
}
function differs(values) {
	return `${text(values, "part")} was ${shortDigest(text(values, "base"))}, is ${shortDigest(text(values, "now"))}`;
}
const OBJECTIVES = {
	"first-candidate-seconds": {
		name: "first candidate",
		format: duration
	},
	"answer-seconds": {
		name: "final answer",
		format: duration
	},
	turns: {
		name: "turns",
		format: turnCount
	},
	cost: {
		name: "cost",
		format: dollars
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
	const tolerance = values.tolerance === 0 ? "" : ` (tolerance ${shown(values, "tolerance", percent)})`;
	return `service level missed: ${name} ${seen}, limit ${shown(values, "allowed", format)}${tolerance}`;
}
const REASONS = {
	SCORE_FELL: (v) => `the drop of ${shown(v, "change", (value) => points(Math.abs(value)))} points is more than chance gives (${chance(v)}, limit ${shown(v, "alpha", level)})`,
	TASK_LOST: (v) => `${tasksOf(v)} solved reliably before, never now`,
	TURNS_ROSE: (v) => rose("turns", v),
	COST_ROSE: (v) => rose("cost", v),
	SLO_EXCEEDED: serviceLevel,
	BELOW_FLOOR: (v) => `the score ${shown(v, "score", points)} is below the floor of ${shown(v, "floor", points)}`,
	NOT_SHOWN_NON_INFERIOR: (v) => `not shown to be within ${shown(v, "margin", (value) => `${points(value)} points`)} of the base`,
	NO_BASELINE: () => "there is no baseline for this gate yet",
	INSTRUMENT_DIFFERS: (v) => `measured differently: ${differs(v)}`,
	INVALID_NUMBERS: (v) => `numbers that cannot be: ${text(v, "what")} ${text(v, "value")} of ${text(v, "task")} #${text(v, "repeat")} (${text(v, "side")})`,
	NOTHING_MEASURED: () => "no attempt could be measured",
	NOTHING_COMPARED: (v) => Object.keys(v).join() === "left-out" ? "the baseline never solved a task, so none was run: add a run to it that solves some" : "no task could be compared with the baseline",
	TOO_FEW_MEASURED: (v) => `${text(v, "missing")} of ${text(v, "of")} attempts could not be measured (limit ${shown(v, "limit", percent)})`,
	FIGURE_UNMEASURED: (v) => `${text(v, "figure")} is unknown for ${text(v, "unknown")} of the ${count(Number(v.of), "task")} for which the base knows it (limit ${shown(v, "limit", percent)})`,
	INFRA_ERRORS_ROSE: (v) => `infra errors ended ${outOf(v, "errors", "of")} of the attempts, in the baseline ${outOf(v, "baseErrors", "baseOf")}: more than chance gives (${chance(v)})`,
	SINGLE_ATTEMPTS: () => "the baseline has one attempt per task: chance cannot be told from change; add more runs to it",
	CANNOT_DETECT: () => "with so few attempts no drop, however large, could be seen",
	RUN_CUT_SHORT: (v) => `the run was cut short: its last look was after ${text(v, "attempts")} of ${text(v, "of")} attempts`,
	VETO_UNFINISHED: (v) => `repeats that would settle whether ${tasksOf(v)} are lost are missing`,
	SELECTION_BIASED: (v) => `the tasks were chosen by the repeats they are compared with${because(v)}`,
	NOT_CONFIRMED: (v) => `the drop was not confirmed against the base run again today${has(v, "p") ? ` (${chance(v)})` : ""}`,
	CONFIRMATION_UNFINISHED: () => "the base could not be run again today to confirm the drop",
	BASELINE_STALE: (v) => `the baseline is ${text(v, "days")} days old`,
	BASELINE_UNDATED: () => "the baseline has no date, so its age is unknown",
	SMALL_BASELINE: (v) => `the baseline is small: ${text(v, "repeats")} repeats a task, ${text(v, "enough")} are enough`,
	NEAR_CONSTANT: (v) => `the score ${shown(v, "score", points)} is no better than always answering ${text(v, "name")} (${shown(v, "constant", points)})`,
	INSTRUMENT_NOTED: differs,
	TASKS_CHANGED: (v) => `${tasksOf(v)} changed since the baseline, not compared`,
	TASK_QUARANTINED: (v) => `${tasksOf(v)} in quarantine until ${text(v, "until")}: ${text(v, "why")}`,
	QUARANTINE_EXPIRED: (v) => `the quarantine of ${tasksOf(v)} ended on ${text(v, "until")}`,
	QUARANTINE_UNDATED: (v) => `the quarantine of ${tasksOf(v)} does not count: today's date is unknown`,
	VETO_OFF: (v) => `the guard for reliable tasks is off: chance alone might set it off in ${shown(v, "bound", percent)} of runs, its share is ${shown(v, "share", percent)}`,
	SLO_UNMEASURED: (v) => `service level not measured: ${objective(v).name}`,
	SCORES_ROUNDED: (v) => `scores were rounded for the test${has(v, "errorBound") ? `; p is off by at most ${text(v, "errorBound")}` : ""}`,
	NO_DROP_SEEN: (v) => `no drop seen (${chance(v)})`,
	NON_INFERIOR: (v) => `shown to be within ${shown(v, "margin", (value) => `${points(value)} points`)} of the base`,
	SCORE_ROSE: (v) => `the score rose by more than chance gives: ${change(v)}`,
	DROP_BELOW_MIN_EFFECT: (v) => `the drop (${change(v)}, ${chance(v)}) is smaller than the ${shown(v, "minEffect", (value) => `${points(value)} points`)} that count`,
	AGENT_UNCHANGED: () => "the agent is unchanged",
	AGENT_CHANGED: (v) => `the agent changed: ${text(v, "parts")}`,
	TASKS_NEW: (v) => `${tasksOf(v)} new, not compared`,
	TASKS_REMOVED: (v) => `${tasksOf(v)} no longer in the suite`,
	TASKS_LEFT_OUT: (v) => `${tasksOf(v)} left out: the baseline never solved them`,
	DETECTABLE_DROP: (v) => `a drop below ${shown(v, "drop", points)} points would not have been seen`,
	STOPPED_EARLY: (v) => has(v, "attempts") ? `stopped early after ${text(v, "attempts")} attempts: the answer was clear` : "stopped early: the answer was clear",
	DETERMINISTIC: () => "repeats of a task all agree: this agent looks deterministic",
	CONFIRMED_BY_BASE: (v) => `the base was run again today${has(v, "score") ? `: ${shown(v, "score", points)}` : ""}, so it is not the provider${has(v, "p") ? ` (${chance(v)})` : ""}`,
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
	return shorten(plain(words), LONGEST);
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
		case "incompatible": return {
			symbol: "🟡",
			word: "incompatible"
		};
		default: return assertNever(kind);
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
		default: return assertNever(state);
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
		default: return assertNever(kind);
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
	return (state === "agent-error" || state === "invalid-answer") && reason !== null ? plain(reason) : null;
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
	return [...groups.entries()].sort(([a, left], [b, right]) => right.times - left.times || byCodePoint(a, b)).map(([, group]) => ({
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
	"left-out"
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
		words: hidden ? "private" : plain(attempt.reason ?? stateWords(attempt.state))
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
	const optional = (value) => value === null || value === void 0 ? "–" : points(value);
	return {
		selector: hidden && !isPrivateId(row.task) ? null : row.task,
		label,
		private: hidden,
		title: hidden || !task?.title ? null : shorten(plain(task.title), 200),
		family: row.family === null ? null : shorten(plain(row.family), 60),
		group: groupOf(row),
		status: row.status,
		mark: row.mark,
		repeats,
		symbols: symbolsOf(repeats, row.now?.scores.length ?? null),
		baseTally: tally(row.base),
		nowTally: tally(row.now),
		base: optional(row.base?.mean),
		now: optional(row.now?.mean),
		change: row.change === null ? "–" : signedPoints(row.change),
		turns: move(row.base?.turns, row.now?.turns, turnCount),
		cost: move(row.base?.cost, row.now?.cost, dollars),
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
	const hidden = tasks.filter((task) => task.private && !isPrivateId(task.id)).sort((left, right) => byCodePoint(left.digest, right.digest) || byCodePoint(left.id, right.id)).map((task) => task.id);
	return new Map(tasks.map((task) => {
		const number = hidden.indexOf(task.id) + 1;
		const family = task.family === null ? "" : ` (${plain(task.family)})`;
		if (number > 0) return [task.id, `private task ${number}${family}`];
		return [task.id, `${plain(task.id)}${task.private ? family : ""}`];
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
		return lineOf(row, byTask.get(row.task) ?? null, names.get(row.task) ?? plain(row.task), ours);
	}).sort((left, right) => GROUPS.indexOf(left.group) - GROUPS.indexOf(right.group) || (left.raw.change ?? 0) - (right.raw.change ?? 0) || byCodePoint(left.label, right.label));
}

export { shortName as a, reasonWords as c, wrongWords as d, SYMBOL_LEGEND as i, stateWords as l, labels as n, symbolOf as o, taskLines as r, SAID_ELSEWHERE as s, GROUPS as t, verdictWords as u };