import { parentPort, workerData } from "node:worker_threads";
import type { JudgeSetup, WorkerSetup } from "./worker-messages.ts";

// A program of its own: the world of one attempt and what answers for it, or the judge of what was done to it. All the
// rest is loaded when it is started.
if (parentPort !== null) {
  const setup = workerData as WorkerSetup | JudgeSetup;
  if ("judge" in setup) {
    const { judgeRepair } = await import("./judge-repair.ts");
    parentPort.postMessage(judgeRepair(setup));
  } else {
    const { serveWorld } = await import("./serve-world.ts");
    await serveWorld(setup, parentPort);
  }
}
