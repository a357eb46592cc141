import { beforeEach, describe, expect, it } from "vitest";
import type { Json } from "../../../src/world/actions.ts";
import { spoken } from "../../../src/world/api/defaults.ts";
import type { Deployment } from "../../../src/world/cluster/kinds.ts";
import type { World } from "../../../src/world/world.ts";
import { APPLY, act, healthyWorld, JSON_PATCH, MERGE, STRATEGIC } from "./world.ts";

const NS = "otel-demo";
const CART = `apps/v1/namespaces/${NS}/deployments/cart`;

let world: World;
beforeEach(() => {
  world = healthyWorld();
});

function cart(): Deployment {
  const found = world.cluster.store.get("Deployment", NS, "cart");
  if (!found) throw new Error("no cart");
  return found;
}

function message(answer: { body: unknown }): string {
  return (answer.body as { message: string }).message;
}

describe("a patch", () => {
  it("of each media type changes the object and its generation once", () => {
    const { generation = 0 } = cart().metadata;
    const container = { name: "cart", image: "cart:9" };
    const patches = [
      [STRATEGIC, { spec: { template: { spec: { containers: [container] } } } }],
      [MERGE, { spec: { replicas: 2 } }],
      [JSON_PATCH, [{ op: "replace", path: "/spec/strategy/rollingUpdate/maxSurge", value: 1 }]],
      [
        APPLY,
        {
          apiVersion: "apps/v1",
          kind: "Deployment",
          metadata: { name: "cart", labels: { team: "a" } },
        },
      ],
    ] as const;
    for (const [contentType, body] of patches) {
      const query = { fieldManager: "me" };
      const answer = act(world, { verb: "patch", path: CART, contentType, body, query });
      expect([contentType, answer.status]).toEqual([contentType, 200]);
    }
    expect(cart().metadata.generation).toBe(generation + 3);
    expect(cart().spec.replicas).toBe(2);
    expect(cart().spec.template.spec.containers[0]?.image).toBe("cart:9");
    expect(cart().spec.template.spec.containers[0]?.env?.length).toBeGreaterThan(0);
    expect(cart().metadata.labels?.team).toBe("a");
  });

  it("that says what is said already changes nothing at all", () => {
    const before = JSON.stringify(cart());
    const body = { spec: { strategy: { rollingUpdate: { maxSurge: "25%" } }, replicas: 1 } };
    const answer = act(world, { verb: "patch", path: CART, contentType: STRATEGIC, body });
    expect(answer.status).toBe(200);
    expect(JSON.stringify(cart())).toBe(before);
  });

  it("of a label leaves the template as it was to the byte, so that no pod restarts", () => {
    const before = JSON.stringify(cart().spec.template);
    const body = { metadata: { labels: { a: "b" } } };
    act(world, { verb: "patch", path: CART, contentType: MERGE, body });
    expect(JSON.stringify(cart().spec.template)).toBe(before);
    expect(cart().metadata.labels?.a).toBe("b");
  });

  it("answers with the defaults a server fills in, which the store does not hold", () => {
    const body = { metadata: { annotations: { note: "1" } } };
    const answer = act(world, { verb: "patch", path: CART, contentType: MERGE, body });
    expect(answer.body).toMatchObject({
      spec: { progressDeadlineSeconds: 600, strategy: { rollingUpdate: { maxSurge: "25%" } } },
    });
    expect(cart().spec).not.toHaveProperty("progressDeadlineSeconds");
  });

  it("stamps a restart with the world's time, whatever the client's clock says", () => {
    const stamp = { "kubectl.kubernetes.io/restartedAt": "2031-01-01T00:00:00Z" };
    const body = { spec: { template: { metadata: { annotations: stamp } } } };
    act(world, { verb: "patch", path: CART, contentType: STRATEGIC, body });
    const { annotations } = cart().spec.template.metadata;
    expect(annotations?.["kubectl.kubernetes.io/restartedAt"]).toBe(
      world.cluster.clock.iso(world.now),
    );
  });
});

