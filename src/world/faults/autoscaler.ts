import type { Autoscaler } from "../cluster/kinds.ts";
import { type Fault, namespaceAt, served } from "./fault.ts";

/** Targets so low that the autoscaler never has enough pods. */
export const autoscaler: Fault = {
  id: "autoscaler",
  family: "HPA",
  category: "Configuration Setting",
  steps: 2,
  technologies: 2,
  arguments: [],
  targets: served,
  plan(site) {
    const namespace = namespaceAt(site);
    const name = site.stream.pick([`${site.target}-hpa`, site.target, `${site.target}-autoscaler`]);
    return {
      roots: [{ kind: "HorizontalPodAutoscaler", namespace, name, filter: `${name}\\b`, also: [] }],
      path: [site.target],
      condition: `HorizontalPodAutoscaler ${name} aims at a use that the idle pods already exceed`,
      repair: `Raise the targets of HorizontalPodAutoscaler ${name}`,
      patches: [
        {
          after: 0,
          apply: (cluster) => {
            cluster.store.create<Autoscaler>({
              apiVersion: "autoscaling/v2",
              kind: "HorizontalPodAutoscaler",
              metadata: { name, namespace },
              spec: {
                scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", name: site.target },
                minReplicas: 1,
                maxReplicas: 6,
                metrics: [
                  {
                    type: "Resource",
                    resource: {
                      name: "cpu",
                      target: { type: "Utilization", averageUtilization: 20 },
                    },
                  },
                  {
                    type: "Resource",
                    resource: {
                      name: "memory",
                      target: { type: "Utilization", averageUtilization: 30 },
                    },
                  },
                ],
              },
              status: { currentReplicas: 1, desiredReplicas: 1, conditions: [] },
            });
          },
        },
      ],
    };
  },
};
