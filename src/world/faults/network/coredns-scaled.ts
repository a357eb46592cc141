import { type Fault, ordinary } from "../fault.ts";

/** Nobody answers questions for names: CoreDNS has no pods. */
export const corednsScaled: Fault = {
  id: "coredns-scaled",
  family: "DNS",
  category: "Change",
  steps: 2,
  technologies: 2,
  arguments: [],
  targets: (application) => ordinary(application).slice(0, 1),
  plan(site) {
    return {
      roots: [
        {
          kind: "Deployment",
          namespace: "kube-system",
          name: "coredns",
          filter: "coredns\\b",
          also: [{ kind: "Pod", filter: "coredns-.*" }],
        },
      ],
      path: [site.target],
      condition: "Deployment coredns has no replicas",
      repair: "Tell whoever owns kube-system: Deployment coredns is scaled to zero",
      remedy: {
        kind: "hand-over",
        gone: (cluster) =>
          (cluster.store.get("Deployment", "kube-system", "coredns")?.spec.replicas ?? 1) > 0,
      },
      patches: [
        {
          after: 0,
          apply: (cluster) => {
            const owner = cluster.store.get("Deployment", "kube-system", "coredns");
            if (!owner) throw new Error("no Deployment coredns");
            owner.spec.replicas = 0;
            cluster.store.changed(owner);
          },
        },
      ],
    };
  },
};
