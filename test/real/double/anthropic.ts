import { type Dialect, type Json, list, pieces, type Reply, textOf } from "./script.ts";

const ENDS = { calls: "tool_use", stop: "end_turn", length: "max_tokens" } as const;

export const anthropic: Dialect = {
  name: "anthropic",
  isServedAt: (path) => path === "/v1/messages",
  read: (body) => ({
    model: String(body.model),
    stream: body.stream === true,
    tools: list(body.tools).map((tool) => String(tool.name)),
    results: list(body.messages).flatMap((message) =>
      list(message.content).flatMap((part) =>
        part.type === "tool_result" ? [textOf(part.content)] : [],
      ),
    ),
  }),
  document: (reply) => ({
    ...message(reply),
    content: blocks(reply),
    stop_reason: ENDS[reply.ends],
    usage: { ...inputOf(reply), output_tokens: reply.tokens.output },
  }),
  events(reply) {
    const start = {
      ...message(reply),
      content: [],
      stop_reason: null,
      usage: { ...inputOf(reply), output_tokens: 1 },
    };
    const told: [string, Json][] = [["message_start", { message: start }]];
    for (const [index, block] of blocks(reply).entries()) {
      const isText = block.type === "text";
      const content_block = isText ? { ...block, text: "" } : { ...block, input: {} };
      told.push(["content_block_start", { index, content_block }]);
      const parts = pieces(isText ? reply.says : JSON.stringify(block.input));
      for (const part of parts) {
        const delta = isText
          ? { type: "text_delta", text: part }
          : { type: "input_json_delta", partial_json: part };
        told.push(["content_block_delta", { index, delta }]);
      }
      told.push(["content_block_stop", { index }]);
    }
    told.push([
      "message_delta",
      {
        delta: { stop_reason: ENDS[reply.ends], stop_sequence: null },
        usage: { output_tokens: reply.tokens.output },
      },
    ]);
    told.push(["message_stop", {}]);
    return told.map(([type, data]) => [type, { type, ...data }] as const);
  },
  problem: (status, code) => ({
    type: "error",
    error: { type: code, message: `the double answers ${status}` },
  }),
};

function message(reply: Reply): Json {
  return {
    id: `msg_${reply.id}`,
    type: "message",
    role: "assistant",
    model: reply.model,
    stop_sequence: null,
  };
}

function blocks(reply: Reply): readonly Json[] {
  return [
    ...(reply.says === "" ? [] : [{ type: "text", text: reply.says }]),
    ...reply.calls.map((call) => ({
      type: "tool_use",
      id: call.id,
      name: call.tool,
      input: JSON.parse(call.text) as unknown,
    })),
  ];
}

/** Here input_tokens leaves out what came from the cache and what went into it. */
function inputOf({ tokens }: Reply): Json {
  return {
    input_tokens: tokens.input - tokens.cached - tokens.cacheWrite,
    cache_read_input_tokens: tokens.cached,
    cache_creation_input_tokens: tokens.cacheWrite,
  };
}
