import type { z } from "zod";
import { wordsOfIssue } from "../model/issue.ts";
import { didYouMean } from "../model/nearest.ts";
import { assertNever, type Problem, UserError } from "../model/problem.ts";
import { type SettingsFile, SettingsFileSchema } from "../model/settings.ts";
import { readYaml } from "../model/yaml.ts";

/** sre-gate.yaml as a checked record, or every problem in it at once. */
export function readSettingsFile(text: string, where: string): SettingsFile {
  // A file of comments only is null.
  const value = documentOf(text, where) ?? {};
  const parsed = SettingsFileSchema.safeParse(value);
  if (!parsed.success)
    throw new UserError(parsed.error.issues.flatMap((issue) => problemsOf(issue, value, where)));
  return parsed.data;
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
      message: "there is no such setting",
      help: didYouMean(key, knownKeys(issue.path)),
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

/** The keys allowed at a place of the schema. */
function knownKeys(path: readonly PropertyKey[]): readonly string[] {
  return Object.keys(shapeOf(schemaAt(path)) ?? {});
}

/** What may stand in a list, for whoever wrote one value in its place: `[score, veto]`. */
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
