import type { JsonFields } from "../../model/json.ts";
import { isObject, textAt } from "../meter/dialect.ts";
import type { Conversation } from "../meter/exchange.ts";
import type { ToolCall } from "./atif.ts";

/** One message, whatever the dialect. */
export interface ChatMessage {
  readonly source: "system" | "user" | "agent";
  readonly text: string;
  readonly reasoning: string;
  readonly calls: readonly ToolCall[];
  /** Results of earlier tool calls: call id -> content. */
  readonly results: readonly { readonly id: string; readonly content: string }[];
}

const NOTHING: ChatMessage = { source: "user", text: "", reasoning: "", calls: [], results: [] };

/** The messages of a request, in order. */
export function messagesOf({ exchange, request }: Conversation): ChatMessage[] {
  switch (exchange.dialect) {
    case "openai-responses":
      return [
        ...systemText(request.instructions),
        ...list(request.input).map((item) =>
          typeof item === "string" ? { ...NOTHING, text: item } : responsesItem(item),
        ),
      ];
    case "gemini":
      return [
        ...systemText(request.systemInstruction ?? request.system_instruction),
        ...list(request.contents).filter(isObject).map(geminiContent),
      ];
    default:
      return [
        ...systemText(request.system),
        ...list(request.messages).filter(isObject).map(chatMessage),
      ];
  }
}

function systemText(value: unknown): ChatMessage[] {
  const text = textOf(value);
  return text === "" ? [] : [{ ...NOTHING, source: "system", text }];
}

/** Chat completions and Anthropic put calls and results in different fields, and neither has the other's. */
function chatMessage(message: JsonFields): ChatMessage {
  const role = textAt(message, "role") ?? "user";
  const parts = list(message.content).filter(isObject);
  const toolId = textAt(message, "tool_call_id");
  if (role === "tool" && toolId !== null)
    return { ...NOTHING, results: [{ id: toolId, content: textOf(message.content) }] };
  return {
    source: role === "assistant" ? "agent" : role === "user" ? "user" : "system",
    text: textOf(message.content),
    reasoning: textOf(message.reasoning_content ?? message.reasoning) + thinking(parts),
    calls: [
      ...list(message.tool_calls).filter(isObject).map(chatCall),
      ...parts.filter((part) => part.type === "tool_use").map(anthropicCall),
    ],
    results: parts
      .filter((part) => part.type === "tool_result")
      .map((part) => ({ id: textAt(part, "tool_use_id") ?? "", content: textOf(part.content) })),
  };
}

function thinking(parts: readonly JsonFields[]): string {
  return parts.map((part) => textAt(part, "thinking") ?? "").join("");
}

function chatCall(call: JsonFields): ToolCall {
  const named = isObject(call.function) ? call.function : isObject(call.custom) ? call.custom : {};
  return toolCall(textAt(call, "id"), textAt(named, "name"), named.arguments ?? named.input);
}

function anthropicCall(part: JsonFields): ToolCall {
  return toolCall(textAt(part, "id"), textAt(part, "name"), part.input);
}

export function responsesItem(item: unknown): ChatMessage {
  if (!isObject(item)) return NOTHING;
  const id = textAt(item, "call_id") ?? textAt(item, "id") ?? "";
  switch (item.type) {
    case "function_call":
    case "custom_tool_call":
    case "local_shell_call":
      return {
        ...NOTHING,
        source: "agent",
        calls: [
          toolCall(
            id,
            textAt(item, "name") ?? "local_shell",
            item.arguments ?? item.input ?? item.action,
          ),
        ],
      };
    case "function_call_output":
    case "custom_tool_call_output":
    case "local_shell_call_output":
      return { ...NOTHING, results: [{ id, content: textOf(item.output) }] };
    case "reasoning":
      return { ...NOTHING, source: "agent", reasoning: textOf(item.summary) };
    default: {
      const role = textAt(item, "role") ?? "user";
      const source = role === "assistant" ? "agent" : role === "user" ? "user" : "system";
      return { ...NOTHING, source, text: textOf(item.content) };
    }
  }
}

/** Not every Gemini client gives its calls ids; the tool's name replaces a missing one. */
export function geminiContent(content: JsonFields): ChatMessage {
  const parts = list(content.parts).filter(isObject);
  const spoken = parts.filter((part) => part.thought !== true);
  return {
    source: content.role === "model" ? "agent" : "user",
    text: spoken.map((part) => textAt(part, "text") ?? "").join(""),
    reasoning: parts
      .filter((part) => part.thought === true)
      .map((part) => textAt(part, "text") ?? "")
      .join(""),
    calls: parts.flatMap((part) =>
      isObject(part.functionCall)
        ? [
            toolCall(
              textAt(part.functionCall, "id") ?? textAt(part.functionCall, "name"),
              textAt(part.functionCall, "name"),
              part.functionCall.args,
            ),
          ]
        : [],
    ),
    results: parts.flatMap((part) =>
      isObject(part.functionResponse)
        ? [
            {
              id:
                textAt(part.functionResponse, "id") ?? textAt(part.functionResponse, "name") ?? "",
              content: JSON.stringify(part.functionResponse.response ?? null),
            },
          ]
        : [],
    ),
  };
}

export function toolCall(id: string | null, name: string | null, input: unknown): ToolCall {
  return {
    tool_call_id: id ?? "",
    function_name: name ?? "",
    arguments: argumentsOf(input),
  };
}

function argumentsOf(input: unknown): Record<string, unknown> {
  if (isObject(input)) return { ...input };
  if (typeof input !== "string") return {};
  try {
    const parsed: unknown = JSON.parse(input);
    return isObject(parsed) ? { ...parsed } : { input: parsed };
  } catch {
    return { input };
  }
}

function list(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

/** Text, or the text parts of a list of parts. */
export function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (isObject(value)) return textAt(value, "text") ?? textOf(value.parts ?? null);
  return list(value)
    .map((part) =>
      typeof part === "string" ? part : isObject(part) ? (textAt(part, "text") ?? "") : "",
    )
    .join("");
}
