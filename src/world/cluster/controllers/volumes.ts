import { isTurn } from "../../clock.ts";
import type { Cluster } from "../cluster.ts";
import { release } from "../deletion.ts";
import type { Claim, PersistentVolume, StorageClass } from "../kinds.ts";
import { isLeaving } from "../pods.ts";
import { mebibytes } from "../quantity.ts";

const PROTECTION = "kubernetes.io/pvc-protection";
const DEFAULT_CLASS = "storageclass.kubernetes.io/is-default-class";

/** Provisions volumes for claims of classes that exist, lets them grow, and keeps claims that pods use. */
export function volumeController(cluster: Cluster): void {
  for (const claim of [...cluster.store.list("PersistentVolumeClaim")]) {
    if (isLeaving(claim)) {
      if (!inUse(cluster, claim)) release(cluster, claim, PROTECTION);
      continue;
    }
    protect(cluster, claim);
    if (claim.status.phase === "Bound") keep(cluster, claim);
    else provision(cluster, claim);
  }
  for (const volume of [...cluster.store.list("PersistentVolume")]) reclaim(cluster, volume);
}

function protect(cluster: Cluster, claim: Claim): void {
  const { finalizers = [] } = claim.metadata;
  if (finalizers.includes(PROTECTION)) return;
  claim.metadata.finalizers = [...finalizers, PROTECTION];
  cluster.store.noted(claim);
}

/** Pods that have a node hold their claims; those that still wait for one do not. */
function inUse(cluster: Cluster, claim: Claim): boolean {
  const { namespace, name } = claim.metadata;
  for (const { pod } of cluster.runtimes.values()) {
    if (pod.metadata.namespace !== namespace || pod.spec.nodeName === undefined) continue;
    if (pod.spec.volumes?.some((one) => one.persistentVolumeClaim?.claimName === name)) return true;
  }
  return false;
}

function classOf(cluster: Cluster, claim: Claim): StorageClass | null {
  const { storageClassName } = claim.spec;
  if (storageClassName !== undefined)
    return cluster.store.get("StorageClass", "", storageClassName) ?? null;
  const classes = [...cluster.store.list("StorageClass")];
  return classes.find((one) => one.metadata.annotations?.[DEFAULT_CLASS] === "true") ?? null;
}

function provision(cluster: Cluster, claim: Claim): void {
  const { namespace = "", name, uid } = claim.metadata;
  const storageClass = classOf(cluster, claim);
  const detail = { component: "persistentvolume-controller" };
  if (!storageClass) {
    if (!isTurn(cluster.now, 60)) return;
    const wanted = claim.spec.storageClassName;
    const [reason, note] =
      wanted === undefined || wanted === ""
        ? [
            "FailedBinding",
            "no persistent volumes available for this claim and no storage class is set",
          ]
        : ["ProvisioningFailed", `storageclass.storage.k8s.io "${wanted}" not found`];
    cluster.events.record(claim, "Warning", reason, note, detail);
    return;
  }
  const { storage } = claim.spec.resources.requests;
  const accessModes = claim.spec.accessModes ?? ["ReadWriteOnce"];
  const volume = cluster.store.create<PersistentVolume>({
    apiVersion: "v1",
    kind: "PersistentVolume",
    metadata: {
      name: `pvc-${uid}`,
      annotations: { "pv.kubernetes.io/provisioned-by": storageClass.provisioner },
      finalizers: ["kubernetes.io/pv-protection"],
    },
    spec: {
      capacity: { storage },
      accessModes,
      storageClassName: storageClass.metadata.name,
      persistentVolumeReclaimPolicy: storageClass.reclaimPolicy ?? "Delete",
      claimRef: { kind: "PersistentVolumeClaim", namespace, name, uid },
      csi: {
        driver: storageClass.provisioner,
        volumeHandle: `vol-${uid.replaceAll("-", "").slice(0, 17)}`,
      },
    },
    status: { phase: "Bound" },
  });
  claim.spec.volumeName = volume.metadata.name;
  claim.spec.storageClassName ??= storageClass.metadata.name;
  claim.status = { phase: "Bound", accessModes, capacity: { storage } };
  cluster.store.noted(claim);
  const note = `Successfully provisioned volume ${volume.metadata.name}`;
  cluster.events.record(claim, "Normal", "ProvisioningSucceeded", note, {
    component: storageClass.provisioner,
  });
}

/** A bound claim grows with what it asks for, where its class allows that; without its volume it is lost. */
function keep(cluster: Cluster, claim: Claim): void {
  const volume = cluster.store.get("PersistentVolume", "", claim.spec.volumeName ?? "");
  if (!volume) {
    claim.status = { phase: "Lost" };
    cluster.store.noted(claim);
    const note = "Bound claim has lost its PersistentVolume. Data on the volume is lost!";
    cluster.events.record(claim, "Warning", "ClaimLost", note, {
      component: "persistentvolume-controller",
    });
    return;
  }
  const asked = claim.spec.resources.requests.storage;
  if (claim.status.capacity?.storage === asked) return;
  const has = mebibytes(claim.status.capacity?.storage) ?? 0;
  if ((mebibytes(asked) ?? 0) <= has || !classOf(cluster, claim)?.allowVolumeExpansion) return;
  volume.spec.capacity = { storage: asked };
  cluster.store.changed(volume);
  claim.status = { ...claim.status, capacity: { storage: asked } };
  cluster.store.noted(claim);
  cluster.events.record(
    claim,
    "Normal",
    "FileSystemResizeSuccessful",
    "MountVolume.NodeExpandVolume succeeded",
    {
      component: "kubelet",
    },
  );
}

/** What becomes of a volume whose claim is gone is its own policy. */
function reclaim(cluster: Cluster, volume: PersistentVolume): void {
  const { claimRef, persistentVolumeReclaimPolicy } = volume.spec;
  const claim =
    claimRef && cluster.store.get("PersistentVolumeClaim", claimRef.namespace, claimRef.name);
  if (claim && (claimRef?.uid === undefined || claim.metadata.uid === claimRef.uid)) return;
  if (isLeaving(volume) || (claimRef && persistentVolumeReclaimPolicy === "Delete")) {
    cluster.disks.delete(volume.metadata.name);
    for (const key of cluster.savedPasswords.keys())
      if (key.startsWith(volume.metadata.name)) cluster.savedPasswords.delete(key);
    cluster.store.remove(volume);
  } else if (claimRef && volume.status.phase !== "Released") {
    volume.status = { phase: "Released" };
    cluster.store.noted(volume);
  }
}
