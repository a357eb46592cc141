import type { Cluster, LogLine, PodRuntime } from "../cluster/cluster.ts";
import { mix, textHash } from "../random.ts";
import type { RequestLog } from "../traffic/observer.ts";
import { linesOf } from "./log-forms.ts";
import { resourceOf, severityOf } from "./resources.ts";
import { row } from "./tables.ts";
import { COPY_MICROS, copyId } from "./traces.ts";

/** One row of otel_logs_raw.tsv for a line written while answering a request. */
export function requestLogRow(cluster: Cluster, line: RequestLog, copy: number): string {
  return logRow(
    cluster,
    line.runtime,
    line.at + copy * COPY_MICROS,
    line.severity,
    line.body,
    copyId(line.trace, copy),
    copyId(line.span, copy),
  );
}

/** The same for a line of the process itself. */
export function processLogRow(cluster: Cluster, line: LogLine): string {
  return logRow(cluster, line.runtime, line.at * 1_000_000, line.severity, line.body, "", "");
}

function logRow(
  cluster: Cluster,
  runtime: PodRuntime,
  micros: number,
  severity: LogLine["severity"],
  body: string,
  trace: string,
  span: string,
): string {
  const { language, name, instrumented } = runtime.workload;
  const spelt = severityOf(language, severity);
  const nanos = mix(textHash(body), micros & 0x3fffffff, 3) % 1000;
  const stamp = cluster.clock.stamp(micros, nanos);
  const resource = resourceOf(cluster, runtime);
  return linesOf(cluster.clock, { language, name, micros, severity, body })
    .map((line) =>
      row([
        stamp,
        stamp.slice(0, 19),
        instrumented ? trace : "",
        instrumented ? span : "",
        trace === "" ? "0" : "1",
        spelt.text,
        spelt.number,
        name,
        line,
        "",
        resource,
        "",
        language === "java" ? "oteldemo" : "",
        "",
        "{}",
        "{}",
        "",
      ]),
    )
    .join("");
}
