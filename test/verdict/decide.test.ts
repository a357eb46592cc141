import { describe, expect, it } from "vitest";
import type { Baseline } from "../../src/model/baseline.ts";
import type { Run } from "../../src/model/run.ts";
import type { Verdict } from "../../src/model/verdict.ts";
import { compare } from "../../src/verdict/compare.ts";
import { decide } from "../../src/verdict/decide.ts";
import { baselineOf, INSTRUMENT, policyOf, runOf, suiteOf } from "./cases.ts";

const today = "2026-11-21";

function judged(run: Run, baseline: Baseline | null, policy = policyOf()): Verdict {
  const comparison = compare(run, baseline, policy, today);
  return decide({ comparison, run, baseline, policy, today });
}

function codes({ reasons }: Verdict): string[] {
  return reasons.map(({ code }) => code);
}

describe("decide", () => {
  it("passes a run that equals its baseline", () => {
    const suite = suiteOf(8, [1, 0, 1]);
    const verdict = judged(runOf(suite), baselineOf(suite));
    expect(verdict.verdict).toBe("pass");
    expect(codes(verdict)).toContain("NO_DROP_SEEN");
  });

  it("fails when half of a solved suite is lost", () => {
    const verdict = judged(
      runOf({ ...suiteOf(8, [1, 1, 1]), ...suiteOf(8, [0, 0, 0], 8) }),
      baselineOf(suiteOf(16, [1, 1, 1])),
    );
    expect(verdict.verdict).toBe("fail");
    expect(codes(verdict)).toContain("SCORE_FELL");
  });

  it("has no verdict without a baseline", () => {
    expect(judged(runOf(suiteOf(3, [1])), null).verdict).toBe("no-baseline");
  });

  it.each([
    ["policy", { policy: { id: "strict", digest: "other" } }],
    ["prompt", { prompt: "other" }],
    ["limits.turns", { limits: { ...INSTRUMENT.limits, turns: 50 } }],
    ["surfaces", { surfaces: ["files", "kubernetes"] }],
    ["network", { network: "open" as const }],
  ])("names %s when the instrument differs", (part, change) => {
    const suite = suiteOf(4, [1, 1, 1]);
    const baseline = baselineOf(suite, { instrument: { ...INSTRUMENT, ...change } });
    const verdict = judged(runOf(suite), baseline);
    expect(verdict.verdict).toBe("incompatible");
    expect(verdict.reasons[0]?.values.part).toBe(part);
  });

  it("compares across isolation and says so", () => {
    const suite = suiteOf(4, [1, 1, 1]);
    const baseline = baselineOf(suite, { instrument: { ...INSTRUMENT, isolation: "none" } });
    const verdict = judged(runOf(suite), baseline);
    expect(verdict.verdict).toBe("pass");
    expect(codes(verdict)).toContain("INSTRUMENT_NOTED");
  });

  it("decides nothing when nothing was measured", () => {
    const verdict = judged(
      runOf(suiteOf(4, ["infra-error", "cancelled"])),
      baselineOf(suiteOf(4, [1, 1, 1])),
    );
    expect(verdict.verdict).toBe("inconclusive");
    expect(codes(verdict)).toContain("NOTHING_MEASURED");
  });

  it("decides nothing when too many attempts are missing", () => {
    const verdict = judged(
      runOf(suiteOf(4, [1, 1, "infra-error"])),
      baselineOf(suiteOf(4, [1, 1, 1])),
    );
    expect(verdict.verdict).toBe("inconclusive");
    expect(codes(verdict)).toContain("TOO_FEW_MEASURED");
  });

  it("decides nothing against a baseline of other tasks", () => {
    const verdict = judged(runOf(suiteOf(4, [1, 1])), baselineOf(suiteOf(4, [1, 1], 90)));
    expect(verdict.verdict).toBe("inconclusive");
    expect(codes(verdict)).toContain("NOTHING_COMPARED");
  });
});
