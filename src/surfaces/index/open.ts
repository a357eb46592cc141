import { existsSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, open, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { sha256, sha256Stream } from "../../model/digest.ts";
import { type RecordTables, tablesIn } from "../../records/layout.ts";
import { snapshotFiles } from "../../records/list-files.ts";
import type { AlertMoment } from "./alerts.ts";
import { buildIndex, type IndexFacts } from "./build.ts";
import { LogReader, type LogSource } from "./logs.ts";
import { ObjectReader } from "./objects.ts";
import { SampleReader, type SampleSource } from "./samples.ts";
import { TraceReader, type TraceSource } from "./traces.ts";

/** Part of every index's name: another form is another index. */
const FORMAT = "3";

/** A snapshot ready to be asked. Read-only, shared by every attempt on it. */
export interface SnapshotIndex {
  readonly facts: IndexFacts;
  readonly samples: SampleSource;
  readonly objects: ObjectReader;
  readonly logs: LogSource;
  readonly traces: TraceSource;
  readonly alerts: readonly AlertMoment[];
}

/** One that lies in files, which stay open while it is used. */
export interface IndexFiles extends SnapshotIndex {
  readonly samples: SampleReader;
  readonly logs: LogReader;
  readonly traces: TraceReader;
}

interface Shared {
  readonly index: Promise<IndexFiles>;
  users: number;
}

const shared = new Map<string, Shared>();

/** Opens the index of a snapshot, building it first if no one has. `release` gives it back. */
export async function openIndex(
  folder: string,
  indexDir: string,
): Promise<{ index: SnapshotIndex; release: () => Promise<void> }> {
  const tables = tablesIn(snapshotFiles(folder));
  const path = join(indexDir, await snapshotKey(folder, tables));
  let entry = shared.get(path);
  if (entry === undefined) {
    entry = { index: buildOnce(folder, tables, path), users: 0 };
    shared.set(path, entry);
  }
  const held = entry;
  held.users += 1;
  const release = async () => {
    held.users -= 1;
    if (held.users > 0) return;
    if (shared.get(path) === held) shared.delete(path);
    const index = await held.index.catch(() => null);
    if (index !== null) closeIndex(index);
  };
  try {
    return { index: await held.index, release };
  } catch (error) {
    await release();
    throw error;
  }
}

async function buildOnce(folder: string, tables: RecordTables, path: string): Promise<IndexFiles> {
  if (!existsSync(join(path, "facts.json"))) {
    await mkdir(join(path, ".."), { recursive: true });
    const target = await mkdtemp(`${path}.`);
    try {
      await buildIndex(folder, tables, target);
      // Another process may have been faster: then its index is as good as ours.
      await rename(target, path).catch((error: unknown) => {
        if (!existsSync(join(path, "facts.json"))) throw error;
      });
    } finally {
      await rm(target, { recursive: true, force: true });
    }
  }
  return readIndex(path);
}

export function readIndex(path: string): IndexFiles {
  return {
    facts: JSON.parse(readFileSync(join(path, "facts.json"), "utf8")) as IndexFacts,
    samples: new SampleReader(path),
    objects: new ObjectReader(path),
    logs: new LogReader(path),
    traces: new TraceReader(path),
    alerts: JSON.parse(readFileSync(join(path, "alerts.json"), "utf8")) as AlertMoment[],
  };
}

export function closeIndex(index: IndexFiles): void {
  index.samples.close();
  index.objects.close();
  index.logs.close();
  index.traces.close();
}

/** Files up to this size in sum are read whole for the key; larger ones at both ends. */
const WHOLE = 64 << 20;
const END = 64 << 10;

/**
 * Names the index after the snapshot's content, because each attempt sees the same files in another folder.
 * A snapshot too large to read twice is named by sizes, times and the ends of its files.
 */
async function snapshotKey(folder: string, tables: RecordTables): Promise<string> {
  const files = await Promise.all(
    Object.values(tables)
      .flat()
      .map(async (name) => ({ name, stat: await stat(join(folder, name)) })),
  );
  const whole = files.reduce((sum, file) => sum + file.stat.size, 0) <= WHOLE;
  const hash = sha256Stream();
  hash.update(FORMAT);
  for (const { name, stat: facts } of files) {
    hash.update(`\n${name} ${facts.size}\n`);
    const path = join(folder, name);
    if (whole) {
      hash.update(readFileSync(path));
    } else {
      hash.update(`${facts.mtimeMs} ${sha256(await ends(path, facts.size))}`);
    }
  }
  return hash.hex().slice(0, 32);
}

async function ends(path: string, size: number): Promise<Uint8Array> {
  const file = await open(path, "r");
  try {
    const first = Buffer.alloc(Math.min(END, size));
    const last = Buffer.alloc(Math.min(END, size));
    await file.read(first, 0, first.length, 0);
    await file.read(last, 0, last.length, Math.max(0, size - last.length));
    return Buffer.concat([first, last]);
  } finally {
    await file.close();
  }
}
