import type { Application } from "../../application/types.ts";
import type { Cluster } from "../../cluster/cluster.ts";
import { argument, type Fault, restartPods, type Site } from "../fault.ts";
import { fix, restart, setData } from "../remedy.ts";
import { isJson } from "../state.ts";

/** The target is the flag; the workload that reads it follows from the application. */
export const featureFlag: Fault = {
  id: "feature-flag",
  family: "feature flag",
  category: "Configuration Setting",
  steps: 2,
  technologies: 3,
  arguments: ["variant"],
  choices: (application, target) => ({ variant: variantsOf(application, target) }),
  targets: (application) => [...readers(application).keys()],
  plan(site) {
    const { namespace } = site.application;
    const flags = site.application.workloads.find((one) => one.role === "flags");
    const [map = ""] = flags?.mounts ?? [];
    const flag = site.target;
    const variant = argument(site, "variant", strongest(site.application, flag));
    return {
      roots: [{ kind: "ConfigMap", namespace, name: map, filter: `${map}\\b`, also: [] }],
      path: [flags?.name ?? "", readers(site.application).get(flag) ?? ""],
      condition: `${flag} feature flag set to ${variant}`,
      repair: `Set ${flag} back to off in ConfigMap ${map} and restart ${flags?.name}`,
      remedy: fix(
        (cluster) => effectOf(site, variantIn(cluster, namespace, map, flag)) === 0,
        [setData("ConfigMap", namespace, map, fileOf(site, map)), restart(site, flags?.name ?? "")],
      ),
      patches: [
        { after: 0, apply: (cluster) => setVariant(cluster, namespace, map, flag, variant) },
        restartPods(5, flags?.name ?? ""),
      ],
    };
  },
};

function readers(application: Application): Map<string, string> {
  const flags = new Map<string, string>();
  for (const workload of application.workloads) {
    for (const operation of workload.operations) {
      for (const effect of operation.flags) flags.set(effect.flag, workload.name);
    }
  }
  return flags;
}

function variantsOf(application: Application, flag: string): string[] {
  return application.workloads
    .flatMap((one) => one.operations)
    .flatMap((one) => one.flags)
    .filter((one) => one.flag === flag)
    .flatMap((one) => Object.keys(one.variants));
}

function strongest(application: Application, flag: string): string {
  const effects = application.workloads
    .flatMap((one) => one.operations)
    .flatMap((one) => one.flags);
  const variants = Object.entries(effects.find((one) => one.flag === flag)?.variants ?? {});
  return variants.sort(([, a], [, b]) => b - a)[0]?.[0] ?? "on";
}

export function setVariant(
  cluster: Cluster,
  namespace: string,
  map: string,
  flag: string,
  variant: string,
): void {
  const object = cluster.store.get("ConfigMap", namespace, map);
  const [key] = Object.keys(object?.data ?? {});
  if (!object?.data || key === undefined)
    throw new Error(`no flags in ConfigMap ${namespace}/${map}`);
  const file = JSON.parse(object.data[key] ?? "{}") as {
    flags: Record<string, { defaultVariant: string }>;
  };
  const entry = file.flags[flag];
  if (!entry) throw new Error(`no flag ${flag}`);
  entry.defaultVariant = variant;
  object.data[key] = JSON.stringify(file, null, 2);
  cluster.store.changed(object);
}

/** The flags as the release has them. */
function fileOf({ application }: Site, map: string): Readonly<Record<string, string>> {
  return application.configMaps.find((one) => one.name === map)?.data ?? {};
}

function variantIn(cluster: Cluster, namespace: string, map: string, flag: string): string {
  const [text = "{}"] = Object.values(cluster.store.get("ConfigMap", namespace, map)?.data ?? {});
  if (!isJson(text)) return "";
  const file = JSON.parse(text) as {
    flags?: Record<string, { state?: string; defaultVariant?: string }>;
  };
  const entry = file.flags?.[flag];
  return entry?.state === "ENABLED" ? (entry.defaultVariant ?? "") : "";
}

/** What a variant of the flag does to whoever reads it; nothing is 0. */
function effectOf({ application, target }: Site, variant: string): number {
  const effects = application.workloads
    .flatMap((one) => one.operations)
    .flatMap((one) => one.flags)
    .filter((one) => one.flag === target);
  return Math.max(0, ...effects.map((one) => one.variants[variant] ?? 0));
}
