import { existsSync, readdirSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { writeDurably, writeWhole } from "../../files/atomic.ts";
import { isMeasured } from "../../model/attempt.ts";
import { parseJson } from "../../model/json.ts";
import { attemptFolder, textOrNull } from "../attempt/files.ts";
import { RESULT_FORMAT, type Result, ResultSchema } from "../attempt/result.ts";
import type { Finished } from "../attempt/run-attempt.ts";
import type { PlannedAttempt } from "../request.ts";
import { setTryAside } from "../schedule/retry.ts";

const JournalSchema = z.strictObject({
  format: z.literal("sre-gate-journal@1"),
  /** A finished run is done with: the next one starts afresh. */
  finished: z.boolean(),
});

/**
 * What survives a kill: one result.json per finished attempt, each naming by its key what it
 * measured. The journal file only says whether the run they belong to is over, so losing it loses nothing.
 */
export class Journal {
  readonly #out: string;
  readonly #keyOf: (planned: PlannedAttempt) => string;
  readonly #notBefore: Date;

  constructor(out: string, keyOf: (planned: PlannedAttempt) => string, notBefore = new Date(0)) {
    this.#out = out;
    this.#keyOf = keyOf;
    this.#notBefore = notBefore;
  }

  /** Results of an interrupted run with the same inputs; what is not of the whole plan is cleared away. */
  async open(
    plan: readonly PlannedAttempt[],
    whole: readonly PlannedAttempt[] = plan,
  ): Promise<Map<PlannedAttempt, Finished>> {
    const folder = join(this.#out, "attempts");
    if (this.#isFinished()) await rm(folder, { recursive: true, force: true });
    const all = whole === plan ? null : this.#resultsOf(whole);
    const found = this.#resultsOf(plan);
    const kept = [...(all ?? found).keys(), ...found.keys()];
    // Without a journal it is not ours: `--out .` may mean a folder whose `attempts/` is somebody's work.
    if (existsSync(this.#path()))
      await this.#clear(folder, new Set(kept.map((one) => this.#folderOf(one))));
    await this.#write(false);
    // Not measured is not done: these are tried again, and what they left stays as evidence.
    for (const [planned, { attempt }] of found) {
      if (isMeasured(attempt.state)) continue;
      await setTryAside(this.#folderOf(planned));
      found.delete(planned);
    }
    return found;
  }

  /** Attempts that join a finished run: nothing that lies there is cleared away. */
  async extend(plan: readonly PlannedAttempt[]): Promise<Map<PlannedAttempt, Finished>> {
    await this.#write(false);
    return this.#resultsOf(plan);
  }

  #resultsOf(plan: readonly PlannedAttempt[]): Map<PlannedAttempt, Finished> {
    const found = new Map<PlannedAttempt, Finished>();
    for (const planned of plan) {
      const result = this.read(this.#folderOf(planned), planned);
      // What was begun on another day tells nothing of this one.
      if (result !== null && new Date(result.times.startedAt) >= this.#notBefore)
        found.set(planned, result);
    }
    return found;
  }

  async finish(): Promise<void> {
    await this.#write(true);
  }

  /** A result counts only whole, well-formed, and for exactly this attempt. */
  read(folder: string, planned: PlannedAttempt): Finished | null {
    return this.parse(textOrNull(join(folder, "result.json")), planned);
  }

  parse(text: string | null, planned: PlannedAttempt): Finished | null {
    if (text === null) return null;
    const parsed = ResultSchema.safeParse(parseJson(text));
    if (!parsed.success || parsed.data.key !== this.#keyOf(planned)) return null;
    const { attempt, times } = parsed.data;
    const same = attempt.task === planned.task && attempt.repeat === planned.repeat;
    return same ? { attempt, times } : null;
  }

  async keep(planned: PlannedAttempt, finished: Finished): Promise<void> {
    const { path, text } = this.#resultOf(planned, finished);
    await writeDurably(path, text);
  }

  #resultOf(planned: PlannedAttempt, finished: Finished): { path: string; text: string } {
    const result: Result = { format: RESULT_FORMAT, key: this.#keyOf(planned), ...finished };
    const path = join(this.#folderOf(planned), "result.json");
    return { path, text: `${JSON.stringify(result, null, 2)}\n` };
  }

  #folderOf(planned: PlannedAttempt): string {
    return attemptFolder(this.#out, planned);
  }

  #isFinished(): boolean {
    const text = textOrNull(this.#path());
    if (text === null) return false;
    const parsed = JournalSchema.safeParse(parseJson(text));
    return parsed.success && parsed.data.finished;
  }

  async #write(finished: boolean): Promise<void> {
    const journal = { format: "sre-gate-journal@1", finished };
    writeWhole(this.#path(), `${JSON.stringify(journal)}\n`);
  }

  #path(): string {
    return join(this.#out, "journal.json");
  }

  async #clear(folder: string, keep: ReadonlySet<string>): Promise<void> {
    for (const task of names(folder)) {
      for (const repeat of names(join(folder, task))) {
        const path = join(folder, task, repeat);
        if (!keep.has(path)) await rm(path, { recursive: true, force: true });
      }
    }
  }
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
