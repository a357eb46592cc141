import { type Problem, UserError } from "../model/problem.ts";
import { EXIT } from "../model/verdict.ts";
import { VERSION } from "../version.ts";
import type { CliIo } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { overview, usage } from "./help.ts";
import { findCommand, parseFlags } from "./parse.ts";

/** Parses, calls one command and returns the exit code. The only place of the terminal door that catches. */
export async function main(argv: readonly string[], io: CliIo): Promise<number> {
  try {
    if (argv[0] === "--version") {
      io.stdout(`${VERSION}\n`);
      return EXIT.pass;
    }
    if (argv[0] === "--help" || argv[0] === "help") {
      io.stdout(overview(COMMANDS, VERSION));
      return EXIT.pass;
    }
    const { entry, rest } = findCommand(argv, COMMANDS);
    const command = await entry.load();
    if (rest.includes("--help")) {
      io.stdout(usage(command));
      return EXIT.pass;
    }
    const { flags, positionals } = parseFlags(rest, command);
    return await command.run({ flags, positionals, io });
  } catch (error) {
    if (error instanceof UserError) {
      io.stderr(error.problems.map(problemText).join("\n"));
      return EXIT.userError;
    }
    io.stderr(`sre-gate has a bug. Please report it with this text:\n${stackOf(error)}\n`);
    return EXIT.bug;
  }
}

function problemText(problem: Problem): string {
  return `error ${problem.code}: ${problem.where}: ${problem.message}\n  ${problem.help}\n`;
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
