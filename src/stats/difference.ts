import { average } from "./mean.ts";
import { normalQuantile } from "./normal.ts";
import type { Stratum } from "./permutation.ts";

export interface Difference {
  /** Mean over tasks of (new mean - baseline mean). */
  readonly change: number;
  /** Two-sided 90 %, from the scatter of repeats within tasks; null when no task was repeated. */
  readonly interval: readonly [number, number] | null;
  readonly standardError: number | null;
}

/**
 * The tasks are fixed, so only the scatter of repeats within them counts: one variance for all tasks,
 * pooled over both arms, as 3 repeats say little about the variance of one task.
 */
export function meanDifference(strata: readonly Stratum[]): Difference | null {
  if (strata.length === 0) return null;
  const change = average(strata.map(({ now, base }) => average(now) - average(base)));
  const variance = varianceWithin(strata);
  if (variance === null) return { change, interval: null, standardError: null };
  const standardError = Math.sqrt(variance * inverseCounts(strata)) / strata.length;
  const reach = normalQuantile(0.95) * standardError;
  return { change, standardError, interval: [change - reach, change + reach] };
}

/** Smallest uniform drop that a one-sided test at `alpha` sees with this power; null when not estimable. */
export function detectableDrop(
  strata: readonly Stratum[],
  alpha: number,
  power = 0.8,
): number | null {
  const variance = varianceWithin(strata);
  if (variance === null) return null;
  const reach = normalQuantile(1 - alpha) + normalQuantile(power);
  return (reach * Math.sqrt(variance * inverseCounts(strata))) / strata.length;
}

function inverseCounts(strata: readonly Stratum[]): number {
  return strata.reduce((total, { now, base }) => total + 1 / now.length + 1 / base.length, 0);
}

/** Mean over tasks of the variance of a single attempt, each arm about its own mean. */
export function varianceWithin(strata: readonly Stratum[]): number | null {
  let squares = 0;
  let freedom = 0;
  let tasks = 0;
  let total = 0;
  for (const { now, base } of strata) {
    for (const arm of [now, base]) {
      if (arm.length === 0) continue;
      const mean = average(arm);
      for (const score of arm) squares += (score - mean) ** 2;
      freedom += arm.length - 1;
    }
    if (freedom > 0) {
      total += squares / freedom;
      tasks += 1;
    }
    squares = 0;
    freedom = 0;
  }
  return tasks === 0 ? null : total / tasks;
}
