import { describe, expect, it } from "vitest";
import { type Random, seededRandom } from "../../src/stats/random.ts";
import {
  againstDay,
  againstPool,
  canPromise,
  type Nights,
  spreadOf,
  widened,
} from "../../src/stats/spread.ts";
import { shifted } from "../../src/stats/suites.ts";

/** Scores of 59 tasks on so many nights; `clumped`: how often a night's attempts at a task all end alike. */
function poolOf(
  random: Random,
  [nights, perNight]: readonly [number, number],
  { clumped = 0, shifts = [0] }: { clumped?: number; shifts?: readonly number[] } = {},
): Nights {
  return Array.from({ length: 59 }, () => {
    const rate = 0.1 + 0.8 * random.next();
    return Array.from({ length: nights }, (_, night) => {
      const own = shifted(rate, shifts[night % shifts.length] ?? 0);
      const first = random.next() < own ? 1 : 0;
      const isOne = random.next() < clumped;
      return Array.from({ length: perNight }, () => (isOne ? first : random.next() < own ? 1 : 0));
    });
  });
}

describe("what a pool says of its nights", () => {
  it("takes independent attempts for such: hardly any pool is called advisory", () => {
    const random = seededRandom("alike");
    const pools = Array.from({ length: 300 }, () => spreadOf(poolOf(random, [5, 2])));
    expect(pools.filter((one) => !canPromise(one)).length / 300).toBeLessThanOrEqual(0.05);
    const days = pools.map((one) => one.days ?? 9).sort((left, right) => left - right);
    expect(days[150]).toBeLessThan(1.3);
  });

  it("finds attempts of a night that end alike", () => {
    const random = seededRandom("clumped");
    const pools = Array.from({ length: 100 }, () =>
      spreadOf(poolOf(random, [5, 2], { clumped: 0.3 })),
    );
    expect(pools.filter((one) => !canPromise(one)).length).toBeGreaterThanOrEqual(90);
    const mean = pools.reduce((sum, { icc }) => sum + (icc ?? 0), 0) / pools.length;
    expect(mean).toBeGreaterThan(0.3);
    expect(mean).toBeLessThan(0.45);
  });

  it("finds nights that differ", () => {
    const spread = spreadOf(
      poolOf(seededRandom("days"), [5, 3], { shifts: [-1, -0.5, 0, 0.5, 1] }),
    );
    expect(spread.days).toBeGreaterThan(4);
  });

  it("cannot tell from one night, nor from nights that try a task once", () => {
    for (const shape of [
      [1, 10],
      [2, 5],
      [10, 1],
    ] as const) {
      const spread = spreadOf(poolOf(seededRandom("few"), shape));
      expect([spread.icc, canPromise(spread)]).toEqual([null, false]);
    }
  });

  it("needs no nights of an agent that does the same every time", () => {
    const spread = spreadOf([[[1, 1, 1]], [[0, 0, 0]]]);
    expect([canPromise(spread), againstPool(spread, 3, 3), againstDay(spread, 3)]).toEqual([
      true,
      1,
      1,
    ]);
  });

  it("asks for more where nights are not alike, and never for less", () => {
    const alike = { nights: 5, perNight: 2, icc: 0, isCorrelated: false, days: 1 };
    expect(widened(0.01, againstPool(alike, 3, 10))).toBe(0.01);
    expect(widened(0.01, againstPool({ ...alike, icc: 0.3 }, 3, 10))).toBeLessThan(0.003);
    expect(widened(0.2, againstDay({ ...alike, days: 2 }, 3))).toBeLessThan(0.1);
    // What it cannot tell, it does not pretend to know.
    const night = { nights: 1, perNight: 10, icc: null, isCorrelated: false, days: null };
    expect([againstPool(night, 3, 10), againstDay(night, 3)]).toEqual([1, 1]);
  });
});
