import type { JsonFields } from "../../../model/json.ts";
import {
  countAt,
  type Dialect,
  isObject,
  limitAt,
  mediaAt,
  objectAt,
  statedCountAt,
  surchargeAt,
  type TokenCount,
  textAt,
  typedTool,
} from "../dialect.ts";

/** POST /responses. In a stream, the last event holds the whole response with its usage. */
export const openaiResponses: Dialect = {
  name: "openai-responses",
  query: [],
  requestedModel: (body) => textAt(body, "model"),
  isStream: (body) => body.stream === true,
  isWellFormed: (body) => body.input !== undefined && textAt(body, "model") !== null,
  declaredOutput: (body) => limitAt(body, "max_output_tokens"),
  surcharge: (body) => surchargeAt(body, ["service_tier", "speed"]) ?? mediaAt(body, "modalities"),
  providerTool: (tool) => typedTool(tool, /^(function|custom|local_shell|apply_patch)$/),
  probe: (model) => ({ model, input: "Say ok.", max_output_tokens: 16, store: false }),
  read(document, seen) {
    const response = isObject(document.response) ? document.response : document;
    const known = {
      ...seen,
      model: textAt(response, "model") ?? seen.model,
      surcharge: surchargeAt(response, ["service_tier"]) ?? seen.surcharge,
      responseId: textAt(response, "id") ?? seen.responseId,
    };
    return isObject(response.usage) ? { ...known, tokens: tokensOf(response.usage) } : known;
  },
};

function tokensOf(usage: JsonFields): TokenCount | null {
  const [input, output] = [
    statedCountAt(usage, "input_tokens"),
    statedCountAt(usage, "output_tokens"),
  ];
  if (input === null || output === null) return null;
  return {
    input,
    cached: countAt(objectAt(usage, "input_tokens_details"), "cached_tokens"),
    cacheWrite: 0,
    output,
    reasoning: countAt(objectAt(usage, "output_tokens_details"), "reasoning_tokens"),
  };
}
