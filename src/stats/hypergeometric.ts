import { logChoose } from "./gamma.ts";

interface Share {
  readonly errors: number;
  readonly attempts: number;
}

/**
 * Fisher's exact test, one-sided: how often chance alone deals at least so many of all errors to this side,
 * if both sides have the same share of them.
 */
export function largerShareP(now: Share, base: Share): number {
  const errors = now.errors + base.errors;
  const attempts = now.attempts + base.attempts;
  const most = Math.min(now.attempts, errors);
  let p = 0;
  for (let here = now.errors; here <= most; here += 1) {
    p += Math.exp(
      logChoose(now.attempts, here) +
        logChoose(base.attempts, errors - here) -
        logChoose(attempts, errors),
    );
  }
  return Math.min(1, p);
}
