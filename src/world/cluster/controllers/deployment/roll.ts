import type { Cluster } from "../../cluster.ts";
import type { Deployment, ReplicaSet } from "../../kinds.ts";

/** A number, or a share of the replicas. */
export function amountOf(value: number | string | undefined, of: number, up: boolean): number {
  if (value === undefined) return 0;
  if (typeof value === "number") return value;
  const exact = Number.parseInt(value, 10) * of;
  return up ? Math.floor((exact + 99) / 100) : Math.floor(exact / 100);
}

/** How many pods more, and how many fewer, a rollout may have. */
export function marginsOf(deployment: Deployment): { surge: number; unavailable: number } {
  const { replicas: wanted = 1, strategy } = deployment.spec;
  if (strategy?.type === "Recreate") return { surge: 0, unavailable: wanted };
  const surge = amountOf(strategy?.rollingUpdate?.maxSurge ?? "25%", wanted, true);
  const unavailable = amountOf(strategy?.rollingUpdate?.maxUnavailable ?? "25%", wanted, false);
  // Both nothing would never move.
  return { surge, unavailable: surge === 0 && unavailable === 0 ? 1 : unavailable };
}

/** Moves replicas from the old sets to the current one, as far as the strategy allows at this moment. */
export function roll(
  cluster: Cluster,
  deployment: Deployment,
  current: ReplicaSet,
  old: readonly ReplicaSet[],
): void {
  const { replicas: wanted = 1, strategy } = deployment.spec;
  if (wanted === 0) {
    for (const set of [...old, current]) scaleSet(cluster, deployment, set, 0);
    return;
  }
  if (strategy?.type === "Recreate") {
    for (const set of old) scaleSet(cluster, deployment, set, 0);
    if (old.every((set) => set.status.replicas === 0))
      scaleSet(cluster, deployment, current, wanted);
    return;
  }
  const { surge, unavailable } = marginsOf(deployment);
  grow(cluster, deployment, current, total([current, ...old]), surge);
  shrink(cluster, deployment, current, old, wanted - unavailable);
}

function grow(
  cluster: Cluster,
  deployment: Deployment,
  current: ReplicaSet,
  all: number,
  surge: number,
): void {
  const { replicas: wanted = 1 } = deployment.spec;
  const has = current.spec.replicas ?? 1;
  const room = Math.max(0, wanted + surge - all);
  const target = has > wanted ? wanted : Math.min(wanted, has + room);
  scaleSet(cluster, deployment, current, target);
}

/** Old pods that serve nobody go first; the others only while enough are available. */
function shrink(
  cluster: Cluster,
  deployment: Deployment,
  current: ReplicaSet,
  old: readonly ReplicaSet[],
  least: number,
): void {
  const available = (set: ReplicaSet) => set.status.availableReplicas ?? 0;
  const waiting = (current.spec.replicas ?? 1) - available(current);
  let room = total([current, ...old]) - least - waiting;
  for (const set of old) {
    const idle = Math.min(room, (set.spec.replicas ?? 1) - available(set));
    if (idle <= 0) continue;
    room -= idle;
    scaleSet(cluster, deployment, set, (set.spec.replicas ?? 1) - idle);
  }
  let spare = [current, ...old].reduce((sum, set) => sum + available(set), 0) - least;
  for (const set of old) {
    const drop = Math.min(spare, room, set.spec.replicas ?? 1);
    if (drop <= 0) continue;
    spare -= drop;
    room -= drop;
    scaleSet(cluster, deployment, set, (set.spec.replicas ?? 1) - drop);
  }
}

function total(sets: readonly ReplicaSet[]): number {
  return sets.reduce((sum, set) => sum + (set.spec.replicas ?? 1), 0);
}

export function scaleSet(
  cluster: Cluster,
  deployment: Deployment,
  set: ReplicaSet,
  replicas: number,
): void {
  const before = set.spec.replicas ?? 1;
  if (before === replicas) return;
  const direction = replicas > before ? "up" : "down";
  const note = `Scaled ${direction} replica set ${set.metadata.name} from ${before} to ${replicas}`;
  set.spec.replicas = replicas;
  cluster.store.changed(set);
  cluster.events.record(deployment, "Normal", "ScalingReplicaSet", note, {
    component: "deployment-controller",
  });
}
