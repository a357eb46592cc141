import type { IncomingMessage, ServerResponse } from "node:http";
import type { DialectName, TokenCount } from "../../src/runner/meter/dialect.ts";
import { loadPrices, type Prices } from "../../src/runner/meter/prices.ts";
import { startFaulty } from "./providers.ts";

export const MODELS: Readonly<Record<DialectName, string>> = {
  "openai-chat": "gpt-5.5",
  "openai-responses": "gpt-5.5",
  anthropic: "claude-opus-4-7",
  gemini: "gemini-3.5-flash",
};

type Json = Record<string, unknown>;

interface Asked {
  readonly dialect: DialectName;
  readonly url: URL;
  readonly headers: IncomingMessage["headers"];
  readonly body: Json;
}

/** Every token is four letters, and twenty of them make an event. */
const TOKEN = "abc ";
const EVENT_TOKENS = 20;
const INPUT = 400;

/**
 * A provider that keeps books: it knows what it wrote and read for every request, and what that costs with the tier,
 * the cache and the kind of output that were asked for. Like the real ones it does as it is told by parameters and
 * headers, leaves things out when asked to, and writes on for a moment after a client has gone.
 */
export class BillingDouble {
  /** What all requests together cost. */
  cost = 0;
  requests = 0;
  lastContentType: string | undefined;
  readonly #prices: Prices;
  #close: () => void = () => undefined;
  url = "";

  private constructor(prices: Prices) {
    this.#prices = prices;
  }

  static async start(): Promise<BillingDouble> {
    const double = new BillingDouble(await loadPrices(undefined));
    const { url, server } = await startFaulty((request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => void double.#serve(request, response, Buffer.concat(chunks)));
    });
    double.url = url;
    double.#close = () => {
      server.closeAllConnections();
      server.close();
    };
    return double;
  }

  get prices(): Prices {
    return this.#prices;
  }

  close(): void {
    this.#close();
  }

  async #serve(request: IncomingMessage, response: ServerResponse, bytes: Buffer): Promise<void> {
    const url = new URL(request.url ?? "", "http://provider");
    const body = JSON.parse(bytes.toString()) as Json;
    const asked = { dialect: dialectOf(url.pathname), url, headers: request.headers, body };
    this.requests += 1;
    this.lastContentType = request.headers["content-type"];
    if (isStream(asked)) await this.#stream(asked, response);
    else await this.#whole(asked, response);
  }

  /** An answer that does not stream is written, and billed, before its first byte. */
  async #whole(asked: Asked, response: ServerResponse): Promise<void> {
    this.#bill(asked, lengthOf(asked.body) * choicesOf(asked.body));
    await new Promise((resolve) => setTimeout(resolve, Number(asked.body.delay ?? 0)));
    if (response.destroyed) return;
    const encoding = asked.body.encoding;
    response.writeHead(200, {
      "content-type": "application/json",
      "openai-organization": "org-of-the-user",
      ...(typeof encoding === "string" ? { "content-encoding": encoding } : {}),
    });
    response.end(JSON.stringify(masked(asked, wholeAnswer(asked))));
  }

  async #stream(asked: Asked, response: ServerResponse): Promise<void> {
    const isList = asked.dialect === "gemini" && asked.url.searchParams.get("alt") !== "sse";
    const type = isList ? "application/json" : "text/event-stream";
    response.writeHead(200, { "content-type": type });
    const total = lengthOf(asked.body) * choicesOf(asked.body);
    let written = 0;
    let opening = "[";
    const frame = (event: Json): string => {
      const text = JSON.stringify(masked(asked, event));
      if (!isList) return `data: ${text}\n\n`;
      const before = opening;
      opening = ",";
      return `${before}${text}\n`;
    };
    for (const event of openingEvents(asked)) response.write(frame(event));
    while (written < total && !response.destroyed) {
      const count = Math.min(EVENT_TOKENS, total - written);
      written += count;
      response.write(frame(textEvent(asked, count, written)));
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    this.#bill(asked, written);
    for (const event of closingEvents(asked, written)) response.write(frame(event));
    response.end(isList ? "]" : "data: [DONE]\n\n");
  }

  #bill(asked: Asked, output: number): void {
    const hour = JSON.stringify(asked.body).includes('"ttl":"1h"') ? INPUT : 0;
    const tokens: TokenCount = {
      input: INPUT,
      cached: 0,
      cacheWrite: hour,
      output,
      reasoning: 0,
    };
    const plain = this.#prices(MODELS[asked.dialect], { ...tokens, cacheWrite: 0 }, null) ?? 0;
    const input = this.#prices(
      MODELS[asked.dialect],
      { ...tokens, cacheWrite: 0, output: 0 },
      null,
    );
    const media = isMedia(asked.body) ? 8 : 1;
    this.cost += (plain + (hour > 0 ? (input ?? 0) : 0)) * rateOf(asked.body) * media;
  }
}

