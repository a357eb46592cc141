import { realpathSync, statSync } from "node:fs";
import { delimiter, dirname, isAbsolute, join, relative, resolve } from "node:path";
import { type Problem, UserError } from "../../model/problem.ts";
import type { JudgeSettings } from "../../model/settings.ts";
import { surfacesIn, systemsAmong } from "../../model/surfaces.ts";
import type { Mode } from "../../model/task.ts";
import { type AgentFiles, packageFiles, within } from "../agent/files.ts";
import { stageAgentFiles } from "../agent/stage.ts";
import type { Isolation, RunRequest } from "../request.ts";
import type { Mount } from "./arguments.ts";
import { bareSandbox } from "./bare.ts";
import { bubblewrapSandbox, type SandboxPlan } from "./bubblewrap.ts";
import type { Sandbox } from "./instance.ts";
import { probeBubblewrap } from "./probe.ts";
import { findRuntime } from "./runtime-mounts.ts";
import { inSystem } from "./system-mounts.ts";
import { findTools, type Tools } from "./tools.ts";
import { MOST_FILES } from "./watch.ts";

export interface Choice {
  readonly sandbox: Sandbox;
  /** The command, with paths as the sandbox shows them. */
  readonly command: readonly string[];
  /** One line for every report if attempts are not isolated: why, and what to run. */
  readonly note: string | null;
}

export type Kind =
  | {
      readonly kind: "bubblewrap";
      readonly tools: Tools;
      readonly disableUserNamespaces: boolean;
    }
  | { readonly kind: "none"; readonly note: string };

const MEGABYTE = 1024 * 1024;
const PROCESSES = 512;

/** Bubblewrap if it works. If not, `required` is an error and `auto` adds a note. */
export async function chooseKind(isolation: Isolation, scratch: string): Promise<Kind> {
  if (isolation === "none") return { kind: "none", note: "switched off by isolation: none" };
  const tools = findTools(process.env);
  const probe = await probeBubblewrap(tools, scratch);
  if (probe.kind === "works" && tools !== null)
    return { kind: "bubblewrap", tools, disableUserNamespaces: probe.disableUserNamespaces };
  const { why, cure } = probe.kind === "fails" ? probe : { why: "no bubblewrap", cure: "" };
  if (isolation === "auto") return { kind: "none", note: `${why}; run: ${cure}` };
  throw new UserError({
    code: "ISOLATION_UNAVAILABLE",
    where: "judge.isolation",
    message: `isolation is required and ${why}`,
    help: `Run: ${cure}`,
  });
}

export async function chooseSandbox(
  request: RunRequest,
  command: readonly string[],
  own: { readonly files: AgentFiles; readonly guarded: readonly string[] },
  scratch: string,
  staging: string,
): Promise<Choice> {
  const { agent, judge } = request;
  const root = resolve(agent.cwd);
  const kind = await chooseKind(request.isolation, scratch);
  if (kind.kind === "none") return { sandbox: bareSandbox(root), command, note: kind.note };
  const staged = join(staging, "agent");
  await stageAgentFiles(own.files, staged);
  const { guarded } = own;
  const modes = [...request.tasks.values()].map(({ mode }) => mode);
  const plan = sandboxPlan({ kind, judge, modes, guarded, root, command, outside: agent.outside });
  const agentFolder = agent.shownAt ?? root;
  const mounts = [...plan.mounts, { source: staged, target: agentFolder }];
  return {
    sandbox: bubblewrapSandbox({ ...plan, agentFolder, mounts }),
    command: command.map((word) =>
      within(word, [root]) ? join(agentFolder, relative(root, word)) : word,
    ),
    note: null,
  };
}

