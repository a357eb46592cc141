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
/** One component says so much about one object at once, and then one thing more in so many seconds. */
const BURST = 25;
const REFILL_SECONDS = 300;

/** Counts repeated events as the API server does and forgets them after an hour. */
export class EventRecorder {
  readonly rows: EventRow[] = [];
  readonly #live = new Map<string, ClusterEvent>();
  /** What each component may still say about each object, as of when it was last counted. */
  readonly #allowance = new Map<string, { left: number; at: number }>();
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
    if (!this.#mayRecord(`${detail.component}/${uid}`)) return;
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

  /** The spam filter of client-go: a storm of one source about one object is cut off. */
  #mayRecord(source: string): boolean {
    const now = this.#store.now;
    const known = this.#allowance.get(source) ?? { left: BURST, at: now };
    const refilled = Math.floor((now - known.at) / REFILL_SECONDS);
    const left = Math.min(BURST, known.left + refilled);
    const at = left === BURST ? now : known.at + refilled * REFILL_SECONDS;
    this.#allowance.set(source, { left: Math.max(0, left - 1), at });
    return left > 0;
  }

  /** Puts every event that has not expired into the rows, as a list before a watch does. */
  list(): void {
    for (const event of this.#live.values())
      this.rows.push({ at: this.#store.now, type: "ADDED", event: { ...event } });
  }

  /** Old events vanish: the watch sees a DELETED row, which says nothing about the object. */
  expire(): void {
    const now = this.#store.now;
    if (now % 60 === 0) {
      for (const [source, { at }] of this.#allowance)
        if (at + BURST * REFILL_SECONDS <= now) this.#allowance.delete(source);
    }
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
