import { describe, expect, it } from "vitest";
import { UNKNOWN_USAGE, type Usage, UsageSchema } from "../../src/model/usage.ts";
import { bestUsage, reportedUsage, trajectoryUsage } from "../../src/runner/attempt/usage.ts";

const reported = (figures: object) =>
  reportedUsage({ kind: "text", text: JSON.stringify(figures) });
const fromTrajectory = (figures: object, model?: string) =>
  trajectoryUsage({
    schema_version: "ATIF-v1.7",
    agent: { name: "a", version: "1", model_name: model },
    steps: [{ step_id: 1, source: "agent", message: "m" }],
    final_metrics: figures,
  });

describe("figures that an agent says of itself", () => {
  it.each([1e12, 1e17, 2 ** 53, 1e300])(
    "are unknown where no attempt can have them: %d",
    (count) => {
      const usage = fromTrajectory({
        total_prompt_tokens: count,
        total_completion_tokens: count,
        total_cached_tokens: count,
      });
      expect(UsageSchema.parse(usage)).toEqual({
        ...UNKNOWN_USAGE,
        turns: 1,
        origin: { ...UNKNOWN_USAGE.origin, turns: "trajectory" },
      });
      expect(reported({ turns: 1, input_tokens: count })).toEqual(UNKNOWN_USAGE);
    },
  );

  it("are kept and rounded where they are", () => {
    const usage = fromTrajectory({
      total_prompt_tokens: 7.4,
      total_completion_tokens: 1e11,
    });
    expect(UsageSchema.parse(usage)).toMatchObject({
      inputTokens: 7,
      outputTokens: 1e11,
      cachedTokens: null,
    });
  });
});

describe("dollars and turns beyond any attempt's", () => {
  it("are unknown, whoever says so", () => {
    expect(fromTrajectory({ total_cost_usd: 1e7 })).toMatchObject({
      cost: null,
      origin: { turns: "trajectory", cost: "unknown" },
    });
    expect(reported({ turns: 1, cost: 1.7e308 })).toEqual(UNKNOWN_USAGE);
    expect(reported({ turns: 1e7, cost: 1 })).toEqual(UNKNOWN_USAGE);
  });

  it("leave the agent's word no room beside the proxy's calls", () => {
    const metered: Usage = {
      ...UNKNOWN_USAGE,
      turns: 1,
      inputTokens: 10,
      outputTokens: 1e300,
      cost: Number.POSITIVE_INFINITY,
      calls: 1,
      origin: { turns: "metered", tokens: "estimated", cost: "estimated" },
    };
    const usage = bestUsage(metered, reported({ turns: 1, cost: 0.01 }));
    expect(UsageSchema.parse(usage)).toMatchObject({
      turns: 1,
      inputTokens: null,
      outputTokens: null,
      cost: null,
      origin: { turns: "metered", tokens: "unknown", cost: "unknown" },
    });
  });
});

describe("a model's name that an agent says", () => {
  it("is unknown where it is too long to be one", () => {
    const [name, text] = ["m".repeat(200), "m".repeat(201)];
    expect(reported({ turns: 1, model: name }).model).toBe(name);
    expect(reported({ turns: 1, model: text })).toMatchObject({ turns: 1, model: null });
    expect(fromTrajectory({}, name)?.model).toBe(name);
    expect(fromTrajectory({}, text)?.model).toBeNull();
    const metered = { ...UNKNOWN_USAGE, turns: 1, calls: 1, model: text };
    expect(bestUsage(metered, UNKNOWN_USAGE).model).toBeNull();
  });

  it("never stands beside calls that the proxy metered", () => {
    const said = reported({ turns: 1, model: "said" });
    const metered = { ...UNKNOWN_USAGE, turns: 1, calls: 1 };
    expect(bestUsage(metered, said).model).toBeNull();
    expect(bestUsage(fromTrajectory({}), said).model).toBe("said");
  });
});
