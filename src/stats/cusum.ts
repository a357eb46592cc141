import { average } from "./mean.ts";

/**
 * Allowance and decision interval in standard deviations. Score, turns and cost are followed at once, night for night: a
 * limit that is right for one of them in a month (5) would call eight of ten steady years drifting. With 7 and a reference
 * that grows it is 8 % of months and one year in three; a shift of 1.5 deviations is seen a night later.
 */
export const CUSUM = { allowance: 0.5, limit: 7, reference: 30 } as const;

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
    const { mean, deviation } = normal;
    // Below this a difference is rounding, also of the mean of equal numbers.
    const tiny = 1e-9 * Math.max(1, Math.abs(mean));
    const off = worse === "lower" ? mean - value : value - mean;
    // A series that never moved has no scale: any move at all is then beyond every limit.
    const step = deviation > tiny ? off / deviation : off > tiny ? Number.POSITIVE_INFINITY : 0;
    sum = Math.max(0, sum + step - CUSUM.allowance);
    sums.push(sum);
    if (sum > CUSUM.limit && alarm === null) [alarm, since] = [i, start];
    if (sum === 0) {
      start = i + 1;
      normal = levelOf(series.slice(0, start));
    }
  }
  return { ...normal, sums, alarm, since };
}

function levelOf(values: readonly number[]): { mean: number; deviation: number } {
  const mean = average(values);
  const squares = values.reduce((total, value) => total + (value - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / (values.length - 1)) };
}
