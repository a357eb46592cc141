import type { JudgeSettings } from "../../model/settings.ts";

/** Dollars and minutes of one invocation, whatever it runs one after another; asked before an attempt starts. */
export class Budget {
  readonly #maxCost: number | null;
  readonly #maxSeconds: number | null;
  readonly #begun = performance.now();
  #spent = 0;
  #finished = 0;
  #running = 0;

  constructor(judge: Pick<JudgeSettings, "max-cost" | "max-minutes">) {
    this.#maxCost = judge["max-cost"] ?? null;
    this.#maxSeconds = judge["max-minutes"] === undefined ? null : judge["max-minutes"] * 60;
  }

  /** What attempts cost that an interrupted run left: the dollars are for the whole, its minutes went to another. */
  keep(costs: readonly (number | null)[]): void {
    for (const cost of costs) this.#spent += cost ?? 0;
    this.#finished += costs.length;
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
