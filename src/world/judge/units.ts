import type { Cluster } from "../cluster/cluster.ts";
import type { Deed } from "./deed.ts";

/** What a person would call one step: everything done to one object, a workload's pods, or a node with what runs on it. */
export interface Unit {
  readonly name: string;
  readonly deeds: readonly Deed[];
}

export function unitsOf(deeds: readonly Deed[], nodeOf: (deed: Deed) => string | null): Unit[] {
  const units = new Map<string, Deed[]>();
  for (const deed of deeds) {
    const name = unitName(deed, nodeOf);
    units.set(name, [...(units.get(name) ?? []), deed]);
  }
  return [...units].map(([name, own]) => ({ name, deeds: own }));
}

function unitName(deed: Deed, nodeOf: (deed: Deed) => string | null): string {
  const { target, verb } = deed.action;
  if (target.subresource === "eviction") {
    const node = nodeOf(deed);
    if (node !== null) return `nodes/${node}`;
  }
  if (target.resource === "nodes") return `nodes/${target.name}`;
  if (deed.pod !== null) return `${deed.pod.namespace}/pods of ${deed.pod.workload}`;
  const name = target.name ?? createdName(deed) ?? verb;
  return `${target.namespace ?? ""}/${target.resource}/${name}`;
}

function createdName({ answer }: Deed): string | null {
  const { metadata } = answer.body as { metadata?: { name?: unknown } };
  return typeof metadata?.name === "string" ? metadata.name : null;
}

/** The node that an evicted pod ran on, as the cluster knew it before. */
export function nodesOfEvicted(cluster: Cluster): (deed: Deed) => string | null {
  return ({ action }) => {
    const pod = cluster.store.get("Pod", action.target.namespace ?? "", action.target.name ?? "");
    return pod?.spec.nodeName ?? null;
  };
}
