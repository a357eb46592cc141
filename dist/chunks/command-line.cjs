"use strict";

const require_steps = require("./steps.cjs");
const require_task_lines = require("./task-lines.cjs");

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
/** "score 46.1 → 35.3 over 59 tasks", "score 100 → 0, decided on 12 of 59 tasks". */
function scores({ overall, score }) {
	const base = overall.base ?? score.base;
	const now = overall.now ?? score.now;
	if (base === null || now === null) return null;
	const digits = sameDigits(base, now);
	const show = (value) => require_steps.decimal(value * 100, digits);
	const { decided, of } = overall;
	const onSome = of > decided ? `, decided on ${decided} of ${require_steps.count(of, "task")}` : "";
	return `${show(base)} → ${show(now)}${onSome}`;
}
/** "score fell 46.1 → 35.3 (−10.8 points, p = 0.008)", "score fell 100 → 0 (−100 points, p < 0.001)". */
function scoreMove(comparison, p) {
	const { score, overall } = comparison;
	const base = overall.base ?? score.base;
	const now = overall.now ?? score.now;
	if (base === null || now === null) return null;
	const moved = now - base;
	const digits = sameDigits(base, now);
	const change = digits === 0 ? require_steps.signedWholePoints(moved) : require_steps.signedPoints(moved);
	const word = moved < 0 ? "fell" : moved > 0 ? "rose" : "stayed at";
	const known = [moved === 0 ? null : `${change} points`, p === null ? null : require_steps.probability(p)].filter((part) => part !== null);
	return `score ${word} ${moved === 0 ? require_steps.decimal(now * 100, digits) : scores(comparison)}${known.length === 0 ? "" : ` (${known.join(", ")})`}`;
}
/** "6 of 8 tasks are no longer solved"; null below two, where the score says it better. */
function lostTasks({ tasks }) {
	const solved = tasks.filter(({ status, base }) => status === "compared" && (base?.mean ?? 0) > 0);
	const lost = solved.filter(({ now, mark }) => now?.mean === 0 && mark === "lost").length;
	return lost < 2 ? null : `${lost} of ${require_steps.count(solved.length, "task")} are no longer solved`;
}
/**
* A pass claims a rise only when the test shows one. A drop that only warns is told as the drop it is; else nothing
* was found.
*/
function passed(comparison, fell) {
	const { score, test } = comparison;
	if (fell) return scoreMove(comparison, test.p) ?? "pass";
	if (test.pImproved !== null && test.pImproved <= test.alpha && (score.change ?? 0) > 0) return scoreMove(comparison, test.pImproved) ?? "pass";
	const moved = scores(comparison);
	if (moved === null) return "pass";
	return `no drop shown: score ${moved}${test.p === null ? "" : ` (${require_steps.probability(test.p)})`}`;
}
function fellOf({ reasons }) {
	return reasons.find(({ code }) => code === "SCORE_FELL") ?? null;
}
function firstOf(verdict, weight) {
	const reason = verdict.reasons.find((candidate) => candidate.weight === weight);
	return reason === void 0 ? null : require_task_lines.reasonWords(reason);
}
/** The verdict in one line, without the symbol. */
function headline(verdict, comparison) {
	const moved = scoreMove(comparison, comparison.test.p);
	switch (verdict.verdict) {
		case "pass": {
			const measured = comparison.counts.measured > 0;
			const same = verdict.reasons.find(({ code }) => code === "AGENT_UNCHANGED");
			return measured || same === void 0 ? passed(comparison, fellOf(verdict) !== null) : require_task_lines.reasonWords(same);
		}
		case "fail": {
			const [first] = verdict.reasons.filter(({ weight }) => weight === "fail");
			if (first?.code !== "SCORE_FELL") return firstOf(verdict, "fail") ?? moved ?? "fail";
			return [lostTasks(comparison), moved ?? "the score fell"].filter((part) => part !== null).join("; ");
		}
		case "inconclusive": return undecided(firstOf(verdict, "blocks") ?? "not enough was measured", verdict);
		case "no-baseline": {
			const now = comparison.score.now;
			return `no baseline to compare with${now === null ? "" : `; score ${require_steps.points(now)}`}`;
		}
		case "not-compared": {
			const now = comparison.score.now;
			return `not compared${now === null ? "" : `; score ${require_steps.points(now)}`}`;
		}
		case "incompatible": return `not comparable with the baseline: ${firstOf(verdict, "blocks") ?? parts(comparison)}`;
	}
}
/** Two sentences say it themselves: nothing could be measured, or the agent did not run. */
function undecided(why, { cause }) {
	return why.startsWith("could not measure") || cause === "agent-did-not-run" ? why : `inconclusive: ${why}`;
}
function parts(comparison) {
	const names = comparison.incompatible.map((difference) => difference.part);
	return names.length === 0 ? "the instrument differs" : `${names.join(", ")} differ`;
}
/** What the gate promises to see, said every time. */
function blindSpot(comparison) {
	const drop = comparison.test.detectableDrop;
	return drop === null ? null : `A drop of ${require_steps.decimal(drop * 100, 0)} points or more would be caught 4 times in 5; smaller ones may slip through.`;
}
/** What was shown, and what could go unseen. */
function unseen({ score, test }) {
	const { interval } = score;
	const range = interval === null ? "" : ` (between ${require_steps.signedWholePoints(interval[0])} and ${require_steps.signedWholePoints(interval[1])} points)`;
	const drop = test.detectableDrop;
	return `The change is within chance${range}; ${drop === null ? "how large a drop could go unseen is unknown" : `drops under ${require_steps.decimal(drop * 100, 0)} points can go unseen`}.`;
}
/** One sentence under the headline: why it is so; empty when the headline has said it. */
function sentence(verdict, comparison) {
	const weight = verdict.verdict === "fail" ? "fail" : "blocks";
	const texts = gatherReasons(verdict.reasons).filter((reason) => reason.weight === weight).map(require_task_lines.reasonWords);
	const said = headline(verdict, comparison);
	const news = texts.filter((text) => !said.includes(text));
	const why = news.length > 0 ? sentenceCase(news.join("; ")) : "";
	if (verdict.verdict === "no-baseline" || verdict.verdict === "incompatible") return `${why} ${NEW_BASELINE}`.trimStart();
	if (why !== "" || verdict.verdict !== "pass") return why;
	if (comparison.test.p === null) return isUnmeasured(comparison) ? NOTHING_RUN : "Nothing failed; nothing could be compared.";
	if (fellOf(verdict) !== null) {
		const doubt = verdict.reasons.find(({ code }) => code === "NOT_CONFIRMED");
		return sentenceCase(doubt ? require_task_lines.reasonWords(doubt) : "a drop does not fail here (judge.fail-on)");
	}
	return unseen(comparison);
}
const NEW_BASELINE = "Let the nightly propose a baseline, or add a run of the base (sre-gate baseline add).";
const NOTHING_RUN = "Its files, command, model and parameters are the base's, so nothing was run.";
/** Not one attempt was wanted: the answer was known before. */
function isUnmeasured({ counts }) {
	return counts.planned === 0 && counts.measured === 0;
}
/** Each reason in words, those that several tasks share once. */
function reasonTexts(reasons) {
	return gatherReasons(reasons).map(require_task_lines.reasonWords);
}
/** The headline where the verdict's word stands before it already. */
function afterWord({ word, headline }) {
	const said = [`${word}: `, `${word}; `].find((start) => headline.startsWith(start)) ?? "";
	return headline.slice(said.length);
}
function sentenceCase(text) {
	const upper = text.charAt(0).toUpperCase() + text.slice(1);
	return /[.!?]$/.test(upper) ? upper : `${upper}.`;
}

