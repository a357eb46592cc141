import { describe, expect, it } from "vitest";
import { attemptKey, type ScoredAttempt } from "../../src/model/attempt.ts";
import type { Baseline } from "../../src/model/baseline.ts";
import type { Run } from "../../src/model/run.ts";
import { seededRandom } from "../../src/stats/random.ts";
import { drawSuite } from "../../src/stats/suites.ts";
import { compare } from "../../src/verdict/compare/compare.ts";
import { decide } from "../../src/verdict/decide.ts";
import { planAttempts } from "../../src/verdict/plan/plan.ts";
import { attemptOf, baselineOf, policyOf, runOf, type Suite, suiteOf } from "./cases.ts";

const policy = policyOf({ design: "adaptive" });
const today = "2026-11-21";

function planFor(tasks: readonly string[], baseline: Baseline | null, seed = "seed", more = {}) {
  return planAttempts({
    tasks,
    repeats: 5,
    seed,
    design: "adaptive",
    baseline,
    policy,
    today,
    ...more,
  });
}

/** Runs a plan the way the runner does: looks at prefixes, stops when told. */
function played(suite: Suite, baseline: Baseline, extra = 0): Run {
  const tasks = Object.keys(suite);
  const plan = planFor(tasks, baseline);
  const attempts: ScoredAttempt[] = [];
  let stopped = plan.attempts.length;
  for (const planned of plan.attempts) {
    attempts.push(
      attemptOf(planned.task, planned.repeat, suite[planned.task]?.[planned.repeat - 1] ?? 0),
    );
    if (plan.looks.includes(attempts.length) && plan.decide(attempts) === "stop") {
      stopped = attempts.length;
      break;
    }
  }
  for (const planned of plan.attempts.slice(stopped, stopped + extra)) {
    attempts.push(attemptOf(planned.task, planned.repeat, 0));
  }
  return runOf(suite, { attempts, planned: plan.attempts.length, design: "adaptive" });
}

function judged(run: Run, baseline: Baseline) {
  const comparison = compare(run, baseline, policy, today);
  return { comparison, verdict: decide({ comparison, run, baseline, policy, today }) };
}

const healthy = suiteOf(20, [1, 0, 1, 1, 0, 1, 0, 1, 1, 0]);

