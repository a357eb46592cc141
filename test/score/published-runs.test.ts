import { describe, expect, test } from "vitest";
import { findPolicy } from "../../src/score/policies.ts";
import { scoreAttempt } from "../../src/score/score.ts";
import { attemptWith, naming, rescoredRuns, scenarioNumbers, truthOf } from "./fixtures.ts";

describe("published runs", () => {
  const runs = rescoredRuns();

  test("there are twenty of them", () => {
    expect(runs).toHaveLength(20);
  });

  test.each(runs)("scenario $scenario, $condition $repetition", (run) => {
    const attempt = attemptWith(naming(...run.mapping.map(({ pred }) => pred)));
    const task = { truth: truthOf(run.scenario), expect: "fault" } as const;
    const score = scoreAttempt(attempt, task, findPolicy("aa"), null);
    expect(score?.value).toBe(run.aa_rule_score);
    expect(score?.missed.length === 0).toBe(run.full_recall);
    expect(
      score?.predictions.map(({ name, group, tier, rule, verdict }) => ({
        pred: name,
        gt: group,
        tier,
        rule,
        tp: verdict !== "wrong",
      })),
    ).toEqual(run.mapping);
  });
});

describe("published ground truths", () => {
  test.each(scenarioNumbers())("scenario %i: its own root cause scores 1", (scenario) => {
    const truth = truthOf(scenario);
    const roots = truth.groups.filter(({ rootCause }) => rootCause);
    expect(roots.length).toBeGreaterThan(0);
  });
});
