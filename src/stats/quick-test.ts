import type { Arm } from "./arm.ts";
import { normalCdf, normalDensity } from "./normal.ts";
import { hypergeometric } from "./subset-sums.ts";
import { type AtLeast, successTest } from "./successes.ts";

/** p that the scores are lower now. Near one of the `limits` it is exact, elsewhere good to a few per cent of itself. */
export type QuickTest = (
  now: Arm,
  base: Arm,
  atLeast: AtLeast,
  limits: readonly number[],
) => number;

interface Moments {
  readonly mean: number;
  readonly variance: number;
  readonly third: number;
}

/**
 * A simulation asks for p some million times and only wants to know on which side of a limit it is. For scores of 0 and 1
 * the sum's mean, variance and skewness tell that nearly always; where they do not, the exact test does.
 */
export function quickSuccessTest(): QuickTest {
  const exact = successTest();
  const momentsOf = momentsOfSums();
  return (now, base, atLeast, limits) => {
    const moments = momentsOf(now, base, atLeast);
    const p = skewed(moments);
    const isSure = moments.variance > FEW && limits.every((limit) => !isNear(p, limit));
    return isSure ? p : exact(now, base, atLeast);
  };
}

/** Nowhere exact. */
export function roughSuccessTest(): QuickTest {
  const momentsOf = momentsOfSums();
  return (now, base, atLeast) => skewed(momentsOf(now, base, atLeast));
}

/** A sum with less scatter than this takes too few values for a smooth curve. */
const FEW = 3;

/** The series is off by less than this: by a few thousandths in the middle, by a part of itself where p is small. */
function isNear(p: number, limit: number): boolean {
  return Math.abs(p - limit) < 0.002 + 0.1 * Math.min(limit, 0.05);
}

/** Of the observed sum less its mean, under the null. */
interface OffCentre extends Omit<Moments, "mean"> {
  readonly off: number;
}

function momentsOfSums(): (now: Arm, base: Arm, atLeast: AtLeast) => OffCentre {
  const known = new Map<number, Moments>();
  return (now, base, atLeast) => {
    let [off, variance, third] = [0, 0, 0];
    for (let task = 0; task < now.tried.length; task += 1) {
      const tried = now.tried[task] as number;
      const stored = base.tried[task] as number;
      if (tried === 0 || stored === 0) continue;
      const solved = now.solved[task] as number;
      const pooled = solved + (base.solved[task] as number);
      const moments = momentsOf(known, tried + stored, pooled, tried, atLeast(stored));
      off += solved - moments.mean;
      variance += moments.variance;
      third += moments.third;
    }
    return { off, variance, third };
  };
}

/** The first term of Edgeworth's series after the normal distribution. */
function skewed({ off, variance, third }: OffCentre): number {
  if (variance <= 0) return 0.5;
  const z = off / Math.sqrt(variance);
  const skew = third / (6 * variance ** 1.5);
  return Math.min(1, Math.max(0, normalCdf(z) - skew * (z * z - 1) * normalDensity(z)));
}

function momentsOf(
  known: Map<number, Moments>,
  pool: number,
  pooled: number,
  draw: number,
  atLeast: number,
): Moments {
  const key = ((pool * 512 + pooled) * 512 + draw) * 64 + atLeast;
  const found = known.get(key);
  if (found !== undefined) return found;
  const cells = hypergeometric(pool, pooled, draw, Math.max(0, pooled - atLeast));
  let [all, mean, variance, third] = [0, 0, 0, 0];
  cells.forEach((cell, x) => {
    all += cell;
    mean += cell * x;
  });
  mean /= all;
  cells.forEach((cell, x) => {
    variance += (cell / all) * (x - mean) ** 2;
    third += (cell / all) * (x - mean) ** 3;
  });
  const made = { mean, variance, third };
  known.set(key, made);
  return made;
}

/** The same statistic for any scores, against its normal approximation. */
export const normalTest: QuickTest = (now, base) => {
  let difference = 0;
  let variance = 0;
  for (let task = 0; task < now.tried.length; task += 1) {
    const [k, b] = [now.tried[task] as number, base.tried[task] as number];
    const n = k + b;
    if (k === 0 || b === 0) continue;
    const mean = ((now.sum[task] as number) + (base.sum[task] as number)) / n;
    const squares = (now.squares[task] as number) + (base.squares[task] as number);
    difference += (now.sum[task] as number) - k * mean;
    variance += ((k * b) / n) * (Math.max(0, squares - n * mean * mean) / (n - 1));
  }
  return variance <= 0 ? 0.5 : normalCdf(difference / Math.sqrt(variance));
};
