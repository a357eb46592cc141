import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Task } from "../../src/model/task.ts";
import { findTasks } from "../../src/tasks/find.ts";

const root = join(import.meta.dirname, "../..");
let tasks: Task[] = [];

beforeAll(async () => {
  tasks = await findTasks({
    root,
    packageRoot: root,
    cacheDir: join(root, ".sre-gate", "cache"),
    suite: "full@1",
    patterns: [],
    exclude: [],
    privateSeed: null,
    progress: () => {},
  });
}, 300_000);

/** Groups that can be reached from the root causes along the propagation. */
function reached(task: Task): Set<string> {
  const found = new Set(task.truth.groups.filter((one) => one.rootCause).map(({ id }) => id));
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const { source, target } of task.truth.propagations)
      if (found.has(source)) found.add(target);
    for (const set of task.truth.aliases)
      if (set.some((id) => found.has(id))) for (const id of set) found.add(id);
  }
  return found;
}

/** The exact name of a root cause, from the way its filter is written. */
function nameOf(group: Task["truth"]["groups"][number]): string {
  return group.name ?? (group.filter[0] ?? "").replace(/\\b$|-\.\*$/, "");
}

describe("full@1", () => {
  it("has at least 12 kinds of root cause, two applications' worth of families, and tasks without fault", () => {
    const kinds = new Set(
      tasks.flatMap(({ truth }) =>
        truth.groups.filter((one) => one.rootCause).map(({ kind }) => kind),
      ),
    );
    expect(kinds.size).toBeGreaterThanOrEqual(12);
    const families = new Set(tasks.flatMap(({ family }) => family?.split(" + ") ?? []));
    for (const family of [
      "quota exhaustion",
      "rollout failure",
      "connection pool exhaustion",
      "network partition",
      "chaos",
      "feature flag",
      "environment variable",
      "image",
      "network policy",
      "secrets",
      "DNS",
      "storage",
      "probes",
      "HPA",
      "scheduling",
      "preemption",
      "mesh",
      "external dependency",
      "no fault",
    ]) {
      expect(families).toContain(family);
    }
  });

  it("leads from the alerts to every root cause", () => {
    for (const task of tasks.filter((one) => one.expect === "fault")) {
      const groups = reached(task);
      const alerted = task.truth.alerts.filter(({ group }) => group !== null && groups.has(group));
      expect(alerted.length, `${task.id}: alerts that the root cause explains`).toBeGreaterThan(0);
    }
  });

  it("shows every root cause by name in what the agent sees", () => {
    for (const task of tasks.filter((one) => one.expect === "fault")) {
      const seen = ["k8s_objects_raw.tsv", "k8s_events_raw.tsv"]
        .map((name) => readFileSync(join(task.folder, name), "utf8"))
        .join("");
      for (const group of task.truth.groups.filter((one) => one.rootCause)) {
        expect(seen.includes(`"${nameOf(group)}"`), `${task.id}: ${nameOf(group)}`).toBe(true);
      }
    }
  });

  it("opens a ticket for every fault", () => {
    for (const task of tasks.filter((one) => one.expect === "fault")) {
      const name =
        readdirSync(join(task.folder, "alerts")).find((one) => one.includes("alerting_state")) ??
        "";
      const text = readFileSync(join(task.folder, "alerts", name), "utf8");
      expect(
        (JSON.parse(text) as { data: { alerts: unknown[] } }).data.alerts.length,
        task.id,
      ).toBeGreaterThan(0);
    }
  });

  it("keeps every task between 1 and 6 MiB", () => {
    for (const { id, folder } of tasks) {
      const size = readdirSync(folder, { recursive: true })
        .map((name) => statSync(join(folder, String(name))))
        .reduce((sum, entry) => sum + (entry.isFile() ? entry.size : 0), 0);
      expect(size, id).toBeGreaterThan(1024 * 1024);
      expect(size, id).toBeLessThan(6 * 1024 * 1024);
    }
  });
});
