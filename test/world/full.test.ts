import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Diagnosis } from "../../src/model/diagnosis.ts";
import type { Task } from "../../src/model/task.ts";
import { findPolicy } from "../../src/score/policies.ts";
import { scoreDiagnosis } from "../../src/score/score.ts";
import { findTasks } from "../../src/tasks/find.ts";
import { openSnapshots } from "../../src/tasks/open.ts";
import { rowsOf, type Seen } from "./shortcuts.ts";

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
  // Each is compared with the index while it is built.
  await openSnapshots(tasks);
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

function objectName(row: readonly string[]): string {
  const { kind, metadata } = JSON.parse(row[8] ?? "{}") as Seen;
  return `${metadata.namespace ?? "cluster"}/${kind}/${metadata.name}`;
}

/** Root causes by the names of recorded objects: what an agent that is right would say. Secrets are never recorded. */
function rightAnswer(task: Task): Diagnosis {
  const recorded = new Set(rowsOf(join(task.folder, "k8s_objects_raw.tsv")).map(objectName));
  const factors = task.truth.groups
    .filter((one) => one.rootCause)
    .map((group) => {
      const name = `${group.namespace ?? "cluster"}/${group.kind}/${nameOf(group)}`;
      if (group.kind !== "Secret")
        expect(recorded.has(name), `${task.id}: ${name} is recorded`).toBe(true);
      return { name, reasoning: null, evidence: null };
    });
  return {
    factors,
    propagations: [],
    alertsExplained: [],
    alternatives: [],
    confidence: null,
    escalate: null,
    noFault: false,
  };
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

  it.each(["aa", "aa-dedup"] as const)("scores the right answer 1 under %s", (id) => {
    const policy = findPolicy(id);
    const scores = tasks
      .filter((one) => one.expect === "fault")
      .map((task) => ({
        task: task.id,
        value: scoreDiagnosis(rightAnswer(task), task, policy, null).value,
      }));
    expect(scores.filter(({ value }) => value !== 1)).toEqual([]);
    expect(scores).toHaveLength(63);
  });

  it("describes no object by two groups, of which only one could be matched", () => {
    for (const { id, truth } of tasks) {
      const places = truth.groups.map(({ kind, namespace, filter, name }) =>
        JSON.stringify([kind, namespace, filter, name]),
      );
      expect(new Set(places).size, id).toBe(places.length);
    }
  });

  it("names no group that is not defined", () => {
    const dangling = tasks.map(({ id, truth }) => ({ task: id, ids: truth.dangling }));
    expect(dangling.filter(({ ids }) => ids.length > 0)).toEqual([]);
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

  it("keeps every task between 1 and 6.5 MiB", () => {
    for (const { id, folder } of tasks) {
      const size = readdirSync(folder, { recursive: true })
        .map((name) => statSync(join(folder, String(name))))
        .reduce((sum, entry) => sum + (entry.isFile() ? entry.size : 0), 0);
      // The target is 6: a few are up to 2.5 % above it since the cluster's own workloads have ReplicaSets and volumes.
      expect(size, id).toBeGreaterThan(1024 * 1024);
      expect(size, id).toBeLessThan(6.5 * 1024 * 1024);
    }
  });
});
