import { g as digestOf, t as CARRIED } from "./steps.js";
import { join } from "node:path";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";

// src/github/cache.ts
function planCache(input) {
	const gate = digestOf({ config: input.config }).slice(0, 10);
	const folder = join(input.runnerTemp, "sre-gate", `cache-${gate}`);
	const part = input.shard === null ? "all" : input.shard.replace("/", "of");
	const store = (name, folders) => {
		const prefix = `sre-gate-${name}-v3-${gate}-`;
		return {
			name,
			paths: folders.map((below) => join(folder, below)),
			key: `${prefix}${part}-${input.runId}-${input.runAttempt}`,
			prefixes: [`${prefix}${part}-`, prefix]
		};
	};
	return {
		folder,
		attempts: store("attempts", [CARRIED]),
		tasks: store("tasks", ["tasks", "surfaces"])
	};
}
/** Loaded when used: the cache client is two thirds of the bundle's start-up. */
const client = () => import("./cache.js");
/** True when something came back. A cache that is down costs money, never the verdict. */
async function restoreStore(plan, store, warn) {
	try {
		const cache = await client();
		if (!cache.isFeatureAvailable()) {
			warn("there is no cache service here: attempts are not kept between jobs");
			return false;
		}
		const found = await cache.restoreCache([...store.paths], store.key, [...store.prefixes]);
		mkdirSync(plan.folder, { recursive: true });
		writeFileSync(notePath(plan, store), fingerprint(store));
		return found !== void 0;
	} catch (error) {
		warn(`the cache was not read: ${messageOf(error)}`);
		return false;
	}
}
/** Uploads what this job added. False where nothing is new. */
async function saveStore(plan, store, warn) {
	const now = fingerprint(store);
	const note = notePath(plan, store);
	const before = existsSync(note) ? readFileSync(note, "utf8") : EMPTY;
	if (now === EMPTY || now === before) return false;
	try {
		const cache = await client();
		if (cache.isFeatureAvailable()) await cache.saveCache([...store.paths], store.key);
	} catch (error) {
		warn(`the cache was not saved: ${messageOf(error)}`);
	}
	return true;
}
const EMPTY = "empty";
/** Beside what is carried: what lay there when the job began. */
function notePath({ folder }, { name }) {
	return join(folder, `${name}.restored`);
}
/** The files, and what lies in the folders, by name and time: whatever is put there is written aside and moved in. */
function fingerprint({ paths }) {
	const found = paths.filter(existsSync).flatMap((path) => isFolder(path) ? below(path) : [path]);
	if (found.length === 0) return EMPTY;
	return digestOf(found.sort().map((path) => [path, statSync(path).mtimeMs]));
}
function isFolder(path) {
	return statSync(path).isDirectory();
}
function below(folder) {
	return readdirSync(folder).map((name) => join(folder, name));
}
function messageOf(error) {
	return error instanceof Error ? error.message : String(error);
}

export { restoreStore as n, saveStore as r, planCache as t };