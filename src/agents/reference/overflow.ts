import { APICallError } from "ai";

const PATTERNS = [
  /context_length_exceeded/i,
  /maximum context length/i,
  /prompt is too long/i,
  /input token count.*exceeds/i,
  /exceeds? the (model's )?context (window|length)/i,
  /too many (input )?tokens/i,
];

/** Providers say in different words that a request is longer than the model can read. */
export function isOverflow(error: unknown): boolean {
  if (!APICallError.isInstance(error)) return false;
  if (error.statusCode !== 400 && error.statusCode !== 413 && error.statusCode !== 422)
    return false;
  const text = `${error.message} ${error.responseBody ?? ""} ${JSON.stringify(error.data ?? "")}`;
  return PATTERNS.some((pattern) => pattern.test(text));
}
