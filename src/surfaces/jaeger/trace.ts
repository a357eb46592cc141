import { parseTime } from "../../model/time.ts";
import { cellText } from "../../records/cells.ts";
import type { RequestBudget } from "../budget.ts";
import type { RecordedSpan } from "../index/traces.ts";
import type { Snapshot } from "../snapshot.ts";

interface Tag {
  readonly key: string;
  readonly type: "string" | "bool" | "int64";
  readonly value: string | boolean | number;
}

/** One trace with all its spans, as Jaeger writes it. */
export function traceDocument(snapshot: Snapshot, number: number, budget: RequestBudget): unknown {
  const { traces } = snapshot.index;
  const spans: RecordedSpan[] = [];
  for (let at = traces.firsts[number] ?? 0; at < (traces.firsts[number + 1] ?? 0); at += 1) {
    spans.push(traces.span(at));
    budget.hold(3000);
  }
  const processes = new Map<string, { id: string; serviceName: string; tags: Tag[] }>();
  const documents = spans.map((span) => {
    const key = `${span.service}\u0000${JSON.stringify(span.resource)}`;
    const known = processes.get(key);
    const id = known?.id ?? `p${processes.size + 1}`;
    if (known === undefined) {
      processes.set(key, { id, serviceName: span.service, tags: textTags(span.resource) });
    }
    return spanDocument(snapshot, span, id);
  });
  const entries = [...processes.values()].map(({ id, serviceName, tags }) => [
    id,
    { serviceName, tags },
  ]);
  return {
    traceID: traces.traces[number] ?? "",
    spans: documents,
    processes: Object.fromEntries(entries),
    warnings: null,
  };
}

function spanDocument({ clock }: Snapshot, span: RecordedSpan, processID: string): unknown {
  const shift = clock.offset * 1000;
  const parent =
    span.parentSpanId === ""
      ? []
      : [{ refType: "CHILD_OF", traceID: span.traceId, spanID: span.parentSpanId }];
  const links = span.links.traceIds.map((traceID, index) => ({
    refType: "FOLLOWS_FROM",
    traceID: cellText(traceID),
    spanID: cellText(span.links.spanIds[index] ?? ""),
  }));
  return {
    traceID: span.traceId,
    spanID: span.spanId,
    operationName: span.name,
    references: [...parent, ...links],
    startTime: span.startUs + shift,
    duration: span.durationUs,
    tags: spanTags(span),
    logs: span.events.names.map((name, index) => ({
      timestamp: eventUs(cellText(span.events.times[index] ?? ""), span) + shift,
      fields: [
        { key: "event", type: "string", value: cellText(name) },
        ...eventTags(span.events.attributes[index]),
      ],
    })),
    processID,
    warnings: null,
  };
}

function eventUs(written: string, span: RecordedSpan): number {
  const ns = parseTime(written);
  return ns === null ? span.startUs : Number(ns / 1000n);
}

function eventTags(attributes: unknown): Tag[] {
  if (attributes === null || typeof attributes !== "object") return [];
  return textTags(
    Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, String(value)])),
  );
}

/** Attributes, and what OpenTelemetry keeps beside them and Jaeger makes tags of. */
export function spanTags(span: RecordedSpan): Tag[] {
  const tags = textTags(span.attributes);
  tags.push({ key: "span.kind", type: "string", value: span.kind.toLowerCase() });
  if (span.scope !== "") tags.push({ key: "otel.scope.name", type: "string", value: span.scope });
  if (span.status === "Ok") tags.push({ key: "otel.status_code", type: "string", value: "OK" });
  if (span.status !== "Error") return tags;
  tags.push({ key: "otel.status_code", type: "string", value: "ERROR" });
  tags.push({ key: "error", type: "bool", value: true });
  if (span.statusMessage !== "") {
    tags.push({ key: "otel.status_description", type: "string", value: span.statusMessage });
  }
  return tags;
}

function textTags(map: Readonly<Record<string, string>>): Tag[] {
  return Object.entries(map).map(([key, value]) => ({ key, type: "string", value }));
}
