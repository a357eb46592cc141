#!/usr/bin/env node
import { m as callFrom, n as problemText, p as EXIT, s as fileProblem, t as main } from "./start.js";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

// src/cli.ts
const stop = new AbortController();
let signals = 0;
for (const signal of [
	"SIGINT",
	"SIGTERM",
	"SIGHUP"
]) process.on(signal, () => {
	signals += 1;
	if (signals > 1) process.exit(EXIT.inconclusive);
	stop.abort(signal);
});
process.stderr.on("error", () => {});
process.stdout.on("error", (error) => {
	if (error.code === "EPIPE") return;
	const problem = fileProblem(error, "stdout");
	if (problem === null) throw error;
	process.on("exit", () => endAs(problem));
});
const { CI, NO_COLOR, TERM } = process.env;
const isPlain = TERM === "dumb";
const cwd = currentFolder();
const packageRoot = dirname(dirname(fileURLToPath(import.meta.url)));
const code = await main(process.argv.slice(2), {
	stdout: (text) => process.stdout.write(text),
	stderr: (text) => process.stderr.write(text),
	env: process.env,
	cwd,
	packageRoot,
	call: callFrom(cwd, packageRoot),
	terminal: process.stderr.isTTY && !isPlain && !CI ? { columns: process.stderr.columns ?? 80 } : null,
	view: {
		width: process.stdout.columns ?? 100,
		colour: process.stdout.isTTY && !isPlain && !NO_COLOR
	},
	signal: stop.signal
});
await new Promise((resolve) => process.stdout.write("", () => resolve()));
await new Promise(setImmediate);
process.exit(code);
function endAs(problem) {
	process.exitCode = EXIT.userError;
	process.stderr.write(problemText(problem));
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

export {  };