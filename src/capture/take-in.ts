import { setFlagsFromString } from "node:v8";
import { UserError } from "../model/problem.ts";
import type { Clues } from "./clues.ts";
import type { KnownAnswer, Sink } from "./formats/format.ts";
import { FORMATS, type FormatName, formatOf } from "./formats/formats.ts";
import { CAPTURED_SIGNALS, type CapturedSignal, type Observation } from "./observation.ts";
import { PastVersions } from "./record/past-versions.ts";
import { RecordFolder, type WrittenRecord } from "./record/write-record.ts";
import type { Redactor } from "./redact/redactor.ts";
import { filesOfSource, gunzipped } from "./source/open-source.ts";
import { openText } from "./source/text.ts";

export interface TakeInOptions {
  /** Where the record is written; made anew. */
  readonly folder: string;
  readonly redactor: Redactor;
  /** Told of everything that is kept. */
  readonly clues: Clues;
  readonly asOf: bigint | null;
  /** Minutes east of Greenwich for times without a zone. */
  readonly zone: number;
  /** Only what was seen in it is kept. */
  readonly window: { readonly from: bigint; readonly to: bigint } | null;
}

export interface SignalCount {
  /** Rows of the sources, rows of the record. */
  in: number;
  out: number;
}

export interface TakenIn extends WrittenRecord {
  readonly signals: Readonly<Record<CapturedSignal, SignalCount>>;
  readonly formats: Readonly<Partial<Record<FormatName, number>>>;
  readonly left: Readonly<Record<string, number>>;
  readonly answers: readonly KnownAnswer[];
  /** Files that are of no format we read. */
  readonly unread: readonly string[];
  readonly links: number;
}

/** Reads any number of sources into one record on one time axis. Everything passes the redactor before it is written. */
export class Intake implements Sink {
  readonly asOf: bigint | null;
  readonly zone: number;
  readonly #options: TakeInOptions;
  readonly #writer: RecordFolder;
  readonly #history = new PastVersions();
  readonly #signals: Record<CapturedSignal, SignalCount>;
  readonly #formats: Partial<Record<FormatName, number>> = {};
  readonly #left: Record<string, number> = {};
  readonly #answers: KnownAnswer[] = [];
  readonly #unread: string[] = [];
  #links = 0;

  constructor(options: TakeInOptions) {
    // Millions of rows pass and none stays: collect them while there are few, not when memory is full.
    setFlagsFromString("--optimize-for-size");
    this.#options = options;
    this.asOf = options.asOf;
    this.zone = options.zone;
    this.#writer = new RecordFolder(options.folder);
    this.#signals = Object.fromEntries(
      CAPTURED_SIGNALS.map((signal) => [signal, { in: 0, out: 0 }]),
    ) as Record<CapturedSignal, SignalCount>;
  }

  add(seen: Observation): void {
    const count = this.#signals[seen.signal];
    count.in += 1;
    const { window, redactor } = this.#options;
    if (window !== null && seen.at !== null && (seen.at < window.from || seen.at > window.to)) {
      this.leave(`${seen.signal} outside the window`);
      return;
    }
    const kept = redactor.apply(seen);
    if (kept.signal === "objects") this.#history.add(kept);
    this.#options.clues.add(kept);
    count.out += 1;
    this.#writer.add(kept);
  }

  leave(why: string, rows = 1): void {
    this.#left[why] = (this.#left[why] ?? 0) + rows;
  }

  answer(answer: KnownAnswer): void {
    const { window } = this.#options;
    const inside =
      window === null || answer.at === null || (answer.at >= window.from && answer.at <= window.to);
    if (inside) this.#answers.push(answer);
  }

  /** One source: a folder, an archive, a file. */
  async read(path: string, shown: string): Promise<void> {
    const notes = { link: () => (this.#links += 1) };
    let files = 0;
    for await (const file of filesOfSource(path, shown, notes)) {
      files += 1;
      const packed = /\.gz$/i.test(file.path);
      const pieces = packed ? gunzipped(file.pieces(), `${shown}: ${file.path}`) : file.pieces();
      const text = await openText(file.path.replace(/\.gz$/i, ""), pieces);
      const format = text === null ? null : formatOf(text);
      if (text === null || format === null) {
        this.#unread.push(file.path);
        await text?.close();
        continue;
      }
      this.#formats[format] = (this.#formats[format] ?? 0) + 1;
      await FORMATS[format].read(text, this);
      await text.close();
    }
    if (files === 0) throw emptySource(shown);
  }

  async finish(): Promise<TakenIn> {
    const from = this.#options.window?.from ?? this.#writer.start;
    if (from !== null) {
      for (const version of this.#history.versions(from)) {
        this.#options.clues.add(version);
        this.#writer.add(version);
      }
    }
    const written = await this.#writer.finish(this.asOf ?? this.#options.window?.to ?? null);
    return {
      ...written,
      signals: this.#signals,
      formats: this.#formats,
      left: this.#left,
      answers: this.#answers,
      unread: this.#unread,
      links: this.#links,
    };
  }
}

function emptySource(where: string): UserError {
  return new UserError({
    code: "CAPTURE_SOURCE_EMPTY",
    where,
    message: "no file is in it",
    help: "Check that the download is complete and that this is the folder that was meant.",
  });
}
