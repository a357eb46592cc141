import { d as assertNever } from "./start.js";
import { ft as plain, ht as shorten } from "./steps.js";

// src/cli/score-text.ts
function scoreJson({ score, answer, policy, dangling }) {
	const { value, ...parts } = score;
	const result = {
		score: value,
		...parts,
		policy: policy.id,
		policyDigest: policy.digest,
		state: answer.state,
		reason: answer.state === "answered" ? null : answer.reason,
		repaired: answer.state === "answered" ? answer.repaired : [],
		dangling
	};
	return `${JSON.stringify(result, null, 2)}\n`;
}
/** For a terminal. Every name is the agent's text: it goes through `plain`. */
function scoreText({ score, answer, policy, dangling }) {
	const others = Object.entries(score.byPolicy).filter(([id]) => id !== policy.id).map(([id, value]) => `${id} ${figure(value)}`);
	return `${[
		`score ${figure(score.value)} by ${policy.id} (${others.join(", ")}): ${outcomeWords(score.outcome)}`,
		...answer.state === "answered" ? [] : [`  ${answer.state}: ${plain(answer.reason)}`],
		...repairLines(answer),
		...score.predictions.slice(0, MAX_LINES).map(predictionLine),
		...hiddenLine(score.predictions.length),
		...score.missed.map(missedLine),
		...score.evidence === null ? [] : [evidenceLine(score.evidence)],
		...dangling.length === 0 ? [] : [`  note: the ground truth names undefined ids: ${list(dangling)}`]
	].join("\n")}\n`;
}
/** "1 task", "2 tasks". */
function counted(count, noun) {
	return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
/** The cure where a ground truth has no root cause. */
const NOTHING_BROKEN = "add --expect no-fault if nothing is broken";
const MAX_LINES = 40;
function hiddenLine(total) {
	return total > MAX_LINES ? [`  ... and ${total - MAX_LINES} more`] : [];
}
function repairLines(answer) {
	if (answer.state !== "answered" || answer.repaired.length === 0) return [];
	return [`  repaired: ${answer.repaired.join(", ")}`];
}
function predictionLine(prediction) {
	const name = shown(prediction.name);
	const { verdict, group, tier, rule, nearest } = prediction;
	const how = group === null ? "" : ` (group ${shown(group)}, ${tier} match, rule ${rule})`;
	switch (verdict) {
		case "right": return `  ok  ${name}: a root cause${how}`;
		case "repeated": return `  =   ${name}: a root cause named before${how}`;
		case "wrong": {
			const near = nearest === null ? "" : `; nearest ${shown(nearest.group)}: ${plain(nearest.why)}`;
			return `  no  ${name}: ${prediction.class ?? "wrong"}${how}${near}`;
		}
		default: return assertNever(verdict);
	}
}
function missedLine({ cause, nearest }) {
	const close = nearest === null ? "nothing close was named" : `closest named: ${shown(nearest)}`;
	return `  --  missed ${shown(cause)}; ${close}`;
}
function evidenceLine({ checked, verified }) {
	return `  evidence: ${verified} of ${checked} pointers stand in the snapshot`;
}
function outcomeWords(outcome) {
	switch (outcome) {
		case "right": return "right";
		case "partly-right": return "partly right";
		case "wrong": return "confidently wrong";
		case "escalated": return "handed over to a person";
		case "no-answer": return "no answer";
		case "no-fault-right": return "right: nothing is broken";
		case "false-accusation": return "accuses although nothing is broken";
		default: return assertNever(outcome);
	}
}
function figure(value) {
	return value === null ? "n/a" : value.toFixed(3);
}
function shown(text) {
	return shorten(plain(text), 120);
}
function list(ids) {
	return ids.slice(0, 10).map(shown).join(", ");
}

export { scoreJson as a, outcomeWords as i, counted as n, scoreText as o, figure as r, shown as s, NOTHING_BROKEN as t };