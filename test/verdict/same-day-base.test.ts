import { describe, expect, it } from "vitest";
import type { State } from "../../src/model/attempt.ts";
import type { BaseRun } from "../../src/model/base-run.ts";
import type { Baseline } from "../../src/model/baseline.ts";
import type { Run } from "../../src/model/run.ts";
import { reasonWords } from "../../src/report/words.ts";
import { baselineOfRun } from "../../src/verdict/base-today/as-baseline.ts";
import { compare } from "../../src/verdict/compare/compare.ts";
import { decide } from "../../src/verdict/decide.ts";
import {
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

interface More {
  readonly pool?: Baseline;
  readonly differs?: Pick<BaseRun, "installs" | "lacks">;
}

function judged(head: Suite, baseRun: Run, more: More = {}) {
  return judgedRuns(runOf(head), baseRun, more);
}

function judgedRuns(headRun: Run, baseRun: Run, more: More = {}) {
  const run = withZeros(headRun);
  const base = withZeros(baseRun);
  const baseline = baselineOfRun(base, base.attempts);
  const comparison = compare(run, baseline, policy, today);
  const verdict = decide({
    ...{ comparison, run, baseline, policy, today },
    base: { role: "same-day", run: base, ...more.differs },
    pool: more.pool ? poolWithZeros(more.pool) : null,
  });
  const blocks = verdict.reasons.filter(({ weight }) => weight === "blocks");
  return { verdict: verdict.verdict, blocks: blocks.map(({ code }) => code), reasons: blocks };
}

/** Attempts of an agent that could not start, without a turn. */
function withoutTurns(run: Run): Run {
  const attempts = run.attempts.map((one) =>
    one.state === "answered"
      ? one
      : { ...one, reason: "exit code 1: no module", usage: { ...one.usage, turns: null } },
  );
  return { ...run, attempts };
}

const dead: Suite[string] = ["agent-error", "agent-error", "agent-error"];

describe("a base run beside the head", () => {
  it("decides where it works", () => {
    const base = runOf(suiteOf(8, [1, 1, 1]));
    expect(judged(suiteOf(8, [1, 1, 1]), base)).toMatchObject({ verdict: "pass", blocks: [] });
    expect(judged(suiteOf(8, [0, 0, 0]), base)).toMatchObject({ verdict: "fail", blocks: [] });
  });

  it("blames nobody where the head ended in the same way", () => {
    const same = withoutTurns(runOf(suiteOf(8, dead)));
    const verdict = judgedRuns(same, same);
    expect(verdict).toMatchObject({ verdict: "inconclusive", blocks: ["BASE_FAILS_ALIKE"] });
  });

  it.each<[string, Suite, Suite]>([
    ["everywhere", suiteOf(8, [1, 0, 1]), suiteOf(8, dead)],
    [
      "on half of the tasks",
      suiteOf(8, [1, 0, 1]),
      { ...suiteOf(8, [1, 0, 1]), ...suiteOf(4, dead) },
    ],
    [
      "on the one task that the head lost",
      { ...suiteOf(8, [1, 1, 1, 1]), "task-003": [0, 0, 0, 0] },
      { ...suiteOf(8, [1, 1, 1, 1]), "task-003": [...dead, "no-answer"] },
    ],
  ])("decides nothing where it never worked: %s", (_where, head, base) => {
    const { verdict, blocks, reasons } = judged(head, withoutTurns(runOf(base)));
    expect(verdict).toBe("inconclusive");
    expect(blocks).toContain("BASE_DID_NOT_RUN");
    const [told] = reasons.filter(({ code }) => code === "BASE_DID_NOT_RUN");
    expect(told && reasonWords(told)).toMatch(
      /^the base's agent did not work today: \d+ of \d+ attempts ended without an answer \(exit code 1: no module\), .*submodule.*git ignores.*agent\.build/,
    );
  });

  it("that ends otherwise than the little pool there is decides nothing either", () => {
    const slow = runOf(suiteOf(8, ["turn-limit", "turn-limit", 1]));
    const head = suiteOf(8, ["turn-limit", 1, 1]);
    expect(judged(head, slow).blocks).toEqual([]);
    const pool = baselineOf(suiteOf(8, [1, 1]));
    expect(judged(head, slow, { pool }).blocks).toEqual(["BASE_DID_NOT_RUN"]);
    const alike = baselineOf(suiteOf(8, ["turn-limit", 1]));
    expect(judged(head, slow, { pool: alike }).blocks).toEqual([]);
  });

  it("may be slower than the head, and a task may be too hard for both", () => {
    const base = runOf({ ...suiteOf(8, [1, 1, 1]), ...suiteOf(3, ["turn-limit", 0, 0]) });
    expect(judged(suiteOf(8, [1, 1, 1]), base)).toMatchObject({ blocks: [] });
    const hard: State[] = ["timeout", "timeout", "timeout"];
    const both = { ...suiteOf(8, [1, 1, 1]), "task-001": hard };
    expect(judged(both, withoutTurns(runOf(both)))).toMatchObject({ verdict: "pass", blocks: [] });
  });

  it.each<[string, Suite]>([
    ["half of the tasks", suiteOf(4, ["infra-error", "infra-error", "infra-error"])],
    ["what the head lost", suiteOf(1, ["infra-error", "infra-error", "infra-error"])],
  ])("that could not be measured on %s decides nothing", (_what, lacks) => {
    const names = Object.keys(lacks);
    const lost = Object.fromEntries(names.map((name) => [name, [0, 0, 0]]));
    const { verdict, reasons } = judged(
      { ...suiteOf(16, [1, 1, 1]), ...lost },
      runOf({ ...suiteOf(16, [1, 1, 1]), ...lacks }),
    );
    expect(verdict).toBe("inconclusive");
    expect(reasons.map(reasonWords)).toEqual([
      expect.stringMatching(
        /^could not measure: \d+ of 48 attempts of the base's agent ended without a measurement/,
      ),
    ]);
  });

  it.each<[string, Pick<BaseRun, "installs" | "lacks">, string]>([
    [
      "INSTALLS_DIFFER",
      { installs: { count: 1, some: ["requirements.txt"] } },
      "what is installed may differ from the base's (requirements.txt), and",
    ],
    [
      "BASE_INCOMPLETE",
      { lacks: { count: 9, some: ["vendor/a.js", "vendor/b.js"] } },
      "the base's agent ran without vendor/a.js, vendor/b.js and 7 more, which",
    ],
  ])(
    "that was not itself passes nothing, and a drop is one all the same: %s",
    (code, differs, words) => {
      const base = runOf(suiteOf(8, [1, 1, 1]));
      const { verdict, blocks, reasons } = judged(suiteOf(8, [1, 1, 1]), base, { differs });
      expect([verdict, blocks]).toEqual(["inconclusive", [code]]);
      expect(reasons.map(reasonWords)).toEqual([expect.stringContaining(words)]);
      expect(judged(suiteOf(8, [0, 0, 0]), base, { differs }).verdict).toBe("fail");
    },
  );
});
