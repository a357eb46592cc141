import type { JsonFields } from "../../model/json.ts";
import { isObject, textAt } from "../meter/dialect.ts";
import type { Conversation } from "../meter/exchange.ts";
import { type ChatMessage, geminiContent, responsesItem, textOf, toolCall } from "./messages.ts";

/** The message that an answer holds, streamed or whole. */
export function answerOf(conversation: Conversation): ChatMessage {
  const documents = documentsOf(conversation);
  switch (conversation.exchange.dialect) {
    case "openai-responses":
      return responsesAnswer(documents);
    case "anthropic":
      return anthropicAnswer(documents);
    case "gemini":
      return joined(
        documents.flatMap((document) =>
          objects(document.candidates).map((one) =>
            geminiContent(isObject(one.content) ? { role: "model", ...one.content } : {}),
          ),
        ),
      );
    default:
      return chatAnswer(documents);
  }
}

function documentsOf({ contentType, response }: Conversation): JsonFields[] {
  const text = response.toString("utf8");
  const pieces = contentType.includes("text/event-stream")
    ? text.split(/\r?\n/).flatMap((line) => (line.startsWith("data:") ? [line.slice(5)] : []))
    : [text];
  return pieces.flatMap((piece) => {
    try {
      const document: unknown = JSON.parse(piece);
      return Array.isArray(document)
        ? document.filter(isObject)
        : isObject(document)
          ? [document]
          : [];
    } catch {
      return [];
    }
  });
}

interface Pieces {
  id: string;
  name: string;
  input: string;
}

/** Deltas of one call share its index; only the first has its name. */
function chatAnswer(documents: readonly JsonFields[]): ChatMessage {
  let text = "";
  let reasoning = "";
  const calls = new Map<number, Pieces>();
  for (const document of documents)
    for (const choice of objects(document.choices).slice(0, 1)) {
      const delta = isObject(choice.delta)
        ? choice.delta
        : isObject(choice.message)
          ? choice.message
          : {};
      text += textOf(delta.content);
      reasoning += textOf(delta.reasoning_content ?? delta.reasoning);
      objects(delta.tool_calls).forEach((call, position) => {
        const index = typeof call.index === "number" ? call.index : position;
        const known = calls.get(index) ?? { id: "", name: "", input: "" };
        const named = isObject(call.function) ? call.function : {};
        calls.set(index, {
          id: known.id || (textAt(call, "id") ?? ""),
          name: known.name + (textAt(named, "name") ?? ""),
          input: known.input + (textAt(named, "arguments") ?? ""),
        });
      });
    }
  return agentSaid(text, reasoning, calls);
}

function anthropicAnswer(documents: readonly JsonFields[]): ChatMessage {
  let text = "";
  let reasoning = "";
  const calls = new Map<number, Pieces>();
  const begin = (block: JsonFields, index: number): void => {
    text += textAt(block, "text") ?? "";
    reasoning += textAt(block, "thinking") ?? "";
    if (block.type !== "tool_use") return;
    const whole = isObject(block.input) && Object.keys(block.input).length > 0;
    const input = whole ? JSON.stringify(block.input) : "";
    calls.set(index, { id: textAt(block, "id") ?? "", name: textAt(block, "name") ?? "", input });
  };
  for (const document of documents) {
    const index = typeof document.index === "number" ? document.index : 0;
    if (isObject(document.content_block)) begin(document.content_block, index);
    objects(document.content).forEach(begin);
    if (!isObject(document.delta)) continue;
    text += textAt(document.delta, "text") ?? "";
    reasoning += textAt(document.delta, "thinking") ?? "";
    const known = calls.get(index);
    if (known) known.input += textAt(document.delta, "partial_json") ?? "";
  }
  return agentSaid(text, reasoning, calls);
}

/** The last event of a stream holds the whole answer. */
function responsesAnswer(documents: readonly JsonFields[]): ChatMessage {
  const whole = documents.findLast((one) => Array.isArray(one.output) || isObject(one.response));
  const response = isObject(whole?.response) ? whole.response : whole;
  return joined(objects(response?.output).map(responsesItem));
}

function joined(all: readonly ChatMessage[]): ChatMessage {
  return {
    source: "agent",
    text: all.map((one) => one.text).join(""),
    reasoning: all.map((one) => one.reasoning).join(""),
    calls: all.flatMap((one) => one.calls),
    results: [],
  };
}

function agentSaid(
  text: string,
  reasoning: string,
  calls: ReadonlyMap<number, Pieces>,
): ChatMessage {
  const listed = [...calls.entries()].sort(([left], [right]) => left - right);
  return {
    source: "agent",
    text,
    reasoning,
    calls: listed.map(([, call]) => toolCall(call.id, call.name, call.input || {})),
    results: [],
  };
}

function objects(value: unknown): JsonFields[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
