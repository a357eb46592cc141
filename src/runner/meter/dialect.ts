import type { JsonFields } from "../../model/json.ts";

/** The four ways providers speak. OpenAI-compatible services (vLLM, OpenRouter, Azure) speak the first two. */
export type DialectName = "openai-chat" | "openai-responses" | "anthropic" | "gemini";

/** Tokens of one exchange. Input holds everything read, cached or not; output holds reasoning. */
export interface TokenCount {
  readonly input: number;
  readonly cached: number;
  readonly cacheWrite: number;
  /** Part of cacheWrite that is to be kept for an hour, which costs more; left out where there is none. */
  readonly cacheWriteHour?: number;
  readonly output: number;
  readonly reasoning: number;
}

export interface UsageSeen {
  readonly tokens: TokenCount | null;
  /** The stream will say its output again: what was said so far is too little. */
  readonly partial: boolean;
  /** Why the list price does not hold for this answer: another tier, audio. Null where it does. */
  readonly surcharge: string | null;
  readonly model: string | null;
  /** In US dollars, where the provider says so itself (OpenRouter). */
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
  /** The parameters that may stand behind a request's path; every other one could shape what an answer tells us. */
  readonly query: readonly string[];
  /** The model a request asks for; for Gemini it stands in the path. */
  requestedModel(body: JsonFields, path: string): string | null;
  isStream(body: JsonFields, path: string): boolean;
  /** Whether a request carries what this API needs: otherwise a failure is the agent's own. */
  isWellFormed(body: JsonFields): boolean;
  /** The most tokens a request lets the model write, if it says. */
  declaredOutput(body: JsonFields): number | null;
  /** What would make this request cost something else than its list price; null where nothing does. */
  surcharge(body: JsonFields): string | null;
  /** The name of a tool that the provider itself executes; null for what the client runs. */
  providerTool(tool: JsonFields): string | null;
  /** The smallest request of ours, to learn whether the provider answers at all. */
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

/** A count that stands there; null where it does not, for what is missing is unknown and not 0. */
export function saidAt(value: JsonFields, key: string): number | null {
  return typeof value[key] === "number" ? countAt(value, key) : null;
}

/** Tiers that cost what the price list says. Of `auto` the answer tells what it became. */
const LIST_PRICED = new Set([
  "auto",
  "default",
  "global",
  "on_demand",
  "standard",
  "standard_only",
]);

/** Says so where a field names a tier, a speed or a place that has prices of its own. */
export function surchargeAt(value: JsonFields, keys: readonly string[]): string | null {
  for (const key of keys) {
    const said = value[key];
    if (said === undefined || said === null) continue;
    if (typeof said !== "string" || !LIST_PRICED.has(said.toLowerCase()))
      return `${key} ${JSON.stringify(said)?.slice(0, 80)}`;
  }
  return null;
}

/** Asked for anything but text, models write tokens of another price. */
export function mediaAt(value: JsonFields, key: string): string | null {
  const kinds = value[key] ?? [];
  const isText = (kind: unknown) => typeof kind === "string" && kind.toLowerCase() === "text";
  return Array.isArray(kinds) && kinds.every(isText)
    ? null
    : `${key} ${JSON.stringify(kinds)?.slice(0, 80)}`;
}

/** Tools by type that the client itself runs; everything else runs at the provider. */
export function typedTool(tool: JsonFields, clientTools: RegExp): string | null {
  const type = textAt(tool, "type");
  if (type === null) return tool.type === undefined ? null : "of no known type";
  if (type === "namespace" && Array.isArray(tool.tools)) {
    const inner = tool.tools.filter(isObject).map((one) => typedTool(one, clientTools));
    return inner.find((name) => name !== null) ?? null;
  }
  // A search among the client's own tools, which the client itself answers; without the word the provider does.
  if (type === "tool_search" && tool.execution === "client") return null;
  return clientTools.test(type) ? null : type;
}

/** A limit that a request sets; null where it sets none that could be one. */
export function limitAt(value: JsonFields, key: string): number | null {
  const limit = countAt(value, key);
  return limit > 0 ? limit : null;
}

export function textAt(value: JsonFields, key: string): string | null {
  const inner = value[key];
  return typeof inner === "string" ? inner : null;
}
