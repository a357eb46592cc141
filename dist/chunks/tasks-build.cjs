"use strict";

const require_start = require("./start.cjs");
const require_gate = require("./gate.cjs");
const require_build = require("./build.cjs");
let node_path = require("node:path");
let node_os = require("node:os");
let node_fs_promises = require("node:fs/promises");
let node_child_process = require("node:child_process");

// src/cli/tasks-build.ts
const tasksBuildCommand = {
	name: "tasks build",
	about: ["Builds simulated tasks into the cache and checks the digests that published suites promise.", `A private seed comes from the environment (${require_gate.PRIVATE_SEED}: the seed, or file:PATH), never from here.`].join("\n"),
	flags: {
		suite: require_gate.COMMON.suite,
		tasks: require_gate.COMMON.tasks,
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
		json: require_gate.COMMON.json
	},
	positionals: null,
	run: async (invocation) => {
		const { flags, io } = invocation;
		if (require_gate.flagText(flags, "private-seed") !== null) throw require_gate.seedOnCommandLine("--private-seed");
		const problems = new require_gate.ProblemList();
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
		io.stdout(require_gate.flagOn(flags, "json") ? `${JSON.stringify(rows, null, 2)}\n` : lines);
		return require_start.EXIT.pass;
	}
};
const WORTH_A_HELPER = 8;
function half(candidates) {
	return Math.ceil(candidates.length / 2);
}
/** A second process builds the second half into the same cache; what it cannot do, the first one does and reports. */
function startHelper(candidates, { flags, io }) {
	if (candidates.length < WORTH_A_HELPER || (0, node_os.availableParallelism)() < 2) return null;
	if (io.env[HELPER] !== void 0) return null;
	const ids = candidates.slice(half(candidates)).map(({ id }) => id);
	const volume = require_gate.flagText(flags, "volume");
	const words = [
		"tasks",
		"build",
		"--tasks",
		ids.join(","),
		...volume ? ["--volume", volume] : []
	];
	const child = (0, node_child_process.spawn)(process.execPath, [(0, node_path.join)(io.packageRoot, "dist/cli.js"), ...words], {
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
	const patterns = require_gate.flagList(flags, "tasks");
	const suite = require_gate.flagText(flags, "suite");
	return require_gate.candidatesOf({
		root: io.cwd,
		packageRoot: io.packageRoot,
		cacheDir: cacheOf(io),
		suite: suite ?? (patterns.length === 0 ? "full" : null),
		patterns,
		exclude: [],
		privateSeed: io.env["SRE_GATE_PRIVATE_SEED"] || null,
		progress: (line) => io.stderr(`${line}\n`)
	}, problems);
}
/** As the gate has it: what is private lies apart. */
function cacheOf({ cwd, env }) {
	const folder = (0, node_path.resolve)(cwd, env.SRE_GATE_CACHE || (0, node_path.join)(".sre-gate", "cache"));
	return env["SRE_GATE_PRIVATE_SEED"] ? `${folder}-private` : folder;
}
async function build(candidate, { flags, io }) {
	const problems = [];
	const volume = require_gate.oneOf(flags, "volume", ["small", "real"], problems) ?? "small";
	if (problems.length > 0) throw new require_start.UserError(problems);
	const locked = await require_gate.lockedDigests(candidate.root);
	const built = await require_build.ensureBuilt(candidate.id, candidate.file, {
		cacheDir: cacheOf(io),
		lockDigest: locked.get(candidate.id) ?? null,
		progress: (line) => io.stderr(`${line}\n`),
		privateSeed: io.env["SRE_GATE_PRIVATE_SEED"] || null,
		volume
	});
	const id = candidate.alias ?? candidate.id;
	const out = require_gate.flagText(flags, "out");
	if (out !== null) await link(built.folder, (0, node_path.resolve)(io.cwd, out), id);
	return {
		id,
		...built
	};
}
/** A link, not a copy: the cache stays the one place where a task's bytes lie. */
async function link(folder, out, id) {
	require_gate.makeFolders(out);
	await (0, node_fs_promises.symlink)(folder, (0, node_path.join)(out, id)).catch((error) => {
		if (error.code !== "EEXIST") throw error;
	});
}

exports.cacheOf = cacheOf;
exports.tasksBuildCommand = tasksBuildCommand;