import { isTurn } from "../clock.ts";
import type { Cluster } from "./cluster.ts";

/** What changes on a quiet cluster: heartbeats, status files, leases. */
export function breathe(cluster: Cluster): void {
  const { store, now } = cluster;
  store.age(4);
  const at = cluster.clock.iso(now);
  if (isTurn(now, 300)) {
    for (const node of store.list("Node")) {
      if (cluster.lostNodes.has(node.metadata.name)) continue;
      for (const condition of node.status.conditions) condition.lastHeartbeatTime = at;
      store.noted(node);
    }
  }
  if (isTurn(now, 60)) {
    const status = store.get("ConfigMap", "kube-system", "cluster-autoscaler-status");
    if (status) {
      status.metadata.annotations = { "cluster-autoscaler.kubernetes.io/last-updated": at };
      store.noted(status);
    }
  }
}

/** Events that were there before the window and those that come on any day. */
export function murmur(cluster: Cluster): void {
  const { store, events, now, streams } = cluster;
  const [controller] = [...store.list("Pod")].filter(
    (pod) => pod.metadata.namespace === "ingress-nginx",
  );
  const hash = streams.key(`murmur/${now}`);
  if (controller && hash % 97 === 0) {
    events.record(
      controller,
      "Normal",
      "RELOAD",
      "NGINX reload triggered due to a change in configuration",
      { component: "nginx-ingress-controller" },
    );
  }
  if (hash % 61 === 0) {
    const autoscaler = store.find("ConfigMap", "kube-system", "cluster-autoscaler-status");
    if (autoscaler)
      events.record(autoscaler, "Normal", "ScaleDownEmpty", "No candidates for scale down", {
        component: "cluster-autoscaler",
      });
  }
  if (hash % 83 === 0) {
    const pods = [...store.list("Pod")].filter((pod) => pod.metadata.namespace === "prometheus");
    const pod = pods[hash % Math.max(1, pods.length)];
    if (pod)
      events.record(
        pod,
        "Warning",
        "Unhealthy",
        "Readiness probe failed: HTTP probe failed with statuscode: 503",
        { component: "kubelet", host: pod.spec.nodeName ?? "" },
      );
  }
}
