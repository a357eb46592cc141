// What a scripted model says, turn by turn, whatever dialect it is asked in.

export interface Call {
  readonly tool: string;
  readonly input: Readonly<Record<string, unknown>>;
}

export type Turn =
  /** Calls tools, and says something beside. */
  | { readonly kind: "calls"; readonly says: string; readonly calls: readonly Call[] }
  /** Calls a tool with arguments that are no JSON. */
  | { readonly kind: "garbled"; readonly tool: string; readonly text: string }
  /** Text alone. */
  | { readonly kind: "says"; readonly says: string }
  /** Stops in the middle, at its output limit. */
  | { readonly kind: "cut"; readonly says: string }
  /** Answers with an error of HTTP. */
  | { readonly kind: "refuses"; readonly status: number; readonly code: string };

export interface Tokens {
  /** All of the input; the next two are parts of it. */
  readonly input: number;
  readonly cached: number;
  readonly cacheWrite: number;
  /** All of the output; reasoning is part of it. */
  readonly output: number;
  readonly reasoning: number;
}

/** One answer, before a dialect writes it down. */
export interface Reply {
  readonly id: string;
  readonly model: string;
  readonly says: string;
  readonly calls: readonly { readonly id: string; readonly tool: string; readonly text: string }[];
  readonly ends: "calls" | "stop" | "length";
  readonly tokens: Tokens;
}

/** One request, read from its dialect. */
export interface Asked {
  readonly model: string;
  readonly stream: boolean;
  /** Names of the tools it offers. */
  readonly tools: readonly string[];
  /** What tools answered, all turns so far. */
  readonly results: readonly string[];
}

export type Json = { readonly [key: string]: unknown };

export interface Dialect {
  readonly name: string;
  readonly isServedAt: (path: string) => boolean;
  readonly read: (body: Json, path: string) => Asked;
  /** The whole answer as one document. */
  readonly document: (reply: Reply) => Json;
  /** The same as server-sent events, each its name (null: none) and its data. */
  readonly events: (reply: Reply, body: Json) => readonly (readonly [string | null, unknown])[];
  readonly problem: (status: number, code: string) => Json;
}

export function list(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "object" && one !== null) : [];
}

/** Text of what may be a string, parts with text, or any JSON. */
export function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  const parts = list(value).map((part) => part.text);
  return parts.length > 0 && parts.every((text) => typeof text === "string")
    ? parts.join("\n")
    : JSON.stringify(value ?? "");
}

/** A text in a few pieces, as streams carry it. */
export function pieces(text: string): readonly string[] {
  const size = Math.max(1, Math.ceil(text.length / 3));
  return text.match(new RegExp(`[\\s\\S]{1,${size}}`, "g")) ?? [];
}
