import { average } from "./mean.ts";

/**
 * Allowance and decision interval in standard deviations. Score, turns and cost are followed at once, night for night: a
 * limit that is right for one of them in a month (5) would call two of three steady years drifting. With 8 and a reference
 * that grows it is one year in seven at most, also where nights resemble the night before.
 */
export const CUSUM = { allowance: 0.5, limit: 8, reference: 30 } as const;

/** Beyond this a series wanders rather than keeps a level. */
const MOST_PERSISTENT = 0.8;

interface Cusum {
  /** Of the reference as it stands after the last night. */
  readonly mean: number;
  readonly deviation: number;
  /** The sum after each night that follows the reference. */
  readonly sums: readonly number[];
  /** Index into the series of the first alarm, or null. */
  readonly alarm: number | null;
  /** Where the run of the sum that raised it began: the night after it last stood at 0. */
  readonly since: number | null;
}

/**
 * Page's cumulative sum: small shifts add up until they are certain. The first nights say what is normal, null while
 * there are too few of them. Whenever the sum is back at 0, all that came before was normal, too, and sharpens what is
 * known of it; while the sum stands, the reference does, so that a level that fell is never taken for the normal one.
 */
export function cusum(series: readonly number[], worse: "lower" | "higher"): Cusum | null {
  if (series.length <= CUSUM.reference) return null;
  let normal = levelOf(series.slice(0, CUSUM.reference));
  const sums: number[] = [];
  let sum = 0;
  let start: number = CUSUM.reference;
  let alarm: number | null = null;
  let since: number | null = null;
  for (let i = CUSUM.reference; i < series.length; i += 1) {
    const value = series[i] as number;
    const { mean, scale } = normal;
    // Below this a difference is rounding, also of the mean of equal numbers.
    const tiny = 1e-9 * Math.max(1, Math.abs(mean));
    const off = worse === "lower" ? mean - value : value - mean;
    // A series that never moved has no scale: any move at all is then beyond every limit.
    const step = scale > tiny ? off / scale : off > tiny ? Number.POSITIVE_INFINITY : 0;
    sum = Math.max(0, sum + step - CUSUM.allowance);
    sums.push(sum);
    if (sum > CUSUM.limit && alarm === null) [alarm, since] = [i, start];
    if (sum === 0) {
      start = i + 1;
      normal = levelOf(series.slice(0, start));
    }
  }
  const { mean, deviation } = normal;
  return { mean, deviation, sums, alarm, since };
}

interface Level {
  readonly mean: number;
  readonly deviation: number;
  /** What the sum counts in: more than the deviation where a night resembles the one before it. */
  readonly scale: number;
}

/**
 * Days that last add up by themselves: with correlation r from night to night a sum scatters like that of independent
 * nights whose deviation is larger by sqrt((1 + r) / (1 - r)).
 */
function levelOf(values: readonly number[]): Level {
  const mean = average(values);
  const squares = values.reduce((total, value) => total + (value - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / (values.length - 1));
  const r = squares === 0 ? 0 : persistence(values, mean, squares);
  return { mean, deviation, scale: deviation * Math.sqrt((1 + r) / (1 - r)) };
}

/** Freed of its bias (Marriott and Pope 1954) and taken one standard error too high: few nights hide most of it. */
function persistence(values: readonly number[], mean: number, squares: number): number {
  let products = 0;
  for (let i = 1; i < values.length; i += 1) {
    products += ((values[i] as number) - mean) * ((values[i - 1] as number) - mean);
  }
  const seen = products / squares;
  const n = values.length;
  return Math.min(MOST_PERSISTENT, Math.max(0, seen + (1 + 4 * seen) / n + 1 / Math.sqrt(n)));
}
