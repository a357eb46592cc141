import type { Action, Admit, Answer } from "./actions.ts";
import type { Application } from "./application/types.ts";
import { Clock, isTurn } from "./clock.ts";
import { breathe, grumble, murmur } from "./cluster/background.ts";
import { certificateController } from "./cluster/certificates.ts";
import { Cluster, STEP_SECONDS } from "./cluster/cluster.ts";
import { apiServer } from "./cluster/controllers/api-server.ts";
import { autoscaler } from "./cluster/controllers/autoscaler.ts";
import { chaosController } from "./cluster/controllers/chaos/chaos-mesh.ts";
import { daemonSetController } from "./cluster/controllers/daemonset.ts";
import { deploymentController } from "./cluster/controllers/deployment/deployment.ts";
import { disruptionController } from "./cluster/controllers/disruption.ts";
import { endpointsController } from "./cluster/controllers/endpoints.ts";
import { garbageCollector } from "./cluster/controllers/garbage.ts";
import { jobControllers } from "./cluster/controllers/jobs.ts";
import { kubelet } from "./cluster/controllers/kubelet/kubelet.ts";
import { crashMeanwhile } from "./cluster/controllers/kubelet/status.ts";
import { nodeController } from "./cluster/controllers/nodes.ts";
import { quotaController } from "./cluster/controllers/quota.ts";
import { replicaSetController } from "./cluster/controllers/replicaset.ts";
import { scheduler } from "./cluster/controllers/scheduler/scheduler.ts";
import { statefulSetController } from "./cluster/controllers/statefulset.ts";
import { volumeController } from "./cluster/controllers/volumes.ts";
import { Flags } from "./cluster/flags.ts";
import { furnish } from "./cluster/furniture.ts";
import { install } from "./cluster/install.ts";
import { Network } from "./cluster/network.ts";
import { meetPods } from "./cluster/pods.ts";
import type { Patch } from "./faults/fault.ts";
import type { Cadence, Window } from "./shape.ts";
import { Recorder } from "./telemetry/recorder.ts";
import type { Piece } from "./telemetry/tables.ts";
import { Users } from "./traffic/users.ts";

/** Traffic runs this long before the window, so that rates and queues are those of any day. */
const WARM_UP = 360;
const SETTLE_SECONDS = 200;
/** Distractors happen at most so long before the incident; and who crashes for longer has crashed more than once. */
const LONG = 500;
/** As long as the longest of the controllers' own rhythms that an installation waits for. */
const QUIET_STEPS = 6;

/** A patch at a moment of the window. */
export interface Happening {
  readonly at: number;
  readonly apply: (cluster: Cluster) => void;
}

export function happenings(start: number, patches: readonly Patch[]): Happening[] {
  return patches.map((patch) => ({ at: start + patch.after, apply: patch.apply }));
}

export interface WorldSetup {
  readonly application: Application;
  readonly seed: string;
  readonly task: string;
  readonly window: Window;
  /** What happens by itself: faults and distractors. */
  readonly plan: readonly Happening[];
  /** A silent world writes no telemetry but counts requests and evaluates alerts alike. */
  readonly silent: boolean;
  readonly cadence: Cadence;
  readonly admit: Admit;
}

/**
 * Application, cluster, traffic and recorder, stepped together. What a world is depends on its setup and on the
 * actions done to it, and on nothing else: not on how far one step of the caller goes, nor on other worlds.
 */
export class World {
  readonly cluster: Cluster;
  readonly recorder: Recorder;
  readonly window: Window;
  readonly #users: Users;
  readonly #admit: Admit;
  /** Patches that have not happened yet, the next one last. */
  readonly #todo: Happening[];
  #seen = -1;

