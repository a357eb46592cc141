import { describe, expect, it } from "vitest";
import type { Action, Answer, Json } from "../../src/world/actions.ts";
import { admit } from "../../src/world/api/admit.ts";
import { isDue } from "../../src/world/cluster/cron.ts";
import { incidentOf, worldOf } from "../../src/world/incident.ts";
import type { World } from "../../src/world/world.ts";

const SHOP = "otel-demo";
const MERGE = "application/merge-patch+json";

/** A shop or a carrier in which nothing is broken, a quarter of an hour into the day. */
function world(application = "otel-demo", faults: { fault: string; target: string }[] = []): World {
  const incident = incidentOf({
    task: "physics",
    application,
    faults: faults.map((one) => ({ ...one, arguments: {} })),
    seed: "1",
    distractors: [],
    without: [],
    volume: "small",
    shape: "with-before",
    ticket: "alerts",
  });
  return worldOf(incident, { faults: "all", telemetry: "silent", admit }).pass(incident.window.end);
}

interface Wish {
  readonly kind: string;
  readonly name?: string;
  readonly body?: Json;
  readonly namespace?: string | null;
  readonly subresource?: string;
  readonly query?: Record<string, string>;
}

const GROUPS: Readonly<Record<string, string>> = {
  configmaps: "",
  cronjobs: "batch",
  deployments: "apps",
  horizontalpodautoscalers: "autoscaling",
  jobs: "batch",
  limitranges: "",
  nodes: "",
  persistentvolumeclaims: "",
  poddisruptionbudgets: "policy",
  pods: "",
  schedules: "chaos-mesh.org",
  services: "",
  statefulsets: "apps",
};

function write(one: World, verb: Action["verb"], wish: Wish): Answer {
  const version =
    wish.kind === "schedules" ? "v1alpha1" : wish.kind === "horizontalpodautoscalers" ? "v2" : "v1";
  return one.act({
    at: one.now,
    verb,
    target: {
      group: GROUPS[wish.kind] ?? "",
      version,
      resource: wish.kind,
      namespace: wish.namespace === undefined ? SHOP : wish.namespace,
      name: wish.name ?? null,
      subresource: wish.subresource ?? null,
    },
    contentType: verb === "patch" ? MERGE : "application/json",
    body: wish.body ?? null,
    ...(wish.query ? { query: wish.query } : {}),
  });
}

function did(answer: Answer): void {
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
}

const podsOf = (one: World, name: string) =>
  [...one.cluster.runtimes.values()].filter(({ workload }) => workload.name === name);
const setsOf = (one: World, name: string) =>
  [...one.cluster.store.list("ReplicaSet")].filter(
    ({ metadata }) => metadata.ownerReferences?.[0]?.name === name,
  );
const later = (one: World, seconds: number) => one.pass(one.now + seconds);
const template = (name: string, fields: Json) => ({
  spec: { template: { spec: { containers: [{ name, ...(fields as object) }] } } },
});

function edit(one: World, name: string, fields: Json, kind = "deployments"): void {
  did(
    one.act({
      at: one.now,
      verb: "patch",
      target: {
        group: "apps",
        version: "v1",
        resource: kind,
        namespace: SHOP,
        name,
        subresource: null,
      },
      contentType: "application/strategic-merge-patch+json",
      body: template(name, fields) as Json,
    }),
  );
}

describe("owners", () => {
  it("take what they own with them, in the background and in the foreground", () => {
    for (const propagationPolicy of ["Background", "Foreground"]) {
      const one = world();
      did(
        write(one, "delete", { kind: "deployments", name: "quote", body: { propagationPolicy } }),
      );
      later(one, 30);
      expect(one.cluster.store.get("Deployment", SHOP, "quote")).toBeUndefined();
      expect(setsOf(one, "quote")).toEqual([]);
      expect(podsOf(one, "quote")).toEqual([]);
    }
  });

  it("leave orphans where that is asked for, and a new owner takes those in", () => {
    const one = world();
    const before = podsOf(one, "quote").map(({ pod }) => pod.metadata.name);
    const { apiVersion, kind, metadata, spec } =
      one.cluster.store.get("Deployment", SHOP, "quote") ?? {};
    const body = { propagationPolicy: "Orphan" };
    did(write(one, "delete", { kind: "deployments", name: "quote", body }));
    later(one, 10);
    expect(one.cluster.store.get("Deployment", SHOP, "quote")).toBeUndefined();
    expect(podsOf(one, "quote")).toHaveLength(before.length);
    const again = JSON.parse(
      JSON.stringify({
        apiVersion,
        kind,
        metadata: { name: "quote", labels: metadata?.labels },
        spec,
      }),
    ) as Json;
    did(write(one, "create", { kind: "deployments", body: again }));
    later(one, 30);
    expect(podsOf(one, "quote").map(({ pod }) => pod.metadata.name)).toEqual(before);
  });
});

