import { Agent, request as ask, type IncomingMessage, type ServerResponse } from "node:http";
import { pipeline } from "node:stream";
import { setTimeout as delay } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { RepairFinding, WrittenStep } from "../../model/repair.ts";
import { surfaceEnvironment } from "../environment.ts";
import type { ModelTurn, Surfaces } from "../serve.ts";
import { NOTHING_COUNTED, type SurfaceCounts } from "../snapshot.ts";
import type { FromWorker, ToWorker, WorkerSetup } from "./worker-messages.ts";

/** Enough for a world, its tail and what a request may hold. What needs more ends alone, and not the gate with it. */
const HEAP_MEGABYTES = 1024;
/** What it works on when it is told to close is over by then. */
const LONGEST_CLOSE_MS = 60_000;

/** A world in a thread of its own: what it computes keeps nobody else waiting, and what breaks there breaks alone. */
export async function openWorld(
  setup: WorkerSetup,
  program: URL = new URL("./live.js", import.meta.url),
): Promise<Surfaces> {
  const worker = new Worker(program, {
    workerData: setup,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
  });
  const remote = new RemoteWorld(worker, setup);
  await remote.ready;
  return remote;
}

class RemoteWorld implements Surfaces {
  now = "";
  counts: Readonly<SurfaceCounts> = NOTHING_COUNTED;
  readonly ready: Promise<void>;
  readonly #setup: WorkerSetup;
  readonly #worker: Worker;
  readonly #agent = new Agent({ keepAlive: true });
  readonly #turns = new Map<number, () => void>();
  #asked = 0;
  #lost: string | null = null;
  #told: ((reason: string) => void) | null = null;
  #closing: Promise<void> | null = null;
  #closed: () => void = () => undefined;
  #judged: (finding: RepairFinding | null) => void = () => undefined;

  constructor(worker: Worker, setup: WorkerSetup) {
    this.#worker = worker;
    this.#setup = setup;
    this.ready = new Promise((resolve, reject) => {
      worker.on("message", (message: FromWorker) => this.#hear(message, resolve));
      worker.on("error", (error) => {
        this.#lose(error.message);
        reject(error);
      });
      worker.on("exit", (code) => {
        if (this.#closing === null) this.#lose(`its thread ended with ${code}`);
        reject(new Error(`its thread ended with ${code}`));
        this.#closed();
      });
    });
  }

  #hear(message: FromWorker, ready: () => void): void {
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
        break;
    }
  }

  #lose(reason: string): void {
    this.#lost ??= reason;
    for (const go of this.#turns.values()) go();
    this.#judged(null);
    this.#told?.(this.#lost);
  }

  onLost(told: (reason: string) => void): void {
    this.#told = told;
    if (this.#lost !== null) told(this.#lost);
  }

  handle(_prefix: string, request: IncomingMessage, response: ServerResponse): void {
    const { method, url, headers } = request;
    const passed = ask(
      { socketPath: this.#setup.socket, agent: this.#agent, method, path: url, headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        // A watch begins with its headers: the client must not wait for the first event.
        response.flushHeaders();
        pipeline(answer, response, () => undefined);
      },
    );
    passed.on("error", () => response.destroy());
    response.once("close", () => passed.destroy());
    pipeline(request, passed, () => undefined);
  }

  environment(origin: string, filesDir: string, seenAs = filesDir) {
    const { systems } = this.#setup;
    return surfaceEnvironment({ origin, systems, now: this.now, live: true, filesDir, seenAs });
  }

  turn(): ModelTurn {
    const turn = this.#asked;
    this.#asked += 1;
    this.#say({ kind: "turn-begins", turn });
    return {
      answered: () =>
        new Promise((resolve) => {
          if (this.#lost !== null || this.#closing !== null) return resolve();
          this.#turns.set(turn, () => {
            this.#turns.delete(turn);
            resolve();
          });
          this.#say({ kind: "turn-answered", turn });
        }),
      failed: () => this.#say({ kind: "turn-failed", turn }),
    };
  }

  judge(handedOver: boolean, proposed: readonly WrittenStep[]): Promise<RepairFinding | null> {
    return new Promise((resolve) => {
      if (this.#lost !== null || this.#closing !== null) return resolve(null);
      this.#judged = resolve;
      this.#say({ kind: "judge", handedOver, proposed });
    });
  }

  #say(message: ToWorker): void {
    this.#worker.postMessage(message);
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    const closed = new Promise<void>((resolve) => {
      this.#closed = resolve;
    });
    for (const go of this.#turns.values()) go();
    if (this.#lost === null) {
      this.#say({ kind: "close" });
      await Promise.race([closed, delay(LONGEST_CLOSE_MS, undefined, { ref: false })]);
      if (this.counts === NOTHING_COUNTED) this.#lose("it did not end");
    }
    this.#agent.destroy();
    await this.#worker.terminate();
  }
}
