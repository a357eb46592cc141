import { describe, expect, test } from "vitest";
import type { Run } from "../../src/model/run.ts";
import { reasonWords } from "../../src/report/words.ts";
import { confirmWithBase } from "../../src/verdict/base-today/confirm.ts";
import { admitted } from "../../src/verdict/calibrate/admit.ts";
import { compare } from "../../src/verdict/compare/compare.ts";
import { decide } from "../../src/verdict/decide.ts";
import { nextStep } from "../../src/verdict/plan/next-step.ts";
import { attemptOf, baselineOf, policyOf, runOf, scoreOf, suiteOf } from "./cases.ts";

type Judge = Parameters<typeof policyOf>[0];

function judged(run: Run, stored: number, judge: Judge = {}, baseRun: Run | null = null) {
  const policy = policyOf({ design: "fixed", ...judge });
  const baseline = baselineOf(suiteOf(8, Array(stored).fill(1)));
  const comparison = compare(run, baseline, policy);
  const confirmation =
    baseRun === null
      ? null
      : confirmWithBase({
          comparison,
          run,
          policy,
          pool: baseline,
          base: { run: baseRun },
          lost: [],
        });
  const base = baseRun === null ? null : { role: "confirmation" as const, run: baseRun };
  const input = { comparison, run, baseline, policy, today: null, confirmation, base };
  const verdict = decide(input);
  const step = nextStep({ ...input, baseRun, canRunBase: true });
  return { verdict, step, comparison, codes: verdict.reasons.map(({ code }) => code) };
}

/** Answered right, and ended in this state all the same. */
function crashed(run: Run, tasks: number): Run {
  const attempts = run.attempts.map((one) =>
    Number(one.task.slice(-3)) < tasks
      ? { ...one, state: "agent-error" as const, reason: "killed", score: scoreOf(1) }
      : one,
  );
  return { ...run, attempts };
}

const right = runOf(suiteOf(8, [1, 1, 1]));

describe("errors", () => {
  test("of an agent that answers right and crashes are red, and no score fell", () => {
    const { verdict, codes, comparison } = judged(crashed(right, 3), 10);
    expect([verdict.verdict, verdict.cause]).toEqual(["fail", "agent-is-worse"]);
    expect(codes).toContain("ERRORS_ROSE");
    expect(codes).not.toContain("SCORE_FELL");
    expect(comparison.errors).toMatchObject({
      now: { errors: 9, attempts: 24 },
      base: { errors: 0, attempts: 80 },
    });
  });

  test("within chance are none, and outside fail-on they only warn", () => {
    const one = {
      ...right,
      attempts: right.attempts.map((a, i) => (i === 0 ? { ...a, state: "timeout" as const } : a)),
    };
    expect(judged(one, 10).codes).not.toContain("ERRORS_ROSE");
    const { verdict, codes } = judged(crashed(right, 3), 10, {
      "fail-on": ["score"],
      "warn-on": ["errors"],
    });
    expect([verdict.verdict, codes.includes("ERRORS_ROSE")]).toEqual(["pass", true]);
  });

  test("that the base of today makes as well are the day's", () => {
    const head = crashed(right, 3);
    expect(judged(head, 10).step.kind).toBe("confirm-base");
    const { verdict, codes } = judged(head, 10, {}, crashed(runOf(suiteOf(8, [1, 1, 1])), 3));
    expect([verdict.verdict, codes.includes("NOT_CONFIRMED")]).toEqual(["pass", true]);
    expect(judged(head, 10, {}, right).verdict.verdict).toBe("fail");
  });
});

describe("the parts of alpha", () => {
  test.each([
    [{}, { suiteAlpha: 0.043, vetoAlpha: 0.005, errorsAlpha: 0.002, slicesAlpha: 0 }],
    [
      { slices: { a: ["*"] } },
      { suiteAlpha: 0.033, vetoAlpha: 0.005, errorsAlpha: 0.002, slicesAlpha: 0.01 },
    ],
  ])("%j add up to 0.05", (judge, parts) => {
    const policy = policyOf(judge);
    for (const [name, value] of Object.entries(parts))
      expect(policy[name as keyof typeof parts]).toBeCloseTo(value, 12);
    const { suiteAlpha, vetoAlpha, errorsAlpha, slicesAlpha } = policy;
    expect(suiteAlpha + vetoAlpha + errorsAlpha + slicesAlpha).toBeCloseTo(0.05, 12);
  });
});

describe("a slice", () => {
  const slices = { critical: ["task-00[01]", "task-000", "task-001"], empty: ["nothing-*"] };
  const lost = runOf({ ...suiteOf(8, [1, 1, 1]), ...suiteOf(2, [0, 0, 0]) });

  test("that falls is red where the mean of all would hide it", () => {
    const { verdict, codes, comparison } = judged(lost, 10, {
      slices,
      "fail-on": ["slices"],
      "warn-on": [],
    });
    expect([verdict.verdict, codes.includes("SLICE_FELL")]).toEqual(["fail", true]);
    expect(comparison.slices[0]).toMatchObject({
      name: "critical",
      tasks: 2,
      base: 1,
      now: 0,
      alpha: 0.005,
    });
  });

  test("without a task says so", () => {
    expect(judged(right, 10, { slices }).codes).toContain("SLICE_EMPTY");
  });
});

