import type { Clock } from "../clock.ts";
import type { ClusterEvent, EventRow } from "../cluster/events.ts";
import { mix, scale, textHash } from "../random.ts";
import { OBJECT_RECEIVER, repr, row } from "./tables.ts";

/** Every event comes twice, as the core API and as events.k8s.io show the same object. */
export function eventRows(clock: Clock, entry: EventRow): string {
  const { event, type } = entry;
  // By the event's own name and count: what else is written at the time does not move it.
  const part = scale(mix(textHash(event.uid), event.count, 7), 1000);
  const stamp = clock.stamp(entry.at * 1_000_000 + part * 977, part);
  return [coreEvent(clock, event), modern(clock, event)]
    .map((object) =>
      row([
        stamp,
        stamp.slice(0, 19),
        "",
        "",
        "0",
        "",
        "0",
        "",
        JSON.stringify({ type, object }),
        "",
        repr({ "k8s.namespace.name": event.namespace }),
        "",
        OBJECT_RECEIVER,
        "1.0.0",
        "{}",
        repr({ "event.domain": "k8s", "event.name": event.name, "k8s.resource.name": "events" }),
        "",
      ]),
    )
    .join("");
}

function metadata(clock: Clock, event: ClusterEvent, api: string) {
  return {
    name: event.name,
    namespace: event.namespace,
    uid: event.uid,
    resourceVersion: event.version,
    creationTimestamp: clock.iso(event.first),
    managedFields: [
      {
        manager: event.component,
        operation: "Update",
        apiVersion: api,
        time: clock.iso(event.last),
        fieldsType: "FieldsV1",
        fieldsV1: {
          "f:count": {},
          "f:lastTimestamp": {},
          "f:message": {},
          "f:reason": {},
          "f:type": {},
        },
      },
    ],
  };
}

function regarding(event: ClusterEvent) {
  const { fieldPath, ...rest } = event.regarding;
  return fieldPath === null ? rest : { ...rest, fieldPath };
}

function source(event: ClusterEvent) {
  return { component: event.component, ...(event.host === null ? {} : { host: event.host }) };
}

/** As the core API shows it. */
export function coreEvent(clock: Clock, event: ClusterEvent) {
  return {
    kind: "Event",
    apiVersion: "v1",
    metadata: metadata(clock, event, "v1"),
    involvedObject: regarding(event),
    reason: event.reason,
    message: event.note,
    source: source(event),
    firstTimestamp: clock.iso(event.first),
    lastTimestamp: clock.iso(event.last),
    count: event.count,
    type: event.type,
    eventTime: null,
    reportingComponent: event.component,
    reportingInstance: event.host ?? "",
  };
}

function modern(clock: Clock, event: ClusterEvent) {
  return {
    kind: "Event",
    apiVersion: "events.k8s.io/v1",
    metadata: metadata(clock, event, "v1"),
    eventTime: null,
    reportingController: event.component,
    reportingInstance: event.host ?? "",
    reason: event.reason,
    regarding: regarding(event),
    note: event.note,
    type: event.type,
    deprecatedSource: source(event),
    deprecatedFirstTimestamp: clock.iso(event.first),
    deprecatedLastTimestamp: clock.iso(event.last),
    deprecatedCount: event.count,
  };
}
