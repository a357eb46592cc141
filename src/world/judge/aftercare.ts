import { roleOf } from "../api/admit.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { deleteObject } from "../cluster/deletion.ts";
import type { CronJob, KubeObject, Schedule } from "../cluster/kinds.ts";
import { deletePod, ownerOf } from "../cluster/pods.ts";
import type { Incident } from "../incident.ts";
import type { Outcomes } from "../telemetry/outcomes.ts";
import type { World } from "../world.ts";
import { gapsBetween, isAlike } from "./compare.ts";

const MINUTE = 60;
/** New pods start, probes pass, endpoints follow. */
const SETTLE = 5 * MINUTE;
const LOOK = 5 * MINUTE;
const PHASE = SETTLE + LOOK;

interface Trial {
  readonly name: string;
  disturb(cluster: Cluster, incident: Incident): void;
  relax(cluster: Cluster): void;
}

const nothing = (): void => undefined;

/** What happens to any system in a week, in the order that a repair has to survive it. */
const TRIALS: readonly Trial[] = [
  { name: "every pod is made anew as it is written", disturb: makeAnew, relax: nothing },
  {
    name: "a node of the path is drained",
    disturb: (cluster, { chosen }) =>
      drain(cluster, new Set(chosen.flatMap(({ plan }) => plan.path))),
    relax: uncordon,
  },
  { name: "whatever is scheduled fires", disturb: fire, relax: putBack },
  {
    name: "traffic is at its peak",
    disturb: (cluster) => {
      cluster.pressure = Math.round(cluster.pressure * PEAK);
    },
    relax: (cluster) => {
      cluster.pressure = Math.round(cluster.pressure / PEAK);
    },
  },
];

const PEAK = 1.3;

/** Lets a week's accidents happen, one after another; the same to each twin. */
export function undergo(world: World, incident: Incident): void {
  for (const trial of TRIALS) {
    const start = world.now;
    trial.disturb(world.cluster, incident);
    world.pass(start + PHASE);
    trial.relax(world.cluster);
  }
}

/** The trials that a repaired world did not survive as its healthy twin did. */
export function failedTrials(world: Outcomes, healthy: Outcomes, start: number): string[] {
  return TRIALS.flatMap(({ name }, index) => {
    const from = start + index * PHASE + SETTLE;
    // What the healthy twin itself cannot survive says nothing about the repair: only what it answers is compared.
    const gaps = gapsBetween(world, healthy, from, from + LOOK);
    return gaps.every(isAlike) ? [] : [name];
  });
}

/** Pods of an older revision that still serve because the new one never came up do not outlive the next rollout. */
function makeAnew(cluster: Cluster): void {
  const { namespaces } = roleOf(cluster);
  const revision = ({ metadata }: KubeObject) =>
    Number(metadata.annotations?.["deployment.kubernetes.io/revision"] ?? 0);
  const newest = new Map<string, number>();
  const sets = [...cluster.store.list("ReplicaSet")];
  for (const set of sets) {
    const owner = ownerOf(set)?.uid ?? "";
    newest.set(owner, Math.max(newest.get(owner) ?? 0, revision(set)));
  }
  for (const set of sets)
    if (revision(set) < (newest.get(ownerOf(set)?.uid ?? "") ?? 0)) deleteObject(cluster, set);
  for (const runtime of [...cluster.runtimes.values()])
    if (namespaces.has(runtime.pod.metadata.namespace ?? "")) deletePod(cluster, runtime);
}

/** A Schedule or CronJob that nobody paused runs now, whenever it would have been due. */
function fire(cluster: Cluster): void {
  for (const object of scheduled(cluster)) {
    const { schedule } = object.spec;
    object.metadata.annotations = { ...object.metadata.annotations, [WAS_DUE]: schedule };
    object.spec.schedule = "* * * * *";
    cluster.store.changed(object);
  }
}

function putBack(cluster: Cluster): void {
  for (const object of scheduled(cluster)) {
    const { [WAS_DUE]: schedule, ...rest } = object.metadata.annotations ?? {};
    if (schedule === undefined) continue;
    object.metadata.annotations = rest;
    object.spec.schedule = schedule;
    cluster.store.changed(object);
  }
}

function scheduled(cluster: Cluster): readonly (Schedule | CronJob)[] {
  return [...cluster.store.list("Schedule"), ...cluster.store.list("CronJob")];
}

const WAS_DUE = "sre-gate/schedule";

/** The worker that most of the path's pods run on. */
function drain(cluster: Cluster, path: ReadonlySet<string>): void {
  const counts = new Map<string, number>();
  for (const { pod, workload } of cluster.runtimes.values()) {
    const node = pod.spec.nodeName;
    if (node !== undefined && path.has(workload.name))
      counts.set(node, (counts.get(node) ?? 0) + 1);
  }
  const [busiest] = [...counts].sort(
    ([one, few], [other, many]) => many - few || (one < other ? -1 : 1),
  );
  if (busiest === undefined) return;
  const node = cluster.store.get("Node", "", busiest[0]);
  if (node === undefined || node.spec.unschedulable === true) return;
  node.spec.unschedulable = true;
  node.metadata.annotations = { ...node.metadata.annotations, [DRAINED]: "true" };
  cluster.store.changed(node);
  for (const runtime of [...cluster.runtimes.values()])
    if (runtime.pod.spec.nodeName === busiest[0]) deletePod(cluster, runtime);
}

/** Marks the nodes that the aftercare itself cordoned. */
const DRAINED = "sre-gate/drained";

function uncordon(cluster: Cluster): void {
  for (const node of cluster.store.list("Node")) {
    if (node.metadata.annotations?.[DRAINED] === undefined) continue;
    const { [DRAINED]: _mark, ...rest } = node.metadata.annotations;
    node.metadata.annotations = rest;
    node.spec.unschedulable = false;
    cluster.store.changed(node);
  }
}
