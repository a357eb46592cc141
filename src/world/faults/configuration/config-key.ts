import type { ConfigRef, Workload } from "../../application/types.ts";
import { type Fault, namespaceAt, restartPods, workloadAt } from "../fault.ts";
import { fix, setData, template } from "../remedy.ts";
import { findsReferences } from "../state.ts";

/** A key that a workload takes a variable from was renamed in its ConfigMap. */
export const configKey: Fault = {
  id: "config-key",
  family: "missing reference",
  category: "Configuration Setting",
  steps: 2,
  technologies: 2,
  arguments: [],
  targets: (application) =>
    application.workloads.filter((one) => sourceOf(one) !== null).map((one) => one.name),
  plan(site) {
    const namespace = namespaceAt(site);
    const { configMap: name, key } = sourceOf(workloadAt(site)) ?? { configMap: "", key: "" };
    const right = site.application.configMaps.find((one) => one.name === name)?.data[key] ?? "";
    return {
      roots: [{ kind: "ConfigMap", namespace, name, filter: `${name}\\b`, also: [] }],
      path: [site.target],
      condition: `ConfigMap ${name} has no key ${key}, which ${site.target} takes a variable from`,
      repair: `Put ${key} back into ConfigMap ${name}`,
      remedy: fix(
        template(site, (_, container, cluster) => findsReferences(cluster, site, container)),
        [setData("ConfigMap", namespace, name, { [key]: right })],
      ),
      patches: [
        {
          after: 0,
          apply: (cluster) => {
            const map = cluster.store.get("ConfigMap", namespace, name);
            if (!map?.data) throw new Error(`no ConfigMap ${namespace}/${name}`);
            const { [key]: value = "", ...rest } = map.data;
            map.data = { ...rest, [key.replaceAll(".", "_").toUpperCase()]: value };
            cluster.store.changed(map);
          },
        },
        restartPods(10, site.target),
      ],
    };
  },
};

function sourceOf({ env }: Workload): ConfigRef | null {
  for (const { value } of env) if (typeof value === "object" && "configMap" in value) return value;
  return null;
}
