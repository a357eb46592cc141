import { readdir } from "node:fs/promises";
import { join } from "node:path";

/** The files of a snapshot folder that are indexed, by what they hold. Anything else is never opened. */
export interface Layout {
  readonly metrics: readonly string[];
  readonly logs: readonly string[];
  readonly traces: readonly string[];
  readonly events: readonly string[];
  readonly objects: readonly string[];
  readonly alerts: readonly string[];
}

const METRICS = /^(?:pod|service)_.*\.tsv$/;
const ALERTS = /^alerts_.*\.json$/;

/** Names relative to the folder, sorted. A signal that is missing is an empty list: the API answers empty. */
export async function findLayout(folder: string): Promise<Layout> {
  const top = await names(folder);
  const below = async (sub: string, pattern: RegExp) =>
    (top.includes(sub) ? await names(join(folder, sub)) : [])
      .filter((name) => pattern.test(name))
      .map((name) => `${sub}/${name}`);
  const named = (name: string) => top.filter((other) => other === name);
  return {
    metrics: await below("metrics", METRICS),
    logs: named("otel_logs_raw.tsv"),
    traces: named("otel_traces_raw.tsv"),
    events: named("k8s_events_raw.tsv"),
    objects: named("k8s_objects_raw.tsv"),
    alerts: [...(await below("alerts", ALERTS)), ...top.filter((name) => ALERTS.test(name))],
  };
}

export function allFiles(layout: Layout): string[] {
  return Object.values(layout).flat();
}

async function names(folder: string): Promise<string[]> {
  return (await readdir(folder)).sort();
}
