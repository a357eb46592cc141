import type { Deed } from "./deed.ts";

/** What a person would call one step: everything done to one object, a workload's pods, or a node with what runs on it. */
export interface Unit {
  readonly name: string;
  readonly deeds: readonly Deed[];
}

export function unitsOf(deeds: readonly Deed[]): Unit[] {
  const units = new Map<string, Deed[]>();
  for (const deed of deeds) {
    const name = unitName(deed);
    units.set(name, [...(units.get(name) ?? []), deed]);
  }
  return [...units].map(([name, own]) => ({ name, deeds: own }));
}

function unitName(deed: Deed): string {
  const { target, verb } = deed.action;
  if (target.subresource === "eviction" && deed.node !== null) return `nodes/${deed.node}`;
  if (target.resource === "nodes") return `nodes/${target.name}`;
  if (deed.pod !== null) return `${deed.pod.namespace}/pods of ${deed.pod.workload}`;
  const name = target.name ?? createdName(deed) ?? verb;
  return `${target.namespace ?? ""}/${target.resource}/${name}`;
}

function createdName({ answer }: Deed): string | null {
  const { metadata } = answer.body as { metadata?: { name?: unknown } };
  return typeof metadata?.name === "string" ? metadata.name : null;
}
