import { type Dialect, type Json, list, pieces, type Reply, textOf } from "./script.ts";

export const openaiChat: Dialect = {
  name: "openai-chat",
  isServedAt: (path) => path === "/v1/chat/completions",
  read: (body) => ({
    model: String(body.model),
    stream: body.stream === true,
    tools: list(body.tools).map((tool) => String((tool.function as Json | undefined)?.name)),
    results: list(body.messages).flatMap((message) =>
      message.role === "tool" ? [textOf(message.content)] : [],
    ),
  }),
  document: (reply) => ({
    ...head(reply, "chat.completion"),
    choices: [
      {
        index: 0,
        message: {
          role: "assistant",
          content: reply.says === "" ? null : reply.says,
          ...(reply.calls.length === 0 ? {} : { tool_calls: reply.calls.map(toolCall) }),
        },
        finish_reason: endOf(reply),
      },
    ],
    usage: usageOf(reply),
  }),
  events(reply, body) {
    const chunk = (delta: Json, finish_reason: string | null) => ({
      ...head(reply, "chat.completion.chunk"),
      choices: [{ index: 0, delta, finish_reason }],
    });
    const asksUsage = (body.stream_options as Json | undefined)?.include_usage === true;
    return [
      chunk({ role: "assistant", content: "" }, null),
      ...pieces(reply.says).map((content) => chunk({ content }, null)),
      ...reply.calls.flatMap((call, index) => [
        chunk({ tool_calls: [{ ...toolCall({ ...call, text: "" }), index }] }, null),
        ...pieces(call.text).map((text) =>
          chunk({ tool_calls: [{ index, function: { arguments: text } }] }, null),
        ),
      ]),
      chunk({}, endOf(reply)),
      ...(asksUsage
        ? [{ ...head(reply, "chat.completion.chunk"), choices: [], usage: usageOf(reply) }]
        : []),
      "[DONE]",
    ].map((data) => [null, data] as const);
  },
  problem: (status, code) => ({
    error: { message: `the double answers ${status}`, type: "double", code, param: null },
  }),
};

function head(reply: Reply, object: string): Json {
  return { id: reply.id, object, created: 0, model: reply.model };
}

function toolCall(call: Reply["calls"][number]): Json {
  return {
    id: call.id,
    type: "function",
    function: { name: call.tool, arguments: call.text },
  };
}

function endOf({ ends }: Reply): string {
  return ends === "calls" ? "tool_calls" : ends;
}

function usageOf({ tokens }: Reply): Json {
  return {
    prompt_tokens: tokens.input,
    completion_tokens: tokens.output,
    total_tokens: tokens.input + tokens.output,
    prompt_tokens_details: { cached_tokens: tokens.cached },
    completion_tokens_details: { reasoning_tokens: tokens.reasoning },
  };
}
