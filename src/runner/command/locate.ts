import { accessSync, constants, type Stats, statSync } from "node:fs";
import { delimiter, isAbsolute, join, resolve } from "node:path";
import { UserError } from "../../model/problem.ts";
import { behindShim } from "./shim.ts";

type Where = "agent.run" | "agent.build";

/** The program file that a command's first word names, found as execvp would find it, without a shell. */
export function locateProgram(
  program: string,
  cwd: string,
  path: string,
  where: Where = "agent.run",
): string {
  const candidates = program.includes("/")
    ? [isAbsolute(program) ? program : resolve(cwd, program)]
    : path
        .split(delimiter)
        .filter((folder) => folder !== "")
        .map((folder) => join(folder, program));
  const existing = candidates.filter(isFile);
  const found = existing.find(isExecutable);
  if (found !== undefined) return behindShim(found, cwd);
  const [present] = existing;
  throw new UserError(
    present === undefined
      ? {
          code: "AGENT_NOT_FOUND",
          where,
          message: `the agent's command ${JSON.stringify(program)} does not exist${program.includes("/") ? ` (looked at ${candidates[0]})` : " on PATH"}`,
          help: "Install it in an earlier step, correct the name, or give a path relative to the repository's root.",
        }
      : {
          code: "AGENT_NOT_EXECUTABLE",
          where,
          message: `${present} is not executable`,
          help: `Run chmod +x ${program}, or name its interpreter first, for example: node ${program}`,
        },
  );
}

export function isFile(path: string): boolean {
  return factsOf(path)?.isFile() ?? false;
}

/** Undefined if there is no such file; a word may be a whole script, too long to be a path. */
function factsOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

export function isExecutable(path: string): boolean {
  return allows(path, constants.X_OK);
}

export function isReadable(path: string): boolean {
  return allows(path, constants.R_OK);
}

function allows(path: string, mode: number): boolean {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
}

/**
 * Words that name a file of the repository become absolute, because the agent's cwd is its
 * workspace. A folder counts only if it is written as a path: "logs" may be an ordinary argument.
 */
export function anchorWords(
  words: readonly string[],
  cwd: string,
  where: Where = "agent.run",
): string[] {
  return words.map((word, index) => {
    if (word.includes("\0")) throw holdsNul(word, where);
    if (isAbsolute(word) || word.startsWith("-") || word.includes("{")) return word;
    if (index === 0 && !word.includes("/")) return word;
    const path = resolve(cwd, word);
    const found = factsOf(path);
    return found?.isFile() || (found?.isDirectory() && word.includes("/")) ? path : word;
  });
}

/** The system ends a word at a NUL byte, so neither a path nor an argument can hold one. */
function holdsNul(word: string, where: Where): UserError {
  return new UserError({
    code: "AGENT_COMMAND_NUL",
    where,
    message: `the word ${JSON.stringify(word)} holds a NUL byte, which no program can be given`,
    help: "Write the word without it.",
  });
}
