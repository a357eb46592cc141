import { mix, scale, textHash } from "../../random.ts";
import type { Cluster } from "../cluster.ts";
import type { Node, Pod } from "../kinds.ts";

/** Full lists a minute that the API server answers besides everybody's usual work. */
export const CAPACITY = 120;
const RENEW_SECONDS = 10;
/** After so long without a word from its kubelet a node counts as lost. */
const GRACE_SECONDS = 40;
const LOG_SECONDS = 60;

/** Share of requests, per thousand, that get an answer in time while somebody asks for more than there is. */
function answered(cluster: Cluster): number {
  let asked = 0;
  for (const { workload, serving } of cluster.runtimes.values()) {
    if (serving) asked += workload.listsPerMinute ?? 0;
  }
  return asked <= CAPACITY ? 1000 : Math.floor((CAPACITY * 1000) / asked);
}

/** An overloaded API server refuses lists and leases alike: nodes whose leases run out are lost for a while. */
export function apiServer(cluster: Cluster): void {
  cluster.apiAnswered = answered(cluster);
  const calm = cluster.lostNodes.size === 0 && cluster.sickNodes.size === 0;
  if (cluster.apiAnswered === 1000 && calm) {
    cluster.leases.clear();
    return;
  }
  for (const node of cluster.store.list("Node")) renew(cluster, node);
  if (cluster.now % LOG_SECONDS === 0) complain(cluster);
}

function renew(cluster: Cluster, node: Node): void {
  const { name } = node.metadata;
  const { now } = cluster;
  const renewed = cluster.leases.get(name) ?? now;
  const through =
    !cluster.sickNodes.has(name) && scale(mix(textHash(name), now, 17), 1000) < cluster.apiAnswered;
  if (now % RENEW_SECONDS === 0 && through) {
    cluster.leases.set(name, now);
    if (cluster.lostNodes.delete(name)) say(cluster, node, true);
    return;
  }
  cluster.leases.set(name, renewed);
  if (now - renewed <= GRACE_SECONDS || cluster.lostNodes.has(name)) return;
  cluster.lostNodes.add(name);
  say(cluster, node, false);
  for (const runtime of cluster.runtimes.values()) {
    if (runtime.pod.spec.nodeName !== name || !runtime.ready) continue;
    runtime.ready = false;
    runtime.readyAt = null;
    lose(cluster, runtime.pod);
  }
}

/** The node controller's words; what runs on the node goes on running. */
function say(cluster: Cluster, node: Node, ready: boolean): void {
  const { name } = node.metadata;
  const reason = ready ? "NodeReady" : "NodeNotReady";
  node.status.conditions = node.status.conditions.map((one) =>
    one.type === "Ready"
      ? {
          ...one,
          ...(ready
            ? { status: "True", reason: "KubeletReady", message: "KubeletReady" }
            : lossOf(cluster, name)),
          lastTransitionTime: cluster.clock.iso(cluster.now),
        }
      : one,
  );
  cluster.store.noted(node, true);
  cluster.events.record(node, "Normal", reason, `Node ${name} status is now: ${reason}`, {
    component: ready ? "kubelet" : "node-controller",
    ...(ready ? { host: name } : {}),
  });
}

/** A kubelet without its container runtime still says what is wrong; one that has stopped says nothing. */
function lossOf(cluster: Cluster, name: string) {
  return cluster.sickNodes.get(name) === "containerd"
    ? {
        status: "False",
        reason: "KubeletNotReady",
        message:
          "[container runtime is down, PLEG is not healthy: pleg was last seen active 3m12s ago; threshold is 3m0s]",
      }
    : {
        status: "Unknown",
        reason: "NodeStatusUnknown",
        message: "Kubelet stopped posting node status.",
      };
}

function lose(cluster: Cluster, pod: Pod): void {
  const at = cluster.clock.iso(cluster.now);
  pod.status.conditions = pod.status.conditions.map((one) =>
    one.type === "Ready" ? { ...one, status: "False", lastTransitionTime: at } : one,
  );
  cluster.store.noted(pod, true);
  cluster.events.record(pod, "Warning", "NodeNotReady", "Node is not ready", {
    component: "node-controller",
  });
}

/** Whoever lists everything again and again says how long it takes, and asks once more. */
function complain(cluster: Cluster): void {
  const seconds = Math.floor(30_000 / cluster.apiAnswered);
  for (const runtime of cluster.runtimes.values()) {
    if (!runtime.serving || runtime.workload.listsPerMinute === undefined) continue;
    cluster.log(
      runtime,
      "warn",
      `list of all pods, configmaps and events of all namespaces took ${seconds}s: the server has received too many requests and has asked us to try again later (429 TooManyRequests), retrying at once`,
    );
  }
}
