import { i as plain, n as markdown, o as shortDigest, r as markdownCode, s as shorten } from "./escape.js";
import { n as assertNever } from "./problem.js";
import { c as byCodePoint } from "./digest.js";
import { t as isPrivateId } from "./private-id.js";

// src/report/fit.ts
const encoder = new TextEncoder();
function bytes(text) {
	return encoder.encode(text).length;
}
/** The longest prefix of at most `limit` bytes that ends on a character. */
function cutBytes(text, limit) {
	if (bytes(text) <= limit) return text;
	let used = 0;
	let out = "";
	for (const character of text) {
		const size = bytes(character);
		if (used + size > limit) break;
		used += size;
		out += character;
	}
	return out;
}
/** The first version that fits with `tail` behind it; the last one is cut if even it is too long. */
function fitLadder(versions, tail, limit) {
	const room = limit - bytes(tail);
	let last = "";
	for (const version of versions) {
		last = version();
		if (bytes(last) <= room) return last + tail;
	}
	return room <= 0 ? cutBytes(tail, limit) : cutBytes(last, room) + tail;
}
/** Cells a terminal needs for the text: East Asian wide signs and emoji take two, combining marks none. */
function cells(text) {
	let width = 0;
	for (const character of text) width += cell(character);
	return width;
}
function cell(character) {
	const code = character.codePointAt(0) ?? 0;
	if (code < 768) return 1;
	if (/\p{Mark}/u.test(character)) return 0;
	return wide(code) ? 2 : 1;
}
function wide(code) {
	return code >= 4352 && code <= 4447 || code >= 11904 && code <= 42191 || code >= 44032 && code <= 55203 || code >= 63744 && code <= 64255 || code >= 65072 && code <= 65135 || code >= 65280 && code <= 65376 || code >= 65504 && code <= 65510 || code >= 127744 && code <= 129791 || code >= 131072 && code <= 262141;
}
/** At most `width` cells, with an ellipsis when something was cut. */
function cutCells(text, width) {
	if (cells(text) <= width) return text;
	let used = 0;
	let out = "";
	for (const character of text) {
		const size = cell(character);
		if (used + size > width - 1) break;
		used += size;
		out += character;
	}
	return width > 0 ? `${out}…` : "";
}
function pad(text, width, side) {
	const space = " ".repeat(Math.max(0, width - cells(text)));
	return side === "left" ? text + space : space + text;
}
/** Lines of at most `width` cells, broken at spaces. */
function wrap(text, width) {
	const lines = [];
	let line = "";
	for (const word of text.split(" ")) {
		const next = line === "" ? word : `${line} ${word}`;
		if (cells(next) <= width || line === "") line = next;
		else {
			lines.push(line);
			line = word;
		}
	}
	return [...lines, line];
}

// src/report/numbers.ts
const MINUS = "−";
/** Digits with the typographic minus: "−10.8", "3.0". */
function decimal(value, digits) {
	const text = Math.abs(value).toFixed(digits);
	return value < 0 && Number(text) !== 0 ? `${MINUS}${text}` : text;
}
function grouped(text) {
	return text.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}
function whole(value) {
	const text = grouped(Math.round(Math.abs(value)).toString());
	return value < 0 && text !== "0" ? `${MINUS}${text}` : text;
}
/** A score of 0..1 on the scale people speak of: "46.1". */
function points(score) {
	return decimal(score * 100, 1);
}
/** "+3.2", "−10.8", "0.0". */
function signedPoints(change) {
	const text = decimal(change * 100, 1);
	return text.startsWith(MINUS) || Number(text) === 0 ? text : `+${text}`;
}
function signedWholePoints(change) {
	const text = decimal(change * 100, 0);
	return text.startsWith(MINUS) || text === "0" ? text : `+${text}`;
}
/** "×1.44". */
function ratio(value) {
	return `×${value >= 100 ? whole(value) : value.toFixed(2)}`;
}
/** Dollars with the digits that matter: "$0.0012", "$0.017", "$0.61", "$9.40", "$61", "$1,240". */
function dollars(value) {
	if (value === 0) return "$0";
	if (value < .01) return `$${value < 5e-5 ? value.toExponential(1) : value.toFixed(4)}`;
	if (value < .1) return `$${value.toFixed(3).replace(/0$/, "")}`;
	if (value < 10) return `$${value.toFixed(2)}`;
	return `$${whole(value)}`;
}
function turnCount(value) {
	return value < 10 && !Number.isInteger(value) ? decimal(value, 1) : whole(value);
}
/** "p = 0.008"; below a thousandth only the bound says something. */
function probability(p) {
	return p < .001 ? "p < 0.001" : `p = ${p.toFixed(p < .1 ? 3 : 2)}`;
}
/** "14 min", "38 s", "2 h 5 min". */
function duration(seconds) {
	if (seconds < 10) return `${seconds.toFixed(1)} s`;
	if (seconds < 100) return `${Math.round(seconds)} s`;
	const minutes = Math.round(seconds / 60);
	if (minutes < 60) return `${minutes} min`;
	const rest = minutes % 60;
	return rest === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}
