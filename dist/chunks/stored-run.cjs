"use strict";

const require_gate = require("./gate.cjs");
const require_steps = require("./steps.cjs");
const require_start = require("./start.cjs");
let node_util = require("node:util");
let node_path = require("node:path");
let node_zlib = require("node:zlib");
let node_fs = require("node:fs");

// src/model/base-run.ts
/** The first few by name, and how many there are. */
const SomeFilesSchema = require_steps.strictObject({
	count: require_steps.number().int().positive(),
	some: require_steps.array(require_steps.string())
});
/** base.json beside run.json: the base commit's agent, run the same day as the head's. */
const BaseRunSchema = require_steps.strictObject({
	/** same-day: takes the place of a pool too small to lean on. confirmation: only asked whether a drop is the day's. */
	role: require_steps._enum(["same-day", "confirmation"]),
	run: require_gate.RunSchema,
	/** Files that say what the machine installs and differ from the base's: both sides ran on what the head's say. */
	installs: SomeFilesSchema.optional(),
	/** Files of the head's agent that no checkout brings (ignored by git, of a submodule): the base ran without them. */
	lacks: SomeFilesSchema.optional()
});

// src/report/transcript.ts
function fieldsOf(value) {
	return typeof value === "object" && value !== null ? value : {};
}
function listOf(value) {
	return Array.isArray(value) ? value : [];
}
function numberOf(value) {
	return typeof value === "number" ? value : null;
}
/** A message: a text, or parts of which only texts are shown and the others named. */
function textOf(content) {
	if (typeof content === "string") return content;
	return listOf(content).map(fieldsOf).map(({ type, text }) => typeof text === "string" ? text : `[${String(type)}]`).join("\n");
}
const SPEAKERS = [
	"system",
	"user",
	"agent"
];
/** The steps of an ATIF document of any v1.x; null when it is none. */
function stepsOf(document) {
	const { schema_version: version, steps } = fieldsOf(document);
	if (typeof version !== "string" || !version.startsWith("ATIF-v1.")) return null;
	if (!Array.isArray(steps)) return null;
	const said = steps.map(fieldsOf);
	return said.every((step) => SPEAKERS.some((who) => who === step.source)) ? said : null;
}
function inputOf(value) {
	if (typeof value === "object" && value !== null) {
		const entries = Object.values(value);
		if (entries.length === 1 && typeof entries[0] === "string") return entries[0];
	}
	return typeof value === "string" ? value : JSON.stringify(value, null, 1) ?? "";
}
/** Stands where a long text lost its middle. Plain ASCII: one other sign makes every step over megabytes of text slower. */
function leftOut(count) {
	return `[... ${count} bytes left out ...]`;
}
/** A text longer than its limit by less than the sign would take stays whole. */
const SIGN_ROOM = 48;
/**
* An ATIF trajectory of any v1.x whose strings are at most about `limit` long already; texts put together of several
* are held to it too. Null when it is no trajectory.
*/
function readTranscript(document, limit, cutBefore, seconds, found) {
	const steps = stepsOf(document);
	if (steps === null) return null;
	let cut = cutBefore;
	const shortened = (text) => {
		const clean = require_steps.plainLines(text);
		if (clean.length <= limit + 48) return clean;
		const tail = Math.floor(limit / 4);
		const middle = require_steps.bytes(clean.slice(limit - tail, clean.length - tail));
		cut += middle;
		return `${clean.slice(0, limit - tail)}\n${leftOut(middle)}\n${clean.slice(clean.length - tail)}`;
	};
	const times = steps.map(({ timestamp }) => typeof timestamp === "string" ? seconds(timestamp) : null);
	const start = times.find((time) => time !== null) ?? null;
	return {
		turns: steps.map((step, index) => {
			const time = times[index] ?? null;
			const metrics = fieldsOf(step.metrics);
			const results = listOf(fieldsOf(step.observation).results);
			return {
				n: numberOf(step.step_id) ?? index + 1,
				who: step.source,
				at: time === null || start === null ? null : Math.round((time - start) * 10) / 10,
				say: shortened(textOf(step.message)),
				think: shortened(textOf(step.reasoning_content)),
				calls: listOf(step.tool_calls).map((call) => {
					const { function_name: name, arguments: input } = fieldsOf(call);
					return {
						name: require_steps.plainLines(textOf(name)),
						input: shortened(inputOf(input))
					};
				}),
				out: shortened(results.map((result) => textOf(fieldsOf(result).content)).join("\n")),
				input: numberOf(metrics.prompt_tokens),
				cached: numberOf(metrics.cached_tokens),
				output: numberOf(metrics.completion_tokens),
				cost: numberOf(metrics.cost_usd)
			};
		}),
		first: found === null ? null : firstTurn(times, found),
		cut
	};
}
/** The gate looks for an answer this often: it lay there for up to so long before it was found. */
const LOOKED_EVERY = .25;
/** Agents may live at another time than we do, and write it into their steps. */
const OTHER_CLOCK = 3600;
function firstTurn(times, found) {
	const first = times.find((time) => time !== null) ?? null;
	if (first === null) return null;
	const at = (Math.abs(first - found.began) < OTHER_CLOCK ? found.began : first) + found.seconds - LOOKED_EVERY;
	const index = times.findLastIndex((time) => time !== null && time <= at);
	return index === -1 ? null : index;
}

