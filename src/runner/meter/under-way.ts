/** What a request may use, until its reply says what it did use. */
export interface Reserve {
  readonly tokens: number;
  readonly cost: number;
}

/** Requests that were sent and not yet counted, and the requests that wait for those counts. */
export class UnderWay {
  readonly #reserves = new Set<Reserve>();
  #waiting: (() => void)[] = [];

  get tokens(): number {
    return this.#sum(({ tokens }) => tokens);
  }

  get cost(): number {
    return this.#sum(({ cost }) => cost);
  }

  #sum(part: (reserve: Reserve) => number): number {
    return [...this.#reserves].reduce((sum, one) => sum + part(one), 0);
  }

  /** Returns a function to call when the reply is counted. */
  add(reserve: Reserve): () => void {
    // A copy, because two requests may reserve equal amounts.
    const own = { ...reserve };
    this.#reserves.add(own);
    return () => {
      if (!this.#reserves.delete(own)) return;
      for (const wake of this.#waiting.splice(0)) wake();
    };
  }

  /** True when something was counted, false if `signal` came first. Woken in the order of the calls. */
  async changed(signal: AbortSignal): Promise<boolean> {
    if (signal.aborted) return false;
    return new Promise((resolve) => {
      const wake = (): void => {
        signal.removeEventListener("abort", giveUp);
        resolve(true);
      };
      const giveUp = (): void => {
        this.#waiting = this.#waiting.filter((one) => one !== wake);
        resolve(false);
      };
      signal.addEventListener("abort", giveUp, { once: true });
      this.#waiting.push(wake);
    });
  }
}
