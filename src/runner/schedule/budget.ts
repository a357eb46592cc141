import type { JudgeSettings } from "../../model/settings.ts";
import type { Usage } from "../../model/usage.ts";

/** The part of an attempt's usage that concerns money. */
type Spending = Pick<Usage, "cost" | "calls">;

/** The dollars and minutes of one command, for all its runs; checked before each attempt starts. */
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

  /** Adds the cost of attempts from an interrupted run: dollars count for the whole run, minutes only per command. */
  keep(attempts: readonly Spending[]): void {
    for (const attempt of attempts) this.#add(attempt);
  }

  /**
   * An attempt of unknown cost counts as the dearest so far or, if no cost is known, as the whole budget: unknown is never
   * free. Without any call through the proxy it counts as nothing.
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

  /** Attempts under way are expected to cost the average of the finished ones. */
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
