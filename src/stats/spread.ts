import { normalCdf, normalQuantile } from "./normal.ts";

/** What a pool says of its nights: whatever they have in common, more attempts of one night tell less than they seem to. */
export interface Spread {
  readonly nights: number;
  /** Repeats of a task in one night, at most. */
  readonly perNight: number;
  /** Correlation of two attempts at one task in one night; null where the pool cannot tell. */
  readonly icc: number | null;
  /** That they do correlate, beyond two standard errors. */
  readonly isCorrelated: boolean;
  /** Variance of the nights' means over what the attempts in them explain, at least 1; null where the pool cannot tell. */
  readonly days: number | null;
}

/** Scores by task and night. */
export type Nights = readonly (readonly (readonly number[])[])[];

const FEWEST_NIGHTS = 3;

/** Whether the error rate that is promised holds for such a pool, as far as it can tell. */
export function canPromise({ isCorrelated, icc }: Spread): boolean {
  return icc !== null && !isCorrelated;
}

export function spreadOf(tasks: Nights): Spread {
  const nights = tasks.reduce((most, own) => Math.max(most, own.filter(some).length), 0);
  const perNight = tasks.reduce(
    (most, own) => Math.max(most, ...own.map(({ length }) => length)),
    0,
  );
  // An agent that does the same every time has nights alike.
  if (!tasks.some(varies)) return { nights, perNight, icc: 0, isCorrelated: false, days: 1 };
  if (nights < FEWEST_NIGHTS) {
    return { nights, perNight, icc: null, isCorrelated: false, days: null };
  }
  const { icc, isCorrelated } = correlation(tasks);
  return { nights, perNight, icc, isCorrelated, days: daysOf(tasks, icc ?? 0) };
}

function varies(own: readonly (readonly number[])[]): boolean {
  const scores = own.flat();
  return scores.some((score) => score !== scores[0]);
}

function some(scores: readonly number[]): boolean {
  return scores.length > 0;
}

/**
 * Two attempts of one night differ less than two of different nights where they correlate. Up to its own standard error
 * that is taken for chance, beyond it for as much more.
 */
function correlation(tasks: Nights): Pick<Spread, "icc" | "isCorrelated"> {
  let [within, across] = [0, 0];
  const gaps: number[] = [];
  for (const own of tasks) {
    const [same, all] = [pairsWithin(own), pairsWithin([own.flat()])];
    const others = all.count - same.count;
    if (same.count === 0 || others === 0) continue;
    const [near, far] = [same.sum / same.count, (all.sum - same.sum) / others];
    within += near;
    across += far;
    gaps.push(far - near);
  }
  if (gaps.length === 0) return { icc: null, isCorrelated: false };
  if (across <= 0) return { icc: 0, isCorrelated: false };
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  const squares = gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0);
  const seen = 1 - within / across;
  const error = Math.sqrt(squares) / across;
  return { icc: seen > error ? Math.min(1, seen + error) : 0, isCorrelated: seen > 2 * error };
}

/** Squared differences of all pairs of attempts of one night, and how many pairs there are. */
function pairsWithin(nights: readonly (readonly number[])[]): { sum: number; count: number } {
  let [sum, count] = [0, 0];
  for (const scores of nights) {
    let [total, squares] = [0, 0];
    for (const score of scores) {
      total += score;
      squares += score * score;
    }
    sum += scores.length * squares - total * total;
    count += (scores.length * (scores.length - 1)) / 2;
  }
  return { sum, count };
}

/** F of the nights' totals, each task's own mean taken off first. */
function daysOf(tasks: Nights, icc: number): number {
  const off: number[] = [];
  const explained: number[] = [];
  for (const own of tasks) {
    const scores = own.flat();
    if (scores.length < 2) continue;
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    const variance =
      scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / (scores.length - 1);
    own.forEach((night, i) => {
      for (const score of night) off[i] = (off[i] ?? 0) + score - mean;
      explained[i] = (explained[i] ?? 0) + variance * night.length * (1 + (night.length - 1) * icc);
    });
  }
  const used = off.flatMap((total, i) =>
    (explained[i] ?? 0) > 0 ? total ** 2 / (explained[i] as number) : [],
  );
  if (used.length < FEWEST_NIGHTS) return 1;
  return Math.max(1, used.reduce((sum, one) => sum + one, 0) / (used.length - 1));
}

/**
 * By how much more the difference of head and pool scatters than the test takes it to. What a pool cannot tell widens nothing:
 * the verdict says then that nothing is promised, and a collapse of the agent is red with any pool.
 */
export function againstPool(spread: Spread, tries: number, stored: number): number {
  const icc = spread.icc ?? 0;
  const now = (1 + Math.max(0, tries - 1) * icc) / Math.max(1, tries);
  const ofOneNight = Math.max(0, Math.min(spread.perNight, stored) - 1);
  const then = (1 + ofOneNight * icc) / stored;
  // What correlates looks more alike than it is, and the test learns the scatter from that.
  const seen = 1 - (icc * ofOneNight) / Math.max(1, stored - 1);
  return (now + then) / (1 / Math.max(1, tries) + 1 / stored) / seen;
}

/** How much the spread of nights counts against agreeing: by simulation, of days that shift all log-odds by 0.2 and 0.5. */
const DAYS_WEIGH = 1.4;

/** The same for head and base of one day, which must agree the more clearly the more the nights differ. */
export function againstDay(spread: Spread, tries: number): number {
  const days = 1 + DAYS_WEIGH * ((spread.days ?? 1) - 1);
  return (1 + Math.max(0, tries - 1) * (spread.icc ?? 0)) * days;
}

/** The level at which a statistic that scatters so much more is as rare as it was meant to be. */
export function widened(level: number, by: number): number {
  return by <= 1 || level <= 0 ? level : normalCdf(normalQuantile(level) * Math.sqrt(by));
}
