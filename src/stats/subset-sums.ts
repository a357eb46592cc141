import type { Distribution } from "./distribution.ts";
import { logChoose } from "./gamma.ts";

/**
 * The distribution of the sum of `draw` values chosen without order from `pool` (whole numbers, not
 * negative), given that at least `atLeast` values above 0 stay behind.
 */
export function subsetSums(pool: readonly number[], draw: number, atLeast = 0): Distribution {
  const counts = new Map<number, number>();
  for (const value of pool) counts.set(value, (counts.get(value) ?? 0) + 1);
  const zeros = counts.get(0) ?? 0;
  counts.delete(0);
  const positives = pool.length - zeros;
  const most = Math.min(draw, Math.max(0, positives - atLeast));
  const [only] = counts.size === 1 ? counts.keys() : [];
  const cells =
    only === undefined
      ? general(counts, { pool: pool.length, zeros, draw, most })
      : spread(hypergeometric(pool.length, positives, draw, most), only);
  return normalised(cells);
}

/** Weights of 0, 1, ... `most` successes among `draw` of `total`; cells below the possible range are 0. */
export function hypergeometric(
  total: number,
  successes: number,
  draw: number,
  most: number,
): Float64Array {
  const top = Math.min(draw, successes, most);
  const cells = new Float64Array(top + 1);
  const all = logChoose(total, draw);
  for (let x = Math.max(0, draw - (total - successes)); x <= top; x += 1) {
    cells[x] = Math.exp(logChoose(successes, x) + logChoose(total - successes, draw - x) - all);
  }
  return cells;
}

function spread(counts: Float64Array, step: number): Float64Array {
  const cells = new Float64Array((counts.length - 1) * step + 1);
  for (let x = 0; x < counts.length; x += 1) cells[x * step] = counts[x] as number;
  return cells;
}

interface Draw {
  readonly pool: number;
  readonly zeros: number;
  readonly draw: number;
  /** How many values above 0 may be drawn. */
  readonly most: number;
}

/**
 * Counts ways by (values drawn, their sum), one distinct value after the other. Binomial weights with
 * p = draw / pool in place of plain counts: they differ by a common factor and never overflow.
 */
function general(counts: ReadonlyMap<number, number>, draw: Draw): Float64Array {
  const share = draw.draw / draw.pool;
  const largest = Math.max(0, ...counts.keys());
  const ways: Ways[] = Array.from({ length: draw.most + 1 }, (_, drawn) => ({
    cells: new Float64Array(drawn * largest + 1),
    reach: drawn === 0 ? 0 : -1,
  }));
  (ways[0] as Ways).cells[0] = 1;
  for (const [value, count] of counts) {
    drawFrom(ways, value, binomial(count, share, Math.min(count, draw.most)));
  }
  const filler = binomial(draw.zeros, share, draw.zeros);
  const sums = new Float64Array(draw.most * largest + 1);
  ways.forEach(({ cells, reach }, drawn) => {
    const rest = filler[draw.draw - drawn] ?? 0;
    if (rest > 0) addTo(sums, cells, { reach, by: 0, weight: rest });
  });
  return sums.subarray(0, sums.findLastIndex((cell) => cell > 0) + 1);
}

/** The ways to have drawn a number of values: by their sum, and the largest sum there is. */
interface Ways {
  readonly cells: Float64Array;
  reach: number;
}

/** In place, from the most drawn down: what a level adds to those above it is still the old. */
function drawFrom(ways: readonly Ways[], value: number, weights: Float64Array): void {
  for (let drawn = ways.length - 1; drawn >= 0; drawn -= 1) {
    const target = ways[drawn] as Ways;
    const none = weights[0] as number;
    for (let s = 0; s <= target.reach; s += 1) {
      target.cells[s] = (target.cells[s] as number) * none;
    }
    for (let more = 1; more < weights.length && more <= drawn; more += 1) {
      const { cells, reach } = ways[drawn - more] as Ways;
      if (reach < 0) continue;
      const by = more * value;
      addTo(target.cells, cells, { reach, by, weight: weights[more] as number });
      target.reach = Math.max(target.reach, reach + by);
    }
  }
}

function addTo(
  target: Float64Array,
  cells: Float64Array,
  { reach, by, weight }: { readonly reach: number; readonly by: number; readonly weight: number },
): void {
  for (let s = 0; s <= reach; s += 1) {
    target[s + by] = (target[s + by] as number) + weight * (cells[s] as number);
  }
}

function binomial(count: number, share: number, most: number): Float64Array {
  if (share >= 1) return Float64Array.from({ length: most + 1 }, (_, x) => (x === count ? 1 : 0));
  const odds = Math.log(share) - Math.log1p(-share);
  const none = count * Math.log1p(-share);
  return Float64Array.from({ length: most + 1 }, (_, x) =>
    Math.exp(logChoose(count, x) + x * odds + none),
  );
}

function normalised(cells: Float64Array): Distribution {
  let total = 0;
  let from = 0;
  for (const cell of cells) total += cell;
  while (from < cells.length - 1 && cells[from] === 0) from += 1;
  const kept = cells.slice(from);
  for (let i = 0; i < kept.length; i += 1) kept[i] = (kept[i] as number) / total;
  return { from, cells: kept, lost: 0 };
}
