import { a as nextStep, c as planSameDay, i as exitCodeOf, l as buildReport, n as loadPrices, r as conclude, s as compare, t as pricedAlike } from "./price-alike.js";
import { a as attemptKey, c as UNKNOWN_USAGE, n as AttemptTimesSchema, o as isMeasured, t as AttemptSchema } from "./attempt.js";
import { c as number, d as strictObject, f as string, h as unknown, i as boolean, m as union, o as literal, p as tuple, r as array, s as looseObject, t as _enum, u as record } from "./schemas.js";
import { a as canonicalJson, c as byCodePoint, o as diffableJson, r as sha256, s as fixed, t as digestOf } from "./digest.js";
import { t as VERSION } from "./version.js";
import { a as loadTranscripts, i as writeResults, n as readStoredRun, r as storedFiles } from "./results.js";
import { n as assertNever, t as UserError } from "./problem.js";
import { s as count } from "./fit.js";
import { a as designOf, s as keyNames } from "./settings2.js";
import { C as findAgentFiles, S as digestAgent, _ as trajectoryUsage, b as locateProgram, c as mountedFiles, d as Budget, f as chooseSandbox, g as reportedUsage, h as bestUsage, m as fillPlaceholders, n as attemptsFolder, o as git, p as contractEnvironment, r as openWorkbench, u as makeScratch, v as readAnswer, w as globToRegExp, x as guardedFolders, y as anchorWords } from "./settings.js";
import { n as isSecretName, r as redact, t as isMaskable } from "./secret.js";
import { r as unwritten } from "./mistake.js";
import { h as openSnapshots, m as openSnapshot, p as isLeftOut } from "./inventory.js";
import { S as snapshotFiles } from "./defects.js";
import { n as surfacePrefix } from "./paths.js";
import { r as planAttempts } from "./own-ids.js";
import { t as isSmallPool } from "./pooling.js";
import { i as privateSuite } from "./private-id.js";
import { t as RUN_FORMAT } from "./run.js";
import { t as bestConstant } from "./best-constant.js";
import { a as reason } from "./context.js";
import { dirname, join, resolve } from "node:path";
import { Agent, createServer, request } from "node:http";
import { Transform } from "node:stream";
import { setMaxListeners } from "node:events";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { randomBytes } from "node:crypto";
import { Agent as Agent$1, request as request$1 } from "node:https";
import { constants, createWriteStream, existsSync, readFileSync, readdirSync } from "node:fs";
import { chmod, copyFile, link, mkdir, open, readFile, readdir, readlink, realpath, rename, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { finished, pipeline } from "node:stream/promises";

// src/runner/attempt/files.ts
/** Folder of one attempt's transcripts: out/attempts/<task>/<repeat>/. */
function attemptFolder(out, planned) {
	const task = encodeURIComponent(planned.task);
	if (task === "." || task === "..") throw new Error(`unusable task id ${attemptKey(planned)}`);
	return join(out, "attempts", task, String(planned.repeat));
}
let serial$1 = 0;
/** Either the whole file or none of it, also after a power cut: written aside, synced, renamed. */
async function writeAtomically(path, content) {
	serial$1 += 1;
	const aside = join(dirname(path), `.${process.pid}-${serial$1}.tmp`);
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

// src/runner/journal/pack.ts
const HeaderSchema = strictObject({
	format: literal("sre-gate-pack@1"),
	/** Path and size of each file, in the order in which their bytes follow. */
	files: array(tuple([string(), number().int().nonnegative()]))
});
/**
* The regular files below some folders as one file. A run leaves thousands of small ones: to carry them one by one takes
* a cache longer than everything else that a job does with them.
*/
function packFolders(root, folders) {
	const paths = folders.flatMap((folder) => filesBelow(root, folder)).sort(byCodePoint);
	const bodies = paths.map((path) => readFileSync(join(root, path)));
	const files = paths.map((path, index) => [path, bodies[index]?.length ?? 0]);
	const header = JSON.stringify({
		format: "sre-gate-pack@1",
		files
	});
	return Buffer.concat([Buffer.from(`${header}\n`), ...bodies]);
}
function filesBelow(root, folder) {
	return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
		const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
		if (entry.isDirectory()) return filesBelow(root, path);
		return entry.isFile() ? [path] : [];
	});
}
/** Null for anything but a whole pack, whose paths stay inside of the folder they are unpacked to. */
function readPack(bytes) {
	const end = bytes.indexOf(NEWLINE);
	const header = HeaderSchema.safeParse(parseJson$1(bytes.subarray(0, Math.max(0, end))));
	if (!header.success) return null;
	const files = /* @__PURE__ */ new Map();
	let at = end + 1;
	for (const [path, size] of header.data.files) {
		if (path.split("/").some((part) => part === "" || part === "." || part === "..")) return null;
		files.set(path, bytes.subarray(at, at + size));
		at += size;
	}
	return at === bytes.length ? files : null;
}
const NEWLINE = "\n".charCodeAt(0);
function parseJson$1(bytes) {
	try {
		return JSON.parse(Buffer.from(bytes).toString());
	} catch {
		return null;
	}
}
/** Puts files where they were packed from, or below another folder; side by side, since a new file waits for the disk. */
async function unpack(files, folder) {
	const folders = new Set([...files.keys()].map((path) => dirname(join(folder, path))));
	await Promise.all([...folders].map((below) => mkdir(below, { recursive: true })));
	const paths = [...files.keys()];
	for (let at = 0; at < paths.length; at += AT_ONCE) {
		const some = paths.slice(at, at + AT_ONCE);
		await Promise.all(some.map((path) => writeFile(join(folder, path), files.get(path) ?? "")));
	}
}
/** Enough to keep the disk busy, few enough for anyone's limit on open files. */
const AT_ONCE = 32;

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
	if (!existsSync(join(folder, NAME$1))) return null;
	try {
		const { today } = DecisionSchema.parse(JSON.parse(await readFile(join(folder, NAME$1), "utf8")));
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
	const files = storedFiles(decided.run, decided.times, decided);
	writeResults(part, new Map([...files].filter(([name]) => KEPT.has(name))));
	const left = ["attempts", "base/attempts"].filter((name) => existsSync(join(out, name)));
	await writeFile(join(part, FILES$1), packFolders(out, left));
	const { question } = place;
	const record = {
		format: "sre-gate-decision@1",
		...question,
		today: decided.today
	};
	await writeFile(join(part, NAME$1), diffableJson(record, 1));
	await rm(folder, {
		recursive: true,
		force: true
	});
	await rename(part, folder);
	await dropOldest(join(place.cacheDir, FOLDER));
}
/** The files of what stands, where the report and the artifact look for them; what is repeated starts from nothing. */
async function restoreFiles(kept, out) {
	const files = readPack(await readFile(join(kept.folder, FILES$1)).catch(() => Buffer.alloc(0)));
	const stands = [...foldersOf("", kept.run.attempts), ...foldersOf("base", kept.base?.run.attempts ?? [])];
	const wanted = [...files ?? []].filter(([path]) => stands.some((folder) => path.startsWith(`${folder}/`)));
	await unpack(new Map(wanted), out);
	return {
		...kept,
		trajectories: await loadTranscripts(out, kept.run, kept.times)
	};
}
function foldersOf(below, attempts) {
	return attempts.filter(({ state }) => isMeasured(state)).map((attempt) => attemptFolder(below, attempt));
}
const NAME$1 = "decision.json";
const FILES$1 = "files.pack";
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

