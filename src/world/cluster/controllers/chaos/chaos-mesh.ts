import { type Cluster, HEALTHY, STEP_SECONDS } from "../../cluster.ts";
import { isDue } from "../../cron.ts";
import { deleteObject, release } from "../../deletion.ts";
import { type Chaos, type ChaosSpec, ownedBy, type Schedule } from "../../kinds.ts";
import { isLeaving, ownerOf } from "../../pods.ts";
import { milliseconds } from "../../quantity.ts";
import { nodeAilments } from "../node-ailments.ts";
import { apply, selected, settle } from "./effects.ts";

export const CHAOS_KINDS = [
  "NetworkChaos",
  "PodChaos",
  "StressChaos",
  "HTTPChaos",
  "JVMChaos",
  "IOChaos",
  "DNSChaos",
] as const;
const API = "chaos-mesh.org/v1alpha1";
const PAUSE = "experiment.chaos-mesh.org/pause";
/** Holds an experiment until what it did to the pods is taken back. */
const RECORDS = "chaos-mesh/records";

/** Schedules spawn experiments; experiments afflict the pods they select until they end, are paused or deleted. */
export function chaosController(cluster: Cluster): void {
  for (const schedule of cluster.store.list("Schedule")) {
    if (!isLeaving(schedule)) follow(cluster, schedule);
  }
  cluster.impairments.length = 0;
  for (const runtime of cluster.runtimes.values()) runtime.affliction = HEALTHY;
  for (const kind of CHAOS_KINDS) {
    for (const object of [...cluster.store.every(kind)]) {
      const chaos = object as Chaos;
      if (isLeaving(chaos)) release(cluster, chaos, RECORDS);
      else if (running(cluster, chaos)) apply(cluster, chaos);
    }
  }
  nodeAilments(cluster);
  settle(cluster);
}

function isPaused(object: Schedule | Chaos): boolean {
  return object.metadata.annotations?.[PAUSE] === "true";
}

function childrenOf(cluster: Cluster, schedule: Schedule): Chaos[] {
  return CHAOS_KINDS.flatMap((kind) => [...cluster.store.every(kind)] as Chaos[]).filter(
    (one) => ownerOf(one)?.uid === schedule.metadata.uid && !isLeaving(one),
  );
}

/** A pause of the Schedule is a pause of its children; without one it spawns the next when it is due. */
function follow(cluster: Cluster, schedule: Schedule): void {
  const children = childrenOf(cluster, schedule);
  for (const child of children) {
    if (isPaused(child) === isPaused(schedule)) continue;
    child.metadata.annotations = {
      ...child.metadata.annotations,
      [PAUSE]: String(isPaused(schedule)),
    };
    cluster.store.changed(child);
  }
  const active = children.filter((one) => !isOver(cluster, one));
  note(cluster, schedule, active);
  if (isPaused(schedule) || !due(cluster, schedule)) return;
  const { concurrencyPolicy = "Forbid", historyLimit = 1 } = schedule.spec;
  if (concurrencyPolicy === "Forbid" && active.length > 0) return;
  const done = children.filter((one) => !active.includes(one));
  for (const one of done.slice(0, Math.max(0, done.length + 1 - historyLimit)))
    deleteObject(cluster, one);
  spawn(cluster, schedule);
}

function note(cluster: Cluster, schedule: Schedule, active: readonly Chaos[]): void {
  const names = active.map(({ metadata }) => metadata.name).join();
  if ((schedule.status?.active ?? []).map(({ name }) => name).join() === names) return;
  const { active: _, ...rest } = schedule.status ?? {};
  const references = active.map(({ kind, metadata: { name, namespace = "", uid } }) => ({
    apiVersion: API,
    kind,
    name,
    namespace,
    uid,
  }));
  schedule.status = references.length > 0 ? { ...rest, active: references } : rest;
  cluster.store.noted(schedule);
}

function due(cluster: Cluster, schedule: Schedule): boolean {
  return isDue(schedule.spec.schedule, cluster.clock.startMs, cluster.now, STEP_SECONDS);
}

function spawn(cluster: Cluster, schedule: Schedule): void {
  const { name, namespace = "" } = schedule.metadata;
  const { type } = schedule.spec;
  const body = schedule.spec[`${type.charAt(0).toLowerCase()}${type.slice(1)}`];
  if (!(CHAOS_KINDS as readonly string[]).includes(type) || body === undefined) return;
  if (cluster.store.full(type) !== null) return;
  const serial = cluster.memory.nextSerial(`chaos/${namespace}/${name}`);
  const suffix = cluster.streams.of(`chaos-child/${namespace}/${name}/${serial}`).suffix(5);
  const child = cluster.store.create<Chaos>({
    apiVersion: API,
    kind: type,
    metadata: {
      name: `${name}-${suffix}`,
      namespace,
      generation: 1,
      labels: { managedBy: name },
      ownerReferences: ownedBy(schedule),
      finalizers: [RECORDS],
    },
    spec: structuredClone(body) as ChaosSpec,
    status: { conditions: [], experiment: { desiredPhase: "Run", containerRecords: [] } },
  });
  schedule.status = { ...schedule.status, time: cluster.clock.iso(cluster.now) };
  note(cluster, schedule, [child]);
  cluster.events.record(
    schedule,
    "Normal",
    "Spawned",
    `Create new object: ${child.metadata.name}`,
    { component: "chaos-schedule" },
  );
}

/** Seconds since an experiment was made. */
function ageOf(cluster: Cluster, chaos: Chaos): number {
  const first = cluster.memory.chaosSince.get(chaos.metadata.uid) ?? cluster.now;
  cluster.memory.chaosSince.set(chaos.metadata.uid, first);
  return cluster.now - first;
}

function isOver(cluster: Cluster, chaos: Chaos): boolean {
  const { duration } = chaos.spec;
  return duration !== undefined && ageOf(cluster, chaos) * 1000 >= milliseconds(duration);
}

/** Whether an experiment does something now; what it shows of itself follows. */
function running(cluster: Cluster, chaos: Chaos): boolean {
  const runs = !isPaused(chaos) && !isOver(cluster, chaos);
  const conditions = [
    { type: "Selected", status: "True" },
    { type: "AllInjected", status: runs ? "True" : "False" },
    { type: "AllRecovered", status: runs ? "False" : "True" },
    { type: "Paused", status: isPaused(chaos) ? "True" : "False" },
  ];
  if (JSON.stringify(conditions) === JSON.stringify(chaos.status?.conditions)) return runs;
  const pods = selected(cluster, chaos.spec).map(
    ({ pod }) => `${pod.metadata.namespace}/${pod.metadata.name}`,
  );
  chaos.status = {
    conditions,
    experiment: {
      desiredPhase: runs ? "Run" : "Stop",
      containerRecords: pods.map((id) => ({
        id,
        phase: runs ? "Injected" : "Not Injected",
        selectorKey: ".",
      })),
    },
  };
  cluster.store.noted(chaos);
  const [reason, verb] = runs ? ["Applied", "apply"] : ["Recovered", "recover"];
  for (const id of pods) {
    cluster.events.record(chaos, "Normal", reason, `Successfully ${verb} chaos for ${id}`, {
      component: "chaos-records",
    });
  }
  return runs;
}
