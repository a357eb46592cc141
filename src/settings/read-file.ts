import { type Document, parseDocument } from "yaml";
import type { z } from "zod";
import { nearest } from "../model/nearest.ts";
import { type Problem, UserError } from "../model/problem.ts";
import { type SettingsFile, SettingsFileSchema } from "../model/settings.ts";

/** sre-gate.yaml as a checked record, or every problem in it at once. */
export function readSettingsFile(text: string, where: string): SettingsFile {
  const document = parseDocument(text, { uniqueKeys: true });
  const broken = document.errors.map((error) => ({
    code: "SETTINGS_NOT_YAML",
    where: `${where}:${error.linePos?.[0].line ?? 1}`,
    message: error.message.split("\n")[0] ?? "not YAML",
    help: "check indentation and quotes",
  }));
  if (broken.length > 0) throw new UserError(broken);
  // A file of comments only is null.
  const parsed = SettingsFileSchema.safeParse(unfold(document, where) ?? {});
  if (!parsed.success)
    throw new UserError(parsed.error.issues.flatMap((issue) => problemsOf(issue, where)));
  return parsed.data;
}

/** Aliases are bounded, so that a bomb of them cannot fill the memory. */
function unfold(document: Document.Parsed, where: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 50 });
  } catch (error) {
    throw new UserError({
      code: "SETTINGS_TOO_MANY_ALIASES",
      where,
      message: (error as Error).message,
      help: "write the values out instead of using YAML aliases",
    });
  }
}

function problemsOf(issue: z.core.$ZodIssue, where: string): Problem[] {
  const path = issue.path.join(".");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      code: "SETTINGS_UNKNOWN_KEY",
      where: `${where}: ${[path, key].filter(Boolean).join(".")}`,
      message: "there is no such setting",
      help: `did you mean '${nearest(key, knownKeys(issue.path))}'?`,
    }));
  }
  return [
    {
      code: "SETTINGS_BAD_VALUE",
      where: `${where}: ${path || "(top)"}`,
      message: issue.message,
      help: "see docs/settings.md for what is allowed there",
    },
  ];
}

/** The keys allowed at a place of the schema, for "did you mean". */
function knownKeys(path: readonly PropertyKey[]): readonly string[] {
  let schema: unknown = SettingsFileSchema;
  for (const step of path) schema = unwrap(shapeOf(schema)?.[String(step)]);
  return Object.keys(shapeOf(schema) ?? { agent: 1, judge: 1 });
}

function shapeOf(schema: unknown): Record<string, unknown> | null {
  const shape = (schema as { shape?: Record<string, unknown> } | undefined)?.shape;
  return shape ?? null;
}

function unwrap(schema: unknown): unknown {
  let current = schema as { def?: { innerType?: unknown }; shape?: unknown } | undefined;
  while (current && !current.shape && current.def?.innerType) {
    current = current.def.innerType as typeof current;
  }
  return current;
}
