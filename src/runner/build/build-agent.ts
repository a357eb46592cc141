import { chown, mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../../model/problem.ts";
import { splitWords } from "../command/words.ts";
import { bubblewrapSandbox, type SandboxPlan, uidOf } from "../sandbox/bubblewrap.ts";
import type { Cell } from "../sandbox/cell.ts";
import { openRegistryDoor, registryHosts } from "./registry-door.ts";

export interface Build {
  readonly command: string;
  /** A copy of the agent's files: the build writes there and nowhere else. */
  readonly tree: string;
  /** Where the tree lies inside. */
  readonly root: string;
  readonly plan: SandboxPlan;
  /** Hosts of package registries, from the judge's settings. */
  readonly registries: readonly string[];
  readonly scratch: string;
  readonly logs: string;
  readonly signal: AbortSignal;
}

const MINUTES = 15;

/** Runs `agent.build` in a sandbox of its own: the agent's files, package registries, no secrets, no tasks. */
export async function buildAgent(build: Build): Promise<void> {
  const { plan, tree } = build;
  const uid = uidOf(plan.tools, 0);
  if (plan.tools.privileged) await giveTree(tree, uid);
  const scratch = join(build.scratch, "build");
  const snapshot = join(scratch, "nothing");
  await mkdir(snapshot, { recursive: true });
  await mkdir(build.logs, { recursive: true });
  const mounts = [...plan.mounts, { source: tree, target: build.root, writable: true }];
  const sandbox = bubblewrapSandbox({ ...plan, network: "proxy", mounts });
  const cell = await sandbox.open({ scratch, snapshot, prompt: "", slot: 0 });
  await runBuild(build, cell).finally(() => cell.close());
}

async function runBuild(build: Build, cell: Cell): Promise<void> {
  if (cell.way.kind !== "socket") throw new Error("a build has a socket");
  const door = await openRegistryDoor(cell.way.path, registryHosts(process.env, build.registries));
  const stop = (): void => cell.stop();
  const timer = setTimeout(stop, MINUTES * 60_000);
  build.signal.addEventListener("abort", stop, { once: true });
  try {
    const words = splitWords(build.command, "agent.build");
    const ended = await cell.run({
      command: ["/bin/sh", "-c", 'cd "$1" && shift && exec "$@"', "sh", build.root, ...words],
      environment: buildEnvironment(cell, cell.way.origin),
      stdout: join(build.logs, "stdout.log"),
      stderr: join(build.logs, "stderr.log"),
      logCap: 1024 * 1024,
      mask: (text) => text,
    });
    if (ended.end.kind === "exit" && ended.end.code === 0) return;
    const refused = [...door.refused].slice(0, 3).join(", ");
    throw new UserError({
      code: "AGENT_BUILD_FAILED",
      where: "agent.build",
      message: `${JSON.stringify(build.command)} failed: ${ended.lastWords ?? JSON.stringify(ended.end)}${refused === "" ? "" : ` (refused: ${refused})`}`,
      help: `See ${join(build.logs, "stderr.log")}. A build sees the agent's files and the hosts of judge.registries, nothing else.`,
    });
  } finally {
    clearTimeout(timer);
    build.signal.removeEventListener("abort", stop);
    await door.close();
  }
}

function buildEnvironment(cell: Cell, origin: string): Record<string, string> {
  return {
    HOME: cell.places.home,
    TMPDIR: cell.places.temporary,
    CI: "true",
    HTTP_PROXY: origin,
    HTTPS_PROXY: origin,
    http_proxy: origin,
    https_proxy: origin,
    ...(process.env.LANG === undefined ? {} : { LANG: process.env.LANG }),
  };
}

/** As root the sandbox runs under a number of its own, which must own what it writes. */
async function giveTree(folder: string, uid: number): Promise<void> {
  await chown(folder, uid, uid);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await giveTree(path, uid);
    else if (entry.isFile()) await chown(path, uid, uid);
  }
}
