import type { Cluster } from "../cluster/cluster.ts";
import type { Span } from "../traffic/observer.ts";
import { resourceOf, scopeOf } from "./resources.ts";
import { repr, row } from "./tables.ts";

/** One row of otel_traces_raw.tsv. */
export function spanRow(cluster: Cluster, span: Span): string {
  const { runtime } = span;
  const [scope, version] = scopeOf(runtime.workload.language);
  const nanos = Number.parseInt(span.id.slice(-3), 16) % 1000;
  const stamp = cluster.clock.stamp(span.start, nanos);
  const exception = span.error?.includes("\n") === true;
  return row([
    stamp,
    span.trace,
    span.id,
    span.parent,
    "",
    span.name,
    span.kind,
    runtime.workload.name,
    resourceOf(cluster, runtime),
    scope,
    version,
    repr(span.attributes),
    String(span.micros * 1000 + nanos),
    span.error === null ? "Unset" : "Error",
    span.error ?? "",
    exception ? `['${cluster.clock.stamp(span.start + span.micros)}']` : "[]",
    exception ? "['exception']" : "[]",
    exception
      ? `[${repr({ "exception.message": span.error?.split("\n")[0] ?? "", "exception.type": "Error" })}]`
      : "[]",
    "[]",
    "[]",
    "[]",
    "[]",
  ]);
}
