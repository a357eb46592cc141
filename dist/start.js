import { join, relative, sep } from "node:path";
import { parseArgs } from "node:util";

// src/cli/call.ts
/** How this gate is called from here: by its name where a package client put it, by its path from a clone. */
function callFrom(cwd, packageRoot) {
	if (packageRoot.split(sep).includes("node_modules")) return "npx sre-gate";
	const path = join(packageRoot, "dist/cli.js");
	const near = relative(cwd, path);
	const shown = near.length < path.length ? near : path;
	return `node ${/^[\w./@+-]+$/.test(shown) ? shown : `'${shown.replaceAll("'", "'\\''")}'`}`;
}

// src/model/exit.ts
/** 0 pass, 1 fail, 3 inconclusive or nothing to compare with (2 is the user's mistake, 70 our bug). */
const EXIT = {
	pass: 0,
	fail: 1,
	userError: 2,
	inconclusive: 3,
	bug: 70
};

// src/model/problem.ts
/** The user's mistake (exit code 2). Anything else that is thrown is our bug (exit code 70). */
var UserError = class extends Error {
	name = "UserError";
	problems;
	constructor(problems) {
		const list = Array.isArray(problems) ? problems : [problems];
		super(list.map((problem) => `${problem.code}: ${problem.where}: ${problem.message}`).join("\n"));
		this.problems = list;
	}
};
function assertNever(value) {
	throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}

// src/model/mistake.ts
/** Errors of the machine, and what its owner can do. Any other code is our bug until shown otherwise. */
const CURES = {
	EACCES: "give this user the right to it, or name another place",
	EPERM: "give this user the right to it, or name another place",
	EROFS: "this file system is read-only: name another place",
	ENOSPC: "make room and run the same command again: what finished is kept",
	EDQUOT: "make room and run the same command again: what finished is kept",
	EFBIG: "raise the limit of file sizes (ulimit -f), or name another place",
	EIO: "check the disk, or name another place",
	EEXIST: "a file, or a link to nothing, lies where a folder is needed: move it, or name another place",
	ENOTDIR: "a file lies where a folder is needed: move it, or name another place",
	EISDIR: "a folder lies where a file is needed: move it, or name another place",
	ELOOP: "links lead in a circle there: mend them, or name another place",
	ENAMETOOLONG: "choose a shorter path",
	EMFILE: "allow more open files (ulimit -n), or lower --concurrency",
	ENFILE: "allow more open files on this machine, or lower --concurrency"
};
/** A missing file is usually our own bug, unless a user named it. */
const ABSENT = {
	mkdtemp: "set TMPDIR to a folder that exists",
	mkdir: "no folder can be made there: name another place"
};
function isSystemError(error) {
	return error instanceof Error && "code" in error && "syscall" in error;
}
/** A file the system refuses is a user's problem to fix. `place` is used when the error names none. */
function fileProblem(error, place = "a file") {
	if (!isSystemError(error)) return null;
	const { code, syscall, path = place, message } = error;
	const help = code === "ENOENT" ? ABSENT[syscall] : CURES[code];
	return help === void 0 ? null : {
		code: "FILE_REFUSED",
		where: path,
		message,
		help
	};
}
/** The problems a user can fix, as one error; null for a bug of ours. */
function userErrorOf(error) {
	if (error instanceof UserError) return error;
	const problem = fileProblem(error);
	return problem && new UserError(problem);
}
/** The same while results are written: an error below `out`, or without a path, concerns the results. */
function unwritten(error, out) {
	const problem = fileProblem(error, out);
	if (problem === null || !problem.where.startsWith(out)) return error;
	return new UserError({
		...problem,
		code: "RESULTS_NOT_WRITTEN"
	});
}
/** Runs a step and adds its user errors to the other problems, so that all are reported at once. */
function problemsInto(problems, step) {
	try {
		return step();
	} catch (error) {
		const mistake = userErrorOf(error);
		if (mistake === null) throw error;
		problems.push(...mistake.problems);
		return null;
	}
}

