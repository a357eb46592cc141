import { randomBytes } from "node:crypto";
import { copyFile, link, mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Task } from "../model/task.ts";

const HIDDEN = new Set(["ground_truth.yaml", "ground_truth.json", "task.yaml"]);

/** Links a task's files, without its ground truth, below a random name. */
export async function stageFiles(task: Task, parent: string): Promise<string> {
  const folder = join(parent, randomBytes(9).toString("base64url"));
  await linkTree(task.folder, folder);
  return folder;
}

async function linkTree(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    if (HIDDEN.has(entry.name)) continue;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await linkTree(source, target);
    else if (entry.isFile()) await link(source, target).catch(() => copyFile(source, target));
  }
}
