import { type AlertHistory, readAlerts } from "./read/alerts.ts";
import { type EventHistory, readEvents } from "./read/events.ts";
import { findTables, type SnapshotTables } from "./read/files.ts";
import { type Logs, readLogs } from "./read/logs.ts";
import { type Metrics, readMetrics } from "./read/metrics.ts";
import { type ObjectHistories, readObjects } from "./read/objects.ts";
import { readTraces, type Traces } from "./read/spans.ts";

/** Everything in the snapshot, in the form that reasoning needs. */
export interface Observations {
  readonly files: SnapshotTables;
  readonly alerts: readonly AlertHistory[];
  readonly objects: ObjectHistories;
  readonly events: readonly EventHistory[];
  readonly traces: Traces;
  readonly logs: Logs;
  readonly metrics: Metrics;
}

/** What the agent looks at. A healthy one looks at everything; a mutant is blind somewhere. */
export interface Senses {
  readonly alerts: boolean;
  readonly objects: boolean;
  readonly events: boolean;
  readonly traces: boolean;
  readonly logs: boolean;
  readonly metrics: boolean;
  /** Reads at most this much of each table. */
  readonly maxBytes: number;
}

export const ALL_SENSES: Senses = {
  alerts: true,
  objects: true,
  events: true,
  traces: true,
  logs: true,
  metrics: true,
  maxBytes: Number.POSITIVE_INFINITY,
};

export async function readObservations(
  snapshot: string,
  senses: Senses,
  alertsRead = Number.POSITIVE_INFINITY,
): Promise<Observations> {
  const found = findTables(snapshot);
  const files: SnapshotTables = {
    ...found,
    ...(senses.alerts ? {} : { alerts: [], ticket: [] }),
    ...(senses.objects ? {} : { objects: [] }),
    ...(senses.events ? {} : { events: [] }),
    ...(senses.traces ? {} : { traces: [] }),
    ...(senses.logs ? {} : { logs: [] }),
    ...(senses.metrics ? {} : { podMetrics: [], serviceMetrics: [] }),
  };
  return {
    files,
    alerts: readAlerts(files).slice(0, alertsRead),
    objects: await readObjects(files, senses.maxBytes),
    events: await readEvents(files, senses.maxBytes),
    traces: await readTraces(files, senses.maxBytes),
    logs: await readLogs(files, senses.maxBytes),
    metrics: await readMetrics(files, senses.maxBytes),
  };
}
