import type { Cluster, PodRuntime } from "../cluster/cluster.ts";
import { memoryOf } from "../cluster/controllers/kubelet/memory.ts";
import { mebibytes, millicores } from "../cluster/quantity.ts";
import type { Span, SpanKind } from "../traffic/observer.ts";
import { runtimeMetrics } from "./runtime-metrics.ts";
import { decimals, type Piece, POD_COLUMNS, repr, row, SERVICE_COLUMNS } from "./tables.ts";

/** Bounds of the span metrics connector, in milliseconds. */
export const BOUNDS = [2, 8, 50, 200, 800, 1400, 2000, 5000, 10_000, 15_000];

interface Series {
  readonly service: string;
  readonly namespace: string;
  readonly span: string;
  readonly kind: string;
  readonly status: "STATUS_CODE_UNSET" | "STATUS_CODE_ERROR";
  count: number;
  readonly buckets: number[];
  /** As they were when the quantiles were last worked out. */
  seen: readonly number[];
  readonly tags: string;
}

/** Sums over all series of one service, as the alert rules aggregate them. */
export interface ServiceTotals {
  readonly namespace: string;
  good: number;
  bad: number;
  readonly buckets: number[];
  database: number;
}

/** Counters derived from every span, sampled or not. */
export class SpanMetrics {
  /** In the order in which they were first seen. */
  readonly #series: Series[] = [];
  /** By workload, span name, and kind with status: no name is put together for each of many spans. */
  readonly #places = new Map<string, Map<string, Map<string, Series>>>();
  readonly totals = new Map<string, ServiceTotals>();

  add(span: Span): void {
    const { workload, pod } = span.runtime;
    const status = span.error === null ? "STATUS_CODE_UNSET" : "STATUS_CODE_ERROR";
    const namespace = pod.metadata.namespace ?? "";
    const place = inner(inner(this.#places, workload.name), span.name);
    const key = span.error === null ? span.kind : FAILED[span.kind];
    let series = place.get(key);
    if (!series) {
      const kind = `SPAN_KIND_${span.kind.toUpperCase()}`;
      series = {
        service: workload.name,
        namespace,
        span: span.name,
        kind,
        status,
        count: 0,
        buckets: new Array<number>(BOUNDS.length + 1).fill(0),
        seen: [],
        tags: repr({
          service_name: workload.name,
          span_kind: kind,
          span_name: span.name,
          status_code: status,
          job: `${namespace}/${workload.name}`,
        }),
      };
      place.set(key, series);
      this.#series.push(series);
    }
    const bucket = bucketOf(span.micros);
    series.count += 1;
    series.buckets[bucket] = (series.buckets[bucket] ?? 0) + 1;
    // Load generators are users, not services: no rule is about them.
    if (workload.role !== "load") this.#total(span, namespace, bucket);
  }

  #total(span: Span, namespace: string, bucket: number): void {
    const { name } = span.runtime.workload;
    let total = this.totals.get(name);
    if (!total) {
      total = {
        namespace,
        good: 0,
        bad: 0,
        buckets: new Array<number>(BOUNDS.length + 1).fill(0),
        database: 0,
      };
      this.totals.set(name, total);
    }
    if (span.error === null) total.good += 1;
    else total.bad += 1;
    if (span.kind === "Client" && span.name.startsWith("postgresql"))
      total.database += span.error === null ? 1 : 0;
    total.buckets[bucket] = (total.buckets[bucket] ?? 0) + 1;
  }

  /** One scrape of every series of the services that have a file. */
  scrape(
    cluster: Cluster,
    listed: ReadonlySet<string>,
    latency: "buckets" | "quantiles" | null,
  ): Piece[] {
    const texts = new Map<string, string[]>();
    const stamp = cluster.clock.milli(cluster.now * 1000 + 949);
    for (const series of this.#series) {
      if (!listed.has(series.service)) continue;
      const rows = texts.get(series.service) ?? [];
      texts.set(series.service, rows);
      rows.push(callsRow(series, stamp));
      if (latency === null || series.kind === "SPAN_KIND_CLIENT") continue;
      rows.push(
        ...(latency === "buckets" ? bucketRows(series, stamp) : quantileRows(series, stamp)),
      );
    }
    return [...texts].map(([service, rows]) => ({
      file: serviceFile(service),
      text: rows.join(""),
    }));
  }
}

const FAILED: Readonly<Record<SpanKind, string>> = {
  Server: "Server failed",
  Client: "Client failed",
  Internal: "Internal failed",
  Producer: "Producer failed",
  Consumer: "Consumer failed",
};

function inner<V>(map: Map<string, Map<string, V>>, key: string): Map<string, V> {
  let found = map.get(key);
  if (!found) {
    found = new Map();
    map.set(key, found);
  }
  return found;
}

export function serviceFile(service: string): string {
  return `metrics/service_${service}_raw.tsv`;
}

export const SERVICE_HEADER = row(SERVICE_COLUMNS);
export const POD_HEADER = row(POD_COLUMNS);

function bucketOf(micros: number): number {
  let index = 0;
  for (const bound of BOUNDS) {
    if (micros <= bound * 1000) return index;
    index += 1;
  }
  return index;
}

function callsRow(series: Series, stamp: string): string {
  return row([
    "traces_span_metrics_calls_total",
    stamp,
    String(series.count),
    series.service,
    series.namespace,
    "",
    series.tags,
    "error_rate",
    series.status,
  ]);
}

function bucketRows(series: Series, stamp: string): string[] {
  let sum = 0;
  return series.buckets.map((count, index) => {
    sum += count;
    const bound = BOUNDS[index];
    const edge = bound === undefined ? "+Inf" : `${bound}.0`;
    return row([
      "traces_span_metrics_duration_milliseconds_bucket",
      stamp,
      String(sum),
      series.service,
      series.namespace,
      edge,
      series.tags,
      "duration_p95",
      "",
    ]);
  });
}

const QUANTILES = [50, 95, 99];

/** Quantiles of what came since the last scrape; a service that was not asked reports none. */
function quantileRows(series: Series, stamp: string): string[] {
  const fresh = series.buckets.map((count, index) => count - (series.seen[index] ?? 0));
  series.seen = [...series.buckets];
  const sum = fresh.reduce((total, count) => total + count, 0);
  if (sum === 0) return [];
  return QUANTILES.map((percent) =>
    row([
      "http_server_duration_milliseconds",
      stamp,
      String(quantile(fresh, sum, percent)),
      series.service,
      series.namespace,
      "",
      series.tags.replace(/}$/, `, 'quantile': '0.${percent}'}`),
      `duration_p${percent}`,
      "",
    ]),
  );
}