// src/runner/journal/cache.ts
/** Finished attempts of earlier runs, one file each, by key. Any cache service can carry the folder. */
var AttemptCache = class {
	#dir;
	#keyOf;
	#journal;
	#notBefore;
	constructor(dir, keyOf, journal, notBefore = /* @__PURE__ */ new Date(0)) {
		this.#notBefore = notBefore;
		this.#dir = dir;
		this.#keyOf = keyOf;
		this.#journal = journal;
	}
	/** Lays a known attempt into the run, marked as found and not measured now. */
	async find(planned, folder) {
		if (this.#dir === null) return null;
		const bytes = await readFile(this.#placeOf(planned)).catch(() => null);
		const files = bytes === null ? null : readPack(bytes);
		const result = files?.get(RESULT);
		if (!files || !result) return null;
		const found = this.#journal.parse(Buffer.from(result).toString(), planned);
		if (found === null || new Date(found.times.startedAt) < this.#notBefore) return null;
		await rm(folder, {
			recursive: true,
			force: true
		});
		await unpack(new Map([...files].filter(([path]) => path !== RESULT)), folder);
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
		await writeFile(aside, packFolders(folder, [""]));
		await rename(aside, place);
	}
	#placeOf(planned) {
		return join(this.#dir ?? "", "attempts", `${this.#keyOf(planned)}.pack`);
	}
};
const RESULT = "result.json";

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
const READ_AT_ONCE$1 = 64;
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
		for (let at = 0; at < plan.length; at += READ_AT_ONCE$1) await Promise.all(plan.slice(at, at + READ_AT_ONCE$1).map(async (planned) => {
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
		return this.parse(await readFile(join(folder, "result.json"), "utf8").catch(() => null), planned);
	}
	parse(text, planned) {
		const parsed = ResultSchema.safeParse(text === null ? null : parseJson(text));
		if (!parsed.success || parsed.data.key !== this.#keyOf(planned)) return null;
		const { attempt, times } = parsed.data;
		return attempt.task === planned.task && attempt.repeat === planned.repeat ? {
			attempt,
			times
		} : null;
	}
	async keep(planned, finished) {
		const { path, text } = this.#resultOf(planned, finished);
		await writeAtomically(path, text);
	}
	/** One that lies in the cache as well: it is not waited for until the disk has it. */
	async note(planned, finished) {
		const { path, text } = this.#resultOf(planned, finished);
		await mkdir(dirname(path), { recursive: true });
		await writeFile(path, text);
	}
	#resultOf(planned, finished) {
		const result = {
			format: RESULT_FORMAT,
			key: this.#keyOf(planned),
			...finished
		};
		return {
			path: join(this.#folderOf(planned), "result.json"),
			text: `${JSON.stringify(result, null, 2)}\n`
		};
	}
	#folderOf(planned) {
		return attemptFolder(this.#out, planned);
	}
	async #isFinished() {
		const text = await readFile(this.#path(), "utf8").catch(() => null);
		const parsed = JournalSchema.safeParse(text === null ? null : parseJson(text));
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
function parseJson(text) {
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
/** Hides the values of variables that look like secrets, and of those that are `named` as such. */
function secretMask(environment, named) {
	const secrets = Object.entries(environment).flatMap(([name, value]) => isMaskable(value) && (isSecretName(name) || named.includes(name)) ? [value] : []);
	return secrets.length === 0 ? (text) => text : (text) => redact(text, secrets);
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
	const source = await openSnapshot(task);
	const files = (await snapshotFiles(source)).filter((file) => !isLeftOut(task.without, file));
	const folders = new Set(files.map(({ path }) => dirname(join(folder, path))));
	for (const below of folders) await mkdir(below, { recursive: true });
	await Promise.all(files.map(({ path }) => linkFile(join(source, path), join(folder, path))));
	return folder;
}
async function linkFile(from, to) {
	try {
		await link(await realpath(from), to);
	} catch (error) {
		if (!isNodeError(error) || !CANNOT_LINK.has(error.code ?? "")) throw error;
		await copyFile(from, to, constants.COPYFILE_FICLONE);
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
	await listen(server, { path });
	await chmod(path, 438);
	return {
		origin: "http://localhost",
		close: () => shut(server)
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
	await listen(server, {
		port: 0,
		host: "127.0.0.1"
	});
	const address = server.address();
	if (typeof address !== "object" || address === null) throw new Error("no port");
	return {
		origin: `http://127.0.0.1:${address.port}${secret}`,
		close: () => shut(server)
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
function listen(server, place) {
	return new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(place, () => resolve());
	});
}
function shut(server) {
	return new Promise((resolve) => {
		server.close(() => resolve());
		server.closeAllConnections();
	});
}

// src/runner/meter/decoded.ts
/**
* We ask for no compression, and some gateways compress all the same. The agent then gets the plain bytes: those
* any client reads, and usage could be neither read nor taken out of compressed ones. What we cannot unpack passes as
* it is, and its usage is unknown.
*/
function decoded(incoming) {
	const unpack = unpackerFor(incoming.headers["content-encoding"]);
	return unpack === null ? {
		stages: [incoming],
		changed: false
	} : {
		stages: [incoming, unpack],
		changed: true
	};
}
function unpackerFor(encoding) {
	switch (encoding?.trim().toLowerCase()) {
		case "gzip":
		case "x-gzip": return createGunzip();
		case "deflate": return createInflate();
		case "br": return createBrotliDecompress();
		default: return null;
	}
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
function passedResponseHeaders(incoming, body) {
	const headers = {};
	for (const [name, value] of Object.entries(incoming.headers)) {
		if (value === void 0 || HOP.has(name)) continue;
		if (name === "content-length" && (body.hidesUsage || body.decoded)) continue;
		if (name === "content-encoding" && body.decoded) continue;
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
		const { stages, changed } = decoded(incoming);
		const hide = hidesUsage && ok ? [hideUsageChunk()] : [];
		response.writeHead(status, passedResponseHeaders(incoming, {
			hidesUsage,
			decoded: changed
		}));
		response.flushHeaders();
		try {
			await pipeline([
				...stages,
				watch,
				...hide,
				response
			]);
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

// src/runner/attempt/own-trajectory.ts
/** What the agent wrote at SRE_GATE_TRAJECTORY. */
function ownTrajectory(file) {
	switch (file.kind) {
		case "missing": return { kind: "none" };
		case "refused": return {
			kind: "invalid",
			reason: `it ${file.reason}`
		};
		case "text": return readTrajectory(file.text);
	}
}
const LONGEST = 200;
/** For the attempt's notes: that the agent's file was passed over, why, and what is kept instead. */
function trajectoryNotes(own, metered) {
	if (own.kind !== "invalid") return [];
	const instead = metered ? "the proxy's is kept instead" : "none is kept";
	return [`the agent's own trajectory is no valid ATIF (${own.reason.slice(0, LONGEST)}): ${instead}`];
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
* agent takes up room: its cell is laid out and its process stands ready before, and what it left is read while
* the next one runs. Null: never let go, and nothing of it is left.
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
	let over = 0;
	try {
		const held = await holdAgent(setting, job, cell, line, () => {
			over = performance.now();
			cuts?.close();
		});
		if (!await job.enter()) {
			await forget(job.folder);
			return null;
		}
		const startedAt = (/* @__PURE__ */ new Date()).toISOString();
		const begun = performance.now();
		cuts = new Cuts(setting, () => cell.stop());
		const ended = masked(setting, await held.run({
			...environmentFor(setting, cell.places),
			...line.environment
		}));
		const seconds = (over - begun) / 1e3;
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
/** Before it is kept or scored: the answer stands in every file and page that follows. */
function masked({ mask }, ended) {
	const { answer } = ended.collected;
	if (answer.kind !== "text") return ended;
	const text = mask(answer.text);
	return {
		...ended,
		collected: {
			...ended.collected,
			answer: {
				...answer,
				text
			}
		}
	};
}
function holdAgent(setting, job, cell, line, gone) {
	return cell.hold({
		command: fillPlaceholders(setting.command, cell.places, setting.agent.model),
		stdout: join(job.folder, "stdout.log"),
		stderr: join(job.folder, "stderr.log"),
		logCap: LOG_CAP,
		mask: setting.mask,
		gone: () => {
			gone();
			if (!line.asked()) job.leave();
		}
	});
}
/** What a failed sandbox said of an agent that never ran; tries before this one stay. */
async function forget(folder) {
	await rm(join(folder, "stdout.log"), { force: true });
	await rm(join(folder, "stderr.log"), { force: true });
	await rmdir(folder).catch(() => void 0);
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
	const own = ownTrajectory(ended.collected.trajectory);
	const trajectory = metered.usage !== null ? metered.trajectory.build(setting.agent, metered.usage) : own.kind === "valid" ? own.trajectory : null;
	const file = join(job.folder, "trajectory.json");
	if (trajectory === null) await rm(file, { force: true });
	else await writeFile(file, setting.mask(`${JSON.stringify(trajectory, null, 1)}\n`));
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
	const own = ownTrajectory(ended.collected.trajectory);
	const notes = trajectoryNotes(own, metered.usage !== null).map(setting.mask);
	const valid = answer.kind === "valid" && state !== "cancelled" && state !== "infra-error";
	return {
		attempt: {
			...job.planned,
			state,
			reason: reason === null ? null : setting.mask(reason),
			diagnosis: valid ? answer.diagnosis : null,
			repaired: valid ? [...answer.repaired] : [],
			usage: bestUsage(metered.usage ?? trajectoryUsage(own.kind === "valid" ? own.trajectory : null), reportedUsage(ended.collected.usage)),
			tries: 1,
			cached: false,
			attemptedChanges: counted.attemptedChanges,
			...counted.unsupportedQueries === 0 ? {} : { unsupportedQueries: counted.unsupportedQueries },
			...notes.length === 0 ? {} : { notes }
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
/** Agents end in rows, and starting a process stops us for 3 ms: those of the next row are started after this row's. */
const SPREAD_MS = 20;
/** Enough to keep the disk busy, few enough for anyone's limit on open files. */
const READ_AT_ONCE = 16;
/** One run of a plan, from look to look. */
var Course = class {
	#parts;
	#staged = /* @__PURE__ */ new Map();
	#finished;
	#breaker = new Breaker();
	#budget;
	/** Room for agents that run; workers beyond it lay out the next cell or read a finished one. */
	#room;
	/** Room for agents that stand ready, so that those of the first round are not held up by those of the second. */
	#ready;
	#broken = null;
	constructor(parts) {
		this.#parts = parts;
		this.#finished = new Map(parts.kept);
		this.#budget = parts.request.budget ?? new Budget(parts.request.judge);
		this.#budget.keep([...parts.kept.values()].map(({ attempt }) => attempt.usage.cost));
		this.#room = new Semaphore(parts.request.concurrency);
		this.#ready = new Semaphore(parts.request.concurrency);
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
		await this.#takeKnown(segment.filter((planned) => !this.#finished.has(planned)));
		const left = segment.filter((planned) => !this.#finished.has(planned));
		if (left.length > 0 && this.#mayStart()) await this.#open(left);
		const queue = left.values();
		await runPool(this.#parts.request.concurrency * WORKERS_PER_AGENT, () => this.#mayStart() ? queue.next().value ?? null : null, (planned, slot) => this.#guarded(() => this.#measure(planned, slot)));
		if (this.#broken !== null) throw this.#broken;
	}
	/** What is found in the cache first: its tasks need not even lie on the disk. */
	async #takeKnown(segment) {
		const queue = segment.values();
		await runPool(READ_AT_ONCE, () => this.#mayStart() ? queue.next().value ?? null : null, (planned) => this.#guarded(() => this.#take(planned)));
		if (this.#broken !== null) throw this.#broken;
	}
	/** Before the first agent starts: building a task stops everything else, also the meter of a running agent. */
	async #open(segment) {
		const { tasks } = this.#parts.request;
		await openSnapshots(segment.map(({ task }) => taskOf(tasks, task)));
	}
	#mayStart() {
		const { signal } = this.#parts.request;
		return !signal.aborted && this.#broken === null && !this.#breaker.open && this.#budget.allows();
	}
	/** What breaks one attempt ends the run in order: the others finish, nothing is left running. */
	async #guarded(step) {
		try {
			await step();
		} catch (error) {
			this.#broken ??= unwritten(error, this.#parts.request.out);
		}
	}
	async #take(planned) {
		const { request, journal, cache } = this.#parts;
		const known = await cache.find(planned, attemptFolder(request.out, planned));
		if (known === null) return;
		await journal.note(planned, known);
		this.#finish(planned, known);
	}
	async #measure(planned, slot) {
		const { request, journal, cache } = this.#parts;
		const folder = attemptFolder(request.out, planned);
		const finished = await this.#tryUntilMeasured(planned, slot, folder);
		if (finished === null) return;
		if (finished.attempt.state !== "cancelled") {
			await journal.keep(planned, finished);
			await cache.keep(planned, finished, folder);
		}
		this.#finish(planned, finished);
	}
	#finish(planned, finished) {
		const { request } = this.#parts;
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
		const place = this.#ready.enter();
		const seat = this.#room.enter();
		const leavePlace = () => void place.then((leaveNow) => leaveNow());
		const leave = () => void seat.then((leaveNow) => leaveNow());
		let spread;
		try {
			await place;
			if (!this.#mayStart()) return null;
			const { folder: snapshot, print } = await this.#snapshotOf(planned.task);
			const job = {
				planned,
				snapshot,
				folder,
				slot,
				enter: async () => {
					await seat;
					spread = setTimeout(leavePlace, SPREAD_MS);
					return this.#begin();
				},
				leave: () => {
					leavePlace();
					if (!this.#budget.countsMoney) leave();
				}
			};
			return await this.#retry(job, print);
		} finally {
			clearTimeout(spread);
			leavePlace();
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
		const cache = new AttemptCache(cacheDirOf(request), keyOf, journal, request.cache.notBefore);
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
		mask: secretMask(process.env, keyNames(judge)),
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
		suite: settings.privateSeed === null ? input.suite : privateSuite(input.suite),
		instrument: instrumentOf(settings, outcome, input.matcher),
		agent: input.agent,
		seed: settings.seed,
		design: designOf(settings.judge),
		planned: input.planned.length,
		isolationNote: outcome.isolationNote,
		tasks: tasks.filter((task) => planned.has(task.id)).map(runTask),
		...input.leftOut === void 0 ? {} : { leftOut: [...input.leftOut] },
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
	if (cap === null) return null;
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
	const most = affordable(baseline, settings.judge["max-cost"] ?? settings.defaultCap);
	if (most === null || policy.design === "fixed") return {};
	return { [key]: key === "maxPairs" ? Math.ceil(most / 2) : most };
}
async function headAlone(bench) {
	const { settings, scorer } = bench;
	const { plan, estimate } = planHead(bench);
	return {
		...await assemble(bench, /* @__PURE__ */ new Date(), plan, await measure(bench, bench.agent, settings.out, plan.attempts, {
			looks: plan.looks,
			decide: (prefix) => plan.decide(prefix.map(scorer.scoreQuickly))
		}), null),
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
		await complete(bench, bench.agent, settings.out, part, head, { whole: plan.attempts });
		if (isCut(head)) break;
		if (plan.decide(inOrder(head, plan.attempts, end)) === "stop") break;
		begin = end;
	}
	return {
		...await assemble(bench, startedAt, plan, head, kept.base === null ? null : await baseAgain(bench, kept.base)),
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
async function complete(bench, agent, out, part, arm, options) {
	const known = new Set(arm.attempts.map(attemptKey));
	const missing = part.filter((planned) => !known.has(attemptKey(planned)));
	if (missing.length === 0) return;
	extend(arm, await measure(bench, agent, out, missing, {
		append: arm.attempts.length > 0,
		...options
	}));
}
const DAY_MS = 864e5;
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
	const together = {
		whole: plan.pairs,
		notBefore: /* @__PURE__ */ new Date(Date.now() - DAY_MS)
	};
	for (const end of [.../* @__PURE__ */ new Set([...plan.looks, plan.pairs.length])]) {
		const segment = plan.pairs.slice(begin, end);
		await complete(bench, bench.agent, settings.out, segment, head, together);
		await complete(bench, base, baseFolder(bench), segment, other, together);
		if (isCut(head) || isCut(other)) break;
		if (plan.decide(inOrder(head, plan.pairs, end), inOrder(other, plan.pairs, end)) === "stop") break;
		begin = end;
	}
	const evidence = await assemble(bench, startedAt, { attempts: plan.pairs }, head, null);
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
		cache: {
			dir: request.fresh || options.now === true ? null : settings.cacheDir,
			...options.notBefore === void 0 ? {} : { notBefore: options.notBefore }
		},
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
	const { settings, suite, tasks, matcher } = bench;
	return {
		settings,
		suite,
		agent: agent.identity,
		tasks,
		outcome,
		attempts,
		matcher
	};
}
async function assemble(bench, startedAt, { attempts: planned, leftOut }, measured, base) {
	const said = bench.policy.design === "adaptive" && leftOut !== void 0 ? { leftOut } : {};
	return {
		...await dressed(bench, assembleRun({
			...parts(bench, bench.agent, measured),
			planned,
			...said
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
	const { request, settings, suite, tasks, matcher, baseline, policy, agent } = bench;
	if (request.skipUnchanged !== true || bench.baseAgent === null) return null;
	const base = await bench.baseAgent();
	if (base.identity.digest !== agent.identity.digest) return null;
	if (await installsDiffer(settings.root, request.baseRef ?? "HEAD")) return null;
	if (canonicalJson(await mountedFiles(base)) !== canonicalJson(await mountedFiles(agent))) return null;
	const run = assembleRun({
		settings,
		suite,
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

// src/runner/journal/lock.ts
/** Who holds a folder. A process id alone is used again one day: with its start and the boot it names one process. */
const HolderSchema = strictObject({
	format: literal("sre-gate-lock@1"),
	pid: number().int().positive(),
	/** Clock ticks between boot and its start; null where the system does not say. */
	started: string().nullable(),
	boot: string().nullable(),
	/** Process ids mean something within one namespace only. */
	namespace: string().nullable()
});
let serial = 0;
const NAME = /^\.lock\.(\d+)$/;
/**
* Takes a results folder for one run; returns how to give it back. A lock of a dead process, killed or of an
* earlier boot, is passed over: the next number is taken beside it, which only one can, and then it is cleared away.
*/
async function lockFolder(out) {
	await mkdir(out, { recursive: true });
	const me = await ourselves();
	serial += 1;
	const draft = join(out, `.lock-${process.pid}-${serial}.tmp`);
	await writeFile(draft, `${JSON.stringify(me)}\n`);
	try {
		for (;;) {
			const found = await locksIn(out);
			await refuseLiving(out, found, me);
			const own = join(out, `.lock.${Math.max(0, ...found) + 1}`);
			if (!await linked(draft, own)) continue;
			await settle(out, own, me);
			return () => rm(own, { force: true });
		}
	} finally {
		await rm(draft, { force: true });
	}
}
/** Whoever looked before we were there may have taken another number: two that see each other both step back. */
async function settle(out, own, me) {
	const others = (await locksIn(out)).filter((one) => join(out, `.lock.${one}`) !== own);
	try {
		await refuseLiving(out, others, me);
	} catch (error) {
		await rm(own, { force: true });
		throw error;
	}
	for (const one of others) await rm(join(out, `.lock.${one}`), { force: true });
}
async function locksIn(out) {
	return (await readdir(out)).flatMap((name) => {
		const number = NAME.exec(name)?.[1];
		return number === void 0 ? [] : [Number(number)];
	});
}
async function refuseLiving(out, locks, me) {
	for (const one of locks) {
		const path = join(out, `.lock.${one}`);
		const holder = await holderOf(path);
		if (holder !== null && await isLiving(holder, me)) throw inUse(out, path, holder);
	}
}
/** A lock is written whole: one that does not read was cut by a power failure, and its process with it. */
async function holderOf(path) {
	const text = await readFile(path, "utf8").catch(() => null);
	try {
		const parsed = HolderSchema.safeParse(text === null ? null : JSON.parse(text));
		return parsed.success ? parsed.data : null;
	} catch {
		return null;
	}
}
async function isLiving(holder, me) {
	if (holder.boot !== me.boot) return false;
	if (holder.namespace !== me.namespace) return true;
	if (me.started !== null) return await startOf(holder.pid) === holder.started;
	return answers(holder.pid);
}
function inUse(out, path, { pid }) {
	return new UserError({
		code: "RESULTS_IN_USE",
		where: out,
		message: `process ${pid} is writing its results there`,
		help: `Wait for it, stop it, or give this run another folder with --out. If no such process runs any more, remove ${path}.`
	});
}
async function linked(from, to) {
	try {
		await link(from, to);
		return true;
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
		throw error;
	}
}
async function ourselves() {
	const boot = await readFile("/proc/sys/kernel/random/boot_id", "utf8").catch(() => null);
	return {
		format: "sre-gate-lock@1",
		pid: process.pid,
		started: await startOf(process.pid),
		boot: boot?.trim() ?? null,
		namespace: await readlink("/proc/self/ns/pid").catch(() => null)
	};
}
/** Field 22 of stat, counted from behind the name, which may hold anything. */
async function startOf(pid) {
	const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => null);
	if (text === null) return null;
	const [state, ...rest] = text.slice(text.lastIndexOf(")") + 2).split(" ");
	return state === "Z" ? null : rest[18] ?? null;
}
function answers(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error instanceof Error && "code" in error && error.code === "EPERM";
	}
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
	let release = null;
	try {
		release = await lockFolder(request.settings.out);
		const { baseline, policy } = bench;
		const { judge } = bench.settings;
		const same = await unchangedAgent(bench);
		if (same !== null) return {
			...same,
			baseline,
			judge
		};
		const place = decisionPlace(bench);
		const known = place === null ? null : await readDecision(place);
		const kept = known === null ? null : await restoreFiles(known, request.settings.out);
		const today = kept === null ? request.today : kept.today;
		if (kept !== null && isSettled(kept)) return shownAgain(kept, {
			baseline: await pricedAlike(kept.run, baseline, judge.prices),
			policy,
			judge
		});
		let evidence = await firstEvidence({
			...bench,
			request: {
				...request,
				today
			}
		}, kept);
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
	} catch (error) {
		throw unwritten(error, request.settings.out);
	} finally {
		await release?.();
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

export { decisionKey as i, isUnchanged as n, runGate as r, estimateGate as t };