  constructor(setup: WorldSetup) {
    const { application, seed, task, window, silent, cadence } = setup;
    this.window = window;
    this.#admit = setup.admit;
    this.#todo = [...setup.plan].sort((a, b) => a.at - b.at).reverse();
    this.cluster = new Cluster(application, new Clock(window.startMs), seed, task);
    this.recorder = new Recorder(this.cluster, silent, cadence);
    const network = new Network(this.cluster);
    const flags = new Flags(network);
    this.#users = new Users({
      cluster: this.cluster,
      network,
      flags,
      observer: this.recorder,
      samplePerThousand: cadence.sample,
    });
    this.recorder.watch(this.#users);
    this.recorder.tally.since = window.incident;
    if (window.incident < -WARM_UP && window.installed === null)
      this.recorder.lasting = window.incident;
    this.#build();
  }

  /** Simulated seconds since the start of the window. */
  get now(): number {
    return this.cluster.now;
  }

  /** Installed some days ago and left in peace until the window, or until what happened hours before it. */
  #build(): void {
    const { store, streams } = this.cluster;
    const { installed, incident } = this.window;
    const age = streams.of("age");
    const made = -86_400 * age.between(2, 6) - 5 * age.below(10_000);
    store.now = made - 3600;
    furnish(this.cluster);
    this.#settle();
    store.now = installed ?? made;
    install(this.cluster);
    this.cluster.installedUntil = store.now + STEP_SECONDS;
    if (installed !== null) this.#breakFromTheStart();
    this.#settle();
    if (installed === null && incident < -WARM_UP) this.#playHoursAgo(incident);
    const quiet = -WARM_UP - store.now;
    if (quiet > LONG) crashMeanwhile(this.cluster, quiet);
    store.now = Math.max(store.now, -3600);
    this.cluster.events.expire();
    for (; store.now < -WARM_UP; store.now += 60) {
      store.age(40);
      murmur(this.cluster);
    }
    store.now = -WARM_UP - STEP_SECONDS;
  }

  /** All that would have happened is part of the manifests: nobody can see that they were ever others. */
  #breakFromTheStart(): void {
    this.#happenUntil(Number.POSITIVE_INFINITY);
    for (const kind of this.cluster.store.kinds())
      for (const { metadata } of this.cluster.store.every(kind))
        if (metadata.generation !== undefined) metadata.generation = 1;
  }

  #playHoursAgo(incident: number): void {
    const { store } = this.cluster;
    store.now = incident - LONG;
    while (store.now < incident + SETTLE_SECONDS) {
      store.now += STEP_SECONDS;
      this.#happen();
      this.#control();
    }
  }

  /** Lets the controllers finish what was written; once nothing moves any more, the rest of the time goes by at once. */
  #settle(): void {
    const { store } = this.cluster;
    const end = store.now + SETTLE_SECONDS;
    for (let quiet = 0; quiet < QUIET_STEPS && store.now < end; ) {
      const { writes } = store;
      store.now += STEP_SECONDS;
      this.#control();
      quiet = store.writes === writes && this.#isIdle() ? quiet + 1 : 0;
    }
    store.now = end;
  }

  /** Every pod has come to what it does for good. */
  #isIdle(): boolean {
    for (const { phase, until } of this.cluster.runtimes.values())
      if (phase !== "running" && phase !== "succeeded" && Number.isFinite(until)) return false;
    return true;
  }

  #control(): void {
    const { writes, now } = this.cluster.store;
    meetPods(this.cluster);
    garbageCollector(this.cluster);
    // Controllers act on writes; every half minute they look anyway, for what is overdue or refused.
    if (writes !== this.#seen || isTurn(now, 30)) {
      deploymentController(this.cluster);
      replicaSetController(this.cluster);
      statefulSetController(this.cluster);
      daemonSetController(this.cluster);
      disruptionController(this.cluster);
    }
    this.#seen = writes;
    jobControllers(this.cluster);
    volumeController(this.cluster);
    autoscaler(this.cluster);
    scheduler(this.cluster);
    chaosController(this.cluster);
    apiServer(this.cluster);
    kubelet(this.cluster);
    nodeController(this.cluster);
    quotaController(this.cluster);
    certificateController(this.cluster);
    endpointsController(this.cluster);
  }

  /** Lets time pass, and gives the telemetry of every step as it ends. A part of a step is left for the next call. */
  *advance(until: number): Generator<Piece> {
    const { store } = this.cluster;
    while (store.now + STEP_SECONDS <= until) {
      store.now += STEP_SECONDS;
      this.#happen();
      this.#control();
      breathe(this.cluster);
      if (store.now % 30 === 0) murmur(this.cluster);
      grumble(this.cluster);
      this.#users.step();
      this.cluster.events.expire();
      yield* this.recorder.step();
    }
  }

  /** The same for a caller who does not want the telemetry. */
  pass(until: number): this {
    for (const _ of this.advance(until)) void _;
    return this;
  }

  #happen(): void {
    this.#happenUntil(this.now);
  }

  #happenUntil(moment: number): void {
    for (let next = this.#todo.at(-1); next && next.at <= moment; next = this.#todo.at(-1)) {
      this.#todo.pop();
      next.apply(this.cluster);
    }
  }

  /** Does one action at this moment; controllers see it in the next step. */
  act(action: Action): Answer {
    if (action.at !== this.now)
      throw new RangeError(`an action of second ${action.at} cannot be done at ${this.now}`);
    return this.#admit(this.cluster, action);
  }
}
