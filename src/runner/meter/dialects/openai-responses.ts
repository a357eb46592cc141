import { countAt, type Dialect, isObject, limitAt, objectAt, textAt } from "../dialect.ts";

/** POST /responses. In a stream the last event carries the whole response, usage included. */
export const openaiResponses: Dialect = {
  name: "openai-responses",
  requestedModel: (body) => textAt(body, "model"),
  isStream: (body) => body.stream === true,
  isWellFormed: (body) => body.input !== undefined && textAt(body, "model") !== null,
  declaredOutput: (body) => limitAt(body, "max_output_tokens"),
  read(document, seen) {
    const response = isObject(document.response) ? document.response : document;
    const known = {
      ...seen,
      model: textAt(response, "model") ?? seen.model,
      responseId: textAt(response, "id") ?? seen.responseId,
    };
    if (!isObject(response.usage)) return known;
    const usage = response.usage;
    const input = objectAt(usage, "input_tokens_details");
    return {
      ...known,
      tokens: {
        input: countAt(usage, "input_tokens"),
        cached: countAt(input, "cached_tokens"),
        cacheWrite: countAt(input, "cache_write_tokens"),
        output: countAt(usage, "output_tokens"),
        reasoning: countAt(objectAt(usage, "output_tokens_details"), "reasoning_tokens"),
      },
    };
  },
};
