import { once } from "node:events";
import { createWriteStream, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { SHOP_END, SHOP_START } from "./shop.ts";

/**
 * Adds that many megabytes to a snapshot: metrics 55, traces 30 and logs 15 of a hundred, as in the large
 * public ones.
 */
export async function fillSnapshot(folder: string, megabytes: number): Promise<void> {
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
