import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { sha256 } from "../model/digest.ts";
import type { GroundTruth } from "../model/ground-truth.ts";
import type { TaskFile } from "../model/task.ts";
import { INDEX_PINS } from "./suite-pins.ts";
import { lockedDigests } from "./suites-lock.ts";

/** What is known of a published task without building it. */
export interface IndexedTask {
  /** Of the built task, as in the lock. */
  readonly digest: string;
  /** sha256 of the task.yaml that all of this was made from. */
  readonly description: string;
  readonly file: TaskFile;
  readonly truth: GroundTruth;
}

export type SuiteIndex = Readonly<Record<string, IndexedTask>>;

/**
 * The tasks of a library's published suites by id. An index counts only with the very bytes that this gate was made
 * with, and a task only with the digest that its lock promises: all else is built and read, as if there were no index.
 */
export async function readIndex(root: string): Promise<ReadonlyMap<string, IndexedTask>> {
  const folder = join(root, "tasks", "suites");
  const names = (await readdir(folder).catch(() => [])).filter((name) => name in INDEX_PINS);
  const known = new Map<string, IndexedTask>();
  if (names.length === 0) return known;
  const locked = await lockedDigests(root);
  for (const name of names) {
    const text = await readFile(join(folder, name), "utf8").catch(() => "");
    if (sha256(text) !== INDEX_PINS[name]) continue;
    for (const [id, task] of Object.entries(JSON.parse(text) as SuiteIndex)) {
      if (locked.get(id) === task.digest) known.set(id, task);
    }
  }
  return known;
}

/** What the index knows about a task with this task.yaml. */
export function indexedAs(
  index: ReadonlyMap<string, IndexedTask>,
  id: string,
  text: string,
): IndexedTask | null {
  const known = index.get(id);
  return known !== undefined && known.description === sha256(text) ? known : null;
}
