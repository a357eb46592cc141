import { argument, type Fault, namespaceAt, restartPods, workloadAt } from "../fault.ts";
import { fix, restart, setData } from "../remedy.ts";

/** The pool of database connections is too small for the load: requests wait for a connection in vain. */
export const poolSize: Fault = {
  id: "pool-size",
  family: "connection pool exhaustion",
  category: "Configuration Setting",
  steps: 2,
  technologies: 3,
  arguments: ["size"],
  targets: (application) =>
    application.workloads
      .filter((one) => one.operations.length > 0 && poolMap(one) !== null)
      .map((one) => one.name),
  plan(site) {
    const namespace = namespaceAt(site);
    const ref = poolMap(workloadAt(site));
    const name = ref?.configMap ?? "";
    const size = argument(site, "size", "0");
    const right =
      site.application.configMaps.find((one) => one.name === name)?.data[ref?.key ?? ""] ?? "";
    return {
      roots: [{ kind: "ConfigMap", namespace, name, filter: `${name}\\b`, also: [] }],
      path: [site.target],
      condition: `ConfigMap ${name} gives ${site.target} ${size} database connections`,
      repair: `Raise ${ref?.key} in ConfigMap ${name} and restart ${site.target}`,
      remedy: fix(
        (cluster) => {
          const value = ref && cluster.store.get("ConfigMap", namespace, name)?.data?.[ref.key];
          return Number(value ?? 0) * 2 >= Number(right);
        },
        [setData("ConfigMap", namespace, name, { [ref?.key ?? ""]: right }), restart(site)],
      ),
      patches: [
        {
          after: 0,
          apply: (cluster) => {
            const map = cluster.store.get("ConfigMap", namespace, name);
            if (!map?.data || !ref) throw new Error(`no ConfigMap ${name}`);
            map.data[ref.key] = size;
            cluster.store.changed(map);
          },
        },
        restartPods(10, site.target),
      ],
    };
  },
};

function poolMap(workload: ReturnType<typeof workloadAt>) {
  const value = workload.env.find(({ name }) => name === workload.pool?.sizeEnv)?.value;
  return typeof value === "object" && "configMap" in value ? value : null;
}
