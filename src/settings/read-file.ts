import type { z } from "zod";
import { gateNamed } from "../model/gate-name.ts";
import { wordsOfIssue } from "../model/issue.ts";
import { didYouMean } from "../model/nearest.ts";
import { assertNever, type Problem, UserError } from "../model/problem.ts";
import { type SettingsFile, SettingsFileSchema } from "../model/settings.ts";
import { readYaml } from "../model/yaml.ts";
import { contradictions } from "./contradictions.ts";

/**
 * sre-gate.yaml as a checked record, or every problem in it at once. `config` is its path from the repository's top,
 * whatever `where` says for messages: the gate's name follows from it.
 */
export function readSettingsFile(text: string, where: string, config = where): SettingsFile {
  refuseOtherBytes(text, where);
  // A file of comments only is null.
  const written = documentOf(text, where) ?? {};
  const value = withName(written, where, config);
  const parsed = SettingsFileSchema.safeParse(value);
  if (!parsed.success)
    throw new UserError(parsed.error.issues.flatMap((issue) => problemsOf(issue, value, where)));
  const problems = contradictions(parsed.data, where);
  if (problems.length > 0) throw new UserError(problems);
  return parsed.data;
}

/** Decoders put this character where bytes are not UTF-8; accepting it would accept half a word as the word. */
const NOT_UTF8 = "\ufffd";

function refuseOtherBytes(text: string, where: string): void {
  const at = text.indexOf(NOT_UTF8);
  if (at === -1) return;
  throw new UserError({
    code: "SETTINGS_NOT_UTF8",
    where: `${where}:${text.slice(0, at).split(/\r\n|[\r\n]/).length}`,
    message: "this line has bytes that are not UTF-8",
    help: "save the file as UTF-8",
  });
}

/** With `judge.id`, written or made of the path. */
function withName(document: unknown, where: string, config: string): unknown {
  const { judge } = document as { readonly judge?: unknown };
  if (typeof judge !== "object" || judge === null || Array.isArray(judge) || "id" in judge)
    return document;
  const id = gateNamed(config);
  if (id === null) throw nameless(where, config);
  return { ...(document as object), judge: { ...judge, id } };
}

function nameless(where: string, config: string): UserError {
  return new UserError({
    code: "SETTINGS_ID_NEEDED",
    where: `${where}: judge.id`,
    message: `it is missing, and ${JSON.stringify(config)} makes no name for a gate`,
    help: "write id: NAME under judge:, of lower-case letters, digits and dashes, at most 40",
  });
}

function documentOf(text: string, where: string): unknown {
  const read = readYaml(text);
  switch (read.kind) {
    case "value":
      return read.value;
    case "broken":
      throw new UserError({
        code: "SETTINGS_NOT_YAML",
        where: `${where}:${read.line ?? 1}`,
        message: read.why,
        help: "check indentation and quotes",
      });
    case "unfolds":
      throw new UserError({
        code: "SETTINGS_TOO_MANY_ALIASES",
        where,
        message: read.why,
        help: "write the values out instead of using YAML aliases",
      });
    default:
      return assertNever(read);
  }
}

function problemsOf(issue: z.core.$ZodIssue, document: unknown, where: string): Problem[] {
  const { path, message, wanted } = wordsOfIssue(issue, document);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      code: "SETTINGS_UNKNOWN_KEY",
      where: `${where}: ${[path, key].filter(Boolean).join(".")}`,
      ...(key === MERGE ? NO_MERGE : unknownKey(key, issue.path)),
    }));
  }
  return [
    {
      code: "SETTINGS_BAD_VALUE",
      where: `${where}: ${path || "(top)"}`,
      message,
      help: `write ${listOf(issue.path) ?? wanted}; docs/settings.md has every setting`,
    },
  ];
}

/** YAML 1.1 had it; in 1.2 it is a key like any other. */
const MERGE = "<<";
const NO_MERGE = {
  message: "YAML 1.2 has no merge keys",
  help: "write the settings out; an alias may stand for a whole value, as limits: *a",
} as const;

function unknownKey(key: string, path: readonly PropertyKey[]): Pick<Problem, "message" | "help"> {
  const meant = didYouMean(key, knownKeys(path));
  const anchors = "; an anchor stands where its value is first used, as limits: &a {turns: 50}";
  return {
    message: "there is no such setting",
    help: path.length === 0 ? `${meant}${anchors}` : meant,
  };
}

/** The keys allowed at a place of the schema. */
function knownKeys(path: readonly PropertyKey[]): readonly string[] {
  return Object.keys(shapeOf(schemaAt(path)) ?? {});
}

/** The allowed values of a list, for a user who wrote a single value: `[score, veto]`. */
function listOf(path: readonly PropertyKey[]): string | null {
  const element = unwrap((schemaAt(path) as { element?: unknown } | undefined)?.element);
  if (element === undefined) return null;
  const { options } = element as { options?: readonly string[] };
  return options ? `a list of ${options.join(", ")}` : "a list, as [a, b]";
}

function schemaAt(path: readonly PropertyKey[]): unknown {
  let schema: unknown = SettingsFileSchema;
  for (const step of path) schema = unwrap(shapeOf(schema)?.[String(step)] ?? mapValueOf(schema));
  return schema;
}

function shapeOf(schema: unknown): Record<string, unknown> | null {
  const shape = (schema as { shape?: Record<string, unknown> } | undefined)?.shape;
  return shape ?? null;
}

/** What stands under any key of a map. */
function mapValueOf(schema: unknown): unknown {
  return (schema as { def?: { valueType?: unknown } } | undefined)?.def?.valueType;
}

function unwrap(schema: unknown): unknown {
  let current = schema as { def?: { innerType?: unknown }; shape?: unknown } | undefined;
  while (current && !current.shape && current.def?.innerType) {
    current = current.def.innerType as typeof current;
  }
  return current;
}
