import { i as saveAttempts, t as cacheFingerprint } from "./cache2.js";
import { n as workFolders, t as readHandoff } from "./handoff.js";

// src/action/save.ts
/** A step of its own that always runs: what a cancelled or failed job has paid for is kept. */
async function saveCache(runner) {
	const { work } = workFolders(runner.env.SRE_GATE_WORK ?? "");
	const plan = readHandoff(work)?.cache ?? null;
	if (plan === null) return;
	if (cacheFingerprint(plan.folder) === plan.before) {
		runner.note("nothing new to keep in the cache");
		return;
	}
	await saveAttempts(plan, runner.warn);
}

export { saveCache };