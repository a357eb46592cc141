import { join } from "node:path";
import type { AgentIdentity } from "../model/instrument.ts";
import type { Task } from "../model/task.ts";
import { digestFiles } from "../runner/agent/digest.ts";
import { findAgentFiles, refuseEmptyGlobs } from "../runner/agent/files.ts";
import { guardedFolders } from "../runner/agent/guarded.ts";
import { identifyAgent, type NamedAgent } from "../runner/agent/identify.ts";
import { buildAgent } from "../runner/build/build-agent.ts";
import { clearAway } from "../runner/clear-away.ts";
import type { AgentToRun } from "../runner/request.ts";
import { makeScratch } from "../runner/scratch.ts";
import type { Settings } from "../settings/resolve.ts";
import { privateSeedFile } from "../tasks/build-private.ts";

/** One side's agent: the head's or the base's. */
export interface Agent {
  readonly program: NamedAgent;
  readonly identity: AgentIdentity;
  /** Built when it is first needed, once for all that is run of it. */
  readonly ready: () => Promise<AgentToRun>;
}

/** Where agents are built; nothing is made before the first build. */
export interface BuildSite {
  readonly build: (program: NamedAgent, side: "head" | "base") => Promise<AgentToRun>;
  readonly close: () => Promise<void>;
}

export function openBuildSite(
  settings: Settings,
  tasks: readonly Task[],
  signal: AbortSignal,
): BuildSite {
  let made: string | null = null;
  return {
    async build(program, side) {
      const { build, shipped: _, ...agent } = program;
      if (build === null) return agent;
      made ??= makeScratch();
      return buildAgent({
        agent,
        command: build,
        judge: settings.judge,
        isolation: settings.isolation,
        guarded: guardedFrom(settings, program, tasks),
        scratch: made,
        logs: join(settings.out, "build", side),
        signal,
      });
    },
    async close() {
      if (made !== null) await clearAway(made);
    },
  };
}

export async function openAgent(
  program: NamedAgent,
  side: "head" | "base",
  settings: Settings,
  tasks: readonly Task[],
  site: BuildSite,
): Promise<Agent> {
  let built: Promise<AgentToRun> | null = null;
  const identity = await identifyAgent(program, guardedFrom(settings, program, tasks));
  // The base is what was accepted; a mistake in it cannot be mended in this change.
  if (side === "head") refuseEmptyGlobs(program, Object.keys(identity.files));
  return {
    program,
    identity,
    ready: () => {
      built ??= site.build(program, side);
      return built;
    },
  };
}

/** Path -> digest of all that a sandbox would mount of an agent, after its build. */
export async function mountedFiles(agent: Agent): Promise<Record<string, string>> {
  if (agent.program.build === null) return agent.identity.files;
  const { cwd, files } = await agent.ready();
  return digestFiles(await findAgentFiles({ cwd, files }, [], []));
}

export function guardedFrom(
  settings: Settings,
  program: NamedAgent,
  tasks: readonly Task[],
): string[] {
  const { packageRoot, privateSeed } = settings;
  const seed = privateSeed === null ? null : privateSeedFile(privateSeed);
  return guardedFolders({
    agent: program,
    judge: settings.judge,
    out: settings.out,
    cache: { dir: settings.cacheDir },
    tasks: new Map(tasks.map((task) => [task.id, task])),
    // The tasks we ship are public: it makes no difference which of them are run now.
    guarded: [join(packageRoot, "tasks"), ...(seed === null ? [] : [seed])],
  });
}