describe("an undo", () => {
  it("comes back to the old ReplicaSet, defaults and all", () => {
    const path = `apps/v1/namespaces/${NS}/deployments/flagd`;
    const sets = () =>
      [...world.cluster.store.list("ReplicaSet")].filter((one) =>
        one.metadata.name.startsWith("flagd-"),
      );
    const before = sets().filter((one) => (one.spec.replicas ?? 0) > 0);
    const [old] = before.map((one) => structuredClone(one));
    expect(JSON.stringify(old?.spec.template)).toContain("configMap");
    const bare = { volumes: null, containers: [{ name: "flagd", volumeMounts: null }] };
    const body = { spec: { template: { spec: bare } } };
    expect(act(world, { verb: "patch", path, contentType: STRATEGIC, body }).status).toBe(200);
    world.pass(world.now + 60);
    const many = sets().length;
    // As kubectl does it: the revision's template as the API speaks it, without the hash.
    if (!old) throw new Error("no ReplicaSet");
    const template = spoken(old).spec.template;
    delete template.metadata.labels?.["pod-template-hash"];
    const undo = [{ op: "replace", path: "/spec/template", value: template as unknown as Json }];
    expect(act(world, { verb: "patch", path, contentType: JSON_PATCH, body: undo }).status).toBe(
      200,
    );
    world.pass(world.now + 60);
    expect(sets().length).toBe(many);
    expect(sets().find((one) => one.metadata.name === old.metadata.name)?.spec.replicas).toBe(1);
  });
});

describe("a refusal", () => {
  it.each([
    [
      "a version that is not the newest",
      { metadata: { resourceVersion: "1" } },
      409,
      `Operation cannot be fulfilled on deployments.apps "cart": the object has been modified; please apply your changes to the latest version and try again`,
    ],
    [
      "another selector",
      {
        spec: {
          selector: { matchLabels: { a: "b" } },
          template: { metadata: { labels: { a: "b" } } },
        },
      },
      422,
      `Deployment.apps "cart" is invalid: spec.selector: Invalid value: {"matchLabels":{"opentelemetry.io/name":"cart","a":"b"}}: field is immutable`,
    ],
    [
      "fewer than no replicas",
      { spec: { replicas: -1 } },
      422,
      `Deployment.apps "cart" is invalid: spec.replicas: Invalid value: -1: must be greater than or equal to 0`,
    ],
    [
      "a request above its limit",
      {
        spec: {
          template: {
            spec: {
              containers: [
                {
                  name: "cart",
                  resources: { requests: { memory: "4Gi" }, limits: { memory: "1024Mi" } },
                },
              ],
            },
          },
        },
      },
      422,
      `Deployment.apps "cart" is invalid: spec.template.spec.containers[0].resources.requests: Invalid value: "4Gi": must be less than or equal to memory limit of 1Gi`,
    ],
    [
      "a volume that is not there",
      {
        spec: {
          template: {
            spec: {
              containers: [{ name: "cart", volumeMounts: [{ name: "no", mountPath: "/no" }] }],
            },
          },
        },
      },
      422,
      `Deployment.apps "cart" is invalid: spec.template.spec.containers[0].volumeMounts[0].name: Not found: "no"`,
    ],
  ])("of %s is in the server's words and changes nothing", (_, body, status, text) => {
    const before = JSON.stringify(cart());
    const answer = act(world, { verb: "patch", path: CART, contentType: STRATEGIC, body });
    expect([answer.status, message(answer)]).toEqual([status, text]);
    expect(JSON.stringify(cart())).toBe(before);
  });

  it("names every cause for itself", () => {
    const body = {
      metadata: { name: "x" },
      spec: {
        selector: { matchLabels: { a: "b" } },
        template: { metadata: { labels: { a: "b" } }, spec: { containers: [{ name: "UP" }] } },
      },
    };
    const answer = act(world, {
      verb: "create",
      path: `apps/v1/namespaces/${NS}/deployments`,
      body,
    });
    expect(answer.body).toMatchObject({
      status: "Failure",
      reason: "Invalid",
      code: 422,
      details: {
        name: "x",
        group: "apps",
        kind: "Deployment",
        causes: [
          { reason: "FieldValueInvalid", field: "spec.template.spec.containers[0].name" },
          {
            reason: "FieldValueRequired",
            message: "Required value",
            field: "spec.template.spec.containers[0].image",
          },
        ],
      },
    });
  });

  it.each([
    ["patch", "apps/v1/namespaces/kube-system/deployments/coredns"],
    ["delete", `v1/namespaces/${NS}`],
    ["create", `v1/namespaces/${NS}/pods/cart-1/exec`],
    ["delete", "v1/namespaces/kube-system/configmaps/coredns"],
    ["create", `rbac.authorization.k8s.io/v1/namespaces/${NS}/roles`],
    ["create", `v1/namespaces/${NS}/events`],
    ["patch", "v1/namespaces/kube-system/configmaps/cluster-autoscaler-status"],
  ] as const)("of the role: %s %s", (verb, path) => {
    const answer = act(world, { verb, path, contentType: MERGE, body: {} });
    expect(answer.status).toBe(403);
    expect(message(answer)).toContain(`is forbidden: User "agent" cannot ${verb} resource`);
  });
});

