import type { Asked } from "./server.ts";

/** Requests that are sent one after another, each to what the earlier ones left. Names are used in one group only. */
export interface Group {
  readonly name: string;
  readonly asked: readonly Asked[];
}

type Body = Readonly<Record<string, unknown>>;

const NS = "otel-demo";
const TYPES = {
  merge: "application/merge-patch+json",
  strategic: "application/strategic-merge-patch+json",
  json: "application/json-patch+json",
  apply: "application/apply-patch+yaml",
} as const;

/** Where objects of a kind lie. */
const PLACES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    "api/v1":
      "configmaps secrets services pods serviceaccounts persistentvolumeclaims resourcequotas limitranges endpoints",
    "apis/apps/v1": "deployments statefulsets daemonsets replicasets",
    "apis/batch/v1": "jobs cronjobs",
    "apis/autoscaling/v2": "horizontalpodautoscalers",
    "apis/networking.k8s.io/v1": "networkpolicies ingresses",
    "apis/policy/v1": "poddisruptionbudgets",
    "apis/discovery.k8s.io/v1": "endpointslices",
  }).flatMap(([base, names]) =>
    names.split(" ").map((name) => [name, `/${base}/namespaces/${NS}/${name}`] as const),
  ),
);
const place = (resource: string) => PLACES[resource] ?? "";

const create = (resource: string, body: unknown, query = ""): Asked => ({
  method: "POST",
  path: place(resource) + query,
  type: "application/json",
  body,
});
const patch = (
  resource: string,
  name: string,
  body: unknown,
  type: keyof typeof TYPES = "strategic",
  query = "",
): Asked => ({
  method: "PATCH",
  path: `${place(resource)}/${name}${query}`,
  type: TYPES[type],
  body,
});
const replace = (resource: string, name: string, body: unknown, query = ""): Asked => ({
  method: "PUT",
  path: `${place(resource)}/${name}${query}`,
  type: "application/json",
  body,
});
const remove = (resource: string, name: string, body?: unknown, query = ""): Asked => ({
  method: "DELETE",
  path: `${place(resource)}/${name}${query}`,
  ...(body === undefined ? {} : { type: "application/json", body }),
});
const get = (resource: string, name: string): Asked => ({
  method: "GET",
  path: `${place(resource)}/${name}`,
});

const pod = (name: string, more: Body = {}): Body => ({
  containers: [{ name: "main", image: `${name}:1`, ...more }],
});
const template = (name: string, spec: Body = pod(name)): Body => ({
  metadata: { labels: { app: name } },
  spec,
});
const named = (name: string, rest: Body, metadata: Body = {}): Body => ({
  metadata: { name, ...metadata },
  ...rest,
});
const workload = (name: string, more: Body = {}, spec?: Body): Body =>
  named(name, {
    spec: { selector: { matchLabels: { app: name } }, template: template(name, spec), ...more },
  });

const FULL_POD: Body = {
  containers: [
    {
      name: "main",
      image: "shop:1",
      env: [
        { name: "A", value: "1" },
        { name: "B", valueFrom: { secretKeyRef: { name: "s", key: "k" } } },
        { name: "C", valueFrom: { fieldRef: { fieldPath: "status.podIP" } } },
      ],
      ports: [{ containerPort: 8080 }, { name: "dns", containerPort: 53, protocol: "UDP" }],
      resources: { limits: { memory: "1Gi" }, requests: { cpu: 0.25 } },
      livenessProbe: { httpGet: { path: "/", port: 8080 } },
      readinessProbe: { tcpSocket: { port: "dns" }, periodSeconds: 3 },
      startupProbe: { exec: { command: ["true"] } },
      volumeMounts: [{ name: "cfg", mountPath: "/cfg" }],
    },
    { name: "side", image: "side", imagePullPolicy: "Never" },
  ],
  initContainers: [{ name: "init", image: "init:2", command: ["sh"] }],
  volumes: [
    { name: "cfg", configMap: { name: "c" } },
    { name: "sec", secret: { secretName: "s" } },
    { name: "tmp", emptyDir: {} },
    {
      name: "down",
      downwardAPI: { items: [{ path: "p", fieldRef: { fieldPath: "metadata.name" } }] },
    },
  ],
};

