import type { z } from "zod";
import type { Problem } from "./problem.ts";

/** What a schema found wrong, for users: the value found and the values allowed. */
export interface IssueWords {
  /** `judge.repeats`, `groups[2].kind`; empty for the whole document. */
  readonly path: string;
  readonly message: string;
  readonly wanted: string;
}

const TYPES: Readonly<Record<string, string>> = {
  array: "a list",
  boolean: "true or false",
  int: "a whole number",
  null: "null",
  number: "a number",
  object: "a mapping of keys to values",
  record: "a mapping of keys to values",
  string: "text",
};

/** Everything a schema found wrong in a document, each with its place: `baselines/default.json: tasks[3].score`. */
export function problemsOfIssues(
  issues: readonly z.core.$ZodIssue[],
  document: unknown,
  origin: { readonly code: string; readonly where: string; readonly help: string },
): Problem[] {
  return issues.slice(0, MOST).flatMap((issue) => {
    const { path, message } = wordsOfIssue(issue, document);
    const at = (place: string): string =>
      place === "" ? origin.where : `${origin.where}: ${place}`;
    if (issue.code !== "unrecognized_keys") return [{ ...origin, where: at(path), message }];
    return issue.keys.map((key) => ({
      ...origin,
      where: at(path === "" ? key : `${path}.${key}`),
      message: "there is no such key",
    }));
  });
}

/** A file of another kind would otherwise be thousands of lines. */
const MOST = 20;

export function wordsOfIssue(issue: z.core.$ZodIssue, document: unknown): IssueWords {
  const value = issue.code === "invalid_key" ? issue.path.at(-1) : valueAt(document, issue.path);
  const wanted = isEndless(value) ? "a finite number" : wantedBy(issue);
  const message =
    value === undefined
      ? `it is missing; it must be ${wanted}`
      : `${shown(value)} is not ${wanted}`;
  return { path: pathText(issue.path), message, wanted };
}

function wantedBy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return TYPES[issue.expected] ?? issue.expected;
    case "invalid_value":
      return issue.values.length === 1
        ? String(issue.values[0])
        : `one of ${issue.values.map(String).join(", ")}`;
    case "too_small":
      return (
        ownWords(issue) ??
        sized(issue.origin, issue.inclusive ? "at least" : "above", issue.minimum)
      );
    case "too_big":
      return (
        ownWords(issue) ??
        sized(issue.origin, issue.inclusive === false ? "below" : "at most", issue.maximum)
      );
    case "invalid_key": {
      const [first] = issue.issues;
      return first === undefined ? "a key that may stand here" : wantedBy(first);
    }
    case "invalid_union": {
      const options = issue.errors.flatMap(([first]) => (first ? wantedBy(first) : []));
      return [...new Set(options)].join(" or ") || "allowed here";
    }
    case "invalid_format":
      if (issue.format === "url") return "a URL";
      if (issue.format === "date") return "a day of the calendar, as 2026-12-31";
      return ownWords(issue) ?? (issue.pattern ? `text that fits ${issue.pattern}` : issue.message);
    case "not_multiple_of":
      return `a multiple of ${issue.divisor}`;
    default:
      return `allowed here (${issue.message})`;
  }
}

/** The message of a rule that has its own; other messages are the library's. */
function ownWords({ message }: z.core.$ZodIssue): string | null {
  return /^(Invalid|Too) /.test(message) ? null : message;
}

function sized(origin: string, relation: string, bound: number | bigint): string {
  if (origin === "string" && relation === "at least") return "text that is not empty";
  if (origin === "string") return `text of ${relation} ${bound} characters`;
  if (origin === "array") return `a list of ${relation} ${bound}`;
  return `a number ${relation.startsWith("at ") ? `of ${relation}` : relation} ${bound}`;
}

function valueAt(document: unknown, path: readonly PropertyKey[]): unknown {
  let value = document;
  for (const step of path)
    value = (value as Record<PropertyKey, unknown> | null | undefined)?.[step];
  return value;
}

/** The value as the file has it, cut to one line. JSON cannot write YAML's .nan and .inf. */
function shown(value: unknown): string {
  if (isEndless(value)) return YAML_NUMBERS.get(value) ?? ".nan";
  const text = textOf(value);
  return text.length > 60 ? `${text.slice(0, 60)}...` : text;
}

const YAML_NUMBERS: ReadonlyMap<number, string> = new Map([
  [Infinity, ".inf"],
  [-Infinity, "-.inf"],
]);

function isEndless(value: unknown): value is number {
  return typeof value === "number" && !Number.isFinite(value);
}

/** JSON.parse accepts any depth, but JSON.stringify is limited by the stack. */
function textOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch (error) {
    if (error instanceof RangeError) return "what is nested this deep";
    throw error;
  }
}

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === "number") return `${text}[${step}]`;
    return text === "" ? String(step) : `${text}.${String(step)}`;
  }, "");
}
