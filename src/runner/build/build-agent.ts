import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { appendFile, chown, mkdir, readdir } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { UserError } from "../../model/problem.ts";
import type { JudgeSettings } from "../../model/settings.ts";
import { findAgentFiles, within } from "../agent/files.ts";
import { stageAgentFiles } from "../agent/stage.ts";
import { anchorWords, locateProgram } from "../command/locate.ts";
import type { AgentToRun, Isolation } from "../request.ts";
import { bareSandbox } from "../sandbox/bare.ts";
import { bubblewrapSandbox, uidOf } from "../sandbox/bubblewrap.ts";
import { chooseKind, sandboxPlan } from "../sandbox/choose.ts";
import type { Instance, Sandbox } from "../sandbox/instance.ts";
import { buildFailure } from "./failure.ts";
import { clientRegistries } from "./package-clients.ts";
import { openRegistryProxy, registryHosts } from "./registry-proxy.ts";
import { bytesOf, MOST_BUILT_FILES, watchTreeSize } from "./tree-size.ts";

export interface Build {
  readonly agent: AgentToRun;
  readonly command: readonly string[];
  readonly judge: JudgeSettings;
  readonly isolation: Isolation;
  readonly guarded: readonly string[];
  /** A folder that exists as long as the built agent is used. */
  readonly scratch: string;
  readonly logs: string;
  readonly signal: AbortSignal;
}

const MINUTES = 15;
const MEGABYTE = 1024 * 1024;
/** The path of a built agent inside the sandbox, always the same, so that equal sources give equal bytes. */
const SHOWN_AT = "/agent";

/**
 * Runs `agent.build` on a copy of the agent's files and returns the built agent. The build sees those files and
 * package registries: no secrets, no tasks. Without isolation it still gets a copy and a clean environment.
 */
export async function buildAgent(build: Build): Promise<AgentToRun> {
  const { agent, judge, guarded } = build;
  const root = resolve(agent.cwd);
  const scratch = join(build.scratch, `build-${randomBytes(6).toString("hex")}`);
  const tree = join(scratch, "agent");
  const words = [
    ...anchorWords(agent.command, root),
    ...anchorWords(build.command, root, "agent.build"),
  ];
  await stageAgentFiles(await findAgentFiles(agent, words, guarded), tree, "copy");
  await mkdir(build.logs, { recursive: true });
  const kind = await chooseKind(build.isolation, build.scratch);
  const command = rebased(build.command, root, tree);
  const program = locateProgram(command[0] ?? "", tree, process.env.PATH ?? "", "agent.build");
  if (kind.kind === "none")
    await runBuild(build, bareSandbox(tree), scratch, { tree, shownAt: tree });
  else {
    const plan = sandboxPlan({
      kind,
      judge,
      guarded,
      root: tree,
      command: [program, ...command.slice(1)],
      outside: [],
    });
    if (plan.tools.privileged) await giveTree(tree, uidOf(plan.tools, 0));
    const mounts = [...plan.mounts, { source: tree, target: SHOWN_AT, writable: true }];
    const sandbox = bubblewrapSandbox({ ...plan, network: "proxy", mounts });
    await runBuild(build, sandbox, scratch, { tree, shownAt: SHOWN_AT });
  }
  return {
    ...agent,
    command: rebased(agent.command, root, tree),
    cwd: tree,
    files: ["**"],
    shownAt: kind.kind === "none" ? null : SHOWN_AT,
  };
}

/** Absolute paths in the checkout, moved to the copy. */
function rebased(words: readonly string[], root: string, tree: string): string[] {
  return words.map((word) => (within(word, [root]) ? join(tree, relative(root, word)) : word));
}

/** The copy that is built in: its path on this machine and inside the sandbox. */
interface Copy {
  readonly tree: string;
  readonly shownAt: string;
}

async function runBuild(
  build: Build,
  sandbox: Sandbox,
  scratch: string,
  copy: Copy,
): Promise<void> {
  const snapshot = join(scratch, "nothing");
  await mkdir(snapshot, { recursive: true });
  const instance = await sandbox.open({
    scratch: join(scratch, "instance"),
    snapshot,
    prompt: "",
    slot: 0,
  });
  await runInside(build, instance, copy).finally(() => instance.close());
}

async function runInside(build: Build, instance: Instance, { tree, shownAt }: Copy): Promise<void> {
  const clients = clientRegistries(build.command, process.env);
  const hosts = registryHosts(clients.hosts, build.judge.registries);
  const entry =
    instance.way.kind === "socket" ? await openRegistryProxy(instance.way.path, hosts) : null;
  const stop = (): void => instance.stop();
  const timer = setTimeout(stop, MINUTES * 60_000);
  build.signal.addEventListener("abort", stop, { once: true });
  const bytes = (await bytesOf(tree)) + build.judge.workspace * MEGABYTE;
  const size = watchTreeSize(tree, { bytes, files: MOST_BUILT_FILES }, stop);
  try {
    const ended = await instance.run({
      command: ["/bin/sh", "-c", 'cd "$1" && shift && exec "$@"', "sh", shownAt, ...build.command],
      environment: buildEnvironment(instance, clients.environment),
      stdout: join(build.logs, "stdout.log"),
      stderr: join(build.logs, "stderr.log"),
      logCap: 1024 * 1024,
      mask: (text) => text,
    });
    // The error below names these files, so they must exist even if the build printed nothing.
    for (const name of ["stdout.log", "stderr.log"]) await appendFile(join(build.logs, name), "");
    const tooLarge = await size.finish();
    if (ended.end.kind === "exit" && ended.end.code === 0 && tooLarge === null) return;
    const refused = [...(entry?.refused ?? [])].slice(0, 3).join(", ");
    throw new UserError({
      code: "AGENT_BUILD_FAILED",
      where: "agent.build",
      message: `${JSON.stringify(build.command.join(" "))} failed: ${tooLarge ?? ended.resources ?? buildFailure(logText(build.logs)) ?? ended.lastWords ?? JSON.stringify(ended.end)}${refused === "" ? "" : ` (refused: ${refused})`}`,
      help: `See ${join(build.logs, "stderr.log")}. A build sees the agent's files and the hosts of judge.registries, nothing else, and may write judge.workspace megabytes.`,
    });
  } finally {
    clearTimeout(timer);
    build.signal.removeEventListener("abort", stop);
    await size.finish();
    await entry?.close();
  }
}

function logText(logs: string): string {
  return ["stdout.log", "stderr.log"]
    .map((name) => readFileSync(join(logs, name), "utf8"))
    .join("\n");
}

/** 1980-01-01, the first day of zip archives: builds that write timestamps write this one. */
const SOURCE_DATE_EPOCH = "315532800";

function buildEnvironment(
  instance: Instance,
  registries: Readonly<Record<string, string>>,
): Record<string, string> {
  const { PATH = "", LANG } = process.env;
  const proxy = instance.way.kind === "socket" ? instance.way.origin : null;
  const names = ["HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"];
  return {
    PATH,
    HOME: instance.places.home,
    TMPDIR: instance.places.temporary,
    CI: "true",
    SOURCE_DATE_EPOCH,
    ...registries,
    ...(proxy === null ? {} : Object.fromEntries(names.map((name) => [name, proxy]))),
    ...(LANG === undefined ? {} : { LANG }),
  };
}

/** Started by root, the sandbox runs as another user, who must own what it writes. */
async function giveTree(folder: string, uid: number): Promise<void> {
  await chown(folder, uid, uid);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await giveTree(path, uid);
    else if (entry.isFile()) await chown(path, uid, uid);
  }
}
