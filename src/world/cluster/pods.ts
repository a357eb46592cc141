import { type Cluster, HEALTHY, type PodRuntime } from "./cluster.ts";
import { type KubeObject, ownedBy, type Pod, type PodTemplate } from "./kinds.ts";
import { SERVER } from "./process.ts";

/** The pods of one owner that are not on their way out or done. */
export function podsOwnedBy(cluster: Cluster, uid: string): readonly PodRuntime[] {
  return podsByOwner(cluster).get(uid) ?? [];
}

/** Pods come and go with a write each: as long as there is none, the last answer stands. */
export function podsByOwner(cluster: Cluster): ReadonlyMap<string, readonly PodRuntime[]> {
  const { writes } = cluster.store;
  const known = cluster.memory.podsByOwner;
  if (known?.writes === writes) return known.owners;
  const owners = new Map<string, PodRuntime[]>();
  for (const runtime of cluster.runtimes.values()) {
    const uid = ownerOf(runtime.pod)?.uid;
    const ended = runtime.phase === "failed" || runtime.phase === "succeeded";
    if (uid === undefined || ended || isLeaving(runtime.pod)) continue;
    const list = owners.get(uid);
    if (list) list.push(runtime);
    else owners.set(uid, [runtime]);
  }
  cluster.memory.podsByOwner = { writes, owners };
  return owners;
}

export function ownerOf(object: KubeObject) {
  return object.metadata.ownerReferences?.find((one) => one.controller);
}

export function isLeaving(object: KubeObject): boolean {
  return object.metadata.deletionTimestamp !== undefined;
}

export function createPod(
  cluster: Cluster,
  owner: KubeObject,
  name: string,
  template: PodTemplate,
): Pod {
  const { namespace = "default" } = owner.metadata;
  const { labels, annotations } = template.metadata;
  const pod = cluster.store.create<Pod>({
    apiVersion: "v1",
    kind: "Pod",
    metadata: {
      name,
      namespace,
      labels: { ...labels },
      ...(annotations ? { annotations: { ...annotations } } : {}),
      ownerReferences: ownedBy(owner),
    },
    // Whoever edits a pod writes new parts, so all pods of a template share what nobody edited.
    spec: { ...template.spec },
    status: { phase: "Pending", conditions: [], qosClass: qosOf(template) },
  });
  addRuntime(cluster, pod);
  return pod;
}

function qosOf({ spec }: PodTemplate): string {
  const all = spec.containers.map((one) => one.resources ?? {});
  const equal = all.every(
    ({ requests, limits }) =>
      limits?.cpu !== undefined &&
      limits.memory !== undefined &&
      (requests?.cpu ?? limits.cpu) === limits.cpu &&
      (requests?.memory ?? limits.memory) === limits.memory,
  );
  if (equal) return "Guaranteed";
  const none = all.every(
    ({ requests = {}, limits = {} }) =>
      Object.keys(requests).length + Object.keys(limits).length === 0,
  );
  return none ? "BestEffort" : "Burstable";
}

/** From here on somebody looks after the pod. */
export function addRuntime(cluster: Cluster, pod: Pod): void {
  const [container] = pod.spec.containers;
  if (!container || cluster.runtimes.has(pod.metadata.uid)) return;
  cluster.runtimes.set(pod.metadata.uid, {
    pod,
    workload: cluster.images.programOf(container),
    phase: pod.spec.nodeName === undefined ? "scheduling" : "pulling",
    until: cluster.now,
    startedAt: null,
    readyAt: null,
    ready: false,
    serving: false,
    process: SERVER,
    image: container.image,
    files: new Map(),
    probeFailures: 0,
    livenessFailures: 0,
    restarts: 0,
    backoff: 10,
    initIndex: 0,
    environment: new Map(),
    cpuStep: 0,
    cpuTotal: 0,
    load: 0,
    heap: 0,
    scratch: 0,
    full: false,
    affliction: HEALTHY,
    pools: new Map(),
    complained: Number.NEGATIVE_INFINITY,
  });
}

/** Takes a pod away: at once, or when its node is heard of again. A finalizer keeps the object, not the process. */
export function deletePod(cluster: Cluster, runtime: PodRuntime, force = false): void {
  const { pod } = runtime;
  const lost = cluster.lostNodes.has(pod.spec.nodeName ?? "");
  if (lost && !force) {
    if (isLeaving(pod)) return;
    pod.metadata.deletionTimestamp = cluster.clock.iso(cluster.now);
    pod.metadata.deletionGracePeriodSeconds = pod.spec.terminationGracePeriodSeconds ?? 30;
    runtime.ready = false;
    cluster.store.noted(pod, true);
    return;
  }
  if (runtime.phase === "running" || runtime.phase === "starting") {
    cluster.events.record(
      pod,
      "Normal",
      "Killing",
      `Stopping container ${pod.spec.containers[0]?.name ?? ""}`,
      { component: "kubelet", host: pod.spec.nodeName ?? "" },
    );
  }
  dropRuntime(cluster, runtime);
  if ((pod.metadata.finalizers ?? []).length === 0) cluster.store.remove(pod);
  else if (!isLeaving(pod)) {
    pod.metadata.deletionTimestamp = cluster.clock.iso(cluster.now);
    cluster.store.noted(pod, true);
  }
}

/** The process is gone, whatever becomes of the object. */
export function dropRuntime(cluster: Cluster, runtime: PodRuntime): void {
  runtime.phase = "gone";
  runtime.ready = false;
  runtime.serving = false;
  cluster.runtimes.delete(runtime.pod.metadata.uid);
  const { podIP } = runtime.pod.status;
  if (podIP && cluster.byIp.get(podIP) === runtime) cluster.byIp.delete(podIP);
  cluster.store.epoch += 1;
}

/** Pods that somebody created get a runtime, those that vanished lose theirs. */
export function meetPods(cluster: Cluster): void {
  const { writes } = cluster.store;
  if (cluster.memory.metPods === writes) return;
  for (const runtime of [...cluster.runtimes.values()]) {
    const { namespace = "", name } = runtime.pod.metadata;
    if (cluster.store.get("Pod", namespace, name) !== runtime.pod) dropRuntime(cluster, runtime);
  }
  for (const pod of cluster.store.list("Pod")) {
    if (!cluster.runtimes.has(pod.metadata.uid) && !isLeaving(pod)) addRuntime(cluster, pod);
  }
  cluster.memory.metPods = cluster.store.writes;
}