describe("what the role lets through", () => {
  it("cordons a node and changes nothing else of it", () => {
    const [node] = world.cluster.store.list("Node");
    const path = `v1/nodes/${node?.metadata.name}`;
    const cordon = { spec: { unschedulable: true } };
    expect(act(world, { verb: "patch", path, contentType: STRATEGIC, body: cordon }).status).toBe(
      200,
    );
    expect(node?.spec.unschedulable).toBe(true);
    const relabel = { metadata: { labels: { "kubernetes.io/arch": "arm64" } } };
    expect(act(world, { verb: "patch", path, contentType: STRATEGIC, body: relabel }).status).toBe(
      403,
    );
  });

  it("writes CoreDNS' ConfigMap, chaos objects and the application's namespace", () => {
    const dns = "v1/namespaces/kube-system/configmaps/coredns";
    const body = { metadata: { annotations: { a: "b" } } };
    expect(act(world, { verb: "patch", path: dns, contentType: MERGE, body }).status).toBe(200);
    expect(
      act(world, { verb: "patch", path: `v1/namespaces/${NS}`, contentType: MERGE, body }).status,
    ).toBe(200);
    world.pass(world.window.end);
    const schedules = [...world.cluster.store.list("Schedule")];
    expect(schedules.length).toBeGreaterThan(0);
    const [schedule] = schedules;
    const { namespace, name } = schedule?.metadata ?? {};
    const path = `chaos-mesh.org/v1alpha1/namespaces/${namespace}/schedules/${name}`;
    const pause = { metadata: { annotations: { "experiment.chaos-mesh.org/pause": "true" } } };
    expect(act(world, { verb: "patch", path, contentType: MERGE, body: pause }).status).toBe(200);
    expect(act(world, { verb: "patch", path, contentType: STRATEGIC, body: pause }).status).toBe(
      415,
    );
  });
});

describe("creating", () => {
  const service = (metadata: Record<string, string>) => ({
    apiVersion: "v1",
    kind: "Service",
    metadata,
    spec: { selector: { app: "x" }, ports: [{ port: 80 }] },
  });

  it("fills in what a server fills in, and refuses a second one of the name", () => {
    const path = `v1/namespaces/${NS}/services`;
    const answer = act(world, { verb: "create", path, body: service({ name: "x" }) });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      metadata: { name: "x", namespace: NS, creationTimestamp: world.cluster.clock.iso(world.now) },
      spec: { type: "ClusterIP", ports: [{ port: 80, targetPort: 80, protocol: "TCP" }] },
    });
    const again = act(world, { verb: "create", path, body: service({ name: "x" }) });
    expect([again.status, message(again)]).toEqual([409, 'services "x" already exists']);
  });

  it("draws generated names that are the same in the same world and never taken", () => {
    const path = `v1/namespaces/${NS}/services`;
    const names = (one: World) =>
      [0, 1].map(
        () =>
          (
            act(one, { verb: "create", path, body: service({ generateName: "x-" }) }).body
              .metadata as { name: string }
          ).name,
      );
    const first = names(world);
    expect(new Set(first).size).toBe(2);
    expect(names(healthyWorld())).toEqual(first);
  });

  it("as a dry run says the same and writes nothing", () => {
    const { writes } = world.cluster.store;
    const answer = act(world, {
      verb: "create",
      path: `v1/namespaces/${NS}/services`,
      body: service({ name: "x" }),
      query: { dryRun: "All" },
    });
    expect(answer.status).toBe(201);
    expect(world.cluster.store.writes).toBe(writes);
  });

  it("refuses unknown namespaces, types and, where asked to, fields", () => {
    const configMaps = `v1/namespaces/${NS}/configmaps`;
    const body = { metadata: { name: "x" }, data: { a: "1" } };
    const strict = { fieldValidation: "Strict" };
    const unknown = act(world, { verb: "create", path: "v1/namespaces/no/configmaps", body });
    expect(unknown.status).toBe(403);
    const typo = { ...body, dat: {} };
    expect(
      message(act(world, { verb: "create", path: configMaps, body: typo, query: strict })),
    ).toBe(
      'ConfigMap in version "v1" cannot be handled as a ConfigMap: strict decoding error: unknown field "dat"',
    );
    expect(act(world, { verb: "create", path: configMaps, body: typo }).status).toBe(201);
    const number = { metadata: { name: "y" }, data: { a: 1 } };
    expect(message(act(world, { verb: "create", path: configMaps, body: number }))).toBe(
      'ConfigMap in version "v1" cannot be handled as a ConfigMap: json: cannot unmarshal number into Go struct field ConfigMap.data of type string',
    );
  });

  it("keeps an autoscaler of the old version in new words and answers in the old", () => {
    const path = `autoscaling/v1/namespaces/${NS}/horizontalpodautoscalers`;
    const body = {
      metadata: { name: "cart" },
      spec: {
        maxReplicas: 3,
        scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", name: "cart" },
        targetCPUUtilizationPercentage: 70,
      },
    };
    const answer = act(world, { verb: "create", path, body });
    expect(answer.body).toMatchObject({
      apiVersion: "autoscaling/v1",
      spec: { minReplicas: 1, targetCPUUtilizationPercentage: 70 },
    });
    const stored = world.cluster.store.get("HorizontalPodAutoscaler", NS, "cart");
    expect(stored?.spec.metrics?.[0]?.resource?.target.averageUtilization).toBe(70);
  });
});