function dialectOf(path: string): DialectName {
  if (path.endsWith("/chat/completions")) return "openai-chat";
  if (path.endsWith("/responses")) return "openai-responses";
  return path.endsWith("/messages") ? "anthropic" : "gemini";
}

/** Lenient, as some services are: a word will do. */
function isStream({ dialect, url, body }: Asked): boolean {
  return dialect === "gemini"
    ? url.pathname.includes(":stream")
    : [true, 1, "true"].includes(body.stream as string);
}

function lengthOf(body: Json): number {
  const limit = body.max_tokens ?? body.max_completion_tokens ?? body.max_output_tokens;
  const config = (body.generationConfig ?? body.generation_config ?? {}) as Json;
  const most = limit ?? config.maxOutputTokens ?? config.max_output_tokens;
  return Math.min(Number(body.length ?? 2000), typeof most === "number" ? most : 1e9);
}

function choicesOf(body: Json): number {
  const config = (body.generationConfig ?? body.generation_config ?? {}) as Json;
  return Number(body.n ?? config.candidateCount ?? config.candidate_count ?? 1);
}

function isMedia(body: Json): boolean {
  return /"audio"|AUDIO|IMAGE/.test(JSON.stringify(body));
}

function tierOf(body: Json): string {
  return String(body.becomes ?? body.service_tier ?? body.serviceTier ?? "default");
}

function rateOf(body: Json): number {
  const tier = tierOf(body) === "priority" ? 2 : 1;
  return tier * (body.speed === "fast" ? 6 : 1) * (body.inference_geo === "us" ? 1.3 : 1);
}

function usageOf({ dialect, body }: Asked, output: number): Json {
  const hour = JSON.stringify(body).includes('"ttl":"1h"') ? INPUT : 0;
  switch (dialect) {
    case "openai-chat":
      return {
        prompt_tokens: INPUT,
        ...(body.quirk === "no-output" ? {} : { completion_tokens: output }),
        total_tokens: INPUT + output,
      };
    case "openai-responses":
      return {
        input_tokens: INPUT,
        ...(body.quirk === "no-output" ? {} : { output_tokens: output }),
      };
    case "anthropic":
      return {
        input_tokens: INPUT - hour,
        cache_creation_input_tokens: hour,
        cache_creation: { ephemeral_1h_input_tokens: hour },
        ...(body.quirk === "no-output" ? {} : { output_tokens: output }),
        service_tier: tierOf(body) === "priority" ? "priority" : "standard",
      };
    case "gemini":
      return {
        promptTokenCount: INPUT,
        ...(body.quirk === "no-output" ? {} : { candidatesTokenCount: output }),
        ...(body.quirk === "no-total" || body.quirk === "no-output"
          ? {}
          : { totalTokenCount: INPUT + output }),
      };
  }
}

