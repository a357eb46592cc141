import { byCodePoint } from "../../../../model/order.ts";
import type { Cluster, PodRuntime } from "../../cluster.ts";
import { chooses, type Node, type Pod } from "../../kinds.ts";
import { deletePod, isLeaving } from "../../pods.ts";
import { give, nodeProblem, type Room, roomOf, shortage, take } from "./node-fit.ts";

const COMPLAIN_SECONDS = 60;

/** Binds waiting pods to nodes, or says why it cannot; takes a node from a lesser pod where it may. */
export function scheduler(cluster: Cluster): void {
  // The most important first, so that a lesser pod never takes the room that was made for a greater one.
  const waiting = [...cluster.runtimes.values()]
    .filter((one) => one.phase === "scheduling")
    .sort((a, b) => priorityOf(b) - priorityOf(a));
  if (waiting.length === 0 || !isRunning(cluster)) return;
  const nodes = [...cluster.store.list("Node")];
  let rooms = roomOf(cluster);
  /** Pods that made room and are bound in the next pass. */
  const reserved: [node: string, pod: Pod][] = [];
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
      continue;
    }
    const emptied = claim === null ? preempt(cluster, runtime, nodes, rooms) : null;
    if (emptied === null) complain(cluster, runtime, nodes.length, refusals, claim);
    else {
      rooms = roomOf(cluster);
      reserved.push([emptied, runtime.pod]);
      for (const [node, pod] of reserved) take(rooms.get(node), pod);
    }
  }
}

/** Without its own program nothing is bound, and nobody says why. */
export function isRunning(cluster: Cluster): boolean {
  for (const { pod, ready } of cluster.runtimes.values())
    if (pod.metadata.labels?.component === "kube-scheduler") return ready;
  return false;
}

const priorityOf = ({ pod }: PodRuntime): number => pod.spec.priority ?? 0;

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

/** Room for a pod of higher priority: pods of lower priority leave one node. Answers which, or null for none. */
function preempt(
  cluster: Cluster,
  runtime: PodRuntime,
  nodes: readonly Node[],
  rooms: ReadonlyMap<string, Room>,
): string | null {
  if (priorityOf(runtime) <= 0) return null;
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
    return victims.length > 0 ? node.metadata.name : null;
  }
  return null;
}

/**
 * As kube-scheduler chooses them: all lesser pods would leave, and those that still fit beside the new one stay, the most
 * important first: of higher priority, then of longer service. Null where even all of them are not enough.
 */
function victimsOn(
  cluster: Cluster,
  runtime: PodRuntime,
  node: Node,
  rooms: ReadonlyMap<string, Room>,
): PodRuntime[] | null {
  const room = { ...(rooms.get(node.metadata.name) ?? { cpu: 0, memory: 0, pods: 0 }) };
  const lesser = [...cluster.runtimes.values()]
    .filter(
      (one) =>
        one.pod.spec.nodeName === node.metadata.name && priorityOf(one) < priorityOf(runtime),
    )
    .sort((a, b) => priorityOf(b) - priorityOf(a) || byCodePoint(startOf(a), startOf(b)));
  for (const { pod } of lesser) give(room, pod);
  if (shortage(runtime.pod.spec, room) !== null) return null;
  take(room, runtime.pod);
  return lesser.filter(({ pod }) => {
    if (shortage(pod.spec, room) !== null) return true;
    take(room, pod);
    return false;
  });
}

const startOf = ({ pod }: PodRuntime): string => pod.status.startTime ?? "";

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
