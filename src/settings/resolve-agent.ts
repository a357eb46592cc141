import { existsSync, readdirSync } from "node:fs";
import { dirname, isAbsolute, join, relative } from "node:path";
import { nearest } from "../model/nearest.ts";
import { UserError } from "../model/problem.ts";
import type { AgentSettings } from "../model/settings.ts";
import { splitWords } from "../model/split-words.ts";
import type { NamedAgent } from "../runner/agent/identify.ts";
import { SETTINGS_NAME } from "./load.ts";

/** Written by `init` if it finds no agent. It is never run and never becomes a baseline. */
export const PLACEHOLDER_AGENT = "YOUR-AGENT";

/** Settings, tasks and baselines are read from the current folder; a user in a folder below them gets a hint. */
export function settingsAbove(root: string): string | null {
  for (let folder = dirname(root); ; folder = dirname(folder)) {
    if (existsSync(join(folder, SETTINGS_NAME)))
      return `the settings are in ${relative(root, folder)}/${SETTINGS_NAME}: run it there`;
    if (folder === dirname(folder)) return null;
  }
}

/** `--agent` wins over the file: one word without a slash is a shipped agent, anything else a command. */
export function resolveAgent(input: {
  readonly flag: string | null;
  /** `--model` wins over the file's. */
  readonly model?: string | null;
  readonly half: AgentSettings | null;
  readonly root: string;
  readonly packageRoot: string;
  readonly where: string;
}): NamedAgent {
  const half = input.flag === null ? input.half : { ...emptyHalf(input.half), run: input.flag };
  if (half === null) {
    throw new UserError({
      code: "NO_AGENT",
      where: input.where,
      message: "nothing says which agent to test",
      help:
        settingsAbove(input.root) ??
        "write 'agent: {run: ...}' there ('sre-gate init' does it), or pass --agent investigator",
    });
  }
  const origin = input.flag === null ? `${input.where}: agent.run` : "--agent";
  const words = wordsOf(half.run, origin);
  if (words[0] === PLACEHOLDER_AGENT) throw stillPlaceholder(origin);
  const shipped = shippedProgram(words, input.packageRoot, origin);
  const [first = "", ...rest] = words;
  if (first === "") {
    throw new UserError({
      code: "EMPTY_COMMAND",
      where: origin,
      message: "the command is empty",
      help: "name a shipped agent (investigator) or a command line",
    });
  }
  const typed = input.flag === null ? [] : words.filter((word) => isAbsolute(word));
  return {
    name: half.name ?? (shipped === null ? nameOf(words) : first),
    command: shipped === null ? words : [process.execPath, shipped, ...rest],
    cwd: input.root,
    // With --agent the file's globs belong to somebody else's agent: ours brings what its arguments name.
    files: shipped !== null && input.flag !== null ? [] : half.files,
    shownAt: null,
    outside: shipped === null ? typed : [shipped, ...typed],
    build: half.build === undefined ? null : wordsOf(half.build, `${input.where}: agent.build`),
    model: input.model ?? half.model ?? null,
    parameters: half.parameters,
    shipped,
  };
}

/** Named after its script if an interpreter runs one: otherwise three agents would all be called `python3`. */
function nameOf(words: readonly string[]): string {
  const [first = "", ...rest] = words.map((word) => word.split("/").at(-1) ?? "");
  if (!INTERPRETER.test(first)) return first;
  const script = rest.find((word) => SCRIPT.test(word));
  if (script !== undefined) return script.replace(SCRIPT, "");
  const module = rest[rest.indexOf("-m") + 1];
  return rest.includes("-m") && module !== undefined ? module : first;
}

const INTERPRETER = /^(python[\d.]*|node|deno|bun|ruby|perl|bash|sh|uv|npx|tsx)$/;
const SCRIPT = /\.(py|[cm]?[jt]s|rb|pl|sh)$/;

function stillPlaceholder(where: string): UserError {
  return new UserError({
    code: "AGENT_PLACEHOLDER",
    where,
    message: `${PLACEHOLDER_AGENT} is what 'sre-gate init' wrote where it found no agent`,
    help: "put your agent's command there, for example: python3 agent.py --prompt {prompt} --output {output}; docs/agents.md has recipes",
  });
}

function wordsOf(command: string | readonly string[], where: string): string[] {
  return typeof command === "string" ? splitWords(command, where) : [...command];
}

/** What remains of `agent:` if --agent replaces the command: its name and files belong to the other agent. */
function emptyHalf(half: AgentSettings | null): Omit<AgentSettings, "run"> {
  return {
    files: half?.files ?? [],
    parameters: half?.parameters ?? {},
    ...(half?.model ? { model: half.model } : {}),
  };
}

function shippedAgents(packageRoot: string): string[] {
  const folder = join(packageRoot, "dist/agents");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(".js"))
    .map((file) => file.slice(0, -3))
    .sort();
}

/** A bare first word that is no program on the PATH by convention of ours: `investigator --flag`. */
function shippedProgram(
  words: readonly string[],
  packageRoot: string,
  where: string,
): string | null {
  const name = words[0] ?? "";
  const known = shippedAgents(packageRoot);
  if (known.includes(name)) return join(packageRoot, "dist/agents", `${name}.js`);
  if (words.length === 1 && /^[a-z][a-z-]*$/.test(name) && !onPath(name)) {
    const close = nearest(name, known);
    throw new UserError({
      code: "UNKNOWN_AGENT",
      where,
      message: `${JSON.stringify(name)} is neither a shipped agent (${known.join(", ")}) nor a program on the PATH`,
      help: `${close ? `did you mean '${close}'? ` : ""}A command of your own may have arguments: python -m agent`,
    });
  }
  return null;
}

function onPath(program: string): boolean {
  return (process.env.PATH ?? "").split(":").some((folder) => existsSync(join(folder, program)));
}