describe("a rollout", () => {
  const image = (one: World) =>
    one.cluster.store.get("Deployment", SHOP, "quote")?.spec.template.spec.containers[0]?.image;
  const condition = (one: World) =>
    one.cluster.store
      .get("Deployment", SHOP, "quote")
      ?.status.conditions.find(({ type }) => type === "Progressing");

  it("to an image that does not exist keeps the old pods, says so at its deadline, and can be undone", () => {
    const one = world();
    const good = image(one) ?? "";
    edit(one, "quote", { image: "ghcr.io/nobody/nothing:1" });
    later(one, 120);
    expect(podsOf(one, "quote").filter(({ ready }) => ready)).toHaveLength(1);
    expect(condition(one)?.reason).toBe("ReplicaSetUpdated");
    later(one, 600);
    expect(condition(one)?.reason).toBe("ProgressDeadlineExceeded");
    edit(one, "quote", { image: good });
    later(one, 60);
    expect(condition(one)?.reason).toBe("NewReplicaSetAvailable");
    const revisions = setsOf(one, "quote").map(
      ({ metadata }) => metadata.annotations?.["deployment.kubernetes.io/revision"],
    );
    // The old template is used again under a new number, so revision 1 is no more.
    expect(revisions.sort()).toEqual(["2", "3"]);
  });

  it("goes as far as surge and unavailability allow", () => {
    const one = world();
    const strategy = { rollingUpdate: { maxSurge: 0, maxUnavailable: 2 } };
    did(
      write(one, "patch", {
        kind: "deployments",
        name: "quote",
        body: { spec: { replicas: 4, strategy } },
      }),
    );
    later(one, 60);
    edit(one, "quote", { image: "ghcr.io/nobody/nothing:1" });
    later(one, 60);
    const own = [...one.cluster.store.list("Pod")].filter(({ metadata }) =>
      metadata.name.startsWith("quote-"),
    );
    expect(own).toHaveLength(4);
    expect(podsOf(one, "quote").filter(({ ready }) => ready)).toHaveLength(2);
  });

  it("waits while the Deployment is paused", () => {
    const one = world();
    did(
      write(one, "patch", { kind: "deployments", name: "quote", body: { spec: { paused: true } } }),
    );
    edit(one, "quote", { env: [{ name: "X", value: "1" }] });
    later(one, 60);
    expect(setsOf(one, "quote")).toHaveLength(1);
    did(
      write(one, "patch", {
        kind: "deployments",
        name: "quote",
        body: { spec: { paused: false } },
      }),
    );
    later(one, 60);
    expect(setsOf(one, "quote")).toHaveLength(2);
  });
});

describe("a StatefulSet", () => {
  const broker = { kind: "statefulsets", name: "parcels-broker", namespace: "parcels" };
  const patch = (one: World, image: string) => {
    const { namespace, name } = broker;
    did(
      one.act({
        at: one.now,
        verb: "patch",
        target: {
          group: "apps",
          version: "v1",
          resource: "statefulsets",
          namespace,
          name,
          subresource: null,
        },
        contentType: "application/strategic-merge-patch+json",
        body: template(name, { image }) as Json,
      }),
    );
  };

  it("keeps its revisions, and a broken pod blocks even the way back until it is deleted", () => {
    const one = world("parcels");
    const found = [...one.cluster.store.list("StatefulSet")].find(
      ({ metadata }) => metadata.name === broker.name,
    );
    const namespace = found?.metadata.namespace ?? "";
    broker.namespace = namespace;
    const good = found?.spec.template.spec.containers[0]?.image ?? "";
    patch(one, "ghcr.io/nobody/nothing:1");
    later(one, 60);
    patch(one, good);
    later(one, 300);
    expect(podsOf(one, broker.name).map(({ ready }) => ready)).toEqual([false]);
    did(write(one, "delete", { kind: "pods", name: `${broker.name}-0`, namespace }));
    later(one, 60);
    expect(podsOf(one, broker.name).map(({ ready }) => ready)).toEqual([true]);
    const revisions = [...one.cluster.store.list("ControllerRevision")]
      .filter(({ metadata }) => metadata.ownerReferences?.[0]?.name === broker.name)
      .map(({ revision }) => revision);
    expect(revisions.sort()).toEqual([2, 3]);
  });
});

