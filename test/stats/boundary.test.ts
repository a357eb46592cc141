import { describe, expect, it } from "vitest";
import {
  crossings,
  nominalLevels,
  obrienFlemingSpending,
  pocockSpending,
  powerSpending,
} from "../../src/stats/boundary.ts";
import { sequenceFor } from "../../src/stats/sequence.ts";
import reference from "./reference.json" with { type: "json" };

/** Information after k of R rounds against b stored repeats. */
function rounds(repeats: number, base: number): number[] {
  return Array.from(
    { length: repeats },
    (_, i) => (1 / repeats + 1 / base) / (1 / (i + 1) + 1 / base),
  );
}

const SPENDING = {
  obf: obrienFlemingSpending,
  pocock: pocockSpending,
  linear: (alpha: number) => powerSpending(alpha, 1),
  square: (alpha: number) => powerSpending(alpha, 2),
};

describe("nominalLevels", () => {
  it.each(reference.boundaries)("agrees with multivariate normal integrals: $name", (known) => {
    const spending = SPENDING[known.spending as keyof typeof SPENDING](known.alpha);
    const levels = nominalLevels(known.times, spending);
    levels.forEach((level, j) => {
      expect(Math.abs(level - (known.levels[j] ?? 9))).toBeLessThan(2e-5);
    });
  });

  it("spends all of alpha by the last look", () => {
    const times = rounds(5, 10);
    const levels = nominalLevels(times, powerSpending(0.05, 1.5));
    const { reject } = crossings(times, levels, [], 0);
    expect(reject.reduce((sum, one) => sum + one, 0)).toBeCloseTo(0.05, 3);
  });

  it("gives one look the whole of alpha", () => {
    expect(nominalLevels([1], powerSpending(0.043, 2))[0]).toBeCloseTo(0.043, 6);
  });

  it("allows nothing at a look without new information", () => {
    expect(nominalLevels([0.5, 0.5, 1], powerSpending(0.05, 1))[1]).toBe(0);
  });
});

describe("sequenceFor", () => {
  const order = Array.from({ length: 5 }, () =>
    Array.from({ length: 6 }, (_, task) => task),
  ).flat();
  const sequence = sequenceFor({
    order,
    base: order.slice(0, 6).map(() => 10),
    tasks: 6,
    spending: powerSpending(0.043, 2),
    futility: { start: 0.7, slope: 2 },
  });

  it("stops as healthy at a high p at first, and ever more easily", () => {
    expect(sequence.looks.slice(0, 3)).toEqual([3, 6, 9]);
    const limits = sequence.futility.slice(0, -1).map((limit) => limit ?? 0);
    expect(limits[0]).toBeGreaterThan(0.8);
    expect([...limits].sort((left, right) => right - left)).toEqual(limits);
    expect(sequence.futility.at(-1)).toBeNull();
  });

  it("measures information as that of pairs of new and stored attempts", () => {
    // k b / (k + b): six tasks bring 6 x 50 / 15 in all, and 6 x 10 / 11 in the first round.
    expect(sequence.information).toBeCloseTo(20, 10);
    expect(sequence.times[1]).toBeCloseTo(60 / 11 / 20, 10);
  });
});
