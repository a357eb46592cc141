/** What a regular expression means, whichever syntax it was written in. */
export type Regex =
  | { readonly kind: "set"; readonly ranges: readonly Range[]; readonly fold: boolean }
  | { readonly kind: "assert"; readonly at: Assertion }
  | { readonly kind: "concat"; readonly parts: readonly Regex[] }
  | { readonly kind: "either"; readonly parts: readonly Regex[] }
  | {
      readonly kind: "repeat";
      readonly part: Regex;
      readonly least: number;
      /** Infinity for * and +. */
      readonly most: number;
      readonly greedy: boolean;
    }
  | {
      readonly kind: "group";
      readonly part: Regex;
      readonly number: number;
      readonly name: string | null;
    };

/** Code points, both ends included. */
export type Range = readonly [from: number, to: number];
export type Assertion = "start" | "end" | "line-start" | "line-end" | "word" | "no-word";

export const MAX_POINT = 0x10ffff;

export const DIGIT: readonly Range[] = [[48, 57]];
export const WORD: readonly Range[] = [
  [48, 57],
  [65, 90],
  [95, 95],
  [97, 122],
];

export function inverted(ranges: readonly Range[]): Range[] {
  const out: Range[] = [];
  let next = 0;
  for (const [from, to] of [...ranges].sort((left, right) => left[0] - right[0])) {
    if (from > next) out.push([next, from - 1]);
    next = Math.max(next, to + 1);
  }
  if (next <= MAX_POINT) out.push([next, MAX_POINT]);
  return out;
}

export function onePoint(point: number, fold: boolean): Regex {
  return { kind: "set", ranges: [[point, point]], fold };
}

/** Matches only a text from its start. */
export function fromStart(tree: Regex): Regex {
  return { kind: "concat", parts: [{ kind: "assert", at: "start" }, tree] };
}

/** Matches only a whole text. */
export function wholeText(tree: Regex): Regex {
  const [start, end] = [
    { kind: "assert", at: "start" } as const,
    { kind: "assert", at: "end" } as const,
  ];
  return { kind: "concat", parts: [start, tree, end] };
}
