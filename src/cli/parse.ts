import { parseArgs } from "node:util";
import { nearest } from "../model/nearest.ts";
import { type Problem, UserError } from "../model/problem.ts";
import type { Command, CommandEntry, FlagTable, FlagValues } from "./command.ts";

/** Splits off the command's name: the longest entry that the leading words spell; `gate` without any. */
export function findCommand<Entry extends CommandEntry>(
  argv: readonly string[],
  entries: readonly Entry[],
): { entry: Entry; rest: readonly string[] } {
  const { words } = leadingWords(argv);
  for (let length = Math.min(2, words.length); length > 0; length -= 1) {
    const name = words.slice(0, length).join(" ");
    const entry = entries.find((candidate) => candidate.name === name);
    if (entry) return { entry, rest: argv.slice(length) };
  }
  const gate = entries.find((candidate) => candidate.name === "gate");
  if (words.length === 0 && gate) return { entry: gate, rest: argv };
  const names = subCommands(words[0] ?? "", entries).map(({ name }) => name);
  const close = nearest(
    words.slice(0, 2).join(" "),
    entries.map((candidate) => candidate.name),
  );
  throw new UserError({
    code: "UNKNOWN_COMMAND",
    where: words.slice(0, 2).join(" "),
    message:
      names.length > 0
        ? `'${words[0]}' needs one of its sub-commands: ${names.join(", ")}`
        : "there is no such command",
    help: `${close ? `did you mean '${close}'? ` : ""}'sre-gate --help' lists them`,
  });
}

/** The words before the first flag, and the rest. */
export function leadingWords(argv: readonly string[]): {
  words: readonly string[];
  flags: readonly string[];
} {
  const lead = argv.findIndex((word) => word.startsWith("-"));
  return lead === -1
    ? { words: argv, flags: [] }
    : { words: argv.slice(0, lead), flags: argv.slice(lead) };
}

/** `tasks list`, `tasks validate`, ... of `tasks`. */
export function subCommands(word: string, entries: readonly CommandEntry[]): CommandEntry[] {
  return entries.filter((candidate) => candidate.name.startsWith(`${word} `));
}

export function asksForHelp(argv: readonly string[]): boolean {
  return argv.includes("--help") || argv.includes("-h");
}

/** Every misspelt flag is an error, and all are reported at once. */
export function parseFlags(
  argv: readonly string[],
  command: Pick<Command, "name" | "flags" | "positionals">,
): { flags: FlagValues; positionals: readonly string[] } {
  const options = {
    ...command.flags,
    help: { type: "boolean", help: "this text" },
  } satisfies FlagTable;
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const problems: Problem[] = [];
  const seen = new Set<string>();
  let lastUnknown = -2;
  const stray: string[] = [];
  for (const token of tokens) {
    // The word after an unknown flag is probably its value: one mistake, not two.
    if (token.kind === "positional" && token.index !== lastUnknown + 1) stray.push(token.value);
    if (token.kind !== "option") continue;
    const flag: FlagTable[string] | undefined = (options as FlagTable)[token.name];
    if (flag === undefined) {
      lastUnknown = token.index;
      problems.push(unknownFlag(token.rawName, Object.keys(options), command.name));
    } else if (flag.type === "string" && /^,*$/.test(token.value ?? "")) {
      problems.push(
        flagProblem("FLAG_NEEDS_A_VALUE", token.rawName, "it stands without a value", flag.value),
      );
    } else if (flag.type === "boolean" && token.value !== undefined) {
      problems.push(
        flagProblem(
          "FLAG_TAKES_NO_VALUE",
          token.rawName,
          `it takes no value (got ${JSON.stringify(token.value)})`,
        ),
      );
    } else if (flag.multiple !== true && seen.has(token.name)) {
      problems.push(flagProblem("FLAG_GIVEN_TWICE", token.rawName, "it is given twice"));
    }
    seen.add(token.name);
  }
  if (command.positionals === null && stray.length > 0) {
    problems.push({
      code: "UNEXPECTED_ARGUMENT",
      where: stray.join(" "),
      message: `'${command.name}' takes no arguments`,
      help: `see 'sre-gate ${command.name} --help'`,
    });
  }
  if (problems.length > 0) throw new UserError(problems);
  return { flags: values as FlagValues, positionals };
}

function unknownFlag(rawName: string, known: readonly string[], command: string): Problem {
  const close = nearest(rawName.replace(/^-+/, ""), known);
  return {
    code: "UNKNOWN_FLAG",
    where: rawName,
    message: `'${command}' has no such flag`,
    help: `${close ? `did you mean --${close}? ` : ""}'sre-gate ${command} --help' lists them`,
  };
}

function flagProblem(code: string, rawName: string, message: string, value?: string): Problem {
  return {
    code,
    where: rawName,
    message,
    help: value ? `write ${rawName} ${value}` : `write ${rawName} once, alone`,
  };
}
