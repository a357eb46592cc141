import type { Claim } from "../../cluster/kinds.ts";
import { editWorkload, type Fault, namespaceAt, ordinary } from "../fault.ts";
import { create, editPods, fix, remove, template } from "../remedy.ts";

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
    const unmounted = template(
      site,
      ({ spec }) =>
        !spec.template.spec.volumes?.some((one) => one.persistentVolumeClaim?.claimName === name),
    );
    return {
      roots: [{ kind: "PersistentVolumeClaim", namespace, name, filter: `${name}\\b`, also: [] }],
      path: [site.target],
      condition: `PersistentVolumeClaim ${name} asks for storage class ${storageClassName}, which does not exist`,
      repair: `Make PersistentVolumeClaim ${name} anew with a storage class that exists`,
      remedy: fix(
        (cluster) => {
          const claim = cluster.store.get("PersistentVolumeClaim", namespace, name);
          const provided = cluster.store.get(
            "StorageClass",
            "",
            claim?.spec.storageClassName ?? "",
          );
          return unmounted(cluster) || provided !== undefined;
        },
        [
          remove("PersistentVolumeClaim", namespace, name),
          create("PersistentVolumeClaim", namespace, {
            metadata: { name },
            spec: {
              accessModes: ["ReadWriteOnce"],
              storageClassName: "gp3",
              resources: { requests: { storage: "5Gi" } },
            },
          }),
        ],
        editPods(site, { volumes: [{ name: "scratch", $patch: "delete" }] }),
      ),
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
