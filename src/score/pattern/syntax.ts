/** What a pattern means. Counted repetitions are expanded, so that the machine stays simple. */
export type Node =
  | { readonly type: "set"; readonly ranges: Ranges; readonly negated: boolean }
  | { readonly type: "assert"; readonly what: "start" | "end" | "word" | "not-word" }
  | { readonly type: "sequence"; readonly items: readonly Node[] }
  | { readonly type: "choice"; readonly options: readonly Node[] }
  | {
      readonly type: "repeat";
      readonly item: Node;
      readonly min: number;
      readonly max: number | null;
    };

export type Ranges = readonly (readonly [number, number])[];

/** Not a regular expression of the subset we read; `reason` says where and why. */
export class PatternError extends Error {
  override readonly name = "PatternError";
}

const MAX_LENGTH = 500;
const MAX_REPEAT = 1000;
const MAX_DEPTH = 50;

const DIGIT: Ranges = [[48, 57]];
const WORD: Ranges = [
  [48, 57],
  [65, 90],
  [95, 95],
  [97, 122],
];
const SPACE: Ranges = [
  [9, 13],
  [32, 32],
];
const NEWLINE: Ranges = [[10, 10]];
const CLASSES: Readonly<Record<string, { ranges: Ranges; negated: boolean }>> = {
  d: { ranges: DIGIT, negated: false },
  D: { ranges: DIGIT, negated: true },
  w: { ranges: WORD, negated: false },
  W: { ranges: WORD, negated: true },
  s: { ranges: SPACE, negated: false },
  S: { ranges: SPACE, negated: true },
};
const CONTROL: Readonly<Record<string, number>> = { n: 10, t: 9, r: 13, f: 12, v: 11, a: 7 };

/** Reads Python's regular expressions as far as a set of names can need them. */
export function parsePattern(source: string): { node: Node; ignoreCase: boolean } {
  if (source.length > MAX_LENGTH) {
    throw new PatternError(`longer than ${MAX_LENGTH} characters`);
  }
  const flags = /^\(\?([aiLmsux]+)\)/.exec(source);
  const parser = new Parser(source.slice(flags?.[0].length ?? 0));
  const node = parser.choice(0);
  if (!parser.done()) parser.fail("unbalanced parenthesis");
  return { node, ignoreCase: flags?.[1]?.includes("i") ?? false };
}

class Parser {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  done(): boolean {
    return this.#at >= this.#source.length;
  }

  fail(message: string): never {
    throw new PatternError(`${message} at character ${this.#at + 1}`);
  }

  choice(depth: number): Node {
    if (depth > MAX_DEPTH) this.fail(`nested deeper than ${MAX_DEPTH}`);
    const options = [this.#sequence(depth)];
    while (this.#take("|")) options.push(this.#sequence(depth));
    return options.length === 1 && options[0] ? options[0] : { type: "choice", options };
  }

  #sequence(depth: number): Node {
    const items: Node[] = [];
    while (!this.done() && this.#peek() !== "|" && this.#peek() !== ")") {
      items.push(this.#repeated(this.#atom(depth)));
    }
    return { type: "sequence", items };
  }

  #repeated(item: Node): Node {
    const count = this.#count();
    if (count === null) return item;
    this.#take("?") || this.#take("+");
    if (this.#count() !== null) this.fail("multiple repeat");
    return { type: "repeat", item, ...count };
  }

  #count(): { min: number; max: number | null } | null {
    if (this.#take("*")) return { min: 0, max: null };
    if (this.#take("+")) return { min: 1, max: null };
    if (this.#take("?")) return { min: 0, max: 1 };
    const braces = /^\{(\d*)(,?)(\d*)\}/.exec(this.#source.slice(this.#at, this.#at + 20));
    if (!braces || braces[0] === "{}" || braces[0] === "{,}") return null;
    const [text, low = "", comma, high = ""] = braces;
    const min = Number(low);
    const max = comma === "" ? min : high === "" ? null : Number(high);
    if (Math.max(min, max ?? 0) > MAX_REPEAT) this.fail(`repeated more than ${MAX_REPEAT} times`);
    if (max !== null && max < min) this.fail("min repeat greater than max repeat");
    this.#at += text.length;
    return { min, max };
  }

  #atom(depth: number): Node {
    const char = this.#next();
    switch (char) {
      case ".":
        return { type: "set", ranges: NEWLINE, negated: true };
      case "^":
        return { type: "assert", what: "start" };
      case "$":
        return { type: "assert", what: "end" };
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
        return one(char.codePointAt(0) ?? 0);
    }
  }

  #group(depth: number): Node {
    if (this.#take("?")) {
      const kind = /^(?::|P<[A-Za-z_]\w*>)/.exec(this.#source.slice(this.#at, this.#at + 80));
      if (!kind) this.fail("look-around, back-references and inline flags are not read");
      this.#at += kind[0].length;
    }
    const node = this.choice(depth + 1);
    if (!this.#take(")")) this.fail("missing )");
    return node;
  }

  #escape(): Node {
    const char = this.#next();
    const known = CLASSES[char];
    if (known) return { type: "set", ...known };
    if (char === "b") return { type: "assert", what: "word" };
    if (char === "B") return { type: "assert", what: "not-word" };
    if (char === "A") return { type: "assert", what: "start" };
    if (char === "Z") return { type: "assert", what: "end" };
    return one(this.#escaped(char));
  }

  #escaped(char: string): number {
    const control = CONTROL[char];
    if (control !== undefined) return control;
    if (/[A-Za-z0-9]/.test(char)) this.fail(`bad escape \\${char}`);
    return char.codePointAt(0) ?? 0;
  }

  #class(): Node {
    const negated = this.#take("^");
    const ranges: (readonly [number, number])[] = [];
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
    return { type: "set", ranges, negated };
  }

  /** A character's code, or null when it was a class such as \d, which is added whole. */
  #member(ranges: (readonly [number, number])[]): number | null {
    const char = this.#next();
    if (char !== "\\") return char.codePointAt(0) ?? 0;
    const escaped = this.#next();
    if (escaped === "b") return 8;
    const known = CLASSES[escaped];
    if (!known) return this.#escaped(escaped);
    ranges.push(...(known.negated ? complement(known.ranges) : known.ranges));
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

function one(point: number): Node {
  return { type: "set", ranges: [[point, point]], negated: false };
}

function complement(ranges: Ranges): Ranges {
  const gaps: (readonly [number, number])[] = [];
  let from = 0;
  for (const [low, high] of ranges) {
    if (low > from) gaps.push([from, low - 1]);
    from = high + 1;
  }
  gaps.push([from, 0x10ffff]);
  return gaps;
}

export function isWordPoint(point: number): boolean {
  return WORD.some(([low, high]) => point >= low && point <= high);
}