// src/gate/cut-strings.ts
const QUOTE = 34;
const BACKSLASH = 92;
const LETTER_U = 117;
/**
* A JSON text whose long strings lost their middle, so that what nobody will see is never parsed: most of a transcript
* is output of commands, and reading that whole takes longer than everything else in a report. Only strings are
* looked at; whether the rest is JSON is for the parser. Null when a string has no end.
*/
function cutStrings(bytes, limit) {
	const tail = Math.floor(limit / 4);
	const parts = [];
	let from = 0;
	let cut = 0;
	for (let start = bytes.indexOf(QUOTE) + 1; start > 0;) {
		const end = endOfString(bytes, start);
		if (end === -1) return null;
		if (end - start > limit + 48) {
			const left = boundary(bytes, start + limit - tail, end);
			const right = boundary(bytes, end - tail, end);
			parts.push(bytes.toString("utf8", from, left), `\\n${leftOut(right - left)}\\n`);
			cut += right - left;
			from = right;
		}
		start = bytes.indexOf(QUOTE, end + 1) + 1;
	}
	return {
		text: parts.join("") + bytes.toString("utf8", from),
		cut
	};
}
function endOfString(bytes, start) {
	let end = bytes.indexOf(QUOTE, start);
	while (end !== -1 && isEscaped(bytes, end)) end = bytes.indexOf(QUOTE, end + 1);
	return end;
}
/** An odd number of backslashes before a byte: the last of them belongs to it. */
function isEscaped(bytes, at) {
	let first = at;
	while (bytes[first - 1] === BACKSLASH) first -= 1;
	return (at - first) % 2 === 1;
}
const LONGEST_ESCAPE = 6;
/** The first place from `at` on that is neither inside an escape nor inside a character. */
function boundary(bytes, at, end) {
	let place = at;
	for (let back = 1; back < LONGEST_ESCAPE; back += 1) {
		const begin = at - back;
		if (bytes[begin] !== BACKSLASH) continue;
		const size = bytes[begin + 1] === LETTER_U ? LONGEST_ESCAPE : 2;
		if (!isEscaped(bytes, begin)) place = Math.max(place, begin + size);
		break;
	}
	while (place < end && isContinuation(bytes[place])) place += 1;
	return place;
}
function isContinuation(byte) {
	return byte !== void 0 && (byte & 192) === 128;
}

// src/gate/transcripts.ts
const deflate = (0, node_util.promisify)(node_zlib.deflateRaw);
/** Base64 characters that all transcripts of one report may take together: the page stays below 10 MB. */
const BUDGET = 8e6;
/** Bytes kept of a message, command or output; the first limit that fits the budget is used for all. */
const LIMITS = [
	4e3,
	1500,
	600,
	250,
	120
];
/** A trajectory this large is not a transcript to read; it stays in the run folder. */
const LARGEST = 67108864;
const USUAL = 1048576;
const SIDE_BY_SIDE = 8;
/** About as many files are packed to learn whether a limit fits. */
const SAMPLE = 4;
/**
* The trajectories of a run folder, packed for report.html. A missing or unreadable one is left out: a transcript is
* something to look at and never decides anything. Private tasks are never opened.
*/
async function loadTranscripts(out, run, times) {
	const hidden = new Set(run.tasks.filter((task) => task.private).map((task) => task.id));
	const wanted = run.attempts.filter((attempt) => !hidden.has(attempt.task));
	const firsts = new Map((times?.attempts ?? []).map((time) => [require_gate.attemptKey(time), candidateOf(time)]));
	const files = wanted.map((attempt) => ({
		key: require_gate.attemptKey(attempt),
		path: (0, node_path.join)(require_gate.attemptFolder(out, attempt), "trajectory.json")
	}));
	const read = fileReader();
	const pack = (some, limit) => packAll(some, (file) => packFile(read, file.path, limit, firsts.get(file.key) ?? null));
	for (const limit of LIMITS) {
		const sample = files.filter((_, index) => index % Math.ceil(files.length / SAMPLE) === 0);
		const expected = sizeOf(await pack(sample, limit)) / sample.length * files.length;
		if (files.length > SAMPLE && expected > BUDGET * .95) continue;
		const packed = await pack(files, limit);
		if (sizeOf(packed) <= BUDGET) return packed;
	}
	return /* @__PURE__ */ new Map();
}
function sizeOf(packed) {
	return [...packed.values()].reduce((sum, item) => sum + item.data.length, 0);
}
async function packAll(files, pack) {
	const packed = /* @__PURE__ */ new Map();
	const keep = (slice) => {
		for (const [key, item] of slice) if (item !== null) packed.set(key, item);
	};
	let before = Promise.resolve([]);
	for (let index = 0; index < files.length; index += SIDE_BY_SIDE) {
		const slice = files.slice(index, index + SIDE_BY_SIDE).map(async (file) => [file.key, await pack(file)]);
		keep(await before);
		before = Promise.all(slice);
	}
	keep(await before);
	return packed;
}
async function packFile(read, path, limit, first) {
	try {
		return await packTranscript(read(path), limit, first);
	} catch {
		return null;
	}
}
/** Reads file after file into the same memory: what it gives is good until the next call. */
function fileReader() {
	let room = Buffer.allocUnsafeSlow(USUAL);
	return (path) => {
		const file = (0, node_fs.openSync)(path, "r");
		try {
			const { size } = (0, node_fs.fstatSync)(file);
			if (size > LARGEST) throw new Error("too large for a page");
			if (size > room.length) room = Buffer.allocUnsafeSlow(size);
			let filled = 0;
			while (filled < size) {
				const count = (0, node_fs.readSync)(file, room, filled, size - filled, null);
				if (count === 0) break;
				filled += count;
			}
			return room.subarray(0, filled);
		} finally {
			(0, node_fs.closeSync)(file);
		}
	};
}
/** The bytes of one ATIF document, deflated and base64; null when it is not ATIF v1. */
async function packTranscript(document, limit, found) {
	const shown = cutStrings(document, limit);
	if (shown === null) return null;
	const transcript = readTranscript(JSON.parse(shown.text), limit, shown.cut, secondsOf, found);
	if (transcript === null) return null;
	return {
		data: (await deflate(JSON.stringify(transcript), { level: 5 })).toString("base64"),
		turns: transcript.turns.length,
		first: transcript.first
	};
}
function candidateOf({ startedAt, firstCandidateSeconds }) {
	const began = secondsOf(startedAt);
	return began === null || firstCandidateSeconds === null ? null : {
		began,
		seconds: firstCandidateSeconds
	};
}
function secondsOf(timestamp) {
	const milliseconds = require_gate.parseTimeMs(timestamp);
	return milliseconds === null ? null : milliseconds / 1e3;
}

