import fc from "fast-check";
import { expect, test } from "vitest";
import type { Baseline } from "../../src/model/baseline.ts";
import { UserError } from "../../src/model/problem.ts";
import type { Run } from "../../src/model/run.ts";
import { UNKNOWN_USAGE } from "../../src/model/usage.ts";
import { mergeRuns, type Part, type Whole } from "../../src/shards/merge.ts";
import { parseShard, partition } from "../../src/shards/partition.ts";

const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 40 });

test("the parts are the whole, each task once, none empty", () => {
  fc.assert(
    fc.property(ids, fc.nat(), (tasks, size) => {
      const of = 1 + (size % tasks.length);
      const parts = partition(tasks, of, null);
      expect(parts).toHaveLength(of);
      expect(parts.flatMap((part) => part.tasks).sort()).toEqual([...tasks].sort());
      expect(parts.every((part) => part.tasks.length > 0)).toBe(true);
    }),
  );
});

test("the order in which tasks are found does not matter", () => {
  fc.assert(
    fc.property(ids, (tasks) => {
      const of = Math.min(3, tasks.length);
      expect(partition([...tasks].reverse(), of, null)).toEqual(partition(tasks, of, null));
    }),
  );
});

function baselineOf(seconds: Record<string, number>): Baseline {
  const tasks = Object.entries(seconds).map(([id, value]) => ({
    id,
    attempts: [{ seconds: value }, { seconds: value }, { seconds: value }],
  }));
  return { tasks } as unknown as Baseline;
}

test("the parts take equally long by the baseline's times", () => {
  const parts = partition(["a", "b", "c", "d"], 2, baselineOf({ a: 90, b: 30, c: 30, d: 30 }));
  expect(parts.map((part) => part.tasks)).toEqual([["a"], ["b", "c", "d"]]);
  expect(parts.map((part) => part.seconds)).toEqual([90, 90]);
});

test("no part exceeds the ideal by more than the longest task", () => {
  fc.assert(
    fc.property(
      ids,
      fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 40 }),
      (tasks, times) => {
        const seconds = Object.fromEntries(tasks.map((id, index) => [id, times[index] ?? 1]));
        const of = Math.min(4, tasks.length);
        const parts = partition(tasks, of, baselineOf(seconds));
        const total = Object.values(seconds).reduce((sum, value) => sum + value, 0);
        const longest = Math.max(...Object.values(seconds));
        for (const part of parts)
          expect(part.seconds).toBeLessThanOrEqual(total / of + longest + 1);
      },
    ),
  );
});

test("more shards than tasks, and more than GitHub runs, are refused", () => {
  expect(() => partition(["a"], 2, null)).toThrow(/TOO_MANY_SHARDS/);
  const many = Array.from({ length: 300 }, (_, index) => `t${index}`);
  expect(() => partition(many, 257, null)).toThrow(/256/);
});

test.each(["0/2", "3/2", "2", "a/b", "1/2/3", ""])("%j is no shard", (text) => {
  expect(() => parseShard(text, "--shard")).toThrow(/SHARD_NOT_READABLE/);
});

function run(tasks: readonly string[], change: Partial<Run> = {}): Run {
  return {
    format: "sre-gate-run@1",
    gate: "default",
    gateVersion: "0.1.0",
    suite: "smoke@1",
    instrument: {
      prompt: "p",
      policy: { id: "aa", digest: "d" },
      limits: { turns: 100, seconds: 60, tokens: null, cost: null },
      isolation: "bubblewrap",
      network: "proxy",
      surfaces: ["files"],
      clock: "real",
    },
    agent: { name: "x", command: ["x"], model: null, parameters: {}, digest: "a", files: {} },
    seed: "s",
    design: "fixed",
    planned: tasks.length * 2,
    isolationNote: null,
    bestConstant: null,
    tasks: tasks.map((id) => ({
      id,
      digest: id,
      title: null,
      family: null,
      difficulty: null,
      expect: "fault",
      defects: [],
      private: false,
    })),
    attempts: tasks.flatMap((task) =>
      [1, 2].map((repeat) => ({
        task,
        repeat,
        state: "no-answer" as const,
        reason: null,
        diagnosis: null,
        repaired: [],
        usage: UNKNOWN_USAGE,
        tries: 1,
        cached: false,
        attemptedChanges: 0,
        score: null,
      })),
    ),
    ...change,
  };
}

