import { asList, asObject, asText, type JsonFields, valueAt } from "../../../model/json.ts";
import type { Observations } from "../incident.ts";
import { type ObjectHistory, objectKey } from "../read/objects.ts";

const WORKLOADS = new Set(["Deployment", "StatefulSet", "DaemonSet", "Job", "CronJob"]);

export interface WorkloadState {
  readonly key: string;
  readonly kind: string;
  readonly namespace: string | null;
  readonly name: string;
  readonly history: ObjectHistory;
  readonly labels: Readonly<Record<string, string>>;
}

/** Who belongs to whom: pods to workloads, Services to workloads, names in telemetry to workloads. */
export interface ObservedCluster {
  readonly workloads: ReadonlyMap<string, WorkloadState>;
  /** By name, because telemetry and alerts name workloads without kind or namespace. */
  readonly byName: ReadonlyMap<string, WorkloadState>;
  readonly services: ReadonlyMap<string, ObjectHistory>;
  workloadOfPod(namespace: string | null, pod: string): WorkloadState | null;
  selected(namespace: string | null, selector: unknown): WorkloadState[];
}

export function latest(history: ObjectHistory): JsonFields {
  return history.versions.at(-1)?.body ?? {};
}

export function earliest(history: ObjectHistory): JsonFields {
  return history.versions[0]?.body ?? {};
}

export function historiesOf(incident: Observations, ...kinds: string[]): ObjectHistory[] {
  return [...incident.objects.byKey.values()].filter((history) => kinds.includes(history.kind));
}

export function buildCluster(incident: Observations): ObservedCluster {
  const workloads = new Map<string, WorkloadState>();
  const byName = new Map<string, WorkloadState>();
  for (const history of historiesOf(incident, ...WORKLOADS)) {
    const { kind, namespace, name } = history;
    const labels = stringMap(valueAt(latest(history), "spec.template.metadata.labels"));
    const key = objectKey(namespace, kind, name);
    const workload = { key, kind, namespace, name, history, labels };
    workloads.set(key, workload);
    if (!byName.has(name) || kind === "Deployment") byName.set(name, workload);
  }
  const services = new Map<string, ObjectHistory>();
  for (const history of historiesOf(incident, "Service")) services.set(history.name, history);
  return {
    workloads,
    byName,
    services,
    workloadOfPod: (namespace, pod) => ownerOfPod(incident, workloads, namespace, pod),
    selected: (namespace, selector) =>
      [...workloads.values()].filter(
        (workload) =>
          workload.namespace === namespace && selectorMatches(selector, workload.labels),
      ),
  };
}

function ownerOfPod(
  incident: Observations,
  workloads: ReadonlyMap<string, WorkloadState>,
  namespace: string | null,
  pod: string,
): WorkloadState | null {
  let body = latestBody(incident, objectKey(namespace, "Pod", pod));
  for (let step = 0; step < 3 && body; step += 1) {
    const owner = asObject(asList(valueAt(body, "metadata.ownerReferences"))[0]);
    const key = objectKey(namespace, asText(owner.kind), asText(owner.name));
    const workload = workloads.get(key);
    if (workload) return workload;
    body = latestBody(incident, key);
  }
  return byPodName(workloads, namespace, pod);
}

/** For pods that were gone before the first pull: decided by the name, longest workload name first. */
function byPodName(
  workloads: ReadonlyMap<string, WorkloadState>,
  namespace: string | null,
  pod: string,
): WorkloadState | null {
  let best: WorkloadState | null = null;
  for (const workload of workloads.values()) {
    if (workload.namespace !== namespace || !pod.startsWith(`${workload.name}-`)) continue;
    const rest = pod.slice(workload.name.length + 1);
    if (!/^([a-z0-9]{5,10}(-[a-z0-9]{5})?|\d+)$/.test(rest)) continue;
    if (!best || workload.name.length > best.name.length) best = workload;
  }
  return best;
}

function latestBody(incident: Observations, key: string): JsonFields | null {
  const history = incident.objects.byKey.get(key);
  return history ? latest(history) : null;
}

export function stringMap(value: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(asObject(value)).map(([key, inner]) => [key, asText(inner)]),
  );
}

/** A label selector, either form; an empty one selects everything, a missing one nothing. */
export function selectorMatches(
  selector: unknown,
  labels: Readonly<Record<string, string>>,
): boolean {
  if (typeof selector !== "object" || selector === null) return false;
  const given = asObject(selector);
  const structured = "matchLabels" in given || "matchExpressions" in given;
  const wanted = structured ? asObject(given.matchLabels) : given;
  const plain = Object.entries(wanted).every(([key, value]) => labels[key] === asText(value));
  const expressions = structured ? asList(given.matchExpressions) : [];
  return (
    plain && expressions.every((expression) => matchesExpression(asObject(expression), labels))
  );
}

function matchesExpression(
  expression: JsonFields,
  labels: Readonly<Record<string, string>>,
): boolean {
  const value = labels[asText(expression.key)];
  const values = asList(expression.values).map(asText);
  switch (expression.operator) {
    case "In":
      return value !== undefined && values.includes(value);
    case "NotIn":
      return value === undefined || !values.includes(value);
    case "Exists":
      return value !== undefined;
    case "DoesNotExist":
      return value === undefined;
    default:
      return false;
  }
}
