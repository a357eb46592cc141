import type { RegexMatch, RegexMatcher } from "../../regex/matcher.ts";
import { RegexError } from "../../regex/regex-error.ts";
import type { RequestBudget } from "../budget.ts";
import { anchored } from "../regex.ts";
import type { Expr } from "./ast.ts";
import type { Sample } from "./evaluate.ts";
import { isLabelName, Labels } from "./labels.ts";
import { executionError } from "./problem.ts";
import { nanFirst } from "./quantile.ts";

type InstantFunction = (value: number, parameters: readonly number[]) => number;

/** Go rounds half up in this formula; Math.round does not for negative numbers. */
function round(value: number, to: number): number {
  const inverse = 1 / to;
  return Math.floor(value * inverse + 0.5) / inverse;
}

export const instantFunctions: ReadonlyMap<string, InstantFunction> = new Map<
  string,
  InstantFunction
>([
  ["abs", Math.abs],
  ["acos", Math.acos],
  ["acosh", Math.acosh],
  ["asin", Math.asin],
  ["asinh", Math.asinh],
  ["atan", Math.atan],
  ["atanh", Math.atanh],
  ["ceil", Math.ceil],
  ["cos", Math.cos],
  ["cosh", Math.cosh],
  ["deg", (value) => (value * 180) / Math.PI],
  ["exp", Math.exp],
  ["floor", Math.floor],
  ["ln", Math.log],
  ["log10", Math.log10],
  ["log2", Math.log2],
  ["rad", (value) => (value * Math.PI) / 180],
  ["sgn", (value) => (value < 0 ? -1 : value > 0 ? 1 : value)],
  ["sin", Math.sin],
  ["sinh", Math.sinh],
  ["sqrt", Math.sqrt],
  ["tan", Math.tan],
  ["tanh", Math.tanh],
  ["round", (value, [to = 1]) => round(value, to)],
  ["clamp", (value, [least = 0, most = 0]) => Math.max(least, Math.min(most, value))],
  ["clamp_min", (value, [least = 0]) => Math.max(least, value)],
  ["clamp_max", (value, [most = 0]) => Math.min(most, value)],
]);

const date = (part: (date: Date) => number) => (seconds: number) =>
  part(new Date(Math.trunc(seconds) * 1000));

const DAY_MS = 86_400_000;

/** Parts of a time in UTC. */
export const dateParts: ReadonlyMap<string, (seconds: number) => number> = new Map([
  ["minute", date((at) => at.getUTCMinutes())],
  ["hour", date((at) => at.getUTCHours())],
  ["day_of_month", date((at) => at.getUTCDate())],
  ["day_of_week", date((at) => at.getUTCDay())],
  [
    "day_of_year",
    date((at) => Math.floor((at.getTime() - Date.UTC(at.getUTCFullYear(), 0, 1)) / DAY_MS) + 1),
  ],
  ["days_in_month", date((at) => daysInMonth(at))],
  ["month", date((at) => at.getUTCMonth() + 1)],
  ["year", date((at) => at.getUTCFullYear())],
]);

function daysInMonth(at: Date): number {
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();
}

/** What is known of the series that are not there: labels the selector asks to be equal to one value. */
export function absentLabels(expr: Expr): Labels {
  if (expr.kind !== "selector" && expr.kind !== "matrix") return Labels.none;
  const known: Record<string, string> = {};
  const unclear = new Set<string>(["__name__"]);
  for (const { name, operator, value } of expr.matchers) {
    if (operator === "=" && known[name] === undefined) known[name] = value;
    else unclear.add(name);
  }
  return Labels.of(known).drop(unclear);
}

export function sorted(vector: readonly Sample[], descending: boolean): Sample[] {
  const number = (sample: Sample) => sample.value;
  return [...vector].sort((left, right) => {
    // NaN comes last in both directions.
    if (Number.isNaN(left.value) || Number.isNaN(right.value)) {
      return nanFirst(number(right), number(left));
    }
    return descending ? nanFirst(right.value, left.value) : nanFirst(left.value, right.value);
  });
}

export function labelReplace(
  vector: readonly Sample[],
  [target = "", replacement = "", source = "", pattern = ""]: readonly string[],
  budget: RequestBudget,
): Sample[] {
  const regex = replacePattern(pattern);
  if (!isLabelName(target)) {
    throw executionError(`invalid destination label name in label_replace(): ${target}`);
  }
  return vector.map((sample) => {
    const value = sample.labels.get(source);
    budget.spend(1 + (value.length >> 3));
    const match = regex.exec(value);
    if (match === null) return sample;
    return { ...sample, labels: sample.labels.with({ [target]: expand(replacement, match) }) };
  });
}

function replacePattern(pattern: string): RegexMatcher {
  try {
    return anchored(pattern);
  } catch (error) {
    if (!(error instanceof RegexError)) throw error;
    throw executionError(`invalid regular expression in label_replace(): ${pattern}`);
  }
}

/** Go's Expand: $1, ${1}, $name, ${name}, and $$ for a dollar. The longest name counts. */
function expand(template: string, match: RegexMatch): string {
  return template.replace(/\$(?:(\$)|(\w+)|\{(\w+)\})/g, (_, dollar, plain, braced) => {
    if (dollar !== undefined) return "$";
    const name = String(plain ?? braced);
    const value = /^\d+$/.test(name) ? match.groups[Number(name)] : match.named[name];
    return value ?? "";
  });
}

export function labelJoin(vector: readonly Sample[], texts: readonly string[]): Sample[] {
  const [target = "", separator = "", ...sources] = texts;
  if (!isLabelName(target)) {
    throw executionError(`invalid destination label name in label_join(): ${target}`);
  }
  for (const source of sources) {
    if (!isLabelName(source)) {
      throw executionError(`invalid source label name in label_join(): ${source}`);
    }
  }
  return vector.map((sample) => {
    const joined = sources.map((source) => sample.labels.get(source)).join(separator);
    return { ...sample, labels: sample.labels.with({ [target]: joined }) };
  });
}