// package.json
var version = "0.1.0";

// src/version.ts
const VERSION = version;

// src/cli/command-list.ts
/** Every command, in the order of the help. commands.ts, which runs them, is loaded only when one is called. */
const COMMAND_LIST = [
	{
		name: "gate",
		summary: "run the agent, compare with the baseline, say pass or fail (the default)"
	},
	{
		name: "doctor",
		summary: "check everything a run needs: command, sandbox, keys, model, disk, baseline"
	},
	{
		name: "run",
		summary: "run the agent and print its score, turns and cost"
	},
	{
		name: "compare",
		summary: "judge a stored run against a baseline again"
	},
	{
		name: "report",
		summary: "write the reports of a stored run again"
	},
	{
		name: "export",
		summary: "write a stored run for inspect_ai and for OpenTelemetry"
	},
	{
		name: "score",
		summary: "score answers against ground truths, without running anything"
	},
	{
		name: "leaderboard",
		summary: "rank stored runs in one table and one page"
	},
	{
		name: "baseline add",
		summary: "pool a stored run into the committed baseline"
	},
	{
		name: "baseline show",
		summary: "print the baseline and where it came from"
	},
	{
		name: "tasks list",
		summary: "list tasks"
	},
	{
		name: "tasks validate",
		summary: "check tasks: layout, ground truth, leaks, best constant answer"
	},
	{
		name: "tasks build",
		summary: "build simulated tasks into the cache and check their digests"
	},
	{
		name: "tasks import",
		summary: "make a task of dumps, bundles and telemetry of an incident; describe ITBench folders"
	},
	{
		name: "tasks lint",
		summary: "ask of captured tasks whether they can be solved, and not too easily"
	},
	{
		name: "capture",
		summary: "make a task of an incident in a live cluster, read-only"
	},
	{
		name: "repair try",
		summary: "judge a repair of a simulated incident as if it had been done"
	},
	{
		name: "play",
		summary: "open a shell in an incident: look, change, and hear how it is judged"
	},
	{
		name: "plan",
		summary: "split the suite into parts for several jobs"
	},
	{
		name: "merge",
		summary: "join the parts and judge the whole"
	},
	{
		name: "init",
		summary: "find this repository's agent, write settings and a workflow, print what they cost"
	},
	{
		name: "calibrate",
		summary: "how often this gate is wrong: from stored runs, or by simulation"
	},
	{
		name: "drift",
		summary: "follow the nightly runs: alarm, and since when"
	}
];

// src/cli/help.ts
function overview(entries, version) {
	const width = Math.max(...entries.map((entry) => entry.name.length));
	const rows = entries.map((entry) => `  ${entry.name.padEnd(width)}  ${entry.summary}`);
	return [
		`sre-gate ${version}: did a change make your incident agent worse?`,
		"",
		"Usage: sre-gate [COMMAND] [FLAGS]",
		"",
		...rows,
		"",
		"'sre-gate COMMAND --help' explains one. Exit codes: 0 pass, 1 fail, 2 your input, 3 inconclusive, 70 our bug.",
		""
	].join("\n");
}
function usage(command) {
	const flags = Object.entries(command.flags).map(([name, flag]) => ({
		left: `--${name}${flag.value ? ` ${flag.value}` : ""}`,
		help: flag.help
	}));
	flags.push({
		left: "--help",
		help: "this text"
	});
	const width = Math.max(...flags.map((flag) => flag.left.length));
	return [
		`Usage: sre-gate ${command.name}${command.positionals ? ` ${command.positionals}` : ""} [FLAGS]`,
		"",
		command.about,
		"",
		...flags.map((flag) => `  ${flag.left.padEnd(width)}  ${flag.help}`),
		""
	].join("\n");
}

