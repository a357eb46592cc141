import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import {
  type Attempt,
  type AttemptTimes,
  isMeasured,
  type PlannedAttempt,
} from "../model/attempt.ts";
import { copyFolder } from "./copy-folder.ts";
import type { EarlierRuns } from "./earlier-runs.ts";
import { type AttemptRecord, attemptFolder, attemptPath, type Subject } from "./record.ts";
import type { SharedStore } from "./shared-store.ts";
import { type Age, AttemptStore } from "./store.ts";

export interface MeasuredAttempt {
  readonly attempt: Attempt;
  readonly times: AttemptTimes;
}

/** Where attempts may come from, besides the run's own folder, and how old they may be. */
export interface Sources extends Age {
  /** What all runs of this machine share; null where nothing may be reused. */
  readonly shared: SharedStore | null;
  readonly earlier: EarlierRuns | null;
}

/** What a run already knows of its plan. It measures only the rest. */
export class RunStore {
  readonly #own: AttemptStore;
  readonly #out: string;
  readonly #subjectOf: (planned: PlannedAttempt) => Subject;
  readonly #sources: Sources;

  constructor(out: string, subjectOf: (planned: PlannedAttempt) => Subject, sources: Sources) {
    this.#own = new AttemptStore(out);
    this.#out = out;
    this.#subjectOf = subjectOf;
    this.#sources = sources;
  }

  /**
   * Begins a run, or goes on with one that was interrupted: returns what it has measured of `plan`. A run that is
   * complete is started anew. Attempts that are not part of `whole` are removed; those that could not be measured are set
   * aside as evidence.
   */
  async begin(
    plan: readonly PlannedAttempt[],
    whole: readonly PlannedAttempt[],
    setAside: (folder: string) => Promise<void>,
  ): Promise<Map<PlannedAttempt, MeasuredAttempt>> {
    // Without a log it is not ours: `--out .` may mean a folder whose `attempts/` is somebody's work.
    const ours = this.#own.exists;
    if (this.#own.ended) await this.#own.keepOnly([]);
    const stand = new Map(
      whole.flatMap((planned) => {
        const record = this.#standing(planned);
        return record === null ? [] : [[attemptPath(planned), record] as const];
      }),
    );
    const failed = whole.filter(
      (planned) => !stand.has(attemptPath(planned)) && this.#failed(planned),
    );
    for (const planned of failed) await setAside(attemptFolder(this.#out, planned));
    await this.#own.keepOnly([...stand.values()]);
    if (ours) this.#clear(new Set([...stand.keys(), ...failed.map(attemptPath)]));
    return this.#known(plan);
  }

  /** Continues a run with attempts beyond its plan: nothing in its folder is removed. */
  async extend(plan: readonly PlannedAttempt[]): Promise<Map<PlannedAttempt, MeasuredAttempt>> {
    await this.#own.reopen();
    const known = this.#known(plan);
    for (const planned of plan)
      if (!known.has(planned))
        rmSync(attemptFolder(this.#out, planned), { recursive: true, force: true });
    return known;
  }

  /** What another run measured: its transcripts are put where this run's are. */
  async find(planned: PlannedAttempt): Promise<MeasuredAttempt | null> {
    const { shared, earlier } = this.#sources;
    const wanted = { subject: this.#subjectOf(planned), planned, age: this.#sources };
    const found = shared?.find(wanted) ?? (await earlier?.find(wanted)) ?? null;
    if (found === null) return null;
    const folder = attemptFolder(this.#out, planned);
    rmSync(folder, { recursive: true, force: true });
    copyFolder(found.store.filesOf(found.record), folder);
    const { subject, times } = found.record;
    const attempt = { ...found.record.attempt, cached: true };
    await this.#own.add({ subject, attempt, times, files: attemptPath(planned) }, folder);
    return { attempt, times };
  }

  async keep(planned: PlannedAttempt, { attempt, times }: MeasuredAttempt): Promise<void> {
    const folder = attemptFolder(this.#out, planned);
    const record = { subject: this.#subjectOf(planned), attempt, times };
    await this.#own.add({ ...record, files: attemptPath(planned) }, folder);
    if (isMeasured(attempt.state)) await this.#sources.shared?.add(record, folder);
  }

  /** The plan is complete: the next run starts anew. */
  finish(): Promise<void> {
    return this.#own.end();
  }

  #known(plan: readonly PlannedAttempt[]): Map<PlannedAttempt, MeasuredAttempt> {
    return new Map(
      plan.flatMap((planned) => {
        const record = this.#standing(planned);
        return record === null ? [] : [[planned, record] as const];
      }),
    );
  }

  #standing(planned: PlannedAttempt): AttemptRecord | null {
    const wanted = { subject: this.#subjectOf(planned), planned, age: this.#sources };
    const record = this.#own.find(wanted);
    // Somebody who deletes a folder wants the attempt measured again.
    return record !== null && existsSync(this.#own.filesOf(record)) ? record : null;
  }

  #failed(planned: PlannedAttempt): boolean {
    const last = this.#own.latest({ subject: this.#subjectOf(planned), planned });
    return last !== null && !isMeasured(last.attempt.state);
  }

  #clear(keep: ReadonlySet<string>): void {
    for (const task of namesIn(join(this.#out, "attempts"))) {
      const folder = join(this.#out, "attempts", task);
      for (const repeat of namesIn(folder))
        if (!keep.has(`attempts/${task}/${repeat}`))
          rmSync(join(folder, repeat), { recursive: true, force: true });
      // An empty one would look like a task without an answer.
      if (namesIn(folder).length === 0) rmSync(folder, { recursive: true, force: true });
    }
  }
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
