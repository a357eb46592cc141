import { anchored } from "../regex.ts";

export type MatchOperator = "=" | "!=" | "=~" | "!~";

export interface Matcher {
  readonly name: string;
  readonly operator: MatchOperator;
  readonly value: string;
  readonly matches: (value: string) => boolean;
}

/** Throws RegexError. */
export function matcher(name: string, operator: MatchOperator, value: string): Matcher {
  return { name, operator, value, matches: test(operator, value) };
}

function test(operator: MatchOperator, value: string): (text: string) => boolean {
  switch (operator) {
    case "=":
      return (text) => text === value;
    case "!=":
      return (text) => text !== value;
    case "=~":
    case "!~": {
      const regex = anchored(value);
      const known = new Map<string, boolean>();
      const wanted = operator === "=~";
      return (text) => {
        let found = known.get(text);
        if (found === undefined) {
          found = regex.test(text);
          known.set(text, found);
        }
        return found === wanted;
      };
    }
  }
}
