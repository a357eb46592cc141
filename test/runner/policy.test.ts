import { describe, expect, it } from "vitest";
import type { DialectName } from "../../src/runner/meter/dialect.ts";
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

const REMOTE = "https://example.com/answer.png";
const LOCAL = "data:image/png;base64,AAAA";

function judge(
  dialect: DialectName,
  body: Record<string, unknown>,
  models: readonly string[] = [],
): string | null {
  const model = typeof body.model === "string" ? body.model : "m";
  return violationIn(body, { dialect, model, models, ownResponses: new Set(["resp_own"]) });
}

const said = (content: unknown) => ({ messages: [{ role: "user", content }] });

describe("what a provider would do behind the sandbox's back", () => {
  const refused: [string, DialectName, Record<string, unknown>][] = [
    ["web search", "openai-responses", { tools: [{ type: "web_search_preview" }] }],
    ["code interpreter", "openai-responses", { tools: [{ type: "code_interpreter" }] }],
    ["remote MCP", "openai-responses", { tools: [{ type: "mcp", server_url: REMOTE }] }],
    ["file search", "openai-responses", { tools: [{ type: "file_search" }] }],
    ["search options", "openai-chat", { web_search_options: {} }],
    ["plugins", "openai-chat", { plugins: [{ id: "web" }] }],
    ["tools that are no list", "openai-chat", { tools: { type: "web_search" } }],
    ["a tool that is no object", "openai-chat", { tools: ["web_search"] }],
    ["an online model", "openai-chat", { model: "openai/gpt-5.5:online" }],
    ["server tools", "anthropic", { tools: [{ type: "web_search_20250305", name: "s" }] }],
    ["fetching", "anthropic", { tools: [{ type: "web_fetch_20250910", name: "f" }] }],
    ["executing", "anthropic", { tools: [{ type: "code_execution_20250825", name: "c" }] }],
    ["MCP servers", "anthropic", { mcp_servers: [{ url: REMOTE }] }],
    ["a container", "anthropic", { container: "container_1" }],
    ["Google search", "gemini", { tools: [{ googleSearch: {} }] }],
    ["URL context", "gemini", { tools: [{ urlContext: {} }, { functionDeclarations: [] }] }],
    ["code execution", "gemini", { tools: [{ code_execution: {} }] }],
    ["an image by URL", "openai-chat", said([{ type: "image_url", image_url: { url: REMOTE } }])],
    ["an image by URL", "openai-responses", { input: [{ content: [{ image_url: REMOTE }] }] }],
    ["a file by URL", "openai-responses", { input: [{ content: [{ file_url: REMOTE }] }] }],
    ["a file by id", "openai-responses", { input: [{ content: [{ file_id: "file_1" }] }] }],
    [
      "an image by URL",
      "anthropic",
      said([{ type: "image", source: { type: "url", url: REMOTE } }]),
    ],
    [
      "an image by URL in a tool's result",
      "anthropic",
      said([
        {
          type: "tool_result",
          content: [{ type: "image", source: { type: "url", url: REMOTE } }],
        },
      ]),
    ],
    ["a document by id", "anthropic", said([{ type: "document", source: { file_id: "f" } }])],
    ["a file by URI", "gemini", { contents: [{ parts: [{ fileData: { fileUri: REMOTE } }] }] }],
    [
      "a file by URI in a function's response",
      "gemini",
      { contents: [{ parts: [{ functionResponse: { parts: [{ fileData: {} }] } }] }] },
    ],
    ["another attempt's answer", "openai-responses", { previous_response_id: "resp_other" }],
    ["a stored item", "openai-responses", { input: [{ type: "item_reference", id: "i" }] }],
    ["a stored prompt", "openai-responses", { prompt: { id: "pmpt_1" } }],
    ["a conversation", "openai-responses", { conversation: "conv_1" }],
    ["a run in the background", "openai-responses", { background: true }],
    ["cached content", "gemini", { cachedContent: "cachedContents/1" }],
    [
      "audio that is stored",
      "openai-chat",
      { messages: [{ role: "a", audio: { id: "audio_1" } }] },
    ],
  ];
  it.each(refused)("%s (%s) is refused", (_name, dialect, body) => {
    expect(judge(dialect, body)).not.toBeNull();
  });

  const allowed: [string, DialectName, Record<string, unknown>][] = [
    ["functions", "openai-chat", { tools: [{ type: "function", function: { name: "shell" } }] }],
    ["functions", "openai-responses", { tools: [{ type: "function", name: "web_search" }] }],
    ["a shell of its own", "openai-responses", { tools: [{ type: "local_shell" }] }],
    ["tools without a type", "anthropic", { tools: [{ name: "web_search", input_schema: {} }] }],
    ["bash of its own", "anthropic", { tools: [{ type: "bash_20250124", name: "bash" }] }],
    ["declarations", "gemini", { tools: [{ functionDeclarations: [{ name: "googleSearch" }] }] }],
    ["an image it holds", "openai-chat", said([{ type: "image_url", image_url: { url: LOCAL } }])],
    ["text about a URL", "openai-chat", said(`see ${REMOTE}`)],
    ["its own answer", "openai-responses", { previous_response_id: "resp_own" }],
    ["no tools", "openai-chat", { tools: null }],
  ];
  it.each(allowed)("%s (%s) are the agent's business", (_name, dialect, body) => {
    expect(judge(dialect, body)).toBeNull();
  });

  it("allows models by list, also those that a request falls back on", () => {
    const chat = (body: Record<string, unknown>) => judge("openai-chat", body, ["a", "b"]);
    expect(chat({ model: "a", models: ["b"] })).toBeNull();
    expect(chat({ model: "a", models: ["b", "dear"] })).toContain("dear");
    expect(chat({ model: "a", models: "dear" })).toContain("dear");
    expect(chat({ model: "c" })).toContain('"c"');
  });
});
