import type { NetworkPolicy } from "../../cluster/kinds.ts";
import { selectorOf } from "../../cluster/template.ts";
import { type Fault, namespaceAt, workloadAt } from "../fault.ts";
import { fix, patch, remove } from "../remedy.ts";
import { isReachable } from "../state.ts";

/** The data team lets in only namespaces with a label that the application's namespace does not have. */
export const crossNamespacePolicy: Fault = {
  id: "cross-namespace-policy",
  family: "network policy",
  category: "Configuration",
  steps: 2,
  technologies: 2,
  arguments: ["name"],
  targets: (application) =>
    application.workloads
      .filter((one) => one.namespace !== undefined && one.namespace !== application.namespace)
      .map((one) => one.name),
  plan(site) {
    const namespace = namespaceAt(site);
    const name = String(
      site.arguments.name ?? `allow-${site.stream.pick(["trusted", "internal", "app"])}-clients`,
    );
    return {
      roots: [{ kind: "NetworkPolicy", namespace, name, filter: `${name}\\b`, also: [] }],
      path: [site.target],
      condition: `NetworkPolicy ${name} in ${namespace} lets in labelled namespaces only, and ${site.application.namespace} has no such label`,
      repair: `Label Namespace ${site.application.namespace} or widen NetworkPolicy ${name}`,
      remedy: fix(
        (cluster) => isReachable(cluster, site),
        [
          patch("Namespace", null, site.application.namespace, {
            metadata: { labels: { "data.parcels.example/access": "true" } },
          }),
        ],
        [remove("NetworkPolicy", namespace, name)],
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
                ingress: [
                  {
                    from: [
                      {
                        namespaceSelector: {
                          matchLabels: { "data.parcels.example/access": "true" },
                        },
                      },
                    ],
                    ports: [{ port: workloadAt(site).port ?? 0, protocol: "TCP" }],
                  },
                ],
              },
            });
          },
        },
      ],
    };
  },
};
