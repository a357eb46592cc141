import type { Application, Workload } from "../application/types.ts";
import type { Clock } from "../clock.ts";
import { Streams } from "../random.ts";
import { EventRecorder } from "./events.ts";
import { Images } from "./images.ts";
import type { Pod } from "./kinds.ts";
import { Memory } from "./memory.ts";
import type { Process } from "./process.ts";
import { Store } from "./store.ts";

export { STEP_SECONDS } from "../clock.ts";

/** What a pod's processes do right now; the Pod object shows as much of it as the kubelet reports. */
export interface PodRuntime {
  readonly pod: Pod;
  /** The program its first container runs, by the image. */
  workload: Workload;
  phase:
    | "scheduling"
    | "pulling"
    | "pull-failed"
    | "init"
    | "init-failed"
    | "config-failed"
    | "starting"
    | "running"
    | "crashed"
    | "succeeded"
    | "failed"
    | "gone";
  /** When the phase may move on. */
  until: number;
  startedAt: number | null;
  /** Since when it has been ready without a break. */
  readyAt: number | null;
  ready: boolean;
  /** The program answers requests: it runs, and it is the image's own and not a script in its place. */
  serving: boolean;
  process: Process;
  /** Of the first container, as it was started. */
  image: string;
  /** What lies in each mounted volume, as the kubelet wrote it last. */
  readonly files: Map<string, MountedFiles>;
  probeFailures: number;
  livenessFailures: number;
  restarts: number;
  backoff: number;
  initIndex: number;
  /** Environment of the running process, resolved when it started. */
  environment: ReadonlyMap<string, string>;
  /** Microseconds of CPU used in this step, and in sum. */
  cpuStep: number;
  cpuTotal: number;
  /** Use of the CPU it may have, per thousand, in the step before. */
  load: number;
  /** KiB beyond what the idle process needs: leaks and load. */
  heap: number;
  /** MiB written to the node's disk. */
  scratch: number;
  /** Its volume has no room left. */
  full: boolean;
  affliction: Readonly<Affliction>;
  /** Microseconds of pooled connections still free in this step, per address. */
  readonly pools: Map<string, number>;
  /** When the scheduler or the kubelet last complained, to complain again at real intervals. */
  complained: number;
}

/** A ConfigMap or Secret as files; what changes after `writtenAt` takes a while to arrive. */
export interface MountedFiles {
  readonly version: string;
  readonly data: Readonly<Record<string, string>>;
}

/** What chaos experiments do to one pod. */
export interface Affliction {
  cpu: number;
  memory: number;
  delayMs: number;
  errors: number;
  errorText: string;
  killed: boolean;
}

export const HEALTHY: Readonly<Affliction> = {
  cpu: 0,
  memory: 0,
  delayMs: 0,
  errors: 0,
  errorText: "",
  killed: false,
};

export interface LogLine {
  readonly at: number;
  readonly runtime: PodRuntime;
  readonly severity: "debug" | "info" | "warn" | "error";
  readonly body: string;
}

export interface NetworkImpairment {
  readonly name: string;
  readonly from: (pod: Pod) => boolean;
  readonly to: (pod: Pod) => boolean;
  readonly kind: "partition" | "delay" | "loss";
  readonly amount: number;
}

export class Cluster {
  readonly store: Store;
  readonly events: EventRecorder;
  readonly clock: Clock;
  readonly streams: Streams;
  readonly application: Application;
  readonly memory = new Memory();
  /** Running and waiting pods of the application by uid. */
  readonly runtimes = new Map<string, PodRuntime>();
  readonly byIp = new Map<string, PodRuntime>();
  readonly workloads = new Map<string, Workload>();
  readonly images = new Images();
  /** MiB used on each volume that somebody fills, by its name. */
  readonly disks = new Map<string, number>();
  readonly lines: LogLine[] = [];
  readonly impairments: NetworkImpairment[] = [];
  /** Passwords a datastore wrote to its disk when it was first started. */
  readonly savedPasswords = new Map<string, string>();
  /** Hosts outside the cluster that do not answer. */
  readonly outages = new Set<string>();
  /** Share of the requests to the API server, per thousand, that it answers in time. */
  apiAnswered = 1000;
  /** When each node's lease was last renewed, while renewing is not certain. */
  readonly leases = new Map<string, number>();
  readonly lostNodes = new Set<string>();
  /** Nodes on which a program below Kubernetes has stopped. */
  readonly sickNodes = new Map<string, "kubelet" | "containerd">();
  /** Until then the application is being installed. */
  installedUntil = Number.NEGATIVE_INFINITY;
  /** Journeys begun per step, per thousand of the normal pace (load, floods). */
  pressure = 1000;

  constructor(application: Application, clock: Clock, seed: string, task: string) {
    this.application = application;
    this.clock = clock;
    this.streams = new Streams(seed, task);
    this.store = new Store(clock, this.streams);
    this.events = new EventRecorder(this.store, clock, this.streams);
    for (const workload of application.workloads) this.adopt(workload);
  }

  get now(): number {
    return this.store.now;
  }

  /** Workloads that are not part of the application (distractors, neighbours) join by name. */
  adopt(workload: Workload): void {
    this.workloads.set(`${this.namespaceOf(workload)}/${workload.name}`, workload);
    this.images.publish(workload.image, workload);
  }

  namespaceOf(workload: Workload): string {
    return workload.namespace ?? this.application.namespace;
  }

  log(runtime: PodRuntime, severity: LogLine["severity"], body: string): void {
    this.lines.push({ at: this.now, runtime, severity, body });
  }

  runtimesOf(workload: Workload): PodRuntime[] {
    return [...this.runtimes.values()].filter((runtime) => runtime.workload === workload);
  }
}
