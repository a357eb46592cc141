/**
 * Scores are fractions such as 1/2 or 2/3. On their common denominator every sum is a whole number,
 * and the permutation distribution can be added up exactly.
 */
interface Lattice {
  readonly denominator: number;
  /** False when the common denominator would be too large and scores are rounded to a grid instead. */
  readonly exact: boolean;
}

const LARGEST_DENOMINATOR = 64;
/** Committed scores carry six decimals. Two fractions with denominators to 64 differ by 1/4096 or more. */
const TOLERANCE = 1e-6;
/** The grid may be so fine that sixteen standard deviations of the largest possible sum fit in this many cells. */
const CELLS = 2 ** 21;

export function latticeFor(scores: Iterable<number>, draws: number): Lattice {
  const finest = Math.max(1, Math.floor(CELLS / (8 * Math.sqrt(Math.max(1, draws)))));
  let denominator = 1;
  for (const score of new Set(scores)) {
    const own = denominatorOf(score);
    const next = own === null ? Number.POSITIVE_INFINITY : leastCommonMultiple(denominator, own);
    if (next > finest) return { denominator: Math.min(finest, 10_080), exact: false };
    denominator = next;
  }
  return { denominator, exact: true };
}

export function onLattice(score: number, lattice: Lattice): number {
  return Math.round(score * lattice.denominator);
}

function denominatorOf(score: number): number | null {
  for (let q = 1; q <= LARGEST_DENOMINATOR; q += 1) {
    if (Math.abs(score - Math.round(score * q) / q) <= TOLERANCE) return q;
  }
  return null;
}

function leastCommonMultiple(left: number, right: number): number {
  let [a, b] = [left, right];
  while (b !== 0) [a, b] = [b, a % b];
  return (left / a) * right;
}
