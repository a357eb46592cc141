import { type Problem, UserError } from "../model/problem.ts";
import type { FlagTable, FlagValues } from "./command.ts";

/** Flags that mean the same in every command that takes them. */
export const COMMON = {
  config: { type: "string", value: "FILE", help: "settings (default: sre-gate.yaml)" },
  agent: { type: "string", value: "NAME|COMMAND", help: "a shipped agent or a command line" },
  model: { type: "string", value: "NAME", help: "agent.model; PROVIDER/NAME for reference" },
  suite: { type: "string", value: "NAME[@V]", help: "smoke, core, full, or a suite of your own" },
  tasks: {
    type: "string",
    multiple: true,
    value: "GLOB",
    help: "task ids, globs, or ITBench folders",
  },
  exclude: {
    type: "string",
    multiple: true,
    value: "GLOB",
    help: "tasks to leave out: ids, globs, or: defective",
  },
  without: {
    type: "string",
    multiple: true,
    value: "SIGNAL",
    help: "leave a signal out: traces, metrics, logs, events or alerts",
  },
  repeats: { type: "string", value: "N", help: "attempts per task" },
  concurrency: { type: "string", value: "N", help: "attempts at a time (default: cores)" },
  seed: { type: "string", value: "TEXT", help: "determines the order of attempts" },
  baseline: { type: "string", value: "FILE", help: "default: baselines/<gate>.json" },
  policy: { type: "string", value: "ID", help: "aa-dedup, aa or strict" },
  isolation: { type: "string", value: "auto|required|none", help: "how the agent is isolated" },
  network: { type: "string", value: "proxy|open|none", help: "what the agent may reach" },
  out: { type: "string", value: "DIR", help: "results (default: .sre-gate)" },
  json: { type: "boolean", help: "the result as JSON on stdout" },
} as const satisfies FlagTable;

export function flagText(flags: FlagValues, name: string): string | null {
  const value = flags[name];
  return typeof value === "string" ? value : null;
}

export function flagList(flags: FlagValues, name: string): readonly string[] {
  const value = flags[name];
  if (Array.isArray(value)) return value.flatMap((item: string) => item.split(",")).filter(Boolean);
  return typeof value === "string" ? [value] : [];
}

export function flagOn(flags: FlagValues, name: string): boolean {
  return flags[name] === true;
}

/** A whole number, or a problem that names the flag and the value: `3x` is never read as 3. */
export function wholeNumber(
  flags: FlagValues,
  name: string,
  problems: Problem[],
  most: number | null = null,
): number | null {
  const text = flagText(flags, name);
  if (text === null) return null;
  if (/^[1-9]\d{0,8}$/.test(text) && Number(text) <= (most ?? Infinity)) return Number(text);
  problems.push({
    code: "FLAG_NOT_A_NUMBER",
    where: `--${name}`,
    message: `${JSON.stringify(text)} is not a whole number ${most === null ? "above 0" : `from 1 to ${most}`}`,
    help: `write --${name} 3`,
  });
  return null;
}

/** A day of the calendar; null where none is given. */
export function calendarDay(flags: FlagValues, name: string): string | null {
  const text = flagText(flags, name);
  const day = new Date(`${text}T00:00:00Z`);
  if (text === null || isDay(text, day)) return text;
  throw new UserError({
    code: "FLAG_NOT_A_DAY",
    where: `--${name}`,
    message: `${JSON.stringify(text)} is no day of the calendar`,
    help: `write --${name} 2026-01-31`,
  });
}

/** Of the thirtieth of February a date makes the second of March. */
function isDay(text: string, day: Date): boolean {
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

export function oneOf<T extends string>(
  flags: FlagValues,
  name: string,
  allowed: readonly T[],
  problems: Problem[],
): T | null {
  const text = flagText(flags, name);
  if (text === null) return null;
  const found = allowed.find((word) => word === text);
  if (found !== undefined) return found;
  problems.push({
    code: "FLAG_NOT_ALLOWED",
    where: `--${name}`,
    message: `${JSON.stringify(text)} is not one of ${allowed.join(", ")}`,
    help: `write --${name} ${allowed[0]}`,
  });
  return null;
}

/** Each of a list's words is one of these, or a problem that names the flag and the word. */
export function eachOf<T extends string>(
  flags: FlagValues,
  name: string,
  allowed: readonly T[],
  problems: Problem[],
): readonly T[] {
  return flagList(flags, name).flatMap(
    (word) => oneOf({ [name]: word }, name, allowed, problems) ?? [],
  );
}

export function throwIfAny(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new UserError(problems);
}
