import { a as nextStep, c as planSameDay, i as exitCodeOf, l as buildReport, n as loadPrices, r as conclude, s as compare, t as pricedAlike } from "./price-alike.js";
import { c as number, d as strictObject, f as string, i as boolean, m as unknown, o as literal, p as union, r as array, s as looseObject, t as _enum, u as record } from "./schemas.js";
import { a as attemptKey, c as UNKNOWN_USAGE, n as AttemptTimesSchema, o as isMeasured, s as ReportedUsageSchema, t as AttemptSchema } from "./attempt.js";
import { a as canonicalJson, o as diffableJson, r as sha256, s as fixed, t as digestOf } from "./digest.js";
import { t as VERSION } from "./version.js";
import { a as loadTranscripts, i as writeResults, n as readStoredRun, r as resultFiles } from "./results.js";
import { n as assertNever, t as UserError } from "./problem.js";
import { h as count } from "./markdown.js";
import { t as byCodePoint } from "./order.js";
import { S as TRUTH_NAMES, x as snapshotFiles } from "./problems.js";
import { n as snapshotFacts, o as readDiagnosis, r as scoreAttempt } from "./facts.js";
import { n as isLeftOut } from "./inventory.js";
import { n as surfacePrefix } from "./paths.js";
import { r as planAttempts, t as withOwnIds } from "./own-ids.js";
import { r as refuseSelectionBias, t as isSmallPool } from "./pooling.js";
import { i as privateSuite } from "./private-id.js";
import { t as RUN_FORMAT } from "./run.js";
import { i as designOf } from "./settings.js";
import { i as bestConstant, r as findPolicy } from "./policies.js";
import { t as readBaseline } from "./read.js";
import { n as findTasks } from "./find.js";
import { t as policyFrom } from "./policy.js";
import { n as loadSettingsFile } from "./load.js";
import { i as resolveAgent } from "./resolve.js";
import { r as reason } from "./quarantine.js";
import { basename, delimiter, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { promisify } from "node:util";
import { connect } from "node:net";
import { Agent, createServer, request } from "node:http";
import { Transform } from "node:stream";
import { setMaxListeners } from "node:events";
import { createHash, randomBytes } from "node:crypto";
import { homedir, tmpdir } from "node:os";
import { Agent as Agent$1, request as request$1 } from "node:https";
import { accessSync, closeSync, constants as constants$1, createReadStream, createWriteStream, existsSync, lstatSync, openSync, readFileSync, readSync, readdirSync, readlinkSync, realpathSync, statSync } from "node:fs";
import { chmod, chown, copyFile, cp, link, lstat, mkdir, mkdtemp, open, readFile, readdir, readlink, realpath, rename, rm, stat, symlink, writeFile } from "node:fs/promises";
import { finished, pipeline } from "node:stream/promises";
import { execFile, spawn } from "node:child_process";

// src/gate/decision.ts
/** Also the seed of the order of tasks: nobody may draw another one by asking again. */
function decisionKey({ headSha, baseSha }, judge) {
	const key = {
		headSha,
		baseSha,
		judge: digestOf(judge),
		gate: judge.id,
		version: VERSION
	};
	return digestOf(key).slice(0, 32);
}
const DecisionSchema = strictObject({
	format: literal("sre-gate-decision@1"),
	headSha: string(),
	baseSha: string(),
	today: string().nullable()
});
/** Null when this question was not answered yet. One that does not read is none: it is asked again. */
async function readDecision(place) {
	const folder = folderOf(place);
	if (!existsSync(join(folder, NAME))) return null;
	try {
		const { today } = DecisionSchema.parse(JSON.parse(await readFile(join(folder, NAME), "utf8")));
		const stored = await readStoredRun(folder);
		return stored.times === null ? null : {
			...stored,
			times: stored.times,
			today
		};
	} catch {
		return null;
	}
}
/** Whether anything is left to repeat: all else stands, however often somebody presses re-run. */
function isSettled({ run, base }) {
	return [...run.attempts, ...base?.run.attempts ?? []].every(({ state }) => isMeasured(state));
}
/** Keeps a finished decision; a reader sees the old one or the new one, never half. */
async function keepDecision(place, out, decided) {
	const folder = folderOf(place);
	const part = `${folder}.part`;
	await rm(part, {
		recursive: true,
		force: true
	});
	await mkdir(part, { recursive: true });
	const files = resultFiles(decided.run, decided.times, decided);
	writeResults(part, new Map([...files].filter(([name]) => KEPT.has(name))));
	for (const attempts of ["attempts", "base/attempts"]) if (existsSync(join(out, attempts))) await cp(join(out, attempts), join(part, attempts), { recursive: true });
	const { question } = place;
	const record = {
		format: "sre-gate-decision@1",
		...question,
		today: decided.today
	};
	await writeFile(join(part, NAME), diffableJson(record, 1));
	await rm(folder, {
		recursive: true,
		force: true
	});
	await rename(part, folder);
	await dropOldest(join(place.cacheDir, FOLDER));
}
/** The files of what stands, where the report and the artifact look for them; what is repeated starts from nothing. */
async function restoreFiles({ folder, run, base }, out) {
	const arms = [{
		below: "",
		attempts: run.attempts
	}, {
		below: "base",
		attempts: base?.run.attempts ?? []
	}];
	for (const { below, attempts } of arms) for (const { task, repeat, state } of attempts) {
		const place = join(below, "attempts", task, String(repeat));
		if (!isMeasured(state) || !existsSync(join(folder, place))) continue;
		await cp(join(folder, place), join(out, place), { recursive: true });
	}
}
const NAME = "decision.json";
const FOLDER = "decisions";
const KEPT = /* @__PURE__ */ new Set([
	"run.json",
	"times.json",
	"base.json",
	"judge.json",
	"incidents.json"
]);
/** A re-run comes soon after its run; older decisions only fill the cache. */
const MOST = 20;
function folderOf({ cacheDir, question, judge }) {
	return join(cacheDir, FOLDER, decisionKey(question, judge));
}
async function dropOldest(folder) {
	const names = await readdir(folder);
	const dated = await Promise.all(names.map(async (name) => ({
		name,
		at: (await stat(join(folder, name))).mtimeMs
	})));
	dated.sort((left, right) => right.at - left.at);
	for (const { name } of dated.slice(MOST)) await rm(join(folder, name), {
		recursive: true,
		force: true
	});
}

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

// src/runner/command/environment.ts
/** What every program needs to find its way and its language; nothing that could hold a secret. */
const ALWAYS = [
	"PATH",
	"LANG",
	"LC_ALL",
	"LC_CTYPE",
	"TZ",
	"TERM"
];
/** The variables that pass to the agent: a short fixed list and those the judge names, never ours. */
function allowedEnvironment(source, allowed) {
	const result = {};
	for (const name of [...ALWAYS, ...allowed]) {
		const value = source[name];
		if (value !== void 0) result[name] = value;
	}
	return result;
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

// src/runner/journal/cache.ts
/** Finished attempts of earlier runs, by key. A folder, so that any cache service can carry it. */
var AttemptCache = class {
	#dir;
	#keyOf;
	#journal;
	constructor(dir, keyOf, journal) {
		this.#dir = dir;
		this.#keyOf = keyOf;
		this.#journal = journal;
	}
	/** Copies a known attempt into the run, marked as found and not measured now. */
	async find(planned, folder) {
		if (this.#dir === null) return null;
		const place = this.#placeOf(planned);
		const found = await this.#journal.read(place, planned);
		if (found === null) return null;
		await rm(folder, {
			recursive: true,
			force: true
		});
		await cp(place, folder, { recursive: true });
		return {
			...found,
			attempt: {
				...found.attempt,
				cached: true
			}
		};
	}
	async keep(planned, finished, folder) {
		if (this.#dir === null || !isMeasured(finished.attempt.state)) return;
		const place = this.#placeOf(planned);
		const aside = `${place}.${randomBytes(6).toString("hex")}`;
		await mkdir(dirname(place), { recursive: true });
		await cp(folder, aside, { recursive: true });
		const old = `${aside}.old`;
		await rename(place, old).catch(() => null);
		await rename(aside, place).catch(() => rm(aside, {
			recursive: true,
			force: true
		}));
		await rm(old, {
			recursive: true,
			force: true
		});
	}
	#placeOf(planned) {
		return join(this.#dir ?? "", "attempts", this.#keyOf(planned));
	}
};

// src/runner/attempt/files.ts
/** Folder of one attempt's transcripts: out/attempts/<task>/<repeat>/. */
function attemptFolder(out, planned) {
	const task = encodeURIComponent(planned.task);
	if (task === "." || task === "..") throw new Error(`unusable task id ${attemptKey(planned)}`);
	return join(out, "attempts", task, String(planned.repeat));
}
let serial = 0;
/** Either the whole file or none of it, also after a power cut: written aside, synced, renamed. */
async function writeAtomically(path, content) {
	serial += 1;
	const aside = join(dirname(path), `.${process.pid}-${serial}.tmp`);
	await mkdir(dirname(path), { recursive: true });
	try {
		const file = await open(aside, "wx");
		try {
			await file.writeFile(content);
			await file.sync();
		} finally {
			await file.close();
		}
		await rename(aside, path);
	} catch (error) {
		await rm(aside, { force: true });
		throw error;
	}
}

// src/runner/attempt/result.ts
const RESULT_FORMAT = "sre-gate-result@1";
/** result.json: its presence, whole, is what makes an attempt done. */
const ResultSchema = strictObject({
	format: literal(RESULT_FORMAT),
	/** Digest of everything that went in: task, agent, model, parameters, limits, repeat. */
	key: string(),
	attempt: AttemptSchema,
	times: AttemptTimesSchema
});

// src/runner/schedule/retry.ts
/** Waits between tries after a provider's failure. Their number is the number of retries. */
const BACK_OFF_MS = [1e3, 4e3];
/** What a failed try left stays beside the next one: it is evidence. */
async function setTryAside(folder) {
	const tries = join(folder, "tries");
	await mkdir(tries, { recursive: true });
	const number = Math.max(0, ...(await readdir(tries)).map(Number).filter(Number.isInteger)) + 1;
	const aside = join(tries, String(number));
	await mkdir(aside);
	for (const name of await readdir(folder)) if (name !== "tries") await rename(join(folder, name), join(aside, name));
}
/** Resolves early when the run is stopped. */
function backOff(milliseconds, signal) {
	return new Promise((resolve) => {
		if (signal.aborted) return resolve();
		const done = () => {
			clearTimeout(timer);
			signal.removeEventListener("abort", done);
			resolve();
		};
		const timer = setTimeout(done, milliseconds);
		signal.addEventListener("abort", done, { once: true });
	});
}

// src/runner/journal/journal.ts
const JournalSchema = strictObject({
	format: literal("sre-gate-journal@1"),
	/** A finished run is done with: the next one starts afresh. */
	finished: boolean()
});
/** Enough to keep the disk busy, few enough for anyone's limit on open files. */
const READ_AT_ONCE = 64;
/**
* What survives a kill: one result.json per finished attempt, each naming by its key what it
* measured. The journal file only says whether the run they belong to is over, so losing it loses nothing.
*/
var Journal = class {
	#out;
	#keyOf;
	constructor(out, keyOf) {
		this.#out = out;
		this.#keyOf = keyOf;
	}
	/** Results of an interrupted run with the same inputs; what is not of the whole plan is cleared away. */
	async open(plan, whole = plan) {
		const folder = join(this.#out, "attempts");
		if (await this.#isFinished()) await rm(folder, {
			recursive: true,
			force: true
		});
		const all = whole === plan ? null : await this.#resultsOf(whole);
		const found = await this.#resultsOf(plan);
		const kept = [...(all ?? found).keys(), ...found.keys()];
		await this.#clear(folder, new Set(kept.map((one) => this.#folderOf(one))));
		await this.#write(false);
		for (const [planned, { attempt }] of found) {
			if (isMeasured(attempt.state)) continue;
			await setTryAside(this.#folderOf(planned));
			found.delete(planned);
		}
		return found;
	}
	/** Attempts that join a finished run: nothing that lies there is cleared away. */
	async extend(plan) {
		await this.#write(false);
		return this.#resultsOf(plan);
	}
	async #resultsOf(plan) {
		const found = /* @__PURE__ */ new Map();
		for (let at = 0; at < plan.length; at += READ_AT_ONCE) await Promise.all(plan.slice(at, at + READ_AT_ONCE).map(async (planned) => {
			const result = await this.read(this.#folderOf(planned), planned);
			if (result !== null) found.set(planned, result);
		}));
		return found;
	}
	async finish() {
		await this.#write(true);
	}
	/** A result counts only whole, well-formed, and for exactly this attempt. */
	async read(folder, planned) {
		const text = await readFile(join(folder, "result.json"), "utf8").catch(() => null);
		const parsed = ResultSchema.safeParse(text === null ? null : parseJson$1(text));
		if (!parsed.success || parsed.data.key !== this.#keyOf(planned)) return null;
		const { attempt, times } = parsed.data;
		return attempt.task === planned.task && attempt.repeat === planned.repeat ? {
			attempt,
			times
		} : null;
	}
	async keep(planned, finished) {
		const result = {
			format: RESULT_FORMAT,
			key: this.#keyOf(planned),
			...finished
		};
		const path = join(this.#folderOf(planned), "result.json");
		await writeAtomically(path, `${JSON.stringify(result, null, 2)}\n`);
	}
	#folderOf(planned) {
		return attemptFolder(this.#out, planned);
	}
	async #isFinished() {
		const text = await readFile(this.#path(), "utf8").catch(() => null);
		const parsed = JournalSchema.safeParse(text === null ? null : parseJson$1(text));
		return parsed.success && parsed.data.finished;
	}
	async #write(finished) {
		const journal = {
			format: "sre-gate-journal@1",
			finished
		};
		await writeAtomically(this.#path(), `${JSON.stringify(journal)}\n`);
	}
	#path() {
		return join(this.#out, "journal.json");
	}
	async #clear(folder, keep) {
		for (const task of await names(folder)) {
			const repeats = await names(join(folder, task));
			for (const repeat of repeats) {
				const path = join(folder, task, repeat);
				if (!keep.has(path)) await rm(path, {
					recursive: true,
					force: true
				});
			}
		}
	}
};
function names(folder) {
	return readdir(folder).catch(() => []);
}
function parseJson$1(text) {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

// src/runner/prompt.ts
const OPENING = `# Incident

Something went wrong in a Kubernetes cluster. Find out what caused it.

`;
const FILES = `You work offline: everything known about the incident was recorded and lies, read-only, below

    {snapshot}

as alerts, Kubernetes events and objects, metrics, logs and traces (not every recording has all of them). Nothing there can be changed and nothing you do reaches a cluster.

`;
const SYSTEMS_ONLY = `You work offline: everything known about the incident was recorded, and the systems named at the end answer from the recording (not every recording has all signals). Nothing there can be changed and nothing you do reaches a cluster.

`;
const TASK = `## What to deliver

The smallest set of independent root-cause entities: the Kubernetes entities whose own failure or change directly explains the incident.

An entity belongs in the answer when both hold:

1. Evidence in the recorded window points at it: a firing alert, an event, an error or warning in a log, an unusual metric, a trace.
2. No other entity of your answer explains it. What merely suffers from the cause (callers, dependants, pods of a broken configuration) stays out.

Name more than one entity only if they failed independently of each other. If several objects describe one failure, name the most specific one that introduced it. For example, when a Deployment cannot create pods because a ResourceQuota is used up, name the ResourceQuota and not the Deployment.

A good order of work: learn the environment, look at what the alerts say and when they started, form hypotheses, check each against the evidence, follow the chain of effects back to where it began, conclude.

## How to answer

Write one JSON file to

    {output}

with this shape:

    {"contributing_factors": [{"name": "namespace/Kind/name", "reasoning": "why it is a cause", "evidence": "what shows it"}]}

- \`name\` is namespace/Kind/name, for example shop/ConfigMap/feature-flags; an object without a namespace is cluster/Kind/name, for example cluster/Node/worker-1. No UIDs.
`;
const FILE_EVIDENCE = `- \`evidence\` is text, or a list of {"file": "path inside the recording", "match": "a text that stands in it"}.
`;
const TEXT_EVIDENCE = `- \`evidence\` is text.
`;
const ENDING = `- You may write the file early and improve it. What lies there when you stop, or when a limit stops you, is your answer. A missing file or invalid JSON scores zero.
`;
/** The task as every agent reads it: one contract for all, in placeholders until an attempt fills in paths and time. */
function promptFor(limits, surfaces) {
	return `${objectiveText(surfaces)}${limitsText(limits)}${surfacesText(surfaces)}`;
}
/** The wording's digest is part of the instrument: another wording is another measurement. */
function promptDigest(surfaces) {
	const systems = surfacesText(surfaces);
	return digestOf({
		prompt: objectiveText(surfaces),
		limits: limitsText,
		surfaces: systems === "" ? "1" : systems
	});
}
function objectiveText(surfaces) {
	return surfaces.includes("files") ? `${OPENING}${FILES}${TASK}${FILE_EVIDENCE}${ENDING}` : `${OPENING}${SYSTEMS_ONLY}${TASK}${TEXT_EVIDENCE}${ENDING}`;
}
function limitsText(limits) {
	return `\n## Limits\n\n${[
		limits.turns === null ? null : `- ${limits.turns} turns (one turn is one answer of a model)`,
		`- ${limits.seconds} seconds`,
		limits.tokens === null ? null : `- ${limits.tokens} tokens`,
		limits.cost === null ? null : `- ${limits.cost} US dollars`
	].filter((line) => line !== null).join("\n")}\n`;
}
const ADDRESSES = {
	kubernetes: "Kubernetes API (read-only): the KUBECONFIG variable points at it",
	prometheus: "Prometheus: PROMETHEUS_URL",
	alertmanager: "Alertmanager: ALERTMANAGER_URL",
	jaeger: "Jaeger: JAEGER_URL",
	loki: "Loki: LOKI_URL"
};
function surfacesText(surfaces) {
	const lines = Object.entries(ADDRESSES).flatMap(([name, address]) => surfaces.includes(name) ? [`- ${address}`] : []);
	return lines.length === 0 ? "" : `\n## Systems you can query\n\nThey answer from the recording, read-only. For them it is now {now} (SRE_GATE_NOW), the end of the recording.\n\n${lines.join("\n")}\n`;
}

// src/runner/journal/key.ts
/** Raise it when the runner starts to measure differently, so that older results are not found again. */
const RUNNER_VERSION = 1;
/** Names an attempt by everything that went into it: equal keys, equal measurement. */
function attemptKeys(request, agentDigest, isolation) {
	const { judge } = request;
	const shared = {
		runner: RUNNER_VERSION,
		replayed: (request.replay ?? null) !== null,
		prompt: promptDigest(judge.surfaces),
		agent: agentDigest,
		isolation,
		answers: judge.answers,
		limits: judge.limits,
		network: judge.network,
		surfaces: judge.surfaces,
		clock: judge.clock,
		env: judge.env,
		mounts: judge.mounts,
		models: judge.models,
		memory: judge.memory,
		workspace: judge.workspace
	};
	return (planned) => digestOf({
		...shared,
		id: planned.task,
		task: request.tasks.get(planned.task)?.digest ?? "",
		repeat: planned.repeat
	});
}

// src/runner/meter/semaphore.ts
/** Bounds requests in flight to one provider, over all attempts of a run. First come, first served. */
var Semaphore = class {
	#free;
	#waiting = [];
	constructor(width) {
		this.#free = width;
	}
	get waiting() {
		return this.#waiting.length;
	}
	async enter(signal) {
		if (signal?.aborted) return null;
		if (this.#free > 0) this.#free -= 1;
		else if (!await this.#turn(signal)) return null;
		let left = false;
		return () => {
			if (left) return;
			left = true;
			const next = this.#waiting.shift();
			if (next === void 0) this.#free += 1;
			else next();
		};
	}
	#turn(signal) {
		return new Promise((resolve) => {
			const go = () => {
				signal?.removeEventListener("abort", giveUp);
				resolve(true);
			};
			const giveUp = () => {
				this.#waiting = this.#waiting.filter((one) => one !== go);
				resolve(false);
			};
			signal?.addEventListener("abort", giveUp, { once: true });
			this.#waiting.push(go);
		});
	}
};

// src/runner/meter/upstreams.ts
const DEFAULTS = {
	openai: {
		base: "https://api.openai.com/v1",
		baseNames: ["OPENAI_BASE_URL", "OPENAI_API_BASE"],
		keyNames: ["OPENAI_API_KEY"]
	},
	anthropic: {
		base: "https://api.anthropic.com",
		baseNames: ["ANTHROPIC_BASE_URL"],
		keyNames: ["ANTHROPIC_API_KEY"]
	},
	gemini: {
		base: "https://generativelanguage.googleapis.com",
		baseNames: ["GOOGLE_GEMINI_BASE_URL"],
		keyNames: ["GEMINI_API_KEY", "GOOGLE_API_KEY"]
	}
};
/** The three defaults and what the judge's settings name; a setting of a default's name replaces it. */
function findUpstreams(judge, environment) {
	const problems = [];
	const named = Object.entries(judge.upstreams).map(([name, settings]) => {
		const where = `judge.upstreams.${name}`;
		const standard = name === settings.dialect;
		const keyName = settings["key-env"] ?? `${name.toUpperCase().replaceAll("-", "_")}_API_KEY`;
		const base = new URL(settings["base-url"]);
		problems.push(...unsupported(base, where));
		const own = expandHeaders(settings.headers, environment, where, problems);
		const key = settings["key-env"] === void 0 ? void 0 : environment[settings["key-env"]];
		if (settings["key-env"] !== void 0 && key === void 0) problems.push(missingKey(where, settings["key-env"]));
		return {
			name,
			prefix: standard ? `/${name}` : `/upstream/${name}`,
			family: settings.dialect,
			base,
			headers: {
				...key === void 0 ? {} : keyHeaders(settings.dialect, key),
				...own
			},
			keyName
		};
	});
	if (problems.length > 0) throw new UserError(problems);
	const families = [
		"openai",
		"anthropic",
		"gemini"
	];
	const replaced = new Set(named.map((upstream) => upstream.prefix));
	return [...families.filter((family) => !replaced.has(`/${family}`)).map((family) => defaultUpstream(family, environment)), ...named];
}
function defaultUpstream(family, environment) {
	const { base, baseNames, keyNames } = DEFAULTS[family];
	const set = (names) => names.map((name) => environment[name]).find((value) => value !== void 0 && value !== "");
	const key = set(keyNames);
	return {
		name: family,
		prefix: `/${family}`,
		family,
		base: new URL(set(baseNames) ?? base),
		headers: key === void 0 ? null : keyHeaders(family, key),
		keyName: keyNames[0] ?? ""
	};
}
function keyHeaders(family, key) {
	switch (family) {
		case "openai": return { authorization: `Bearer ${key}` };
		case "anthropic": return { "x-api-key": key };
		case "gemini": return { "x-goog-api-key": key };
	}
}
/** ${NAME} in a header's value stands for a variable of ours, so that no key lies in the settings. */
function expandHeaders(headers, environment, where, problems) {
	return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value.replace(/\$\{([A-Za-z_]\w*)\}/g, (_whole, variable) => {
		const found = environment[variable];
		if (found === void 0) problems.push(missingKey(`${where}.headers.${name}`, variable));
		return found ?? "";
	})]));
}
function missingKey(where, variable) {
	return {
		code: "UPSTREAM_KEY_MISSING",
		where,
		message: `the variable ${variable} is not set`,
		help: `Pass it to the gate's step: env: {${variable}: \${{ secrets.${variable} }}}`
	};
}
/** Requests to these are signed over their bytes: a proxy that swaps a key cannot speak for the agent. */
function unsupported(base, where) {
	const signed = /(^|\.)amazonaws\.com$/.test(base.hostname) || /(^|[.-])aiplatform\.googleapis\.com$/.test(base.hostname);
	if (!signed && /^https?:$/.test(base.protocol)) return [];
	return [{
		code: "UPSTREAM_UNSUPPORTED",
		where,
		message: signed ? `${base.hostname} wants signed requests (Bedrock, Vertex), which the metering proxy cannot make` : `${base.protocol} is no way to reach a provider`,
		help: "Use an endpoint that takes a key (Azure with a key, OpenRouter, vLLM, a gateway of your own), or run with network: open and no metering."
	}];
}

// src/runner/meter/prepare.ts
/** Keys, prices and lanes, once per run. The price table is only loaded where something can be billed. */
async function prepareMetering(request) {
	const { judge } = request;
	const upstreams = findUpstreams(judge, process.env);
	const price = upstreams.some((upstream) => upstream.headers !== null) || request.replay || boundsCost(request) ? await loadPrices(judge.prices) : null;
	if (price !== null) requirePrice(request, price);
	return {
		upstreams,
		price,
		lanes: new Map(upstreams.map((upstream) => [upstream.name, new Semaphore(judge["requests-in-flight"])]))
	};
}
function boundsCost({ judge }) {
	return judge.limits.cost !== null || judge["max-cost"] !== void 0 || judge["fail-on"].includes("cost");
}
/** A bound on dollars means nothing for a model that costs an unknown amount. */
function requirePrice(request, price) {
	const { model } = request.agent;
	if (model === null || !boundsCost(request)) return;
	if (price(model, {
		input: 1,
		cached: 0,
		cacheWrite: 0,
		output: 1,
		reasoning: 0
	}, null) !== null) return;
	throw new UserError({
		code: "PRICE_UNKNOWN",
		where: "agent.model",
		message: `${model} has no price, and a limit, budget or gate on cost is set`,
		help: `Give its price in a file named by judge.prices: ${model}: {input: ..., output: ...} (US dollars per million tokens)`
	});
}

// src/runner/process/mask.ts
const SECRET_NAME = /(KEY|TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIAL|AUTH)/i;
/** Replaces the values of variables that look like secrets, longest first, so that none shows in part. */
function secretMask(environment) {
	const secrets = Object.entries(environment).filter(([name, value]) => SECRET_NAME.test(name) && value !== void 0 && value.length >= 8).map(([, value]) => value ?? "").sort((left, right) => right.length - left.length);
	if (secrets.length === 0) return (text) => text;
	return (text) => secrets.reduce((masked, secret) => masked.replaceAll(secret, "***"), text);
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
*/
function capture(stream, file, cap, rewrite = (text) => text) {
	const sink = createWriteStream(file);
	let failure = null;
	sink.on("error", (error) => {
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
		child.once("error", (error) => resolve(notStarted$1(error)));
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
function notStarted$1(error) {
	const code = "code" in error ? String(error.code) : "";
	return {
		kind: "not-started",
		fault: MACHINE_FAULTS.has(code) ? "machine" : "agent",
		reason: error.message
	};
}
function signalGroup(pid, signal) {
	try {
		process.kill(-pid, signal);
	} catch (error) {
		if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
	}
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
	let looking = false;
	const look = async () => {
		if (looking || first !== null) return;
		looking = true;
		const at = performance.now();
		if (readAnswer(await readRegularFile(path, 1048576), "lenient").kind === "valid") first = (at - begun) / 1e3;
		looking = false;
	};
	const timer = setInterval(() => void look(), INTERVAL_MS$1);
	return { async finish() {
		clearInterval(timer);
		await look();
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
	async run(options) {
		const [program, ...words] = options.command;
		if (program === void 0) throw new Error("an empty command");
		const marker = `SRE_GATE_ATTEMPT=${this.#scratch}`;
		const older = processesNow();
		const running = start({
			program,
			words,
			cwd: this.places.workspace,
			environment: {
				...options.environment,
				SRE_GATE_ATTEMPT: this.#scratch
			}
		});
		this.#running = running;
		if (this.#stopped) this.stop();
		const logs = [capture(running.stdout, options.stdout, options.logCap, options.mask), capture(running.stderr, options.stderr, options.logCap, options.mask)];
		const candidate = watchCandidate(this.places.output);
		const end = await running.ended;
		running.kill("SIGKILL");
		options.gone?.();
		killStrays(marker, older);
		const [firstCandidateSeconds] = await Promise.all([candidate.finish(), ...logs.map((log) => log.finish())]);
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
	async run(options) {
		this.#begun = performance.now();
		const running = this.#start(options);
		this.#running = running;
		const reader = new FrameReader((frame) => this.#note(frame));
		const gate = gateOf(running);
		gate.on("data", (chunk) => reader.push(chunk));
		gate.on("error", () => void 0);
		const logs = [capture(running.stdout, options.stdout, options.logCap, options.mask), capture(running.stderr, options.stderr, options.logCap, options.mask)];
		const watch = running.pid === null ? null : watchTree(running.pid, this.#parts.bounds, this.#overdone);
		if (this.#stopped) this.stop();
		const end = await running.ended;
		watch?.close();
		running.kill("SIGKILL");
		options.gone?.();
		await Promise.all([...logs.map((log) => log.finish()), drained(gate)]);
		return this.#endOf(end, await lastWords(options.stderr));
	}
	#start(options) {
		const filter = this.#parts.openFilter();
		try {
			return start({
				program: this.#parts.program,
				words: [...this.#parts.prefix, ...options.command],
				cwd: "/",
				environment: {
					...options.environment,
					PATH: this.#parts.path
				},
				pipes: 1,
				files: filter === null ? [] : [filter]
			});
		} finally {
			if (filter !== null) this.#parts.closeFilter(filter);
		}
	}
	#note(frame) {
		if (frame.type !== "C") this.#frames.set(frame.type, frame);
		else if (this.#firstCandidate === null && isValid(frame)) this.#firstCandidate = (performance.now() - this.#begun) / 1e3;
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
		const gate = gateOf(this.#running);
		if (gate.writable) gate.write(order);
	}
	/** The launcher had its chance to pass the files out: now the namespace goes, and all in it. */
	#endIn(milliseconds) {
		const running = this.#running;
		if (running === null) return;
		const timer = setTimeout(() => running.kill("SIGKILL"), milliseconds);
		running.ended.then(() => clearTimeout(timer));
	}
	close() {
		return this.#parts.remove();
	}
};
function isValid(frame) {
	return readAnswer(readingFrom(frame, ANSWER_CAP), "lenient").kind === "valid";
}
function gateOf(running) {
	const [gate] = running.pipes;
	if (gate === null || gate === void 0 || !("on" in gate)) throw new Error("no gate descriptor");
	return gate;
}
/** What the launcher wrote before it left is still in the pipe. */
function drained(gate) {
	return new Promise((resolve) => {
		const done = () => {
			clearTimeout(timer);
			gate.destroy();
			resolve();
		};
		const timer = setTimeout(done, 500);
		gate.once("end", done);
		gate.once("close", done);
		if (gate.readableEnded || gate.destroyed) done();
	});
}

// src/runner/sandbox/seccomp.ts
const LOAD = 32;
const JUMP_EQUAL = 21;
const JUMP_SET = 69;
const JUMP_AT_LEAST = 53;
const RETURN = 6;
const ALLOW = 2147418112;
const refuse$1 = (errno) => 327680 | errno;
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
			refuse$1(ENOSYS)
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
			refuse$1(ENOSYS)
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
			refuse$1(EPERM)
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
		refuse$1(errno)
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
		const ended = await cell.run({
			command: ["true"],
			environment: {},
			stdout: join(scratch, "probe-out.log"),
			stderr,
			logCap: 4096,
			mask: (text) => text
		});
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

function run() {
  const agent = spawn(command[0], command.slice(1), { stdio: "inherit", detached: true });
  agent.on("error", (error) => { frame("E", "exec", Buffer.from(error.message)); finish(9); });
  try { fs.writeFileSync("/proc/" + agent.pid + "/oom_score_adj", "1000\n"); } catch {}
  gate.on("data", (orders) => { for (const order of orders) killAll(order === 75 ? "SIGKILL" : "SIGTERM"); });
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

if (port === "-") run();
else net.createServer({ allowHalfOpen: true }, (client) => {
  const up = net.connect({ path: upstream, allowHalfOpen: true });
  client.on("error", () => up.destroy());
  up.on("error", () => client.destroy());
  client.pipe(up); up.pipe(client);
}).listen(Number(port), "127.0.0.1", run);
`;

// src/runner/sandbox/launcher-perl.ts
/**
* Runs inside the sandbox beside the agent: forwards loopback to the one socket that leads out,
* ends the agent when told so, and passes its files out under a cap. Perl, because it starts in a
* third of Node's time and the base systems have it. What it says is untrusted: the agent runs
* under the same user and could say it too.
*
* Descriptor 3, both ways. In: T (terminate), K (kill). Out: frames "TYPE FACT LENGTH\n" + bytes.
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

// src/tasks/stage.ts
/**
* Lays out what the agent may see in a folder of random name below `parent`: hard links to the telemetry
* files, nothing else, no truth, no id in any path. Linking a snapshot of 1 GB takes milliseconds; where
* the file system cannot link, a file is cloned or, as the last resort, copied.
*/
async function stageSnapshot(task, parent) {
	const folder = join(parent, randomBytes(9).toString("base64url"));
	await mkdir(folder, { recursive: true });
	const files = (await snapshotFiles(task.folder)).filter((file) => !isLeftOut(task.without, file));
	const folders = new Set(files.map(({ path }) => dirname(join(folder, path))));
	for (const below of folders) await mkdir(below, { recursive: true });
	await Promise.all(files.map(({ path }) => linkFile(join(task.folder, path), join(folder, path))));
	return folder;
}
async function linkFile(from, to) {
	try {
		await link(await realpath(from), to);
	} catch (error) {
		if (!isNodeError(error) || !CANNOT_LINK.has(error.code ?? "")) throw error;
		await copyFile(from, to, constants$1.COPYFILE_FICLONE);
	}
}
/** Another device, too many links, a file of another user (protected_hardlinks), no links at all. */
const CANNOT_LINK = /* @__PURE__ */ new Set([
	"EXDEV",
	"EMLINK",
	"EPERM",
	"EACCES",
	"ENOTSUP",
	"EOPNOTSUPP"
]);
function isNodeError(error) {
	return error instanceof Error && "code" in error;
}

// src/runner/replay/places.ts
/** Folders of an attempt that may differ between two runs and show up in what agent and model say. */
const NAMED = [
	"snapshot",
	"workspace",
	"home",
	"temporary",
	"agent"
];
/** Takes the places of this attempt out of a text, or puts them back: recordings travel. */
function placeNames(places) {
	const pairs = NAMED.map((name) => [places[name], `{{sre-gate:${name}}}`]).filter(([path]) => path.length > 1).sort(([left], [right]) => right.length - left.length);
	return {
		takeOut: (text) => pairs.reduce((out, [path, name]) => out.replaceAll(path, name), text),
		putBack: (text) => pairs.reduce((out, [path, name]) => out.replaceAll(name, path), text)
	};
}

// src/runner/meter/dialect.ts
const NOTHING_SEEN = {
	tokens: null,
	model: null,
	cost: null,
	responseId: null
};
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function objectAt(value, key) {
	const inner = value[key];
	return isObject(inner) ? inner : {};
}
function countAt(value, key) {
	const inner = value[key];
	return typeof inner === "number" && Number.isFinite(inner) && inner >= 0 ? Math.round(inner) : 0;
}
/** A limit that a request sets; null where it sets none that could be one. */
function limitAt(value, key) {
	const limit = countAt(value, key);
	return limit > 0 ? limit : null;
}
function textAt(value, key) {
	const inner = value[key];
	return typeof inner === "string" ? inner : null;
}

// src/runner/trajectory/messages.ts
const NOTHING = {
	source: "user",
	text: "",
	reasoning: "",
	calls: [],
	results: []
};
/** The messages of a request, in order. */
function messagesOf({ exchange, request }) {
	switch (exchange.dialect) {
		case "openai-responses": return [...systemText(request.instructions), ...list(request.input).map((item) => typeof item === "string" ? {
			...NOTHING,
			text: item
		} : responsesItem(item))];
		case "gemini": return [...systemText(request.systemInstruction ?? request.system_instruction), ...list(request.contents).filter(isObject).map(geminiContent)];
		default: return [...systemText(request.system), ...list(request.messages).filter(isObject).map(chatMessage)];
	}
}
function systemText(value) {
	const text = textOf(value);
	return text === "" ? [] : [{
		...NOTHING,
		source: "system",
		text
	}];
}
/** Chat completions and Anthropic differ in where calls and results stand; neither has the other's fields. */
function chatMessage(message) {
	const role = textAt(message, "role") ?? "user";
	const parts = list(message.content).filter(isObject);
	const toolId = textAt(message, "tool_call_id");
	if (role === "tool" && toolId !== null) return {
		...NOTHING,
		results: [{
			id: toolId,
			content: textOf(message.content)
		}]
	};
	return {
		source: role === "assistant" ? "agent" : role === "user" ? "user" : "system",
		text: textOf(message.content),
		reasoning: textOf(message.reasoning_content ?? message.reasoning) + thinking(parts),
		calls: [...list(message.tool_calls).filter(isObject).map(chatCall), ...parts.filter((part) => part.type === "tool_use").map(anthropicCall)],
		results: parts.filter((part) => part.type === "tool_result").map((part) => ({
			id: textAt(part, "tool_use_id") ?? "",
			content: textOf(part.content)
		}))
	};
}
function thinking(parts) {
	return parts.map((part) => textAt(part, "thinking") ?? "").join("");
}
function chatCall(call) {
	const named = isObject(call.function) ? call.function : isObject(call.custom) ? call.custom : {};
	return toolCall(textAt(call, "id"), textAt(named, "name"), named.arguments ?? named.input);
}
function anthropicCall(part) {
	return toolCall(textAt(part, "id"), textAt(part, "name"), part.input);
}
function responsesItem(item) {
	if (!isObject(item)) return NOTHING;
	const id = textAt(item, "call_id") ?? textAt(item, "id") ?? "";
	switch (item.type) {
		case "function_call":
		case "custom_tool_call":
		case "local_shell_call": return {
			...NOTHING,
			source: "agent",
			calls: [toolCall(id, textAt(item, "name") ?? "local_shell", item.arguments ?? item.input ?? item.action)]
		};
		case "function_call_output":
		case "custom_tool_call_output":
		case "local_shell_call_output": return {
			...NOTHING,
			results: [{
				id,
				content: textOf(item.output)
			}]
		};
		case "reasoning": return {
			...NOTHING,
			source: "agent",
			reasoning: textOf(item.summary)
		};
		default: {
			const role = textAt(item, "role") ?? "user";
			const source = role === "assistant" ? "agent" : role === "user" ? "user" : "system";
			return {
				...NOTHING,
				source,
				text: textOf(item.content)
			};
		}
	}
}
/** Gemini has no call ids: the name stands for them. */
function geminiContent(content) {
	const parts = list(content.parts).filter(isObject);
	const spoken = parts.filter((part) => part.thought !== true);
	return {
		source: content.role === "model" ? "agent" : "user",
		text: spoken.map((part) => textAt(part, "text") ?? "").join(""),
		reasoning: parts.filter((part) => part.thought === true).map((part) => textAt(part, "text") ?? "").join(""),
		calls: parts.flatMap((part) => isObject(part.functionCall) ? [toolCall(textAt(part.functionCall, "name"), textAt(part.functionCall, "name"), part.functionCall.args)] : []),
		results: parts.flatMap((part) => isObject(part.functionResponse) ? [{
			id: textAt(part.functionResponse, "name") ?? "",
			content: JSON.stringify(part.functionResponse.response ?? null)
		}] : [])
	};
}
function toolCall(id, name, input) {
	return {
		tool_call_id: id ?? "",
		function_name: name ?? "",
		arguments: argumentsOf(input)
	};
}
function argumentsOf(input) {
	if (isObject(input)) return { ...input };
	if (typeof input !== "string") return {};
	try {
		const parsed = JSON.parse(input);
		return isObject(parsed) ? { ...parsed } : { input: parsed };
	} catch {
		return { input };
	}
}
function list(value) {
	if (Array.isArray(value)) return value;
	return value === void 0 || value === null ? [] : [value];
}
/** Text, or the text parts of a list of parts. */
function textOf(value) {
	if (typeof value === "string") return value;
	if (isObject(value)) return textAt(value, "text") ?? textOf(value.parts ?? null);
	return list(value).map((part) => typeof part === "string" ? part : isObject(part) ? textAt(part, "text") ?? "" : "").join("");
}

// src/runner/trajectory/answers.ts
/** What the model said in an answer, streamed or whole. */
function answerOf(conversation) {
	const documents = documentsOf(conversation);
	switch (conversation.exchange.dialect) {
		case "openai-responses": return responsesAnswer(documents);
		case "anthropic": return anthropicAnswer(documents);
		case "gemini": return joined(documents.flatMap((document) => objects(document.candidates).map((one) => geminiContent(isObject(one.content) ? {
			role: "model",
			...one.content
		} : {}))));
		default: return chatAnswer(documents);
	}
}
function documentsOf({ contentType, response }) {
	const text = response.toString("utf8");
	return (contentType.includes("text/event-stream") ? text.split(/\r?\n/).flatMap((line) => line.startsWith("data:") ? [line.slice(5)] : []) : [text]).flatMap((piece) => {
		try {
			const document = JSON.parse(piece);
			return Array.isArray(document) ? document.filter(isObject) : isObject(document) ? [document] : [];
		} catch {
			return [];
		}
	});
}
/** Deltas of one call carry its index; only the first names it. */
function chatAnswer(documents) {
	let text = "";
	let reasoning = "";
	const calls = /* @__PURE__ */ new Map();
	for (const document of documents) for (const choice of objects(document.choices).slice(0, 1)) {
		const said = isObject(choice.delta) ? choice.delta : isObject(choice.message) ? choice.message : {};
		text += textOf(said.content);
		reasoning += textOf(said.reasoning_content ?? said.reasoning);
		objects(said.tool_calls).forEach((call, position) => {
			const index = typeof call.index === "number" ? call.index : position;
			const known = calls.get(index) ?? {
				id: "",
				name: "",
				input: ""
			};
			const named = isObject(call.function) ? call.function : {};
			calls.set(index, {
				id: known.id || (textAt(call, "id") ?? ""),
				name: known.name + (textAt(named, "name") ?? ""),
				input: known.input + (textAt(named, "arguments") ?? "")
			});
		});
	}
	return agentSaid(text, reasoning, calls);
}
function anthropicAnswer(documents) {
	let text = "";
	let reasoning = "";
	const calls = /* @__PURE__ */ new Map();
	const begin = (block, index) => {
		text += textAt(block, "text") ?? "";
		reasoning += textAt(block, "thinking") ?? "";
		if (block.type !== "tool_use") return;
		const input = isObject(block.input) && Object.keys(block.input).length > 0 ? JSON.stringify(block.input) : "";
		calls.set(index, {
			id: textAt(block, "id") ?? "",
			name: textAt(block, "name") ?? "",
			input
		});
	};
	for (const document of documents) {
		const index = typeof document.index === "number" ? document.index : 0;
		if (isObject(document.content_block)) begin(document.content_block, index);
		objects(document.content).forEach(begin);
		if (!isObject(document.delta)) continue;
		text += textAt(document.delta, "text") ?? "";
		reasoning += textAt(document.delta, "thinking") ?? "";
		const known = calls.get(index);
		if (known) known.input += textAt(document.delta, "partial_json") ?? "";
	}
	return agentSaid(text, reasoning, calls);
}
/** The last event of a stream holds the whole answer. */
function responsesAnswer(documents) {
	const whole = documents.findLast((one) => Array.isArray(one.output) || isObject(one.response));
	return joined(objects((isObject(whole?.response) ? whole.response : whole)?.output).map(responsesItem));
}
function joined(all) {
	return {
		source: "agent",
		text: all.map((one) => one.text).join(""),
		reasoning: all.map((one) => one.reasoning).join(""),
		calls: all.flatMap((one) => one.calls),
		results: []
	};
}
function agentSaid(text, reasoning, calls) {
	return {
		source: "agent",
		text,
		reasoning,
		calls: [...calls.entries()].sort(([left], [right]) => left - right).map(([, call]) => toolCall(call.id, call.name, call.input || {})),
		results: []
	};
}
function objects(value) {
	return Array.isArray(value) ? value.filter(isObject) : [];
}

// src/runner/trajectory/atif.ts
/** ATIF, the interchange format for agent trajectories: we write v1.7 and read any v1. */
const ATIF_VERSION = "ATIF-v1.7";
const extra = record(string(), unknown()).optional();
const tokens = number().nonnegative().nullish();
const ContentSchema = union([string(), array(looseObject({ type: _enum(["text", "image"]) }))]);
const ToolCallSchema = strictObject({
	tool_call_id: string(),
	function_name: string(),
	arguments: record(string(), unknown()),
	extra
});
const ObservationSchema = strictObject({ results: array(strictObject({
	source_call_id: string().nullish(),
	content: ContentSchema.nullish(),
	subagent_trajectory_ref: array(unknown()).nullish(),
	extra
})) });
const MetricsSchema = strictObject({
	prompt_tokens: tokens,
	completion_tokens: tokens,
	cached_tokens: tokens,
	cost_usd: tokens,
	prompt_token_ids: array(number()).nullish(),
	completion_token_ids: array(number()).nullish(),
	logprobs: array(number()).nullish(),
	extra
});
const StepSchema = strictObject({
	step_id: number().int().positive(),
	timestamp: string().nullish(),
	source: _enum([
		"system",
		"user",
		"agent"
	]),
	message: ContentSchema,
	model_name: string().nullish(),
	reasoning_effort: union([string(), number()]).nullish(),
	reasoning_content: string().nullish(),
	tool_calls: array(ToolCallSchema).nullish(),
	observation: ObservationSchema.nullish(),
	metrics: MetricsSchema.nullish(),
	is_copied_context: boolean().nullish(),
	llm_call_count: number().int().nonnegative().nullish(),
	extra
});
const TrajectorySchema = strictObject({
	schema_version: string().regex(/^ATIF-v1\.\d+$/),
	session_id: string().nullish(),
	trajectory_id: string().nullish(),
	agent: strictObject({
		name: string(),
		version: string(),
		model_name: string().nullish(),
		tool_definitions: array(unknown()).nullish(),
		extra
	}),
	steps: array(StepSchema),
	notes: string().nullish(),
	final_metrics: strictObject({
		total_prompt_tokens: tokens,
		total_completion_tokens: tokens,
		total_cached_tokens: tokens,
		total_cost_usd: tokens,
		total_steps: tokens,
		extra
	}).nullish(),
	continued_trajectory_ref: unknown().optional(),
	/** Whole trajectories themselves: each is read by the same rules. */
	subagent_trajectories: array(unknown()).nullish(),
	extra
});
/** The schema and the rules between steps: numbers without gaps, agent fields, calls that exist. */
function readTrajectory(text) {
	let document;
	try {
		document = JSON.parse(text);
	} catch {
		return {
			kind: "invalid",
			reason: "not JSON"
		};
	}
	return readDocument(document);
}
function readDocument(document) {
	const parsed = TrajectorySchema.safeParse(document);
	if (!parsed.success) {
		const [issue] = parsed.error.issues;
		return {
			kind: "invalid",
			reason: `${issue?.path.join(".")}: ${issue?.message}`
		};
	}
	const broken = parsed.data.steps.map(brokenRule).find((reason) => reason !== null) ?? brokenSubagent(parsed.data.subagent_trajectories ?? []);
	return broken === null ? {
		kind: "valid",
		trajectory: parsed.data
	} : {
		kind: "invalid",
		reason: broken
	};
}
/** Embedded trajectories hold to the same rules and are told apart by an id. */
function brokenSubagent(embedded) {
	const ids = /* @__PURE__ */ new Set();
	for (const [index, document] of embedded.entries()) {
		const where = `subagent_trajectories[${index}]`;
		const reading = readDocument(document);
		if (reading.kind === "invalid") return `${where}: ${reading.reason}`;
		const id = reading.trajectory.trajectory_id ?? null;
		if (id === null) return `${where} has no trajectory_id`;
		if (ids.has(id)) return `${where} repeats the trajectory_id ${id}`;
		ids.add(id);
	}
	return null;
}
function brokenRule(step, index) {
	const where = `steps[${index}]`;
	if (step.step_id !== index + 1) return `${where}.step_id is ${step.step_id}, not ${index + 1}`;
	const agentOnly = [
		step.model_name,
		step.reasoning_effort,
		step.reasoning_content,
		step.tool_calls,
		step.metrics
	];
	if (step.source !== "agent" && agentOnly.some((field) => field != null)) return `${where} carries agent fields and is from ${step.source}`;
	if (step.llm_call_count === 0 && (step.metrics != null || step.reasoning_content != null)) return `${where} called no model and has metrics or reasoning of one`;
	const calls = new Set(step.tool_calls?.map((call) => call.tool_call_id));
	const stray = step.observation?.results.find((result) => result.source_call_id != null && !calls.has(result.source_call_id));
	return stray === void 0 ? null : `${where} observes ${stray.source_call_id}, which it never called`;
}

// src/runner/trajectory/build.ts
/**
* One trajectory from what passes the proxy. The agent sends its history again with every request,
* so only the messages after those of the request before are new, and only they are kept: a hundred
* requests would otherwise be held a hundred times over. Results of tools go to the step that called.
*/
var TrajectoryBuilder = class {
	#steps = [];
	#known = 0;
	add(conversation) {
		if (!isAnswered(conversation)) return;
		const messages = messagesOf(conversation);
		const fresh = messages.length >= this.#known ? messages.slice(this.#known) : messages;
		for (const said of fresh) addSaid(this.#steps, said);
		this.#steps.push(agentStep(conversation, answerOf(conversation)));
		this.#known = messages.length;
	}
	build(agent, usage) {
		const steps = this.#steps.map((step, index) => ({
			...step,
			step_id: index + 1
		}));
		return {
			schema_version: ATIF_VERSION,
			agent: {
				name: agent.name,
				version: "unknown",
				...usage.model === null ? {} : { model_name: usage.model }
			},
			steps,
			final_metrics: {
				total_prompt_tokens: usage.inputTokens,
				total_completion_tokens: usage.outputTokens,
				total_cached_tokens: usage.cachedTokens,
				total_cost_usd: usage.cost,
				total_steps: steps.length,
				extra: { ...activityOf(steps) }
			}
		};
	}
};
function isAnswered({ exchange }) {
	return exchange.status !== null && exchange.status >= 200 && exchange.status < 300;
}
function addSaid(steps, said) {
	for (const result of said.results) observe(steps, result);
	if (said.source === "agent" || said.text === "") return;
	steps.push({
		step_id: 1,
		source: said.source,
		message: said.text
	});
}
function observe(steps, result) {
	const caller = steps.findLast((step) => step.tool_calls?.some((call) => call.tool_call_id === result.id));
	if (caller === void 0) return;
	const results = caller.observation?.results ?? [];
	if (results.some((one) => one.source_call_id === result.id)) return;
	caller.observation = { results: [...results, {
		source_call_id: result.id,
		content: result.content
	}] };
}
function agentStep({ exchange }, said) {
	const { tokens } = exchange;
	return {
		step_id: 1,
		timestamp: exchange.at,
		source: "agent",
		message: said.text,
		llm_call_count: 1,
		...exchange.served === null ? {} : { model_name: exchange.served },
		...said.reasoning === "" ? {} : { reasoning_content: said.reasoning },
		...said.calls.length === 0 ? {} : { tool_calls: [...said.calls] },
		...tokens === null ? {} : { metrics: {
			prompt_tokens: tokens.input,
			completion_tokens: tokens.output,
			cached_tokens: tokens.cached,
			...exchange.cost === null ? {} : { cost_usd: exchange.cost },
			extra: {
				reasoning_tokens: tokens.reasoning,
				cache_creation_input_tokens: tokens.cacheWrite
			}
		} }
	};
}
const SNAPSHOT_FILE = /[\w./-]+\.(?:tsv|json|jsonl|csv|log|txt|yaml|yml)\b/g;
/** What the agent did, as far as its tool calls tell. */
function activityOf(steps) {
	const files = /* @__PURE__ */ new Set();
	let commands = 0;
	for (const call of steps.flatMap((step) => step.tool_calls ?? [])) {
		const { arguments: input } = call;
		const command = input.cmd ?? input.command ?? input.script;
		if (typeof command === "string" || Array.isArray(command)) commands += 1;
		for (const match of JSON.stringify(input).match(SNAPSHOT_FILE) ?? []) files.add(match.split("/").at(-1) ?? match);
	}
	return {
		commands,
		files_read: files.size
	};
}

// src/runner/meter/agent-environment.ts
const PLACEHOLDER = "sre-gate-placeholder-key";
/** Base URLs that lead to the proxy, and keys that open nothing. */
function proxyEnvironment(origin, upstreams) {
	const result = {};
	for (const upstream of upstreams) Object.assign(result, variablesOf(upstream, origin));
	return result;
}
function variablesOf(upstream, origin) {
	const url = `${origin}${upstream.prefix}`;
	switch (upstream.name) {
		case "openai": return {
			OPENAI_BASE_URL: `${url}/v1`,
			OPENAI_API_BASE: `${url}/v1`,
			OPENAI_API_KEY: PLACEHOLDER
		};
		case "anthropic": return {
			ANTHROPIC_BASE_URL: url,
			ANTHROPIC_API_KEY: PLACEHOLDER
		};
		case "gemini": return {
			GOOGLE_GEMINI_BASE_URL: url,
			GEMINI_BASE_URL: url,
			GEMINI_API_KEY: PLACEHOLDER,
			GOOGLE_API_KEY: PLACEHOLDER
		};
		default: {
			const name = upstream.name.toUpperCase().replace(/[^A-Z0-9]/g, "_");
			const path = upstream.family === "openai" ? `${url}/v1` : url;
			return {
				[`${name}_BASE_URL`]: path,
				[`${name}_API_KEY`]: PLACEHOLDER
			};
		}
	}
}

// src/runner/meter/replies.ts
/** 403 and not 429, so that clients do not retry; typed, so that an agent can tell why. */
function refuse(response, type, message) {
	answer(response, 403, {
		type: "error",
		error: {
			type: `sre_gate_${type.replaceAll("-", "_")}`,
			code: type,
			message
		}
	});
}
function answer(response, status, document) {
	if (response.headersSent || response.destroyed) {
		response.destroy();
		return;
	}
	const text = JSON.stringify(document);
	response.writeHead(status, {
		"content-type": "application/json",
		"content-length": Buffer.byteLength(text)
	});
	response.end(text);
}

// src/runner/meter/door.ts
/** Only the attempt's sandbox has this file. */
async function openSocket(path, handle) {
	const server = serve((request, response) => handle(request, response, request.url ?? ""));
	await listen$1(server, { path });
	await chmod(path, 438);
	return {
		origin: "http://localhost",
		close: () => shut$1(server)
	};
}
/** Loopback is shared without a network namespace, so the path carries a secret of the attempt. */
async function openPort(handle) {
	const secret = `/${randomBytes(12).toString("hex")}`;
	const server = serve(async (request, response) => {
		const target = request.url ?? "";
		if (target.startsWith(`${secret}/`)) return handle(request, response, target.slice(secret.length));
		refuse(response, "not-served", "this is another attempt's door");
	});
	await listen$1(server, {
		port: 0,
		host: "127.0.0.1"
	});
	const address = server.address();
	if (typeof address !== "object" || address === null) throw new Error("no port");
	return {
		origin: `http://127.0.0.1:${address.port}${secret}`,
		close: () => shut$1(server)
	};
}
function serve(handle) {
	const server = createServer((request, response) => {
		handle(request, response).catch(() => response.destroy());
	});
	server.requestTimeout = 0;
	server.timeout = 0;
	server.on("connect", (_request, socket) => {
		socket.end("HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
	});
	return server;
}
function listen$1(server, place) {
	return new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(place, () => resolve());
	});
}
function shut$1(server) {
	return new Promise((resolve) => {
		server.close(() => resolve());
		server.closeAllConnections();
	});
}

// src/runner/meter/forward.ts
const HTTP = new Agent({
	keepAlive: true,
	maxSockets: Number.POSITIVE_INFINITY
});
const HTTPS = new Agent$1({
	keepAlive: true,
	maxSockets: Number.POSITIVE_INFINITY
});
/** Without a byte for this long a provider hangs. Models think for minutes, not for ten. */
const SILENCE_MS = 6e5;
/** Sends a request on with the real key. Resolves at the answer's headers; the body is still to come. */
function forward(forwarding) {
	const { url, body } = forwarding;
	const secure = url.protocol === "https:";
	return new Promise((resolve, reject) => {
		const outgoing = (secure ? request$1 : request)(url, {
			method: "POST",
			agent: secure ? HTTPS : HTTP,
			headers: headersFor(forwarding),
			signal: forwarding.signal
		});
		outgoing.setTimeout(forwarding.silenceMs, () => outgoing.destroy(/* @__PURE__ */ new Error(`no byte for ${Math.round(forwarding.silenceMs / 1e3)} s`)));
		outgoing.once("response", resolve);
		outgoing.once("error", reject);
		outgoing.end(body);
	});
}
/** Of the agent's headers only those that shape the answer; never its idea of keys, hosts or routes. */
const PASSED = [
	"content-type",
	"accept",
	"user-agent",
	"anthropic-version",
	"anthropic-beta",
	"openai-beta",
	"idempotency-key",
	"x-stainless-retry-count"
];
function headersFor(forwarding) {
	const headers = {};
	for (const name of PASSED) {
		const value = forwarding.headers[name];
		if (value !== void 0) headers[name] = value;
	}
	return {
		"content-type": "application/json",
		...headers,
		...forwarding.upstream.headers,
		"accept-encoding": "identity",
		"content-length": String(forwarding.body.length)
	};
}
/** Connections of one hop say nothing about the next. */
const HOP = /* @__PURE__ */ new Set([
	"connection",
	"keep-alive",
	"proxy-authenticate",
	"proxy-authorization",
	"te",
	"trailer",
	"transfer-encoding",
	"upgrade",
	"set-cookie"
]);
function passedResponseHeaders(incoming, lengthChanges) {
	const headers = {};
	for (const [name, value] of Object.entries(incoming.headers)) {
		if (value === void 0 || HOP.has(name)) continue;
		if (name === "content-length" && lengthChanges) continue;
		headers[name] = value;
	}
	return headers;
}

// src/runner/meter/hide-usage.ts
/**
* Takes the usage chunk that we asked for out of a chat stream again: it has no choices, and some
* clients read choices[0] of every chunk. Everything else passes byte for byte, event by event.
*/
function hideUsageChunk() {
	let held = Buffer.alloc(0);
	return new Transform({
		transform(chunk, _encoding, done) {
			held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
			for (let end = eventEnd(held); end > 0; end = eventEnd(held)) {
				const event = held.subarray(0, end);
				held = held.subarray(end);
				if (!isUsageOnly(event)) this.push(event);
			}
			done();
		},
		flush(done) {
			if (held.length > 0) this.push(held);
			done();
		}
	});
}
function eventEnd(bytes) {
	const plain = bytes.indexOf("\n\n");
	const carriage = bytes.indexOf("\r\n\r\n");
	if (plain < 0 && carriage < 0) return -1;
	if (carriage >= 0 && (plain < 0 || carriage < plain)) return carriage + 4;
	return plain + 2;
}
function isUsageOnly(event) {
	const text = event.toString("utf8").trim();
	if (!text.startsWith("data:") || !text.includes("\"usage\"")) return false;
	try {
		const document = JSON.parse(text.slice(5));
		if (!isObject(document) || !isObject(document.usage)) return false;
		return Array.isArray(document.choices) && document.choices.length === 0;
	} catch {
		return false;
	}
}

// src/runner/meter/under-way.ts
/** Requests that went out and are not counted yet, and whoever waits for what they will turn out to use. */
var UnderWay = class {
	#reserves = /* @__PURE__ */ new Set();
	#waiting = [];
	get tokens() {
		return this.#sum(({ tokens }) => tokens);
	}
	get cost() {
		return this.#sum(({ cost }) => cost);
	}
	#sum(part) {
		return [...this.#reserves].reduce((sum, one) => sum + part(one), 0);
	}
	/** Returns what to call when the reply was counted. */
	add(reserve) {
		const own = { ...reserve };
		this.#reserves.add(own);
		return () => {
			if (!this.#reserves.delete(own)) return;
			for (const wake of this.#waiting.splice(0)) wake();
		};
	}
	/** True when something was counted, false when `signal` came first. Woken in the order of asking. */
	async changed(signal) {
		if (signal.aborted) return false;
		return new Promise((resolve) => {
			const wake = () => {
				signal.removeEventListener("abort", giveUp);
				resolve(true);
			};
			const giveUp = () => {
				this.#waiting = this.#waiting.filter((one) => one !== wake);
				resolve(false);
			};
			signal.addEventListener("abort", giveUp, { once: true });
			this.#waiting.push(wake);
		});
	}
};

// src/runner/meter/ledger.ts
/** Prompts, logs and JSON have three to four bytes a token. */
const BYTES_PER_TOKEN = 3;
/** What one attempt has used of its limits. A turn is a generation that the provider answered with 2xx. */
var Ledger = class {
	#turns = 0;
	#pending = 0;
	#longestOutput = null;
	#input = 0;
	#cached = 0;
	#cacheWrite = 0;
	#output = 0;
	#cost = 0;
	#uncounted = 0;
	#unpriced = 0;
	#model = null;
	#underWay = new UnderWay();
	#limits;
	#price;
	constructor(limits, price) {
		this.#limits = limits;
		this.#price = price;
	}
	/**
	* Asked before a request goes out: the hold on its share, why it is refused, or null when `signal` came first.
	* What is under way may turn out to leave nothing, so a request that might be one too many waits for its count:
	* it is refused for what was used and never for a guess.
	*/
	async enter(asking, signal) {
		for (;;) {
			const refusal = this.refusal(asking.model, asking.family);
			if (refusal !== null) return refusal;
			if (this.#hasRoom()) return this.begin(asking);
			if (!await this.#underWay.changed(signal)) return null;
		}
	}
	/** By what was used. Of turns also those under way count, as if they will succeed. */
	refusal(model, family) {
		const { turns, tokens, cost } = this.#limits;
		if (turns !== null && this.#turns + this.#pending >= turns) return {
			kind: "turn-limit",
			reason: `the limit of ${turns} turns is reached`
		};
		if (tokens !== null && this.#input + this.#output >= tokens) return {
			kind: "token-limit",
			reason: `the limit of ${tokens} tokens is reached`
		};
		if (cost === null) return null;
		if (this.#cost >= cost) return {
			kind: "cost-limit",
			reason: `the limit of ${cost} US dollars is reached`
		};
		if (!this.#hasPrice(model, family)) return {
			kind: "cost-limit",
			reason: `the model ${JSON.stringify(model)} has no price, so the limit of ${cost} US dollars cannot be kept`
		};
		return null;
	}
	#hasPrice(model, family) {
		return model !== null && this.#price !== null && this.#price(model, {
			input: 1,
			cached: 0,
			cacheWrite: 0,
			output: 1,
			reasoning: 0
		}, family) !== null;
	}
	#hasRoom() {
		const { tokens, cost } = this.#limits;
		if (tokens !== null && this.#input + this.#output + this.#underWay.tokens >= tokens) return false;
		return cost === null || this.#cost + this.#underWay.cost < cost;
	}
	begin(asking) {
		this.#pending += 1;
		return {
			answered: () => {
				this.#pending -= 1;
				this.#turns += 1;
			},
			failed: () => {
				this.#pending -= 1;
			},
			release: this.#underWay.add(this.#reserveFor(asking))
		};
	}
	/** Where nothing is declared and nothing was seen yet, one request may take all there is. */
	#reserveFor({ model, family, bytes, declaredOutput }) {
		const output = declaredOutput ?? this.#longestOutput;
		if (output === null) return {
			tokens: Number.POSITIVE_INFINITY,
			cost: Number.POSITIVE_INFINITY
		};
		const input = Math.ceil(bytes / BYTES_PER_TOKEN);
		const count = {
			input,
			cached: 0,
			cacheWrite: 0,
			output,
			reasoning: 0
		};
		const cost = model === null ? null : this.#price?.(model, count, family) ?? null;
		return {
			tokens: input + output,
			cost: cost ?? Number.POSITIVE_INFINITY
		};
	}
	/** The dollars of one answer, for its record; null when unknown. */
	count(seen, requested, family) {
		const model = seen.model ?? requested;
		this.#model = model ?? this.#model;
		if (seen.tokens === null) {
			this.#uncounted += 1;
			this.#unpriced += 1;
			return null;
		}
		this.#input += seen.tokens.input;
		this.#cached += seen.tokens.cached;
		this.#cacheWrite += seen.tokens.cacheWrite;
		this.#output += seen.tokens.output;
		this.#longestOutput = Math.max(this.#longestOutput ?? 0, seen.tokens.output);
		const cost = seen.cost ?? this.#priceOf(model, requested, seen, family);
		if (cost === null) this.#unpriced += 1;
		else this.#cost += cost;
		return cost;
	}
	#priceOf(model, requested, seen, family) {
		if (this.#price === null || seen.tokens === null) return null;
		for (const name of [model, requested]) {
			const cost = name === null ? null : this.#price(name, seen.tokens, family);
			if (cost !== null) return cost;
		}
		return null;
	}
	/** Null when nothing was metered: an agent that spoke past us (or to no model) is unknown, not free. */
	usage() {
		if (this.#turns === 0) return null;
		const counted = this.#turns > this.#uncounted;
		return {
			...UNKNOWN_USAGE,
			turns: this.#turns,
			inputTokens: counted ? this.#input : null,
			cachedTokens: counted ? this.#cached : null,
			...this.#cacheWrite > 0 ? { cacheWriteTokens: this.#cacheWrite } : {},
			outputTokens: counted ? this.#output : null,
			cost: this.#turns > this.#unpriced ? this.#cost : null,
			calls: this.#turns,
			unpricedCalls: this.#unpriced,
			model: this.#model,
			origin: {
				turns: "metered",
				tokens: counted ? this.#uncounted > 0 ? "estimated" : "metered" : "unknown",
				cost: this.#turns > this.#unpriced ? "metered" : "unknown"
			}
		};
	}
};

// src/runner/meter/policy.ts
/**
* What a provider does on an agent's behalf no sandbox can see: searching the web for the public
* answer, fetching a URL, running code elsewhere, remembering another attempt. Null: nothing of it.
*/
function violationIn(body, context) {
	return modelViolation(body, context) ?? toolViolation(body, context.dialect) ?? memoryViolation(body, context) ?? mediaViolation(body.messages ?? body.input ?? body.contents) ?? mediaViolation(body.system ?? body.systemInstruction ?? body.system_instruction);
}
function modelViolation(body, { model, models }) {
	const further = body.models === void 0 || body.models === null ? [] : [body.models].flat();
	for (const name of [model, ...further]) {
		if (models.length > 0 && (typeof name !== "string" || !models.some((glob) => globToRegExp(glob).test(name)))) return `the model ${JSON.stringify(name)} is not among judge.models`;
		if (typeof name === "string" && /-search-|-search$|:online$/.test(name)) return `the model ${JSON.stringify(name)} searches the web`;
	}
	return null;
}
/** Tools by type that the client itself runs; everything else runs at the provider. */
const CLIENT_TOOLS = {
	"openai-chat": /^(function|custom)$/,
	"openai-responses": /^(function|custom|local_shell|apply_patch)$/,
	anthropic: /^(custom|(bash|text_editor|computer|memory)_\d+)$/
};
function toolViolation(body, dialect) {
	for (const key of [
		"web_search_options",
		"mcp_servers",
		"plugins"
	]) if (body[key] !== void 0 && body[key] !== null) return `${key} works at the provider`;
	const tools = body.tools ?? [];
	if (!Array.isArray(tools)) return "tools is no list";
	for (const tool of tools) {
		if (!isObject(tool)) return "a tool is no object";
		const name = dialect === "gemini" ? geminiTool(tool) : typedTool(tool, CLIENT_TOOLS[dialect]);
		if (name !== null) return `the tool ${JSON.stringify(name)} is executed by the provider`;
	}
	return null;
}
function typedTool(tool, allowed) {
	const type = textAt(tool, "type");
	if (type === null) return tool.type === void 0 ? null : "of no known type";
	if (type === "namespace" && Array.isArray(tool.tools)) return tool.tools.filter(isObject).map((one) => typedTool(one, allowed)).find((name) => name !== null) ?? null;
	if (type === "tool_search" && tool.execution === "client") return null;
	return allowed.test(type) ? null : type;
}
function geminiTool(tool) {
	const known = ["functionDeclarations", "function_declarations"];
	return Object.keys(tool).find((key) => !known.includes(key)) ?? null;
}
function memoryViolation(body, context) {
	for (const key of [
		"conversation",
		"prompt",
		"cachedContent",
		"cached_content",
		"container"
	]) if (isObject(body[key]) || typeof body[key] === "string") return `${key} refers to something stored at the provider`;
	if (body.background === true) return "background runs outlive the attempt";
	const previous = body.previous_response_id;
	if (typeof previous === "string" && !context.ownResponses.has(previous)) return "previous_response_id is not an answer of this attempt";
	return null;
}
const LOCAL = /^data:/i;
/** Finds references to media and files that the provider would fetch. Free text and tool data may say anything. */
function mediaViolation(value) {
	if (Array.isArray(value)) {
		for (const inner of value) {
			const found = mediaViolation(inner);
			if (found !== null) return found;
		}
		return null;
	}
	if (!isObject(value)) return null;
	const found = remoteIn(value);
	if (found !== null) return found;
	for (const key of [
		"content",
		"parts",
		"source",
		"output",
		"file",
		"functionResponse"
	]) {
		const inner = mediaViolation(value[key]);
		if (inner !== null) return inner;
	}
	return null;
}
function remoteIn(part) {
	const image = isObject(part.image_url) ? part.image_url.url : part.image_url;
	for (const url of [
		image,
		part.file_url,
		part.video_url
	]) if (typeof url === "string" && !LOCAL.test(url)) return `remote media: ${url.slice(0, 80)}`;
	if (part.type === "url" && typeof part.url === "string") return `remote media: ${part.url.slice(0, 80)}`;
	if (typeof part.file_id === "string") return "a file stored at the provider";
	if (isObject(part.audio) && typeof part.audio.id === "string") return "audio stored at the provider";
	if (part.type === "item_reference") return "an item stored at the provider";
	if (isObject(part.fileData) || isObject(part.file_data)) return "a file stored at the provider";
	return null;
}

// src/runner/meter/read-body.ts
const BODY_CAP = 33554432;
/** The whole request, or null when it is longer than any request should be. */
async function readBody(request) {
	const chunks = [];
	let length = 0;
	for await (const chunk of request) {
		const bytes = chunk;
		length += bytes.length;
		if (length > 33554432) return null;
		chunks.push(bytes);
	}
	return Buffer.concat(chunks);
}

// src/runner/meter/dialects/anthropic.ts
/**
* POST /v1/messages. Here input_tokens leaves cached tokens out, and a stream says its usage twice:
* at the start, and cumulatively at the end, where the input side may be missing. Overwrite, never add.
*/
const anthropic = {
	name: "anthropic",
	requestedModel: (body) => textAt(body, "model"),
	isStream: (body) => body.stream === true,
	isWellFormed: (body) => Array.isArray(body.messages) && textAt(body, "model") !== null,
	declaredOutput: (body) => limitAt(body, "max_tokens"),
	read(document, seen) {
		const message = isObject(document.message) ? document.message : document;
		const usage = objectAt(message, "usage");
		const model = textAt(message, "model") ?? seen.model;
		if (Object.keys(usage).length === 0) return {
			...seen,
			model
		};
		return {
			...seen,
			model,
			tokens: merge(usage, seen.tokens)
		};
	}
};
function merge(usage, before) {
	const saysInput = usage.input_tokens !== void 0 && usage.input_tokens !== null;
	const cached = said(usage, "cache_read_input_tokens") ?? before?.cached ?? 0;
	const cacheWrite = said(usage, "cache_creation_input_tokens") ?? before?.cacheWrite ?? 0;
	return {
		input: (saysInput ? countAt(usage, "input_tokens") : before === null ? 0 : before.input - before.cached - before.cacheWrite) + cached + cacheWrite,
		cached,
		cacheWrite,
		output: said(usage, "output_tokens") ?? before?.output ?? 0,
		reasoning: 0
	};
}
function said(usage, key) {
	return typeof usage[key] === "number" ? countAt(usage, key) : null;
}

// src/runner/meter/dialects/gemini.ts
/** POST /v1beta/models/MODEL:generateContent. Thoughts are billed as output and counted beside it. */
const gemini = {
	name: "gemini",
	requestedModel: (_body, path) => /\/models\/([^/:]+):/.exec(path)?.[1] ?? null,
	isStream: (_body, path) => path.includes(":streamGenerateContent"),
	isWellFormed: (body) => Array.isArray(body.contents),
	declaredOutput(body) {
		const config = objectAt(body, "generationConfig");
		const each = limitAt(config, "maxOutputTokens");
		return each === null ? null : each * (limitAt(config, "candidateCount") ?? 1);
	},
	read(document, seen) {
		const model = textAt(document, "modelVersion") ?? seen.model;
		if (!isObject(document.usageMetadata)) return {
			...seen,
			model
		};
		const usage = document.usageMetadata;
		const thoughts = countAt(usage, "thoughtsTokenCount");
		return {
			...seen,
			model,
			tokens: {
				input: countAt(usage, "promptTokenCount") + countAt(usage, "toolUsePromptTokenCount"),
				cached: countAt(usage, "cachedContentTokenCount"),
				cacheWrite: 0,
				output: countAt(usage, "candidatesTokenCount") + thoughts,
				reasoning: thoughts
			}
		};
	}
};

// src/runner/meter/dialects/openai-chat.ts
/** POST /chat/completions. In a stream usage comes in a last chunk without choices, if asked for. */
const openaiChat = {
	name: "openai-chat",
	requestedModel: (body) => textAt(body, "model"),
	isStream: (body) => body.stream === true,
	isWellFormed: (body) => Array.isArray(body.messages) && textAt(body, "model") !== null,
	declaredOutput(body) {
		const each = limitAt(body, "max_completion_tokens") ?? limitAt(body, "max_tokens");
		return each === null ? null : each * (limitAt(body, "n") ?? 1);
	},
	read(document, seen) {
		const model = textAt(document, "model") ?? seen.model;
		if (!isObject(document.usage)) return {
			...seen,
			model
		};
		const usage = document.usage;
		const prompt = objectAt(usage, "prompt_tokens_details");
		return {
			...seen,
			model,
			cost: typeof usage.cost === "number" && usage.cost >= 0 ? usage.cost : seen.cost,
			tokens: {
				input: countAt(usage, "prompt_tokens"),
				cached: countAt(prompt, "cached_tokens"),
				cacheWrite: countAt(prompt, "cache_write_tokens"),
				output: countAt(usage, "completion_tokens"),
				reasoning: countAt(objectAt(usage, "completion_tokens_details"), "reasoning_tokens")
			}
		};
	}
};

// src/runner/meter/dialects/openai-responses.ts
/** POST /responses. In a stream the last event carries the whole response, usage included. */
const openaiResponses = {
	name: "openai-responses",
	requestedModel: (body) => textAt(body, "model"),
	isStream: (body) => body.stream === true,
	isWellFormed: (body) => body.input !== void 0 && textAt(body, "model") !== null,
	declaredOutput: (body) => limitAt(body, "max_output_tokens"),
	read(document, seen) {
		const response = isObject(document.response) ? document.response : document;
		const known = {
			...seen,
			model: textAt(response, "model") ?? seen.model,
			responseId: textAt(response, "id") ?? seen.responseId
		};
		if (!isObject(response.usage)) return known;
		const usage = response.usage;
		const input = objectAt(usage, "input_tokens_details");
		return {
			...known,
			tokens: {
				input: countAt(usage, "input_tokens"),
				cached: countAt(input, "cached_tokens"),
				cacheWrite: countAt(input, "cache_write_tokens"),
				output: countAt(usage, "output_tokens"),
				reasoning: countAt(objectAt(usage, "output_tokens_details"), "reasoning_tokens")
			}
		};
	}
};

// src/runner/meter/route.ts
/**
* Decides where a request goes by comparing its target with a table. The target itself never
* becomes part of a URL beyond a model's name and a query, so it cannot choose the host.
*/
function routeRequest(method, target, upstreams) {
	const surface = surfacePrefix(target);
	if (surface !== null) return {
		kind: "surface",
		prefix: surface
	};
	const trick = trickIn(target);
	if (trick !== null) return {
		kind: "refused",
		violation: true,
		reason: trick
	};
	const [path = "", query = ""] = splitOnce(target, "?");
	const upstream = upstreams.find((one) => path.startsWith(`${one.prefix}/`));
	if (upstream === void 0) return {
		kind: "refused",
		violation: false,
		reason: `nothing is served at ${path}`
	};
	const endpoint = endpointOf(upstream, path.slice(upstream.prefix.length));
	if (endpoint === null || method !== "POST") return {
		kind: "refused",
		violation: false,
		reason: `${method} ${path} generates nothing; only generation endpoints pass`
	};
	const url = urlOf(upstream, endpoint.suffix, query);
	if (url.origin !== upstream.base.origin) return {
		kind: "refused",
		violation: true,
		reason: "the target leaves its upstream"
	};
	return {
		kind: "generation",
		upstream,
		dialect: endpoint.dialect,
		path,
		url
	};
}
function trickIn(target) {
	if (!target.startsWith("/")) return "the request target is not a path";
	if (target.startsWith("//")) return "the request target names a host";
	if (/[\\#]/.test(target)) return "the request target holds a backslash or a fragment";
	if (/[\u0000-\u0020\u007f-\uffff]/.test(target)) return "the request target holds odd bytes";
	const [path = ""] = splitOnce(target, "?");
	if (/(^|\/)\.{1,2}(\/|$)|%2e|%2f|%5c|%00/i.test(path)) return "the path climbs";
	return null;
}
/** `suffix` goes behind the upstream's base, which for OpenAI already ends in a version. */
function endpointOf(upstream, path) {
	switch (upstream.family) {
		case "openai": {
			const suffix = path.replace(/^\/v1\//, "/");
			if (suffix === "/chat/completions") return {
				dialect: openaiChat,
				suffix
			};
			return suffix === "/responses" ? {
				dialect: openaiResponses,
				suffix
			} : null;
		}
		case "anthropic": return path === "/v1/messages" ? {
			dialect: anthropic,
			suffix: path
		} : null;
		case "gemini": return /^\/v1(beta|alpha)?\/models\/[A-Za-z0-9._-]+:(stream)?[gG]enerateContent$/.test(path) ? {
			dialect: gemini,
			suffix: path
		} : null;
	}
}
/** A base may carry a query of its own (Azure's api-version); the agent's comes after it. */
function urlOf(upstream, suffix, query) {
	const url = new URL(upstream.base);
	url.pathname = url.pathname.replace(/\/$/, "") + suffix;
	url.search = [url.search.replace(/^\?/, ""), ...query.split("&").filter((part) => part !== "" && !part.startsWith("key="))].filter((part) => part !== "").join("&");
	return url;
}
function splitOnce(text, at) {
	const index = text.indexOf(at);
	return index < 0 ? [text, ""] : [text.slice(0, index), text.slice(index + 1)];
}

// src/runner/meter/usage-reader.ts
/** More than this of an answer is passed on and not read: its usage then counts as unknown. */
const READ_CAP = 67108864;
const EVENT_CAP = 8388608;
function usageReader(dialect, contentType) {
	return contentType.includes("text/event-stream") ? new EventReader(dialect) : new DocumentReader(dialect);
}
var DocumentReader = class {
	#dialect;
	#chunks = [];
	#length = 0;
	constructor(dialect) {
		this.#dialect = dialect;
	}
	push(chunk) {
		this.#length += chunk.length;
		if (this.#length <= READ_CAP) this.#chunks.push(chunk);
	}
	end() {
		if (this.#length > READ_CAP) return NOTHING_SEEN;
		const document = parse(Buffer.concat(this.#chunks).toString("utf8"));
		return (Array.isArray(document) ? document : [document]).filter(isObject).reduce((seen, one) => this.#dialect.read(one, seen), NOTHING_SEEN);
	}
};
var EventReader = class {
	#dialect;
	#held = "";
	#seen = NOTHING_SEEN;
	constructor(dialect) {
		this.#dialect = dialect;
	}
	push(chunk) {
		this.#held += chunk.toString("latin1");
		for (let end = this.#held.indexOf("\n"); end >= 0; end = this.#held.indexOf("\n")) {
			this.#line(this.#held.slice(0, end));
			this.#held = this.#held.slice(end + 1);
		}
		if (this.#held.length > EVENT_CAP) this.#held = "";
	}
	/** Only lines that can say something are parsed: most of a stream is text. */
	#line(line) {
		if (!line.startsWith("data:")) return;
		if (!/"(usage|usageMetadata|model|modelVersion|response)"/.test(line)) return;
		const document = parse(Buffer.from(line.slice(5), "latin1").toString("utf8"));
		if (isObject(document)) this.#seen = this.#dialect.read(document, this.#seen);
	}
	end() {
		this.#line(this.#held);
		return this.#seen;
	}
};
function parse(text) {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

// src/runner/meter/meter.ts
const KEPT_CAP = 8388608;
/** More requests than this in ten seconds and a 429 is the agent's own doing. */
const FLOOD = {
	requests: 60,
	milliseconds: 1e4
};
/** Everything one attempt says to models goes through here, is counted, and is stopped here. */
var Meter = class {
	cut = null;
	/** Set while the last thing that happened was the provider's failure. */
	providerFailure = null;
	/** Whether a model was asked, with success or without. */
	asked = false;
	#options;
	#ledger;
	#ownResponses = /* @__PURE__ */ new Set();
	#closing = new AbortController();
	#recent = [];
	constructor(options) {
		this.#options = options;
		this.#ledger = new Ledger(options.limits, options.price);
	}
	usage() {
		return this.#ledger.usage();
	}
	close() {
		this.#closing.abort();
	}
	async handle(request, response, target) {
		const route = routeRequest(request.method ?? "", target, this.#options.upstreams);
		switch (route.kind) {
			case "surface":
				this.#passToSurface(request, response, route.prefix, target);
				return;
			case "refused":
				request.resume();
				if (route.violation) this.#violate(response, route.reason);
				else refuse(response, "not-served", route.reason);
				return;
			case "generation": return this.#generate(request, response, route);
		}
	}
	#passToSurface(request, response, prefix, target) {
		const { surface } = this.#options;
		if (surface === null) {
			request.resume();
			refuse(response, "no-surface", "not served here");
			return;
		}
		request.url = target;
		surface(prefix, request, response);
	}
	async #generate(request, response, route) {
		this.asked = true;
		const body = await readBody(request);
		const document = body === null ? null : parseObject(body);
		if (body === null || document === null) {
			this.providerFailure = null;
			return answer(response, 400, { error: {
				type: "invalid_request_error",
				message: "the body is no JSON object, or too long"
			} });
		}
		const model = route.dialect.requestedModel(document, route.path);
		const refusal = this.#refusalFor(document, route, model);
		if (refusal !== null) {
			if (refusal.kind !== "policy-violation") return this.#stop(response, refusal);
			this.providerFailure = null;
			return this.#violate(response, refusal.reason);
		}
		const { replay } = this.#options;
		if (replay) return this.#replay(replay, response, prepare(route, document, model));
		if (route.upstream.headers === null) {
			this.providerFailure = null;
			return refuse(response, "no-key", `the gate has no key for ${route.upstream.name}: set ${route.upstream.keyName} in its environment`);
		}
		await this.#pass(request, response, prepare(route, document, model));
	}
	#refusalFor(document, route, model) {
		const violation = violationIn(document, {
			dialect: route.dialect.name,
			model,
			models: this.#options.models,
			ownResponses: this.#ownResponses
		});
		if (violation !== null) return {
			kind: "policy-violation",
			reason: violation
		};
		return this.#ledger.refusal(model, route.upstream.name);
	}
	#stop(response, refusal) {
		this.providerFailure = null;
		this.cut ??= refusal;
		refuse(response, refusal.kind, refusal.reason);
	}
	#violate(response, reason) {
		this.cut ??= {
			kind: "policy-violation",
			reason
		};
		refuse(response, "policy-violation", reason);
	}
	async #pass(request, response, asked) {
		const gone = new AbortController();
		response.once("close", () => gone.abort());
		const signal = AbortSignal.any([gone.signal, this.#closing.signal]);
		const hold = await this.#ledger.enter(askingOf(asked), signal);
		if (hold === null) return;
		if ("kind" in hold) return this.#stop(response, hold);
		const leave = await this.#options.lanes.get(asked.route.upstream.name)?.enter(signal);
		if (leave === null) {
			hold.failed();
			return hold.release();
		}
		const record = new Recording(asked);
		let counted = false;
		try {
			const incoming = await forward({
				url: asked.route.url,
				upstream: asked.route.upstream,
				headers: request.headers,
				body: asked.body,
				signal,
				silenceMs: this.#options.silenceMs ?? 6e5
			});
			const status = incoming.statusCode ?? 0;
			counted = true;
			if (status >= 200 && status < 300) hold.answered();
			else hold.failed();
			this.providerFailure = this.#failureOf(status, asked);
			await record.copy(incoming, response, asked.hidesUsage);
			record.finish(status, null);
		} catch (error) {
			if (!counted) hold.failed();
			const reason = error instanceof Error ? error.message : String(error);
			record.finish(null, reason);
			if (!gone.signal.aborted || record.cutByUpstream) this.providerFailure = this.#resetOf(reason, asked);
			this.#apologise(response, reason);
		} finally {
			leave?.();
			this.#settle(record, asked);
			hold.release();
		}
	}
	/** The recorded answer, metered like the real one. A miss is our failure to measure, not the agent's. */
	#replay(source, response, asked) {
		const canonical = source.names.takeOut(canonicalJson(asked.document));
		const found = source.replay.take(asked.route.path, canonical);
		if ("miss" in found) {
			this.cut = {
				kind: "replay-miss",
				reason: `not in the recording: ${found.miss}`
			};
			refuse(response, "replay-miss", found.miss);
			return;
		}
		const body = Buffer.from(source.names.putBack(found.body));
		const record = new Recording(asked);
		const hold = this.#ledger.begin(askingOf(asked));
		if (found.status >= 200 && found.status < 300) hold.answered();
		else hold.failed();
		record.replay(found.status, found.contentType, body);
		response.writeHead(found.status, {
			"content-type": found.contentType,
			"content-length": body.length
		});
		response.end(body);
		this.#settle(record, asked);
		hold.release();
	}
	#settle(record, asked) {
		const seen = record.seen;
		const cost = record.status !== null && record.status >= 200 && record.status < 300 || record.begun ? this.#ledger.count(seen, asked.model, asked.route.upstream.name) : null;
		if (seen.responseId !== null) this.#ownResponses.add(seen.responseId);
		this.#options.kept(record.conversation(cost));
	}
	/** The connection dies as it died to us, so that the agent's client sees what a real one would see. */
	#apologise(response, reason) {
		if (response.headersSent) response.destroy();
		else answer(response, 502, { error: {
			type: "upstream_error",
			message: reason
		} });
	}
	#failureOf(status, asked) {
		if (status !== 429 && status < 500) return null;
		return this.#blamesProvider(asked, status) ? `${asked.route.upstream.name} answered ${status}` : null;
	}
	#resetOf(reason, asked) {
		return this.#blamesProvider(asked, null) ? `${asked.route.upstream.name}: ${reason}` : null;
	}
	/** Malformed requests and floods are the agent's own: it could otherwise ask for another roll of the dice. */
	#blamesProvider(asked, status) {
		if (!asked.route.dialect.isWellFormed(asked.document)) return false;
		const now = performance.now();
		this.#recent = [...this.#recent.filter((at) => now - at < FLOOD.milliseconds), now];
		return status !== 429 || this.#recent.length <= FLOOD.requests;
	}
};
function prepare(route, document, model) {
	const options = isObject(document.stream_options) ? document.stream_options : {};
	const hidesUsage = route.dialect.name === "openai-chat" && document.stream === true && options.include_usage !== true;
	const streamed = {
		...document,
		stream_options: {
			...options,
			include_usage: true
		}
	};
	return {
		route,
		document,
		model,
		hidesUsage,
		body: Buffer.from(JSON.stringify(hidesUsage ? streamed : document)),
		digest: sha256(`${route.path}\n${canonicalJson(document)}`)
	};
}
function askingOf({ route, model, document, body }) {
	return {
		model,
		family: route.upstream.name,
		bytes: body.length,
		declaredOutput: route.dialect.declaredOutput(document)
	};
}
/** One exchange as it happens. */
var Recording = class {
	status = null;
	begun = false;
	cutByUpstream = false;
	seen = NOTHING_SEEN;
	#asked;
	#at = (/* @__PURE__ */ new Date()).toISOString();
	#start = performance.now();
	#kept = [];
	#contentType = "application/json";
	#keptBytes = 0;
	#firstByteMs = null;
	#totalMs = 0;
	#failure = null;
	constructor(asked) {
		this.#asked = asked;
	}
	/** Passes the answer on as it comes and reads a copy. */
	async copy(incoming, response, hidesUsage) {
		const status = incoming.statusCode ?? 502;
		const ok = status >= 200 && status < 300;
		this.begun = ok;
		this.#contentType = incoming.headers["content-type"] ?? this.#contentType;
		const reader = usageReader(this.#asked.route.dialect, this.#contentType);
		const watch = new Transform({ transform: (chunk, _encoding, done) => {
			this.#firstByteMs ??= performance.now() - this.#start;
			if (ok) reader.push(chunk);
			this.#keep(chunk);
			done(null, chunk);
		} });
		incoming.once("aborted", () => {
			this.cutByUpstream = true;
		});
		response.writeHead(status, passedResponseHeaders(incoming, hidesUsage));
		response.flushHeaders();
		try {
			if (hidesUsage && ok) await pipeline(incoming, watch, hideUsageChunk(), response);
			else await pipeline(incoming, watch, response);
		} finally {
			if (ok) this.seen = reader.end();
		}
	}
	replay(status, contentType, body) {
		this.#contentType = contentType;
		this.#keep(body);
		this.begun = status >= 200 && status < 300;
		const reader = usageReader(this.#asked.route.dialect, contentType);
		reader.push(body);
		if (this.begun) this.seen = reader.end();
		this.finish(status, null);
	}
	#keep(chunk) {
		this.#keptBytes += chunk.length;
		if (this.#keptBytes <= KEPT_CAP) this.#kept.push(chunk);
	}
	finish(status, failure) {
		this.status = status;
		this.#failure = failure;
		this.#totalMs = performance.now() - this.#start;
	}
	conversation(cost) {
		const { route, model, digest, document } = this.#asked;
		return {
			exchange: {
				at: this.#at,
				dialect: route.dialect.name,
				upstream: route.upstream.name,
				digest,
				model,
				served: this.seen.model,
				status: this.status,
				stream: route.dialect.isStream(document, route.path),
				tokens: this.seen.tokens,
				cost,
				firstByteMs: this.#firstByteMs,
				totalMs: this.#totalMs,
				failure: this.#failure
			},
			path: route.path,
			request: document,
			contentType: this.#contentType,
			response: Buffer.concat(this.#kept)
		};
	}
};
function parseObject(body) {
	try {
		const document = JSON.parse(body.toString("utf8"));
		return isObject(document) ? document : null;
	} catch {
		return null;
	}
}

// src/runner/meter/line.ts
function silent() {
	return {
		usage: null,
		cut: null,
		providerFailure: null,
		conversations: [],
		trajectory: new TrajectoryBuilder()
	};
}
async function openLine(options) {
	const { metering, cell, judge, surfaces } = options;
	const { way } = cell;
	if (way.kind === "none" || judge.network === "none" && surfaces === null) return {
		environment: {},
		asked: () => false,
		close: () => Promise.resolve(silent())
	};
	const log = new ExchangeLog(options.logFile);
	const conversations = [];
	const trajectory = new TrajectoryBuilder();
	const upstreams = judge.network === "none" ? [] : metering.upstreams;
	const meter = new Meter({
		...metering,
		upstreams,
		limits: {
			...judge.limits,
			cost: lesser(judge.limits.cost, judge["max-cost"] ?? null)
		},
		models: judge.models,
		surface: surfaces === null ? null : surfaces.handle,
		replay: options.replay === null ? null : {
			replay: options.replay,
			names: placeNames(cell.places)
		},
		kept: (conversation) => {
			if (options.keepAll) conversations.push(conversation);
			trajectory.add(conversation);
			log.write(conversation);
		}
	});
	const handle = (request, response, target) => meter.handle(request, response, target);
	const door = way.kind === "socket" ? await openSocket(way.path, handle) : await openPort(handle);
	const origin = way.kind === "socket" ? way.origin : door.origin;
	let closing = null;
	return {
		environment: {
			...proxyEnvironment(origin, upstreams),
			...await surfaces?.environment(origin, cell.files.path, cell.files.seenAs)
		},
		asked: () => meter.asked,
		close() {
			closing ??= closeAll(meter, door, log, {
				conversations,
				trajectory
			});
			return closing;
		}
	};
}
/** No attempt may spend more than the whole run. */
function lesser(left, right) {
	if (left === null || right === null) return left ?? right;
	return Math.min(left, right);
}
async function closeAll(meter, door, log, kept) {
	const { providerFailure } = meter;
	meter.close();
	await door.close();
	await log.close();
	return {
		usage: meter.usage(),
		cut: meter.cut,
		providerFailure,
		...kept
	};
}
/** llm.ndjson, created with the first exchange: an agent without a model leaves no empty file. */
var ExchangeLog = class {
	#file;
	#stream = null;
	constructor(file) {
		this.#file = file;
	}
	write(conversation) {
		this.#stream ??= createWriteStream(this.#file).on("error", () => void 0);
		this.#stream.write(`${JSON.stringify(conversation.exchange)}\n`);
	}
	async close() {
		if (this.#stream === null) return;
		this.#stream.end();
		await finished(this.#stream).catch(() => void 0);
	}
};

// src/runner/replay/recording.ts
const RecordedSchema = strictObject({
	digest: string(),
	path: string(),
	request: unknown(),
	status: number().int(),
	contentType: string(),
	body: string()
});
/** <folder>/<task>/<repeat>.ndjson: repeats are told apart, or all would get the first one's answers. */
function fileOf(folder, planned) {
	return join(folder, encodeURIComponent(planned.task), `${planned.repeat}.ndjson`);
}
async function writeRecording(folder, planned, conversations, clean) {
	const lines = conversations.filter(({ exchange }) => exchange.status !== null && exchange.failure === null).map((conversation) => JSON.stringify(recorded(conversation, clean)));
	await writeAtomically(fileOf(folder, planned), lines.map((line) => `${line}\n`).join(""));
}
function recorded(conversation, clean) {
	const { exchange, path, request, response, contentType } = conversation;
	const text = clean(canonicalJson(request));
	return {
		digest: requestDigest(path, text),
		path,
		request: JSON.parse(text),
		status: exchange.status ?? 0,
		contentType,
		body: clean(response.toString("utf8"))
	};
}
function requestDigest(path, canonical) {
	return sha256(`${path}\n${canonical}`).slice(0, 32);
}
/** The exchanges of one attempt, to be handed out again: each once, equal requests in order. */
var Replay = class {
	#left;
	constructor(exchanges) {
		this.#left = [...exchanges];
	}
	take(path, canonical) {
		const digest = requestDigest(path, canonical);
		const index = this.#left.findIndex((one) => one.digest === digest);
		const [found] = index < 0 ? [] : this.#left.splice(index, 1);
		if (found !== void 0) return found;
		const [next] = this.#left;
		if (next === void 0) return { miss: "the recording has no further exchange" };
		if (next.path !== path) return { miss: `recorded ${next.path}, asked ${path}` };
		return { miss: firstDifference(next.request, JSON.parse(canonical), "request") };
	}
};
async function readRecording(folder, planned) {
	const file = fileOf(folder, planned);
	const text = await readFile(file, "utf8").catch(() => null);
	if (text === null) throw new UserError({
		code: "RECORDING_MISSING",
		where: file,
		message: `nothing is recorded for ${planned.task}, repeat ${planned.repeat}`,
		help: "Record it with --record, or leave the task or repeat out."
	});
	const lines = text.split("\n").filter((line) => line !== "");
	return new Replay(lines.map((line, index) => parseLine(line, `${file}:${index + 1}`)));
}
function parseLine(line, where) {
	try {
		return RecordedSchema.parse(JSON.parse(line));
	} catch {
		throw new UserError({
			code: "RECORDING_INVALID",
			where,
			message: "this line is no recorded exchange",
			help: "Record again with --record."
		});
	}
}
/** Names the first place where two requests part, so that a miss can be understood. */
function firstDifference(before, now, at) {
	if (Array.isArray(before) && Array.isArray(now)) {
		for (let index = 0; index < Math.max(before.length, now.length); index += 1) if (canonicalJson(before[index]) !== canonicalJson(now[index])) return firstDifference(before[index], now[index], `${at}[${index}]`);
	} else if (isRecord(before) && isRecord(now)) {
		const keys = [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(now)])].sort();
		for (const key of keys) if (canonicalJson(before[key]) !== canonicalJson(now[key])) return firstDifference(before[key], now[key], `${at}.${key}`);
	}
	return `${at} was ${excerpt(before)}, is ${excerpt(now)}`;
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function excerpt(value) {
	const text = value === void 0 ? "absent" : canonicalJson(value);
	return text.length <= 120 ? text : `${text.slice(0, 119)}…`;
}

// src/runner/attempt/state.ts
/** The one place where the end of an attempt gets its name. */
function stateOf(ended) {
	const { cut, end, answer } = ended;
	if (answer.kind !== "valid" && ended.providerFailure !== null && (cut === null || cut.kind === "timeout" || cut.kind === "resources")) return {
		state: "infra-error",
		reason: ended.providerFailure
	};
	if (cut !== null && cut.kind !== "resources") return cutState(cut);
	if (cut !== null) return {
		state: "agent-error",
		reason: cut.reason
	};
	switch (end.kind) {
		case "not-started": return {
			state: end.fault === "machine" ? "infra-error" : "agent-error",
			reason: `not started: ${end.reason}`
		};
		case "killed": return {
			state: "agent-error",
			reason: withWords(`killed by ${end.by}`, ended)
		};
		case "exit":
			if (end.code !== 0) return {
				state: "agent-error",
				reason: withWords(`exit code ${end.code}`, ended)
			};
			return answerState(answer);
		default: return assertNever(end);
	}
}
function cutState(cut) {
	switch (cut.kind) {
		case "timeout": return {
			state: "timeout",
			reason: `stopped after ${cut.seconds} s`
		};
		case "cancelled": return {
			state: "cancelled",
			reason: "stopped before it ended"
		};
		case "replay-miss": return {
			state: "infra-error",
			reason: cut.reason
		};
		case "turn-limit":
		case "token-limit":
		case "cost-limit":
		case "policy-violation": return {
			state: cut.kind,
			reason: cut.reason
		};
		default: return assertNever(cut);
	}
}
function answerState(answer) {
	switch (answer.kind) {
		case "valid": return {
			state: "answered",
			reason: null
		};
		case "none": return {
			state: "no-answer",
			reason: "no file at the output path"
		};
		case "invalid": return {
			state: "invalid-answer",
			reason: answer.reason
		};
		default: return assertNever(answer);
	}
}
function withWords(what, ended) {
	return ended.lastWords === null ? what : `${what}: ${ended.lastWords}`;
}

// src/runner/attempt/run-attempt.ts
const LOG_CAP = 1048576;
/**
* One try: lays out the cell, waits for room, runs the agent inside its limits, reads what it left. Only the
* agent takes up room: its cell is laid out before, and read while the next one runs. Null: not started.
*/
async function runAttempt(setting, job) {
	const surfaces = await openAttemptSurfaces(setting, job);
	try {
		return await runWith(setting, job, surfaces);
	} finally {
		await surfaces?.close();
	}
}
async function runWith(setting, job, surfaces) {
	await mkdir(job.folder, { recursive: true });
	const scratch = join(setting.scratch, randomBytes(9).toString("base64url"));
	await mkdir(scratch, { mode: 448 });
	const cell = await setting.sandbox.open({
		scratch,
		snapshot: await shownSnapshot(setting, job, scratch),
		prompt: setting.prompt.replaceAll("{now}", surfaces?.now ?? ""),
		slot: job.slot
	});
	const line = await openLine({
		metering: setting.metering,
		cell,
		judge: setting.judge,
		logFile: join(job.folder, "llm.ndjson"),
		surfaces,
		keepAll: setting.record !== null,
		replay: setting.replay === null ? null : await readRecording(setting.replay, job.planned)
	});
	let cuts = null;
	try {
		if (!await job.enter()) return null;
		const startedAt = (/* @__PURE__ */ new Date()).toISOString();
		const begun = performance.now();
		cuts = new Cuts(setting, () => cell.stop());
		const ended = await cell.run({
			command: fillPlaceholders(setting.command, cell.places, setting.agent.model),
			environment: {
				...environmentFor(setting, cell.places),
				...line.environment
			},
			stdout: join(job.folder, "stdout.log"),
			stderr: join(job.folder, "stderr.log"),
			logCap: LOG_CAP,
			mask: setting.mask,
			gone: () => {
				cuts?.close();
				if (!line.asked()) job.leave();
			}
		});
		const seconds = (performance.now() - begun) / 1e3;
		const metered = await line.close();
		await keepFiles(setting, job, cell.places, ended, metered);
		const counted = {
			attemptedChanges: surfaces?.attemptedChanges() ?? 0,
			unsupportedQueries: surfaces?.unsupported() ?? 0
		};
		return finishedFrom(setting, job, ended, cuts.first, metered, {
			startedAt,
			seconds
		}, counted);
	} finally {
		cuts?.close();
		await line.close();
		await cell.close();
		await rm(scratch, {
			recursive: true,
			force: true
		});
	}
}
/** An agent that has to ask gets an empty folder. */
async function shownSnapshot(setting, job, scratch) {
	if (setting.judge.surfaces.includes("files")) return job.snapshot;
	const empty = join(scratch, "snapshot");
	await mkdir(empty);
	return empty;
}
/** Only what the judge allows, over the same staged files that the agent would see. */
async function openAttemptSurfaces(setting, job) {
	const surfaces = setting.judge.surfaces.filter((name) => name !== "files");
	if (surfaces.length === 0) return null;
	const { openSurfaces } = await import("./serve.js");
	return openSurfaces({
		folder: job.snapshot,
		surfaces,
		clock: setting.judge.clock,
		indexDir: setting.indexDir
	});
}
function environmentFor(setting, places) {
	const { limits } = setting.judge;
	const deadline = Date.now() / 1e3 + limits.seconds;
	return {
		...setting.environment,
		...contractEnvironment(places, limits, deadline, setting.agent.model)
	};
}
/** The first thing that cut an attempt short is the one that names its state. */
var Cuts = class {
	first = null;
	#timer;
	#signal;
	#abort;
	constructor(setting, stop) {
		const { seconds } = setting.judge.limits;
		const cut = (reason) => {
			this.first ??= reason;
			stop();
		};
		this.#timer = setTimeout(() => cut({
			kind: "timeout",
			seconds
		}), seconds * 1e3);
		this.#abort = () => cut({ kind: "cancelled" });
		this.#signal = setting.signal;
		if (this.#signal.aborted) this.#abort();
		else this.#signal.addEventListener("abort", this.#abort, { once: true });
	}
	close() {
		clearTimeout(this.#timer);
		this.#signal.removeEventListener("abort", this.#abort);
	}
};
async function keepFiles(setting, job, places, ended, metered) {
	const { answer } = ended.collected;
	const file = join(job.folder, "answer.json");
	if (answer.kind === "text") await writeFile(file, answer.text);
	else await rm(file, { force: true });
	await keepTrajectory(setting, job, ended, metered);
	if (setting.record === null) return;
	const { takeOut } = placeNames(places);
	const clean = (text) => takeOut(setting.mask(text));
	await writeRecording(setting.record, job.planned, metered.conversations, clean);
}
/** Ours from the wire where models were metered; else the agent's own, if it reads as one. */
async function keepTrajectory(setting, job, ended, metered) {
	const trajectory = metered.usage === null ? ownTrajectory(ended) : metered.trajectory.build(setting.agent, metered.usage);
	const file = join(job.folder, "trajectory.json");
	if (trajectory === null) await rm(file, { force: true });
	else await writeFile(file, setting.mask(`${JSON.stringify(trajectory, null, 1)}\n`));
}
function ownTrajectory(ended) {
	const { trajectory } = ended.collected;
	if (trajectory.kind !== "text") return null;
	const reading = readTrajectory(trajectory.text);
	return reading.kind === "valid" ? reading.trajectory : null;
}
/** What the proxy refused names the attempt, even if its time ran out afterwards; a stop from outside wins. */
function earliestCut(ours, metered) {
	return ours?.kind === "cancelled" ? ours : metered ?? ours;
}
function finishedFrom(setting, job, ended, cut, metered, clock, counted) {
	const answer = readAnswer(ended.collected.answer, setting.judge.answers);
	const { state, reason } = stateOf({
		end: ended.end,
		cut: earliestCut(cut, metered.cut) ?? (ended.resources === null ? null : {
			kind: "resources",
			reason: ended.resources
		}),
		answer,
		providerFailure: metered.providerFailure,
		lastWords: ended.lastWords
	});
	const valid = answer.kind === "valid" && state !== "cancelled" && state !== "infra-error";
	return {
		attempt: {
			...job.planned,
			state,
			reason,
			diagnosis: valid ? answer.diagnosis : null,
			repaired: valid ? [...answer.repaired] : [],
			usage: bestUsage(metered.usage ?? trajectoryUsage(ownTrajectory(ended)), reportedUsage(ended.collected.usage)),
			tries: 1,
			cached: false,
			attemptedChanges: counted.attemptedChanges,
			...counted.unsupportedQueries === 0 ? {} : { unsupportedQueries: counted.unsupportedQueries }
		},
		times: {
			...job.planned,
			startedAt: clock.startedAt,
			seconds: clock.seconds,
			firstCandidateSeconds: ended.collected.firstCandidateSeconds
		}
	};
}

// src/runner/sandbox/fingerprint.ts
/** Size and time of every file below a folder: a write shows in them, and looking costs a millisecond. */
async function fingerprint(folder) {
	const names = (await readdir(folder, { recursive: true })).map(String).sort();
	return (await Promise.all(names.map(async (name) => {
		const facts = await stat(join(folder, name));
		return `${name} ${facts.isDirectory() ? "folder" : `${facts.size} ${facts.mtimeMs}`}`;
	}))).join("\n");
}
/** Without a sandbox nothing keeps an agent from writing into the incident; at least nobody goes on after it. */
function snapshotChanged(task) {
	return new UserError({
		code: "SNAPSHOT_CHANGED",
		where: `task ${task}`,
		message: "the agent changed files of the snapshot, so no later attempt would see the same incident",
		help: "Restore the task's files, then isolate the agent (isolation: required) or make it write to its workspace."
	});
}

// src/runner/schedule/breaker.ts
/** So many failures in a row, over all attempts, mean that the provider is down and not that we are unlucky. */
const IN_A_ROW = 8;
/** Stops a run whose provider is down before it burns every retry of every attempt. */
var Breaker = class {
	#failures = 0;
	note(failed) {
		this.#failures = failed ? this.#failures + 1 : 0;
	}
	get open() {
		return this.#failures >= IN_A_ROW;
	}
};

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

// src/runner/schedule/pool.ts
/**
* Runs jobs in order, at most `width` at a time. `next` is asked for one job at a time, so that
* what is started can depend on what has finished; null means: nothing more to start.
*/
async function runPool(width, next, run) {
	const worker = async (slot) => {
		for (let job = next(); job !== null; job = next()) await run(job, slot);
	};
	await Promise.all(Array.from({ length: Math.max(1, width) }, (_, slot) => worker(slot)));
}

// src/runner/schedule/course.ts
/** One that runs its agent, one that lays out or clears away: no agent waits for our files. */
const WORKERS_PER_AGENT = 2;
/** One run of a plan, from look to look. */
var Course = class {
	#parts;
	#staged = /* @__PURE__ */ new Map();
	#finished;
	#breaker = new Breaker();
	#budget;
	/** Room for agents that run; workers beyond it lay out the next cell or read a finished one. */
	#room;
	#broken = null;
	constructor(parts) {
		this.#parts = parts;
		this.#finished = new Map(parts.kept);
		this.#budget = parts.request.budget ?? new Budget(parts.request.judge);
		this.#budget.keep([...parts.kept.values()].map(({ attempt }) => attempt.usage.cost));
		this.#room = new Semaphore(parts.request.concurrency);
	}
	async run() {
		const { plan, looks, decide } = this.#parts.request;
		let begin = 0;
		for (const end of boundaries(looks, plan.length)) {
			await this.#runSegment(plan.slice(begin, end));
			const stopped = this.#stopped(plan.slice(begin, end));
			if (stopped !== null) return stopped;
			if (looks.includes(end) && end < plan.length && decide(this.#prefix(end)) === "stop") return "look";
			begin = end;
		}
		return "complete";
	}
	#stopped(segment) {
		if (this.#parts.request.signal.aborted) return "signal";
		if (this.#breaker.open) return "provider-down";
		return segment.every((planned) => this.#finished.has(planned)) ? null : "budget";
	}
	/** Nothing after a look starts before it: a decision must not pay for attempts it makes useless. */
	async #runSegment(segment) {
		const queue = segment.filter((planned) => !this.#finished.has(planned)).values();
		await runPool(this.#parts.request.concurrency * WORKERS_PER_AGENT, () => this.#mayStart() ? queue.next().value ?? null : null, (planned, slot) => this.#runOne(planned, slot));
		if (this.#broken !== null) throw this.#broken;
	}
	#mayStart() {
		const { signal } = this.#parts.request;
		return !signal.aborted && this.#broken === null && !this.#breaker.open && this.#budget.allows();
	}
	/** What breaks one attempt ends the run in order: the others finish, nothing is left running. */
	async #runOne(planned, slot) {
		try {
			await this.#measure(planned, slot);
		} catch (error) {
			this.#broken ??= asUserError(error, this.#parts.request.out);
		}
	}
	async #measure(planned, slot) {
		const { request, journal, cache } = this.#parts;
		const folder = attemptFolder(request.out, planned);
		const known = await cache.find(planned, folder);
		const finished = known ?? await this.#tryUntilMeasured(planned, slot, folder);
		if (finished === null) return;
		if (finished.attempt.state !== "cancelled") {
			await journal.keep(planned, finished);
			if (known === null) await cache.keep(planned, finished, folder);
		}
		this.#finished.set(planned, finished);
		request.progress({
			kind: "finished",
			attempt: finished.attempt,
			done: this.#finished.size,
			total: request.plan.length,
			seconds: finished.times.seconds
		});
	}
	/** Room is asked for at once and waited for in the cell, so that attempts start in the order of the plan. */
	async #tryUntilMeasured(planned, slot, folder) {
		const seat = this.#room.enter();
		const leave = () => void seat.then((leaveNow) => leaveNow());
		try {
			const { folder: snapshot, print } = await this.#snapshotOf(planned.task);
			const job = {
				planned,
				snapshot,
				folder,
				slot,
				enter: () => seat.then(() => this.#begin()),
				leave: () => this.#budget.countsMoney ? void 0 : leave()
			};
			return await this.#retry(job, print);
		} finally {
			leave();
		}
	}
	/** Asked again here: what was allowed while the cell was laid out may have been spent since. */
	#begin() {
		if (!this.#mayStart()) return false;
		this.#budget.begin();
		return true;
	}
	/** Keeps its room between two tries: a provider in trouble gets no new attempts meanwhile. */
	async #retry(job, print) {
		const { setting } = this.#parts;
		let last = null;
		for (let number = 1;; number += 1) {
			const one = await runAttempt(setting, job);
			if (one === null) return last;
			this.#budget.end(one.attempt.usage.cost);
			if (setting.sandbox.kind === "none" && await fingerprint(job.snapshot) !== print) throw snapshotChanged(job.planned.task);
			const failed = one.attempt.state === "infra-error";
			this.#breaker.note(failed && setting.replay === null);
			last = {
				...one,
				attempt: {
					...one.attempt,
					tries: number
				}
			};
			const wait = setting.replay === null ? BACK_OFF_MS[number - 1] : void 0;
			if (!failed || wait === void 0 || this.#breaker.open) return last;
			await backOff(wait, setting.signal);
			if (!this.#mayStart()) return last;
			await setTryAside(job.folder);
		}
	}
	#snapshotOf(id) {
		const known = this.#staged.get(id);
		if (known !== void 0) return known;
		const { request, staging } = this.#parts;
		const staged = stage(taskOf(request.tasks, id), join(staging, "snapshots"));
		this.#staged.set(id, staged);
		return staged;
	}
	#prefix(length) {
		return this.#parts.request.plan.slice(0, length).flatMap((planned) => {
			const finished = this.#finished.get(planned);
			return finished === void 0 ? [] : [finished.attempt];
		});
	}
	/** What a stop left unstarted is `cancelled`; what a look made needless was never planned. */
	results(stopped) {
		const whole = stopped !== "complete" && stopped !== "look";
		return this.#parts.request.plan.flatMap((planned) => this.#finished.get(planned) ?? (whole ? notStarted(planned) : []));
	}
};
async function stage(task, parent) {
	const folder = await stageSnapshot(task, parent);
	return {
		folder,
		print: await fingerprint(folder)
	};
}
function notStarted(planned) {
	return {
		attempt: {
			...planned,
			state: "cancelled",
			reason: "not started",
			diagnosis: null,
			repaired: [],
			usage: UNKNOWN_USAGE,
			tries: 0,
			cached: false,
			attemptedChanges: 0
		},
		times: {
			...planned,
			startedAt: "",
			seconds: 0,
			firstCandidateSeconds: null
		}
	};
}
function boundaries(looks, length) {
	const inside = looks.filter((look) => look > 0 && look < length);
	return [.../* @__PURE__ */ new Set([...inside, length])].sort((left, right) => left - right);
}
function taskOf(tasks, id) {
	const task = tasks.get(id);
	if (task === void 0) throw new Error(`the plan names an unknown task: ${id}`);
	return task;
}
function asUserError(error, out) {
	const code = error instanceof Error && "code" in error ? error.code : null;
	if (code !== "ENOSPC" && code !== "EDQUOT" && code !== "EROFS") return error;
	return new UserError({
		code: "RESULTS_NOT_WRITTEN",
		where: out,
		message: error instanceof Error ? error.message : String(error),
		help: "Make room and start again with the same --out: what finished is kept, the rest is run."
	});
}

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

// src/runner/run.ts
/** Runs the plan up to the look at which the decision falls; what finished is kept whatever happens. */
async function runPlan(request) {
	setMaxListeners(0, request.signal);
	const scratch = await makeScratch();
	const staging = join(resolve(request.out), ".staging");
	try {
		await rm(staging, {
			recursive: true,
			force: true
		});
		const command = findCommand(request);
		const metering = await prepareMetering(request);
		await mkdir(staging, { recursive: true });
		const guarded = guardedFolders(request);
		const files = await findAgentFiles(request.agent, command, guarded);
		const chosen = await chooseSandbox(request, command, {
			files,
			guarded
		}, scratch, staging);
		const { sandbox, note } = chosen;
		const setting = settingFor(request, chosen.command, sandbox, metering, {
			scratch,
			staging
		});
		const agentDigest = await digestAgent(request.agent, command, files);
		const keyOf = attemptKeys(request, agentDigest, sandbox.kind);
		const journal = new Journal(request.out, keyOf);
		const kept = request.append ? await journal.extend(request.plan) : await journal.open(request.plan, request.whole);
		if (kept.size > 0) request.progress({
			kind: "note",
			text: `${kept.size} attempts of an interrupted run kept`
		});
		const cache = new AttemptCache(cacheDirOf(request), keyOf, journal);
		const course = new Course({
			request,
			setting,
			staging,
			journal,
			cache,
			kept
		});
		const stopped = await course.run();
		if (stopped === "complete" || stopped === "look") await journal.finish();
		const results = course.results(stopped);
		return {
			attempts: results.map((one) => one.attempt),
			times: results.map((one) => one.times),
			isolation: sandbox.kind,
			isolationNote: note,
			stopped
		};
	} finally {
		await rm(scratch, {
			recursive: true,
			force: true
		});
		await rm(staging, {
			recursive: true,
			force: true
		});
	}
}
/** A recording needs the exchanges of attempts that run now. */
function cacheDirOf(request) {
	return (request.record ?? null) === null ? request.cache.dir : null;
}
function findCommand({ agent }) {
	const [program = "", ...words] = anchorWords(agent.command, agent.cwd);
	return [locateProgram(program, agent.cwd, process.env.PATH ?? ""), ...words];
}
function settingFor(request, command, sandbox, metering, { scratch, staging }) {
	const { agent, judge, signal } = request;
	return {
		agent,
		command,
		judge,
		sandbox,
		metering,
		record: request.record ?? null,
		replay: request.replay ?? null,
		indexDir: join(request.cache.dir ?? staging, "surfaces"),
		prompt: promptFor(judge.limits, judge.surfaces),
		environment: allowedEnvironment(process.env, judge.env),
		mask: secretMask(process.env),
		scratch,
		signal
	};
}

// src/gate/assemble-run.ts
/** run.json: what was measured and with what, in an order that does not depend on who finished first. */
function assembleRun(input) {
	const { settings, tasks, outcome } = input;
	const planned = new Set(input.planned.map((attempt) => attempt.task));
	return {
		format: RUN_FORMAT,
		gate: settings.judge.id,
		gateVersion: VERSION,
		suite: suiteName(settings),
		instrument: instrumentOf(settings, outcome, input.matcher),
		agent: input.agent,
		seed: settings.seed,
		design: designOf(settings.judge),
		planned: input.planned.length,
		isolationNote: outcome.isolationNote,
		tasks: tasks.filter((task) => planned.has(task.id)).map(runTask),
		bestConstant: bestConstant(tasks, input.matcher),
		attempts: sorted(input.attempts)
	};
}
function sorted(items) {
	return [...items].sort((left, right) => byCodePoint(left.task, right.task) || left.repeat - right.repeat);
}
/** Reruns and follow-ups join the run. A repeat that was cancelled or failed for us gives way to its rerun. */
function withMoreAttempts(run, more) {
	const fresh = new Set(more.map(attemptKey));
	const kept = run.attempts.filter((attempt) => !fresh.has(attemptKey(attempt)));
	return {
		...run,
		attempts: sorted([...kept, ...more])
	};
}
function withMoreTimes(times, more) {
	const fresh = new Set(more.map(attemptKey));
	const kept = times.attempts.filter((time) => !fresh.has(attemptKey(time)));
	const seconds = more.reduce((sum, time) => sum + time.seconds, times.seconds);
	return {
		...times,
		seconds: fixed(seconds, 3),
		attempts: sorted([...kept, ...rounded(more)])
	};
}
function suiteName(settings) {
	const suite = settings.judge.suite ?? (settings.judge.tasks.length > 0 ? "selection" : "smoke@1");
	return settings.privateSeed === null ? suite : privateSuite(suite);
}
function instrumentOf(settings, outcome, matcher) {
	const { judge } = settings;
	return {
		prompt: promptDigest(judge.surfaces),
		policy: {
			id: matcher.id,
			digest: matcher.digest
		},
		limits: judge.limits,
		isolation: outcome.isolation,
		network: judge.network,
		surfaces: [...judge.surfaces].sort(byCodePoint),
		clock: judge.clock
	};
}
/** Family and score are all that may be seen of a private task. */
function runTask(task) {
	return {
		id: task.id,
		digest: task.digest,
		title: task.private ? null : task.title,
		family: task.family,
		difficulty: task.private ? null : task.difficulty,
		expect: task.expect,
		defects: [...task.defects],
		private: task.private
	};
}
function assembleTimes(start, end, attempts) {
	return {
		format: "sre-gate-times@1",
		startedAt: start.toISOString(),
		seconds: fixed((end.getTime() - start.getTime()) / 1e3, 3),
		attempts: sorted(rounded(attempts))
	};
}
function rounded(attempts) {
	return attempts.map((time) => ({
		...time,
		seconds: fixed(time.seconds, 3),
		firstCandidateSeconds: time.firstCandidateSeconds === null ? null : fixed(time.firstCandidateSeconds, 3)
	}));
}

// src/gate/estimate.ts
/**
* How many attempts a cap pays for, by what the baseline's attempts cost on average: the plan is cut there before
* it starts and spends its alpha over what remains, where a cap that strikes midway would decide nothing. One mean
* for all tasks, so that no task is left out for its price. Null: no cap, or no price to go by.
*/
function affordable(baseline, cap) {
	if (cap === void 0) return null;
	const costs = (baseline?.tasks ?? []).flatMap(({ attempts }) => attempts.flatMap(({ cost }) => cost ?? []));
	const mean = costs.reduce((sum, cost) => sum + cost, 0) / costs.length;
	return mean > 0 ? Math.max(1, Math.floor(cap / mean)) : null;
}
function estimatePlan(plan, baseline, concurrency) {
	const tasks = new Map(baseline?.tasks.map((task) => [task.id, task]));
	const sum = (key) => {
		let total = 0;
		for (const { task } of plan) {
			const known = (tasks.get(task)?.attempts ?? []).filter(({ state }) => isMeasured(state)).flatMap((attempt) => attempt[key] ?? []);
			if (known.length === 0) return null;
			total += known.reduce((all, one) => all + one, 0) / known.length;
		}
		return total;
	};
	const seconds = sum("seconds");
	return {
		attempts: plan.length,
		cost: sum("cost"),
		seconds: seconds === null ? null : seconds / concurrency
	};
}

// src/gate/incidents.ts
function incidentsOf(tasks) {
	return new Map(tasks.filter((task) => !task.private).map((task) => [task.id, { truth: task.truth }]));
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
	server.on("connect", (request, client) => {
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
function fetchPlain(url, request$2, response) {
	request$2.resume();
	const headers = {
		...request$2.headers,
		host: url.host
	};
	const upstream = request(url, {
		method: request$2.method,
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
		const ended = await cell.run({
			command: [
				"/bin/sh",
				"-c",
				"cd \"$1\" && shift && exec \"$@\"",
				"sh",
				root,
				...build.command
			],
			environment: buildEnvironment(cell),
			stdout: join(build.logs, "stdout.log"),
			stderr: join(build.logs, "stderr.log"),
			logCap: 1048576,
			mask: (text) => text
		});
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
function openScorer(tasks, policy) {
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
				const facts = attempt.diagnosis ? await snapshotFacts(task, attempt.diagnosis) : null;
				const whole = {
					...attempt,
					score: scoreAttempt(attempt, task, policy, facts)
				};
				scored.push(task.private ? withoutWords(whole) : whole);
			}
			return scored;
		}
	};
}
const HIDDEN = "(private)";
/** A run is kept, uploaded and shown: of a private task it holds how right the answers were, never what they say. */
function withoutWords(attempt) {
	const { diagnosis, score } = attempt;
	return {
		...attempt,
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
	const { settings } = request;
	const { judge } = settings;
	const budget = new Budget(judge);
	const { text, where } = request.baseline;
	const committed = text === null ? null : readBaseline(text, where);
	if (committed !== null) refuseSelectionBias(judge["chosen-by"], committed);
	const matcher = findPolicy(judge.policy);
	const tasks = await findTasks({
		root: settings.tasksRoot,
		packageRoot: settings.packageRoot,
		cacheDir: settings.cacheDir,
		suite: judge.suite ?? null,
		patterns: judge.tasks,
		exclude: judge.exclude,
		without: judge.without,
		privateSeed: settings.privateSeed,
		progress: (line) => request.progress({
			kind: "note",
			text: line
		})
	});
	const site = openBuildSite(settings, tasks, request.signal);
	const base = openBaseAgent(settings, request.baseRef ?? null, tasks, site);
	return {
		request,
		settings,
		tasks,
		baseline: withOwnIds(committed, tasks),
		policy: policyFrom(judge),
		budget,
		matcher,
		scorer: openScorer(tasks, matcher),
		agent: await openAgent(settings.agent, "head", settings, tasks, site),
		baseAgent: base?.agent ?? null,
		close: async () => {
			await base?.close();
			await site.close();
		}
	};
}
/** Where attempts leave their files. Of private tasks nothing may lie among the results, which are uploaded. */
function attemptsFolder({ privateSeed, cacheDir }, out) {
	return privateSeed === null ? out : join(cacheDir, "runs", digestOf(out));
}

// src/gate/evidence.ts
/** The planned attempts of the head; beside a pool too small to lean on, of the base as well. */
async function firstEvidence(bench, kept = null) {
	if (bench.request.measured) {
		const { run, times } = await bench.request.measured();
		const { estimate } = planHead(bench);
		return {
			...await dressed(bench, run, times),
			estimate,
			base: null,
			cutShort: false
		};
	}
	if (bench.baseAgent !== null && bench.policy.confirm === "base" && isSmall(bench)) return headAndBase(bench, kept);
	return kept === null ? headAlone(bench) : headAgain(bench, kept);
}
function isSmall({ baseline, tasks }) {
	return isSmallPool(baseline, new Map(tasks.map((task) => [task.id, task.digest])));
}
/** The head's plan, and what it will take. */
function planHead(bench) {
	const { settings, tasks, baseline, policy } = bench;
	const plan = planAttempts({
		tasks: tasks.map((task) => task.id),
		digests: new Map(tasks.map((task) => [task.id, task.digest])),
		repeats: settings.repeats,
		seed: settings.seed,
		design: policy.design,
		baseline,
		policy,
		today: bench.request.today,
		...capped(bench, "maxAttempts")
	});
	return {
		plan,
		estimate: estimatePlan(plan.attempts, baseline, settings.concurrency)
	};
}
/** A fixed plan is judged on whatever part of it was measured; an adaptive one must know its end beforehand. */
function capped(bench, key) {
	const { settings, baseline, policy } = bench;
	const most = affordable(baseline, settings.judge["max-cost"]);
	if (most === null || policy.design === "fixed") return {};
	return { [key]: key === "maxPairs" ? Math.ceil(most / 2) : most };
}
async function headAlone(bench) {
	const { settings, scorer } = bench;
	const { plan, estimate } = planHead(bench);
	const startedAt = /* @__PURE__ */ new Date();
	const measured = await measure(bench, bench.agent, settings.out, plan.attempts, {
		looks: plan.looks,
		decide: (prefix) => plan.decide(prefix.map(scorer.scoreQuickly))
	});
	return {
		...await assemble(bench, startedAt, plan.attempts, measured, null),
		estimate
	};
}
/** Asked again, only what could not be measured is repeated: all that was measured stands. */
async function headAgain(bench, kept) {
	const { settings } = bench;
	const { plan, estimate } = planHead(bench);
	const startedAt = /* @__PURE__ */ new Date();
	const head = settledArm(kept.run, kept.times.attempts);
	let begin = 0;
	for (const end of [.../* @__PURE__ */ new Set([...plan.looks, plan.attempts.length])]) {
		const part = plan.attempts.slice(begin, end);
		await complete(bench, bench.agent, settings.out, part, head, plan.attempts);
		if (isCut(head)) break;
		if (plan.decide(inOrder(head, plan.attempts, end)) === "stop") break;
		begin = end;
	}
	const base = kept.base === null ? null : await baseAgain(bench, kept.base);
	return {
		...await assemble(bench, startedAt, plan.attempts, head, base),
		estimate
	};
}
async function baseAgain(bench, base) {
	const missing = base.run.attempts.filter(({ state }) => !isMeasured(state));
	if (missing.length === 0 || bench.baseAgent === null) return base;
	const measured = await measure(bench, await bench.baseAgent(), baseFolder(bench), missing, { append: true });
	return {
		...base,
		run: withMoreAttempts(base.run, measured.attempts)
	};
}
function settledArm(run, times) {
	const { isolation } = run.instrument;
	const attempts = run.attempts.filter(({ state }) => isMeasured(state));
	const { isolationNote } = run;
	return {
		attempts,
		times: [...times],
		outcome: {
			isolation,
			isolationNote,
			stopped: "complete"
		}
	};
}
/** Measures what an arm lacks of a part of the plan. */
async function complete(bench, agent, out, part, arm, whole) {
	const known = new Set(arm.attempts.map(attemptKey));
	const missing = part.filter((planned) => !known.has(attemptKey(planned)));
	if (missing.length === 0) return;
	extend(arm, await measure(bench, agent, out, missing, {
		append: arm.attempts.length > 0,
		whole
	}));
}
/** Both arms in one plan, segment by segment, so that they meet the same day and the same provider. */
async function headAndBase(bench, kept) {
	const { settings, tasks, policy, baseAgent } = bench;
	if (baseAgent === null) return headAlone(bench);
	const plan = planSameDay({
		tasks: tasks.map((task) => task.id),
		repeats: settings.repeats,
		seed: settings.seed,
		design: policy.design,
		policy,
		...capped(bench, "maxPairs")
	});
	const startedAt = /* @__PURE__ */ new Date();
	const base = await baseAgent();
	const nothing = () => ({
		attempts: [],
		times: [],
		outcome: null
	});
	const head = kept === null ? nothing() : settledArm(kept.run, kept.times.attempts);
	const other = kept?.base?.role === "same-day" ? settledArm(kept.base.run, []) : nothing();
	let begin = 0;
	for (const end of [.../* @__PURE__ */ new Set([...plan.looks, plan.pairs.length])]) {
		const segment = plan.pairs.slice(begin, end);
		await complete(bench, bench.agent, settings.out, segment, head, plan.pairs);
		await complete(bench, base, baseFolder(bench), segment, other, plan.pairs);
		if (isCut(head) || isCut(other)) break;
		if (plan.decide(inOrder(head, plan.pairs, end), inOrder(other, plan.pairs, end)) === "stop") break;
		begin = end;
	}
	const evidence = await assemble(bench, startedAt, plan.pairs, head, null);
	const run = assembleRun({
		...parts(bench, base, other),
		planned: plan.pairs
	});
	return {
		...evidence,
		base: {
			role: "same-day",
			run
		},
		cutShort: evidence.cutShort || isCut(other)
	};
}
/** One more step that the evidence so far asked for. */
async function gatherMore(bench, evidence, step) {
	if (step.kind !== "done") bench.request.progress({
		kind: "note",
		text: whyMore(step)
	});
	switch (step.kind) {
		case "done": return evidence;
		case "veto-reruns":
		case "follow-up": {
			const measured = await measure(bench, bench.agent, bench.settings.out, step.attempts, {
				append: true,
				now: true
			});
			return {
				...await dressed(bench, withMoreAttempts(evidence.run, measured.attempts), withMoreTimes(evidence.times, measured.times)),
				estimate: evidence.estimate,
				base: evidence.base,
				cutShort: isCut(measured)
			};
		}
		case "confirm-base": {
			if (bench.baseAgent === null) return {
				...evidence,
				cutShort: true
			};
			const base = await bench.baseAgent();
			const measured = await measure(bench, base, baseFolder(bench), step.attempts, { now: true });
			const run = assembleRun({
				...parts(bench, base, measured),
				planned: step.attempts
			});
			return {
				...evidence,
				base: {
					role: "confirmation",
					run
				},
				cutShort: isCut(measured)
			};
		}
	}
}
/** Nobody should wonder why a gate that has run its plan goes on. */
function whyMore({ kind, attempts }) {
	const tasks = count(new Set(attempts.map(({ task }) => task)).size, "task");
	switch (kind) {
		case "veto-reruns": return `${tasks} solved reliably before look lost: ${count(attempts.length, "more attempt")} to be sure`;
		case "confirm-base": return `red so far: the base commit's agent runs today as well, ${count(attempts.length, "attempt")} on ${tasks}`;
		case "follow-up": return `the score fell: ${count(attempts.length, "more attempt")} on ${tasks}, to name what broke`;
		default: return assertNever(kind);
	}
}
async function measure(bench, agent, out, plan, options) {
	const { settings, request, tasks } = bench;
	const outcome = await runPlan({
		plan,
		tasks: new Map(tasks.map((task) => [task.id, task])),
		agent: await agent.ready(),
		judge: settings.judge,
		isolation: settings.isolation,
		concurrency: settings.concurrency,
		out: attemptsFolder(settings, out),
		append: options.append ?? false,
		budget: bench.budget,
		...options.whole === void 0 ? {} : { whole: options.whole },
		looks: options.looks ?? [],
		decide: options.decide ?? (() => "continue"),
		record: request.record ?? null,
		replay: request.replay ?? null,
		cache: { dir: request.fresh || options.now === true ? null : settings.cacheDir },
		progress: withoutReasons(request.progress, tasks),
		signal: request.signal
	});
	return {
		attempts: await bench.scorer.scoreFully(outcome.attempts),
		times: outcome.times,
		outcome
	};
}
/** An agent's last words can hold what it read or answered; of a private task a log holds neither. */
function withoutReasons(progress, tasks) {
	const hidden = new Set(tasks.filter((task) => task.private).map(({ id }) => id));
	return (event) => progress(event.kind === "finished" && hidden.has(event.attempt.task) ? {
		...event,
		attempt: {
			...event.attempt,
			reason: null
		}
	} : event);
}
const CUT = [
	"signal",
	"budget",
	"provider-down"
];
function isCut({ outcome }) {
	return outcome !== null && CUT.includes(outcome.stopped);
}
function extend(whole, part) {
	whole.attempts.push(...part.attempts);
	whole.times.push(...part.times);
	whole.outcome = part.outcome;
}
function inOrder(measured, pairs, end) {
	return pairs.slice(0, end).flatMap((pair) => {
		const found = measured.attempts.find(({ task, repeat }) => task === pair.task && repeat === pair.repeat);
		return found === void 0 ? [] : [found];
	});
}
function baseFolder(bench) {
	return join(bench.settings.out, "base");
}
function parts(bench, agent, { attempts, outcome }) {
	if (outcome === null) throw new Error("nothing was run");
	const { settings, tasks, matcher } = bench;
	return {
		settings,
		agent: agent.identity,
		tasks,
		outcome,
		attempts,
		matcher
	};
}
async function assemble(bench, startedAt, planned, measured, base) {
	return {
		...await dressed(bench, assembleRun({
			...parts(bench, bench.agent, measured),
			planned
		}), assembleTimes(startedAt, /* @__PURE__ */ new Date(), measured.times)),
		estimate: null,
		base,
		cutShort: isCut(measured)
	};
}
/** With what the report shows beside the numbers. */
async function dressed(bench, run, times) {
	const out = attemptsFolder(bench.settings, bench.settings.out);
	const trajectories = await loadTranscripts(out, run, times);
	return {
		run,
		times,
		incidents: incidentsOf(bench.tasks),
		trajectories
	};
}

// src/verdict/unchanged.ts
/** The agent is the base's to the byte: it cannot have got worse, and nothing needs to be measured. */
function unchanged(policy, digest) {
	return {
		verdict: "pass",
		reasons: [reason("AGENT_UNCHANGED", "info", { digest })],
		enforced: policy.enforce === "fail"
	};
}

// src/gate/installs.ts
/**
* Files by which a job installs what an agent runs on, wherever they lie and whether or not the settings call them the
* agent's. What they install is on this machine once, for both sides, so it cannot be compared here: they are.
*/
const INSTALLS = /(^|\/)(requirements[^/]*\.(txt|in)|constraints[^/]*\.txt|pyproject\.toml|setup\.(py|cfg)|Pipfile(\.lock)?|poetry\.lock|uv\.lock|pdm\.lock|environment\.ya?ml|package(-lock)?\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lockb?|go\.(mod|sum)|Cargo\.(toml|lock)|Gemfile(\.lock)?|\.(python|node|ruby|tool)-versions?|\.nvmrc|Dockerfile[^/]*|flake\.(nix|lock))$|^\.github\/(workflows|actions)\//;
/** Whether anything that says what the machine installs differs from the commit. */
async function installsDiffer(root, ref) {
	const { stdout } = await git(root, "diff", "--name-only", "-z", "--no-renames", ref, "--");
	return stdout.split("\0").some((path) => INSTALLS.test(path));
}

// src/gate/unchanged.ts
/**
* On pull requests: an agent that is byte for byte the base's is not run, and costs nothing. Both are built first where
* there is a build, since it is what a build makes that would run. Null when it must be run.
*/
async function unchangedAgent(bench) {
	const { request, settings, tasks, matcher, baseline, policy, agent } = bench;
	if (request.skipUnchanged !== true || bench.baseAgent === null) return null;
	const base = await bench.baseAgent();
	if (base.identity.digest !== agent.identity.digest) return null;
	if (await installsDiffer(settings.root, request.baseRef ?? "HEAD")) return null;
	if (canonicalJson(await mountedFiles(base)) !== canonicalJson(await mountedFiles(agent))) return null;
	const run = assembleRun({
		settings,
		agent: agent.identity,
		tasks,
		planned: [],
		outcome: {
			isolation: "none",
			isolationNote: null
		},
		attempts: [],
		matcher
	});
	const now = /* @__PURE__ */ new Date();
	const times = assembleTimes(now, now, []);
	const comparison = compare(run, null, policy, request.today);
	const verdict = unchanged(policy, agent.identity.digest);
	return {
		run,
		times,
		base: null,
		incidents: incidentsOf([]),
		trajectories: /* @__PURE__ */ new Map(),
		estimate: null,
		cutShort: true,
		comparison,
		verdict,
		report: buildReport({
			run,
			times,
			baseline,
			comparison,
			verdict
		}),
		exitCode: exitCodeOf(verdict),
		comparedWith: baseline
	};
}

// src/gate.ts
/** What `--dry-run` tells: the plan and its price, nothing run. */
async function estimateGate(request) {
	const bench = await openWorkbench(request);
	try {
		return planHead(bench).estimate;
	} finally {
		await bench.close();
	}
}
/** Whether the agent is the base's to the byte, and there is nothing to run. */
async function isUnchanged(request) {
	const bench = await openWorkbench(request);
	try {
		return await unchangedAgent(bench) !== null;
	} finally {
		await bench.close();
	}
}
/** settings -> tasks -> plan -> attempts -> scores -> comparison -> verdict -> reports */
async function runGate(request) {
	const bench = await openWorkbench(request);
	try {
		const { baseline, policy } = bench;
		const { judge } = request.settings;
		const same = await unchangedAgent(bench);
		if (same !== null) return {
			...same,
			baseline,
			judge
		};
		const place = decisionPlace(bench);
		const kept = place === null ? null : await readDecision(place);
		const today = kept === null ? request.today : kept.today;
		if (kept !== null) await restoreFiles(kept, request.settings.out);
		if (kept !== null && isSettled(kept)) return shownAgain(kept, {
			baseline: await pricedAlike(kept.run, baseline, judge.prices),
			policy,
			judge
		});
		let evidence = await firstEvidence(bench, kept);
		const against = await pricedAlike(evidence.run, baseline, judge.prices);
		let conclusion = conclude({
			...evidence,
			baseline: against,
			policy,
			today
		});
		while (request.followUp !== false && !evidence.cutShort) {
			const { run, base } = evidence;
			const step = nextStep({
				run,
				baseline: conclusion.comparedWith,
				comparison: conclusion.comparison,
				policy,
				today,
				baseRun: base?.run ?? null,
				canRunBase: bench.baseAgent !== null
			});
			if (step.kind === "done") break;
			evidence = await gatherMore(bench, evidence, step);
			conclusion = conclude({
				...evidence,
				baseline: against,
				policy,
				today
			});
		}
		if (place !== null && !evidence.cutShort) {
			const decided = {
				...evidence,
				...conclusion,
				judge,
				today
			};
			await keepDecision(place, request.settings.out, decided);
		}
		return {
			...evidence,
			...conclusion,
			baseline: against,
			judge
		};
	} finally {
		await bench.close();
	}
}
/** Asked the same question again, the gate gives the same answer, and runs nothing. */
function shownAgain(kept, by) {
	const evidence = {
		...kept,
		estimate: null,
		cutShort: false
	};
	return {
		...evidence,
		...conclude({
			...evidence,
			...by
		}),
		...by
	};
}
function decisionPlace({ request, settings }) {
	const question = request.question ?? null;
	if (question === null || request.fresh) return null;
	return {
		cacheDir: settings.cacheDir,
		question,
		judge: settings.judge
	};
}

export { guardedFrom as a, openScorer as i, isUnchanged as n, identifyAgent as o, runGate as r, decisionKey as s, estimateGate as t };