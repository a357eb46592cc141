import type { JsonFields } from "../../model/json.ts";

/** The four APIs that providers offer. OpenAI-compatible services (vLLM, OpenRouter, Azure) offer the first two. */
export type DialectName = "openai-chat" | "openai-responses" | "anthropic" | "gemini";

/** Tokens of one exchange. Input holds everything read, cached or not; output holds reasoning. */
export interface TokenCount {
  readonly input: number;
  readonly cached: number;
  readonly cacheWrite: number;
  /** The part of cacheWrite that is cached for an hour, which costs more; absent if there is none. */
  readonly cacheWriteHour?: number;
  readonly output: number;
  readonly reasoning: number;
}

export interface UsageSeen {
  readonly tokens: TokenCount | null;
  /** A later event of the stream will give the output again: the count so far is too low. */
  readonly partial: boolean;
  /** Why the list price does not apply to this answer: another tier, audio. Null if it applies. */
  readonly surcharge: string | null;
  readonly model: string | null;
  /** In US dollars, if the provider itself reports it (OpenRouter). */
  readonly cost: number | null;
  /** Id under which the provider keeps the answer; later requests of this attempt may refer to it. */
  readonly responseId: string | null;
}

export const NOTHING_SEEN: UsageSeen = {
  tokens: null,
  partial: false,
  surcharge: null,
  model: null,
  cost: null,
  responseId: null,
};

export interface Dialect {
  readonly name: DialectName;
  /** The query parameters that pass; any other could remove usage from the answer. */
  readonly query: readonly string[];
  /** The model that a request asks for; for Gemini it is part of the path. */
  requestedModel(body: JsonFields, path: string): string | null;
  isStream(body: JsonFields, path: string): boolean;
  /** Whether a request has the fields that this API requires; if not, a failure is the agent's fault. */
  isWellFormed(body: JsonFields): boolean;
  /** The most tokens a request lets the model write, if it says. */
  declaredOutput(body: JsonFields): number | null;
  /** What gives this request another price than the list price; null if nothing does. */
  surcharge(body: JsonFields): string | null;
  /** The name of a tool that the provider runs; null for a tool that the client runs. */
  providerTool(tool: JsonFields): string | null;
  /** The gate's own smallest request, to learn whether the provider answers at all. */
  probe(model: string): JsonFields;
  /** Reads one JSON document: a whole answer, or the data of one event of a stream. */
  read(document: JsonFields, seen: UsageSeen): UsageSeen;
}

export function isObject(value: unknown): value is JsonFields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function objectAt(value: JsonFields, key: string): JsonFields {
  const inner = value[key];
  return isObject(inner) ? inner : {};
}

export function countAt(value: JsonFields, key: string): number {
  const inner = value[key];
  return typeof inner === "number" && Number.isFinite(inner) && inner >= 0 ? Math.round(inner) : 0;
}

/** A count if it is present, otherwise null: a missing count is unknown, not 0. */
export function statedCountAt(value: JsonFields, key: string): number | null {
  return typeof value[key] === "number" ? countAt(value, key) : null;
}

/** Tiers at list price. For `auto`, the answer says which tier was used. */
const LIST_PRICED = new Set([
  "auto",
  "default",
  "global",
  "on_demand",
  "standard",
  "standard_only",
]);

/** Names the first field that asks for a tier, a speed or a region with prices of its own. */
export function surchargeAt(value: JsonFields, keys: readonly string[]): string | null {
  for (const key of keys) {
    const tier = value[key];
    if (tier === undefined || tier === null) continue;
    if (typeof tier !== "string" || !LIST_PRICED.has(tier.toLowerCase()))
      return `${key} ${JSON.stringify(tier)?.slice(0, 80)}`;
  }
  return null;
}

/** Output other than text has another price. */
export function mediaAt(value: JsonFields, key: string): string | null {
  const kinds = value[key] ?? [];
  const isText = (kind: unknown) => typeof kind === "string" && kind.toLowerCase() === "text";
  return Array.isArray(kinds) && kinds.every(isText)
    ? null
    : `${key} ${JSON.stringify(kinds)?.slice(0, 80)}`;
}

/** Only tools of these types run at the client; any other runs at the provider. */
export function typedTool(tool: JsonFields, clientTools: RegExp): string | null {
  const type = textAt(tool, "type");
  if (type === null) return tool.type === undefined ? null : "of no known type";
  if (type === "namespace" && Array.isArray(tool.tools)) {
    const inner = tool.tools.filter(isObject).map((one) => typedTool(one, clientTools));
    return inner.find((name) => name !== null) ?? null;
  }
  // A search among the client's own tools. The client answers it only if it says so; otherwise the provider does.
  if (type === "tool_search" && tool.execution === "client") return null;
  return clientTools.test(type) ? null : type;
}

/** A limit that a request sets; null if it sets none or a meaningless one. */
export function limitAt(value: JsonFields, key: string): number | null {
  const limit = countAt(value, key);
  return limit > 0 ? limit : null;
}

export function textAt(value: JsonFields, key: string): string | null {
  const inner = value[key];
  return typeof inner === "string" ? inner : null;
}