describe("a required task", () => {
  const require = [{ task: "task-000", solved: 2, of: 3 }];

  test("that is missed is red whatever the mean does, and tells how often the baseline would be", () => {
    const run = runOf({ ...suiteOf(8, [1, 1, 1]), "task-000": [1, 0, 0] });
    const { verdict } = judged(run, 10, { require, "min-effect": 0.5 });
    expect([verdict.verdict, verdict.cause]).toEqual(["fail", "agent-is-worse"]);
    const [first] = verdict.reasons;
    expect(first && reasonWords(first)).toBe(
      "the required task task-000 was solved in 1 of 3 attempts, and must be in 2 of 3 (the baseline itself would miss this in 0 % of runs)",
    );
  });

  test("is run to its end before anything is green", () => {
    const run = {
      ...right,
      attempts: right.attempts.filter(({ task, repeat }) => task !== "task-000" || repeat === 1),
    };
    const { verdict, step } = judged(run, 10, { require, "inconclusive-above": 0.5 });
    expect(step).toEqual({
      kind: "required",
      attempts: [2, 3].map((repeat) => ({ task: "task-000", repeat })),
    });
    expect(verdict.verdict).toBe("inconclusive");
    expect(judged(right, 10, { require }).codes).toContain("REQUIRED_TASK_HELD");
  });

  test("named alone must be solved in more than half of the planned attempts", () => {
    expect(policyOf({ require: ["a"], design: "fixed", repeats: 3 }).require).toEqual([
      { task: "a", solved: 2, of: 3 },
    ]);
    expect(policyOf({ require: ["a"] }).require).toEqual([{ task: "a", solved: 3, of: 5 }]);
  });

  test("is proposed where it was solved in 19 of 20 attempts", () => {
    const scores = (solved: number, tried: number) =>
      Array.from({ length: tried }, (_, i) => (i < solved ? 1 : 0));
    const found = admitted(
      new Map([
        ["sure", scores(20, 20)],
        ["nearly", scores(19, 20)],
        ["not", scores(18, 20)],
        ["few", scores(19, 19)],
      ]),
    );
    expect(found.map(({ task, trips }) => [task, trips])).toEqual([
      ["sure", 0],
      ["nearly", 0.00725],
    ]);
  });
});

describe("what is never to be done", () => {
  const touched: Run = {
    ...right,
    attempts: right.attempts.map((one, i) => (i === 5 ? { ...one, attemptedChanges: 1 } : one)),
  };

  test("is red at the first time", () => {
    const { verdict, codes } = judged(touched, 10, { never: ["attempted-change"] });
    expect([verdict.verdict, codes[0]]).toEqual(["fail", "FORBIDDEN_ACT"]);
    expect(judged(touched, 10).verdict.verdict).toBe("pass");
    expect(judged(right, 10, { never: ["attempted-change"] }).codes).toContain("NO_FORBIDDEN_ACT");
  });
});

describe("a namespace that is never to be touched", () => {
  const wrote = (...touched: string[]): Run => ({
    ...right,
    attempts: right.attempts.map((one, i) => (i === 5 ? { ...one, touched } : one)),
  });
  const judge = { never: [{ namespace: "kube-*" }] };

  test("is red at the first write there, and only there", () => {
    const { verdict, codes } = judged(wrote("kube-system", "shop"), 10, judge);
    expect([verdict.verdict, codes[0]]).toEqual(["fail", "FORBIDDEN_ACT"]);
    expect(verdict.reasons[0]?.values).toMatchObject({ namespace: "kube-*", attempts: 1 });
    const elsewhere = judged(wrote("shop"), 10, judge);
    expect([elsewhere.verdict.verdict, elsewhere.codes.includes("NO_FORBIDDEN_ACT")]).toEqual([
      "pass",
      true,
    ]);
  });

  test("is named in the sentence", () => {
    const { verdict } = judged(wrote("kube-system"), 10, judge);
    const [first] = verdict.reasons.map(reasonWords);
    expect(first).toMatch(
      /^a write in the namespace kube-\* is forbidden, and 1 of \d+ attempts made one/,
    );
  });
});

describe("turns and cost under fail-on", () => {
  const dear = (factor: number): Run => ({
    ...right,
    attempts: right.attempts.map((one) => ({
      ...one,
      usage: { ...one.usage, cost: 0.5 * factor },
    })),
  });
  const judge = { "fail-on": ["score", "cost"] };

  test("are confirmed by the base of today: a dear day is nobody's regression", () => {
    const { verdict, step } = judged(dear(1.4), 10, judge);
    expect([verdict.verdict, step.kind]).toEqual(["fail", "confirm-base"]);
    const excused = judged(dear(1.4), 10, judge, dear(1.38));
    expect([excused.verdict.verdict, excused.codes.includes("COST_ROSE")]).toEqual(["pass", true]);
    expect(judged(dear(1.4), 10, judge, dear(1)).verdict.verdict).toBe("fail");
  });
});

test("an attempt of its own kind: nothing answered is not a score that fell", () => {
  const dead: Run = {
    ...right,
    attempts: right.attempts.map((one) => ({
      ...attemptOf(one.task, one.repeat, "agent-error"),
      reason: "exit code 3: boom",
      score: scoreOf(0),
    })),
  };
  const { verdict, codes } = judged(dead, 10);
  expect([verdict.verdict, verdict.cause, codes[0]]).toEqual([
    "fail",
    "agent-did-not-run",
    "AGENT_DOES_NOT_RUN",
  ]);
  expect(codes).not.toContain("SCORE_FELL");
});
