import { Dt as string, Et as strictObject, U as diffableJson, a as layOut, d as unpack, g as digestOf, l as packFolders, u as readPack, xt as literal } from "./steps.js";
import { Cn as attemptFolder, En as isMeasured, Sn as writeResults, xn as storedFiles } from "./gate.js";
import { a as VERSION } from "./start.js";
import { n as readStoredRun, r as loadTranscripts } from "./stored-run.js";
import { join, relative } from "node:path";
import { existsSync } from "node:fs";
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from "node:fs/promises";

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
	layOut(place.cacheDir, relative(place.cacheDir, folder));
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
	const files = storedFiles(decided.run, decided.times, decided);
	writeResults(part, new Map([...files].filter(([name]) => KEPT.has(name))));
	const left = ["attempts", "base/attempts"].filter((name) => existsSync(join(out, name)));
	await writeFile(join(part, FILES), packFolders(out, left));
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
async function restoreFiles(kept, out) {
	const files = readPack(await readFile(join(kept.folder, FILES)).catch(() => Buffer.alloc(0)));
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

export { restoreFiles as a, readDecision as i, isSettled as n, keepDecision as r, decisionKey as t };