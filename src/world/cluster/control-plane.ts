import type { Streams } from "../random.ts";
import type { Cluster } from "./cluster.ts";
import { ownedBy, type Pod } from "./kinds.ts";

export const CONTROL_PLANE = "node-role.kubernetes.io/control-plane";
const STATIC = ["etcd", "kube-apiserver", "kube-controller-manager", "kube-scheduler"];

/** The two classes that every cluster is installed with. */
export const PRIORITIES = {
  "system-cluster-critical": 2_000_000_000,
  "system-node-critical": 2_000_001_000,
} as const;

export function furnishPriorities(cluster: Cluster): void {
  for (const [name, value] of Object.entries(PRIORITIES))
    cluster.store.create({
      apiVersion: "scheduling.k8s.io/v1",
      kind: "PriorityClass",
      metadata: { name },
      value,
      globalDefault: false,
    });
}

/** The node of the control plane: cordoned, as its installer left it. */
export function controlPlaneName(streams: Streams): string {
  return `i-0${streams.of("control-plane").hex(16)}`;
}

/** Pods that the control plane's kubelet reads from files: their objects are but mirrors. */
export function furnishControlPlane(cluster: Cluster): void {
  const node = cluster.store.get("Node", "", controlPlaneName(cluster.streams));
  if (!node) throw new Error("no control plane");
  for (const component of STATIC) {
    const image = `registry.k8s.io/${component}:v1.32.4`;
    cluster.images.publishForeign(image, "amd64");
    cluster.store.create<Pod>({
      apiVersion: "v1",
      kind: "Pod",
      metadata: {
        name: `${component}-${node.metadata.name}`,
        namespace: "kube-system",
        labels: { component, tier: "control-plane" },
        annotations: { "kubernetes.io/config.source": "file" },
        ownerReferences: ownedBy(node),
      },
      spec: {
        containers: [
          {
            name: component,
            image,
            imagePullPolicy: "IfNotPresent",
            resources: { requests: { cpu: "100m" } },
          },
        ],
        nodeName: node.metadata.name,
        priorityClassName: "system-node-critical",
        priority: PRIORITIES["system-node-critical"],
        tolerations: [{ operator: "Exists" }],
        restartPolicy: "Always",
      },
      status: { phase: "Pending", conditions: [], qosClass: "Burstable" },
    });
  }
}
