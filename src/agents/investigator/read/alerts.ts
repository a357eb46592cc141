import { readFileSync } from "node:fs";
import { join } from "node:path";

import { parseTimeMs } from "../../../model/time.ts";
import { type RecordedAlert, readAlertFile } from "../../../records/alerts.ts";
import type { SnapshotTables } from "./files.ts";

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
  /** Still active in the last recording of alerts: one that disappeared is over. */
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
export function readAlerts(files: SnapshotTables): AlertHistory[] {
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
  const text = textOf(join(root, file));
  const alerts = text === null ? null : readAlertFile(text);
  return (alerts ?? []).flatMap((alert) => seenIn(alert, file) ?? []);
}

/** A file that cannot be read is missing evidence, not a reason to stop. */
function textOf(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

type SeenAlert = Omit<AlertHistory, "inTicket" | "lasting">;

function seenIn(alert: RecordedAlert, file: string): SeenAlert | null {
  const { labels, annotations, state } = alert;
  // Go writes more digits than a time can hold.
  const activeAt = parseTimeMs((alert.activeAt ?? "").replace(/(\.\d{9})\d+/, "$1"));
  if (activeAt === null) return null;
  return {
    file,
    name: labels.alertname ?? "",
    namespace: labels.namespace ?? null,
    subject: SUBJECT.flatMap((label) => labels[label] ?? [])[0] ?? null,
    severity: labels.severity ?? "",
    activeAt,
    firing: state === "firing",
    text: annotations.description ?? annotations.summary ?? "",
  };
}
