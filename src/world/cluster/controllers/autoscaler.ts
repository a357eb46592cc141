import { isTurn } from "../../clock.ts";
import type { Cluster, PodRuntime } from "../cluster.ts";
import {
  type Autoscaler,
  type Condition,
  chooses,
  type Deployment,
  type StatefulSet,
} from "../kinds.ts";
import { mebibytes, millicores } from "../quantity.ts";
import { memoryOf } from "./kubelet/memory.ts";

const SYNC_SECONDS = 30;
/** Fewer pods only after every look of so many seconds asked for no more. */
const CALM_SECONDS = 300;
/** Within a tenth of the target nothing is done. */
const TOLERANCE = 10;

/** Compares use with the targets and moves the number of replicas between its bounds. */
export function autoscaler(cluster: Cluster): void {
  if (!isTurn(cluster.now, SYNC_SECONDS)) return;
  for (const scaler of cluster.store.list("HorizontalPodAutoscaler")) sync(cluster, scaler);
}

function sync(cluster: Cluster, scaler: Autoscaler): void {
  const { namespace = "" } = scaler.metadata;
  const { kind, name } = scaler.spec.scaleTargetRef;
  const target: Deployment | StatefulSet | undefined =
    kind === "StatefulSet"
      ? cluster.store.get("StatefulSet", namespace, name)
      : cluster.store.get("Deployment", namespace, name);
  if (!target) {
    fail(
      cluster,
      scaler,
      "AbleToScale",
      "FailedGetScale",
      `${kind.toLowerCase()}s.apps "${name}" not found`,
    );
    return;
  }
  const replicas = target.spec.replicas ?? 1;
  if (replicas === 0) {
    fail(
      cluster,
      scaler,
      "ScalingActive",
      "ScalingDisabled",
      "scaling is disabled since the replica count of the target is zero",
    );
    return;
  }
  const pods = [...cluster.runtimes.values()].filter(
    ({ ready, pod }) =>
      ready &&
      pod.metadata.namespace === namespace &&
      chooses(target.spec.selector, pod.metadata.labels),
  );
  if (pods.length === 0) return;
  const asked = demand(scaler, pods);
  const wanted = bounded(cluster, scaler, replicas, asked?.replicas ?? replicas);
  if (wanted !== replicas) {
    const reason = wanted > replicas ? (asked?.why ?? "") : "All metrics below target";
    cluster.events.record(
      scaler,
      "Normal",
      "SuccessfulRescale",
      `New size: ${wanted}; reason: ${reason}`,
      { component: "horizontal-pod-autoscaler" },
    );
    target.spec.replicas = wanted;
    cluster.store.changed(target);
  }
  report(cluster, scaler, replicas, wanted, wanted !== replicas);
}

/** The most any metric asks for, or null where none can be had. */
function demand(
  scaler: Autoscaler,
  pods: readonly PodRuntime[],
): { replicas: number; why: string } | null {
  let most: { replicas: number; why: string } | null = null;
  for (const { resource } of scaler.spec.metrics ?? []) {
    if (!resource || (resource.name !== "cpu" && resource.name !== "memory")) continue;
    const use = average(pods, resource.name);
    const aim = resource.target.averageUtilization;
    if (use === null || aim === undefined || aim <= 0) continue;
    const near = Math.abs(use - aim) * 100 <= aim * TOLERANCE;
    const exact = near ? pods.length : Math.ceil((pods.length * use) / aim);
    const replicas = Math.max(1, exact);
    if (most && replicas <= most.replicas) continue;
    most = {
      replicas,
      why: `${resource.name} resource utilization (percentage of request) above target`,
    };
  }
  return most;
}

/** Up by four pods or to the double at a look, down only to the most that was asked for in the last minutes. */
function bounded(cluster: Cluster, scaler: Autoscaler, replicas: number, asked: number): number {
  const { minReplicas = 1, maxReplicas, behavior } = scaler.spec;
  const calm = behavior?.scaleDown?.stabilizationWindowSeconds ?? CALM_SECONDS;
  const { uid } = scaler.metadata;
  const known = cluster.memory.recommendations.get(uid) ?? [];
  // Before the first look nobody knows what was asked for: the present number stands in for it.
  const history = known.length === 0 ? [{ at: cluster.now, replicas }] : known;
  const recent = [...history, { at: cluster.now, replicas: asked }].filter(
    ({ at }) => at > cluster.now - calm,
  );
  cluster.memory.recommendations.set(uid, recent);
  const most = Math.max(asked, ...recent.map((one) => one.replicas));
  const fastest = Math.max(replicas + 4, replicas * 2);
  const wanted = asked > replicas ? Math.min(asked, fastest) : Math.min(replicas, most);
  return Math.min(maxReplicas, Math.max(minReplicas, wanted));
}

/** Percent of the request, over the pods; null where a pod has no request. */
function average(pods: readonly PodRuntime[], resource: "cpu" | "memory"): number | null {
  let used = 0;
  let requested = 0;
  for (const runtime of pods) {
    const { requests, limits } = runtime.pod.spec.containers[0]?.resources ?? {};
    used +=
      resource === "memory"
        ? Math.floor(memoryOf(runtime) / 1024)
        : Math.floor((runtime.load * 2000) / 1000);
    const asked =
      resource === "memory"
        ? mebibytes(requests?.memory ?? limits?.memory)
        : millicores(requests?.cpu ?? limits?.cpu);
    requested += asked ?? 100;
  }
  return Math.floor((used * 100) / Math.max(1, requested));
}

function fail(
  cluster: Cluster,
  scaler: Autoscaler,
  type: string,
  reason: string,
  message: string,
): void {
  if (scaler.status.conditions?.some((one) => one.reason === reason)) return;
  const at = cluster.clock.iso(cluster.now);
  scaler.status = {
    ...scaler.status,
    conditions: [{ type, status: "False", reason, message, lastTransitionTime: at }],
  };
  cluster.store.noted(scaler);
}

function report(
  cluster: Cluster,
  scaler: Autoscaler,
  current: number,
  desired: number,
  scaled: boolean,
): void {
  const { minReplicas = 1, maxReplicas } = scaler.spec;
  const since = scaler.metadata.creationTimestamp;
  const limit =
    desired >= maxReplicas
      ? "TooManyReplicas"
      : desired <= minReplicas
        ? "TooFewReplicas"
        : "DesiredWithinRange";
  const conditions: Condition[] = [
    { type: "AbleToScale", status: "True", reason: "ReadyForNewScale", lastTransitionTime: since },
    {
      type: "ScalingActive",
      status: "True",
      reason: "ValidMetricFound",
      lastTransitionTime: since,
    },
    {
      type: "ScalingLimited",
      status: limit === "DesiredWithinRange" ? "False" : "True",
      reason: limit,
      lastTransitionTime: since,
    },
  ];
  const status: Autoscaler["status"] = {
    currentReplicas: current,
    desiredReplicas: desired,
    ...(scaled
      ? { lastScaleTime: cluster.clock.iso(cluster.now) }
      : scaler.status.lastScaleTime === undefined
        ? {}
        : { lastScaleTime: scaler.status.lastScaleTime }),
    conditions,
  };
  if (JSON.stringify(status) === JSON.stringify(scaler.status)) return;
  scaler.status = status;
  cluster.store.noted(scaler);
}
