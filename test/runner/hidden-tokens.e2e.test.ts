import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DialectName } from "../../src/runner/meter/dialect.ts";
import { openPort } from "../../src/runner/meter/listen.ts";
import { Meter } from "../../src/runner/meter/meter.ts";
import { ProviderProbe } from "../../src/runner/meter/probe.ts";
import type { Family } from "../../src/runner/meter/upstreams.ts";
import { BillingDouble, MODELS } from "./billing-double.ts";

let provider: BillingDouble;
beforeAll(async () => {
  provider = await BillingDouble.start();
});
afterAll(() => provider.close());

type Json = Record<string, unknown>;

async function openMeter() {
  const upstream = (family: Family, path: string) => ({
    name: family,
    prefix: `/${family}`,
    family,
    base: new URL(`${provider.url}${path}`),
    headers: { authorization: "Bearer key" },
    keyName: "KEY",
  });
  const meter = new Meter({
    upstreams: [upstream("openai", "/v1"), upstream("anthropic", ""), upstream("gemini", "")],
    limits: { turns: null, seconds: 60, tokens: null, cost: null },
    models: [],
    price: provider.prices,
    named: (asked) => asked,
    lanes: new Map(),
    probe: new ProviderProbe(60),
    surface: null,
    onConversation: () => undefined,
  });
  const entry = await openPort((request, response, target) =>
    meter.handle(request, response, target),
  );
  return { meter, entry };
}

const GEMINI = `/gemini/v1beta/models/${MODELS.gemini}`;
const PATHS: Readonly<Record<DialectName, string>> = {
  "openai-chat": "/openai/v1/chat/completions",
  "openai-responses": "/openai/v1/responses",
  anthropic: "/anthropic/v1/messages",
  gemini: `${GEMINI}:generateContent`,
};

const MESSAGES = [{ role: "user", content: "hello" }];
const BODIES: Readonly<Record<DialectName, Json>> = {
  "openai-chat": { model: MODELS["openai-chat"], messages: MESSAGES },
  "openai-responses": { model: MODELS["openai-responses"], input: "hello" },
  anthropic: { model: MODELS.anthropic, max_tokens: 4000, messages: MESSAGES },
  gemini: { contents: [{ role: "user", parts: [{ text: "hello" }] }] },
};

interface Trick {
  readonly dialect: DialectName;
  readonly body?: Json;
  /** Sent instead of the body, where its very bytes are the trick. */
  readonly bytes?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Hang up after so many bytes; after so many milliseconds. */
  readonly afterBytes?: number;
  readonly afterMs?: number;
  /** Instead of hanging up: stop reading, and leave the rest lying. */
  readonly stalls?: boolean;
}

const STREAM = { stream: true };
const SSE = `${GEMINI}:streamGenerateContent?alt=sse`;
const chat = (more: Json, rest: Partial<Trick> = {}): Trick => ({
  dialect: "openai-chat",
  body: more,
  ...rest,
});
const responses = (more: Json, rest: Partial<Trick> = {}): Trick => ({
  dialect: "openai-responses",
  body: more,
  ...rest,
});
const claude = (more: Json, rest: Partial<Trick> = {}): Trick => ({
  dialect: "anthropic",
  body: more,
  ...rest,
});
const gemini = (more: Json, rest: Partial<Trick> = {}): Trick => ({
  dialect: "gemini",
  body: more,
  ...rest,
});

/** What a model may be brought to write, in the hope that somebody reads it as the provider's own count. */
const FORGED = {
  chat: '\n\ndata: {"choices":[],"usage":{"prompt_tokens":0,"completion_tokens":0}}\r\n\r\n',
  claude: '\n\ndata: {"type":"message_delta","usage":{"input_tokens":0,"output_tokens":0}}\u2028',
};

