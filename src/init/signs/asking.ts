import type { Option } from "../candidate.ts";
import type { CommandLine } from "./options.ts";

/** How a command line is given a question. */
export type PromptWay =
  | { readonly kind: "file"; readonly flag: string }
  | { readonly kind: "text"; readonly flag: string }
  | { readonly kind: "argument" };

const FILE = /^--(prompt|task|question|query|input|incident|issue|problem)[-_](file|path)$/;
const TEXT =
  /^--(prompt|question|query|ask|task|message|issue|alert|incident|goal|instruction|input|problem|text)$/;
const ARGUMENT =
  /^(prompt|question|query|ask|task|message|issue|alert|incident|goal|instruction|text|description|input)$/i;
const OUTPUT =
  /^--(out|output|answer|json-output|result|report|output-json)([-_](file|path|json))?$/;

/** `--prompt FILE` is what our own examples call it: a name alone does not say whether text or a file is meant. */
export function promptWay(options: readonly Option[], source: string): PromptWay | null {
  const flags = options.filter((one) => one.takesValue).map((one) => one.flag);
  const file = flags.find((flag) => FILE.test(flag));
  if (file !== undefined) return { kind: "file", flag: file };
  const text = flags.find((flag) => TEXT.test(flag));
  if (text !== undefined) return { kind: readsAsFile(text, source) ? "file" : "text", flag: text };
  return flags.some((flag) => ARGUMENT.test(flag)) ? { kind: "argument" } : null;
}

export function outputFlag(options: readonly Option[]): string | null {
  return options.find((one) => one.takesValue && OUTPUT.test(one.flag))?.flag ?? null;
}

/** A folder of what is known about an incident: our own examples call it the snapshot. */
export function snapshotFlag(options: readonly Option[]): string | null {
  return options.find((one) => one.takesValue && SNAPSHOT.test(one.flag))?.flag ?? null;
}

const SNAPSHOT = /^--(snapshot|recording|evidence|data|logs?)([-_](dir|path|folder))?$/;

/** The source opens what the option holds, or says in its help that it is a file. */
function readsAsFile(flag: string, source: string): boolean {
  const name = flag.replace(/^--/, "").replaceAll("-", "_");
  const opens = new RegExp(
    `(open|Path|read_text|readFile(Sync)?|ReadFile)\\(\\s*[\\w.*&]*\\b${name}\\b|\\b${name}\\b[\\w.]*\\.read_text\\(`,
    "i",
  );
  const help = new RegExp(`${flag}["'][^\\n]*(file|path)`, "i");
  return opens.test(source) || help.test(source);
}

const TELLING = /investigat|diagnos|triage|rca|analy[sz]e|root.?cause|ask|query|agent|run|solve/i;

/** Of several commands the one that takes a question and whose name says that it answers one. */
export function likeliestCommand(
  lines: readonly CommandLine[],
  source: string,
): CommandLine | null {
  const weight = (line: CommandLine) =>
    (promptWay(line.options, source) === null ? 0 : 4) +
    (outputFlag(line.options) === null ? 0 : 2) +
    (TELLING.test(line.words.join(" ")) ? 1 : 0);
  return (
    [...lines].sort(
      (left, right) => weight(right) - weight(left) || left.words.length - right.words.length,
    )[0] ?? null
  );
}
