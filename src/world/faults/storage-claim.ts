import type { Claim } from "../cluster/kinds.ts";
import { editWorkload, type Fault, namespaceAt, ordinary } from "./fault.ts";

/** The pods want a volume of a storage class that does not exist. */
export const storageClaim: Fault = {
  id: "storage-claim",
  family: "storage",
  category: "Create",
  steps: 2,
  technologies: 2,
  arguments: [],
  targets: ordinary,
  plan(site) {
    const namespace = namespaceAt(site);
    const name = `${site.target}-data`;
    const storageClassName = site.stream.pick(["gp3-encrypted", "io2-fast", "efs-shared"]);
    return {
      roots: [{ kind: "PersistentVolumeClaim", namespace, name, filter: `${name}\\b`, also: [] }],
      path: [site.target],
      condition: `PersistentVolumeClaim ${name} asks for storage class ${storageClassName}, which does not exist`,
      repair: `Give PersistentVolumeClaim ${name} a storage class that exists`,
      patches: editWorkload(site, (template, _, cluster) => {
        cluster.store.create<Claim>({
          apiVersion: "v1",
          kind: "PersistentVolumeClaim",
          metadata: { name, namespace },
          spec: {
            accessModes: ["ReadWriteOnce"],
            storageClassName,
            resources: { requests: { storage: "5Gi" } },
          },
          status: { phase: "Pending" },
        });
        template.spec.volumes = [
          ...(template.spec.volumes ?? []),
          { name: "scratch", persistentVolumeClaim: { claimName: name } },
        ];
      }),
    };
  },
};
