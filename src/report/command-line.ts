import { plain } from "./escape.ts";

/** Longer, it is no line to copy any more. */
export const COMMAND_LIMIT = 2000;

/** A line for a POSIX shell; null where none that can be shown is the command: a part of one does something else. */
export function commandLine(words: readonly string[]): string | null {
  const command = words.map(shellWord).join(" ");
  return plain(command) === command && command.length <= COMMAND_LIMIT ? command : null;
}

function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replace(/'/g, "'\\''")}'`;
}
