import type { SampleRow } from "../../support/snapshot.ts";
import { Random } from "./random.ts";

export const START = Date.parse("2025-12-15T17:00:00Z");
export const MINUTES = 60;
export const END = START + MINUTES * 60_000;

/** Counters with resets, gauges with gaps, NaN and infinities, histograms: what PromQL can trip over. */
export function sampleRows(): SampleRow[] {
  const random = new Random("samples");
  const rows: SampleRow[] = [];
  const services = ["cart", "checkout", "frontend", "ad"];
  for (const [at, service] of services.entries()) {
    for (const status of ["STATUS_CODE_UNSET", "STATUS_CODE_ERROR"]) {
      const tags = { service_name: service, namespace: "otel-demo", status_code: status };
      rows.push(...counter(random, "calls_total", tags, 30_000, at));
    }
    rows.push(...histogram(random, service));
    const pod = { pod: `${service}-${at}`, namespace: "otel-demo", container: service };
    rows.push(...gauge(random, "memory_bytes", pod, 60_000));
    rows.push(...gauge(random, "memory_limit_bytes", pod, 60_000));
    rows.push(...counter(random, "cpu_seconds_total", pod, 15_000, at + 3));
  }
  rows.push(...gauge(random, "temperature", { node: "a" }, 45_000));
  rows.push(...gauge(random, "temperature", { node: "b" }, 45_000));
  rows.push(...odd());
  return rows;
}

type Tags = Readonly<Record<string, string>>;

function counter(
  random: Random,
  metric: string,
  tags: Tags,
  step: number,
  seed: number,
): SampleRow[] {
  const rows: SampleRow[] = [];
  let value = seed * 100;
  for (let ms = START + seed * 1234; ms <= END; ms += step) {
    value += random.integer(50) / 4;
    if (random.integer(40) === 0) value = random.integer(5);
    if (random.integer(25) !== 0) rows.push({ metric, ms, value, tags });
  }
  return rows;
}

function gauge(random: Random, metric: string, tags: Tags, step: number): SampleRow[] {
  const rows: SampleRow[] = [];
  for (let ms = START + random.integer(9000); ms <= END; ms += step) {
    const value = (random.integer(2_000_000) - 500_000) / 1024;
    // A gap of more than five minutes, in which an instant selector finds nothing.
    const minute = (ms - START) / 60_000;
    if (metric !== "temperature" || minute < 20 || minute > 31)
      rows.push({ metric, ms, value, tags });
  }
  return rows;
}

function histogram(random: Random, service: string): SampleRow[] {
  const rows: SampleRow[] = [];
  const bounds = ["0.005", "0.05", "0.5", "5", "+Inf"];
  const counts = bounds.map(() => 0);
  const tags = { service_name: service, namespace: "otel-demo" };
  for (let ms = START; ms <= END; ms += 60_000) {
    let below = 0;
    bounds.forEach((le, index) => {
      below += random.integer(20);
      counts[index] = (counts[index] ?? 0) + below;
      rows.push({
        metric: "duration_seconds_bucket",
        ms,
        value: counts[index] ?? 0,
        tags: { ...tags, le },
      });
    });
    rows.push({ metric: "duration_seconds_count", ms, value: counts.at(-1) ?? 0, tags });
    rows.push({ metric: "duration_seconds_sum", ms, value: (counts.at(-1) ?? 0) * 0.3, tags });
  }
  return rows;
}

function odd(): SampleRow[] {
  const values = [
    1,
    Number.NaN,
    3,
    Number.POSITIVE_INFINITY,
    -2,
    0,
    Number.NEGATIVE_INFINITY,
    1e-9,
    1e22,
  ];
  const rows = values.map((value, index) => ({
    metric: "odd",
    ms: START + index * 60_000,
    value,
    tags: { which: "mixed" },
  }));
  const single = { metric: "odd", ms: START + 30 * 60_000, value: 7, tags: { which: "single" } };
  const constant = Array.from({ length: 30 }, (_, index) => ({
    metric: "odd",
    ms: START + index * 60_000,
    value: 5,
    tags: { which: "constant" },
  }));
  return [...rows, single, ...constant];
}
