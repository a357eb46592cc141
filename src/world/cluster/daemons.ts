import type { Cluster } from "./cluster.ts";

/** What every node runs for the others: without it pods get no address, or Services lead nowhere. */
export type Daemon = "aws-node" | "kube-proxy";

/** Whether a daemon of the cluster works on a node. */
export function hasDaemon(cluster: Cluster, node: string, daemon: Daemon): boolean {
  return nodesWith(cluster, daemon).has(node);
}

export function nodesWith(cluster: Cluster, daemon: Daemon): ReadonlySet<string> {
  const nodes = new Set<string>();
  for (const { pod, ready } of cluster.runtimes.values())
    if (ready && pod.metadata.labels?.["app.kubernetes.io/name"] === daemon)
      nodes.add(pod.spec.nodeName ?? "");
  return nodes;
}
