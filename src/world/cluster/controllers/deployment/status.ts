import type { Cluster } from "../../cluster.ts";
import type { Condition, Deployment, ReplicaSet } from "../../kinds.ts";
import { sameFields } from "../../same.ts";
import { marginsOf } from "./roll.ts";

const PROGRESS_DEADLINE = 600;

/** Writes counts and conditions where something moved, and says when a rollout has stood still for too long. */
export function report(
  cluster: Cluster,
  deployment: Deployment,
  current: ReplicaSet,
  old: readonly ReplicaSet[],
  created: boolean,
): void {
  const fresh = countsOf(deployment, current, old);
  const conditions = [
    availability(cluster, deployment, fresh.availableReplicas),
    progress(cluster, deployment, current, fresh, created),
    ...failures(current),
  ];
  const { conditions: known, ...counts } = deployment.status;
  const same =
    conditions.length === known.length && conditions.every((one, at) => one === known[at]);
  if (same && sameFields(fresh, counts)) return;
  deployment.status = { ...fresh, conditions };
  cluster.store.noted(deployment);
}

type Counts = Omit<Deployment["status"], "conditions">;

function countsOf(
  { metadata, spec }: Deployment,
  current: ReplicaSet,
  old: readonly ReplicaSet[],
): Counts {
  const sum = (of: "replicas" | "readyReplicas" | "availableReplicas") =>
    [current, ...old].reduce((all, set) => all + (set.status[of] ?? 0), 0);
  const available = sum("availableReplicas");
  const unavailable = Math.max(0, (spec.replicas ?? 1) - available);
  return {
    observedGeneration: metadata.generation ?? 1,
    replicas: sum("replicas"),
    updatedReplicas: current.status.replicas,
    readyReplicas: sum("readyReplicas"),
    availableReplicas: available,
    ...(unavailable > 0 ? { unavailableReplicas: unavailable } : {}),
  };
}

/** The condition as it stood, or a new one: the time of change moves only with the status. */
function condition(
  cluster: Cluster,
  deployment: Deployment,
  next: Omit<Condition, "lastTransitionTime" | "lastUpdateTime">,
  moved: boolean,
): Condition {
  const before = deployment.status.conditions.find((one) => one.type === next.type);
  const at = cluster.clock.iso(cluster.now);
  const same = before?.status === next.status && before.reason === next.reason;
  if (before && same && before.message === next.message && !moved) return before;
  return {
    ...next,
    lastUpdateTime: at,
    lastTransitionTime: before?.status === next.status ? before.lastTransitionTime : at,
  };
}

function availability(cluster: Cluster, deployment: Deployment, available: number): Condition {
  const { replicas = 1 } = deployment.spec;
  const enough = available >= replicas - marginsOf(deployment).unavailable;
  return condition(
    cluster,
    deployment,
    enough
      ? {
          type: "Available",
          status: "True",
          reason: "MinimumReplicasAvailable",
          message: "Deployment has minimum availability.",
        }
      : {
          type: "Available",
          status: "False",
          reason: "MinimumReplicasUnavailable",
          message: "Deployment does not have minimum availability.",
        },
    false,
  );
}

function progress(
  cluster: Cluster,
  deployment: Deployment,
  current: ReplicaSet,
  fresh: Counts,
  created: boolean,
): Condition {
  const { replicas = 1, paused } = deployment.spec;
  const { name } = current.metadata;
  const before = deployment.status.conditions.find((one) => one.type === "Progressing");
  const say = (status: string, reason: string, message: string, moved: boolean) =>
    condition(cluster, deployment, { type: "Progressing", status, reason, message }, moved);
  if (paused) return say("Unknown", "DeploymentPaused", "Deployment is paused", false);
  const complete =
    fresh.updatedReplicas === replicas &&
    fresh.replicas === replicas &&
    fresh.availableReplicas === replicas;
  if (complete || (!created && before?.reason === "NewReplicaSetAvailable" && settled(fresh)))
    return say(
      "True",
      "NewReplicaSetAvailable",
      `ReplicaSet "${name}" has successfully progressed.`,
      false,
    );
  if (created)
    return say("True", "NewReplicaSetCreated", `Created new replica set "${name}"`, true);
  // Back to an earlier template, say: what has timed out was another rollout.
  const another = before?.message !== undefined && !before.message.includes(`"${name}"`);
  const moved = another || advanced(deployment.status, fresh);
  if (!moved && overdue(cluster, deployment, before))
    return say(
      "False",
      "ProgressDeadlineExceeded",
      `ReplicaSet "${name}" has timed out progressing.`,
      false,
    );
  return say("True", "ReplicaSetUpdated", `ReplicaSet "${name}" is progressing.`, moved);
}

/** A rollout that was complete stays complete when its pods fail later. */
function settled({ replicas, updatedReplicas }: Counts): boolean {
  return replicas === updatedReplicas;
}

function advanced(before: Counts, after: Counts): boolean {
  return (
    after.updatedReplicas > before.updatedReplicas ||
    after.replicas - after.updatedReplicas < before.replicas - before.updatedReplicas ||
    after.readyReplicas > before.readyReplicas ||
    after.availableReplicas > before.availableReplicas
  );
}

function overdue(cluster: Cluster, deployment: Deployment, before?: Condition): boolean {
  if (!before) return false;
  if (before.status === "False") return true;
  const { progressDeadlineSeconds = PROGRESS_DEADLINE } = deployment.spec;
  const limit = cluster.clock.iso(cluster.now - progressDeadlineSeconds);
  return (before.lastUpdateTime ?? before.lastTransitionTime) <= limit;
}

/** What the set could not create is the Deployment's failure too. */
function failures(current: ReplicaSet): Condition[] {
  return (current.status.conditions ?? []).filter((one) => one.type === "ReplicaFailure");
}
