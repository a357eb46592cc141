import { argument, type Fault, namespaceAt, served, workloadAt } from "../fault.ts";
import { fix, patch } from "../remedy.ts";
import { isWired } from "../state.ts";

/** The Service sends requests to a port on which nobody listens. */
export const targetPort: Fault = {
  id: "target-port",
  family: "service wiring",
  category: "Change",
  steps: 1,
  technologies: 1,
  arguments: ["port"],
  targets: served,
  plan(site) {
    const namespace = namespaceAt(site);
    const name = workloadAt(site).serves ?? site.target;
    const port = Number(argument(site, "port", "9999"));
    return {
      roots: [{ kind: "Service", namespace, name, filter: `${name}\\b`, also: [] }],
      path: [site.target],
      condition: `Service ${name} forwards to port ${port}`,
      repair: `Set targetPort of Service ${name} back`,
      remedy: fix(
        (cluster) => isWired(cluster, site),
        [
          patch("Service", namespace, name, {
            spec: { ports: [{ port: workloadAt(site).port, targetPort: workloadAt(site).port }] },
          }),
        ],
      ),
      patches: [
        {
          after: 0,
          apply: (cluster) => {
            const service = cluster.store.get("Service", namespace, name);
            const [first] = service?.spec.ports ?? [];
            if (!service || !first) throw new Error(`no Service ${namespace}/${name}`);
            first.targetPort = port;
            cluster.store.changed(service);
          },
        },
      ],
    };
  },
};
