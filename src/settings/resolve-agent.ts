import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { digestOf } from "../model/digest.ts";
import type { AgentIdentity } from "../model/instrument.ts";
import { nearest } from "../model/nearest.ts";
import { UserError } from "../model/problem.ts";
import type { AgentSettings } from "../model/settings.ts";
import { splitWords } from "../runner/command/words.ts";
import type { AgentToRun } from "../runner/request.ts";
import { digestFiles, listAgentFiles } from "./agent-files.ts";

export interface ResolvedAgent extends AgentToRun {
  /** The program of one of ours, in the gate's own dist folder; null for everybody else's. */
  readonly shipped: string | null;
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
}): ResolvedAgent {
  const half = input.flag === null ? input.half : { ...emptyHalf(input.half), run: input.flag };
  if (half === null) {
    throw new UserError({
      code: "NO_AGENT",
      where: input.where,
      message: "nothing says which agent to test",
      help: "write 'agent: {run: ...}' there ('sre-gate init' does it), or pass --agent investigator",
    });
  }
  const words =
    typeof half.run === "string"
      ? splitWords(half.run, `${input.where}: agent.run`)
      : [...half.run];
  const shipped = shippedProgram(words, input.packageRoot);
  const [first = "", ...rest] = words;
  if (first === "") {
    throw new UserError({
      code: "EMPTY_COMMAND",
      where: `${input.where}: agent.run`,
      message: "the command is empty",
      help: "name a shipped agent (investigator) or a command line",
    });
  }
  // With --agent the file's globs belong to somebody else's agent: ours brings what its arguments name.
  const globs = shipped !== null && input.flag !== null ? [] : half.files;
  const named = shipped === null ? [] : pathsAmong(rest, input.root);
  return {
    name: half.name ?? (shipped === null ? (first.split("/").at(-1) ?? "") : first),
    command: shipped === null ? words : [process.execPath, shipped, ...rest],
    cwd: input.root,
    files: listAgentFiles(input.root, [...globs, ...named]),
    build: half.build ?? null,
    model: input.model ?? half.model ?? null,
    parameters: half.parameters,
    shipped,
  };
}

/** What the arguments of a shipped agent name in the repository (a system prompt, recordings) is part of the agent. */
function pathsAmong(words: readonly string[], root: string): string[] {
  return words
    .filter((word) => !word.startsWith("-"))
    .flatMap((word) => {
      const found = statSync(join(root, word), { throwIfNoEntry: false });
      if (found?.isFile()) return [word];
      return found?.isDirectory() && word.includes("/") ? [word.replace(/\/*$/, "/")] : [];
    });
}

/** What stays of the file's half when --agent replaces the command: its name and files would be another agent's. */
function emptyHalf(half: AgentSettings | null): Omit<AgentSettings, "run"> {
  return {
    files: half?.files ?? [],
    parameters: half?.parameters ?? {},
    ...(half?.model ? { model: half.model } : {}),
  };
}

export function shippedAgents(packageRoot: string): string[] {
  const folder = join(packageRoot, "dist/agents");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(".js"))
    .map((file) => file.slice(0, -3))
    .sort();
}

/** A bare first word that is no program on the PATH by convention of ours: `investigator --flag`. */
function shippedProgram(words: readonly string[], packageRoot: string): string | null {
  const name = words[0] ?? "";
  const known = shippedAgents(packageRoot);
  if (known.includes(name)) return join(packageRoot, "dist/agents", `${name}.js`);
  if (words.length === 1 && /^[a-z][a-z-]*$/.test(name) && !onPath(name)) {
    throw new UserError({
      code: "UNKNOWN_AGENT",
      where: "--agent",
      message: `${JSON.stringify(name)} is neither a shipped agent (${known.join(", ")}) nor a program on the PATH`,
      help: `did you mean '${nearest(name, known)}'? A command of your own may have arguments: --agent 'python -m agent'`,
    });
  }
  return null;
}

function onPath(program: string): boolean {
  return (process.env.PATH ?? "").split(":").some((folder) => existsSync(join(folder, program)));
}

/** The agent as runs and baselines remember it. Paths of this machine stay out: the digest must travel. */
export async function identifyAgent(agent: ResolvedAgent): Promise<AgentIdentity> {
  const own = await digestFiles(agent.cwd, agent.files);
  const files = agent.shipped === null ? own : { ...(await digestShipped(agent.shipped)), ...own };
  const command =
    agent.shipped === null ? [...agent.command] : [agent.name, ...agent.command.slice(2)];
  const parameters = { ...agent.parameters };
  return {
    name: agent.name,
    command,
    model: agent.model,
    parameters,
    digest: digestOf({ command, model: agent.model, parameters, files, build: agent.build }),
    files,
  };
}

/** Under a name that is the same wherever the gate lies. */
async function digestShipped(program: string): Promise<Record<string, string>> {
  const name = basename(program);
  const digests = await digestFiles(dirname(program), [name]);
  return { [`dist/agents/${name}`]: digests[name] ?? "" };
}
