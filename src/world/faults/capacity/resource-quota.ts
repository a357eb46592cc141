import { used } from "../../cluster/controllers/quota.ts";
import type { ResourceQuota } from "../../cluster/kinds.ts";
import { argument, type Fault, namespaceAt, ordinary, scale, workloadAt } from "../fault.ts";
import { fix, patch, remove } from "../remedy.ts";
import { hasRoom } from "../state.ts";

/** A quota below what already runs: the workload that is restarted next cannot come back. */
export const resourceQuota: Fault = {
  id: "resource-quota",
  family: "quota exhaustion",
  category: "Resource Unavailable",
  steps: 2,
  technologies: 2,
  arguments: ["name"],
  targets: ordinary,
  plan(site) {
    const namespace = namespaceAt(site);
    const name = argument(
      site,
      "name",
      site.stream.pick(["compute", "memory", "namespace-limits", "team-budget"]),
    );
    return {
      roots: [
        {
          kind: "ResourceQuota",
          namespace,
          name,
          filter: `${name}\\b`,
          also: [{ kind: workloadAt(site).kind, filter: `${site.target}\\b` }],
        },
      ],
      path: [site.target],
      condition: `ResourceQuota ${name} leaves no memory for the pods of ${site.target}`,
      repair: `Raise or remove ResourceQuota ${name}`,
      remedy: fix(
        (cluster) => hasRoom(cluster, namespace),
        [patch("ResourceQuota", namespace, name, { spec: { hard: { "limits.memory": "64Gi" } } })],
        [remove("ResourceQuota", namespace, name)],
      ),
      patches: [
        {
          after: 0,
          apply: (cluster) => {
            // Seven tenths of what runs already: enough for the others, not for the one that restarts.
            const limit = `${Math.floor((used(cluster, namespace).memory * 7) / 10)}Mi`;
            cluster.store.create<ResourceQuota>({
              apiVersion: "v1",
              kind: "ResourceQuota",
              metadata: { name, namespace },
              spec: { hard: { "limits.memory": limit } },
              status: { hard: { "limits.memory": limit }, used: {} },
            });
          },
        },
        scale(site, 10, 0),
        scale(site, 25, "as before"),
      ],
    };
  },
};