/** Every kind once whole and once with what it cannot be. */
const CREATED: readonly [string, Body, ...Body[]][] = [
  [
    "configmaps",
    named("cm", { data: { a: "1" } }),
    { metadata: { name: "Bad_Name" } },
    { metadata: {} },
    named("cm-bin", { data: { a: "1" }, binaryData: { a: "AA==" } }),
    named("cm-key", { data: { "a/b": "1" } }),
    named("cm-num", { data: { a: 1 } }),
  ],
  [
    "secrets",
    named("sec", { stringData: { a: "1" } }),
    named("sec-type", { type: "kubernetes.io/tls", data: {} }),
    named("sec-b64", { data: { a: "***" } }),
  ],
  [
    "services",
    named("svc", { spec: { selector: { app: "x" }, ports: [{ port: 80 }] } }),
    named("svc-none", { spec: {} }),
    named("svc-two", { spec: { ports: [{ port: 80 }, { port: 81 }] } }),
    named("svc-port", { spec: { ports: [{ port: 0 }] } }),
    named("svc-big", { spec: { ports: [{ port: 70000 }] } }),
    named("svc-type", { spec: { type: "Sideways", ports: [{ port: 80 }] } }),
    named("svc-head", { spec: { clusterIP: "None", ports: [{ port: 80, targetPort: "web" }] } }),
    named("svc-ext", { spec: { type: "ExternalName", externalName: "example.com" } }),
    named("1svc", { spec: { ports: [{ port: 80 }] } }),
  ],
  ["serviceaccounts", named("sa", {})],
  [
    "persistentvolumeclaims",
    named("pvc", {
      spec: { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: "1Gi" } } },
    }),
    named("pvc-mode", { spec: { accessModes: [], resources: { requests: { storage: "1Gi" } } } }),
    named("pvc-size", { spec: { accessModes: ["ReadWriteOnce"], resources: {} } }),
  ],
  [
    "resourcequotas",
    named("quota", { spec: { hard: { pods: "1000", "requests.cpu": "1000" } } }),
    named("quota-bad", { spec: { hard: { bananas: "10" } } }),
    named("quota-neg", { spec: { hard: { pods: "-1" } } }),
  ],
  [
    "limitranges",
    named("limits", { spec: { limits: [{ type: "Container", max: { cpu: "100" } }] } }),
    named("limits-bad", {
      spec: { limits: [{ type: "Container", max: { cpu: "1" }, min: { cpu: "2" } }] },
    }),
  ],
  [
    "pods",
    named("pod", { spec: { containers: [{ name: "main", image: "a" }] } }),
    named("pod-none", { spec: { containers: [] } }),
    named("pod-two", {
      spec: {
        containers: [
          { name: "a", image: "a" },
          { name: "a", image: "b" },
        ],
      },
    }),
    named("pod-image", { spec: { containers: [{ name: "a" }] } }),
    named("pod-policy", {
      spec: { restartPolicy: "Sometimes", containers: [{ name: "a", image: "a" }] },
    }),
    named("pod-mount", {
      spec: {
        containers: [{ name: "a", image: "a", volumeMounts: [{ name: "v", mountPath: "/v" }] }],
      },
    }),
    named("pod-limit", {
      spec: {
        containers: [
          { name: "a", image: "a", resources: { limits: { cpu: "1" }, requests: { cpu: "2" } } },
        ],
      },
    }),
    named("pod-quantity", {
      spec: { containers: [{ name: "a", image: "a", resources: { limits: { memory: "lots" } } }] },
    }),
    named("pod-port", {
      spec: { containers: [{ name: "a", image: "a", ports: [{ containerPort: 99999 }] }] },
    }),
    named("pod-env", {
      spec: { containers: [{ name: "a", image: "a", env: [{ name: "", value: "x" }] }] },
    }),
    named("pod-probe", {
      spec: { containers: [{ name: "a", image: "a", livenessProbe: { periodSeconds: 1 } }] },
    }),
    named("pod-full", { spec: FULL_POD }),
  ],
  [
    "deployments",
    workload("dep", { replicas: 2 }),
    named("dep-empty", { spec: {} }),
    workload("dep-neg", { replicas: -1 }),
    named("dep-sel", {
      spec: { selector: { matchLabels: { app: "x" } }, template: template("y") },
    }),
    workload("dep-strat", { strategy: { type: "Sideways" } }),
    workload("dep-both", { strategy: { type: "Recreate", rollingUpdate: { maxSurge: 1 } } }),
    workload("dep-zero", { strategy: { rollingUpdate: { maxSurge: 0, maxUnavailable: 0 } } }),
    workload("dep-pct", { strategy: { rollingUpdate: { maxSurge: "lots" } } }),
    workload(
      "dep-full",
      { minReadySeconds: 3, revisionHistoryLimit: 2, progressDeadlineSeconds: 60 },
      FULL_POD,
    ),
    workload("dep-restart", {}, { ...pod("x"), restartPolicy: "Never" }),
    workload("dep-text", { replicas: "two" }),
  ],
  [
    "statefulsets",
    workload("sts", {
      serviceName: "s",
      volumeClaimTemplates: [
        {
          metadata: { name: "d" },
          spec: { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: "1Gi" } } },
        },
      ],
    }),
    workload("sts-pol", { serviceName: "s", podManagementPolicy: "Sideways" }),
  ],
  ["daemonsets", workload("ds"), workload("ds-strat", { updateStrategy: { type: "Sideways" } })],
  [
    "replicasets",
    workload("rs", { replicas: 0 }),
    named("rs-sel", { spec: { selector: {}, template: template("x") } }),
  ],
  [
    "jobs",
    named("job", { spec: { template: { spec: { ...pod("j"), restartPolicy: "Never" } } } }),
    named("job-pol", { spec: { template: { spec: pod("j") } } }),
    named("job-neg", {
      spec: { parallelism: -1, template: { spec: { ...pod("j"), restartPolicy: "Never" } } },
    }),
  ],
  [
    "cronjobs",
    named("cj", {
      spec: {
        schedule: "*/5 * * * *",
        suspend: true,
        jobTemplate: { spec: { template: { spec: { ...pod("j"), restartPolicy: "OnFailure" } } } },
      },
    }),
    named("cj-bad", {
      spec: {
        schedule: "often",
        jobTemplate: { spec: { template: { spec: { ...pod("j"), restartPolicy: "OnFailure" } } } },
      },
    }),
  ],
  [
    "horizontalpodautoscalers",
    named("hpa", {
      spec: {
        scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", name: "x" },
        maxReplicas: 3,
      },
    }),
    named("hpa-max", {
      spec: { scaleTargetRef: { kind: "Deployment", name: "x" }, minReplicas: 5, maxReplicas: 3 },
    }),
    named("hpa-none", { spec: { maxReplicas: 3, scaleTargetRef: {} } }),
    named("hpa-full", {
      spec: {
        scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", name: "x" },
        minReplicas: 2,
        maxReplicas: 3,
        metrics: [
          {
            type: "Resource",
            resource: { name: "cpu", target: { type: "Utilization", averageUtilization: 60 } },
          },
        ],
      },
    }),
  ],
  [
    "networkpolicies",
    named("np", {
      spec: {
        podSelector: {},
        ingress: [{ from: [{ podSelector: { matchLabels: { a: "b" } } }], ports: [{ port: 80 }] }],
      },
    }),
    named("np-port", { spec: { podSelector: {}, ingress: [{ ports: [{ port: 99999 }] }] } }),
    named("np-egress", { spec: { podSelector: {}, egress: [] } }),
    named("np-cidr", {
      spec: { podSelector: {}, egress: [{ to: [{ ipBlock: { cidr: "nowhere" } }] }] },
    }),
  ],
  [
    "ingresses",
    named("ing", {
      spec: {
        rules: [
          {
            host: "a.example.com",
            http: {
              paths: [
                {
                  path: "/",
                  pathType: "Prefix",
                  backend: { service: { name: "s", port: { number: 80 } } },
                },
              ],
            },
          },
        ],
      },
    }),
    named("ing-none", { spec: {} }),
  ],
  [
    "poddisruptionbudgets",
    named("pdb", { spec: { minAvailable: 1, selector: { matchLabels: { app: "x" } } } }),
    named("pdb-both", {
      spec: { minAvailable: 1, maxUnavailable: 1, selector: { matchLabels: { app: "x" } } },
    }),
    named("pdb-pct", { spec: { minAvailable: "150%", selector: { matchLabels: { app: "x" } } } }),
  ],
];

