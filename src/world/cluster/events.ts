import type { Clock } from "../clock.ts";
import type { Streams } from "../random.ts";
import type { KubeObject } from "./kinds.ts";
import type { Store } from "./store.ts";

/** One event object of the cluster and how often it happened so far. */
export interface ClusterEvent {
  readonly uid: string;
  readonly name: string;
  readonly namespace: string;
  readonly regarding: {
    readonly apiVersion: string;
    readonly kind: string;
    readonly name: string;
    readonly namespace: string;
    readonly uid: string;
    readonly resourceVersion: string;
    readonly fieldPath: string | null;
  };
  readonly type: "Normal" | "Warning";
  readonly reason: string;
  readonly note: string;
  readonly component: string;
  readonly host: string | null;
  readonly first: number;
  last: number;
  count: number;
  version: string;
}

export interface EventRow {
  readonly at: number;
  readonly type: "ADDED" | "MODIFIED" | "DELETED";
  readonly event: Readonly<ClusterEvent>;
}

export interface EventDetail {
  readonly component: string;
  readonly host?: string;
  readonly fieldPath?: string;
}

const TIME_TO_LIVE = 3600;

/** Counts repeated events as the API server does and forgets them after an hour. */
export class EventRecorder {
  readonly rows: EventRow[] = [];
  readonly #live = new Map<string, ClusterEvent>();
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #streams: Streams;

  constructor(store: Store, clock: Clock, streams: Streams) {
    this.#store = store;
    this.#clock = clock;
    this.#streams = streams;
  }

  /** Those that have not expired. */
  alive(): Iterable<Readonly<ClusterEvent>> {
    return this.#live.values();
  }

  record(
    object: KubeObject,
    type: "Normal" | "Warning",
    reason: string,
    note: string,
    detail: EventDetail,
    count = 1,
  ): void {
    const { uid, name, namespace = "default", resourceVersion } = object.metadata;
    const key = `${uid}/${reason}/${note}`;
    const known = this.#live.get(key);
    const now = this.#store.now;
    if (known) {
      known.count += count;
      known.last = now;
      known.version = this.#store.eventVersion();
      this.rows.push({ at: now, type: "MODIFIED", event: { ...known } });
      return;
    }
    const event: ClusterEvent = {
      uid: this.#streams.uid(`event/${key}`),
      name: `${name}.${eventSuffix(this.#clock.startMs, now, key, this.#streams)}`,
      namespace,
      regarding: {
        apiVersion: object.apiVersion,
        kind: object.kind,
        name,
        namespace,
        uid,
        resourceVersion,
        fieldPath: detail.fieldPath ?? null,
      },
      type,
      reason,
      note,
      component: detail.component,
      host: detail.host ?? null,
      first: now,
      last: now,
      count,
      version: this.#store.eventVersion(),
    };
    this.#live.set(key, event);
    this.rows.push({ at: now, type: "ADDED", event: { ...event } });
  }

  /** Old events vanish: the watch sees a DELETED row, which says nothing about the object. */
  expire(): void {
    const now = this.#store.now;
    for (const [key, event] of this.#live) {
      if (event.last + TIME_TO_LIVE > now) continue;
      this.#live.delete(key);
      this.rows.push({
        at: now,
        type: "DELETED",
        event: { ...event, version: this.#store.eventVersion() },
      });
    }
  }
}

/** "187f2a9b3c4d5e6f": the nanoseconds of the first occurrence in hexadecimal. */
function eventSuffix(startMs: number, now: number, key: string, streams: Streams): string {
  const millis = BigInt(startMs + now * 1000);
  const nanos = millis * 1_000_000n + BigInt(streams.key(`event-name/${key}`) % 1_000_000_000);
  return nanos.toString(16);
}
