import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Baseline } from "../../src/model/baseline.ts";
import type { Run } from "../../src/model/run.ts";
import { UNKNOWN_USAGE } from "../../src/model/usage.ts";
import { compare } from "../../src/verdict/compare/compare.ts";
import { decide } from "../../src/verdict/decide.ts";
import { baselineOf, policyOf, runOf, type Suite, suiteOf } from "./cases.ts";

function judged(
  run: Run,
  baseline: Baseline | null,
  policy = policyOf(),
  today: string | null = "2026-11-21",
) {
  const comparison = compare(run, baseline, policy, today);
  const verdict = decide({ comparison, run, baseline, policy, today });
  return { comparison, verdict, codes: verdict.reasons.map(({ code }) => code) };
}

const score = fc.constantFrom(0, 0, 1, 1, 0.5, 1 / 3);
const scores = (min: number) => fc.array(score, { minLength: min, maxLength: 4 });
const suite = fc
  .array(scores(2), { minLength: 1, maxLength: 8 })
  .map((rows): Suite => Object.fromEntries(rows.map((row, i) => [`t${i}`, row])));

describe("properties", () => {
  it("a run never fails against itself", () => {
    fc.assert(
      fc.property(suite, (same) => {
        expect(judged(runOf(same), baselineOf(same)).verdict.verdict).not.toBe("fail");
      }),
      { seed: 3 },
    );
  });

  it("the order of tasks and attempts never matters", () => {
    fc.assert(
      fc.property(suite, suite, (now, base) => {
        const run = runOf(now);
        const baseline = baselineOf(base);
        const turned = {
          ...run,
          attempts: [...run.attempts].reverse(),
          tasks: [...run.tasks].reverse(),
        };
        const stored = { ...baseline, tasks: [...baseline.tasks].reverse() };
        const [left, right] = [judged(run, baseline), judged(turned, stored)];
        expect(right.verdict).toEqual(left.verdict);
        expect(right.comparison.test.p).toBeCloseTo(left.comparison.test.p ?? -1, 12);
      }),
      { seed: 4 },
    );
  });

  it("more repeats of the same data never turn a significant drop into an improvement", () => {
    fc.assert(
      fc.property(suite, suite, fc.integer({ min: 2, max: 4 }), (now, base, times) => {
        const more = (rows: Suite): Suite =>
          Object.fromEntries(
            Object.entries(rows).map(([id, row]) => [
              id,
              Array.from({ length: times }, () => row).flat(),
            ]),
          );
        const policy = policyOf();
        const once = judged(runOf(now), baselineOf(base), policy).comparison;
        const often = judged(runOf(more(now)), baselineOf(more(base)), policy).comparison;
        if (once.test.p === null || once.test.p > 0.05) return;
        expect(often.test.p).toBeLessThan(0.5);
        expect(often.score.change).toBeLessThan(0);
      }),
      { seed: 5 },
    );
  });
});

