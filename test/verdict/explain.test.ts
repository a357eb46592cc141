import { describe, expect, it } from "vitest";
import type { BaseRun } from "../../src/model/base-run.ts";
import type { Baseline } from "../../src/model/baseline.ts";
import type { Run } from "../../src/model/run.ts";
import { reasonTexts } from "../../src/report/headline.ts";
import { seededRandom } from "../../src/stats/random.ts";
import { baselineOfRun } from "../../src/verdict/base-today/as-baseline.ts";
import { withPromise } from "../../src/verdict/calibrate/promise.ts";
import { compare } from "../../src/verdict/compare/compare.ts";
import { decide } from "../../src/verdict/decide.ts";
import { explainCalculation } from "../../src/verdict/explain.ts";
import { planAttempts } from "../../src/verdict/plan/plan.ts";
import { planSameDay } from "../../src/verdict/plan/same-day.ts";
import { attemptOf, baselineOf, policyOf, runOf, type Suite, suiteOf } from "./cases.ts";

type Judge = Parameters<typeof policyOf>[0];

const TODAY = "2026-11-21";

function explained(run: Run, baseline: Baseline | null, judge: Judge, base: BaseRun | null = null) {
  const policy = policyOf(judge);
  const known = base === null ? baseline : baselineOfRun(base.run, base.run.attempts);
  const found = compare(run, known, policy, TODAY);
  const comparison = withPromise(found, { run, baseline: known, policy });
  const verdict = decide({ comparison, run, baseline: known, policy, today: TODAY });
  const text = explainCalculation({
    comparison,
    verdict,
    policy,
    run,
    baseline,
    base,
    today: TODAY,
    say: reasonTexts,
  });
  return { text, comparison, policy };
}

interface Row {
  readonly base: number[];
  readonly now: number[];
  readonly turns: { readonly base: number[]; readonly now: number[] };
}

/** The tasks that were compared, from nothing but the printed text. */
function printedRows(text: string): Row[] {
  const numbers = (part: string) => part.trim().split(" ").map(Number);
  const pattern =
    /^ {3}\S+ \[compared\] ([\d. ]+) \| ([\d. ]+?)(?: change .*)?\n {6}turns ([\d. ]+) \| ([\d. ]+)$/gm;
  return [...text.matchAll(pattern)].map(
    ([, base = "", now = "", turnsBase = "", turnsNow = ""]) => ({
      base: numbers(base),
      now: numbers(now),
      turns: { base: numbers(turnsBase), now: numbers(turnsNow) },
    }),
  );
}

function printed(text: string, pattern: RegExp): number {
  const [, found] = pattern.exec(text) ?? [];
  if (found === undefined) throw new Error(`not printed: ${pattern}\n${text}`);
  return Number(found.replace("−", "-"));
}

