import type { Clock } from "../clock.ts";
import type { Streams } from "../random.ts";
import type { Kinds, KubeObject, Meta } from "./kinds.ts";

type NewMeta = Omit<Meta, "uid" | "resourceVersion" | "creationTimestamp"> & {
  creationTimestamp?: string;
};
type Unborn<T> = { [K in keyof T as K extends "metadata" ? never : K]: T[K] } & {
  apiVersion: string;
  kind: string;
  metadata: NewMeta;
};

/** More would make a simulated minute cost seconds. */
export const MOST_PODS = 500;
export const MOST_OBJECTS = 5000;

/** Kinds that may be written without a spec: the API server keeps an empty one. */
const SPECIFIED = new Set([
  "HorizontalPodAutoscaler",
  "LimitRange",
  "NetworkPolicy",
  "Node",
  "PersistentVolume",
  "PersistentVolumeClaim",
  "PodDisruptionBudget",
  "ResourceQuota",
  "Service",
]);

/** Of these, kinds whose controllers write a status before long. */
const REPORTED = new Set([
  "HorizontalPodAutoscaler",
  "PersistentVolumeClaim",
  "PodDisruptionBudget",
  "ResourceQuota",
]);

function complete(object: KubeObject): void {
  if (SPECIFIED.has(object.kind)) object.spec ??= {};
  if (REPORTED.has(object.kind)) object.status ??= {};
}

const NONE: ReadonlyMap<string, KubeObject> = new Map();

/** The API server: objects by kind, namespace and name, each with a resource version that only grows. */
export class Store {
  /** Grows with every write that can change where a request goes or how it is answered. */
  epoch = 0;
  now = 0;
  /** Counts every write to an object: controllers that saw the last one have nothing to do. */
  writes = 0;
  /** Counts every object that was taken away. */
  removals = 0;
  #size = 0;
  #version: number;
  readonly #kinds = new Map<string, Map<string, KubeObject>>();
  readonly #clock: Clock;
  readonly #streams: Streams;
  readonly #births = new Map<string, number>();

  constructor(clock: Clock, streams: Streams) {
    this.#clock = clock;
    this.#streams = streams;
    this.#version = 1_200_000 + streams.of("resource-version").below(8_000_000);
  }

  /** The newest version any object has. */
  get version(): number {
    return this.#version;
  }

  /** Leases, status updates and other writers of a cluster move the version along. */
  age(writes: number): void {
    this.#version += writes;
  }

  /** For an event: no controller acts on one. */
  eventVersion(): string {
    this.#version += 1;
    return String(this.#version);
  }

  nextVersion(): string {
    this.writes += 1;
    this.#version += 1;
    return String(this.#version);
  }

  create<T extends KubeObject>(object: Unborn<T>): T {
    const { kind } = object;
    const { namespace, name } = object.metadata;
    const place = `${namespace ?? ""}/${name}`;
    const birth = (this.#births.get(`${kind}/${place}`) ?? 0) + 1;
    this.#births.set(`${kind}/${place}`, birth);
    const { creationTimestamp, ...rest } = object.metadata;
    const metadata: Meta = {
      ...rest,
      uid: this.#streams.uid(`${kind}/${place}/${birth}`),
      resourceVersion: this.nextVersion(),
      creationTimestamp: creationTimestamp ?? this.#clock.iso(this.now),
    };
    const born = { ...object, metadata } as unknown as T;
    complete(born);
    const known = this.#of(kind).get(place);
    if (!known) this.#size += 1;
    this.#of(kind).set(place, born);
    this.epoch += 1;
    return born;
  }

  get<K extends keyof Kinds>(kind: K, namespace: string, name: string): Kinds[K] | undefined {
    return this.#kinds.get(kind)?.get(`${namespace}/${name}`) as Kinds[K] | undefined;
  }

  find(kind: string, namespace: string, name: string): KubeObject | undefined {
    return this.#kinds.get(kind)?.get(`${namespace}/${name}`);
  }

  list<K extends keyof Kinds>(kind: K): IterableIterator<Kinds[K]> {
    return this.every(kind) as IterableIterator<Kinds[K]>;
  }

  every(kind: string): IterableIterator<KubeObject> {
    return (this.#kinds.get(kind) ?? NONE).values();
  }

  kinds(): string[] {
    return [...this.#kinds.keys()];
  }

  /**
   * Takes over the fields of an admitted object. The object itself stays the same one, because controllers and pods
   * hold on to it. A changed spec is a new generation; uid, birth and version are the store's to say.
   */
  replace(object: KubeObject, fields: KubeObject): void {
    const { uid, creationTimestamp, resourceVersion, generation } = object.metadata;
    const meant =
      JSON.stringify(object.spec) !== JSON.stringify(fields.spec) ||
      // Of a Deployment, and of no other kind, the annotations count as well.
      (object.kind === "Deployment" &&
        JSON.stringify(object.metadata.annotations) !==
          JSON.stringify(fields.metadata.annotations));
    const kept = new Set(Object.keys(fields));
    for (const field of Object.keys(object)) if (!kept.has(field)) delete object[field];
    Object.assign(object, fields, {
      metadata: {
        ...fields.metadata,
        uid,
        creationTimestamp,
        resourceVersion,
        ...(generation === undefined ? {} : { generation }),
      },
    });
    complete(object);
    if (meant) this.changed(object);
    else this.noted(object, true);
  }

  /** A write by someone who meant it: spec changes count as a new generation. */
  changed(object: KubeObject): void {
    object.metadata.resourceVersion = this.nextVersion();
    if (object.metadata.generation !== undefined) object.metadata.generation += 1;
    this.epoch += 1;
  }

  /** A status write. `routing` tells whether requests may go elsewhere because of it. */
  noted(object: KubeObject, routing = false): void {
    object.metadata.resourceVersion = this.nextVersion();
    if (routing) this.epoch += 1;
  }

  remove(object: KubeObject): void {
    this.writes += 1;
    this.removals += 1;
    const { namespace, name } = object.metadata;
    const place = `${namespace ?? ""}/${name}`;
    const objects = this.#of(object.kind);
    // One of the same name that was made since then stays.
    if (objects.get(place) === object && objects.delete(place)) this.#size -= 1;
    this.epoch += 1;
  }

  /** Why one more object of a kind does not fit, in the words of a server whose disk is full; null while there is room. */
  full(kind: string): string | null {
    if (this.#size >= MOST_OBJECTS) return "etcdserver: mvcc: database space exceeded";
    if (kind === "Pod" && (this.#kinds.get(kind)?.size ?? 0) >= MOST_PODS)
      return `exceeded the limit of ${MOST_PODS} pods of this cluster`;
    return null;
  }

  #of(kind: string): Map<string, KubeObject> {
    let map = this.#kinds.get(kind);
    if (!map) {
      map = new Map();
      this.#kinds.set(kind, map);
    }
    return map;
  }
}
