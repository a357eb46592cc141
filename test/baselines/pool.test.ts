import { describe, expect, test } from "vitest";
import { addRun, poolRun } from "../../src/baselines/pool.ts";
import { readBaseline } from "../../src/baselines/read.ts";
import { baselineText } from "../../src/baselines/write.ts";
import type { Baseline } from "../../src/model/baseline.ts";
import { UserError } from "../../src/model/problem.ts";
import type { Run, Times } from "../../src/model/run.ts";
import { buildRun } from "../support/build-run.ts";

const PROVENANCE = { commit: "c0ffee", date: "2026-11-20", workflowRun: null, accepted: null };

function pool(runs: readonly Run[], keep = 10): Baseline {
  let baseline: Baseline | null = null;
  for (const run of runs) {
    baseline = readBaseline(baselineText(addRun(baseline, run, null, PROVENANCE, keep)), "test");
  }
  if (!baseline) throw new Error("no runs");
  return baseline;
}

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof UserError) return error.problems[0]?.code ?? "";
    throw error;
  }
  return "none";
}

function timesOf(run: Run, day: string): Times {
  const attempts = run.attempts.map(({ task, repeat }) => ({
    task,
    repeat,
    startedAt: `${day}T00:00:0${repeat}.000Z`,
    seconds: 1,
    firstCandidateSeconds: null,
  }));
  return { format: "sre-gate-times@1", startedAt: `${day}T00:00:00.000Z`, seconds: 1, attempts };
}

/** Adds runs as they were measured on their days; null: before days were kept. */
function poolOn(days: readonly (string | null)[], run: Run): Baseline {
  return days.reduce<Baseline | null>((baseline, day) => {
    const times = day === null ? null : timesOf(run, day);
    return readBaseline(baselineText(addRun(baseline, run, times, PROVENANCE, 10)), "test");
  }, null) as Baseline;
}

describe("the same answers", () => {
  const run = buildRun({ a: [1, 1], b: [0, 1] });

  test("on another day are another run, and on the same day the same one", () => {
    const baseline = poolOn(["2026-11-20", "2026-11-21"], run);
    expect(baseline.tasks.map(({ attempts }) => attempts.length)).toEqual([4, 4]);
    expect(codeOf(() => poolOn(["2026-11-20", "2026-11-21", "2026-11-20"], run))).toBe(
      "RUN_ALREADY_POOLED",
    );
  });

  test.each([
    ["was pooled", [null, "2026-11-21"]],
    ["is added", ["2026-11-21", null]],
  ])("count once where nothing says when the run that %s was run", (_, days) => {
    expect(codeOf(() => poolOn(days, run))).toBe("RUN_ALREADY_POOLED");
  });

  test("are no hindrance where the pool starts anew or the task is another", () => {
    const first = poolOn([null], run);
    const tasks = run.tasks.map((task) => ({ ...task, digest: "new" }));
    const changed = addRun(first, { ...run, tasks }, null, PROVENANCE, 10);
    expect(changed.tasks.map(({ attempts }) => attempts.length)).toEqual([2, 2]);
    const instrument = { ...run.instrument, prompt: "p2" };
    expect(addRun(first, { ...run, instrument }, null, PROVENANCE, 10).runs).toHaveLength(1);
  });
});

