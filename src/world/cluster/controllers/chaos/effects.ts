import type { Cluster, PodRuntime } from "../../cluster.ts";
import { type Chaos, type ChaosSpec, matches, type Pod } from "../../kinds.ts";
import { mebibytes, milliseconds } from "../../quantity.ts";

export function selected(cluster: Cluster, spec: ChaosSpec): PodRuntime[] {
  return [...cluster.runtimes.values()].filter((runtime) => hits(spec.selector, runtime.pod));
}

function hits(selector: ChaosSpec["selector"] | undefined, pod: Pod): boolean {
  if (!selector) return false;
  const { namespaces, labelSelectors } = selector;
  return (
    (namespaces === undefined || namespaces.includes(pod.metadata.namespace ?? "")) &&
    matches(labelSelectors ?? {}, pod.metadata.labels)
  );
}

/** What an experiment does to the pods it selects, and to the network between them, in this step. */
export function apply(cluster: Cluster, chaos: Chaos): void {
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
      return ["loss", Math.floor(Number(spec.loss?.loss ?? 0) * 10)];
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
    case "StressChaos": {
      const { cpu, memory } = spec.stressors ?? {};
      affliction.cpu += (cpu?.workers ?? 0) * (cpu?.load ?? 0) * 10;
      affliction.memory +=
        (memory?.workers ?? 0) * (mebibytes(memory?.size?.replace("MB", "Mi")) ?? 0);
      break;
    }
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
export function settle(cluster: Cluster): void {
  let state = cluster.impairments.map((one) => `${one.name} ${one.kind} ${one.amount}`).join();
  for (const runtime of cluster.runtimes.values()) {
    if (runtime.affliction.killed) state += runtime.pod.metadata.uid;
  }
  if (cluster.memory.chaosState === state) return;
  cluster.memory.chaosState = state;
  cluster.store.epoch += 1;
}
