/** The four ways providers speak. OpenAI-compatible services (vLLM, OpenRouter, Azure) speak the first two. */
export type DialectName = "openai-chat" | "openai-responses" | "anthropic" | "gemini";

/** Tokens of one exchange. Input holds everything read, cached or not; output holds reasoning. */
export interface TokenCount {
  readonly input: number;
  readonly cached: number;
  readonly cacheWrite: number;
  readonly output: number;
  readonly reasoning: number;
}

export interface UsageSeen {
  readonly tokens: TokenCount | null;
  /** The stream will say its output again: what was said so far is too little. */
  readonly partial: boolean;
  readonly model: string | null;
  /** In US dollars, where the provider says so itself (OpenRouter). */
  readonly cost: number | null;
  /** Id under which the provider keeps the answer; later requests of this attempt may refer to it. */
  readonly responseId: string | null;
}

export const NOTHING_SEEN: UsageSeen = {
  tokens: null,
  partial: false,
  model: null,
  cost: null,
  responseId: null,
};

export interface Dialect {
  readonly name: DialectName;
  /** The model a request asks for; for Gemini it stands in the path. */
  requestedModel(body: JsonObject, path: string): string | null;
  isStream(body: JsonObject, path: string): boolean;
  /** Whether a request carries what this API needs: otherwise a failure is the agent's own. */
  isWellFormed(body: JsonObject): boolean;
  /** The most tokens a request lets the model write, if it says. */
  declaredOutput(body: JsonObject): number | null;
  /** Reads one JSON document: a whole answer, or the data of one event of a stream. */
  read(document: JsonObject, seen: UsageSeen): UsageSeen;
}

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function objectAt(value: JsonObject, key: string): JsonObject {
  const inner = value[key];
  return isObject(inner) ? inner : {};
}

export function countAt(value: JsonObject, key: string): number {
  const inner = value[key];
  return typeof inner === "number" && Number.isFinite(inner) && inner >= 0 ? Math.round(inner) : 0;
}

/** A limit that a request sets; null where it sets none that could be one. */
export function limitAt(value: JsonObject, key: string): number | null {
  const limit = countAt(value, key);
  return limit > 0 ? limit : null;
}

export function textAt(value: JsonObject, key: string): string | null {
  const inner = value[key];
  return typeof inner === "string" ? inner : null;
}
