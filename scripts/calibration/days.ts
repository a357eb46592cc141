import type { Random } from "../../src/stats/random.ts";
import { normalDraw, shifted } from "../../src/stats/suites.ts";

/** How a day differs from the next. */
export interface Days {
  /** Standard deviation of the day's shift of all log-odds; head and base agent share today's. */
  readonly daySd?: number;
  /** The same for each task by itself. */
  readonly taskDaySd?: number;
  /** Correlation of the repeats of a task on one day and one side. */
  readonly icc?: number;
}

export interface Day {
  readonly all: number;
  /** By task; empty where tasks have no days of their own. */
  readonly each: Map<number, number>;
}

export function drawDay({ daySd = 0 }: Days, random: Random): Day {
  return { all: daySd === 0 ? 0 : daySd * normalDraw(random), each: new Map() };
}

/** The rates of one side on a day. */
export function onDay(rates: Float64Array, day: Day, days: Days, random: Random): Float64Array {
  const { taskDaySd = 0, icc = 0 } = days;
  return rates.map((rate, task) => {
    const own = day.each.get(task) ?? (taskDaySd === 0 ? 0 : taskDaySd * normalDraw(random));
    day.each.set(task, own);
    const shift = day.all + own;
    const moved = shift === 0 ? rate : shifted(rate, shift);
    return icc === 0 ? moved : correlated(moved, icc, random);
  });
}

/** Beta with this mean, so that two draws of one rate correlate by `icc`. */
function correlated(rate: number, icc: number, random: Random): number {
  if (rate <= 0 || rate >= 1) return rate;
  const size = (1 - icc) / icc;
  const solved = gamma(rate * size, random);
  const failed = gamma((1 - rate) * size, random);
  return solved + failed > 0 ? solved / (solved + failed) : rate;
}

/** Marsaglia and Tsang (2000); a shape below 1 by a power of a uniform draw. */
function gamma(shape: number, random: Random): number {
  if (shape < 1) return gamma(shape + 1, random) * random.next() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normalDraw(random);
    const v = (1 + c * x) ** 3;
    if (v <= 0) continue;
    if (Math.log(1 - random.next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}
