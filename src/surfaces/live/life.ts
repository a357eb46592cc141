import { setTimeout as delay, setImmediate as yieldOnce } from "node:timers/promises";
import type { Action } from "../../world/actions.ts";
import { beyondPhysics } from "../../world/api/physics.ts";
import { type Cluster, STEP_SECONDS } from "../../world/cluster/cluster.ts";
import type { KubeObject } from "../../world/cluster/kinds.ts";
import type { World } from "../../world/world.ts";
import type { JournalEntry, PassReason } from "./journal.ts";
import type { Tail } from "./tail.ts";

/** How far the world moves for what an agent does. */
export interface Pace {
  /** Seconds a request takes: so that whoever polls sees something happen. */
  readonly request: number;
  /** Seconds a write takes: controllers have seen it when the next request comes. */
  readonly write: number;
  /** Seconds that one client which waits for changes may let pass, altogether. */
  readonly watch: number;
  /** Real milliseconds in which a client that was told something may end its wait. */
  readonly settleMs: number;
}

export const PACE: Pace = { request: 1, write: STEP_SECONDS, watch: 900, settleMs: 400 };

/** A client that waits: it is shown every change until it goes away. */
interface Watcher {
  /** Tells the client what is new to it; whether there was anything. */
  readonly pump: () => boolean;
  readonly closed: () => boolean;
  /** Whether what it waits for comes from telemetry. */
  readonly telemetry: boolean;
}

interface Waiting {
  readonly watcher: Watcher;
  left: number;
}

/** An object that is gone, and the version of the cluster at which it went. */
interface Grave {
  readonly object: KubeObject;
  readonly version: number;
}

const MOST_GRAVES = 2000;

/**
 * The world of one attempt and its time, which is logical: it goes on for what the agent does and for nothing else.
 * Requests are answered one after another, in the order in which they came.
 */
export class Life {
  readonly world: World;
  readonly tail: Tail;
  readonly #pace: Pace;
  readonly #journal: (entry: JournalEntry) => void;
  readonly #waiting = new Set<Waiting>();
  readonly #alive = new Map<string, KubeObject>();
  readonly #born = new Map<string, number>();
  readonly graves: Grave[] = [];
  /** Seconds since the start of the window; the world stands at the last whole step before it. */
  #now: number;
  #seen = -1;
  #last: Promise<unknown> = Promise.resolve();
  #driving = false;
  #closed = false;

  constructor(
    world: World,
    tail: Tail,
    { pace, journal }: { readonly pace: Pace; readonly journal: (entry: JournalEntry) => void },
  ) {
    this.world = world;
    this.tail = tail;
    this.#pace = pace;
    this.#journal = journal;
    this.#now = world.now;
    this.#look();
  }

  get cluster(): Cluster {
    return this.world.cluster;
  }

  /** Milliseconds since the epoch. */
  get nowMs(): number {
    return this.world.window.startMs + this.#now * 1000;
  }

  /** Newest version any object has. */
  get version(): number {
    return this.cluster.store.version;
  }

  /** The version at which an object came, as far as it came under our eyes. */
  bornAt(uid: string): number {
    return this.#born.get(uid) ?? 0;
  }

  /** Runs one request's work after all that came before it. */
  inTurn<T>(work: () => Promise<T> | T): Promise<T> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => undefined);
    return done;
  }

  pass(seconds: number, reason: PassReason): void {
    const from = this.#now;
    const until = from + seconds;
    while (this.#now < until) {
      this.#now = Math.min(until, this.#now + STEP_SECONDS);
      for (const piece of this.world.advance(this.#now)) this.tail.take(piece, false);
      this.#look();
    }
    this.#journal({ kind: "pass", from, to: this.#now, for: reason });
  }

  request(): void {
    this.pass(this.#pace.request, "request");
  }

  act(wanted: Omit<Action, "at">): ReturnType<World["act"]> {
    const action: Action = { at: this.world.now, ...wanted };
    const answer = this.world.act(action);
    if (action.query?.dryRun !== undefined) return answer;
    const beyond = answer.status < 300 && beyondPhysics(action.target.resource) !== null;
    this.#journal({
      kind: "write",
      action,
      status: answer.status,
      ...(beyond ? { beyond } : {}),
    });
    this.#look();
    this.pass(this.#pace.write, "write");
    return answer;
  }

  /** Keeps account of what comes and goes, so that a watch can begin where a list ended. */
  #look(): void {
    const { store } = this.cluster;
    if (store.writes === this.#seen) return;
    const first = this.#seen === -1;
    this.#seen = store.writes;
    const here = new Set<string>();
    for (const kind of store.kinds()) {
      for (const object of store.every(kind)) {
        const { uid, resourceVersion } = object.metadata;
        here.add(uid);
        if (this.#alive.has(uid)) continue;
        this.#alive.set(uid, object);
        if (!first) this.#born.set(uid, Number(resourceVersion));
      }
    }
    for (const [uid, object] of this.#alive) {
      if (here.has(uid)) continue;
      this.#alive.delete(uid);
      this.#born.delete(uid);
      this.graves.push({ object, version: this.version });
    }
    if (this.graves.length > MOST_GRAVES) this.graves.splice(0, this.graves.length - MOST_GRAVES);
  }

  /** From now on time goes on by itself, step by step, until nobody waits any more or has waited long enough. */
  attach(watcher: Watcher): void {
    this.#waiting.add({ watcher, left: this.#pace.watch });
    if (this.#driving) return;
    this.#driving = true;
    void this.#drive().finally(() => {
      this.#driving = false;
    });
  }

  async #drive(): Promise<void> {
    await this.#settle();
    while (!this.#closed) {
      for (const one of this.#waiting) if (one.watcher.closed()) this.#waiting.delete(one);
      const active = [...this.#waiting].filter((one) => one.left > 0);
      if (active.length === 0) return;
      const told = await this.inTurn(() => this.#step(active));
      if (told) await this.#settle();
      else await yieldOnce();
    }
  }

  async #step(active: readonly Waiting[]): Promise<boolean> {
    this.pass(STEP_SECONDS, "watch");
    for (const one of active) one.left -= STEP_SECONDS;
    return this.tell();
  }

  /** Shows every client that waits what is new. */
  async tell(): Promise<boolean> {
    if ([...this.#waiting].some((one) => one.watcher.telemetry)) await this.tail.settle();
    let told = false;
    for (const { watcher } of this.#waiting) if (!watcher.closed() && watcher.pump()) told = true;
    return told;
  }

  /** Gives clients the time to say that they have seen enough. */
  async #settle(): Promise<void> {
    const until = performance.now() + this.#pace.settleMs;
    while (performance.now() < until && !this.#closed) {
      if ([...this.#waiting].every((one) => one.watcher.closed())) return;
      await delay(5);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#waiting.clear();
    await this.#last;
    await this.tail.close();
  }
}
