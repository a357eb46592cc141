import {
  countAt,
  type Dialect,
  isObject,
  type JsonObject,
  limitAt,
  objectAt,
  type TokenCount,
  textAt,
} from "../dialect.ts";

/**
 * POST /v1/messages. Here input_tokens leaves cached tokens out, and a stream says its usage twice:
 * at the start, and cumulatively at the end, where the input side may be missing. Overwrite, never add.
 */
export const anthropic: Dialect = {
  name: "anthropic",
  requestedModel: (body) => textAt(body, "model"),
  isStream: (body) => body.stream === true,
  isWellFormed: (body) => Array.isArray(body.messages) && textAt(body, "model") !== null,
  declaredOutput: (body) => limitAt(body, "max_tokens"),
  read(document, seen) {
    const message = isObject(document.message) ? document.message : document;
    const usage = objectAt(message, "usage");
    const model = textAt(message, "model") ?? seen.model;
    if (Object.keys(usage).length === 0) return { ...seen, model };
    const partial = document.type === "message_start";
    return { ...seen, model, partial, tokens: merge(usage, seen.tokens) };
  },
};

function merge(usage: JsonObject, before: TokenCount | null): TokenCount {
  const saysInput = usage.input_tokens !== undefined && usage.input_tokens !== null;
  const cached = said(usage, "cache_read_input_tokens") ?? before?.cached ?? 0;
  const cacheWrite = said(usage, "cache_creation_input_tokens") ?? before?.cacheWrite ?? 0;
  const plain = saysInput
    ? countAt(usage, "input_tokens")
    : before === null
      ? 0
      : before.input - before.cached - before.cacheWrite;
  return {
    input: plain + cached + cacheWrite,
    cached,
    cacheWrite,
    output: said(usage, "output_tokens") ?? before?.output ?? 0,
    reasoning: 0,
  };
}

function said(usage: JsonObject, key: string): number | null {
  return typeof usage[key] === "number" ? countAt(usage, key) : null;
}
