import type { Application, EnvVar, Workload } from "../application/types.ts";
import type { Container, EnvEntry, PodTemplate, Selector } from "./kinds.ts";

/** Labels by which Deployment and ReplicaSet find their pods. */
export function selectorOf(application: Application, workload: Workload): Selector {
  switch (application.id) {
    case "otel-demo":
      return { "opentelemetry.io/name": workload.name };
    case "book-info":
      return { app: workload.serves ?? workload.name, version: workload.variant ?? "v1" };
    default:
      return {
        "app.kubernetes.io/instance": application.partOf,
        "app.kubernetes.io/name": workload.name,
      };
  }
}

/** Labels by which the Service finds the pods of all workloads behind it. */
export function serviceSelectorOf(application: Application, workload: Workload): Selector {
  const selector = selectorOf(application, workload);
  return application.id === "book-info" ? { app: selector.app ?? "" } : selector;
}

export function podLabels(application: Application, workload: Workload): Record<string, string> {
  const selector = { ...selectorOf(application, workload), ...workload.labels };
  if (application.id === "book-info") return selector;
  return {
    ...selector,
    "app.kubernetes.io/component": workload.name,
    "app.kubernetes.io/name": workload.name,
    "app.kubernetes.io/part-of": application.partOf,
    "app.kubernetes.io/version": application.version,
  };
}

export function objectLabels(application: Application, workload: Workload): Record<string, string> {
  const labels = podLabels(application, workload);
  if (application.id === "book-info") return labels;
  return { ...labels, "app.kubernetes.io/managed-by": "Helm" };
}

export function templateOf(application: Application, workload: Workload): PodTemplate {
  const initContainers = workload.waitsFor ? [waitFor(workload.waitsFor)] : undefined;
  const volumes = [
    ...(workload.mounts ?? []).map((name) => ({ name, configMap: { name } })),
    ...(workload.claim
      ? [{ name: "data", persistentVolumeClaim: { claimName: workload.claim.name } }]
      : []),
  ];
  return {
    metadata: { labels: podLabels(application, workload) },
    spec: {
      containers: [container(workload)],
      ...(initContainers ? { initContainers } : {}),
      ...(volumes.length > 0 ? { volumes } : {}),
      dnsPolicy: "ClusterFirst",
      restartPolicy: "Always",
      serviceAccountName: accountOf(application),
      terminationGracePeriodSeconds: 30,
    },
  };
}

export function accountOf(application: Application): string {
  return application.id === "book-info" ? "default" : application.partOf;
}

/** What a container of the workload asks for and may use. */
export function resourcesOf({ cpu, memory }: Workload) {
  return {
    requests: {
      ...(cpu.request === null ? {} : { cpu: `${cpu.request}m` }),
      memory: `${memory.request}Mi`,
    },
    limits: {
      ...(cpu.limit === null ? {} : { cpu: `${cpu.limit}m` }),
      memory: `${memory.limit}Mi`,
    },
  };
}

/** The Service in front of a workload, without the address that the cluster gives it. */
export function serviceOf(application: Application, workload: Workload) {
  const port = workload.port ?? 8080;
  return {
    metadata: {
      name: workload.serves ?? workload.name,
      namespace: workload.namespace ?? application.namespace,
      labels: objectLabels(application, workload),
    },
    spec: {
      type: "ClusterIP",
      selector: serviceSelectorOf(application, workload),
      ports: [{ name: "tcp-service", port, targetPort: port, protocol: "TCP" }],
    },
  };
}

function container(workload: Workload): Container {
  const mounts = [
    ...(workload.mounts ?? []).map((name) => ({ name, mountPath: `/etc/${name}` })),
    ...(workload.claim ? [{ name: "data", mountPath: "/var/lib/data" }] : []),
  ];
  return {
    name: workload.name,
    image: workload.image,
    imagePullPolicy: "IfNotPresent",
    ...(workload.port === null
      ? {}
      : { ports: [{ containerPort: workload.port, name: "service", protocol: "TCP" }] }),
    env: workload.env.map(entry),
    resources: resourcesOf(workload),
    ...probeOf(workload),
    ...(mounts.length > 0 ? { volumeMounts: mounts } : {}),
  };
}

/** Services are asked whether they are ready, in the words they speak. */
function probeOf({ role, port, operations }: Workload): Pick<Container, "readinessProbe"> {
  if (role !== "service" || port === null || operations.length === 0) return {};
  const often = { periodSeconds: 10, failureThreshold: 3 };
  const grpc = operations.some(({ kind }) => kind === "grpc");
  return {
    readinessProbe: grpc ? { grpc: { port }, ...often } : { tcpSocket: { port }, ...often },
  };
}

function entry({ name, value }: EnvVar): EnvEntry {
  if (typeof value === "string") return { name, value };
  if ("secret" in value) {
    return { name, valueFrom: { secretKeyRef: { name: value.secret, key: value.key } } };
  }
  return { name, valueFrom: { configMapKeyRef: { name: value.configMap, key: value.key } } };
}

function waitFor(service: string): Container {
  return {
    name: `wait-for-${service}`,
    image: "busybox:latest",
    imagePullPolicy: "IfNotPresent",
    command: [
      "sh",
      "-c",
      `until nslookup ${service}; do echo waiting for ${service}; sleep 2; done;`,
    ],
  };
}
