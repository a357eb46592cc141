import { t as UserError } from "./problem.js";
import { n as problemsInto } from "./mistake.js";
import { c as byCodePoint, t as digestOf } from "./digest.js";
import { t as POLICY_IDS } from "./score.js";
import { n as LEAVABLE, o as judgeFor, r as MOST_REPEATS } from "./settings2.js";
import { n as loadSettingsFile } from "./load.js";
import { c as UNKNOWN_USAGE, s as ReportedUsageSchema } from "./attempt.js";
import { t as withOwnIds } from "./own-ids.js";
import { w as TRUTH_NAMES } from "./defects.js";
import { n as snapshotFacts, o as readDiagnosis, r as scoreAttempt } from "./facts.js";
import { i as findPolicy } from "./inventory.js";
import { r as refuseSelectionBias } from "./pooling.js";
import { t as readBaseline } from "./read.js";
import { i as suiteOf, n as findTasks, r as knownSuites } from "./find.js";
import { t as policyFrom } from "./policy.js";
import { i as resolveAgent, r as resolveSettings, t as NO_OVERRIDES } from "./resolve.js";
import { i as flagList, l as wholeNumber, o as flagText, r as eachOf, s as oneOf } from "./flags.js";
import { basename, delimiter, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { getSystemErrorName, promisify } from "node:util";
import { connect } from "node:net";
import { createServer, request } from "node:http";
import { createHash, randomBytes } from "node:crypto";
import { homedir, tmpdir } from "node:os";
import { accessSync, closeSync, constants as constants$1, createReadStream, createWriteStream, existsSync, lstatSync, openSync, readFileSync, readSync, readdirSync, readlinkSync, realpathSync, statSync } from "node:fs";
import { appendFile, chmod, chown, copyFile, link, lstat, mkdir, mkdtemp, open, readFile, readdir, readlink, realpath, rm, stat, symlink, writeFile } from "node:fs/promises";
import { finished } from "node:stream/promises";
import { execFile, spawn } from "node:child_process";

// src/model/glob.ts
/** `*` and `?` stay inside a path segment, `**` crosses segments, `{a,b}` chooses. */
function globToRegExp(glob) {
	let source = "";
	let braces = 0;
	for (let index = 0; index < glob.length; index += 1) {
		const char = glob[index] ?? "";
		if (char === "*" && glob[index + 1] === "*") {
			const slash = glob[index + 2] === "/";
			source += slash ? "(?:[^/]+/)*" : ".*";
			index += slash ? 2 : 1;
		} else if (char === "*") source += "[^/]*";
		else if (char === "?") source += "[^/]";
		else if (char === "{") {
			braces += 1;
			source += "(?:";
		} else if (char === "}" && braces > 0) {
			braces -= 1;
			source += ")";
		} else if (char === "," && braces > 0) source += "|";
		else source += char.replace(/[\\^$.|+()[\]{}]/g, "\\$&");
	}
	return new RegExp(`^${source}${")".repeat(braces)}$`, "u");
}
function isGlob(text) {
	return /[*?{]/.test(text);
}

// src/runner/agent/files.ts
/**
* Finds the files that `agent.files` and the command name. Tasks, baselines, history and results are never among
* them: a wide glob passes over them, a glob that means them is an error. Links are listed, never followed: one that a
* pull request commits would otherwise lead to the tasks, or anywhere on the machine.
*/
async function findAgentFiles(agent, command, guarded) {
	const root = resolve(agent.cwd);
	const guard = new Guard(root, guarded);
	const problems = [];
	const found = /* @__PURE__ */ new Set();
	for (const glob of agent.files) {
		const base = resolve(root, staticBase(glob));
		const refusal = guard.refusal(isGlob(glob) ? join(base, "*") : base);
		if (refusal !== null) problems.push(refused(glob, refusal));
		else for (const file of await matches(root, base, glob, guard)) found.add(file);
	}
	for (const word of command) {
		if (!isAbsolute(word) || !within(word, [root]) || word === root) continue;
		const refusal = guard.refusal(word);
		if (refusal !== null) problems.push(refused(word, refusal));
		else for (const file of [...await filesBelow(word, guard), ...packageFiles(word, root)]) found.add(file);
	}
	if (problems.length > 0) throw new UserError(problems);
	return {
		root,
		files: [...found].sort(byCodePoint)
	};
}
/** Tells the agent's own places from those it may not see. */
var Guard = class {
	#root;
	#realRoot;
	#guarded;
	constructor(root, guarded) {
		this.#root = root;
		this.#realRoot = realPath(root);
		this.#guarded = [...guarded, ...guarded.map(realPath)];
	}
	/** Why a path that the settings name is refused; null where it is not. */
	refusal(path) {
		const place = relative(this.#root, path) || ".";
		if (!within(path, [this.#root])) return `${place}, which lies outside the repository`;
		if (realPath(dirname(path)) !== join(this.#realRoot, dirname(place)) && path !== this.#root) return `${place}, which a link leads to`;
		for (let folder = path; within(folder, [this.#root]); folder = dirname(folder)) {
			if (this.closes(folder)) return `${place}, which no agent may see`;
			if (folder === this.#root) break;
		}
		return null;
	}
	/** True for a folder that is passed over with all that is in it. */
	closes(folder) {
		return within(folder, this.#guarded) || folder !== this.#root && isTask(folder);
	}
};
/** A folder with a ground truth in it, or with a task.yaml that says what was broken, wherever it lies. */
function isTask(folder) {
	if (TRUTH_NAMES.some((name) => existsSync(join(folder, name)))) return true;
	const recipe = join(folder, "task.yaml");
	return existsSync(recipe) && /^source:/m.test(readFileSync(recipe, "utf8"));
}
function realPath(path) {
	try {
		return realpathSync(path);
	} catch {
		return path;
	}
}
/** Node asks the package.json above a script what sort of module it is. */
function packageFiles(file, root) {
	const found = [];
	for (let folder = dirname(file); within(folder, [root]); folder = dirname(folder)) {
		const candidate = join(folder, "package.json");
		if (existsSync(candidate)) found.push(candidate);
		if (folder === root) break;
	}
	return found;
}
async function matches(root, base, glob, guard) {
	const pattern = globToRegExp(relative(root, resolve(root, glob)));
	const files = await filesBelow(base, guard);
	return staticBase(glob) === glob ? files : files.filter((file) => pattern.test(relative(root, file)));
}
async function filesBelow(path, guard) {
	if (guard.closes(path)) return [];
	const facts = await lstat(path).catch(() => null);
	if (facts === null) return [];
	if (facts.isFile() || facts.isSymbolicLink()) return [path];
	if (!facts.isDirectory()) return [];
	const found = [];
	for (const entry of await readdir(path, { withFileTypes: true })) {
		const inner = join(path, entry.name);
		if (entry.isDirectory()) found.push(...await filesBelow(inner, guard));
		else if (!entry.isFile() && !entry.isSymbolicLink()) continue;
		else if (!guard.closes(inner)) found.push(inner);
	}
	return found;
}
/** True for a path that is, or lies below, one of the folders. */
function within(path, folders) {
	return folders.some((folder) => path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep));
}
/** The part of a glob before its first wildcard, up to a whole folder: where a walk may start. */
function staticBase(glob) {
	const words = glob.split("/");
	const wild = words.findIndex(isGlob);
	return (wild < 0 ? words : words.slice(0, wild)).join("/");
}
function refused(name, why) {
	return {
		code: "AGENT_FILES_REFUSED",
		where: "agent.files",
		message: `${JSON.stringify(name)} names ${why}`,
		help: "Tasks, baselines, .git and results stay outside the sandbox, and so does what lies behind a link. Name the agent's own files only."
	};
}

// src/runner/sandbox/system-mounts.ts
const FOLDERS = [
	"/usr",
	"/bin",
	"/sbin",
	"/lib",
	"/lib32",
	"/lib64",
	"/libx32"
];
/** What programs need of /etc to link, to resolve users and to trust certificates. Nothing of the machine's own. */
const ETC = [
	"ssl",
	"pki",
	"ca-certificates",
	"crypto-policies",
	"ld.so.cache",
	"ld.so.conf",
	"ld.so.conf.d",
	"alternatives",
	"localtime",
	"mime.types",
	"fonts"
];
/** Only where the agent has the network anyway. */
const ETC_NETWORK = [
	"resolv.conf",
	"nsswitch.conf",
	"services",
	"protocols"
];
/** The operating system, read-only. */
function systemMounts(network) {
	const links = [];
	const mounts = [];
	for (const path of FOLDERS) {
		const facts = lstatSync(path, { throwIfNoEntry: false });
		if (facts?.isSymbolicLink()) links.push({
			source: readlinkSync(path),
			target: path
		});
		else if (facts?.isDirectory()) mounts.push({
			source: path,
			target: path
		});
	}
	const names = network === "open" ? [...ETC, ...ETC_NETWORK] : ETC;
	for (const name of names) {
		const path = `/etc/${name}`;
		if (statSync(path, { throwIfNoEntry: false }) !== void 0) mounts.push({
			source: path,
			target: path
		});
	}
	return {
		links,
		mounts
	};
}
/** Whether the system mounts already show a path. */
function inSystem(path) {
	return FOLDERS.some((folder) => path === folder || path.startsWith(`${folder}/`));
}

// src/runner/sandbox/runtime-mounts.ts
/**
* What the agent's program needs besides the system: its interpreter (Node from a version manager,
* a Python environment), the runner's tool cache, and the Node that runs us.
*/
function findRuntime(search) {
	const { environment } = search;
	const finder = new Finder(search.repository, search.guarded);
	for (const program of programsOf(search.program, environment)) finder.addProgram(program);
	finder.addProgram(process.execPath);
	if (environment.VIRTUAL_ENV) finder.addProgram(join(environment.VIRTUAL_ENV, "bin/python"));
	const cache = environment.RUNNER_TOOL_CACHE ?? environment.AGENT_TOOLSDIRECTORY;
	for (const folder of (environment.PATH ?? "").split(delimiter)) if (cache && folder.startsWith(`${cache}/`)) finder.addFolder(folder);
	return {
		mounts: [...finder.mounts.values()],
		path: [...finder.path]
	};
}
/** A program and, where it is a script, what its first line names. */
function programsOf(program, environment) {
	return [program, ...interpretersOf(program).map((name) => name.includes("/") ? name : onPath(name, environment.PATH ?? "")).filter((path) => path !== null)];
}
/** Names and versions of the Python packages beside these programs: what the same command imports may change. */
function installedPackages(programs, environment) {
	const venv = environment.VIRTUAL_ENV;
	const prefixes = [
		...programs.flatMap((program) => prefixOf(program) ?? []),
		...venv ? [venv] : [],
		"/usr/local"
	];
	return [...new Set(prefixes)].flatMap((prefix) => listed(join(prefix, "lib")).filter((name) => name.startsWith("python3")).flatMap((python) => ["site-packages", "dist-packages"].flatMap((kind) => listed(join(prefix, "lib", python, kind)).filter((name) => name.endsWith(".dist-info")).map((name) => `${python}/${name}`))));
}
function listed(folder) {
	try {
		return readdirSync(folder).sort();
	} catch {
		return [];
	}
}
var Finder = class {
	mounts = /* @__PURE__ */ new Map();
	path = /* @__PURE__ */ new Set();
	#repository;
	#guarded;
	constructor(repository, guarded) {
		this.#repository = realpathSync(repository);
		this.#guarded = guarded;
	}
	addProgram(program) {
		if (!existsSync(program)) return;
		for (const file of /* @__PURE__ */ new Set([program, realpathSync(program)])) {
			if (inSystem(file) || within(file, [this.#repository, ...this.#guarded])) continue;
			const prefix = prefixOf(file);
			this.#mount(prefix !== null && !this.#holds(prefix) ? prefix : file);
			this.path.add(dirname(file));
			if (prefix !== null && existsSync(join(prefix, "pyvenv.cfg"))) continue;
		}
	}
	/** A tool's bin folder: the tool is the folder above. */
	addFolder(bin) {
		if (!existsSync(bin) || inSystem(bin)) return;
		const prefix = basename(bin) === "bin" ? dirname(bin) : bin;
		if (this.#holds(prefix)) return;
		this.#mount(prefix);
		this.path.add(bin);
	}
	#mount(path) {
		this.mounts.set(path, {
			source: path,
			target: path
		});
	}
	/** Never a folder that holds the repository, a whole home, or what judges the agent. */
	#holds(folder) {
		return dirname(folder) === homedir() || [
			this.#repository,
			homedir(),
			...this.#guarded
		].some((path) => within(path, [folder]));
	}
};
/** /opt/node-24/bin/node -> /opt/node-24. */
function prefixOf(file) {
	const folder = dirname(file);
	return basename(folder) === "bin" ? dirname(folder) : null;
}
/** The interpreter of a script, from its first line; "env NAME" means NAME on PATH. */
function interpretersOf(program) {
	const line = firstLine$1(program);
	if (!line.startsWith("#!")) return [];
	const [interpreter = "", ...rest] = line.slice(2).trim().split(/\s+/);
	if (basename(interpreter) !== "env") return [interpreter];
	return rest.filter((word) => !word.startsWith("-") && !word.includes("=")).slice(0, 1);
}
function firstLine$1(file) {
	if (!existsSync(file)) return "";
	const descriptor = openSync(file, "r");
	try {
		const buffer = Buffer.alloc(256);
		const length = readSync(descriptor, buffer, 0, buffer.length, 0);
		return buffer.subarray(0, length).toString("latin1").split("\n", 1)[0] ?? "";
	} finally {
		closeSync(descriptor);
	}
}
function onPath(name, path) {
	return path.split(delimiter).map((folder) => join(folder, name)).find((file) => statSync(file, { throwIfNoEntry: false })?.isFile()) ?? null;
}

// src/runner/agent/digest.ts
/**
* One digest over all that makes an agent what it is: its files (path, mode, bytes) as a sandbox would mount them, its
* command, model and parameters, the programs that run it and the packages that lie beside them.
*/
async function digestAgent(agent, command, files) {
	const programs = programsOf(command[0] ?? "", process.env).filter((program) => !within(program, [files.root]));
	const outside = {};
	for (const path of agent.outside) if (command.includes(path) && existsSync(path)) outside[path] = await digestFile(path);
	return digestOf({
		files: await digestFiles(files),
		outside,
		command: agent.command,
		model: agent.model,
		parameters: agent.parameters,
		runtime: [process.arch, ...await Promise.all(programs.map(printOf))],
		packages: installedPackages(programs, process.env)
	});
}
/** Path below the agent's folder -> digest of mode and bytes. */
async function digestFiles({ root, files }) {
	const digests = {};
	for (const file of files) digests[relative(root, file)] = await digestFile(file);
	return digests;
}
async function digestFile(path) {
	const facts = await lstat(path);
	const hash = createHash("sha256").update(facts.mode & 73 ? "x" : "-");
	if (facts.isSymbolicLink()) hash.update(`link ${await readlink(path)}`);
	else for await (const chunk of createReadStream(path)) hash.update(chunk);
	return hash.digest("hex").slice(0, 20);
}
/** Where a program really lies and its size tell two versions of a runtime apart without reading it all. */
async function printOf(program) {
	const path = await realpath(program).catch(() => program);
	return `${path} ${await stat(path).then((facts) => facts.size, () => 0)}`;
}

// src/runner/agent/guarded.ts
/** What no agent may see, whoever asks for it: what judges it, and what other attempts left. */
function guardedFolders(request) {
	const root = resolve(request.agent.cwd);
	const { judge, cache, record, replay } = request;
	const named = [judge.baseline, judge.history].filter((path) => path !== void 0);
	const ours = [
		cache.dir,
		record ?? null,
		replay ?? null
	].filter((path) => path !== null);
	const folders = [
		...[
			".git",
			".sre-gate",
			"tasks",
			"baselines"
		].map((name) => join(root, name)),
		...named.map((path) => resolve(root, path)),
		resolve(request.out),
		...ours.map((path) => resolve(path)),
		...[...request.tasks.values()].map((task) => resolve(task.folder))
	];
	return [...new Set(folders)];
}

// src/runner/command/locate.ts
/** The file that the first word of a command starts, found as execvp would: never through a shell. */
function locateProgram(program, cwd, path, where = "agent.run") {
	const candidates = program.includes("/") ? [isAbsolute(program) ? program : resolve(cwd, program)] : path.split(delimiter).filter((folder) => folder !== "").map((folder) => join(folder, program));
	const existing = candidates.filter(isFile);
	const found = existing.find(isExecutable);
	if (found !== void 0) return found;
	const [present] = existing;
	throw new UserError(present === void 0 ? {
		code: "AGENT_NOT_FOUND",
		where,
		message: `the agent's command ${JSON.stringify(program)} does not exist${program.includes("/") ? ` (looked at ${candidates[0]})` : " on PATH"}`,
		help: "Install it in an earlier step, correct the name, or give a path relative to the repository's root."
	} : {
		code: "AGENT_NOT_EXECUTABLE",
		where,
		message: `${present} is not executable`,
		help: `Run chmod +x ${program}, or name its interpreter first, for example: node ${program}`
	});
}
function isFile(path) {
	return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
function isExecutable(path) {
	try {
		accessSync(path, constants$1.X_OK);
		return true;
	} catch {
		return false;
	}
}
/**
* Words that name a file of the repository become absolute, because the agent's cwd is its
* workspace. A folder counts only when it is written as a path: "logs" may just be an argument.
*/
function anchorWords(words, cwd) {
	return words.map((word, index) => {
		if (isAbsolute(word) || word.startsWith("-") || word.includes("{")) return word;
		if (index === 0 && !word.includes("/")) return word;
		const path = resolve(cwd, word);
		const found = statSync(path, { throwIfNoEntry: false });
		return found?.isFile() || found?.isDirectory() && word.includes("/") ? path : word;
	});
}

// src/runner/agent/stage.ts
/** A tree of links to the agent's files, readable by whoever the sandbox makes of us. */
async function stageAgentFiles(agent, target, how = "link") {
	await mkdir(target, { recursive: true });
	const made = /* @__PURE__ */ new Set([target]);
	for (const file of agent.files) {
		const place = join(target, relative(agent.root, file));
		const folder = dirname(place);
		if (!made.has(folder)) await mkdir(folder, { recursive: true });
		made.add(folder);
		await stageOne(file, place, how);
	}
}
async function stageOne(file, place, how) {
	const target = await readlink(file).catch(() => null);
	if (target !== null) return symlink(target, place);
	const { mode } = await stat(file);
	const readable = (mode & 4) !== 0;
	if (how === "link" && readable) {
		if (await link(file, place).then(() => true, () => false)) return;
	}
	await copyFile(file, place);
	await chmod(place, (mode & 73) === 0 ? 420 : 493);
}

// src/runner/attempt/answer.ts
const ANSWER_CAP = 1048576;
/** What the file at the output path is worth. */
function readAnswer(file, mode) {
	switch (file.kind) {
		case "missing": return { kind: "none" };
		case "refused": return {
			kind: "invalid",
			reason: `the answer ${file.reason}`
		};
		case "text": {
			const reading = readDiagnosis(file.text, mode);
			return reading.kind === "valid" ? reading : {
				kind: "invalid",
				reason: firstLine(reading.reason)
			};
		}
	}
}
function firstLine(text) {
	return text.split("\n", 1)[0] ?? text;
}

// src/runner/attempt/open-regular.ts
/**
* Reads a file that an untrusted program left: never through a link, never from a pipe or device,
* never more than `cap` bytes, whatever its size was a moment ago.
*/
async function readRegularFile(path, cap) {
	let file;
	try {
		file = await open(path, constants$1.O_RDONLY | constants$1.O_NOFOLLOW | constants$1.O_NONBLOCK | constants$1.O_NOCTTY);
	} catch (error) {
		return refusal(error);
	}
	try {
		const facts = await file.stat();
		if (!facts.isFile()) return {
			kind: "refused",
			reason: "is not a regular file"
		};
		if (facts.nlink > 1) return {
			kind: "refused",
			reason: "is a hard link to another file"
		};
		const buffer = Buffer.alloc(Math.min(cap + 1, facts.size + 1));
		let length = 0;
		while (length < buffer.length) {
			const { bytesRead } = await file.read(buffer, length, buffer.length - length, length);
			if (bytesRead === 0) break;
			length += bytesRead;
		}
		if (length > cap || facts.size > cap) return {
			kind: "refused",
			reason: `is ${facts.size} bytes long, more than ${cap}`
		};
		return {
			kind: "text",
			text: buffer.subarray(0, length).toString("utf8")
		};
	} finally {
		await file.close();
	}
}
function refusal(error) {
	const code = error instanceof Error && "code" in error ? error.code : null;
	if (code === "ENOENT" || code === "ENOTDIR") return { kind: "missing" };
	if (code === "ELOOP" || code === "EMLINK") return {
		kind: "refused",
		reason: "is a symbolic link"
	};
	if (code === "ENXIO") return {
		kind: "refused",
		reason: "is not a regular file"
	};
	return {
		kind: "refused",
		reason: `cannot be read (${String(code ?? error)})`
	};
}

// src/runner/attempt/trajectory-cap.ts
/** An agent's own trajectory may be long; more than this is not read. */
const TRAJECTORY_CAP = 16777216;

// src/runner/attempt/usage.ts
const USAGE_CAP = 65536;
/** The agent's own figures. A file that cannot be read is as good as none: unknown, never 0. */
function reportedUsage(file) {
	if (file.kind !== "text") return UNKNOWN_USAGE;
	const parsed = ReportedUsageSchema.safeParse(parseJson(file.text));
	if (!parsed.success) return UNKNOWN_USAGE;
	const said = parsed.data;
	const tokens = said.input_tokens ?? said.output_tokens ?? null;
	return {
		turns: said.turns ?? null,
		inputTokens: said.input_tokens ?? null,
		cachedTokens: said.cached_tokens ?? null,
		outputTokens: said.output_tokens ?? null,
		cost: said.cost ?? null,
		calls: null,
		unpricedCalls: null,
		model: said.model ?? null,
		origin: {
			turns: said.turns == null ? "unknown" : "reported",
			tokens: tokens === null ? "unknown" : "reported",
			cost: said.cost == null ? "unknown" : "reported"
		}
	};
}
/** What an agent's own trajectory adds up to. Its total prompt tokens include the cached ones, like ours. */
function trajectoryUsage(trajectory) {
	if (trajectory === null) return null;
	const total = trajectory.final_metrics ?? {};
	const whole = (value) => value == null ? null : Math.round(value);
	const turns = trajectory.steps.filter((step) => step.source === "agent" && step.llm_call_count !== 0).length;
	const input = whole(total.total_prompt_tokens);
	const cost = total.total_cost_usd ?? null;
	return {
		...UNKNOWN_USAGE,
		turns,
		inputTokens: input,
		cachedTokens: whole(total.total_cached_tokens),
		outputTokens: whole(total.total_completion_tokens),
		cost,
		model: trajectory.agent.model_name ?? null,
		origin: {
			turns: "trajectory",
			tokens: input === null ? "unknown" : "trajectory",
			cost: cost === null ? "unknown" : "trajectory"
		}
	};
}
/** Figure by figure the best origin: what we metered, else what the agent says. */
function bestUsage(metered, said) {
	if (metered === null) return said;
	const tokens = metered.inputTokens !== null || metered.outputTokens !== null;
	return {
		turns: metered.turns ?? said.turns,
		inputTokens: tokens ? metered.inputTokens : said.inputTokens,
		cachedTokens: tokens ? metered.cachedTokens : said.cachedTokens,
		...metered.cacheWriteTokens === void 0 ? {} : { cacheWriteTokens: metered.cacheWriteTokens },
		outputTokens: tokens ? metered.outputTokens : said.outputTokens,
		cost: metered.cost ?? said.cost,
		calls: metered.calls,
		unpricedCalls: metered.unpricedCalls,
		model: metered.model ?? said.model,
		origin: {
			turns: metered.turns === null ? said.origin.turns : metered.origin.turns,
			tokens: tokens ? metered.origin.tokens : said.origin.tokens,
			cost: metered.cost === null ? said.origin.cost : metered.origin.cost
		}
	};
}
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

// src/runner/command/contract.ts
const ANSWER_FILE = "agent_output.json";
const USAGE_FILE = "usage.json";
const TRAJECTORY_FILE = "trajectory.json";
/** The public contract as environment; SNAPSHOT_DIRS and WORKSPACE_DIR serve agents written for ITBench. */
function contractEnvironment(places, limits, deadlineSeconds, model) {
	return {
		SRE_GATE_SNAPSHOT: places.snapshot,
		SRE_GATE_OUTPUT: places.output,
		SRE_GATE_PROMPT: places.prompt,
		SRE_GATE_USAGE: places.usage,
		SRE_GATE_TRAJECTORY: places.trajectory,
		SRE_GATE_WORKSPACE: places.workspace,
		SRE_GATE_AGENT: places.agent,
		...limits.turns === null ? {} : { SRE_GATE_TURNS: String(limits.turns) },
		...model === null ? {} : { SRE_GATE_MODEL: model },
		SRE_GATE_DEADLINE: String(Math.floor(deadlineSeconds)),
		SNAPSHOT_DIRS: places.snapshot,
		WORKSPACE_DIR: places.workspace,
		PYTHONPATH: places.agent,
		HOME: places.home,
		TMPDIR: places.temporary
	};
}
/** Replaces {snapshot} and its like; braces around anything else stay as they are. */
function fillPlaceholders(words, places, model) {
	const values = {
		...places,
		model: model ?? ""
	};
	return words.map((word) => word.replace(/\{(snapshot|output|prompt|workspace|usage|trajectory|agent|model)\}/g, (whole, name) => values[name] ?? whole));
}

// src/runner/process/capture.ts
/**
* Writes a stream to a file up to a byte cap and throws the rest away, so that a flood costs
* neither disk nor memory. `rewrite` sees whole lines as far as lines are shorter than the hold-back.
* The file is made with the first byte: a program that says nothing, or is never let go, leaves none. A run makes
* thousands of files, and each costs half a millisecond.
*/
function capture(stream, file, cap, rewrite = (text) => text) {
	let opened = null;
	let failure = null;
	const openFile = () => createWriteStream(file).on("error", (error) => {
		failure ??= error;
		stream.resume();
	});
	const masked = new LineHold(rewrite);
	let bytes = 0;
	stream.on("error", () => stream.destroy());
	stream.on("data", (chunk) => {
		const room = cap - bytes;
		bytes += chunk.length;
		if (room <= 0 || failure !== null) return;
		opened ??= openFile();
		const sink = opened;
		const text = masked.push(chunk.subarray(0, room).toString("latin1"));
		if (!sink.write(Buffer.from(text, "latin1")) && failure === null) {
			stream.pause();
			sink.once("drain", () => stream.resume());
		}
	});
	return { async finish() {
		await Promise.race([finished(stream).catch(() => void 0), pause(250)]);
		stream.destroy();
		const rest = masked.flush();
		const cut = bytes > cap;
		const note = cut ? `\n[sre-gate: cut here, ${bytes} bytes or more in all]\n` : "";
		if (opened === null && rest + note === "") {
			await rm(file, { force: true });
			return {
				bytes,
				cut
			};
		}
		const sink = opened ?? openFile();
		sink.end(Buffer.from(rest + note, "latin1"));
		await finished(sink).catch(() => void 0);
		if (failure !== null) throw failure;
		return {
			bytes,
			cut
		};
	} };
}
const HOLD = 65536;
/** Hands text on line by line, so that a secret split over two chunks is still seen in one piece. */
var LineHold = class {
	#rewrite;
	#held = "";
	constructor(rewrite) {
		this.#rewrite = rewrite;
	}
	push(text) {
		this.#held += text;
		const end = this.#held.lastIndexOf("\n");
		if (end < 0 && this.#held.length < HOLD) return "";
		const length = end < 0 ? this.#held.length : end + 1;
		const whole = this.#held.slice(0, length);
		this.#held = this.#held.slice(length);
		return this.#rewrite(whole);
	}
	flush() {
		const rest = this.#rewrite(this.#held);
		this.#held = "";
		return rest;
	}
};
/** Holds nobody up who is done by then: without `unref` the whole program would wait for it to pass. */
function pause(milliseconds) {
	return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}

// src/runner/process/latch.ts
/** Descriptor 3 of what we start, both ways. */
function wireOf(running) {
	const [wire] = running.pipes;
	if (wire === null || wire === void 0 || !("on" in wire)) throw new Error("no descriptor 3");
	return wire;
}
/**
* The word that lets a held process go: "G", the number of bytes, a line end, and the agent's whole environment as
* "NAME=VALUE" with a zero byte after each. It comes now and not at the start, because a deadline is part of it.
*/
function letGo(environment) {
	const pairs = Object.entries(environment).map(([name, value]) => `${name}=${value}\0`);
	const bytes = Buffer.from(pairs.join(""), "utf8");
	return Buffer.concat([Buffer.from(`G${bytes.length}\n`), bytes]);
}

// src/runner/process/start.ts
/**
* Starts a program as leader of a process group of its own. `ended` follows the program, not its
* pipes: a child that keeps stdout open must not keep us waiting.
*/
function start(options) {
	const child = spawn(options.program, options.words, {
		cwd: options.cwd,
		env: options.environment,
		detached: true,
		stdio: [
			"ignore",
			"pipe",
			"pipe",
			...Array.from({ length: options.pipes ?? 0 }, () => "pipe"),
			...options.files ?? []
		]
	});
	const ended = new Promise((resolve) => {
		child.once("error", (error) => resolve(notStarted("code" in error ? String(error.code) : "", error.message)));
		child.once("exit", (code, signal) => resolve(code === null ? {
			kind: "killed",
			by: signal ?? "an unknown signal"
		} : {
			kind: "exit",
			code
		}));
	});
	if (child.stdout === null || child.stderr === null) throw new Error("no pipes to the agent");
	return {
		pid: child.pid ?? null,
		stdout: child.stdout,
		stderr: child.stderr,
		pipes: child.stdio.slice(3),
		ended,
		kill(signal) {
			if (child.pid !== void 0) signalGroup(child.pid, signal);
		}
	};
}
const MACHINE_FAULTS = /* @__PURE__ */ new Set([
	"EAGAIN",
	"ENOMEM",
	"EMFILE",
	"ENFILE"
]);
function notStarted(code, reason) {
	return {
		kind: "not-started",
		fault: MACHINE_FAULTS.has(code) ? "machine" : "agent",
		reason
	};
}
function signalGroup(pid, signal) {
	try {
		process.kill(-pid, signal);
	} catch (error) {
		if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
	}
}

// src/runner/process/hold.ts
const PERL = "/usr/bin/perl";
/**
* Waits on descriptor 3, takes its environment from there, becomes the program. Perl, because it hands an
* environment on as it is (a shell adds and drops variables) and is ready in 4 ms. Says H (held), G (going) and,
* where there is no such program, E with the number of the error. Without a word from us it ends with us.
*/
const WAIT = String.raw`
open(my $latch, '+<&=', 3) or exit 71;
fcntl($latch, 2, 1);
sub take { my ($bytes, $wanted) = ('', @_);
  while (length($bytes) < $wanted) { sysread($latch, $bytes, $wanted - length $bytes, length $bytes) or exit 0 }
  return $bytes }
syswrite($latch, 'H');
my $length = '';
while ((my $byte = take(1)) ne "\n") { $length .= $byte }
my @variables = split /\0/, take(substr($length, 1));
%ENV = map { split /=/, $_, 2 } @variables;
syswrite($latch, 'G');
exec { $ARGV[0] } @ARGV;
syswrite($latch, 'E' . ($! + 0));
`;
/** Starts a program up to its last step. Where there is no Perl, all of it is left for the moment of release. */
function hold(options, perl = PERL) {
	if (existsSync(perl)) return holdByPerl(options, perl);
	return {
		ready: Promise.resolve(),
		release: (environment) => start({
			...options,
			environment
		}),
		drop: () => Promise.resolve()
	};
}
function holdByPerl(options, perl) {
	const words = [
		"-e",
		WAIT,
		"--",
		options.program,
		...options.words
	];
	const running = start({
		...options,
		program: perl,
		words,
		environment: {},
		pipes: 1
	});
	const wire = wireOf(running);
	wire.on("error", () => void 0);
	let said = "";
	const closed = new Promise((resolve) => wire.once("close", resolve));
	const held = new Promise((resolve) => {
		wire.on("data", (chunk) => {
			said += chunk.toString("latin1");
			resolve();
		});
	});
	return {
		ready: Promise.race([held, running.ended.then(() => void 0)]),
		release(environment) {
			wire.write(letGo(environment));
			const ended = running.ended.then(async (end) => {
				if (end.kind !== "not-started") await closed;
				return endOf(options.program, end, said);
			});
			return {
				...running,
				ended
			};
		},
		async drop() {
			running.kill("SIGKILL");
			await running.ended;
		}
	};
}
function endOf(program, end, said) {
	if (end.kind === "not-started") return {
		...end,
		fault: "machine"
	};
	const [, failure] = /^HG(?:E(\d+))?$/.exec(said) ?? [said];
	if (!said.startsWith("HG")) return {
		kind: "not-started",
		fault: "machine",
		reason: "ended before it was let go"
	};
	if (failure === void 0) return end;
	const code = getSystemErrorName(-Number(failure));
	return notStarted(code, `spawn ${program} ${code}`);
}

// src/runner/process/last-words.ts
/** The last line a program wrote to stderr, short enough for a report: usually the reason. */
async function lastWords(file) {
	const handle = await open(file).catch(() => null);
	if (handle === null) return null;
	try {
		const { size } = await handle.stat();
		const buffer = Buffer.alloc(Math.min(size, 4096));
		await handle.read(buffer, 0, buffer.length, size - buffer.length);
		const last = printable(buffer.toString("utf8")).split("\n").map((line) => line.trim()).findLast((line) => line !== "");
		return last === void 0 ? null : last.slice(0, 200);
	} finally {
		await handle.close();
	}
}
/** Without colour codes and other control characters. */
function printable(text) {
	return text.replace(/\u001b\[[0-9;?]*[A-Za-z]/g, "").replace(/[\u0000-\u0009\u000b-\u001f]/g, "");
}

// src/runner/process/strays.ts
/** Processes that are there before an agent starts; none of its children is among them. */
function processesNow() {
	return new Set(processNames());
}
/**
* Kills what left the process group (setsid, double fork) by a marker that every child inherits in
* its environment. Linux only, best effort: without isolation nothing better is to be had. On a busy
* machine most processes are older than the attempt: those need no look.
*/
function killStrays(marker, older) {
	let killed = 0;
	for (let round = 0; round < 5; round += 1) {
		const strays = processesWith(marker, older);
		if (strays.length === 0) break;
		for (const pid of strays) try {
			process.kill(pid, "SIGKILL");
			killed += 1;
		} catch {}
	}
	return killed;
}
function processesWith(marker, older) {
	return processNames().filter((name) => !older.has(name) && environmentOf(name).includes(marker)).map(Number);
}
function processNames() {
	try {
		return readdirSync("/proc").filter((name) => /^\d+$/.test(name));
	} catch {
		return [];
	}
}
function environmentOf(pid) {
	try {
		return readFileSync(`/proc/${pid}/environ`, "latin1");
	} catch {
		return "";
	}
}

// src/runner/sandbox/candidate.ts
const INTERVAL_MS$1 = 250;
/**
* Notes when the first valid answer lay at the output path. A look every quarter of a second is
* enough: the figure is compared in minutes.
*/
function watchCandidate(path) {
	const begun = performance.now();
	let first = null;
	const look = async (at) => {
		if (first !== null) return;
		if (readAnswer(await readRegularFile(path, 1048576), "lenient").kind === "valid") first ??= (at - begun) / 1e3;
	};
	let looking = null;
	const timer = setInterval(() => {
		looking ??= look(performance.now()).finally(() => {
			looking = null;
		});
	}, INTERVAL_MS$1);
	return { async finish(over) {
		clearInterval(timer);
		await looking;
		await look(over);
		return first;
	} };
}

// src/runner/sandbox/cell.ts
/** Between TERM and KILL. */
const GRACE_MS = 2e3;

// src/runner/sandbox/bare.ts
/** No sandbox: the agent runs beside us and sees what our user sees. Every report says so. */
function bareSandbox(agentFolder) {
	return {
		kind: "none",
		async open(setup) {
			const places = placesIn(setup, agentFolder);
			for (const folder of [
				places.workspace,
				places.home,
				places.temporary,
				join(setup.scratch, "files")
			]) await mkdir(folder, { recursive: true });
			await writeFile(places.prompt, fillPrompt(setup.prompt, places));
			return new BareCell(setup, places);
		}
	};
}
function fillPrompt(prompt, places) {
	return prompt.replaceAll("{snapshot}", places.snapshot).replaceAll("{output}", places.output);
}
function placesIn(setup, agent) {
	const workspace = join(setup.scratch, "workspace");
	return {
		snapshot: setup.snapshot,
		workspace,
		output: join(workspace, ANSWER_FILE),
		prompt: join(setup.scratch, "prompt.md"),
		usage: join(workspace, USAGE_FILE),
		trajectory: join(workspace, TRAJECTORY_FILE),
		agent,
		home: join(setup.scratch, "home"),
		temporary: join(setup.scratch, "tmp")
	};
}
var BareCell = class {
	places;
	way = { kind: "port" };
	files;
	#scratch;
	#held = null;
	#running = null;
	#stopped = false;
	constructor(setup, places) {
		this.#scratch = setup.scratch;
		this.places = places;
		const files = join(setup.scratch, "files");
		this.files = {
			path: files,
			seenAs: files
		};
	}
	async hold(options) {
		const [program, ...words] = options.command;
		if (program === void 0) throw new Error("an empty command");
		const older = processesNow();
		const held = hold({
			program,
			words,
			cwd: this.places.workspace
		});
		this.#held = held;
		await held.ready;
		return { run: (environment) => this.#run(held, options, environment, older) };
	}
	async #run(held, options, environment, older) {
		const running = held.release({
			...environment,
			SRE_GATE_ATTEMPT: this.#scratch
		});
		this.#running = running;
		if (this.#stopped) this.stop();
		const logs = [capture(running.stdout, options.stdout, options.logCap, options.mask), capture(running.stderr, options.stderr, options.logCap, options.mask)];
		const candidate = watchCandidate(this.places.output);
		const end = await running.ended;
		const over = performance.now();
		running.kill("SIGKILL");
		options.gone?.();
		killStrays(`SRE_GATE_ATTEMPT=${this.#scratch}`, older);
		const [firstCandidateSeconds] = await Promise.all([candidate.finish(over), ...logs.map((log) => log.finish())]);
		const [answer, usage, trajectory] = await Promise.all([
			readRegularFile(this.places.output, ANSWER_CAP),
			readRegularFile(this.places.usage, USAGE_CAP),
			readRegularFile(this.places.trajectory, TRAJECTORY_CAP)
		]);
		return {
			end,
			collected: {
				answer,
				usage,
				trajectory,
				firstCandidateSeconds
			},
			lastWords: await lastWords(options.stderr),
			resources: null
		};
	}
	stop() {
		this.#stopped = true;
		const running = this.#running;
		if (running === null) return;
		running.kill("SIGTERM");
		const timer = setTimeout(() => running.kill("SIGKILL"), GRACE_MS);
		running.ended.then(() => clearTimeout(timer));
	}
	async close() {
		if (this.#running === null) await this.#held?.drop();
		await rm(this.#scratch, {
			recursive: true,
			force: true
		});
	}
};

// src/runner/sandbox/arguments.ts
const INSIDE = {
	snapshot: "/incident/snapshot",
	prompt: "/incident/prompt.md",
	workspace: "/workspace",
	home: "/home/agent",
	temporary: "/tmp",
	gate: "/run/sre-gate",
	port: 41184
};
const DEV_SHM_BYTES = 67108864;
/** The arguments before the command. Order matters: a later mount lies over an earlier one. */
function bwrapArguments(plan) {
	return [
		...namespaces(plan),
		"--die-with-parent",
		"--new-session",
		"--cap-drop",
		"ALL",
		...plan.privileged ? [
			"--cap-add",
			"CAP_SETUID",
			"--cap-add",
			"CAP_SETGID",
			"--cap-add",
			"CAP_SETPCAP"
		] : [],
		...plan.seccompDescriptor === null ? [] : ["--seccomp", String(plan.seccompDescriptor)],
		...plan.links.flatMap((link) => [
			"--symlink",
			link.source,
			link.target
		]),
		...folders(parents(plan.mounts)),
		"--proc",
		"/proc",
		"--dev",
		"/dev",
		...sizedFolder("/dev/shm", DEV_SHM_BYTES, "1777"),
		"--remount-ro",
		"/dev",
		...sizedFolder(INSIDE.temporary, plan.sizes.temporary, "1777"),
		...sizedFolder(INSIDE.home, plan.sizes.home, "0777"),
		...sizedFolder(INSIDE.workspace, plan.sizes.workspace, "0777"),
		...plan.mounts.flatMap((mount) => [
			...underSized(mount.target) ? folders(ancestors(mount.target)) : [],
			mount.writable ? "--bind" : "--ro-bind",
			mount.source,
			mount.target
		]),
		"--remount-ro",
		"/",
		"--chdir",
		INSIDE.workspace
	];
}
function namespaces(plan) {
	return [
		"--unshare-pid",
		"--unshare-ipc",
		"--unshare-uts",
		"--unshare-cgroup-try",
		"--hostname",
		"incident",
		...plan.network === "open" ? [] : ["--unshare-net"],
		...plan.privileged ? [] : [
			"--unshare-user",
			"--uid",
			"65534",
			"--gid",
			"65534"
		],
		...plan.disableUserNamespaces ? ["--disable-userns"] : []
	];
}
/** bubblewrap would make missing parents private to root, and the agent is somebody else. */
function folders(paths) {
	return paths.flatMap((path) => [
		"--perms",
		"0755",
		"--dir",
		path
	]);
}
function parents(mounts) {
	const targets = mounts.map((mount) => mount.target).filter((target) => !underSized(target));
	return [...new Set([INSIDE.home, ...targets].flatMap(ancestors))];
}
/** Below /tmp and its like parents can only be made once the folder itself is there. */
function underSized(path) {
	return [
		INSIDE.temporary,
		INSIDE.home,
		INSIDE.workspace
	].some((folder) => path.startsWith(`${folder}/`));
}
/** /a/b/c -> /a, /a/b. */
function ancestors(path) {
	const words = path.split("/").slice(1, -1);
	return words.map((_, index) => `/${words.slice(0, index + 1).join("/")}`);
}
function sizedFolder(path, bytes, mode) {
	return [
		"--perms",
		mode,
		"--size",
		String(bytes),
		"--tmpfs",
		path
	];
}

// src/runner/sandbox/frames.ts
const HEADER_CAP = 80;
/** All files an agent may leave, with room for candidates; past it we stop listening. */
const TOTAL_CAP = 100663296;
/** Reads the launcher's frames. Untrusted: anything malformed ends the conversation, nothing throws. */
var FrameReader = class {
	#tell;
	#chunks = [];
	#held = 0;
	#total = 0;
	#broken = false;
	constructor(tell) {
		this.#tell = tell;
	}
	push(chunk) {
		this.#total += chunk.length;
		if (this.#broken || this.#total > TOTAL_CAP) {
			this.#broken = true;
			this.#chunks = [];
			return;
		}
		this.#chunks.push(chunk);
		this.#held += chunk.length;
		while (this.#readOne());
	}
	#readOne() {
		if (this.#broken || this.#held === 0) return false;
		const whole = this.#chunks.length === 1 ? this.#chunks[0] : Buffer.concat(this.#chunks);
		if (whole === void 0) return false;
		this.#chunks = [whole];
		const end = whole.subarray(0, HEADER_CAP).indexOf(10);
		if (end < 0) {
			this.#broken = whole.length >= HEADER_CAP;
			return false;
		}
		const header = /^([A-Z]) (\S{1,32}) (\d{1,9})$/.exec(whole.subarray(0, end).toString("latin1"));
		if (header === null) {
			this.#broken = true;
			return false;
		}
		const [, type = "", fact = "", length = "0"] = header;
		const begin = end + 1;
		if (whole.length < begin + Number(length)) return false;
		this.#tell({
			type,
			fact,
			bytes: whole.subarray(begin, begin + Number(length))
		});
		const rest = whole.subarray(begin + Number(length));
		this.#chunks = rest.length === 0 ? [] : [rest];
		this.#held = rest.length;
		return rest.length > 0;
	}
};
/** The same words for a refused file whoever looked at it. */
function readingFrom(frame, cap) {
	switch (frame?.fact) {
		case void 0:
		case "missing": return { kind: "missing" };
		case "text": return frame.bytes.length > cap ? {
			kind: "refused",
			reason: `is ${frame.bytes.length} bytes long, more than ${cap}`
		} : {
			kind: "text",
			text: frame.bytes.toString("utf8")
		};
		case "link": return {
			kind: "refused",
			reason: "is a symbolic link"
		};
		case "hardlink": return {
			kind: "refused",
			reason: "is a hard link to another file"
		};
		case "special": return {
			kind: "refused",
			reason: "is not a regular file"
		};
		case "large": return {
			kind: "refused",
			reason: `is ${frame.bytes.toString("latin1").replace(/\D/g, "")} bytes long, more than ${cap}`
		};
		default: return {
			kind: "refused",
			reason: "cannot be read"
		};
	}
}

// src/runner/sandbox/watch.ts
const INTERVAL_MS = 200;
/**
* Watches memory and number of the processes below `pid`. RLIMIT_AS is no way to bound memory:
* Node reserves gigabytes of addresses that it never touches.
*/
function watchTree(pid, bounds, exceeded) {
	const timer = setInterval(() => {
		const reason = verdict(pid, bounds);
		if (reason === null) return;
		clearInterval(timer);
		exceeded(reason);
	}, INTERVAL_MS);
	return { close: () => clearInterval(timer) };
}
function verdict(root, bounds) {
	let memory = 0;
	const queue = [root];
	for (let at = 0; at < queue.length; at += 1) {
		const pid = queue[at];
		if (pid === void 0) break;
		if (at > bounds.processes) return `more than ${bounds.processes} processes`;
		memory += privateBytes(pid);
		queue.push(...childrenOf(pid));
	}
	const limit = Math.round(bounds.memoryBytes / 1024 / 1024);
	return memory > bounds.memoryBytes ? `more than ${limit} MB of memory` : null;
}
function privateBytes(pid) {
	const match = /^RssAnon:\s+(\d+) kB/m.exec(readProcess(`/proc/${pid}/status`));
	return match === null ? 0 : Number(match[1]) * 1024;
}
function childrenOf(pid) {
	const text = readProcess(`/proc/${pid}/task/${pid}/children`).trim();
	return text === "" ? [] : text.split(" ").map(Number);
}
function readProcess(path) {
	try {
		return readFileSync(path, "latin1");
	} catch {
		return "";
	}
}

// src/runner/sandbox/sandboxed-cell.ts
/** One attempt inside bubblewrap, seen from outside through the launcher's frames. */
var SandboxedCell = class {
	places;
	way;
	files;
	#parts;
	#frames = /* @__PURE__ */ new Map();
	#begun = 0;
	#over = null;
	#firstCandidate = null;
	#running = null;
	#stopped = false;
	#resources = null;
	constructor(parts) {
		this.#parts = parts;
		this.places = parts.places;
		this.way = parts.way;
		this.files = parts.files;
	}
	async hold(options) {
		const running = this.#start(options.command);
		this.#running = running;
		const held = new Promise((resolve) => {
			const reader = new FrameReader((frame) => frame.type === "H" ? resolve() : this.#note(frame));
			wireOf(running).on("data", (chunk) => reader.push(chunk));
		});
		wireOf(running).on("error", () => void 0);
		const logs = [capture(running.stdout, options.stdout, options.logCap, options.mask), capture(running.stderr, options.stderr, options.logCap, options.mask)];
		if (this.#stopped) this.stop();
		await Promise.race([held, running.ended]);
		return { run: (environment) => this.#run(running, logs, options, environment) };
	}
	async #run(running, logs, options, environment) {
		this.#begun = performance.now();
		const wire = wireOf(running);
		if (wire.writable) wire.write(letGo({
			...environment,
			PATH: this.#parts.path
		}));
		const watch = running.pid === null ? null : watchTree(running.pid, this.#parts.bounds, this.#overdone);
		const end = await running.ended;
		this.#over = performance.now();
		watch?.close();
		running.kill("SIGKILL");
		options.gone?.();
		await Promise.all([...logs.map((log) => log.finish()), drained(wire)]);
		return this.#endOf(end, await lastWords(options.stderr));
	}
	/** With an empty environment: what the agent's may hold is nothing to programs of ours. */
	#start(command) {
		const filter = this.#parts.openFilter();
		try {
			return start({
				program: this.#parts.program,
				words: [...this.#parts.prefix, ...command],
				cwd: "/",
				environment: {},
				pipes: 1,
				files: filter === null ? [] : [filter]
			});
		} finally {
			if (filter !== null) this.#parts.closeFilter(filter);
		}
	}
	#note(frame) {
		if (frame.type !== "C") this.#frames.set(frame.type, frame);
		else if (this.#firstCandidate === null && isValid(frame)) this.#firstCandidate = ((this.#over ?? performance.now()) - this.#begun) / 1e3;
	}
	#overdone = (reason) => {
		this.#resources = reason;
		this.#order("K");
		this.#endIn(GRACE_MS);
	};
	#endOf(end, words) {
		const refused = this.#frames.get("E");
		return {
			end: this.#agentEnd(end),
			collected: {
				answer: readingFrom(this.#frames.get("A"), ANSWER_CAP),
				usage: readingFrom(this.#frames.get("U"), USAGE_CAP),
				trajectory: readingFrom(this.#frames.get("T"), TRAJECTORY_CAP),
				firstCandidateSeconds: this.#firstCandidate
			},
			lastWords: refused === void 0 ? words : null,
			resources: this.#resources
		};
	}
	#agentEnd(end) {
		if (end.kind === "not-started") return {
			...end,
			fault: "machine"
		};
		const refused = this.#frames.get("E");
		if (refused !== void 0) return {
			kind: "not-started",
			fault: "agent",
			reason: refused.bytes.toString("utf8").slice(0, 200)
		};
		const status = Number(this.#frames.get("X")?.fact ?? NaN);
		if (Number.isInteger(status)) return status & 127 ? {
			kind: "killed",
			by: `signal ${status & 127}`
		} : {
			kind: "exit",
			code: status >> 8 & 255
		};
		return this.#frames.has("L") ? {
			kind: "killed",
			by: "its own hand, together with the sandbox"
		} : {
			kind: "not-started",
			fault: "machine",
			reason: "the sandbox did not start"
		};
	}
	stop() {
		this.#stopped = true;
		if (this.#running === null) return;
		this.#order("T");
		const timer = setTimeout(() => {
			this.#order("K");
			this.#endIn(GRACE_MS);
		}, GRACE_MS);
		this.#running.ended.then(() => clearTimeout(timer));
	}
	#order(order) {
		if (this.#running === null) return;
		const wire = wireOf(this.#running);
		if (wire.writable) wire.write(order);
	}
	/** The launcher had its chance to pass the files out: now the namespace goes, and all in it. */
	#endIn(milliseconds) {
		const running = this.#running;
		if (running === null) return;
		const timer = setTimeout(() => running.kill("SIGKILL"), milliseconds);
		running.ended.then(() => clearTimeout(timer));
	}
	async close() {
		this.#running?.kill("SIGKILL");
		await this.#running?.ended;
		await this.#parts.remove();
	}
};
function isValid(frame) {
	return readAnswer(readingFrom(frame, ANSWER_CAP), "lenient").kind === "valid";
}
/** What the launcher wrote before it left is still in the pipe. */
function drained(wire) {
	return new Promise((resolve) => {
		const done = () => {
			clearTimeout(timer);
			wire.destroy();
			resolve();
		};
		const timer = setTimeout(done, 500);
		wire.once("end", done);
		wire.once("close", done);
		if (wire.readableEnded || wire.destroyed) done();
	});
}

// src/runner/sandbox/seccomp.ts
const LOAD = 32;
const JUMP_EQUAL = 21;
const JUMP_SET = 69;
const JUMP_AT_LEAST = 53;
const RETURN = 6;
const ALLOW = 2147418112;
const refuse = (errno) => 327680 | errno;
const EPERM = 1;
const ENOSYS = 38;
const CLONE_NEWUSER = 268435456;
const OFFSET = {
	number: 0,
	architecture: 4,
	firstArgument: 16
};
const NUMBERS = {
	x64: {
		audit: 3221225534,
		clone: 56,
		unshare: 272,
		clone3: 435,
		keys: [
			248,
			249,
			250
		]
	},
	arm64: {
		audit: 3221225655,
		clone: 220,
		unshare: 97,
		clone3: 435,
		keys: [
			217,
			218,
			219
		]
	}
};
/** The filter's bytes, or null on an architecture we have no numbers for. */
function seccompFilter(architecture) {
	const numbers = NUMBERS[architecture];
	if (numbers === void 0) return null;
	const program = [
		[
			LOAD,
			0,
			0,
			OFFSET.architecture
		],
		[
			JUMP_EQUAL,
			1,
			0,
			numbers.audit
		],
		[
			RETURN,
			0,
			0,
			refuse(ENOSYS)
		],
		[
			LOAD,
			0,
			0,
			OFFSET.number
		],
		[
			JUMP_AT_LEAST,
			0,
			1,
			1073741824
		],
		[
			RETURN,
			0,
			0,
			refuse(ENOSYS)
		],
		...refuseCall(numbers.clone3, ENOSYS),
		...numbers.keys.flatMap((number) => refuseCall(number, EPERM)),
		[
			JUMP_EQUAL,
			1,
			0,
			numbers.clone
		],
		[
			JUMP_EQUAL,
			0,
			3,
			numbers.unshare
		],
		[
			LOAD,
			0,
			0,
			OFFSET.firstArgument
		],
		[
			JUMP_SET,
			0,
			1,
			CLONE_NEWUSER
		],
		[
			RETURN,
			0,
			0,
			refuse(EPERM)
		],
		[
			RETURN,
			0,
			0,
			ALLOW
		]
	];
	const bytes = Buffer.alloc(program.length * 8);
	program.forEach(([code, ifTrue, ifFalse, value], index) => {
		bytes.writeUInt16LE(code, index * 8);
		bytes.writeUInt8(ifTrue, index * 8 + 2);
		bytes.writeUInt8(ifFalse, index * 8 + 3);
		bytes.writeUInt32LE(value >>> 0, index * 8 + 4);
	});
	return bytes;
}
function refuseCall(number, errno) {
	return [[
		JUMP_EQUAL,
		0,
		1,
		number
	], [
		RETURN,
		0,
		0,
		refuse(errno)
	]];
}

// src/runner/sandbox/bubblewrap.ts
const SYSTEM_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
/** Workers run under numbers of their own, so that a bound on processes is per attempt. */
const FIRST_UID = 61e3;
function uidOf(tools, slot) {
	return tools.privileged ? FIRST_UID + slot : 65534;
}
function bubblewrapSandbox(plan) {
	return {
		kind: "bubblewrap",
		open: (setup) => openCell(plan, setup)
	};
}
async function openCell(plan, setup) {
	const gate = join(setup.scratch, "gate");
	const etc = join(setup.scratch, "etc");
	const uid = uidOf(plan.tools, setup.slot);
	await mkdir(join(gate, "files"), { recursive: true });
	await mkdir(etc);
	await writeFile(join(gate, plan.tools.launcher.file), plan.tools.launcher.text);
	await writeFile(join(setup.scratch, "prompt.md"), fillPrompt(setup.prompt, places(plan)));
	await writeIdentity(etc, uid);
	const filter = seccompFilter(process.arch);
	const filterFile = join(setup.scratch, "filter");
	if (filter !== null) await writeFile(filterFile, filter);
	const words = bwrapArguments(bwrapPlan(plan, setup, filter !== null));
	return new SandboxedCell({
		places: places(plan),
		way: wayOut(plan, gate),
		files: {
			path: join(gate, "files"),
			seenAs: join(INSIDE.gate, "files")
		},
		program: plan.tools.bwrap,
		prefix: [
			...words,
			"--",
			...privilegesOff(plan.tools, uid),
			...launcherWords(plan)
		],
		path: [...plan.path, SYSTEM_PATH].join(":"),
		openFilter: () => filter === null ? null : openSync(filterFile, "r"),
		closeFilter: (descriptor) => closeSync(descriptor),
		bounds: plan.bounds,
		scratch: setup.scratch,
		remove: () => rm(setup.scratch, {
			recursive: true,
			force: true
		})
	});
}
function wayOut(plan, gate) {
	switch (plan.network) {
		case "proxy": return {
			kind: "socket",
			path: join(gate, SOCKET),
			origin: `http://127.0.0.1:${INSIDE.port}`
		};
		case "open": return { kind: "port" };
		case "none": return { kind: "none" };
	}
}
function places(plan) {
	const { workspace } = INSIDE;
	return {
		snapshot: INSIDE.snapshot,
		workspace,
		output: join(workspace, ANSWER_FILE),
		usage: join(workspace, USAGE_FILE),
		trajectory: join(workspace, TRAJECTORY_FILE),
		prompt: INSIDE.prompt,
		agent: plan.agentFolder,
		home: INSIDE.home,
		temporary: INSIDE.temporary
	};
}
function bwrapPlan(plan, setup, filtered) {
	const system = systemMounts(plan.network);
	const own = (name, target) => ({
		source: join(setup.scratch, name),
		target
	});
	return {
		links: system.links,
		mounts: [
			...system.mounts,
			...plan.mounts,
			{
				source: setup.snapshot,
				target: INSIDE.snapshot
			},
			own("prompt.md", INSIDE.prompt),
			own("gate", INSIDE.gate),
			...[
				"passwd",
				"group",
				"hosts"
			].map((name) => own(`etc/${name}`, `/etc/${name}`))
		],
		sizes: plan.sizes,
		network: plan.network,
		privileged: plan.tools.privileged,
		disableUserNamespaces: plan.disableUserNamespaces,
		seccompDescriptor: filtered ? 4 : null
	};
}
/** A user that exists, and nobody else of the machine. */
async function writeIdentity(etc, uid) {
	const lines = {
		passwd: `root:x:0:0:root:/root:/bin/sh\nagent:x:${uid}:${uid}:agent:${INSIDE.home}:/bin/sh\n`,
		group: `root:x:0:\nagent:x:${uid}:\n`,
		hosts: "127.0.0.1 localhost incident\n"
	};
	for (const [name, text] of Object.entries(lines)) {
		await writeFile(join(etc, name), text);
		await chmod(join(etc, name), 420);
	}
}
function privilegesOff(tools, uid) {
	const user = tools.privileged && tools.setpriv !== null ? [
		tools.setpriv,
		`--reuid=${uid}`,
		`--regid=${uid}`,
		"--clear-groups",
		"--inh-caps=-all",
		"--bounding-set=-all"
	] : [];
	const limits = tools.prlimit === null ? [] : [
		tools.prlimit,
		"--nproc=1024",
		"--nofile=8192",
		"--core=0",
		"--memlock=65536"
	];
	return [...user, ...limits];
}
function launcherWords(plan) {
	const { launcher } = plan.tools;
	const { output, usage, trajectory } = places(plan);
	return [
		launcher.program,
		join(INSIDE.gate, launcher.file),
		plan.network === "proxy" ? String(INSIDE.port) : "-",
		join(INSIDE.gate, SOCKET),
		`A:${ANSWER_CAP}:${output}`,
		`U:${USAGE_CAP}:${usage}`,
		`T:${TRAJECTORY_CAP}:${trajectory}`,
		"--"
	];
}
/** The one way out, in the cell's gate folder. */
const SOCKET = "out.sock";

// src/runner/sandbox/probe.ts
/** Starts the real thing around `true`: nothing less tells whether it will work. */
async function probeBubblewrap(tools, scratch) {
	if (process.platform !== "linux") return fails("bubblewrap needs Linux", "run it on Linux, or set isolation: none");
	if (tools === null) return fails("bubblewrap is not installed", "sudo apt-get install -y bubblewrap");
	if (tools.privileged && tools.setpriv === null) return fails("setpriv, which leaves root behind, is missing", "apt-get install -y util-linux");
	let last = "";
	for (const disableUserNamespaces of tools.privileged ? [false] : [true, false]) {
		const error = await tryOnce(tools, scratch, disableUserNamespaces);
		if (error === null) return {
			kind: "works",
			disableUserNamespaces
		};
		last = error;
		if (!/Unknown option/.test(error)) break;
	}
	return {
		kind: "fails",
		...explain(last)
	};
}
async function tryOnce(tools, scratch, disableUserNamespaces) {
	const folder = await mkdtemp(join(scratch, "probe-"));
	const snapshot = join(folder, "snapshot");
	await mkdir(snapshot);
	const cell = await bubblewrapSandbox(probePlan(tools, disableUserNamespaces)).open({
		scratch: folder,
		snapshot,
		prompt: "",
		slot: 999
	});
	try {
		const stderr = join(scratch, "probe.log");
		const ended = await (await cell.hold({
			command: ["true"],
			stdout: join(scratch, "probe-out.log"),
			stderr,
			logCap: 4096,
			mask: (text) => text
		})).run({});
		if (ended.end.kind === "exit" && ended.end.code === 0) return null;
		return (await readFile(stderr, "utf8")).trim() || `ended by ${JSON.stringify(ended.end)}`;
	} finally {
		await cell.close();
		await rm(folder, {
			recursive: true,
			force: true
		});
	}
}
function probePlan(tools, disableUserNamespaces) {
	const node = tools.launcher.program;
	return {
		tools,
		network: "proxy",
		mounts: node.startsWith("/usr/") ? [] : [{
			source: node,
			target: node
		}],
		path: [],
		agentFolder: "/",
		sizes: {
			workspace: 65536,
			temporary: 65536,
			home: 65536
		},
		bounds: {
			memoryBytes: 2 ** 30,
			processes: 64
		},
		disableUserNamespaces
	};
}
function fails(why, cure) {
	return {
		kind: "fails",
		why,
		cure
	};
}
/** The kernel says the same few words for very different reasons; the machine's own files tell them apart. */
function explain(error) {
	const said = (error.split("\n").find((text) => text.startsWith("bwrap:")) ?? error.split("\n")[0] ?? "").slice(0, 160);
	const refused = error.includes("bwrap:") && /ermission denied|not permitted|No permissions|RTM_NEWADDR/.test(error);
	if (refused && setting("/proc/sys/kernel/apparmor_restrict_unprivileged_userns") === "1") return {
		why: `Ubuntu's AppArmor forbids user namespaces to bubblewrap (${said})`,
		cure: "sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0"
	};
	if (refused && setting("/proc/sys/kernel/unprivileged_userns_clone") === "0") return {
		why: `the kernel forbids unprivileged user namespaces (${said})`,
		cure: "sudo sysctl -w kernel.unprivileged_userns_clone=1"
	};
	if (setting("/proc/sys/user/max_user_namespaces") === "0") return {
		why: `the kernel allows no user namespaces (${said})`,
		cure: "sudo sysctl -w user.max_user_namespaces=10000"
	};
	if (refused && existsSync("/.dockerenv") || refused && existsSync("/run/.containerenv")) return {
		why: `this container may not create namespaces (${said})`,
		cure: "start it with --security-opt seccomp=unconfined --security-opt apparmor=unconfined --cap-add SYS_ADMIN, or run the gate outside of it"
	};
	return {
		why: `bubblewrap fails here (${said})`,
		cure: "bwrap --unshare-all --ro-bind / / true   # shows the same error"
	};
}
function setting(path) {
	try {
		return readFileSync(path, "utf8").trim();
	} catch {
		return null;
	}
}

// src/runner/sandbox/launcher-node.ts
/** The same launcher for machines without Perl: see launcher-perl.ts for what it does and why. */
const NODE_LAUNCHER = String.raw`
"use strict";
const fs = require("node:fs"), net = require("node:net"), { spawn } = require("node:child_process");
const [port, upstream, ...rest] = process.argv.slice(2);
const split = rest.indexOf("--");
const wanted = rest.slice(0, split).map((word) => {
  const [kind, cap, ...path] = word.split(":");
  return { kind, cap: Number(cap), path: path.join(":") };
});
const command = rest.slice(split + 1);
const gate = new net.Socket({ fd: 3, readable: true, writable: true });
gate.on("error", () => process.exit(1));
gate.on("end", () => process.exit(1));

function frame(type, fact, bytes) {
  gate.write(Buffer.concat([Buffer.from(type + " " + fact + " " + bytes.length + "\n"), bytes]));
}
const NOTHING = Buffer.alloc(0);
const REFUSED = { ENOENT: "missing", ELOOP: "link", ENXIO: "special" };

function leave(path, cap) {
  let file;
  try {
    file = fs.openSync(path, fs.constants.O_RDONLY | fs.constants.O_NOFOLLOW | fs.constants.O_NONBLOCK);
  } catch (error) {
    return [REFUSED[error.code] ?? "unreadable", NOTHING];
  }
  try {
    const facts = fs.fstatSync(file);
    if (!facts.isFile()) return ["special", NOTHING];
    if (facts.nlink > 1) return ["hardlink", NOTHING];
    if (facts.size > cap) return ["large", Buffer.from(String(facts.size))];
    return ["text", fs.readFileSync(file).subarray(0, cap)];
  } finally {
    fs.closeSync(file);
  }
}

let seen = "", sent = 0;
function look() {
  const [{ cap, path }] = wanted;
  let facts;
  try { facts = fs.lstatSync(path); } catch { return; }
  const now = [facts.ino, facts.size, facts.mtimeMs].join(" ");
  if (now === seen || sent >= 40) return;
  seen = now; sent += 1;
  const [what, text] = leave(path, cap);
  if (what === "text") frame("C", "text", text);
}

function killAll(signal) {
  try { process.kill(-1, signal); return true; } catch { return false; }
}

// All is laid out. What happens from here on is the agent's, and so is the time.
function wait() {
  let word = NOTHING;
  const listen = (bytes) => {
    word = Buffer.concat([word, bytes]);
    if (word[0] !== 71) process.exit(1);
    const begin = word.indexOf(10) + 1, end = begin + Number(word.subarray(1, begin));
    if (begin === 0 || word.length < end) return;
    gate.off("data", listen);
    const pairs = word.subarray(begin, end).toString().split("\0").slice(0, -1).map((pair) => pair.split(/=(.*)/s));
    const { PWD } = process.env;
    run({ ...Object.fromEntries(pairs), ...(PWD === undefined ? {} : { PWD }) });
    obey(word.subarray(end));
  };
  gate.on("data", listen);
  frame("H", "held", NOTHING);
}

function obey(orders) {
  for (const order of orders) killAll(order === 75 ? "SIGKILL" : "SIGTERM");
}

function run(env) {
  const agent = spawn(command[0], command.slice(1), { stdio: "inherit", detached: true, env });
  agent.on("error", (error) => { frame("E", "exec", Buffer.from(error.message)); finish(9); });
  try { fs.writeFileSync("/proc/" + agent.pid + "/oom_score_adj", "1000\n"); } catch {}
  gate.on("data", obey);
  frame("L", "ready", NOTHING);
  const timer = setInterval(look, 250);
  agent.on("exit", (code, signal) => {
    clearInterval(timer);
    finish(code === null ? require("node:os").constants.signals[signal] : code << 8);
  });
}

function finish(status) {
  for (let round = 0; round < 500 && killAll("SIGKILL"); round += 1)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
  look();
  for (const { kind, cap, path } of wanted) { const [what, text] = leave(path, cap); frame(kind, what, text); }
  gate.write("X " + status + " 0\n", () => process.exit(0));
}

if (port === "-") wait();
else net.createServer({ allowHalfOpen: true }, (client) => {
  const up = net.connect({ path: upstream, allowHalfOpen: true });
  client.on("error", () => up.destroy());
  up.on("error", () => client.destroy());
  client.pipe(up); up.pipe(client);
}).listen(Number(port), "127.0.0.1", wait);
`;

// src/runner/sandbox/launcher-perl.ts
/**
* Runs inside the sandbox beside the agent: forwards loopback to the one socket that leads out,
* ends the agent when told so, and passes its files out under a cap. Perl, because it starts in a
* third of Node's time and the base systems have it. What it says is untrusted: the agent runs
* under the same user and could say it too.
*
* Descriptor 3, both ways. In: first of all G (go, with the agent's environment: see process/latch.ts), then
* T (terminate), K (kill). Out: frames "TYPE FACT LENGTH\n" + bytes.
*/
const PERL_LAUNCHER = String.raw`
use strict; use warnings; use Socket; use Fcntl;
my ($port, $upstream) = splice @ARGV, 0, 2;
my @wanted;
while (@ARGV && (my $word = shift @ARGV) ne '--') { push @wanted, [split /:/, $word, 3] }
open(my $gate, '+<&=', 3) or die "no gate: $!";
fcntl($gate, F_SETFD, FD_CLOEXEC);
$SIG{PIPE} = 'IGNORE';
# What our caller forgot to close is not the agent's.
opendir(my $listing, '/proc/self/fd') or die "proc: $!";
my @open = grep { /^\d+$/ && $_ > 3 } readdir $listing;
closedir $listing;
for my $number (@open) { if (open(my $stranger, '<&=', $number)) { close $stranger } }

sub frame {
  my ($type, $fact, $bytes) = @_;
  my $data = "$type $fact " . length($bytes) . "\n" . $bytes;
  while (length $data) {
    my $n = syswrite($gate, $data);
    if (!defined $n) { next if $!{EINTR}; exit 1 }
    substr($data, 0, $n, '');
  }
}

sub leave { my ($path, $cap) = @_;
  if (!sysopen(my $file, $path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)) {
    return ('missing', '') if $!{ENOENT};
    return ('link', '') if $!{ELOOP};
    return ('special', '') if $!{ENXIO};
    return ('unreadable', '');
  } else {
    my @facts = stat $file;
    return ('special', '') unless -f _;
    return ('hardlink', '') if $facts[3] > 1;
    return ('large', $facts[7]) if $facts[7] > $cap;
    my $text = '';
    while (length($text) <= $cap) {
      my $n = sysread($file, $text, 65536, length $text);
      last unless $n;
    }
    return length($text) > $cap ? ('large', length $text) : ('text', $text);
  }
}

sub unblock { my $flags = fcntl($_[0], F_GETFL, 0); fcntl($_[0], F_SETFL, $flags | O_NONBLOCK) }

my $listener;
if ($port ne '-') {
  socket($listener, PF_INET, SOCK_STREAM, 0) or die "socket: $!";
  setsockopt($listener, SOL_SOCKET, SO_REUSEADDR, 1);
  bind($listener, sockaddr_in($port, INADDR_LOOPBACK)) or die "bind: $!";
  listen($listener, 511) or die "listen: $!";
  unblock($listener);
}
# All is laid out. What happens from here on is the agent's, and so is the time.
sub take { my ($bytes, $wanted) = ('', @_);
  while (length($bytes) < $wanted) { sysread($gate, $bytes, $wanted - length $bytes, length $bytes) or exit 1 }
  return $bytes }
frame('H', 'held', '');
take(1) eq 'G' or exit 1;
my $length = '';
while ((my $byte = take(1)) ne "\n") { $length .= $byte }
my $folder = $ENV{PWD};
%ENV = map { split /=/, $_, 2 } split /\0/, take($length);
$ENV{PWD} = $folder if defined $folder;

pipe(my $wake, my $waker) or die "pipe: $!";
unblock($wake); unblock($waker);
$SIG{CHLD} = sub { syswrite($waker, 'x') };

my $agent = fork();
die "fork: $!" unless defined $agent;
if ($agent == 0) {
  $SIG{CHLD} = $SIG{PIPE} = 'DEFAULT';
  setpgrp(0, 0);
  if (open(my $oom, '>', '/proc/self/oom_score_adj')) { print $oom "1000\n"; close $oom }
  { no warnings; exec { $ARGV[0] } @ARGV }
  my $why = "$!";
  frame('E', 'exec', $why);
  kill 'KILL', $$;
}
frame('L', 'ready', '');

# One record per socket: 0 handle, 1 peer's number, 2 bytes to write, 3 may read, 4 end after the bytes, 5 may write.
my %sockets;
sub drop { my ($id) = @_; my $s = delete $sockets{$id} or return; close $s->[0]; my $p = delete $sockets{$s->[1]}; close $p->[0] if $p }
sub welcome {
  while (accept(my $client, $listener)) {
    if (!socket(my $up, PF_UNIX, SOCK_STREAM, 0)) { close $client }
    elsif (!connect($up, pack_sockaddr_un($upstream))) { close $client; close $up }
    else {
      unblock($client); unblock($up);
      $sockets{fileno $client} = [$client, fileno $up, '', 1, 0, 1];
      $sockets{fileno $up} = [$up, fileno $client, '', 1, 0, 1];
    }
  }
}
sub pump_in { my ($id) = @_;
  my $s = $sockets{$id} or return; my $p = $sockets{$s->[1]};
  my $n = sysread($s->[0], $p->[2], 65536, length $p->[2]);
  if (!defined $n) { return if $!{EAGAIN} || $!{EINTR}; drop($id) }
  elsif ($n == 0) { $s->[3] = 0; $p->[4] = 1; pump_out($s->[1]) }
  else { pump_out($s->[1]) }
}
sub pump_out { my ($id) = @_;
  my $s = $sockets{$id} or return;
  if (length $s->[2]) {
    my $n = syswrite($s->[0], $s->[2]);
    if (!defined $n) { return if $!{EAGAIN} || $!{EINTR}; return drop($id) }
    substr($s->[2], 0, $n, '');
  }
  if ($s->[4] && $s->[5] && !length $s->[2]) { shutdown($s->[0], 1); $s->[5] = 0 }
  my $p = $sockets{$s->[1]};
  drop($id) if !$s->[3] && !$p->[3] && !$s->[5] && !$p->[5];
}

my ($seen, $sent, $next_look, $status) = ('', 0, 0, undef);
sub look {
  my ($kind, $cap, $path) = @{$wanted[0]};
  my @facts = lstat $path;
  return unless @facts && $sent < 40;
  my $now = join ' ', @facts[1, 7, 9, 10];
  return if $now eq $seen;
  $seen = $now; $sent++;
  my ($what, $text) = leave($path, $cap);
  frame('C', 'text', $text) if $what eq 'text';
}

while (!defined $status) {
  my ($r, $w) = ('', '');
  vec($r, fileno $wake, 1) = 1; vec($r, 3, 1) = 1;
  vec($r, fileno $listener, 1) = 1 if $listener;
  for my $id (keys %sockets) {
    my $s = $sockets{$id};
    vec($r, $id, 1) = 1 if $s->[3] && length($sockets{$s->[1]}[2]) < 262144;
    vec($w, $id, 1) = 1 if length $s->[2];
  }
  my $n = select($r, $w, undef, 0.25);
  if ($n > 0) {
    if (vec($r, 3, 1)) {
      my $got = sysread($gate, my $order, 1);
      exit 1 unless $got;
      kill($order eq 'K' ? 'KILL' : 'TERM', -1);
    }
    welcome() if $listener && vec($r, fileno $listener, 1);
    for my $id (grep { vec($r, $_, 1) } keys %sockets) { pump_in($id) }
    for my $id (grep { vec($w, $_, 1) } keys %sockets) { pump_out($id) }
    sysread($wake, my $bytes, 512) if vec($r, fileno $wake, 1);
  }
  look() if $n == 0 || time >= $next_look and $next_look = time + 1;
  $status = $? if waitpid($agent, 1) == $agent;
}
# Nobody may touch the files while they are read.
for (1 .. 500) { last unless kill('KILL', -1); select(undef, undef, undef, 0.001) }
look();
for (@wanted) { my ($kind, $cap, $path) = @$_; frame($kind, leave($path, $cap)) }
frame('X', $status, '');
exit 0;
`;

// src/runner/sandbox/tools.ts
function findTools(environment, launcher = "auto") {
	const path = `${environment.PATH ?? ""}${delimiter}/usr/bin${delimiter}/bin`;
	const find = (name) => path.split(delimiter).map((folder) => join(folder, name)).find((file) => existsSync(file)) ?? null;
	const bwrap = find("bwrap");
	if (bwrap === null) return null;
	return {
		bwrap,
		launcher: existsSync("/usr/bin/perl") && launcher !== "node" ? {
			program: "/usr/bin/perl",
			file: "launch.pl",
			text: PERL_LAUNCHER
		} : {
			program: process.execPath,
			file: "launch.cjs",
			text: NODE_LAUNCHER
		},
		prlimit: systemProgram("prlimit"),
		setpriv: systemProgram("setpriv"),
		privileged: process.getuid?.() === 0
	};
}
/** These run inside, where only the system's own folders exist. */
function systemProgram(name) {
	return [`/usr/bin/${name}`, `/bin/${name}`].find((file) => existsSync(file)) ?? null;
}

// src/runner/sandbox/choose.ts
const MEGABYTE = 1048576;
const PROCESSES = 512;
/** Bubblewrap where it works. Where it does not, `required` is an error and `auto` says so. */
async function chooseKind(isolation, scratch) {
	if (isolation === "none") return {
		kind: "none",
		note: "switched off by isolation: none"
	};
	const tools = findTools(process.env);
	const probe = await probeBubblewrap(tools, scratch);
	if (probe.kind === "works" && tools !== null) return {
		kind: "bubblewrap",
		tools,
		disableUserNamespaces: probe.disableUserNamespaces
	};
	const { why, cure } = probe.kind === "fails" ? probe : {
		why: "no bubblewrap",
		cure: ""
	};
	if (isolation === "auto") return {
		kind: "none",
		note: `${why}; run: ${cure}`
	};
	throw new UserError({
		code: "ISOLATION_UNAVAILABLE",
		where: "judge.isolation",
		message: `isolation is required and ${why}`,
		help: `Run: ${cure}`
	});
}
async function chooseSandbox(request, command, own, scratch, staging) {
	const { agent, judge } = request;
	const root = resolve(agent.cwd);
	const kind = await chooseKind(request.isolation, scratch);
	if (kind.kind === "none") return {
		sandbox: bareSandbox(root),
		command,
		note: kind.note
	};
	const staged = join(staging, "agent");
	await stageAgentFiles(own.files, staged);
	const { guarded } = own;
	const plan = sandboxPlan({
		kind,
		judge,
		guarded,
		root,
		command,
		outside: agent.outside
	});
	const agentFolder = agent.shownAt ?? root;
	const mounts = [...plan.mounts, {
		source: staged,
		target: agentFolder
	}];
	return {
		sandbox: bubblewrapSandbox({
			...plan,
			agentFolder,
			mounts
		}),
		command: command.map((word) => within(word, [root]) ? join(agentFolder, relative(root, word)) : word),
		note: null
	};
}
/** Everything but the agent's own tree. */
function sandboxPlan(options) {
	const { kind, judge, guarded, root, command } = options;
	const disk = judge.workspace * MEGABYTE;
	const runtime = findRuntime({
		program: command[0] ?? "",
		environment: process.env,
		repository: root,
		guarded
	});
	const judged = judgeMounts(judge, guarded);
	return {
		tools: kind.tools,
		network: networkFor(judge),
		mounts: [
			...runtime.mounts,
			...judged,
			...outsideMounts(options, [...runtime.mounts, ...judged])
		],
		path: [...runtime.path, ...mountedPath(judge)],
		agentFolder: root,
		sizes: {
			workspace: disk,
			temporary: disk,
			home: disk
		},
		bounds: {
			memoryBytes: judge.memory * MEGABYTE,
			processes: PROCESSES
		},
		disableUserNamespaces: kind.disableUserNamespaces
	};
}
/** Surfaces come in by the socket that models come in by, so it stays when models are off. */
function networkFor(judge) {
	const queried = judge.surfaces.some((name) => name !== "files");
	return judge.network === "none" && queried ? "proxy" : judge.network;
}
/** What the command names beyond the repository: shown if a person named it, refused if the settings' head half did. */
function outsideMounts(options, known) {
	const { command, root, guarded, outside } = options;
	const shown = [root, ...known.map((mount) => mount.target)];
	const problems = [];
	const files = command.slice(1).flatMap((word) => {
		if (!isAbsolute(word) || within(word, shown) || inSystem(word)) return [];
		if (!statSync(word, { throwIfNoEntry: false })?.isFile()) return [];
		if (outside.includes(word) && !within(realpathSync(word), guarded)) return [word, ...packageFiles(word, dirname(dirname(word)))];
		problems.push(outsideFile(word));
		return [];
	});
	if (problems.length > 0) throw new UserError(problems);
	return files.map((file) => ({
		source: file,
		target: file
	}));
}
function judgeMounts(judge, guarded) {
	const problems = [];
	const mounts = judge.mounts.map((path) => {
		const source = resolve(path);
		const real = statSync(source, { throwIfNoEntry: false }) ? realpathSync(source) : null;
		if (real === null) problems.push(missingMount(path));
		else if (within(real, guarded) || guarded.some((folder) => within(folder, [real]))) problems.push(refusedMount(path));
		return {
			source,
			target: source
		};
	});
	if (problems.length > 0) throw new UserError(problems);
	return mounts;
}
function outsideFile(path) {
	return {
		code: "AGENT_FILE_OUTSIDE",
		where: "agent.run",
		message: `${path} lies outside the repository, and the agent's half of the settings mounts nothing`,
		help: `Name its folder in judge.mounts, or move it into the repository and name it in agent.files.`
	};
}
/** Programs of a mounted folder are found as they are outside: by what the gate's own PATH says. */
function mountedPath(judge) {
	const mounts = judge.mounts.map((path) => resolve(path));
	return (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "").filter((folder) => within(resolve(folder), mounts));
}
function missingMount(path) {
	return {
		code: "MOUNT_MISSING",
		where: "judge.mounts",
		message: `${path} does not exist on this machine`,
		help: "Create it in an earlier step, or take it out of judge.mounts."
	};
}
function refusedMount(path) {
	return {
		code: "MOUNT_REFUSED",
		where: "judge.mounts",
		message: `${path} is, holds or lies in a folder no agent may see (tasks, baselines, .git, results)`,
		help: "Mount the tool's own folder instead."
	};
}

// src/runner/schedule/budget.ts
/** Dollars and minutes of one invocation, whatever it runs one after another; asked before an attempt starts. */
var Budget = class {
	#maxCost;
	#maxSeconds;
	#begun = performance.now();
	#spent = 0;
	#finished = 0;
	#running = 0;
	constructor(judge) {
		this.#maxCost = judge["max-cost"] ?? null;
		this.#maxSeconds = judge["max-minutes"] === void 0 ? null : judge["max-minutes"] * 60;
	}
	/** What attempts cost that an interrupted run left: the dollars are for the whole, its minutes went to another. */
	keep(costs) {
		for (const cost of costs) this.#spent += cost ?? 0;
		this.#finished += costs.length;
	}
	/** What runs already is expected to cost what the finished ones cost on average. */
	allows() {
		const seconds = (performance.now() - this.#begun) / 1e3;
		if (this.#maxSeconds !== null && seconds >= this.#maxSeconds) return false;
		if (this.#maxCost === null) return true;
		const average = this.#finished === 0 ? 0 : this.#spent / this.#finished;
		return this.#spent + average * this.#running < this.#maxCost;
	}
	/** What an attempt cost is known when its files are read: under a cap the next one waits for that. */
	get countsMoney() {
		return this.#maxCost !== null;
	}
	begin() {
		this.#running += 1;
	}
	end(cost) {
		this.#running -= 1;
		this.#finished += 1;
		this.#spent += cost ?? 0;
	}
};

// src/runner/scratch.ts
const PREFIX = "sre-gate-run-";
/** A private folder for one run. What killed runs of the same user left behind goes at this occasion. */
async function makeScratch() {
	const parent = shortTemporary();
	await sweep(parent);
	return mkdtemp(join(parent, `${PREFIX}${process.pid}-`));
}
/** A socket's path may be 107 bytes long, so the folder above it must be short. */
function shortTemporary() {
	const usual = tmpdir();
	return usual.length <= 50 ? usual : "/tmp";
}
async function sweep(parent) {
	for (const name of await readdir(parent).catch(() => [])) {
		const pid = /^sre-gate-run-(\d+)-/.exec(name)?.[1];
		if (pid === void 0 || isAlive(Number(pid))) continue;
		await rm(join(parent, name), {
			recursive: true,
			force: true
		}).catch(() => void 0);
	}
}
function isAlive(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error instanceof Error && "code" in error && error.code === "EPERM";
	}
}

// src/runner/agent/identify.ts
/** The agent as runs and baselines remember it. Paths of this machine stay out: the digest must travel. */
async function identifyAgent(agent, guarded) {
	const words = anchorWords(agent.command, agent.cwd);
	const { shipped } = agent;
	const own = await digestFiles(await findAgentFiles(agent, words, guarded));
	const files = shipped === null ? own : {
		...await digestShipped(shipped),
		...own
	};
	const command = shipped === null ? [...agent.command] : [agent.name, ...agent.command.slice(2)];
	const parameters = { ...agent.parameters };
	return {
		name: agent.name,
		command,
		model: agent.model,
		parameters,
		digest: digestOf({
			command,
			model: agent.model,
			parameters,
			files,
			build: agent.build
		}),
		files
	};
}
/** Under a name that is the same wherever the gate lies. */
async function digestShipped(program) {
	return { [`dist/agents/${basename(program)}`]: await digestFile(program) };
}

// src/runner/build/registry-door.ts
/** A package registry that this machine's own settings name. */
const OWN = [
	"npm_config_registry",
	"NPM_CONFIG_REGISTRY",
	"PIP_INDEX_URL",
	"UV_INDEX_URL",
	"GOPROXY"
];
/** Those variables for the build, without the name and password that may stand in them. */
function ownRegistries(environment) {
	const found = OWN.flatMap((name) => {
		const value = environment[name];
		return value === void 0 ? [] : [[name, value.replaceAll(/\/\/[^/@,|]*@/g, "//")]];
	});
	return Object.fromEntries(found);
}
/**
* Where packages may come from: hosts that the judge's settings name and those of the machine's own package
* clients. A build reaches nothing else: no provider, no page, no other host.
*/
function registryHosts(environment, named) {
	const own = OWN.flatMap((name) => (environment[name] ?? "").split(/[,|]/)).filter((text) => URL.canParse(text)).map((text) => hostAndPort(new URL(text)));
	return /* @__PURE__ */ new Set([...named.map((host) => host.includes(":") ? host : `${host}:443`), ...own]);
}
function hostAndPort(url) {
	return `${url.hostname}:${url.port || (url.protocol === "http:" ? "80" : "443")}`;
}
/** A forward proxy to the hosts named, on the build sandbox's only socket: CONNECT, and plain GET where a registry is. */
async function openRegistryDoor(path, hosts) {
	const refused = /* @__PURE__ */ new Set();
	const sockets = /* @__PURE__ */ new Set();
	const server = createServer((request, response) => {
		const target = plainTarget(request, hosts);
		if (target !== null) return fetchPlain(target, request, response);
		refused.add(request.url ?? "");
		response.writeHead(403).end("a build reaches package registries only\n");
	});
	server.on("connect", (request, client, early) => {
		const target = request.url ?? "";
		sockets.add(client);
		client.on("error", () => client.destroy());
		if (!hosts.has(target)) {
			refused.add(target);
			client.end("HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n");
			return;
		}
		const [host = "", port = ""] = target.split(":");
		const upstream = connect(Number(port), host, () => {
			client.write("HTTP/1.1 200 OK\r\n\r\n");
			upstream.write(early);
			client.pipe(upstream);
			upstream.pipe(client);
		});
		sockets.add(upstream);
		upstream.on("error", () => client.destroy());
		client.on("close", () => upstream.destroy());
	});
	await listen(server, path);
	await chmod(path, 438);
	return {
		refused,
		close: () => shut(server, sockets)
	};
}
/** Fetching only: a build has nothing to send to anyone. */
function plainTarget(request, hosts) {
	const target = request.url ?? "";
	if (request.method !== "GET" && request.method !== "HEAD") return null;
	if (!target.startsWith("http://") || !URL.canParse(target)) return null;
	const url = new URL(target);
	return hosts.has(hostAndPort(url)) ? url : null;
}
function fetchPlain(url, request$1, response) {
	request$1.resume();
	const headers = {
		...request$1.headers,
		host: url.host
	};
	const upstream = request(url, {
		method: request$1.method,
		headers
	}, (incoming) => {
		response.writeHead(incoming.statusCode ?? 502, incoming.headers);
		incoming.pipe(response);
	});
	upstream.on("error", () => response.destroy());
	response.on("close", () => upstream.destroy());
	upstream.end();
}
function listen(server, path) {
	return new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(path, () => resolve());
	});
}
function shut(server, sockets) {
	return new Promise((resolve) => {
		server.close(() => resolve());
		for (const socket of sockets) socket.destroy();
		server.closeAllConnections();
	});
}

// src/runner/build/build-agent.ts
const MINUTES = 15;
/** Where a built agent lies inside: the same place whoever builds it, so that equal sources give equal bytes. */
const SHOWN_AT = "/agent";
/**
* Runs `agent.build` on a copy of the agent's files and returns the agent that came of it. It sees those files and
* package registries: no secrets, no tasks. Without isolation it still gets a copy and a clean environment.
*/
async function buildAgent(build) {
	const { agent, judge, guarded } = build;
	const root = resolve(agent.cwd);
	const scratch = join(build.scratch, `build-${randomBytes(6).toString("hex")}`);
	const tree = join(scratch, "agent");
	const words = [...anchorWords(agent.command, root), ...anchorWords(build.command, root)];
	await stageAgentFiles(await findAgentFiles(agent, words, guarded), tree, "copy");
	await mkdir(build.logs, { recursive: true });
	const kind = await chooseKind(build.isolation, build.scratch);
	const command = rebased(build.command, root, tree);
	const program = locateProgram(command[0] ?? "", tree, process.env.PATH ?? "", "agent.build");
	if (kind.kind === "none") await runBuild(build, bareSandbox(tree), scratch, tree);
	else {
		const plan = sandboxPlan({
			kind,
			judge,
			guarded,
			root: tree,
			command: [program],
			outside: []
		});
		if (plan.tools.privileged) await giveTree(tree, uidOf(plan.tools, 0));
		const mounts = [...plan.mounts, {
			source: tree,
			target: SHOWN_AT,
			writable: true
		}];
		await runBuild(build, bubblewrapSandbox({
			...plan,
			network: "proxy",
			mounts
		}), scratch, SHOWN_AT);
	}
	return {
		...agent,
		command: rebased(agent.command, root, tree),
		cwd: tree,
		files: ["**"],
		shownAt: kind.kind === "none" ? null : SHOWN_AT
	};
}
/** Absolute words of the checkout, moved to the copy. */
function rebased(words, root, tree) {
	return words.map((word) => within(word, [root]) ? join(tree, relative(root, word)) : word);
}
async function runBuild(build, sandbox, scratch, root) {
	const snapshot = join(scratch, "nothing");
	await mkdir(snapshot, { recursive: true });
	const cell = await sandbox.open({
		scratch: join(scratch, "cell"),
		snapshot,
		prompt: "",
		slot: 0
	});
	await runInside(build, cell, root).finally(() => cell.close());
}
async function runInside(build, cell, root) {
	const hosts = registryHosts(process.env, build.judge.registries);
	const door = cell.way.kind === "socket" ? await openRegistryDoor(cell.way.path, hosts) : null;
	const stop = () => cell.stop();
	const timer = setTimeout(stop, MINUTES * 6e4);
	build.signal.addEventListener("abort", stop, { once: true });
	try {
		const ended = await (await cell.hold({
			command: [
				"/bin/sh",
				"-c",
				"cd \"$1\" && shift && exec \"$@\"",
				"sh",
				root,
				...build.command
			],
			stdout: join(build.logs, "stdout.log"),
			stderr: join(build.logs, "stderr.log"),
			logCap: 1048576,
			mask: (text) => text
		})).run(buildEnvironment(cell));
		for (const name of ["stdout.log", "stderr.log"]) await appendFile(join(build.logs, name), "");
		if (ended.end.kind === "exit" && ended.end.code === 0) return;
		const refused = [...door?.refused ?? []].slice(0, 3).join(", ");
		throw new UserError({
			code: "AGENT_BUILD_FAILED",
			where: "agent.build",
			message: `${JSON.stringify(build.command.join(" "))} failed: ${ended.lastWords ?? JSON.stringify(ended.end)}${refused === "" ? "" : ` (refused: ${refused})`}`,
			help: `See ${join(build.logs, "stderr.log")}. A build sees the agent's files and the hosts of judge.registries, nothing else.`
		});
	} finally {
		clearTimeout(timer);
		build.signal.removeEventListener("abort", stop);
		await door?.close();
	}
}
/** 1980-01-01, the first day that archives know: builds that stamp files stamp them alike. */
const SOURCE_DATE_EPOCH = "315532800";
function buildEnvironment(cell) {
	const { PATH = "", LANG } = process.env;
	const proxy = cell.way.kind === "socket" ? cell.way.origin : null;
	const names = [
		"HTTP_PROXY",
		"HTTPS_PROXY",
		"http_proxy",
		"https_proxy"
	];
	return {
		PATH,
		HOME: cell.places.home,
		TMPDIR: cell.places.temporary,
		CI: "true",
		SOURCE_DATE_EPOCH,
		...ownRegistries(process.env),
		...proxy === null ? {} : Object.fromEntries(names.map((name) => [name, proxy])),
		...LANG === void 0 ? {} : { LANG }
	};
}
/** As root the sandbox runs under a number of its own, which must own what it writes. */
async function giveTree(folder, uid) {
	await chown(folder, uid, uid);
	for (const entry of await readdir(folder, { withFileTypes: true })) {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) await giveTree(path, uid);
		else if (entry.isFile()) await chown(path, uid, uid);
	}
}

// src/gate/agent-side.ts
function openBuildSite(settings, tasks, signal) {
	let made = null;
	return {
		async build(program, side) {
			const { build, shipped: _, ...agent } = program;
			if (build === null) return agent;
			made ??= makeScratch();
			return buildAgent({
				agent,
				command: build,
				judge: settings.judge,
				isolation: settings.isolation,
				guarded: guardedFrom(settings, program, tasks),
				scratch: await made,
				logs: join(settings.out, "build", side),
				signal
			});
		},
		async close() {
			if (made !== null) await rm(await made, {
				recursive: true,
				force: true
			});
		}
	};
}
async function openAgent(program, side, settings, tasks, site) {
	let built = null;
	return {
		program,
		identity: await identifyAgent(program, guardedFrom(settings, program, tasks)),
		ready: () => {
			built ??= site.build(program, side);
			return built;
		}
	};
}
/** Path -> digest of all that a sandbox would mount of an agent, after its build. */
async function mountedFiles(agent) {
	if (agent.program.build === null) return agent.identity.files;
	const { cwd, files } = await agent.ready();
	return digestFiles(await findAgentFiles({
		cwd,
		files
	}, [], []));
}
function guardedFrom(settings, program, tasks) {
	return guardedFolders({
		agent: program,
		judge: settings.judge,
		out: settings.out,
		cache: { dir: settings.cacheDir },
		tasks: new Map(tasks.map((task) => [task.id, task]))
	});
}

// src/gate/base-agent.ts
const run = promisify(execFile);
/**
* The agent as it is at a commit, in a work tree of its own: the user's checkout is never touched. The checkout
* happens at first use, since healthy changes never need it.
*/
function openBaseAgent(settings, ref, tasks, site) {
	if (ref === null) return null;
	let opened = null;
	let folder = null;
	const open = async () => {
		folder = await mkdtemp(join(tmpdir(), "sre-gate-base-"));
		await checkout(settings.root, ref, folder);
		const { file, where } = loadSettingsFile(folder, settings.config);
		const program = resolveAgent({
			flag: null,
			half: file.agent ?? null,
			root: folder,
			packageRoot: settings.packageRoot === settings.root ? folder : settings.packageRoot,
			where: `${ref.slice(0, 10)}: ${where}`
		});
		return openAgent(program, "base", settings, tasks, site);
	};
	return {
		agent: () => {
			opened ??= open();
			return opened;
		},
		close: async () => {
			if (folder === null) return;
			await git(settings.root, "worktree", "remove", "--force", folder).catch(() => null);
			await rm(folder, {
				recursive: true,
				force: true
			});
		}
	};
}
/** Hooks of the repository are none of ours; on runners the checkout may belong to another user. */
function git(cwd, ...words) {
	return run("git", [...[
		"-c",
		"core.hooksPath=/dev/null",
		"-c",
		"safe.directory=*"
	], ...words], { cwd });
}
async function checkout(root, ref, folder) {
	try {
		await git(root, "worktree", "add", "--detach", "--force", folder, ref);
	} catch (error) {
		throw new UserError({
			code: "BASE_NOT_FOUND",
			where: ref,
			message: `the base commit cannot be checked out (${lastLine(error)})`,
			help: "fetch it first ('fetch-depth: 0' in a workflow), or set judge.confirm to none"
		});
	}
}
function lastLine(error) {
	return (error.stderr ?? String(error)).trim().split("\n").at(-1) ?? "";
}

// src/gate/score-attempts.ts
/** `cacheDir`: where what was found in a snapshot is kept, so that it is opened once. */
function openScorer(tasks, policy, cacheDir) {
	const byId = new Map(tasks.map((task) => [task.id, task]));
	const taskOf = (attempt) => {
		const task = byId.get(attempt.task);
		if (!task) throw new Error(`an attempt at ${attempt.task}, which is not in the plan`);
		return task;
	};
	return {
		scoreQuickly: (attempt) => ({
			...attempt,
			score: scoreAttempt(attempt, taskOf(attempt), policy, null)
		}),
		scoreFully: async (attempts) => {
			const scored = [];
			for (const attempt of attempts) {
				const task = taskOf(attempt);
				const { diagnosis } = attempt;
				const closed = scoreAttempt(attempt, task, policy, null);
				const score = diagnosis !== null && asksSnapshot(diagnosis, closed) ? scoreAttempt(attempt, task, policy, await snapshotFacts(task, diagnosis, cacheDir)) : closed;
				const whole = {
					...attempt,
					score
				};
				scored.push(task.private ? withoutWords(whole) : whole);
			}
			return scored;
		}
	};
}
/** Whether anything of a score is to be found in the files: what was wrongly named, and evidence that can be checked. */
function asksSnapshot(diagnosis, score) {
	return diagnosis.factors.some(({ evidence }) => Array.isArray(evidence)) || (score?.predictions ?? []).some((one) => one.class === "unknown");
}
const HIDDEN = "(private)";
/** A run is kept, uploaded and shown: of a private task it holds how right the answers were, never what they say. */
function withoutWords(attempt) {
	const { diagnosis, score, notes: _notes, ...plain } = attempt;
	return {
		...plain,
		reason: null,
		repaired: [],
		diagnosis: diagnosis && {
			factors: diagnosis.factors.map(() => ({
				name: HIDDEN,
				reasoning: null,
				evidence: null
			})),
			propagations: [],
			alertsExplained: [],
			alternatives: [],
			confidence: diagnosis.confidence,
			escalate: diagnosis.escalate && { reason: HIDDEN },
			noFault: diagnosis.noFault
		},
		score: score && {
			...score,
			predictions: score.predictions.map((prediction) => ({
				...prediction,
				name: HIDDEN,
				group: null,
				nearest: null
			})),
			missed: score.missed.map(() => ({
				cause: HIDDEN,
				nearest: null
			}))
		}
	};
}

// src/gate/workbench.ts
async function openWorkbench(request) {
	const { judge: general } = request.settings;
	const { text, where } = request.baseline;
	const committed = text === null ? null : readBaseline(text, where);
	if (committed !== null) refuseSelectionBias(general["chosen-by"], committed);
	const matcher = findPolicy(general.policy);
	const note = (text) => request.progress({
		kind: "note",
		text
	});
	const selection = {
		...selectionOf(request.settings, note),
		...request.fetchBuilt ? { fetchBuilt: request.fetchBuilt } : {}
	};
	const suite = await suiteOf(selection);
	await refuseUnknownSuites(general, selection);
	const judge = judgeFor(general, suite);
	const settings = {
		...request.settings,
		judge
	};
	const budget = new Budget(limitsOf(settings));
	const tasks = await findTasks(selection);
	noteDefaults(settings, suite, note);
	const site = openBuildSite(settings, tasks, request.signal);
	const base = openBaseAgent(settings, request.baseRef ?? null, tasks, site);
	return {
		request,
		settings,
		suite,
		tasks,
		baseline: withOwnIds(committed, tasks),
		policy: policyFrom(judge),
		budget,
		matcher,
		scorer: openScorer(tasks, matcher, settings.cacheDir),
		agent: await openAgent(settings.agent, "head", settings, tasks, site),
		baseAgent: base?.agent ?? null,
		close: async () => {
			await base?.close();
			await site.close();
		}
	};
}
/** The tasks that the settings mean. */
function selectionOf(settings, progress) {
	const { judge } = settings;
	return {
		root: settings.tasksRoot,
		packageRoot: settings.packageRoot,
		cacheDir: settings.cacheDir,
		suite: judge.suite ?? null,
		byDefault: settings.defaultSuite,
		patterns: judge.tasks,
		exclude: judge.exclude,
		without: judge.without,
		privateSeed: settings.privateSeed,
		progress
	};
}
/** A policy for a suite that does not exist would never hold, and nobody would notice. */
async function refuseUnknownSuites({ suites }, selection) {
	const wanted = Object.keys(suites);
	if (wanted.length === 0) return;
	const known = await knownSuites(selection);
	const names = /* @__PURE__ */ new Set([...known, ...known.map((suite) => suite.split("@")[0])]);
	const unknown = wanted.filter((suite) => !names.has(suite));
	if (unknown.length === 0) return;
	throw new UserError(unknown.map((suite) => ({
		code: "SUITE_UNKNOWN",
		where: `judge.suites.${suite}`,
		message: `there is no suite ${JSON.stringify(suite)} below tasks/suites`,
		help: `Known suites: ${known.join(", ")}.`
	})));
}
/** The cap nobody chose binds as one in the settings does; only that it demands no price. */
function limitsOf({ judge, defaultCap }) {
	return defaultCap === null ? judge : {
		...judge,
		"max-cost": judge["max-cost"] ?? defaultCap
	};
}
/** What nobody chose is said: it decides what is run and what that may cost. */
function noteDefaults({ judge, defaultSuite, defaultCap }, suite, note) {
	if (judge.suite !== void 0 || judge.tasks.length > 0) return;
	if (defaultSuite === "smoke") {
		note(`no settings file here: the tasks are ${suite}`);
		return;
	}
	note(`no suite is named (judge.suite): the tasks are ${suite}${judge["max-cost"] === void 0 ? `, stopped at ${defaultCap} US dollars (judge.max-cost)` : ""}`);
}
/** Where attempts leave their files. Of private tasks nothing may lie among the results, which are uploaded. */
function attemptsFolder({ privateSeed, cacheDir }, out) {
	return privateSeed === null ? out : join(cacheDir, "runs", digestOf(out));
}

// src/cli/settings.ts
/** Settings of a terminal call: the file in the work tree, then the flags. */
function settingsFrom(flags, io) {
	const problems = [];
	const overrides = {
		...NO_OVERRIDES,
		agent: flagText(flags, "agent"),
		model: flagText(flags, "model"),
		suite: flagText(flags, "suite"),
		tasks: flagList(flags, "tasks"),
		without: eachOf(flags, "without", LEAVABLE, problems),
		repeats: wholeNumber(flags, "repeats", problems, MOST_REPEATS),
		concurrency: wholeNumber(flags, "concurrency", problems),
		seed: flagText(flags, "seed"),
		baseline: flagText(flags, "baseline"),
		policy: oneOf(flags, "policy", POLICY_IDS, problems),
		isolation: oneOf(flags, "isolation", [
			"auto",
			"required",
			"none"
		], problems),
		network: oneOf(flags, "network", [
			"proxy",
			"open",
			"none"
		], problems),
		out: flagText(flags, "out")
	};
	const read = problemsInto(problems, () => loadSettingsFile(io.cwd, flagText(flags, "config")));
	if (read === null || problems.length > 0) throw new UserError(problems);
	const { file, where, found } = read;
	return resolveSettings({
		file,
		found,
		where,
		overrides,
		root: io.cwd,
		packageRoot: io.packageRoot,
		env: io.env
	});
}

export { findAgentFiles as C, digestAgent as S, isGlob as T, trajectoryUsage as _, openScorer as a, locateProgram as b, mountedFiles as c, Budget as d, chooseSandbox as f, reportedUsage as g, bestUsage as h, selectionOf as i, identifyAgent as l, fillPlaceholders as m, attemptsFolder as n, git as o, contractEnvironment as p, openWorkbench as r, guardedFrom as s, settingsFrom as t, makeScratch as u, readAnswer as v, globToRegExp as w, guardedFolders as x, anchorWords as y };