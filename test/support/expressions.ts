// Evaluates `${{ }}` with GitHub's own parser and evaluator.
import { data, Evaluator, Lexer, Parser } from "@actions/expressions";

/** How the steps so far ended: what success() and its like answer. */
export type JobStatus = "success" | "failure" | "cancelled";

export type Contexts = Readonly<Record<string, unknown>>;

const STATUS_FUNCTIONS = ["success", "failure", "cancelled", "always"];

export function evaluate(expression: string, contexts: Contexts, status: JobStatus): unknown {
  const functions = STATUS_FUNCTIONS.map((name) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(name === "always" || name === status),
  }));
  const parser = new Parser(new Lexer(expression).lex().tokens, Object.keys(contexts), functions);
  const context = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary;
  const table = new Map(functions.map((entry) => [entry.name, entry]));
  const value = new Evaluator(parser.parse(), context, table).evaluate();
  return JSON.parse(JSON.stringify(value, data.replacer));
}

/** A string with `${{ }}` in it; a lone expression keeps no type, as in `env:` and `with:`. */
export function interpolate(text: string, contexts: Contexts, status: JobStatus): string {
  return text.replaceAll(/\$\{\{(.*?)\}\}/gs, (_, expression: string) => {
    const value = evaluate(expression.trim(), contexts, status);
    return value === null ? "" : typeof value === "object" ? "Object" : String(value);
  });
}

/** `if:` of a step: without a status function, GitHub puts `success() &&` in front. */
export function condition(
  text: string | undefined,
  contexts: Contexts,
  status: JobStatus,
): boolean {
  if (text === undefined) return status === "success";
  const bare = text.replace(/^\s*\$\{\{(.*)\}\}\s*$/s, "$1").trim();
  const named = STATUS_FUNCTIONS.some((name) => new RegExp(`\\b${name}\\s*\\(`).test(bare));
  const value = evaluate(named ? bare : `success() && (${bare})`, contexts, status);
  return value !== false && value !== null && value !== 0 && value !== "";
}
