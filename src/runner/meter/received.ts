import { isObject } from "./dialect.ts";

/** Prompts, logs, code and JSON have three to four bytes a token. */
export const BYTES_PER_TOKEN = 3;

/**
 * The least that was written of an answer that broke off before its usage: its text by length, and at least a token
 * for each event that brought some. Thoughts that a provider keeps to itself are not in it.
 */
export function tokensReceived(contentType: string, received: Received): number {
  if (!contentType.includes("text/event-stream")) return tokensIn(received.bytes);
  let [text, events] = [0, 0];
  for (const line of received.kept.toString("latin1").split("\n")) {
    if (!line.startsWith("data:")) continue;
    const length = textIn(parse(line.slice(5)));
    text += length;
    events += length > 0 ? 1 : 0;
  }
  // Of a very long answer only the beginning is kept: the rest was like it.
  const share = received.kept.length === 0 ? 1 : received.bytes / received.kept.length;
  return Math.ceil(Math.max(tokensIn(text), events) * share);
}

export interface Received {
  readonly bytes: number;
  /** The first of them. */
  readonly kept: Buffer;
}

function tokensIn(bytes: number): number {
  return Math.ceil(bytes / BYTES_PER_TOKEN);
}

/** Read as latin1, a character is a byte. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Where the events of any dialect hold what the model writes. */
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

/** Bytes of text that an event adds. OpenAI's Responses say everything again at the end of each part: only deltas add. */
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
    // Arguments that come as an object are written with its keys.
    if (isText && isObject(inner) && key !== "delta" && key !== "content")
      return sum + JSON.stringify(inner).length;
    return sum + textBelow(inner, isText);
  }, 0);
}
