import { sizeOf } from "./program.ts";
import { POSIX_CLASSES, SPACE, unicodeRanges } from "./re2-classes.ts";
import { NO_FLAGS, type RegexFlags, withFlags } from "./re2-flags.ts";
import { RegexError } from "./regex-error.ts";
import {
  type Assertion,
  DIGIT,
  inverted,
  MAX_POINT,
  onePoint,
  type Range,
  type Regex,
  WORD,
} from "./tree.ts";

/** Like Go, refuses what a linear search cannot do: back references and lookaround. */

const MAX_DEPTH = 250;
const MAX_REPEAT = 1000;
const MAX_SIZE = 5000;

export function parseRe2(pattern: string): Regex {
  const reader = new Reader(pattern);
  const tree = reader.alternatives(NO_FLAGS, 0);
  if (!reader.done) throw new RegexError(`unexpected ): \`${pattern}\``);
  return tree;
}

class Reader {
  readonly chars: readonly string[];
  readonly names = new Set<string>();
  at = 0;
  groups = 0;

  constructor(pattern: string) {
    this.chars = [...pattern];
  }

  get done(): boolean {
    return this.at >= this.chars.length;
  }

  get char(): string {
    return this.chars[this.at] ?? "";
  }

  take(text: string): boolean {
    const wanted = [...text];
    if (!wanted.every((char, index) => this.chars[this.at + index] === char)) return false;
    this.at += wanted.length;
    return true;
  }

  alternatives(flags: RegexFlags, depth: number): Regex {
    if (depth > MAX_DEPTH) throw new RegexError("expression nests too deeply");
    const parts: Regex[] = [];
    let now = flags;
    for (;;) {
      const [part, after] = this.concatenation(now, depth);
      now = after;
      parts.push(part);
      if (!this.take("|")) break;
    }
    const [only] = parts;
    return parts.length === 1 && only ? only : { kind: "either", parts };
  }

  /** Flags set in the middle, such as (?i), apply to the rest of the group. */
  concatenation(flags: RegexFlags, depth: number): [Regex, RegexFlags] {
    const parts: Regex[] = [];
    let now = flags;
    while (!this.done && this.char !== "|" && this.char !== ")") {
      const start = this.at;
      if (this.take("\\Q")) {
        const letters = this.quoted(now);
        const last = letters.pop();
        parts.push(...letters);
        // A repetition after a quoted text applies to its last letter.
        if (last !== undefined) parts.push(this.repeated(last, now, start));
        continue;
      }
      const set = this.flagsOnly(now);
      if (set !== null) {
        now = set;
        continue;
      }
      parts.push(this.repeated(this.atom(now, depth), now, start));
    }
    return [{ kind: "concat", parts }, now];
  }

  quoted(flags: RegexFlags): Regex[] {
    const parts: Regex[] = [];
    while (!this.done && !this.take("\\E")) {
      parts.push(literal(this.char, flags));
      this.at += 1;
    }
    return parts;
  }

  flagsOnly(flags: RegexFlags): RegexFlags | null {
    const match = /^\(\?([imsU]*)(?:-([imsU]+))?\)/.exec(this.rest(20));
    if (match === null || match[0] === "(?)") return null;
    this.at += match[0].length;
    return withFlags(flags, match[1] ?? "", match[2] ?? "");
  }

  rest(length: number): string {
    return this.chars.slice(this.at, this.at + length).join("");
  }

  repeated(part: Regex, flags: RegexFlags, start: number): Regex {
    const count = this.count();
    if (count === null) return part;
    const [least, most] = count;
    const lazy = this.take("?");
    const repeat: Regex = { kind: "repeat", part, least, most, greedy: lazy === flags.U };
    if (sizeOf(repeat) > MAX_SIZE) throw new RegexError("expression too large");
    if (/^(?:[*+?]|\{\d+(?:,\d*)?\})/.test(this.rest(14))) {
      const text = this.chars.slice(start, this.at + 1).join("");
      throw new RegexError(`invalid nested repetition operator: \`${text}\``);
    }
    return repeat;
  }

  count(): [number, number] | null {
    if (this.take("*")) return [0, Number.POSITIVE_INFINITY];
    if (this.take("+")) return [1, Number.POSITIVE_INFINITY];
    if (this.take("?")) return [0, 1];
    const match = /^\{(\d+)(,(\d*))?\}/.exec(this.rest(14));
    if (match === null) return null;
    const least = Number(match[1]);
    const most =
      match[2] === undefined
        ? least
        : match[3] === ""
          ? Number.POSITIVE_INFINITY
          : Number(match[3]);
    const large = least > MAX_REPEAT || (Number.isFinite(most) && most > MAX_REPEAT);
    if (large || least > most) throw new RegexError(`invalid repeat count: \`${match[0]}\``);
    this.at += match[0].length;
    return [least, most];
  }

  atom(flags: RegexFlags, depth: number): Regex {
    const char = this.char;
    this.at += 1;
    switch (char) {
      case "(":
        return this.group(flags, depth);
      case "[":
        return { kind: "set", ranges: this.bracket(), fold: flags.i };
      case ".":
        return { kind: "set", ranges: inverted(flags.s ? [] : [[10, 10]]), fold: false };
      case "^":
        return { kind: "assert", at: flags.m ? "line-start" : "start" };
      case "$":
        return { kind: "assert", at: flags.m ? "line-end" : "end" };
      case "*":
      case "+":
      case "?":
        throw new RegexError(`missing argument to repetition operator: \`${char}\``);
      case "\\":
        return this.escape(flags);
      default:
        return literal(char, flags);
    }
  }

