import type { Cluster } from "../../cluster.ts";
import { chooses, type Deployment, ownedBy, type ReplicaSet } from "../../kinds.ts";
import { isLeaving, ownerOf } from "../../pods.ts";
import { labelled, templateHash } from "../../template-hash.ts";
import { roll, scaleSet } from "./roll.ts";
import { report } from "./status.ts";

const HASH_LABEL = "pod-template-hash";
const REVISION = "deployment.kubernetes.io/revision";
const HISTORY = "deployment.kubernetes.io/revision-history";
const DESIRED = "deployment.kubernetes.io/desired-replicas";
const CAUSE = "kubernetes.io/change-cause";

/** Keeps one ReplicaSet per pod template and moves the replicas from old ones to the newest. */
export function deploymentController(cluster: Cluster): void {
  const owned = setsByOwner(cluster);
  for (const deployment of cluster.store.list("Deployment")) {
    const sets = owned.get(deployment.metadata.uid) ?? [];
    if (isLeaving(deployment) || isSettled(cluster, deployment, sets)) continue;
    sync(cluster, deployment, sets);
    cluster.memory.syncedDeployments.set(deployment.metadata.uid, versionOf(deployment, sets));
  }
}

/** A rollout that is complete changes with a write to the Deployment or its sets, and not with time. */
function isSettled(cluster: Cluster, deployment: Deployment, sets: readonly ReplicaSet[]): boolean {
  const { conditions } = deployment.status;
  const complete = conditions.some((one) => one.reason === "NewReplicaSetAvailable");
  if (!complete) return false;
  const known = cluster.memory.syncedDeployments.get(deployment.metadata.uid);
  return known === versionOf(deployment, sets);
}

function versionOf(deployment: Deployment, sets: readonly ReplicaSet[]): string {
  let text = deployment.metadata.resourceVersion;
  for (const { metadata } of sets) text += `/${metadata.resourceVersion}`;
  return text;
}

/** Each deployment writes only to sets of its own, so that one look serves them all. */
function setsByOwner(cluster: Cluster): Map<string, ReplicaSet[]> {
  const owners = new Map<string, ReplicaSet[]>();
  for (const set of cluster.store.list("ReplicaSet")) {
    if (isLeaving(set)) continue;
    const uid = ownerOf(set)?.uid ?? adopter(cluster, set)?.metadata.uid;
    if (uid === undefined) continue;
    const list = owners.get(uid);
    if (list) list.push(set);
    else owners.set(uid, [set]);
  }
  return owners;
}

/** A set that nobody owns joins the Deployment that selects it, as after a delete that left orphans. */
function adopter(cluster: Cluster, set: ReplicaSet): Deployment | null {
  for (const deployment of cluster.store.list("Deployment")) {
    if (deployment.metadata.namespace !== set.metadata.namespace) continue;
    if (!chooses(deployment.spec.selector, set.metadata.labels)) continue;
    set.metadata.ownerReferences = ownedBy(deployment);
    cluster.store.noted(set);
    return deployment;
  }
  return null;
}

function sync(cluster: Cluster, deployment: Deployment, sets: readonly ReplicaSet[]): void {
  const hash = templateHash(cluster, deployment);
  const known = sets.find((set) => set.metadata.labels?.[HASH_LABEL] === hash);
  if (deployment.spec.paused) {
    hold(cluster, deployment, known, sets);
    return;
  }
  let highest = 0;
  for (const set of sets) if (set !== known) highest = Math.max(highest, revisionOf(set));
  const current = known ?? createSet(cluster, deployment, hash, highest + 1);
  // A template that was there before is used again under a new number: its old one names no revision any more.
  if (revisionOf(current) < highest) renumber(cluster, current, highest + 1);
  follow(cluster, deployment, current);
  const old = sets.filter((set) => set !== current);
  roll(cluster, deployment, current, old);
  forget(cluster, deployment, old);
  report(cluster, deployment, current, old, known === undefined);
}

/** While a Deployment is paused its replicas may change and its template waits. */
function hold(
  cluster: Cluster,
  deployment: Deployment,
  known: ReplicaSet | undefined,
  sets: readonly ReplicaSet[],
): void {
  const newest = known ?? [...sets].sort((a, b) => revisionOf(b) - revisionOf(a))[0];
  if (!newest) return;
  const others = sets.filter((set) => set !== newest);
  const elsewhere = others.reduce((sum, set) => sum + (set.spec.replicas ?? 1), 0);
  const wanted = Math.max(0, (deployment.spec.replicas ?? 1) - elsewhere);
  scaleSet(cluster, deployment, newest, wanted);
  report(cluster, deployment, newest, others, false);
}

export function revisionOf(set: ReplicaSet): number {
  return Number(set.metadata.annotations?.[REVISION] ?? 0);
}

function renumber(cluster: Cluster, set: ReplicaSet, revision: number): void {
  const annotations = set.metadata.annotations ?? {};
  const before = annotations[HISTORY];
  const last = annotations[REVISION] ?? "0";
  set.metadata.annotations = {
    ...annotations,
    [HISTORY]: before === undefined ? last : `${before},${last}`,
    [REVISION]: String(revision),
  };
  cluster.store.noted(set);
}

/** The Deployment bears the number of its newest set, the set the reason given for the change. */
function follow(cluster: Cluster, deployment: Deployment, current: ReplicaSet): void {
  const revision = String(revisionOf(current));
  if (deployment.metadata.annotations?.[REVISION] !== revision) {
    deployment.metadata.annotations = {
      ...deployment.metadata.annotations,
      [REVISION]: revision,
    };
    cluster.store.noted(deployment);
  }
  const cause = deployment.metadata.annotations[CAUSE];
  if (cause !== undefined && current.metadata.annotations?.[CAUSE] !== cause) {
    current.metadata.annotations = { ...current.metadata.annotations, [CAUSE]: cause };
    cluster.store.noted(current);
  }
}

function createSet(
  cluster: Cluster,
  deployment: Deployment,
  hash: string,
  revision: number,
): ReplicaSet {
  const { name, namespace = "default" } = deployment.metadata;
  const { selector, minReadySeconds } = deployment.spec;
  const template = labelled(deployment.spec.template, { [HASH_LABEL]: hash });
  return cluster.store.create<ReplicaSet>({
    apiVersion: "apps/v1",
    kind: "ReplicaSet",
    metadata: {
      name: `${name}-${hash}`,
      namespace,
      generation: 1,
      labels: { ...template.metadata.labels },
      annotations: {
        [DESIRED]: String(deployment.spec.replicas ?? 1),
        [REVISION]: String(revision),
      },
      ownerReferences: ownedBy(deployment),
    },
    spec: {
      replicas: 0,
      ...(minReadySeconds === undefined ? {} : { minReadySeconds }),
      selector: { ...selector, matchLabels: { ...selector.matchLabels, [HASH_LABEL]: hash } },
      template,
    },
    status: { replicas: 0, readyReplicas: 0, availableReplicas: 0 },
  });
}

/** Old sets without pods are kept as far as the history reaches. */
function forget(cluster: Cluster, deployment: Deployment, old: readonly ReplicaSet[]): void {
  const limit = deployment.spec.revisionHistoryLimit ?? 10;
  const empty = old.filter((set) => set.spec.replicas === 0 && set.status.replicas === 0);
  if (empty.length <= limit) return;
  const oldest = empty.sort((a, b) => revisionOf(a) - revisionOf(b));
  for (const set of oldest.slice(0, empty.length - limit)) cluster.store.remove(set);
}
