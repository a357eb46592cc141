import { UserError } from "./problem.ts";

const SHELL_ONLY = new Set(["|", "&", ";", "<", ">", "(", ")", "`"]);

/**
 * Splits a command as a POSIX shell splits words: spaces, quotes and backslashes, nothing else.
 * Anything that needs a shell is refused rather than passed on as an odd argument.
 */
export function splitWords(text: string, where = "agent.run"): string[] {
  const words: string[] = [];
  let word: string | null = null;
  let at = 0;
  while (at < text.length) {
    const char = text.charAt(at);
    if (/\s/.test(char)) {
      if (word !== null) words.push(word);
      word = null;
      at += 1;
    } else if (char === "'" || char === '"') {
      const quoted: Piece = quotedPart(text, at, where);
      word = (word ?? "") + quoted.value;
      at = quoted.next;
    } else if (char === "\\" && at + 1 < text.length) {
      word = (word ?? "") + text.charAt(at + 1);
      at += 2;
    } else {
      if (SHELL_ONLY.has(char) || (char === "$" && /[A-Za-z_({]/.test(text.charAt(at + 1))))
        throw needsShell(char, text, where);
      word = (word ?? "") + char;
      at += 1;
    }
  }
  if (word !== null) words.push(word);
  if (words.length === 0) throw emptyCommand(text, where);
  return words;
}

interface Piece {
  readonly value: string;
  readonly next: number;
}

function quotedPart(text: string, start: number, where: string): Piece {
  const quote = text.charAt(start);
  let value = "";
  for (let at = start + 1; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === quote) return { value, next: at + 1 };
    const next = text.charAt(at + 1);
    if (quote === '"' && char === "\\" && (next === '"' || next === "\\")) {
      value += next;
      at += 1;
    } else value += char;
  }
  throw new UserError({
    code: "AGENT_COMMAND_QUOTE",
    where,
    message: `the quote ${quote} that opens at column ${start + 1} of ${JSON.stringify(text)} is never closed`,
    help: "Close the quote, or write the command as a list of words.",
  });
}

function needsShell(char: string, text: string, where: string): UserError {
  return new UserError({
    code: "AGENT_COMMAND_SHELL",
    where,
    message: `${JSON.stringify(char)} in ${JSON.stringify(text)} means something to a shell only, and no shell reads this command`,
    help: `Quote the word, or say it openly: ["sh", "-c", ${JSON.stringify(text)}].`,
  });
}

function emptyCommand(text: string, where: string): UserError {
  return new UserError({
    code: "AGENT_COMMAND_EMPTY",
    where,
    message: `${JSON.stringify(text)} holds no command`,
    help: "Name the program that runs the agent, for example: node agent.js {snapshot} {output}",
  });
}
