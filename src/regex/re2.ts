import { matcherOf, type RegexMatcher } from "./matcher.ts";
import { parseRe2 } from "./re2-syntax.ts";
import { wholeText } from "./tree.ts";

/** How far a query may branch: a list of a thousand names is ordinary. */
const BITS = 10;
/** The most steps for one search; a request that needs more is too expensive. */
const MAX_STEPS = 8_000_000;

/** A pattern in Go's RE2 syntax, as Prometheus and Loki read them, that must match the whole text. Throws RegexError. */
export function anchored(pattern: string): RegexMatcher {
  return matcherOf(wholeText(parseRe2(pattern)), { loops: 2, bits: BITS }, MAX_STEPS);
}

/** The same, matching anywhere in the text. */
export function searching(pattern: string): RegexMatcher {
  return matcherOf(parseRe2(pattern), { loops: 1, bits: BITS }, MAX_STEPS);
}
