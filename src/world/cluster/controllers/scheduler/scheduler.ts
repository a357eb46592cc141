import type { Cluster, PodRuntime } from "../../cluster.ts";
import { chooses, type Node, type Pod } from "../../kinds.ts";
import { deletePod, isLeaving } from "../../pods.ts";
import { nodeProblem, type Room, requestOf, roomOf, shortage, take } from "./node-fit.ts";

const COMPLAIN_SECONDS = 60;

/** Binds waiting pods to nodes, or says why it cannot; takes a node from a lesser pod where it may. */
export function scheduler(cluster: Cluster): void {
  const waiting = [...cluster.runtimes.values()].filter((one) => one.phase === "scheduling");
  if (waiting.length === 0) return;
  const nodes = [...cluster.store.list("Node")];
  let rooms = roomOf(cluster);
  for (const runtime of waiting) {
    if (runtime.phase !== "scheduling" || isLeaving(runtime.pod)) continue;
    const claim = unboundClaim(cluster, runtime.pod);
    const refusals = new Map<string, number>();
    const fitting = nodes.filter((node) => {
      const reason = claim ?? refusalOf(cluster, runtime.pod, node, rooms);
      if (reason !== null) refusals.set(reason, (refusals.get(reason) ?? 0) + 1);
      return reason === null;
    });
    const free = (node: Node) => rooms.get(node.metadata.name)?.memory ?? 0;
    const [best] = [...fitting].sort((a, b) => free(b) - free(a));
    if (best) {
      bind(cluster, runtime, best);
      take(rooms.get(best.metadata.name), runtime.pod);
    } else if (claim === null && preempt(cluster, runtime, nodes, rooms)) rooms = roomOf(cluster);
    else complain(cluster, runtime, nodes.length, refusals, claim);
  }
}

function unboundClaim(cluster: Cluster, pod: Pod): string | null {
  for (const volume of pod.spec.volumes ?? []) {
    const name = volume.persistentVolumeClaim?.claimName;
    if (name === undefined) continue;
    const claim = cluster.store.get("PersistentVolumeClaim", pod.metadata.namespace ?? "", name);
    if (!claim) return `persistentvolumeclaim "${name}" not found`;
    if (isLeaving(claim)) return `persistentvolumeclaim "${name}" is being deleted`;
    if (claim.status.phase === "Lost")
      return `persistentvolumeclaim "${name}" bound to non-existent persistentvolume "${claim.spec.volumeName}"`;
    if (claim.status.phase !== "Bound") return "pod has unbound immediate PersistentVolumeClaims";
  }
  return null;
}

function refusalOf(
  cluster: Cluster,
  pod: Pod,
  node: Node,
  rooms: ReadonlyMap<string, Room>,
): string | null {
  const problem = nodeProblem(pod.spec, node);
  if (problem !== null) return problem;
  const rules = pod.spec.affinity?.podAntiAffinity?.requiredDuringSchedulingIgnoredDuringExecution;
  if (rules?.some((rule) => hosts(cluster, node, pod, rule.labelSelector)))
    return "node(s) didn't match pod anti-affinity rules";
  const room = rooms.get(node.metadata.name);
  return room ? shortage(pod.spec, room) : "node(s) were unschedulable";
}

function hosts(
  cluster: Cluster,
  node: Node,
  pod: Pod,
  selector: Parameters<typeof chooses>[0],
): boolean {
  for (const other of cluster.store.list("Pod")) {
    const { metadata, spec } = other;
    if (spec.nodeName !== node.metadata.name || metadata.namespace !== pod.metadata.namespace)
      continue;
    if (chooses(selector, metadata.labels)) return true;
  }
  return false;
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

/** Room for a pod of higher priority: pods of lower priority leave one node, the least important first. */
function preempt(
  cluster: Cluster,
  runtime: PodRuntime,
  nodes: readonly Node[],
  rooms: ReadonlyMap<string, Room>,
): boolean {
  const priority = runtime.pod.spec.priority ?? 0;
  if (priority <= 0) return false;
  for (const node of nodes) {
    if (nodeProblem(runtime.pod.spec, node) !== null) continue;
    const victims = victimsOn(cluster, runtime, node, rooms);
    if (victims === null) continue;
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
    return victims.length > 0;
  }
  return false;
}

/** The fewest lesser pods whose leaving makes enough room, or null where even all of them are not enough. */
function victimsOn(
  cluster: Cluster,
  runtime: PodRuntime,
  node: Node,
  rooms: ReadonlyMap<string, Room>,
): PodRuntime[] | null {
  const priority = runtime.pod.spec.priority ?? 0;
  const room = { ...(rooms.get(node.metadata.name) ?? { cpu: 0, memory: 0, pods: 0 }) };
  const lesser = [...cluster.runtimes.values()]
    .filter(
      ({ pod }) => pod.spec.nodeName === node.metadata.name && (pod.spec.priority ?? 0) < priority,
    )
    .sort((a, b) => (a.pod.spec.priority ?? 0) - (b.pod.spec.priority ?? 0));
  const victims: PodRuntime[] = [];
  for (const one of lesser) {
    if (shortage(runtime.pod.spec, room) === null) break;
    const asked = requestOf(one.pod.spec);
    room.cpu += asked.cpu;
    room.memory += asked.memory;
    room.pods += 1;
    victims.push(one);
  }
  return shortage(runtime.pod.spec, room) === null ? victims : null;
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
  const at = cluster.clock.iso(cluster.now);
  pod.status.conditions = [
    {
      type: "PodScheduled",
      status: "False",
      reason: "Unschedulable",
      message: note,
      lastTransitionTime: pod.status.conditions[0]?.lastTransitionTime ?? at,
    },
  ];
  cluster.store.noted(pod);
  cluster.events.record(pod, "Warning", "FailedScheduling", note, {
    component: "default-scheduler",
  });
}
