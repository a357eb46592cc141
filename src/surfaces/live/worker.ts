import { parentPort, workerData } from "node:worker_threads";
import type { WorkerSetup } from "./worker-messages.ts";

// A program of its own: the world of one attempt and what answers for it. All the rest is loaded when it is started.
if (parentPort !== null) {
  const { serveWorld } = await import("./serve-world.ts");
  await serveWorld(workerData as WorkerSetup, parentPort);
}
