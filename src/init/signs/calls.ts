// Reads calls out of source text without running it: enough of Python, JavaScript and Go to find how a program is asked.

/** A call found in a text: `name(arguments)`, its arguments split at the top level. */
export interface FoundCall {
  /** What stands before the last dot, "" where there is none. */
  readonly on: string;
  readonly name: string;
  readonly words: readonly string[];
  readonly at: number;
}

const CLOSES: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/** Every call of one of these functions or methods, in the order of the text. */
export function callsOf(text: string, names: readonly string[]): FoundCall[] {
  const pattern = new RegExp(
    `(?:([\\w.]+(?:\\(\\))?)\\s*\\.\\s*)?\\b(${names.join("|")})\\s*\\(`,
    "g",
  );
  return [...text.matchAll(pattern)].map((match) => ({
    on: match[1] ?? "",
    name: match[2] ?? "",
    words: argumentsFrom(text, match.index + match[0].length),
    at: match.index,
  }));
}

/** The arguments of a call whose opening parenthesis ends right before `start`. */
export function argumentsFrom(text: string, start: number): string[] {
  const found: string[] = [];
  const open: string[] = [];
  let from = start;
  for (let at = start; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '"' || char === "'" || char === "`") {
      at = endOfString(text, at);
    } else if (CLOSES[char] !== undefined) open.push(CLOSES[char]);
    else if (open.length > 0 && char === open.at(-1)) open.pop();
    else if (open.length === 0 && (char === "," || char === ")")) {
      const word = text.slice(from, at).trim();
      if (word !== "") found.push(word);
      if (char === ")") return found;
      from = at + 1;
    }
  }
  return found;
}

/** The place of the quote that closes the string opened at `at`; triple quotes are Python's. */
function endOfString(text: string, at: number): number {
  const quote = text.charAt(at);
  const triple = quote.repeat(3);
  if (quote !== "`" && text.startsWith(triple, at)) {
    const end = text.indexOf(triple, at + 3);
    return end < 0 ? text.length : end + 2;
  }
  for (let index = at + 1; index < text.length; index += 1) {
    const char = text.charAt(index);
    if (char === "\\") index += 1;
    else if (char === quote || (char === "\n" && quote !== "`")) return index;
  }
  return text.length;
}

/** The text of a string literal; null for any other expression. */
export function literal(word: string): string | null {
  return /^[rubfRUBF]{0,2}(["'`])([\s\S]*)\1$/.exec(word.trim())?.[2] ?? null;
}

/** The value of `key=value` (Python) or `key: value` (JavaScript) among arguments. */
export function keyword(words: readonly string[], key: string): string | null {
  const pattern = new RegExp(`^["']?${key}["']?\\s*[=:]\\s*([\\s\\S]+)$`);
  return (
    words.map((word) => pattern.exec(word)?.[1]?.trim() ?? null).find((v) => v !== null) ?? null
  );
}
