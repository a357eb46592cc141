import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { RecordTables } from "../../records/layout.ts";
import { indexAlerts } from "./alerts.ts";
import { indexLogs } from "./logs.ts";
import { indexMetrics } from "./metrics.ts";
import { indexEvents, indexObjects, ObjectWriter } from "./objects.ts";
import { SampleWriter } from "./samples.ts";
import { TimeReader } from "./times.ts";
import { indexTraces } from "./traces.ts";

export interface IndexFacts {
  /** First and last moment any table speaks of, in milliseconds. The last is "now". */
  readonly start: number;
  readonly end: number;
}

/** Reads every table once and writes the index into `target`. */
export async function buildIndex(
  folder: string,
  tables: RecordTables,
  target: string,
): Promise<void> {
  await mkdir(target, { recursive: true });
  const times = new TimeReader();
  const paths = (names: readonly string[]) => names.map((name) => join(folder, name));

  const objects = new ObjectWriter(target);
  for (const path of paths(tables.objects)) await indexObjects(path, objects, times);
  for (const path of paths(tables.events)) await indexEvents(path, objects, times);
  objects.finish();

  const samples = new SampleWriter(target);
  await indexMetrics(folder, [...tables.podMetrics, ...tables.serviceMetrics], samples, times);
  const alerts = await indexAlerts(folder, tables, samples, times);
  samples.finish();

  await indexLogs(target, paths(tables.logs), times);
  await indexTraces(target, paths(tables.traces), times);

  const facts: IndexFacts = Number.isFinite(times.end)
    ? { start: times.start, end: times.end }
    : { start: 0, end: 0 };
  await writeFile(join(target, "alerts.json"), JSON.stringify(alerts));
  await writeFile(join(target, "facts.json"), JSON.stringify(facts));
}
