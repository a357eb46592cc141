import type { ResourceQuota } from "../cluster/kinds.ts";
import { type Distractor, near } from "./distractor.ts";

/** A new ResourceQuota with room to spare. */
export const roomyQuota: Distractor = {
  id: "roomy-quota",
  applies: () => true,
  plan(scene) {
    const name = scene.stream.pick(["compute-budget", "team-limits", "namespace-quota"]);
    return [
      {
        after: near(scene),
        apply: (cluster) => {
          const hard = { "limits.memory": "24Gi", pods: "80" };
          cluster.store.create<ResourceQuota>({
            apiVersion: "v1",
            kind: "ResourceQuota",
            metadata: { name, namespace: scene.application.namespace },
            spec: { hard },
            status: { hard, used: {} },
          });
        },
      },
    ];
  },
};
