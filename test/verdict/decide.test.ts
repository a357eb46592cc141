import { describe, expect, it } from "vitest";
import type { Baseline } from "../../src/model/baseline.ts";
import type { Run } from "../../src/model/run.ts";
import type { Verdict } from "../../src/model/verdict.ts";
import { reasonWords } from "../../src/report/words.ts";
import { compare } from "../../src/verdict/compare/compare.ts";
import { decide } from "../../src/verdict/decide.ts";
import { baselineOf, INSTRUMENT, policyOf, runOf, suiteOf } from "./cases.ts";

const today = "2026-11-21";

function judged(run: Run, baseline: Baseline | null, policy = policyOf()): Verdict {
  const comparison = compare(run, baseline, policy, today);
  return decide({ comparison, run, baseline, policy, today });
}

function codes({ reasons }: Verdict): string[] {
  return reasons.map(({ code }) => code);
}

describe("decide", () => {
  it("passes a run that equals its baseline", () => {
    const suite = suiteOf(8, [1, 0, 1]);
    const verdict = judged(runOf(suite), baselineOf(suite));
    expect(verdict.verdict).toBe("pass");
    expect(codes(verdict)).toContain("NO_DROP_SEEN");
  });

  it("fails when half of a solved suite is lost", () => {
    const verdict = judged(
      runOf({ ...suiteOf(8, [1, 1, 1]), ...suiteOf(8, [0, 0, 0], 8) }),
      baselineOf(suiteOf(16, [1, 1, 1])),
    );
    expect(verdict.verdict).toBe("fail");
    expect(codes(verdict)).toContain("SCORE_FELL");
  });

  it("has no verdict without a baseline", () => {
    expect(judged(runOf(suiteOf(3, [1])), null).verdict).toBe("no-baseline");
  });

  it.each([
    ["policy", { policy: { id: "strict", digest: "other" } }],
    ["prompt", { prompt: "other" }],
    ["limits.turns", { limits: { ...INSTRUMENT.limits, turns: 50 } }],
    ["surfaces", { surfaces: ["files", "kubernetes"] }],
    ["network", { network: "open" as const }],
  ])("names %s when the instrument differs", (part, change) => {
    const suite = suiteOf(4, [1, 1, 1]);
    const baseline = baselineOf(suite, { instrument: { ...INSTRUMENT, ...change } });
    const verdict = judged(runOf(suite), baseline);
    expect(verdict.verdict).toBe("incompatible");
    expect(verdict.reasons[0]?.values.part).toBe(part);
  });

  it("compares across isolation and says so", () => {
    const suite = suiteOf(4, [1, 1, 1]);
    const baseline = baselineOf(suite, { instrument: { ...INSTRUMENT, isolation: "none" } });
    const verdict = judged(runOf(suite), baseline);
    expect(verdict.verdict).toBe("pass");
    expect(codes(verdict)).toContain("INSTRUMENT_NOTED");
  });

  it("decides nothing when nothing was measured", () => {
    const verdict = judged(
      runOf(suiteOf(4, ["infra-error", "cancelled"])),
      baselineOf(suiteOf(4, [1, 1, 1])),
    );
    expect(verdict.verdict).toBe("inconclusive");
    expect(codes(verdict)).toContain("NOTHING_MEASURED");
  });

  it("decides nothing when too many attempts are missing", () => {
    const verdict = judged(
      runOf(suiteOf(4, [1, 1, "infra-error"])),
      baselineOf(suiteOf(4, [1, 1, 1])),
    );
    expect(verdict.verdict).toBe("inconclusive");
    expect(codes(verdict)).toContain("TOO_FEW_MEASURED");
  });

  it("decides nothing against a baseline of other tasks", () => {
    const verdict = judged(runOf(suiteOf(4, [1, 1])), baselineOf(suiteOf(4, [1, 1], 90)));
    expect(verdict.verdict).toBe("inconclusive");
    expect(codes(verdict)).toContain("NOTHING_COMPARED");
  });

  describe("private tasks beside public ones", () => {
    const run = (scores: readonly number[]) => {
      const whole = runOf({ ...suiteOf(20, [1, 1]), ...suiteOf(scores.length, [1, 1], 20) });
      const hidden = new Map(
        whole.tasks.slice(20).map(({ id }, index) => [id, scores[index] ?? 0]),
      );
      return {
        ...whole,
        tasks: whole.tasks.map((task) => ({ ...task, private: hidden.has(task.id) })),
        attempts: whole.attempts.map((one) => {
          const value = hidden.get(one.task);
          return value === undefined || one.score === null
            ? one
            : { ...one, score: { ...one.score, value } };
        }),
      };
    };
    const gapOf = (scores: readonly number[]) =>
      judged(run(scores), baselineOf(suiteOf(28, [1, 1]))).reasons.find(
        ({ code }) => code === "CANARY_GAP",
      );

    it("that an agent does not solve show what it knows by heart", () => {
      const found = gapOf([0, 0, 0, 0, 0, 0, 0, 0]);
      expect(found?.weight).toBe("warn");
      expect(found && reasonWords(found)).toMatch(
        /^public tasks 100\.0, 8 private ones 0\.0 \(p < 0\.001\): the public answers may be known by heart$/,
      );
    });

    it.each([
      ["it solves them", [1, 1, 1, 1, 1, 1, 1, 1]],
      ["it misses one or two", [1, 1, 1, 0, 1, 1, 0, 1]],
      ["there are none", []],
    ])("are no matter where %s", (_why, scores) => {
      expect(gapOf(scores)).toBeUndefined();
    });
  });

  describe("more attempts tried again than in the baseline", () => {
    const baseline = baselineOf(suiteOf(20, [1, 1, 1, 1, 1]));
    const withAgain = (again: number | undefined): Baseline => ({
      ...baseline,
      runs: baseline.runs.map((one) => ({
        ...one,
        infra: { errors: 0, attempts: 300, ...(again === undefined ? {} : { again }) },
      })),
    });
    const run = runOf(suiteOf(20, [1, 1, 1]));
    const triedAgain = (count: number) => ({
      ...run,
      attempts: run.attempts.map((one, index) => ({ ...one, tries: index < count ? 2 : 1 })),
    });

    it("is told, with both shares", () => {
      const found = judged(triedAgain(6), withAgain(1)).reasons.find(
        ({ code }) => code === "TRIED_AGAIN",
      );
      expect(found?.weight).toBe("warn");
      expect(found && reasonWords(found)).toBe(
        "6 of 60 attempts were tried again after an error of the provider, more than the baseline's 1 of 300: see whether the agent provokes them",
      );
    });

    it.each([
      ["the baseline had as many", 6, 30],
      ["one may be chance", 1, 0],
      ["the baseline does not know", 6, undefined],
    ])("is not where %s", (_why, now, before) => {
      expect(codes(judged(triedAgain(now), withAgain(before)))).not.toContain("TRIED_AGAIN");
    });
  });

  describe("a larger share of infra errors than the baseline's", () => {
    const base = (infra: { errors: number; attempts: number } | undefined): Baseline => {
      const baseline = baselineOf(suiteOf(20, [1, 1, 1, 1, 1]));
      return { ...baseline, runs: baseline.runs.map((one) => ({ ...one, infra })) };
    };
    /** 4 of 60 could not be measured: 6.7 %, below the fixed limit of 10 %. */
    const four = runOf({ ...suiteOf(4, [1, 1, "infra-error"]), ...suiteOf(16, [1, 1, 1], 4) });

    it("decides nothing, and names both shares", () => {
      const verdict = judged(four, base({ errors: 1, attempts: 300 }));
      expect(verdict.verdict).toBe("inconclusive");
      const found = verdict.reasons.find(({ code }) => code === "INFRA_ERRORS_ROSE");
      expect(found?.values).toMatchObject({ errors: 4, of: 60, baseErrors: 1, baseOf: 300 });
      expect(found && reasonWords(found)).toBe(
        "infra errors ended 6.7 % (4 of 60) of the attempts, in the baseline 0.3 % (1 of 300): more than chance gives (p = 0.003)",
      );
    });

    it("forbids a failure as well as a pass", () => {
      const worse = { ...suiteOf(4, [0, 0, "infra-error"]), ...suiteOf(16, [0, 0, 0], 4) };
      expect(judged(runOf(worse), base({ errors: 0, attempts: 300 })).verdict).toBe("inconclusive");
      expect(judged(runOf(worse), base({ errors: 20, attempts: 300 })).verdict).toBe("fail");
    });

    it("is not seen where the baseline had as many, or does not know", () => {
      expect(judged(four, base({ errors: 20, attempts: 300 })).verdict).toBe("pass");
      expect(judged(four, base(undefined)).verdict).toBe("pass");
    });

    it("matters only where it could hide a drop that counts", () => {
      const baseline = base({ errors: 0, attempts: 300 });
      expect(judged(four, baseline, policyOf({ "min-effect": 0.07 })).verdict).toBe("pass");
      expect(judged(four, baseline, policyOf({ "min-effect": 0.06 })).verdict).toBe("inconclusive");
    });

    it("counts what was tried: a cancelled attempt is no infra error", () => {
      const run = runOf({ ...suiteOf(4, [1, 1, "cancelled"]), ...suiteOf(16, [1, 1, 1], 4) });
      expect(codes(judged(run, base({ errors: 0, attempts: 300 })))).not.toContain(
        "INFRA_ERRORS_ROSE",
      );
    });
  });
});
