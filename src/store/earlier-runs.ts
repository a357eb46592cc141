import type { AttemptStore, FoundAttempt, Wanted } from "./store.ts";

/** Opens the next store of an earlier run; null when there is none left. */
export type NextStore = () => Promise<AttemptStore | null>;

/** The stores of earlier runs. Each may be a download, so one is opened after the other, and only while something is missing. */
export class EarlierRuns {
  readonly #next: NextStore;
  readonly #opened: Promise<AttemptStore | null>[] = [];

  constructor(next: NextStore) {
    this.#next = next;
  }

  async find(wanted: Wanted): Promise<FoundAttempt | null> {
    for (let at = 0; ; at += 1) {
      this.#opened[at] ??= this.#next();
      const store = await this.#opened[at];
      if (!store) return null;
      const record = store.find(wanted);
      if (record !== null) return { store, record };
    }
  }
}
