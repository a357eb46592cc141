import type { Cluster, PodRuntime } from "../cluster.ts";
import type { Autoscaler } from "../kinds.ts";
import { mebibytes, millicores } from "../quantity.ts";
import { memoryOf } from "./kubelet.ts";

const SYNC_SECONDS = 30;
/** It may double the pods at each look, as the default policy allows. */
const FASTEST = 2;

/** Compares use with the targets and moves the number of replicas between its bounds. */
export function autoscaler(cluster: Cluster): void {
  if (cluster.now % SYNC_SECONDS >= 5) return;
  for (const scaler of cluster.store.list("HorizontalPodAutoscaler")) sync(cluster, scaler);
}

function sync(cluster: Cluster, scaler: Autoscaler): void {
  const { namespace = "" } = scaler.metadata;
  const { name } = scaler.spec.scaleTargetRef;
  const target = cluster.store.get("Deployment", namespace, name);
  if (!target || target.spec.replicas === 0) return;
  const pods = [...cluster.runtimes.values()].filter(
    (one) => one.ready && one.workload.name === name,
  );
  if (pods.length === 0) return;
  let wanted = 0;
  let why = "";
  for (const { resource } of scaler.spec.metrics) {
    const use = average(pods, resource.name);
    const aim = resource.target.averageUtilization;
    const asked = Math.ceil((pods.length * use) / aim);
    if (asked > wanted) {
      wanted = asked;
      why = `${resource.name} resource utilization (percentage of request) above target`;
    }
  }
  const { minReplicas, maxReplicas } = scaler.spec;
  wanted = Math.min(
    maxReplicas,
    Math.max(minReplicas, Math.min(wanted, target.spec.replicas * FASTEST)),
  );
  const limited = wanted === maxReplicas;
  if (wanted > target.spec.replicas) {
    cluster.events.record(
      scaler,
      "Normal",
      "SuccessfulRescale",
      `New size: ${wanted}; reason: ${why}`,
      { component: "horizontal-pod-autoscaler" },
    );
    target.spec.replicas = wanted;
    cluster.store.changed(target);
  }
  scaler.status = {
    currentReplicas: pods.length,
    desiredReplicas: wanted,
    lastScaleTime: cluster.clock.iso(cluster.now),
    conditions: [
      {
        type: "AbleToScale",
        status: "True",
        reason: "ReadyForNewScale",
        lastTransitionTime: scaler.metadata.creationTimestamp,
      },
      {
        type: "ScalingLimited",
        status: limited ? "True" : "False",
        reason: limited ? "TooManyReplicas" : "DesiredWithinRange",
        lastTransitionTime: scaler.metadata.creationTimestamp,
      },
    ],
  };
  cluster.store.noted(scaler);
}

/** Percent of the request, over the ready pods. */
function average(pods: readonly PodRuntime[], resource: "cpu" | "memory"): number {
  let used = 0;
  let requested = 0;
  for (const runtime of pods) {
    const requests = runtime.pod.spec.containers[0]?.resources?.requests;
    used +=
      resource === "memory"
        ? Math.floor(memoryOf(runtime) / 1024)
        : Math.floor((runtime.load * 2000) / 1000);
    requested +=
      (resource === "memory" ? mebibytes(requests?.memory) : millicores(requests?.cpu)) ?? 100;
  }
  return Math.floor((used * 100) / Math.max(1, requested));
}
