import { PythonLiteralError, parsePythonLiteral } from "../records/python.ts";

interface Repair {
  readonly value: unknown;
  readonly repairs: readonly string[];
}

/**
 * The four repairs that ITBench's own loader makes, one pass over the text each: a code fence around the
 * answer, trailing commas, single quotes (a Python literal), a tail that was cut off. Null when the text
 * still is no JSON.
 */
export function repairJson(text: string): Repair | null {
  const repairs: string[] = [];
  const inner = insideFence(text);
  if (inner !== text) repairs.push("code fence");
  const direct = parsed(inner);
  if (direct) return { value: direct.value, repairs };

  const scan = scanJson(inner);
  const withoutCommas = parsed(scan.withoutTrailingCommas);
  if (withoutCommas) return { value: withoutCommas.value, repairs: [...repairs, "trailing comma"] };

  const python = parsedPython(inner);
  if (python) return { value: python.value, repairs: [...repairs, "single quotes"] };

  const closed = scan.closed === null ? null : parsed(scan.closed);
  if (closed) return { value: closed.value, repairs: [...repairs, "truncated tail"] };
  return null;
}

/** The text inside the first fenced block, or from the first brace where only the closing fence is cut. */
function insideFence(text: string): string {
  const open = /```[A-Za-z0-9]*[ \t]*\r?\n?/.exec(text);
  if (!open) return text;
  const from = open.index + open[0].length;
  const close = text.indexOf("```", from);
  return (close === -1 ? text.slice(from) : text.slice(from, close)).trim();
}

function parsed(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

function parsedPython(text: string): { value: unknown } | null {
  try {
    return { value: parsePythonLiteral(text) };
  } catch (error) {
    if (error instanceof PythonLiteralError) return null;
    throw error;
  }
}

interface Scan {
  readonly withoutTrailingCommas: string;
  /** The longest beginning that ends after a whole value, with its brackets closed; null if none. */
  readonly closed: string | null;
}

/** One pass that knows strings from structure. */
function scanJson(text: string): Scan {
  const pieces: string[] = [];
  const open: string[] = [];
  /** Where a value inside the open brackets was last complete, and what would close them there. */
  let safe: { length: number; closers: string } | null = null;
  let from = 0;
  const keepTo = (to: number) => {
    if (to > from) pieces.push(text.slice(from, to));
  };
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === '"') {
      at = endOfString(text, at);
      continue;
    }
    if (char === "{" || char === "[") open.push(char === "{" ? "}" : "]");
    else if (char === "}" || char === "]") {
      open.pop();
      length = at + 1;
      if (open.length > 0) safe = { length, closers: [...open].reverse().join("") };
    } else if (char === ",") {
      if (open.length > 0) safe = { length: at, closers: [...open].reverse().join("") };
      if (isBeforeCloser(text, at + 1)) {
        keepTo(at);
        from = at + 1;
      }
    }
    if (open.length > 500) break;
  }
  keepTo(text.length);
  const whole = pieces.join("");
  return {
    withoutTrailingCommas: whole,
    closed: safe === null || open.length === 0 ? null : text.slice(0, safe.length) + safe.closers,
  };
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === '"') return at;
  }
  return text.length;
}

function isBeforeCloser(text: string, start: number): boolean {
  for (let at = start; at < text.length; at += 1) {
    const char = text[at];
    if (char === "}" || char === "]") return true;
    if (char !== " " && char !== "\n" && char !== "\r" && char !== "\t") return false;
  }
  return false;
}
