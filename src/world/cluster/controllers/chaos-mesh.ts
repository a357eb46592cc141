import { type Cluster, HEALTHY, type PodRuntime } from "../cluster.ts";
import { type Chaos, type ChaosSpec, matches, ownedBy, type Pod, type Schedule } from "../kinds.ts";
import { mebibytes, milliseconds } from "../quantity.ts";

const KINDS = [
  "NetworkChaos",
  "PodChaos",
  "StressChaos",
  "HTTPChaos",
  "JVMChaos",
  "IOChaos",
  "DNSChaos",
] as const;
const API = "chaos-mesh.org/v1alpha1";

/** Schedules spawn experiments; experiments afflict the pods they select until they end. */
export function chaosController(cluster: Cluster): void {
  for (const schedule of cluster.store.list("Schedule")) spawn(cluster, schedule);
  cluster.impairments.length = 0;
  for (const runtime of cluster.runtimes.values()) runtime.affliction = HEALTHY;
  for (const kind of KINDS) {
    for (const object of cluster.store.every(kind)) apply(cluster, object as Chaos);
  }
  settle(cluster);
}

const paused = "experiment.chaos-mesh.org/pause";

function spawn(cluster: Cluster, schedule: Schedule): void {
  const { name, namespace = "", annotations } = schedule.metadata;
  if (annotations?.[paused] === "true" || (schedule.status.active?.length ?? 0) > 0) return;
  if (!due(cluster, schedule)) return;
  const { type } = schedule.spec;
  const body = schedule.spec[`${type.charAt(0).toLowerCase()}${type.slice(1)}`] as ChaosSpec;
  const child = cluster.store.create<Chaos>({
    apiVersion: API,
    kind: type,
    metadata: {
      name: `${name}-${cluster.streams.of(`chaos-child/${name}`).suffix(5)}`,
      namespace,
      labels: { managedBy: name },
      ownerReferences: ownedBy(schedule),
    },
    spec: structuredClone(body),
    status: {
      conditions: [
        { type: "Selected", status: "True" },
        { type: "AllInjected", status: "True" },
        { type: "Paused", status: "False" },
      ],
      experiment: { desiredPhase: "Run", containerRecords: [] },
    },
  });
  schedule.status = {
    active: [
      {
        apiVersion: API,
        kind: type,
        name: child.metadata.name,
        namespace,
        uid: child.metadata.uid,
      },
    ],
    time: cluster.clock.iso(cluster.now),
  };
  cluster.store.noted(schedule);
  cluster.events.record(
    schedule,
    "Normal",
    "Spawned",
    `Create new object: ${child.metadata.name}`,
    { component: "chaos-schedule" },
  );
  child.status.experiment.containerRecords = selected(cluster, body).map((runtime) => ({
    id: `${runtime.pod.metadata.namespace}/${runtime.pod.metadata.name}`,
    phase: "Injected",
    selectorKey: ".",
  }));
  for (const runtime of selected(cluster, body)) {
    cluster.events.record(
      child,
      "Normal",
      "Applied",
      `Successfully apply chaos for ${runtime.pod.metadata.namespace}/${runtime.pod.metadata.name}`,
      { component: "chaos-records" },
    );
  }
}

/** Schedules of every minute are due at once; the others wait for an hour that is not in the window. */
function due(cluster: Cluster, schedule: Schedule): boolean {
  return schedule.spec.schedule === "* * * * *" && cluster.now % 60 < 5;
}

function selected(cluster: Cluster, spec: ChaosSpec): PodRuntime[] {
  return [...cluster.runtimes.values()].filter((runtime) => hits(spec.selector, runtime.pod));
}

function hits(selector: ChaosSpec["selector"], pod: Pod): boolean {
  return (
    selector.namespaces.includes(pod.metadata.namespace ?? "") &&
    matches(selector.labelSelectors, pod.metadata.labels)
  );
}

function apply(cluster: Cluster, chaos: Chaos): void {
  const { spec } = chaos;
  if (chaos.kind === "NetworkChaos") {
    impair(cluster, chaos.metadata.name, spec);
    return;
  }
  for (const runtime of selected(cluster, spec)) afflict(chaos.kind, spec, runtime);
}

function impair(cluster: Cluster, name: string, spec: ChaosSpec): void {
  const here = (pod: Pod) => hits(spec.selector, pod);
  const there = (pod: Pod) => (spec.target ? hits(spec.target.selector, pod) : true);
  const [kind, amount] = effectOf(spec);
  const direction = spec.direction ?? "to";
  const add = (from: (pod: Pod) => boolean, to: (pod: Pod) => boolean) =>
    cluster.impairments.push({ name, from, to, kind, amount });
  if (direction !== "from") add(here, there);
  if (direction !== "to") add(there, here);
  // What a pod sends back is delayed or lost like what it sends.
  if (direction === "to" && !spec.target) add(() => true, here);
}

function latencyOf(spec: ChaosSpec): number {
  return milliseconds(typeof spec.delay === "string" ? spec.delay : spec.delay?.latency);
}

function effectOf(spec: ChaosSpec): ["partition" | "delay" | "loss", number] {
  switch (spec.action) {
    case "delay":
      return ["delay", latencyOf(spec)];
    case "loss":
      return ["loss", Number(spec.loss?.loss ?? 0) * 10];
    default:
      return ["partition", 0];
  }
}

function afflict(kind: string, spec: ChaosSpec, runtime: PodRuntime): void {
  const affliction = { ...runtime.affliction };
  runtime.affliction = affliction;
  switch (kind) {
    case "PodChaos":
      affliction.killed = true;
      break;
    case "StressChaos":
      affliction.cpu += (spec.stressors?.cpu?.workers ?? 0) * (spec.stressors?.cpu?.load ?? 0) * 10;
      affliction.memory +=
        (spec.stressors?.memory?.workers ?? 0) *
        (mebibytes(spec.stressors?.memory?.size.replace("MB", "Mi")) ?? 0);
      break;
    case "IOChaos":
      affliction.delayMs += latencyOf(spec);
      break;
    case "JVMChaos":
      if (spec.action === "stress") affliction.cpu += 2000;
      else {
        affliction.errors = 1000;
        affliction.errorText = String(spec.exception ?? spec.value ?? "unexpected value returned");
      }
      break;
    case "HTTPChaos":
      if (spec.abort === true) {
        affliction.errors = 1000;
        affliction.errorText = "connection reset by peer";
      } else if (spec.patch !== undefined) {
        affliction.errors = 1000;
        affliction.errorText = "Malformed request body: JSON parse error, unexpected token";
      }
      affliction.delayMs += latencyOf(spec);
      break;
    default:
      break;
  }
}

/** Routes are computed anew only when the set of impairments or paused pods changed. */
function settle(cluster: Cluster): void {
  let state = cluster.impairments.map((one) => one.name).join();
  for (const runtime of cluster.runtimes.values()) {
    if (runtime.affliction.killed) state += `/${runtime.pod.metadata.name}`;
  }
  if (cluster.memory.chaosState === state) return;
  cluster.memory.chaosState = state;
  cluster.store.epoch += 1;
}
