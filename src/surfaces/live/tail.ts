import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { tablesIn } from "../../records/layout.ts";
import { snapshotFiles } from "../../records/list-files.ts";
import type { Piece } from "../../world/telemetry/tables.ts";
import { OBJECTS_FILE } from "../../world/telemetry/tables.ts";
import { buildIndex } from "../index/build.ts";
import { joinIndexes } from "../index/join.ts";
import { closeIndex, type IndexFiles, readIndex, type SnapshotIndex } from "../index/open.ts";

/** A stretch grows until its tables are this large; then the next one begins, so that reading stays cheap. */
const STRETCH_BYTES = 4 << 20;

/**
 * The telemetry since the recording ended. What comes in is written and indexed when somebody asks, stretch by
 * stretch: an attempt that only reads objects never pays for it.
 */
export class Tail {
  readonly #recorded: SnapshotIndex;
  readonly #keeps: (file: string) => boolean;
  readonly #parent: string;
  readonly #headers = new Map<string, string>();
  readonly #done: IndexFiles[] = [];
  #folder: string | null = null;
  #current: IndexFiles | null = null;
  #stretch = 0;
  #builds = 0;
  #written = new Set<string>();
  #bytes = 0;
  #waiting: Piece[] = [];
  #index: SnapshotIndex;

  /** `keeps`: which files the agent may see at all. */
  constructor(recorded: SnapshotIndex, parent: string, keeps: (file: string) => boolean) {
    this.#recorded = recorded;
    this.#parent = parent;
    this.#keeps = keeps;
    this.#index = recorded;
  }

  /** As of the last time it was settled. */
  get index(): SnapshotIndex {
    return this.#index;
  }

  /** Tables begin with a header, once in all. `recorded`: the piece is part of the recording already. */
  take(piece: Piece, recorded: boolean): void {
    if (piece.file.endsWith(".tsv") && !this.#headers.has(piece.file)) {
      this.#headers.set(piece.file, piece.text);
      return;
    }
    if (!recorded && piece.file !== OBJECTS_FILE && this.#keeps(piece.file))
      this.#waiting.push(piece);
  }

  /** Makes the index tell all that has happened so far. */
  async settle(): Promise<void> {
    if (this.#waiting.length === 0) return;
    this.#folder ??= await mkdtemp(`${this.#parent}.tail.`);
    const tables = join(this.#folder, `tables-${this.#stretch}`);
    for (const piece of this.#waiting.splice(0)) this.#write(tables, piece);
    const target = join(this.#folder, `index-${this.#builds}`);
    this.#builds += 1;
    await buildIndex(tables, tablesIn(await snapshotFiles(tables)), target);
    const old = this.#current;
    this.#current = readIndex(target);
    this.#index = joinIndexes([this.#recorded, ...this.#done, this.#current]);
    if (old !== null) closeIndex(old);
    if (this.#bytes > STRETCH_BYTES) await this.#nextStretch(tables);
  }

  async #nextStretch(tables: string): Promise<void> {
    if (this.#current !== null) this.#done.push(this.#current);
    this.#current = null;
    this.#stretch += 1;
    this.#bytes = 0;
    this.#written = new Set();
    await rm(tables, { recursive: true, force: true });
  }

  #write(tables: string, { file, text }: Piece): void {
    const path = join(tables, file);
    if (!this.#written.has(file)) {
      this.#written.add(file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, this.#headers.get(file) ?? "");
    }
    appendFileSync(path, text);
    this.#bytes += text.length;
  }

  async close(): Promise<void> {
    for (const one of [...this.#done, ...(this.#current === null ? [] : [this.#current])])
      closeIndex(one);
    if (this.#folder !== null) await rm(this.#folder, { recursive: true, force: true });
  }
}
