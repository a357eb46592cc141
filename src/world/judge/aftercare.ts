import type { Cluster } from "../cluster/cluster.ts";
import { deletePod } from "../cluster/pods.ts";
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
  disturb(cluster: Cluster, incident: Incident, touched: ReadonlySet<string>): void;
  relax(cluster: Cluster): void;
}

const nothing = (): void => undefined;

/** What happens to any system in a week, in the order that a repair has to survive it. */
const TRIALS: readonly Trial[] = [
  {
    name: "the path's pods are deleted",
    disturb: (cluster, { chosen }) =>
      deletePods(cluster, new Set(chosen.flatMap(({ plan }) => plan.path))),
    relax: nothing,
  },
  {
    name: "what was touched is restarted",
    disturb: (cluster, _incident, touched) => deletePods(cluster, touched),
    relax: nothing,
  },
  {
    name: "a node of the path is drained",
    disturb: (cluster, { chosen }) =>
      drain(cluster, new Set(chosen.flatMap(({ plan }) => plan.path))),
    relax: uncordon,
  },
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
export const AFTERCARE_SECONDS = TRIALS.length * PHASE;

/** Lets a week's accidents happen, one after another; the same to each twin. */
export function undergo(world: World, incident: Incident, touched: ReadonlySet<string>): void {
  for (const trial of TRIALS) {
    const start = world.now;
    trial.disturb(world.cluster, incident, touched);
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

function deletePods(cluster: Cluster, workloads: ReadonlySet<string>): void {
  for (const runtime of [...cluster.runtimes.values()])
    if (workloads.has(runtime.workload.name)) deletePod(cluster, runtime);
}

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
