import { expect, test } from "vitest";
import { alertFileTime, readAlertFile } from "../../src/records/alerts.ts";
import { type EventSighting, readEventRow } from "../../src/records/events.ts";
import { tablesIn } from "../../src/records/layout.ts";
import { TableReader } from "../../src/records/table.ts";

test("alerts read alike from the API's answer, a list and Go's structs", () => {
  const alert = { labels: { alertname: "Down" }, state: "pending", activeAt: "t", value: "1" };
  const read = {
    labels: { alertname: "Down" },
    annotations: {},
    state: "pending",
    activeAt: "t",
    value: "1",
  };
  const go = { Labels: alert.labels, State: "pending", ActiveAt: "t", Value: "1" };
  for (const document of [[alert], { data: { alerts: [alert] } }, { alerts: [alert] }, [go]])
    expect(readAlertFile(JSON.stringify(document))).toEqual([read]);
  expect(readAlertFile("{")).toBeNull();
});

test("an alert file's name tells its time in two spellings", () => {
  expect(alertFileTime("alerts_at_2025-12-15T17-30-49.329092.json")).toBe(
    "2025-12-15 17:30:49.329092",
  );
  expect(alertFileTime("alerts_in_alerting_state_2025-12-15T175223.9Z.json")).toBe(
    "2025-12-15 17:52:23.9",
  );
  expect(alertFileTime("alerts.json")).toBeNull();
});

function eventOf(table: string): EventSighting | null {
  let found: EventSighting | null = null;
  const reader = new TableReader((row) => {
    found = readEventRow(row);
  });
  reader.push(table);
  reader.end();
  return found;
}

test("an event reads in the words of core v1, whatever wrote it", () => {
  const target = { kind: "Pod", namespace: "shop", name: "cart-1" };
  const core = { metadata: { name: "cart.1" }, involvedObject: target, message: "killed" };
  const newer = { metadata: { name: "cart.1" }, regarding: target, note: "killed" };
  const bodies = [
    core,
    newer,
    { type: "MODIFIED", object: core },
    { type: "ADDED", object: newer },
  ];
  for (const body of bodies) {
    const cell = JSON.stringify(body).replaceAll('"', '""');
    const sighting = eventOf(`Body\n"${cell}"\n`);
    expect(sighting?.event).toMatchObject({ involvedObject: target, message: "killed" });
    expect(sighting?.isExpired).toBe(false);
  }
  const flat = eventOf(
    "EventTime\tEventKind\tReason\tMessage\tNamespace\tObjectKind\tObjectName\tCount\n2025-12-15 17:30:49\tWarning\tKilling\tkilled\tshop\tPod\tcart-1\t3\n",
  );
  expect(flat?.event).toMatchObject({ involvedObject: target, message: "killed", count: 3 });
  expect(eventOf("Body\nno JSON\n")).toBeNull();
});

test("tables are found at the top, in raw/ and beside folders of metrics; nothing else is one", () => {
  const file = (path: string, signal: "events" | "metrics" | "alerts") => ({ path, signal });
  const found = tablesIn([
    file("k8s_events_raw.tsv", "events"),
    file("raw/k8s_events.tsv", "events"),
    file("k8s_events_raw.txt", "events"),
    file("metrics/pod_cart.tsv", "metrics"),
    file("metrics/service_cart.tsv", "metrics"),
    file("metrics/node_1.tsv", "metrics"),
    file("alerts/alerts_at_2025.json", "alerts"),
    file("alerts_in_alerting_state_2025.json", "alerts"),
  ]);
  expect(found).toEqual({
    alerts: ["alerts/alerts_at_2025.json"],
    ticket: ["alerts_in_alerting_state_2025.json"],
    events: ["k8s_events_raw.tsv", "raw/k8s_events.tsv"],
    objects: [],
    logs: [],
    traces: [],
    podMetrics: ["metrics/pod_cart.tsv"],
    serviceMetrics: ["metrics/service_cart.tsv"],
  });
});