/** Everything but the agent's own tree. */
export function sandboxPlan(options: {
  readonly kind: Extract<Kind, { kind: "bubblewrap" }>;
  readonly judge: JudgeSettings;
  /** Of the tasks that are run in it; left out: none asks for more than the settings say. */
  readonly modes?: readonly Mode[];
  readonly guarded: readonly string[];
  readonly root: string;
  readonly command: readonly string[];
  readonly outside: readonly string[];
}): SandboxPlan {
  const { kind, judge, guarded, root, command } = options;
  const disk = judge.workspace * MEGABYTE;
  const runtime = findRuntime({
    command,
    environment: process.env,
    repository: root,
    guarded,
    judged: judge.mounts,
  });
  const judged = judgeMounts(judge, guarded);
  return {
    tools: kind.tools,
    network: networkFor(judge, options.modes ?? ["diagnose"]),
    guarded,
    mounts: [
      ...runtime.mounts,
      ...judged,
      ...outsideMounts(options, [...runtime.mounts, ...judged]),
    ],
    path: [...runtime.path, ...mountedPath(judge)],
    agentFolder: root,
    sizes: { workspace: disk, temporary: disk, home: disk },
    bounds: { memoryBytes: judge.memory * MEGABYTE, processes: PROCESSES, files: MOST_FILES },
    disableUserNamespaces: kind.disableUserNamespaces,
  };
}

/** Surfaces share the models' socket, so it stays when models are off. */
function networkFor(judge: JudgeSettings, modes: readonly Mode[]): JudgeSettings["network"] {
  const queried = modes.some((mode) => systemsAmong(surfacesIn(mode, judge.surfaces)).length > 0);
  return judge.network === "none" && queried ? "proxy" : judge.network;
}

/** Files outside the repository that the command names: mounted if a person named them, refused if `agent:` did. */
function outsideMounts(
  options: {
    readonly command: readonly string[];
    readonly root: string;
    readonly guarded: readonly string[];
    readonly outside: readonly string[];
  },
  known: readonly Mount[],
): Mount[] {
  const { command, root, guarded, outside } = options;
  const shown = [root, ...known.map((mount) => mount.target)];
  const problems: Problem[] = [];
  const files = command.slice(1).flatMap((word) => {
    if (!isAbsolute(word) || within(word, shown) || inSystem(word)) return [];
    if (!statSync(word, { throwIfNoEntry: false })?.isFile()) return [];
    if (outside.includes(word) && !within(realpathSync(word), guarded))
      return [word, ...packageFiles(word, dirname(dirname(word)))];
    problems.push(outsideFile(word));
    return [];
  });
  if (problems.length > 0) throw new UserError(problems);
  return files.map((file) => ({ source: file, target: file }));
}

function judgeMounts(judge: JudgeSettings, guarded: readonly string[]): Mount[] {
  const problems: Problem[] = [];
  const mounts = judge.mounts.map((path) => {
    const source = resolve(path);
    const real = statSync(source, { throwIfNoEntry: false }) ? realpathSync(source) : null;
    if (real === null) problems.push(missingMount(path));
    else if (within(real, guarded) || guarded.some((folder) => within(folder, [real])))
      problems.push(refusedMount(path));
    return { source, target: source };
  });
  if (problems.length > 0) throw new UserError(problems);
  return mounts;
}

function outsideFile(path: string): Problem {
  return {
    code: "AGENT_FILE_OUTSIDE",
    where: "agent.run",
    message: `${path} lies outside the repository, and the agent's half of the settings mounts nothing`,
    help: `Name its folder in judge.mounts, or move it into the repository and name it in agent.files.`,
  };
}

/** Programs in a mounted folder are found as they are outside: if the gate's own PATH has that folder. */
function mountedPath(judge: JudgeSettings): string[] {
  const mounts = judge.mounts.map((path) => resolve(path));
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders.filter((folder) => within(resolve(folder), mounts));
}

function missingMount(path: string): Problem {
  return {
    code: "MOUNT_MISSING",
    where: "judge.mounts",
    message: `${path} does not exist on this machine`,
    help: "Create it in an earlier step, or take it out of judge.mounts.",
  };
}

function refusedMount(path: string): Problem {
  return {
    code: "MOUNT_REFUSED",
    where: "judge.mounts",
    message: `${path} is, holds or lies in a folder no agent may see (tasks, baselines, .git, results)`,
    help: "Mount the tool's own folder instead.",
  };
}
