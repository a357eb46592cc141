import { isTurn } from "../../clock.ts";
import { admitPod } from "../admit-pod.ts";
import type { Cluster, PodRuntime } from "../cluster.ts";
import type { DaemonSet, Node, PodSpec, Toleration } from "../kinds.ts";
import { createPod, deletePod, isLeaving, podsByOwner } from "../pods.ts";
import { sameFields } from "../same.ts";
import { labelled, templateHash } from "../template-hash.ts";
import { nodeProblem } from "./scheduler/node-fit.ts";

const REVISION_LABEL = "controller-revision-hash";

/** What every pod of a DaemonSet bears with: it belongs to its node, whatever becomes of it. */
const PATIENCE: readonly Toleration[] = [
  "not-ready",
  "unreachable",
  "disk-pressure",
  "memory-pressure",
  "pid-pressure",
  "unschedulable",
].map((word) => ({ key: `node.kubernetes.io/${word}`, operator: "Exists" }));

/** One pod on every node that its template allows. */
export function daemonSetController(cluster: Cluster): void {
  const pods = podsByOwner(cluster);
  for (const set of cluster.store.list("DaemonSet")) {
    if (!isLeaving(set)) sync(cluster, set, pods.get(set.metadata.uid) ?? []);
  }
}

function sync(cluster: Cluster, set: DaemonSet, owned: readonly PodRuntime[]): void {
  const spec: PodSpec = {
    ...set.spec.template.spec,
    tolerations: [...(set.spec.template.spec.tolerations ?? []), ...PATIENCE],
  };
  const nodes = [...cluster.store.list("Node")].filter((one) => nodeProblem(spec, one) === null);
  const byNode = new Map(owned.map((one) => [one.pod.spec.nodeName ?? "", one]));
  const hash = templateHash(cluster, set);
  for (const node of nodes) {
    if (!byNode.has(node.metadata.name)) create(cluster, set, node, spec, hash);
  }
  const wanted = new Set(nodes.map((one) => one.metadata.name));
  for (const [name, runtime] of byNode) if (!wanted.has(name)) deletePod(cluster, runtime);
  replaceOne(cluster, set, owned, hash);
  report(cluster, set, nodes.length, hash);
}

function create(cluster: Cluster, set: DaemonSet, node: Node, spec: PodSpec, hash: string): void {
  const { name, namespace = "default" } = set.metadata;
  const template = labelled(set.spec.template, { [REVISION_LABEL]: hash });
  template.spec = { ...spec, nodeName: node.metadata.name };
  const problem = admitPod(cluster, namespace, template.spec);
  const detail = { component: "daemonset-controller" };
  if (problem !== null) {
    if (isTurn(cluster.now, 30))
      cluster.events.record(set, "Warning", "FailedCreate", `Error creating: ${problem}`, detail);
    return;
  }
  const place = `${name}/${node.metadata.name}`;
  const serial = cluster.memory.nextSerial(`daemon/${place}`);
  const suffix = cluster.streams.of(`daemon-pod/${place}/${serial}`).suffix(5);
  const pod = createPod(cluster, set, `${name}-${suffix}`, template);
  pod.status.startTime = cluster.clock.iso(cluster.now);
  const note = `Created pod: ${pod.metadata.name}`;
  cluster.events.record(set, "Normal", "SuccessfulCreate", note, detail);
}

/** A changed template replaces one pod at a time, and waits for it to be ready. */
function replaceOne(
  cluster: Cluster,
  set: DaemonSet,
  owned: readonly PodRuntime[],
  hash: string,
): void {
  if (set.spec.updateStrategy?.type === "OnDelete") return;
  const stale = owned.filter((one) => one.pod.metadata.labels?.[REVISION_LABEL] !== hash);
  const victim = stale.find((one) => !one.ready) ?? stale[0];
  const waiting = owned.some((one) => !one.ready && !stale.includes(one));
  if (victim && !waiting) deletePod(cluster, victim);
}

function report(cluster: Cluster, set: DaemonSet, desired: number, hash: string): void {
  const owned = podsByOwner(cluster).get(set.metadata.uid) ?? [];
  const ready = owned.filter((one) => one.ready).length;
  const status: DaemonSet["status"] = {
    observedGeneration: set.metadata.generation ?? 1,
    currentNumberScheduled: owned.length,
    desiredNumberScheduled: desired,
    numberMisscheduled: 0,
    numberReady: ready,
    numberAvailable: ready,
    updatedNumberScheduled: owned.filter(
      (one) => one.pod.metadata.labels?.[REVISION_LABEL] === hash,
    ).length,
  };
  if (sameFields(status, set.status)) return;
  set.status = status;
  cluster.store.noted(set);
}
