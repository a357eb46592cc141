import { fromFrequencies, toFrequencies } from "./fourier.ts";

/** The distribution of a whole number: cell i holds P(value = from + i). */
export interface Distribution {
  readonly from: number;
  readonly cells: Float64Array;
  /** Probability that was dropped on the way: a bound on the error of any probability read from it. */
  readonly lost: number;
}

const CERTAIN_ZERO: Distribution = { from: 0, cells: Float64Array.of(1), lost: 0 };

/** Below this many cells nothing is ever dropped and the sum is exact to rounding. */
const KEEP_ALL = 4096;
const NEGLIGIBLE = 1e-15;
/** Where the transform becomes faster than multiplying out. */
const DIRECT_LIMIT = 400_000;

/** The distribution of the sum of two independent whole numbers. */
function sum(left: Distribution, right: Distribution): Distribution {
  const [long, short] = left.cells.length >= right.cells.length ? [left, right] : [right, left];
  const multiplications = long.cells.length * occupied(short.cells);
  const [cells, rounding] =
    multiplications <= DIRECT_LIMIT
      ? [convolve(long.cells, short.cells), 0]
      : convolveByTransform(long.cells, short.cells);
  const whole = { from: left.from + right.from, cells, lost: left.lost + right.lost + rounding };
  return trimmed(whole);
}

/** The sum of two independent whole numbers, as the two. */
export interface Halves {
  readonly left: Distribution;
  readonly right: Distribution;
  readonly lost: number;
}

/** The last two sums are the widest, and a probability is read from them without adding them up. */
export function halvesOf(parts: readonly Distribution[]): Halves {
  const middle = Math.ceil(parts.length / 2);
  const [left, right] = [sumOf(parts.slice(0, middle)), sumOf(parts.slice(middle))];
  return { left, right, lost: left.lost + right.lost };
}

/** Sums in a balanced tree, a branch at a time: few arrays live at once and every one stays narrow. */
function sumOf(parts: readonly Distribution[]): Distribution {
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
export function below({ left, right }: Halves, limit: number): number {
  let total = 0;
  let reached = 0;
  let next = 0;
  // As the left part falls, the right one may be larger: its probability is added up on the way.
  for (let i = left.cells.length - 1; i >= 0; i -= 1) {
    const end = Math.min(right.cells.length, Math.ceil(limit) - left.from - i - right.from);
    for (; next < end; next += 1) reached += right.cells[next] as number;
    total += (left.cells[i] as number) * reached;
  }
  return Math.min(1, total);
}

/** P(value = point). */
export function probabilityAt({ left, right }: Halves, point: number): number {
  const last = point - left.from - right.from;
  let total = 0;
  for (let i = Math.max(0, last - right.cells.length + 1); i < left.cells.length; i += 1) {
    if (i > last) break;
    total += (left.cells[i] as number) * (right.cells[last - i] as number);
  }
  return total;
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
  toFrequencies(real, imaginary);
  for (let i = 0; i < size; i += 1) {
    const re = real[i] as number;
    const im = imaginary[i] as number;
    real[i] = re * re - im * im;
    imaginary[i] = 2 * re * im;
  }
  fromFrequencies(real, imaginary);
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
