import { describe, expect, it } from "vitest";
import type { Baseline } from "../../src/model/baseline.ts";
import { reasonTexts } from "../../src/report/headline.ts";
import { seededRandom } from "../../src/stats/random.ts";
import { compare } from "../../src/verdict/compare/compare.ts";
import { decide } from "../../src/verdict/decide.ts";
import { explainCalculation, explainInWords } from "../../src/verdict/explain.ts";
import { isSmallPool, poolStart, refuseSelectionBias } from "../../src/verdict/pool/pooling.ts";
import { baselineOf, policyOf, runOf, suiteOf } from "./cases.ts";

/** Nights of 40 tasks whose rate is what `levels` says for each night. */
function pool(levels: readonly number[], seed: string, accepted: number | null = null): Baseline {
  const random = seededRandom(seed);
  const suite = Object.fromEntries(
    Object.keys(suiteOf(40, [])).map((id) => [
      id,
      levels.map((rate) => (random.next() < rate ? 1 : 0)),
    ]),
  );
  const baseline = baselineOf(suite);
  const [run] = baseline.runs;
  if (run === undefined) throw new Error("no run");
  return {
    ...baseline,
    runs: levels.map((_, i) => ({
      ...run,
      run: `run-${i}`,
      accepted: i === accepted ? "new model" : null,
    })),
    tasks: baseline.tasks.map((task) => ({
      ...task,
      attempts: task.attempts.map((attempt, i) => ({ ...attempt, run: i, repeat: 1 })),
    })),
  };
}

const steady = [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5];

describe("poolStart", () => {
  it("pools everything while nothing changed", () => {
    let restarted = 0;
    for (let i = 0; i < 60; i += 1) {
      if (poolStart(pool(steady, `steady-${i}`)).from > 0) restarted += 1;
    }
    expect(restarted).toBeLessThanOrEqual(3);
  });

  it("starts at the last accepted change", () => {
    expect(poolStart(pool(steady, "a", 5))).toMatchObject({ from: 5, reason: "accepted" });
  });

  it("starts at a gain or a drop that nobody accepted", () => {
    const gain = poolStart(pool([0.3, 0.3, 0.3, 0.3, 0.7, 0.7, 0.7], "gain"));
    expect(gain).toMatchObject({ from: 4, reason: "change-point" });
    const drop = poolStart(pool([0.8, 0.8, 0.8, 0.4, 0.4, 0.4, 0.4], "drop"));
    expect(drop).toMatchObject({ from: 3, reason: "change-point" });
  });
});

describe("the baseline", () => {
  it("is replaced by today's base commit while it is small", () => {
    const digests = new Map(Object.keys(suiteOf(4, [])).map((id) => [id, `bytes-of-${id}`]));
    expect(isSmallPool(null, digests)).toBe(true);
    expect(isSmallPool(baselineOf(suiteOf(4, [1, 1, 1, 1])), digests)).toBe(true);
    expect(isSmallPool(baselineOf(suiteOf(4, [1, 1, 1, 1, 1])), digests)).toBe(false);
    expect(isSmallPool(baselineOf(suiteOf(4, [1, 1, 1, 1, 1])), new Map())).toBe(true);
  });

  it("refuses tasks chosen by its own runs", () => {
    const baseline = pool(steady, "x");
    expect(() => refuseSelectionBias(["other"], baseline)).not.toThrow();
    expect(() => refuseSelectionBias(["run-3"], baseline)).toThrow(/SELECTION_BIASED/);
  });
});

describe("explanations", () => {
  const policy = policyOf();
  const baseline = baselineOf(suiteOf(10, [1, 1, 1, 0, 1]));
  const run = runOf(suiteOf(10, [0, 1, 0]));
  const comparison = compare(run, baseline, policy, "2026-11-21");
  const verdict = decide({ comparison, run, baseline, policy, today: "2026-11-21" });

  it("say in a paragraph what was decided and from what", () => {
    const text = explainInWords({ comparison, verdict, policy, say: reasonTexts });
    expect(text).toContain("from 80 points to 33.3 points");
    expect(text).toContain(
      "The verdict is fail: the drop of 46.7 points is more than chance gives (p < 0.001, limit 0.043).",
    );
    expect(text).not.toContain("\n");
  });

  it("show the whole calculation", () => {
    const all = {
      comparison,
      verdict,
      policy,
      run,
      baseline,
      today: "2026-11-21",
      say: reasonTexts,
    };
    const text = explainCalculation(all);
    for (const part of [
      "exact-stratified-permutation",
      "0.043",
      "task-009",
      "union bound",
      "SCORE_FELL",
      "turns, solved",
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toBe(explainCalculation(all));
  });
});