/** Mid-p by writing down every way to deal the printed scores out; all are multiples of a sixtieth. */
function enumerated(rows: readonly Row[], leaves: number): number {
  let total = new Map([[0, 1]]);
  let observed = 0;
  for (const { base, now } of rows) {
    const pool = [...now, ...base].map((score) => Math.round(score * 60));
    observed += pool.slice(0, now.length).reduce((sum, value) => sum + value, 0);
    const ways = new Map<number, number>();
    const deal = (from: number, left: number, sum: number, positives: number): void => {
      if (left === 0) {
        const behind = pool.filter((value) => value > 0).length - positives;
        if (behind >= leaves) ways.set(sum, (ways.get(sum) ?? 0) + 1);
        return;
      }
      for (let i = from; i <= pool.length - left; i += 1) {
        const value = pool[i] ?? 0;
        deal(i + 1, left - 1, sum + value, positives + (value > 0 ? 1 : 0));
      }
    };
    deal(0, now.length, 0, 0);
    const all = [...ways.values()].reduce((sum, count) => sum + count, 0);
    const next = new Map<number, number>();
    for (const [sum, chance] of total)
      for (const [more, count] of ways)
        next.set(sum + more, (next.get(sum + more) ?? 0) + (chance * count) / all);
    total = next;
  }
  let p = 0;
  for (const [sum, chance] of total)
    p += sum < observed ? chance : sum === observed ? chance / 2 : 0;
  return p;
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Within tasks and arms, one variance for all: as docs and page say. */
function spread(rows: readonly Row[]): { variance: number; counts: number } {
  const perTask = rows.map(({ base, now }) => {
    const squares = [base, now].flatMap((arm) => arm.map((score) => (score - mean(arm)) ** 2));
    return squares.reduce((sum, value) => sum + value, 0) / (base.length + now.length - 2);
  });
  const counts = rows.reduce((sum, { base, now }) => sum + 1 / base.length + 1 / now.length, 0);
  return { variance: mean(perTask), counts };
}

function mixedSuite(tasks: number, repeats: number, seed: string, rate: number): Suite {
  const random = seededRandom(seed);
  const graded = [1, 1, 0.5, 1 / 3];
  return Object.fromEntries(
    Object.keys(suiteOf(tasks, [])).map((id, i) => [
      id,
      Array.from({ length: repeats }, () =>
        random.next() < rate * (1 - (i % 4) / 5) ? (graded[random.below(4)] ?? 1) : 0,
      ),
    ]),
  );
}

/** Turns that differ from attempt to attempt, so that a ratio has something to be taken of. */
function withTurns(run: Run): Run {
  const attempts = run.attempts.map((one, i) => ({
    ...one,
    usage: { ...one.usage, turns: 8 + ((i * 7) % 9) },
  }));
  return { ...run, attempts };
}

describe("compare --explain", () => {
  it.each(["a", "b", "c", "d"])(
    "prints all that p, change and drop are made of (fixed, %s)",
    (seed) => {
      const run = withTurns(runOf(mixedSuite(8, 3, `now ${seed}`, 0.6)));
      const { text, comparison } = explained(
        run,
        baselineOf(mixedSuite(8, 6, `base ${seed}`, 0.8)),
        {},
      );
      const rows = printedRows(text);
      expect(rows).toHaveLength(8);
      const p = enumerated(rows, 0);
      expect(printed(text, /p that the score fell: ([\d.e-]+)/)).toBeCloseTo(p, 6);
      expect(comparison.test.p).toBeCloseTo(p, 10);
      expect(printed(text, /that it rose: ([\d.e-]+)/)).toBeCloseTo(1 - p, 5);

      const change = mean(rows.map(({ now, base }) => mean(now) - mean(base)));
      expect(printed(text, /change: (−?[\d.]+) points/)).toBeCloseTo(100 * change, 1);
      const { variance, counts } = spread(rows);
      const error = Math.sqrt(variance * counts) / rows.length;
      expect(printed(text, /90 % interval (−?[\d.]+) points to/)).toBeCloseTo(
        100 * (change - 1.6449 * error),
        1,
      );
      expect(comparison.test.detectableDrop).not.toBeNull();
      expect(printed(text, /drop caught 4 times in 5 \(.*\): ([\d.]+)/)).toBeCloseTo(
        100 * (comparison.test.detectableDrop ?? 0),
        1,
      );
      // What a normal test would need is near it: exact test, the same scatter.
      expect(100 * (comparison.test.detectableDrop ?? 0)).toBeGreaterThan(100 * 1.5 * error);
      // No successes at all: every task draws nothing but zeros, and half of that is a tie.
      const nothing = rows.map(({ base, now }) => ({ base, now: now.map(() => 0) }));
      expect(printed(text, /smallest p this comparison could have given: ([\d.e-]+)/)).toBeCloseTo(
        enumerated(nothing as Row[], 0),
        8,
      );
    },
  );

  it("prints what the ratio of turns and its bounds are made of", () => {
    const run = withTurns(runOf(mixedSuite(8, 3, "now", 0.6)));
    const { text } = explained(run, baselineOf(mixedSuite(8, 6, "base", 0.8)), {});
    const logs = printedRows(text).map(
      ({ turns }) => mean(turns.now.map(Math.log)) - mean(turns.base.map(Math.log)),
    );
    const centre = mean(logs);
    const sd = Math.sqrt(logs.reduce((sum, log) => sum + (log - centre) ** 2, 0) / 7);
    expect(printed(text, /turns, all attempts: ratio ([\d.]+)/)).toBeCloseTo(Math.exp(centre), 3);
    // Student's t with 7 degrees of freedom at 95 %: 1.8946.
    const low = Math.exp(centre - (1.8946 * sd) / Math.sqrt(8));
    expect(printed(text, /turns, all attempts: .* interval ([\d.]+) to/)).toBeCloseTo(low, 3);
    const solved = printedRows(text).flatMap(({ base, now, turns }) => {
      const of = (side: "base" | "now", scores: readonly number[]) =>
        turns[side].filter((_, i) => (scores[i] ?? 0) > 0).map(Math.log);
      const [left, right] = [of("now", now), of("base", base)];
      return left.length === 0 || right.length === 0 ? [] : [mean(left) - mean(right)];
    });
    expect(printed(text, /turns, solved attempts: ratio ([\d.]+)/)).toBeCloseTo(
      Math.exp(mean(solved)),
      3,
    );
  });

  it("prints the truncated null of an adaptive look, its level and its limit", () => {
    const stored = { ...mixedSuite(8, 6, "adaptive", 0.7), "task-000": [0, 0, 0, 0, 0, 0] };
    const baseline = baselineOf(stored);
    const judge = { design: "adaptive" };
    const plan = planAttempts({
      tasks: Object.keys(stored),
      repeats: 5,
      seed: "seed",
      design: "adaptive",
      baseline,
      policy: policyOf(judge),
      today: TODAY,
    });
    const attempts = plan.attempts.slice(0, 12).map(({ task, repeat }, i) => {
      return attemptOf(task, repeat, i % 3 === 0 ? 0.5 : 0);
    });
    const run = runOf(stored, {
      design: "adaptive",
      planned: plan.attempts.length,
      attempts,
      leftOut: [...plan.leftOut],
    });
    const { text, comparison } = explained(run, baseline, judge);
    expect(text).toContain("method: truncated-exact-stratified-permutation");
    expect(text).toContain(
      "leave the baseline of each task a score above 0 in at least one of 6 attempts",
    );
    const rows = printedRows(text);
    const used = rows.reduce((sum, { now }) => sum + now.length, 0);
    expect(printed(text, /look \d+ of \d+, after (\d+) of/)).toBe(used);
    expect(printed(text, /p that the score fell: ([\d.e-]+)/)).toBeCloseTo(enumerated(rows, 1), 6);
    expect(enumerated(rows, 1)).not.toBeCloseTo(enumerated(rows, 0), 3);
    const index = plan.looks.indexOf(used);
    expect(printed(text, /level: ([\d.e-]+)/)).toBeCloseTo(plan.sequence?.nominal[index] ?? -1, 6);
    expect(text).toContain("the levels spend 0.043 t^2 of the information t");
    const limit = plan.sequence?.futility[index];
    if (limit != null) {
      expect(printed(text, /stops as healthy above p = ([\d.]+)/)).toBeCloseTo(limit, 5);
    }
    expect(comparison.test.look?.futility).toBe(limit);
    expect(text).toMatch(/task-000 \[left-out\] 0 0 0 0 0 0 \| none/);
  });

  it("prints both arms of a day", () => {
    const suite = suiteOf(6, []);
    const policy = policyOf({ design: "adaptive" });
    const plan = planSameDay({
      tasks: Object.keys(suite),
      repeats: 5,
      seed: "seed",
      design: "adaptive",
      policy,
    });
    const arm = (score: number): Run =>
      runOf(suite, {
        design: "adaptive",
        planned: plan.pairs.length,
        attempts: plan.pairs.map(({ task, repeat }) => attemptOf(task, repeat, score)),
      });
    const base: BaseRun = { role: "same-day", run: arm(1) };
    const { text } = explained(arm(0), null, { design: "adaptive" }, base);
    const rows = printedRows(text);
    expect(rows.every(({ base: old, now }) => old.length === now.length)).toBe(true);
    expect(printed(text, /p that the score fell: ([\d.e-]+)/)).toBeCloseTo(enumerated(rows, 0), 6);
  });
});

describe("what it says would be seen", () => {
  const said = (now: Suite, base: Suite, judge: Judge = {}) => {
    const { text } = explained(runOf(now), baselineOf(base), { design: "fixed", ...judge });
    return { text, promised: /A drop of .* would be caught 4 times in 5/.test(text) };
  };

  it("is nothing where one attempt a task decides nothing, though the scatter is known", () => {
    const { text, promised } = said(suiteOf(8, [1, 0, 1]), suiteOf(8, [1]));
    expect(promised).toBe(false);
    expect(text).toContain("a drop of any size is left undecided. The verdict is inconclusive");
    expect(text).not.toContain("DETECTABLE_DROP");
    // The same scatter against two attempts a task is a promise.
    expect(said(suiteOf(8, [1, 0, 1]), suiteOf(8, [1, 1])).promised).toBe(true);
  });

  it("is nothing where not even a lost suite would fail", () => {
    const { text, promised } = said(suiteOf(1, [1, 0]), suiteOf(1, [1, 1]));
    expect(text).toContain("CANNOT_DETECT");
    expect(promised).toBe(false);
    expect(text).toContain("a drop of any size is left undecided");
  });
});
