import { basename } from "node:path";

/** The program that a script's first line starts: a path, or a name that env finds on PATH; null if there is none. */
export function interpreterIn(line: string): string | null {
  const [, interpreter, argument = ""] = /^#!\s*(\S+)(.*)/.exec(line) ?? [];
  if (interpreter === undefined) return null;
  return basename(interpreter) === "env" ? programOfEnv(wordsOf(argument)) : interpreter;
}

function wordsOf(text: string): string[] {
  const words = text.match(/(?:[^\s"']|"[^"]*"|'[^']*')+/g) ?? [];
  return words.map((word) => word.replace(/["']/g, ""));
}

const SPLIT = /^(?:-[i0v]*S|--s[a-z-]*=?)(.*)$/;
/** -u NAME, -C DIR and -a NAME with the argument as the next word; long options may be shortened. */
const TAKES_NEXT = /^(?:-[i0v]*[uCaP]|--[uca][a-z0-9]*)$/;

/** Options come first, then NAME=VALUE, then the program; an option's argument is not the program. */
function programOfEnv([word, ...rest]: readonly string[]): string | null {
  if (word === undefined) return null;
  if (word === "--") return afterAssignments(rest);
  if (!word.startsWith("-")) return afterAssignments([word, ...rest]);
  const split = SPLIT.exec(word);
  if (split !== null) return programOfEnv(split[1] ? [split[1], ...rest] : rest);
  return programOfEnv(TAKES_NEXT.test(word) ? rest.slice(1) : rest);
}

function afterAssignments(words: readonly string[]): string | null {
  return words.find((word) => !word.includes("=")) ?? null;
}
