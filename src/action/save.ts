import { saveStore } from "../github/cache.ts";
import { readHandoff, workFolders } from "../github/handoff.ts";
import type { Runner } from "../github/runner.ts";

/** A step of its own that always runs: what a cancelled or failed job has paid for is kept. */
export async function saveCache(runner: Runner): Promise<void> {
  const { work } = workFolders(runner.env.SRE_GATE_WORK ?? "");
  const plan = readHandoff(work)?.cache ?? null;
  if (plan === null) return;
  const attempts = await saveStore(plan, plan.attempts, runner.warn);
  const tasks = await saveStore(plan, plan.tasks, runner.warn);
  if (!attempts && !tasks) runner.note("nothing new to keep in the cache");
}
