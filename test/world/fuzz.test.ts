import { describe, expect, it } from "vitest";
import type { Action, Json, JsonObject } from "../../src/world/actions.ts";
import { admit } from "../../src/world/api/admit.ts";
import { MOST_OBJECTS, MOST_PODS } from "../../src/world/cluster/store.ts";
import { incidentOf, worldOf } from "../../src/world/incident.ts";
import { type Stream, Streams } from "../../src/world/random.ts";
import type { World } from "../../src/world/world.ts";
import { scenarios } from "../support/incidents.ts";

// A tenth of it runs in CI. All of it: FUZZ=20000 npx vitest run test/world/fuzz.test.ts --testTimeout 3600000
const ACTIONS = Number(process.env.FUZZ ?? "2000");
const TASKS = [...scenarios()];
const RESOURCES: Readonly<
  Record<string, readonly [group: string, version: string, plural: string]>
> = {
  ConfigMap: ["", "v1", "configmaps"],
  CronJob: ["batch", "v1", "cronjobs"],
  DaemonSet: ["apps", "v1", "daemonsets"],
  Deployment: ["apps", "v1", "deployments"],
  Endpoints: ["", "v1", "endpoints"],
  HorizontalPodAutoscaler: ["autoscaling", "v2", "horizontalpodautoscalers"],
  Job: ["batch", "v1", "jobs"],
  LimitRange: ["", "v1", "limitranges"],
  Namespace: ["", "v1", "namespaces"],
  NetworkPolicy: ["networking.k8s.io", "v1", "networkpolicies"],
  Node: ["", "v1", "nodes"],
  PersistentVolumeClaim: ["", "v1", "persistentvolumeclaims"],
  Pod: ["", "v1", "pods"],
  PodDisruptionBudget: ["policy", "v1", "poddisruptionbudgets"],
  ReplicaSet: ["apps", "v1", "replicasets"],
  ResourceQuota: ["", "v1", "resourcequotas"],
  Schedule: ["chaos-mesh.org", "v1alpha1", "schedules"],
  Secret: ["", "v1", "secrets"],
  Service: ["", "v1", "services"],
  StatefulSet: ["apps", "v1", "statefulsets"],
  VirtualService: ["networking.istio.io", "v1", "virtualservices"],
};
const KINDS = Object.keys(RESOURCES);

/** Values that somebody sends sooner or later. */
const odd = (draw: Stream): Json =>
  draw.pick<Json>([
    null,
    -1,
    0,
    1,
    3,
    5000,
    2_147_483_647,
    "",
    "0",
    "25%",
    "busybox",
    "sleep infinity",
    "exit 1",
    true,
    [],
    {},
    [{}],
    { matchLabels: {} },
    "x".repeat(300),
  ]);

/** The object with one of its fields, however deep, replaced or taken away. */
function bent(value: Json, draw: Stream, depth = 0): Json {
  if (Array.isArray(value)) {
    if (value.length === 0 || draw.chance(150)) return odd(draw);
    const at = draw.below(value.length);
    return value.map((one, index) => (index === at ? bent(one, draw, depth + 1) : one));
  }
  if (typeof value === "object" && value !== null && (depth < 2 || !draw.chance(120))) {
    const keys = Object.keys(value);
    if (keys.length === 0) return odd(draw);
    const key = draw.pick(keys);
    if (depth > 0 && draw.chance(120)) return { ...value, [key]: null };
    return { ...value, [key]: bent((value as JsonObject)[key] ?? null, draw, depth + 1) };
  }
  return odd(draw);
}

function randomAction(world: World, draw: Stream): Action {
  const kind = draw.pick(KINDS);
  const [group, version, resource] = RESOURCES[kind] ?? ["", "v1", "pods"];
  const known = [...world.cluster.store.every(kind)];
  const object = known.length > 0 ? draw.pick(known) : null;
  const copy = JSON.parse(JSON.stringify(object ?? { metadata: { name: "new" } })) as JsonObject;
  const metadata = copy.metadata as JsonObject;
  const namespace = (metadata.namespace as string | undefined) ?? null;
  const name = String(metadata.name);
  const target = { group, version, resource, namespace, name, subresource: null };
  const at = world.now;
  const body = bent(draw.chance(300) ? { spec: copy.spec ?? {} } : copy, draw);
  const json = "application/json";
  switch (draw.below(7)) {
    case 0:
      return {
        at,
        verb: "create",
        target: { ...target, name: null },
        contentType: json,
        body: { ...copy, ...(body as JsonObject), metadata: { namespace, generateName: "fuzz-" } },
      };
    case 1:
      return { at, verb: "update", target, contentType: json, body };
    case 2:
      return {
        at,
        verb: "delete",
        target,
        contentType: json,
        body: draw.chance(300)
          ? { propagationPolicy: draw.pick(["Orphan", "Foreground", "Background"]) }
          : null,
      };
    case 3:
      return {
        at,
        verb: "patch",
        target: { ...target, subresource: "scale" },
        contentType: "application/merge-patch+json",
        body: { spec: { replicas: draw.pick([0, 1, 2, 40, 5000]) } },
      };
    case 4:
      return {
        at,
        verb: "create",
        target: { ...target, subresource: "eviction" },
        contentType: json,
        body: {},
      };
    default: {
      const type = draw.pick(["merge-patch", "strategic-merge-patch", "apply-patch"]);
      const query = { fieldManager: "fuzz", force: "true" };
      return {
        at,
        verb: "patch",
        target,
        contentType: `application/${type}+${type === "apply-patch" ? "yaml" : "json"}`,
        body,
        query,
      };
    }
  }
}

const seconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
};

/** Plays two minutes and answers what one of them cost. */
function costOfMinute(world: World): number {
  const before = seconds();
  world.pass(world.now + 120);
  return (seconds() - before) / 2;
}

describe("whatever is asked of a world", () => {
  it(`bears ${ACTIONS} random actions, valid ones and others`, () => {
    // A new world after every hundred, before there is nothing left to write to.
    const worlds = ACTIONS / 100;
    let accepted = 0;
    for (let index = 0; index < worlds; index += 1) {
      const [id, request] = TASKS[(index * 7) % TASKS.length] ?? [];
      if (!request) throw new Error("no task");
      const draw = new Streams("fuzz", `${id}/${index}`).of("actions");
      const incident = incidentOf(request);
      const telemetry = index % 5 === 0 ? "recorded" : "silent";
      // An agent acts when the recording is over and all that was planned has happened.
      const world = worldOf(incident, { faults: "all", telemetry, admit }).pass(
        incident.window.end,
      );
      for (let count = 0; count < 100; count += 1) {
        const { status } = world.act(randomAction(world, draw));
        expect(status).toBeGreaterThanOrEqual(200);
        if (status < 300) accepted += 1;
        if (draw.chance(250)) world.pass(world.now + 5 * draw.between(1, 6));
      }
      const cost = costOfMinute(world);
      expect(cost, `${id}: seconds a simulated minute`).toBeLessThan(2);
      expect([...world.cluster.store.list("Pod")].length).toBeLessThanOrEqual(MOST_PODS);
    }
    // Most of it is nonsense, but not all of it.
    expect(accepted).toBeGreaterThan(ACTIONS / 10);
  });
});

describe("the caps", () => {
  const [, request] = TASKS[1] ?? [];
  if (!request) throw new Error("no task");
  const start = () =>
    worldOf(incidentOf(request), { faults: "all", telemetry: "recorded", admit }).pass(600);
  const write = (world: World, resource: string, group: string, rest: Partial<Action>) =>
    world.act({
      at: world.now,
      verb: "create",
      target: {
        group,
        version: "v1",
        resource,
        namespace: "otel-demo",
        name: null,
        subresource: null,
      },
      contentType: "application/json",
      body: {},
      ...rest,
    }).status;

  it("hold 5,000 replicas of everything to what a cluster of this size can bear", () => {
    const world = start();
    for (const { metadata } of world.cluster.store.list("Deployment")) {
      if (metadata.namespace !== "otel-demo") continue;
      const target = { group: "apps", version: "v1", resource: "deployments" };
      world.act({
        at: world.now,
        verb: "patch",
        target: { ...target, namespace: "otel-demo", name: metadata.name, subresource: null },
        contentType: "application/merge-patch+json",
        body: { spec: { replicas: 5000 } },
      });
    }
    world.pass(world.now + 60);
    expect([...world.cluster.store.list("Pod")]).toHaveLength(MOST_PODS);
    expect(costOfMinute(world)).toBeLessThan(2);
  });

  it("hold objects to 5,000, and thousands of policies cost no more than they may", () => {
    const world = start();
    let last = 201;
    for (let index = 0; index < MOST_OBJECTS + 10 && last === 201; index += 1) {
      last = write(world, "networkpolicies", "networking.k8s.io", {
        body: {
          apiVersion: "networking.k8s.io/v1",
          kind: "NetworkPolicy",
          metadata: { name: `p-${index}`, namespace: "otel-demo" },
          spec: {
            podSelector: {},
            ingress: [{ from: [{ podSelector: { matchLabels: { a: `${index}` } } }] }],
          },
        },
      });
    }
    expect(last).toBe(500);
    const count = world.cluster.store
      .kinds()
      .reduce((sum, kind) => sum + [...world.cluster.store.every(kind)].length, 0);
    expect(count).toBe(MOST_OBJECTS);
    expect(costOfMinute(world)).toBeLessThan(2);
  });

  it("do not let one object flood the events", () => {
    const world = start();
    const [pod] = world.cluster.store.list("Pod");
    if (!pod) throw new Error("no pod");
    const before = world.cluster.events.rows.length;
    for (let index = 0; index < 1000; index += 1)
      world.cluster.events.record(pod, "Warning", "Odd", `number ${index}`, { component: "x" });
    expect(world.cluster.events.rows.length - before).toBeLessThanOrEqual(25);
  });
});
