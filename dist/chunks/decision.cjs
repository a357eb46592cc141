"use strict";

const require_steps = require("./steps.cjs");
const require_gate = require("./gate.cjs");
const require_start = require("./start.cjs");
const require_stored_run = require("./stored-run.cjs");
let node_path = require("node:path");
let node_fs = require("node:fs");
let node_fs_promises = require("node:fs/promises");

// src/gate/decision.ts
/** Also the seed of the order of tasks: nobody may draw another one by asking again. */
function decisionKey({ headSha, baseSha }, judge) {
	const key = {
		headSha,
		baseSha,
		judge: require_steps.digestOf(judge),
		gate: judge.id,
		version: require_start.VERSION
	};
	return require_steps.digestOf(key).slice(0, 32);
}
const DecisionSchema = require_steps.strictObject({
	format: require_steps.literal("sre-gate-decision@1"),
	headSha: require_steps.string(),
	baseSha: require_steps.string(),
	today: require_steps.string().nullable()
});
/** Null when this question was not answered yet. One that does not read is none: it is asked again. */
async function readDecision(place) {
	const folder = folderOf(place);
	require_steps.layOut(place.cacheDir, (0, node_path.relative)(place.cacheDir, folder));
	if (!(0, node_fs.existsSync)((0, node_path.join)(folder, NAME))) return null;
	try {
		const { today } = DecisionSchema.parse(JSON.parse(await (0, node_fs_promises.readFile)((0, node_path.join)(folder, NAME), "utf8")));
		const stored = await require_stored_run.readStoredRun(folder);
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
	return [...run.attempts, ...base?.run.attempts ?? []].every(({ state }) => require_gate.isMeasured(state));
}
/** Keeps a finished decision; a reader sees the old one or the new one, never half. */
async function keepDecision(place, out, decided) {
	const folder = folderOf(place);
	const part = `${folder}.part`;
	await (0, node_fs_promises.rm)(part, {
		recursive: true,
		force: true
	});
	await (0, node_fs_promises.mkdir)(part, { recursive: true });
	const files = require_gate.storedFiles(decided.run, decided.times, decided);
	require_gate.writeResults(part, new Map([...files].filter(([name]) => KEPT.has(name))));
	const left = ["attempts", "base/attempts"].filter((name) => (0, node_fs.existsSync)((0, node_path.join)(out, name)));
	await (0, node_fs_promises.writeFile)((0, node_path.join)(part, FILES), require_steps.packFolders(out, left));
	const { question } = place;
	const record = {
		format: "sre-gate-decision@1",
		...question,
		today: decided.today
	};
	await (0, node_fs_promises.writeFile)((0, node_path.join)(part, NAME), require_steps.diffableJson(record, 1));
	await (0, node_fs_promises.rm)(folder, {
		recursive: true,
		force: true
	});
	await (0, node_fs_promises.rename)(part, folder);
	await dropOldest((0, node_path.join)(place.cacheDir, FOLDER));
}
/** The files of what stands, where the report and the artifact look for them; what is repeated starts from nothing. */
async function restoreFiles(kept, out) {
	const files = require_steps.readPack(await (0, node_fs_promises.readFile)((0, node_path.join)(kept.folder, FILES)).catch(() => Buffer.alloc(0)));
	const stands = [...foldersOf("", kept.run.attempts), ...foldersOf("base", kept.base?.run.attempts ?? [])];
	const wanted = [...files ?? []].filter(([path]) => stands.some((folder) => path.startsWith(`${folder}/`)));
	await require_steps.unpack(new Map(wanted), out);
	return {
		...kept,
		trajectories: await require_stored_run.loadTranscripts(out, kept.run, kept.times)
	};
}
function foldersOf(below, attempts) {
	return attempts.filter(({ state }) => require_gate.isMeasured(state)).map((attempt) => require_gate.attemptFolder(below, attempt));
}
const NAME = "decision.json";
const FILES = "files.pack";
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
	return (0, node_path.join)(cacheDir, FOLDER, decisionKey(question, judge));
}
async function dropOldest(folder) {
	const names = await (0, node_fs_promises.readdir)(folder);
	const dated = await Promise.all(names.map(async (name) => ({
		name,
		at: (await (0, node_fs_promises.stat)((0, node_path.join)(folder, name))).mtimeMs
	})));
	dated.sort((left, right) => right.at - left.at);
	for (const { name } of dated.slice(MOST)) await (0, node_fs_promises.rm)((0, node_path.join)(folder, name), {
		recursive: true,
		force: true
	});
}

Object.defineProperty(exports, "decisionKey", {
  enumerable: true,
  get: function () {
    return decisionKey;
  }
});
Object.defineProperty(exports, "isSettled", {
  enumerable: true,
  get: function () {
    return isSettled;
  }
});
Object.defineProperty(exports, "keepDecision", {
  enumerable: true,
  get: function () {
    return keepDecision;
  }
});
Object.defineProperty(exports, "readDecision", {
  enumerable: true,
  get: function () {
    return readDecision;
  }
});
Object.defineProperty(exports, "restoreFiles", {
  enumerable: true,
  get: function () {
    return restoreFiles;
  }
});