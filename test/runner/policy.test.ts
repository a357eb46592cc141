import { describe, expect, it } from "vitest";
import { violationIn } from "../../src/runner/meter/policy.ts";

const context = {
  dialect: "openai-responses",
  model: "gpt-5.5-2026-04-23",
  models: [],
  ownResponses: new Set<string>(),
} as const;

describe("models", () => {
  it.each([
    [["gpt-5.5*"], null],
    [["claude-*", "gpt-5.5-2026-04-23"], null],
    [["gpt-5.5"], /not among judge.models/],
    [["gpt-5?5"], /not among judge.models/],
  ])("%j", (models, problem) => {
    const found = violationIn({}, { ...context, models });
    if (problem === null) expect(found).toBeNull();
    else expect(found).toMatch(problem);
  });
});

describe("tools by who runs them", () => {
  it.each([
    ["a search among the client's tools", { type: "tool_search", execution: "client" }, null],
    ["the same at the provider", { type: "tool_search" }, /"tool_search"/],
    ["a group of functions", { type: "namespace", tools: [{ type: "function" }] }, null],
    ["a group that hides one", { type: "namespace", tools: [{ type: "mcp" }] }, /"mcp"/],
    ["a group of nothing known", { type: "namespace" }, /"namespace"/],
    ["web search", { type: "web_search" }, /"web_search"/],
  ])("%s", (_what, tool, problem) => {
    const found = violationIn({ tools: [tool] }, context);
    if (problem === null) expect(found).toBeNull();
    else expect(found).toMatch(problem);
  });
});
