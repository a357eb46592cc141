import type { Cut } from "./state.ts";

/** The first reason that an attempt was stopped for decides its state. */
export class Cuts {
  first: Cut | null = null;
  readonly #timer: NodeJS.Timeout;
  readonly #signal: AbortSignal;
  readonly #abort: () => void;

  constructor(seconds: number, signal: AbortSignal, stop: () => void) {
    const cut = (reason: Cut): void => {
      this.first ??= reason;
      stop();
    };
    this.#timer = setTimeout(() => cut({ kind: "timeout", seconds }), seconds * 1000);
    this.#abort = () => cut({ kind: "cancelled" });
    this.#signal = signal;
    if (this.#signal.aborted) this.#abort();
    else this.#signal.addEventListener("abort", this.#abort, { once: true });
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#signal.removeEventListener("abort", this.#abort);
  }
}

/** What the proxy refused names the attempt, even if its time ran out afterwards; a stop from outside wins. */
export function earliestCut(ours: Cut | null, metered: Cut | null): Cut | null {
  return ours?.kind === "cancelled" ? ours : (metered ?? ours);
}
