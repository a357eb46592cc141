import { expect, test } from "vitest";
import type { ScoredAttempt } from "../../src/model/attempt.ts";
import type { Outcome } from "../../src/model/score.ts";
import { suiteMetrics } from "../../src/score/suite-metrics.ts";
import { buildAttempt, buildScore } from "../support/build-run.ts";

function attempts(scores: Readonly<Record<string, readonly number[]>>): ScoredAttempt[] {
  return Object.entries(scores).flatMap(([task, values]) =>
    values.map((value, index) => buildAttempt(task, index + 1, value)),
  );
}

test("every task weighs the same, however often it was repeated", () => {
  const metrics = suiteMetrics(attempts({ a: [1, 1, 1, 1], b: [0, 0] }));
  expect(metrics.mean).toEqual({ value: 0.5, reason: null });
  expect(metrics.standardError).toEqual({ value: 0.5, reason: null });
  expect(metrics).toMatchObject({ tasks: 2, attempts: 6, unmeasured: 0, k: 2 });
});

test("pass@k, pass^k: one right of four, then all right", () => {
  const metrics = suiteMetrics(attempts({ a: [1, 0, 0, 0.5], b: [1, 1, 1, 1] }));
  expect(metrics.k).toBe(4);
  expect(metrics.passAt1.value).toBe((1 / 4 + 1) / 2);
  expect(metrics.passAtK.value).toBe(1);
  expect(metrics.passHatK.value).toBe(0.5);
  expect(metrics.flipRate.value).toBe(0.5);
});

test("pass@2 of three tries with one right is 1 - C(2,2)/C(3,2)", () => {
  const metrics = suiteMetrics(attempts({ a: [1, 0, 0], b: [1, 0] }));
  expect(metrics.k).toBe(2);
  expect(metrics.passAtK.value).toBeCloseTo((1 - 1 / 3 + 1) / 2, 12);
});

test("what was not measured is counted apart and has no score", () => {
  const metrics = suiteMetrics([...attempts({ a: [1] }), buildAttempt("a", 2, "infra-error")]);
  expect(metrics).toMatchObject({ attempts: 1, unmeasured: 1, mean: { value: 1 } });
});

test("missing data gives null with a reason, never NaN", () => {
  const nothing = suiteMetrics([]);
  for (const figure of [nothing.mean, nothing.standardError, nothing.passAt1, nothing.flipRate]) {
    expect(figure.value).toBeNull();
    expect(figure.reason).not.toBe("");
  }
  expect(suiteMetrics(attempts({ a: [1] })).standardError).toEqual({
    value: null,
    reason: "needs at least two tasks",
  });
  expect(JSON.stringify(nothing)).not.toContain("NaN");
});

test("tasks without a fault have a rate of their own", () => {
  const quiet = (repeat: number, outcome: Outcome): ScoredAttempt => ({
    ...buildAttempt("quiet", repeat, 1),
    score: { ...buildScore(null), outcome },
  });
  const metrics = suiteMetrics([
    ...attempts({ a: [1, 1] }),
    quiet(1, "no-fault-right"),
    quiet(2, "false-accusation"),
    quiet(3, "false-accusation"),
    quiet(4, "no-answer"),
  ]);
  expect(metrics.mean.value).toBe(1);
  expect(metrics.tasks).toBe(1);
  expect(metrics.falseAccusationRate).toEqual({ value: 0.5, reason: null });
  expect(metrics.outcomes).toMatchObject({ right: 2, "no-fault-right": 1, "false-accusation": 2 });
});
