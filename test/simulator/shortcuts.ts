import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { TsvParser } from "../../src/model/snapshot/tsv.ts";

/** What a lazy agent looks at: objects of the first and the last pull, file sizes, counts. */
export interface Glance {
  readonly first: readonly Seen[];
  readonly last: readonly Seen[];
  readonly events: readonly SeenEvent[];
  readonly alerts: readonly Readonly<Record<string, string>>[];
  readonly podFiles: ReadonlyMap<string, number>;
  readonly logCounts: ReadonlyMap<string, number>;
  readonly errorCounts: ReadonlyMap<string, number>;
  readonly windowStart: string;
}

export interface Seen {
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly resourceVersion: string;
    readonly creationTimestamp: string;
    readonly labels?: Readonly<Record<string, string>>;
  };
  readonly spec?: unknown;
  readonly data?: unknown;
  readonly status?: Readonly<Record<string, unknown>>;
}

interface SeenEvent {
  readonly type: string;
  readonly reason: string;
  readonly involvedObject: {
    readonly kind: string;
    readonly name: string;
    readonly namespace: string;
  };
}

const SYSTEM =
  /^(kube-|clickhouse|opentelemetry|prometheus|ingress|metrics-server|default$|istio-)/;

export function rowsOf(path: string): string[][] {
  const parser = new TsvParser();
  const rows = parser.push(readFileSync(path, "utf8"));
  return [...rows, ...parser.end().rows].slice(1);
}

export function glance(folder: string): Glance {
  const pulls = new Map<string, Seen[]>();
  let minute = "";
  let previous = 0;
  for (const row of rowsOf(join(folder, "k8s_objects_raw.tsv"))) {
    const at = Date.parse(`${row[1]?.replace(" ", "T")}Z`);
    if (at - previous > 60_000) minute = row[1] ?? "";
    previous = at;
    const object = JSON.parse(row[8] ?? "{}") as Seen;
    if (SYSTEM.test(object.metadata.namespace ?? "") && object.metadata.name !== "coredns")
      continue;
    pulls.set(minute, [...(pulls.get(minute) ?? []), object]);
  }
  const times = [...pulls.keys()].sort();
  const logCounts = new Map<string, number>();
  const errorCounts = new Map<string, number>();
  for (const row of rowsOf(join(folder, "otel_logs_raw.tsv"))) {
    const service = row[7] ?? "";
    logCounts.set(service, (logCounts.get(service) ?? 0) + 1);
    if (/err/i.test(row[5] ?? "")) errorCounts.set(service, (errorCounts.get(service) ?? 0) + 1);
  }
  const ticket =
    readdirSync(join(folder, "alerts")).find((name) => name.includes("alerting_state")) ?? "";
  const state = JSON.parse(readFileSync(join(folder, "alerts", ticket), "utf8")) as {
    data: { alerts: { labels: Record<string, string> }[] };
  };
  const metrics = readdirSync(join(folder, "metrics")).filter((name) => name.startsWith("pod_"));
  return {
    first: pulls.get(times[0] ?? "") ?? [],
    last: pulls.get(times.at(-1) ?? "") ?? [],
    events: rowsOf(join(folder, "k8s_events_raw.tsv"))
      .map((row) => (JSON.parse(row[8] ?? "{}") as { object: SeenEvent }).object)
      .filter(
        (event) =>
          event.involvedObject !== undefined && !SYSTEM.test(event.involvedObject.namespace),
      ),
    alerts: state.data.alerts.map(({ labels }) => labels),
    podFiles: new Map(
      metrics.map((name) => [name.slice(4, -8), statSync(join(folder, "metrics", name)).size]),
    ),
    logCounts,
    errorCounts,
    windowStart: (times[0] ?? "").replace(" ", "T"),
  };
}

export type Rule = (seen: Glance) => string | null;

function nameOf(object: Seen | undefined): string | null {
  if (!object) return null;
  const { name, namespace } = object.metadata;
  return `${namespace ?? "cluster"}/${object.kind}/${name}`;
}

const keyOf = (object: Seen) =>
  `${object.kind}/${object.metadata.namespace}/${object.metadata.name}`;
const born = (seen: Glance, ...kinds: string[]) =>
  seen.last.filter(
    (one) => kinds.includes(one.kind) && one.metadata.creationTimestamp > seen.windowStart,
  );
const newest = (objects: readonly Seen[]) =>
  [...objects].sort((a, b) =>
    a.metadata.creationTimestamp < b.metadata.creationTimestamp ? 1 : -1,
  )[0];
