import { once } from "node:events";
import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { SHOP, SHOP_END, SHOP_START } from "../../test/support/shop.ts";
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
  await fill(folder, megabytes);
  const started = performance.now();
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 100);
  const first = await serveFolder(folder, index);
  clearInterval(watch);
  const built = performance.now() - started;
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
    rows.push(
      bytes(`${megabytes} MB: memory while indexing`, Math.max(peak, process.memoryUsage.rss())),
    );
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
  }
  await served.close();
  return rows;
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

/** Metrics 55, traces 30 and logs 15 of a hundred, as in the large public snapshots. */
async function fill(folder: string, megabytes: number): Promise<void> {
  const size = megabytes * 1e6;
  const span = SHOP_END - SHOP_START;
  const time = (share: number) =>
    new Date(SHOP_START + Math.floor(share * span))
      .toISOString()
      .replace("T", " ")
      .replace("Z", "");
  await table(
    folder,
    "metrics/service_bulk_raw.tsv",
    size * 0.55,
    "metric_name timestamp value service_name namespace bucket_le tags metric_type status_code",
    (share, at) => {
      const tags = `{'service_name': 'service-${at % 20}', 'namespace': 'shop', 'span_kind': 'SPAN_KIND_SERVER', 'span_name': 'operation-${at % 13}', 'instance': '10.0.0.1:8889', 'job': 'collector'}`;
      return `requests_${at % 40}_total\t${time(share)}\t${at}\tservice-${at % 20}\tshop\t\t${tags}\terror_rate\tSTATUS_CODE_UNSET`;
    },
  );
  await table(
    folder,
    "otel_traces_raw.tsv",
    size * 0.3,
    "Timestamp TraceId SpanId ParentSpanId TraceState SpanName SpanKind ServiceName ResourceAttributes ScopeName ScopeVersion SpanAttributes Duration StatusCode StatusMessage",
    (share, at) => {
      const trace = Math.floor(at / 12)
        .toString(16)
        .padStart(32, "0");
      const attributes = `{'http.url': 'http://service/${at}', 'http.status_code': '200', 'note': '${"x".repeat(600)}'}`;
      return `${time(share)}000000\t${trace}\t${at.toString(16)}\t${at % 12 === 0 ? "" : (at - 1).toString(16)}\t\toperation-${at % 13}\tServer\tservice-${at % 20}\t{'k8s.pod.name': 'pod-${at % 20}'}\tscope\t1\t${attributes}\t1000000\tUnset\t`;
    },
  );
  await table(
    folder,
    "otel_logs_raw.tsv",
    size * 0.15,
    "Timestamp TraceId SpanId SeverityText ServiceName Body ResourceAttributes LogAttributes",
    (share, at) =>
      `${time(share)}000000\t\t\tINFO\tservice-${at % 20}\trequest ${at} ${"y".repeat(300)}\t{'k8s.pod.name': 'pod-${at % 20}', 'k8s.namespace.name': 'shop'}\t{}`,
  );
}

async function table(
  folder: string,
  name: string,
  size: number,
  columns: string,
  line: (share: number, at: number) => string,
): Promise<void> {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  const out = createWriteStream(join(folder, name));
  out.write(`${columns.replaceAll(" ", "\t")}\n`);
  let written = 0;
  for (let at = 0; written < size; ) {
    const lines: string[] = [];
    for (let count = 0; count < 500; count += 1, at += 1)
      lines.push(line(Math.min(1, written / size), at));
    const text = `${lines.join("\n")}\n`;
    written += text.length;
    if (!out.write(text)) await once(out, "drain");
  }
  out.end();
  await once(out, "close");
}