describe("an adaptive plan", () => {
  it("runs rounds in seeded order and looks at prefixes", () => {
    const plan = planFor(Object.keys(healthy), baselineOf(healthy));
    expect(plan.attempts).toHaveLength(100);
    expect(new Set(plan.attempts.slice(0, 20).map(({ task }) => task)).size).toBe(20);
    expect(plan.looks.slice(0, 3)).toEqual([4, 8, 12]);
    expect(plan.looks.at(-1)).toBe(100);
    const again = planFor(Object.keys(healthy).reverse(), baselineOf(healthy));
    expect(again.attempts).toEqual(plan.attempts);
    expect(planFor(Object.keys(healthy), baselineOf(healthy), "other").attempts).not.toEqual(
      plan.attempts,
    );
  });

  it("leaves out what the baseline never solved, unless told to run it", () => {
    const suite = { ...healthy, ...suiteOf(3, [0, 0, 0, 0, 0], 50) };
    const plan = planFor(Object.keys(suite), baselineOf(suite));
    expect(plan.leftOut).toEqual(["task-050", "task-051", "task-052"]);
    const all = planFor(Object.keys(suite), baselineOf(suite), "seed", {
      policy: policyOf({ design: "adaptive", "never-solved": "run" }),
    });
    expect(all.leftOut).toEqual([]);
    const { comparison } = judged(played(suite, baselineOf(suite)), baselineOf(suite));
    expect(comparison.tasks.filter(({ status }) => status === "left-out")).toHaveLength(3);
  });

  it("passes a healthy agent early and says so", () => {
    const baseline = baselineOf(healthy);
    const run = played(healthy, baseline);
    const { comparison, verdict } = judged(run, baseline);
    expect(verdict.verdict).toBe("pass");
    expect(run.attempts.length).toBeLessThan(50);
    expect(comparison.test.look?.outcome).toBe("stopped-early");
  });

  it("tries each task that the veto watches before an early pass counts", () => {
    const always = suiteOf(
      6,
      Array.from({ length: 20 }, () => 1),
      40,
    );
    const suite = { ...healthy, ...always };
    const baseline = baselineOf(suite);
    const run = played(suite, baseline);
    const seen = new Set(run.attempts.map(({ task }) => task));
    const unseen = Object.keys(always).filter((task) => !seen.has(task));
    expect(unseen).not.toEqual([]);
    const { comparison, verdict } = judged(run, baseline);
    expect(comparison.veto?.pending).toEqual(unseen);
    expect(verdict.verdict).toBe("inconclusive");
    const tried = (score: number, repeats: number) => ({
      ...run,
      attempts: [
        ...run.attempts,
        ...unseen.flatMap((task) =>
          Array.from({ length: repeats }, (_, i) => attemptOf(task, i + 1, score)),
        ),
      ],
    });
    expect(judged(tried(1, 1), baseline).verdict.verdict).toBe("pass");
    expect(judged(tried(0, 5), baseline).verdict.verdict).toBe("fail");
  });

  it("fails a dead agent within the first round", () => {
    const baseline = baselineOf(healthy);
    const { comparison, verdict } = judged(
      played(suiteOf(20, [0, 0, 0, 0, 0]), baseline),
      baseline,
    );
    expect(verdict.verdict).toBe("fail");
    expect(comparison.test.look?.outcome).toBe("fell");
    expect(comparison.test.look?.attempts).toBeLessThanOrEqual(21);
  });

  it("uses exactly the prefix of the look, not what finished beside it", () => {
    const baseline = baselineOf(healthy);
    const alone = judged(played(healthy, baseline), baseline);
    const beside = judged(played(healthy, baseline, 6), baseline);
    expect(beside.comparison.test.p).toBe(alone.comparison.test.p);
    expect(beside.comparison.score).toEqual(alone.comparison.score);
    expect(beside.verdict.verdict).toBe("pass");
  });

  it("decides nothing when the run stopped between looks", () => {
    const baseline = baselineOf(healthy);
    const run = played(healthy, baseline);
    const cut = { ...run, attempts: run.attempts.slice(0, -1) };
    const { verdict } = judged(cut, baseline);
    expect(verdict.verdict).toBe("inconclusive");
    expect(verdict.reasons.map(({ code }) => code)).toContain("RUN_CUT_SHORT");
  });

  it("counts what the whole plan could have seen, not what an early stop saw", () => {
    const rare = suiteOf(4, [0, 0, 1, 0, 1, 0, 0, 1, 0, 0]);
    const baseline = baselineOf(rare);
    const { comparison, verdict } = judged(played(suiteOf(4, [1, 0, 0, 1, 0]), baseline), baseline);
    expect(comparison.test.look?.outcome).toBe("stopped-early");
    expect(verdict.verdict).toBe("pass");
  });

  it("spends all of alpha over what the budget pays for", () => {
    const baseline = baselineOf(healthy);
    const full = planFor(Object.keys(healthy), baseline);
    const small = planFor(Object.keys(healthy), baseline, "seed", { maxAttempts: 30 });
    expect(small.attempts).toEqual(full.attempts.slice(0, 30));
    expect(small.sequence?.times.at(-1)).toBe(1);
    expect(small.sequence?.nominal.at(-1)).toBeGreaterThan(full.sequence?.nominal[4] ?? 1);
  });

  it("gives the same verdict whatever the order of the attempts in the file", () => {
    const baseline = baselineOf(healthy);
    const run = played(healthy, baseline, 3);
    const sorted = [...run.attempts].sort((a, b) => (attemptKey(a) < attemptKey(b) ? -1 : 1));
    expect(judged({ ...run, attempts: sorted }, baseline)).toEqual(judged(run, baseline));
  });

  it("needs a baseline: without one everything is run", () => {
    const plan = planFor(Object.keys(healthy), null);
    expect(plan.attempts).toHaveLength(100);
    expect(plan.looks).toEqual([]);
  });

  it("keeps its false alarms through the real plan, comparison and decision", () => {
    const random = seededRandom("pipeline");
    let failed = 0;
    let attempts = 0;
    const gates = 150;
    for (let g = 0; g < gates; g += 1) {
      const chances = drawSuite({ kind: "beta" }, 12, random);
      const draw = (repeats: number) =>
        Object.fromEntries(
          Array.from(chances, (chance, i) => [
            `task-${i}`,
            Array.from({ length: repeats }, () => (random.next() < chance ? 1 : 0)),
          ]),
        );
      const baseline = baselineOf(draw(10));
      const run = { ...played(draw(5), baseline) };
      const { comparison, verdict } = judged(run, baseline);
      failed += verdict.reasons.some(({ code }) => code === "SCORE_FELL") ? 1 : 0;
      attempts += comparison.test.look?.attempts ?? 0;
    }
    // 4.3 % nominal: more than 9.5 % of 150 would be beyond three standard errors.
    expect(failed / gates).toBeLessThan(0.095);
    expect(attempts / gates).toBeLessThan(30);
  });
});
