import { describe, expect, it } from "vitest";
import { UNKNOWN_USAGE } from "../../src/model/usage.ts";
import type { Conversation } from "../../src/runner/meter/exchange.ts";
import { readTrajectory } from "../../src/runner/trajectory/atif.ts";
import { buildTrajectory } from "../../src/runner/trajectory/build.ts";

const agent = {
  name: "a",
  command: [],
  cwd: "/",
  files: [],
  shownAt: null,
  outside: [],
  model: null,
  parameters: {},
};

function exchange(
  dialect: string,
  request: Conversation["request"],
  events: readonly unknown[],
): Conversation {
  return {
    exchange: {
      at: "2026-01-01T00:00:00.000Z",
      dialect,
      upstream: "openai",
      digest: "d",
      model: "m",
      served: "m-1",
      status: 200,
      stream: true,
      tokens: { input: 10, cached: 4, cacheWrite: 0, output: 2, reasoning: 1 },
      cost: 0.01,
      firstByteMs: 1,
      totalMs: 2,
      failure: null,
    },
    path: "/openai/v1/chat/completions",
    request,
    contentType: "text/event-stream",
    response: Buffer.from(events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join("")),
  };
}

const system = { role: "system", content: "You investigate." };
const user = { role: "user", content: "What broke?" };

describe("trajectories from the proxy's exchanges", () => {
  it("OpenAI chat: streamed calls are put together, results join the step that called", () => {
    const call = { index: 0, id: "c1", function: { name: "shell", arguments: '{"cmd":"cat ' } };
    const first = exchange("openai-chat", { messages: [system, user] }, [
      { choices: [{ delta: { content: "Looking" } }] },
      { choices: [{ delta: { tool_calls: [call] } }] },
      {
        choices: [
          { delta: { tool_calls: [{ index: 0, function: { arguments: 'x/events.tsv"}' } }] } },
        ],
      },
    ]);
    const assistant = {
      role: "assistant",
      content: "Looking",
      tool_calls: [
        { id: "c1", function: { name: "shell", arguments: '{"cmd":"cat x/events.tsv"}' } },
      ],
    };
    const tool = { role: "tool", tool_call_id: "c1", content: "quota exceeded" };
    const second = exchange("openai-chat", { messages: [system, user, assistant, tool] }, [
      { choices: [{ delta: { content: "The quota." } }] },
    ]);
    const trajectory = buildTrajectory(agent, [first, second], { ...UNKNOWN_USAGE, turns: 2 });
    expect(trajectory.steps.map((step) => [step.source, step.message])).toEqual([
      ["system", "You investigate."],
      ["user", "What broke?"],
      ["agent", "Looking"],
      ["agent", "The quota."],
    ]);
    expect(trajectory.steps[2]).toMatchObject({
      step_id: 3,
      model_name: "m-1",
      tool_calls: [
        { tool_call_id: "c1", function_name: "shell", arguments: { cmd: "cat x/events.tsv" } },
      ],
      observation: { results: [{ source_call_id: "c1", content: "quota exceeded" }] },
      metrics: { prompt_tokens: 10, cached_tokens: 4, cost_usd: 0.01 },
    });
    expect(trajectory.final_metrics?.extra).toEqual({ commands: 1, files_read: 1 });
    expect(readTrajectory(JSON.stringify(trajectory)).kind).toBe("valid");
  });

  it("Anthropic: blocks, thinking and tool results", () => {
    const first = exchange("anthropic", { system: "S", messages: [user] }, [
      { type: "content_block_start", index: 0, content_block: { type: "thinking", thinking: "" } },
      { type: "content_block_delta", index: 0, delta: { type: "thinking_delta", thinking: "hm" } },
      {
        type: "content_block_start",
        index: 1,
        content_block: { type: "tool_use", id: "t1", name: "bash", input: {} },
      },
      {
        type: "content_block_delta",
        index: 1,
        delta: { type: "input_json_delta", partial_json: '{"command":"ls"}' },
      },
    ]);
    const result = {
      role: "user",
      content: [{ type: "tool_result", tool_use_id: "t1", content: "a.tsv" }],
    };
    const use = {
      role: "assistant",
      content: [{ type: "tool_use", id: "t1", name: "bash", input: { command: "ls" } }],
    };
    const second = exchange("anthropic", { system: "S", messages: [user, use, result] }, []);
    const trajectory = buildTrajectory(agent, [first, second], UNKNOWN_USAGE);
    expect(trajectory.steps[2]).toMatchObject({
      source: "agent",
      reasoning_content: "hm",
      tool_calls: [{ tool_call_id: "t1", arguments: { command: "ls" } }],
      observation: { results: [{ source_call_id: "t1", content: "a.tsv" }] },
    });
    expect(readTrajectory(JSON.stringify(trajectory)).kind).toBe("valid");
  });

  it("Responses: items in, items out", () => {
    const response = {
      output: [
        { type: "reasoning", summary: [{ text: "think" }] },
        { type: "function_call", call_id: "f1", name: "shell", arguments: '{"cmd":"ls"}' },
        { type: "message", role: "assistant", content: [{ type: "output_text", text: "So." }] },
      ],
    };
    const request = { instructions: "S", input: [{ role: "user", content: "What broke?" }] };
    const trajectory = buildTrajectory(
      agent,
      [exchange("openai-responses", request, [{ type: "response.completed", response }])],
      UNKNOWN_USAGE,
    );
    expect(trajectory.steps).toHaveLength(3);
    expect(trajectory.steps[2]).toMatchObject({ message: "So.", reasoning_content: "think" });
    expect(readTrajectory(JSON.stringify(trajectory)).kind).toBe("valid");
  });
});

