import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Baseline } from "../../src/model/baseline.ts";
import type { Run, Times } from "../../src/model/run.ts";
import { headline, sentence } from "../../src/report/headline.ts";
import { reasonWords } from "../../src/report/words.ts";
import { compare } from "../../src/verdict/compare/compare.ts";
import { decide } from "../../src/verdict/decide.ts";
import { wouldHaveFailed } from "../../src/verdict/rules/advisory.ts";
import { percentile90 } from "../../src/verdict/rules/slo.ts";
import { baselineOf, policyOf, runOf, type Suite, suiteOf } from "./cases.ts";

type Judge = Parameters<typeof policyOf>[0];

function judged(
  run: Run,
  baseline: Baseline,
  judge: Judge = {},
  more: { today?: string | null; times?: Times } = {},
) {
  const policy = policyOf(judge);
  const today = more.today === undefined ? "2026-11-21" : more.today;
  const comparison = compare(run, baseline, policy, today);
  const verdict = decide({ comparison, run, baseline, policy, today, times: more.times ?? null });
  const of = (code: string) => verdict.reasons.filter((reason) => reason.code === code);
  return { verdict, comparison, of };
}

/** Ten tasks; the i-th took this many seconds in each of its two attempts. */
function clock(
  seconds: readonly number[],
  candidates: readonly (number | null)[] = seconds,
): Times {
  return {
    format: "sre-gate-times@1",
    startedAt: "2026-11-21T00:00:00.000Z",
    seconds: 1,
    attempts: seconds.flatMap((value, i) =>
      [1, 2].map((repeat) => ({
        task: `task-${String(i).padStart(3, "0")}`,
        repeat,
        startedAt: "2026-11-21T00:00:00.000Z",
        seconds: value,
        firstCandidateSeconds: candidates[i] ?? null,
      })),
    ),
  };
}

const TEN = suiteOf(10, [1, 1]);
/** Nine fast tasks and a slow one: the 90th percentile over tasks is the slowest of the nine. */
const SECONDS = [11, 12, 13, 14, 15, 16, 17, 18, 20, 500];