// src/report/command-line.ts
/** Longer, it is no line to copy any more. */
const COMMAND_LIMIT = 2e3;
/** A line for a POSIX shell; null where none that can be shown is the command: a part of one does something else. */
function commandLine(words) {
	const command = words.map(shellWord).join(" ");
	return require_steps.plain(command) === command && command.length <= 2e3 ? command : null;
}
function shellWord(text) {
	return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replace(/'/g, "'\\''")}'`;
}

Object.defineProperty(exports, "COMMAND_LIMIT", {
  enumerable: true,
  get: function () {
    return COMMAND_LIMIT;
  }
});
Object.defineProperty(exports, "afterWord", {
  enumerable: true,
  get: function () {
    return afterWord;
  }
});
Object.defineProperty(exports, "blindSpot", {
  enumerable: true,
  get: function () {
    return blindSpot;
  }
});
Object.defineProperty(exports, "commandLine", {
  enumerable: true,
  get: function () {
    return commandLine;
  }
});
Object.defineProperty(exports, "gatherReasons", {
  enumerable: true,
  get: function () {
    return gatherReasons;
  }
});
Object.defineProperty(exports, "headline", {
  enumerable: true,
  get: function () {
    return headline;
  }
});
Object.defineProperty(exports, "isUnmeasured", {
  enumerable: true,
  get: function () {
    return isUnmeasured;
  }
});
Object.defineProperty(exports, "reasonTexts", {
  enumerable: true,
  get: function () {
    return reasonTexts;
  }
});
Object.defineProperty(exports, "sentence", {
  enumerable: true,
  get: function () {
    return sentence;
  }
});
Object.defineProperty(exports, "sentenceCase", {
  enumerable: true,
  get: function () {
    return sentenceCase;
  }
});