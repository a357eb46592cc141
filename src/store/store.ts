import { existsSync } from "node:fs";
import { join } from "node:path";
import { isMeasured, type PlannedAttempt } from "../model/attempt.ts";
import { copyFolder } from "./copy-folder.ts";
import { appendToLog, lineOf, readLog, rewriteLog, textOf } from "./log.ts";
import { type AttemptRecord, questionOf, RecordSchema, type Subject } from "./record.ts";

/** The file of a store that says what was measured. */
export const LOG_NAME = "attempts.log";

/** Which attempts may answer a question. */
export interface Wanted {
  readonly subject: Subject;
  readonly planned: PlannedAttempt;
  readonly age: Age;
}

/** An attempt, and the store that holds its files. */
export interface FoundAttempt {
  readonly store: AttemptStore;
  readonly record: AttemptRecord;
}

/** Attempts that began outside this interval are not used; null where age does not matter. */
export interface Age {
  readonly notBefore: Date | null;
  readonly notAfter: Date | null;
}

/**
 * A folder of measured attempts: a log of records, and the transcripts they name. The results of a run are one, the folder
 * that all runs of a machine share is one, and so is what an earlier job of CI uploaded.
 */
export class AttemptStore {
  readonly folder: string;
  /** By question. Lines are checked and parsed when they are asked for: a store may hold many thousands. */
  readonly #lines: Map<string, string[]>;

  constructor(folder: string) {
    this.folder = folder;
    this.#lines = readLog(this.#log);
  }

  get exists(): boolean {
    return existsSync(this.#log);
  }

  /** Whether the run that writes here is complete. */
  get ended(): boolean {
    return [...this.#lines.keys()].at(-1) === END.name;
  }

  /** The first that was measured: asked again, the same question gets the same answer. */
  find({ subject, planned, age }: Wanted): AttemptRecord | null {
    return this.#recordsAt(questionOf(subject, planned))
      .filter(({ attempt, times }) => isMeasured(attempt.state) && fits(times.startedAt, age))
      .reduce<AttemptRecord | null>(earlier, null);
  }

  /** The last try at a question, measured or not. */
  latest({ subject, planned }: Omit<Wanted, "age">): AttemptRecord | null {
    return this.#recordsAt(questionOf(subject, planned)).at(-1) ?? null;
  }

  /** Every record that is intact. */
  records(): AttemptRecord[] {
    return [...this.#lines.keys()].flatMap((question) => this.#recordsAt(question));
  }

  filesOf(record: AttemptRecord): string {
    return join(this.folder, record.files);
  }

  /** The record is written last: whoever finds it finds its transcripts. */
  async add(record: AttemptRecord, transcripts: string): Promise<void> {
    copyFolder(transcripts, this.filesOf(record));
    await this.#append(lineOfRecord(record), questionOf(record.subject, record.attempt));
  }

  /** Marks the run that writes here as complete. */
  async end(): Promise<void> {
    if (!this.ended) await this.#append(lineOf(END), END.name);
  }

  /** Forgets everything but these records. */
  async keepOnly(records: readonly AttemptRecord[]): Promise<void> {
    this.#lines.clear();
    for (const record of records)
      this.#remember(questionOf(record.subject, record.attempt), lineOfRecord(record));
    await this.#rewrite();
  }

  /** The run that writes here is continued. */
  async reopen(): Promise<void> {
    if (!this.ended) return;
    this.#lines.delete(END.name);
    await this.#rewrite();
  }

  #rewrite(): Promise<void> {
    return rewriteLog(this.#log, [...this.#lines.values()].flat());
  }

  async #append(line: string, name: string): Promise<void> {
    await appendToLog(this.#log, line);
    this.#remember(name, line);
  }

  #remember(name: string, line: string): void {
    const known = this.#lines.get(name) ?? [];
    this.#lines.delete(name);
    this.#lines.set(name, [...known, line]);
  }

  #recordsAt(question: string): AttemptRecord[] {
    return (this.#lines.get(question) ?? []).flatMap((line) => {
      const text = textOf(line);
      const parsed = RecordSchema.safeParse(text === null ? null : JSON.parse(text));
      const named = parsed.success && questionOf(parsed.data.subject, parsed.data.attempt);
      return parsed.success && named === question ? [parsed.data] : [];
    });
  }

  get #log(): string {
    return join(this.folder, LOG_NAME);
  }
}

const END = { name: "end", text: "{}" };

function lineOfRecord(record: AttemptRecord): string {
  const name = questionOf(record.subject, record.attempt);
  return lineOf({ name, text: JSON.stringify(record) });
}

function fits(startedAt: string, { notBefore, notAfter }: Age): boolean {
  const moment = new Date(startedAt);
  return (notBefore === null || moment >= notBefore) && (notAfter === null || moment <= notAfter);
}

function earlier(left: AttemptRecord | null, right: AttemptRecord): AttemptRecord {
  return left === null || right.times.startedAt < left.times.startedAt ? right : left;
}
