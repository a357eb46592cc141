import type { Workload } from "../application/types.ts";
import { type Cluster, STEP_SECONDS } from "../cluster/cluster.ts";

export interface Sums {
  requests: number;
  failures: number;
  micros: number;
}

/** What the ground truth is derived from: sums since the incident began, alike in both runs. */
export class Tally {
  /** Seconds at which counting starts. */
  since = Number.POSITIVE_INFINITY;
  readonly services = new Map<string, Sums>();
  /** "caller>callee" as the callers saw it. */
  readonly edges = new Map<string, Sums>();
  /** Seconds in which no pod of a workload was ready. */
  readonly down = new Map<string, number>();

  served(workload: Workload, at: number, micros: number, failed: boolean): void {
    if (at >= this.since * 1_000_000) add(this.services, workload.name, micros, failed);
  }

  called(from: Workload, to: string, at: number, micros: number, failed: boolean): void {
    if (at >= this.since * 1_000_000) add(this.edges, `${from.name}>${to}`, micros, failed);
  }

  observe(cluster: Cluster): void {
    if (cluster.now < this.since) return;
    const ready = new Set<string>();
    for (const runtime of cluster.runtimes.values()) {
      if (runtime.ready) ready.add(runtime.workload.name);
    }
    for (const { name } of cluster.application.workloads) {
      if (!ready.has(name)) this.down.set(name, (this.down.get(name) ?? 0) + STEP_SECONDS);
    }
  }
}

function add(map: Map<string, Sums>, key: string, micros: number, failed: boolean): void {
  let sums = map.get(key);
  if (!sums) {
    sums = { requests: 0, failures: 0, micros: 0 };
    map.set(key, sums);
  }
  sums.requests += 1;
  sums.micros += micros;
  if (failed) sums.failures += 1;
}
