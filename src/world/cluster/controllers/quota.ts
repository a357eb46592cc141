import type { Cluster } from "../cluster.ts";
import type { PodSpec, ResourceQuota } from "../kinds.ts";
import { mebibytes, millicores } from "../quantity.ts";

interface Sums {
  readonly memory: number;
  readonly cpu: number;
  readonly pods: number;
}

function sums(specs: Iterable<PodSpec>): Sums {
  let memory = 0;
  let cpu = 0;
  let pods = 0;
  for (const spec of specs) {
    pods += 1;
    for (const container of spec.containers) {
      const wanted = container.resources?.limits ?? container.resources?.requests;
      memory += mebibytes(wanted?.memory) ?? 0;
      cpu += millicores(container.resources?.requests?.cpu) ?? 0;
    }
  }
  return { memory, cpu, pods };
}

/** What the pods of a namespace ask for in sum. */
export function used(cluster: Cluster, namespace: string): Sums {
  const specs: PodSpec[] = [];
  for (const pod of cluster.store.list("Pod")) {
    if (pod.metadata.namespace === namespace) specs.push(pod.spec);
  }
  return sums(specs);
}

const FIELDS = [
  [
    "limits.memory",
    (one: Sums) => one.memory,
    (text: string) => mebibytes(text) ?? 0,
    (n: number) => `${n}Mi`,
  ],
  [
    "requests.cpu",
    (one: Sums) => one.cpu,
    (text: string) => millicores(text) ?? 0,
    (n: number) => `${n}m`,
  ],
  ["pods", (one: Sums) => one.pods, Number, String],
] as const;

/** Admission: what the API server answers when a pod would exceed a quota of its namespace, or null. */
export function refusal(cluster: Cluster, namespace: string, spec: PodSpec): string | null {
  for (const quota of cluster.store.list("ResourceQuota")) {
    if (quota.metadata.namespace !== namespace) continue;
    const bare = spec.containers.find((one) => one.resources?.limits?.memory === undefined);
    if (bare && quota.spec.hard["limits.memory"] !== undefined)
      return `failed quota: ${quota.metadata.name}: must specify limits.memory for: ${bare.name}`;
    const now = used(cluster, namespace);
    const asked = sums([spec]);
    for (const [field, amount, read, write] of FIELDS) {
      const hard = quota.spec.hard[field];
      if (hard === undefined || amount(now) + amount(asked) <= read(hard)) continue;
      return `exceeded quota: ${quota.metadata.name}, requested: ${field}=${write(amount(asked))}, used: ${field}=${write(amount(now))}, limited: ${field}=${hard}`;
    }
  }
  return null;
}

/** Keeps `status.used` current. */
export function quotaController(cluster: Cluster): void {
  for (const quota of cluster.store.list("ResourceQuota")) refresh(cluster, quota);
}

function refresh(cluster: Cluster, quota: ResourceQuota): void {
  const now = used(cluster, quota.metadata.namespace ?? "default");
  const fresh: Record<string, string> = {};
  for (const [field, amount, , write] of FIELDS) {
    if (quota.spec.hard[field] !== undefined) fresh[field] = write(amount(now));
  }
  const known = quota.status.used;
  if (Object.keys(fresh).every((key) => fresh[key] === known[key])) return;
  quota.status = { hard: { ...quota.spec.hard }, used: fresh };
  cluster.store.noted(quota);
}