// src/model/nearest.ts
/** The known word that was probably meant: few edits for its length. Null if none is close. */
function nearest(word, known) {
	let best = null;
	let fewest = Math.max(2, Math.floor(word.length / 3)) + 1;
	for (const candidate of known) {
		const edits = distance(word, candidate);
		if (edits < fewest) [best, fewest] = [candidate, edits];
	}
	return best;
}
/** `did you mean 'x'?`, or the list of known words. */
function didYouMean(word, known) {
	const close = nearest(word, known);
	if (close !== null) return `did you mean '${close}'?`;
	return known.length === 0 ? "leave it out" : `known here: ${known.join(", ")}`;
}
function distance(left, right) {
	let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
	for (let row = 1; row <= left.length; row += 1) {
		const current = [row];
		for (let column = 1; column <= right.length; column += 1) {
			const same = left[row - 1] === right[column - 1];
			current.push(Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (previous[column - 1] ?? 0) + (same ? 0 : 1)));
		}
		previous = current;
	}
	return previous[right.length] ?? 0;
}

// src/cli/parse.ts
/** Splits off the command's name: the longest entry that the leading words spell; `gate` without any. */
function findCommand(argv, entries) {
	const { words } = leadingWords(argv);
	for (let length = Math.min(2, words.length); length > 0; length -= 1) {
		const name = words.slice(0, length).join(" ");
		const entry = entries.find((candidate) => candidate.name === name);
		if (entry) return {
			entry,
			rest: argv.slice(length)
		};
	}
	const gate = entries.find((candidate) => candidate.name === "gate");
	if (words.length === 0 && gate) return {
		entry: gate,
		rest: argv
	};
	const names = subCommands(words[0] ?? "", entries).map(({ name }) => name);
	const close = nearest(words.slice(0, 2).join(" "), entries.map((candidate) => candidate.name));
	throw new UserError({
		code: "UNKNOWN_COMMAND",
		where: words.slice(0, 2).join(" "),
		message: names.length > 0 ? `'${words[0]}' needs one of its sub-commands: ${names.join(", ")}` : "there is no such command",
		help: `${close ? `did you mean '${close}'? ` : ""}'sre-gate --help' lists them`
	});
}
/** The words before the first flag, and the rest. */
function leadingWords(argv) {
	const lead = argv.findIndex((word) => word.startsWith("-"));
	return lead === -1 ? {
		words: argv,
		flags: []
	} : {
		words: argv.slice(0, lead),
		flags: argv.slice(lead)
	};
}
/** `tasks list`, `tasks validate`, ... of `tasks`. */
function subCommands(word, entries) {
	return entries.filter((candidate) => candidate.name.startsWith(`${word} `));
}
function asksForHelp(argv) {
	return argv.includes("--help") || argv.includes("-h");
}
/** Every misspelt flag is an error, and all are reported at once. */
function parseFlags(argv, command) {
	const options = {
		...command.flags,
		help: {
			type: "boolean",
			help: "this text"
		}
	};
	const { values, positionals, tokens } = parseArgs({
		args: [...argv],
		options,
		strict: false,
		allowPositionals: true,
		tokens: true
	});
	const problems = [];
	const seen = /* @__PURE__ */ new Set();
	let lastUnknown = -2;
	const stray = [];
	for (const token of tokens) {
		if (token.kind === "positional" && token.index !== lastUnknown + 1) stray.push(token.value);
		if (token.kind !== "option") continue;
		const flag = options[token.name];
		if (flag === void 0) {
			lastUnknown = token.index;
			problems.push(unknownFlag(token.rawName, Object.keys(options), command.name));
		} else if (flag.type === "string" && /^,*$/.test(token.value ?? "")) problems.push(flagProblem("FLAG_NEEDS_A_VALUE", token.rawName, "it stands without a value", flag.value));
		else if (flag.type === "boolean" && token.value !== void 0) problems.push(flagProblem("FLAG_TAKES_NO_VALUE", token.rawName, `it takes no value (got ${JSON.stringify(token.value)})`));
		else if (flag.multiple !== true && seen.has(token.name)) problems.push(flagProblem("FLAG_GIVEN_TWICE", token.rawName, "it is given twice"));
		seen.add(token.name);
	}
	if (command.positionals === null && stray.length > 0) problems.push({
		code: "UNEXPECTED_ARGUMENT",
		where: stray.join(" "),
		message: `'${command.name}' takes no arguments`,
		help: `see 'sre-gate ${command.name} --help'`
	});
	if (problems.length > 0) throw new UserError(problems);
	return {
		flags: values,
		positionals
	};
}
function unknownFlag(rawName, known, command) {
	const close = nearest(rawName.replace(/^-+/, ""), known);
	return {
		code: "UNKNOWN_FLAG",
		where: rawName,
		message: `'${command}' has no such flag`,
		help: `${close ? `did you mean --${close}? ` : ""}'sre-gate ${command} --help' lists them`
	};
}
function flagProblem(code, rawName, message, value) {
	return {
		code,
		where: rawName,
		message,
		help: value ? `write ${rawName} ${value}` : `write ${rawName} once, alone`
	};
}

