"use strict";

const require_cache = require("./cache2.cjs");
const require_handoff = require("./handoff.cjs");
const require_steps = require("./steps.cjs");
let node_path = require("node:path");
let node_fs = require("node:fs");

// src/kept/carry.ts
/** Who answered a month ago says nothing about today's provider. */
const MOST_DAYS = 30;
const MOST_BYTES = 268435456;
/** A re-run comes soon after its run; older decisions only fill the cache. */
const MOST_DECISIONS = 20;
/** Makes one file of what lies in the folders and what was carried here. False, and nothing written, where all of it was. */
function carry(folder, folders, now, mostBytes = MOST_BYTES) {
	const carried = require_steps.carriedIn(folder);
	const fresh = folders.filter((below) => (0, node_fs.existsSync)((0, node_path.join)(folder, below))).flatMap((below) => require_steps.filesBelow(folder, below)).filter((path) => !UNFINISHED.test(path) && !isSame(folder, path, carried.get(path))).map((path) => looseEntry(folder, path));
	if (fresh.length === 0) return false;
	const all = new Map(carried);
	for (const entry of fresh) all.set(entry.path, entry);
	writeCarried(folder, worthCarrying([...all.values()], now, mostBytes));
	return true;
}
/** What a process that died was about to move to its place. */
const UNFINISHED = /\.part\/|\.(json|pack)\.[0-9a-f]+$/;
function isSame(folder, path, entry) {
	if (entry === void 0) return false;
	const bytes = require_steps.carriedBytes(folder, entry);
	return bytes !== null && Buffer.from(bytes).equals((0, node_fs.readFileSync)((0, node_path.join)(folder, path)));
}
function looseEntry(folder, path) {
	const { size, mtimeMs } = (0, node_fs.statSync)((0, node_path.join)(folder, path));
	return {
		path,
		size,
		made: Math.round(mtimeMs),
		offset: null
	};
}
/** The newest first, up to an age, a number of decisions and a number of bytes: a cache that only grows ends as the slowest step. */
function worthCarrying(entries, now, mostBytes) {
	const newest = entries.filter(({ made }) => now - made <= MOST_DAYS * 864e5).sort((left, right) => right.made - left.made || require_steps.byCodePoint(left.path, right.path));
	const decisions = /* @__PURE__ */ new Set();
	let bytes = 0;
	return newest.filter(({ path, size }) => {
		const [, decision] = /^decisions\/([^/]+)\//.exec(path) ?? [];
		if (decision !== void 0 && !decisions.has(decision)) {
			if (decisions.size === MOST_DECISIONS) return false;
			decisions.add(decision);
		}
		bytes += size;
		return bytes <= mostBytes;
	}).sort((left, right) => require_steps.byCodePoint(left.path, right.path));
}
function writeCarried(folder, entries) {
	const files = entries.map(({ path, size, made }) => [
		path,
		size,
		made
	]);
	const header = `${JSON.stringify({
		format: require_steps.CARRIED_FORMAT,
		files
	})}\n`;
	require_steps.writeWhole((0, node_path.join)(folder, require_steps.CARRIED), bodies());
	function* bodies() {
		yield Buffer.from(header);
		for (const entry of entries) {
			const bytes = entry.offset === null ? (0, node_fs.readFileSync)((0, node_path.join)(folder, entry.path)) : require_steps.carriedBytes(folder, entry);
			if (bytes?.length !== entry.size) throw new Error(`${entry.path} changed while it was packed`);
			yield bytes;
		}
	}
}

// src/action/save.ts
const KEPT_FOLDERS = [
	"attempts",
	"decisions",
	"facts"
];
/** A step of its own that always runs: what a cancelled or failed job has paid for is kept. */
async function saveCache(runner) {
	const { work } = require_handoff.workFolders(runner.env.SRE_GATE_WORK ?? "");
	const plan = require_handoff.readHandoff(work)?.cache ?? null;
	if (plan === null) return;
	pack(plan.folder, runner);
	const attempts = await require_cache.saveStore(plan, plan.attempts, runner.warn);
	const tasks = await require_cache.saveStore(plan, plan.tasks, runner.warn);
	if (!attempts && !tasks) runner.note("nothing new to keep in the cache");
}
/** Many files on a slow disk: the next job makes one of them. What cannot be packed costs money, never the verdict. */
function pack(folder, runner) {
	try {
		carry(folder, KEPT_FOLDERS, Date.now());
	} catch (error) {
		runner.warn(`the cache was not packed: ${error instanceof Error ? error.message : error}`);
	}
}

exports.saveCache = saveCache;