/** "6 %". */
function percent(fraction) {
	const value = fraction * 100;
	return `${value > 0 && value < 10 && !Number.isInteger(value) ? value.toFixed(1) : Math.round(value)} %`;
}
/** "1 task", "59 tasks". */
function count(number, one, many = `${one}s`) {
	return `${whole(number)} ${number === 1 ? one : many}`;
}
/** A level like 0.043 without the noise of binary fractions. */
function level(value) {
	return String(Number(value.toPrecision(3)));
}

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
	NOTHING_COMPARED: () => "no task could be compared with the baseline",
	TOO_FEW_MEASURED: (v) => `${text(v, "missing")} of ${text(v, "of")} attempts could not be measured (limit ${shown(v, "limit", percent)})`,
	INFRA_ERRORS_ROSE: (v) => `infra errors ended ${outOf(v, "errors", "of")} of the attempts, in the baseline ${outOf(v, "baseErrors", "baseOf")}: more than chance gives (${chance(v)})`,
	SINGLE_ATTEMPTS: () => "one attempt per task on both sides: chance cannot be told from change",
	CANNOT_DETECT: () => "with so few attempts no drop, however large, could be seen",
	RUN_CUT_SHORT: (v) => `the run was cut short: its last look was after ${text(v, "attempts")} of ${text(v, "of")} attempts`,
	PLAN_DIFFERS: (v) => `the attempts are not those of the plan${because(v)}`,
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
	TASK_SUSPECT: (v) => `${tasksOf(v)} may be lost: not proven`,
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
/** The answers of one task, most frequent first. */
function answerGroups(attempts) {
	const groups = /* @__PURE__ */ new Map();
	for (const attempt of attempts) {
		const answer = answerOf(attempt);
		const key = `${answer.words}\n${answer.name ?? ""}`;
		const group = groups.get(key);
		if (group === void 0) groups.set(key, {
			...answer,
			times: 1
		});
		else group.times += 1;
	}
	return [...groups.entries()].sort(([a, left], [b, right]) => right.times - left.times || byCodePoint(a, b)).map(([, group]) => ({
		...group,
		of: attempts.length
	}));
}

// src/report/gather.ts
/** Names beyond these are counted, not listed: the sentence ends where reading does. */
const NAMED = 6;
/**
* The same thing said of several tasks is one thing to read: "6 tasks (a, b, …) solved reliably before, never now".
* Files keep one reason for each task.
*/
function gatherReasons(reasons) {
	return reasons.flatMap((reason, index) => {
		const alike = reasons.filter((other) => saysTheSame(reason, other));
		if (alike.length < 2) return [reason];
		if (reasons.findIndex((other) => saysTheSame(reason, other)) !== index) return [];
		const tasks = alike.slice(0, NAMED).map(({ values }) => values.task);
		const { task: _, ...values } = reason.values;
		return [{
			...reason,
			values: {
				...values,
				count: alike.length,
				tasks: tasks.join(", ")
			}
		}];
	});
}
/** Until when, why and by whom may differ from task to task: then each is said. */
function saysTheSame(a, b) {
	if (a.code !== b.code || a.weight !== b.weight) return false;
	if (typeof a.values.task !== "string" || typeof b.values.task !== "string") return false;
	return a.values.until === b.values.until && a.values.reason === b.values.reason;
}

