import type { Tier } from "../../model/score.ts";
import type { Node, Ranges } from "./syntax.ts";

export interface NativeFinder {
  readonly find: (name: string) => Tier | null;
  /** Most work per character of a name, in steps of our own machine. */
  readonly cost: number;
}

/** A loop that something follows may be tried from each place of a name to each: measured on 512 characters. */
const COST_OF_INNER_LOOP = 40;

/**
 * The same pattern for the engine's own matcher, which is a hundred times faster; null when it might
 * backtrack. With one loop, whose body is a single character, and few other choices the work stays below
 * the square of a name's length.
 */
export function nativeFinder(node: Node, ignoreCase: boolean): NativeFinder | null {
  if (ignoreCase || !isTame(node)) return null;
  const source = sourceOf(node);
  const [full, prefix, search] = [`^(?:${source})$`, `^(?:${source})`, source].map(
    (text) => new RegExp(text, "u"),
  );
  const find = (name: string): Tier | null => {
    if (!search?.test(name)) return null;
    if (full?.test(name)) return "full";
    return prefix?.test(name) ? "prefix" : "search";
  };
  return { find, cost: hasInnerLoop(node) ? COST_OF_INNER_LOOP : 1 };
}

/** `.*cart`, `a[^-]*b`; not `cart-.*`, the common form. */
function hasInnerLoop(node: Node): boolean {
  if (node.type !== "sequence") return loopsIn(node) !== 0;
  return node.items.slice(0, -1).some((item) => loopsIn(item) !== 0);
}

function isTame(node: Node): boolean {
  const loops = loopsIn(node);
  return loops !== null && loops <= 1;
}

/** How many loops a pattern has; null when one of them repeats more than a character. */
function loopsIn(node: Node): number | null {
  switch (node.type) {
    case "set":
    case "assert":
      return 0;
    case "repeat":
      return node.item.type === "set" ? 1 : null;
    case "sequence":
      return sum(node.items.map(loopsIn));
    case "choice":
      return node.options.length > 8 ? null : sum(node.options.map(loopsIn));
  }
}

function sum(counts: readonly (number | null)[]): number | null {
  return counts.reduce(
    (total, count) => (total === null || count === null ? null : total + count),
    0,
  );
}

function sourceOf(node: Node): string {
  switch (node.type) {
    case "set":
      return setSource(node.ranges, node.negated);
    case "assert":
      return ASSERTIONS[node.what];
    case "repeat":
      return `${sourceOf(node.item)}{${node.min},${node.max ?? ""}}`;
    case "sequence":
      return node.items.map(sourceOf).join("");
    case "choice":
      return `(?:${node.options.map(sourceOf).join("|")})`;
  }
}

const ASSERTIONS = { start: "^", end: "$", word: "\\b", "not-word": "\\B" } as const;

function setSource(ranges: Ranges, negated: boolean): string {
  const [only] = ranges;
  // A plain character stays plain: the engine looks for runs of them faster than for anything else.
  const isPlain = !negated && ranges.length === 1 && only && only[0] === only[1];
  if (isPlain) return codeSource(only[0]);
  return `[${negated ? "^" : ""}${ranges.map(rangeSource).join("")}]`;
}

function codeSource(code: number): string {
  const char = String.fromCodePoint(code);
  return /[A-Za-z0-9]/.test(char) ? char : `\\u{${code.toString(16)}}`;
}

function rangeSource([low, high]: Ranges[number]): string {
  return `\\u{${low.toString(16)}}-\\u{${high.toString(16)}}`;
}
