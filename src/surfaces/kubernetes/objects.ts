import type { ResourceKind } from "../../world/api/kinds.ts";
import { Lru } from "../index/lru.ts";
import type { KubernetesObject, ObjectEntry, ObjectReader } from "../index/objects.ts";
import type { Snapshot } from "../snapshot.ts";

const CACHE_BYTES = 32 << 20;

/** Parsed objects by clock and place: one memory for all attempts on a snapshot. */
const parsed = new WeakMap<ObjectReader, Lru<string, KubernetesObject>>();

/** The objects a Kubernetes API serves, of a record or of a world. */
export interface ClusterObjects {
  /** What lists and watches carry: no object is newer. */
  readonly resourceVersion: string;
  /** Those that exist, in order of namespace and name; at the newest version, or the newest up to one. */
  list(
    kind: ResourceKind,
    namespace: string | null,
    upTo?: string | null,
  ): Iterable<KubernetesObject>;
  find(
    kind: ResourceKind,
    namespace: string,
    name: string,
    version?: string | null,
  ): KubernetesObject | null;
}

/** The snapshot's objects as they were at its end, in the attempt's time. */
export class RecordedObjects implements ClusterObjects {
  readonly #snapshot: Snapshot;
  readonly #parsed: Lru<string, KubernetesObject>;
  readonly #byResource = new Map<string, ObjectEntry[]>();
  readonly resourceVersion: string;

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
    const reader = snapshot.index.objects;
    this.#parsed = parsed.get(reader) ?? new Lru(CACHE_BYTES);
    parsed.set(reader, this.#parsed);
    let newest = 1;
    for (const entry of reader.entries) {
      const list = this.#byResource.get(entry.resource) ?? [];
      list.push(entry);
      this.#byResource.set(entry.resource, list);
      for (const version of entry.versions) {
        newest = Math.max(newest, Number(version.resourceVersion) || 0);
      }
    }
    this.resourceVersion = String(newest);
  }

  *list(
    kind: ResourceKind,
    namespace: string | null,
    upTo: string | null = null,
  ): Generator<KubernetesObject> {
    for (const entry of this.#byResource.get(kind.resource) ?? []) {
      if (entry.exists && (namespace === null || entry.namespace === namespace))
        yield this.#read(kind, entry, upTo);
    }
  }

  /** `version`: a recorded one; any other is the newest. */
  find(
    kind: ResourceKind,
    namespace: string,
    name: string,
    version: string | null = null,
  ): KubernetesObject | null {
    const entry = (this.#byResource.get(kind.resource) ?? []).find(
      (one) => one.exists && one.name === name && one.namespace === namespace,
    );
    if (entry === undefined) return null;
    const recorded = entry.versions.some((one) => one.resourceVersion === version);
    return this.#read(kind, entry, recorded ? version : null);
  }

  /** The object, at its newest version or the newest up to a resource version. */
  #read(kind: ResourceKind, entry: ObjectEntry, upTo: string | null): KubernetesObject {
    const wanted = upTo === null ? Number.POSITIVE_INFINITY : Number(upTo);
    const version =
      entry.versions.findLast((one) => Number(one.resourceVersion) <= wanted) ??
      entry.versions.at(-1);
    if (version === undefined) return { metadata: { name: entry.name } };
    const { offset } = this.#snapshot.clock;
    const key = `${offset}:${version.place.block}:${version.place.row}`;
    const cached = this.#parsed.get(key);
    if (cached !== undefined) return inKind(kind, cached);
    const text = this.#snapshot.clock.shiftJson(this.#snapshot.index.objects.text(version));
    const object = JSON.parse(text) as KubernetesObject;
    return inKind(kind, this.#parsed.set(key, object, text.length * 3));
  }
}

/** The recorder's pulls leave out what a list's items leave out; a second version says the same in its words. */
export function inKind(kind: ResourceKind, object: KubernetesObject): KubernetesObject {
  const apiVersion = kind.group === "" ? kind.version : `${kind.group}/${kind.version}`;
  if (object.apiVersion === apiVersion && object.kind === kind.kind) return object;
  if (kind.group === "events.k8s.io") return newEvent(object);
  const { apiVersion: _, kind: __, ...rest } = object;
  return { apiVersion, kind: kind.kind, ...rest };
}

/** A core event in the words of events.k8s.io. */
function newEvent(event: KubernetesObject): KubernetesObject {
  const {
    involvedObject,
    message,
    source,
    firstTimestamp,
    lastTimestamp,
    count,
    reportingComponent,
    apiVersion: _,
    kind: __,
    ...rest
  } = event;
  return {
    apiVersion: "events.k8s.io/v1",
    kind: "Event",
    ...rest,
    regarding: involvedObject,
    note: message,
    deprecatedSource: source,
    deprecatedFirstTimestamp: firstTimestamp,
    deprecatedLastTimestamp: lastTimestamp,
    deprecatedCount: count,
    reportingController: reportingComponent ?? "",
  };
}