describe("nodes", () => {
  it("get and lose the taint of a cordon, and pods return with it", () => {
    const one = world();
    const [node] = one.cluster.store.list("Node");
    const { name } = node?.metadata ?? { name: "" };
    const cordon = (unschedulable: boolean) =>
      did(
        write(one, "patch", {
          kind: "nodes",
          name,
          namespace: null,
          body: { spec: { unschedulable } },
        }),
      );
    cordon(true);
    later(one, 10);
    expect(node?.spec.taints?.map(({ key }) => key)).toEqual(["node.kubernetes.io/unschedulable"]);
    cordon(false);
    later(one, 10);
    expect(node?.spec.taints).toBeUndefined();
  });

  it("evict what is furthest above its request when their memory is short", () => {
    const one = world();
    const [node] = one.cluster.store.list("Node");
    const victim = [...one.cluster.runtimes.values()].find(
      ({ pod }) => pod.spec.nodeName === node?.metadata.name && pod.metadata.namespace === SHOP,
    );
    if (!node || !victim) throw new Error("no pod");
    victim.pod.spec.containers = victim.pod.spec.containers.map((container) => ({
      ...container,
      resources: {},
    }));
    victim.heap = 20_000 * 1024;
    later(one, 15);
    expect(victim.pod.status.reason).toBe("Evicted");
    expect(node.spec.taints?.map(({ key }) => key)).toEqual(["node.kubernetes.io/memory-pressure"]);
    later(one, 400);
    expect(node.spec.taints).toBeUndefined();
    expect(podsOf(one, victim.workload.name).some(({ ready }) => ready)).toBe(true);
  });

  it("are taken over by a pod of higher priority once, from the youngest of the lesser pods", () => {
    const system = (one: World) =>
      [...one.cluster.store.list("Pod")]
        .filter(({ metadata }) => metadata.namespace !== SHOP)
        .map(({ metadata }) => metadata.name);
    const one = world(SHOP, [{ fault: "preemption", target: "payment" }]);
    const [greater, ...rest] = [...one.cluster.store.list("Pod")].filter(
      ({ spec }) => spec.priorityClassName === "batch-critical",
    );
    expect(rest).toEqual([]);
    expect(greater?.status.phase).toBe("Running");
    expect(podsOf(one, "payment").map(({ phase }) => phase)).toEqual(["scheduling"]);
    // They are older than the application, and what it leaves is enough.
    expect(system(one)).toEqual(expect.arrayContaining(system(world())));
  });

  it("refuse an eviction that a disruption budget forbids", () => {
    const one = world();
    const spec = {
      minAvailable: 1,
      selector: { matchLabels: { "opentelemetry.io/name": "quote" } },
    };
    const metadata = { name: "quote" };
    did(
      write(one, "create", {
        kind: "poddisruptionbudgets",
        body: { apiVersion: "policy/v1", kind: "PodDisruptionBudget", metadata, spec },
      }),
    );
    later(one, 5);
    const name = podsOf(one, "quote")[0]?.pod.metadata.name ?? "";
    const evict = () =>
      write(one, "create", {
        kind: "pods",
        name,
        subresource: "eviction",
        body: { apiVersion: "policy/v1", kind: "Eviction", metadata: { name, namespace: SHOP } },
      });
    expect(evict().status).toBe(429);
    did(
      write(one, "patch", { kind: "deployments", name: "quote", body: { spec: { replicas: 2 } } }),
    );
    later(one, 60);
    did(evict());
  });
});

describe("chaos", () => {
  const broken = () => world("otel-demo", [{ fault: "pod-chaos", target: "quote" }]);
  const children = (one: World) => [...one.cluster.store.every("PodChaos")];
  const name = "quote-pod-failure";

  it("comes back from its Schedule when only the experiment is deleted", () => {
    const one = broken();
    const [child] = children(one);
    expect(child).toBeDefined();
    one.cluster.store.remove(child as never);
    later(one, 90);
    expect(children(one)[0]?.metadata.name).not.toBe(child?.metadata.name);
    expect(podsOf(one, "quote")[0]?.affliction.killed).toBe(true);
  });

  it("ends with a pause or the deletion of the Schedule", () => {
    for (const verb of ["patch", "delete"] as const) {
      const one = broken();
      const body = { metadata: { annotations: { "experiment.chaos-mesh.org/pause": "true" } } };
      did(
        write(one, verb, {
          kind: "schedules",
          name,
          namespace: "chaos-mesh",
          body: verb === "patch" ? body : null,
        }),
      );
      later(one, 130);
      expect(podsOf(one, "quote")[0]?.ready).toBe(true);
      expect(podsOf(one, "quote")[0]?.affliction.killed).toBe(false);
      if (verb === "delete") expect(children(one)).toEqual([]);
    }
  });
});

