import type { Cluster, PodRuntime } from "../../cluster.ts";
import type { Container, ContainerState, ContainerStatus, Node } from "../../kinds.ts";

const MAX_BACKOFF = 300;

export function kubeletEvent(
  cluster: Cluster,
  runtime: PodRuntime,
  type: "Normal" | "Warning",
  reason: string,
  note: string,
  container: string | null,
): void {
  cluster.events.record(runtime.pod, type, reason, note, {
    component: "kubelet",
    host: runtime.pod.spec.nodeName ?? "",
    ...(container === null ? {} : { fieldPath: `spec.containers{${container}}` }),
  });
}

export function kubeletEventOnNode(cluster: Cluster, node: Node, reason: string): void {
  const { name } = node.metadata;
  cluster.events.record(node, "Normal", reason, `Node ${name} status is now: ${reason}`, {
    component: "kubelet",
    host: name,
  });
}

export function main(runtime: PodRuntime): Container {
  const [container] = runtime.pod.spec.containers;
  if (!container) throw new Error(`pod ${runtime.pod.metadata.name} has no container`);
  return container;
}

export function backOff(cluster: Cluster, runtime: PodRuntime): void {
  runtime.until = cluster.now + runtime.backoff;
  runtime.backoff = Math.min(MAX_BACKOFF, runtime.backoff * 2);
}

/** The process ended and is started again, later each time. */
export function crash(
  cluster: Cluster,
  runtime: PodRuntime,
  exitCode: number,
  reason: string,
  message: string,
): void {
  const container = main(runtime);
  stop(cluster, runtime);
  runtime.restarts += 1;
  runtime.phase = "crashed";
  // Ten minutes of good behaviour forgive the crashes before.
  if (runtime.startedAt !== null && cluster.now - runtime.startedAt > 600) runtime.backoff = 10;
  const { name, namespace, uid } = runtime.pod.metadata;
  const place = `${name}_${namespace}(${uid})`;
  const note = `Back-off restarting failed container ${container.name} in pod ${place}`;
  kubeletEvent(cluster, runtime, "Warning", "BackOff", note, container.name);
  const waiting = {
    reason: "CrashLoopBackOff",
    message: `back-off ${runtime.backoff}s restarting failed container=${container.name} pod=${place}`,
  };
  show(cluster, runtime, { waiting }, terminated(cluster, runtime, exitCode, reason, message));
  backOff(cluster, runtime);
}

/** What crashes has gone on to do so while nobody looked. */
export function crashMeanwhile(cluster: Cluster, seconds: number): void {
  for (const runtime of cluster.runtimes.values()) {
    if (runtime.phase !== "crashed") continue;
    runtime.restarts += Math.floor(seconds / MAX_BACKOFF);
    runtime.backoff = MAX_BACKOFF;
  }
}

/** The process ended and its pod with it: nobody starts it again. */
export function end(cluster: Cluster, runtime: PodRuntime, exitCode: number): void {
  stop(cluster, runtime);
  runtime.phase = exitCode === 0 ? "succeeded" : "failed";
  runtime.until = Number.POSITIVE_INFINITY;
  const reason = exitCode === 0 ? "Completed" : "Error";
  show(cluster, runtime, terminated(cluster, runtime, exitCode, reason, ""));
  runtime.pod.status.phase = exitCode === 0 ? "Succeeded" : "Failed";
}

/** The node needs the room: the pod fails, and whoever owns it makes another one. */
export function evictForPressure(
  cluster: Cluster,
  runtime: PodRuntime,
  resource: string,
  used: number,
): void {
  const { name } = main(runtime);
  stop(cluster, runtime);
  runtime.phase = "failed";
  runtime.until = Number.POSITIVE_INFINITY;
  const message = `The node was low on resource: ${resource}. Container ${name} was using ${used}Mi, request is less.`;
  kubeletEvent(cluster, runtime, "Warning", "Evicted", message, null);
  show(cluster, runtime, terminated(cluster, runtime, 137, "Error", ""));
  Object.assign(runtime.pod.status, { phase: "Failed", reason: "Evicted", message });
}

function stop(cluster: Cluster, runtime: PodRuntime): void {
  runtime.ready = false;
  runtime.readyAt = null;
  runtime.serving = false;
  cluster.store.epoch += 1;
}

function terminated(
  cluster: Cluster,
  runtime: PodRuntime,
  exitCode: number,
  reason: string,
  message: string,
): ContainerState {
  const finishedAt = cluster.clock.iso(cluster.now);
  const startedAt = cluster.clock.iso(runtime.startedAt ?? cluster.now);
  return {
    terminated: { exitCode, reason, startedAt, finishedAt, ...(message ? { message } : {}) },
  };
}

export function setReady(cluster: Cluster, runtime: PodRuntime, ready: boolean): void {
  runtime.ready = ready;
  runtime.readyAt = ready ? cluster.now : null;
  show(cluster, runtime, {
    running: { startedAt: cluster.clock.iso(runtime.startedAt ?? cluster.now) },
  });
  cluster.store.epoch += 1;
}

function statusOf(
  runtime: PodRuntime,
  container: Container,
  state: ContainerState,
): ContainerStatus {
  const known = runtime.pod.status.containerStatuses?.[0];
  return {
    name: container.name,
    image: container.image,
    ready: runtime.ready,
    started: state.running !== undefined,
    restartCount: runtime.restarts,
    state,
    lastState: known?.lastState ?? {},
  };
}

/** Writes what the kubelet knows into the pod's status. */
export function show(
  cluster: Cluster,
  runtime: PodRuntime,
  state: ContainerState,
  lastState?: ContainerState,
): void {
  const status = statusOf(runtime, main(runtime), state);
  if (lastState) status.lastState = lastState;
  runtime.pod.status.containerStatuses = [status];
  delete runtime.pod.status.initContainerStatuses;
  conditions(cluster, runtime, true);
}

export function showInit(
  cluster: Cluster,
  runtime: PodRuntime,
  container: Container,
  state: ContainerState,
): void {
  runtime.pod.status.containerStatuses = [
    statusOf(runtime, main(runtime), { waiting: { reason: "PodInitializing" } }),
  ];
  runtime.pod.status.initContainerStatuses = [statusOf(runtime, container, state)];
  conditions(cluster, runtime, false);
}

function conditions(cluster: Cluster, runtime: PodRuntime, initialized: boolean): void {
  const { pod } = runtime;
  const at = cluster.clock.iso(cluster.now);
  const known = new Map(pod.status.conditions.map((one) => [one.type, one]));
  const set = (type: string, value: boolean) => {
    const status = value ? "True" : "False";
    const before = known.get(type);
    if (before?.status === status) return before;
    return {
      type,
      status,
      ...(value
        ? {}
        : {
            reason: "ContainersNotReady",
            message: `containers with unready status: [${main(runtime).name}]`,
          }),
      lastTransitionTime: at,
    };
  };
  pod.status.conditions = [
    set("Initialized", initialized),
    set("Ready", runtime.ready),
    set("ContainersReady", runtime.ready),
    set("PodScheduled", true),
  ];
  pod.status.phase = runtime.phase === "running" || runtime.restarts > 0 ? "Running" : "Pending";
  cluster.store.noted(pod);
}
