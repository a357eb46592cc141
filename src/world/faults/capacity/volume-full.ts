import type { Cluster } from "../../cluster/cluster.ts";
import { mebibytes } from "../../cluster/quantity.ts";
import { type Fault, namespaceAt, workloadAt } from "../fault.ts";
import { fix, patch } from "../remedy.ts";

/** The volume of a store is full: it answers, and can write nothing more. */
export const volumeFull: Fault = {
  id: "volume-full",
  family: "storage",
  category: "Resource Saturation",
  steps: 2,
  technologies: 2,
  arguments: [],
  targets: (application) =>
    application.workloads.filter(({ claim }) => claim !== undefined).map(({ name }) => name),
  plan(site) {
    const namespace = namespaceAt(site);
    const { kind, claim } = workloadAt(site);
    const name = claim?.name ?? "";
    const size = claim?.gibibytes ?? 0;
    return {
      roots: [
        {
          kind: "PersistentVolumeClaim",
          namespace,
          name,
          filter: `${name}\\b`,
          also: [{ kind, filter: `${site.target}\\b` }],
        },
      ],
      path: [site.target],
      condition: `The volume of PersistentVolumeClaim ${name} is full`,
      repair: `Raise the request of PersistentVolumeClaim ${name}`,
      remedy: fix(
        (cluster) => hasSpace(cluster, namespace, name),
        [
          patch("PersistentVolumeClaim", namespace, name, {
            spec: { resources: { requests: { storage: `${size * 2}Gi` } } },
          }),
        ],
      ),
      patches: [
        {
          after: 0,
          apply: (cluster) => {
            const found = cluster.store.get("PersistentVolumeClaim", namespace, name);
            cluster.disks.set(found?.spec.volumeName ?? "", size * 1024);
          },
        },
      ],
    };
  },
};

function hasSpace(cluster: Cluster, namespace: string, name: string): boolean {
  const claim = cluster.store.get("PersistentVolumeClaim", namespace, name);
  const used = cluster.disks.get(claim?.spec.volumeName ?? "") ?? 0;
  const asked = mebibytes(claim?.spec.resources.requests.storage) ?? 0;
  return claim !== undefined && used < asked;
}
