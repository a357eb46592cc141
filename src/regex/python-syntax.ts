import { sizeOf } from "./program.ts";
import { DIGIT, inverted, onePoint, type Range, type Regex, WORD } from "./tree.ts";

/** Not a regular expression of the supported subset; `reason` says where and why. */
export class PatternError extends Error {
  override readonly name = "PatternError";
}

const MAX_LENGTH = 500;
const MAX_REPEAT = 1000;
const MAX_DEPTH = 50;
const MAX_SIZE = 5000;

const SPACE: readonly Range[] = [
  [9, 13],
  [32, 32],
];
const CLASSES: Readonly<Record<string, readonly Range[]>> = {
  d: DIGIT,
  D: inverted(DIGIT),
  w: WORD,
  W: inverted(WORD),
  s: SPACE,
  S: inverted(SPACE),
};
const CONTROL: Readonly<Record<string, number>> = { n: 10, t: 9, r: 13, f: 12, v: 11, a: 7 };

/** Reads the part of Python's regular expressions that patterns for names can need. */
export function parsePython(source: string): Regex {
  if (source.length > MAX_LENGTH) {
    throw new PatternError(`longer than ${MAX_LENGTH} characters`);
  }
  const flags = /^\(\?([aiLmsux]+)\)/.exec(source);
  const fold = flags?.[1]?.includes("i") ?? false;
  const parser = new Parser(source.slice(flags?.[0].length ?? 0), fold);
  const tree = parser.choice(0);
  if (!parser.done()) parser.fail("unbalanced parenthesis");
  if (sizeOf(tree) > MAX_SIZE) throw new PatternError(`needs more than ${MAX_SIZE} steps`);
  return tree;
}

class Parser {
  readonly #source: string;
  readonly #fold: boolean;
  #at = 0;

  constructor(source: string, fold: boolean) {
    this.#source = source;
    this.#fold = fold;
  }

  done(): boolean {
    return this.#at >= this.#source.length;
  }

  fail(message: string): never {
    throw new PatternError(`${message} at character ${this.#at + 1}`);
  }

  choice(depth: number): Regex {
    if (depth > MAX_DEPTH) this.fail(`nested deeper than ${MAX_DEPTH}`);
    const options = [this.#sequence(depth)];
    while (this.#take("|")) options.push(this.#sequence(depth));
    return options.length === 1 && options[0] ? options[0] : { kind: "either", parts: options };
  }

  #sequence(depth: number): Regex {
    const parts: Regex[] = [];
    while (!this.done() && this.#peek() !== "|" && this.#peek() !== ")") {
      parts.push(this.#repeated(this.#atom(depth)));
    }
    return { kind: "concat", parts };
  }

  #repeated(part: Regex): Regex {
    const count = this.#count();
    if (count === null) return part;
    const isLazy = this.#take("?");
    if (!isLazy) this.#take("+");
    if (this.#count() !== null) this.fail("multiple repeat");
    return { kind: "repeat", part, ...count, greedy: !isLazy };
  }

  #count(): { least: number; most: number } | null {
    if (this.#take("*")) return { least: 0, most: Number.POSITIVE_INFINITY };
    if (this.#take("+")) return { least: 1, most: Number.POSITIVE_INFINITY };
    if (this.#take("?")) return { least: 0, most: 1 };
    const braces = /^\{(\d*)(,?)(\d*)\}/.exec(this.#source.slice(this.#at, this.#at + 20));
    if (!braces || braces[0] === "{}" || braces[0] === "{,}") return null;
    const [text, low = "", comma, high = ""] = braces;
    const least = Number(low);
    const isOpen = comma !== "" && high === "";
    const most = isOpen ? Number.POSITIVE_INFINITY : comma === "" ? least : Number(high);
    if (Math.max(least, isOpen ? 0 : most) > MAX_REPEAT)
      this.fail(`repeated more than ${MAX_REPEAT} times`);
    if (most < least) this.fail("min repeat greater than max repeat");
    this.#at += text.length;
    return { least, most };
  }

  #atom(depth: number): Regex {
    const char = this.#next();
    switch (char) {
      case ".":
        return this.#set(inverted([[10, 10]]));
      case "^":
        return { kind: "assert", at: "start" };
      case "$":
        return { kind: "assert", at: "end" };
      case "(":
        return this.#group(depth);
      case "[":
        return this.#class();
      case "\\":
        return this.#escape();
      case "*":
      case "+":
      case "?":
        this.#at -= 1;
        return this.fail("nothing to repeat");
      default:
        return onePoint(char.codePointAt(0) ?? 0, this.#fold);
    }
  }

  #set(ranges: readonly Range[]): Regex {
    return { kind: "set", ranges, fold: this.#fold };
  }

  #group(depth: number): Regex {
    if (this.#take("?")) {
      const kind = /^(?::|P<[A-Za-z_]\w*>)/.exec(this.#source.slice(this.#at, this.#at + 80));
      if (!kind) this.fail("look-around, back-references and inline flags are not read");
      this.#at += kind[0].length;
    }
    const node = this.choice(depth + 1);
    if (!this.#take(")")) this.fail("missing )");
    return node;
  }

  #escape(): Regex {
    const char = this.#next();
    const known = CLASSES[char];
    if (known) return this.#set(known);
    if (char === "b") return { kind: "assert", at: "word" };
    if (char === "B") return { kind: "assert", at: "no-word" };
    if (char === "A") return { kind: "assert", at: "start" };
    if (char === "Z") return { kind: "assert", at: "end" };
    return onePoint(this.#escaped(char), this.#fold);
  }

  #escaped(char: string): number {
    const control = CONTROL[char];
    if (control !== undefined) return control;
    if (/[A-Za-z0-9]/.test(char)) this.fail(`bad escape \\${char}`);
    return char.codePointAt(0) ?? 0;
  }

  #class(): Regex {
    const negated = this.#take("^");
    const ranges: Range[] = [];
    for (let first = true; first || this.#peek() !== "]"; first = false) {
      const from = this.#member(ranges);
      if (from === null || this.#peek() !== "-" || this.#peek(1) === "]") {
        if (from !== null) ranges.push([from, from]);
        continue;
      }
      this.#at += 1;
      const to = this.#member(ranges);
      if (to === null || to < from) this.fail("bad character range");
      ranges.push([from, to]);
    }
    this.#at += 1;
    return this.#set(negated ? inverted(ranges) : ranges);
  }

  /** A character's code, or null if it was a class such as \d, which is added as a whole. */
  #member(ranges: Range[]): number | null {
    const char = this.#next();
    if (char !== "\\") return char.codePointAt(0) ?? 0;
    const escaped = this.#next();
    if (escaped === "b") return 8;
    const known = CLASSES[escaped];
    if (!known) return this.#escaped(escaped);
    ranges.push(...known);
    return null;
  }

  #peek(ahead = 0): string | undefined {
    return this.#source[this.#at + ahead];
  }

  #next(): string {
    const point = this.#source.codePointAt(this.#at);
    if (point === undefined) this.fail("the pattern ends too early");
    const char = String.fromCodePoint(point);
    this.#at += char.length;
    return char;
  }

  #take(char: string): boolean {
    if (this.#peek() !== char) return false;
    this.#at += 1;
    return true;
  }
}
