import { type Cluster, type PodRuntime, STEP_SECONDS } from "../../cluster.ts";
import type { Claim } from "../../kinds.ts";
import { mebibytes } from "../../quantity.ts";

/** The first claim that a pod has mounted. */
function claimOf(cluster: Cluster, { pod }: PodRuntime): Claim | null {
  const { namespace = "" } = pod.metadata;
  for (const { persistentVolumeClaim } of pod.spec.volumes ?? []) {
    if (!persistentVolumeClaim) continue;
    const { claimName } = persistentVolumeClaim;
    return cluster.store.get("PersistentVolumeClaim", namespace, claimName) ?? null;
  }
  return null;
}

/** Where a datastore's data lies: the volume of its claim, so that another claim begins with nothing. */
export function dataOf(cluster: Cluster, runtime: PodRuntime): string {
  return claimOf(cluster, runtime)?.spec.volumeName ?? runtime.workload.name;
}

/** A script that fills the disk fills the claim it has, else the node's own disk. What is written stays. */
export function watchDisk(cluster: Cluster, runtime: PodRuntime): void {
  const written = runtime.process.kind === "server" ? runtime.process.fillDisk * STEP_SECONDS : 0;
  if (written === 0 && cluster.disks.size === 0) return;
  const claim = claimOf(cluster, runtime);
  if (!claim) {
    runtime.scratch += written;
    return;
  }
  const volume = claim.spec.volumeName ?? "";
  const capacity = mebibytes(claim.status.capacity?.storage) ?? Number.POSITIVE_INFINITY;
  const used = Math.min(capacity, (cluster.disks.get(volume) ?? 0) + written);
  if (used > 0) cluster.disks.set(volume, used);
  runtime.full = used >= capacity;
}
