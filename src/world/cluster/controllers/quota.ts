import type { Cluster } from "../cluster.ts";
import type { PodSpec, ResourceQuota } from "../kinds.ts";
import { mebibytes, millicores } from "../quantity.ts";

/** What the pods of a namespace ask for in sum: millicores, mebibytes, heads. */
interface Sums {
  requestsCpu: number;
  requestsMemory: number;
  limitsCpu: number;
  memory: number;
  pods: number;
}

function sums(specs: Iterable<PodSpec>): Sums {
  const sum: Sums = { requestsCpu: 0, requestsMemory: 0, limitsCpu: 0, memory: 0, pods: 0 };
  for (const spec of specs) {
    sum.pods += 1;
    for (const { resources } of spec.containers) {
      const { requests, limits } = resources ?? {};
      sum.memory += mebibytes(limits?.memory ?? requests?.memory) ?? 0;
      sum.limitsCpu += millicores(limits?.cpu) ?? 0;
      sum.requestsCpu += millicores(requests?.cpu ?? limits?.cpu) ?? 0;
      sum.requestsMemory += mebibytes(requests?.memory ?? limits?.memory) ?? 0;
    }
  }
  return sum;
}

/** Pods that ended no longer count. */
export function used(cluster: Cluster, namespace: string): Sums {
  const specs: PodSpec[] = [];
  for (const { metadata, spec, status } of cluster.store.list("Pod")) {
    const ended = status.phase === "Succeeded" || status.phase === "Failed";
    if (metadata.namespace === namespace && !ended) specs.push(spec);
  }
  return sums(specs);
}

type Field = readonly [
  names: readonly string[],
  amount: (sums: Sums) => number,
  read: (text: string) => number,
  write: (amount: number) => string,
];

const memory = (text: string) => mebibytes(text) ?? 0;
const cpu = (text: string) => millicores(text) ?? 0;
const FIELDS: readonly Field[] = [
  [["limits.memory"], (one) => one.memory, memory, (amount) => `${amount}Mi`],
  [["limits.cpu"], (one) => one.limitsCpu, cpu, (amount) => `${amount}m`],
  [["requests.cpu", "cpu"], (one) => one.requestsCpu, cpu, (amount) => `${amount}m`],
  [["requests.memory", "memory"], (one) => one.requestsMemory, memory, (amount) => `${amount}Mi`],
  [["pods", "count/pods"], (one) => one.pods, Number, String],
];

/** What the API server answers when a pod would exceed a quota of its namespace, or null. */
export function quotaProblem(cluster: Cluster, namespace: string, spec: PodSpec): string | null {
  for (const quota of cluster.store.list("ResourceQuota")) {
    if (quota.metadata.namespace !== namespace) continue;
    const { hard = {} } = quota.spec;
    const bare = unspecified(hard, spec);
    if (bare !== null) return `failed quota: ${quota.metadata.name}: ${bare}`;
    const now = used(cluster, namespace);
    const asked = sums([spec]);
    for (const [names, amount, read, write] of FIELDS) {
      for (const field of names) {
        const limit = hard[field];
        if (limit === undefined || amount(now) + amount(asked) <= read(limit)) continue;
        return `exceeded quota: ${quota.metadata.name}, requested: ${field}=${write(amount(asked))}, used: ${field}=${write(amount(now))}, limited: ${field}=${limit}`;
      }
    }
  }
  return null;
}

/** A quota on an amount asks every container to name it. */
function unspecified(hard: Record<string, string>, spec: PodSpec): string | null {
  for (const [which, resource] of [
    ["limits", "memory"],
    ["limits", "cpu"],
    ["requests", "memory"],
    ["requests", "cpu"],
  ] as const) {
    if (hard[`${which}.${resource}`] === undefined) continue;
    const bare = spec.containers.find(
      ({ resources }) =>
        resources?.[which]?.[resource] === undefined &&
        (which === "limits" || resources?.limits?.[resource] === undefined),
    );
    if (bare) return `must specify ${which}.${resource} for: ${bare.name}`;
  }
  return null;
}

/** Keeps `status.used` current. */
export function quotaController(cluster: Cluster): void {
  for (const quota of cluster.store.list("ResourceQuota")) refresh(cluster, quota);
}

function refresh(cluster: Cluster, quota: ResourceQuota): void {
  const now = used(cluster, quota.metadata.namespace ?? "default");
  const { hard = {} } = quota.spec;
  const fresh: Record<string, string> = {};
  for (const [names, amount, , write] of FIELDS) {
    for (const field of names) if (hard[field] !== undefined) fresh[field] = write(amount(now));
  }
  const known = quota.status;
  const same = JSON.stringify([known?.hard, known?.used]) === JSON.stringify([hard, fresh]);
  if (same) return;
  quota.status = { hard: { ...hard }, used: fresh };
  cluster.store.noted(quota);
}
