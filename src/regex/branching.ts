import type { Regex } from "./tree.ts";

/** An estimate of how many ways a backtracking engine may try a pattern on one text. */
export interface Branching {
  /** The number of loops that may stop after any number of characters; infinite if one is nested in another. */
  readonly loops: number;
  /** Binary logarithm of the choices that optional parts and alternatives add to the loops. */
  readonly bits: number;
}

const NONE: Branching = { loops: 0, bits: 0 };
const ENDLESS: Branching = { loops: Number.POSITIVE_INFINITY, bits: Number.POSITIVE_INFINITY };

export function branchingOf(tree: Regex): Branching {
  switch (tree.kind) {
    case "set":
    case "assert":
      return NONE;
    case "group":
      return branchingOf(tree.part);
    case "concat":
      return tree.parts
        .map(branchingOf)
        .reduce(
          (all, { loops, bits }) => ({ loops: all.loops + loops, bits: all.bits + bits }),
          NONE,
        );
    case "either":
      return eitherOf(tree.parts.map(branchingOf));
    case "repeat":
      return repeatOf(tree);
  }
}

/** Only one of the options is taken, so their numbers add up. */
function eitherOf(options: readonly Branching[]): Branching {
  const ways = options.reduce((sum, { bits }) => sum + 2 ** bits, 0);
  return { loops: Math.max(...options.map(({ loops }) => loops)), bits: Math.log2(ways) };
}

function repeatOf(tree: Extract<Regex, { kind: "repeat" }>): Branching {
  const inside = branchingOf(tree.part);
  if (tree.most === 1 && tree.least === 1) return inside;
  if (tree.most === 1) return { loops: inside.loops, bits: Math.log2(1 + 2 ** inside.bits) };
  if (inside.loops > 0 || inside.bits > 0 || !isOneCharacter(tree.part)) return ENDLESS;
  return { loops: tree.least === tree.most ? 0 : 1, bits: 0 };
}

function isOneCharacter(tree: Regex): boolean {
  return tree.kind === "set" || (tree.kind === "group" && isOneCharacter(tree.part));
}
