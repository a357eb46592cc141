/** What a request may use before its reply says what it did use. */
export interface Reserve {
  readonly tokens: number;
  readonly cost: number;
}

/** Requests that went out and are not counted yet, and whoever waits for what they will turn out to use. */
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

  /** Returns what to call when the reply was counted. */
  add(reserve: Reserve): () => void {
    // A copy: two requests may reserve the same.
    const own = { ...reserve };
    this.#reserves.add(own);
    return () => {
      if (!this.#reserves.delete(own)) return;
      for (const wake of this.#waiting.splice(0)) wake();
    };
  }

  /** True when something was counted, false when `signal` came first. Woken in the order of asking. */
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
