import { nominalLevels, powerSpending } from "../../src/stats/boundary.ts";
import { type Stratum, stratifiedTest } from "../../src/stats/permutation.ts";
import { type Random, seededRandom } from "../../src/stats/random.ts";
import { compare } from "../../src/verdict/compare/compare.ts";
import { baselineOf, policyOf, runOf } from "../../test/verdict/cases.ts";
import { type BenchRow, median } from "./row.ts";

const FRACTIONS = [0, 1, 1 / 2, 1 / 3, 2 / 3, 1 / 4, 3 / 4, 1 / 5, 2 / 5, 1 / 6, 1 / 7];

/** Milliseconds of processor time: one thread, so the same as on the clock of an idle machine. */
function processorTime(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function suite(
  tasks: number,
  now: number,
  base: number,
  values: readonly number[],
  random: Random,
): Stratum[] {
  const draw = (count: number) =>
    Array.from({ length: count }, () => values[random.below(values.length)] ?? 0);
  return Array.from({ length: tasks }, () => ({ now: draw(now), base: draw(base) }));
}

function comparison(name: string, values: readonly number[]): BenchRow {
  const strata = suite(59, 5, 10, values, seededRandom(name));
  const times: number[] = [];
  for (let i = 0; i < 15; i += 1) times.push(processorTime(() => stratifiedTest(strata)));
  const { denominator, errorBound } = stratifiedTest(strata);
  const value = Number(median(times).toFixed(1));
  return {
    name: `exact test, 59 tasks x 5 + 10 repeats, ${name}`,
    value,
    unit: "ms",
    target: "under 50 ms",
    met: value < 50,
    note: `median of 15; lattice 1/${denominator}, error at most ${errorBound.toExponential(1)}`,
  };
}

/** Rows, both guards, ratios and marks around the test. */
function wholeComparison(name: string, values: readonly number[]): BenchRow {
  const strata = suite(59, 5, 10, values, seededRandom(name));
  const scores = (arm: "now" | "base") =>
    Object.fromEntries(strata.map((stratum, i) => [`task-${i}`, stratum[arm]]));
  const [run, baseline] = [runOf(scores("now")), baselineOf(scores("base"))];
  const policy = policyOf({ design: "fixed" });
  const times: number[] = [];
  for (let i = 0; i < 15; i += 1) times.push(processorTime(() => compare(run, baseline, policy)));
  const value = Number(median(times).toFixed(1));
  return {
    name: `the whole comparison, 59 tasks x 5 + 10 repeats, ${name}`,
    value,
    unit: "ms",
    target: "under 50 ms",
    met: value < 50,
    note: "median of 15",
  };
}

function large(name: string, values: readonly number[]): BenchRow[] {
  const strata = suite(10_000, 20, 20, values, seededRandom(name));
  const before = process.memoryUsage().rss;
  let bound = 0;
  const milliseconds = processorTime(() => {
    bound = stratifiedTest(strata).errorBound;
  });
  const peak = process.resourceUsage().maxRSS / 1024;
  const seconds = Number((milliseconds / 1000).toFixed(2));
  const megabytes = Math.round(peak);
  const note = `20 + 20 repeats, ${name}; error at most ${bound.toExponential(1)}`;
  return [
    {
      name: `exact test, 10,000 tasks x 20, ${name}`,
      value: seconds,
      unit: "s",
      target: "under 3 s",
      met: seconds < 3,
      note,
    },
    {
      name: `memory of that, ${name}`,
      value: megabytes,
      unit: "MB",
      target: "under 500 MB",
      met: megabytes < 500,
      note: `peak of the whole process, ${Math.round(before / 2 ** 20)} MB before`,
    },
  ];
}

function boundaries(): BenchRow {
  const times = Array.from({ length: 15 }, (_, i) => (i + 1) / 15);
  const taken: number[] = [];
  for (let i = 0; i < 15; i += 1) {
    taken.push(processorTime(() => nominalLevels(times, powerSpending(0.043, 2))));
  }
  const value = Number(median(taken).toFixed(1));
  return {
    name: "levels of an adaptive plan with 15 looks",
    value,
    unit: "ms",
    target: "under 20 ms",
    met: value < 20,
    note: "median of 15",
  };
}

export async function bench(): Promise<BenchRow[]> {
  return [
    comparison("solved or not", [0, 1]),
    comparison("scores in sixths", [0, 1, 1 / 2, 1 / 3, 2 / 3]),
    comparison("scores with denominators to 7", FRACTIONS),
    wholeComparison("scores with denominators to 7", FRACTIONS),
    ...large("solved or not", [0, 1]),
    ...large("scores in sixths", [0, 1, 1 / 2, 1 / 3]),
    boundaries(),
  ];
}
