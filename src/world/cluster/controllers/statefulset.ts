import { isTurn } from "../../clock.ts";
import { admitPod } from "../admit-pod.ts";
import type { Cluster, PodRuntime } from "../cluster.ts";
import { type Claim, type ControllerRevision, ownedBy, type StatefulSet } from "../kinds.ts";
import { createPod, deletePod, isLeaving, ownerOf, podsByOwner } from "../pods.ts";
import { sameFields } from "../same.ts";
import { labelled, templateHash } from "../template-hash.ts";

const REVISION_LABEL = "controller-revision-hash";

/** Pods with fixed names, one after the other; a changed template replaces them in place. */
export function statefulSetController(cluster: Cluster): void {
  const pods = podsByOwner(cluster);
  for (const set of cluster.store.list("StatefulSet")) {
    if (isLeaving(set)) continue;
    const revisions = revisionsOf(cluster, set);
    const update = updateRevision(cluster, set, revisions);
    const current = set.status.currentRevision || update;
    const owned = new Map(
      (pods.get(set.metadata.uid) ?? []).map((one) => [ordinalOf(set, one), one]),
    );
    move(cluster, set, owned, { current, update });
    report(cluster, set, { current, update });
  }
}

interface Revisions {
  readonly current: string;
  readonly update: string;
}

function ordinalOf(set: StatefulSet, { pod }: PodRuntime): number {
  return Number(pod.metadata.name.slice(set.metadata.name.length + 1));
}

function revisionsOf(cluster: Cluster, set: StatefulSet): ControllerRevision[] {
  return [...cluster.store.list("ControllerRevision")].filter(
    (one) => ownerOf(one)?.uid === set.metadata.uid,
  );
}

/** One ControllerRevision for each template there was; one that is used again gets the highest number. */
function updateRevision(
  cluster: Cluster,
  set: StatefulSet,
  known: readonly ControllerRevision[],
): string {
  const { namespace = "default", name } = set.metadata;
  const wanted = `${name}-${templateHash(cluster, set)}`;
  const highest = Math.max(0, ...known.map(({ revision }) => revision));
  const found = known.find((one) => one.metadata.name === wanted);
  if (found) {
    if (found.revision < highest) {
      found.revision = highest + 1;
      cluster.store.noted(found);
    }
    return wanted;
  }
  cluster.store.create<ControllerRevision>({
    apiVersion: "apps/v1",
    kind: "ControllerRevision",
    metadata: {
      name: wanted,
      namespace,
      labels: { ...set.spec.template.metadata.labels, "controller.kubernetes.io/hash": wanted },
      ownerReferences: ownedBy(set),
    },
    data: { spec: { template: structuredClone(set.spec.template) } },
    revision: highest + 1,
  });
  return wanted;
}

/**
 * One thing at a time: make what is missing, take away what is too much, then replace what is stale. In order, a pod
 * that is not ready holds up everything after it, a rollback of its template too: until somebody deletes it.
 */
function move(
  cluster: Cluster,
  set: StatefulSet,
  owned: Map<number, PodRuntime>,
  revisions: Revisions,
): void {
  const { replicas = 1, podManagementPolicy } = set.spec;
  const ordered = podManagementPolicy !== "Parallel";
  const strategy = set.spec.updateStrategy;
  const partition = strategy?.rollingUpdate?.partition ?? 0;
  for (let ordinal = 0; ordinal < replicas; ordinal += 1) {
    const runtime = owned.get(ordinal);
    if (!runtime) {
      const revision = ordinal < partition ? revisions.current : revisions.update;
      const made = create(cluster, set, ordinal, revision);
      if (!made || ordered) return;
    } else if (ordered && !runtime.ready) return;
  }
  const surplus = [...owned].filter(([ordinal]) => !(ordinal < replicas));
  surplus.sort(([a], [b]) => b - a);
  for (const [, runtime] of surplus) {
    remove(cluster, set, runtime);
    if (ordered) return;
  }
  if (strategy?.type === "OnDelete" || surplus.length > 0) return;
  for (let ordinal = replicas - 1; ordinal >= partition; ordinal -= 1) {
    const runtime = owned.get(ordinal);
    if (!runtime) return;
    if (runtime.pod.metadata.labels?.[REVISION_LABEL] !== revisions.update) {
      remove(cluster, set, runtime);
      return;
    }
    if (!runtime.ready) return;
  }
}

