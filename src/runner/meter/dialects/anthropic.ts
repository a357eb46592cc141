import type { JsonFields } from "../../../model/json.ts";
import {
  countAt,
  type Dialect,
  isObject,
  limitAt,
  objectAt,
  statedCountAt,
  surchargeAt,
  type TokenCount,
  textAt,
  typedTool,
} from "../dialect.ts";

/**
 * POST /v1/messages. input_tokens excludes cached tokens. A stream reports usage twice: at the start, and
 * as totals at the end, where the input may be missing. Overwrite, never add.
 */
export const anthropic: Dialect = {
  name: "anthropic",
  // Anthropic's own clients request beta features this way.
  query: ["beta=true"],
  requestedModel: (body) => textAt(body, "model"),
  isStream: (body) => body.stream === true,
  isWellFormed: (body) => Array.isArray(body.messages) && textAt(body, "model") !== null,
  declaredOutput: (body) => limitAt(body, "max_tokens"),
  surcharge: (body) => surchargeAt(body, ["service_tier", "speed", "inference_geo"]),
  providerTool: (tool) => typedTool(tool, /^(custom|(bash|text_editor|computer|memory)_\d+)$/),
  probe: (model) => ({ model, max_tokens: 1, messages: [{ role: "user", content: "Say ok." }] }),
  read(document, seen) {
    const message = isObject(document.message) ? document.message : document;
    const usage = objectAt(message, "usage");
    const model = textAt(message, "model") ?? seen.model;
    if (Object.keys(usage).length === 0) return { ...seen, model };
    return {
      ...seen,
      model,
      surcharge: surchargeAt(usage, ["service_tier", "speed"]) ?? seen.surcharge,
      partial: document.type === "message_start",
      tokens: merge(usage, seen.tokens),
    };
  },
};

function merge(usage: JsonFields, before: TokenCount | null): TokenCount | null {
  const cached = statedCountAt(usage, "cache_read_input_tokens") ?? before?.cached ?? 0;
  const cacheWrite = statedCountAt(usage, "cache_creation_input_tokens") ?? before?.cacheWrite ?? 0;
  const plain =
    statedCountAt(usage, "input_tokens") ??
    (before === null ? null : before.input - before.cached - before.cacheWrite);
  const output = statedCountAt(usage, "output_tokens") ?? before?.output ?? null;
  if (plain === null || output === null) return null;
  const hour =
    countAt(objectAt(usage, "cache_creation"), "ephemeral_1h_input_tokens") ||
    (before?.cacheWriteHour ?? 0);
  return {
    input: plain + cached + cacheWrite,
    cached,
    cacheWrite,
    ...(hour > 0 ? { cacheWriteHour: Math.min(hour, cacheWrite) } : {}),
    output,
    reasoning: 0,
  };
}
