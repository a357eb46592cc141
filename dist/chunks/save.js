import { r as saveStore } from "./cache2.js";
import { n as workFolders, t as readHandoff } from "./handoff.js";
import { G as byCodePoint, c as filesBelow, i as carriedIn, n as CARRIED_FORMAT, r as carriedBytes, s as writeWhole, t as CARRIED } from "./steps.js";
import { join } from "node:path";
import { existsSync, readFileSync, statSync } from "node:fs";

// src/kept/carry.ts
/** Who answered a month ago says nothing about today's provider. */
const MOST_DAYS = 30;
const MOST_BYTES = 268435456;
/** A re-run comes soon after its run; older decisions only fill the cache. */
const MOST_DECISIONS = 20;
/** Makes one file of what lies in the folders and what was carried here. False, and nothing written, where all of it was. */
function carry(folder, folders, now, mostBytes = MOST_BYTES) {
	const carried = carriedIn(folder);
	const fresh = folders.filter((below) => existsSync(join(folder, below))).flatMap((below) => filesBelow(folder, below)).filter((path) => !UNFINISHED.test(path) && !isSame(folder, path, carried.get(path))).map((path) => looseEntry(folder, path));
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
	const bytes = carriedBytes(folder, entry);
	return bytes !== null && Buffer.from(bytes).equals(readFileSync(join(folder, path)));
}
function looseEntry(folder, path) {
	const { size, mtimeMs } = statSync(join(folder, path));
	return {
		path,
		size,
		made: Math.round(mtimeMs),
		offset: null
	};
}
/** The newest first, up to an age, a number of decisions and a number of bytes: a cache that only grows ends as the slowest step. */
function worthCarrying(entries, now, mostBytes) {
	const newest = entries.filter(({ made }) => now - made <= MOST_DAYS * 864e5).sort((left, right) => right.made - left.made || byCodePoint(left.path, right.path));
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
	}).sort((left, right) => byCodePoint(left.path, right.path));
}
function writeCarried(folder, entries) {
	const files = entries.map(({ path, size, made }) => [
		path,
		size,
		made
	]);
	const header = `${JSON.stringify({
		format: CARRIED_FORMAT,
		files
	})}\n`;
	writeWhole(join(folder, CARRIED), bodies());
	function* bodies() {
		yield Buffer.from(header);
		for (const entry of entries) {
			const bytes = entry.offset === null ? readFileSync(join(folder, entry.path)) : carriedBytes(folder, entry);
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
	const { work } = workFolders(runner.env.SRE_GATE_WORK ?? "");
	const plan = readHandoff(work)?.cache ?? null;
	if (plan === null) return;
	pack(plan.folder, runner);
	const attempts = await saveStore(plan, plan.attempts, runner.warn);
	const tasks = await saveStore(plan, plan.tasks, runner.warn);
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

export { saveCache };