function remove(cluster: Cluster, set: StatefulSet, runtime: PodRuntime): void {
  const note = `delete Pod ${runtime.pod.metadata.name} in StatefulSet ${set.metadata.name} successful`;
  const detail = { component: "statefulset-controller" };
  cluster.events.record(set, "Normal", "SuccessfulDelete", note, detail);
  deletePod(cluster, runtime);
}

function create(cluster: Cluster, set: StatefulSet, ordinal: number, revision: string): boolean {
  const { name: owner, namespace = "default" } = set.metadata;
  const name = `${owner}-${ordinal}`;
  // The one before is still on its way out, on a node that nobody hears.
  if (cluster.store.get("Pod", namespace, name)) return false;
  const source = cluster.store.get("ControllerRevision", namespace, revision)?.data.spec.template;
  const template = labelled(source ?? set.spec.template, {
    [REVISION_LABEL]: revision,
    "apps.kubernetes.io/pod-index": String(ordinal),
    "statefulset.kubernetes.io/pod-name": name,
  });
  template.spec.volumes = [...(template.spec.volumes ?? []), ...claims(cluster, set, name)];
  if (template.spec.volumes.length === 0) delete template.spec.volumes;
  const problem = admitPod(cluster, namespace, template.spec);
  const detail = { component: "statefulset-controller" };
  if (problem !== null) {
    if (!isTurn(cluster.now, 30)) return false;
    const note = `create Pod ${name} in StatefulSet ${owner} failed error: pods "${name}" is forbidden: ${problem}`;
    cluster.events.record(set, "Warning", "FailedCreate", note, detail);
    return false;
  }
  createPod(cluster, set, name, template);
  const note = `create Pod ${name} in StatefulSet ${owner} successful`;
  cluster.events.record(set, "Normal", "SuccessfulCreate", note, detail);
  return true;
}

/** A claim for each template; they outlive the pod and the set. */
function claims(cluster: Cluster, set: StatefulSet, pod: string) {
  return (set.spec.volumeClaimTemplates ?? []).map(({ metadata, spec }) => {
    const { namespace = "default" } = set.metadata;
    const name = `${metadata.name}-${pod}`;
    if (!cluster.store.get("PersistentVolumeClaim", namespace, name)) {
      cluster.store.create<Claim>({
        apiVersion: "v1",
        kind: "PersistentVolumeClaim",
        metadata: { name, namespace, labels: { ...set.spec.selector.matchLabels } },
        spec: structuredClone(spec),
        status: { phase: "Pending" },
      });
    }
    return { name: metadata.name, persistentVolumeClaim: { claimName: name } };
  });
}

function report(cluster: Cluster, set: StatefulSet, { current, update }: Revisions): void {
  const pods = podsByOwner(cluster).get(set.metadata.uid) ?? [];
  const of = (revision: string) =>
    pods.filter((one) => one.pod.metadata.labels?.[REVISION_LABEL] === revision).length;
  const ready = pods.filter((one) => one.ready).length;
  const { replicas = 1 } = set.spec;
  const done = of(update) === replicas && ready === replicas;
  const status: StatefulSet["status"] = {
    observedGeneration: set.metadata.generation ?? 1,
    replicas: pods.length,
    readyReplicas: ready,
    availableReplicas: ready,
    currentReplicas: of(done ? update : current),
    updatedReplicas: of(update),
    currentRevision: done ? update : current,
    updateRevision: update,
  };
  if (sameFields(status, set.status)) return;
  set.status = status;
  cluster.store.noted(set);
}
