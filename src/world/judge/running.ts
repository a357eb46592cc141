import type { Cluster } from "../cluster/cluster.ts";
import type { Pod } from "../cluster/kinds.ts";
import type { RootCause } from "../faults/fault.ts";

/** Controllers with a pod that is ready, by namespace and name. */
export function runningIn(cluster: Cluster): ReadonlySet<string> {
  return new Set(
    [...cluster.runtimes.values()].filter(({ ready }) => ready).map(({ pod }) => makerOf(pod)),
  );
}

/** What made a pod: a ReplicaSet's name is its Deployment's and a hash. */
export function makerOf({ metadata }: Pod): string {
  const owner = metadata.ownerReferences?.find(({ controller }) => controller);
  const name = owner?.name ?? metadata.name;
  const plain = owner?.kind === "ReplicaSet" ? name.replace(/-[a-z0-9]+$/, "") : name;
  return `${metadata.namespace ?? ""}/${plain}`;
}

/**
 * Parts of the system that run in the healthy world and here no longer. Users may not miss them within the hour. Whatever
 * causes the incident may be stopped to end it, but not be taken away.
 */
export function stoppedParts(
  cluster: Cluster,
  healthy: ReadonlySet<string>,
  here: { readonly causes: readonly RootCause[]; readonly running: ReadonlySet<string> },
): string[] {
  const culprits = new Set(
    here.causes
      .filter(({ kind, namespace, name }) => cluster.store.find(kind, namespace ?? "", name))
      .map(({ namespace, name }) => `${namespace ?? ""}/${name}`),
  );
  return [...healthy].filter((one) => !here.running.has(one) && !culprits.has(one));
}
