import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** One call that an agent made of its model. */
export interface DoubleCall {
  readonly path: string;
  readonly model: string | null;
}

export interface Double {
  readonly url: string;
  readonly calls: readonly DoubleCall[];
  close(): Promise<void>;
}

/** What the double says of every incident: right in shape, wrong in all likelihood. */
const REPLY = JSON.stringify({
  contributing_factors: [
    {
      name: "default/Deployment/example",
      reasoning: "the built-in double's reply",
      evidence: "none",
    },
  ],
});

/**
 * A provider that costs nothing and knows nothing: it answers each call of the four dialects with the same words, so
 * that an agent can be seen to ask, hear and answer before anybody pays.
 */
export async function startDouble(): Promise<Double> {
  const calls: DoubleCall[] = [];
  const server = createServer((request, response) => {
    void readJson(request).then((body) => {
      const path = new URL(request.url ?? "/", "http://double").pathname;
      const model =
        typeof body.model === "string" ? body.model : (/models\/([^:/]+)/.exec(path)?.[1] ?? null);
      calls.push({ path, model });
      reply(response, path, model ?? "double", body.stream === true || path.includes(":stream"));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    calls,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  try {
    const value: unknown = JSON.parse(Buffer.concat(parts).toString("utf8"));
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

const USAGE = { input: 12, output: 34 };

function reply(response: ServerResponse, path: string, model: string, stream: boolean): void {
  const dialect = DIALECTS.find(({ at }) => at.test(path));
  if (dialect === undefined) {
    response.writeHead(404, { "content-type": "application/json" });
    response.end(JSON.stringify({ error: { message: `the double knows no ${path}` } }));
    return;
  }
  if (!stream) {
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify(dialect.whole(model)));
    return;
  }
  response.writeHead(200, { "content-type": "text/event-stream" });
  for (const event of dialect.events(model)) {
    const type = "type" in event ? `event: ${String(event.type)}\n` : "";
    response.write(`${type}data: ${JSON.stringify(event)}\n\n`);
  }
  response.end(dialect.end);
}

interface Dialect {
  readonly at: RegExp;
  whole(model: string): object;
  events(model: string): readonly object[];
  /** What a stream of this dialect ends with. */
  readonly end: string;
}

const CHAT_USAGE = {
  prompt_tokens: USAGE.input,
  completion_tokens: USAGE.output,
  total_tokens: USAGE.input + USAGE.output,
};
const chat = (model: string, object: string) => ({
  id: "chatcmpl-double",
  object,
  created: 0,
  model,
});

const RESPONSES_USAGE = {
  input_tokens: USAGE.input,
  input_tokens_details: { cached_tokens: 0 },
  output_tokens: USAGE.output,
  output_tokens_details: { reasoning_tokens: 0 },
  total_tokens: USAGE.input + USAGE.output,
};
const PART = { type: "output_text", text: REPLY, annotations: [] };
const ITEM = {
  type: "message",
  id: "msg_double",
  status: "completed",
  role: "assistant",
  content: [PART],
};
const response = (model: string, status: string) => ({
  id: "resp_double",
  object: "response",
  created_at: 0,
  status,
  error: null,
  incomplete_details: null,
  instructions: null,
  metadata: {},
  model,
  output: status === "completed" ? [ITEM] : [],
  parallel_tool_calls: true,
  temperature: 1,
  tool_choice: "auto",
  tools: [],
  top_p: 1,
  ...(status === "completed" ? { usage: RESPONSES_USAGE } : {}),
});

const message = (model: string) => ({
  id: "msg_double",
  type: "message",
  role: "assistant",
  model,
  content: [{ type: "text", text: REPLY }],
  stop_reason: "end_turn",
  stop_sequence: null,
  usage: { input_tokens: USAGE.input, output_tokens: USAGE.output },
});

const generated = (model: string) => ({
  candidates: [
    { content: { role: "model", parts: [{ text: REPLY }] }, finishReason: "STOP", index: 0 },
  ],
  usageMetadata: {
    promptTokenCount: USAGE.input,
    candidatesTokenCount: USAGE.output,
    totalTokenCount: USAGE.input + USAGE.output,
  },
  modelVersion: model,
});

const DIALECTS: readonly Dialect[] = [
  {
    at: /\/chat\/completions$/,
    whole: (model) => ({
      ...chat(model, "chat.completion"),
      choices: [
        { index: 0, message: { role: "assistant", content: REPLY }, finish_reason: "stop" },
      ],
      usage: CHAT_USAGE,
    }),
    events: (model) => [
      {
        ...chat(model, "chat.completion.chunk"),
        choices: [{ index: 0, delta: { role: "assistant", content: REPLY }, finish_reason: null }],
      },
      {
        ...chat(model, "chat.completion.chunk"),
        choices: [{ index: 0, delta: {}, finish_reason: "stop" }],
      },
      { ...chat(model, "chat.completion.chunk"), choices: [], usage: CHAT_USAGE },
    ],
    end: "data: [DONE]\n\n",
  },
  {
    at: /\/responses$/,
    whole: (model) => response(model, "completed"),
    events: (model) => [
      { type: "response.created", sequence_number: 0, response: response(model, "in_progress") },
      {
        type: "response.output_item.added",
        sequence_number: 1,
        output_index: 0,
        item: { ...ITEM, status: "in_progress", content: [] },
      },
      {
        type: "response.content_part.added",
        sequence_number: 2,
        item_id: ITEM.id,
        output_index: 0,
        content_index: 0,
        part: { ...PART, text: "" },
      },
      {
        type: "response.output_text.delta",
        sequence_number: 3,
        item_id: ITEM.id,
        output_index: 0,
        content_index: 0,
        delta: REPLY,
      },
      {
        type: "response.output_text.done",
        sequence_number: 4,
        item_id: ITEM.id,
        output_index: 0,
        content_index: 0,
        text: REPLY,
      },
      {
        type: "response.content_part.done",
        sequence_number: 5,
        item_id: ITEM.id,
        output_index: 0,
        content_index: 0,
        part: PART,
      },
      { type: "response.output_item.done", sequence_number: 6, output_index: 0, item: ITEM },
      { type: "response.completed", sequence_number: 7, response: response(model, "completed") },
    ],
    end: "",
  },
  {
    at: /\/messages$/,
    whole: message,
    events: (model) => [
      { type: "message_start", message: { ...message(model), content: [], stop_reason: null } },
      { type: "content_block_start", index: 0, content_block: { type: "text", text: "" } },
      { type: "content_block_delta", index: 0, delta: { type: "text_delta", text: REPLY } },
      { type: "content_block_stop", index: 0 },
      {
        type: "message_delta",
        delta: { stop_reason: "end_turn", stop_sequence: null },
        usage: { output_tokens: USAGE.output },
      },
      { type: "message_stop" },
    ],
    end: "",
  },
  {
    at: /:(stream)?generateContent$/i,
    whole: generated,
    events: (model) => [generated(model)],
    end: "",
  },
];
