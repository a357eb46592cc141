import { describe, expect, it } from "vitest";
import { CUSUM, cusum } from "../../src/stats/cusum.ts";
import { bestSplit, changePoints } from "../../src/stats/divisive.ts";
import { seededRandom } from "../../src/stats/random.ts";
import { normalDraw } from "../../src/stats/suites.ts";

function nights(levels: readonly [number, number][], seed: string, sd = 0.03): number[] {
  const random = seededRandom(seed);
  return levels.flatMap(([count, level]) =>
    Array.from({ length: count }, () => level + sd * normalDraw(random)),
  );
}

/** Each night keeps a part of the one before it. */
function lasting(series: readonly number[], persistence: number): number[] {
  let last = series[0] ?? 0;
  return series.map((value, i) => {
    last = i === 0 ? value : persistence * last + Math.sqrt(1 - persistence ** 2) * value;
    return last;
  });
}

describe("cusum", () => {
  it("adds up as Page's recursion does", () => {
    const series = [
      ...Array.from({ length: CUSUM.reference }, (_, i) => (i % 2 === 0 ? 1 : -1)),
      -2,
      -2,
      3,
      -12,
    ];
    const chart = cusum(series, "lower");
    const s = Math.sqrt(30 / 29);
    const first = 2 / s - 0.5;
    const second = first + 2 / s - 0.5;
    expect(chart?.sums[0]).toBeCloseTo(first, 12);
    expect(chart?.sums[1]).toBeCloseTo(second, 12);
    expect(chart?.sums[2]).toBe(0);
    // Back at nothing: these three nights were normal, too.
    const mean = -1 / 33;
    const deviation = Math.sqrt((30 + 4 + 4 + 9 - 33 * mean ** 2) / 32);
    expect(chart?.mean).toBeCloseTo(mean, 12);
    expect(chart?.deviation).toBeCloseTo(deviation, 12);
    expect(chart?.sums[3]).toBeCloseTo((mean + 12) / deviation - 0.5, 12);
    expect(chart?.alarm).toBe(CUSUM.reference + 3);
  });

  it("says nothing before there is a reference", () => {
    expect(cusum(nights([[30, 0.5]], "a"), "lower")).toBeNull();
  });

  it("stays quiet on a steady series and sees a step of ten points within a week", () => {
    expect(cusum(nights([[60, 0.5]], "quiet"), "lower")?.alarm).toBeNull();
    const alarm =
      cusum(
        nights(
          [
            [30, 0.5],
            [10, 0.4],
          ],
          "step",
        ),
        "lower",
      )?.alarm ?? 99;
    expect(alarm).toBeGreaterThanOrEqual(30);
    expect(alarm).toBeLessThan(37);
  });

  it("takes nights in which nothing stands for normal, and none of those that fell", () => {
    const first = nights([[60, 0.5]], "quiet");
    const chart = cusum(first, "lower");
    const back = chart?.sums.lastIndexOf(0) ?? -1;
    const known = first.slice(0, CUSUM.reference + back + 1);
    expect(known.length).toBeGreaterThan(CUSUM.reference + 5);
    expect(chart?.mean).toBeCloseTo(known.reduce((a, b) => a + b, 0) / known.length, 12);
    // Half a year at the lower level, and it is still the lower one.
    const fallen = cusum([...known, ...nights([[180, 0.45]], "fallen")], "lower");
    expect(fallen?.mean).toBeCloseTo(chart?.mean ?? 0, 2);
    expect(fallen?.sums.at(-1)).toBeGreaterThan(CUSUM.limit);
  });

  it.each([0, 0.3, 0.6])(
    "alarms of three measures in at most 15 %% of quiet years, nights alike by %d",
    (persistence) => {
      const rounds = 400;
      let year = 0;
      for (let round = 0; round < rounds; round += 1) {
        const first = Math.min(
          ...[0, 1, 2].map(
            (one) =>
              cusum(lasting(nights([[395, 0]], `false ${round} ${one}`), persistence), "lower")
                ?.alarm ?? 395,
          ),
        );
        if (first < 395) year += 1;
      }
      expect(year / rounds).toBeLessThanOrEqual(0.15);
      expect(year / rounds).toBeGreaterThan(0.03);
    },
  );

  it("treats any move of a series that never moved as an alarm", () => {
    const third = Array.from({ length: 40 }, () => 2.3);
    expect(cusum(third, "higher")?.alarm).toBeNull();
    const flat = Array.from({ length: 30 }, () => 0.5);
    expect(cusum([...flat, 0.5, 0.49], "lower")?.alarm).toBe(31);
    expect(cusum([...flat, 0.5, 0.51], "lower")?.alarm).toBeNull();
  });
});

describe("divisive scan", () => {
  it("computes the energy statistic by its definition", () => {
    const series = nights(
      [
        [7, 0.2],
        [8, 0.6],
      ],
      "energy",
      0.1,
    );
    const direct = (at: number): number => {
      const [x, y] = [series.slice(0, at), series.slice(at)];
      const mean = (left: readonly number[], right: readonly number[], pairs: number) =>
        left.reduce((sum, a) => sum + right.reduce((total, b) => total + Math.abs(a - b), 0), 0) /
        pairs;
      const [m, n] = [x.length, y.length];
      return (
        ((m * n) / (m + n)) *
        (2 * mean(x, y, m * n) - mean(x, x, m * (m - 1)) - mean(y, y, n * (n - 1)))
      );
    };
    const best = bestSplit(series);
    const all = Array.from({ length: series.length - 9 }, (_, i) => i + 5);
    const expected = all.reduce((top, at) => (direct(at) > direct(top) ? at : top), 5);
    expect(best?.at).toBe(expected);
    expect(best?.energy).toBeCloseTo(direct(expected), 10);
  });

  it("finds where the level changed, and nothing in noise", () => {
    const found = changePoints(
      nights(
        [
          [20, 0.5],
          [15, 0.38],
        ],
        "two",
      ),
      0.01,
      seededRandom("p"),
    );
    expect(found).toHaveLength(1);
    expect(Math.abs((found[0]?.index ?? 0) - 20)).toBeLessThanOrEqual(2);
    let alarms = 0;
    for (let i = 0; i < 40; i += 1) {
      alarms +=
        changePoints(nights([[30, 0.5]], `noise${i}`), 0.01, seededRandom("p")).length > 0 ? 1 : 0;
    }
    expect(alarms).toBeLessThanOrEqual(3);
  });
});
