import { type Dialect, type Json, list, pieces, type Reply, textOf } from "./script.ts";

export const openaiResponses: Dialect = {
  name: "openai-responses",
  isServedAt: (path) => path === "/v1/responses",
  read: (body) => ({
    model: String(body.model),
    stream: body.stream === true,
    tools: list(body.tools).flatMap(namesIn),
    results: list(body.input).flatMap((item) =>
      item.type === "function_call_output" || item.type === "custom_tool_call_output"
        ? [textOf(item.output)]
        : [],
    ),
  }),
  document: whole,
  events(reply) {
    const open = { ...whole(reply), status: "in_progress", output: [], usage: null };
    const told: [string, Json][] = [
      ["response.created", { response: open }],
      ["response.in_progress", { response: open }],
    ];
    for (const [output_index, item] of items(reply).entries()) {
      const item_id = item.id;
      const at = { output_index, item_id };
      told.push(["response.output_item.added", { output_index, item: begun(item) }]);
      if (item.type === "message") {
        const text = { ...at, content_index: 0 };
        const part = { type: "output_text", text: "", annotations: [] };
        told.push(["response.content_part.added", { ...text, part }]);
        for (const delta of pieces(reply.says))
          told.push(["response.output_text.delta", { ...text, delta, logprobs: [] }]);
        told.push(["response.output_text.done", { ...text, text: reply.says, logprobs: [] }]);
        const full = { ...part, text: reply.says };
        told.push(["response.content_part.done", { ...text, part: full }]);
      } else {
        const words = String(item.arguments);
        for (const delta of pieces(words))
          told.push(["response.function_call_arguments.delta", { ...at, delta }]);
        told.push([
          "response.function_call_arguments.done",
          { ...at, name: item.name, arguments: words },
        ]);
      }
      told.push(["response.output_item.done", { output_index, item }]);
    }
    const last = reply.ends === "length" ? "response.incomplete" : "response.completed";
    told.push([last, { response: whole(reply) }]);
    return told.map(
      ([type, data], sequence_number) => [type, { type, sequence_number, ...data }] as const,
    );
  },
  problem: (status, code) => ({
    error: { message: `the double answers ${status}`, type: "double", code, param: null },
  }),
};

/** Codex keeps some of its tools in named groups. */
function namesIn(tool: Json): readonly string[] {
  if (tool.type === "namespace") return list(tool.tools).flatMap(namesIn);
  return [String(tool.name ?? tool.type)];
}

function items(reply: Reply): readonly Json[] {
  const message = {
    id: `msg_${reply.id}`,
    type: "message",
    status: "completed",
    role: "assistant",
    content: [{ type: "output_text", text: reply.says, annotations: [] }],
  };
  return [
    ...(reply.says === "" ? [] : [message]),
    ...reply.calls.map((call) => ({
      id: `fc_${call.id}`,
      type: "function_call",
      status: "completed",
      call_id: call.id,
      name: call.tool,
      arguments: call.text,
    })),
  ];
}

function begun(item: Json): Json {
  return item.type === "message"
    ? { ...item, status: "in_progress", content: [] }
    : { ...item, status: "in_progress", arguments: "" };
}

function whole(reply: Reply): Json {
  const { tokens } = reply;
  return {
    id: `resp_${reply.id}`,
    object: "response",
    created_at: 0,
    status: reply.ends === "length" ? "incomplete" : "completed",
    error: null,
    incomplete_details: reply.ends === "length" ? { reason: "max_output_tokens" } : null,
    instructions: null,
    metadata: {},
    model: reply.model,
    output: items(reply),
    parallel_tool_calls: true,
    tool_choice: "auto",
    tools: [],
    temperature: 1,
    top_p: 1,
    usage: {
      input_tokens: tokens.input,
      input_tokens_details: { cached_tokens: tokens.cached },
      output_tokens: tokens.output,
      output_tokens_details: { reasoning_tokens: tokens.reasoning },
      total_tokens: tokens.input + tokens.output,
    },
  };
}