describe("configuration", () => {
  it("reaches mounted files within a minute and variables with a restart only", () => {
    const one = world("parcels");
    const map = [...one.cluster.store.list("ConfigMap")].find(
      ({ metadata }) => metadata.name === "tariff-tables",
    );
    const [tariffs] = podsOf(one, "tariffs");
    const [bookings] = podsOf(one, "bookings");
    const namespace = map?.metadata.namespace ?? "";
    did(
      write(one, "patch", {
        kind: "configmaps",
        name: "tariff-tables",
        namespace,
        body: { data: { "zones.json": "{}" } },
      }),
    );
    did(
      write(one, "patch", {
        kind: "configmaps",
        name: "bookings-config",
        namespace,
        body: { data: { "db.pool.size": "7" } },
      }),
    );
    later(one, 65);
    expect(tariffs?.files.get("tariff-tables")?.data["zones.json"]).toBe("{}");
    const size = () => [...(podsOf(one, "bookings")[0]?.environment.values() ?? [])];
    expect(size()).not.toContain("7");
    did(write(one, "delete", { kind: "pods", name: bookings?.pod.metadata.name ?? "", namespace }));
    later(one, 60);
    expect(size()).toContain("7");
  });

  it("of a Secret has an older revision that can be found", () => {
    const one = world("otel-demo", [{ fault: "secret-corrupted", target: "product-reviews" }]);
    const secret = one.cluster.store.get("Secret", SHOP, "postgresql-credentials");
    const applied = JSON.parse(
      secret?.metadata.annotations?.["kubectl.kubernetes.io/last-applied-configuration"] ?? "{}",
    ) as { data: Record<string, string> };
    expect(Object.keys(applied.data)).toEqual(Object.keys(secret?.data ?? {}));
    expect(applied.data).not.toEqual(secret?.data);
  });

  it("that a pod mounts and that is not there keeps the pod from starting", () => {
    const one = world();
    const spec = {
      containers: [
        {
          name: "box",
          image: "busybox",
          command: ["sleep", "100"],
          volumeMounts: [{ name: "a", mountPath: "/a" }],
        },
      ],
      volumes: [{ name: "a", configMap: { name: "absent" } }],
    };
    did(
      write(one, "create", {
        kind: "pods",
        body: { apiVersion: "v1", kind: "Pod", metadata: { name: "box" }, spec },
      }),
    );
    later(one, 20);
    expect(
      one.cluster.store.get("Pod", SHOP, "box")?.status.containerStatuses?.[0]?.state.waiting
        ?.reason,
    ).toBe("ContainerCreating");
    did(
      write(one, "create", {
        kind: "configmaps",
        body: { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "absent" }, data: {} },
      }),
    );
    later(one, 60);
    expect(one.cluster.store.get("Pod", SHOP, "box")?.status.phase).toBe("Running");
  });
});

describe("volumes", () => {
  it("are made for claims, fill up, and grow where their class allows it", () => {
    const one = world("parcels");
    const [db] = podsOf(one, "parcels-db");
    const namespace = db?.pod.metadata.namespace ?? "";
    const claim = one.cluster.store.get("PersistentVolumeClaim", namespace, "data-parcels-db-0");
    const volume = claim?.spec.volumeName ?? "";
    expect(one.cluster.store.get("PersistentVolume", "", volume)?.status.phase).toBe("Bound");
    one.cluster.disks.set(volume, 50 * 1024);
    later(one, 10);
    expect(db?.full).toBe(true);
    const body = { spec: { resources: { requests: { storage: "80Gi" } } } };
    did(
      write(one, "patch", {
        kind: "persistentvolumeclaims",
        name: "data-parcels-db-0",
        namespace,
        body,
      }),
    );
    later(one, 10);
    expect(db?.full).toBe(false);
    did(
      write(one, "delete", {
        kind: "persistentvolumeclaims",
        name: "data-parcels-db-0",
        namespace,
      }),
    );
    later(one, 30);
    // A pod still uses it: the claim waits, and the data with it.
    expect(claim?.metadata.deletionTimestamp).toBeDefined();
    expect(one.cluster.store.get("PersistentVolume", "", volume)).toBeDefined();
  });
});

