import type { NetworkPolicy } from "../cluster/kinds.ts";
import { selectorOf } from "../cluster/template.ts";
import { bystander, type Distractor, near, placeOf } from "./distractor.ts";

/** A new NetworkPolicy that lets in all that comes. */
export const harmlessPolicy: Distractor = {
  id: "harmless-policy",
  applies: () => true,
  plan(scene) {
    const name = bystander(scene);
    const namespace = placeOf(scene, name);
    const workload = scene.application.workloads.find((one) => one.name === name);
    if (!workload) return [];
    return [
      {
        after: near(scene),
        apply: (cluster) => {
          cluster.store.create<NetworkPolicy>({
            apiVersion: "networking.k8s.io/v1",
            kind: "NetworkPolicy",
            metadata: { name: `${name}-ingress`, namespace, generation: 1 },
            spec: {
              podSelector: { matchLabels: selectorOf(scene.application, workload) },
              policyTypes: ["Ingress"],
              ingress: [
                {
                  ...(workload.port === null
                    ? {}
                    : { ports: [{ port: workload.port, protocol: "TCP" }] }),
                },
              ],
            },
          });
        },
      },
    ];
  },
};
