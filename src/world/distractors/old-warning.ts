import type { Distractor } from "./distractor.ts";

/** Warnings that have come for days, with a count to show for it. */
export const oldWarning: Distractor = {
  id: "old-warning",
  applies: () => true,
  plan: (scene) =>
    [-600, 0, 300].map((after) => ({
      after,
      apply: (cluster) => {
        const pods = [...cluster.store.list("Pod")].filter(
          (pod) =>
            pod.metadata.namespace === scene.application.namespace &&
            !scene.taken.has(pod.metadata.labels?.["app.kubernetes.io/name"] ?? ""),
        );
        const [pod] = pods;
        if (!pod) return;
        cluster.events.record(
          pod,
          "Warning",
          "DNSConfigForming",
          "Nameserver limits were exceeded, some nameservers have been omitted, the applied nameserver line is: 172.20.0.10",
          { component: "kubelet", host: pod.spec.nodeName ?? "" },
          after === -600 ? 412 : 3,
        );
      },
    })),
};
