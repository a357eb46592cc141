import { t as UserError } from "./problem.js";

// src/cli/flags.ts
/** Flags that mean the same in every command that takes them. */
const COMMON = {
	config: {
		type: "string",
		value: "FILE",
		help: "settings (default: sre-gate.yaml)"
	},
	agent: {
		type: "string",
		value: "NAME|COMMAND",
		help: "a shipped agent or a command line"
	},
	model: {
		type: "string",
		value: "NAME",
		help: "agent.model; PROVIDER/NAME for reference"
	},
	suite: {
		type: "string",
		value: "NAME[@V]",
		help: "smoke, core, full, or a suite of your own"
	},
	tasks: {
		type: "string",
		multiple: true,
		value: "GLOB",
		help: "task ids, globs, or ITBench folders"
	},
	without: {
		type: "string",
		multiple: true,
		value: "SIGNAL",
		help: "leave a signal out: traces, metrics, logs, events or alerts"
	},
	repeats: {
		type: "string",
		value: "N",
		help: "attempts per task"
	},
	concurrency: {
		type: "string",
		value: "N",
		help: "attempts at a time (default: cores)"
	},
	seed: {
		type: "string",
		value: "TEXT",
		help: "of the order of attempts"
	},
	baseline: {
		type: "string",
		value: "FILE",
		help: "default: baselines/<gate>.json"
	},
	policy: {
		type: "string",
		value: "ID",
		help: "aa-dedup, aa or strict"
	},
	isolation: {
		type: "string",
		value: "auto|required|none",
		help: "how the agent is shut in"
	},
	network: {
		type: "string",
		value: "proxy|open|none",
		help: "what the agent may reach"
	},
	out: {
		type: "string",
		value: "DIR",
		help: "results (default: .sre-gate)"
	},
	json: {
		type: "boolean",
		help: "the result as JSON on stdout"
	}
};
function flagText(flags, name) {
	const value = flags[name];
	return typeof value === "string" ? value : null;
}
function flagList(flags, name) {
	const value = flags[name];
	if (Array.isArray(value)) return value.flatMap((item) => item.split(",")).filter(Boolean);
	return typeof value === "string" ? [value] : [];
}
function flagOn(flags, name) {
	return flags[name] === true;
}
/** A whole number, or a problem that names the flag and the value: `3x` is never read as 3. */
function wholeNumber(flags, name, problems, most = null) {
	const text = flagText(flags, name);
	if (text === null) return null;
	if (/^[1-9]\d{0,8}$/.test(text) && Number(text) <= (most ?? Infinity)) return Number(text);
	problems.push({
		code: "FLAG_NOT_A_NUMBER",
		where: `--${name}`,
		message: `${JSON.stringify(text)} is not a whole number ${most === null ? "above 0" : `from 1 to ${most}`}`,
		help: `write --${name} 3`
	});
	return null;
}
/** A day of the calendar; null where none is given. */
function calendarDay(flags, name) {
	const text = flagText(flags, name);
	const day = /* @__PURE__ */ new Date(`${text}T00:00:00Z`);
	if (text === null || isDay(text, day)) return text;
	throw new UserError({
		code: "FLAG_NOT_A_DAY",
		where: `--${name}`,
		message: `${JSON.stringify(text)} is no day of the calendar`,
		help: `write --${name} 2026-01-31`
	});
}
/** Of the thirtieth of February a date makes the second of March. */
function isDay(text, day) {
	return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}
function oneOf(flags, name, allowed, problems) {
	const text = flagText(flags, name);
	if (text === null) return null;
	const found = allowed.find((word) => word === text);
	if (found !== void 0) return found;
	problems.push({
		code: "FLAG_NOT_ALLOWED",
		where: `--${name}`,
		message: `${JSON.stringify(text)} is not one of ${allowed.join(", ")}`,
		help: `write --${name} ${allowed[0]}`
	});
	return null;
}
/** Each of a list's words is one of these, or a problem that names the flag and the word. */
function eachOf(flags, name, allowed, problems) {
	return flagList(flags, name).flatMap((word) => oneOf({ [name]: word }, name, allowed, problems) ?? []);
}
function throwIfAny(problems) {
	if (problems.length > 0) throw new UserError(problems);
}

export { flagOn as a, throwIfAny as c, flagList as i, wholeNumber as l, calendarDay as n, flagText as o, eachOf as r, oneOf as s, COMMON as t };