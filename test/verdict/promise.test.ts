import { describe, expect, test } from "vitest";
import type { Run } from "../../src/model/run.ts";
import { seededRandom } from "../../src/stats/random.ts";
import { confirmWithBase } from "../../src/verdict/base-today/confirm.ts";
import { promisedDrop } from "../../src/verdict/calibrate/promise.ts";
import { compare } from "../../src/verdict/compare/compare.ts";
import { decide } from "../../src/verdict/decide.ts";
import { followsPool } from "../../src/verdict/plan/design.ts";
import { nextStep } from "../../src/verdict/plan/next-step.ts";
import { planAttempts } from "../../src/verdict/plan/plan.ts";
import { attemptOf, baselineOf, policyOf, runOf, type Suite } from "./cases.ts";

/** A pool as an agent of these solving rates leaves it. */
function poolOf(rates: readonly number[], repeats: number, seed: string): Suite {
  const random = seededRandom(seed);
  return Object.fromEntries(
    rates.map((rate, i) => [
      `task-${String(i).padStart(3, "0")}`,
      Array.from({ length: repeats }, () => (random.next() < rate ? 1 : 0)),
    ]),
  );
}

const even = (tasks: number, rate: number) => Array.from({ length: tasks }, () => rate);
const mixed = (tasks: number) =>
  Array.from({ length: tasks }, (_, i) => ((i + 0.5) / tasks) ** 1.25);
const halves = (tasks: number) => Array.from({ length: tasks }, (_, i) => (i % 2 === 0 ? 1 : 0.3));

interface Case {
  readonly name: string;
  readonly rates: readonly number[];
  readonly stored: number;
  readonly judge: Record<string, unknown>;
}

const none = { confirm: "none" };
const CASES: readonly Case[] = [
  {
    name: "3 tasks, deterministic, fixed",
    rates: even(3, 1),
    stored: 5,
    judge: { design: "fixed", repeats: 3, ...none },
  },
  {
    name: "8 tasks, deterministic, fixed",
    rates: even(8, 1),
    stored: 10,
    judge: { design: "fixed", repeats: 3, ...none },
  },
  { name: "8 tasks, deterministic, adaptive", rates: even(8, 1), stored: 10, judge: none },
  { name: "8 tasks, deterministic, adaptive, confirmed", rates: even(8, 1), stored: 10, judge: {} },
  {
    name: "8 tasks, mixed, fixed",
    rates: mixed(8),
    stored: 10,
    judge: { design: "fixed", repeats: 3, ...none },
  },
  { name: "8 tasks, mixed, adaptive, confirmed", rates: mixed(8), stored: 10, judge: {} },
  {
    name: "20 tasks, mixed, fixed, confirmed",
    rates: mixed(20),
    stored: 10,
    judge: { design: "fixed", repeats: 3 },
  },
  { name: "20 tasks, mixed, adaptive", rates: mixed(20), stored: 5, judge: none },
  {
    name: "20 tasks, nearly all solved, adaptive, confirmed",
    rates: even(20, 0.95),
    stored: 10,
    judge: {},
  },
  {
    name: "20 tasks, half certain, fixed",
    rates: halves(20),
    stored: 6,
    judge: { design: "fixed", repeats: 3, ...none },
  },
  {
    name: "24 tasks, even, score alone, adaptive",
    rates: even(24, 0.5),
    stored: 10,
    judge: { ...none, "fail-on": ["score"] },
  },
  {
    name: "24 tasks, half certain, veto too, adaptive, confirmed",
    rates: halves(24),
    stored: 20,
    judge: {},
  },
  {
    name: "12 tasks, 1 stored repeat more than none, fixed",
    rates: even(12, 0.8),
    stored: 2,
    judge: { design: "fixed", repeats: 5, ...none },
  },
];

describe("the drop that is promised", () => {
  test.each(CASES)("$name", ({ name, rates, stored, judge }) => {
    const gate = gateOf({ name, rates, stored, judge });
    const promised = gate.promise();
    if (promised === null) {
      // Nothing is promised: then not even an agent that solves nothing is caught so often.
      expect(gate.power(gate.score, GATES)).toBeLessThan(0.8);
      return;
    }
    expect(gate.power(promised, GATES)).toBeGreaterThanOrEqual(0.77 - ERROR);
    if (promised > 0.011) expect(gate.power(promised - 0.01, GATES)).toBeLessThan(0.8 + ERROR);
  });

  test("no drop is promised where none can be seen", () => {
    const gate = gateOf({
      name: "one",
      rates: [1],
      stored: 2,
      judge: { design: "fixed", repeats: 1, ...none },
    });
    expect(gate.promise()).toBeNull();
  });
});

