import { parentPort, workerData } from "node:worker_threads";

// src/surfaces/live/worker.ts
if (parentPort !== null) {
	const { serveWorld } = await import("./serve-world.js");
	await serveWorld(workerData, parentPort);
}

export {  };