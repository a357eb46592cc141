import type { ResourceQuota } from "../cluster/kinds.ts";
import { argument, deploymentOf, type Fault, namespaceAt, served } from "./fault.ts";

/** A quota below what already runs: the workload that is restarted next cannot come back. */
export const resourceQuota: Fault = {
  id: "resource-quota",
  family: "quota exhaustion",
  category: "Resource Unavailable",
  steps: 2,
  technologies: 2,
  arguments: ["name"],
  targets: served,
  plan(site) {
    const namespace = namespaceAt(site);
    const name = argument(
      site,
      "name",
      site.stream.pick(["compute", "memory", "namespace-limits", "team-budget"]),
    );
    let replicas = 1;
    const scaleTo = (after: number, amount: () => number) => ({
      after,
      apply: (cluster: typeof site.cluster) => {
        const deployment = deploymentOf(cluster, namespace, site.target);
        if (amount() === 0) replicas = deployment.spec.replicas;
        deployment.spec.replicas = amount();
        cluster.store.changed(deployment);
      },
    });
    return {
      roots: [{ kind: "ResourceQuota", namespace, name, filter: `${name}\\b`, also: [] }],
      path: [site.target],
      condition: `ResourceQuota ${name} leaves no memory for the pods of ${site.target}`,
      repair: `Raise or remove ResourceQuota ${name}`,
      patches: [
        {
          after: 0,
          apply: (cluster) => {
            cluster.store.create<ResourceQuota>({
              apiVersion: "v1",
              kind: "ResourceQuota",
              metadata: { name, namespace },
              spec: { hard: { "limits.memory": "1Gi" } },
              status: { hard: { "limits.memory": "1Gi" }, used: {} },
            });
          },
        },
        scaleTo(10, () => 0),
        scaleTo(25, () => Math.max(1, replicas)),
      ],
    };
  },
};
