import type { Tier } from "../model/score.ts";
import { type Branching, branchingOf } from "../regex/branching.ts";
import { isWithin, linear, matcherOf, type RegexMatcher } from "../regex/matcher.ts";
import { sizeOf } from "../regex/program.ts";
import { PatternError, parsePython } from "../regex/python-syntax.ts";
import { fromStart, type Regex, wholeText } from "../regex/tree.ts";

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
  /** The most work per character of a name; the total for a ground truth is limited. */
  readonly cost: number;
  /** From the first character to the last, from the first, anywhere; or not at all. */
  readonly find: (name: string) => Tier | null;
  /** Whether the name is what the filter spells out: matched whole, and no wildcard took more than it must. */
  readonly spells: (name: string) => boolean;
}

const made = new Map<string, Pattern>();

/** Caches patterns: the tasks of a benchmark share most filters, and each is parsed for its cost and for matching. */
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
  const tree = parsePython(expression);
  const example = shortest(tree);
  return {
    source,
    reading,
    problem,
    literal: example.length,
    example,
    find: tierFinder(tree, (part) => matcherOf(part, MOST)),
    cost: costOf(tree),
    spells: speller(tree),
  };
}

/** Built only when needed, because most names never match. */
function speller(tree: Regex): (name: string) => boolean {
  let matcher: RegexMatcher | null = null;
  return (name) => {
    matcher ??= matcherOf(wholeText(withoutSlack(tree)), MOST);
    return matcher.test(name);
  };
}

/** The same pattern with every repetition as short as it may be; `s?` may still be there or not. */
function withoutSlack(tree: Regex): Regex {
  switch (tree.kind) {
    case "set":
    case "assert":
      return tree;
    case "group":
      return { ...tree, part: withoutSlack(tree.part) };
    case "concat":
    case "either":
      return { ...tree, parts: tree.parts.map(withoutSlack) };
    case "repeat": {
      const most = tree.least === 0 && tree.most === 1 ? 1 : tree.least;
      return { ...tree, part: withoutSlack(tree.part), most };
    }
  }
}

/** How far a filter may branch and still use the engine's own matcher, which is a hundred times faster. */
const MOST: Branching = { loops: 1, bits: 3 };

/** A loop that something follows may be tried from each place of a name to each: measured on 512 characters. */
const COST_OF_INNER_LOOP = 40;

function costOf(tree: Regex): number {
  const branching = branchingOf(tree);
  // The machine's last step says that it matched.
  if (!isWithin(branching, MOST)) return sizeOf(tree) + 1;
  return (hasInnerLoop(tree) ? COST_OF_INNER_LOOP : 1) * Math.ceil(2 ** branching.bits);
}

/** `.*cart`, `a[^-]*b`; not `cart-.*`, the common form. */
function hasInnerLoop(tree: Regex): boolean {
  if (tree.kind !== "concat") return branchingOf(tree).loops > 0;
  return tree.parts.slice(0, -1).some((part) => branchingOf(part).loops > 0);
}

/** From the first character to the last, from the first, anywhere: the best that holds. Most names hold none. */
export function tierFinder(
  tree: Regex,
  matcher: (tree: Regex) => RegexMatcher = linear,
): (name: string) => Tier | null {
  const [search, whole, start] = [tree, wholeText(tree), fromStart(tree)].map((one) =>
    matcher(one),
  );
  return (name) => {
    if (!search?.test(name)) return null;
    if (whole?.test(name)) return "full";
    return start?.test(name) ? "prefix" : "search";
  };
}

/**
 * Shell globs match whole names. `*.*` means "everything", as its authors intend: no object of the
 * scenario has a dot in its name, so by fnmatch's rules the root cause would never match.
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

function shortest(tree: Regex): string {
  switch (tree.kind) {
    case "set": {
      const [range, ...more] = tree.ranges;
      const isOne = more.length === 0 && range !== undefined && range[0] === range[1];
      return isOne ? String.fromCodePoint(range[0]) : "";
    }
    case "assert":
      return "";
    case "group":
      return shortest(tree.part);
    case "concat":
      return tree.parts.map(shortest).join("");
    case "either": {
      const options = tree.parts.map(shortest);
      return options.reduce((best, text) => (text.length < best.length ? text : best));
    }
    case "repeat":
      return shortest(tree.part).repeat(Math.min(tree.least, 50));
  }
}
