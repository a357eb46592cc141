import type { Action } from "../actions.ts";
import type { Cluster } from "../cluster/cluster.ts";
import type { Pod } from "../cluster/kinds.ts";
import type { Deed, PodPlace } from "./deed.ts";

export function podPlace(cluster: Cluster, { target }: Action): PodPlace | null {
  const { namespace, name } = target;
  if (target.resource !== "pods" || namespace === null || name === null) return null;
  const pod = cluster.store.get("Pod", namespace, name);
  if (pod === undefined) return null;
  const workload = workloadOf(cluster, pod);
  const ordinal = siblings(cluster, namespace, workload).findIndex(
    (one) => one.metadata.name === name,
  );
  return ordinal < 0 ? null : { namespace, workload, ordinal };
}

/** The node that a pod runs on, before what is done to it. */
export function nodeOf(cluster: Cluster, { target }: Action): string | null {
  if (target.resource !== "pods") return null;
  return cluster.store.get("Pod", target.namespace ?? "", target.name ?? "")?.spec.nodeName ?? null;
}

/**
 * The same action for a world in which other things happened before: without the preconditions that only held there, and
 * for the pod in the same place. Null where no such pod is there.
 */
export function retarget(cluster: Cluster, { action, pod }: Deed): Action | null {
  const free = { ...action, body: withoutPreconditions(action.body) };
  if (pod === null) return free;
  const found = siblings(cluster, pod.namespace, pod.workload)[pod.ordinal];
  if (found === undefined) return null;
  return { ...free, target: { ...action.target, name: found.metadata.name } };
}

/** The workload that runs in a pod, or the pod's own name where nothing made it. */
export function workloadOf(cluster: Cluster, pod: Pod): string {
  return cluster.runtimes.get(pod.metadata.uid)?.workload.name ?? pod.metadata.name;
}

function siblings(cluster: Cluster, namespace: string, workload: string): Pod[] {
  return [...cluster.store.list("Pod")]
    .filter((pod) => pod.metadata.namespace === namespace && workloadOf(cluster, pod) === workload)
    .sort(
      (left, right) =>
        compare(left.metadata.creationTimestamp, right.metadata.creationTimestamp) ||
        compare(left.metadata.name, right.metadata.name),
    );
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function withoutPreconditions(body: Action["body"]): Action["body"] {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return body;
  const { preconditions: _dropped, metadata, ...rest } = body as { [field: string]: never };
  if (metadata === undefined) return rest;
  const { resourceVersion: _version, uid: _uid, ...kept } = metadata as { [field: string]: never };
  return { ...rest, metadata: kept };
}
