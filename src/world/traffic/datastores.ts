import type { Call } from "../application/types.ts";
import { type Cluster, type PodRuntime, STEP_SECONDS } from "../cluster/cluster.ts";
import { dataOf } from "../cluster/controllers/kubelet/disk.ts";
import { jitter, type Outcome } from "./outcome.ts";

/** Why a datastore does not let a client in, in its own words, or null. */
export function denied(
  cluster: Cluster,
  from: PodRuntime,
  to: PodRuntime,
  call: Call,
): string | null {
  const { passwordEnv } = to.workload;
  if (passwordEnv === undefined) return unknownUser(cluster, from, to, call);
  const wanted = cluster.savedPasswords.get(dataOf(cluster, to)) ?? "";
  const given = call.passwordEnv === null ? "" : (from.environment.get(call.passwordEnv) ?? "");
  if (wanted === given) return null;
  if (to.workload.port === 6379)
    return given === ""
      ? "NOAUTH Authentication required."
      : "WRONGPASS invalid username-password pair or user is disabled.";
  return `FATAL: password authentication failed for user "${from.workload.name.replaceAll("-", "_")}"`;
}

/** A database with a user for every client keeps the passwords those had when they first came. */
function unknownUser(
  cluster: Cluster,
  from: PodRuntime,
  to: PodRuntime,
  call: Call,
): string | null {
  const given = from.environment.get(call.passwordEnv ?? "");
  if (given === undefined) return null;
  const key = `${dataOf(cluster, to)}/${from.workload.name}`;
  const wanted = cluster.savedPasswords.get(key);
  if (wanted === undefined) cluster.savedPasswords.set(key, given);
  if (wanted === undefined || wanted === given) return null;
  return `FATAL: password authentication failed for user "${from.workload.name.replaceAll("-", "_")}"`;
}

/** Connections are a number of microseconds a step: when they are used up, requests wait in vain. */
export function pooled(cluster: Cluster, from: PodRuntime, to: PodRuntime, hash: number): Outcome {
  const { pool } = from.workload;
  if (!pool || to.workload.role !== "datastore") return { micros: 0, error: null };
  const size = Number(from.environment.get(pool.sizeEnv) ?? "10");
  const granted = Math.min(size, connectionsFor(cluster, from, to));
  const free = from.pools.get(pool.via) ?? granted * STEP_SECONDS * 1_000_000;
  const hold = jitter(pool.holdMs * 1000, hash);
  if (free < hold) {
    const error =
      granted < size
        ? "FATAL: sorry, too many clients already"
        : `timeout: failed to get a connection from the pool within 3000ms (size=${size}, in use=${size}, waiting=${3 + (hash % 7)})`;
    return { micros: granted < size ? 4000 : 3_000_000, error };
  }
  from.pools.set(pool.via, free - hold);
  return { micros: 0, error: null };
}

/** A datastore grants connections in the order in which the pools were opened. */
function connectionsFor(cluster: Cluster, from: PodRuntime, to: PodRuntime): number {
  const total = to.workload.connections ?? 1_000_000;
  let others = 0;
  for (const runtime of cluster.runtimes.values()) {
    const { pool } = runtime.workload;
    if (runtime === from || !pool || !runtime.serving) continue;
    const size = Number(runtime.environment.get(pool.sizeEnv) ?? "10");
    // Pools of services are opened as needed; one that is far above any need was opened in full.
    if (size > total / 2) others += size;
  }
  return Math.max(0, total - others);
}
