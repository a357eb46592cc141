import { r as saveStore } from "./cache2.js";
import { n as workFolders, t as readHandoff } from "./handoff.js";

// src/action/save.ts
/** A step of its own that always runs: what a cancelled or failed job has paid for is kept. */
async function saveCache(runner) {
	const { work } = workFolders(runner.env.SRE_GATE_WORK ?? "");
	const plan = readHandoff(work)?.cache ?? null;
	if (plan === null) return;
	const attempts = await saveStore(plan, plan.attempts, runner.warn);
	const tasks = await saveStore(plan, plan.tasks, runner.warn);
	if (!attempts && !tasks) runner.note("nothing new to keep in the cache");
}

export { saveCache };