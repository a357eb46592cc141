import type { JsonFields } from "../../../model/json.ts";
import {
  countAt,
  type Dialect,
  isObject,
  limitAt,
  objectAt,
  saidAt,
  surchargeAt,
  type TokenCount,
  textAt,
  typedTool,
} from "../dialect.ts";

/**
 * POST /v1/messages. Here input_tokens leaves cached tokens out, and a stream says its usage twice:
 * at the start, and cumulatively at the end, where the input side may be missing. Overwrite, never add.
 */
export const anthropic: Dialect = {
  name: "anthropic",
  // Its own clients ask the beta endpoint that way.
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
  const cached = saidAt(usage, "cache_read_input_tokens") ?? before?.cached ?? 0;
  const cacheWrite = saidAt(usage, "cache_creation_input_tokens") ?? before?.cacheWrite ?? 0;
  const plain =
    saidAt(usage, "input_tokens") ??
    (before === null ? null : before.input - before.cached - before.cacheWrite);
  const output = saidAt(usage, "output_tokens") ?? before?.output ?? null;
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
