import { assertNever, type Problem, UserError } from "./problem.ts";
import { readYaml } from "./yaml.ts";

/** Real ground truths have 3 to 12 kB, task files less. */
const MAX_YAML = 1024 * 1024;

/** Reads YAML or JSON by a person or a benchmark. Size and aliases are limited, so a bomb is an error, not a hang. */
export function parseYaml(text: string, where: string): unknown {
  if (text.length > MAX_YAML) {
    throw problem(
      "YAML_TOO_LARGE",
      where,
      `${text.length} characters; at most ${MAX_YAML} are read`,
      "Check that this is the file that was meant.",
    );
  }
  const read = readYaml(text);
  switch (read.kind) {
    case "value":
      return read.value;
    case "broken":
      throw problem("YAML_SYNTAX", where, `${read.why}${placeOf(read)}`, PLAIN);
    case "unfolds":
      throw problem(
        "YAML_ALIASES",
        where,
        read.why,
        "Write the values out instead of using aliases.",
      );
    default:
      return assertNever(read);
  }
}

const PLAIN = "Give one plain YAML or JSON document.";

function placeOf({
  line,
  column,
}: {
  readonly line: number | null;
  readonly column: number | null;
}) {
  if (line === null) return "";
  return column === null ? ` at line ${line}` : ` at line ${line}, column ${column}`;
}

function problem(code: string, where: string, message: string, help: string): UserError {
  const found: Problem = { code, where, message, help };
  return new UserError(found);
}
