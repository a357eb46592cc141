import { dollars, duration } from "../numbers.ts";

export interface Scale {
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
}

/** Steps of 1, 2 or 5 times a power of ten, at most `most` of them, over the whole domain. */
export function linear(
  domain: readonly [number, number],
  range: readonly [number, number],
  most = 6,
): Scale {
  const span = domain[1] - domain[0] || 1;
  const rough = span / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough * 0.999) ?? 10) * power;
  const ticks: number[] = [];
  const first = Math.ceil(domain[0] / step - 1e-9);
  for (let index = first; index * step <= domain[1] + step * 1e-9; index += 1)
    ticks.push(Number((index * step).toPrecision(12)));
  return {
    at: (value) => range[0] + ((value - domain[0]) / span) * (range[1] - range[0]),
    ticks,
  };
}

const [MINUTE, HOUR] = [60, 3600];
const TIME_STEPS = [1, 2, 5, 10, 20, 30]
  .flatMap((step) => [step, step * MINUTE])
  .concat([1, 2, 3, 6, 12, 24, 48, 96].map((hours) => hours * HOUR));

/** Seconds from zero on, with ticks where a clock has them: "20 min", never "17 min". */
export function elapsed(seconds: number, range: readonly [number, number], most: number): Scale {
  const fine = linear([0, seconds || 1], range, most);
  const steps = [...TIME_STEPS].sort((a, b) => a - b);
  const step = steps.find((one) => seconds / one <= most);
  if (seconds < most || step === undefined) return fine;
  const ticks = Array.from({ length: Math.floor(seconds / step) + 1 }, (_, index) => index * step);
  return { at: fine.at, ticks };
}

/** "30 s", "20 min", "1 h 30 min". */
export function timeTick(seconds: number): string {
  if (seconds >= MINUTE && seconds % MINUTE === 0)
    return seconds < HOUR ? `${seconds / MINUTE} min` : duration(seconds);
  return Number.isInteger(seconds) ? `${seconds} s` : duration(seconds);
}

/** For costs, which differ by factors: ticks at 1, 2 and 5 of every decade, thinned when there are many. */
export function logarithmic(
  domain: readonly [number, number],
  range: readonly [number, number],
): Scale {
  const [low, high] = [Math.log10(domain[0]), Math.log10(domain[1])];
  const span = high - low || 1;
  const factors = span > 3 ? [1] : span > 1.6 ? [1, 3] : [1, 2, 5];
  const ticks: number[] = [];
  for (let decade = Math.floor(low); decade <= Math.ceil(high); decade += 1)
    for (const factor of factors) {
      const value = factor * 10 ** decade;
      if (value >= domain[0] * 0.999 && value <= domain[1] * 1.001)
        ticks.push(Number(value.toPrecision(6)));
    }
  return {
    at: (value) => range[0] + ((Math.log10(value) - low) / span) * (range[1] - range[0]),
    ticks,
  };
}

export function dollarTick(value: number): string {
  return value >= 1 && Number.isInteger(value)
    ? dollars(value).replace(/\.00$/, "")
    : dollars(value);
}
