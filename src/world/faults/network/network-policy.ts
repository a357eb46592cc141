import type { NetworkPolicy } from "../../cluster/kinds.ts";
import { selectorOf } from "../../cluster/template.ts";
import { argument, type Fault, namespaceAt, workloadAt } from "../fault.ts";
import { fix, patch, remove } from "../remedy.ts";
import { isReachable } from "../state.ts";

/** A policy selects the workload and lets nothing in. */
export const networkPolicy: Fault = {
  id: "network-policy",
  family: "network policy",
  category: "Configuration",
  steps: 1,
  technologies: 2,
  arguments: ["name"],
  targets: (application) =>
    application.workloads
      .filter((one) => one.serves !== null && one.role !== "load" && one.role !== "flags")
      .map((one) => one.name),
  plan(site) {
    const namespace = namespaceAt(site);
    const name = argument(site, "name", `${site.target}-ingress`);
    return {
      roots: [{ kind: "NetworkPolicy", namespace, name, filter: name, also: [] }],
      path: [site.target],
      condition: `NetworkPolicy ${name} allows no ingress to the pods of ${site.target}`,
      repair: `Remove NetworkPolicy ${name}`,
      remedy: fix(
        (cluster) => isReachable(cluster, site),
        [remove("NetworkPolicy", namespace, name)],
        [patch("NetworkPolicy", namespace, name, { spec: { ingress: [{}] } })],
      ),
      patches: [
        {
          after: 0,
          apply: (cluster) => {
            cluster.store.create<NetworkPolicy>({
              apiVersion: "networking.k8s.io/v1",
              kind: "NetworkPolicy",
              metadata: { name, namespace, generation: 1 },
              spec: {
                podSelector: { matchLabels: selectorOf(site.application, workloadAt(site)) },
                policyTypes: ["Ingress"],
                ingress: [],
              },
            });
          },
        },
      ],
    };
  },
};