function created(): Group[] {
  return CREATED.flatMap(([resource, good, ...bad]) => {
    // What bounds others must not stay: the next groups would meet it.
    const bounds = resource === "limitranges" || resource === "resourcequotas";
    const name = String((good.metadata as Body).name);
    const whole = {
      name: `create ${resource}`,
      asked: [
        create(resource, good),
        create(resource, good),
        ...(bounds ? [remove(resource, name)] : []),
      ],
    };
    return [
      whole,
      ...bad.map((body, index) => ({
        name: `create ${resource}, ${index + 2}`,
        asked: [create(resource, body)],
      })),
    ];
  });
}

/** Patches of one workload that has been made for them. */
const CHANGED: readonly [string, Body, keyof typeof TYPES, ...unknown[]][] = [
  [
    "deployments",
    workload("ch1", { replicas: 2 }),
    "merge",
    { spec: { replicas: 3 } },
    { spec: { replicas: null } },
    { metadata: { labels: { a: "b" } } },
    { metadata: { labels: null } },
    { metadata: { annotations: { a: "b" } } },
    { spec: { template: { spec: { containers: [{ name: "main", image: "x:2" }] } } } },
    { spec: { template: { spec: { containers: null } } } },
    { spec: { selector: { matchLabels: { app: "other" } } } },
    { spec: { paused: true } },
    {},
    { metadata: { name: "other" } },
    { metadata: { namespace: "other" } },
    { metadata: { uid: "other" } },
    { spec: { strategy: { type: "Recreate" } } },
    { spec: { strategy: { type: "Recreate", rollingUpdate: null } } },
    { metadata: { resourceVersion: "1" } },
    { spec: { replicas: 2.5 } },
    { spec: { minReadySeconds: -1 } },
    { spec: { progressDeadlineSeconds: 5, minReadySeconds: 10 } },
    { kind: "StatefulSet" },
    { apiVersion: "v1" },
    { spec: { unknown: 1 } },
    { status: { replicas: 7 } },
  ],
  [
    "deployments",
    workload("ch2", {}, FULL_POD),
    "strategic",
    { spec: { template: { spec: { containers: [{ name: "main", image: "shop:2" }] } } } },
    {
      spec: {
        template: { spec: { containers: [{ name: "main", env: [{ name: "A", value: "2" }] }] } },
      },
    },
    {
      spec: {
        template: {
          spec: { containers: [{ name: "main", env: [{ name: "A", $patch: "delete" }] }] },
        },
      },
    },
    { spec: { template: { spec: { containers: [{ name: "new", image: "new" }] } } } },
    { spec: { template: { spec: { $setElementOrder_unknown: 1 } } } },
    {
      spec: {
        template: {
          spec: {
            "$setElementOrder/containers": [{ name: "side" }, { name: "main" }, { name: "new" }],
            containers: [{ name: "side", image: "side:2" }],
          },
        },
      },
    },
    { spec: { template: { spec: { containers: [{ name: "new", $patch: "delete" }] } } } },
    { spec: { template: { spec: { containers: [{ image: "nameless" }] } } } },
    { spec: { template: { spec: { volumes: [{ name: "tmp", $patch: "delete" }] } } } },
    { spec: { template: { spec: { volumes: [{ name: "cfg", $patch: "delete" }] } } } },
    {
      spec: {
        template: { spec: { volumes: [{ $patch: "replace" }, { name: "cfg", emptyDir: {} }] } },
      },
    },
    {
      spec: {
        template: {
          spec: {
            containers: [{ name: "main", resources: { limits: { memory: "2Gi", cpu: "1" } } }],
          },
        },
      },
    },
    { spec: { template: { spec: { containers: [{ name: "main", resources: null }] } } } },
    {
      spec: {
        template: { spec: { containers: [{ name: "main", ports: [{ containerPort: 9090 }] }] } },
      },
    },
    {
      spec: {
        template: {
          spec: {
            containers: [{ name: "main", ports: [{ containerPort: 9090, $patch: "delete" }] }],
          },
        },
      },
    },
    { spec: { template: { spec: { tolerations: [{ key: "a", operator: "Exists" }] } } } },
    { spec: { template: { spec: { nodeSelector: { disk: "ssd" } } } } },
    { spec: { template: { spec: { nodeSelector: null } } } },
    { spec: { template: { spec: { restartPolicy: "Never" } } } },
    { metadata: { finalizers: ["example.com/a"] } },
    { metadata: { "$deleteFromPrimitiveList/finalizers": ["example.com/a"] } },
    { spec: { strategy: { $retainKeys: ["type"], type: "Recreate" } } },
    { spec: { template: { spec: { dnsPolicy: "Sideways" } } } },
    { spec: { template: { spec: { terminationGracePeriodSeconds: -1 } } } },
    { spec: "text" },
    [1],
  ],
  [
    "deployments",
    workload("ch3", { replicas: 1 }),
    "json",
    [{ op: "replace", path: "/spec/replicas", value: 4 }],
    [{ op: "test", path: "/spec/replicas", value: 4 }],
    [{ op: "test", path: "/spec/replicas", value: 5 }],
    [{ op: "remove", path: "/spec/nothing" }],
    [{ op: "add", path: "/metadata/labels", value: { a: "b" } }],
    [{ op: "add", path: "/metadata/labels/c~1d", value: "e" }],
    [{ op: "copy", from: "/metadata/labels/a", path: "/metadata/labels/f" }],
    [{ op: "move", from: "/metadata/labels/f", path: "/metadata/labels/g" }],
    [
      {
        op: "add",
        path: "/spec/template/spec/containers/-",
        value: { name: "side", image: "side" },
      },
    ],
    [{ op: "remove", path: "/spec/template/spec/containers/5" }],
    [{ op: "replace", path: "/spec/template/spec/containers/0/image", value: "x:9" }],
    [{ op: "jump", path: "/spec" }],
    [{ op: "replace", path: "spec/replicas", value: 1 }],
    { op: "replace" },
    [],
    [{ op: "add", path: "/spec/replicas" }],
    [{ op: "remove", path: "/spec/selector" }],
  ],
  [
    "services",
    named("ch4", {
      spec: { selector: { app: "x" }, ports: [{ name: "http", port: 80, targetPort: 8080 }] },
    }),
    "strategic",
    { spec: { selector: { app: "y" } } },
    { spec: { ports: [{ port: 80, targetPort: 9090 }] } },
    { spec: { ports: [{ name: "two", port: 81 }] } },
    { spec: { ports: [{ port: 81, $patch: "delete" }] } },
    { spec: { type: "NodePort" } },
    { spec: { type: "ClusterIP" } },
    { spec: { clusterIP: "100.64.9.9" } },
    { spec: { clusterIP: null } },
    { spec: { sessionAffinity: "ClientIP" } },
    { spec: { sessionAffinity: "Sideways" } },
    { spec: { ports: [{ port: 80, protocol: "ICMP" }] } },
    { spec: { selector: null } },
  ],
  [
    "configmaps",
    named("ch5", { data: { a: "1", b: "2" } }),
    "merge",
    { data: { a: "3" } },
    { data: { b: null } },
    { data: null },
    { immutable: true },
    { data: { a: "4" } },
    { immutable: false },
    { metadata: { labels: { "bad key": "x" } } },
    { metadata: { labels: { a: "bad value!" } } },
    { metadata: { annotations: { a: 1 } } },
  ],
  [
    "secrets",
    named("ch6", { stringData: { a: "1" } }),
    "merge",
    { stringData: { b: "2" } },
    { data: { a: null } },
    { type: "kubernetes.io/tls" },
  ],
  [
    "persistentvolumeclaims",
    named("ch7", {
      spec: {
        accessModes: ["ReadWriteOnce"],
        storageClassName: "",
        resources: { requests: { storage: "1Gi" } },
      },
    }),
    "merge",
    { spec: { resources: { requests: { storage: "2Gi" } } } },
    { spec: { accessModes: ["ReadWriteMany"] } },
    { metadata: { labels: { a: "b" } } },
  ],
  [
    "statefulsets",
    workload("ch8", { serviceName: "s" }),
    "merge",
    { spec: { replicas: 3 } },
    { spec: { serviceName: "other" } },
    { spec: { podManagementPolicy: "Parallel" } },
    { spec: { template: { metadata: { labels: { app: "ch8", v: "2" } } } } },
    { spec: { updateStrategy: { type: "OnDelete" } } },
  ],
  [
    "daemonsets",
    workload("ch9"),
    "strategic",
    { spec: { template: { spec: { containers: [{ name: "main", image: "x:2" }] } } } },
    { spec: { selector: { matchLabels: { app: "z" } } } },
  ],
  [
    "jobs",
    named("ch10", {
      spec: { suspend: true, template: { spec: { ...pod("j"), restartPolicy: "Never" } } },
    }),
    "merge",
    { spec: { parallelism: 2 } },
    { spec: { suspend: false } },
    { spec: { completions: 5 } },
    { spec: { template: { spec: { restartPolicy: "OnFailure" } } } },
    { spec: { backoffLimit: 3 } },
  ],
  [
    "cronjobs",
    named("ch11", {
      spec: {
        schedule: "0 0 * * *",
        jobTemplate: { spec: { template: { spec: { ...pod("j"), restartPolicy: "Never" } } } },
      },
    }),
    "merge",
    { spec: { suspend: true } },
    { spec: { schedule: "@hourly" } },
    { spec: { schedule: "61 * * * *" } },
    { spec: { concurrencyPolicy: "Sometimes" } },
  ],
  [
    "horizontalpodautoscalers",
    named("ch12", {
      spec: {
        scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", name: "x" },
        maxReplicas: 3,
      },
    }),
    "merge",
    { spec: { maxReplicas: 5 } },
    { spec: { minReplicas: 9 } },
    { spec: { minReplicas: 0 } },
    {
      spec: {
        metrics: [
          {
            type: "Resource",
            resource: { name: "cpu", target: { type: "Utilization", averageUtilization: 50 } },
          },
        ],
      },
    },
    { spec: { behavior: { scaleDown: { stabilizationWindowSeconds: 10 } } } },
  ],
  [
    "networkpolicies",
    named("ch13", { spec: { podSelector: { matchLabels: { a: "b" } }, policyTypes: ["Ingress"] } }),
    "merge",
    { spec: { ingress: [{}] } },
    { spec: { policyTypes: ["Ingress", "Egress"] } },
    { spec: { policyTypes: ["Sideways"] } },
    { spec: { podSelector: null } },
  ],
  [
    "resourcequotas",
    named("ch14", { spec: { hard: { pods: "900" } } }),
    "merge",
    { spec: { hard: { pods: "950" } } },
    { spec: { hard: { "limits.memory": "1Ti" } } },
    { spec: { hard: { pods: null } } },
    { spec: { hard: { pods: "many" } } },
  ],
  [
    "limitranges",
    named("ch15", { spec: { limits: [{ type: "Pod", max: { cpu: "100" } }] } }),
    "merge",
    { spec: { limits: [{ type: "Pod", max: { cpu: "200" } }] } },
  ],
  [
    "poddisruptionbudgets",
    named("ch16", { spec: { minAvailable: 1, selector: { matchLabels: { app: "x" } } } }),
    "merge",
    { spec: { minAvailable: 2 } },
    { spec: { minAvailable: null, maxUnavailable: 1 } },
    { spec: { maxUnavailable: -1 } },
  ],
  [
    "ingresses",
    named("ch17", { spec: { defaultBackend: { service: { name: "s", port: { number: 80 } } } } }),
    "merge",
    { spec: { defaultBackend: { service: { port: { number: 81 } } } } },
  ],
  [
    "pods",
    named("ch18", { spec: { containers: [{ name: "main", image: "a:1" }] } }),
    "strategic",
    { metadata: { labels: { a: "b" } } },
    { spec: { containers: [{ name: "main", image: "a:2" }] } },
    { spec: { containers: [{ name: "main", env: [{ name: "A", value: "1" }] }] } },
    { spec: { activeDeadlineSeconds: 60 } },
    { spec: { tolerations: [{ key: "a", operator: "Exists" }] } },
    { spec: { nodeName: "other" } },
    { spec: { restartPolicy: "Never" } },
  ],
  [
    "replicasets",
    workload("ch19", { replicas: 0 }),
    "merge",
    { spec: { replicas: 1 } },
    { spec: { selector: { matchLabels: { app: "z" } } } },
  ],
  [
    "serviceaccounts",
    named("ch20", {}),
    "merge",
    { metadata: { labels: { a: "b" } } },
    { automountServiceAccountToken: false },
    { imagePullSecrets: [{ name: "x" }] },
  ],
];