describe("jobs", () => {
  const pod = (command: string[]) => ({
    template: {
      spec: { restartPolicy: "Never", containers: [{ name: "work", image: "busybox", command }] },
    },
  });

  it("run to their end, fail after their last try, and come from a CronJob by the clock", () => {
    const one = world();
    const job = (name: string, spec: Json) =>
      did(
        write(one, "create", {
          kind: "jobs",
          body: { apiVersion: "batch/v1", kind: "Job", metadata: { name }, spec },
        }),
      );
    job("good", pod(["sleep", "20"]));
    job("bad", { ...pod(["sh", "-c", "exit 3"]), backoffLimit: 1 });
    const spec = { schedule: "*/2 * * * *", jobTemplate: { spec: pod(["true"]) } };
    did(
      write(one, "create", {
        kind: "cronjobs",
        body: { apiVersion: "batch/v1", kind: "CronJob", metadata: { name: "often" }, spec },
      }),
    );
    later(one, 300);
    const outcome = (name: string) =>
      one.cluster.store.get("Job", SHOP, name)?.status.conditions?.[0]?.type;
    expect(outcome("good")).toBe("Complete");
    expect(outcome("bad")).toBe("Failed");
    const made = [...one.cluster.store.list("Job")].filter(({ metadata }) =>
      metadata.name.startsWith("often-"),
    );
    expect(made.length).toBeGreaterThanOrEqual(2);
  });

  it("are due when their schedule says", () => {
    const noon = Date.UTC(2026, 0, 5, 12, 0, 0);
    expect(isDue("0 12 * * 1", noon, 0, 5)).toBe(true);
    expect(isDue("0 12 5 1 *", noon, 0, 5)).toBe(true);
    expect(isDue("0 12 * * 2", noon, 0, 5)).toBe(false);
    expect(isDue("*/15 * * * *", noon, 900, 5)).toBe(true);
    expect(isDue("5-10/5 * * * *", noon, 600, 5)).toBe(true);
    expect(isDue("* * * * *", noon, 30, 5)).toBe(false);
    expect(isDue("@every 30s", noon, 30, 5)).toBe(true);
    expect(isDue("nonsense", noon, 0, 5)).toBe(false);
  });
});

describe("limits", () => {
  it("of a range are given to pods that name none", () => {
    const one = world();
    const limits = [{ type: "Container", default: { memory: "64Mi" }, max: { memory: "128Mi" } }];
    did(
      write(one, "create", {
        kind: "limitranges",
        body: {
          apiVersion: "v1",
          kind: "LimitRange",
          metadata: { name: "fair" },
          spec: { limits },
        },
      }),
    );
    const box = (name: string, resources: Json) =>
      write(one, "create", {
        kind: "pods",
        body: {
          apiVersion: "v1",
          kind: "Pod",
          metadata: { name },
          spec: { containers: [{ name, image: "nginx", resources }] },
        },
      });
    did(box("small", {}));
    expect(
      one.cluster.store.get("Pod", SHOP, "small")?.spec.containers[0]?.resources?.limits?.memory,
    ).toBe("64Mi");
    expect(box("large", { limits: { memory: "1Gi" } }).status).toBe(403);
  });
});

describe("processes", () => {
  it("that are not the program of the image serve nobody", () => {
    const one = world();
    edit(one, "quote", { command: ["sleep", "infinity"] });
    later(one, 60);
    expect(podsOf(one, "quote").map(({ serving }) => serving)).toEqual([false]);
    edit(one, "quote", {
      command: null,
      livenessProbe: { tcpSocket: { port: 1 }, periodSeconds: 5 },
    });
    later(one, 120);
    expect(podsOf(one, "quote").some(({ restarts }) => restarts > 0)).toBe(true);
  });
});

describe("an autoscaler", () => {
  it("takes pods away again, but not before it has been calm for five minutes", () => {
    const one = world("otel-demo", [{ fault: "autoscaler", target: "quote" }]);
    expect(podsOf(one, "quote")).toHaveLength(6);
    const [scaler] = one.cluster.store.list("HorizontalPodAutoscaler");
    const metrics = [
      {
        type: "Resource",
        resource: { name: "cpu", target: { type: "Utilization", averageUtilization: 90 } },
      },
    ];
    did(
      write(one, "patch", {
        kind: "horizontalpodautoscalers",
        name: scaler?.metadata.name ?? "",
        body: { spec: { metrics } },
      }),
    );
    later(one, 200);
    expect(podsOf(one, "quote")).toHaveLength(6);
    later(one, 200);
    expect(podsOf(one, "quote").length).toBeLessThan(6);
  });
});
