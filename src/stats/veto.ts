import { logChoose } from "./gamma.ts";

/** How reliable a task must be for the guard to watch it, and what that costs in false alarms. */
export interface VetoRule {
  readonly status: "on" | "off";
  /** Share of baseline attempts that must have been solved. */
  readonly share: number;
  /** Attempts without a success that prove a loss. */
  readonly needed: number;
  /** Chance of any false alarm: at most this, whatever the tasks are like. */
  readonly bound: number;
}

/** Nine of ten, or all: the weaker condition that keeps within its part of alpha. */
const SHARES = [0.9, 1];
const FAILURES = 5;

/**
 * Watches tasks that the baseline solves reliably. The bound is exact and needs no assumption about the
 * tasks: the sum over all of them of the largest chance, over every true solving rate, that a task looks
 * reliable in the baseline and then fails every new attempt.
 */
export function vetoRule(base: ArrayLike<number>, repeats: number, alpha: number): VetoRule {
  const needed = Math.max(FAILURES, repeats);
  let bound = 1;
  for (const share of SHARES) {
    bound = unionBound(base, share, needed);
    if (bound <= alpha) return { status: "on", share, needed, bound };
  }
  return { status: "off", share: 1, needed, bound };
}

export function isWatched(solved: number, tried: number, share: number): boolean {
  return tried > 0 && solved >= requiredSuccesses(tried, share);
}

function requiredSuccesses(tried: number, share: number): number {
  // 0.9 * 10 is 9.000000000000000 in binary, 0.9 * 30 is not 27: round before going up.
  return Math.ceil(Math.round(share * tried * 1e6) / 1e6);
}

function unionBound(base: ArrayLike<number>, share: number, needed: number): number {
  let total = 0;
  for (let i = 0; i < base.length; i += 1) {
    const tried = base[i] as number;
    if (tried > 0) total += worstChance(tried, requiredSuccesses(tried, share), needed);
  }
  return Math.min(1, total);
}

const known = new Map<string, number>();

/** max over p of P(Bin(tried, p) >= required) (1 - p)^needed. */
export function worstChance(tried: number, required: number, needed: number): number {
  const key = `${tried}:${required}:${needed}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  let low = 0;
  let high = 1;
  // The product of a rising and a falling log-concave function has one peak: golden-section search.
  const ratio = (Math.sqrt(5) - 1) / 2;
  for (let i = 0; i < 80; i += 1) {
    const [a, b] = [high - ratio * (high - low), low + ratio * (high - low)];
    if (chance(a, tried, required, needed) < chance(b, tried, required, needed)) low = a;
    else high = b;
  }
  const worst = chance((low + high) / 2, tried, required, needed);
  known.set(key, worst);
  return worst;
}

function chance(p: number, tried: number, required: number, needed: number): number {
  if (p <= 0 || p >= 1) return 0;
  let reliable = 0;
  for (let x = required; x <= tried; x += 1) {
    reliable += Math.exp(logChoose(tried, x) + x * Math.log(p) + (tried - x) * Math.log1p(-p));
  }
  return reliable * (1 - p) ** needed;
}
