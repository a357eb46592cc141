// The double's own count, summed up, and what it comes to at the provider's published prices.
import type { Counted } from "./double/double.ts";
import type { Tokens } from "./double/script.ts";
import type { Part } from "./scripts.ts";

export function tokensOf(counted: readonly Counted[]): Tokens {
  const sum = (key: keyof Tokens) => counted.reduce((total, one) => total + one.tokens[key], 0);
  return {
    input: sum("input"),
    cached: sum("cached"),
    cacheWrite: sum("cacheWrite"),
    output: sum("output"),
    reasoning: sum("reasoning"),
  };
}

export function costOf(counted: readonly Counted[], { dollars }: Part): number {
  const [plain, read, written, output] = dollars;
  const tokens = tokensOf(counted);
  return (
    ((tokens.input - tokens.cached - tokens.cacheWrite) * plain +
      tokens.cached * read +
      tokens.cacheWrite * written +
      tokens.output * output) /
    1e6
  );
}
