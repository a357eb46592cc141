import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseTimeMs } from "../../model/time.ts";
import type { SampleWriter } from "./samples.ts";
import type { TimeReader } from "./times.ts";

export interface Alert {
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly state: "pending" | "firing";
  readonly activeAt: string | null;
  readonly value: string;
}

/** What the rule evaluation at one moment showed. */
export interface AlertMoment {
  readonly ms: number;
  readonly alerts: readonly Alert[];
}

/** alerts_at_2025-12-15T17-30-49.329092.json and alerts_in_alerting_state_2025-12-15T175223.904312Z.json. */
const NAME = /(\d{4}-\d{2}-\d{2})T(\d{2})-?(\d{2})-?(\d{2})(\.\d+)?Z?\.json$/;

/** Every recorded moment in order of time. The alerting-state file is a subset of them and only tells a time. */
export async function indexAlerts(
  folder: string,
  files: readonly string[],
  writer: SampleWriter,
  times: TimeReader,
): Promise<AlertMoment[]> {
  const moments: AlertMoment[] = [];
  const states: AlertMoment[] = [];
  for (const file of files) {
    const match = NAME.exec(file);
    const at = match && `${match[1]} ${match[2]}:${match[3]}:${match[4]}${match[5] ?? ""}`;
    const ms = at === null ? null : times.ms(at);
    const alerts = readAlerts(await readFile(join(folder, file), "utf8"));
    if (ms === null || alerts === null) continue;
    (file.includes("alerting_state") ? states : moments).push({ ms, alerts });
  }
  const found = (moments.length > 0 ? moments : states).sort((left, right) => left.ms - right.ms);
  for (const moment of found) addSeries(moment, writer);
  return found;
}

/** Prometheus writes ALERTS and ALERTS_FOR_STATE for every rule that is pending or firing. */
function addSeries({ ms, alerts }: AlertMoment, writer: SampleWriter): void {
  for (const { labels, state, activeAt } of alerts) {
    const rule = JSON.stringify(labels);
    const active = activeAt === null ? null : parseTimeMs(activeAt);
    writer.add(
      `ALERTS ${state} ${rule}`,
      () => ({ ...labels, __name__: "ALERTS", alertstate: state }),
      ms,
      1,
    );
    if (active === null) continue;
    writer.add(
      `ALERTS_FOR_STATE ${rule}`,
      () => ({ ...labels, __name__: "ALERTS_FOR_STATE" }),
      ms,
      Math.floor(active / 1000),
    );
  }
}

function readAlerts(text: string): Alert[] | null {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return null;
  }
  const list = Array.isArray(document) ? document : field(field(document, "data"), "alerts");
  return Array.isArray(list) ? list.flatMap(readAlert) : null;
}

function readAlert(value: unknown): Alert[] {
  const labels = textMap(field(value, "labels"));
  if (labels.alertname === undefined) return [];
  return [
    {
      labels,
      annotations: textMap(field(value, "annotations")),
      state: field(value, "state") === "pending" ? "pending" : "firing",
      activeAt: textField(value, "activeAt"),
      value: textField(value, "value") ?? "0e+00",
    },
  ];
}

/** The newer recorder writes Go structs: keys are the same but for their case. */
function field(value: unknown, name: string): unknown {
  if (value === null || typeof value !== "object") return undefined;
  const entries = Object.entries(value as Record<string, unknown>);
  return entries.find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
}

function textField(value: unknown, name: string): string | null {
  const inner = field(value, name);
  return typeof inner === "string" ? inner : null;
}

function textMap(value: unknown): Record<string, string> {
  if (value === null || typeof value !== "object") return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      inner === null || inner === "" ? [] : [[key, String(inner)]],
    ),
  );
}
