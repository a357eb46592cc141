import { didYouMean, nearest } from "../model/nearest.ts";
import type { Problem } from "../model/problem.ts";
import { PLACEHOLDERS } from "../runner/command/contract.ts";

/** A word that is nothing but a placeholder, or the value of a flag: `{prompt}`, `--prompt={prompt}`. */
const WHOLE_WORD = /^(?:--?[\w-]+=)?\{([A-Za-z_-]+)\}$/;
const ANYWHERE = /\{([A-Za-z_-]+)\}/g;

/**
 * Placeholders that will not be replaced: the agent would get the braces. In longer words the braces may belong to a
 * script, so there only a probable misspelling counts.
 */
export function misspeltPlaceholders(words: readonly string[], where: string): Problem[] {
  return words.flatMap((word) => {
    const [, whole] = WHOLE_WORD.exec(word) ?? [];
    const inside = [...word.matchAll(ANYWHERE)].flatMap(([, name]) => name ?? []);
    const wrong = inside.filter(
      (name) =>
        !PLACEHOLDERS.includes(name) &&
        (name === whole || (name.length > 3 && nearest(name.toLowerCase(), PLACEHOLDERS) !== null)),
    );
    return wrong.map((name) => ({
      code: "PLACEHOLDER_UNKNOWN",
      where,
      message: `nothing is filled in for {${name}}`,
      help: `${didYouMean(
        `{${name}}`,
        PLACEHOLDERS.map((known) => `{${known}}`),
      )}`,
    }));
  });
}