// src/report/headline.ts
/** Whole points only where every figure of the line is whole: "0 → 13" above a table with 12.5 would be another number. */
function sameDigits(...scores) {
	return scores.every((score) => Number.isInteger(Number((score * 100).toFixed(1)))) ? 0 : 1;
}
/** "score fell 46.1 → 35.3 (−10.8 points, p = 0.008)", "score fell 100 → 0 (−100 points, p < 0.001)". */
function scoreMove(score, p) {
	if (score.base === null || score.now === null || score.change === null) return null;
	const digits = sameDigits(score.base, score.now, score.change);
	const show = (value) => decimal(value * 100, digits);
	const change = digits === 0 ? signedWholePoints(score.change) : signedPoints(score.change);
	const word = score.change < 0 ? "fell" : score.change > 0 ? "rose" : "stayed";
	const from = score.change === 0 ? `at ${show(score.now)}` : `${show(score.base)} → ${show(score.now)}`;
	const known = [score.change === 0 ? null : `${change} points`, p === null ? null : probability(p)].filter((part) => part !== null);
	return `score ${word} ${from}${known.length === 0 ? "" : ` (${known.join(", ")})`}`;
}
/**
* A pass claims a rise only when the test shows one. A drop that only warns is told as the drop it is; else nothing
* was found.
*/
function passed({ score, test }, fell) {
	if (fell) return scoreMove(score, test.p) ?? "pass";
	if (test.pImproved !== null && test.pImproved <= test.alpha && (score.change ?? 0) > 0) return scoreMove(score, test.pImproved) ?? "pass";
	if (score.base === null || score.now === null) return "pass";
	const digits = sameDigits(score.base, score.now);
	const show = (value) => decimal(value * 100, digits);
	const tail = test.p === null ? "" : ` (${probability(test.p)})`;
	return `no regression: score ${show(score.base)} → ${show(score.now)}${tail}`;
}
function fellOf({ reasons }) {
	return reasons.find(({ code }) => code === "SCORE_FELL") ?? null;
}
function firstOf(verdict, weight) {
	const reason = verdict.reasons.find((candidate) => candidate.weight === weight);
	return reason === void 0 ? null : reasonWords(reason);
}
/** The verdict in one line, without the symbol. */
function headline(verdict, comparison) {
	const moved = scoreMove(comparison.score, comparison.test.p);
	switch (verdict.verdict) {
		case "pass": {
			const measured = comparison.counts.measured > 0;
			const same = verdict.reasons.find(({ code }) => code === "AGENT_UNCHANGED");
			return measured || same === void 0 ? passed(comparison, fellOf(verdict) !== null) : reasonWords(same);
		}
		case "fail": return (verdict.reasons.some((reason) => reason.code === "SCORE_FELL" && reason.weight === "fail") ? moved : firstOf(verdict, "fail")) ?? moved ?? "fail";
		case "inconclusive": return `inconclusive: ${firstOf(verdict, "blocks") ?? "not enough was measured"}`;
		case "no-baseline": {
			const now = comparison.score.now;
			return `no baseline to compare with${now === null ? "" : `; score ${points(now)}`}`;
		}
		case "incompatible": return `not comparable with the baseline: ${firstOf(verdict, "blocks") ?? parts(comparison)}`;
	}
}
function parts(comparison) {
	const names = comparison.incompatible.map((difference) => difference.part);
	return names.length === 0 ? "the instrument differs" : `${names.join(", ")} differ`;
}
/** What the gate could not see, said every time. */
function blindSpot(comparison) {
	const drop = comparison.test.detectableDrop;
	return drop === null ? null : `Blind below ${decimal(drop * 100, 0)} points (80 % power).`;
}
/** One sentence under the headline: why it is so; empty when the headline has said it. */
function sentence(verdict, comparison) {
	const weight = verdict.verdict === "fail" ? "fail" : "blocks";
	const texts = gatherReasons(verdict.reasons).filter((reason) => reason.weight === weight).map(reasonWords);
	const said = headline(verdict, comparison);
	const news = texts.filter((text) => !said.includes(text));
	if (news.length > 0) return sentenceCase(news.join("; "));
	if (verdict.verdict !== "pass") return "";
	if (comparison.test.p === null) return "Nothing failed; nothing could be compared.";
	if (fellOf(verdict) !== null) {
		const why = verdict.reasons.find(({ code }) => code === "NOT_CONFIRMED");
		return sentenceCase(why ? reasonWords(why) : "a drop does not fail here (judge.fail-on)");
	}
	const { alpha } = comparison.test;
	return `No evidence of a regression (one-sided test at ${percent(alpha)}).`;
}
/** Each reason in words, those that several tasks share once. */
function reasonTexts(reasons) {
	return gatherReasons(reasons).map(reasonWords);
}
function sentenceCase(text) {
	const upper = text.charAt(0).toUpperCase() + text.slice(1);
	return /[.!?]$/.test(upper) ? upper : `${upper}.`;
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
function lineOf(row, task, label, attempts) {
	const hidden = task?.private ?? false;
	const repeats = attempts.map((attempt) => repeatOf(attempt, hidden));
	const optional = (value) => value === null || value === void 0 ? "–" : points(value);
	return {
		label,
		private: hidden,
		title: hidden || !task?.title ? null : shorten(plain(task.title), 200),
		family: row.family === null ? null : shorten(plain(row.family), 60),
		group: groupOf(row),
		status: row.status,
		mark: row.mark,
		repeats,
		symbols: repeats.map((repeat) => repeat.symbol).join(""),
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

// src/report/terminal.ts
const CODES = {
	bold: "1",
	dim: "2",
	red: "31",
	green: "32",
	yellow: "33"
};
function renderTerminal(model, options) {
	const width = Math.max(40, Math.min(options.width, 160));
	const paint = (text, style) => options.colour && style !== "none" ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text;
	return `${[
		top(model, width, paint),
		table(model, width, paint),
		overall(model, width, paint),
		closing(model, width, paint)
	].filter((block) => block.length > 0).map((block) => block.join("\n")).join("\n\n")}\n`;
}
function verdictStyle(model) {
	if (model.verdict.kind === "pass") return "green";
	return model.verdict.kind === "fail" ? "red" : "yellow";
}
function top(model, width, paint) {
	const { verdict } = model;
	const word = verdict.word.toUpperCase();
	const title = wrap(`${word}  ${verdict.headline}`, width).map((line, index) => index === 0 && line.startsWith(word) ? `${paint(word, verdictStyle(model))}${paint(line.slice(word.length), "bold")}` : paint(line, "bold"));
	const warnings = model.gathered.filter((reason) => reason.weight === "warn").flatMap((reason) => wrap(`warning: ${reason.text}`, width).map((line) => paint(line, "yellow")));
	return [
		...model.notices.flatMap((notice) => wrap(`! ${notice}`, width).map((line) => paint(line, "yellow"))),
		...title,
		...verdict.sentence === "" ? [] : wrap(verdict.sentence, width),
		...verdict.enforced ? [] : [paint("Advisory: this verdict does not fail the job.", "dim")],
		...warnings,
		...wrap(`${model.suite}, ${agentWords(model)}: ${model.facts}`, width).map((line) => paint(line, "dim"))
	];
}
function agentWords(model) {
	return model.agent.model === null ? model.agent.name : `${model.agent.name} (${model.agent.model})`;
}
function changeStyle(task) {
	if (task.group === "lost") return "red";
	if (task.group === "suspect") return "yellow";
	return task.group === "gained" ? "green" : "none";
}
function cellOf(text, style = "none") {
	return {
		text,
		style
	};
}
const COLUMNS = [
	{
		title: "repeats",
		side: "left",
		of: (task) => cellOf(symbols$1(task))
	},
	{
		title: "base → now",
		side: "right",
		of: (task) => cellOf(baseToNow(task))
	},
	{
		title: "change",
		side: "right",
		of: (task) => cellOf(task.change, changeStyle(task))
	},
	{
		title: "turns",
		side: "right",
		of: (task) => cellOf(task.turns)
	},
	{
		title: "cost",
		side: "right",
		of: (task) => cellOf(task.cost)
	}
];
/** Every repeat as a symbol; from eleven on they are counted. */
function symbols$1(task) {
	if (task.repeats.length === 0) return "–";
	if (task.repeats.length <= 10) return task.symbols;
	const counts = /* @__PURE__ */ new Map();
	for (const { symbol } of task.repeats) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
	return [...counts].map(([symbol, times]) => `${times}${symbol}`).join(" ");
}
function baseToNow(task) {
	if (task.base === "–") return task.now;
	return `${task.base} → ${task.now}`;
}
function remark(task) {
	const said = task.answers.find((answer) => answer.words !== "right");
	const answer = said === void 0 || task.group === "same" ? "" : answerWords(said);
	if (task.group === "lost" || task.group === "suspect" || task.group === "gained" || task.group === "quarantined") return answer === "" || task.group === "gained" ? task.group : `${task.group}: ${answer}`;
	return task.status === "compared" ? "" : STATUS[task.status];
}
const STATUS = {
	compared: "",
	new: "new, not compared",
	removed: "no longer in the suite",
	changed: "task changed, not compared",
	unmeasured: "not measured",
	"outside-mean": "no fault planted, outside the mean",
	"left-out": "left out: the baseline never solved it"
};
function statusWords(status) {
	return STATUS[status];
}
function answerWords(answer) {
	const name = answer.name === null ? "" : ` ${shorten(plain(answer.name), 48)}`;
	return `${answer.times}× ${answer.words}${name}`;
}
function table(model, width, paint) {
	if (model.tasks.length === 0) return [];
	const { columns, remarks } = columnsThatFit(model.tasks, width);
	const sizes = columns.map((column) => columnWidth(column, model.tasks));
	const used = sizes.reduce((sum, size) => sum + size + 2, 2);
	const nameWidth = Math.max(leastName(model.tasks), Math.min(longestName(model.tasks), MOST_NAME, width - used - remarks));
	const restWidth = width - used - nameWidth - 2;
	const line = (gutter, name, parts, rest, style) => [
		paint(`${gutter} ${pad(cutCells(name, nameWidth), nameWidth, "left")}`, style),
		...parts.map((part, index) => {
			const size = sizes[index] ?? 0;
			return paint(pad(cutCells(part.text, size), size, columns[index]?.side ?? "left"), part.style);
		}),
		...rest === "" || restWidth < 12 ? [] : [paint(cutCells(rest, restWidth), style)]
	].join("  ").trimEnd();
	const alone = model.tasks.every((task) => task.base === "–");
	return [
		paint(line(" ", "task", columns.map(({ title }) => cellOf(alone && title === "base → now" ? "score" : title)), "", "none"), "dim"),
		...model.tasks.map((task) => line(GUTTER[task.mark ?? "none"], task.label, columns.map((column) => column.of(task)), remark(task), changeStyle(task))),
		...wrap(SYMBOL_LEGEND, width).map((text) => paint(text, "dim"))
	];
}
/** The mark of a row also without colour and without room for the remark. */
const GUTTER = {
	lost: "✗",
	suspect: "!",
	gained: "+",
	quarantined: "~",
	none: " "
};
function columnWidth(column, tasks) {
	return Math.max(cells(column.title), ...tasks.map((task) => Math.min(48, cells(column.of(task).text))));
}
const LEAST_NAME = 20;
const MOST_NAME = 48;
function longestName(tasks) {
	return Math.max(cells("task"), ...tasks.map((task) => cells(task.label)));
}
/** Short names need no more than they are; long ones are cut before anything says nothing at all. */
function leastName(tasks) {
	return Math.min(longestName(tasks), LEAST_NAME);
}
/** What went wrong is whole at the first of these, readable at the last. */
const [WHOLE, CUT, LEAST] = [
	46,
	34,
	24
];
const [CHANGE, TURNS, COST] = [
	2,
	3,
	4
];
/** What a narrowing terminal loses, step by step: the change is what base and now already say. */
const STEPS = [
	[[], WHOLE],
	[[], CUT],
	[[CHANGE], WHOLE],
	[[CHANGE], CUT],
	[[CHANGE, COST], WHOLE],
	[[CHANGE, COST], CUT],
	[[
		CHANGE,
		COST,
		TURNS
	], WHOLE],
	[[
		CHANGE,
		COST,
		TURNS
	], CUT],
	[[
		CHANGE,
		COST,
		TURNS
	], LEAST],
	[[COST, TURNS], 0],
	[[
		CHANGE,
		COST,
		TURNS
	], 0]
];
/** The repeats always stay. */
function columnsThatFit(tasks, width) {
	const silent = COLUMNS.flatMap((column, index) => saysNothing(column, tasks) ? [index] : []);
	const longest = Math.max(...tasks.map((task) => cells(remark(task))));
	for (const [drop, most] of STEPS) {
		const columns = COLUMNS.filter((_, index) => !drop.includes(index) && !silent.includes(index));
		const used = columns.reduce((sum, column) => sum + columnWidth(column, tasks) + 2, 2);
		const remarks = Math.min(longest, most) === 0 ? 0 : Math.min(longest, most) + 2;
		if (used + leastName(tasks) + remarks <= width) return {
			columns,
			remarks
		};
	}
	return {
		columns: COLUMNS.slice(0, 1),
		remarks: 0
	};
}
/** A change where nothing was compared; turns and cost that stayed the same everywhere, as the overall row says. */
function saysNothing(column, tasks) {
	if (column.title === "change") return tasks.every(({ change }) => change === "–");
	if (column.title === "turns") return tasks.every(({ raw }) => raw.baseTurns === raw.nowTurns);
	if (column.title === "cost") return tasks.every(({ raw }) => raw.baseCost === raw.nowCost);
	return false;
}
function overall(model, width, paint) {
	const alone = model.overall.every((row) => row.base === "–" && row.change === "–");
	const rows = model.overall.map((row) => [
		row.label,
		row.base,
		row.now,
		row.change
	]);
	const size = (index) => Math.max(...rows.map((row) => cells(row[index])));
	return model.overall.map((row) => {
		const mark = row.mark === "fail" ? "✗" : row.mark === "warn" ? "!" : " ";
		const style = row.mark === "fail" ? "red" : row.mark === "warn" ? "yellow" : "none";
		const compared = `${pad(row.base, size(1), "right")} → ${pad(row.now, size(2), "right")}  ${row.change}`;
		const text = `${mark} ${pad(row.label, size(0), "left")}  ${alone ? pad(row.now, size(2), "right") : compared}`;
		return paint(cutCells(text, width), style);
	});
}
function words(change) {
	const [part, base, now] = [
		change.part,
		change.base,
		change.now
	].map((text) => shorten(shortDigest(plain(text)), 80));
	return `${part} ${base} → ${now}`;
}
function closing(model, width, paint) {
	const lines = [];
	for (const change of model.agent.changes) lines.push(`changed: ${words(change)}`);
	for (const difference of model.incompatible) lines.push(`differs: ${words(difference)}`);
	if (model.families.filter((line) => line.raw !== 0).length > 0 && model.families.length > 1) lines.push(`by family: ${model.families.map((line) => `${line.family} ${line.change}`).join(", ")}`);
	if (model.next.reproduce !== null) lines.push(`look closer: ${model.next.reproduce}${model.next.price === null ? "" : ` (about ${model.next.price})`}`);
	if (model.counts.infraErrors + model.counts.cancelled > 0) lines.push(`${count(model.counts.infraErrors + model.counts.cancelled, "attempt")} not measured`);
	return [...lines, ...model.footer].flatMap((line) => wrap(line, width)).map((line) => paint(line, "dim"));
}

// src/report/markdown.ts
const ALL = Number.POSITIVE_INFINITY;
const LADDER = [
	{
		lost: ALL,
		rest: "table",
		families: true,
		changes: ALL
	},
	{
		lost: ALL,
		rest: "short",
		families: true,
		changes: 20
	},
	{
		lost: ALL,
		rest: "counts",
		families: true,
		changes: 10
	},
	{
		lost: 50,
		rest: "counts",
		families: true,
		changes: 5
	},
	{
		lost: 10,
		rest: "counts",
		families: false,
		changes: 3
	},
	{
		lost: 0,
		rest: "none",
		families: false,
		changes: 0
	}
];
function renderMarkdown(model, options) {
	const tail = options.marker === "" ? "" : `\n${options.marker}\n`;
	const versions = [
		...LADDER.map((rung) => () => comment(model, rung)),
		() => `${title(model)}\n`,
		() => `### sre-gate: ${model.verdict.word}\n`
	];
	return fitLadder(versions, tail, options.maxBytes);
}
function comment(model, rung) {
	return `${[
		...model.notices.map((notice) => `> [!WARNING]\n> ${markdown(notice)}`),
		title(model),
		opening(model, rung),
		overallTable(model.overall),
		lost(model, rung),
		suspects(model, rung),
		rung.rest === "none" ? "" : rest(model, rung),
		next(model),
		footer(model)
	].filter((block) => block !== "").join("\n\n")}\n`;
}
function title(model) {
	const gate = model.gate === "default" ? "" : ` (${model.gate})`;
	const advisory = model.verdict.enforced ? "" : " · advisory";
	return `### ${model.verdict.symbol} sre-gate${gate}: ${markdown(model.verdict.headline)}${advisory}`;
}
function opening(model, rung) {
	const lines = model.verdict.sentence === "" ? [] : [markdown(model.verdict.sentence)];
	const changes = changed(model, rung.changes);
	lines.push(`${changes === "" ? "" : `${changes} `}${markdown(model.facts)}`);
	for (const difference of model.incompatible) lines.push(`Differs: ${markdownCode(difference.part)} ${fromTo(difference)}.`);
	for (const reason of model.gathered) if (reason.weight === "warn") lines.push(`⚠️ ${markdown(reason.text)}`);
	return lines.join("\n\n");
}
function fromTo(change) {
	return `${markdownCode(change.base)} → ${markdownCode(change.now)}`;
}
/** Digests say nothing to a reader: a changed file is named, a changed model is shown from and to. */
function changed(model, most) {
	const { changes } = model.agent;
	if (changes.length === 0) return model.counts.baseMeasured === 0 ? "" : "The agent is unchanged.";
	const shown = changes.slice(0, most).map((change) => {
		const file = /^files?[.:/ ]\s*/.exec(change.part);
		if (file !== null) return markdownCode(change.part.slice(file[0].length));
		return `${markdown(shorten(change.part, 80))} ${fromTo(change)}`;
	});
	const more = changes.length - shown.length;
	const list = [...shown, ...more > 0 ? [count(more, shown.length === 0 ? "thing" : "other")] : []];
	const kept = model.agent.model === null || changes.some((change) => change.part === "model") ? "" : `; model ${markdownCode(model.agent.model)} as before`;
	return `Changed: ${list.join(", ")}${kept}.`;
}
const MARKS = {
	fail: "❌",
	warn: "⚠️",
	"": ""
};
function overallTable(rows) {
	return [
		"| | base | now | change | |",
		"|---|--:|--:|--:|---|",
		...rows.map((row) => {
			const note = row.note === null ? "" : ` ${markdown(row.note)}`;
			return `| ${row.label} | ${row.base} | ${row.now} | ${row.change} | ${MARKS[row.mark]}${note} |`;
		})
	].join("\n");
}
function answer(group) {
	if (group === void 0) return "";
	const name = group.name === null ? "" : ` ${markdownCode(group.name, 60)}`;
	return `${group.times}× ${group.words}${name}`;
}
function wrongAnswers(task) {
	return task.answers.filter((group) => group.words !== "right").slice(0, 2).map(answer).join(", ");
}
function symbols(task) {
	if (task.repeats.length <= 12) return task.symbols || "–";
	return task.nowTally;
}
function lost(model, rung) {
	const tasks = model.tasks.filter((task) => task.group === "lost");
	if (tasks.length === 0) return "";
	const shown = tasks.slice(0, rung.lost);
	const heading = `**Lost**: ${count(tasks.length, "task")} the base solves reliably`;
	const more = tasks.length > shown.length ? `\n\nand ${count(tasks.length - shown.length, "more lost task")}.` : "";
	return shown.length === 0 ? heading : `${heading}\n\n${bigTable(shown)}${more}`;
}
function bigTable(tasks) {
	return [
		"| task | base | now | answers now | turns | cost |",
		"|---|---|---|---|--:|--:|",
		...tasks.map((task) => `| ${markdownCode(task.label)} | ${task.baseTally} | ${symbols(task)} | ${wrongAnswers(task)} | ${task.turns} | ${task.cost} |`)
	].join("\n");
}
function suspects(model, rung) {
	const tasks = model.tasks.filter((task) => task.group === "suspect");
	const shown = tasks.slice(0, Math.min(rung.lost, 10));
	const list = shown.map((task) => {
		const said = wrongAnswers(task);
		return `${markdownCode(task.label)} ${task.baseTally} → ${symbols(task)}${said === "" ? "" : ` (${said})`}`;
	});
	const more = tasks.length > shown.length ? `, and ${count(tasks.length - shown.length, "more")}` : "";
	const lines = [];
	if (list.length > 0) lines.push(`Suspects, not proven: ${list.join(", ")}${more}.`);
	else if (tasks.length > 0) lines.push(`${count(tasks.length, "suspect")}, not proven.`);
	if (rung.families && model.families.length > 1 && model.families.some((line) => line.raw !== 0)) lines.push(`By family: ${model.families.map((line) => `${markdown(line.family)} ${line.change}`).join(", ")}.`);
	return lines.join(" ");
}
function rest(model, rung) {
	const tasks = model.tasks.filter((task) => task.group !== "lost" && task.group !== "suspect");
	if (tasks.length === 0) return "";
	const summary = restWords(model, tasks);
	if (rung.rest === "counts") return `${summary}.`;
	return `<details><summary>${summary}</summary>\n\n${rung.rest === "table" ? fullTable(tasks) : shortTable(tasks)}\n\n</details>`;
}
/** "55 other tasks: 15 lower, 12 higher, as chance alone gives". */
function restWords(model, tasks) {
	const number = (group) => tasks.filter((task) => task.group === group).length;
	const [lower, higher] = [number("lower"), number("higher")];
	const others = tasks.length < model.tasks.length ? "other task" : "task";
	const parts = [...lower + higher === 0 ? [] : [`${lower} lower, ${higher} higher, as chance alone gives`], ...[
		"gained",
		"quarantined",
		"new",
		"removed",
		"changed",
		"unmeasured",
		"left-out"
	].filter((group) => number(group) > 0).map((group) => `${number(group)} ${REST[group]}`)];
	return `${count(tasks.length, others)}${parts.length === 0 ? "" : `: ${parts.join("; ")}`}`;
}
const REST = {
	gained: "gained",
	quarantined: "quarantined",
	new: "new",
	removed: "removed",
	changed: "changed",
	unmeasured: "not measured",
	"left-out": "left out (never solved at the base)"
};
function fullTable(tasks) {
	return [
		"| task | repeats | base | now | change | turns | cost | |",
		"|---|---|--:|--:|--:|--:|--:|---|",
		...tasks.map((task) => {
			const remark = task.mark ?? statusWords(task.status);
			return `| ${markdownCode(task.label)} | ${symbols(task)} | ${task.base} | ${task.now} | ${task.change} | ${task.turns} | ${task.cost} | ${remark} |`;
		})
	].join("\n");
}
function shortTable(tasks) {
	return [
		"| task | repeats | change |",
		"|---|---|--:|",
		...tasks.map((task) => `| ${markdownCode(task.label, 40)} | ${symbols(task)} | ${task.change} |`)
	].join("\n");
}
function link(words, address) {
	return `[${words}](<${address.replace(/[<>\\\s|]/g, (sign) => encodeURIComponent(sign))}>)`;
}
function next(model) {
	const { reproduce, price, accept } = model.next;
	const parts = [
		...model.links.transcripts === null ? [] : [link("compare transcripts", model.links.transcripts)],
		...reproduce === null ? [] : [`${markdownCode(reproduce, 400)}${price === null ? "" : ` (about ${price})`}`],
		...accept === null ? [] : [`${markdownCode(accept, 200)} to accept`]
	];
	return parts.length === 0 ? "" : `Next: ${parts.join(" · ")}`;
}
function footer(model) {
	const report = model.links.report === null ? "" : ` ${link("report", model.links.report)}`;
	return `<sub>${[...model.gathered.filter((reason) => reason.weight === "info" && !SAID_ELSEWHERE.has(reason.code)).map((reason) => reason.text).map(sentenceCase), ...model.footer].map(markdown).join(" ")}${report}</sub>`;
}

export { signedWholePoints as A, dollars as C, points as D, percent as E, cutCells as F, whole as M, bytes as N, ratio as O, cells as P, decimal as S, level as T, reasonWords as _, GROUPS as a, wrongWords as b, blindSpot as c, sentence as d, sentenceCase as f, symbolOf as g, shortName as h, statusWords as i, turnCount as j, signedPoints as k, headline as l, SYMBOL_LEGEND as m, remark as n, labels as o, gatherReasons as p, renderTerminal as r, taskLines as s, renderMarkdown as t, reasonTexts as u, stateWords as v, duration as w, count as x, verdictWords as y };