import { didYouMean, nearest } from "../model/nearest.ts";
import type { Problem } from "../model/problem.ts";
import { PLACEHOLDERS } from "../runner/command/contract.ts";

/** A word that is nothing but a placeholder, or the value of a flag: `{prompt}`, `--prompt={prompt}`. */
const WHOLE_WORD = /^(?:--?[\w-]+=)?\{([A-Za-z_-]+)\}$/;
const ANYWHERE = /\{([A-Za-z_-]+)\}/g;

/**
 * Placeholders that nobody fills: the agent would be given the braces. Inside longer words they may be a script's own,
 * so there only what looks like a slip is one.
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
