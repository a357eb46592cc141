import type { ConfigMap } from "../../cluster/kinds.ts";
import { editWorkload, type Fault, namespaceAt, workloadRoot } from "../fault.ts";
import { editContainer, editPods, fix, template } from "../remedy.ts";
import { runsProgram } from "../state.ts";

/** The store is filled by a script until it is over its limit and killed, and filled again. */
export const datastoreMemory: Fault = {
  id: "datastore-memory",
  family: "resource limits",
  category: "Resource Saturation",
  steps: 2,
  technologies: 2,
  arguments: [],
  targets: (application) =>
    application.workloads
      .filter((one) => one.role === "datastore" || one.role === "broker")
      .map((one) => one.name),
  plan(site) {
    const namespace = namespaceAt(site);
    const name = `${site.target}-storage-script`;
    const rate = site.stream.between(8, 14);
    const root = workloadRoot(site);
    return {
      roots: [{ ...root, also: [...root.also, { kind: "ConfigMap", filter: `${name}\\b` }] }],
      path: [site.target],
      condition: `${site.target} is started by a script that fills its memory`,
      repair: `Start ${site.target} without the script of ConfigMap ${name}`,
      remedy: fix(
        template(site, (_, container, cluster) => runsProgram(cluster, site, container)),
        editPods(site, {
          volumes: [{ name: "storage-script", $patch: "delete" }],
          containers: [
            {
              name: site.target,
              command: null,
              volumeMounts: [{ mountPath: "/storage-script", $patch: "delete" }],
            },
          ],
        }),
        editContainer(site, { command: null }),
      ),
      patches: editWorkload(site, (template, container, cluster) => {
        cluster.store.create<ConfigMap>({
          apiVersion: "v1",
          kind: "ConfigMap",
          metadata: { name, namespace },
          data: { "start.sh": fillScript(rate) },
        });
        template.spec.volumes = [
          ...(template.spec.volumes ?? []),
          { name: "storage-script", configMap: { name } },
        ];
        container.command = ["sh", "/storage-script/start.sh"];
        container.volumeMounts = [
          ...(container.volumeMounts ?? []),
          { name: "storage-script", mountPath: "/storage-script" },
        ];
      }),
    };
  },
};

/** `FILL_MIB_PER_SECOND` is what the kubelet of this cluster reads of it. */
function fillScript(rate: number): string {
  return [
    "#!/bin/sh",
    `FILL_MIB_PER_SECOND=${rate}`,
    "/usr/local/bin/docker-entrypoint.sh &",
    "while true; do",
    "  head -c $((FILL_MIB_PER_SECOND * 1048576)) /dev/urandom | base64 >> /dev/shm/fill",
    "  sleep 1",
    "done",
    "",
  ].join("\n");
}
