import type { Cluster } from "../../cluster.ts";
import {
  matches,
  meets,
  type Node,
  type Pod,
  type PodSpec,
  type Taint,
  type Toleration,
} from "../../kinds.ts";
import { mebibytes, millicores } from "../../quantity.ts";

/** What is left of a node beside the pods that are bound to it. */
export interface Room {
  cpu: number;
  memory: number;
  pods: number;
}

export function requestOf(spec: PodSpec): { cpu: number; memory: number } {
  let cpu = 0;
  let memory = 0;
  for (const { resources } of spec.containers) {
    const asked = (name: "cpu" | "memory") =>
      resources?.requests?.[name] ?? resources?.limits?.[name];
    cpu += millicores(asked("cpu")) ?? 0;
    memory += mebibytes(asked("memory")) ?? 0;
  }
  return { cpu, memory };
}

/** The room on every node; taken anew only when a pod was written. */
export function roomOf(cluster: Cluster): Map<string, Room> {
  const rooms = new Map<string, Room>();
  for (const { metadata, status } of cluster.store.list("Node")) {
    rooms.set(metadata.name, {
      cpu: millicores(status.allocatable.cpu) ?? 0,
      memory: mebibytes(status.allocatable.memory) ?? 0,
      pods: Number(status.allocatable.pods),
    });
  }
  for (const pod of cluster.store.list("Pod")) take(rooms.get(pod.spec.nodeName ?? ""), pod);
  return rooms;
}

export function take(room: Room | undefined, pod: Pod): void {
  if (!room || pod.status.phase === "Succeeded" || pod.status.phase === "Failed") return;
  const asked = requestOf(pod.spec);
  room.cpu -= asked.cpu;
  room.memory -= asked.memory;
  room.pods -= 1;
}

/** The opposite of `take`. */
export function give(room: Room, pod: Pod): void {
  if (pod.status.phase === "Succeeded" || pod.status.phase === "Failed") return;
  const asked = requestOf(pod.spec);
  room.cpu += asked.cpu;
  room.memory += asked.memory;
  room.pods += 1;
}

export function tolerates(toleration: Toleration, taint: Taint): boolean {
  if (toleration.effect && toleration.effect !== taint.effect) return false;
  if (toleration.key && toleration.key !== taint.key) return false;
  if (toleration.operator === "Exists") return true;
  return toleration.key !== undefined && (toleration.value ?? "") === (taint.value ?? "");
}

/** Why a pod may not run on a node whatever else runs there, or null. In the order in which kube-scheduler asks. */
export function nodeProblem(spec: PodSpec, node: Node): string | null {
  const { labels } = node.metadata;
  const tolerations = spec.tolerations ?? [];
  const borne = (taint: Taint) => tolerations.some((one) => tolerates(one, taint));
  const taints = (node.spec.taints ?? []).filter(
    (one) => one.effect !== "PreferNoSchedule" && !borne(one),
  );
  const cordon = "node.kubernetes.io/unschedulable";
  const cordoned = node.spec.unschedulable && !borne({ key: cordon, effect: "NoSchedule" });
  if (cordoned || taints.some(({ key }) => key === cordon)) return "node(s) were unschedulable";
  const [taint] = taints;
  if (taint) return `node(s) had untolerated taint {${taint.key}: ${taint.value ?? ""}}`;
  const terms =
    spec.affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms;
  const chosen = !spec.nodeSelector || matches(spec.nodeSelector, labels);
  const fits = (term: NonNullable<typeof terms>[number]) =>
    (term.matchExpressions ?? []).every((rule) => meets(rule, labels));
  if (chosen && (!terms || terms.some(fits))) return null;
  return "node(s) didn't match Pod's node affinity/selector";
}

/** What a node lacks for a pod, or null. */
export function shortage(spec: PodSpec, room: Room): string | null {
  const asked = requestOf(spec);
  if (room.pods < 1) return "Too many pods";
  if (asked.cpu > room.cpu) return "Insufficient cpu";
  if (asked.memory > room.memory) return "Insufficient memory";
  return null;
}