const most = (counts: ReadonlyMap<string, number>) =>
  [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
const least = (counts: ReadonlyMap<string, number>) =>
  [...counts].sort((a, b) => a[1] - b[1])[0]?.[0];

function changed(seen: Glance, ...kinds: string[]): Seen[] {
  const before = new Map(
    seen.first.map((one) => [keyOf(one), JSON.stringify([one.spec, one.data])]),
  );
  return seen.last.filter(
    (one) =>
      kinds.includes(one.kind) &&
      before.has(keyOf(one)) &&
      before.get(keyOf(one)) !== JSON.stringify([one.spec, one.data]),
  );
}

function deployment(seen: Glance, service: string | undefined): string | null {
  return nameOf(
    seen.last.find(
      (one) => ["Deployment", "StatefulSet"].includes(one.kind) && one.metadata.name === service,
    ),
  );
}

function ofPod(seen: Glance, pod: string | undefined): string | null {
  const names = seen.last
    .filter((one) => ["Deployment", "StatefulSet"].includes(one.kind))
    .map((one) => one.metadata.name);
  return deployment(
    seen,
    names.filter((name) => pod?.startsWith(`${name}-`)).sort((a, b) => b.length - a.length)[0],
  );
}

const SPECS = [
  "Deployment",
  "StatefulSet",
  "Service",
  "ConfigMap",
  "NetworkPolicy",
  "ResourceQuota",
  "HorizontalPodAutoscaler",
  "VirtualService",
  "PeerAuthentication",
  "AuthorizationPolicy",
  "Node",
  "PersistentVolumeClaim",
];

/** One trivial rule of each sort; each sees only what the agent sees. */
export const RULES: Readonly<Record<string, Rule>> = {
  "active chaos object": (seen) =>
    nameOf(
      seen.last.find(
        (one) =>
          one.kind === "Schedule" &&
          Array.isArray(one.status?.active) &&
          one.status.active.length > 0,
      ),
    ),
  "newest chaos object": (seen) =>
    nameOf(newest(seen.last.filter((one) => one.kind === "Schedule"))),
  "new policy or quota": (seen) =>
    nameOf(newest(born(seen, "NetworkPolicy", "ResourceQuota", "AuthorizationPolicy"))),
  "changed flag": (seen) =>
    nameOf(changed(seen, "ConfigMap").find((one) => one.metadata.name === "flagd-config")),
  "changed ConfigMap": (seen) => nameOf(changed(seen, "ConfigMap")[0]),
  "waiting pod": (seen) =>
    ofPod(
      seen,
      seen.last.find(
        (one) => one.kind === "Pod" && /waiting|Unschedulable/.test(JSON.stringify(one.status)),
      )?.metadata.name,
    ),
  "new claim or autoscaler": (seen) =>
    nameOf(born(seen, "PersistentVolumeClaim", "HorizontalPodAutoscaler")[0]),
  "cordoned node": (seen) => nameOf(changed(seen, "Node")[0]),
  "changed Service": (seen) => nameOf(changed(seen, "Service")[0]),
  "changed mesh object": (seen) => nameOf(changed(seen, "VirtualService", "PeerAuthentication")[0]),
  "changed workload": (seen) => nameOf(changed(seen, "Deployment", "StatefulSet")[0]),
  "last changed workload": (seen) => nameOf(changed(seen, "Deployment", "StatefulSet").at(-1)),
  "first object that changed": (seen) => nameOf(changed(seen, ...SPECS)[0]),
  "newest object": (seen) =>
    nameOf(newest(seen.last.filter((one) => SPECS.includes(one.kind) || one.kind === "Schedule"))),
  "newest resourceVersion": (seen) =>
    nameOf(
      [...seen.last]
        .filter((one) => [...SPECS, "Schedule"].includes(one.kind))
        .sort((a, b) => Number(b.metadata.resourceVersion) - Number(a.metadata.resourceVersion))[0],
    ),
  "object order": (seen) => nameOf(seen.last.filter((one) => one.kind === "Deployment")[0]),
  "largest pod file": (seen) => ofPod(seen, most(seen.podFiles)),
  "smallest pod file": (seen) => ofPod(seen, least(seen.podFiles)),
  "most logs": (seen) => deployment(seen, most(seen.logCounts)),
  "fewest logs": (seen) => deployment(seen, least(seen.logCounts)),
  "most error logs": (seen) => deployment(seen, most(seen.errorCounts)),
  "first alert": (seen) => deployment(seen, seen.alerts[0]?.service_name),
  "last alert": (seen) => deployment(seen, seen.alerts.at(-1)?.service_name),
  "most warned object": (seen) => mostWarned(seen),
};

function mostWarned(seen: Glance): string | null {
  const counts = new Map<string, number>();
  for (const { type, involvedObject } of seen.events) {
    if (type !== "Warning") continue;
    const key =
      involvedObject.kind === "Pod"
        ? ofPod(seen, involvedObject.name)
        : `${involvedObject.namespace}/${involvedObject.kind}/${involvedObject.name}`;
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return most(counts) ?? null;
}

const CASCADE = [
  "active chaos object",
  "new policy or quota",
  "changed flag",
  "waiting pod",
  "new claim or autoscaler",
  "cordoned node",
  "changed mesh object",
  "changed Service",
  "changed workload",
  "changed ConfigMap",
  "most error logs",
  "first alert",
];

/** The rules one after the other: the first that finds something answers. */
export const cascade: Rule = (seen) => {
  for (const name of CASCADE) {
    const answer = RULES[name]?.(seen) ?? null;
    if (answer !== null) return answer;
  }
  return null;
};