const plan: Whole = {
  attempts: ["a", "b", "c"].flatMap((task) => [1, 2].map((repeat) => ({ task, repeat }))),
  tasks: ["a", "b", "c"].map((id) => ({ id, digest: id })),
  run: run([]),
  bestConstant: null,
};
const part = (where: string, tasks: readonly string[], change: Partial<Run> = {}): Part => ({
  where,
  run: run(tasks, change),
  times: null,
});

test("merged parts have the bytes of the one run, in whatever order they come", () => {
  const whole = JSON.stringify(run(["a", "b", "c"]));
  const parts = [part("one", ["b"]), part("two", ["a", "c"])];
  expect(JSON.stringify(mergeRuns(parts, plan).run)).toBe(whole);
  expect(JSON.stringify(mergeRuns([...parts].reverse(), plan).run)).toBe(whole);
});

function codes(parts: readonly Part[]): string[] {
  try {
    mergeRuns(parts, plan);
  } catch (error) {
    if (error instanceof UserError) return error.problems.map((problem) => problem.code);
    throw error;
  }
  return [];
}

test("missing, overlapping and foreign parts are refused, all at once", () => {
  expect(codes([])).toEqual(["SHARD_MISSING"]);
  expect(codes([part("one", ["a", "b"])])).toEqual(["SHARD_MISSING"]);
  expect(codes([part("one", ["a", "b"]), part("two", ["b", "c"])])).toEqual(["SHARD_OVERLAP"]);
  expect(codes([part("one", ["a", "b"]), part("two", ["c", "d"])])).toEqual(["SHARD_FOREIGN"]);
  expect(codes([part("one", ["a", "b"]), part("two", ["c"], { seed: "other" })])).toEqual([
    "SHARD_FOREIGN",
  ]);
  expect(codes([part("one", ["a"]), part("two", ["a"], { gateVersion: "0.2.0" })])).toEqual([
    "SHARD_FOREIGN",
    "SHARD_OVERLAP",
    "SHARD_MISSING",
  ]);
});

test.each<[string, Partial<Run>]>([
  ["version", { gateVersion: "0.2.0" }],
  ["commit", { seed: "other" }],
  ["suite", { suite: "core@1" }],
  ["policy", { instrument: { ...run([]).instrument, policy: { id: "strict", digest: "s" } } }],
  [
    "limit",
    {
      instrument: {
        ...run([]).instrument,
        limits: { turns: 1, seconds: 1, tokens: null, cost: null },
      },
    },
  ],
  ["design", { design: "adaptive" }],
])("parts that are all of another %s than here are foreign, each of them", (_, change) => {
  const parts = [part("one", ["a", "b"], change), part("two", ["c"], change)];
  expect(codes(parts)).toEqual(["SHARD_FOREIGN", "SHARD_FOREIGN"]);
});

test("a part whose task has other bytes than here is foreign, and named with the task", () => {
  const old = run(["c"]).tasks.map((task) => ({ ...task, digest: "old" }));
  const parts = [part("one", ["a", "b"]), part("two", ["c"], { tasks: old })];
  expect(() => mergeRuns(parts, plan)).toThrow(
    /SHARD_FOREIGN: two: has tasks with other bytes than here: c/,
  );
});

test("a part that is empty is no harm, and hides nothing that is missing", () => {
  const empty = part("empty", []);
  const whole = [part("one", ["a", "b", "c"]), empty];
  expect(JSON.stringify(mergeRuns(whole, plan).run)).toBe(JSON.stringify(run(["a", "b", "c"])));
  expect(codes([part("one", ["a", "b"]), empty])).toEqual(["SHARD_MISSING"]);
});
