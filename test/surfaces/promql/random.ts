import { sha256 } from "../../../src/model/digest.ts";

/** The same numbers for the same seed, on every machine. */
export class Random {
  #state: number;

  constructor(seed: string) {
    this.#state = Number.parseInt(sha256(seed).slice(0, 8), 16);
  }

  /** 0 up to below `limit`. */
  integer(limit: number): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * limit);
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.integer(items.length)];
    if (item === undefined) throw new Error("nothing to pick from");
    return item;
  }
}
