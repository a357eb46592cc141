import type { Option } from "../candidate.ts";
import type { CommandLine } from "./options.ts";

/** How a command line is given a question. */
export type PromptWay =
  | { readonly kind: "file"; readonly flag: string }
  | { readonly kind: "text"; readonly flag: string }
  | { readonly kind: "argument" };

const FILE = /^--(prompt|task|question|query|input|incident|issue|problem)[-_](file|path)$/;
const TEXT =
  /^--(prompt|question|query|ask|task|message|issue|alert|incident|goal|instructions?|input|problem|text|symptoms?|description|error|title|summary)$/;
const ARGUMENT =
  /^(user[-_])?(prompt|question|query|ask|task|message|issue|alert|incident|goal|instructions?|text|words|request|symptoms?|description|input|problem|error|title|summary)$/i;
const OUTPUT =
  /^--(out|output|answer|json-output|result|report|output-json)([-_](file|path|json))?$/;

/** `--prompt FILE` is what our own examples call it: a name alone does not say whether text or a file is meant. */
export function promptWay(options: readonly Option[], source: string): PromptWay | null {
  const flags = options
    .filter((one) => one.takesValue && one.choices === null)
    .map((one) => one.flag);
  const file = flags.find((flag) => FILE.test(flag));
  if (file !== undefined) return { kind: "file", flag: file };
  // A positional question is what the program is for; an option of a lesser name may be an addition to it.
  const isArgument = flags.some((flag) => ARGUMENT.test(flag));
  const text = flags.find((flag) => TEXT.test(flag) && !(isArgument && ADDITION.test(flag)));
  if (text !== undefined) return { kind: readsAsFile(text, source) ? "file" : "text", flag: text };
  return isArgument ? { kind: "argument" } : null;
}

const ADDITION = /^--(symptoms?|description|error|title|summary)$/;

/** Required positional words that are no question: a deployment, an id. Nobody but the user knows what to put there. */
export function unfilled(options: readonly Option[]): readonly string[] {
  return options
    .filter((one) => one.required && !one.flag.startsWith("-") && !ARGUMENT.test(one.flag))
    .map((one) => one.flag);
}

export function outputFlag(options: readonly Option[]): string | null {
  const fits = (one: Option) => one.takesValue && one.choices === null && OUTPUT.test(one.flag);
  return options.find(fits)?.flag ?? null;
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

const TELLING =
  /investigat|diagnos|triage|rca|analy[sz]e|root.?cause|\bask\b|query|agent|\brun\b|solve|troubleshoot/i;
const ABOUT_THE_TOOL =
  /^(serve|server|web|ui|tui|version|config|configure|init|setup|login|doctor|eval|bench\w*|test|list|show|export|record|history|install|completion|update)$/i;

/** Of several commands the one that takes a question and whose name says that it answers one. */
export function likeliestCommand(
  lines: readonly CommandLine[],
  source: string,
): CommandLine | null {
  const weight = (line: CommandLine) =>
    (promptWay(line.options, source) === null ? 0 : 4) +
    (TELLING.test(line.words.join(" ")) ? 3 : 0) +
    (outputFlag(line.options) === null ? 0 : 2) -
    (line.words.some((word) => ABOUT_THE_TOOL.test(word)) ? 6 : 0) -
    3 * unfilled(line.options).length;
  return (
    [...lines].sort(
      (left, right) => weight(right) - weight(left) || left.words.length - right.words.length,
    )[0] ?? null
  );
}
