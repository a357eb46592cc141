import type { Workload } from "../../application/types.ts";
import { type Cluster, HEALTHY, type PodRuntime } from "../cluster.ts";
import { type KubeObject, ownedBy, type Pod, type PodTemplate, type ReplicaSet } from "../kinds.ts";
import { refusal } from "./quota.ts";

/** Creates and removes pods until there are as many as wanted. */
export function replicaSetController(cluster: Cluster): void {
  const pods = podsByOwner(cluster);
  for (const set of cluster.store.list("ReplicaSet")) {
    const owned = pods.get(set.metadata.uid) ?? [];
    if (owned.length < set.spec.replicas) grow(cluster, set, set.spec.replicas - owned.length);
    if (owned.length > set.spec.replicas) shrink(cluster, set, owned, set.spec.replicas);
    const ready = owned.filter((runtime) => runtime.ready && runtime.phase !== "gone").length;
    const { status } = set;
    if (status.replicas === owned.length && status.readyReplicas === ready) continue;
    set.status = {
      ...status,
      replicas: owned.length,
      readyReplicas: ready,
      availableReplicas: ready,
    };
    cluster.store.noted(set);
  }
}

/** Pods come and go with a write each: as long as there is none, the last answer stands. */
export function podsByOwner(cluster: Cluster): ReadonlyMap<string, readonly PodRuntime[]> {
  const { writes } = cluster.store;
  const known = cluster.memory.podsByOwner;
  if (known?.writes === writes) return known.owners;
  const owners = ownersOf(cluster);
  cluster.memory.podsByOwner = { writes, owners };
  return owners;
}

function ownersOf(cluster: Cluster): Map<string, PodRuntime[]> {
  const owners = new Map<string, PodRuntime[]>();
  for (const runtime of cluster.runtimes.values()) {
    const uid = runtime.pod.metadata.ownerReferences?.[0]?.uid ?? "";
    const list = owners.get(uid);
    if (list) list.push(runtime);
    else owners.set(uid, [runtime]);
  }
  return owners;
}

function grow(cluster: Cluster, set: ReplicaSet, missing: number): void {
  const problem = refusal(cluster, set.metadata.namespace ?? "default", set.spec.template.spec);
  if (problem !== null) {
    const name = `${set.metadata.name}-${cluster.streams.of(`refused/${set.metadata.name}/${cluster.now}`).suffix(5)}`;
    // The controller backs off: a refusal every half minute is about what a cluster shows.
    if (cluster.now % 30 < 5) {
      cluster.events.record(
        set,
        "Warning",
        "FailedCreate",
        `Error creating: pods "${name}" is forbidden: ${problem}`,
        { component: "replicaset-controller" },
      );
    }
    if (!set.status.conditions) {
      set.status.conditions = [
        {
          type: "ReplicaFailure",
          status: "True",
          reason: "FailedCreate",
          message: `pods "${name}" is forbidden: ${problem}`,
          lastTransitionTime: cluster.clock.iso(cluster.now),
        },
      ];
      cluster.store.noted(set);
    }
    return;
  }
  if (set.status.conditions) {
    delete set.status.conditions;
    cluster.store.noted(set);
  }
  for (let index = 0; index < missing; index += 1) {
    const serial = cluster.memory.nextSerial(set.metadata.name);
    const suffix = cluster.streams.of(`pod-name/${set.metadata.name}/${serial}`).suffix(5);
    const pod = createPod(cluster, set, `${set.metadata.name}-${suffix}`, set.spec.template);
    if (!pod) return;
    cluster.events.record(set, "Normal", "SuccessfulCreate", `Created pod: ${pod.metadata.name}`, {
      component: "replicaset-controller",
    });
  }
}

export function createPod(
  cluster: Cluster,
  owner: KubeObject,
  name: string,
  template: PodTemplate,
): Pod | null {
  const namespace = owner.metadata.namespace ?? "default";
  const workload = workloadOf(cluster, namespace, template);
  if (!workload) return null;
  const pod = cluster.store.create<Pod>({
    apiVersion: "v1",
    kind: "Pod",
    metadata: {
      name,
      namespace,
      labels: { ...template.metadata.labels },
      ...(template.metadata.annotations
        ? { annotations: { ...template.metadata.annotations } }
        : {}),
      ownerReferences: ownedBy(owner),
    },
    spec: structuredClone(template.spec),
    status: { phase: "Pending", conditions: [], qosClass: "Burstable" },
  });
  cluster.runtimes.set(pod.metadata.uid, {
    pod,
    workload,
    phase: "scheduling",
    until: cluster.now,
    startedAt: null,
    ready: false,
    probeFailures: 0,
    restarts: 0,
    backoff: 10,
    initIndex: 0,
    environment: new Map(),
    cpuStep: 0,
    cpuTotal: 0,
    load: 0,
    heap: 0,
    affliction: HEALTHY,
    pools: new Map(),
    complained: Number.NEGATIVE_INFINITY,
  });
  return pod;
}

function workloadOf(cluster: Cluster, namespace: string, template: PodTemplate): Workload | null {
  const name = template.spec.containers[0]?.name ?? "";
  return cluster.workloads.get(`${namespace}/${name}`) ?? null;
}

function shrink(
  cluster: Cluster,
  set: ReplicaSet,
  owned: readonly PodRuntime[],
  wanted: number,
): void {
  const doomed = [...owned]
    .sort((a, b) => Number(a.ready) - Number(b.ready))
    .slice(0, owned.length - wanted);
  for (const runtime of doomed) {
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

/** The pod goes at once: its grace period ends between two steps. */
export function deletePod(cluster: Cluster, runtime: PodRuntime): void {
  if (runtime.phase === "running" || runtime.phase === "starting") {
    cluster.events.record(
      runtime.pod,
      "Normal",
      "Killing",
      `Stopping container ${runtime.pod.spec.containers[0]?.name ?? ""}`,
      { component: "kubelet", host: runtime.pod.spec.nodeName ?? "" },
    );
  }
  runtime.phase = "gone";
  runtime.ready = false;
  cluster.runtimes.delete(runtime.pod.metadata.uid);
  if (runtime.pod.status.podIP) cluster.byIp.delete(runtime.pod.status.podIP);
  cluster.store.remove(runtime.pod);
}
