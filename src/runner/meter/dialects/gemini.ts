import {
  countAt,
  type Dialect,
  isObject,
  type JsonObject,
  limitAt,
  objectAt,
  textAt,
} from "../dialect.ts";

/** POST /v1beta/models/MODEL:generateContent. Thoughts are billed as output and counted beside it. */
export const gemini: Dialect = {
  name: "gemini",
  requestedModel: (_body, path) => /\/models\/([^/:]+):/.exec(path)?.[1] ?? null,
  isStream: (_body, path) => path.includes(":streamGenerateContent"),
  isWellFormed: (body) => Array.isArray(body.contents),
  declaredOutput(body) {
    const config = objectAt(body, "generationConfig");
    const each = limitAt(config, "maxOutputTokens");
    return each === null ? null : each * (limitAt(config, "candidateCount") ?? 1);
  },
  read(document, seen) {
    const model = textAt(document, "modelVersion") ?? seen.model;
    if (!isObject(document.usageMetadata)) return { ...seen, model };
    const usage = document.usageMetadata;
    const thoughts = countAt(usage, "thoughtsTokenCount");
    return {
      ...seen,
      model,
      partial: !finishes(document),
      tokens: {
        input: countAt(usage, "promptTokenCount") + countAt(usage, "toolUsePromptTokenCount"),
        cached: countAt(usage, "cachedContentTokenCount"),
        cacheWrite: 0,
        output: countAt(usage, "candidatesTokenCount") + thoughts,
        reasoning: thoughts,
      },
    };
  },
};

/** Every chunk of a stream says what was written so far; the last one also why it ends. */
function finishes({ candidates }: JsonObject): boolean {
  return (
    Array.isArray(candidates) && candidates.some((one) => isObject(one) && "finishReason" in one)
  );
}