// src/gate/stored-run.ts
/** The run alone, where only its numbers are needed: shards, leaderboards. */
function readRun(place) {
	const { file, folder } = placesOf(place);
	return {
		run: readJson(file, require_gate.RunSchema, "run.json of 'sre-gate run' or 'sre-gate gate'"),
		times: readBeside(file, "times.json", require_gate.TimesSchema),
		folder
	};
}
function placesOf(place) {
	const file = (0, node_fs.existsSync)(place) && (0, node_fs.statSync)(place).isDirectory() ? (0, node_path.join)(place, "run.json") : place;
	return {
		file,
		folder: (0, node_path.dirname)(file)
	};
}
function readBeside(file, name, schema) {
	const path = (0, node_path.join)((0, node_path.dirname)(file), name);
	if ((0, node_path.basename)(file) !== "run.json" || !(0, node_fs.existsSync)(path)) return null;
	return readJson(path, schema, `${name} beside run.json`);
}
/** A stored run: its folder, or its run.json alone. */
async function readStoredRun(place) {
	const { file } = placesOf(place);
	const { run, times, folder } = readRun(place);
	return {
		run,
		times,
		judge: readBeside(file, "judge.json", require_steps.JudgeSettingsSchema),
		base: readBeside(file, "base.json", BaseRunSchema),
		incidents: new Map(Object.entries(readBeside(file, "incidents.json", IncidentsSchema) ?? {})),
		trajectories: await loadTranscripts(folder, run, times),
		folder
	};
}
const IncidentsSchema = require_steps.record(require_steps.string(), require_steps.strictObject({ truth: require_gate.GroundTruthSchema }));
function readJson(file, schema, what) {
	const help = `give the folder of a finished run (it holds ${what})`;
	const text = require_gate.readIfThere(file, file);
	if (text === null) throw new require_start.UserError({
		code: "RUN_NOT_FOUND",
		where: file,
		message: "there is no such file",
		help
	});
	let document;
	try {
		document = JSON.parse(text);
	} catch (error) {
		const message = `it is cut short or not JSON (${error.message})`;
		throw new require_start.UserError({
			code: "RUN_NOT_JSON",
			where: file,
			message,
			help
		});
	}
	const parsed = schema.safeParse(document);
	if (parsed.success) return parsed.data;
	const told = {
		code: "RUN_BAD_VALUE",
		where: file,
		help
	};
	throw new require_start.UserError(require_steps.problemsOfIssues(parsed.error.issues, document, told));
}

Object.defineProperty(exports, "loadTranscripts", {
  enumerable: true,
  get: function () {
    return loadTranscripts;
  }
});
Object.defineProperty(exports, "readRun", {
  enumerable: true,
  get: function () {
    return readRun;
  }
});
Object.defineProperty(exports, "readStoredRun", {
  enumerable: true,
  get: function () {
    return readStoredRun;
  }
});