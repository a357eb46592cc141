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

  /** Each way round the sandbox in every API: its spellings there, or an empty list where it has no such thing. */
  const WAYS: Readonly<
    Record<string, Readonly<Record<DialectName, readonly Record<string, unknown>[]>>>
  > = {
    "a search": {
      "openai-chat": [
        { tools: [{ type: "web_search" }] },
        { web_search_options: {} },
        { search_parameters: { mode: "on" } },
        { enable_search: true },
        { model: "gpt-5-search-api" },
        { model: "groq/compound" },
      ],
      "openai-responses": [
        { tools: [{ type: "web_search", external_web_access: true }] },
        { tools: [{ type: "namespace", tools: [{ type: "web_search" }] }] },
        { input: [{ type: "tool_search_output", tools: [{ type: "web_search" }] }] },
        { input: [{ type: "additional_tools", tools: [{ type: "web_search" }] }] },
      ],
      anthropic: [
        { tools: [{ type: "web_search_20260209", name: "web_search" }] },
        said([{ type: "tool_result", content: [], tools: [{ type: "web_search_20250305" }] }]),
      ],
      gemini: [
        { tools: [{ google_search: {} }] },
        { tools: [{ functionDeclarations: [], googleSearchRetrieval: {} }] },
        { tools: [{ google_maps: {} }] },
      ],
    },
    "code that runs elsewhere": {
      "openai-chat": [{ tools: [{ type: "code_interpreter" }] }],
      "openai-responses": [
        { tools: [{ type: "code_interpreter", container: { type: "auto" } }] },
        { tools: [{ type: "shell", environment: { type: "container_auto" } }] },
      ],
      anthropic: [
        { tools: [{ type: "code_execution_20260120", name: "c" }] },
        { container: { skills: [{ type: "custom", skill_id: "s" }] } },
        { container: ["container_1"] },
      ],
      gemini: [{ tools: [{ codeExecution: {} }] }, { tools: [{ computer_use: {} }] }],
    },
    "media by its address": {
      "openai-chat": [
        said([{ type: "image_url", image_url: { url: REMOTE } }]),
        said([{ type: "video_url", video_url: { url: REMOTE } }]),
        said([{ type: "audio_url", audio_url: { url: REMOTE } }]),
        said([{ type: "file", file: { filename: "a.pdf", file_data: REMOTE } }]),
        said([{ type: "input_audio", input_audio: { data: REMOTE, format: "wav" } }]),
        { messages: [{ role: "tool", content: [{ image_url: REMOTE }] }] },
      ],
      "openai-responses": [
        { input: [{ type: "function_call_output", output: [{ image_url: REMOTE }] }] },
        { input: [{ type: "computer_call_output", output: { image_url: REMOTE } }] },
        { instructions: [{ content: [{ type: "input_file", file_url: REMOTE }] }] },
      ],
      anthropic: [
        said([{ type: "document", source: { type: "url", url: REMOTE } }]),
        { system: [{ type: "image", source: { type: "url", url: REMOTE } }] },
      ],
      gemini: [
        { contents: [{ parts: [{ file_data: { file_uri: REMOTE } }] }] },
        { contents: [{ parts: [{ function_response: { parts: [{ file_data: {} }] } }] }] },
        { system_instruction: { parts: [{ fileData: { fileUri: REMOTE } }] } },
      ],
    },
    "what is stored at the provider": {
      "openai-chat": [
        said([{ type: "file", file: { file_id: "file_1" } }]),
        { messages: [{ role: "assistant", audio: { id: "audio_1" } }] },
        { preset: "answers" },
      ],
      "openai-responses": [
        { previous_response_id: ["resp_own"] },
        { previous_response_id: { id: "resp_own" } },
        { conversation: { id: "conv_1" } },
        { prompt: { id: "pmpt_1", variables: {} } },
        { input: [{ type: "message", content: [{ type: "input_image", file_id: "file_1" }] }] },
      ],
      anthropic: [
        said([{ type: "container_upload", file_id: "file_1" }]),
        said([{ type: "tool_result", content: [{ source: { type: "file", file_id: "f" } }] }]),
      ],
      gemini: [{ cached_content: "cachedContents/1" }, { cachedContent: ["cachedContents/1"] }],
    },
    "a server of somebody's": {
      "openai-chat": [{ mcp_servers: [{ url: REMOTE }] }, { plugins: [{ id: "web" }] }],
      "openai-responses": [{ tools: [{ type: "mcp", connector_id: "connector_gmail" }] }],
      anthropic: [
        { mcp_servers: [{ type: "url", url: REMOTE }] },
        { tools: [{ type: "mcp_toolset" }] },
      ],
      gemini: [{ tools: [{ mcp_servers: [{ url: REMOTE }] }] }, { tools: [{ mcpServers: [] }] }],
    },
    "a price of its own": {
      "openai-chat": [{ service_tier: "priority" }, { modalities: ["text", "audio"] }],
      "openai-responses": [{ service_tier: ["default"] }, { service_tier: "flex" }],
      anthropic: [{ speed: "fast" }, { inference_geo: "us" }, { service_tier: "priority" }],
      gemini: [
        { serviceTier: "PRIORITY" },
        { generation_config: { response_modalities: ["AUDIO"] } },
        { generationConfig: {}, generation_config: {} },
      ],
    },
  };
  const spellings = Object.entries(WAYS).flatMap(([way, byDialect]) =>
    (Object.keys(byDialect) as DialectName[]).flatMap((dialect) =>
      byDialect[dialect].map((body) => [way, dialect, JSON.stringify(body), body] as const),
    ),
  );
  it.each(spellings)("%s, %s: %s", (_way, dialect, _text, body) => {
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
    ["no search", "openai-chat", { enable_search: false, search_parameters: null }],
    ["a file it holds", "openai-chat", said([{ type: "file", file: { file_data: LOCAL } }])],
    ["audio it holds", "openai-chat", said([{ input_audio: { data: "UklGRg==" } }])],
    [
      "a result of a tool that has addresses",
      "gemini",
      { contents: [{ parts: [{ functionResponse: { response: { image_url: REMOTE } } }] }] },
    ],
    [
      "a call of a tool with an address",
      "anthropic",
      said([{ type: "tool_use", name: "fetch", input: { page_url: REMOTE } }]),
    ],
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