/** Interpolated between the bounds, in whole milliseconds. */
function quantile(counts: readonly number[], sum: number, percent: number): number {
  let seen = 0;
  for (const [index, count] of counts.entries()) {
    if (count > 0 && (seen + count) * 100 >= sum * percent) {
      const low = BOUNDS[index - 1] ?? 0;
      const high = BOUNDS[index] ?? low;
      return low + Math.floor(((high - low) * (sum * percent - seen * 100)) / (count * 100));
    }
    seen += count;
  }
  return BOUNDS.at(-1) ?? 0;
}

/** Container and runtime metrics of one pod. */
export function podPieces(cluster: Cluster): Piece[] {
  const pieces: Piece[] = [];
  for (const runtime of cluster.runtimes.values()) {
    // Pods of the cluster's own are nobody's to look into here.
    const { namespace = "" } = runtime.pod.metadata;
    if (!cluster.workloads.has(`${namespace}/${runtime.workload.name}`)) continue;
    if (runtime.phase === "scheduling") continue;
    pieces.push({
      file: `metrics/pod_${runtime.pod.metadata.name}_raw.tsv`,
      text: podRows(cluster, runtime),
    });
  }
  return pieces;
}

function podRows(cluster: Cluster, runtime: PodRuntime): string {
  const { name, namespace = "" } = runtime.pod.metadata;
  const [container] = runtime.pod.spec.containers;
  const stamp = cluster.clock.milli(cluster.now * 1000 + 120);
  const tags = repr({
    container: container?.name ?? "",
    namespace,
    node: runtime.pod.spec.nodeName ?? "",
    pod: name,
  });
  const rows: string[] = [];
  const add = (metric: string, value: string) =>
    rows.push(row([metric, stamp, value, name, namespace, tags]));
  const running = runtime.phase === "running";
  if (running) {
    add("container_cpu_usage_seconds_total", decimals(runtime.cpuTotal, 1_000_000));
    add("container_memory_working_set_bytes", String(memoryOf(runtime) * 1024));
    for (const [metric, value] of runtimeMetrics(runtime)) add(metric, value);
  }
  const { requests, limits } = container?.resources ?? {};
  const cpuLimit = millicores(limits?.cpu);
  const cpuRequest = millicores(requests?.cpu);
  const memoryLimit = mebibytes(limits?.memory);
  const memoryRequest = mebibytes(requests?.memory);
  const prefix = "cluster:namespace";
  if (cpuLimit !== null) {
    add(`${prefix}:pod_cpu:active:kube_pod_container_resource_limits`, decimals(cpuLimit, 1000));
    if (running)
      add(
        "container_cpu_cfs_throttled_periods_total",
        String(Math.floor(runtime.cpuTotal / 90_000)),
      );
  }
  if (cpuRequest !== null)
    add(
      `${prefix}:pod_cpu:active:kube_pod_container_resource_requests`,
      decimals(cpuRequest, 1000),
    );
  if (memoryLimit !== null)
    add(
      `${prefix}:pod_memory:active:kube_pod_container_resource_limits`,
      String(memoryLimit * 1048576),
    );
  if (memoryRequest !== null)
    add(
      `${prefix}:pod_memory:active:kube_pod_container_resource_requests`,
      String(memoryRequest * 1048576),
    );
  add("kube_pod_container_status_restarts_total", String(runtime.restarts));
  return rows.join("");
}
