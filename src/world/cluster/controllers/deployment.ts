import { canonicalJson } from "../../../model/stable.ts";
import { safeLetters, textHash } from "../../random.ts";
import type { Cluster } from "../cluster.ts";
import { type Deployment, ownedBy, type ReplicaSet } from "../kinds.ts";

const HASH_LABEL = "pod-template-hash";
const REVISION = "deployment.kubernetes.io/revision";

/** Keeps one ReplicaSet per pod template and moves the replicas from old ones to the newest. */
export function deploymentController(cluster: Cluster): void {
  const owned = setsByOwner(cluster);
  for (const deployment of cluster.store.list("Deployment")) {
    const { name, namespace = "" } = deployment.metadata;
    // System workloads are furniture: they stand where they were put.
    if (!cluster.workloads.has(`${namespace}/${name}`)) continue;
    const sets = owned.get(deployment.metadata.uid) ?? [];
    const hash = templateHash(cluster, deployment);
    let current = sets.find((set) => set.metadata.labels?.[HASH_LABEL] === hash);
    const old = sets.filter((set) => set !== current);
    if (!current) {
      current = createSet(cluster, deployment, hash, sets.length);
    }
    roll(cluster, deployment, current, old);
    report(cluster, deployment, current, old);
  }
}

/** The same template has the same hash in every run; it is taken anew only when the spec was changed. */
export function templateHash(cluster: Cluster, deployment: Deployment): string {
  const generation = deployment.metadata.generation ?? 0;
  const { uid } = deployment.metadata;
  const known = cluster.memory.templateHashes.get(uid);
  if (known?.generation === generation) return known.hash;
  const hash = safeLetters(textHash(canonicalJson(deployment.spec.template)), 10);
  cluster.memory.templateHashes.set(uid, { generation, hash });
  return hash;
}

/** Each deployment writes only to sets of its own, so that one look serves them all. */
function setsByOwner(cluster: Cluster): Map<string, ReplicaSet[]> {
  const owners = new Map<string, ReplicaSet[]>();
  for (const set of cluster.store.list("ReplicaSet")) {
    const uid = set.metadata.ownerReferences?.[0]?.uid ?? "";
    const list = owners.get(uid);
    if (list) list.push(set);
    else owners.set(uid, [set]);
  }
  return owners;
}

function createSet(
  cluster: Cluster,
  deployment: Deployment,
  hash: string,
  revisions: number,
): ReplicaSet {
  const { name, namespace = "default", annotations } = deployment.metadata;
  const revision = String(Math.max(revisions, Number(annotations?.[REVISION] ?? 0)) + 1);
  const template = structuredClone(deployment.spec.template);
  template.metadata.labels[HASH_LABEL] = hash;
  const labels = { ...template.metadata.labels };
  deployment.metadata.annotations = { ...annotations, [REVISION]: revision };
  return cluster.store.create<ReplicaSet>({
    apiVersion: "apps/v1",
    kind: "ReplicaSet",
    metadata: {
      name: `${name}-${hash}`,
      namespace,
      generation: 1,
      labels,
      annotations: {
        "deployment.kubernetes.io/desired-replicas": String(deployment.spec.replicas),
        [REVISION]: revision,
      },
      ownerReferences: ownedBy(deployment),
    },
    spec: {
      replicas: 0,
      selector: { matchLabels: { ...deployment.spec.selector.matchLabels, [HASH_LABEL]: hash } },
      template,
    },
    status: { replicas: 0, readyReplicas: 0, availableReplicas: 0 },
  });
}

