import type { JudgeSettings } from "../../model/settings.ts";
import type { Usage } from "../../model/usage.ts";

/** What an attempt's end says of money. */
type Spending = Pick<Usage, "cost" | "calls">;

/** Dollars and minutes of one invocation, whatever it runs one after another; asked before an attempt starts. */
export class Budget {
  readonly #maxCost: number | null;
  readonly #maxSeconds: number | null;
  readonly #begun = performance.now();
  #spent = 0;
  #dearest = 0;
  #finished = 0;
  #running = 0;

  constructor(judge: Pick<JudgeSettings, "max-cost" | "max-minutes">) {
    this.#maxCost = judge["max-cost"] ?? null;
    this.#maxSeconds = judge["max-minutes"] === undefined ? null : judge["max-minutes"] * 60;
  }

  /** What attempts cost that an interrupted run left: the dollars are for the whole, its minutes went to another. */
  keep(attempts: readonly Spending[]): void {
    for (const attempt of attempts) this.#add(attempt);
  }

  /**
   * Where models were called for an unknown sum it is taken for the dearest so far, and for all there is
   * where none is known: unknown is never free. Without a call through the proxy there is nothing to go by.
   */
  #add({ cost, calls }: Spending): void {
    this.#finished += 1;
    if (cost === null) {
      if ((calls ?? 0) > 0) this.#spent += this.#dearest > 0 ? this.#dearest : (this.#maxCost ?? 0);
      return;
    }
    this.#dearest = Math.max(this.#dearest, cost);
    this.#spent += cost;
  }

  /** What runs already is expected to cost what the finished ones cost on average. */
  allows(): boolean {
    const seconds = (performance.now() - this.#begun) / 1000;
    if (this.#maxSeconds !== null && seconds >= this.#maxSeconds) return false;
    if (this.#maxCost === null) return true;
    const average = this.#finished === 0 ? 0 : this.#spent / this.#finished;
    return this.#spent + average * this.#running < this.#maxCost;
  }

  begin(): void {
    this.#running += 1;
  }

  end(attempt: Spending): void {
    this.#running -= 1;
    this.#add(attempt);
  }
}