describe("a baseline", () => {
  test("takes no reruns and follow-ups: they were chosen by how the tasks did", () => {
    const run = buildRun({ a: [1, 0, 0, 0], b: [1, 1] });
    const baseline = pool([{ ...run, planned: 4 }]);
    expect(baseline.tasks.map((task) => task.attempts.length)).toEqual([2, 2]);
  });

  test("refuses a run that stopped at a look", () => {
    const run = buildRun({ a: [1, 1], b: [1, 1] });
    const stopped = { ...run, design: "adaptive", planned: 10 } as const;
    expect(codeOf(() => pool([stopped]))).toBe("RUN_STOPPED_EARLY");
    expect(codeOf(() => pool([{ ...stopped, planned: 4 }]))).toBe("none");
  });

  test("starts anew where the agent became better, and says why", () => {
    const level = (score: number, seed: string) =>
      buildRun(Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`t${i}`, [score]])), {
        seed,
      });
    const before = pool([level(0, "1"), level(0, "2"), level(0, "3"), level(1, "4")]);
    const { draft, start } = poolRun(before, level(1, "5"), null, PROVENANCE, 10);
    expect([start.reason, start.from]).toEqual(["change-point", 3]);
    expect(draft.runs).toHaveLength(2);
    expect(draft.tasks[0]?.attempts.map(({ run, score }) => [run, score])).toEqual([
      [0, 1],
      [1, 1],
    ]);
  });

  test("pools runs task by task, with what could not be measured left out", () => {
    const baseline = pool([
      buildRun({ a: [1, 0.5], b: [0, "infra-error"] }),
      buildRun({ a: [1, 1], b: [0, 0] }, { seed: "t" }),
    ]);
    expect(
      baseline.tasks.map((task) => task.attempts.map((attempt) => [attempt.run, attempt.score])),
    ).toEqual([
      [
        [0, 1],
        [0, 0.5],
        [1, 1],
        [1, 1],
      ],
      [
        [0, 0],
        [1, 0],
        [1, 0],
      ],
    ]);
    expect(baseline.runs).toHaveLength(2);
  });

  test("remembers of each run how many attempts were infra errors", () => {
    const first = buildRun({ a: [1, "infra-error"], b: [0, "infra-error"] });
    const second = buildRun({ a: [1, "cancelled"], b: [0, 1] }, { seed: "t" });
    expect(pool([first, second]).runs.map(({ infra }) => infra)).toEqual([
      { errors: 2, attempts: 4, again: 0 },
      { errors: 0, attempts: 3, again: 0 },
    ]);
  });

  test("made before that was remembered still reads, and keeps its digest", () => {
    const { infra: _, ...run } = pool([buildRun({ a: [1] })]).runs[0] as Baseline["runs"][number];
    const old = { ...pool([buildRun({ a: [1] })]), runs: [run] };
    const read = readBaseline(baselineText(old), "old.json");
    expect(read.runs).toEqual([run]);
    expect(pool([buildRun({ a: [1] })]).digest).not.toBe(read.digest);
  });

  test("keeps the newest runs only", () => {
    const runs = ["x", "y", "z"].map((seed, index) => buildRun({ a: [index / 2] }, { seed }));
    const baseline = pool(runs, 2);
    expect(baseline.tasks[0]?.attempts.map((attempt) => [attempt.run, attempt.score])).toEqual([
      [0, 0.5],
      [1, 1],
    ]);
  });

  test("refuses a run that is in it already, a replayed one, and one that measured nothing", () => {
    const run = buildRun({ a: [1] });
    expect(codeOf(() => pool([run, run]))).toBe("RUN_ALREADY_POOLED");
    const cached = {
      ...run,
      attempts: run.attempts.map((attempt) => ({ ...attempt, cached: true })),
    };
    expect(codeOf(() => pool([cached]))).toBe("RUN_HAS_CACHED_ATTEMPTS");
    expect(codeOf(() => pool([buildRun({ a: ["infra-error"] })]))).toBe("NOTHING_MEASURED");
  });

  test("starts anew when the instrument differs, and drops repeats of a task whose bytes changed", () => {
    const run = buildRun({ a: [1] });
    const other = buildRun({ a: [0] }, { instrument: { ...run.instrument, prompt: "p2" } });
    expect(pool([run, other]).runs).toHaveLength(1);
    const changed = buildRun({ a: [0] });
    const tasks = changed.tasks.map((task) => ({ ...task, digest: "new" }));
    expect(
      pool([run, { ...changed, tasks, seed: "t" }]).tasks[0]?.attempts.map(
        (attempt) => attempt.score,
      ),
    ).toEqual([0]);
  });

  test("is one attempt a line, so that a diff reads", () => {
    expect(
      baselineText(addRun(null, buildRun({ b: [1, 0], a: [0.5] }), null, PROVENANCE, 10)),
    ).toMatchSnapshot();
  });
});

describe("reading a baseline", () => {
  const text = baselineText(addRun(null, buildRun({ a: [1, 0] }), null, PROVENANCE, 10));

  test("what was written reads back to the same bytes", () => {
    expect(baselineText(readBaseline(text, "b.json"))).toBe(text);
  });

  test.each([
    ["cut short", text.slice(0, text.length / 2), "BASELINE_NOT_JSON"],
    ["empty", "", "BASELINE_NOT_JSON"],
    ["edited by hand", text.replace('"score": 0', '"score": 1'), "BASELINE_EDITED"],
    ["of another format", text.replace("baseline@1", "baseline@9"), "BASELINE_FORMAT"],
    ["null", "null", "BASELINE_FORMAT"],
    ["with a score outside 0..1", text.replace('"score": 0', '"score": 7'), "BASELINE_BAD_VALUE"],
    ["with a negative cost", text.replaceAll('"cost": null', '"cost": -1'), "BASELINE_BAD_VALUE"],
    ["with an unknown key", text.replace('"gate"', '"extra": 1, "gate"'), "BASELINE_BAD_VALUE"],
  ])("one that is %s is an error", (_, broken, code) => {
    expect(broken).not.toBe(text);
    expect(codeOf(() => readBaseline(broken, "b.json"))).toBe(code);
  });
});
