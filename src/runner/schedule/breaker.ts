/** This many failures in a row, over all attempts, mean that the provider is down. */
const IN_A_ROW = 8;

/** Stops a run whose provider is down before it uses up every retry of every attempt. */
export class Breaker {
  #failures = 0;

  note(failed: boolean): void {
    this.#failures = failed ? this.#failures + 1 : 0;
  }

  /** After a wait: one answer closes it, one more failure opens it again. */
  halfOpen(): void {
    this.#failures = IN_A_ROW - 1;
  }

  get open(): boolean {
    return this.#failures >= IN_A_ROW;
  }
}
