import { f as EXIT, u as UserError } from "./start.js";
import { $ as candidatesOf, En as PRIVATE_SEED, It as CACHE_NOT_WRITABLE, On as seedOnCommandLine, Si as plain, Vt as ProblemList, f as flagList, fr as makeFolders, h as oneOf, l as COMMON, m as flagText, p as flagOn, st as lockedDigests } from "./gate.js";
import { join, resolve } from "node:path";
import { symlink } from "node:fs/promises";
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";

// src/cli/tasks-build.ts
const tasksBuildCommand = {
	name: "tasks build",
	about: ["Builds simulated tasks into the cache and checks the digests that published suites promise.", `A private seed comes from the environment (${PRIVATE_SEED}: the seed, or file:PATH), never from here.`].join("\n"),
	flags: {
		suite: COMMON.suite,
		tasks: COMMON.tasks,
		exclude: COMMON.exclude,
		out: {
			type: "string",
			value: "DIR",
			help: "also link every built task as DIR/ID"
		},
		volume: {
			type: "string",
			value: "small|real",
			help: "real: about a gigabyte per task"
		},
		"private-seed": {
			type: "string",
			value: "-",
			help: "refused: see above"
		},
		json: COMMON.json
	},
	positionals: null,
	run: async (invocation) => {
		const { flags, io } = invocation;
		if (flagText(flags, "private-seed") !== null) throw seedOnCommandLine("--private-seed");
		const problems = new ProblemList();
		const candidates = (await selected(invocation, problems)).filter(isSimulated);
		problems.throwIfAny();
		const helper = startHelper(candidates, invocation);
		const rows = [];
		const mine = helper === null ? candidates.length : half(candidates);
		for (const [index, candidate] of candidates.entries()) {
			if (index === mine) await helper;
			const row = await problems.collect(() => build(candidate, invocation));
			if (row) rows.push(row);
			if (problems.has("CACHE_NOT_WRITABLE")) break;
		}
		await helper;
		problems.throwIfAny();
		const lines = rows.map(({ id, digest, folder }) => `${id}  ${digest}  ${folder}\n`).join("");
		io.stdout(flagOn(flags, "json") ? `${JSON.stringify(rows, null, 2)}\n` : lines);
		return EXIT.pass;
	}
};
const WORTH_A_HELPER = 8;
function half(candidates) {
	return Math.ceil(candidates.length / 2);
}
/** A second process builds the second half into the same cache; what it cannot do, the first one does and reports. */
function startHelper(candidates, { flags, io }) {
	if (candidates.length < WORTH_A_HELPER || availableParallelism() < 2) return null;
	if (io.env[HELPER] !== void 0) return null;
	const ids = candidates.slice(half(candidates)).map(({ id }) => id);
	const volume = flagText(flags, "volume");
	const words = [
		"tasks",
		"build",
		"--tasks",
		ids.join(","),
		...volume ? ["--volume", volume] : []
	];
	const child = spawn(process.execPath, [join(io.packageRoot, "dist/cli.js"), ...words], {
		cwd: io.cwd,
		env: {
			...io.env,
			[HELPER]: "1"
		},
		stdio: "ignore"
	});
	const stop = () => child.kill();
	io.signal.addEventListener("abort", stop, { once: true });
	return new Promise((resolve) => {
		child.on("error", () => resolve());
		child.on("close", () => {
			io.signal.removeEventListener("abort", stop);
			resolve();
		});
	});
}
const HELPER = "SRE_GATE_BUILD_HELPER";
function isSimulated({ file }) {
	return "simulate" in file.source;
}
function selected({ flags, io }, problems) {
	const patterns = flagList(flags, "tasks");
	const suite = flagText(flags, "suite");
	return candidatesOf({
		root: io.cwd,
		packageRoot: io.packageRoot,
		cacheDir: cacheOf(io),
		suite: suite ?? (patterns.length === 0 ? "full" : null),
		patterns,
		exclude: flagList(flags, "exclude"),
		privateSeed: io.env["SRE_GATE_PRIVATE_SEED"] || null,
		progress: (line) => io.stderr(`${line}\n`)
	}, problems);
}
/** As the gate has it: what is private lies apart. */
function cacheOf({ cwd, env }) {
	const folder = resolve(cwd, env.SRE_GATE_CACHE || join(".sre-gate", "cache"));
	return env["SRE_GATE_PRIVATE_SEED"] ? `${folder}-private` : folder;
}
async function build(candidate, { flags, io }) {
	const problems = [];
	const volume = oneOf(flags, "volume", ["small", "real"], problems) ?? "small";
	if (problems.length > 0) throw new UserError(problems);
	const { ensureBuilt } = await import("./build.js");
	const locked = await lockedDigests(candidate.root);
	const built = await ensureBuilt(candidate.id, candidate.file, {
		cacheDir: cacheOf(io),
		lockDigest: locked.get(candidate.id) ?? null,
		progress: (line) => io.stderr(`${line}\n`),
		privateSeed: io.env["SRE_GATE_PRIVATE_SEED"] || null,
		volume
	});
	const id = candidate.alias ?? candidate.id;
	const out = flagText(flags, "out");
	if (out !== null) await link$1(built.folder, resolve(io.cwd, out), id);
	return {
		id,
		...built
	};
}
/** A link, not a copy: the cache stays the one place where a task's bytes lie. */
async function link$1(folder, out, id) {
	makeFolders(out);
	await symlink(folder, join(out, id)).catch((error) => {
		if (error.code !== "EEXIST") throw error;
	});
}

// src/cli/repair/verdict-text.ts
/** What a judge makes of a repair, and what users met meanwhile. */
function verdictText(facts, { score, why }) {
	const list = (title, lines) => lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${plain(line)}`)];
	return [
		`${score === null ? "no score" : `score ${score}`}: ${plain(why)}`,
		"",
		...curveLines(facts),
		facts.clearedAfter === null ? "users: not served as in the healthy world by the end" : `users: served as in the healthy world from ${minutes(facts.clearedAfter)} on`,
		`cause: ${facts.rootGone ? "gone" : "still there"}`,
		...list("alerts that still fire:", facts.alerts),
		...list("did not survive:", facts.failedTrials),
		...list("needless steps:", facts.needless),
		...list("requests lost by the repair alone:", facts.harm.filter(({ lost, allowed }) => lost > allowed).map(({ journey, lost, allowed }) => `${journey}: ${lost}, the recommended repair allows ${allowed}`)),
		...list("data lost:", facts.dataDestroyed),
		...list("protection removed:", facts.protectionRemoved),
		...list("refused:", facts.refused),
		""
	].join("\n");
}
function minutes(seconds) {
	return `minute ${Math.floor(seconds / 60)}`;
}
const BARS = " ▁▂▃▄▅▆▇█";
/** Failing requests by minute, with the repair and without it. */
function curveLines({ curve }) {
	const bar = (failed, requests) => BARS.charAt(requests === 0 ? 0 : Math.ceil(failed / requests * 8));
	const row = (name, failed) => `${name.padEnd(10)} |${curve.map((point) => bar(failed(point), point.requests)).join("")}|`;
	return [
		"failing requests, a column a minute, beside the healthy world:",
		row("with it", ({ acted }) => acted),
		row("hands off", ({ handsOff }) => handsOff)
	];
}

export { cacheOf as n, tasksBuildCommand as r, verdictText as t };