import type { JudgeSettings } from "../../model/settings.ts";

/** Dollars and minutes of the whole run, asked before an attempt starts. */
export class Budget {
  readonly #maxCost: number | null;
  readonly #maxSeconds: number | null;
  readonly #begun = performance.now();
  #spent = 0;
  #finished = 0;
  #running = 0;

  /** `spent`: what attempts cost that an interrupted run left; the limit is on the whole. */
  constructor(judge: JudgeSettings, spent: readonly number[]) {
    for (const cost of spent) this.#spent += cost;
    this.#finished = spent.length;
    this.#maxCost = judge["max-cost"] ?? null;
    this.#maxSeconds = judge["max-minutes"] === undefined ? null : judge["max-minutes"] * 60;
  }

  /** What runs already is expected to cost what the finished ones cost on average. */
  allows(): boolean {
    const seconds = (performance.now() - this.#begun) / 1000;
    if (this.#maxSeconds !== null && seconds >= this.#maxSeconds) return false;
    if (this.#maxCost === null) return true;
    const average = this.#finished === 0 ? 0 : this.#spent / this.#finished;
    return this.#spent + average * this.#running < this.#maxCost;
  }

  /** What an attempt cost is known when its files are read: under a cap the next one waits for that. */
  get countsMoney(): boolean {
    return this.#maxCost !== null;
  }

  begin(): void {
    this.#running += 1;
  }

  end(cost: number | null): void {
    this.#running -= 1;
    this.#finished += 1;
    this.#spent += cost ?? 0;
  }
}
