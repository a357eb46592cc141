import { join } from "node:path";
import { z } from "zod";
import { textIfThere } from "../files/absent.ts";
import { writeIfPossible } from "../files/atomic.ts";
import type { Diagnosis } from "../model/diagnosis.ts";
import { digestOf } from "../model/digest.ts";
import { parseJson } from "../model/json.ts";
import { byCodePoint } from "../model/order.ts";
import type { Task } from "../model/task.ts";
import type { SnapshotFacts } from "../score/facts.ts";
import { verifyEvidence } from "./evidence.ts";
import { inventoryOf } from "./inventory.ts";
import { openSnapshot } from "./open.ts";

/** Raise it when a snapshot is read differently, so that what was found before is not taken for it. */
const FACTS_VERSION = 1;

const InventorySchema = z.array(z.string());
const EvidenceSchema = z.strictObject({ checked: z.number(), verified: z.number() }).nullable();

/**
 * What scoring needs to know of a snapshot: its objects and this answer's evidence. Both follow from bytes that the
 * task's digest names, so what was found once is kept beside the attempts, and the snapshot stays closed.
 */
export async function snapshotFacts(
  task: Task,
  diagnosis: Diagnosis,
  cacheDir: string,
): Promise<SnapshotFacts> {
  const of = { version: FACTS_VERSION, task: task.digest };
  const cachePath = (about: object) => `facts/${digestOf({ ...of, ...about })}.json`;
  const pointers = diagnosis.factors.map(({ evidence }) => evidence).filter(Array.isArray);
  const evidence = await cached(cacheDir, cachePath({ pointers }), EvidenceSchema, async () =>
    verifyEvidence(await openSnapshot(task), diagnosis, task.without ?? []),
  );
  return { inventory: await objectsOf(task, cacheDir, cachePath({ objects: true })), evidence };
}

const known = new Map<string, Promise<ReadonlySet<string>>>();

/** Of every attempt at a task the same, and longer to read than all else: once per process. */
function objectsOf(task: Task, cacheDir: string, path: string): Promise<ReadonlySet<string>> {
  const place = join(cacheDir, path);
  const objects =
    known.get(place) ??
    cached(cacheDir, path, InventorySchema, async () =>
      [...(await inventoryOf(await openSnapshot(task)))].sort(byCodePoint),
    ).then((names) => new Set(names));
  known.set(place, objects);
  // What failed once may work the next time.
  objects.catch(() => known.delete(place));
  return objects;
}

/** The same of a folder that is no task. */
export async function factsOfFolder(
  folder: string,
  diagnosis: Diagnosis | null,
): Promise<SnapshotFacts> {
  const [inventory, evidence] = await Promise.all([
    inventoryOf(folder),
    diagnosis === null ? null : verifyEvidence(folder, diagnosis, []),
  ]);
  return { inventory, evidence };
}

async function cached<S extends z.ZodType>(
  cacheDir: string,
  path: string,
  schema: S,
  find: () => Promise<z.infer<S>>,
): Promise<z.infer<S>> {
  const read = schema.safeParse(readJson(cacheDir, path));
  if (read.success) return read.data;
  const found = await find();
  writeIfPossible(join(cacheDir, path), JSON.stringify(found));
  return found;
}

function readJson(cacheDir: string, path: string): unknown {
  const text = textIfThere(join(cacheDir, path));
  return text === null ? undefined : parseJson(text);
}
