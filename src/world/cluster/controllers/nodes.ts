import type { Cluster } from "../cluster.ts";
import type { Node, Pod, Taint } from "../kinds.ts";
import { deletePod } from "../pods.ts";
import { tolerates } from "./scheduler/node-fit.ts";

const PREFIX = "node.kubernetes.io/";

/** The node controller: taints follow the cordon and the conditions, and pods leave a node that is lost for good. */
export function nodeController(cluster: Cluster): void {
  const { store, memory } = cluster;
  if (memory.taintedWrites !== store.writes) {
    for (const node of store.list("Node")) taint(cluster, node);
    memory.taintedWrites = store.writes;
  }
  for (const node of store.list("Node")) evictFrom(cluster, node);
}

/** What the state of a node forbids. */
function wantedTaints(node: Node): Taint[] {
  const is = (type: string, status: string) =>
    node.status.conditions.some((one) => one.type === type && one.status === status);
  const wanted: Taint[] = [];
  const add = (word: string, effect: string) => wanted.push({ key: `${PREFIX}${word}`, effect });
  if (node.spec.unschedulable) add("unschedulable", "NoSchedule");
  if (is("Ready", "False"))
    for (const effect of ["NoSchedule", "NoExecute"]) add("not-ready", effect);
  if (is("Ready", "Unknown"))
    for (const effect of ["NoSchedule", "NoExecute"]) add("unreachable", effect);
  if (is("MemoryPressure", "True")) add("memory-pressure", "NoSchedule");
  if (is("DiskPressure", "True")) add("disk-pressure", "NoSchedule");
  if (is("PIDPressure", "True")) add("pid-pressure", "NoSchedule");
  return wanted;
}

const OWN = [
  "unschedulable",
  "not-ready",
  "unreachable",
  "memory-pressure",
  "disk-pressure",
  "pid-pressure",
].map((word) => `${PREFIX}${word}`);

function taint(cluster: Cluster, node: Node): void {
  const before = node.spec.taints ?? [];
  const same = (a: Taint, b: Taint) => a.key === b.key && a.effect === b.effect;
  const others = before.filter(({ key }) => !OWN.includes(key));
  const after = [
    ...others,
    ...wantedTaints(node).map(
      (one) =>
        before.find((known) => same(known, one)) ?? {
          ...one,
          timeAdded: cluster.clock.iso(cluster.now),
        },
    ),
  ];
  const unchanged =
    before.length === after.length &&
    after.every((one) => before.some((known) => same(known, one)));
  if (unchanged) return;
  cordonEvent(cluster, node, before, after);
  if (after.length > 0) node.spec.taints = after;
  else delete node.spec.taints;
  cluster.store.noted(node, true);
}

function cordonEvent(
  cluster: Cluster,
  node: Node,
  before: readonly Taint[],
  after: readonly Taint[],
): void {
  const cordoned = (taints: readonly Taint[]) =>
    taints.some(({ key }) => key === `${PREFIX}unschedulable`);
  if (cordoned(before) === cordoned(after)) return;
  const { name } = node.metadata;
  const reason = cordoned(after) ? "NodeNotSchedulable" : "NodeSchedulable";
  cluster.events.record(node, "Normal", reason, `Node ${name} status is now: ${reason}`, {
    component: "kubelet",
    host: name,
  });
}

/** How long a pod bears with a node that is not heard of, unless it says otherwise. */
const PATIENCE_SECONDS = 300;

function evictFrom(cluster: Cluster, node: Node): void {
  const taints = (node.spec.taints ?? []).filter(({ effect }) => effect === "NoExecute");
  if (taints.length === 0) return;
  for (const runtime of [...cluster.runtimes.values()]) {
    const { pod } = runtime;
    if (pod.spec.nodeName !== node.metadata.name || pod.metadata.deletionTimestamp) continue;
    if (!taints.some((one) => isOverdue(cluster, pod, one))) continue;
    const { namespace, name } = pod.metadata;
    const note = `Marking for deletion Pod ${namespace}/${name}`;
    cluster.events.record(pod, "Normal", "TaintManagerEviction", note, {
      component: "taint-eviction-controller",
    });
    deletePod(cluster, runtime);
  }
}

function isOverdue(cluster: Cluster, pod: Pod, taint: Taint): boolean {
  const lost = taint.key === `${PREFIX}unreachable` || taint.key === `${PREFIX}not-ready`;
  const toleration = (pod.spec.tolerations ?? []).find((one) => tolerates(one, taint));
  if (!toleration && !lost) return true;
  const seconds = toleration ? toleration.tolerationSeconds : PATIENCE_SECONDS;
  if (seconds === undefined) return false;
  return (taint.timeAdded ?? "") <= cluster.clock.iso(cluster.now - seconds);
}
