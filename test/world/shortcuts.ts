import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { TsvParser } from "../../src/records/tsv.ts";

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
  /** Every pull of the objects, with the milliseconds at which it began. */
  readonly pulls: readonly { readonly at: number; readonly objects: readonly Seen[] }[];
  /** When the first alert of the ticket began. */
  readonly opened: number;
  /** Hosts that client spans without a server's side failed to reach, by how often. */
  readonly failingPeers: ReadonlyMap<string, number>;
}

export interface Seen {
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly resourceVersion: string;
    readonly creationTimestamp: string;
    readonly generation?: number;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly spec?: unknown;
  readonly data?: unknown;
  readonly status?: Readonly<Record<string, unknown>>;
}

interface SeenEvent {
  readonly type: string;
  readonly reason: string;
  readonly lastTimestamp?: string;
  readonly involvedObject: {
    readonly kind: string;
    readonly name: string;
    readonly namespace: string;
  };
}

const SYSTEM =
  /^(kube-|clickhouse|opentelemetry|prometheus|ingress|metrics-server|default$|istio-)/;

export function rowsOf(path: string): string[][] {
  // What was left out of a record is nothing to look at.
  if (!existsSync(path)) return [];
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
    data: { alerts: { labels: Record<string, string>; activeAt: string }[] };
  };
  const place = join(folder, "metrics");
  const metrics = (existsSync(place) ? readdirSync(place) : []).filter((name) =>
    name.startsWith("pod_"),
  );
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
    pulls: times.map((time) => ({
      at: Date.parse(`${time.replace(" ", "T")}Z`),
      objects: pulls.get(time) ?? [],
    })),
    opened: Math.min(...state.data.alerts.map(({ activeAt }) => Date.parse(activeAt))),
    failingPeers: failingPeers(rowsOf(join(folder, "otel_traces_raw.tsv"))),
  };
}

const COLUMN = { id: 2, parent: 3, kind: 6, attributes: 11, status: 13 } as const;

function failingPeers(spans: readonly string[][]): Map<string, number> {
  const parents = new Set(spans.map((span) => span[COLUMN.parent]));
  const counts = new Map<string, number>();
  for (const span of spans) {
    const isLeaf = span[COLUMN.kind] === "Client" && !parents.has(span[COLUMN.id]);
    if (!isLeaf || span[COLUMN.status] !== "Error") continue;
    const peer = /'server\.address': '([^'.]+)/.exec(span[COLUMN.attributes] ?? "")?.[1];
    if (peer !== undefined) counts.set(peer, (counts.get(peer) ?? 0) + 1);
  }
  return counts;
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
  "most warned before the first alert": (seen) =>
    mostWarned(seen, ({ lastTimestamp }) => {
      const late = Date.parse(lastTimestamp ?? "") - seen.opened;
      return late >= -10 * MINUTE && late <= MINUTE;
    }),
  "highest generation": (seen) =>
    nameOf(
      [...seen.last].sort((a, b) => (b.metadata.generation ?? 0) - (a.metadata.generation ?? 0))[0],
    ),
  "last grown generation": (seen) => {
    const before = new Map(seen.first.map((one) => [keyOf(one), one.metadata.generation]));
    return nameOf(
      latest(
        seen.last.filter(
          (one) => !DERIVED.has(one.kind) && before.get(keyOf(one)) !== one.metadata.generation,
        ),
      ),
    );
  },
  "revision nearest to the first alert": (seen) => {
    const sets = seen.pulls.flatMap(({ objects }) => objects.filter(isRevision));
    const age = (one: Seen) => Math.abs(Date.parse(one.metadata.creationTimestamp) - seen.opened);
    const nearest = sets.sort((a, b) => age(a) - age(b))[0];
    return nearest && age(nearest) < 20 * MINUTE ? ofPod(seen, `${nearest.metadata.name}-`) : null;
  },
  "diff nearest to the first alert": (seen) => {
    const far = (one: Difference) => Math.abs(one.at - seen.opened);
    return nameOf(differences(seen).sort((a, b) => far(a) - far(b))[0]?.object);
  },
  "last diff before the first alert": (seen) =>
    nameOf(
      latest(
        differences(seen)
          .filter(({ at }) => at <= seen.opened + 5 * MINUTE)
          .map(({ object }) => object),
      ),
    ),
  "most named in alerts": (seen) => {
    const counts = new Map<string, number>();
    for (const { service_name, deployment: name, pod, group } of seen.alerts) {
      const key = service_name ?? name ?? group;
      const object = key === undefined ? ofPod(seen, pod) : deployment(seen, key);
      if (object !== null) counts.set(object, (counts.get(object) ?? 0) + 1);
    }
    return most(counts) ?? null;
  },
  "Service without endpoints": (seen) => {
    const served = new Set(
      seen.last
        .filter((one) => one.kind === "Endpoints" && JSON.stringify(one).includes('"addresses"'))
        .map((one) => one.metadata.name),
    );
    return nameOf(
      seen.last.find((one) => one.kind === "Service" && !served.has(one.metadata.name)),
    );
  },
  "workload of that Service": (seen) => {
    const empty = RULES["Service without endpoints"]?.(seen)?.split("/")[2];
    return deployment(seen, empty);
  },
  "newest workload": (seen) =>
    nameOf(newest(seen.last.filter((one) => /^(Deployment|StatefulSet)$/.test(one.kind)))),
  "pod that waits at the first pull": (seen) =>
    ofPod(
      seen,
      seen.first.find(
        (one) => one.kind === "Pod" && /waiting|Unschedulable/.test(JSON.stringify(one.status)),
      )?.metadata.name,
    ),
  "pod whose container cannot be created": (seen) =>
    ofPod(
      seen,
      seen.last.find(
        (one) =>
          one.kind === "Pod" && /CreateContainerConfigError/.test(JSON.stringify(one.status)),
      )?.metadata.name,
    ),
  "most restarts": (seen) => {
    const restarts = (one: Seen) =>
      Number(/"restartCount":(\d+)/.exec(JSON.stringify(one.status))?.[1] ?? 0);
    const pods = seen.last.filter((one) => one.kind === "Pod" && restarts(one) > 0);
    return ofPod(seen, pods.sort((a, b) => restarts(b) - restarts(a))[0]?.metadata.name);
  },
  "node that is ill": (seen) =>
    nameOf(
      seen.last.find(
        (one) =>
          one.kind === "Node" &&
          /"type":"Ready","status":"(False|Unknown)"|Problem","status":"True"/.test(
            JSON.stringify(one.status),
          ),
      ),
    ),
  "node that somebody is tied to": (seen) => {
    const tied = /"kubernetes.io\/hostname":"(i-[0-9a-f]+)"/;
    const found = seen.last
      .filter((one) => one.kind === "Deployment" || one.kind === "StatefulSet")
      .flatMap((one) => tied.exec(JSON.stringify(one.spec))?.[1] ?? []);
    return nameOf(seen.last.find((one) => one.kind === "Node" && one.metadata.name === found[0]));
  },
  "workload with most variables": (seen) => {
    const count = (one: Seen) => JSON.stringify(one.spec).split('"name"').length;
    const all = seen.last.filter((one) => one.kind === "Deployment");
    return nameOf(all.sort((a, b) => count(b) - count(a))[0]);
  },
  "host that most calls fail to reach": (seen) => deployment(seen, most(seen.failingPeers)),
};

