import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { readKept } from "../../kept/carried.ts";
import { packFolders, readPack, unpack } from "../../kept/pack.ts";
import { isMeasured } from "../../model/attempt.ts";
import type { Finished } from "../attempt/run-attempt.ts";
import type { PlannedAttempt } from "../request.ts";
import type { Journal } from "./journal.ts";

/** Finished attempts of earlier runs, one file each, by key. Any cache service can carry the folder. */
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

  /** Lays a known attempt into the run, marked as found and not measured now. */
  async find(planned: PlannedAttempt, folder: string): Promise<Finished | null> {
    if (this.#dir === null) return null;
    const bytes = readKept(this.#dir, this.#nameOf(planned));
    const files = bytes === null ? null : readPack(bytes);
    const result = files?.get(RESULT);
    if (!files || !result) return null;
    const found = this.#journal.parse(Buffer.from(result).toString(), planned);
    if (found === null || new Date(found.times.startedAt) < this.#notBefore) return null;
    if (existsSync(folder)) await rm(folder, { recursive: true, force: true });
    // Its result stays in the cache, where the next run looks for it as well.
    await unpack(new Map([...files].filter(([path]) => path !== RESULT)), folder);
    return { ...found, attempt: { ...found.attempt, cached: true } };
  }

  async keep(planned: PlannedAttempt, finished: Finished, folder: string): Promise<void> {
    if (this.#dir === null || !isMeasured(finished.attempt.state)) return;
    const place = join(this.#dir, this.#nameOf(planned));
    // A rename, since another process may put the same attempt there at this moment: one of them wins.
    const aside = `${place}.${randomBytes(6).toString("hex")}`;
    await mkdir(dirname(place), { recursive: true });
    await writeFile(aside, packFolders(folder, [""]));
    await rename(aside, place);
  }

  #nameOf(planned: PlannedAttempt): string {
    return `attempts/${this.#keyOf(planned)}.pack`;
  }
}

const RESULT = "result.json";