describe("service levels", () => {
  const level = (judge: Judge, times = clock(SECONDS)) =>
    judged(runOf(TEN), baselineOf(TEN), { "fail-on": ["slo"], "warn-on": [], ...judge }, { times });

  it("the 90th percentile is the least value that nine of ten do not exceed", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 40 }),
        (values) => {
          const enough = values.filter(
            (limit) => values.filter((value) => value <= limit).length * 10 >= values.length * 9,
          );
          expect(percentile90(values)).toBe(Math.min(...enough));
        },
      ),
      { seed: 11 },
    );
  });

  it.each([
    ["answer-seconds", { p90: 20 }, "pass"],
    ["answer-seconds", { p90: 19.9 }, "fail"],
    ["answer-seconds", { p90: 18, tolerance: 0.12 }, "pass"],
    ["answer-seconds", { p90: 18, tolerance: 0.11 }, "fail"],
    ["first-candidate-seconds", { p90: 20 }, "pass"],
    ["first-candidate-seconds", { p90: 18, tolerance: 0.1 }, "fail"],
    ["turns", { p90: 10 }, "pass"],
    ["turns", { p90: 9, tolerance: 0.1 }, "fail"],
    ["turns", { p90: 9, tolerance: 0.2 }, "pass"],
    ["cost", { p90: 0.5 }, "pass"],
    ["cost", { p90: 0.4, tolerance: 0.2 }, "fail"],
  ])("%s within %o: %s", (objective, limit, verdict) => {
    const { verdict: said, of } = level({ slo: { [objective]: limit } });
    expect(said.verdict).toBe(verdict);
    expect(of("SLO_EXCEEDED")).toHaveLength(verdict === "fail" ? 1 : 0);
  });

  it("each objective has a tolerance of its own, and says what it saw", () => {
    const { of } = level({
      slo: { "answer-seconds": { p90: 18, tolerance: 0.05 }, turns: { p90: 9, tolerance: 0.5 } },
    });
    expect(of("SLO_EXCEEDED").map(reasonWords)).toEqual([
      "service level missed: final answer up to 20 s in nine tasks of ten, limit 18 s (tolerance 5 %)",
    ]);
  });

  it("no candidate, and no answer, are later than any limit; one task in ten may be", () => {
    const some = SECONDS.map((value, i) => (i === 0 ? null : value));
    const slo = { "first-candidate-seconds": { p90: 1000 } };
    expect(level({ slo }, clock(SECONDS, some)).verdict.verdict).toBe("pass");
    const two = SECONDS.map((value, i) => (i < 2 ? null : value));
    const missed = level({ slo }, clock(SECONDS, two)).of("SLO_EXCEEDED");
    expect(missed.map(reasonWords)).toEqual([
      "service level missed: first candidate missing in more than one task of ten, limit 17 min",
    ]);
    const silent = runOf({ ...TEN, ...suiteOf(2, ["no-answer", "no-answer"]) });
    const late = judged(
      silent,
      baselineOf(TEN),
      { "fail-on": ["slo"], slo: { "answer-seconds": { p90: 1000 } } },
      { times: clock(SECONDS) },
    );
    expect(late.of("SLO_EXCEEDED")).toHaveLength(1);
  });

  it("tasks in quarantine and reruns of tasks that did badly do not count", () => {
    const slo = { "answer-seconds": { p90: 20 } };
    const slow = clock([...SECONDS.slice(0, 8), 400, 500]);
    const quarantine = [{ task: "task-008", until: "2026-12-31", reason: "slow disk" }];
    expect(level({ slo }, slow).verdict.verdict).toBe("fail");
    expect(level({ slo, quarantine }, slow).verdict.verdict).toBe("fail");
    const both = [...quarantine, { task: "task-009", until: "2026-12-31", reason: "slow disk" }];
    expect(level({ slo, quarantine: both }, slow).verdict.verdict).toBe("pass");

    const run = runOf(TEN);
    const [one] = run.attempts;
    if (one === undefined) throw new Error("no attempt");
    const dear = { ...one, repeat: 3, usage: { ...one.usage, turns: 1000 } };
    const dearToo = { ...dear, task: "task-001" };
    const rerun = { ...run, attempts: [...run.attempts, dear, dearToo] };
    const turns = { "fail-on": ["slo"], slo: { turns: { p90: 10 } } };
    expect(judged(rerun, baselineOf(TEN), turns).of("SLO_EXCEEDED")).toEqual([]);
  });

  it("what nobody measured is not met: red rules block, yellow ones warn", () => {
    const slo = { "answer-seconds": { p90: 8 } };
    const red = judged(runOf(TEN), baselineOf(TEN), { "fail-on": ["slo"], slo });
    expect(red.verdict.verdict).toBe("inconclusive");
    expect(red.of("SLO_UNMEASURED").map(reasonWords)).toEqual([
      "service level not measured: final answer",
    ]);
    const yellow = judged(runOf(TEN), baselineOf(TEN), { slo });
    expect([yellow.verdict.verdict, yellow.of("SLO_UNMEASURED")[0]?.weight]).toEqual([
      "pass",
      "warn",
    ]);
    const off = judged(runOf(TEN), baselineOf(TEN), { "fail-on": [], "warn-on": [], slo });
    expect(off.of("SLO_UNMEASURED")).toEqual([]);
  });
});

describe("a quarantine", () => {
  const solved = suiteOf(12, [1, 1, 1]);
  const lost: Suite = { ...solved, ...suiteOf(4, [0, 0, 0]) };
  const quarantine = Object.keys(suiteOf(4, [])).map((task) => ({
    task,
    until: "2026-11-30",
    reason: "the fixture is flaky",
  }));

  it.each([
    ["2026-11-29", "pass", "TASK_QUARANTINED"],
    ["2026-11-30", "pass", "TASK_QUARANTINED"],
    ["2026-11-30T23:59:59Z", "pass", "TASK_QUARANTINED"],
    ["2026-12-01", "fail", "QUARANTINE_EXPIRED"],
    ["2027-01-01", "fail", "QUARANTINE_EXPIRED"],
    [null, "fail", "QUARANTINE_UNDATED"],
  ])("on %s: %s, %s", (today, verdict, code) => {
    const {
      verdict: said,
      comparison,
      of,
    } = judged(runOf(lost), baselineOf(solved), { quarantine }, { today });
    expect(said.verdict).toBe(verdict);
    expect(of(code)).toHaveLength(4);
    const held = comparison.tasks.filter(({ mark }) => mark === "quarantined");
    expect(held.map(({ task }) => task)).toEqual(
      verdict === "pass" ? quarantine.map(({ task }) => task) : [],
    );
  });

  it("says which task, until when and why", () => {
    const { of } = judged(runOf(lost), baselineOf(solved), { quarantine: quarantine.slice(0, 1) });
    expect(of("TASK_QUARANTINED").map(reasonWords)).toEqual([
      "task task-000 in quarantine until 2026-11-30: the fixture is flaky",
    ]);
  });

  it("ends at the day, whatever the run's tasks scored before: the test is on the others alone", () => {
    const { comparison } = judged(runOf(lost), baselineOf(solved), { quarantine });
    const without = (suite: Suite): Suite =>
      Object.fromEntries(Object.entries(suite).filter(([id]) => id >= "task-004"));
    const alone = judged(runOf(without(lost)), baselineOf(without(solved)));
    expect(comparison.test.p).toBe(alone.comparison.test.p);
    expect(comparison.score.now).toBe(alone.comparison.score.now);
  });
});

