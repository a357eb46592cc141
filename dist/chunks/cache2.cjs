"use strict";

const require_steps = require("./steps.cjs");
let node_path = require("node:path");
let node_fs = require("node:fs");

// src/github/cache.ts
function planCache(input) {
	const gate = require_steps.digestOf({ config: input.config }).slice(0, 10);
	const folder = (0, node_path.join)(input.runnerTemp, "sre-gate", `cache-${gate}`);
	const part = input.shard === null ? "all" : input.shard.replace("/", "of");
	const store = (name, folders) => {
		const prefix = `sre-gate-${name}-v3-${gate}-`;
		return {
			name,
			paths: folders.map((below) => (0, node_path.join)(folder, below)),
			key: `${prefix}${part}-${input.runId}-${input.runAttempt}`,
			prefixes: [`${prefix}${part}-`, prefix]
		};
	};
	return {
		folder,
		attempts: store("attempts", [require_steps.CARRIED]),
		tasks: store("tasks", ["tasks", "surfaces"])
	};
}
/** Loaded when used: the cache client is two thirds of the bundle's start-up. */
const client = () => Promise.resolve().then(() => require("./cache.cjs"));
/** True when something came back. A cache that is down costs money, never the verdict. */
async function restoreStore(plan, store, warn) {
	try {
		const cache = await client();
		if (!cache.isFeatureAvailable()) {
			warn("there is no cache service here: attempts are not kept between jobs");
			return false;
		}
		const found = await cache.restoreCache([...store.paths], store.key, [...store.prefixes]);
		(0, node_fs.mkdirSync)(plan.folder, { recursive: true });
		(0, node_fs.writeFileSync)(notePath(plan, store), fingerprint(store));
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
	const before = (0, node_fs.existsSync)(note) ? (0, node_fs.readFileSync)(note, "utf8") : EMPTY;
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
	return (0, node_path.join)(folder, `${name}.restored`);
}
/** The files, and what lies in the folders, by name and time: whatever is put there is written aside and moved in. */
function fingerprint({ paths }) {
	const found = paths.filter(node_fs.existsSync).flatMap((path) => isFolder(path) ? below(path) : [path]);
	if (found.length === 0) return EMPTY;
	return require_steps.digestOf(found.sort().map((path) => [path, (0, node_fs.statSync)(path).mtimeMs]));
}
function isFolder(path) {
	return (0, node_fs.statSync)(path).isDirectory();
}
function below(folder) {
	return (0, node_fs.readdirSync)(folder).map((name) => (0, node_path.join)(folder, name));
}
function messageOf(error) {
	return error instanceof Error ? error.message : String(error);
}

Object.defineProperty(exports, "planCache", {
  enumerable: true,
  get: function () {
    return planCache;
  }
});
Object.defineProperty(exports, "restoreStore", {
  enumerable: true,
  get: function () {
    return restoreStore;
  }
});
Object.defineProperty(exports, "saveStore", {
  enumerable: true,
  get: function () {
    return saveStore;
  }
});