/**
 * Two sorts of evidence brought together, as a person at the pager would: what changed, and has the name of a service
 * that an alert is about. Beyond the limit for a shortcut, and nearer to a diagnosis than any of the above.
 */
export const changedAndAlerting: Rule = (seen) => {
  const services = seen.alerts.flatMap(
    ({ service_name, deployment: name }) => service_name ?? name ?? [],
  );
  const before = new Map(
    seen.first.map((one) => [keyOf(one), JSON.stringify([one.spec, one.data])]),
  );
  return nameOf(
    latest(
      seen.last.filter(
        (one) =>
          !DERIVED.has(one.kind) &&
          before.get(keyOf(one)) !== JSON.stringify([one.spec, one.data]) &&
          services.some((service) => one.metadata.name.includes(service)),
      ),
    ),
  );
};

/**
 * The simulator's own mark: it takes a workload down, edits it and scales it up again, so that the edit takes effect at
 * once, as ITBench's injector does. One revision then costs two generations more, which hardly any harmless rollout does.
 */
const takenDown = (one: Seen): boolean => {
  const revision = Number(one.metadata.annotations?.["deployment.kubernetes.io/revision"] ?? 1);
  return one.kind === "Deployment" && (one.metadata.generation ?? 1) > revision && revision > 1;
};

/** Knows the simulator, and then asks what changed, alerts and was no rollout in place; the best that we know of. */
export const knowsTheInjector: Rule = (seen) => {
  const marked = latest(seen.last.filter(takenDown));
  if (marked) return nameOf(marked);
  const rolled = (one: Seen) =>
    one.kind === "Deployment" &&
    Number(one.metadata.annotations?.["deployment.kubernetes.io/revision"] ?? 1) > 1;
  return (
    changedAndAlerting({ ...seen, last: seen.last.filter((one) => !rolled(one)) }) ??
    RULES["last diff before the first alert"]?.(seen) ??
    null
  );
};

const MINUTE = 60_000;
/** What controllers write; it follows from something else. */
const DERIVED = new Set(["Pod", "ReplicaSet", "Endpoints"]);

const isRevision = ({ kind }: Seen) => kind === "ReplicaSet";

function latest(objects: readonly Seen[]): Seen | undefined {
  return [...objects].sort(
    (a, b) => Number(b.metadata.resourceVersion) - Number(a.metadata.resourceVersion),
  )[0];
}

interface Difference {
  readonly at: number;
  readonly object: Seen;
}

/** What is new or other than in the pull before. */
function differences({ pulls }: Glance): Difference[] {
  return pulls.slice(1).flatMap(({ at, objects }, index) => {
    const before = new Map(
      pulls[index]?.objects.map((one) => [keyOf(one), JSON.stringify([one.spec, one.data])]),
    );
    return objects
      .filter((one) => !DERIVED.has(one.kind))
      .filter((one) => before.get(keyOf(one)) !== JSON.stringify([one.spec, one.data]))
      .map((object) => ({ at, object }));
  });
}

function mostWarned(
  seen: Glance,
  within: (event: SeenEvent) => boolean = () => true,
): string | null {
  const counts = new Map<string, number>();
  for (const event of seen.events) {
    const { type, involvedObject } = event;
    if (type !== "Warning" || !within(event)) continue;
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

/** What most of the rules name. */
export const vote: Rule = (seen) => {
  const counts = new Map<string, number>();
  for (const rule of Object.values(RULES)) {
    const answer = rule(seen);
    if (answer !== null) counts.set(answer, (counts.get(answer) ?? 0) + 1);
  }
  return most(counts) ?? null;
};
