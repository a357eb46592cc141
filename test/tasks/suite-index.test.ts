import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { sha256 } from "../../src/model/digest.ts";
import type { Task } from "../../src/model/task.ts";
import { readTaskFile } from "../../src/tasks/find/candidates.ts";
import { findTasks, type Selection } from "../../src/tasks/find.ts";
import { openSnapshot, openSnapshots } from "../../src/tasks/open.ts";
import { readIndex, type SuiteIndex } from "../../src/tasks/suite-index.ts";
import { INDEX_PINS } from "../../src/tasks/suite-pins.ts";
import { lockedDigests } from "../../src/tasks/suites-lock.ts";
import { readTruthFile } from "../../src/tasks/truth.ts";
import { temporaryFolder } from "./snapshots.ts";

const root = resolve(".");
const INDEX = "tasks/suites/full@1.index.json";

function find(selection: Partial<Selection>): Promise<Task[]> {
  return findTasks({
    root,
    cacheDir: join(temporaryFolder(), "cache"),
    suite: null,
    patterns: [],
    exclude: [],
    privateSeed: null,
    progress: () => undefined,
    ...selection,
  });
}

/** A library with one published task, whose files a test may change. */
function library(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "tasks/suites"), { recursive: true });
  for (const path of [INDEX, "tasks/suites/full@1.lock.json", "tasks/shop-08"]) {
    cpSync(join(root, path), join(folder, path), { recursive: true });
  }
  return folder;
}

test("every locked task is in the index, with the description that lies there", async () => {
  const index = await readIndex(root);
  expect([...index.keys()].sort()).toEqual([...(await lockedDigests(root)).keys()].sort());
  for (const [id, { file, description, digest }] of index) {
    const text = readFileSync(`tasks/${id}/task.yaml`, "utf8");
    expect(sha256(text)).toBe(description);
    expect(readTaskFile(text, id)).toEqual(file);
    expect(digest).toBe((await lockedDigests(root)).get(id));
  }
});

test("a published suite is found without a byte of it on the disk, and built when it is opened", async () => {
  const cacheDir = join(temporaryFolder(), "cache");
  const full = await find({ cacheDir, suite: "full@1" });
  expect(full).toHaveLength(141);
  expect(existsSync(cacheDir)).toBe(false);
  const task = full.find(({ id }) => id === "shop-08");
  if (!task) throw new Error("no shop-08");
  const folder = await openSnapshot(task);
  expect(readdirSync(join(cacheDir, "tasks")).filter((name) => !name.endsWith(".json"))).toEqual([
    folder.split("/").at(-1),
  ]);
  expect((await readTruthFile(join(folder, "ground_truth.yaml"))).truth).toEqual(task.truth);
});

test("an index with other bytes than the gate was made with is not read", async () => {
  const own = library();
  expect((await readIndex(own)).size).toBe(1 + 140);
  const text = readFileSync(join(own, INDEX), "utf8");
  writeFileSync(join(own, INDEX), text.replace("recommendation", "checkout"));
  expect((await readIndex(own)).size).toBe(0);
  // And what was changed there tells nothing: the task is built and its own truth is read.
  const cacheDir = join(temporaryFolder(), "cache");
  const [task] = await find({ root: own, cacheDir, patterns: ["shop-08"] });
  expect(existsSync(join(cacheDir, "tasks"))).toBe(true);
  const [published] = await find({ patterns: ["shop-08"] });
  expect(task?.truth).toEqual(published?.truth);
  expect(task?.digest).toBe(published?.digest);
});

test("a task whose lock promises another digest is built, and refused", async () => {
  const own = library();
  const lock = join(own, "tasks/suites/full@1.lock.json");
  const { digest } = (JSON.parse(readFileSync(INDEX, "utf8")) as SuiteIndex)["shop-08"] ?? {};
  writeFileSync(lock, readFileSync(lock, "utf8").replace(digest ?? "", "0".repeat(20)));
  await expect(find({ root: own, patterns: ["shop-08"] })).rejects.toThrow("TASK_DIGEST");
});

test("a task whose description was edited is built, and refused", async () => {
  const own = library();
  const path = join(own, "tasks/shop-08/task.yaml");
  writeFileSync(path, readFileSync(path, "utf8").replace('seed: "1"', 'seed: "2"'));
  await expect(find({ root: own, patterns: ["shop-08"] })).rejects.toThrow("TASK_DIGEST");
});

test("a pinned index with a wrong truth is caught by the first that opens the task", async () => {
  const own = library();
  const index = JSON.parse(readFileSync(INDEX, "utf8")) as Record<string, { truth: Task["truth"] }>;
  const { truth } = index["shop-08"] ?? {};
  if (!truth) throw new Error("no shop-08");
  const [first, ...rest] = truth.groups;
  if (!first) throw new Error("no group");
  index["shop-08"] = {
    ...index["shop-08"],
    truth: { ...truth, groups: [{ ...first, kind: "Pod" }, ...rest] },
  };
  const text = JSON.stringify(index);
  writeFileSync(join(own, INDEX), text);
  const pins = INDEX_PINS as Record<string, string>;
  const pinned = pins["full@1.index.json"] ?? "";
  try {
    pins["full@1.index.json"] = sha256(text);
    const tasks = await find({ root: own, patterns: ["shop-08"] });
    await expect(openSnapshots(tasks)).rejects.toThrow("TASK_TRUTH");
  } finally {
    pins["full@1.index.json"] = pinned;
  }
});

test("private variants are not in any index", async () => {
  const tasks = await find({
    patterns: ["shop-08"],
    privateSeed: "8f1c2d3e4b5a69788796a5b4c3d2e1f0",
  });
  const [published] = await find({ patterns: ["shop-08"] });
  expect(tasks[0]?.prepare).toBeUndefined();
  expect(tasks[0]?.digest).not.toBe(published?.digest);
});
