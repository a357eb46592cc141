import type { Tier } from "../../model/score.ts";
import { compile, run } from "./machine.ts";
import { nativeFinder } from "./native.ts";
import { type Node, PatternError, parsePattern } from "./syntax.ts";

/** A `filter` of a ground truth, ready to match names. */
export interface Pattern {
  readonly source: string;
  /** A filter that is no regular expression (`*.*`) is read as a shell glob, as ITBench-AA's fallback does. */
  readonly reading: "regex" | "glob";
  /** Why it is no regular expression. */
  readonly problem: string | null;
  /** Characters that every match must contain literally: the more, the more specific. */
  readonly literal: number;
  /** The shortest text of literals that it stands for: a likely name. */
  readonly example: string;
  /** Most work per character of a name: what a ground truth may ask for in all is bounded. */
  readonly cost: number;
  /** From the first character to the last, from the first, anywhere; or not at all. */
  readonly find: (name: string) => Tier | null;
  /** Whether the name is what the filter spells out: matched whole, and no wildcard took more than it must. */
  readonly spells: (name: string) => boolean;
}

const made = new Map<string, Pattern>();

/** The tasks of a benchmark share most of their filters, and each is asked for its cost before it is matched with. */
export function patternFrom(source: string): Pattern {
  const known = made.get(source);
  if (known !== undefined) return known;
  const pattern = read(source);
  made.set(source, pattern);
  return pattern;
}

function read(source: string): Pattern {
  try {
    return build(source, source, "regex", null);
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    return build(source, globToPattern(source), "glob", error.message);
  }
}

function build(
  source: string,
  expression: string,
  reading: Pattern["reading"],
  problem: string | null,
): Pattern {
  const { node, ignoreCase } = parsePattern(expression);
  const example = shortest(node);
  return {
    source,
    reading,
    problem,
    literal: example.length,
    example,
    ...finder(node, ignoreCase),
    spells: speller(node, ignoreCase),
  };
}

/** Most names never get so far, so the second machine is only built for one that does. */
function speller(node: Node, ignoreCase: boolean): (name: string) => boolean {
  let machine: ReturnType<typeof compile> | null = null;
  return (name) => {
    machine ??= compile(withoutSlack(node), ignoreCase);
    return run(machine, name) === "full";
  };
}

/** The same pattern with every repetition as short as it may be; `s?` may still be there or not. */
function withoutSlack(node: Node): Node {
  switch (node.type) {
    case "set":
    case "assert":
      return node;
    case "sequence":
      return { ...node, items: node.items.map(withoutSlack) };
    case "choice":
      return { ...node, options: node.options.map(withoutSlack) };
    case "repeat": {
      const max = node.min === 0 && node.max === 1 ? 1 : node.min;
      return { ...node, item: withoutSlack(node.item), max };
    }
  }
}

/** The engine's own matcher where it cannot run long, ours where it could. */
function finder(node: Node, ignoreCase: boolean): Pick<Pattern, "find" | "cost"> {
  const machine = compile(node, ignoreCase);
  const own = { find: (name: string) => run(machine, name), cost: machine.steps.length };
  return nativeFinder(node, ignoreCase) ?? own;
}

/**
 * Shell globs match whole names. `*.*` means "everything", as whoever writes it wants it to: no object
 * name of its scenario has a dot, so the letter of fnmatch would leave the root cause without a match.
 */
function globToPattern(glob: string): string {
  const short = glob.slice(0, 200);
  if (/^[*.]+$/.test(short)) return "^.*$";
  const body = [...short].map((char) => {
    if (char === "*") return ".*";
    if (char === "?") return ".";
    return /[A-Za-z0-9]/.test(char) || char.codePointAt(0) === undefined ? char : literally(char);
  });
  return `^${body.join("")}$`;
}

function literally(char: string): string {
  return /[\w\s]/.test(char) || (char.codePointAt(0) ?? 0) > 127 ? char : `\\${char}`;
}

function shortest(node: Node): string {
  switch (node.type) {
    case "set": {
      const [range] = node.ranges;
      return !node.negated && range && range[0] === range[1] ? String.fromCodePoint(range[0]) : "";
    }
    case "assert":
      return "";
    case "sequence":
      return node.items.map(shortest).join("");
    case "choice": {
      const options = node.options.map(shortest);
      return options.reduce((best, text) => (text.length < best.length ? text : best));
    }
    case "repeat":
      return shortest(node.item).repeat(Math.min(node.min, 50));
  }
}
