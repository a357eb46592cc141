import type { AgentLanguage, Option } from "../candidate.ts";
import { callsOf, type FoundCall, keyword, literal } from "./calls.ts";

/** A command of a command line, with the words that choose it: none for a program without subcommands. */
export interface CommandLine {
  readonly words: readonly string[];
  readonly options: readonly Option[];
}

/** The command lines that a source offers, read from argparse, click, typer, commander, yargs, cobra and their like. */
export function commandLinesOf(language: AgentLanguage, text: string): CommandLine[] {
  switch (language) {
    case "python":
      return whole([...argparse(text), ...click(text), ...typer(text)], text);
    case "node":
      return whole([...commander(text), ...yargs(text)], text);
    case "go":
      return whole([...cobra(text), ...urfave(text), ...goFlags(text)], text);
    case "shell":
      return whole([], text);
  }
}

/** Where no library is known, the words that look like options are all there is. */
function whole(found: readonly CommandLine[], text: string): CommandLine[] {
  const some = found.filter((line) => line.options.length > 0 || line.words.length > 0);
  if (some.length > 0) return some;
  const flags = [...text.matchAll(/["'`( |]--?([a-z][a-z0-9-]+)(?=["'`=) |])/g)].map(
    (match) => `--${match[1]}`,
  );
  const options = [...new Set(flags)].map((flag) => option(flag, true, false));
  return options.length === 0 ? [] : [{ words: [], options }];
}

function option(
  flag: string,
  takesValue: boolean,
  required: boolean,
  choices: readonly string[] | null = null,
): Option {
  return { flag, takesValue, required, choices };
}

/** `["json", "table"]`, `click.Choice([...])`; null where the values are not written out. */
function choicesIn(expression: string | null): readonly string[] | null {
  const words = [...(expression ?? "").matchAll(/["']([\w.-]+)["']/g)].map(([, word = ""]) => word);
  return expression === null ? null : words;
}

/** Of `-p` and `--prompt` the long one says what it means. */
function longest(flags: readonly string[]): string {
  return flags.find((flag) => flag.startsWith("--")) ?? flags[0] ?? "";
}

function argparse(text: string): CommandLine[] {
  const parsers = new Map<string, string[]>();
  for (const match of text.matchAll(/^\s*(\w+)\s*=\s*[\w.]+\.add_parser\(\s*["']([\w-]+)["']/gm))
    parsers.set(match[1] ?? "", [match[2] ?? ""]);
  const lines = new Map<string, Option[]>();
  for (const call of callsOf(text, ["add_argument"])) {
    const flags = call.words.map(literal).filter((flag) => flag !== null);
    if (flags.length === 0) continue;
    const positional = !flags[0]?.startsWith("-");
    const action = literal(keyword(call.words, "action") ?? "") ?? "store";
    const found = option(
      longest(flags),
      positional || action === "store" || action === "append",
      positional
        ? !/[?*]/.test(keyword(call.words, "nargs") ?? "")
        : keyword(call.words, "required") === "True",
      choicesIn(keyword(call.words, "choices")),
    );
    const owner = parsers.has(call.on) ? call.on : "";
    lines.set(owner, [...(lines.get(owner) ?? []), found]);
  }
  for (const name of parsers.keys()) if (!lines.has(name)) lines.set(name, []);
  const shared = (lines.get("") ?? []).filter((found) => !found.required);
  return [...lines].map(([name, options]) => ({
    words: parsers.get(name) ?? [],
    options: name === "" ? options : [...options, ...shared],
  }));
}

/** Functions with the decorators above them. */
function decorated(text: string): { name: string; calls: FoundCall[]; signature: string }[] {
  const blocks = text.matchAll(
    /((?:^[ \t]*@[\s\S]*?\n)+?)^[ \t]*(?:async\s+)?def\s+(\w+)\s*\(([\s\S]*?)\)\s*(?:->[^:]*)?:/gm,
  );
  return [...blocks].map(([, above = "", name = "", signature = ""]) => ({
    name,
    signature,
    calls: callsOf(above, ["option", "argument", "command", "group", "callback"]),
  }));
}

function click(text: string): CommandLine[] {
  if (!/\bclick\b/.test(text)) return [];
  const grouped = /@[\w.]*group\b/.test(text);
  return decorated(text).flatMap(({ name, calls }) => {
    const command = calls.find((call) => call.name === "command");
    const group = calls.find((call) => call.name === "group");
    if (command === undefined || group !== undefined) return [];
    const given =
      command.words.map(literal).find((word) => word !== null) ??
      literal(keyword(command.words, "name") ?? "");
    const words = grouped
      ? [given ?? name.replace(/_(command|cmd)$/, "").replaceAll("_", "-")]
      : [];
    const options = calls.flatMap((call) => {
      const flags = call.words.map(literal).filter((flag) => flag !== null);
      if (call.name === "argument")
        return [option(flags[0] ?? "", true, keyword(call.words, "required") !== "False")];
      if (call.name !== "option") return [];
      const isSwitch =
        keyword(call.words, "is_flag") === "True" || flags.some((flag) => flag.includes("/"));
      return [
        option(
          longest(flags.filter((flag) => flag.startsWith("-"))),
          !isSwitch,
          keyword(call.words, "required") === "True",
          choicesIn(/Choice\s*\(([\s\S]*)/.exec(keyword(call.words, "type") ?? "")?.[1] ?? null),
        ),
      ];
    });
    return [{ words, options }];
  });
}

function typer(text: string): CommandLine[] {
  if (!/\btyper\b/.test(text)) return [];
  const found = decorated(text).filter(({ calls }) =>
    calls.some((call) => call.name === "command"),
  );
  const hasCallback = decorated(text).some(({ calls }) =>
    calls.some((call) => call.name === "callback"),
  );
  return found.map(({ name, calls, signature }) => {
    const command = calls.find((call) => call.name === "command");
    const given = command?.words.map(literal).find((word) => word !== null) ?? null;
    return {
      words: found.length > 1 || hasCallback ? [given ?? name.replaceAll("_", "-")] : [],
      options: callsOf(`f(${signature})`, ["f"])
        .flatMap((call) => call.words)
        .flatMap(typerOption),
    };
  });
}

function typerOption(parameter: string): Option[] {
  const [, name = "", type = "", value = null] =
    /^(\w+)\s*(?::\s*([\s\S]*?))?(?:\s*=\s*([\s\S]+))?$/.exec(parameter) ?? [];
  if (name === "" || /Context/.test(type)) return [];
  const call = callsOf(`${type} ${value ?? ""}`, ["Option", "Argument"])[0];
  const isSwitch = /^(bool|Annotated\[\s*bool)/.test(type);
  const flags = (call?.words ?? []).map(literal).filter((flag) => flag?.startsWith("-") === true);
  const isArgument = call === undefined ? value === null : call.name === "Argument";
  if (isArgument) return [option(name, true, value === null || call?.words[0] === "...")];
  return [
    option(
      longest(flags.filter((flag) => flag !== null)) || `--${name.replaceAll("_", "-")}`,
      !isSwitch,
      call?.words[0] === "...",
    ),
  ];
}

function commander(text: string): CommandLine[] {
  if (!/\bcommander\b|\bcac\b|\bsade\b/.test(text)) return [];
  const lines: { words: string[]; options: Option[] }[] = [{ words: [], options: [] }];
  for (const call of callsOf(text, ["command", "option", "requiredOption", "argument"])) {
    const spoken = literal(call.words[0] ?? "");
    if (spoken === null) continue;
    if (call.name === "command") {
      const [name = "", ...rest] = spoken.split(/\s+/);
      lines.push({ words: [name], options: rest.map(positional) });
      continue;
    }
    const line = lines.at(-1);
    if (call.name === "argument") line?.options.push(positional(spoken));
    else {
      const flags = spoken.match(/--?[\w-]+/g) ?? [];
      line?.options.push(
        option(longest(flags), /[<[]/.test(spoken), call.name === "requiredOption"),
      );
    }
  }
  return lines;
}

function positional(word: string): Option {
  return option(word.replace(/[<>[\].]/g, ""), true, word.startsWith("<"));
}

function yargs(text: string): CommandLine[] {
  const options = callsOf(text, ["option", "options", "parseArgs", "minimist"]).flatMap((call) => {
    const name = literal(call.words[0] ?? "");
    if (call.name === "option" && name !== null && /^[a-z][\w-]*$/i.test(name))
      return [
        option(
          `--${name}`,
          !/boolean/.test(call.words[1] ?? ""),
          /demandOption:\s*true/.test(call.words[1] ?? ""),
        ),
      ];
    if (call.name === "option") return [];
    return [
      ...(call.words[0] ?? "").matchAll(
        /["']?([a-z][\w-]*)["']?\s*:\s*\{[^{}]*type:\s*["'](string|boolean)["']/gi,
      ),
    ].map(([, flag = "", type]) => option(`--${flag}`, type === "string", false));
  });
  return options.length === 0 ? [] : [{ words: [], options }];
}

function cobra(text: string): CommandLine[] {
  if (!/spf13\/(cobra|pflag)/.test(text)) return [];
  const options = callsOf(text, [
    "StringVarP",
    "StringVar",
    "StringP",
    "String",
    "BoolVarP",
    "BoolVar",
    "BoolP",
    "Bool",
  ])
    .filter((call) => /Flags\(\)|flag/i.test(call.on))
    .map((call) => {
      const name = call.words.map(literal).find((word) => word !== null) ?? "";
      return option(`--${name}`, call.name.startsWith("String"), false);
    });
  const uses = [...text.matchAll(/Use:\s*"([\w-]+)([^"]*)"/g)];
  const rooted = uses.map(([, name = "", rest = ""]) => ({
    words: [name],
    options: [
      ...[...rest.matchAll(/[<[{](\w+)/g)].map(([, word = ""]) => option(word, true, false)),
      ...options,
    ],
  }));
  // The first `Use` is the program's own name where no parent adds it.
  const [first, ...others] = rooted;
  return first === undefined ? [{ words: [], options }] : [{ ...first, words: [] }, ...others];
}

/** urfave/cli: commands and flags are structures with a name. */
function urfave(text: string): CommandLine[] {
  if (!/urfave\/cli/.test(text)) return [];
  const flags = [
    ...text.matchAll(
      /cli\.(String|Path|Bool|Int|StringSlice)Flag\s*\{[^{}]*?Name:\s*"([\w-]+)"([^{}]*)/g,
    ),
  ].map(([, type, name = "", rest = ""]) =>
    option(`--${name}`, type !== "Bool", /Required:\s*true/.test(rest)),
  );
  const commands = [...text.matchAll(/cli\.Command\s*\{\s*Name:\s*"([\w-]+)"/g)].map(
    ([, name = ""]) => ({ words: [name], options: flags }),
  );
  // The first command of version 3 is the program itself.
  const inner = /urfave\/cli\/v3/.test(text) ? commands.slice(1) : commands;
  return inner.length > 0 ? inner : flags.length > 0 ? [{ words: [], options: flags }] : [];
}

function goFlags(text: string): CommandLine[] {
  const calls = callsOf(text, ["StringVar", "String", "BoolVar", "Bool"]).filter(
    (call) => call.on === "flag",
  );
  const options = calls.map((call) => {
    const name = call.words.map(literal).find((word) => word !== null) ?? "";
    return option(`--${name}`, call.name.startsWith("String"), false);
  });
  return options.length === 0 ? [] : [{ words: [], options }];
}
