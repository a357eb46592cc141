import { markdownTable } from "markdown-table";
import { parse } from "yaml";

interface ActionYaml {
  readonly inputs: Readonly<Record<string, { description: string; default?: string }>>;
  readonly outputs: Readonly<Record<string, { description: string }>>;
}

/** The tables of docs/action.md, from action.yml: the one place that describes them. */
export function renderActionTables(actionYaml: string): string {
  const action = parse(actionYaml) as ActionYaml;
  const inputs = Object.entries(action.inputs).map(([name, input]) => [
    `\`${name}\``,
    cell(input.description),
    input.default === undefined || input.default === "" ? "" : `\`${input.default}\``,
  ]);
  const outputs = Object.entries(action.outputs).map(([name, output]) => [
    `\`${name}\``,
    cell(output.description),
  ]);
  return [
    aligned([["input", "what it is", "default"], ...inputs]),
    aligned([["output", "what it is"], ...outputs]),
  ].join("\n\n");
}

/** Unaligned columns: a longer description then changes one line of the README, not all. */
function aligned(rows: readonly (readonly string[])[]): string {
  return markdownTable(rows, { alignDelimiters: false });
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").trim();
}