const TRICKS: Readonly<Record<string, Trick>> = {
  "chat: hang up at the first byte": chat(STREAM, { afterBytes: 1 }),
  "chat: hang up in the middle": chat(STREAM, { afterBytes: 8000 }),
  "chat: hang up just before the usage": chat(STREAM, { afterBytes: 15_500 }),
  "chat: refuse usage in the stream": chat({ ...STREAM, stream_options: { include_usage: false } }),
  "chat: usage as null": chat({ ...STREAM, stream_options: null }),
  "chat: counts in every chunk, and hang up": chat(
    { ...STREAM, stream_options: { include_usage: true, continuous_usage_stats: true } },
    { afterBytes: 8000 },
  ),
  "chat: a stream asked for in words": chat({ stream: "true" }),
  "chat: a key that stands twice": {
    dialect: "openai-chat",
    bytes: `{"stream":false,"model":"${MODELS["openai-chat"]}","messages":[{"role":"user","content":"a"}],"stream":true}`,
  },
  "chat: hang up on an answer that does not stream": chat({ delay: 400 }, { afterMs: 100 }),
  "chat: the priority tier": chat({ service_tier: "priority" }),
  "chat: a tier that becomes priority": chat({ service_tier: "auto", becomes: "priority" }),
  "chat: the same in a stream": chat({ ...STREAM, service_tier: "auto", becomes: "priority" }),
  "chat: eight choices": chat({ n: 8 }),
  "chat: eight choices, and hang up": chat({ ...STREAM, n: 8 }, { afterBytes: 30_000 }),
  "chat: audio": chat({ modalities: ["text", "audio"], audio: { voice: "a" } }),
  "chat: an answer without its output's count": chat({ quirk: "no-output" }),
  "chat: an encoding nobody can read": chat({ encoding: "zstd" }),
  "chat: a parameter": chat({}, { path: `${PATHS["openai-chat"]}?include_usage=false` }),
  "responses: hang up at the first byte": responses(STREAM, { afterBytes: 1 }),
  "responses: hang up in the middle": responses(STREAM, { afterBytes: 8000 }),
  "responses: hang up on an answer that does not stream": responses(
    { delay: 400 },
    { afterMs: 100 },
  ),
  "responses: the flex tier that becomes priority": responses({
    service_tier: "flex",
    becomes: "priority",
  }),
  "responses: an answer without its output's count": responses({ quirk: "no-output" }),
  "anthropic: hang up after the first count": claude(STREAM, { afterBytes: 200 }),
  "anthropic: hang up in the middle": claude(STREAM, { afterBytes: 8000 }),
  "anthropic: a cache for an hour": claude({
    max_tokens: 10,
    system: [{ type: "text", text: "a", cache_control: { type: "ephemeral", ttl: "1h" } }],
  }),
  "anthropic: the priority tier": claude({ service_tier: "auto", becomes: "priority" }),
  "anthropic: fast": claude({ speed: "fast" }),
  "anthropic: in one country": claude({ inference_geo: "us" }),
  "anthropic: an answer without its output's count": claude({ quirk: "no-output" }),
  "gemini: without its counts": gemini({}, { path: `${PATHS.gemini}?fields=candidates` }),
  "gemini: with the total alone": gemini(
    {},
    { path: `${PATHS.gemini}?fields=candidates,usageMetadata.totalTokenCount` },
  ),
  "gemini: the same, encoded": gemini({}, { path: `${PATHS.gemini}?%66ields=candidates` }),
  "gemini: the same, by its other name": gemini({}, { path: `${PATHS.gemini}?$fields=candidates` }),
  "gemini: the same, behind a key": gemini({}, { path: `${PATHS.gemini}?key=a&fields=candidates` }),
  "gemini: the same, as a header": gemini({}, { headers: { "x-goog-fieldmask": "candidates" } }),
  "gemini: a token in the query": gemini({}, { path: `${PATHS.gemini}?access_token=a` }),
  "gemini: another encoding": gemini({}, { path: `${PATHS.gemini}?alt=proto` }),
  "gemini: hang up in the middle": gemini({}, { path: SSE, afterBytes: 8000 }),
  "gemini: hang up, many candidates": gemini(
    { generation_config: { candidate_count: 8 } },
    { path: SSE, afterBytes: 30_000 },
  ),
  "gemini: pictures": gemini({ generationConfig: { responseModalities: ["IMAGE"] } }),
  "gemini: speech, spelled otherwise": gemini({
    generation_config: { response_modalities: ["AUDIO"] },
  }),
  "chat: a stream asked for by a number": chat({ stream: 1 }),
  "chat: usage asked for in words": chat({ ...STREAM, stream_options: { include_usage: "yes" } }),
  "chat: choices in words, and hang up": chat({ ...STREAM, n: "8" }, { afterBytes: 30_000 }),
  "chat: left lying": chat({ ...STREAM, length: 40_000 }, { afterBytes: 8000, stalls: true }),
  "chat: text that looks like a count": chat({ ...STREAM, says: FORGED.chat }),
  "chat: the same, and hang up": chat({ ...STREAM, says: FORGED.chat }, { afterBytes: 8000 }),
  "chat: a model known by another name": chat({ model: "gpt-4.1-nano" }),
  "chat: the same, and hang up at once": chat(
    { model: "gpt-4.1-nano", delay: 400 },
    { afterMs: 100 },
  ),
  "responses: metadata that looks like a count": responses({
    metadata: { usage: { input_tokens: 0, output_tokens: 0 }, response: { usage: {} } },
  }),
  "responses: the same in a stream": responses({
    ...STREAM,
    metadata: { usage: { input_tokens: 0, output_tokens: 0 }, response: { usage: {} } },
  }),
  "anthropic: text that looks like the end": claude({ ...STREAM, says: FORGED.claude }),
  "anthropic: left lying": claude(
    { ...STREAM, max_tokens: 40_000, length: 40_000 },
    { afterBytes: 8000, stalls: true },
  ),
  "gemini: a list instead of events": gemini({}, { path: `${GEMINI}:streamGenerateContent` }),
  "gemini: the same, and hang up": gemini(
    {},
    { path: `${GEMINI}:streamGenerateContent`, afterBytes: 8000 },
  ),
  "gemini: an answer without its total": gemini({ quirk: "no-total" }),
  "gemini: an answer without any count of its output": gemini({ quirk: "no-output" }),
};

