import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseTimeMs } from "../../model/time.ts";
import { alertFileTime, type RecordedAlert, readAlertFile } from "../../records/alerts.ts";
import type { RecordTables } from "../../records/layout.ts";
import type { SampleWriter } from "./samples.ts";
import type { TimeReader } from "./times.ts";

/** What the rule evaluation at one moment showed. */
export interface AlertMoment {
  readonly ms: number;
  readonly alerts: readonly RecordedAlert[];
}

/** Every recorded moment in order of time. The ticket shows a part of one of them: it counts where there is no other. */
export async function indexAlerts(
  folder: string,
  { alerts, ticket }: RecordTables,
  writer: SampleWriter,
  times: TimeReader,
): Promise<AlertMoment[]> {
  const moments = await readMoments(folder, alerts, times);
  const called = await readMoments(folder, ticket, times);
  const found = moments.length > 0 ? moments : called;
  for (const moment of found) addSeries(moment, writer);
  return found;
}

async function readMoments(
  folder: string,
  files: readonly string[],
  times: TimeReader,
): Promise<AlertMoment[]> {
  const moments: AlertMoment[] = [];
  for (const file of files) {
    const time = alertFileTime(file);
    const ms = time === null ? null : times.ms(time);
    const alerts = readAlertFile(await readFile(join(folder, file), "utf8"));
    if (ms !== null && alerts !== null) moments.push({ ms, alerts });
  }
  return moments.sort((left, right) => left.ms - right.ms);
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
