import { Wt as splitWords } from "./gate.js";
import "./world.js";

// src/surfaces/live/steps.ts
/** A step as it is written in a list, parsed. */
function stepOf(step, where) {
	if (typeof step === "string") return line(step, 5, where);
	if ("escalate" in step) return {
		kind: "escalate",
		reason: step.escalate
	};
	const seconds = secondsOf(step.after);
	if ("kubectl" in step) return line(step.kubectl, seconds, where);
	return "replace" in step ? {
		kind: "replace",
		after: seconds,
		manifest: step.replace
	} : {
		kind: "manifest",
		after: seconds,
		manifest: step.manifest
	};
}
function line(text, seconds, where) {
	return {
		kind: "line",
		after: seconds,
		words: splitWords(text, where),
		text
	};
}
function secondsOf(text) {
	if (text === void 0) return 5;
	return Number(text.slice(0, -1)) * (text.endsWith("m") ? 60 : 1);
}

export { stepOf as t };