function changed(): Group[] {
  return CHANGED.map(([resource, body, type, ...patches]) => {
    const name = String((body.metadata as Body).name);
    return {
      name: `${type} patches of ${resource}, ${name}`,
      asked: [
        create(resource, body),
        ...patches.map((one) => patch(resource, name, one, type)),
        ...(resource === "limitranges" || resource === "resourcequotas"
          ? [remove(resource, name)]
          : []),
      ],
    };
  });
}

const apply = (resource: string, name: string, body: Body, query: string) =>
  patch(
    resource,
    name,
    { ...body, metadata: { name, ...(body.metadata as Body | undefined) } },
    "apply",
    query,
  );
const CM: Body = { apiVersion: "v1", kind: "ConfigMap" };
const DEP: Body = { apiVersion: "apps/v1", kind: "Deployment" };
const depSpec = (name: string, more: Body = {}) => workload(name, more).spec as Body;

const SPECIAL: readonly Group[] = [
  {
    name: "server-side apply",
    asked: [
      apply("configmaps", "ap1", { ...CM, data: { a: "1", b: "2" } }, "?fieldManager=one"),
      apply("configmaps", "ap1", { ...CM, data: { a: "1" } }, "?fieldManager=one"),
      apply("configmaps", "ap1", { ...CM, data: { a: "2" } }, "?fieldManager=two"),
      apply("configmaps", "ap1", { ...CM, data: { a: "2" } }, "?fieldManager=two&force=true"),
      apply("configmaps", "ap1", { ...CM, data: { a: "1" } }, "?fieldManager=one"),
      apply("configmaps", "ap1", { ...CM, data: {} }, "?fieldManager=one"),
      apply("configmaps", "ap1", { ...CM, data: { c: "3" } }, ""),
      apply("configmaps", "ap1", { data: { c: "3" } }, "?fieldManager=one"),
      apply(
        "deployments",
        "ap2",
        { ...DEP, spec: depSpec("ap2", { replicas: 2 }) },
        "?fieldManager=one",
      ),
      patch("deployments", "ap2", { spec: { replicas: 5 } }, "merge", "?fieldManager=hand"),
      apply(
        "deployments",
        "ap2",
        { ...DEP, spec: depSpec("ap2", { replicas: 2 }) },
        "?fieldManager=one",
      ),
      apply("deployments", "ap2", { ...DEP, spec: depSpec("ap2") }, "?fieldManager=one"),
      apply(
        "deployments",
        "ap2",
        { ...DEP, spec: depSpec("ap2", { replicas: 1 }) },
        "?fieldManager=two&force=true",
      ),
    ],
  },
  {
    name: "dry runs",
    asked: [
      create("configmaps", named("dry", { data: {} }), "?dryRun=All"),
      get("configmaps", "dry"),
      create("configmaps", named("dry", { data: {} }), "?dryRun=Some"),
      create("configmaps", named("dry2", { data: { a: "1" } })),
      patch("configmaps", "dry2", { data: { a: "2" } }, "merge", "?dryRun=All"),
      get("configmaps", "dry2"),
      remove("configmaps", "dry2", undefined, "?dryRun=All"),
      remove("configmaps", "dry2", { dryRun: ["All"] }),
      get("configmaps", "dry2"),
    ],
  },
  {
    name: "unknown fields",
    asked: [
      create("configmaps", named("un1", { datum: {} }), "?fieldValidation=Strict"),
      create("configmaps", named("un1", { datum: {} }), "?fieldValidation=Warn"),
      create("deployments", workload("un2", { replica: 1 }), "?fieldValidation=Strict"),
      create(
        "deployments",
        workload("un2", {}, { ...pod("x"), imagePullPolicies: "x" }),
        "?fieldValidation=Strict",
      ),
      create("configmaps", named("un3", {}), "?fieldValidation=Sideways"),
      patch("configmaps", "un1", { datum: 1 }, "merge", "?fieldValidation=Strict"),
    ],
  },
  {
    name: "what names no object, or not this one",
    asked: [
      get("configmaps", "nobody"),
      patch("configmaps", "nobody", { data: {} }, "merge"),
      remove("configmaps", "nobody"),
      replace("configmaps", "nobody", named("nobody", {})),
      replace("configmaps", "nobody", named("somebody", {})),
      create("configmaps", { apiVersion: "v1", kind: "Secret", metadata: { name: "x" } }),
      create("configmaps", { apiVersion: "v2", kind: "ConfigMap", metadata: { name: "x" } }),
      create("configmaps", { kind: "ConfigMap", metadata: { name: "x", namespace: "default" } }),
      create("configmaps", "{"),
      create("configmaps", "[]"),
      create("configmaps", '"text"'),
      create("configmaps", ""),
      create("configmaps", named("a".repeat(254), {})),
      create("configmaps", { metadata: { generateName: "made-" }, data: {} }),
      {
        method: "POST",
        path: `/api/v1/namespaces/${NS}/nothings`,
        type: "application/json",
        body: {},
      },
      {
        method: "POST",
        path: "/apis/nobody.example.com/v1/things",
        type: "application/json",
        body: {},
      },
      { method: "PATCH", path: place("configmaps"), type: TYPES.merge, body: {} },
      { method: "POST", path: `${place("configmaps")}/x`, type: "application/json", body: {} },
      { method: "PATCH", path: `${place("configmaps")}/x`, type: "text/plain", body: "{}" },
      { method: "PUT", path: place("configmaps"), type: "application/json", body: {} },
    ],
  },
  {
    name: "replacing",
    asked: [
      create("configmaps", named("re1", { data: { a: "1" } })),
      replace("configmaps", "re1", named("re1", { data: { b: "2" } })),
      replace("configmaps", "re1", named("re1", { data: {} }, { resourceVersion: "1" })),
      replace("configmaps", "re1", named("re1", { data: {} }, { uid: "other" })),
      replace("configmaps", "re1", named("re2", { data: {} })),
      create("services", named("re3", { spec: { selector: { a: "b" }, ports: [{ port: 80 }] } })),
      replace(
        "services",
        "re3",
        named("re3", { spec: { selector: { a: "c" }, ports: [{ port: 80 }] } }),
      ),
      create("deployments", workload("re4", { replicas: 2 })),
      replace("deployments", "re4", workload("re4", { replicas: 3 })),
      replace(
        "deployments",
        "re4",
        named("re4", {
          spec: { selector: { matchLabels: { app: "q" } }, template: template("q") },
        }),
      ),
    ],
  },
  {
    name: "scaling",
    asked: [
      create("deployments", workload("sc1", { replicas: 2 })),
      get("deployments", "sc1/scale"),
      patch("deployments", "sc1/scale", { spec: { replicas: 4 } }, "merge"),
      replace("deployments", "sc1/scale", {
        apiVersion: "autoscaling/v1",
        kind: "Scale",
        metadata: { name: "sc1", namespace: NS },
        spec: { replicas: 1 },
      }),
      replace("deployments", "sc1/scale", {
        apiVersion: "autoscaling/v1",
        kind: "Scale",
        metadata: { name: "sc1", namespace: NS },
        spec: { replicas: -1 },
      }),
      patch("deployments", "sc1/scale", { spec: { replicas: null } }, "merge"),
      patch("deployments", "nobody/scale", { spec: { replicas: 1 } }, "merge"),
      patch("configmaps", "cm/scale", { spec: { replicas: 1 } }, "merge"),
      create("statefulsets", workload("sc2", { serviceName: "s" })),
      patch("statefulsets", "sc2/scale", { spec: { replicas: 0 } }, "merge"),
      get("statefulsets", "sc2/scale"),
    ],
  },
  {
    name: "deleting",
    asked: [
      create("configmaps", named("de1", {})),
      remove("configmaps", "de1", { preconditions: { uid: "other" } }),
      remove("configmaps", "de1", { preconditions: { resourceVersion: "1" } }),
      remove("configmaps", "de1", { propagationPolicy: "Sideways" }),
      remove("configmaps", "de1"),
      remove("configmaps", "de1"),
      create("configmaps", named("de2", {}, { finalizers: ["example.com/wait"] })),
      remove("configmaps", "de2"),
      patch("configmaps", "de2", { data: { a: "1" } }, "merge"),
      patch(
        "configmaps",
        "de2",
        { metadata: { finalizers: ["example.com/wait", "example.com/more"] } },
        "merge",
      ),
      patch("configmaps", "de2", { metadata: { finalizers: null } }, "merge"),
      get("configmaps", "de2"),
      create("deployments", workload("de3")),
      remove("deployments", "de3", { propagationPolicy: "Foreground" }),
      get("deployments", "de3"),
      create("deployments", workload("de4")),
      remove("deployments", "de4", { propagationPolicy: "Orphan" }),
      create("deployments", workload("de5")),
      remove("deployments", "de5", { orphanDependents: true, propagationPolicy: "Background" }),
      remove("deployments", "de5", {
        kind: "DeleteOptions",
        apiVersion: "v1",
        propagationPolicy: "Background",
      }),
      create(
        "pods",
        named("de6", { spec: { nodeName: "n", containers: [{ name: "a", image: "a" }] } }),
      ),
      remove("pods", "de6", { gracePeriodSeconds: -1 }),
      remove("pods", "de6", { gracePeriodSeconds: 10 }),
      get("pods", "de6"),
      remove("pods", "de6", { gracePeriodSeconds: 0 }),
      get("pods", "de6"),
    ],
  },
  {
    name: "deleting a collection",
    asked: [
      create("configmaps", named("co1", {}, { labels: { set: "one" } })),
      create("configmaps", named("co2", {}, { labels: { set: "one" } })),
      create("configmaps", named("co3", {}, { labels: { set: "two" } })),
      { method: "DELETE", path: `${place("configmaps")}?labelSelector=set%3Done` },
      { method: "GET", path: `${place("configmaps")}?labelSelector=set` },
      { method: "DELETE", path: `${place("configmaps")}?labelSelector=set%20in%20(` },
      { method: "DELETE", path: `${place("configmaps")}?fieldSelector=metadata.name%3Dco3` },
      { method: "DELETE", path: `${place("configmaps")}?fieldSelector=data.x%3Dco3` },
      { method: "GET", path: `${place("configmaps")}?labelSelector=set` },
      { method: "DELETE", path: `${place("services")}?labelSelector=set%3Dnone` },
    ],
  },
  {
    name: "evicting",
    asked: [
      create("pods", named("ev1", { spec: { containers: [{ name: "a", image: "a" }] } })),
      {
        method: "POST",
        path: `${place("pods")}/ev1/eviction`,
        type: "application/json",
        body: {
          apiVersion: "policy/v1",
          kind: "Eviction",
          metadata: { name: "ev2", namespace: NS },
        },
      },
      {
        method: "POST",
        path: `${place("pods")}/ev1/eviction`,
        type: "application/json",
        body: {
          apiVersion: "policy/v1",
          kind: "Eviction",
          metadata: { name: "ev1", namespace: NS },
        },
      },
      {
        method: "POST",
        path: `${place("pods")}/nobody/eviction`,
        type: "application/json",
        body: {
          apiVersion: "policy/v1",
          kind: "Eviction",
          metadata: { name: "nobody", namespace: NS },
        },
      },
    ],
  },
  {
    name: "labels of the namespace",
    asked: [
      {
        method: "PATCH",
        path: `/api/v1/namespaces/${NS}`,
        type: TYPES.merge,
        body: { metadata: { labels: { team: "shop" } } },
      },
      {
        method: "PATCH",
        path: `/api/v1/namespaces/${NS}`,
        type: TYPES.merge,
        body: { metadata: { labels: { team: null } } },
      },
      { method: "PATCH", path: "/api/v1/namespaces/nowhere", type: TYPES.merge, body: {} },
    ],
  },
];

export function pairs(): Group[] {
  return [...created(), ...changed(), ...SPECIAL];
}
