import { DIGIT, MAX_POINT, type Range, WORD } from "./tree.ts";

export const SPACE: readonly Range[] = [
  [9, 10],
  [12, 13],
  [32, 32],
];
export const POSIX_CLASSES: ReadonlyMap<string, readonly Range[]> = new Map([
  [
    "alnum",
    [
      [48, 57],
      [65, 90],
      [97, 122],
    ],
  ],
  [
    "alpha",
    [
      [65, 90],
      [97, 122],
    ],
  ],
  ["ascii", [[0, 127]]],
  [
    "blank",
    [
      [9, 9],
      [32, 32],
    ],
  ],
  [
    "cntrl",
    [
      [0, 31],
      [127, 127],
    ],
  ],
  ["digit", DIGIT],
  ["graph", [[33, 126]]],
  ["lower", [[97, 122]]],
  ["print", [[32, 126]]],
  [
    "punct",
    [
      [33, 47],
      [58, 64],
      [91, 96],
      [123, 126],
    ],
  ],
  [
    "space",
    [
      [9, 13],
      [32, 32],
    ],
  ],
  ["upper", [[65, 90]]],
  ["word", WORD],
  [
    "xdigit",
    [
      [48, 57],
      [65, 70],
      [97, 102],
    ],
  ],
]);

const unicode = new Map<string, Range[] | null>();

/** Ranges of a Unicode category or script, found by asking the engine about every code point once. */
export function unicodeRanges(name: string): Range[] | null {
  const known = unicode.get(name);
  if (known !== undefined) return known;
  const test = unicodeTest(name);
  const ranges: Range[] = [];
  for (let point = 0; test !== null && point <= MAX_POINT; point += 1) {
    if (!test(String.fromCodePoint(point))) continue;
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === point - 1) ranges[ranges.length - 1] = [last[0], point];
    else ranges.push([point, point]);
  }
  const found = test === null ? null : ranges;
  if (unicode.size > 64) unicode.clear();
  unicode.set(name, found);
  return found;
}

function unicodeTest(name: string): ((text: string) => boolean) | null {
  for (const property of [`General_Category=${name}`, `Script=${name}`]) {
    try {
      const regex = new RegExp(`^\\p{${property}}$`, "u");
      return (text) => regex.test(text);
    } catch {
      // Not a category: perhaps a script, perhaps nothing.
    }
  }
  return null;
}
