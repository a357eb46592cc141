import { serviceSelectorOf } from "../../cluster/template.ts";
import { type Fault, namespaceAt, served, workloadAt } from "../fault.ts";
import { fix, patch } from "../remedy.ts";
import { isWired } from "../state.ts";

/** The Service looks for pods by a label that none has. */
export const serviceSelector: Fault = {
  id: "service-selector",
  family: "service wiring",
  category: "Change",
  steps: 1,
  technologies: 1,
  arguments: [],
  targets: served,
  plan(site) {
    const namespace = namespaceAt(site);
    const name = workloadAt(site).serves ?? site.target;
    const nobody = `invalid-workload-${site.stream.below(100)}`;
    return {
      roots: [{ kind: "Service", namespace, name, filter: `${name}\\b`, also: [] }],
      path: [site.target],
      condition: `Selector of Service ${name} matches no pod`,
      repair: `Set the selector of Service ${name} back`,
      remedy: fix(
        (cluster) => isWired(cluster, site),
        [
          patch("Service", namespace, name, {
            spec: {
              selector: {
                "app.kubernetes.io/name": null,
                ...serviceSelectorOf(site.application, workloadAt(site)),
              },
            },
          }),
        ],
      ),
      patches: [
        {
          after: 0,
          apply: (cluster) => {
            const service = cluster.store.get("Service", namespace, name);
            if (!service) throw new Error(`no Service ${namespace}/${name}`);
            service.spec.selector = { "app.kubernetes.io/name": nobody };
            cluster.store.changed(service);
          },
        },
      ],
    };
  },
};
