import type { Cluster } from "../cluster/cluster.ts";
import type { Span } from "../traffic/observer.ts";
import { resourceOf, scopeOf } from "./resources.ts";
import { repr, row } from "./tables.ts";

/** Copies of one request follow each other this closely. */
export const COPY_MICROS = 83_000;

/** The same request by another user has ids of its own. */
export function copyId(id: string, copy: number): string {
  if (copy === 0 || id === "") return id;
  return copy.toString(16).padStart(4, "0") + id.slice(4);
}

/** One row of otel_traces_raw.tsv. */
export function spanRow(cluster: Cluster, span: Span, copy: number): string {
  const { runtime } = span;
  const [scope, version] = scopeOf(runtime.workload.language);
  const nanos = Number.parseInt(span.id.slice(-3), 16) % 1000;
  const start = span.start + copy * COPY_MICROS;
  const stamp = cluster.clock.stamp(start, nanos);
  const exception = span.error?.includes("\n") === true;
  return row([
    stamp,
    copyId(span.trace, copy),
    copyId(span.id, copy),
    copyId(span.parent, copy),
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
