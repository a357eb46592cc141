import { type Fault, namespaceAt, served, workloadAt } from "../fault.ts";
import { fix, patch } from "../remedy.ts";
import { isWired } from "../state.ts";

/** The Service aims at a named port that no container has: it has no endpoints. */
export const portName: Fault = {
  id: "port-name",
  family: "service wiring",
  category: "Change",
  steps: 1,
  technologies: 1,
  arguments: [],
  targets: served,
  plan(site) {
    const namespace = namespaceAt(site);
    const { serves, port } = workloadAt(site);
    const name = serves ?? site.target;
    const wrong = site.stream.pick(["http", "web", "grpc-api"]);
    return {
      roots: [{ kind: "Service", namespace, name, filter: `${name}\\b`, also: [] }],
      path: [site.target],
      condition: `Service ${name} aims at the port named ${wrong}, which no pod has`,
      repair: `Let Service ${name} aim at port ${port}`,
      remedy: fix(
        (cluster) => isWired(cluster, site),
        [patch("Service", namespace, name, { spec: { ports: [{ port, targetPort: port }] } })],
      ),
      patches: [
        {
          after: 0,
          apply: (cluster) => {
            const service = cluster.store.get("Service", namespace, name);
            const [first] = service?.spec.ports ?? [];
            if (!service || !first) throw new Error(`no Service ${namespace}/${name}`);
            first.targetPort = wrong;
            cluster.store.changed(service);
          },
        },
      ],
    };
  },
};
