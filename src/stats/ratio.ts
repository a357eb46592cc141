import { average } from "./mean.ts";
import { studentQuantile } from "./student.ts";

/** One task: what its attempts took, both arms, unknown values left out by the caller. */
interface RatioStratum {
  readonly now: readonly number[];
  readonly base: readonly number[];
}

interface RatioResult {
  readonly ratio: number;
  /** Two-sided 90 %: each bound is a one-sided 95 % bound. Null with fewer than two tasks. */
  readonly interval: readonly [number, number] | null;
  readonly tasks: number;
}

/**
 * Ratio of geometric means, task by task, with Student's t over the tasks: a task with long runs does not
 * outweigh the rest, and one slow attempt moves a logarithm only a little. Zeros carry no logarithm.
 */
export function meanRatio(strata: readonly RatioStratum[]): RatioResult | null {
  const logs: number[] = [];
  for (const { now, base } of strata) {
    const [left, right] = [meanLog(now), meanLog(base)];
    if (left !== null && right !== null) logs.push(left - right);
  }
  if (logs.length === 0) return null;
  const mean = average(logs);
  const ratio = Math.exp(mean);
  if (logs.length < 2) return { ratio, interval: null, tasks: logs.length };
  const squares = logs.reduce((total, log) => total + (log - mean) ** 2, 0);
  const error = Math.sqrt(squares / (logs.length - 1) / logs.length);
  const reach = studentQuantile(0.95, logs.length - 1) * error;
  return {
    ratio,
    interval: [Math.exp(mean - reach), Math.exp(mean + reach)],
    tasks: logs.length,
  };
}

function meanLog(values: readonly number[]): number | null {
  const positive = values.filter((value) => value > 0);
  return positive.length === 0 ? null : average(positive.map(Math.log));
}