  group(flags: RegexFlags, depth: number): Regex {
    const head = /^\?(?:P?<(\w+)>|([imsU]*)(?:-([imsU]+))?:)/.exec(this.rest(80));
    if (head === null && this.char === "?") {
      throw new RegexError(`invalid or unsupported Perl syntax: \`(${this.rest(2)}\``);
    }
    if (head !== null) this.at += head[0].length;
    const captures = head === null || head[1] !== undefined;
    const name = head?.[1] ?? null;
    if (name !== null && this.names.has(name))
      throw new RegexError(`duplicate capture group name: \`${name}\``);
    if (name !== null) this.names.add(name);
    if (captures) this.groups += 1;
    const number = this.groups;
    const inner = withFlags(flags, head?.[2] ?? "", head?.[3] ?? "");
    const part = this.alternatives(inner, depth + 1);
    if (!this.take(")")) throw new RegexError(`missing closing ): \`${this.chars.join("")}\``);
    return captures ? { kind: "group", part, number, name } : part;
  }

  escape(flags: RegexFlags): Regex {
    const char = this.char;
    const assertion = ASSERTIONS.get(char);
    if (assertion !== undefined) {
      this.at += 1;
      return { kind: "assert", at: assertion };
    }
    const ranges = this.classEscape();
    if (ranges !== null) return { kind: "set", ranges, fold: flags.i };
    return onePoint(this.pointEscape(), flags.i);
  }

  /** \d, \pL and their opposites. */
  classEscape(): readonly Range[] | null {
    const char = this.char;
    const base = { d: DIGIT, w: WORD, s: SPACE }[char.toLowerCase()];
    if (base !== undefined) {
      this.at += 1;
      return char === char.toLowerCase() ? base : inverted(base);
    }
    if (char !== "p" && char !== "P") return null;
    const match = /^[pP](?:\{(\^?)(\w+)\}|(\w))/.exec(this.rest(40));
    const ranges = match === null ? null : unicodeRanges(match[2] ?? match[3] ?? "");
    if (match === null || ranges === null) {
      throw new RegexError(`invalid character class range: \`\\${this.rest(3)}\``);
    }
    this.at += match[0].length;
    return (char === "P") !== (match[1] === "^") ? inverted(ranges) : ranges;
  }

  pointEscape(): number {
    const match =
      /^(?:x\{([0-9a-fA-F]{1,6})\}|x([0-9a-fA-F]{2})|(0[0-7]{0,2}|[1-7][0-7]{1,2}))/.exec(
        this.rest(10),
      );
    if (match !== null) {
      this.at += match[0].length;
      const hex = match[1] ?? match[2];
      const point =
        hex === undefined ? Number.parseInt(match[3] ?? "", 8) : Number.parseInt(hex, 16);
      if (point <= MAX_POINT) return point;
    }
    const char = this.char;
    this.at += 1;
    const control = { a: 7, f: 12, t: 9, n: 10, r: 13, v: 11 }[char];
    if (control !== undefined) return control;
    if (char === "") throw new RegexError("trailing backslash at end of expression: ``");
    if (/[0-9A-Za-z]/.test(char) || char.charCodeAt(0) > 127) {
      throw new RegexError(`invalid escape sequence: \`\\${char}\``);
    }
    return char.codePointAt(0) ?? 0;
  }

  bracket(): readonly Range[] {
    const start = this.at;
    const negated = this.take("^");
    const ranges: Range[] = [];
    for (let first = true; first || this.char !== "]"; first = false) {
      if (this.done)
        throw new RegexError(`missing closing ]: \`[${this.chars.slice(start).join("")}\``);
      ranges.push(...this.bracketItem());
    }
    this.at += 1;
    return negated ? inverted(ranges) : ranges;
  }

  bracketItem(): readonly Range[] {
    const named = /^\[:(\^?)(\w+):\]/.exec(this.rest(16));
    if (named !== null) {
      const ranges = POSIX_CLASSES.get(named[2] ?? "");
      if (ranges === undefined)
        throw new RegexError(`invalid character class range: \`${named[0]}\``);
      this.at += named[0].length;
      return named[1] === "^" ? inverted(ranges) : ranges;
    }
    if (this.char === "\\") {
      this.at += 1;
      const ranges = this.classEscape();
      if (ranges !== null) return ranges;
      this.at -= 1;
    }
    const from = this.bracketPoint();
    if (this.char !== "-" || this.chars[this.at + 1] === "]" || this.at + 1 >= this.chars.length) {
      return [[from, from]];
    }
    this.at += 1;
    const to = this.bracketPoint();
    if (to < from) throw new RegexError("invalid character class range");
    return [[from, to]];
  }

  bracketPoint(): number {
    const char = this.char;
    this.at += 1;
    return char === "\\" ? this.pointEscape() : (char.codePointAt(0) ?? 0);
  }
}

const ASSERTIONS: ReadonlyMap<string, Assertion> = new Map([
  ["A", "start"],
  ["z", "end"],
  ["b", "word"],
  ["B", "no-word"],
]);

function literal(char: string, flags: RegexFlags): Regex {
  return onePoint(char.codePointAt(0) ?? 0, flags.i);
}
