import { logChoose, logGamma } from "./gamma.ts";

/** Share of tasks that a failed gate has broken, before looking; and how often a broken task still succeeds. */
const PRIOR = 0.2;
const STRAY_SUCCESS = 0.02;

/**
 * Posterior chance that a task is broken rather than unchanged. It only ranks and labels tasks after a
 * failure: verdicts never rest on it, since its answer depends on the prior.
 */
export function suspicion(counts: {
  readonly tried: number;
  readonly solved: number;
  readonly baseTried: number;
  readonly baseSolved: number;
}): number {
  const { tried, solved, baseTried, baseSolved } = counts;
  const broken =
    logChoose(tried, solved) +
    solved * Math.log(STRAY_SUCCESS) +
    (tried - solved) * Math.log1p(-STRAY_SUCCESS);
  const unchanged = betaBinomial(solved, tried, baseSolved + 0.5, baseTried - baseSolved + 0.5);
  return 1 / (1 + ((1 - PRIOR) / PRIOR) * Math.exp(unchanged - broken));
}

/** ln P(x of n) when the rate is Beta(a, b). */
function betaBinomial(x: number, n: number, a: number, b: number): number {
  return logChoose(n, x) + logBeta(x + a, n - x + b) - logBeta(a, b);
}

function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}
