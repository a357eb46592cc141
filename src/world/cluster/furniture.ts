import type { Streams } from "../random.ts";
import type { Cluster } from "./cluster.ts";
import {
  CONTROL_PLANE,
  controlPlaneName,
  furnishControlPlane,
  furnishPriorities,
  type PRIORITIES,
} from "./control-plane.ts";
import type { ConfigMap, Node, StorageClass } from "./kinds.ts";
import { furnishLeftovers, LEFTOVERS, NEW } from "./leftovers.ts";

/** System workloads that every cluster of this make runs; none of them takes part in an incident. */
const SYSTEM: readonly (readonly [string, string, string, number])[] = [
  ["kube-system", "aws-node", "DaemonSet", 5],
  ["kube-system", "ebs-csi-node", "DaemonSet", 5],
  ["kube-system", "kube-proxy", "DaemonSet", 5],
  ["kube-system", "coredns", "Deployment", 2],
  ["kube-system", "cluster-autoscaler", "Deployment", 1],
  ["clickhouse", "chi-clickhouse-cluster-0-0", "StatefulSet", 1],
  ["clickhouse-operator", "altinity-clickhouse-operator", "Deployment", 1],
  ["ingress-nginx", "ingress-nginx-controller", "Deployment", 1],
  ["metrics-server", "metrics-server", "Deployment", 1],
  ["opentelemetry-collectors", "otel-collector", "Deployment", 1],
  ["opentelemetry-operator", "opentelemetry-operator", "Deployment", 1],
  ["prometheus", "prometheus-kube-prometheus-stack-prometheus", "StatefulSet", 1],
  ["prometheus", "kube-prometheus-stack-kube-state-metrics", "Deployment", 1],
  ["prometheus", "kube-prometheus-stack-operator", "Deployment", 1],
  ["prometheus", "prometheus-node-exporter", "DaemonSet", 5],
];

const CHAOS: readonly (readonly [string, string, string, number])[] = [
  ["chaos-mesh", "chaos-controller-manager", "Deployment", 3],
  ["chaos-mesh", "chaos-daemon", "DaemonSet", 5],
];

const ISTIO: readonly (readonly [string, string, string, number])[] = [
  ["istio-system", "istiod", "Deployment", 1],
  ["istio-system", "ztunnel", "DaemonSet", 5],
  ["istio-system", "istio-cni-node", "DaemonSet", 5],
];

/** Nodes, namespaces and system pods, made some days before the window. */
export function furnish(cluster: Cluster): void {
  const { application } = cluster;
  const workloads = [...SYSTEM, ...CHAOS, ...(application.mesh === "ambient" ? ISTIO : [])];
  furnishNodes(cluster);
  const namespaces = new Set([
    "default",
    "kube-system",
    "kube-public",
    "kube-node-lease",
    LEFTOVERS,
    ...workloads.map(([namespace]) => namespace),
  ]);
  for (const workload of application.workloads) namespaces.add(cluster.namespaceOf(workload));
  namespaces.add(application.namespace);
  for (const namespace of namespaces) furnishNamespace(cluster, namespace);
  furnishPriorities(cluster);
  furnishControlPlane(cluster);
  for (const [namespace, name, kind, count] of workloads)
    systemWorkload(cluster, namespace, name, kind, count);
  furnishConfiguration(cluster);
  furnishStorage(cluster);
  furnishLeftovers(cluster);
}

/** Names of the five nodes: the same in every world of a seed, so faults can be planned without one. */
export function nodeNames(streams: Streams): readonly string[] {
  const stream = streams.of("nodes");
  return [0, 1, 2, 3, 4].map(() => `i-0${stream.hex(16)}`);
}

