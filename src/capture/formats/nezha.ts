import { asList, asObject, asText, parseJson } from "../../model/json.ts";
import { parseTime } from "../../model/time.ts";
import { PLAIN_LOG } from "../observation.ts";
import { type CsvRow, csvRecords } from "../source/csv.ts";
import type { OpenFile } from "../source/text.ts";
import { type Format, ownerOfPod, type Sink } from "./format.ts";
import { factsOf } from "./log-lines.ts";
import { sampleValue } from "./prometheus-text.ts";

const LOG = "Timestamp,TimeUnixNano,Node,PodName,Container,TraceID,SpanID,Log";
const TRACE =
  "TraceID,SpanID,ParentID,PodName,OperationName,StartTimeUnixNano,EndTimeUnixNano,Duration";

/** The data set Nezha: logs, traces and metrics as tables, and fault_list.json with what was injected where. */
export const nezha: Format = {
  title: "Nezha",
  claims: ({ path, head }) =>
    head.startsWith(LOG) ||
    head.startsWith(TRACE) ||
    /^Time,TimeStamp,(PodName|ServiceName),/.test(head) ||
    /(^|\/)\d\d_\d\d_traceid\.csv$/.test(path) ||
    (/fault_list\.json$/.test(path) && head.includes('"inject_time"')),
  read: async (file, sink) => {
    if (/fault_list\.json$/.test(file.path)) {
      await readFaults(file, sink);
      return;
    }
    if (/traceid\.csv$/.test(file.path)) {
      let rows = 0;
      for await (const _ of file.lines()) rows += 1;
      sink.leave("trace ids, which the traces hold", rows);
      return;
    }
    const take = file.head.startsWith(LOG)
      ? takeLog
      : file.head.startsWith(TRACE)
        ? takeSpan
        : takeMetrics;
    for await (const row of csvRecords(file.text())) {
      if (row === null) sink.leave("rows that are cut off");
      else take(row, sink);
    }
  },
};

function takeLog(row: CsvRow, sink: Sink): void {
  if (!/^\d{1,19}$/.test(row.TimeUnixNano ?? "")) {
    sink.leave("log lines without a time");
    return;
  }
  const wrapped = asObject(parseJson(row.Log ?? "")).log;
  const body = (typeof wrapped === "string" ? wrapped : (row.Log ?? "")).replace(/\n$/, "");
  const pod = row.PodName ?? "";
  const { severity, severityNumber } = factsOf(body, 0, null);
  sink.add({
    ...PLAIN_LOG,
    at: BigInt(row.TimeUnixNano ?? 0),
    severity,
    severityNumber,
    service: ownerOfPod(pod),
    body,
    traceId: hex(row.TraceID),
    spanId: hex(row.SpanID),
    resource: {
      "k8s.container.name": row.Container ?? "",
      "k8s.node.name": row.Node ?? "",
      "k8s.pod.name": pod,
      "service.name": ownerOfPod(pod),
    },
  });
}

function hex(id: string | undefined): string {
  return /^[0-9a-f]+$/i.test(id ?? "") ? (id ?? "").toLowerCase() : "";
}

function takeSpan(row: CsvRow, sink: Sink): void {
  const [start, end] = [row.StartTimeUnixNano ?? "", row.EndTimeUnixNano ?? ""];
  if (!/^\d{1,19}$/.test(start) || !/^\d{1,19}$/.test(end)) {
    sink.leave("spans without a start or an end");
    return;
  }
  const service = ownerOfPod(row.PodName ?? "");
  const parent = row.ParentID === "root" ? "" : hex(row.ParentID);
  sink.add({
    signal: "traces",
    at: BigInt(start),
    nanoseconds: BigInt(end) - BigInt(start),
    traceId: hex(row.TraceID),
    spanId: hex(row.SpanID),
    parentSpanId: parent,
    name: row.OperationName ?? "",
    kind: parent === "" ? "Server" : "Internal",
    service,
    resource: { "k8s.pod.name": row.PodName ?? "", "service.name": service },
    attributes: {},
    scope: "",
    scopeVersion: "",
    status: "Unset",
    statusMessage: "",
    events: [],
    links: [],
  });
}

function takeMetrics(row: CsvRow, sink: Sink): void {
  const seconds = Number(row.TimeStamp);
  if (!(seconds > 0)) {
    sink.leave("rows without a time");
    return;
  }
  const labels: Record<string, string> = row.PodName
    ? { pod: row.PodName, service_name: ownerOfPod(row.PodName) }
    : { service_name: row.ServiceName ?? "" };
  for (const [column, cell] of Object.entries(row)) {
    if (/^(Time|TimeStamp|PodName|ServiceName)$/.test(column)) continue;
    const value = sampleValue(cell);
    const metric = column.replace(/\W+/g, "_").replace(/_$/, "");
    if (value === null) sink.leave("cells without a number");
    else
      sink.add({ signal: "metrics", at: BigInt(seconds) * 1_000_000_000n, metric, labels, value });
  }
}

/** The times in words are UTC, as the data's are; the numbers beside them are not. */
async function readFaults({ text }: OpenFile, sink: Sink): Promise<void> {
  const parts: string[] = [];
  for await (const part of text()) parts.push(part);
  for (const one of Object.values(asObject(parseJson(parts.join(""))))) {
    for (const entry of asList(one)) {
      const fault = asObject(entry);
      const at = parseTime(asText(fault.inject_time));
      const name = asText(fault.inject_pod);
      if (at === null || name === "") sink.leave("faults without time or pod");
      else
        sink.answer({ kind: "Pod", namespace: null, name, fault: asText(fault.inject_type), at });
    }
  }
}
