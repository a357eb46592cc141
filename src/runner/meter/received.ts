import { isObject } from "./dialect.ts";

/** Prompts, logs, code and JSON have three to four bytes per token. */
export const BYTES_PER_TOKEN = 3;

/**
 * A lower bound for the tokens of an answer that broke off before its usage: its text by length, and at least one token
 * for each event with text. It cannot include thoughts that a provider does not send.
 */
export function tokensReceived(contentType: string, received: Received): number {
  if (!contentType.includes("text/event-stream")) return tokensIn(received.bytes);
  let [text, events] = [0, 0];
  for (const line of received.buffered.toString("latin1").split("\n")) {
    if (!line.startsWith("data:")) continue;
    const length = textIn(parse(line.slice(5)));
    text += length;
    events += length > 0 ? 1 : 0;
  }
  // Only the beginning of a very long answer is held: assume that the rest was like it.
  const share = received.buffered.length === 0 ? 1 : received.bytes / received.buffered.length;
  return Math.ceil(Math.max(tokensIn(text), events) * share);
}

export interface Received {
  readonly bytes: number;
  /** The first of those bytes. */
  readonly buffered: Buffer;
}

function tokensIn(bytes: number): number {
  return Math.ceil(bytes / BYTES_PER_TOKEN);
}

/** In latin1 every character is one byte. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The fields with the model's text, in the events of any dialect. */
const WRITTEN = new Set([
  "args",
  "arguments",
  "content",
  "delta",
  "input",
  "partial_json",
  "reasoning",
  "reasoning_content",
  "refusal",
  "text",
  "thinking",
]);

/** Bytes of text that an event adds. OpenAI's Responses repeat everything at the end of each part, so only deltas count. */
function textIn(event: unknown): number {
  if (!isObject(event)) return 0;
  const { type } = event;
  const isRepetition =
    typeof type === "string" && type.startsWith("response.") && !type.endsWith(".delta");
  return isRepetition ? 0 : textBelow(event, false);
}

function textBelow(value: unknown, isWritten: boolean): number {
  if (typeof value === "string") return isWritten ? value.length : 0;
  if (typeof value !== "object" || value === null) return 0;
  return Object.entries(value).reduce((sum, [key, inner]) => {
    const isText = WRITTEN.has(key) || (Array.isArray(value) && isWritten);
    // The model also wrote the keys of arguments that are an object.
    if (isText && isObject(inner) && key !== "delta" && key !== "content")
      return sum + JSON.stringify(inner).length;
    return sum + textBelow(inner, isText);
  }, 0);
}
