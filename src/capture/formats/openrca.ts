import { sha256 } from "../../model/digest.ts";
import { asNumber } from "../../model/json.ts";
import { PLAIN_LOG } from "../observation.ts";
import { type CsvRow, csvRecords } from "../source/csv.ts";
import { type Format, ownerOfPod, type Sink } from "./format.ts";
import { epoch, factsOf } from "./log-lines.ts";
import { sampleValue } from "./prometheus-text.ts";

/** The data set OpenRCA: telemetry/DATE/{metric,trace,log}/*.csv, and record.csv with what broke when. */
export const openrca: Format = {
  title: "OpenRCA",
  claims: ({ path, head }) => takerOf(path, head) !== null,
  read: async (file, sink) => {
    const take = takerOf(file.path, file.head);
    for await (const row of csvRecords(file.text())) {
      if (row === null) sink.leave("rows that are cut off");
      else take?.(row, sink);
    }
  },
};

type Take = (row: CsvRow, sink: Sink) => void;

function takerOf(path: string, head: string): Take | null {
  const columns = new Set(
    head
      .replace(/^\uFEFF/, "")
      .split("\n", 1)[0]
      ?.trim()
      .split(",") ?? [],
  );
  const has = (...names: string[]) => names.every((name) => columns.has(name));
  if (has("component", "timestamp", "reason")) return takeAnswer;
  if (has("task_index", "instruction"))
    return (_, sink) => sink.leave("questions, which hint at the answer");
  if (has("span_id", "trace_id", "cmdb_id", "timestamp")) return takeSpan;
  if (has("log_id", "cmdb_id", "timestamp", "value")) return takeLog;
  if (has("cmdb_id", "timestamp", "value")) return takeSample;
  if (has("timestamp", "rr", "sr", "mrt") && /(^|\/)metric\//.test(path)) return takeService;
  return null;
}

function takeAnswer(row: CsvRow, sink: Sink): void {
  const level = row.level ?? "";
  const kind =
    level === "node" ? "Node" : level === "pod" || level === "container" ? "Pod" : "Service";
  const at = epoch(asNumber(row.timestamp) ?? Number.NaN);
  sink.answer({ kind, namespace: null, name: row.component ?? "", fault: row.reason ?? "", at });
}

function takeSample(row: CsvRow, sink: Sink): void {
  const at = epoch(asNumber(row.timestamp) ?? Number.NaN);
  const value = sampleValue(row.value ?? "");
  const metric = (row.kpi_name ?? row.name ?? "").replace(/\W+/g, "_");
  if (at === null || value === null || metric === "") {
    sink.leave("samples without time, name or number");
    return;
  }
  // "node-6.adservice-0" is a pod on a node; "node-6" alone is the node.
  const [, node, pod] = /^(node-\d+)\.(.+)$/.exec(row.cmdb_id ?? "") ?? [];
  const labels: Record<string, string> =
    pod === undefined
      ? { service_name: row.cmdb_id ?? "" }
      : { node: node ?? "", pod, service_name: ownerOfPod(pod) };
  sink.add({ signal: "metrics", at, metric, labels, value });
}

function takeService(row: CsvRow, sink: Sink): void {
  const at = epoch(asNumber(row.timestamp) ?? Number.NaN);
  if (at === null) {
    sink.leave("rows without a time");
    return;
  }
  const labels = { service_name: row.service ?? row.tc ?? "" };
  for (const metric of ["rr", "sr", "mrt", "cnt", "count"]) {
    if (row[metric] === undefined) continue;
    const value = sampleValue(row[metric]);
    if (value === null) sink.leave("empty cells");
    else sink.add({ signal: "metrics", at, metric, labels, value });
  }
}

function takeLog(row: CsvRow, sink: Sink): void {
  const at = epoch(asNumber(row.timestamp) ?? Number.NaN);
  if (at === null) {
    sink.leave("log lines without a time");
    return;
  }
  const body = row.value ?? "";
  const { severity, severityNumber } = factsOf(body, 0, null);
  const service = ownerOfPod(row.cmdb_id ?? "");
  sink.add({
    ...PLAIN_LOG,
    at,
    severity,
    severityNumber,
    service,
    body,
    resource: { "k8s.pod.name": row.cmdb_id ?? "", "service.name": service },
    attributes: row.log_name ? { "log.name": row.log_name } : {},
  });
}

function takeSpan(row: CsvRow, sink: Sink): void {
  const at = epoch(asNumber(row.timestamp) ?? Number.NaN);
  if (at === null) {
    sink.leave("spans without a start");
    return;
  }
  const service = ownerOfPod(row.cmdb_id ?? "");
  const code = row.status_code ?? "";
  sink.add({
    signal: "traces",
    at,
    // Milliseconds for Bank, whose rows have no operation; microseconds elsewhere.
    nanoseconds: BigInt(
      Math.round((asNumber(row.duration) ?? 0) * (row.operation_name === undefined ? 1e6 : 1e3)),
    ),
    traceId: hexId(row.trace_id, 32),
    spanId: hexId(row.span_id, 16),
    parentSpanId: row.parent_id ? hexId(row.parent_id, 16) : "",
    name: row.operation_name ?? row.type ?? service,
    kind: "Server",
    service,
    resource: { "k8s.pod.name": row.cmdb_id ?? "", "service.name": service },
    attributes: code === "" ? {} : { "rpc.status_code": code },
    scope: "",
    scopeVersion: "",
    status: /^(0|ok|200|)$/i.test(code) ? "Unset" : "Error",
    statusMessage: "",
    events: [],
    links: [],
  });
}

/** Some of its ids are words of other systems; a record's are hexadecimal, and the same word is the same id. */
function hexId(id: string | undefined, length: number): string {
  const text = (id ?? "").toLowerCase();
  return /^[0-9a-f]+$/.test(text) && text.length <= length ? text : sha256(text).slice(0, length);
}
