import type { RegexMatcher } from "../regex/matcher.ts";
import { TooManySteps } from "../regex/program.ts";
import * as re2 from "../regex/re2.ts";
import { BudgetError } from "./budget.ts";

/** Must match the whole text. Throws RegexError; searching too long costs the request its budget. */
export function anchored(pattern: string): RegexMatcher {
  return bounded(re2.anchored(pattern));
}

/** May match anywhere in the text. */
export function searching(pattern: string): RegexMatcher {
  return bounded(re2.searching(pattern));
}

function bounded({ test, exec }: RegexMatcher): RegexMatcher {
  return { test: (text) => spend(() => test(text)), exec: (text) => spend(() => exec(text)) };
}

function spend<T>(search: () => T): T {
  try {
    return search();
  } catch (error) {
    throw error instanceof TooManySteps ? new BudgetError("time") : error;
  }
}
