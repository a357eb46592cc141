import type { Arm } from "./arm.ts";
import { hypergeometric } from "./subset-sums.ts";

/** Attempts and successes per task: all that scores of 0 and 1 amount to. */
export type Successes = Pick<Arm, "tried" | "sum">;

/** Successes that a task with so many stored attempts must have had to be run at all. */
export type AtLeast = (stored: number) => number;

export type SuccessTest = (now: Successes, base: Successes, atLeast: AtLeast) => number;

/**
 * The stratified test of permutation.ts for scores of 0 and 1, without allocating: simulations ask it some
 * hundred thousand times. A test of the two on the same counts keeps them one.
 */
export function successTest(): SuccessTest {
  const leaves = new Map<number, Float64Array>();
  let cells = new Float64Array(64);
  return (now, base, atLeast) => {
    const most = total(now.tried) + 1;
    if (cells.length < most) cells = new Float64Array(most * 2);
    cells.fill(0, 0, most);
    cells[0] = 1;
    let from = 0;
    let size = 1;
    let observed = 0;
    for (let i = 0; i < now.tried.length; i += 1) {
      const tried = now.tried[i] as number;
      const stored = base.tried[i] as number;
      if (tried === 0 || stored === 0) continue;
      const solved = now.sum[i] as number;
      observed += solved;
      const pooled = solved + (base.sum[i] as number);
      const least = atLeast(stored);
      const leaf = leafFor(leaves, tried + stored, pooled, tried, Math.max(0, pooled - least));
      let first = 0;
      while (leaf[first] === 0) first += 1;
      from += first;
      if (first < leaf.length - 1) size = multiplyIn(cells, size, leaf, first);
    }
    return midP(cells, size, observed - from);
  };
}

function multiplyIn(cells: Float64Array, size: number, leaf: Float64Array, first: number): number {
  const extra = leaf.length - 1 - first;
  for (let s = size + extra - 1; s >= 0; s -= 1) {
    let value = 0;
    const low = s < size ? 0 : s - size + 1;
    const high = s < extra ? s : extra;
    for (let x = low; x <= high; x += 1) {
      value += (cells[s - x] as number) * (leaf[x + first] as number);
    }
    cells[s] = value;
  }
  return size + extra;
}

function midP(cells: Float64Array, size: number, observed: number): number {
  let p = 0;
  for (let s = 0; s < observed && s < size; s += 1) p += cells[s] as number;
  return p + (observed >= 0 && observed < size ? (cells[observed] as number) / 2 : 0);
}

function leafFor(
  leaves: Map<number, Float64Array>,
  pool: number,
  solved: number,
  draw: number,
  most: number,
): Float64Array {
  const key = ((pool * 4096 + solved) * 4096 + draw) * 4096 + Math.min(most, draw);
  const known = leaves.get(key);
  if (known !== undefined) return known;
  const leaf = hypergeometric(pool, solved, draw, most);
  let sum = 0;
  for (const cell of leaf) sum += cell;
  for (let x = 0; x < leaf.length; x += 1) leaf[x] = (leaf[x] as number) / sum;
  leaves.set(key, leaf);
  return leaf;
}

function total(values: Uint16Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
