import { t as digestOf } from "./digest.js";
import { join, sep } from "node:path";
import { readdirSync, rmSync } from "node:fs";

// src/github/cache.ts
function planCache(input) {
	const name = digestOf({ config: input.config }).slice(0, 10);
	const prefix = `sre-gate-attempts-v1-${name}-`;
	const part = input.shard === null ? "all" : input.shard.replace("/", "of");
	return {
		folder: join(input.runnerTemp, "sre-gate", `cache-${name}`),
		key: `${prefix}${input.runId}-${input.runAttempt}-${part}`,
		prefix
	};
}
/** Loaded when used: the cache client is two thirds of the bundle's start-up. */
const client = () => import("./cache.js");
/** True when something came back. A cache that is down costs money, never the verdict. */
async function restoreAttempts(plan, warn) {
	try {
		const cache = await client();
		if (!cache.isFeatureAvailable()) {
			warn("there is no cache service here: attempts are not kept between jobs");
			return false;
		}
		return await cache.restoreCache([plan.folder], plan.key, [plan.prefix]) !== void 0;
	} catch (error) {
		warn(`the cache was not read: ${messageOf(error)}`);
		return false;
	}
}
/** Digests by inode and time of change: true on this machine only, and new in every job. */
const OF_THIS_MACHINE = "digests";
async function saveAttempts(plan, warn) {
	try {
		const cache = await client();
		if (!cache.isFeatureAvailable()) return;
		rmSync(join(plan.folder, OF_THIS_MACHINE), {
			recursive: true,
			force: true
		});
		await cache.saveCache([plan.folder], plan.key);
	} catch (error) {
		warn(`the cache was not saved: ${messageOf(error)}`);
	}
}
/** What lies in the folder, to tell whether a job added anything worth an upload. */
function cacheFingerprint(folder) {
	try {
		const names = readdirSync(folder, { recursive: true }).map(String).sort();
		return digestOf(names.filter((name) => name.split(sep)[0] !== OF_THIS_MACHINE));
	} catch {
		return "empty";
	}
}
function messageOf(error) {
	return error instanceof Error ? error.message : String(error);
}

export { saveAttempts as i, planCache as n, restoreAttempts as r, cacheFingerprint as t };