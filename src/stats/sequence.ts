import { nominalLevels, type Spending } from "./boundary.ts";

/** When an adaptive plan is looked at, and how small p must be at each look. */
export interface Sequence {
  /** Lengths of the prefix of the plan. */
  readonly looks: readonly number[];
  /** Share of the full plan's information at each look. */
  readonly times: readonly number[];
  readonly nominal: readonly number[];
  /** Information of the full plan, in attempts against a known baseline. */
  readonly information: number;
  /** Stops as healthy when p is above this; null where futility is not looked at yet. */
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
 * Looks healthy when p is above a limit. Early on p says little and only a high one stops; late in the plan
 * there is no more time to become significant. The limit falls evenly with the information.
 */
export interface Futility {
  /** Where the first round is done: before that nothing stops as healthy. */
  readonly first: number;
  /** Where the plan ends. */
  readonly last: number;
}

/** Looks per round: enough to stop early, few enough that concurrency is not starved near them. */
const LOOKS_PER_ROUND = 3;
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
    futility: futilityAt(looks, times, input),
  };
}

function lookTimes(attempts: number, tasks: number): number[] {
  const step = Math.max(SMALLEST_STEP, Math.ceil(tasks / LOOKS_PER_ROUND));
  const looks: number[] = [];
  for (let look = step; look < attempts; look += step) looks.push(look);
  if (attempts > 0) looks.push(attempts);
  return looks;
}

function futilityAt(
  looks: readonly number[],
  times: readonly number[],
  { tasks, futility: { first, last } }: SequenceInput,
): (number | null)[] {
  const start = times[looks.findIndex((look) => look >= tasks)] ?? 1;
  return looks.map((look, j) => {
    if (look < tasks) return null;
    const share = start >= 1 ? 0 : ((times[j] as number) - start) / (1 - start);
    return first + (last - first) * share;
  });
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
