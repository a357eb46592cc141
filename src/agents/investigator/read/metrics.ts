import { basename } from "node:path";
import { parseTimeMs } from "../../../model/time.ts";
import { attribute } from "../../../records/cells.ts";
import type { Row } from "../../../records/table.ts";
import type { SnapshotTables } from "./files.ts";
import { readRows } from "./rows.ts";
import { Series } from "./series.ts";

/** A gauge or the growth of a counter, as points in time. */
export type Points = [time: number, value: number][];

export interface PodUsage {
  readonly file: string;
  readonly pod: string;
  /** Cores in use. */
  readonly cpu: Points;
  readonly memory: Points;
  /** Seconds of throttling per second. */
  readonly throttled: Points;
}

interface ServiceRates {
  readonly file: string;
  readonly service: string;
  readonly requests: Series;
  readonly errors: Series;
  /** Milliseconds that most requests stay below, as the service's own quantiles say, at each scrape. */
  readonly latency: Points;
}

export interface Metrics {
  readonly pods: ReadonlyMap<string, PodUsage>;
  readonly services: ReadonlyMap<string, ServiceRates>;
}

export async function readMetrics(files: SnapshotTables, maxBytes?: number): Promise<Metrics> {
  const pods = new Map<string, PodUsage>();
  const services = new Map<string, ServiceRates>();
  for (const file of files.podMetrics) {
    const usage = await readPod(files.root, file, maxBytes);
    pods.set(usage.pod, usage);
  }
  for (const file of files.serviceMetrics) {
    const rates = await readService(files.root, file, maxBytes);
    services.set(rates.service, rates);
  }
  return { pods, services };
}

async function readPod(root: string, file: string, maxBytes?: number): Promise<PodUsage> {
  const raw = {
    cpu: new Map<string, Points>(),
    memory: [] as Points,
    throttled: new Map<string, Points>(),
  };
  let pod = nameFrom(file, "pod_");
  await readRows(
    root,
    file,
    (row) => {
      const metric = row.get("metric_name");
      const wanted = POD_METRICS.get(metric);
      if (!wanted) return;
      const point = readPoint(row);
      if (!point) return;
      pod = row.get("pod_name") ? Buffer.from(row.get("pod_name")).toString() : pod;
      if (wanted === "memory") raw.memory.push(point);
      else listOf(raw[wanted], seriesKey(row)).push(point);
    },
    maxBytes,
  );
  return {
    file,
    pod,
    cpu: sumOfRates(raw.cpu),
    memory: highest(raw.memory),
    throttled: sumOfRates(raw.throttled),
  };
}

const POD_METRICS = new Map<string, "cpu" | "memory" | "throttled">([
  ["container_cpu_usage_seconds_total", "cpu"],
  ["container_memory_working_set_bytes", "memory"],
  ["container_cpu_cfs_throttled_seconds_total", "throttled"],
]);

async function readService(root: string, file: string, maxBytes?: number): Promise<ServiceRates> {
  const counters = new Map<string, { failed: boolean; points: Points }>();
  const slow: Points = [];
  let service = nameFrom(file, "service_");
  await readRows(
    root,
    file,
    (row) => {
      const metric = row.get("metric_name");
      const quantile = /duration|latency/i.test(metric)
        ? attribute(row.get("tags"), "quantile")
        : null;
      if (!quantile && !/calls_total$|requests_total$/.test(metric)) return;
      const point = readPoint(row);
      if (!point) return;
      if (quantile) {
        // Seconds are written as fractions, milliseconds as whole numbers.
        if (/^0?\.9[05]?$/.test(quantile))
          slow.push([
            point[0],
            /seconds$/.test(metric) && !/milliseconds$/.test(metric) ? point[1] * 1000 : point[1],
          ]);
        return;
      }
      service = row.get("service_name") ? Buffer.from(row.get("service_name")).toString() : service;
      const status = row.get("status_code") || (attribute(row.get("tags"), "response_code") ?? "");
      const failed = /ERROR$/i.test(status) || /^[45]\d\d$/.test(status);
      const key = `${status} ${seriesKey(row)}`;
      const known = counters.get(key) ?? { failed, points: [] };
      counters.set(Buffer.from(key).toString(), known);
      known.points.push(point);
    },
    maxBytes,
  );
  const latency = highest(slow);
  const rates = { file, service, requests: new Series(), errors: new Series(), latency };
  for (const { failed, points } of counters.values()) {
    for (const [time, growth] of growths(points)) {
      rates.requests.add(time, growth);
      if (failed) rates.errors.add(time, growth);
    }
  }
  return rates;
}

function nameFrom(file: string, prefix: string): string {
  return basename(file).replace(new RegExp(`^${prefix}|(_raw)?\\.tsv$`, "g"), "");
}

function readPoint(row: Row): [number, number] | null {
  const time = parseTimeMs(row.get("timestamp"));
  const value = Number(row.get("value"));
  return time === null || !Number.isFinite(value) ? null : [time, value];
}

/** The tags without those that differ by scrape: each container and operation is a counter of its own. */
function seriesKey(row: Row): string {
  const tags = row.get("tags");
  return ["container", "span_name", "span_kind", "cpu", "id", "instance"]
    .map((key) => attribute(tags, key) ?? "")
    .join(" ");
}

function listOf(map: Map<string, Points>, key: string): Points {
  const known = map.get(key);
  if (known) return known;
  const fresh: Points = [];
  map.set(Buffer.from(key).toString(), fresh);
  return fresh;
}

/** Growth between scrapes; a counter that falls was restarted and begins at zero. */
function growths(points: Points): Points {
  const sorted = [...points].sort((a, b) => a[0] - b[0]);
  const result: Points = [];
  for (const [index, [time, value]] of sorted.entries()) {
    const before = sorted[index - 1];
    if (!before || before[0] === time) continue;
    result.push([time, value >= before[1] ? value - before[1] : value]);
  }
  return result;
}

function sumOfRates(counters: Map<string, Points>): Points {
  const sums = new Map<number, number>();
  for (const points of counters.values()) {
    const sorted = [...points].sort((a, b) => a[0] - b[0]);
    for (const [index, [time, value]] of sorted.entries()) {
      const before = sorted[index - 1];
      if (!before || before[0] === time || value < before[1]) continue;
      const rate = ((value - before[1]) * 1000) / (time - before[0]);
      sums.set(time, (sums.get(time) ?? 0) + rate);
    }
  }
  return [...sums].sort((a, b) => a[0] - b[0]);
}

function highest(points: Points): Points {
  const best = new Map<number, number>();
  for (const [time, value] of points) best.set(time, Math.max(best.get(time) ?? 0, value));
  return [...best].sort((a, b) => a[0] - b[0]);
}