// src/cli/main.ts
/** Parses, calls one command and returns the exit code. The only place of the command line that catches errors. */
async function main(argv, io) {
	try {
		if (argv[0] === "--version") {
			io.stdout(`${VERSION}\n`);
			return EXIT.pass;
		}
		if (argv[0] === "help" || asksForHelp(argv)) {
			io.stdout(await helpFor(argv));
			return EXIT.pass;
		}
		if (argv.length === 0 || argv[0] === "--agent") {
			const { runDemo, showsDemo } = await import("./commands.js");
			if (showsDemo(argv, io)) return await runDemo(argv, io);
		}
		const { entry, rest } = findCommand(argv, COMMAND_LIST);
		const command = await commandOf(entry.name);
		const { flags, positionals } = parseFlags(rest, command);
		return await command.run({
			flags,
			positionals,
			io
		});
	} catch (error) {
		const mistake = userErrorOf(error);
		if (mistake !== null) {
			io.stderr(mistake.problems.map(problemText).join("\n"));
			return EXIT.userError;
		}
		io.stderr(`sre-gate has a bug. Please report it with this text:\n${stackOf(error)}\n`);
		return EXIT.bug;
	}
}
const ASKS = /* @__PURE__ */ new Set([
	"help",
	"--help",
	"-h"
]);
/** `--help`, `help run`, `--help run`, `run --help`; of `tasks` alone, its sub-commands. */
async function helpFor(argv) {
	const called = ASKS.has(argv[0] ?? "") ? argv.slice(1) : argv;
	const { words, flags } = leadingWords(called);
	if (words.length === 0 && flags.every((flag) => flag === "--help" || flag === "-h")) return overview(COMMAND_LIST, VERSION);
	const below = words.length === 1 ? subCommands(words[0] ?? "", COMMAND_LIST) : [];
	if (below.length > 0) return overview(below, VERSION);
	return usage(await commandOf(findCommand(called, COMMAND_LIST).entry.name));
}
/** Loaded when a command is called: `--version`, `--help` and a misspelt name do not need the gate. */
async function commandOf(name) {
	const { COMMANDS } = await import("./commands.js");
	return COMMANDS[name];
}
function problemText(problem) {
	return `error ${problem.code}: ${oneLine(problem.where)}: ${oneLine(problem.message)}\n  ${problem.help}\n`;
}
/** Error messages may quote broken files. Loads nothing, because the error may be that descriptors ran out. */
function oneLine(text) {
	return text.replace(/\p{C}+/gu, " ");
}
function stackOf(error) {
	return error instanceof Error ? error.stack ?? error.message : String(error);
}

export { nearest as a, problemsInto as c, UserError as d, assertNever as f, didYouMean as i, unwritten as l, callFrom as m, problemText as n, VERSION as o, EXIT as p, parseFlags as r, fileProblem as s, main as t, userErrorOf as u };