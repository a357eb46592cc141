import type { Observations } from "../incident.ts";
import type { AlertHistory } from "../read/alerts.ts";
import type { Points } from "../read/metrics.ts";
import type { Series } from "../read/series.ts";

const MINUTE = 60_000;
/** The first minutes show what is usual, the last ones that it has changed. */
const MARGIN = 3;
/** Share of its variance that a step must explain in some series to be called a step. */
const CLEAR = 0.4;

/** The weight of one alert shortly after a step; a series with a perfect step has weight 1. */
const ALERT = 0.6;
/** A rule evaluates two to five minutes before it becomes true. */
const LAG = 7 * MINUTE;

function alertsAfter(alerts: readonly AlertHistory[], time: number): number {
  return alerts.filter(({ activeAt }) => activeAt > time - MINUTE && activeAt < time + LAG).length;
}

/** The best split of pure noise explains about this much, divided by the number of minutes. */
const CHANCE = 8;

/**
 * The minute in which traffic changed for good: errors, delays and volume of every service are split there
 * into two levels so that the split explains more than any other would. Alerts alone cannot tell this: some
 * fire on noise before, all fire minutes after; but many that follow a step speak for it. Null when nothing
 * steps clearly.
 */
export function findStep(
  incident: Observations,
  alerts: readonly AlertHistory[],
  start: number,
  end: number,
): number | null {
  const minutes = Math.floor((end - start) / MINUTE);
  if (minutes < 3 * MARGIN) return null;
  const rows = [
    ...seriesOf(incident).map((series) => perMinute(series, start, minutes)),
    ...[...incident.metrics.pods.values()].map((pod) => levels(pod.cpu, start, minutes)),
  ].filter((row) => row.some((value) => value !== row[0]));
  let best: { minute: number; gain: number; clearest: number } | null = null;
  for (let minute = MARGIN; minute <= minutes - MARGIN + 1; minute += 1) {
    const gains = rows.map((row) => explainedBySplit(row, minute));
    const stepped = gains.reduce(
      (sum, value) => sum + Math.max(0, value - CHANCE / minutes) ** 2,
      0,
    );
    const gain = stepped + ALERT * alertsAfter(alerts, start + minute * MINUTE);
    if (!best || gain > best.gain) best = { minute, gain, clearest: Math.max(0, ...gains) };
  }
  return best && best.clearest >= CLEAR ? start + best.minute * MINUTE : null;
}

function seriesOf(incident: Observations): Series[] {
  const { traces, metrics, logs } = incident;
  if (traces.services.size > 0) {
    return [...traces.services.values()].flatMap((t) => [t.errors, t.slow, t.duration, t.requests]);
  }
  if (metrics.services.size > 0) {
    return [...metrics.services.values()].flatMap((rates) => [rates.errors, rates.requests]);
  }
  return [...logs.services.values()].map((service) => service.bad);
}

function perMinute(series: Series, start: number, minutes: number): number[] {
  const row = new Array<number>(minutes).fill(0);
  for (const [time, amount] of series.entries()) {
    const index = Math.floor((time - start) / MINUTE);
    // Roots tame single outliers: one request of fifteen seconds is not a change of level.
    if (index >= 0 && index < minutes) row[index] = Math.sqrt(amount);
  }
  return row;
}

/** A gauge, read every minute or so: between two readings it stays where it was. */
function levels(points: Points, start: number, minutes: number): number[] {
  const row: number[] = [];
  let at = 0;
  let level = points[0]?.[1] ?? 0;
  for (let index = 0; index < minutes; index += 1) {
    for (let next = points[at]; next && next[0] < start + (index + 1) * MINUTE; next = points[at]) {
      level = next[1];
      at += 1;
    }
    row.push(level);
  }
  return row;
}

/** Share of the variance that two levels, split at `minute`, explain. */
function explainedBySplit(row: readonly number[], minute: number): number {
  const mean = average(row);
  const [left, right] = [row.slice(0, minute), row.slice(minute)];
  const total = row.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  if (total === 0) return 0;
  const between =
    left.length * (average(left) - mean) ** 2 + right.length * (average(right) - mean) ** 2;
  return between / total;
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