/** Surge one, never below the wanted number of ready pods; Recreate empties the old sets first. */
function roll(
  cluster: Cluster,
  deployment: Deployment,
  current: ReplicaSet,
  old: readonly ReplicaSet[],
): void {
  const wanted = deployment.spec.replicas;
  const oldReplicas = old.reduce((sum, set) => sum + set.spec.replicas, 0);
  if (wanted === 0) {
    for (const set of [...old, current]) scale(cluster, deployment, set, 0);
    return;
  }
  if (deployment.spec.strategy.type === "Recreate") {
    if (oldReplicas > 0) for (const set of old) scale(cluster, deployment, set, 0);
    else if (old.every((set) => set.status.replicas === 0)) {
      scale(cluster, deployment, current, wanted);
    }
    return;
  }
  const surge = Math.max(1, Math.floor((wanted + 3) / 4));
  const room = wanted + surge - oldReplicas;
  if (current.spec.replicas !== wanted) {
    const target =
      oldReplicas === 0 ? wanted : Math.min(wanted, Math.max(room, current.spec.replicas));
    scale(cluster, deployment, current, target);
  }
  const ready =
    current.status.readyReplicas + old.reduce((sum, set) => sum + set.status.readyReplicas, 0);
  let spare = ready - wanted;
  for (const set of old) {
    // Old pods that are not ready serve nobody: they go first and cost nothing.
    const idle = set.spec.replicas - set.status.readyReplicas;
    const drop = Math.min(set.spec.replicas, idle + Math.max(0, spare));
    if (drop <= 0) continue;
    spare -= Math.max(0, drop - idle);
    scale(cluster, deployment, set, set.spec.replicas - drop);
  }
}

function scale(cluster: Cluster, deployment: Deployment, set: ReplicaSet, replicas: number): void {
  if (set.spec.replicas === replicas) return;
  const direction = replicas > set.spec.replicas ? "up" : "down";
  const note = `Scaled ${direction} replica set ${set.metadata.name} from ${set.spec.replicas} to ${replicas}`;
  set.spec.replicas = replicas;
  cluster.store.changed(set);
  cluster.events.record(deployment, "Normal", "ScalingReplicaSet", note, {
    component: "deployment-controller",
  });
}

const PROGRESS_DEADLINE = 600;

function report(
  cluster: Cluster,
  deployment: Deployment,
  current: ReplicaSet,
  old: readonly ReplicaSet[],
): void {
  const sets = [current, ...old];
  const replicas = sets.reduce((sum, set) => sum + set.status.replicas, 0);
  const ready = sets.reduce((sum, set) => sum + set.status.readyReplicas, 0);
  const status = deployment.status;
  const unavailable = Math.max(0, deployment.spec.replicas - ready);
  const same =
    status.replicas === replicas &&
    status.readyReplicas === ready &&
    status.updatedReplicas === current.status.replicas &&
    (status.unavailableReplicas ?? 0) === unavailable &&
    status.observedGeneration === deployment.metadata.generation;
  const available = unavailable === 0 || deployment.spec.replicas === 0;
  const stuck = !same || available ? false : overdue(cluster, deployment);
  if (same && !stuck) return;
  const { unavailableReplicas: _, ...rest } = status;
  const at = cluster.clock.iso(cluster.now);
  deployment.status = {
    ...rest,
    observedGeneration: deployment.metadata.generation ?? 1,
    replicas,
    readyReplicas: ready,
    availableReplicas: ready,
    updatedReplicas: current.status.replicas,
    ...(unavailable > 0 ? { unavailableReplicas: unavailable } : {}),
    conditions: [
      available
        ? {
            type: "Available",
            status: "True",
            reason: "MinimumReplicasAvailable",
            message: "Deployment has minimum availability.",
            lastTransitionTime: at,
          }
        : {
            type: "Available",
            status: "False",
            reason: "MinimumReplicasUnavailable",
            message: "Deployment does not have minimum availability.",
            lastTransitionTime: at,
          },
      stuck
        ? {
            type: "Progressing",
            status: "False",
            reason: "ProgressDeadlineExceeded",
            message: `ReplicaSet "${current.metadata.name}" has timed out progressing.`,
            lastTransitionTime: at,
          }
        : {
            type: "Progressing",
            status: "True",
            reason: available ? "NewReplicaSetAvailable" : "ReplicaSetUpdated",
            message: `ReplicaSet "${current.metadata.name}" ${available ? "has successfully progressed" : "is progressing"}.`,
            lastTransitionTime: at,
          },
    ],
  };
  cluster.store.noted(deployment);
}

function overdue(cluster: Cluster, deployment: Deployment): boolean {
  const progressing = deployment.status.conditions.find((one) => one.type === "Progressing");
  if (!progressing || progressing.status === "False") return false;
  const limit = cluster.clock.iso(cluster.now - PROGRESS_DEADLINE);
  return progressing.lastTransitionTime <= limit;
}
