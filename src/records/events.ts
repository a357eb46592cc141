import { asObject, asText, type JsonFields, parseJson } from "../model/json.ts";
import type { Row } from "./table.ts";

/** One row of the event table. An event has many: one per API, and one more at each change. */
export interface EventSighting {
  /** With the field names of core v1, whatever API it came from. */
  readonly event: JsonFields;
  /** The event expired; the object it is about may still exist. */
  readonly isExpired: boolean;
  readonly from: "core" | "events.k8s.io" | "flat table";
}

/** Null if the row holds no event. */
export function readEventRow(row: Row): EventSighting | null {
  const cell = row.get("Body");
  if (cell === "") return flatEvent(row);
  const body = asObject(parseJson(cell));
  const event = "object" in body ? asObject(body.object) : body;
  if (event.metadata === undefined && event.involvedObject === undefined) {
    if (event.regarding === undefined) return null;
  }
  return {
    event: coreEvent(event),
    isExpired: body.type === "DELETED",
    from: event.regarding === undefined ? "core" : "events.k8s.io",
  };
}

/** Renames the fields of events.k8s.io/v1 to those of core v1. */
function coreEvent(event: JsonFields): JsonFields {
  if (event.regarding === undefined) return { ...event, kind: "Event", apiVersion: "v1" };
  const {
    regarding,
    note,
    deprecatedFirstTimestamp,
    deprecatedLastTimestamp,
    deprecatedCount,
    deprecatedSource,
    reportingController,
    ...rest
  } = event;
  return {
    ...rest,
    kind: "Event",
    apiVersion: "v1",
    involvedObject: regarding,
    message: note ?? "",
    source: deprecatedSource ?? {},
    firstTimestamp: deprecatedFirstTimestamp ?? null,
    lastTimestamp: deprecatedLastTimestamp ?? null,
    ...(deprecatedCount === undefined ? {} : { count: deprecatedCount }),
    reportingComponent: reportingController ?? "",
  };
}

/** Processed snapshots have one column per field, and no name for the event itself. */
function flatEvent(row: Row): EventSighting | null {
  const name = row.get("ObjectName");
  const time = row.get("EventTime");
  if (name === "" || time === "") return null;
  const [kind, namespace, reason] = [
    row.get("ObjectKind"),
    row.get("Namespace"),
    row.get("Reason"),
  ];
  const event = {
    kind: "Event",
    apiVersion: "v1",
    metadata: { name: `${name}.${reason}`.toLowerCase(), namespace },
    involvedObject: { kind, namespace, name },
    type: row.get("EventKind"),
    reason,
    message: row.get("Message"),
    firstTimestamp: time,
    lastTimestamp: time,
    count: Number(asText(row.get("Count"))) || 1,
  };
  return { event, isExpired: false, from: "flat table" };
}
