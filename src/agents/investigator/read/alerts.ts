import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseTimeMs } from "../../../model/time.ts";
import type { SnapshotFiles } from "./files.ts";
import { asList, asObject, asText, type JsonFields, parseJson } from "./json.ts";

export interface AlertHistory {
  readonly file: string;
  readonly name: string;
  readonly namespace: string | null;
  /** Service, workload, pod or node that the alert is about; null for alerts about the monitoring itself. */
  readonly subject: string | null;
  readonly severity: string;
  readonly activeAt: number;
  readonly firing: boolean;
  readonly text: string;
  readonly inTicket: boolean;
  /** Still there in the last recording of alerts: an alert that went away is over. */
  readonly lasting: boolean;
}

const SUBJECT = [
  "service_name",
  "service",
  "deployment",
  "statefulset",
  "daemonset",
  "horizontalpodautoscaler",
  "persistentvolumeclaim",
  "pod",
  "container",
  "node",
  "group",
];

/** Every alert once, with the earliest time it was seen active. */
export function readAlerts(files: SnapshotFiles): AlertHistory[] {
  const known = new Map<string, AlertHistory>();
  for (const [list, inTicket] of [
    [files.alerts, false],
    [files.ticket, true],
  ] as const) {
    for (const file of list) {
      const lasting = inTicket || file === files.alerts.at(-1);
      for (const alert of readFile(files.root, file)) {
        merge(known, { ...alert, inTicket, lasting });
      }
    }
  }
  return [...known.values()].sort((a, b) => a.activeAt - b.activeAt);
}

function merge(known: Map<string, AlertHistory>, alert: AlertHistory): void {
  const key = `${alert.name} ${alert.namespace} ${alert.subject} ${alert.severity}`;
  const old = known.get(key);
  if (!old) {
    known.set(key, alert);
    return;
  }
  known.set(key, {
    ...(old.activeAt <= alert.activeAt ? old : alert),
    firing: old.firing || alert.firing,
    inTicket: old.inTicket || alert.inTicket,
    lasting: old.lasting || alert.lasting,
  });
}

function readFile(root: string, file: string): SeenAlert[] {
  let document: unknown;
  try {
    document = parseJson(readFileSync(join(root, file), "utf8"));
  } catch {
    return [];
  }
  const data = asObject(asObject(document).data);
  const list = Array.isArray(document)
    ? document
    : asList(data.alerts ?? asObject(document).alerts);
  return list.flatMap((entry) => readAlert(asObject(entry), file) ?? []);
}

type SeenAlert = Omit<AlertHistory, "inTicket" | "lasting">;

function readAlert(entry: JsonFields, file: string): SeenAlert | null {
  const fields = lowerKeys(entry);
  const labels = lowerKeys(asObject(fields.labels));
  const annotations = lowerKeys(asObject(fields.annotations));
  const activeAt = parseTimeMs(asText(fields.activeat).replace(/(\.\d{9})\d+/, "$1"));
  const name = asText(labels.alertname);
  if (name === "" || activeAt === null) return null;
  const subject = SUBJECT.map((label) => asText(labels[label])).find((text) => text !== "");
  return {
    file,
    name,
    namespace: asText(labels.namespace) || null,
    subject: subject ?? null,
    severity: asText(labels.severity),
    activeAt,
    firing: asText(fields.state).toLowerCase() === "firing",
    text: asText(annotations.description) || asText(annotations.summary),
  };
}

/** One recorder writes Go's capitalised field names. */
function lowerKeys(object: JsonFields): JsonFields {
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => [key.toLowerCase(), value]),
  );
}
