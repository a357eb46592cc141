import { isTurn } from "../../../clock.ts";
import type { Cluster, PodRuntime } from "../../cluster.ts";
import type { Node } from "../../kinds.ts";
import { mebibytes } from "../../quantity.ts";
import { memoryOf } from "./memory.ts";
import { evictForPressure, kubeletEventOnNode } from "./status.ts";

const LOOK_SECONDS = 10;
/** The node's own disk, in MiB, and the part of it that may be used. */
const DISK = 80 * 1024;
const DISK_LIMIT = 85;
/** Pressure is over when there has been none for so long. */
const CALM_SECONDS = 300;

type Pressure = "MemoryPressure" | "DiskPressure";

const WORDS: Readonly<
  Record<Pressure, { resource: string; on: string; off: string; onEvent: string; offEvent: string }>
> = {
  MemoryPressure: {
    resource: "memory",
    on: "KubeletHasInsufficientMemory",
    off: "KubeletHasSufficientMemory",
    onEvent: "NodeHasInsufficientMemory",
    offEvent: "NodeHasSufficientMemory",
  },
  DiskPressure: {
    resource: "ephemeral-storage",
    on: "KubeletHasDiskPressure",
    off: "KubeletHasNoDiskPressure",
    onEvent: "NodeHasDiskPressure",
    offEvent: "NodeHasNoDiskPressure",
  },
};

/** A node that runs out of memory or disk says so and evicts the pod that is furthest above its request. */
export function watchPressure(cluster: Cluster): void {
  if (!isTurn(cluster.now, LOOK_SECONDS)) return;
  const byNode = new Map<string, PodRuntime[]>();
  for (const runtime of cluster.runtimes.values()) {
    if (runtime.phase !== "running") continue;
    const name = runtime.pod.spec.nodeName ?? "";
    const list = byNode.get(name);
    if (list) list.push(runtime);
    else byNode.set(name, [runtime]);
  }
  for (const node of cluster.store.list("Node")) {
    const pods = byNode.get(node.metadata.name) ?? [];
    look(cluster, node, pods, "MemoryPressure");
    look(cluster, node, pods, "DiskPressure");
  }
}

function look(cluster: Cluster, node: Node, pods: readonly PodRuntime[], pressure: Pressure): void {
  const usage = (one: PodRuntime) =>
    pressure === "MemoryPressure" ? Math.floor(memoryOf(one) / 1024) : one.scratch;
  const used = pods.reduce((sum, one) => sum + usage(one), 0);
  const limit =
    pressure === "MemoryPressure"
      ? (mebibytes(node.status.allocatable.memory) ?? 0)
      : Math.floor((DISK * DISK_LIMIT) / 100);
  const key = `${node.metadata.name}/${pressure}`;
  if (used <= limit) {
    calm(cluster, node, pressure, key);
    return;
  }
  cluster.memory.pressedAt.set(key, cluster.now);
  say(cluster, node, pressure, true);
  const above = (one: PodRuntime) =>
    usage(one) - (mebibytes(one.pod.spec.containers[0]?.resources?.requests?.memory) ?? 0);
  const [victim] = [...pods].sort((a, b) => above(b) - above(a));
  if (victim) evictForPressure(cluster, victim, WORDS[pressure].resource, usage(victim));
}

function calm(cluster: Cluster, node: Node, pressure: Pressure, key: string): void {
  const last = cluster.memory.pressedAt.get(key);
  if (last === undefined || cluster.now - last < CALM_SECONDS) return;
  cluster.memory.pressedAt.delete(key);
  say(cluster, node, pressure, false);
}

function say(cluster: Cluster, node: Node, pressure: Pressure, pressed: boolean): void {
  const status = pressed ? "True" : "False";
  const words = WORDS[pressure];
  const known = node.status.conditions.find((one) => one.type === pressure);
  if (known?.status === status) return;
  const reason = pressed ? words.on : words.off;
  const at = cluster.clock.iso(cluster.now);
  node.status.conditions = node.status.conditions.map((one) =>
    one.type === pressure
      ? { ...one, status, reason, message: reason, lastTransitionTime: at }
      : one,
  );
  cluster.store.noted(node);
  kubeletEventOnNode(cluster, node, pressed ? words.onEvent : words.offEvent);
}
