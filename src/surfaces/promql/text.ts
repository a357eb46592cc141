const SIMPLE: Readonly<Record<string, string>> = {
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  "\\": "\\",
  "'": "'",
  '"': '"',
};

/** Reads a string literal by Go's rules, or null when it is none: open at the end, or a bad escape. */
export function unquote(literal: string): string | null {
  const quote = literal[0] ?? "";
  if (literal.length < 2 || !literal.endsWith(quote)) return null;
  const body = literal.slice(1, -1);
  if (quote === "`") return body;
  let text = "";
  for (let at = 0; at < body.length; at += 1) {
    const char = body[at] ?? "";
    if (char === quote || char === "\n") return null;
    if (char !== "\\") {
      text += char;
      continue;
    }
    const escaped = readEscape(body, at + 1, quote);
    if (escaped === null) return null;
    text += escaped.text;
    at += escaped.length;
  }
  return text;
}

function readEscape(
  body: string,
  at: number,
  quote: string,
): { text: string; length: number } | null {
  const code = body[at] ?? "";
  if ((code === "'" || code === '"') && code !== quote) return null;
  const simple = SIMPLE[code];
  if (simple !== undefined) return { text: simple, length: 1 };
  const [digits, base, skip] =
    code === "x" ? [2, 16, 1] : code === "u" ? [4, 16, 1] : code === "U" ? [8, 16, 1] : [3, 8, 0];
  const number = body.slice(at + skip, at + skip + digits);
  const valid = base === 16 ? /^[0-9a-fA-F]+$/ : /^[0-7]+$/;
  if (number.length !== digits || !valid.test(number)) return null;
  const point = Number.parseInt(number, base);
  if (point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) return null;
  return { text: String.fromCodePoint(point), length: skip + digits };
}