function furnishNodes(cluster: Cluster): void {
  const stream = cluster.streams.of("node-addresses");
  const control = controlPlaneName(cluster.streams);
  for (const [index, name] of [...nodeNames(cluster.streams), control].entries()) {
    const at = cluster.clock.iso(cluster.now);
    const condition = (type: string, status: string, reason: string) => ({
      type,
      status,
      reason,
      message: reason,
      lastTransitionTime: at,
      lastHeartbeatTime: at,
    });
    cluster.store.create<Node>({
      apiVersion: "v1",
      kind: "Node",
      metadata: {
        name,
        labels: {
          "beta.kubernetes.io/arch": "amd64",
          "kubernetes.io/arch": "amd64",
          "kubernetes.io/hostname": name,
          "kubernetes.io/os": "linux",
          "node.kubernetes.io/instance-type": "m5.xlarge",
          "topology.kubernetes.io/region": "us-west-1",
          "topology.kubernetes.io/zone": index < 3 ? "us-west-1a" : "us-west-1c",
          ...(name === control ? { [CONTROL_PLANE]: "" } : {}),
        },
      },
      spec: {
        providerID: `aws:///us-west-1a/${name}`,
        ...(name === control
          ? { unschedulable: true, taints: [{ key: CONTROL_PLANE, effect: "NoSchedule" }] }
          : {}),
      },
      status: {
        capacity: { cpu: "4", memory: "15896Mi", pods: "58" },
        allocatable: { cpu: "3920m", memory: "14400Mi", pods: "58" },
        conditions: [
          condition("MemoryPressure", "False", "KubeletHasSufficientMemory"),
          condition("DiskPressure", "False", "KubeletHasNoDiskPressure"),
          condition("PIDPressure", "False", "KubeletHasSufficientPID"),
          condition("Ready", "True", "KubeletReady"),
        ],
        addresses: [
          {
            type: "InternalIP",
            address: `172.20.${stream.between(32, 63)}.${stream.between(4, 250)}`,
          },
        ],
        nodeInfo: {
          architecture: "amd64",
          bootID: cluster.streams.uid(`boot/${name}`),
          containerRuntimeVersion: "containerd://1.7.28",
          kernelVersion: "6.8.0-1036-aws",
          kubeProxyVersion: "v1.32.4",
          kubeletVersion: "v1.32.4",
          machineID: cluster.streams.uid(`machine/${name}`).replaceAll("-", ""),
          operatingSystem: "linux",
          osImage: "Ubuntu 24.04.2 LTS",
          systemUUID: cluster.streams.uid(`machine/${name}`),
        },
      },
    });
  }
}

function furnishNamespace(cluster: Cluster, name: string): void {
  const mesh = cluster.application.mesh === "ambient" && name === cluster.application.namespace;
  cluster.store.create({
    apiVersion: "v1",
    kind: "Namespace",
    metadata: {
      name,
      labels: {
        "kubernetes.io/metadata.name": name,
        ...(mesh ? { "istio.io/dataplane-mode": "ambient" } : {}),
      },
    },
    spec: { finalizers: ["kubernetes"] },
    status: { phase: "Active" },
  });
  cluster.store.create({
    apiVersion: "v1",
    kind: "ServiceAccount",
    metadata: { name: "default", namespace: name },
  });
  cluster.store.create<ConfigMap>({
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: {
      name: "kube-root-ca.crt",
      namespace: name,
      annotations: {
        "kubernetes.io/description":
          "Contains a CA bundle that can be used to verify the kube-apiserver when using internal endpoints such as the internal service IP or kubernetes.default.svc.",
      },
    },
    data: {
      "ca.crt": `-----BEGIN CERTIFICATE-----\n${cluster.streams.of("ca").hex(240)}\n-----END CERTIFICATE-----\n`,
    },
  });
}

/** Nodes work with their daemons, and the cluster with its own Deployments; everything else is anybody's workload. */
function priorityOf(namespace: string, kind: string): keyof typeof PRIORITIES | null {
  if (namespace !== "kube-system" && namespace !== "istio-system") return null;
  return kind === "DaemonSet" ? "system-node-critical" : "system-cluster-critical";
}

