import { describe, expect, it } from "vitest";
import type { ScoredAttempt } from "../../src/model/attempt.ts";
import type { BaseRun } from "../../src/model/base-run.ts";
import type { Run } from "../../src/model/run.ts";
import { baselineOfRun } from "../../src/verdict/base-today/as-baseline.ts";
import { confirmWithBase } from "../../src/verdict/base-today/confirm.ts";
import { planConfirmation } from "../../src/verdict/base-today/confirm-plan.ts";
import { compare } from "../../src/verdict/compare/compare.ts";
import { decide } from "../../src/verdict/decide.ts";
import { nextStep } from "../../src/verdict/plan/next-step.ts";
import { planSameDay } from "../../src/verdict/plan/same-day.ts";
import type { JudgePolicy } from "../../src/verdict/policy.ts";
import {
  attemptOf,
  baselineOf,
  policyOf,
  poolWithZeros,
  runOf,
  type Suite,
  suiteOf,
  withZeros,
} from "./cases.ts";

const today = "2026-11-21";
const policy = policyOf();
const solid = suiteOf(60, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
const baseline = baselineOf(solid);
const three = suiteOf(60, [1, 1, 1]);

function asked(run: Run, more: { baseRun?: Run | null; canRunBase?: boolean } = {}) {
  const comparison = compare(run, baseline, policy, today);
  const step = nextStep({
    run,
    baseline,
    comparison,
    policy,
    today,
    baseRun: more.baseRun ?? null,
    canRunBase: more.canRunBase ?? true,
  });
  return { comparison, step };
}

function withAttempts(run: Run, task: string, scores: Suite[string]): Run {
  const more = scores.map((score, i) => attemptOf(task, 4 + i, score));
  return { ...run, attempts: [...run.attempts, ...more] };
}

function verdictOf(
  run: Run,
  baseRun: Run | null = null,
  differs: Pick<BaseRun, "installs" | "lacks"> = {},
) {
  const comparison = compare(run, baseline, policy, today);
  const lost = comparison.veto?.lost ?? [];
  const confirmation =
    baseRun === null
      ? null
      : confirmWithBase({
          comparison,
          run,
          policy,
          pool: baseline,
          base: { run: baseRun, ...differs },
          lost,
        });
  const base =
    baseRun === null ? null : { role: "confirmation" as const, run: baseRun, ...differs };
  return decide({ comparison, run, baseline, policy, today, confirmation, base });
}

/** Noise in one task keeps the suite from being deterministic. */
const noisy = { ...three, "task-001": [1, 0, 1] as const };

describe("nextStep", () => {
  it("asks nothing of a healthy run", () => {
    expect(asked(runOf(three)).step).toEqual({ kind: "done" });
  });

  it("reruns a reliable task that failed every time, one at a time, until it is settled", () => {
    const lost = runOf({ ...noisy, "task-007": [0, 0, 0] });
    const first = asked(lost);
    expect(first.comparison.veto?.pending).toEqual(["task-007"]);
    expect(first.step).toEqual({
      kind: "veto-reruns",
      attempts: [{ task: "task-007", repeat: 4 }],
    });
    const healed = withAttempts(lost, "task-007", [1]);
    expect(asked(healed, { canRunBase: false }).comparison.veto?.pending).toEqual([]);
    const dead = withAttempts(lost, "task-007", [0, 0]);
    expect(asked(dead).comparison.veto?.lost).toEqual(["task-007"]);
    expect(verdictOf(dead).verdict).toBe("fail");
    expect(verdictOf(dead).reasons[1]).toMatchObject({ code: "TASK_LOST", weight: "fail" });
  });

  it("never lets reruns into the suite test", () => {
    const lost = runOf({ ...noisy, "task-007": [0, 0, 0] });
    const before = compare(lost, baseline, policy, today).test.p;
    expect(compare(withAttempts(lost, "task-007", [0, 0]), baseline, policy, today).test.p).toBe(
      before,
    );
  });

  it("leaves a loss undecided while its reruns are missing", () => {
    const verdict = verdictOf(runOf({ ...noisy, "task-007": [0, 0, 0] }));
    expect(verdict.verdict).toBe("inconclusive");
    expect(verdict.reasons.map(({ code }) => code)).toContain("VETO_UNFINISHED");
  });

  const broken = runOf({ ...three, ...suiteOf(9, [0, 0, 0, 0, 0]), "task-030": [1, 0, 1] });

  it("asks for the base commit's agent when the score fell, then for the suspects", () => {
    const step = asked(broken).step;
    expect(step.kind).toBe("confirm-base");
    const again = asked(broken, { baseRun: runOf(three) }).step;
    expect(again.kind).toBe("follow-up");
    const named =
      again.kind === "follow-up" ? new Set(again.attempts.map(({ task }) => task)) : new Set();
    expect(named.size).toBe(10);
    expect(named.has("task-008")).toBe(true);
    expect(asked(broken, { canRunBase: false }).step.kind).toBe("follow-up");
  });

  it("stays red when today's base agent still solves the tasks", () => {
    const verdict = verdictOf(broken, runOf(suiteOf(60, [1, 1, 1, 1, 1])));
    expect(verdict.verdict).toBe("fail");
    expect(verdict.reasons.map(({ code }) => code)).toContain("CONFIRMED_BY_BASE");
  });

  it("is not red when the unchanged base agent shows the same drop today", () => {
    const verdict = verdictOf(
      broken,
      runOf({ ...suiteOf(60, [1, 1, 1]), ...suiteOf(9, [0, 0, 0, 0, 0]) }),
    );
    expect(verdict.verdict).toBe("pass");
    expect(verdict.reasons.map(({ code }) => code)).toContain("NOT_CONFIRMED");
  });

  it("stays red when today's base run was cut short before it could disagree", () => {
    const same = { ...suiteOf(60, [1, 1, 1]), ...suiteOf(9, [0, 0, 0, 0, 0]) };
    const whole = runOf(same);
    const few = { ...whole, attempts: whole.attempts.filter(({ repeat }) => repeat === 1) };
    const cancelled = runOf({
      ...suiteOf(60, ["cancelled", "cancelled", "cancelled"]),
      "task-040": [1, "cancelled", "cancelled"],
    });
    for (const base of [few, cancelled]) {
      const verdict = verdictOf(broken, base);
      expect(verdict.verdict).toBe("fail");
      expect(verdict.reasons.map(({ code }) => code)).toContain("CONFIRMATION_UNFINISHED");
    }
  });

  it("stays red when today's base run could not have agreed whatever it showed", () => {
    const suite = suiteOf(4, [1]);
    const pool = baselineOf(
      suiteOf(
        4,
        Array.from({ length: 20 }, () => 1),
      ),
    );
    const run = runOf({ ...suite, "task-001": [0.25] });
    const comparison = compare(run, pool, policy, today);
    const confirmedBy = (base: Run) =>
      confirmWithBase({ comparison, run, policy, pool, base: { run: base }, lost: [] });
    const confirmation = confirmedBy(runOf(suite));
    expect(confirmation.scoreConfirmed).toBeNull();
    const failing = { score: true, suite: true, whole: false, lost: [] };
    const { attempts } = planConfirmation(comparison, failing, { seed: "seed", pool });
    expect(attempts.filter(({ task }) => task === "task-001")).toHaveLength(2);
    const twice = confirmedBy(runOf(suiteOf(4, [1, 1])));
    expect(twice.scoreConfirmed).toBe(true);
  });

  it("asks the base of today in rounds, and stops as soon as it agrees", () => {
    const broken = runOf(suiteOf(60, [1, 0, 0]));
    const { comparison, step } = asked(broken);
    if (step.kind !== "confirm-base") throw new Error(`unexpected ${step.kind}`);
    expect(step.attempts).toHaveLength(180);
    expect(new Set(step.attempts.slice(0, 60).map(({ task }) => task)).size).toBe(60);
    expect(step.looks).toEqual([30, 60, 90, 120, 150, 180]);
    const base = step.attempts.map(({ task, repeat }) => attemptOf(task, repeat, 1));
    expect(step.decide(base.slice(0, 29))).toBe("continue");
    expect(step.decide(base.slice(0, 30))).toBe("stop");
    const stopped = runOf(three, { planned: 180, attempts: base.slice(0, 30) });
    const said = confirmWithBase({
      comparison,
      run: broken,
      policy,
      pool: baseline,
      base: { run: stopped },
      lost: [],
    });
    expect([said.scoreConfirmed, said.level, said.attempts]).toEqual([true, 0.12, 30]);
    expect(verdictOf(broken, stopped).verdict).toBe("fail");
    // As bad as the head: at no look does it agree, and the day is to blame.
    const alike = step.attempts.map(({ task, repeat }) =>
      attemptOf(task, repeat, repeat === 1 + (Number(task.slice(-3)) % 3) ? 1 : 0),
    );
    for (const look of step.looks) expect(step.decide(alike.slice(0, look))).toBe("continue");
    const whole = runOf(three, { planned: 180, attempts: alike });
    expect(verdictOf(broken, whole).verdict).toBe("pass");
  });

  /** Which of today's base attempts died, as their agent's files or installs were missing. */
  const dying = (base: Run, dies: (attempt: ScoredAttempt) => boolean): Run => ({
    ...base,
    attempts: base.attempts.map((one) =>
      dies(one) && one.score !== null
        ? {
            ...one,
            state: "agent-error" as const,
            reason: "exit code 1: no module",
            score: { ...one.score, value: 0 },
          }
        : one,
    ),
  });
  const healthy = suiteOf(60, [1, 1, 1, 1, 1]);

  it.each<[string, (attempt: ScoredAttempt) => boolean]>([
    ["everywhere", () => true],
    ["on half of the tasks", ({ task }) => Number(task.slice(5)) < 30],
    ["in nine attempts of ten", ({ task }) => Number(task.slice(5)) % 10 > 0],
  ])("stays red when today's base agent cannot run %s", (_where, dies) => {
    const dead = runOf(suiteOf(60, [0, 0, 0]));
    for (const head of [dead, broken]) {
      // What it still answers it answers as the head does.
      const alike = dying(
        runOf(
          head === dead ? suiteOf(60, [0, 0, 0]) : { ...healthy, ...suiteOf(9, [0, 0, 0, 0, 0]) },
        ),
        dies,
      );
      const verdict = verdictOf(head, alike);
      expect(verdict.verdict).toBe("fail");
      const told = verdict.reasons.find(({ code }) => code === "BASE_DID_NOT_RUN");
      expect(told?.values.words).toBe("exit code 1: no module");
    }
  });

  it("stays red when what today's base run lacks is just what the head lost", () => {
    // Ten tasks that both lose are the day's.
    const day = suiteOf(10, [0, 0, 0, 0, 0], 50);
    const lost = { ...three, ...day, ...suiteOf(3, [0, 0, 0, 0, 0]) };
    const states = ["infra-error", "timeout"] as const;
    for (const state of states) {
      const gone = suiteOf(3, [state, state, state, state, state]);
      const base = withZeros(runOf({ ...healthy, ...day, ...gone }));
      const verdict = verdictOf(runOf(lost), base);
      const fell = verdict.reasons.find(({ code }) => code === "SCORE_FELL");
      expect([state, verdict.verdict, fell?.weight]).toEqual([state, "fail", "fail"]);
      expect(verdict.reasons.map(({ code }) => code)).not.toContain("CONFIRMED_BY_BASE");
    }
  });

  it("an agent that often ends without an answer may do so today as well", () => {
    const tired = ["timeout", 1, 1, "timeout", 1, 1, "timeout", 1, 1, 1] as const;
    const pool = poolWithZeros(baselineOf(suiteOf(60, tired)));
    const run = withZeros(runOf(suiteOf(60, [0, 0, "timeout"])));
    const comparison = compare(run, pool, policy, today);
    const base = { run: withZeros(runOf(suiteOf(60, [0, "timeout", 0]))) };
    const said = confirmWithBase({ comparison, run, policy, pool, base, lost: [] });
    expect([said.unanswered.count, said.scoreConfirmed]).toEqual([0, false]);
  });

  it.each<[string, Pick<BaseRun, "installs" | "lacks">]>([
    ["INSTALLS_DIFFER", { installs: { count: 1, some: ["requirements.txt"] } }],
    ["BASE_INCOMPLETE", { lacks: { count: 4, some: ["vendor/a.js"] } }],
  ])("stays red when today's base agent was not itself: %s", (code, differs) => {
    const same = runOf({ ...suiteOf(60, [1, 1, 1]), ...suiteOf(9, [0, 0, 0, 0, 0]) });
    const verdict = verdictOf(broken, same, differs);
    expect(verdict.verdict).toBe("fail");
    expect(verdict.reasons.map((reason) => reason.code)).toContain(code);
    // What it solves all the same it does solve.
    const solved = verdictOf(broken, runOf(healthy), differs);
    expect(solved.reasons.map((reason) => reason.code)).toContain("CONFIRMED_BY_BASE");
  });

  it("stays red when today's base run measured nothing", () => {
    const verdict = verdictOf(broken, runOf(suiteOf(60, ["infra-error"])));
    expect(verdict.verdict).toBe("fail");
    expect(verdict.reasons.map(({ code }) => code)).toContain("CONFIRMATION_UNFINISHED");
  });
});

function compareToday(run: Run, base: Run, by: JudgePolicy, day: string) {
  return compare(run, baselineOfRun(base, base.attempts), by, day);
}

describe("a same-day plan", () => {
  const adaptive = policyOf({ design: "adaptive" });
  const tasks = Object.keys(suiteOf(20, []));
  const plan = planSameDay({ tasks, repeats: 5, seed: "s", design: "adaptive", policy: adaptive });

  it("pairs the arms and lets the baseline grow with the run", () => {
    expect(plan.pairs).toHaveLength(100);
    expect(plan.sequence?.information).toBeCloseTo(20 * 2.5, 9);
  });

  function arms(head: number, base: number) {
    const run = (score: number) => {
      const attempts = plan.pairs.map(({ task, repeat }) =>
        attemptOf(task, repeat, repeat % 5 === 0 ? 1 - score : score),
      );
      return runOf(suiteOf(20, []), { attempts, planned: 100, design: "adaptive", seed: "s" });
    };
    return compareToday(run(head), run(base), adaptive, today);
  }

  it.each([8, 9, 10, 20, 24, 59, 66])(
    "decides at its own look, early as it may be (%d tasks)",
    (count) => {
      const suite = suiteOf(count, []);
      const { pairs } = planSameDay({
        tasks: Object.keys(suite),
        repeats: 5,
        seed: "seed",
        design: "adaptive",
        policy: adaptive,
      });
      const arm = (score: number) =>
        runOf(suite, {
          design: "adaptive",
          planned: pairs.length,
          attempts: pairs.map(({ task, repeat }) => attemptOf(task, repeat, score)),
        });
      const verdictOf = (now: number, before: number) => {
        const [run, base] = [arm(now), arm(before)];
        const comparison = compareToday(run, base, adaptive, today);
        const baseline = baselineOfRun(base, base.attempts);
        return decide({ comparison, run, baseline, policy: adaptive, today }).verdict;
      };
      expect([verdictOf(0, 1), verdictOf(1, 1), verdictOf(1, 0)]).toEqual(["fail", "pass", "pass"]);
    },
  );

  it("after a first round that was enough, is the whole plan all the same", () => {
    const suite = suiteOf(3, []);
    const { pairs } = planSameDay({
      tasks: Object.keys(suite),
      repeats: 5,
      seed: "seed",
      design: "adaptive",
      policy: adaptive,
    });
    const first = (score: number) =>
      runOf(suite, {
        design: "adaptive",
        planned: pairs.length,
        attempts: pairs.slice(0, 3).map(({ task, repeat }) => attemptOf(task, repeat, score)),
      });
    const [run, base] = [first(1), first(0)];
    const comparison = compareToday(run, base, adaptive, today);
    expect(comparison.test.look).toMatchObject({ attempts: 3, of: 15, outcome: "stopped-early" });
    const verdict = decide({
      comparison,
      run,
      baseline: baselineOfRun(base, base.attempts),
      policy: adaptive,
      today,
    });
    expect(verdict.reasons.map(({ code }) => code)).not.toContain("SINGLE_ATTEMPTS");
  });

  it("counts what the base would have shown by the end, not what an early stop saw of it", () => {
    const suite = suiteOf(20, []);
    const { pairs } = planSameDay({
      tasks: Object.keys(suite),
      repeats: 5,
      seed: "seed",
      design: "adaptive",
      policy: adaptive,
    });
    const attempts = pairs.map(({ task, repeat }) =>
      attemptOf(task, repeat, task === "task-003" ? 1 : 0),
    );
    const run = runOf(suite, { design: "adaptive", planned: pairs.length, attempts });
    const { test } = compareToday(run, run, adaptive, today);
    expect(test.look?.outcome).toBe("stopped-early");
    // Five solved attempts against five that solve nothing: one way of 252, and half of that is a tie.
    expect(test.smallestP).toBeCloseTo(1 / 252 / 2, 9);
  });

  it("misses the pairs that a fixed plan was cut short of", () => {
    const suite = suiteOf(4, [1, 1, 1]);
    const head = runOf(suite, { planned: 12 });
    const base = runOf(suite, { planned: 12 });
    const cut = (run: Run) => ({
      ...run,
      attempts: run.attempts.map((one) =>
        one.repeat === 1 ? one : { ...one, state: "cancelled" as const, score: null },
      ),
    });
    expect(compareToday(head, base, policy, today).counts.missing).toBe(0);
    expect(compareToday(cut(head), cut(base), policy, today).counts).toMatchObject({
      expected: 12,
      missing: 8,
    });
  });

  it("fails a dead head at an early look and passes an equal one", () => {
    expect(arms(0, 1).test.look?.outcome).toBe("fell");
    expect(arms(0, 1).test.look?.attempts).toBeLessThan(30);
    expect(arms(1, 1).test.look?.outcome).toBe("stopped-early");
  });
});
