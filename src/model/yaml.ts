import { CORE_SCHEMA, dump, load, YAMLException } from "js-yaml";

/** What a person or a benchmark wrote in YAML 1.2 (or JSON), or why it cannot be read. */
export type YamlText =
  | { readonly kind: "value"; readonly value: unknown }
  | {
      readonly kind: "broken";
      readonly line: number | null;
      readonly column: number | null;
      readonly why: string;
    }
  /** It is valid YAML, but walking it would take more time or memory than there is. */
  | { readonly kind: "unfolds"; readonly why: string };

/** How many values and characters aliases may add: an alias bomb is an error, not a hang. */
const UNFOLDED = 1_000_000;
/** Values are walked recursively, so their depth is bounded. */
const DEPTH = 200;
/** Uses js-yaml, which reads a benchmark's truths in a third of other parsers' time and starts sooner. */
export function readYaml(text: string): YamlText {
  let value: unknown;
  try {
    value = load(text, { schema: CORE_SCHEMA }) ?? null;
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return whyBroken(error, text);
  }
  // Each value counts as one character, plus each character of a text.
  const why = whyEndless(value, 2 * text.length + UNFOLDED);
  return why === null ? { kind: "value", value } : { kind: "unfolds", why };
}

/** One value per line, never wrapped and without aliases: equal values give equal text. */
export function writeYaml(value: unknown): string {
  return dump(value, { schema: CORE_SCHEMA, lineWidth: -1, noRefs: true, quotingType: '"' });
}

const SECOND = "expected a single document in the stream, but found more";
const TWICE = "duplicated mapping key";

function whyBroken({ reason, mark }: YAMLException, text: string): YamlText {
  const line = reason === SECOND ? secondDocument(text) : mark ? mark.line + 1 : null;
  const column = mark ? mark.column + 1 : null;
  const key = /^[\w.-]+/.exec(mark ? text.slice(mark.position) : "")?.[0];
  const why =
    reason === TWICE && key ? `the key '${key}' stands there a second time` : wordsOf(reason);
  return { kind: "broken", line, column, why };
}

function wordsOf(reason: string): string {
  if (reason.startsWith("nesting exceeded")) return "nested too deeply";
  const alias = /^unidentified alias "(.*)"$/.exec(reason)?.[1];
  return alias === undefined
    ? (IN_OUR_WORDS.get(reason) ?? reason)
    : `'*${alias}' is read as an alias, and nothing is called that: put it in quotes`;
}

/** Replacements for messages of the parser that would puzzle the author of the file. */
const IN_OUR_WORDS: ReadonlyMap<string, string> = new Map([
  [SECOND, "a second document begins"],
  ["unexpected end of the stream within a flow collection", "a bracket is never closed"],
  ["unexpected end of the stream within a single quoted scalar", "a single quote is never closed"],
  ["unexpected end of the stream within a double quoted scalar", "a double quote is never closed"],
  [
    "missed comma between flow collection entries",
    "a comma is missing, or a bracket above is never closed",
  ],
  ["deficient indentation", "inside brackets or quotes a line is indented too little"],
  [
    "bad indentation of a mapping entry",
    "the indentation is off, or a value with a colon or a sign in it lacks quotes",
  ],
  [
    "end of the stream or a document separator is expected",
    "this does not continue what stands above it: check the indentation",
  ],
  [
    "can not read a block mapping entry; a multiline key may not be an implicit key",
    "a line without a colon where 'key: value' is expected",
  ],
  [
    "can not read an implicit mapping pair; a colon is missed",
    "a line without a colon where 'key: value' is expected",
  ],
]);

/** The parser does not say where. A document ends at a line of dots, or before a line of dashes. */
function secondDocument(text: string): number | null {
  let begun = false;
  for (const [index, line] of text.split(/\r\n|[\r\n]/).entries()) {
    const isMark = /^(---|\.\.\.)(\s|$)/.test(line);
    if (isMark && begun) return index + 1;
    begun ||= line.startsWith("---") || /^\s*[^\s#%]/.test(line);
  }
  return null;
}

/** Null if it can be walked: it does not contain itself, its aliases expand to at most `most`, and it is not too deep. */
function whyEndless(value: unknown, most: number): string | null {
  let left = most;
  const above = new Set<object>();
  const walk = (one: unknown): string | null => {
    left -= typeof one === "string" ? 1 + one.length : 1;
    if (left < 0) return "aliases stand for more than can be read";
    if (typeof one !== "object" || one === null) return null;
    if (above.has(one)) return "an alias stands inside what it stands for";
    if (above.size > DEPTH) return "aliases nest too deeply";
    above.add(one);
    for (const [key, inner] of Object.entries(one)) {
      if (!Array.isArray(one)) left -= key.length;
      const why = walk(inner);
      if (why !== null) return why;
    }
    above.delete(one);
    return null;
  };
  return walk(value);
}
