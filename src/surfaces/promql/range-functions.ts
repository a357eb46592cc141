import type { Labels } from "./labels.ts";
import { executionError } from "./problem.ts";
import { quantile } from "./quantile.ts";

/** Samples from..to of one series, which lie between start and end. */
export interface RangeWindow {
  readonly labels: Labels;
  readonly times: Float64Array;
  readonly values: Float64Array;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

type RangeFunction = (
  window: RangeWindow,
  parameters: readonly number[],
  ms: number,
) => number | null;

/** A running sum that keeps what rounding would lose (Neumaier), as Prometheus sums. */
class Sum {
  #sum = 0;
  #lost = 0;

  add(value: number): void {
    const next = this.#sum + value;
    if (!Number.isFinite(next)) this.#lost = 0;
    else if (Math.abs(this.#sum) >= Math.abs(value)) this.#lost += this.#sum - next + value;
    else this.#lost += value - next + this.#sum;
    this.#sum = next;
  }

  get value(): number {
    return Number.isFinite(this.#sum) ? this.#sum + this.#lost : this.#sum;
  }

  get rough(): number {
    return this.#sum;
  }
}

function value(window: RangeWindow, index: number): number {
  return window.values[index] ?? Number.NaN;
}

function time(window: RangeWindow, index: number): number {
  return window.times[index] ?? Number.NaN;
}

function each(window: RangeWindow, take: (value: number, index: number) => void): void {
  for (let index = window.from; index < window.to; index += 1) take(value(window, index), index);
}

/** The change over the whole range, extended from the samples' span towards the range's ends. */
function extrapolated(window: RangeWindow, counter: boolean, perSecond: boolean): number | null {
  const last = window.to - 1;
  const count = window.to - window.from;
  if (count < 2) return null;
  let change = value(window, last) - value(window, window.from);
  if (counter) {
    for (let index = window.from + 1; index < window.to; index += 1) {
      if (value(window, index) < value(window, index - 1)) change += value(window, index - 1);
    }
  }
  let toStart = (time(window, window.from) - window.start) / 1000;
  const toEnd = (window.end - time(window, last)) / 1000;
  const sampled = (time(window, last) - time(window, window.from)) / 1000;
  const between = sampled / (count - 1);
  if (counter && change > 0 && value(window, window.from) >= 0) {
    // A counter is not extended to before it was zero.
    toStart = Math.min(toStart, sampled * (value(window, window.from) / change));
  }
  const near = between * 1.1;
  const span =
    sampled + (toStart < near ? toStart : between / 2) + (toEnd < near ? toEnd : between / 2);
  const factor = span / sampled / (perSecond ? (window.end - window.start) / 1000 : 1);
  return change * factor;
}

/** From the last two samples only. */
function instantChange(window: RangeWindow, perSecond: boolean): number | null {
  const last = window.to - 1;
  if (window.to - window.from < 2) return null;
  const reset = perSecond && value(window, last) < value(window, last - 1);
  const change = reset ? value(window, last) : value(window, last) - value(window, last - 1);
  const seconds = (time(window, last) - time(window, last - 1)) / 1000;
  if (seconds === 0) return null;
  return perSecond ? change / seconds : change;
}

function mean(window: RangeWindow): number {
  const sum = new Sum();
  let count = 0;
  each(window, (next) => {
    count += 1;
    const now = sum.rough;
    if (Math.abs(now) === Number.POSITIVE_INFINITY) {
      if (next === now) return;
      if (Number.isFinite(next)) return;
    }
    sum.add(next / count - now / count);
  });
  return sum.value;
}

function variance(window: RangeWindow): number {
  const average = new Sum();
  const squares = new Sum();
  let count = 0;
  each(window, (next) => {
    count += 1;
    const delta = next - average.value;
    average.add(delta / count);
    squares.add(delta * (next - average.value));
  });
  return squares.value / count;
}

/** Slope per second and value at `origin` of the line through the samples by least squares. */
function line(window: RangeWindow, origin: number): { slope: number; intercept: number } {
  const [x, y, xy, xx] = [new Sum(), new Sum(), new Sum(), new Sum()];
  const first = value(window, window.from);
  let constant = true;
  let count = 0;
  each(window, (next, index) => {
    if (next !== first) constant = false;
    const seconds = (time(window, index) - origin) / 1000;
    count += 1;
    x.add(seconds);
    y.add(next);
    xy.add(seconds * next);
    xx.add(seconds * seconds);
  });
  if (constant) {
    if (!Number.isFinite(first)) return { slope: Number.NaN, intercept: Number.NaN };
    return { slope: 0, intercept: first };
  }
  const slope = (xy.value - (x.value * y.value) / count) / (xx.value - (x.value * x.value) / count);
  return { slope, intercept: y.value / count - (slope * x.value) / count };
}

/** Double exponential smoothing (Holt-Winters without seasons). */
function smoothed(window: RangeWindow, level: number, trendFactor: number): number | null {
  for (const [name, factor] of [
    ["smoothing", level],
    ["trend", trendFactor],
  ] as const) {
    if (!(factor > 0 && factor < 1)) {
      throw executionError(`invalid ${name} factor. Expected: 0 < factor < 1, got: ${factor}`);
    }
  }
  if (window.to - window.from < 2) return null;
  let before = 0;
  let now = value(window, window.from);
  let trend = value(window, window.from + 1) - now;
  for (let index = window.from + 1; index < window.to; index += 1) {
    if (index > window.from + 1) trend = trendFactor * (now - before) + (1 - trendFactor) * trend;
    const next = level * value(window, index) + (1 - level) * (now + trend);
    before = now;
    now = next;
  }
  return now;
}

function countWhere(
  window: RangeWindow,
  differs: (before: number, now: number) => boolean,
): number {
  let count = 0;
  for (let index = window.from + 1; index < window.to; index += 1) {
    if (differs(value(window, index - 1), value(window, index))) count += 1;
  }
  return count;
}

function extreme(window: RangeWindow, better: (next: number, best: number) => boolean): number {
  let best = value(window, window.from);
  each(window, (next) => {
    if (better(next, best) || Number.isNaN(best)) best = next;
  });
  return best;
}

function sum(window: RangeWindow): number {
  const total = new Sum();
  each(window, (next) => total.add(next));
  return total.value;
}

export const rangeFunctions: ReadonlyMap<string, RangeFunction> = new Map<string, RangeFunction>([
  ["rate", (window) => extrapolated(window, true, true)],
  ["increase", (window) => extrapolated(window, true, false)],
  ["delta", (window) => extrapolated(window, false, false)],
  ["irate", (window) => instantChange(window, true)],
  ["idelta", (window) => instantChange(window, false)],
  ["avg_over_time", mean],
  ["sum_over_time", sum],
  ["min_over_time", (window) => extreme(window, (next, best) => next < best)],
  ["max_over_time", (window) => extreme(window, (next, best) => next > best)],
  ["count_over_time", (window) => window.to - window.from],
  ["last_over_time", (window) => value(window, window.to - 1)],
  ["first_over_time", (window) => value(window, window.from)],
  ["present_over_time", () => 1],
  ["stddev_over_time", (window) => Math.sqrt(variance(window))],
  ["stdvar_over_time", variance],
  [
    "quantile_over_time",
    (window, [q = Number.NaN]) => quantile(q, [...window.values.subarray(window.from, window.to)]),
  ],
  [
    "changes",
    (window) => countWhere(window, (a, b) => a !== b && !(Number.isNaN(a) && Number.isNaN(b))),
  ],
  ["resets", (window) => countWhere(window, (before, now) => now < before)],
  [
    "deriv",
    (window) =>
      window.to - window.from < 2 ? null : line(window, time(window, window.from)).slope,
  ],
  [
    "predict_linear",
    (window, [seconds = 0], ms) => {
      if (window.to - window.from < 2) return null;
      const { slope, intercept } = line(window, ms);
      return slope * seconds + intercept;
    },
  ],
  ["holt_winters", (window, [level = 0, trend = 0]) => smoothed(window, level, trend)],
  [
    "double_exponential_smoothing",
    (window, [level = 0, trend = 0]) => smoothed(window, level, trend),
  ],
]);