describe("a floor", () => {
  const half = suiteOf(10, [1, 0]);
  const floor = (value: number, more: Judge = {}) => ({
    floor: value,
    "fail-on": ["floor"],
    ...more,
  });

  it("is met at exactly its height", () => {
    expect(judged(runOf(half), baselineOf(half), floor(0.5)).verdict.verdict).toBe("pass");
    const { verdict, of } = judged(runOf(half), baselineOf(half), floor(0.51));
    expect(verdict.verdict).toBe("fail");
    expect(of("BELOW_FLOOR").map(reasonWords)).toEqual([
      "the score 50.0 is below the floor of 51.0",
    ]);
  });

  it("warns where it is not to fail, and is silent where it is neither", () => {
    const warns = judged(runOf(half), baselineOf(half), { floor: 0.9 });
    expect([warns.verdict.verdict, warns.of("BELOW_FLOOR")[0]?.weight]).toEqual(["pass", "warn"]);
    const silent = judged(runOf(half), baselineOf(half), { floor: 0.9, "warn-on": [] });
    expect(silent.of("BELOW_FLOOR")).toEqual([]);
  });

  it("is not lowered by leaving out what the baseline never solved", () => {
    // Five tasks never solved, five always: 50 over the suite, 100 over the tasks that were run.
    const stored = { ...suiteOf(5, [0, 0, 0, 0, 0]), ...suiteOf(5, [1, 1, 1, 1, 1], 5) };
    const run = (leftOut: string[]) =>
      runOf(suiteOf(5, [1, 1, 1, 1, 1], 5), { design: "adaptive", planned: 25, leftOut });
    const judge = floor(0.6, { design: "adaptive" });
    const whole = judged(run(Object.keys(suiteOf(5, []))), baselineOf(stored), judge);
    expect(whole.of("BELOW_FLOOR")[0]?.values).toEqual({ score: 0.5, floor: 0.6 });
    expect(whole.of("TASKS_LEFT_OUT")[0]?.values.count).toBe(5);
    // A smaller suite than the baseline's: what is not in it was not left out, and does not count.
    const small = judged(run([]), baselineOf(stored), judge);
    expect(small.of("BELOW_FLOOR")).toEqual([]);
    expect(small.of("TASKS_LEFT_OUT")).toEqual([]);
    expect(small.of("TASKS_REMOVED")[0]?.values.count).toBe(5);
  });

  it("counts tasks that the baseline does not know", () => {
    const known = suiteOf(10, [1, 1]);
    const more = { ...known, ...suiteOf(10, [0, 0], 10) };
    expect(judged(runOf(more), baselineOf(known), floor(0.6)).of("BELOW_FLOOR")).toHaveLength(1);
  });
});

