import { bystander, type Distractor, placeOf } from "./distractor.ts";

/** Warnings that have come for days, with a count to show for it. */
export const oldWarning: Distractor = {
  id: "old-warning",
  applies: () => true,
  plan(scene) {
    const name = bystander(scene);
    const namespace = placeOf(scene, name);
    return [-600, 0, 300].map((after) => ({
      after,
      apply: (cluster) => {
        const pod = [...cluster.runtimes.values()].find(
          (one) => one.workload.name === name && one.pod.metadata.namespace === namespace,
        )?.pod;
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
    }));
  },
};