describe("applying", () => {
  const config = (labels: Record<string, string>, replicas?: number) => ({
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: { name: "cart", labels },
    ...(replicas === undefined ? {} : { spec: { replicas } }),
  });
  const apply = (body: ReturnType<typeof config>, manager = "me", force = "false") =>
    act(world, {
      verb: "patch",
      path: CART,
      contentType: APPLY,
      body,
      query: { fieldManager: manager, force },
    });

  it("takes away what its manager no longer says, and nothing else", () => {
    apply(config({ a: "1", b: "2" }));
    apply(config({ a: "1" }));
    expect(cart().metadata.labels).toMatchObject({ a: "1" });
    expect(cart().metadata.labels).not.toHaveProperty("b");
    expect(cart().metadata.labels).toHaveProperty("opentelemetry.io/name");
  });

  it("conflicts with who owns the field, unless forced", () => {
    expect(apply(config({ a: "1" })).status).toBe(200);
    const second = apply(config({ a: "2" }), "you");
    expect(second.status).toBe(409);
    expect(message(second)).toBe(
      'Apply failed with 1 conflict: conflict with "me": .metadata.labels.a',
    );
    expect(second.body.details).toEqual({
      causes: [
        {
          reason: "FieldManagerConflict",
          message: 'conflict with "me"',
          field: ".metadata.labels.a",
        },
      ],
    });
    expect(apply(config({ a: "2" }), "you", "true").status).toBe(200);
    expect(cart().metadata.labels?.a).toBe("2");
    const third = apply(config({}, 2), "you");
    expect(message(third)).toBe(
      'Apply failed with 1 conflict: conflict with "before-first-apply" using apps/v1: .spec.replicas',
    );
  });

  it("again says the same and writes nothing", () => {
    apply(config({ a: "1" }));
    const { writes } = world.cluster.store;
    world.pass(world.now + 0);
    expect(apply(config({ a: "1" })).status).toBe(200);
    expect(world.cluster.store.writes).toBe(writes);
  });
});

describe("parts and ends of objects", () => {
  it("scales by its subresource", () => {
    const answer = act(world, {
      verb: "patch",
      path: `${CART}/scale`,
      contentType: MERGE,
      body: { spec: { replicas: 3 } },
    });
    expect(answer.body).toMatchObject({ kind: "Scale", spec: { replicas: 3 } });
    expect(cart().spec.replicas).toBe(3);
  });

  it("evicts a pod and deletes another one", () => {
    const pods = [...world.cluster.store.list("Pod")].filter(
      (one) => one.metadata.namespace === NS,
    );
    const [first, second] = pods.map((one) => one.metadata.name);
    const path = `v1/namespaces/${NS}/pods`;
    const body = { apiVersion: "policy/v1", kind: "Eviction", metadata: { name: first ?? "" } };
    expect(act(world, { verb: "create", path: `${path}/${first}/eviction`, body }).status).toBe(
      201,
    );
    const gone = act(world, { verb: "delete", path: `${path}/${second}` });
    expect(gone.body).toMatchObject({ kind: "Pod", metadata: { deletionGracePeriodSeconds: 30 } });
    world.pass(world.now + 60);
    const left = [...world.cluster.store.list("Pod")].map((one) => one.metadata.name);
    expect(left).not.toContain(first);
    expect(left).not.toContain(second);
  });

  it("deletes under conditions, by name and by selector", () => {
    const path = `v1/namespaces/${NS}/configmaps`;
    for (const name of ["a", "b", "c"])
      act(world, {
        verb: "create",
        path,
        body: { metadata: { name, labels: { of: name === "c" ? "them" : "us" } } },
      });
    const uid = act(world, {
      verb: "delete",
      path: `${path}/a`,
      body: { preconditions: { uid: "no" } },
    });
    expect(uid.status).toBe(409);
    const one = act(world, { verb: "delete", path: `${path}/a` });
    expect(one.body).toMatchObject({
      status: "Success",
      details: { name: "a", kind: "configmaps" },
    });
    act(world, { verb: "deletecollection", path, query: { labelSelector: "of=us" } });
    const left = [...world.cluster.store.list("ConfigMap")].map((map) => map.metadata.name);
    expect(left).not.toContain("b");
    expect(left).toContain("c");
  });
});
