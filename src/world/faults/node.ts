import type { Cluster } from "../cluster/cluster.ts";
import type { Ailment } from "../cluster/controllers/node-ailments.ts";
import type { Daemon } from "../cluster/daemons.ts";
import type { Node } from "../cluster/kinds.ts";
import { deletePod } from "../cluster/pods.ts";
import type { RootCause, Site } from "./fault.ts";
import { clearNode, editPods, patch, type Write } from "./remedy.ts";

// What faults of nodes have in common: the workload was tied to the node long before, and may be moved.

export function nodeRoot(name: string): RootCause {
  return { kind: "Node", namespace: null, name, filter: null, also: [] };
}

export function nodeAt(cluster: Cluster, name: string): Node {
  const node = cluster.store.get("Node", "", name);
  if (!node) throw new Error(`no node ${name}`);
  return node;
}

/** Nothing new comes to the node, and what the application has there goes elsewhere. */
export function moveAway(site: Site, node: string): Write[] {
  return [
    patch("Node", null, node, { spec: { unschedulable: true } }),
    ...editPods(site, { nodeSelector: null }),
    ...namespacesOf(site).map((namespace) => clearNode(namespace, node)),
  ];
}

/** No pod of the application runs on the node any more. */
export function isClear(cluster: Cluster, site: Site, node: string): boolean {
  const namespaces = namespacesOf(site);
  for (const { pod } of cluster.runtimes.values())
    if (pod.spec.nodeName === node && namespaces.includes(pod.metadata.namespace ?? ""))
      return false;
  return true;
}

function namespacesOf({ application }: Site): string[] {
  const { namespace, workloads } = application;
  return [...new Set([namespace, ...workloads.map((one) => one.namespace ?? namespace)])];
}

/** node-problem-detector finds something wrong with a node. */
export function ail(
  cluster: Cluster,
  name: string,
  ailment: Ailment,
  words: { readonly reason: string; readonly message: string },
): void {
  const node = nodeAt(cluster, name);
  const at = cluster.clock.iso(cluster.now);
  const times = { lastTransitionTime: at, lastHeartbeatTime: at };
  node.status.conditions = [
    ...node.status.conditions,
    { type: ailment, status: "True", ...words, ...times },
  ];
  cluster.store.noted(node, true);
  cluster.events.record(node, "Warning", words.reason, words.message, {
    component: "node-problem-detector",
    host: name,
  });
}

export function daemonRoot(name: Daemon): RootCause {
  return {
    kind: "DaemonSet",
    namespace: "kube-system",
    name,
    filter: `${name}\\b`,
    also: [{ kind: "Pod", filter: `${name}-.*` }],
  };
}

/** Gives a daemon an image that does not exist. Its rollout begins at `node`, or everywhere where that is null. */
export function breakDaemon(
  cluster: Cluster,
  name: Daemon,
  tag: string,
  node: string | null,
): void {
  const set = cluster.store.get("DaemonSet", "kube-system", name);
  const [container] = set?.spec.template.spec.containers ?? [];
  if (!set || !container) throw new Error(`no DaemonSet ${name}`);
  container.image = container.image.replace(/:[^:]*$/, `:${tag}`);
  cluster.store.changed(set);
  for (const runtime of [...cluster.runtimes.values()]) {
    const { metadata, spec } = runtime.pod;
    const ours = metadata.labels?.["app.kubernetes.io/name"] === name;
    if (ours && (node === null || spec.nodeName === node)) deletePod(cluster, runtime);
  }
}
