import { randomBytes } from "node:crypto";
import { cp, mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { isMeasured } from "../../model/attempt.ts";
import type { Finished } from "../attempt/run-attempt.ts";
import type { PlannedAttempt } from "../request.ts";
import type { Journal } from "./journal.ts";

/** Finished attempts of earlier runs, by key. A folder, so that any cache service can carry it. */
export class AttemptCache {
  readonly #dir: string | null;
  readonly #keyOf: (planned: PlannedAttempt) => string;
  readonly #journal: Journal;

  readonly #notBefore: Date;

  constructor(
    dir: string | null,
    keyOf: (planned: PlannedAttempt) => string,
    journal: Journal,
    notBefore = new Date(0),
  ) {
    this.#notBefore = notBefore;
    this.#dir = dir;
    this.#keyOf = keyOf;
    this.#journal = journal;
  }

  /** Copies a known attempt into the run, marked as found and not measured now. */
  async find(planned: PlannedAttempt, folder: string): Promise<Finished | null> {
    if (this.#dir === null) return null;
    const place = this.#placeOf(planned);
    const found = await this.#journal.read(place, planned);
    if (found === null || new Date(found.times.startedAt) < this.#notBefore) return null;
    await rm(folder, { recursive: true, force: true });
    await cp(place, folder, { recursive: true });
    return { ...found, attempt: { ...found.attempt, cached: true } };
  }

  async keep(planned: PlannedAttempt, finished: Finished, folder: string): Promise<void> {
    if (this.#dir === null || !isMeasured(finished.attempt.state)) return;
    const place = this.#placeOf(planned);
    const aside = `${place}.${randomBytes(6).toString("hex")}`;
    await mkdir(dirname(place), { recursive: true });
    await cp(folder, aside, { recursive: true });
    // Renames only, since another process may put the same attempt there at this moment: one of them wins.
    const old = `${aside}.old`;
    await rename(place, old).catch(() => null);
    await rename(aside, place).catch(() => rm(aside, { recursive: true, force: true }));
    await rm(old, { recursive: true, force: true });
  }

  #placeOf(planned: PlannedAttempt): string {
    return join(this.#dir ?? "", "attempts", this.#keyOf(planned));
  }
}
