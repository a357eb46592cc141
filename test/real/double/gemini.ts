import { type Dialect, type Json, list, pieces, type Reply, textOf } from "./script.ts";

const PATH = /^\/v1(?:beta)?\/models\/([^/:]+):(generateContent|streamGenerateContent)$/;

export const gemini: Dialect = {
  name: "gemini",
  isServedAt: (path) => PATH.test(path),
  read: (body, path) => {
    const [, model = "", verb] = PATH.exec(path) ?? [];
    return {
      model,
      stream: verb === "streamGenerateContent",
      tools: list(body.tools).flatMap((tool) =>
        list(tool.functionDeclarations).map((one) => String(one.name)),
      ),
      results: list(body.contents).flatMap((content) =>
        list(content.parts).flatMap((part) => {
          const answer = part.functionResponse as Json | undefined;
          return answer === undefined ? [] : [textOf(answer.response)];
        }),
      ),
    };
  },
  document: (reply) => chunk(reply, parts(reply), true),
  events(reply) {
    const said = pieces(reply.says).map((text) => chunk(reply, [{ text }], false));
    const calls = parts({ ...reply, says: "" });
    return [...said, chunk(reply, calls.length === 0 ? [{ text: "" }] : calls, true)].map(
      (data) => [null, data] as const,
    );
  },
  problem: (status, code) => ({
    error: { code: status, message: `the double answers ${status}`, status: code },
  }),
};

function parts(reply: Reply): readonly Json[] {
  return [
    ...(reply.says === "" ? [] : [{ text: reply.says }]),
    ...reply.calls.map((call) => ({
      functionCall: { id: call.id, name: call.tool, args: JSON.parse(call.text) as unknown },
    })),
  ];
}

function chunk(reply: Reply, content: readonly Json[], last: boolean): Json {
  const { tokens } = reply;
  return {
    candidates: [
      {
        index: 0,
        content: { role: "model", parts: content },
        ...(last ? { finishReason: reply.ends === "length" ? "MAX_TOKENS" : "STOP" } : {}),
      },
    ],
    usageMetadata: {
      promptTokenCount: tokens.input,
      cachedContentTokenCount: tokens.cached,
      candidatesTokenCount: last ? tokens.output - tokens.reasoning : 1,
      thoughtsTokenCount: tokens.reasoning,
      totalTokenCount: tokens.input + tokens.output,
    },
    modelVersion: reply.model,
    responseId: reply.id,
  };
}
