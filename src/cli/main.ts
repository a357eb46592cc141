import { EXIT } from "../model/exit.ts";
import { userErrorOf } from "../model/mistake.ts";
import type { Problem } from "../model/problem.ts";
import { VERSION } from "../version.ts";
import type { CliIo, Command } from "./command.ts";
import { COMMAND_LIST, type CommandName } from "./command-list.ts";
import { overview, usage } from "./help.ts";
import { asksForHelp, findCommand, leadingWords, parseFlags, subCommands } from "./parse.ts";

/** Parses, calls one command and returns the exit code. The only place of the command line that catches errors. */
export async function main(argv: readonly string[], io: CliIo): Promise<number> {
  try {
    if (argv[0] === "--version") {
      io.stdout(`${VERSION}\n`);
      return EXIT.pass;
    }
    if (argv[0] === "help" || asksForHelp(argv)) {
      io.stdout(await helpFor(argv));
      return EXIT.pass;
    }
    if (argv.length === 0 || argv[0] === "--agent") {
      const { runDemo, showsDemo } = await import("./commands.ts");
      if (showsDemo(argv, io)) return await runDemo(argv, io);
    }
    const { entry, rest } = findCommand(argv, COMMAND_LIST);
    const command = await commandOf(entry.name);
    const { flags, positionals } = parseFlags(rest, command);
    return await command.run({ flags, positionals, io });
  } catch (error) {
    const mistake = userErrorOf(error);
    if (mistake !== null) {
      io.stderr(mistake.problems.map(problemText).join("\n"));
      return EXIT.userError;
    }
    io.stderr(`sre-gate has a bug. Please report it with this text:\n${stackOf(error)}\n`);
    return EXIT.bug;
  }
}

const ASKS = new Set(["help", "--help", "-h"]);

/** `--help`, `help run`, `--help run`, `run --help`; of `tasks` alone, its sub-commands. */
async function helpFor(argv: readonly string[]): Promise<string> {
  const called = ASKS.has(argv[0] ?? "") ? argv.slice(1) : argv;
  const { words, flags } = leadingWords(called);
  if (words.length === 0 && flags.every((flag) => flag === "--help" || flag === "-h")) {
    return overview(COMMAND_LIST, VERSION);
  }
  const below = words.length === 1 ? subCommands(words[0] ?? "", COMMAND_LIST) : [];
  if (below.length > 0) return overview(below, VERSION);
  return usage(await commandOf(findCommand(called, COMMAND_LIST).entry.name));
}

/** Loaded when a command is called: `--version`, `--help` and a misspelt name do not need the gate. */
async function commandOf(name: CommandName): Promise<Command> {
  const { COMMANDS } = await import("./commands.ts");
  return COMMANDS[name];
}

export function problemText(problem: Problem): string {
  return `error ${problem.code}: ${oneLine(problem.where)}: ${oneLine(problem.message)}\n  ${problem.help}\n`;
}

/** Error messages may quote broken files. Loads nothing, because the error may be that descriptors ran out. */
function oneLine(text: string): string {
  return text.replace(/\p{C}+/gu, " ");
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
