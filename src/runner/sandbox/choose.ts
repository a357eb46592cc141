import { realpathSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Problem, UserError } from "../../model/problem.ts";
import type { JudgeSettings } from "../../model/settings.ts";
import { buildAgent } from "../build/build-agent.ts";
import type { RunRequest } from "../request.ts";
import { findAgentFiles, foreignFiles, stageAgentFiles, within } from "./agent-files.ts";
import type { Mount } from "./arguments.ts";
import { bareSandbox } from "./bare.ts";
import { bubblewrapSandbox, type SandboxPlan } from "./bubblewrap.ts";
import type { Sandbox } from "./cell.ts";
import { probeBubblewrap } from "./probe.ts";
import { findRuntime } from "./runtime-mounts.ts";
import { inSystem } from "./system-mounts.ts";
import { findTools, type Tools } from "./tools.ts";

export interface Choice {
  readonly sandbox: Sandbox;
  /** One line for every report when attempts are not isolated: why, and what to run. */
  readonly note: string | null;
}

const MEGABYTE = 1024 * 1024;
const PROCESSES = 512;

/** Bubblewrap where it works. Where it does not, `required` is an error and `auto` says so. */
export async function chooseSandbox(
  request: RunRequest,
  command: readonly string[],
  scratch: string,
  staging: string,
): Promise<Choice> {
  const bare = bareSandbox(resolve(request.agent.cwd));
  if (request.isolation === "none")
    return { sandbox: bare, note: "switched off by isolation: none" };
  const tools = findTools(process.env);
  const probe = await probeBubblewrap(tools, scratch);
  if (probe.kind === "fails" || tools === null) {
    const { why, cure } = probe.kind === "fails" ? probe : { why: "no bubblewrap", cure: "" };
    if (request.isolation === "auto") return { sandbox: bare, note: `${why}; run: ${cure}` };
    throw new UserError({
      code: "ISOLATION_UNAVAILABLE",
      where: "judge.isolation",
      message: `isolation is required and ${why}`,
      help: `Run: ${cure}`,
    });
  }
  const guarded = guardedFolders(request);
  const staged = await stageAgent(request, command, guarded, staging);
  const plan = planFor(request, command, tools, probe.disableUserNamespaces, guarded);
  if (request.agent.build !== null)
    await buildAgent({
      command: request.agent.build,
      tree: staged,
      root: plan.agentFolder,
      plan,
      registries: request.judge.registries,
      scratch,
      logs: join(resolve(request.out), "build"),
      signal: request.signal,
    });
  const mounts = [...plan.mounts, { source: staged, target: plan.agentFolder }];
  return { sandbox: bubblewrapSandbox({ ...plan, mounts }), note: null };
}

/** The agent's files as a tree of their own; a build gets copies, because it may write. */
async function stageAgent(
  request: RunRequest,
  command: readonly string[],
  guarded: readonly string[],
  staging: string,
): Promise<string> {
  const staged = join(staging, "agent");
  const files = await findAgentFiles(request.agent, command, guarded);
  await stageAgentFiles(files, staged, request.agent.build === null ? "link" : "copy");
  return staged;
}

/** Everything but the agent's own tree. */
function planFor(
  request: RunRequest,
  command: readonly string[],
  tools: Tools,
  disableUserNamespaces: boolean,
  guarded: readonly string[],
): SandboxPlan {
  const root = resolve(request.agent.cwd);
  const disk = request.judge.workspace * MEGABYTE;
  const runtime = findRuntime({
    program: command[0] ?? "",
    environment: process.env,
    repository: root,
  });
  return {
    tools,
    network: networkFor(request.judge),
    mounts: [
      ...runtime.mounts,
      ...judgeMounts(request.judge, guarded),
      ...foreignFiles(command, root, guarded)
        .filter((file) => !inSystem(file))
        .map((file) => ({ source: file, target: file })),
    ],
    path: runtime.path,
    agentFolder: root,
    sizes: { workspace: disk, temporary: disk, home: disk },
    bounds: { memoryBytes: request.judge.memory * MEGABYTE, processes: PROCESSES },
    disableUserNamespaces,
  };
}

/** Surfaces come in by the socket that models come in by, so it stays when models are off. */
function networkFor(judge: JudgeSettings): JudgeSettings["network"] {
  const queried = judge.surfaces.some((name) => name !== "files");
  return judge.network === "none" && queried ? "proxy" : judge.network;
}

/** What no agent may see, whoever asks for it. */
export function guardedFolders(request: RunRequest): string[] {
  const root = resolve(request.agent.cwd);
  const folders = [
    join(root, ".git"),
    join(root, ".sre-gate"),
    join(root, "tasks"),
    join(root, "baselines"),
    resolve(request.out),
    ...[...request.tasks.values()].map((task) => resolve(task.folder)),
    ...(request.cache.dir === null ? [] : [resolve(request.cache.dir)]),
  ];
  return [...new Set(folders)];
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