function wholeAnswer(asked: Asked): Json {
  const { dialect, body } = asked;
  const output = lengthOf(body) * choicesOf(body);
  const text = TOKEN.repeat(output);
  const model = MODELS[dialect];
  const usage = usageOf(asked, output);
  switch (dialect) {
    case "openai-chat":
      return {
        object: "chat.completion",
        model,
        service_tier: tierOf(body),
        choices: [{ message: { role: "assistant", content: text }, finish_reason: "stop" }],
        usage,
      };
    case "openai-responses":
      return {
        id: "resp_1",
        model,
        service_tier: tierOf(body),
        output: [{ text }],
        usage,
        metadata: body.metadata ?? {},
      };
    case "anthropic":
      return { type: "message", model, content: [{ type: "text", text }], usage };
    case "gemini":
      return {
        modelVersion: model,
        candidates: [{ content: { parts: [{ text }] }, finishReason: "STOP" }],
        usageMetadata: usage,
      };
  }
}

function openingEvents(asked: Asked): Json[] {
  const { dialect } = asked;
  if (dialect === "openai-responses")
    return [{ type: "response.created", response: { id: "resp_1", model: MODELS[dialect] } }];
  if (dialect !== "anthropic") return [];
  const usage = { ...usageOf(asked, 1) };
  return [{ type: "message_start", message: { model: MODELS[dialect], usage } }];
}

function textEvent(asked: Asked, count: number, soFar: number): Json {
  const text = TOKEN.repeat(count) + String(asked.body.says ?? "");
  const model = MODELS[asked.dialect];
  switch (asked.dialect) {
    case "openai-chat": {
      const options = (asked.body.stream_options ?? {}) as Json;
      return {
        object: "chat.completion.chunk",
        model,
        choices: [{ index: 0, delta: { content: text } }],
        ...(options.continuous_usage_stats === true ? { usage: usageOf(asked, soFar) } : {}),
      };
    }
    case "openai-responses":
      return { type: "response.output_text.delta", delta: text };
    case "anthropic":
      return { type: "content_block_delta", delta: { type: "text_delta", text } };
    case "gemini":
      return {
        modelVersion: model,
        candidates: [{ content: { parts: [{ text }] } }],
        usageMetadata: usageOf(asked, soFar),
      };
  }
}

function closingEvents(asked: Asked, output: number): Json[] {
  const model = MODELS[asked.dialect];
  const usage = usageOf(asked, output);
  const tier = tierOf(asked.body);
  switch (asked.dialect) {
    case "openai-chat": {
      const options = (asked.body.stream_options ?? {}) as Json;
      const object = "chat.completion.chunk";
      const last = {
        object,
        model,
        service_tier: tier,
        choices: [{ delta: {}, finish_reason: "stop" }],
      };
      return options.include_usage === true
        ? [last, { object, model, service_tier: tier, choices: [], usage }]
        : [last];
    }
    case "openai-responses":
      return [
        { type: "response.output_text.done", text: TOKEN.repeat(output) },
        {
          type: "response.completed",
          response: {
            id: "resp_1",
            model,
            service_tier: tier,
            usage,
            metadata: asked.body.metadata ?? {},
          },
        },
      ];
    case "anthropic":
      return [
        { type: "message_delta", delta: { stop_reason: "end_turn" }, usage },
        { type: "message_stop" },
      ];
    case "gemini":
      return [
        {
          modelVersion: model,
          candidates: [{ content: { parts: [] }, finishReason: "STOP" }],
          usageMetadata: usage,
        },
      ];
  }
}

/** Google's partial answers, asked for by parameter or header. */
function masked({ dialect, url, headers }: Asked, document: Json): Json {
  if (dialect !== "gemini") return document;
  const mask =
    url.searchParams.get("fields") ??
    url.searchParams.get("$fields") ??
    headers["x-goog-fieldmask"] ??
    null;
  if (mask === null) return document;
  const { usageMetadata, ...rest } = document;
  const whole = (usageMetadata ?? {}) as Json;
  return String(mask).includes("totalTokenCount")
    ? { ...rest, usageMetadata: { totalTokenCount: whole.totalTokenCount } }
    : rest;
}
