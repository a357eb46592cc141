import { type Fault, namespaceAt, served, workloadAt } from "../fault.ts";
import { fix, patch } from "../remedy.ts";
import { isWired } from "../state.ts";

/** The Service has become another name for a host that does not exist. */
export const serviceName: Fault = {
  id: "service-name",
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
    const host = `${name}.${site.stream.pick(["legacy", "onprem", "dc2"])}.example.net`;
    return {
      roots: [{ kind: "Service", namespace, name, filter: `${name}\\b`, also: [] }],
      path: [site.target],
      condition: `Service ${name} stands for ${host}, which does not exist`,
      repair: `Make Service ${name} a ClusterIP for its pods again`,
      remedy: fix(
        (cluster) =>
          cluster.store.get("Service", namespace, name)?.spec.externalName === undefined &&
          isWired(cluster, site),
        [
          patch("Service", namespace, name, {
            spec: { type: "ClusterIP", externalName: null, ports: [{ port, targetPort: port }] },
          }),
        ],
      ),
      patches: [
        {
          after: 0,
          apply: (cluster) => {
            const service = cluster.store.get("Service", namespace, name);
            if (!service) throw new Error(`no Service ${namespace}/${name}`);
            Object.assign(service.spec, { type: "ExternalName", externalName: host });
            cluster.store.changed(service);
          },
        },
      ],
    };
  },
};
