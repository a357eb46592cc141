import { nominalLevels, type Spending } from "./boundary.ts";
import { normalCdf } from "./normal.ts";

/** When an adaptive plan is looked at, and how small p must be at each look. */
export interface Sequence {
  /** Lengths of the prefix of the plan. */
  readonly looks: readonly number[];
  /** Share of the full plan's information at each look. */
  readonly times: readonly number[];
  readonly nominal: readonly number[];
  /** Information of the full plan, in attempts against a known baseline. */
  readonly information: number;
  /** Stops as healthy when p is above this; null at the end of the plan. */
  readonly futility: readonly (number | null)[];
}

interface SequenceInput {
  /** Indices of tasks in the order of the plan. */
  readonly order: ArrayLike<number>;
  /** Baseline repeats per task; "growing" where both arms run today and grow together. */
  readonly base: ArrayLike<number> | "growing";
  readonly tasks: number;
  readonly spending: Spending;
  readonly futility: Futility;
}

/**
 * Looks healthy when p is above Phi((start - slope t) / sqrt(t)), t the share of the information. Early on p says little and
 * only a high one stops; late in the plan there is no more time to become significant. The levels do not count on it.
 */
export interface Futility {
  readonly start: number;
  readonly slope: number;
}

/** Looks per round: enough to stop early, few enough that concurrency is not starved near them. */
const LOOKS_PER_ROUND = 6;
const SMALLEST_STEP = 3;

export function sequenceFor(input: SequenceInput): Sequence {
  const looks = lookTimes(input.order.length, input.tasks);
  const information = informationAt(looks, input);
  const full = Math.max(information.at(-1) ?? 0, Number.MIN_VALUE);
  const times = information.map((value) => value / full);
  return {
    looks,
    times,
    information: full,
    nominal: nominalLevels(times, input.spending),
    futility: looks.map((look, j) => {
      const time = times[j] as number;
      // Where nothing was known before, one of each task is the least to judge by.
      const isKnown = input.base !== "growing" || look >= input.tasks;
      return isKnown && time < 1 ? healthyAbove(time, input.futility) : null;
    }),
  };
}

function lookTimes(attempts: number, tasks: number): number[] {
  const step = Math.max(SMALLEST_STEP, Math.ceil(tasks / LOOKS_PER_ROUND));
  const looks: number[] = [];
  for (let look = step; look < attempts; look += step) looks.push(look);
  if (attempts > 0) looks.push(attempts);
  return looks;
}

function healthyAbove(time: number, { start, slope }: Futility): number {
  return normalCdf((start - slope * time) / Math.sqrt(time));
}

/**
 * A task with k new and b old attempts tells as much as k b / (k + b) attempts against a known baseline.
 * The score statistic, new successes less their hypergeometric mean, has independent increments on that scale.
 */
function informationAt(looks: readonly number[], input: SequenceInput): number[] {
  const tried = new Uint32Array(input.tasks);
  let information = 0;
  let next = 0;
  return looks.map((look) => {
    for (; next < look; next += 1) {
      const task = input.order[next] as number;
      const k = tried[task] as number;
      information += pairing(k + 1, task, input.base) - pairing(k, task, input.base);
      tried[task] = k + 1;
    }
    return information;
  });
}

function pairing(k: number, task: number, base: SequenceInput["base"]): number {
  const b = base === "growing" ? k : (base[task] as number);
  return k === 0 || b === 0 ? 0 : (k * b) / (k + b);
}
