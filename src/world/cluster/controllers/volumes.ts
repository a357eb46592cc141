import type { Cluster } from "../cluster.ts";

const CLASSES = ["kops-csi-1-21", "gp3", "gp2"];

/** Binds claims of storage classes that exist; says once a minute that the others cannot be provisioned. */
export function volumeController(cluster: Cluster): void {
  for (const claim of cluster.store.list("PersistentVolumeClaim")) {
    if (claim.status.phase === "Bound") continue;
    const { storageClassName } = claim.spec;
    if (CLASSES.includes(storageClassName)) {
      const { storage } = claim.spec.resources.requests;
      claim.spec.volumeName = `pvc-${claim.metadata.uid}`;
      claim.status = { phase: "Bound", capacity: { storage } };
      cluster.store.noted(claim);
      continue;
    }
    if (cluster.now % 60 >= 5) continue;
    cluster.events.record(
      claim,
      "Warning",
      "ProvisioningFailed",
      `storageclass.storage.k8s.io "${storageClassName}" not found`,
      {
        component: "persistentvolume-controller",
      },
    );
  }
}
