import { parseDocument } from "yaml";
import { type Problem, UserError } from "../../model/problem.ts";

/** Real ground truths have 3 to 12 kB, task files less. */
const MAX_YAML = 1024 * 1024;
const MAX_ALIASES = 50;

/** Reads YAML or JSON of a person or a benchmark. Size and aliases are bounded: a bomb is an error, not a hang. */
export function parseYaml(text: string, where: string): unknown {
  if (text.length > MAX_YAML) {
    throw problem(
      "YAML_TOO_LARGE",
      where,
      `${text.length} characters; at most ${MAX_YAML} are read`,
    );
  }
  const document = parseDocument(text, {
    logLevel: "silent",
    uniqueKeys: true,
    prettyErrors: true,
  });
  const [error] = document.errors;
  if (error) throw problem("YAML_SYNTAX", where, firstLine(error.message));
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (cause) {
    const message = cause instanceof Error ? firstLine(cause.message) : "cannot be read";
    throw problem("YAML_ALIASES", where, message);
  }
}

function problem(code: string, where: string, message: string): UserError {
  const found: Problem = {
    code,
    where,
    message,
    help: "Give one plain YAML or JSON document without anchors that multiply.",
  };
  return new UserError(found);
}

function firstLine(message: string): string {
  return message.split("\n")[0]?.replace(/:$/, "") ?? message;
}