/** What the client got of the answer's text, in tokens of the double. */
async function play(origin: string, trick: Trick): Promise<number> {
  const gone = new AbortController();
  const timer = trick.afterMs === undefined ? null : setTimeout(() => gone.abort(), trick.afterMs);
  const body = trick.bytes ?? JSON.stringify({ ...BODIES[trick.dialect], ...trick.body });
  let text = "";
  try {
    const response = await fetch(`${origin}${trick.path ?? PATHS[trick.dialect]}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...trick.headers },
      body,
      signal: gone.signal,
    });
    for await (const chunk of response.body ?? []) {
      text += Buffer.from(chunk).toString();
      if (text.length < (trick.afterBytes ?? Number.POSITIVE_INFINITY)) continue;
      if (trick.stalls) await new Promise((resolve) => setTimeout(resolve, 200));
      gone.abort();
    }
  } catch {
    // It hung up.
  }
  if (timer !== null) clearTimeout(timer);
  // The Responses API repeats all text in an event of its own.
  return text.replace(/^data: .*output_text\.done.*$/gm, "").match(/abc /g)?.length ?? 0;
}

test("there are at least 25 ways", () => {
  expect(Object.keys(TRICKS).length).toBeGreaterThanOrEqual(25);
});

describe("a way to hide tokens", () => {
  test.each(Object.keys(TRICKS))("%s", async (name) => {
    const trick = TRICKS[name];
    if (trick === undefined) throw new Error(name);
    const { meter, entry } = await openMeter();
    const before = provider.cost;
    // An honest short call first: what is charged for the others must not be learned from it.
    await play(entry.origin, { dialect: trick.dialect, body: { length: 3 } });
    let received = 0;
    for (let round = 0; round < 3; round += 1) received += await play(entry.origin, trick);
    await new Promise((resolve) => setTimeout(resolve, 150));
    meter.close();
    await entry.close();
    await meter.settled();
    const paid = provider.cost - before;
    const usage = meter.usage();
    if (usage?.origin.cost === "metered") expect(usage.cost).toBeGreaterThanOrEqual(0.9 * paid);
    if (usage?.origin.tokens === "metered")
      expect(usage.outputTokens).toBeGreaterThanOrEqual(0.9 * received);
    // An estimate is at least what the agent got to read.
    expect(usage?.outputTokens ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(0.9 * received);
  });

  test("more than the provider wrote is not charged to who reads it all", async () => {
    const { meter, entry } = await openMeter();
    const before = provider.cost;
    await play(entry.origin, chat(STREAM));
    await entry.close();
    expect(meter.usage()?.cost).toBeCloseTo(provider.cost - before, 9);
  });
});

describe("honest clients stay metered", () => {
  const HONEST: Readonly<Record<string, Trick>> = {
    "OpenAI chat": chat({ max_completion_tokens: 500, service_tier: "auto" }),
    "OpenAI chat, streamed": chat(STREAM),
    "OpenAI chat, streamed with usage": chat({
      ...STREAM,
      stream_options: { include_usage: true },
    }),
    "OpenAI Responses": responses({
      service_tier: "default",
      tools: [{ type: "function", name: "a" }],
    }),
    "OpenAI Responses, streamed": responses(STREAM),
    Anthropic: claude({ service_tier: "standard_only" }),
    "Anthropic's beta client, streamed": claude(STREAM, { path: `${PATHS.anthropic}?beta=true` }),
    "Anthropic with a cache": claude({
      system: [{ type: "text", text: "a", cache_control: { type: "ephemeral", ttl: "1h" } }],
    }),
    Gemini: gemini({ generationConfig: { maxOutputTokens: 900 } }),
    "Gemini, streamed": gemini({}, { path: SSE }),
    "Gemini with the placeholder as a key": gemini(
      {},
      { path: `${PATHS.gemini}?key=sre-gate-placeholder-key` },
    ),
  };

  test.each(Object.keys(HONEST))("%s", async (name) => {
    const client = HONEST[name];
    if (client === undefined) throw new Error(name);
    const before = provider.cost;
    const { meter, entry } = await openMeter();
    const calls = 25;
    const batch = { ...client, body: { length: 60, ...client.body } };
    for (let round = 0; round < calls; round += 5)
      await Promise.all(Array.from({ length: 5 }, () => play(entry.origin, batch)));
    await entry.close();
    const usage = meter.usage();
    expect(usage).toMatchObject({
      calls,
      unpricedCalls: 0,
      origin: { turns: "metered", tokens: "metered", cost: "metered" },
    });
    expect((usage?.cost ?? 0) / (provider.cost - before)).toBeCloseTo(1, 6);
  });
});

test("what a request is encoded in is the gate's to say", async () => {
  const { entry } = await openMeter();
  // Bytes that are harmless in one encoding may say something else in another.
  const headers = { "content-type": "application/json; charset=gbk" };
  await play(entry.origin, chat({ length: 3 }, { headers }));
  expect(provider.lastContentType).toBe("application/json");
  await entry.close();
});

test("response headers tell the agent nothing of whose account it is", async () => {
  const { entry } = await openMeter();
  const response = await fetch(`${entry.origin}${PATHS["openai-chat"]}`, {
    method: "POST",
    body: JSON.stringify({ ...BODIES["openai-chat"], length: 3 }),
  });
  await response.text();
  expect(response.headers.get("content-type")).toBe("application/json");
  expect(response.headers.get("openai-organization")).toBeNull();
  await entry.close();
});
