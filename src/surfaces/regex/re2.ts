import { compileProgram, type Slots } from "./program.ts";
import { type Assertion, parseRegex, type Range, type Regex } from "./syntax.ts";

export { RegexError } from "./syntax.ts";

export interface RegexMatch {
  /** Text of each group, 0 is the whole match. */
  readonly groups: readonly (string | undefined)[];
  readonly named: Readonly<Record<string, string | undefined>>;
}

/** A regular expression in Go's RE2 syntax, as Prometheus and Loki read them. Throws RegexError. */
export interface Re2 {
  readonly test: (text: string) => boolean;
  readonly exec: (text: string) => RegexMatch | null;
}

/** Must match the whole text. */
export function anchored(pattern: string): Re2 {
  const { tree } = parseRegex(pattern);
  const whole: Regex = {
    kind: "concat",
    parts: [{ kind: "assert", at: "start" }, tree, { kind: "assert", at: "end" }],
  };
  return compile(whole, 2);
}

/** May match anywhere in the text. */
export function searching(pattern: string): Re2 {
  return compile(parseRegex(pattern).tree, 1);
}

/**
 * The engine's own backtracking is fastest, but for some patterns takes time that explodes with the text.
 * It is used where it cannot: at most `loops` open repeats, none inside another.
 */
function compile(tree: Regex, loops: number): Re2 {
  const names = groupNames(tree);
  if (openLoops(tree) <= loops) return native(new RegExp(source(tree), "u"), names);
  const run = compileProgram(tree);
  return {
    test: (text) => run(text) !== null,
    exec: (text) => {
      const slots = run(text);
      return slots === null ? null : matchOf(textsOf(slots, text), names);
    },
  };
}

function native(regex: RegExp, names: ReadonlyMap<string, number>): Re2 {
  return {
    test: (text) => regex.test(text),
    exec: (text) => {
      const match = regex.exec(text);
      return match === null ? null : matchOf([...match], names);
    },
  };
}

function matchOf(
  groups: readonly (string | undefined)[],
  names: ReadonlyMap<string, number>,
): RegexMatch {
  const named = [...names].map(([name, number]) => [name, groups[number]] as const);
  return { groups, named: Object.fromEntries(named) };
}

function textsOf(slots: Slots, text: string): (string | undefined)[] {
  const texts: (string | undefined)[] = [];
  for (let slot = 0; slot < slots.length; slot += 2) {
    const [from, to] = [slots[slot], slots[slot + 1]];
    texts.push(from === undefined || to === undefined ? undefined : text.slice(from, to));
  }
  return texts;
}

function groupNames(tree: Regex, names = new Map<string, number>()): Map<string, number> {
  if (tree.kind === "group" && tree.name !== null) names.set(tree.name, tree.number);
  if (tree.kind === "group" || tree.kind === "repeat") groupNames(tree.part, names);
  if (tree.kind === "concat" || tree.kind === "either") {
    for (const part of tree.parts) groupNames(part, names);
  }
  return names;
}

/** Repeats that backtracking could try at many lengths; infinitely many when one stands inside another. */
function openLoops(tree: Regex): number {
  switch (tree.kind) {
    case "set":
    case "assert":
      return 0;
    case "group":
      return openLoops(tree.part);
    case "either":
    case "concat":
      return tree.parts.reduce((sum, part) => sum + openLoops(part), 0);
    case "repeat": {
      const inside = openLoops(tree.part);
      if (tree.most === 1) return inside;
      if (inside > 0 || !steady(tree.part)) return Number.POSITIVE_INFINITY;
      return tree.least === tree.most ? 0 : 1;
    }
  }
}

/** Every way through it takes the same number of characters, so a repeat of it has one way only. */
function steady(tree: Regex): boolean {
  return tree.kind === "set" || (tree.kind === "group" && steady(tree.part));
}

function source(tree: Regex): string {
  switch (tree.kind) {
    case "set":
      return setSource(tree.ranges, tree.fold);
    case "assert":
      return ASSERTIONS[tree.at];
    case "concat":
      return tree.parts.map(source).join("");
    case "either":
      return `(?:${tree.parts.map(source).join("|")})`;
    case "group":
      return `(${source(tree.part)})`;
    case "repeat": {
      const most = Number.isFinite(tree.most) ? tree.most : "";
      return `(?:${source(tree.part)}){${tree.least},${most}}${tree.greedy ? "" : "?"}`;
    }
  }
}

const ASSERTIONS: Readonly<Record<Assertion, string>> = {
  start: "(?<![^])",
  end: "(?![^])",
  "line-start": "(?<![^\\n])",
  "line-end": "(?![^\\n])",
  word: "\\b",
  "no-word": "\\B",
};

function setSource(ranges: readonly Range[], fold: boolean): string {
  const all = fold ? ranges.flatMap(folded) : ranges;
  const inner = all.map(([from, to]) =>
    from === to ? point(from) : `${point(from)}-${point(to)}`,
  );
  return inner.length === 1 && all[0]?.[0] === all[0]?.[1]
    ? (inner[0] ?? "")
    : `[${inner.join("")}]`;
}

function point(value: number): string {
  return `\\u{${value.toString(16)}}`;
}

/** The range and its letters in the other case. Long ranges are rare and hold both cases already. */
function folded(range: Range): Range[] {
  const [from, to] = range;
  const out: Range[] = [range];
  for (let value = from; value <= Math.min(to, from + 2000); value += 1) {
    const char = String.fromCodePoint(value);
    for (const other of [char.toLowerCase(), char.toUpperCase()]) {
      const folds = other.codePointAt(0) ?? value;
      if (folds !== value && [...other].length === 1) out.push([folds, folds]);
    }
  }
  return out;
}