describe("trajectories from agents", () => {
  const step = { step_id: 1, source: "agent", message: "m" };
  const whole = {
    schema_version: "ATIF-v1.4",
    session_id: "s",
    agent: { name: "n", version: "1" },
  };
  it.each([
    ["an agent field on a user's step", [{ ...step, source: "user", metrics: {} }], /agent fields/],
    ["a gap in the numbers", [{ ...step, step_id: 2 }], /step_id is 2/],
    [
      "an observation of nothing",
      [{ ...step, observation: { results: [{ source_call_id: "x" }] } }],
      /never called/,
    ],
    ["an unknown field", [{ ...step, colour: "red" }], /colour/],
    [
      "effort on a system's step",
      [{ ...step, source: "system", reasoning_effort: "high" }],
      /agent/,
    ],
    ["metrics without a model", [{ ...step, llm_call_count: 0, metrics: {} }], /called no model/],
  ])("refuses %s", (_name, steps, reason) => {
    const reading = readTrajectory(JSON.stringify({ ...whole, steps }));
    expect(reading.kind === "invalid" ? reading.reason : "valid").toMatch(reason);
  });

  it("holds embedded trajectories to the same rules, each with an id of its own", () => {
    const inner = { ...whole, trajectory_id: "t1", steps: [step] };
    const outer = (embedded: readonly unknown[]) =>
      readTrajectory(JSON.stringify({ ...whole, steps: [step], subagent_trajectories: embedded }));
    expect(outer([inner, { ...inner, trajectory_id: "t2" }]).kind).toBe("valid");
    const reasons = [
      [inner, inner],
      [{ ...inner, trajectory_id: null }],
      [{ ...inner, steps: [7] }],
    ]
      .map(outer)
      .map((reading) => (reading.kind === "invalid" ? reading.reason : "valid"));
    expect(reasons).toEqual([
      "subagent_trajectories[1] repeats the trajectory_id t1",
      "subagent_trajectories[0] has no trajectory_id",
      expect.stringContaining("subagent_trajectories[0]: steps.0"),
    ]);
  });

  it("refuses what is nested too deeply to be written again", () => {
    const nested = (depth: number) => `{"a":${"[".repeat(depth)}${"]".repeat(depth)}}`;
    const withExtra = (depth: number) => {
      const text = JSON.stringify({ ...whole, steps: [step], extra: 0 });
      return readTrajectory(text.replace('"extra":0', `"extra":${nested(depth)}`));
    };
    expect(withExtra(150).kind).toBe("valid");
    expect(withExtra(20_000)).toEqual({ kind: "invalid", reason: "nested too deeply" });
  });

  it("refuses trajectories within trajectories without end", () => {
    const chain = (length: number) => {
      const inner = JSON.stringify({ ...whole, trajectory_id: "t", steps: [step] }).slice(0, -1);
      return readTrajectory(
        `${`${inner},"subagent_trajectories":[`.repeat(length)}${inner}}${"]}".repeat(length)}`,
      );
    };
    expect(chain(90).kind).toBe("valid");
    expect(chain(3000)).toEqual({ kind: "invalid", reason: "nested too deeply" });
  });

  it("reads any v1", () => {
    expect(readTrajectory(JSON.stringify({ ...whole, steps: [step] })).kind).toBe("valid");
  });
});
