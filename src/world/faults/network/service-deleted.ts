import { serviceOf } from "../../cluster/template.ts";
import { type Fault, namespaceAt, served, workloadAt } from "../fault.ts";
import { create, fix } from "../remedy.ts";
import { isWired } from "../state.ts";

/** The Service is gone: its name no longer resolves. */
export const serviceDeleted: Fault = {
  id: "service-deleted",
  family: "DNS",
  category: "Resource Unavailable",
  steps: 1,
  technologies: 1,
  arguments: [],
  targets: served,
  plan(site) {
    const namespace = namespaceAt(site);
    const name = workloadAt(site).serves ?? site.target;
    return {
      roots: [{ kind: "Service", namespace, name, filter: `${name}\\b`, also: [] }],
      path: [site.target],
      condition: `Service ${name} was deleted`,
      repair: `Create Service ${name} again`,
      remedy: fix(
        (cluster) => isWired(cluster, site),
        [create("Service", namespace, serviceOf(site.application, workloadAt(site)))],
      ),
      patches: [
        {
          after: 0,
          apply: (cluster) => {
            const service = cluster.store.get("Service", namespace, name);
            if (service) cluster.store.remove(service);
          },
        },
      ],
    };
  },
};
