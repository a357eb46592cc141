import { editWorkload, type Fault, namespaceAt, ordinary, workloadRoot } from "../fault.ts";
import { create, editPods, fix, template } from "../remedy.ts";
import { findsReferences } from "../state.ts";

const VOLUME = "overrides";
const PATH = "/etc/overrides";

/** A volume comes from a ConfigMap that does not exist: the pod waits for its mount. */
export const missingConfigMap: Fault = {
  id: "missing-config-map",
  family: "missing reference",
  category: "Configuration Setting",
  steps: 2,
  technologies: 2,
  arguments: [],
  targets: ordinary,
  plan(site) {
    const namespace = namespaceAt(site);
    const name = `${site.target}-${site.stream.pick(["settings", "overrides", "profile"])}`;
    return {
      roots: [workloadRoot(site)],
      path: [site.target],
      condition: `ConfigMap ${name} that ${site.target} mounts does not exist`,
      repair: `Make ConfigMap ${name}, or take the volume from ${site.target}`,
      remedy: fix(
        template(site, (_, container, cluster) => findsReferences(cluster, site, container)),
        [create("ConfigMap", namespace, { metadata: { name }, data: { "settings.yaml": "{}\n" } })],
        editPods(site, {
          volumes: [{ name: VOLUME, $patch: "delete" }],
          containers: [
            { name: site.target, volumeMounts: [{ mountPath: PATH, $patch: "delete" }] },
          ],
        }),
      ),
      patches: editWorkload(site, (template, container) => {
        template.spec.volumes = [
          ...(template.spec.volumes ?? []),
          { name: VOLUME, configMap: { name } },
        ];
        container.volumeMounts = [
          ...(container.volumeMounts ?? []),
          { name: VOLUME, mountPath: PATH },
        ];
      }),
    };
  },
};
