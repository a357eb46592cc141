import { asList, asNumber, asObject, asText, type JsonFields } from "../../model/json.ts";
import type { Pairs, SpanSeen } from "../observation.ts";
import { jsonValues } from "../source/json-values.ts";
import type { Format, Sink } from "./format.ts";

/** What Jaeger answers for `/api/traces`, and what its page downloads. */
export const jaeger: Format = {
  title: "traces of Jaeger",
  claims: ({ head }) =>
    /^\uFEFF?\s*\{/.test(head) &&
    /"traceID"\s*:/.test(head) &&
    /"(spans|processes)"\s*:/.test(head),
  read: async ({ text }, sink) => {
    for await (const part of jsonValues(text(), ["data.*"])) {
      if ("problem" in part) sink.leave(part.problem);
      else addTrace(asObject(part.value), sink);
    }
  },
};

export function addTrace(trace: JsonFields, sink: Sink): void {
  const processes = asObject(trace.processes);
  for (const one of asList(trace.spans)) {
    const span = asObject(one);
    const start = asNumber(span.startTime);
    if (start === null) {
      sink.leave("spans without a start");
      continue;
    }
    const process = asObject(processes[asText(span.processID)] ?? span.process);
    const service = asText(process.serviceName);
    const tags = tagsOf(span.tags);
    const at = BigInt(Math.round(start)) * 1000n;
    const references = asList(span.references).map(asObject);
    const parent = references.find((reference) => reference.refType === "CHILD_OF");
    const {
      "span.kind": kind,
      "otel.status_code": code,
      "otel.status_description": message,
      "otel.scope.name": scope,
      "otel.scope.version": version,
      error,
      "internal.span.format": _,
      ...attributes
    } = tags;
    sink.add({
      signal: "traces",
      at,
      nanoseconds: BigInt(Math.round((asNumber(span.duration) ?? 0) * 1000)),
      traceId: asText(span.traceID),
      spanId: asText(span.spanID),
      parentSpanId: asText(parent?.spanID) || asText(span.parentSpanID),
      name: asText(span.operationName),
      kind: kindOf(kind),
      service,
      resource: { ...tagsOf(process.tags), "service.name": service },
      attributes,
      scope: scope ?? "",
      scopeVersion: version ?? "",
      status: code === "ERROR" || error === "true" ? "Error" : code === "OK" ? "Ok" : "Unset",
      statusMessage: message ?? "",
      events: asList(span.logs).map((log) => {
        const { event = "", ...rest } = tagsOf(asObject(log).fields);
        const time = asNumber(asObject(log).timestamp);
        return {
          at: time === null ? at : BigInt(Math.round(time)) * 1000n,
          name: event,
          attributes: rest,
        };
      }),
      links: references
        .filter((reference) => reference !== parent)
        .map((reference) => ({
          traceId: asText(reference.traceID),
          spanId: asText(reference.spanID),
        })),
    });
  }
}

function tagsOf(list: unknown): Record<string, string> {
  const tags: Record<string, string> = {};
  for (const one of asList(list)) {
    const { key, value } = asObject(one);
    tags[asText(key)] = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  }
  return tags satisfies Pairs;
}

const KINDS: Readonly<Record<string, SpanSeen["kind"]>> = {
  internal: "Internal",
  server: "Server",
  client: "Client",
  producer: "Producer",
  consumer: "Consumer",
};

function kindOf(tag: string | undefined): SpanSeen["kind"] {
  return KINDS[tag ?? ""] ?? "Internal";
}
