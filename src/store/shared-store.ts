import { rmSync } from "node:fs";
import { join } from "node:path";
import { entriesOf } from "../files/entries.ts";
import { type AttemptRecord, questionOf } from "./record.ts";
import { AttemptStore, type FoundAttempt, type Wanted } from "./store.ts";

const FOLDER = "measured";

/** The month that runs and the two before it: what nobody asked for in so long is measured again. */
const MOST_MONTHS = 3;

/**
 * What all runs of a machine share. A store for each month, by the moment an attempt began, so that a whole month can be
 * dropped while other processes write: no log that is still written to is ever rewritten.
 */
export class SharedStore {
  readonly #folder: string;
  /** The oldest first. */
  readonly #months: Map<string, AttemptStore>;

  private constructor(folder: string, months: readonly string[]) {
    this.#folder = folder;
    this.#months = new Map(months.map((month) => [month, new AttemptStore(join(folder, month))]));
  }

  /** Drops what is too old on the way. */
  static async open(cache: string): Promise<SharedStore> {
    const folder = join(cache, FOLDER);
    const months = (await entriesOf(folder)).map(({ name }) => name);
    for (const month of months.slice(0, -MOST_MONTHS))
      rmSync(join(folder, month), { recursive: true, force: true });
    return new SharedStore(folder, months.slice(-MOST_MONTHS));
  }

  /** The first that was measured, as in one store. */
  find(wanted: Wanted): FoundAttempt | null {
    for (const store of this.#months.values()) {
      const record = store.find(wanted);
      if (record !== null) return { store, record };
    }
    return null;
  }

  records(): AttemptRecord[] {
    return [...this.#months.values()].flatMap((store) => store.records());
  }

  async add(record: Omit<AttemptRecord, "files">, transcripts: string): Promise<void> {
    const { subject, attempt, times } = record;
    const files = `attempts/${questionOf(subject, attempt)}-${Date.parse(times.startedAt)}`;
    await this.#monthOf(times.startedAt).add({ ...record, files }, transcripts);
  }

  #monthOf(moment: string): AttemptStore {
    const month = moment.slice(0, "2026-11".length);
    const known = this.#months.get(month);
    if (known !== undefined) return known;
    const store = new AttemptStore(join(this.#folder, month));
    this.#months.set(month, store);
    return store;
  }
}
