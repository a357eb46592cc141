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
  let ways: Ways = new Map([[0, new Map([[0, 1]])]]);
  for (const [value, count] of counts) {
    const weights = binomial(count, share, Math.min(count, draw.most));
    ways = withValue(ways, value, weights, draw.most);
  }
  const filler = binomial(draw.zeros, share, draw.zeros);
  const cells: number[] = [];
  for (const [drawn, sums] of ways) {
    const rest = filler[draw.draw - drawn] ?? 0;
    if (rest === 0) continue;
    for (const [sum, weight] of sums) cells[sum] = (cells[sum] ?? 0) + weight * rest;
  }
  return Float64Array.from(cells, (cell) => cell ?? 0);
}

type Ways = Map<number, Map<number, number>>;

function withValue(ways: Ways, value: number, weights: Float64Array, most: number): Ways {
  const result: Ways = new Map();
  for (const [drawn, sums] of ways) {
    for (let more = 0; more < weights.length && drawn + more <= most; more += 1) {
      const target = result.get(drawn + more) ?? new Map<number, number>();
      result.set(drawn + more, target);
      const weight = weights[more] as number;
      for (const [sum, way] of sums) {
        const next = sum + more * value;
        target.set(next, (target.get(next) ?? 0) + way * weight);
      }
    }
  }
  return result;
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
