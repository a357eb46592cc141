import { r as surfaceEnvironment } from "./surfaces.js";
import { It as NOTHING_COUNTED } from "./gate.js";
import { Agent, request } from "node:http";
import { pipeline } from "node:stream";
import { Worker } from "node:worker_threads";
import { setTimeout } from "node:timers/promises";

// src/surfaces/live/remote.ts
/** Enough for a world, its tail and what a request may hold. What needs more ends alone, and not the gate with it. */
const HEAP_MEGABYTES = 1024;
/** What it works on when it is told to close is over by then. */
const LONGEST_CLOSE_MS = 6e4;
/** A world in a thread of its own: what it computes keeps nobody else waiting, and what breaks there breaks alone. */
async function openWorld(setup, program = new URL("./live.js", import.meta.url)) {
	const worker = new Worker(program, {
		workerData: setup,
		resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES }
	});
	const remote = new RemoteWorld(worker, setup);
	await remote.ready;
	return remote;
}
var RemoteWorld = class {
	now = "";
	counts = NOTHING_COUNTED;
	ready;
	#setup;
	#worker;
	#agent = new Agent({ keepAlive: true });
	#turns = /* @__PURE__ */ new Map();
	#asked = 0;
	#lost = null;
	#told = null;
	#closing = null;
	#closed = () => void 0;
	#judged = () => void 0;
	constructor(worker, setup) {
		this.#worker = worker;
		this.#setup = setup;
		this.ready = new Promise((resolve, reject) => {
			worker.on("message", (message) => this.#hear(message, resolve));
			worker.on("error", (error) => {
				this.#lose(error.message);
				reject(error);
			});
			worker.on("exit", (code) => {
				if (this.#closing === null) this.#lose(`its thread ended with ${code}`);
				reject(/* @__PURE__ */ new Error(`its thread ended with ${code}`));
				this.#closed();
			});
		});
	}
	#hear(message, ready) {
		switch (message.kind) {
			case "ready":
				this.now = message.now;
				ready();
				break;
			case "turn-over":
				this.#turns.get(message.turn)?.();
				break;
			case "judged":
				this.#judged(message.finding);
				break;
			case "closed":
				this.counts = message.counts;
				this.#closed();
		}
	}
	#lose(reason) {
		this.#lost ??= reason;
		for (const go of this.#turns.values()) go();
		this.#judged(null);
		this.#told?.(this.#lost);
	}
	onLost(told) {
		this.#told = told;
		if (this.#lost !== null) told(this.#lost);
	}
	handle(_prefix, request$1, response) {
		const { method, url, headers } = request$1;
		const passed = request({
			socketPath: this.#setup.socket,
			agent: this.#agent,
			method,
			path: url,
			headers
		}, (answer) => {
			response.writeHead(answer.statusCode ?? 502, answer.headers);
			response.flushHeaders();
			pipeline(answer, response, () => void 0);
		});
		passed.on("error", () => response.destroy());
		response.once("close", () => passed.destroy());
		pipeline(request$1, passed, () => void 0);
	}
	environment(origin, filesDir, seenAs = filesDir) {
		const { systems } = this.#setup;
		return surfaceEnvironment({
			origin,
			systems,
			now: this.now,
			live: true,
			filesDir,
			seenAs
		});
	}
	turn() {
		const turn = this.#asked;
		this.#asked += 1;
		this.#say({
			kind: "turn-begins",
			turn
		});
		return {
			answered: () => new Promise((resolve) => {
				if (this.#lost !== null || this.#closing !== null) return resolve();
				this.#turns.set(turn, () => {
					this.#turns.delete(turn);
					resolve();
				});
				this.#say({
					kind: "turn-answered",
					turn
				});
			}),
			failed: () => this.#say({
				kind: "turn-failed",
				turn
			})
		};
	}
	judge(handedOver, proposed) {
		return new Promise((resolve) => {
			if (this.#lost !== null || this.#closing !== null) return resolve(null);
			this.#judged = resolve;
			this.#say({
				kind: "judge",
				handedOver,
				proposed
			});
		});
	}
	#say(message) {
		this.#worker.postMessage(message);
	}
	close() {
		this.#closing ??= this.#close();
		return this.#closing;
	}
	async #close() {
		const closed = new Promise((resolve) => {
			this.#closed = resolve;
		});
		for (const go of this.#turns.values()) go();
		if (this.#lost === null) {
			this.#say({ kind: "close" });
			await Promise.race([closed, setTimeout(LONGEST_CLOSE_MS, void 0, { ref: false })]);
			if (this.counts === NOTHING_COUNTED) this.#lose("it did not end");
		}
		this.#agent.destroy();
		await this.#worker.terminate();
	}
};

export { openWorld };