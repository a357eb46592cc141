import { canonicalJson } from "../../../model/stable.ts";
import { safeLetters, textHash } from "../../random.ts";
import type { Cluster } from "../cluster.ts";
import type { StatefulSet } from "../kinds.ts";
import { refusal } from "./quota.ts";
import { createPod, deletePod, podsByOwner } from "./replicaset.ts";

/** Pods with fixed names, one after the other; a changed template replaces them in place. */
export function statefulSetController(cluster: Cluster): void {
  const pods = podsByOwner(cluster);
  for (const set of cluster.store.list("StatefulSet")) {
    const { name, namespace = "", uid } = set.metadata;
    if (!cluster.workloads.has(`${namespace}/${name}`)) continue;
    const owned = pods.get(uid) ?? [];
    const revision = `${name}-${safeLetters(textHash(canonicalJson(set.spec.template)), 10)}`;
    for (const runtime of owned) {
      const ordinal = Number(runtime.pod.metadata.name.slice(name.length + 1));
      const stale = runtime.pod.metadata.labels?.["controller-revision-hash"] !== revision;
      if (ordinal >= set.spec.replicas || stale) deletePod(cluster, runtime);
    }
    const present = new Set(
      owned.filter((one) => one.phase !== "gone").map((one) => one.pod.metadata.name),
    );
    for (let ordinal = 0; ordinal < set.spec.replicas; ordinal += 1) {
      if (!present.has(`${name}-${ordinal}`)) grow(cluster, set, `${name}-${ordinal}`, revision);
    }
    const ready = owned.filter((one) => one.ready).length;
    if (set.status.replicas === owned.length && set.status.readyReplicas === ready) continue;
    set.status = {
      replicas: owned.length,
      readyReplicas: ready,
      currentRevision: revision,
      updateRevision: revision,
    };
    cluster.store.noted(set);
  }
}

function grow(cluster: Cluster, set: StatefulSet, name: string, revision: string): void {
  const problem = refusal(cluster, set.metadata.namespace ?? "", set.spec.template.spec);
  if (problem !== null) {
    if (cluster.now % 30 >= 5) return;
    const note = `create Pod ${name} in StatefulSet ${set.metadata.name} failed error: pods "${name}" is forbidden: ${problem}`;
    const detail = { component: "statefulset-controller" };
    cluster.events.record(set, "Warning", "FailedCreate", note, detail);
    return;
  }
  const template = structuredClone(set.spec.template);
  template.metadata.labels["controller-revision-hash"] = revision;
  template.metadata.labels["statefulset.kubernetes.io/pod-name"] = name;
  createPod(cluster, set, name, template);
  cluster.events.record(
    set,
    "Normal",
    "SuccessfulCreate",
    `create Pod ${name} in StatefulSet ${set.metadata.name} successful`,
    {
      component: "statefulset-controller",
    },
  );
}
