import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Dialect } from "../../src/runner/meter/dialect.ts";
import { anthropic } from "../../src/runner/meter/dialects/anthropic.ts";
import { gemini } from "../../src/runner/meter/dialects/gemini.ts";
import { openaiChat } from "../../src/runner/meter/dialects/openai-chat.ts";
import { openaiResponses } from "../../src/runner/meter/dialects/openai-responses.ts";
import { loadPrices } from "../../src/runner/meter/prices.ts";
import { usageReader } from "../../src/runner/meter/usage-reader.ts";

function stream(events: readonly unknown[]): string {
  return events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join("");
}

/** Byte by byte, because nothing promises that a chunk is an event. */
function read(dialect: Dialect, type: string, text: string) {
  const reader = usageReader(dialect, type);
  for (const byte of Buffer.from(text)) reader.push(Buffer.of(byte));
  return reader.end();
}

const SSE = "text/event-stream; charset=utf-8";

describe("usage as providers say it", () => {
  it("OpenAI chat: the last chunk of a stream, cached and reasoning inside", () => {
    const text = stream([
      { model: "gpt-5.5-2026", choices: [{ delta: { content: "é" } }], usage: null },
      {
        model: "gpt-5.5-2026",
        choices: [],
        usage: {
          prompt_tokens: 1200,
          completion_tokens: 300,
          prompt_tokens_details: { cached_tokens: 1000, cache_write_tokens: 50 },
          completion_tokens_details: { reasoning_tokens: 200 },
        },
      },
    ]);
    expect(read(openaiChat, SSE, `${text}data: [DONE]\n\n`)).toMatchObject({
      model: "gpt-5.5-2026",
      tokens: { input: 1200, cached: 1000, cacheWrite: 50, output: 300, reasoning: 200 },
    });
  });

  it("OpenAI Responses: inside response.completed, with the id to refer to", () => {
    const response = {
      id: "resp_7",
      model: "gpt-5.5",
      usage: { input_tokens: 90, input_tokens_details: { cached_tokens: 64 }, output_tokens: 8 },
    };
    const text = stream([
      { type: "response.created", response: { ...response, usage: null } },
      { type: "response.output_text.delta", delta: "hi" },
      { type: "response.completed", response },
    ]);
    expect(read(openaiResponses, SSE, text)).toMatchObject({
      responseId: "resp_7",
      tokens: { input: 90, cached: 64, output: 8 },
    });
    expect(read(openaiResponses, "application/json", JSON.stringify(response)).tokens?.input).toBe(
      90,
    );
  });

  it("Anthropic: input without cache, output cumulative, input side perhaps said twice", () => {
    const usage = {
      input_tokens: 10,
      cache_read_input_tokens: 500,
      cache_creation_input_tokens: 40,
      output_tokens: 1,
    };
    const begin = { type: "message_start", message: { model: "claude-opus-4-7", usage } };
    const expected = { input: 550, cached: 500, cacheWrite: 40, output: 77, reasoning: 0 };
    const old = stream([begin, { type: "message_delta", usage: { output_tokens: 77 } }]);
    expect(read(anthropic, SSE, old).tokens).toEqual(expected);
    expect(read(anthropic, SSE, old).partial).toBe(false);
    expect(read(anthropic, SSE, stream([begin])).partial).toBe(true);
    const now = stream([begin, { type: "message_delta", usage: { ...usage, output_tokens: 77 } }]);
    expect(read(anthropic, SSE, now).tokens).toEqual(expected);
  });

  it("Gemini: thoughts beside the candidates, the last chunk counts, also as one list", () => {
    const last = {
      candidates: [{ finishReason: "STOP" }],
      modelVersion: "gemini-3.5-flash",
      usageMetadata: {
        promptTokenCount: 70,
        cachedContentTokenCount: 30,
        candidatesTokenCount: 5,
        thoughtsTokenCount: 20,
        toolUsePromptTokenCount: 2,
      },
    };
    const first = { usageMetadata: { promptTokenCount: 70 } };
    const expected = { input: 72, cached: 30, cacheWrite: 0, output: 25, reasoning: 20 };
    expect(read(gemini, SSE, stream([first, last])).tokens).toEqual(expected);
    expect(read(gemini, SSE, stream([first, last])).partial).toBe(false);
    expect(read(gemini, SSE, stream([first])).partial).toBe(true);
    expect(read(gemini, "application/json", JSON.stringify([first, last])).tokens).toEqual(
      expected,
    );
  });

  it("takes a shape it does not know for unknown, never for zero", () => {
    expect(read(openaiChat, "application/json", "<html>").tokens).toBeNull();
    expect(read(openaiChat, SSE, stream([{ choices: [{}] }])).tokens).toBeNull();
  });
});

describe("prices", () => {
  const tokens = { input: 1000, cached: 400, cacheWrite: 0, output: 50, reasoning: 0 };

  it("knows current models, discounts cached input and says null for strangers", async () => {
    const price = await loadPrices(undefined);
    const whole = price("claude-opus-4-7", { ...tokens, cached: 0 }, "anthropic");
    const cached = price("claude-opus-4-7", tokens, "anthropic");
    expect(whole).toBeGreaterThan(cached ?? Number.POSITIVE_INFINITY);
    expect(price("no-such-model-1", tokens, "openai")).toBeNull();
  });

  it("names a model as the table does, whatever else stands in the name", async () => {
    const price = await loadPrices(undefined);
    expect(price("claude-opus-4-7-and-the-cart", tokens, "anthropic")).not.toBeNull();
    expect(price.nameOf("claude-opus-4-7-and-the-cart", "anthropic")).toBe("claude-opus-4-7");
    expect(price.nameOf("no-such-model-1", "openai")).toBeNull();
  });

  it("a team's own prices are found by a model's name with its service or without", async () => {
    const folder = mkdtempSync(join(tmpdir(), "sre-gate-prices-"));
    const file = join(folder, "prices.yaml");
    writeFileSync(
      file,
      "house/model-7: {input: 1, output: 2}\nmodel-8: {input: 3, output: 4}\na/both: {input: 1, output: 1}\nb/both: {input: 2, output: 2}\n",
    );
    const price = await loadPrices(file);
    rmSync(folder, { recursive: true });
    const of = (name: string) => price(name, { ...tokens, cached: 0, cacheWrite: 0 }, "house");
    expect(of("house/model-7")).toBeGreaterThan(0);
    expect(of("model-7")).toBe(of("house/model-7"));
    expect(of("house/model-8")).toBe(of("model-8"));
    expect(of("other/model-7")).toBeNull();
    expect(of("both")).toBeNull();
    expect(price.nameOf("model-7", "house")).toBe("house/model-7");
    expect(price.nameOf("other/model-7", "house")).toBeNull();
  });
});
