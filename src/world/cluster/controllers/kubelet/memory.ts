import { type Cluster, type PodRuntime, STEP_SECONDS } from "../../cluster.ts";
import { mebibytes, millicores } from "../../quantity.ts";
import { crash, main } from "./status.ts";

/** KiB that a pod holds. */
export function memoryOf(runtime: PodRuntime): number {
  const base = runtime.process.kind === "server" ? runtime.workload.memory.base : 4;
  return base * 1024 + runtime.heap + runtime.affliction.memory * 1024;
}

/** Fills what its start script fills, and kills the process that is over its limit. */
export function watchMemory(cluster: Cluster, runtime: PodRuntime): void {
  const { process } = runtime;
  if (process.kind === "server") runtime.heap += process.fillMemory * 1024 * STEP_SECONDS;
  const limit = mebibytes(main(runtime).resources?.limits?.memory);
  if (limit === null || memoryOf(runtime) <= limit * 1024) return;
  cluster.log(runtime, "warn", "memory usage is close to the container limit");
  crash(cluster, runtime, 137, "OOMKilled", "");
}

/** Millicores the pod may use: its limit, or what the node has. */
export function cpuAllowance(runtime: PodRuntime): number {
  return Math.max(1, millicores(runtime.pod.spec.containers[0]?.resources?.limits?.cpu) ?? 2000);
}
