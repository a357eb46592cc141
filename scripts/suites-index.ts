// Writes beside each lock what is known of its tasks without building them, and pins those bytes in the gate.
// Usage: node scripts/run.mjs scripts/suites-index.ts   (builds every task that is not in the cache)
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../src/model/digest.ts";
import { byCodePoint } from "../src/model/order.ts";
import { diffableJson } from "../src/model/stable.ts";
import { ensureBuilt } from "../src/tasks/build.ts";
import { readTaskFile } from "../src/tasks/find/candidates.ts";
import type { IndexedTask } from "../src/tasks/suite-index.ts";
import { lockedDigests } from "../src/tasks/suites-lock.ts";
import { readTruthFile } from "../src/tasks/truth.ts";

const root = process.env.SRE_GATE_ROOT ?? ".";
const cacheDir = process.env.SRE_GATE_CACHE ?? join(root, ".sre-gate/cache");
const folder = join(root, "tasks/suites");

async function indexedTask(id: string, lockDigest: string): Promise<IndexedTask> {
  const text = readFileSync(join(root, "tasks", id, "task.yaml"), "utf8");
  const file = readTaskFile(text, `tasks/${id}/task.yaml`);
  const built = await ensureBuilt(id, file, { cacheDir, lockDigest, progress: console.log });
  const { truth } = await readTruthFile(join(built.folder, "ground_truth.yaml"));
  return { digest: built.digest, description: sha256(text), file, truth };
}

const pins: string[] = [];
const locked = await lockedDigests(root);
for (const lock of readdirSync(folder).sort(byCodePoint)) {
  if (!lock.endsWith(".lock.json")) continue;
  const name = lock.replace(/\.lock\.json$/, ".index.json");
  const index: Record<string, IndexedTask> = {};
  const { tasks } = JSON.parse(readFileSync(join(folder, lock), "utf8")) as { tasks: object };
  for (const id of Object.keys(tasks)) index[id] = await indexedTask(id, locked.get(id) ?? "");
  const text = diffableJson(index, 1);
  writeFileSync(join(folder, name), text);
  pins.push(`  ${JSON.stringify(name)}: "${sha256(text)}",\n`);
  console.log(`${name}: ${Object.keys(index).length} tasks, ${text.length} characters`);
}
writeFileSync(
  join(root, "src/tasks/suite-pins.ts"),
  `/** sha256 of every suite index that this gate was made with. Written by scripts/suites-index.ts. */
export const INDEX_PINS: Readonly<Record<string, string>> = {
${pins.join("")}};
`,
);
