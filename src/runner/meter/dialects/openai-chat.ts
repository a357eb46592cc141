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

/** POST /chat/completions. In a stream, usage comes in a last chunk without choices, if requested. */
export const openaiChat: Dialect = {
  name: "openai-chat",
  query: [],
  requestedModel: (body) => textAt(body, "model"),
  isStream: (body) => body.stream === true,
  isWellFormed: (body) => Array.isArray(body.messages) && textAt(body, "model") !== null,
  declaredOutput(body) {
    const each = limitAt(body, "max_completion_tokens") ?? limitAt(body, "max_tokens");
    return each === null ? null : each * (limitAt(body, "n") ?? 1);
  },
  surcharge: (body) => surchargeAt(body, ["service_tier", "speed"]) ?? mediaAt(body, "modalities"),
  providerTool: (tool) => typedTool(tool, /^(function|custom)$/),
  probe: (model) => ({
    model,
    max_completion_tokens: 16,
    messages: [{ role: "user", content: "Say ok." }],
  }),
  read(document, seen) {
    const model = textAt(document, "model") ?? seen.model;
    const surcharge = surchargeAt(document, ["service_tier"]) ?? seen.surcharge;
    if (!isObject(document.usage)) return { ...seen, model, surcharge };
    const { usage } = document;
    const isChunk = document.object === "chat.completion.chunk";
    const hasChoices = Array.isArray(document.choices) && document.choices.length > 0;
    return {
      ...seen,
      model,
      surcharge: surcharge ?? audioIn(usage),
      // Some services report usage in every chunk; only the last chunk has no choices.
      partial: isChunk && hasChoices,
      cost: costOf(usage) ?? seen.cost,
      tokens: tokensOf(usage),
    };
  },
};

function tokensOf(usage: JsonFields): TokenCount | null {
  const [input, output] = [
    statedCountAt(usage, "prompt_tokens"),
    statedCountAt(usage, "completion_tokens"),
  ];
  if (input === null || output === null) return null;
  const prompt = objectAt(usage, "prompt_tokens_details");
  return {
    input,
    cached: countAt(prompt, "cached_tokens"),
    cacheWrite: countAt(prompt, "cache_write_tokens"),
    output,
    reasoning: countAt(objectAt(usage, "completion_tokens_details"), "reasoning_tokens"),
  };
}

/** OpenRouter's own figure. If the user brings a key of the model's maker, it is only a fee and the maker bills the rest. */
function costOf(usage: JsonFields): number | null {
  const { cost } = usage;
  if (typeof cost !== "number" || !(cost >= 0)) return null;
  if (usage.is_byok !== true) return cost;
  const maker = objectAt(usage, "cost_details").upstream_inference_cost;
  return typeof maker === "number" && maker >= 0 ? cost + maker : null;
}

function audioIn(usage: JsonFields): string | null {
  const details = ["prompt_tokens_details", "completion_tokens_details"];
  return details.some((key) => countAt(objectAt(usage, key), "audio_tokens") > 0) ? "audio" : null;
}