/** Gates that are played a cell. More of them (PROMISE_GATES=4000) measure the same to within a point. */
const GATES = Number(process.env.PROMISE_GATES ?? 300);
/** Two standard errors of what so many gates measure. */
const ERROR = 2 * Math.sqrt(0.16 / GATES);

/** The gate itself, through plan, comparison, next steps and decision. */
function gateOf({ name, rates, stored, judge }: Case) {
  const policy = policyOf(judge);
  const pool = poolOf(rates, stored, name);
  const baseline = baselineOf(pool);
  const ids = Object.keys(pool);
  const repeatsOfPlan = followsPool(policy) ? "by-pool" : policy.repeats;
  const seen = (id: string) => {
    const scores = (pool[id] ?? []) as number[];
    return scores.reduce((sum, score) => sum + score, 0) / scores.length;
  };
  const plan = planAttempts({
    tasks: ids,
    repeats: repeatsOfPlan,
    seed: "seed",
    design: policy.design,
    baseline,
    policy,
  });
  const score = ids.reduce((sum, id) => sum + seen(id), 0) / ids.length;
  return {
    score,
    promise: () =>
      promisedDrop({
        baseline,
        policy,
        tasks: ids.filter((id) => !plan.leftOut.includes(id)),
        leftOut: plan.leftOut,
        design: policy.design,
        repeats: Math.ceil(plan.attempts.length / (ids.length - plan.leftOut.length)),
        most: plan.attempts.length,
      }),
    power(drop: number, gates: number): number {
      const share = Math.min(1, drop / score);
      const random = seededRandom(`${name}:${drop}`);
      let failed = 0;
      for (let g = 0; g < gates; g += 1) {
        const head = (task: string) =>
          random.next() < seen(task) && random.next() >= share ? 1 : 0;
        const today = (task: string) => (random.next() < seen(task) ? 1 : 0);
        if (isRed({ seed: `${g}`, head, today })) failed += 1;
      }
      return failed / gates;
    },
  };

  function isRed(by: {
    seed: string;
    head: (task: string) => number;
    today: (task: string) => number;
  }): boolean {
    const own = planAttempts({
      tasks: ids,
      repeats: repeatsOfPlan,
      seed: by.seed,
      design: policy.design,
      baseline,
      policy,
    });
    const attempts = [];
    for (const planned of own.attempts) {
      attempts.push(attemptOf(planned.task, planned.repeat, by.head(planned.task)));
      if (own.looks.includes(attempts.length) && own.decide(attempts) === "stop") break;
    }
    let run: Run = runOf(pool, {
      seed: by.seed,
      design: policy.design,
      planned: own.attempts.length,
      leftOut: own.leftOut,
      attempts,
    });
    run = { ...run, tasks: run.tasks.filter(({ id }) => !own.leftOut.includes(id)) };
    let baseRun: Run | null = null;
    for (;;) {
      const comparison = compare(run, baseline, policy);
      const step = nextStep({
        run,
        baseline,
        comparison,
        policy,
        today: null,
        baseRun,
        canRunBase: true,
      });
      if (step.kind === "veto-reruns")
        run = {
          ...run,
          attempts: [
            ...run.attempts,
            ...step.attempts.map(({ task, repeat }) => attemptOf(task, repeat, by.head(task))),
          ],
        };
      else if (step.kind === "confirm-base")
        baseRun = runOf(pool, {
          planned: step.attempts.length,
          attempts: step.attempts.map(({ task, repeat }) =>
            attemptOf(task, repeat, by.today(task)),
          ),
        });
      else {
        const lost = comparison.veto?.lost ?? [];
        const confirmation =
          baseRun === null
            ? null
            : confirmWithBase({
                comparison,
                run,
                policy,
                pool: baseline,
                base: { run: baseRun },
                lost,
              });
        const input = { comparison, run, baseline, policy, today: null, confirmation };
        return decide(input).verdict === "fail";
      }
    }
  }
}