describe("bad input is never a pass", () => {
  const solved = suiteOf(8, [1, 1, 1]);

  it.each([
    ["scores above 1", runOf({ ...solved, "task-000": [1.5, 1, 1] }), "INVALID_NUMBERS"],
    ["NaN scores", runOf({ ...solved, "task-000": [Number.NaN, 1, 1] }), "INVALID_NUMBERS"],
    ["negative scores", runOf({ ...solved, "task-000": [-1, 1, 1] }), "INVALID_NUMBERS"],
    ["only infra errors", runOf(suiteOf(8, ["infra-error", "infra-error"])), "NOTHING_MEASURED"],
    ["no attempts", runOf(suiteOf(8, [])), "NOTHING_MEASURED"],
    ["half of the plan", runOf(solved, { planned: 48 }), "TOO_FEW_MEASURED"],
  ])("%s", (_, run, code) => {
    const { verdict, codes } = judged(run, baselineOf(solved));
    expect(verdict.verdict).toBe("inconclusive");
    expect(codes).toContain(code);
  });

  it("a guard that is off and alone", () => {
    const pool = baselineOf(suiteOf(59, [1, 1, 1]));
    const dead = runOf(suiteOf(59, [0, 0, 0]));
    const { verdict, codes } = judged(dead, pool, policyOf({ "fail-on": ["veto"] }));
    expect(codes).toContain("VETO_OFF");
    expect(verdict.verdict).toBe("inconclusive");
    expect(judged(dead, pool, policyOf()).verdict.verdict).toBe("fail");
  });

  it("negative cost", () => {
    const run = runOf(solved);
    const attempts = run.attempts.map((one) => ({ ...one, usage: { ...one.usage, cost: -1 } }));
    const { verdict, codes } = judged({ ...run, attempts }, baselineOf(solved));
    expect(verdict.verdict).toBe("inconclusive");
    expect(codes).toContain("INVALID_NUMBERS");
  });

  it("a baseline of one attempt per task", () => {
    const { verdict, codes } = judged(runOf(solved), baselineOf(suiteOf(8, [1])));
    expect(verdict.verdict).toBe("inconclusive");
    expect(codes).toContain("SINGLE_ATTEMPTS");
  });

  it("a baseline that never solved anything cannot show a drop", () => {
    const { verdict, codes } = judged(
      runOf(suiteOf(8, [0, 0, 0])),
      baselineOf(suiteOf(8, [0, 0, 0])),
    );
    expect(verdict.verdict).toBe("inconclusive");
    expect(codes).toContain("CANNOT_DETECT");
  });

  it("changed task bytes: the common tasks are compared and the others named", () => {
    const baseline = baselineOf(solved);
    const tasks = baseline.tasks.map((task, i) => (i < 3 ? { ...task, digest: "old" } : task));
    const { verdict, codes, comparison } = judged(runOf(solved), { ...baseline, tasks });
    expect(verdict.verdict).toBe("pass");
    expect(codes).toContain("TASKS_CHANGED");
    expect(comparison.tasks.filter(({ status }) => status === "compared")).toHaveLength(5);
  });
});

describe("a deterministic agent", () => {
  const tasks = 59;
  it.each([2, 3, 5, 10])("passes when equal, with %d stored repeats", (repeats) => {
    const stored = suiteOf(
      tasks,
      Array.from({ length: repeats }, () => 1),
    );
    expect(judged(runOf(suiteOf(tasks, [1, 1, 1])), baselineOf(stored)).verdict.verdict).toBe(
      "pass",
    );
  });

  it.each([3, 5, 10])("fails when one task of 59 is lost, with %d stored repeats", (repeats) => {
    const stored = suiteOf(
      tasks,
      Array.from({ length: repeats }, () => 1),
    );
    const run = runOf({ ...suiteOf(tasks, [1, 1, 1]), "task-004": [0, 0, 0] });
    const { verdict, codes } = judged(run, baselineOf(stored));
    expect(verdict.verdict).toBe("fail");
    expect(codes).toContain("TASK_LOST");
  });
});

