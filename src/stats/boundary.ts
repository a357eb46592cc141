import { normalCdf, normalDensity, normalQuantile } from "./normal.ts";

/**
 * Group-sequential boundaries by recursive integration (Armitage, McPherson and Rowe 1969; Jennison and
 * Turnbull 2000, ch. 19). The score process is a Brownian motion on information time, so the chance to
 * cross for the first time at look j follows from the density of those that did not cross before.
 */

/** Steps of Simpson's rule per look: the levels agree with multivariate normal integrals to 2e-5. */
const STEPS = 96;
/** Power is only shown, to a tenth of a point. */
const COARSE_STEPS = 32;
const FAR = 8;

/** Cumulative error to have spent at information time t in [0, 1]. */
export type Spending = (t: number) => number;

/** alpha t^power: 1 spends evenly, larger powers keep more for the later looks. */
export function powerSpending(alpha: number, power: number): Spending {
  return (t) => alpha * Math.min(1, t) ** power;
}

/** Lan and DeMets' spending that resembles Pocock's boundary. */
export function pocockSpending(alpha: number): Spending {
  return (t) => alpha * Math.log(1 + (Math.E - 1) * Math.min(1, t));
}

/** Lan and DeMets' spending that resembles O'Brien and Fleming's boundary. */
export function obrienFlemingSpending(alpha: number): Spending {
  const z = normalQuantile(1 - alpha / 2);
  return (t) => 2 - 2 * normalCdf(z / Math.sqrt(Math.min(1, t)));
}

/** The nominal one-sided p at each look that spends exactly as told. Futility is not counted on. */
export function nominalLevels(times: readonly number[], spending: Spending): number[] {
  const levels: number[] = [];
  let state = START;
  let spent = 0;
  for (const time of times) {
    const allowed = Math.max(0, spending(time) - spent);
    const limit = solve(state, time, allowed);
    levels.push(limit === -Infinity ? 0 : normalCdf(limit / Math.sqrt(time)));
    spent += allowed;
    state = advance(state, { time, low: limit, high: Infinity, drift: 0, steps: STEPS });
  }
  return levels;
}

interface Crossing {
  /** Chance to reject at each look. */
  readonly reject: number[];
  /** Chance to stop for futility at each look. */
  readonly stop: number[];
}

/** What a design does when the drop has this size: `drift` is the mean of the final z under it. */
export function crossings(
  times: readonly number[],
  levels: readonly number[],
  futility: readonly (number | null)[],
  drift: number,
): Crossing {
  const reject: number[] = [];
  const stop: number[] = [];
  let state = START;
  times.forEach((time, j) => {
    const scale = Math.sqrt(time);
    const level = levels[j] ?? 0;
    const low = level > 0 ? normalQuantile(level) * scale : -Infinity;
    const above = futility[j] ?? null;
    const high = above === null ? Infinity : normalQuantile(above) * scale;
    reject.push(below(state, time, low, drift));
    stop.push(high === Infinity ? 0 : Math.max(0, mass(state) - below(state, time, high, drift)));
    state = advance(state, { time, low, high, drift, steps: COARSE_STEPS });
  });
  return { reject, stop };
}

/** Density of the process at one time on an even grid, with the weights of Simpson's rule in it. */
interface State {
  readonly time: number;
  readonly points: Float64Array;
  readonly weights: Float64Array;
}

const START: State = { time: 0, points: Float64Array.of(0), weights: Float64Array.of(1) };

function mass(state: State): number {
  let total = 0;
  for (const weight of state.weights) total += weight;
  return total;
}

/** P(still running before, and the process is below `limit` at `time`). */
function below(state: State, time: number, limit: number, drift: number): number {
  if (limit === -Infinity) return 0;
  const step = time - state.time;
  if (step <= 0) return 0;
  const scale = Math.sqrt(step);
  let total = 0;
  for (let i = 0; i < state.points.length; i += 1) {
    const reach = (limit - (state.points[i] as number) - drift * step) / scale;
    if (reach > -FAR - 1) total += (state.weights[i] as number) * normalCdf(reach);
  }
  return total;
}

/** Newton's method from the limit that a single look would have, kept inside a bracket. */
function solve(state: State, time: number, allowed: number): number {
  if (allowed <= 1e-12 || time <= state.time) return -Infinity;
  let low = -FAR * Math.sqrt(time);
  let high = FAR * Math.sqrt(time);
  let limit = normalQuantile(Math.min(0.999, allowed)) * Math.sqrt(time);
  for (let i = 0; i < 60; i += 1) {
    const off = below(state, time, limit, 0) - allowed;
    if (off < 0) low = limit;
    else high = limit;
    if (Math.abs(off) < 1e-6 * allowed) break;
    const next = limit - off / density(state, time, limit);
    limit = next > low && next < high ? next : (low + high) / 2;
  }
  return limit;
}

/** Derivative of `below` by its limit. */
function density(state: State, time: number, limit: number): number {
  const scale = Math.sqrt(time - state.time);
  let total = 0;
  for (let i = 0; i < state.points.length; i += 1) {
    const z = (limit - (state.points[i] as number)) / scale;
    if (z > -FAR && z < FAR) total += (state.weights[i] as number) * normalDensity(z);
  }
  return total / scale;
}

interface Advance {
  readonly time: number;
  /** Where the process went on: between these. */
  readonly low: number;
  readonly high: number;
  readonly drift: number;
  readonly steps: number;
}

function advance(state: State, { time, low, high, drift, steps }: Advance): State {
  const step = time - state.time;
  if (step <= 0) return state;
  const scale = Math.sqrt(step);
  const centre = drift * time;
  const reach = FAR * Math.sqrt(time);
  const from = Math.max(low, centre - reach);
  const to = Math.max(from, Math.min(high, centre + reach));
  const width = (to - from) / steps;
  const points = new Float64Array(steps + 1);
  const weights = new Float64Array(steps + 1);
  for (let k = 0; k <= steps; k += 1) {
    const point = from + k * width;
    let sum = 0;
    for (let i = 0; i < state.points.length; i += 1) {
      const z = (point - (state.points[i] as number) - drift * step) / scale;
      if (z > -FAR && z < FAR) sum += (state.weights[i] as number) * normalDensity(z);
    }
    const simpson = k === 0 || k === steps ? 1 : k % 2 === 1 ? 4 : 2;
    points[k] = point;
    weights[k] = ((sum / scale) * simpson * width) / 3;
  }
  return { time, points, weights };
}
