import { average } from "./ratio.ts";

/** Allowance and decision interval in standard deviations: 8 % false alarms in 30 quiet nights. */
export const CUSUM = { allowance: 0.5, limit: 5, reference: 30 } as const;

export interface Cusum {
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
 * Page's cumulative sum: small shifts add up until they are certain. The first nights say what is normal;
 * null while there are too few of them.
 */
export function cusum(series: readonly number[], worse: "lower" | "higher"): Cusum | null {
  if (series.length <= CUSUM.reference) return null;
  const normal = series.slice(0, CUSUM.reference);
  const mean = average(normal);
  const squares = normal.reduce((total, value) => total + (value - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / (normal.length - 1));
  // Below this a difference is rounding, also of the mean of equal numbers.
  const tiny = 1e-9 * Math.max(1, Math.abs(mean));
  const sums: number[] = [];
  let sum = 0;
  let start = CUSUM.reference;
  let alarm: number | null = null;
  let since: number | null = null;
  for (let i = CUSUM.reference; i < series.length; i += 1) {
    const off = worse === "lower" ? mean - (series[i] as number) : (series[i] as number) - mean;
    // A series that never moved has no scale: any move at all is then beyond every limit.
    const step = deviation > tiny ? off / deviation : off > tiny ? Number.POSITIVE_INFINITY : 0;
    sum = Math.max(0, sum + step - CUSUM.allowance);
    if (sum === 0) start = i + 1;
    sums.push(sum);
    if (sum > CUSUM.limit && alarm === null) [alarm, since] = [i, start];
  }
  return { mean, deviation, sums, alarm, since };
}
