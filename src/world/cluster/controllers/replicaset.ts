import { byCodePoint } from "../../../model/order.ts";
import { isTurn } from "../../clock.ts";
import { admitPod, unknownAccount } from "../admit-pod.ts";
import type { Cluster, PodRuntime } from "../cluster.ts";
import { chooses, ownedBy, type ReplicaSet } from "../kinds.ts";
import { createPod, deletePod, isLeaving, ownerOf, podsByOwner } from "../pods.ts";

/** Creates and removes pods until there are as many as wanted. */
export function replicaSetController(cluster: Cluster): void {
  const orphans = [...cluster.runtimes.values()].filter(
    ({ pod }) => !ownerOf(pod) && !isLeaving(pod),
  );
  const pods = podsByOwner(cluster);
  for (const set of cluster.store.list("ReplicaSet")) {
    if (isLeaving(set)) continue;
    const owned = claim(cluster, set, pods.get(set.metadata.uid) ?? [], orphans);
    const { replicas: wanted = 1 } = set.spec;
    if (owned.length < wanted) grow(cluster, set, wanted - owned.length);
    else if (set.status.conditions) calm(cluster, set);
    if (owned.length > wanted) shrink(cluster, set, owned, wanted);
    count(cluster, set, owned);
  }
}

/** Pods whose labels were taken away are let go; pods of nobody that fit are taken in. */
function claim(
  cluster: Cluster,
  set: ReplicaSet,
  owned: readonly PodRuntime[],
  orphans: readonly PodRuntime[],
): readonly PodRuntime[] {
  const { namespace } = set.metadata;
  const fits = ({ pod }: PodRuntime) =>
    pod.metadata.namespace === namespace && chooses(set.spec.selector, pod.metadata.labels);
  const adopted = orphans.filter((one) => fits(one) && !ownerOf(one.pod));
  if (adopted.length === 0 && owned.every(fits)) return owned;
  for (const { pod } of adopted) {
    pod.metadata.ownerReferences = ownedBy(set);
    cluster.store.noted(pod);
  }
  for (const one of owned) {
    if (fits(one)) continue;
    delete one.pod.metadata.ownerReferences;
    cluster.store.noted(one.pod);
  }
  return [...owned.filter(fits), ...adopted];
}

function count(cluster: Cluster, set: ReplicaSet, owned: readonly PodRuntime[]): void {
  const alive = owned.filter((runtime) => runtime.phase !== "gone");
  const ready = alive.filter((runtime) => runtime.ready);
  const settled = cluster.now - (set.spec.minReadySeconds ?? 0);
  const available = ready.filter(({ readyAt }) => (readyAt ?? cluster.now) <= settled).length;
  const { status } = set;
  const same =
    status.replicas === alive.length &&
    status.readyReplicas === ready.length &&
    status.availableReplicas === available;
  if (same) return;
  set.status = {
    ...status,
    replicas: alive.length,
    readyReplicas: ready.length,
    availableReplicas: available,
  };
  cluster.store.noted(set);
}

/** Where everything is installed at once, some sets are quicker than the account their pods run as. */
function race(cluster: Cluster, set: ReplicaSet): void {
  const { name, namespace = "default" } = set.metadata;
  if (cluster.now > cluster.installedUntil || cluster.memory.isKnown(name)) return;
  const stream = cluster.streams.of(`race/${name}`);
  if (!stream.chance(350)) return;
  const why = unknownAccount(namespace, set.spec.template.spec.serviceAccountName ?? "default");
  const note = `Error creating: pods "${name}-" is forbidden: ${why}`;
  const detail = { component: "replicaset-controller" };
  cluster.events.record(set, "Warning", "FailedCreate", note, detail, stream.between(1, 5));
}

function grow(cluster: Cluster, set: ReplicaSet, missing: number): void {
  race(cluster, set);
  for (let index = 0; index < missing; index += 1) {
    const spec = { ...set.spec.template.spec };
    const problem = admitPod(cluster, set.metadata.namespace ?? "default", spec);
    if (problem !== null) {
      refuse(cluster, set, problem);
      return;
    }
    const serial = cluster.memory.nextSerial(set.metadata.name);
    const suffix = cluster.streams.of(`pod-name/${set.metadata.name}/${serial}`).suffix(5);
    const name = `${set.metadata.name}-${suffix}`;
    const pod = createPod(cluster, set, name, { ...set.spec.template, spec });
    cluster.events.record(set, "Normal", "SuccessfulCreate", `Created pod: ${pod.metadata.name}`, {
      component: "replicaset-controller",
    });
  }
  calm(cluster, set);
}

function refuse(cluster: Cluster, set: ReplicaSet, problem: string): void {
  const stream = cluster.streams.of(`refused/${set.metadata.name}/${cluster.now}`);
  const note = `pods "${set.metadata.name}-${stream.suffix(5)}" is forbidden: ${problem}`;
  // The controller backs off: a refusal every half minute is about what a cluster shows.
  if (isTurn(cluster.now, 30)) {
    cluster.events.record(set, "Warning", "FailedCreate", `Error creating: ${note}`, {
      component: "replicaset-controller",
    });
  }
  if (set.status.conditions) return;
  set.status.conditions = [
    {
      type: "ReplicaFailure",
      status: "True",
      reason: "FailedCreate",
      message: note,
      lastTransitionTime: cluster.clock.iso(cluster.now),
    },
  ];
  cluster.store.noted(set);
}

function calm(cluster: Cluster, set: ReplicaSet): void {
  if (!set.status.conditions) return;
  delete set.status.conditions;
  cluster.store.noted(set);
}

const COST = "controller.kubernetes.io/pod-deletion-cost";

/** Of pods that must go: those without a node, then those that are not ready, then the cheap ones, then the newest. */
function shrink(
  cluster: Cluster,
  set: ReplicaSet,
  owned: readonly PodRuntime[],
  wanted: number,
): void {
  const rank = ({ pod, ready }: PodRuntime) => [
    pod.spec.nodeName === undefined ? 0 : 1,
    ready ? 1 : 0,
    Number(pod.metadata.annotations?.[COST] ?? 0),
  ];
  const doomed = [...owned].sort((a, b) => {
    const [first, second] = [rank(a), rank(b)];
    for (const [index, value] of first.entries()) {
      const difference = value - (second[index] ?? 0);
      if (difference !== 0) return difference;
    }
    const [mine, other] = [a.pod.metadata.creationTimestamp, b.pod.metadata.creationTimestamp];
    return byCodePoint(other, mine);
  });
  for (const runtime of doomed.slice(0, owned.length - wanted)) {
    cluster.events.record(
      set,
      "Normal",
      "SuccessfulDelete",
      `Deleted pod: ${runtime.pod.metadata.name}`,
      {
        component: "replicaset-controller",
      },
    );
    deletePod(cluster, runtime);
  }
}
