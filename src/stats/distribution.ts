import { transform } from "./fourier.ts";

/** The distribution of a whole number: cell i holds P(value = from + i). */
export interface Distribution {
  readonly from: number;
  readonly cells: Float64Array;
  /** Probability that was dropped on the way: a bound on the error of any probability read from it. */
  readonly lost: number;
}

export const CERTAIN_ZERO: Distribution = { from: 0, cells: Float64Array.of(1), lost: 0 };

/** Below this many cells nothing is ever dropped and the sum is exact to rounding. */
const KEEP_ALL = 4096;
const NEGLIGIBLE = 1e-15;
/** Where the transform becomes faster than multiplying out. */
const DIRECT_LIMIT = 400_000;

/** The distribution of the sum of two independent whole numbers. */
export function sum(left: Distribution, right: Distribution): Distribution {
  const [long, short] = left.cells.length >= right.cells.length ? [left, right] : [right, left];
  const multiplications = long.cells.length * occupied(short.cells);
  const [cells, rounding] =
    multiplications <= DIRECT_LIMIT
      ? [convolve(long.cells, short.cells), 0]
      : convolveByTransform(long.cells, short.cells);
  const whole = { from: left.from + right.from, cells, lost: left.lost + right.lost + rounding };
  return trimmed(whole);
}

/** Sums in a balanced tree, a branch at a time: few arrays live at once and every one stays narrow. */
export function sumOf(parts: Iterable<Distribution>): Distribution {
  const branches: { level: number; value: Distribution }[] = [];
  for (const part of parts) {
    let branch = { level: 0, value: part };
    for (let last = branches.at(-1); last?.level === branch.level; last = branches.at(-1)) {
      branches.pop();
      branch = { level: branch.level + 1, value: sum(last.value, branch.value) };
    }
    branches.push(branch);
  }
  return branches.reduceRight((total, branch) => sum(branch.value, total), CERTAIN_ZERO);
}

/** P(value < limit). */
export function below(distribution: Distribution, limit: number): number {
  const end = Math.min(distribution.cells.length, Math.ceil(limit) - distribution.from);
  let total = 0;
  for (let i = 0; i < end; i += 1) total += distribution.cells[i] as number;
  return Math.min(1, total);
}

/** P(value = point). */
export function at(distribution: Distribution, point: number): number {
  return distribution.cells[point - distribution.from] ?? 0;
}

function occupied(cells: Float64Array): number {
  let count = 0;
  for (const cell of cells) if (cell !== 0) count += 1;
  return count;
}

function convolve(long: Float64Array, short: Float64Array): Float64Array {
  const result = new Float64Array(long.length + short.length - 1);
  for (let i = 0; i < short.length; i += 1) {
    const weight = short[i] as number;
    if (weight === 0) continue;
    for (let j = 0; j < long.length; j += 1) {
      result[i + j] = (result[i + j] as number) + weight * (long[j] as number);
    }
  }
  return result;
}

/** Both inputs travel as the two parts of one complex array; the product is read from its square. */
function convolveByTransform(long: Float64Array, short: Float64Array): [Float64Array, number] {
  const length = long.length + short.length - 1;
  const size = 2 ** Math.ceil(Math.log2(length));
  const real = new Float64Array(size);
  const imaginary = new Float64Array(size);
  real.set(long);
  imaginary.set(short);
  transform(real, imaginary, false);
  for (let i = 0; i < size; i += 1) {
    const re = real[i] as number;
    const im = imaginary[i] as number;
    real[i] = re * re - im * im;
    imaginary[i] = 2 * re * im;
  }
  transform(real, imaginary, true);
  const result = new Float64Array(length);
  for (let i = 0; i < length; i += 1) {
    result[i] = Math.max(0, (imaginary[i] as number) / (2 * size));
  }
  // Rounding of the transform: a few units of the last place per level, for every cell.
  return [result, 2 ** -53 * 8 * Math.log2(size) * Math.sqrt(length) * peak(long) * peak(short)];
}

function peak(cells: Float64Array): number {
  let squares = 0;
  for (const cell of cells) squares += cell * cell;
  return Math.sqrt(squares);
}

function trimmed(distribution: Distribution): Distribution {
  const { cells } = distribution;
  if (cells.length <= KEEP_ALL) return distribution;
  let start = 0;
  let end = cells.length;
  let lost = 0;
  while (start < end && (cells[start] as number) < NEGLIGIBLE) lost += cells[start++] as number;
  while (end > start && (cells[end - 1] as number) < NEGLIGIBLE) lost += cells[--end] as number;
  return {
    from: distribution.from + start,
    cells: cells.slice(start, end),
    lost: distribution.lost + lost,
  };
}
