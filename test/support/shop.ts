import type {
  EventRow,
  LogRow,
  ObjectRow,
  SampleRow,
  SnapshotContent,
  SpanRow,
} from "./snapshot.ts";

// A small shop on two nodes whose cart was killed and came back: enough of everything for the surfaces' tests.

export const SHOP_START = Date.parse("2025-12-15T17:20:00Z");
export const SHOP_END = Date.parse("2025-12-15T18:00:00Z");
const MINUTE = 60_000;
const iso = (ms: number) => new Date(ms).toISOString().replace(/\.\d+/, "");

function metadata(name: string, rest: Readonly<Record<string, unknown>> = {}) {
  return {
    name,
    namespace: "shop",
    uid: `uid-${name}`,
    resourceVersion: "100",
    creationTimestamp: "2025-12-13T10:00:00Z",
    ...rest,
  };
}

function pod(service: string, restarts: number, resourceVersion: string) {
  const container = {
    name: service,
    image: `shop/${service}:1.0`,
    ports: [{ containerPort: 8080 }],
  };
  const startedAt = restarts === 0 ? "2025-12-13T10:00:05Z" : iso(SHOP_START + 20 * MINUTE);
  const last = {
    exitCode: 137,
    reason: "OOMKilled",
    startedAt: "2025-12-13T10:00:05Z",
    finishedAt: iso(SHOP_START + 20 * MINUTE - 2000),
  };
  return {
    apiVersion: "v1",
    kind: "Pod",
    metadata: metadata(`${service}-7f9c-abcde`, {
      resourceVersion,
      labels: { app: service, tier: "backend" },
    }),
    spec: { nodeName: service === "cart" ? "node-a" : "node-b", containers: [container] },
    status: {
      phase: "Running",
      podIP: "10.0.0.7",
      startTime: "2025-12-13T10:00:01Z",
      conditions: [{ type: "Ready", status: "True" }],
      containerStatuses: [
        {
          name: service,
          ready: true,
          restartCount: restarts,
          image: container.image,
          state: { running: { startedAt } },
          lastState: restarts === 0 ? {} : { terminated: last },
        },
      ],
    },
  };
}

function deployment(service: string) {
  return {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: metadata(service, { labels: { app: service } }),
    spec: {
      replicas: 1,
      selector: { matchLabels: { app: service } },
      template: {
        metadata: { labels: { app: service } },
        spec: { containers: [{ name: service, image: `shop/${service}:1.0` }] },
      },
    },
    status: { replicas: 1, readyReplicas: 1, updatedReplicas: 1, availableReplicas: 1 },
  };
}

const cluster = (kind: string, name: string, rest: Readonly<Record<string, unknown>>) => ({
  apiVersion: "v1",
  kind,
  metadata: {
    name,
    uid: `uid-${name}`,
    resourceVersion: "7",
    creationTimestamp: "2025-12-01T00:00:00Z",
  },
  ...rest,
});

const node = (name: string) =>
  cluster("Node", name, {
    status: {
      conditions: [{ type: "Ready", status: "True" }],
      addresses: [{ type: "InternalIP", address: "172.20.0.1" }],
      nodeInfo: { kubeletVersion: "v1.32.4", osImage: "Debian" },
      capacity: { cpu: "4", memory: "16Gi" },
      allocatable: { cpu: "4", memory: "16Gi" },
    },
  });

function objects(): ObjectRow[] {
  const rows: ObjectRow[] = [];
  for (let ms = SHOP_START; ms <= SHOP_END - 5 * MINUTE; ms += 5 * MINUTE) {
    const late = ms >= SHOP_START + 20 * MINUTE;
    const flag = late ? "on" : "off";
    rows.push(
      { ms, resource: "pods", object: pod("cart", late ? 1 : 0, late ? "220" : "110") },
      { ms, resource: "pods", object: pod("web", 0, "111") },
      { ms, resource: "deployments", object: deployment("cart") },
      { ms, resource: "deployments", object: deployment("web") },
      { ms, resource: "nodes", object: node("node-a") },
      { ms, resource: "nodes", object: node("node-b") },
      {
        ms,
        resource: "namespaces",
        object: cluster("Namespace", "shop", { status: { phase: "Active" } }),
      },
      {
        ms,
        resource: "namespaces",
        object: cluster("Namespace", "default", { status: { phase: "Active" } }),
      },
      {
        ms,
        resource: "configmaps",
        object: {
          apiVersion: "v1",
          kind: "ConfigMap",
          metadata: metadata("flags", { resourceVersion: late ? "210" : "105" }),
          data: { "flags.json": JSON.stringify({ cartFailure: flag }) },
        },
      },
      {
        ms,
        resource: "services",
        object: {
          apiVersion: "v1",
          kind: "Service",
          metadata: metadata("cart"),
          spec: {
            type: "ClusterIP",
            clusterIP: "100.64.0.9",
            ports: [{ port: 8080, protocol: "TCP" }],
            selector: { app: "cart" },
          },
        },
      },
    );
    // Gone before the end: what was not in the last pull no longer exists.
    if (ms === SHOP_START) rows.push({ ms, resource: "pods", object: pod("old", 0, "90") });
  }
  return rows;
}

