import {
  asList,
  asObject,
  asText,
  type JsonFields,
  parseJson,
  valueAt,
} from "../../../model/json.ts";
import { parseTimeMs } from "../../../model/time.ts";
import type { Observations } from "../incident.ts";
import { type ObjectHistory, objectKey } from "../read/objects.ts";

export interface FieldChange {
  readonly path: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Something that was changed between two pulls, with the earliest and latest time of the change. */
export interface ObservedChange {
  readonly key: string;
  readonly history: ObjectHistory;
  readonly how: "created" | "changed" | "deleted";
  readonly notBefore: number;
  readonly notAfter: number;
  readonly fields: readonly FieldChange[];
}

/** Kinds whose changes are consequences: controllers write them, people do not. */
const DERIVED = new Set([
  "Pod",
  "ReplicaSet",
  "Endpoints",
  "EndpointSlice",
  "Event",
  "Node",
  "Job",
]);

export function findChanges(incident: Observations): ObservedChange[] {
  const changes: ObservedChange[] = [];
  for (const history of incident.objects.byKey.values()) {
    if (DERIVED.has(history.kind) && history.kind !== "Node") continue;
    changes.push(...changesOf(incident, history));
  }
  return changes.sort((a, b) => a.notAfter - b.notAfter);
}

function changesOf(incident: Observations, history: ObjectHistory): ObservedChange[] {
  const key = objectKey(history.namespace, history.kind, history.name);
  const changes: ObservedChange[] = [];
  const pulls = incident.objects.pulls.get(history.kind) ?? [];
  const first = history.versions[0];
  const created = first ? createdAt(first.body) : null;
  const firstPull = firstPullOf(incident);
  if (first && created !== null && firstPull !== null && created > firstPull) {
    changes.push({
      key,
      history,
      how: "created",
      notBefore: created,
      notAfter: created,
      fields: [],
    });
  }
  for (const [index, version] of history.versions.entries()) {
    const before = history.versions[index - 1];
    if (!before) continue;
    const fields = diffBodies(before.body, version.body);
    if (fields.length === 0) continue;
    const exact = managedTime(version.body, before.lastSeen, version.firstSeen);
    const notBefore = exact ?? before.lastSeen;
    const notAfter = exact ?? version.firstSeen;
    changes.push({ key, history, how: "changed", notBefore, notAfter, fields });
  }
  const last = history.versions.at(-1);
  const lastPull = pulls.at(-1);
  if (last && lastPull !== undefined && last.lastSeen < lastPull * 60_000 - 90_000) {
    const next = pulls.find((minute) => minute * 60_000 > last.lastSeen + 60_000) ?? lastPull;
    const notAfter = next * 60_000 + 60_000;
    const gone = { key, history, notBefore: last.lastSeen, notAfter, fields: [] };
    changes.push({ ...gone, how: "deleted" });
  }
  return changes;
}

function firstPullOf(incident: Observations): number | null {
  const firsts = [...incident.objects.pulls.values()].flatMap((minutes) => minutes[0] ?? []);
  return firsts.length === 0 ? null : Math.min(...firsts) * 60_000;
}

export function createdAt(body: JsonFields): number | null {
  return parseTimeMs(asText(valueAt(body, "metadata.creationTimestamp")));
}

/** Field managers stamp their writes: that is more exact than the interval between two pulls. */
function managedTime(body: JsonFields, after: number, before: number): number | null {
  const times = asList(valueAt(body, "metadata.managedFields"))
    .filter((entry) => asText(asObject(entry).subresource) !== "status")
    .map((entry) => parseTimeMs(asText(asObject(entry).time)))
    .filter((time) => time !== null && time > after - 1000 && time <= before);
  const last = times.at(-1);
  return last ?? null;
}

const QUIET_METADATA =
  /^metadata\.(resourceVersion|generation|managedFields|uid|creationTimestamp)/;
const QUIET_ANNOTATIONS =
  /annotations\.(deployment\.kubernetes\.io\/revision|kubectl\.kubernetes\.io\/|control-plane\.|autoscaling\.)/;

/** Differences in the desired state; status is only the result. */
function diffBodies(before: JsonFields, after: JsonFields): FieldChange[] {
  const fields: FieldChange[] = [];
  diff({ ...before, status: null }, { ...after, status: null }, "", fields);
  return fields.filter(
    (field) => !QUIET_METADATA.test(field.path) && !QUIET_ANNOTATIONS.test(field.path),
  );
}

const MAX_FIELDS = 60;

function diff(before: unknown, after: unknown, path: string, fields: FieldChange[]): void {
  if (fields.length >= MAX_FIELDS || Object.is(before, after)) return;
  const [left, right] = [unfold(before), unfold(after)];
  if (isTree(left) && isTree(right)) {
    const [a, b] = [byName(left), byName(right)];
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
      diff(a[key], b[key], path === "" ? key : `${path}.${key}`, fields);
    }
    return;
  }
  const [from, to] = [shown(before), shown(after)];
  if (from !== to) fields.push({ path, from, to });
}

/** JSON inside a string (a flag file in a ConfigMap) is compared by its content. */
function unfold(value: unknown): unknown {
  if (typeof value !== "string" || !/^\s*[{[]/.test(value)) return value;
  return parseJson(value) ?? value;
}

function isTree(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** Lists of named things (containers, variables) are compared by name, so that an insertion is one change. */
function byName(value: object): Record<string, unknown> {
  if (!Array.isArray(value)) return value as Record<string, unknown>;
  return Object.fromEntries(
    value.map((item: unknown, index) => {
      const name = asText(asObject(item).name);
      return [name === "" ? String(index) : `[${name}]`, item];
    }),
  );
}

function shown(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return (typeof value === "string" ? value : JSON.stringify(value)).slice(0, 300);
}
