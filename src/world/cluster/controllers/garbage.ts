import type { Cluster } from "../cluster.ts";
import { deleteObject, release } from "../deletion.ts";
import type { KubeObject } from "../kinds.ts";
import { isLeaving } from "../pods.ts";

/** Deletes what belongs to nobody any more, and lets go of owners whose dependents are gone. */
export function garbageCollector(cluster: Cluster): void {
  const { store, memory } = cluster;
  if (memory.collectedWrites === store.writes) return;
  memory.collectedWrites = store.writes;
  if (memory.collectedRemovals === store.removals && !someoneLeaves(cluster)) return;
  const alive = new Set<string>();
  const dependents = new Map<string, KubeObject[]>();
  for (const kind of store.kinds()) {
    for (const object of store.every(kind)) {
      alive.add(object.metadata.uid);
      for (const { uid } of object.metadata.ownerReferences ?? []) {
        const list = dependents.get(uid);
        if (list) list.push(object);
        else dependents.set(uid, [object]);
      }
    }
  }
  memory.collectedRemovals = store.removals;
  for (const [owner, objects] of dependents) {
    if (!alive.has(owner)) for (const object of objects) abandon(cluster, object, alive);
  }
  for (const object of leaving(cluster)) finish(cluster, object, dependents);
}

function someoneLeaves(cluster: Cluster): boolean {
  return leaving(cluster).next().value !== undefined;
}

function* leaving(cluster: Cluster): Generator<KubeObject> {
  for (const kind of cluster.store.kinds()) {
    for (const object of [...cluster.store.every(kind)]) if (isLeaving(object)) yield object;
  }
}

/** An object one of whose owners is gone: the others keep it, without any it goes. */
function abandon(cluster: Cluster, object: KubeObject, alive: ReadonlySet<string>): void {
  const owners = object.metadata.ownerReferences ?? [];
  const left = owners.filter(({ uid }) => alive.has(uid));
  if (left.length === 0) {
    if (!isLeaving(object)) deleteObject(cluster, object);
    return;
  }
  object.metadata.ownerReferences = left;
  cluster.store.noted(object);
}

function finish(
  cluster: Cluster,
  object: KubeObject,
  dependents: ReadonlyMap<string, readonly KubeObject[]>,
): void {
  const { finalizers = [], uid } = object.metadata;
  if (finalizers.length === 0 && object.kind !== "Pod") cluster.store.remove(object);
  const mine = dependents.get(uid) ?? [];
  if (finalizers.includes("orphan")) {
    for (const one of mine) {
      const left = (one.metadata.ownerReferences ?? []).filter((owner) => owner.uid !== uid);
      if (left.length > 0) one.metadata.ownerReferences = left;
      else delete one.metadata.ownerReferences;
      cluster.store.noted(one);
    }
    release(cluster, object, "orphan");
    return;
  }
  if (!finalizers.includes("foregroundDeletion")) return;
  const holding = mine.filter(
    (one) =>
      cluster.store.find(one.kind, one.metadata.namespace ?? "", one.metadata.name) === one &&
      one.metadata.ownerReferences?.some((owner) => owner.uid === uid && owner.blockOwnerDeletion),
  );
  for (const one of mine) if (!isLeaving(one)) deleteObject(cluster, one, "Foreground");
  if (holding.length === 0) release(cluster, object, "foregroundDeletion");
}
