import type { TruthDocument } from "./ground-truth.ts";

/** Why an agent could not get from the alerts to a root cause by what the files hold, or null. */
export function obstacle(
  { spec }: TruthDocument,
  seen: { readonly ticket: number; readonly unseen: ReadonlySet<string> },
): string | null {
  const roots = spec.groups.filter((one) => one.root_cause).map(({ id }) => id);
  if (roots.length > 0 && seen.ticket === 0) return "opens no ticket";
  if (seen.unseen.size > 0) return `has a cause that no file names: ${[...seen.unseen].join(", ")}`;
  for (const root of roots) {
    const found = reached(spec, root);
    if (!spec.alerts.some((alert) => found.has(alert.group_id)))
      return `has no alert that leads to ${root}`;
  }
  const places = spec.groups.map(({ kind, namespace, filter, name }) =>
    JSON.stringify([kind, namespace, filter, name]),
  );
  return new Set(places).size === places.length ? null : "has two groups for one object";
}

/** Groups that the propagation reaches from a root cause; those of one alias are one. */
function reached(spec: TruthDocument["spec"], root: string): ReadonlySet<string> {
  const found = new Set([root]);
  for (let before = 0; before !== found.size; ) {
    before = found.size;
    for (const { source, target } of spec.propagations) if (found.has(source)) found.add(target);
    for (const set of spec.aliases)
      if (set.some((id) => found.has(id))) for (const id of set) found.add(id);
  }
  return found;
}
