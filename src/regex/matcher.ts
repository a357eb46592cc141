import { type Branching, branchingOf } from "./branching.ts";
import { nativeSource } from "./native.ts";
import { compileProgram, type Slots } from "./program.ts";
import type { Regex } from "./tree.ts";

export interface RegexMatch {
  /** Text of each group, 0 is the whole match. */
  readonly groups: readonly (string | undefined)[];
  readonly named: Readonly<Record<string, string | undefined>>;
}

export interface RegexMatcher {
  readonly test: (text: string) => boolean;
  readonly exec: (text: string) => RegexMatch | null;
}

/**
 * The engine's own backtracking is fastest, but for some patterns its time explodes with the text. It is used only if a
 * pattern branches at most `most`; any other pattern runs in linear time.
 */
export function matcherOf(tree: Regex, most: Branching, maxSteps?: number): RegexMatcher {
  const names = groupNames(tree);
  return isWithin(branchingOf(tree), most)
    ? native(new RegExp(nativeSource(tree), "u"), names)
    : linear(tree, names, maxSteps);
}

export function isWithin({ loops, bits }: Branching, most: Branching): boolean {
  return loops <= most.loops && bits <= most.bits;
}

/** Takes time linear in the text for any pattern. */
export function linear(
  tree: Regex,
  names = groupNames(tree),
  maxSteps = Number.POSITIVE_INFINITY,
): RegexMatcher {
  const run = compileProgram(tree, maxSteps);
  return {
    test: (text) => run(text) !== null,
    exec: (text) => {
      const slots = run(text);
      return slots === null ? null : matchOf(textsOf(slots, text), names);
    },
  };
}

function native(regex: RegExp, names: ReadonlyMap<string, number>): RegexMatcher {
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
