import { countAt, type Dialect, isObject, limitAt, objectAt, textAt } from "../dialect.ts";

/** POST /chat/completions. In a stream usage comes in a last chunk without choices, if asked for. */
export const openaiChat: Dialect = {
  name: "openai-chat",
  requestedModel: (body) => textAt(body, "model"),
  isStream: (body) => body.stream === true,
  isWellFormed: (body) => Array.isArray(body.messages) && textAt(body, "model") !== null,
  declaredOutput(body) {
    const each = limitAt(body, "max_completion_tokens") ?? limitAt(body, "max_tokens");
    return each === null ? null : each * (limitAt(body, "n") ?? 1);
  },
  read(document, seen) {
    const model = textAt(document, "model") ?? seen.model;
    if (!isObject(document.usage)) return { ...seen, model };
    const usage = document.usage;
    const prompt = objectAt(usage, "prompt_tokens_details");
    return {
      ...seen,
      model,
      cost: typeof usage.cost === "number" && usage.cost >= 0 ? usage.cost : seen.cost,
      tokens: {
        input: countAt(usage, "prompt_tokens"),
        cached: countAt(prompt, "cached_tokens"),
        cacheWrite: countAt(prompt, "cache_write_tokens"),
        output: countAt(usage, "completion_tokens"),
        reasoning: countAt(objectAt(usage, "completion_tokens_details"), "reasoning_tokens"),
      },
    };
  },
};