/** A workload of the cluster's own, with no part in the application; the controllers make its pods. */
function systemWorkload(
  cluster: Cluster,
  namespace: string,
  name: string,
  kind: string,
  count: number,
): void {
  const labels = {
    "app.kubernetes.io/name": name,
    ...(name === "coredns" ? { "k8s-app": "kube-dns" } : {}),
  };
  const image = `registry.k8s.io/${name}:v1`;
  cluster.images.publishForeign(image, "amd64");
  const priority = priorityOf(namespace, kind);
  const template = {
    metadata: { labels },
    spec: {
      containers: [
        {
          name,
          image,
          imagePullPolicy: "IfNotPresent",
          resources: { requests: { cpu: "50m", memory: "128Mi" } },
        },
      ],
      dnsPolicy: "ClusterFirst",
      ...(priority === null ? {} : { priorityClassName: priority }),
      restartPolicy: "Always",
      serviceAccountName: "default",
      terminationGracePeriodSeconds: 30,
    },
  };
  cluster.store.create({
    apiVersion: "apps/v1",
    kind,
    metadata: { name, namespace, generation: 1, labels },
    spec: {
      ...(kind === "DaemonSet" ? {} : { replicas: count }),
      ...(kind === "StatefulSet" ? { serviceName: name } : {}),
      selector: { matchLabels: labels },
      template,
    },
    status: kind === "DaemonSet" ? {} : { replicas: 0, ...(kind === "Deployment" ? NEW : {}) },
  });
}

/** What CoreDNS is installed with: it answers for the cluster's own names and forwards the others. */
export const COREFILE =
  ".:53 {\n    errors\n    health {\n      lameduck 5s\n    }\n    ready\n    kubernetes cluster.local. in-addr.arpa ip6.arpa {\n      pods insecure\n      fallthrough in-addr.arpa ip6.arpa\n      ttl 30\n    }\n    prometheus :9153\n    forward . /etc/resolv.conf {\n      max_concurrent 1000\n    }\n    cache 30\n    loop\n    reload\n    loadbalance\n}\n";

const CLASSES = ["kops-csi-1-21", "gp3", "gp2"];

function furnishStorage(cluster: Cluster): void {
  for (const name of CLASSES) {
    const isDefault = name === CLASSES[0];
    cluster.store.create<StorageClass>({
      apiVersion: "storage.k8s.io/v1",
      kind: "StorageClass",
      metadata: {
        name,
        ...(isDefault
          ? { annotations: { "storageclass.kubernetes.io/is-default-class": "true" } }
          : {}),
      },
      provisioner: "ebs.csi.aws.com",
      reclaimPolicy: "Delete",
      volumeBindingMode: "Immediate",
      allowVolumeExpansion: name !== "gp2",
    });
  }
}

function furnishConfiguration(cluster: Cluster): void {
  const { store } = cluster;
  store.create<ConfigMap>({
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: {
      name: "coredns",
      namespace: "kube-system",
      labels: { "eks.amazonaws.com/component": "coredns", "k8s-app": "kube-dns" },
    },
    data: {
      Corefile: COREFILE,
    },
  });
  store.create<ConfigMap>({
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: {
      name: "cluster-autoscaler-status",
      namespace: "kube-system",
      annotations: {
        "cluster-autoscaler.kubernetes.io/last-updated": cluster.clock.iso(cluster.now),
      },
    },
    data: {
      status:
        "autoscalerStatus: Running\nclusterWide:\n  health: {status: Healthy, nodeCounts: {registered: {total: 5, ready: 5}}}\n",
    },
  });
  store.create<ConfigMap>({
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { name: "otel-collector", namespace: "opentelemetry-collectors" },
    data: {
      "relay.yaml":
        "processors:\n  probabilistic_sampler:\n    sampling_percentage: 10\nconnectors:\n  spanmetrics: {}\nservice:\n  pipelines:\n    traces:\n      receivers: [otlp]\n      exporters: [spanmetrics, clickhouse]\n",
    },
  });
}
