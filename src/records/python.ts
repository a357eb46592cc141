export type PythonValue =
  | null
  | boolean
  | number
  | string
  | PythonValue[]
  | { [key: string]: PythonValue };

export class PythonLiteralError extends Error {
  override readonly name = "PythonLiteralError";
}

const MAX_DEPTH = 64;

/**
 * Reads a Python literal as `repr` writes it: dicts, lists, tuples, strings in either quote with escapes,
 * numbers, True, False and None. Map columns of ITBench files are such literals, not JSON.
 */
export function parsePythonLiteral(text: string): PythonValue {
  const reader = new Reader(text);
  const value = reader.value(0);
  reader.skipSpace();
  if (reader.position < text.length) reader.fail("unexpected text after the value");
  return value;
}

class Reader {
  position = 0;
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  fail(message: string): never {
    throw new PythonLiteralError(`${message} at character ${this.position + 1}`);
  }

  skipSpace(): void {
    while (this.position < this.text.length && " \t\n\r".includes(this.text[this.position] ?? "")) {
      this.position += 1;
    }
  }

  value(depth: number): PythonValue {
    if (depth > MAX_DEPTH) this.fail(`nested deeper than ${MAX_DEPTH}`);
    this.skipSpace();
    const char = this.text[this.position];
    if (char === undefined) this.fail("the text ends where a value should be");
    if (char === "{") return this.dict(depth);
    if (char === "[") return this.list("]", depth);
    if (char === "(") return this.list(")", depth);
    if (char === "'" || char === '"') return this.string(char);
    const quote = this.text[this.position + 1];
    if ((char === "b" || char === "u") && (quote === "'" || quote === '"')) {
      this.position += 1;
      return this.string(quote);
    }
    return this.word();
  }

  dict(depth: number): PythonValue {
    const entries: { [key: string]: PythonValue } = Object.create(null);
    this.position += 1;
    for (;;) {
      this.skipSpace();
      if (this.take("}")) return { ...entries };
      const key = this.value(depth + 1);
      if (typeof key === "object" && key !== null) this.fail("a dict key must be a plain value");
      this.skipSpace();
      if (!this.take(":")) this.fail("expected ':'");
      entries[String(key)] = this.value(depth + 1);
      this.skipSpace();
      if (!this.take(",") && this.text[this.position] !== "}") this.fail("expected ',' or '}'");
    }
  }

  list(close: string, depth: number): PythonValue[] {
    const items: PythonValue[] = [];
    this.position += 1;
    for (;;) {
      this.skipSpace();
      if (this.take(close)) return items;
      items.push(this.value(depth + 1));
      this.skipSpace();
      if (!this.take(",") && this.text[this.position] !== close) {
        this.fail(`expected ',' or '${close}'`);
      }
    }
  }

  take(char: string): boolean {
    if (this.text[this.position] !== char) return false;
    this.position += 1;
    return true;
  }

  string(quote: string): string {
    const parts: string[] = [];
    this.position += 1;
    let from = this.position;
    for (;;) {
      const char = this.text[this.position];
      if (char === undefined) this.fail("the text ends inside a string");
      if (char === quote) {
        parts.push(this.text.slice(from, this.position));
        this.position += 1;
        return parts.length === 1 ? (parts[0] ?? "") : parts.join("");
      }
      if (char === "\\") {
        parts.push(this.text.slice(from, this.position));
        parts.push(this.escape());
        from = this.position;
      } else {
        this.position += 1;
      }
    }
  }

  escape(): string {
    const code = this.text[this.position + 1];
    this.position += 2;
    switch (code) {
      case undefined:
        return this.fail("the text ends inside an escape");
      case "n":
        return "\n";
      case "t":
        return "\t";
      case "r":
        return "\r";
      case "b":
        return "\b";
      case "f":
        return "\f";
      case "v":
        return "\v";
      case "a":
        return "\x07";
      case "0":
        return "\0";
      case "\n":
        return "";
      case "x":
        return this.codePoint(2);
      case "u":
        return this.codePoint(4);
      case "U":
        return this.codePoint(8);
      case "\\":
      case "'":
      case '"':
        return code;
      default:
        // Python keeps an unknown escape as it stands.
        return `\\${code}`;
    }
  }

  codePoint(length: number): string {
    const digits = this.text.slice(this.position, this.position + length);
    if (digits.length !== length || !/^[0-9a-fA-F]+$/.test(digits)) this.fail("bad escape");
    const point = Number.parseInt(digits, 16);
    if (point > 0x10ffff) this.fail("bad escape");
    this.position += length;
    return String.fromCodePoint(point);
  }

  word(): PythonValue {
    const match = /^[^\s,:}\])]+/.exec(this.text.slice(this.position, this.position + 64));
    const word = match?.[0] ?? "";
    const value = WORDS.has(word) ? WORDS.get(word) : number(word);
    if (value === undefined)
      this.fail(`not a Python literal: ${JSON.stringify(word.slice(0, 20))}`);
    this.position += word.length;
    return value;
  }
}

const WORDS = new Map<string, PythonValue>([
  ["True", true],
  ["False", false],
  ["nan", null],
  ["inf", null],
  ["-inf", null],
]);

function number(word: string): PythonValue | undefined {
  if (word === "None") return null;
  return /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(word) ? Number(word) : undefined;
}

/** Writes a value as Python's repr does: single quotes, double where the text holds an apostrophe only. */
export function pythonRepr(value: PythonValue): string {
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return reprString(value);
  if (Array.isArray(value)) return `[${value.map(pythonRepr).join(", ")}]`;
  const entries = Object.entries(value).map(
    ([key, inner]) => `${reprString(key)}: ${pythonRepr(inner)}`,
  );
  return `{${entries.join(", ")}}`;
}

const SPECIAL = /['"\\\n\t\r]/;

function reprString(text: string): string {
  if (!SPECIAL.test(text)) return `'${text}'`;
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const body = text
    .replaceAll("\\", "\\\\")
    .replaceAll(quote, `\\${quote}`)
    .replaceAll("\n", "\\n")
    .replaceAll("\t", "\\t")
    .replaceAll("\r", "\\r");
  return quote + body + quote;
}
