import type {
  LanguageModelV3CallOptions,
  LanguageModelV3Content,
  LanguageModelV3GenerateResult,
} from "@ai-sdk/provider";
import { MockLanguageModelV3 } from "ai/test";

export type Reply = LanguageModelV3GenerateResult | Error;

let calls = 0;

export function call(toolName: string, input: unknown): LanguageModelV3Content {
  calls += 1;
  return {
    type: "tool-call",
    toolCallId: `call-${calls}`,
    toolName,
    input: typeof input === "string" ? input : JSON.stringify(input),
  };
}

export const DIAGNOSIS = {
  contributing_factors: [
    { name: "shop/ConfigMap/flags", reasoning: "it changed", evidence: "the diff" },
  ],
};

export function finish(): LanguageModelV3Content {
  return call("finish", DIAGNOSIS);
}

export function reply(
  content: LanguageModelV3Content[] | string,
  options: { tokens?: number; reason?: "stop" | "length" | "tool-calls" | "content-filter" } = {},
): LanguageModelV3GenerateResult {
  const tokens = options.tokens ?? 10;
  return {
    content: typeof content === "string" ? [{ type: "text", text: content }] : content,
    finishReason: { unified: options.reason ?? "stop", raw: undefined },
    usage: {
      inputTokens: { total: tokens, noCache: tokens, cacheRead: 0, cacheWrite: 0 },
      outputTokens: { total: 5, text: 5, reasoning: 0 },
    },
    warnings: [],
  };
}

/** A model that gives the replies in order, then the last one for ever, and keeps what it was asked. */
export function scripted(...replies: (Reply | (() => Reply))[]): MockLanguageModelV3 {
  let next = 0;
  return new MockLanguageModelV3({
    provider: "scripted",
    modelId: "scripted-1",
    doGenerate: async () => {
      const entry = replies[Math.min(next, replies.length - 1)];
      next += 1;
      const given = typeof entry === "function" ? entry() : entry;
      if (given === undefined) throw new Error("no reply was written");
      if (given instanceof Error) throw given;
      return given;
    },
  });
}

/** What was said to the model in one of its calls, message by message. */
export function heard(model: MockLanguageModelV3, index: number): { role: string; text: string }[] {
  const options: LanguageModelV3CallOptions | undefined = model.doGenerateCalls.at(index);
  if (!options) throw new Error(`the model was asked ${model.doGenerateCalls.length} times`);
  return options.prompt.map((message) => ({
    role: message.role,
    text:
      typeof message.content === "string"
        ? message.content
        : message.content
            .map((part) => {
              if (part.type === "text") return part.text;
              if (part.type === "tool-result") {
                return part.output.type === "text"
                  ? part.output.value
                  : JSON.stringify(part.output);
              }
              return part.type;
            })
            .join(" | "),
  }));
}
