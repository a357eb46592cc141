import type { Asked } from "./server.ts";

/** Writes one after another; `settle` waits in between until the controllers have nothing left to do. */
export interface Sequence {
  readonly name: string;
  readonly steps: readonly (Asked | "settle")[];
}

type Body = Readonly<Record<string, unknown>>;

const APPS = "/apis/apps/v1/namespaces/otel-demo";
const CORE = "/api/v1/namespaces/otel-demo";
const MERGE = "application/merge-patch+json";
const JSON_TYPE = "application/json";

const post = (path: string, body: Body): Asked => ({ method: "POST", path, type: JSON_TYPE, body });
const merge = (path: string, body: Body): Asked => ({ method: "PATCH", path, type: MERGE, body });
const remove = (path: string, body?: Body): Asked => ({
  method: "DELETE",
  path,
  ...(body === undefined ? {} : { type: JSON_TYPE, body }),
});

const spec = (name: string, image: string, more: Body = {}): Body => ({
  selector: { matchLabels: { app: name } },
  template: {
    metadata: { labels: { app: name } },
    spec: { containers: [{ name: "main", image, ports: [{ name: "web", containerPort: 8080 }] }] },
  },
  ...more,
});
const object = (name: string, spec: Body): Body => ({ metadata: { name }, spec });
const image = (name: string): Body => ({
  spec: {
    template: {
      spec: {
        containers: [{ name: "main", image: name, ports: [{ name: "web", containerPort: 8080 }] }],
      },
    },
  },
});

