import { parseDocument } from "yaml";
import { holdsItself } from "../../model/circular.ts";
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
      "Check that this is the file that was meant.",
    );
  }
  const document = parseDocument(text, {
    logLevel: "error",
    uniqueKeys: true,
    prettyErrors: true,
  });
  const [error] = document.errors;
  if (error) throw problem("YAML_SYNTAX", where, wordsOf(error.message), PLAIN);
  try {
    const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    if (holdsItself(value)) throw new Error("an alias stands inside what it stands for");
    return value;
  } catch (cause) {
    const message = cause instanceof Error ? firstLine(cause.message) : "cannot be read";
    throw problem("YAML_ALIASES", where, message, "Write the values out instead of using aliases.");
  }
}

const PLAIN = "Give one plain YAML or JSON document.";

function problem(code: string, where: string, message: string, help: string): UserError {
  const found: Problem = {
    code,
    where,
    message,
    help,
  };
  return new UserError(found);
}

/** The parser's words, where they would puzzle whoever wrote the file, in ours. */
function wordsOf(message: string): string {
  if (message.startsWith("Source contains multiple documents")) return "a second document begins";
  return firstLine(message).replace("Maximum call stack size exceeded", "nested too deeply");
}

function firstLine(message: string): string {
  return message.split("\n")[0]?.replace(/:$/, "") ?? message;
}
