import type { Cut } from "./state.ts";

/** The first reason that an attempt was stopped for decides its state. */
export class Cuts {
  first: Cut | null = null;
  readonly #timer: NodeJS.Timeout;
  readonly #signal: AbortSignal;
  readonly #abort: () => void;
  readonly #stop: () => void;

  constructor(seconds: number, signal: AbortSignal, stop: () => void) {
    this.#stop = stop;
    this.#timer = setTimeout(() => this.#cut({ kind: "timeout", seconds }), seconds * 1000);
    this.#abort = () => this.#cut({ kind: "cancelled" });
    this.#signal = signal;
    if (this.#signal.aborted) this.#abort();
    else this.#signal.addEventListener("abort", this.#abort, { once: true });
  }

  #cut(reason: Cut): void {
    this.first ??= reason;
    this.#stop();
  }

  /** What serves the incident broke; whatever the agent did then says nothing about it. */
  worldLost(reason: string): void {
    this.#cut({ kind: "world-lost", reason: `the world broke: ${reason}` });
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#signal.removeEventListener("abort", this.#abort);
  }
}

/** What the proxy refused names the attempt, even if its time ran out afterwards; a stop from outside wins, and so does a loss of ours. */
export function earliestCut(ours: Cut | null, metered: Cut | null): Cut | null {
  return ours?.kind === "cancelled" || ours?.kind === "world-lost" ? ours : (metered ?? ours);
}