describe("the other rules", () => {
  const solved = suiteOf(20, [1, 1, 0]);

  function costlier(factor: number): Run {
    const run = runOf(solved);
    const attempts = run.attempts.map((one, i) => ({
      ...one,
      usage: { ...one.usage, turns: Math.round(10 * factor) + (i % 2), cost: 0.5 * factor },
    }));
    return { ...run, attempts };
  }

  it("warn of turns and cost by their lower bound, and fail where told to", () => {
    const warned = judged(costlier(1.5), baselineOf(solved));
    expect(warned.verdict.verdict).toBe("pass");
    expect(warned.codes).toEqual(expect.arrayContaining(["TURNS_ROSE", "COST_ROSE"]));
    const strict = policyOf({ "fail-on": ["score", "veto", "cost"], "warn-on": ["turns"] });
    expect(judged(costlier(1.5), baselineOf(solved), strict).verdict.verdict).toBe("fail");
    expect(judged(costlier(1.05), baselineOf(solved), strict).verdict.verdict).toBe("pass");
  });

  /** The run without its cost and turns in all tasks from this one on. */
  function silent(from: number): Run {
    const run = runOf(solved);
    const ids = run.tasks.slice(from).map(({ id }) => id);
    const attempts = run.attempts.map((one) =>
      ids.includes(one.task) ? { ...one, usage: UNKNOWN_USAGE } : one,
    );
    return { ...run, attempts };
  }

  it.each(["cost", "turns"] as const)("do not pass %s that the run stopped telling", (gate) => {
    const strict = policyOf({ "fail-on": [gate], "warn-on": [] });
    for (const from of [0, 5, 17]) {
      const { verdict } = judged(silent(from), baselineOf(solved), strict);
      expect([from, verdict.verdict]).toEqual([from, "inconclusive"]);
      expect(verdict.reasons).toContainEqual({
        code: "FIGURE_UNMEASURED",
        weight: "blocks",
        values: { figure: gate, unknown: 20 - from, of: 20, limit: 0.1 },
      });
    }
    expect(judged(silent(18), baselineOf(solved), strict).verdict.verdict).toBe("pass");
    const warned = policyOf({ "fail-on": ["score"], "warn-on": [gate] });
    expect(judged(silent(0), baselineOf(solved), warned).verdict.verdict).toBe("pass");
  });

  it("ask for no figure that the baseline does not know either", () => {
    const strict = policyOf({ "fail-on": ["cost", "turns"], "warn-on": [] });
    const baseline = baselineOf(solved);
    const tasks = baseline.tasks.map((task) => ({
      ...task,
      attempts: task.attempts.map((one) => ({ ...one, cost: null, turns: null })),
    }));
    expect(judged(silent(0), { ...baseline, tasks }, strict).verdict.verdict).toBe("pass");
  });

  it("take an objective that many tasks keep to themselves for unmeasured", () => {
    const policy = policyOf({ "fail-on": ["slo"], slo: { cost: { p90: 2 } } });
    const hidden = judged(silent(5), baselineOf(solved), policy);
    expect(hidden.verdict.verdict).toBe("inconclusive");
    expect(hidden.codes).toContain("SLO_UNMEASURED");
    expect(judged(silent(18), baselineOf(solved), policy).verdict.verdict).toBe("pass");
  });

  it("hold the agent to its service objectives", () => {
    const policy = policyOf({ "fail-on": ["slo"], slo: { turns: { p90: 8, tolerance: 0.1 } } });
    const { verdict, codes } = judged(runOf(solved), baselineOf(solved), policy);
    expect(verdict.verdict).toBe("fail");
    expect(codes).toContain("SLO_EXCEEDED");
    const blind = policyOf({ "fail-on": ["slo"], slo: { "answer-seconds": { p90: 8 } } });
    expect(judged(runOf(solved), baselineOf(solved), blind).verdict.verdict).toBe("inconclusive");
  });

  it("know a floor", () => {
    const policy = policyOf({ floor: 0.9, "fail-on": ["floor"] });
    expect(judged(runOf(solved), baselineOf(solved), policy).codes).toContain("BELOW_FLOOR");
  });

  it("leave quarantined tasks out until their date, and say so either way", () => {
    const quarantine = Array.from({ length: 10 }, (_, i) => ({
      task: `task-00${i}`,
      until: "2026-12-01",
      reason: "flaky fixture",
    }));
    const policy = policyOf({ quarantine });
    const run = runOf({ ...solved, ...suiteOf(10, [0, 0, 0]) });
    const before = judged(run, baselineOf(solved), policy);
    expect(before.verdict.verdict).toBe("pass");
    expect(before.codes).toContain("TASK_QUARANTINED");
    const after = judged(run, baselineOf(solved), policy, "2026-12-02");
    expect(after.verdict.verdict).toBe("fail");
    expect(after.codes).toContain("QUARANTINE_EXPIRED");
    expect(judged(run, baselineOf(solved), policy, null).verdict.verdict).toBe("fail");
  });

  it("say when the baseline is old", () => {
    expect(judged(runOf(solved), baselineOf(solved), policyOf(), "2027-02-01").codes).toContain(
      "BASELINE_STALE",
    );
    expect(judged(runOf(solved), baselineOf(solved)).codes).not.toContain("BASELINE_STALE");
  });

  it("demand proof in a release gate", () => {
    const release = policyOf({ decision: "non-inferiority", margin: 0.1 });
    expect(judged(runOf(solved), baselineOf(solved), release).codes).toContain(
      "NOT_SHOWN_NON_INFERIOR",
    );
    const wide = policyOf({ decision: "non-inferiority", margin: 0.3 });
    expect(judged(runOf(solved), baselineOf(solved), wide).codes).toContain("NON_INFERIOR");
  });

  it("name the verdict and do not enforce it when only advising", () => {
    const { verdict } = judged(
      runOf(suiteOf(20, [0, 0, 0])),
      baselineOf(solved),
      policyOf({ enforce: "advisory" }),
    );
    expect(verdict).toMatchObject({ verdict: "fail", enforced: false });
    expect(verdict.reasons.at(-1)?.code).toBe("ADVISORY");
  });
});
