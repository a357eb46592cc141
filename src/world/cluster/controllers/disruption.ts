import type { Cluster } from "../cluster.ts";
import { chooses, type DisruptionBudget, type Pod } from "../kinds.ts";
import { ownerOf } from "../pods.ts";
import { sameFields } from "../same.ts";
import { amountOf } from "./deployment/roll.ts";

/** Keeps the status of every budget current: how many pods may be taken away by choice. */
export function disruptionController(cluster: Cluster): void {
  for (const budget of cluster.store.list("PodDisruptionBudget")) {
    const status = statusOf(cluster, budget);
    if (sameFields(status, budget.status)) continue;
    budget.status = status;
    cluster.store.noted(budget);
  }
}

function statusOf(cluster: Cluster, budget: DisruptionBudget): DisruptionBudget["status"] {
  const { namespace } = budget.metadata;
  const pods = [...cluster.runtimes.values()].filter(
    ({ pod }) =>
      pod.metadata.namespace === namespace && chooses(budget.spec.selector, pod.metadata.labels),
  );
  const healthy = pods.filter((one) => one.ready).length;
  const expected = Math.max(
    pods.length,
    expectedOf(
      cluster,
      pods.map(({ pod }) => pod),
    ),
  );
  const { minAvailable, maxUnavailable } = budget.spec;
  const desired =
    maxUnavailable === undefined
      ? amountOf(minAvailable ?? 1, expected, true)
      : Math.max(0, expected - amountOf(maxUnavailable, expected, true));
  return {
    observedGeneration: budget.metadata.generation ?? 1,
    currentHealthy: healthy,
    desiredHealthy: desired,
    disruptionsAllowed: Math.max(0, healthy - desired),
    expectedPods: expected,
  };
}

/** Replicas that the owners of the pods want, as far as they say. */
function expectedOf(cluster: Cluster, pods: readonly Pod[]): number {
  const owners = new Map(pods.map((pod) => [ownerOf(pod)?.uid ?? pod.metadata.uid, pod]));
  let sum = 0;
  for (const pod of owners.values()) {
    const owner = ownerOf(pod);
    const found = owner && cluster.store.find(owner.kind, pod.metadata.namespace ?? "", owner.name);
    sum += (found?.spec as { replicas?: number } | undefined)?.replicas ?? 1;
  }
  return sum;
}

/** Why a pod must not be evicted now, in the API server's words, or null. A pod that is not ready may go. */
export function evictionProblem(cluster: Cluster, pod: Pod): string | null {
  const runtime = cluster.runtimes.get(pod.metadata.uid);
  for (const budget of cluster.store.list("PodDisruptionBudget")) {
    if (budget.metadata.namespace !== pod.metadata.namespace) continue;
    if (!chooses(budget.spec.selector, pod.metadata.labels)) continue;
    const {
      disruptionsAllowed = 0,
      desiredHealthy = 0,
      currentHealthy = 0,
    } = statusOf(cluster, budget);
    if (disruptionsAllowed > 0) continue;
    if (!runtime?.ready && currentHealthy >= desiredHealthy) continue;
    return "Cannot evict pod as it would violate the pod's disruption budget.";
  }
  return null;
}
