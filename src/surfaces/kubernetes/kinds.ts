import { sortedBy } from "../../model/order.ts";
import { BUILT_IN, CUSTOM, kind, REVIEWS, type ResourceKind } from "../../world/api/kinds.ts";
import type { Cluster } from "../../world/cluster/cluster.ts";
import type { Snapshot } from "../snapshot.ts";

const METRICS = "metrics.k8s.io";

/** Whose controller runs knows its kinds, though the record may hold no object of them, and seldom holds definitions. */
const CONTROLLERS: readonly (readonly [deployment: string, group: RegExp])[] = [
  ["chaos-controller-manager", /(^|\.)chaos-mesh\.org$/],
  ["istiod", /(^|\.)istio\.io$/],
];

/** The built-in kinds, and those that the record's definitions, controllers and objects add. */
export function recordedKinds({ index }: Snapshot): ResourceKind[] {
  const read = (at: number): Record<string, unknown> => {
    const version = index.objects.entries[at]?.versions.at(-1);
    return version === undefined
      ? {}
      : (JSON.parse(index.objects.text(version)) as Record<string, unknown>);
  };
  const kinds = new Map(BUILT_IN.map((one) => [keyOf(one), one]));
  const resources = new Set(BUILT_IN.map((one) => one.resource));
  index.objects.entries.forEach((entry, at) => {
    const defined = entry.resource === "customresourcedefinitions" ? definedKinds(read(at)) : [];
    for (const one of defined) if (!kinds.has(keyOf(one))) kinds.set(keyOf(one), one);
    if (resources.has(entry.resource)) return;
    resources.add(entry.resource);
    const object = read(at);
    const seen = kind(
      String(object.apiVersion ?? "v1"),
      entry.resource,
      String(object.kind ?? entry.resource),
      entry.namespace !== "",
    );
    if (!kinds.has(keyOf(seen))) kinds.set(keyOf(seen), seen);
  });
  const controllers = new Set(
    index.objects.entries
      .filter(({ resource }) => resource === "deployments")
      .map(({ name }) => name),
  );
  for (const [deployment, group] of CONTROLLERS) {
    if (!controllers.has(deployment)) continue;
    for (const one of CUSTOM)
      if (group.test(one.group) && !resources.has(one.resource)) kinds.set(keyOf(one), one);
  }
  const hasMetrics = index.samples.byMetric.has("container_memory_working_set_bytes");
  const all = [...kinds.values(), ...REVIEWS].filter((one) => hasMetrics || one.group !== METRICS);
  return coreFirst(all);
}

/** The built-in kinds, and those of the operators that the world's cluster runs. */
export function liveKinds({ application }: Cluster): ResourceKind[] {
  const meshed = application.mesh === "ambient";
  const custom = CUSTOM.filter((one) => meshed || !one.group.endsWith("istio.io"));
  return coreFirst([...BUILT_IN, ...custom, ...REVIEWS]);
}

function coreFirst(kinds: readonly ResourceKind[]): ResourceKind[] {
  return sortedBy(kinds, (one) => (one.group === "" ? "" : `~${one.group}`));
}

function keyOf(one: ResourceKind): string {
  return `${one.group}/${one.version}/${one.resource}`;
}

function definedKinds(definition: Record<string, unknown>): ResourceKind[] {
  const spec = (definition.spec ?? {}) as {
    group?: string;
    scope?: string;
    names?: { plural?: string; kind?: string; shortNames?: string[]; categories?: string[] };
    versions?: { name?: string; served?: boolean }[];
  };
  const { group, names } = spec;
  if (group === undefined || names?.plural === undefined || names.kind === undefined) return [];
  return (spec.versions ?? [])
    .filter((version) => version.served !== false)
    .map((version) =>
      kind(
        `${group}/${version.name ?? "v1"}`,
        names.plural ?? "",
        names.kind ?? "",
        spec.scope !== "Cluster",
        {
          short: (names.shortNames ?? []).join(" "),
          categories: (names.categories ?? []).join(" "),
        },
      ),
    );
}
