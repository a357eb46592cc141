import type { Cluster } from "./cluster.ts";
import type { KubeObject } from "./kinds.ts";
import { deletePod, isLeaving } from "./pods.ts";

/** Who goes first: what an object owns, the object, or the object alone. */
export type Propagation = "Foreground" | "Background" | "Orphan";

const FINALIZERS: Readonly<Record<Propagation, string | null>> = {
  Foreground: "foregroundDeletion",
  Orphan: "orphan",
  Background: null,
};

/** Takes an admitted object away, or marks it as going where a finalizer still holds it. */
export function deleteObject(
  cluster: Cluster,
  object: KubeObject,
  propagation: Propagation = "Background",
): void {
  const own = FINALIZERS[propagation];
  const finalizers = object.metadata.finalizers ?? [];
  if (own !== null && !finalizers.includes(own)) object.metadata.finalizers = [...finalizers, own];
  const runtime = cluster.runtimes.get(object.metadata.uid);
  if (runtime) deletePod(cluster, runtime);
  else if ((object.metadata.finalizers ?? []).length === 0) cluster.store.remove(object);
  else if (!isLeaving(object)) {
    object.metadata.deletionTimestamp = cluster.clock.iso(cluster.now);
    object.metadata.deletionGracePeriodSeconds = 0;
    cluster.store.noted(object, true);
  }
}

/** One finalizer less; with the last one goes an object that was on its way out. */
export function release(cluster: Cluster, object: KubeObject, finalizer: string): void {
  const left = (object.metadata.finalizers ?? []).filter((one) => one !== finalizer);
  if (left.length > 0) object.metadata.finalizers = left;
  else delete object.metadata.finalizers;
  if (left.length === 0 && isLeaving(object)) cluster.store.remove(object);
  else cluster.store.noted(object);
}
