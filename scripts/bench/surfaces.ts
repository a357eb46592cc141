import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fillSnapshot } from "../../test/support/bulk.ts";
import { SHOP, SHOP_END } from "../../test/support/shop.ts";
import { writeSnapshot } from "../../test/support/snapshot.ts";
import { serveFolder } from "../../test/support/surfaces.ts";
import type { BenchRow } from "./row.ts";

/** Size of the large snapshot; SRE_GATE_BENCH_MB makes it smaller on a small machine. */
const MEGABYTES = Number(process.env.SRE_GATE_BENCH_MB ?? 1000);

export async function bench(): Promise<BenchRow[]> {
  const parent = mkdtempSync(join(tmpdir(), "sre-gate-bench-surfaces-"));
  try {
    return [...(await measure(parent, 5)), ...(await measure(parent, MEGABYTES))];
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}

async function measure(parent: string, megabytes: number): Promise<BenchRow[]> {
  const folder = join(parent, `snapshot-${megabytes}`);
  const index = join(parent, `index-${megabytes}`);
  writeSnapshot(folder, SHOP);
  await fillSnapshot(folder, megabytes);
  const watch = new MemoryWatch();
  const started = performance.now();
  const first = await serveFolder(folder, index);
  const built = performance.now() - started;
  const indexing = watch.peak();
  await first.close();
  const again = performance.now();
  const served = await serveFolder(folder, index);
  const opened = performance.now() - again;
  const large = megabytes > 100;
  const rows = [
    row(`${megabytes} MB: index built and served`, built, large ? 60_000 : 300),
    row(`${megabytes} MB: served from the index`, opened, large ? null : 50),
  ];
  if (large) {
    rows.push(bytes(`${megabytes} MB: memory while indexing`, indexing));
    const range = `start=${SHOP_END / 1000 - 3600}&end=${SHOP_END / 1000}&step=60`;
    const requests = [
      ["kubectl get pods -A", "/kubernetes/api/v1/pods"],
      [
        "1 h range query over one metric",
        `/prometheus/api/v1/query_range?query=rate(requests_7_total[5m])&${range}`,
      ],
      ["one trace search", "/jaeger/api/traces?service=service-3&limit=20"],
    ] as const;
    for (const [name, path] of requests) {
      await served.get(path);
      const at = performance.now();
      const { status } = await served.get(path);
      if (status !== 200) throw new Error(`${name}: ${status}`);
      rows.push(row(`${megabytes} MB: ${name}`, performance.now() - at, 100));
    }
    rows.push(bytes(`${megabytes} MB: memory while serving`, watch.peak()));
  }
  watch.stop();
  await served.close();
  return rows;
}

/** The most the process held since the last look. */
class MemoryWatch {
  #peak = 0;
  readonly #timer = setInterval(() => this.#look(), 20);

  peak(): number {
    this.#look();
    const peak = this.#peak;
    this.#peak = 0;
    return peak;
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #look(): void {
    this.#peak = Math.max(this.#peak, process.memoryUsage.rss());
  }
}

function row(name: string, value: number, target: number | null): BenchRow {
  const words = target === null ? "none" : `under ${target} ms`;
  return {
    name,
    value: Math.round(value),
    unit: "ms",
    target: words,
    met: target === null || value < target,
    note: "",
  };
}

function bytes(name: string, value: number): BenchRow {
  const megabytes = Math.round(value / (1 << 20));
  return {
    name,
    value: megabytes,
    unit: "MB",
    target: "at most 500 MB",
    met: megabytes <= 500,
    note: "whole process",
  };
}
