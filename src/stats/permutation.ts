import { below, type Distribution, type Halves, halvesOf, probabilityAt } from "./distribution.ts";
import { latticeFor, onLattice } from "./lattice.ts";
import { hypergeometric, subsetSums } from "./subset-sums.ts";
import type { AtLeast } from "./successes.ts";

/** One task: the scores of both arms. */
export interface Stratum {
  readonly now: readonly number[];
  readonly base: readonly number[];
}

export interface PermutationResult {
  /** One-sided mid-p that the new scores are lower; null when no stratum has both arms. */
  readonly p: number | null;
  readonly errorBound: number;
  /** False when scores were rounded to a grid; errorBound then holds the whole effect of that. */
  readonly exact: boolean;
  readonly denominator: number;
  readonly strata: number;
}

/**
 * Exact stratified permutation test. Under the null the runs of a task are exchangeable, so the new arm
 * is a uniform choice from the pooled scores; the sums of the tasks are added by convolution.
 *
 * `atLeast` conditions on the event that the baseline has that many scores above 0 in every stratum: the null for suites
 * from which the tasks that the baseline seldom solved were left out.
 */
export function stratifiedTest(
  strata: readonly Stratum[],
  atLeast: AtLeast = WHOLE,
): PermutationResult {
  const usable = strata.filter(({ now, base }) => now.length > 0 && base.length > 0);
  if (usable.length === 0) return NOTHING;
  const draws = usable.reduce((total, { now }) => total + now.length, 0);
  const lattice = latticeFor(
    usable.flatMap(({ now, base }) => [...now, ...base]),
    draws,
  );
  let observed = 0;
  const known = new Map<string, Distribution>();
  const parts = usable.map(({ now, base }) => {
    const mine = now.map((score) => onLattice(score, lattice));
    const pool = [...mine, ...base.map((score) => onLattice(score, lattice))];
    for (const value of mine) observed += value;
    return remembered(known, pool, mine.length, atLeast(base.length));
  });
  const total = halvesOf(parts.sort((left, right) => left.cells.length - right.cells.length));
  const p = Math.min(1, below(total, observed) + probabilityAt(total, observed) / 2);
  const rounding = lattice.exact ? 0 : roundingEffect(total, observed, draws, p);
  return {
    p,
    errorBound: total.lost + rounding,
    exact: lattice.exact,
    denominator: lattice.denominator,
    strata: usable.length,
  };
}

/** One task before it is run: how many attempts are planned against these scores. */
interface PlannedStratum {
  readonly attempts: number;
  readonly base: readonly number[];
}

/**
 * The p of a run that solves nothing: no other run has a smaller one, so above the level nothing could fail.
 * No sum is below 0, and 0 is only reached where every task draws nothing but zeros.
 */
export function smallestP(
  strata: readonly PlannedStratum[],
  atLeast: AtLeast = WHOLE,
): number | null {
  const usable = strata.filter(({ attempts, base }) => attempts > 0 && base.length > 0);
  if (usable.length === 0) return null;
  return usable.reduce(
    (p, { attempts, base }) => p * noSuccess(attempts, base, atLeast(base.length)),
    1 / 2,
  );
}

function noSuccess(attempts: number, base: readonly number[], atLeast: number): number {
  const successes = base.filter((score) => score > 0).length;
  const most = Math.max(0, successes - atLeast);
  const chances = hypergeometric(attempts + base.length, successes, attempts, most);
  return (chances[0] as number) / chances.reduce((sum, chance) => sum + chance, 0);
}

/** Nothing was left out. */
const WHOLE: AtLeast = () => 0;

const NOTHING: PermutationResult = {
  p: null,
  errorBound: 0,
  exact: true,
  denominator: 1,
  strata: 0,
};

/** Many tasks share one pool (all solved, none solved): its distribution is worked out once. */
function remembered(
  known: Map<string, Distribution>,
  pool: number[],
  draw: number,
  atLeast: number,
): Distribution {
  pool.sort((left, right) => left - right);
  const key = `${draw}:${pool.join(",")}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = subsetSums(pool, draw, atLeast);
  known.set(key, made);
  return made;
}

/** Each rounded score moves a sum by half a cell at most, so observed and drawn sums part by `draws` cells. */
function roundingEffect(total: Halves, observed: number, draws: number, p: number): number {
  const low = below(total, observed - draws);
  const high = below(total, observed + draws + 1);
  return Math.max(high - p, p - low);
}
