import type { Cluster } from "./cluster.ts";
import { deletePod } from "./controllers/replicaset.ts";
import type { KubeObject } from "./kinds.ts";

/** Who goes first: what an object owns, the object, or the object alone. */
export type Propagation = "Foreground" | "Background" | "Orphan";

/** Takes an admitted object away, or marks it as going where a finalizer still holds it. */
export function deleteObject(
  cluster: Cluster,
  object: KubeObject,
  _propagation: Propagation = "Background",
): void {
  const runtime = cluster.runtimes.get(object.metadata.uid);
  if (runtime) deletePod(cluster, runtime);
  else cluster.store.remove(object);
}
