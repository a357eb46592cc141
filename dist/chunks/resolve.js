import { t as UserError } from "./problem.js";
import { c as repeatsOf, o as judgeFor, t as JudgeSettingsSchema } from "./settings2.js";
import { t as SETTINGS_NAME } from "./load.js";
import { n as nearest } from "./nearest.js";
import { isAbsolute, join, resolve } from "node:path";
import { availableParallelism } from "node:os";
import { existsSync, readdirSync } from "node:fs";

// src/runner/command/words.ts
const SHELL_ONLY = /* @__PURE__ */ new Set([
	"|",
	"&",
	";",
	"<",
	">",
	"(",
	")",
	"`"
]);
/**
* Splits a command as a POSIX shell splits words: spaces, quotes and backslashes, nothing else.
* What only a shell could do is refused instead of passed on as a strange argument.
*/
function splitWords(text, where = "agent.run") {
	const words = [];
	let word = null;
	let at = 0;
	while (at < text.length) {
		const char = text.charAt(at);
		if (/\s/.test(char)) {
			if (word !== null) words.push(word);
			word = null;
			at += 1;
		} else if (char === "'" || char === "\"") {
			const quoted = quotedPart(text, at, where);
			word = (word ?? "") + quoted.value;
			at = quoted.next;
		} else if (char === "\\" && at + 1 < text.length) {
			word = (word ?? "") + text.charAt(at + 1);
			at += 2;
		} else {
			if (SHELL_ONLY.has(char) || char === "$" && /[A-Za-z_({]/.test(text.charAt(at + 1))) throw needsShell(char, text, where);
			word = (word ?? "") + char;
			at += 1;
		}
	}
	if (word !== null) words.push(word);
	if (words.length === 0) throw emptyCommand(text, where);
	return words;
}
function quotedPart(text, start, where) {
	const quote = text.charAt(start);
	let value = "";
	for (let at = start + 1; at < text.length; at += 1) {
		const char = text.charAt(at);
		if (char === quote) return {
			value,
			next: at + 1
		};
		const next = text.charAt(at + 1);
		if (quote === "\"" && char === "\\" && (next === "\"" || next === "\\")) {
			value += next;
			at += 1;
		} else value += char;
	}
	throw new UserError({
		code: "AGENT_COMMAND_QUOTE",
		where,
		message: `the quote ${quote} that opens at column ${start + 1} of ${JSON.stringify(text)} is never closed`,
		help: "Close the quote, or write the command as a list of words."
	});
}
function needsShell(char, text, where) {
	return new UserError({
		code: "AGENT_COMMAND_SHELL",
		where,
		message: `${JSON.stringify(char)} in ${JSON.stringify(text)} means something to a shell only, and no shell reads this command`,
		help: `Quote the word, or say it openly: ["sh", "-c", ${JSON.stringify(text)}].`
	});
}
function emptyCommand(text, where) {
	return new UserError({
		code: "AGENT_COMMAND_EMPTY",
		where,
		message: `${JSON.stringify(text)} holds no command`,
		help: "Name the program that runs the agent, for example: node agent.js {snapshot} {output}"
	});
}

// src/settings/resolve-agent.ts
/** `--agent` wins over the file: one word without a slash is a shipped agent, anything else a command. */
function resolveAgent(input) {
	const half = input.flag === null ? input.half : {
		...emptyHalf(input.half),
		run: input.flag
	};
	if (half === null) throw new UserError({
		code: "NO_AGENT",
		where: input.where,
		message: "nothing says which agent to test",
		help: "write 'agent: {run: ...}' there ('sre-gate init' does it), or pass --agent investigator"
	});
	const said = input.flag === null ? `${input.where}: agent.run` : "--agent";
	const words = wordsOf(half.run, said);
	const shipped = shippedProgram(words, input.packageRoot, said);
	const [first = "", ...rest] = words;
	if (first === "") throw new UserError({
		code: "EMPTY_COMMAND",
		where: said,
		message: "the command is empty",
		help: "name a shipped agent (investigator) or a command line"
	});
	const typed = input.flag === null ? [] : words.filter((word) => isAbsolute(word));
	return {
		name: half.name ?? (shipped === null ? first.split("/").at(-1) ?? "" : first),
		command: shipped === null ? words : [
			process.execPath,
			shipped,
			...rest
		],
		cwd: input.root,
		files: shipped !== null && input.flag !== null ? [] : half.files,
		shownAt: null,
		outside: shipped === null ? typed : [shipped, ...typed],
		build: half.build === void 0 ? null : wordsOf(half.build, `${input.where}: agent.build`),
		model: input.model ?? half.model ?? null,
		parameters: half.parameters,
		shipped
	};
}
function wordsOf(command, where) {
	return typeof command === "string" ? splitWords(command, where) : [...command];
}
/** What stays of the file's half when --agent replaces the command: its name and files would be another agent's. */
function emptyHalf(half) {
	return {
		files: half?.files ?? [],
		parameters: half?.parameters ?? {},
		...half?.model ? { model: half.model } : {}
	};
}
function shippedAgents(packageRoot) {
	const folder = join(packageRoot, "dist/agents");
	if (!existsSync(folder)) return [];
	return readdirSync(folder).filter((file) => file.endsWith(".js")).map((file) => file.slice(0, -3)).sort();
}
/** A bare first word that is no program on the PATH by convention of ours: `investigator --flag`. */
function shippedProgram(words, packageRoot, where) {
	const name = words[0] ?? "";
	const known = shippedAgents(packageRoot);
	if (known.includes(name)) return join(packageRoot, "dist/agents", `${name}.js`);
	if (words.length === 1 && /^[a-z][a-z-]*$/.test(name) && !onPath(name)) {
		const close = nearest(name, known);
		throw new UserError({
			code: "UNKNOWN_AGENT",
			where,
			message: `${JSON.stringify(name)} is neither a shipped agent (${known.join(", ")}) nor a program on the PATH`,
			help: `${close ? `did you mean '${close}'? ` : ""}A command of your own may have arguments: python -m agent`
		});
	}
	return null;
}
function onPath(program) {
	return (process.env.PATH ?? "").split(":").some((folder) => existsSync(join(folder, program)));
}

// src/settings/resolve.ts
const NO_OVERRIDES = {
	agent: null,
	model: null,
	suite: null,
	tasks: [],
	without: [],
	repeats: null,
	concurrency: null,
	seed: null,
	baseline: null,
	policy: null,
	isolation: null,
	network: null,
	out: null
};
/** What one run of the default suite may cost until somebody says otherwise. */
const DEFAULT_CAP = 40;
function resolveSettings(input) {
	const { overrides, root } = input;
	const judge = withOverrides(input.file.judge ?? JudgeSettingsSchema.parse({}), overrides);
	const privateSeed = input.env.SRE_GATE_PRIVATE_SEED || null;
	const underActions = input.env.GITHUB_ACTIONS === "true";
	const problems = contradictions(judge, input.where);
	if (problems.length > 0) throw new UserError(problems);
	return {
		root,
		tasksRoot: input.tasksRoot ?? root,
		packageRoot: input.packageRoot,
		config: input.where === "sre-gate.yaml" ? null : input.where,
		out: below(root, overrides.out ?? ".sre-gate"),
		cacheDir: cacheOf(below(root, input.env.SRE_GATE_CACHE || ".sre-gate/cache"), privateSeed),
		agent: resolveAgent({
			flag: overrides.agent,
			model: overrides.model,
			half: input.file.agent ?? null,
			root,
			packageRoot: input.packageRoot,
			where: input.where
		}),
		judge,
		repeats: repeatsOf(judge),
		seed: judge.seed ?? "sre-gate",
		...defaultsOf(judge, input.found),
		concurrency: overrides.concurrency ?? availableParallelism(),
		isolation: judge.isolation ?? (underActions ? "required" : "auto"),
		baselinePath: below(root, judge.baseline ?? `baselines/${judge.id}.json`),
		privateSeed
	};
}
/**
* For a run that enters a baseline or a history, and for shards, which cannot look: every task as often as the
* next. What an adaptive plan stopped early is a biased sample, and what it left out never comes back.
*/
function everyAttempt(settings) {
	const judge = {
		...settings.judge,
		design: "fixed"
	};
	return {
		...settings,
		judge,
		repeats: repeatsOf(judge)
	};
}
function withOverrides(judge, overrides) {
	return {
		...judge,
		...overrides.suite === null ? {} : { suite: overrides.suite },
		...overrides.tasks.length === 0 ? {} : { tasks: [...overrides.tasks] },
		...overrides.without.length === 0 ? {} : { without: [...overrides.without] },
		...overrides.repeats === null ? {} : { repeats: overrides.repeats },
		...overrides.seed === null ? {} : { seed: overrides.seed },
		...overrides.policy === null ? {} : { policy: overrides.policy },
		...overrides.isolation === null ? {} : { isolation: overrides.isolation },
		...overrides.network === null ? {} : { network: overrides.network },
		...overrides.baseline === null ? {} : { baseline: overrides.baseline }
	};
}
function defaultsOf(judge, found) {
	if (!found) return {
		defaultSuite: "smoke",
		defaultCap: null
	};
	return {
		defaultSuite: "full",
		defaultCap: judge.suite !== void 0 || judge.tasks.length > 0 ? null : 40
	};
}
/** Settings that are fine alone and not together. */
function contradictions(judge, where) {
	const problems = [];
	const places = Object.keys(judge.suites).map((suite) => ({
		place: `judge.suites.${suite}.fail-on`,
		own: judgeFor(judge, suite)
	}));
	for (const { place, own } of [{
		place: "judge.fail-on",
		own: judge
	}, ...places]) {
		if (!own["fail-on"].includes("floor") || own.floor !== void 0) continue;
		problems.push({
			code: "SETTINGS_FLOOR_MISSING",
			where: `${where}: ${place}`,
			message: "floor is to fail, and no floor is set",
			help: "set judge.floor to a score between 0 and 1"
		});
	}
	const dead = judge.quarantine.filter((entry) => Number.isNaN(Date.parse(entry.until)));
	for (const entry of dead) problems.push({
		code: "SETTINGS_BAD_VALUE",
		where: `${where}: judge.quarantine`,
		message: `${entry.until} is not a date`,
		help: "write a day that exists, as 2026-12-31"
	});
	return problems;
}
/** What is private lies apart: the Actions cache and the artifact take the other folders. */
function cacheOf(folder, privateSeed) {
	return privateSeed === null ? folder : `${folder}-private`;
}
function below(root, path) {
	return isAbsolute(path) ? path : resolve(join(root, path));
}

export { resolveAgent as i, everyAttempt as n, resolveSettings as r, NO_OVERRIDES as t };