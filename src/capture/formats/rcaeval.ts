import { asNumber } from "../../model/json.ts";
import { PLAIN_LOG } from "../observation.ts";
import { type CsvRow, csvRecords } from "../source/csv.ts";
import { type Format, ownerOfPod, type Sink } from "./format.ts";
import { epoch, factsOf, severityOf } from "./log-lines.ts";
import { sampleValue } from "./prometheus-text.ts";

const LOGS = /^time,timestamp,container_name,message,/;
const TRACES = /^time,traceID,spanID,serviceName,/;
const METRICS = /^(time|imte),[^\n]*_/;

/** The data set RCAEval: SERVICE_FAULT/N/ with metrics, logs and traces as tables, and inject_time.txt. */
export const rcaeval: Format = {
  title: "RCAEval",
  claims: ({ path, head }) =>
    LOGS.test(head) ||
    TRACES.test(head) ||
    (/(^|\/)(simple_)?(data|metrics)\.csv$/.test(path) && METRICS.test(head)) ||
    (/(^|\/)inject_time\.txt$/.test(path) && /^\d{9,13}\s*$/.test(head)),
  read: async (file, sink) => {
    if (/inject_time\.txt$/.test(file.path)) {
      takeAnswer(file.path, file.head, sink);
      return;
    }
    const take = LOGS.test(file.head) ? takeLog : TRACES.test(file.head) ? takeSpan : takeMetrics;
    for await (const row of csvRecords(file.text())) {
      if (row === null) sink.leave("rows that are cut off");
      else take(row, sink);
    }
  },
};

/** The folders name what was done to whom: adservice_cpu/1/. */
function takeAnswer(path: string, head: string, sink: Sink): void {
  const [, name = "", fault = ""] =
    path
      .split("/")
      .reverse()
      .map((part) => /^(?:re\d[a-z]*_)?([a-z][a-z0-9-]*)_([a-z][a-z0-9-]*?)(?:_\d+)?$/i.exec(part))
      .find((match) => match !== null) ?? [];
  if (name === "") {
    sink.leave("a time of injection in a folder that names no service");
    return;
  }
  sink.answer({ kind: "Service", namespace: null, name, fault, at: epoch(Number(head.trim())) });
}

function takeMetrics(row: CsvRow, sink: Sink): void {
  const at = epoch(Number(row.time ?? row.imte));
  if (at === null) {
    sink.leave("rows without a time");
    return;
  }
  for (const [column, cell] of Object.entries(row)) {
    if (column === "time" || column === "imte" || column === "") continue;
    const [, service = "", metric = ""] = /^(.+?)_(.+)$/.exec(column) ?? [];
    const value = sampleValue(cell);
    if (metric === "" || value === null) sink.leave("empty cells");
    else
      sink.add({
        signal: "metrics",
        at,
        metric: metric.replace(/\W+/g, "_"),
        labels: { service_name: service },
        value,
      });
  }
}

function takeLog(row: CsvRow, sink: Sink): void {
  const at = epoch(asNumber(row.timestamp) ?? Number.NaN);
  if (at === null) {
    sink.leave("log lines without a time");
    return;
  }
  const service = ownerOfPod(row.container_name ?? "");
  const body = row.message ?? "";
  const stated = severityOf(row.level ?? "");
  const { severity, severityNumber } =
    stated.severityNumber === 0 ? factsOf(body, 0, null) : stated;
  sink.add({
    ...PLAIN_LOG,
    at,
    severity,
    severityNumber,
    service,
    body,
    resource: { "k8s.container.name": row.container_name ?? "", "service.name": service },
  });
}

function takeSpan(row: CsvRow, sink: Sink): void {
  const start = asNumber(row.startTime);
  if (start === null) {
    sink.leave("spans without a start");
    return;
  }
  const service = row.serviceName ?? "";
  const code = row.statusCode ?? "";
  sink.add({
    signal: "traces",
    at: BigInt(Math.round(start)) * 1000n,
    nanoseconds: BigInt(Math.round((asNumber(row.duration) ?? 0) * 1000)),
    traceId: (row.traceID ?? "").toLowerCase(),
    spanId: (row.spanID ?? "").toLowerCase(),
    parentSpanId: (row.parentSpanID ?? "").toLowerCase(),
    name: row.operationName || (row.methodName ?? ""),
    kind: "Server",
    service,
    resource: { "service.name": service },
    attributes: code === "" ? {} : { "rpc.status_code": code },
    scope: "",
    scopeVersion: "",
    status: /^(0(\.0)?|2\d\d(\.0)?|)$/.test(code) ? "Unset" : "Error",
    statusMessage: "",
    events: [],
    links: [],
  });
}
