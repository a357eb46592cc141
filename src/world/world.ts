import type { Application } from "./application/types.ts";
import { Clock } from "./clock.ts";
import { breathe, furnish, murmur } from "./cluster/background.ts";
import { Cluster, STEP_SECONDS } from "./cluster/cluster.ts";
import { apiServer } from "./cluster/controllers/api-server.ts";
import { autoscaler } from "./cluster/controllers/autoscaler.ts";
import { chaosController } from "./cluster/controllers/chaos-mesh.ts";
import { deploymentController } from "./cluster/controllers/deployment.ts";
import { endpointsController } from "./cluster/controllers/endpoints.ts";
import { kubelet } from "./cluster/controllers/kubelet.ts";
import { quotaController } from "./cluster/controllers/quota.ts";
import { replicaSetController } from "./cluster/controllers/replicaset.ts";
import { scheduler } from "./cluster/controllers/scheduler.ts";
import { statefulSetController } from "./cluster/controllers/statefulset.ts";
import { volumeController } from "./cluster/controllers/volumes.ts";
import { Flags } from "./cluster/flags.ts";
import { install } from "./cluster/install.ts";
import { Network } from "./cluster/network.ts";
import type { Patch } from "./faults/fault.ts";
import { type Cadence, Recorder } from "./telemetry/recorder.ts";
import type { Piece } from "./telemetry/tables.ts";
import { Users } from "./traffic/users.ts";

export interface Window {
  readonly startMs: number;
  /** Seconds from the start to the incident and to the end of the recording. */
  readonly incident: number;
  readonly end: number;
}

const WARM_UP = 360;
const SETTLE_STEPS = 40;

/** A patch at a moment of the window. */
export interface Happening {
  readonly at: number;
  readonly apply: (cluster: Cluster) => void;
}

export function happenings(start: number, patches: readonly Patch[]): Happening[] {
  return patches.map((patch) => ({ at: start + patch.after, apply: patch.apply }));
}

/** Application, cluster, traffic and recorder, stepped together. */
export class World {
  readonly cluster: Cluster;
  readonly recorder: Recorder;
  readonly #users: Users;
  readonly #window: Window;
  #seen = -1;

  constructor(setup: {
    application: Application;
    seed: string;
    task: string;
    window: Window;
    silent: boolean;
    cadence: Cadence;
    samplePerThousand: number;
  }) {
    const { application, seed, task, window, silent, cadence, samplePerThousand } = setup;
    this.#window = window;
    this.cluster = new Cluster(application, new Clock(window.startMs), seed, task);
    this.recorder = new Recorder(this.cluster, silent, cadence);
    const network = new Network(this.cluster);
    const flags = new Flags(this.cluster, network);
    this.#users = new Users({
      cluster: this.cluster,
      network,
      flags,
      observer: this.recorder,
      samplePerThousand,
    });
    this.recorder.watch(this.#users);
    this.recorder.tally.since = window.incident;
    this.#build();
  }

  /** Installed some days ago and left in peace until the window. */
  #build(): void {
    const { store, streams } = this.cluster;
    const age = streams.of("age");
    const installed = -86_400 * age.between(2, 6) - 5 * age.below(10_000);
    store.now = installed - 3600;
    furnish(this.cluster);
    store.now = installed;
    install(this.cluster);
    for (let step = 0; step < SETTLE_STEPS; step += 1) {
      store.now += STEP_SECONDS;
      this.#control();
    }
    store.now = -3600;
    this.cluster.events.expire();
    for (; store.now < -WARM_UP; store.now += 60) {
      store.age(40);
      murmur(this.cluster);
    }
  }

  #control(): void {
    const { writes, now } = this.cluster.store;
    // Controllers act on writes; every half minute they look anyway, for what is overdue or refused.
    if (writes !== this.#seen || now % 30 < STEP_SECONDS) {
      deploymentController(this.cluster);
      replicaSetController(this.cluster);
      statefulSetController(this.cluster);
    }
    this.#seen = writes;
    volumeController(this.cluster);
    autoscaler(this.cluster);
    scheduler(this.cluster);
    chaosController(this.cluster);
    apiServer(this.cluster);
    kubelet(this.cluster);
    quotaController(this.cluster);
    endpointsController(this.cluster);
  }

  /** The recording, step by step. */
  *play(plan: readonly Happening[]): Generator<Piece> {
    const { store, events } = this.cluster;
    const todo = [...plan].sort((a, b) => a.at - b.at);
    for (store.now = -WARM_UP; store.now <= this.#window.end; store.now += STEP_SECONDS) {
      while ((todo[0]?.at ?? Number.POSITIVE_INFINITY) <= store.now)
        todo.shift()?.apply(this.cluster);
      this.#control();
      breathe(this.cluster);
      if (store.now % 30 === 0) murmur(this.cluster);
      this.#users.step();
      events.expire();
      yield* this.recorder.step();
    }
    store.now = this.#window.end;
  }
}
