import { Worker } from "node:worker_threads";
import type { JudgedRepair } from "../../model/repair.ts";
import type { JudgeSetup } from "./worker-messages.ts";

/** Judges an attempt's repair in a thread of its own: a second of work would keep every other attempt waiting. */
export function judgeJournal(
  setup: Omit<JudgeSetup, "judge">,
  program: URL = new URL("./live.js", import.meta.url),
): Promise<JudgedRepair> {
  const worker = new Worker(program, {
    workerData: { ...setup, judge: true } satisfies JudgeSetup,
  });
  return new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the judge's thread ended with ${code}`)));
  });
}
