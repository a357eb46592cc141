import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Diagnosis } from "../../src/model/diagnosis.ts";
import type { Task } from "../../src/model/task.ts";
import { findPolicy } from "../../src/score/policies.ts";
import { scoreDiagnosis } from "../../src/score/score.ts";
import { findTasks } from "../../src/tasks/find.ts";
import { openSnapshots } from "../../src/tasks/open.ts";
import { faults } from "../../src/world/faults/index.ts";
import { scenarios } from "../support/incidents.ts";
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
      // A Service that was never installed is no object of the only pull; its clients name it.
      const absent = group.kind === "Service" && task.tags.includes("from-the-start");
      if (group.kind !== "Secret" && !absent)
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
  it("has at least 14 kinds of root cause, and in half of the tasks those that recorded sets have", () => {
    const kinds = tasks.map(({ truth }) =>
      truth.groups.filter((one) => one.rootCause).map(({ kind }) => kind),
    );
    expect(new Set(kinds.flat()).size).toBeGreaterThanOrEqual(14);
    const recorded = ["Deployment", "StatefulSet", "DaemonSet", "Pod", "Node", "Namespace"];
    const like = kinds.filter((all) => all.some((kind) => recorded.includes(kind)));
    expect(like.length * 2).toBeGreaterThanOrEqual(tasks.length);
  });

  it("has every mechanism, two causes in one of eight, and at least six tasks in which nothing is broken", () => {
    const requests = [...scenarios().values()];
    const used = new Set(requests.flatMap((one) => one.faults.map(({ fault }) => fault)));
    expect([...faults.keys()].filter((name) => !used.has(name))).toEqual([]);
    expect(requests.length).toBeGreaterThanOrEqual(100);
    const two = requests.filter((one) => one.faults.length === 2);
    expect(two.length * 8).toBeGreaterThanOrEqual(requests.length);
    expect(requests.filter((one) => one.faults.length === 0).length).toBeGreaterThanOrEqual(6);
  });

  it("has a third of its records without a before, and tickets that name nobody or the wrong one", () => {
    const requests = [...scenarios().values()];
    const of = (shape: string) => requests.filter((one) => one.shape === shape).length;
    expect((of("from-the-start") + 1) * 3).toBeGreaterThanOrEqual(requests.length);
    for (const shape of ["thin", "long-ago"]) expect(of(shape)).toBeGreaterThanOrEqual(10);
    for (const ticket of ["nameless", "wrong"])
      expect(requests.filter((one) => one.ticket === ticket).length).toBeGreaterThanOrEqual(6);
  });

  it("has families enough", () => {
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
      "missing reference",
      "security context",
      "node",
      "control plane",
      "certificates",
      "noisy neighbour",
      "queue",
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
    expect(scores.length).toBeGreaterThanOrEqual(100);
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

  it("takes at most 5 MB a task in the mean, and 700 MB in all", () => {
    const sizes = tasks.map(({ folder }) =>
      readdirSync(folder, { recursive: true })
        .map((name) => statSync(join(folder, String(name))))
        .reduce((sum, entry) => sum + (entry.isFile() ? entry.size : 0), 0),
    );
    const sum = sizes.reduce((total, size) => total + size, 0);
    expect(sum / sizes.length).toBeLessThan(5_000_000);
    expect(sum).toBeLessThan(700_000_000);
    // Where a namespace was refused from the first day there is little to record.
    expect(Math.min(...sizes)).toBeGreaterThan(300_000);
    expect(Math.max(...sizes)).toBeLessThan(7.5 * 1024 * 1024);
  });
});
