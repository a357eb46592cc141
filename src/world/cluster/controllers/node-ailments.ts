import type { Cluster, PodRuntime } from "../cluster.ts";
import type { Node, Pod } from "../kinds.ts";

/** What node-problem-detector says of a node, by the condition's type. */
export type Ailment = "NTPProblem" | "ConntrackFullProblem" | "SlowDiskProblem";

const AILMENTS: readonly Ailment[] = ["NTPProblem", "ConntrackFullProblem", "SlowDiskProblem"];
/** Share of packets that a full connection table drops, per thousand. */
const DROPPED = 620;
const SLOW_DISK_MS = 2600;
const CROWDED_MS = 2200;
/** A clock that is so many minutes behind. */
const BEHIND_SECONDS = 47 * 60;

/** Pods suffer from what ails their node, whatever their own objects say. */
export function nodeAilments(cluster: Cluster): void {
  for (const node of cluster.store.list("Node")) {
    const { name } = node.metadata;
    for (const ailment of ailmentsOf(node)) suffer(cluster, name, ailment);
  }
  crowd(cluster);
}

export function ailmentsOf(node: Node): Ailment[] {
  return AILMENTS.filter((type) =>
    node.status.conditions.some((one) => one.type === type && one.status === "True"),
  );
}

function suffer(cluster: Cluster, name: string, ailment: Ailment): void {
  if (ailment === "ConntrackFullProblem") {
    const here = (pod: Pod) => pod.spec.nodeName === name;
    const rest = { name: `${name}/conntrack`, kind: "loss", amount: DROPPED } as const;
    cluster.impairments.push({ ...rest, from: () => true, to: here });
    return;
  }
  for (const runtime of cluster.runtimes.values()) {
    if (runtime.pod.spec.nodeName !== name) continue;
    const { affliction } = runtime;
    if (ailment === "SlowDiskProblem")
      runtime.affliction = { ...affliction, delayMs: affliction.delayMs + SLOW_DISK_MS };
    else {
      const here = cluster.clock.iso(cluster.now - BEHIND_SECONDS);
      const errorText = `token used before issued: iat ${cluster.clock.iso(cluster.now)} is after the server's time ${here}`;
      runtime.affliction = { ...affliction, errors: 1000, errorText };
    }
  }
}

/** A process that takes every core of its node leaves nothing to those that asked for none. */
function crowd(cluster: Cluster): void {
  const crowded = new Set<string>();
  for (const { pod, workload, serving } of cluster.runtimes.values())
    if (serving && workload.takesAllCores) crowded.add(pod.spec.nodeName ?? "");
  if (crowded.size === 0) return;
  for (const runtime of cluster.runtimes.values())
    if (crowded.has(runtime.pod.spec.nodeName ?? "") && isPoor(runtime))
      runtime.affliction = {
        ...runtime.affliction,
        delayMs: runtime.affliction.delayMs + CROWDED_MS,
      };
}

function isPoor({ pod, workload }: PodRuntime): boolean {
  const [container] = pod.spec.containers;
  return !workload.takesAllCores && container?.resources?.requests?.cpu === undefined;
}
