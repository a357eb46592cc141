import type { Cluster, PodRuntime } from "../cluster.ts";
import { matches, type Node, type Pod } from "../kinds.ts";
import { mebibytes, millicores } from "../quantity.ts";
import { deletePod } from "./replicaset.ts";

const COMPLAIN_SECONDS = 60;

/** Binds waiting pods to nodes, or says why it cannot; takes a node from a lesser pod where it may. */
export function scheduler(cluster: Cluster): void {
  for (const runtime of cluster.runtimes.values()) {
    if (runtime.phase !== "scheduling") continue;
    const nodes = [...cluster.store.list("Node")];
    const claim = unboundClaim(cluster, runtime.pod);
    const refusals = new Map<string, number>();
    const fitting = nodes.filter((node) => {
      const reason = claim ?? refusalOf(cluster, runtime.pod, node);
      if (reason !== null) refusals.set(reason, (refusals.get(reason) ?? 0) + 1);
      return reason === null;
    });
    const [first] = leastUsed(cluster, fitting);
    if (first) bind(cluster, runtime, first);
    else if (!preempt(cluster, runtime, nodes))
      complain(cluster, runtime, nodes.length, refusals, claim);
  }
}

function unboundClaim(cluster: Cluster, pod: Pod): string | null {
  for (const volume of pod.spec.volumes ?? []) {
    const name = volume.persistentVolumeClaim?.claimName;
    if (name === undefined) continue;
    const claim = cluster.store.get("PersistentVolumeClaim", pod.metadata.namespace ?? "", name);
    if (!claim) return `persistentvolumeclaim "${name}" not found`;
    if (claim.status.phase !== "Bound") return "pod has unbound immediate PersistentVolumeClaims";
  }
  return null;
}

function refusalOf(cluster: Cluster, pod: Pod, node: Node): string | null {
  if (node.spec.unschedulable) return "node(s) were unschedulable";
  const selector = pod.spec.nodeSelector;
  if (selector && !matches(selector, node.metadata.labels)) {
    return "node(s) didn't match Pod's node affinity/selector";
  }
  const taint = node.spec.taints?.find((one) => one.effect === "NoSchedule");
  if (taint) return `node(s) had untolerated taint {${taint.key}: }`;
  const rules = pod.spec.affinity?.podAntiAffinity?.requiredDuringSchedulingIgnoredDuringExecution;
  if (rules?.some((rule) => hosts(cluster, node, rule.labelSelector.matchLabels))) {
    return "node(s) didn't match pod anti-affinity rules";
  }
  const free = freeOn(cluster, node);
  const asked = requestOf(pod);
  if (asked.cpu > free.cpu) return "Insufficient cpu";
  if (asked.memory > free.memory) return "Insufficient memory";
  return null;
}

function hosts(cluster: Cluster, node: Node, selector: Record<string, string>): boolean {
  for (const pod of cluster.store.list("Pod")) {
    if (pod.spec.nodeName === node.metadata.name && matches(selector, pod.metadata.labels))
      return true;
  }
  return false;
}

export function requestOf(pod: Pod): { cpu: number; memory: number } {
  let cpu = 0;
  let memory = 0;
  for (const { resources } of pod.spec.containers) {
    cpu += millicores(resources?.requests?.cpu) ?? 0;
    memory += mebibytes(resources?.requests?.memory) ?? 0;
  }
  return { cpu, memory };
}

export function freeOn(cluster: Cluster, node: Node): { cpu: number; memory: number } {
  let cpu = millicores(node.status.allocatable.cpu) ?? 0;
  let memory = mebibytes(node.status.allocatable.memory) ?? 0;
  for (const pod of cluster.store.list("Pod")) {
    if (pod.spec.nodeName !== node.metadata.name) continue;
    const asked = requestOf(pod);
    cpu -= asked.cpu;
    memory -= asked.memory;
  }
  return { cpu, memory };
}

function leastUsed(cluster: Cluster, nodes: readonly Node[]): Node[] {
  const free = new Map(nodes.map((node) => [node, freeOn(cluster, node).memory]));
  return [...nodes].sort((a, b) => (free.get(b) ?? 0) - (free.get(a) ?? 0));
}

function bind(cluster: Cluster, runtime: PodRuntime, node: Node): void {
  const { pod } = runtime;
  pod.spec.nodeName = node.metadata.name;
  pod.status.hostIP = node.status.addresses[0]?.address ?? "";
  pod.status.startTime = cluster.clock.iso(cluster.now);
  pod.status.conditions = [
    { type: "PodScheduled", status: "True", lastTransitionTime: cluster.clock.iso(cluster.now) },
  ];
  cluster.store.noted(pod);
  cluster.events.record(
    pod,
    "Normal",
    "Scheduled",
    `Successfully assigned ${pod.metadata.namespace}/${pod.metadata.name} to ${node.metadata.name}`,
    { component: "default-scheduler" },
  );
  runtime.phase = "pulling";
  runtime.until = cluster.now + 5 * cluster.streams.of(`pull/${pod.metadata.name}`).between(0, 2);
}

/** Room for a pod of higher priority: the pods of lower priority on one node have to leave. */
function preempt(cluster: Cluster, runtime: PodRuntime, nodes: readonly Node[]): boolean {
  const priority = runtime.pod.spec.priority ?? 0;
  if (priority <= 0) return false;
  const wanted = runtime.pod.spec.nodeSelector;
  const node = nodes.find((one) => !wanted || matches(wanted, one.metadata.labels));
  if (!node) return false;
  const victims = [...cluster.runtimes.values()].filter(
    (other) =>
      other.pod.spec.nodeName === node.metadata.name && (other.pod.spec.priority ?? 0) < priority,
  );
  if (victims.length === 0) return false;
  for (const victim of victims) {
    cluster.events.record(
      victim.pod,
      "Normal",
      "Preempted",
      `Preempted by pod ${runtime.pod.metadata.uid} on node ${node.metadata.name}`,
      { component: "default-scheduler" },
    );
    deletePod(cluster, victim);
  }
  return true;
}

function complain(
  cluster: Cluster,
  runtime: PodRuntime,
  nodes: number,
  refusals: ReadonlyMap<string, number>,
  claim: string | null,
): void {
  if (cluster.now - runtime.complained < COMPLAIN_SECONDS) return;
  runtime.complained = cluster.now;
  const reasons = [...refusals].map(([reason, count]) => `${count} ${reason}`).sort();
  const why = claim ?? reasons.join(", ");
  const note = `0/${nodes} nodes are available: ${why}. preemption: 0/${nodes} nodes are available: ${nodes} Preemption is not helpful for scheduling.`;
  const { pod } = runtime;
  pod.status.conditions = [
    {
      type: "PodScheduled",
      status: "False",
      reason: "Unschedulable",
      message: note,
      lastTransitionTime:
        pod.status.conditions[0]?.lastTransitionTime ?? cluster.clock.iso(cluster.now),
    },
  ];
  cluster.store.noted(pod);
  cluster.events.record(pod, "Warning", "FailedScheduling", note, {
    component: "default-scheduler",
  });
}
