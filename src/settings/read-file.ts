import { type Document, parseDocument } from "yaml";
import type { z } from "zod";
import { holdsItself } from "../model/circular.ts";
import { wordsOfIssue } from "../model/issue.ts";
import { didYouMean } from "../model/nearest.ts";
import { type Problem, UserError } from "../model/problem.ts";
import { type SettingsFile, SettingsFileSchema } from "../model/settings.ts";

/** sre-gate.yaml as a checked record, or every problem in it at once. */
export function readSettingsFile(text: string, where: string): SettingsFile {
  const document = parseDocument(text, { uniqueKeys: true });
  const broken = document.errors.map((error) => ({
    code: "SETTINGS_NOT_YAML",
    where: `${where}:${error.linePos?.[0].line ?? 1}`,
    message: yamlWords(error.message),
    help: "check indentation and quotes",
  }));
  if (broken.length > 0) throw new UserError(broken);
  // A file of comments only is null.
  const value = unfold(document, where) ?? {};
  const parsed = SettingsFileSchema.safeParse(value);
  if (!parsed.success)
    throw new UserError(parsed.error.issues.flatMap((issue) => problemsOf(issue, value, where)));
  return parsed.data;
}

/** The parser's first line, without the place (told already) and the colon that leads to its picture. */
function yamlWords(message: string): string {
  if (message.startsWith("Source contains multiple documents")) return "a second document begins";
  return (message.split("\n")[0] ?? "").replace(/ at line \d+, column \d+:?$/, "");
}

/** Aliases are bounded, so that a bomb of them cannot fill the memory. */
function unfold(document: Document.Parsed, where: string): unknown {
  try {
    const value: unknown = document.toJS({ maxAliasCount: 50 });
    if (holdsItself(value)) throw new Error("an alias stands inside what it stands for");
    return value;
  } catch (error) {
    throw new UserError({
      code: "SETTINGS_TOO_MANY_ALIASES",
      where,
      message: (error as Error).message,
      help: "write the values out instead of using YAML aliases",
    });
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
