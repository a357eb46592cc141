import type { Assertion, Range, Regex } from "./tree.ts";

/** The tree in the engine's own syntax (flag u). Groups keep their numbers. */
export function nativeSource(tree: Regex): string {
  switch (tree.kind) {
    case "set":
      return setSource(tree.ranges, tree.fold);
    case "assert":
      return ASSERTIONS[tree.at];
    case "concat":
      return tree.parts.map(nativeSource).join("");
    case "either":
      return `(?:${tree.parts.map(nativeSource).join("|")})`;
    case "group":
      return `(${nativeSource(tree.part)})`;
    case "repeat": {
      const most = Number.isFinite(tree.most) ? tree.most : "";
      return `(?:${nativeSource(tree.part)}){${tree.least},${most}}${tree.greedy ? "" : "?"}`;
    }
  }
}

const ASSERTIONS: Readonly<Record<Assertion, string>> = {
  start: "^",
  end: "$",
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

/** Does not escape plain characters, because the engine finds runs of them fastest. */
function point(value: number): string {
  const char = String.fromCodePoint(value);
  return /[A-Za-z0-9]/.test(char) ? char : `\\u{${value.toString(16)}}`;
}

/** The range with its letters in the other case. Long ranges are rare and contain both cases already. */
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
