"use strict";

Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
const require_start = require("./start.cjs");

// src/cli/process.ts
/** Runs what the command line asks for, until the exit code is known. */
async function runProcess(packageRoot) {
	const stop = new AbortController();
	let signals = 0;
	for (const signal of [
		"SIGINT",
		"SIGTERM",
		"SIGHUP"
	]) process.on(signal, () => {
		signals += 1;
		if (signals > 1) process.exit(require_start.EXIT.inconclusive);
		stop.abort(signal);
	});
	process.stderr.on("error", () => {});
	process.stdout.on("error", (error) => {
		if (error.code === "EPIPE") return;
		const problem = require_start.fileProblem(error, "stdout");
		if (problem === null) throw error;
		process.on("exit", () => endAs(problem));
	});
	const { CI, NO_COLOR, TERM } = process.env;
	const isPlain = TERM === "dumb";
	const code = await require_start.main(process.argv.slice(2), {
		stdout: (text) => process.stdout.write(text),
		stderr: (text) => process.stderr.write(text),
		env: process.env,
		cwd: currentFolder(),
		packageRoot,
		terminal: process.stderr.isTTY && !isPlain && !CI ? { columns: process.stderr.columns ?? 80 } : null,
		view: {
			width: process.stdout.columns ?? 100,
			colour: process.stdout.isTTY && !isPlain && !NO_COLOR
		},
		signal: stop.signal
	});
	await new Promise(setImmediate);
	return code;
}
function endAs(problem) {
	process.exitCode = require_start.EXIT.userError;
	process.stderr.write(require_start.problemText(problem));
}
function currentFolder() {
	try {
		return process.cwd();
	} catch {
		endAs({
			code: "FOLDER_GONE",
			where: ".",
			message: "the folder you are in was deleted",
			help: "change to one that exists"
		});
		return process.exit();
	}
}

exports.runProcess = runProcess;