import { saveStore } from "../github/cache.ts";
import { readHandoff, workFolders } from "../github/handoff.ts";
import type { Runner } from "../github/runner.ts";
import { carry } from "../kept/carry.ts";

const KEPT_FOLDERS = ["attempts", "decisions", "facts"];

/** A step of its own that always runs: what a cancelled or failed job has paid for is kept. */
export async function saveCache(runner: Runner): Promise<void> {
  const { work } = workFolders(runner.env.SRE_GATE_WORK ?? "");
  const plan = readHandoff(work)?.cache ?? null;
  if (plan === null) return;
  pack(plan.folder, runner);
  const attempts = await saveStore(plan, plan.attempts, runner.warn);
  const tasks = await saveStore(plan, plan.tasks, runner.warn);
  if (!attempts && !tasks) runner.note("nothing new to keep in the cache");
}

/** Many files on a slow disk: the next job makes one of them. What cannot be packed costs money, never the verdict. */
function pack(folder: string, runner: Runner): void {
  try {
    carry(folder, KEPT_FOLDERS, Date.now());
  } catch (error) {
    runner.warn(`the cache was not packed: ${error instanceof Error ? error.message : error}`);
  }
}