describe("an old baseline", () => {
  const same = suiteOf(10, [1, 1, 0]);
  // The newest run of the pool is of 2026-11-20, and 30 days are allowed.
  it.each([
    ["2026-11-20", false],
    ["2026-12-20", false],
    ["2026-12-21", true],
    ["2027-11-20", true],
  ])("on %s it is stale: %s", (today, stale) => {
    const { of } = judged(runOf(same), baselineOf(same), {}, { today });
    expect(of("BASELINE_STALE").length > 0).toBe(stale);
  });

  it("is as old as its newest run, and the settings say how old it may be", () => {
    const baseline = baselineOf(same);
    const [run] = baseline.runs;
    if (run === undefined) throw new Error("no run");
    const dated = (dates: readonly (string | null)[]) => ({
      ...baseline,
      runs: dates.map((date) => ({ ...run, date })),
    });
    const today = "2026-12-10";
    const on = (dates: readonly (string | null)[], days: number) =>
      judged(runOf(same), dated(dates), { "stale-after-days": days }, { today }).of(
        "BASELINE_STALE",
      );
    expect(on(["2026-12-08", "2026-01-01"], 2)).toEqual([]);
    expect(on(["2026-12-08", "2026-01-01"], 1).map(({ values }) => values)).toEqual([
      { days: 2, newest: "2026-12-08", limit: 1 },
    ]);
    expect(on([null, null], 1)).toEqual([]);
    const undated = judged(runOf(same), dated([null]), {}, { today });
    expect(undated.of("BASELINE_UNDATED")).toHaveLength(1);
  });
});

describe("a drop that does not fail", () => {
  const solved = suiteOf(12, [1, 1, 1]);

  it("is told as a drop all the same", () => {
    const only = { "fail-on": ["veto"], "warn-on": ["score"] };
    const stored = baselineOf(suiteOf(12, [1, 1, 0]));
    const { verdict, comparison } = judged(runOf(suiteOf(12, [0, 0, 1])), stored, only);
    expect(verdict.verdict).toBe("pass");
    expect(headline(verdict, comparison)).toBe("score fell 66.7 → 33.3 (−33.3 points, p = 0.005)");
    expect(sentence(verdict, comparison)).toBe("A drop does not fail here (judge.fail-on).");
  });

  it("has one number of digits in one line", () => {
    // 62.5 is no "63", and where one side has a digit after the point the other has one, too.
    const stored = baselineOf(suiteOf(8, [1, 1, 0, 0]));
    const rose = judged(runOf({ ...suiteOf(8, [1, 0]), ...suiteOf(2, [1, 1]) }), stored);
    expect(headline(rose.verdict, rose.comparison)).toContain("score 50.0 → 62.5");
    const whole = judged(runOf(suiteOf(12, [0, 0, 0])), baselineOf(solved));
    expect(headline(whole.verdict, whole.comparison)).toBe(
      "score fell 100 → 0 (−100 points, p < 0.001)",
    );
  });
});

describe("would have failed k of the last n", () => {
  it.each([
    [["fail", "pass", "fail"], 2, 3],
    [["pass"], 0, 1],
    [["inconclusive", "fail", "no-baseline", "incompatible", "error"], 1, 1],
  ])("%j", (verdicts, failed, judgedOnes) => {
    expect(wouldHaveFailed(verdicts)).toBe(
      `Advisory: this gate would have failed ${failed} of the last ${judgedOnes} pull request${judgedOnes === 1 ? "" : "s"} that it judged.`,
    );
  });

  it("nothing is said before anything was judged", () => {
    expect(wouldHaveFailed([])).toBeNull();
    expect(wouldHaveFailed(["inconclusive", "error"])).toBeNull();
  });
});

describe("every reason's words", () => {
  const solved = suiteOf(12, [1, 1, 1]);
  const lost = suiteOf(12, [0, 0, 0]);
  const cases: readonly [string, ReturnType<typeof judged>][] = [
    ["a drop", judged(runOf(lost), baselineOf(solved))],
    ["no baseline's equal", judged(runOf(solved), baselineOf(solved))],
    [
      "numbers that cannot be",
      judged(runOf({ ...solved, "task-000": [7, 1, 1] }), baselineOf(solved)),
    ],
    ["half of the plan", judged(runOf(solved, { planned: 72 }), baselineOf(solved))],
    [
      "a plan cut short",
      judged(runOf(suiteOf(12, [1]), { design: "adaptive", planned: 60 }), baselineOf(solved)),
    ],
    ["a large suite", judged(runOf(suiteOf(400, [1])), baselineOf(suiteOf(400, [1, 1, 1])))],
    ["a release", judged(runOf(lost), baselineOf(solved), { decision: "non-inferiority" })],
    ["a better agent", judged(runOf(solved), baselineOf(lost))],
  ];
  it.each(cases)("%s: no value that words ask for is missing", (_, { verdict }) => {
    expect(verdict.reasons.length).toBeGreaterThan(0);
    for (const reason of verdict.reasons)
      expect(reasonWords(reason), JSON.stringify(reason)).not.toContain("unknown");
  });
});
