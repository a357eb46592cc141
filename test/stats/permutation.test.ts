import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Stratum, smallestP, stratifiedTest } from "../../src/stats/permutation.ts";

/** Every way to hand out the pooled scores, task by task: the definition, far too slow for real suites. */
function enumerated(strata: readonly Stratum[], atLeast = 0): number {
  const observed = strata.reduce((sum, { now }) => sum + total(now), 0);
  let sums: [number, number][] = [[0, 1]];
  for (const { now, base } of strata) {
    const own = choices([...now, ...base], now.length, atLeast);
    sums = sums.flatMap(([sum, weight]) =>
      own.map((more): [number, number] => [sum + more, weight / own.length]),
    );
  }
  let p = 0;
  for (const [sum, weight] of sums) {
    if (Math.abs(sum - observed) < 1e-9) p += weight / 2;
    else if (sum < observed) p += weight;
  }
  return p;
}

/** The same p by adding one task after the other, cell by cell, on a lattice that is known to hold all scores. */
function added(strata: readonly Stratum[], denominator: number): number {
  const cell = (value: number) => Math.round(value * denominator);
  let sums = new Map([[0, 1]]);
  let observed = 0;
  for (const { now, base } of strata) {
    observed += now.reduce((sum, value) => sum + cell(value), 0);
    const own = choices([...now, ...base].map(cell), now.length, 0);
    const next = new Map<number, number>();
    for (const [sum, weight] of sums) {
      for (const more of own) {
        next.set(sum + more, (next.get(sum + more) ?? 0) + weight / own.length);
      }
    }
    sums = next;
  }
  return [...sums].reduce(
    (p, [sum, weight]) => p + (sum < observed ? weight : sum === observed ? weight / 2 : 0),
    0,
  );
}

function choices(pool: readonly number[], draw: number, atLeast: number): number[] {
  const found: number[] = [];
  const all = 2 ** pool.length;
  for (let mask = 0; mask < all; mask += 1) {
    const mine = pool.filter((_, i) => (mask >> i) & 1);
    const rest = pool.filter((_, i) => !((mask >> i) & 1));
    if (mine.length !== draw || rest.filter((score) => score > 0).length < atLeast) continue;
    found.push(total(mine));
  }
  return found;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

const score = fc.constantFrom(0, 0, 1, 1, 1 / 2, 1 / 3, 2 / 3, 0.25, 0.333333);
const stratum = fc.record({
  now: fc.array(score, { minLength: 1, maxLength: 3 }),
  base: fc.array(score, { minLength: 1, maxLength: 4 }),
});

describe("stratifiedTest", () => {
  it("agrees with the enumeration of every assignment", () => {
    fc.assert(
      fc.property(fc.array(stratum, { minLength: 1, maxLength: 3 }), (strata) => {
        const result = stratifiedTest(strata.map(sixDecimals));
        expect(result.p).toBeCloseTo(enumerated(strata.map(asFractions)), 10);
        expect(result.errorBound).toBe(0);
      }),
      { numRuns: 150, seed: 7 },
    );
  });

  it("agrees with the enumeration when the baseline is known to have solved the task", () => {
    const solved = stratum.filter(({ base }) => base.some((one) => one > 0));
    fc.assert(
      fc.property(fc.array(solved, { minLength: 1, maxLength: 3 }), (strata) => {
        expect(stratifiedTest(strata, () => 1).p).toBeCloseTo(
          enumerated(strata.map(asFractions), 1),
          10,
        );
      }),
      { numRuns: 150, seed: 8 },
    );
  });

  it("says nothing where nothing can be compared", () => {
    expect(stratifiedTest([]).p).toBeNull();
    expect(stratifiedTest([{ now: [], base: [1] }]).p).toBeNull();
    expect(stratifiedTest([{ now: [1], base: [] }]).p).toBeNull();
  });

  it("is a coin toss when nothing can differ", () => {
    expect(stratifiedTest([{ now: [1, 1], base: [1, 1, 1] }]).p).toBe(0.5);
  });

  it("does not depend on the order of tasks or attempts", () => {
    fc.assert(
      fc.property(fc.array(stratum, { minLength: 1, maxLength: 6 }), (strata) => {
        const mirrored = [...strata]
          .reverse()
          .map(({ now, base }) => ({ now: [...now].reverse(), base: [...base].reverse() }));
        expect(stratifiedTest(mirrored).p).toBeCloseTo(stratifiedTest(strata).p ?? -1, 12);
      }),
      { seed: 9 },
    );
  });

  it("agrees with plain addition where it transforms and drops what is negligible", () => {
    const fractions = [0, 1, 1 / 2, 1 / 3, 2 / 3, 1 / 4, 3 / 4, 1 / 5, 2 / 5, 1 / 6, 1 / 7];
    const pick = (i: number) => fractions[(i * i + 3 * i) % fractions.length] ?? 0;
    const strata = Array.from({ length: 17 }, (_, task) => ({
      now: [pick(task), pick(task + 4), pick(2 * task)],
      base: [pick(task + 1), pick(3 * task), pick(task + 7), pick(5 * task + 2)],
    }));
    const result = stratifiedTest(strata);
    expect(result.denominator).toBe(420);
    expect(result.errorBound).toBeGreaterThan(0);
    expect(result.errorBound).toBeLessThan(1e-11);
    expect(Math.abs((result.p ?? 9) - added(strata, 420))).toBeLessThan(result.errorBound + 1e-14);
  });

  it("bounds the effect of scores that fit on no lattice", () => {
    const odd = [Math.PI / 4, Math.E / 3, Math.SQRT1_2, 0.577215, 0.6180339];
    const strata = odd.map((now, i) => ({
      now: [now, 0.1 * i],
      base: [odd[(i + 1) % 5] ?? 0, 0.9],
    }));
    const result = stratifiedTest(strata);
    expect(result.exact).toBe(false);
    expect(result.errorBound).toBeGreaterThan(0);
    expect(Math.abs((result.p ?? 9) - enumerated(strata))).toBeLessThanOrEqual(result.errorBound);
  });
});

describe("smallestP", () => {
  it("is the p of a run that solves nothing", () => {
    fc.assert(
      fc.property(fc.array(stratum, { minLength: 1, maxLength: 5 }), (strata) => {
        const nothing = strata.map(({ now, base }) => ({ now: now.map(() => 0), base }));
        const planned = strata.map(({ now, base }) => ({ attempts: now.length, base }));
        expect(smallestP(planned)).toBeCloseTo(stratifiedTest(nothing).p ?? -1, 12);
        const solved = ({ base }: { base: readonly number[] }) => base.some((one) => one > 0);
        expect(smallestP(planned.filter(solved), () => 1) ?? -1).toBeCloseTo(
          stratifiedTest(nothing.filter(solved), () => 1).p ?? -1,
          12,
        );
      }),
      { seed: 10 },
    );
    expect(smallestP([])).toBeNull();
  });
});

function sixDecimals({ now, base }: Stratum): Stratum {
  const round = (value: number) => Number(value.toFixed(6));
  return { now: now.map(round), base: base.map(round) };
}

function asFractions({ now, base }: Stratum): Stratum {
  const exact = (value: number) => Math.round(value * 12) / 12;
  return { now: now.map(exact), base: base.map(exact) };
}
