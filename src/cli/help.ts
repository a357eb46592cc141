import type { Command, CommandEntry } from "./command.ts";

export function overview(entries: readonly CommandEntry[], version: string): string {
  const width = Math.max(...entries.map((entry) => entry.name.length));
  const rows = entries.map((entry) => `  ${entry.name.padEnd(width)}  ${entry.summary}`);
  return [
    `sre-gate ${version}: did a change make your incident agent worse?`,
    "",
    "Usage: sre-gate [COMMAND] [FLAGS]",
    "",
    ...rows,
    "",
    "'sre-gate COMMAND --help' explains one. Exit codes: 0 pass, 1 fail, 2 your input, 3 inconclusive, 70 our bug.",
    "",
  ].join("\n");
}

export function usage(command: Command): string {
  const flags = Object.entries(command.flags).map(([name, flag]) => ({
    left: `--${name}${flag.value ? ` ${flag.value}` : ""}`,
    help: flag.help,
  }));
  flags.push({ left: "--help", help: "this text" });
  const width = Math.max(...flags.map((flag) => flag.left.length));
  return [
    `Usage: sre-gate ${command.name}${command.positionals ? ` ${command.positionals}` : ""} [FLAGS]`,
    "",
    command.about,
    "",
    ...flags.map((flag) => `  ${flag.left.padEnd(width)}  ${flag.help}`),
    "",
  ].join("\n");
}