/** `p` stands before every name, so that a sequence finds its own objects again. */
const STEPS: Readonly<Record<string, (p: string) => readonly (Asked | "settle")[]>> = {
  "a deployment": (p) => [
    post(`${APPS}/deployments`, object(`${p}-a`, spec(`${p}-a`, "web:1", { replicas: 3 }))),
  ],
  "scaled up": (p) => [
    ...made(p, 1),
    merge(`${APPS}/deployments/${p}-a`, { spec: { replicas: 5 } }),
  ],
  "scaled down": (p) => [
    ...made(p, 4),
    merge(`${APPS}/deployments/${p}-a`, { spec: { replicas: 1 } }),
  ],
  "scaled to zero": (p) => [
    ...made(p, 2),
    merge(`${APPS}/deployments/${p}-a`, { spec: { replicas: 0 } }),
  ],
  "scaled by its scale": (p) => [
    ...made(p, 1),
    merge(`${APPS}/deployments/${p}-a/scale`, { spec: { replicas: 3 } }),
  ],
  "rolled out": (p) => [...made(p, 2), merge(`${APPS}/deployments/${p}-a`, image("web:2"))],
  "rolled out twice": (p) => [
    ...made(p, 2),
    merge(`${APPS}/deployments/${p}-a`, image("web:2")),
    "settle",
    merge(`${APPS}/deployments/${p}-a`, image("web:3")),
  ],
  "rolled back to what was": (p) => [
    ...made(p, 2),
    merge(`${APPS}/deployments/${p}-a`, image("web:2")),
    "settle",
    merge(`${APPS}/deployments/${p}-a`, image("web:1")),
  ],
  "rolled back and on": (p) => [
    ...made(p, 2),
    merge(`${APPS}/deployments/${p}-a`, image("web:2")),
    "settle",
    merge(`${APPS}/deployments/${p}-a`, image("web:1")),
    "settle",
    merge(`${APPS}/deployments/${p}-a`, image("web:2")),
  ],
  "rolled out and scaled at once": (p) => [
    ...made(p, 2),
    merge(`${APPS}/deployments/${p}-a`, {
      spec: { replicas: 4, ...(image("web:2").spec as Body) },
    }),
  ],
  recreated: (p) => [
    post(
      `${APPS}/deployments`,
      object(`${p}-a`, spec(`${p}-a`, "web:1", { replicas: 2, strategy: { type: "Recreate" } })),
    ),
    "settle",
    merge(`${APPS}/deployments/${p}-a`, image("web:2")),
  ],
  "rolled out without surge": (p) => [
    post(
      `${APPS}/deployments`,
      object(
        `${p}-a`,
        spec(`${p}-a`, "web:1", {
          replicas: 3,
          strategy: { rollingUpdate: { maxSurge: 0, maxUnavailable: 1 } },
        }),
      ),
    ),
    "settle",
    merge(`${APPS}/deployments/${p}-a`, image("web:2")),
  ],
  "paused, changed": (p) => [
    ...made(p, 2),
    merge(`${APPS}/deployments/${p}-a`, { spec: { paused: true } }),
    "settle",
    merge(`${APPS}/deployments/${p}-a`, image("web:2")),
  ],
  "paused, changed and resumed": (p) => [
    ...made(p, 2),
    merge(`${APPS}/deployments/${p}-a`, { spec: { paused: true } }),
    "settle",
    merge(`${APPS}/deployments/${p}-a`, image("web:2")),
    "settle",
    merge(`${APPS}/deployments/${p}-a`, { spec: { paused: false } }),
  ],
  "paused and scaled": (p) => [
    ...made(p, 1),
    merge(`${APPS}/deployments/${p}-a`, { spec: { paused: true } }),
    "settle",
    merge(`${APPS}/deployments/${p}-a`, { spec: { replicas: 3 } }),
  ],
  "few revisions kept": (p) => [
    post(
      `${APPS}/deployments`,
      object(`${p}-a`, spec(`${p}-a`, "web:1", { revisionHistoryLimit: 1 })),
    ),
    ...[2, 3, 4].flatMap((tag) => [
      "settle" as const,
      merge(`${APPS}/deployments/${p}-a`, image(`web:${tag}`)),
    ]),
  ],
  "labels of the template": (p) => [
    ...made(p, 2),
    merge(`${APPS}/deployments/${p}-a`, {
      spec: { template: { metadata: { labels: { v: "2" } } } },
    }),
  ],
  "annotated only": (p) => [
    ...made(p, 2),
    merge(`${APPS}/deployments/${p}-a`, { metadata: { annotations: { a: "b" } } }),
  ],
  restarted: (p) => [
    ...made(p, 2),
    merge(`${APPS}/deployments/${p}-a`, {
      spec: { template: { metadata: { annotations: { "example.com/restarted": "now" } } } },
    }),
  ],
  deleted: (p) => [...made(p, 2), remove(`${APPS}/deployments/${p}-a`)],
  "deleted in the foreground": (p) => [
    ...made(p, 2),
    remove(`${APPS}/deployments/${p}-a`, { propagationPolicy: "Foreground" }),
  ],
  "deleted, its pods kept": (p) => [
    ...made(p, 2),
    remove(`${APPS}/deployments/${p}-a`, { propagationPolicy: "Orphan" }),
  ],
  "pods deleted": (p) => [...made(p, 3), remove(`${CORE}/pods?labelSelector=app%3D${p}-a`)],
  "replica set deleted": (p) => [
    ...made(p, 2),
    remove(`${APPS}/replicasets?labelSelector=app%3D${p}-a`),
  ],
  "a replica set": (p) => [
    post(`${APPS}/replicasets`, object(`${p}-r`, spec(`${p}-r`, "web:1", { replicas: 2 }))),
  ],
  "a replica set, its template changed": (p) => [
    post(`${APPS}/replicasets`, object(`${p}-r`, spec(`${p}-r`, "web:1", { replicas: 2 }))),
    "settle",
    merge(`${APPS}/replicasets/${p}-r`, image("web:2")),
  ],
  "a replica set scaled": (p) => [
    post(`${APPS}/replicasets`, object(`${p}-r`, spec(`${p}-r`, "web:1", { replicas: 2 }))),
    "settle",
    merge(`${APPS}/replicasets/${p}-r`, { spec: { replicas: 0 } }),
  ],
  "a stateful set": (p) => [
    post(
      `${APPS}/statefulsets`,
      object(`${p}-s`, spec(`${p}-s`, "db:1", { serviceName: "x", replicas: 3 })),
    ),
  ],
  "a stateful set rolled out": (p) => [
    post(
      `${APPS}/statefulsets`,
      object(`${p}-s`, spec(`${p}-s`, "db:1", { serviceName: "x", replicas: 2 })),
    ),
    "settle",
    merge(`${APPS}/statefulsets/${p}-s`, image("db:2")),
  ],
  "a stateful set on delete": (p) => [
    post(
      `${APPS}/statefulsets`,
      object(
        `${p}-s`,
        spec(`${p}-s`, "db:1", {
          serviceName: "x",
          replicas: 2,
          updateStrategy: { type: "OnDelete" },
        }),
      ),
    ),
    "settle",
    merge(`${APPS}/statefulsets/${p}-s`, image("db:2")),
  ],
  "a stateful set scaled down": (p) => [
    post(
      `${APPS}/statefulsets`,
      object(`${p}-s`, spec(`${p}-s`, "db:1", { serviceName: "x", replicas: 3 })),
    ),
    "settle",
    merge(`${APPS}/statefulsets/${p}-s`, { spec: { replicas: 1 } }),
  ],
  "a stateful set's pod deleted": (p) => [
    post(
      `${APPS}/statefulsets`,
      object(`${p}-s`, spec(`${p}-s`, "db:1", { serviceName: "x", replicas: 2 })),
    ),
    "settle",
    remove(`${CORE}/pods/${p}-s-1`),
  ],
  "a daemon set": (p) => [post(`${APPS}/daemonsets`, object(`${p}-d`, spec(`${p}-d`, "agent:1")))],
  "a service": (p) => [
    ...made(p, 2),
    post(
      `${CORE}/services`,
      object(`${p}-svc`, {
        selector: { app: `${p}-a` },
        ports: [{ name: "http", port: 80, targetPort: "web" }],
      }),
    ),
  ],
  "a service of a number": (p) => [
    ...made(p, 2),
    post(
      `${CORE}/services`,
      object(`${p}-svc`, { selector: { app: `${p}-a` }, ports: [{ port: 80, targetPort: 9000 }] }),
    ),
  ],
  "a service of a port nobody has": (p) => [
    ...made(p, 2),
    post(
      `${CORE}/services`,
      object(`${p}-svc`, {
        selector: { app: `${p}-a` },
        ports: [{ port: 80, targetPort: "nothing" }],
      }),
    ),
  ],
  "a service that selects nobody, mended": (p) => [
    ...made(p, 2),
    post(
      `${CORE}/services`,
      object(`${p}-svc`, { selector: { app: "nobody" }, ports: [{ port: 80 }] }),
    ),
    "settle",
    merge(`${CORE}/services/${p}-svc`, { spec: { selector: { app: `${p}-a` } } }),
  ],
  "a service that loses its pods": (p) => [
    ...made(p, 2),
    post(
      `${CORE}/services`,
      object(`${p}-svc`, { selector: { app: `${p}-a` }, ports: [{ port: 80 }] }),
    ),
    "settle",
    merge(`${APPS}/deployments/${p}-a`, { spec: { replicas: 0 } }),
  ],
  "a service deleted": (p) => [
    ...made(p, 1),
    post(
      `${CORE}/services`,
      object(`${p}-svc`, { selector: { app: `${p}-a` }, ports: [{ port: 80 }] }),
    ),
    "settle",
    remove(`${CORE}/services/${p}-svc`),
  ],
  "a budget": (p) => [
    ...made(p, 3),
    post(
      "/apis/policy/v1/namespaces/otel-demo/poddisruptionbudgets",
      object(`${p}-pdb`, { minAvailable: 2, selector: { matchLabels: { app: `${p}-a` } } }),
    ),
  ],
  "a budget in percent": (p) => [
    ...made(p, 3),
    post(
      "/apis/policy/v1/namespaces/otel-demo/poddisruptionbudgets",
      object(`${p}-pdb`, { maxUnavailable: "50%", selector: { matchLabels: { app: `${p}-a` } } }),
    ),
  ],
  "a budget of all": (p) => [
    ...made(p, 2),
    post(
      "/apis/policy/v1/namespaces/otel-demo/poddisruptionbudgets",
      object(`${p}-pdb`, { maxUnavailable: 0, selector: { matchLabels: { app: `${p}-a` } } }),
    ),
  ],
  "a pod of nobody": (p) => [
    post(`${CORE}/pods`, {
      metadata: { name: `${p}-pod` },
      spec: { containers: [{ name: "main", image: "web:1" }] },
    }),
  ],
  "a pod of nobody, deleted": (p) => [
    post(`${CORE}/pods`, {
      metadata: { name: `${p}-pod` },
      spec: { containers: [{ name: "main", image: "web:1" }] },
    }),
    "settle",
    remove(`${CORE}/pods/${p}-pod`),
  ],
  "a pod taken by a replica set": (p) => [
    post(`${CORE}/pods`, {
      metadata: { name: `${p}-pod`, labels: { app: `${p}-r` } },
      spec: { containers: [{ name: "main", image: "web:0" }] },
    }),
    "settle",
    post(`${APPS}/replicasets`, object(`${p}-r`, spec(`${p}-r`, "web:1", { replicas: 2 }))),
  ],
  "a configuration": (p) => [
    post(`${CORE}/configmaps`, { metadata: { name: `${p}-cm` }, data: { a: "1" } }),
    merge(`${CORE}/configmaps/${p}-cm`, { data: { a: "2", b: "3" } }),
  ],
};

function made(p: string, replicas: number): readonly (Asked | "settle")[] {
  return [
    post(`${APPS}/deployments`, object(`${p}-a`, spec(`${p}-a`, "web:1", { replicas }))),
    "settle",
  ];
}

export function sequences(): Sequence[] {
  return Object.entries(STEPS).map(([name, steps], index) => ({ name, steps: steps(`q${index}`) }));
}

/** What stands before the names of the objects of a sequence. */
export function prefixOf(index: number): string {
  return `q${index}`;
}
