import { rmSync } from "node:fs";
import { userErrorOf } from "../model/mistake.ts";
import type { Problem } from "../model/problem.ts";
import { anchorWords, locateProgram } from "../runner/command/locate.ts";
import { prepareMetering } from "../runner/meter/prepare.ts";
import { chooseKind, sandboxPlan } from "../runner/sandbox/choose.ts";
import { makeScratch } from "../runner/scratch.ts";
import { guardedFrom } from "./agent-side.ts";
import type { Workbench } from "./workbench.ts";

/** What a run would be refused for on this machine before its first attempt: all of it, with nothing run. */
export async function refusalsOfStart(bench: Workbench): Promise<readonly Problem[]> {
  const { settings, request } = bench;
  const { agent, judge } = settings;
  const replay = request.replay ?? null;
  return [
    ...(await refusalsOf(() => prepareMetering({ agent, judge, replay }))),
    ...(await refusalsOf(() => planSandbox(bench))),
  ];
}

/** Of an agent that is built first only its build is there to be started. */
async function planSandbox({ settings, tasks }: Workbench): Promise<void> {
  const { agent, judge, isolation } = settings;
  const where = agent.build === null ? "agent.run" : "agent.build";
  const words = anchorWords(agent.build ?? agent.command, agent.cwd, where);
  const program = locateProgram(words[0] ?? "", agent.cwd, process.env.PATH ?? "", where);
  const scratch = makeScratch();
  try {
    const kind = await chooseKind(isolation, scratch);
    if (kind.kind === "none") return;
    const guarded = guardedFrom(settings, agent, tasks);
    const command = [program, ...words.slice(1)];
    sandboxPlan({ kind, judge, guarded, root: agent.cwd, command, outside: agent.outside });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function refusalsOf(step: () => Promise<unknown>): Promise<readonly Problem[]> {
  try {
    await step();
    return [];
  } catch (error) {
    const mistake = userErrorOf(error);
    if (mistake === null) throw error;
    return mistake.problems;
  }
}
