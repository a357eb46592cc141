import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Task } from "../../src/model/task.ts";
import { listFiles } from "../../src/records/list-files.ts";
import { snapshotFacts } from "../../src/tasks/facts.ts";
import { findTasks } from "../../src/tasks/find.ts";
import { stageSnapshot } from "../../src/tasks/stage.ts";
import { naming } from "../score/fixtures.ts";
import { below, snapshot, temporaryFolder, writeFiles } from "./snapshots.ts";

async function taskIn(root: string, without: readonly string[] = []): Promise<Task> {
  writeFiles(root, below("Scenario-2", snapshot()));
  const [task] = await findTasks({
    root,
    cacheDir: join(root, ".cache"),
    suite: null,
    patterns: ["./Scenario-2"],
    exclude: [],
    privateSeed: null,
    without,
    progress: () => undefined,
  });
  if (!task) throw new Error("no task");
  return task;
}

test("telemetry is staged under a random name; truth, recorder files and ids are not", async () => {
  const root = temporaryFolder();
  const task = await taskIn(root);
  const [first, second] = await Promise.all([
    stageSnapshot(task, join(root, "stage")),
    stageSnapshot(task, join(root, "stage")),
  ]);
  expect(first).not.toBe(second);
  expect(first).not.toContain("Scenario");
  expect(await listFiles(first)).toEqual([
    "alerts/alerts_at_2025-12-15T17-30-49.329092.json",
    "alerts/alerts_in_alerting_state_2025-12-15T175223.904312Z.json",
    "k8s_events_raw.tsv",
    "k8s_objects_raw.tsv",
    "metrics/pod_ad_raw.tsv",
    "otel_logs_raw.tsv",
    "otel_traces_raw.tsv",
  ]);
  const [staged, source] = [first, task.folder].map((folder) =>
    statSync(join(folder, "otel_logs_raw.tsv")),
  );
  expect(staged?.ino).toBe(source?.ino);
  expect(readFileSync(join(first, "otel_logs_raw.tsv"), "utf8")).toContain("failed call");
});

test("a signal that is left out is not staged", async () => {
  const root = temporaryFolder();
  const task = await taskIn(root, ["traces", "metrics"]);
  const files = await listFiles(await stageSnapshot(task, join(root, "stage")));
  expect(files.filter((path) => /traces|metrics/.test(path))).toEqual([]);
  expect(files).toHaveLength(5);
});

test("facts: what the snapshot shows, and which evidence stands there", async () => {
  const task = await taskIn(temporaryFolder());
  const [factor] = naming("otel-demo/ConfigMap/flagd-config").factors;
  if (!factor) throw new Error("no factor");
  const evidence = [
    { file: "otel_logs_raw.tsv", match: "failed call" },
    { file: "/trial/snapshot/otel_logs_raw.tsv", match: "failed call" },
    { file: "otel_logs_raw.tsv", match: "never said" },
    { file: "ground_truth.yaml", match: "groups" },
    { file: "../../etc/passwd", match: "root" },
    { file: "k8s_objects_raw.tsv", match: '"name":"flagd-config"' },
  ];
  const diagnosis = { ...naming(), factors: [{ ...factor, evidence }] };
  const cache = temporaryFolder();
  const facts = await snapshotFacts(task, diagnosis, cache);
  expect(facts.evidence).toEqual({ checked: 6, verified: 3 });
  expect([...facts.inventory]).toContain("otel-demo/ConfigMap/flagd-config");
  expect([...facts.inventory]).toContain("?/Pod/ad-7c7f8b68dc-7rqh9");

  const closed = { ...task, prepare: () => Promise.reject(new Error("the snapshot was opened")) };
  expect(await snapshotFacts(closed, diagnosis, cache)).toEqual(facts);
  const other = { ...closed, digest: "another" };
  await expect(snapshotFacts(other, diagnosis, cache)).rejects.toThrow("was opened");
  for (const name of readdirSync(join(cache, "facts"))) {
    writeFileSync(join(cache, "facts", name), "[1");
  }
  expect(await snapshotFacts(task, diagnosis, cache)).toEqual(facts);
});
