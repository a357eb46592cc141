import { describe, expect, it } from "vitest";
import { normalCdf, normalQuantile } from "../../src/stats/normal.ts";
import { stratifiedTest } from "../../src/stats/permutation.ts";
import { meanRatio } from "../../src/stats/ratio.ts";
import { studentCdf, studentQuantile } from "../../src/stats/student.ts";
import { successTest } from "../../src/stats/successes.ts";
import { worstChance } from "../../src/stats/veto.ts";
// SciPy's numbers, written by reference.py beside this file.
import reference from "./reference.json" with { type: "json" };

function relative(actual: number, expected: number): number {
  return Math.abs(actual - expected) / Math.max(Math.abs(expected), 1e-300);
}

function outcomes(solved: number, tried: number): number[] {
  return Array.from({ length: tried }, (_, i) => (i < solved ? 1 : 0));
}

describe("against SciPy", () => {
  it.each(reference.normal)("normal distribution at %d", (z = 0, p = 0) => {
    expect(relative(normalCdf(z), p)).toBeLessThan(1e-7);
    expect(Math.abs(normalCdf(z) - p)).toBeLessThan(1e-15);
  });

  it.each(reference.normalQuantile)("normal quantile of %d", (p = 0, z = 0) => {
    expect(normalQuantile(p)).toBeCloseTo(z, 7);
  });

  it.each(reference.student)("Student's t at %d with %d degrees", (t = 0, df = 0, p = 0) => {
    expect(relative(studentCdf(t, df), p)).toBeLessThan(1e-10);
  });

  it.each(reference.studentQuantile)("quantile %d of t with %d degrees", (p = 0, df = 0, t = 0) => {
    expect(relative(studentQuantile(p, df), t)).toBeLessThan(1e-10);
  });

  it("exact Cochran-Mantel-Haenszel test, mid-p, both implementations", () => {
    const fast = successTest();
    for (const { strata, p } of reference.cmh) {
      const general = strata.map(([x = 0, r = 0, y = 0, b = 0]) => ({
        now: outcomes(x, r),
        base: outcomes(y, b),
      }));
      expect(relative(stratifiedTest(general).p ?? 9, p)).toBeLessThan(1e-10);
      const column = (i: number) => Uint16Array.from(strata, (row) => row[i] ?? 0);
      const now = { sum: Float64Array.from(column(0)), tried: column(1) };
      const base = { sum: Float64Array.from(column(2)), tried: column(3) };
      expect(
        relative(
          fast(now, base, () => 0),
          p,
        ),
      ).toBeLessThan(1e-10);
    }
  });

  it.each(reference.fisher)(
    "Fisher's exact test %d/%d against %d/%d",
    (x = 0, r = 0, y = 0, b = 0, p = 0) => {
      // Fisher counts the observed table whole, the mid-p half: their difference is half its probability.
      const result = stratifiedTest([{ now: outcomes(x, r), base: outcomes(y, b) }]);
      const mid = result.p ?? 9;
      expect(mid).toBeLessThan(p);
      expect(mid).toBeGreaterThanOrEqual(p / 2 - 1e-12);
    },
  );

  it("ratio of geometric means with its t interval", () => {
    const { now, base, ratio, low, high } = reference.ratio;
    const result = meanRatio(now.map((mine, i) => ({ now: mine, base: base[i] ?? [] })));
    expect(result?.ratio).toBeCloseTo(ratio, 10);
    expect(result?.interval?.[0]).toBeCloseTo(low, 10);
    expect(result?.interval?.[1]).toBeCloseTo(high, 10);
  });

  it.each(reference.veto)(
    "worst chance of the veto: %d tried, %d solved, %d failures",
    (b = 0, s = 0, m = 0, p = 0) => {
      expect(relative(worstChance(b, s, m), p)).toBeLessThan(1e-8);
    },
  );
});
