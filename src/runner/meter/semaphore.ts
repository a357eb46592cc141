/** Bounds requests in flight to one provider, over all attempts of a run. First come, first served. */
export class Semaphore {
  #free: number;
  #waiting: (() => void)[] = [];

  constructor(width: number) {
    this.#free = width;
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  /** A function to call when done; null if `signal` came first. */
  async enter(): Promise<() => void>;
  async enter(signal: AbortSignal): Promise<(() => void) | null>;
  async enter(signal?: AbortSignal): Promise<(() => void) | null> {
    if (signal?.aborted) return null;
    if (this.#free > 0) this.#free -= 1;
    else if (!(await this.#turn(signal))) return null;
    let left = false;
    return () => {
      if (left) return;
      left = true;
      const next = this.#waiting.shift();
      if (next === undefined) this.#free += 1;
      else next();
    };
  }

  #turn(signal: AbortSignal | undefined): Promise<boolean> {
    return new Promise((resolve) => {
      const go = (): void => {
        signal?.removeEventListener("abort", giveUp);
        resolve(true);
      };
      const giveUp = (): void => {
        this.#waiting = this.#waiting.filter((one) => one !== go);
        resolve(false);
      };
      signal?.addEventListener("abort", giveUp, { once: true });
      this.#waiting.push(go);
    });
  }
}