function events(): EventRow[] {
  const ms = SHOP_START + 20 * MINUTE;
  const regarding = {
    kind: "Pod",
    namespace: "shop",
    name: "cart-7f9c-abcde",
    uid: "uid-cart-7f9c-abcde",
    apiVersion: "v1",
  };
  const core = {
    apiVersion: "v1",
    kind: "Event",
    metadata: metadata("cart.killed", { resourceVersion: "215", creationTimestamp: iso(ms) }),
    involvedObject: regarding,
    reason: "BackOff",
    message: "Back-off restarting failed container cart",
    type: "Warning",
    count: 3,
    source: { component: "kubelet", host: "node-a" },
    firstTimestamp: iso(ms - MINUTE),
    lastTimestamp: iso(ms),
  };
  const { involvedObject, message, count, source, firstTimestamp, lastTimestamp, ...rest } = core;
  const modern = {
    ...rest,
    apiVersion: "events.k8s.io/v1",
    regarding: involvedObject,
    note: message,
    deprecatedCount: count,
    deprecatedSource: source,
    deprecatedFirstTimestamp: firstTimestamp,
    deprecatedLastTimestamp: lastTimestamp,
  };
  const expired = {
    ...core,
    metadata: metadata("web.old", { uid: "uid-expired" }),
    reason: "Pulled",
    type: "Normal",
  };
  return [
    { ms, object: modern },
    { ms: ms + 1, object: core },
    { ms: ms + 2, object: expired },
    { ms: ms + MINUTE, type: "DELETED", object: expired },
  ];
}

function logs(): LogRow[] {
  const rows: LogRow[] = [];
  for (const service of ["cart", "web"]) {
    for (let index = 0; index < 40; index += 1) {
      const ns = BigInt(SHOP_START + index * MINUTE) * 1_000_000n + 123_456n;
      const failed = service === "cart" && index >= 20 && index % 2 === 0;
      rows.push({
        ns,
        service,
        severity: failed ? "ERROR" : "INFO",
        body: failed
          ? `request ${index} failed:\tno storage\n  at Cart.add`
          : `request ${index} done in ${index}ms`,
        resource: {
          "k8s.namespace.name": "shop",
          "k8s.pod.name": `${service}-7f9c-abcde`,
          "k8s.container.name": service,
          "k8s.node.name": service === "cart" ? "node-a" : "node-b",
          "service.name": service,
        },
        attributes: { user: "it's me" },
        traceId: index.toString(16).padStart(32, "0"),
      });
    }
  }
  return rows;
}

function spans(): SpanRow[] {
  const rows: SpanRow[] = [];
  for (let index = 1; index < 40; index += 1) {
    const traceId = index.toString(16).padStart(32, "0");
    const start = BigInt(SHOP_START + index * MINUTE) * 1_000_000n;
    const failed = index >= 20 && index % 2 === 0;
    const base = { traceId, resource: { "service.version": "1.0" } };
    rows.push(
      {
        ...base,
        ns: start,
        spanId: `a${index}`,
        name: "GET /cart",
        service: "web",
        durationNs: 5_000_000 * index,
        status: failed ? "Error" : "Unset",
      },
      {
        ...base,
        ns: start + 1_000_000n,
        spanId: `b${index}`,
        parent: `a${index}`,
        name: "Cart/Add",
        service: "cart",
        durationNs: 2_000_000 * index,
        attributes: { "rpc.service": "Cart", "http.status_code": failed ? "500" : "200" },
        status: failed ? "Error" : "Ok",
        message: failed ? "no storage" : "",
      },
    );
  }
  return rows;
}

function metrics(): Record<string, SampleRow[]> {
  const rows: SampleRow[] = [];
  for (let ms = SHOP_START; ms <= SHOP_END; ms += 30_000) {
    const seconds = (ms - SHOP_START) / 1000;
    for (const service of ["cart", "web"]) {
      const tags = { namespace: "shop", pod: `${service}-7f9c-abcde`, container: service };
      rows.push(
        { metric: "container_cpu_usage_seconds_total", ms, value: seconds * 0.25, tags },
        { metric: "container_memory_working_set_bytes", ms, value: 64 * 1024 * 1024, tags },
      );
    }
  }
  return { pod_cart: rows };
}

const alert = (name: string, state: string) => ({
  labels: { alertname: name, severity: "critical", service_name: "cart", namespace: "shop" },
  annotations: { summary: `${name} in shop` },
  state,
  activeAt: "2025-12-15T17:41:50.488970782Z",
  value: "2.2e-02",
});

export const SHOP: SnapshotContent = {
  objects: objects(),
  events: events(),
  logs: logs(),
  spans: spans(),
  metrics: metrics(),
  alerts: {
    [SHOP_START + 10 * MINUTE]: [],
    [SHOP_END - MINUTE]: [alert("HighErrorRate", "firing"), alert("HighLatency", "pending")],
  },
};
