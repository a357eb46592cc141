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
  /** Seconds a model's turn takes. */
  readonly turn: number;
  /** Seconds a request takes: so that whoever polls sees something happen. */
  readonly request: number;
  /** Seconds a write takes: controllers have seen it when the next request comes. */
  readonly write: number;
  /** Seconds that one client which waits for changes may let pass, altogether. */
  readonly watch: number;
  /** Seconds after which it stands still, whatever is asked for. */
  readonly most: number;
  /** Real milliseconds in which a client that was told something may end its wait. */
  readonly settleMs: number;
}

const HOUR = 3600;

export const PACE: Pace = {
  turn: 20,
  request: 1,
  write: STEP_SECONDS,
  watch: 900,
  most: 4 * HOUR,
  settleMs: 400,
};

/** The wall's clock moves it, and what the agent does moves nothing. */
export const BY_THE_WALL: Pace = { ...PACE, turn: 0, request: 0, write: 0, watch: 0 };

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

const NAP_MS = 5;
const MOST_GRAVES = 2000;

/** One who asks something of the world, from arrival to the end of the answer. */
interface Visit {
  /** Whether it came while another was there, and one of the two was no mere reading. */
  readonly overlaps: boolean;
  readonly leave: () => void;
}

/** A reader only reads: two of them are as good in one order as in the other. */
type Visitor = "reads" | "acts";

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
  readonly #visitors = new Set<{ readonly kind: Visitor }>();
  /** Whether the visit whose turn it is overlaps with another. */
  #overlaps = false;
  readonly #still: number;

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
    this.#still = world.now + pace.most;
    this.#look();
  }

  get pace(): Pace {
    return this.#pace;
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

  /** Somebody comes, at this moment. Whoever stays (a watch, a model that is asked) acts. */
  arrive(kind: Visitor): Visit {
    const visitor = { kind };
    const overlaps = [...this.#visitors].some((other) => kind === "acts" || other.kind === "acts");
    this.#visitors.add(visitor);
    return { overlaps, leave: () => this.#visitors.delete(visitor) };
  }

  /** Runs one visit's work after all that came before it. */
  inTurn<T>(work: () => Promise<T> | T, overlaps = false): Promise<T> {
    const done = this.#last.then(() => {
      this.#overlaps = overlaps;
      return work();
    });
    this.#last = done.catch(() => undefined);
    return done;
  }

  pass(seconds: number, reason: PassReason): void {
    const from = this.#now;
    const until = Math.min(from + seconds, this.#still);
    if (until <= from) return;
    while (this.#now < until) {
      this.#now = Math.min(until, this.#now + STEP_SECONDS);
      for (const piece of this.world.advance(this.#now)) this.tail.take(piece, false);
      this.#look();
    }
    this.#journal({ kind: "pass", from, to: this.#now, for: reason, ...this.#mark() });
  }

  #mark(): { overlap?: true } {
    return this.#overlaps ? { overlap: true } : {};
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
      ...this.#mark(),
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

  /**
   * Gives clients the time to say that they have seen enough. Counted in naps and not by the clock: on a machine that
   * is slow to wake us they take as much longer as the clients do.
   */
  async #settle(): Promise<void> {
    for (let left = this.#pace.settleMs / NAP_MS; left > 0 && !this.#closed; left -= 1) {
      if ([...this.#waiting].every((one) => one.watcher.closed())) return;
      await delay(NAP_MS);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#waiting.clear();
    await this.#last;
    await this.tail.close();
  }
}
