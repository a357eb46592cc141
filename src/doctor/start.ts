import { rmSync } from "node:fs";
import { userErrorOf } from "../model/mistake.ts";
import type { Problem } from "../model/problem.ts";
import type { NamedAgent } from "../runner/agent/identify.ts";
import { anchorWords, locateProgram } from "../runner/command/locate.ts";
import { prepareMetering } from "../runner/meter/prepare.ts";
import { chooseKind, sandboxPlan } from "../runner/sandbox/choose.ts";
import { makeScratch } from "../runner/scratch.ts";
import type { Settings } from "../settings/resolve.ts";
import { fullDisks } from "./disk.ts";
import { unreadableMounts } from "./mounts.ts";
import { misspeltPlaceholders } from "./placeholders.ts";

/** A run that is about to start. */
export interface PlannedStart {
  readonly settings: Settings;
  readonly agent: NamedAgent;
  /** Paths that no agent may see. */
  readonly guarded: readonly string[];
  readonly replay: string | null;
}

/** Problems that would make every attempt fail and cost nothing to find: command, mounts, disk. */
export function plainMistakes({ settings, agent }: PlannedStart): readonly Problem[] {
  return [
    ...misspeltPlaceholders(agent.command, "agent.run"),
    ...unreadableMounts(settings.judge.mounts, process.env),
    ...fullDisks([settings.out, settings.cacheDir]),
  ];
}

/** Every reason for which a run would be refused on this machine before its first attempt; runs nothing. */
export async function refusalsOfStart(start: PlannedStart): Promise<readonly Problem[]> {
  return [
    ...plainMistakes(start),
    ...(await keysAndPrices(start)),
    ...(await programAndSandbox(start)),
  ];
}

export function keysAndPrices({
  settings,
  agent,
  replay,
}: PlannedStart): Promise<readonly Problem[]> {
  return refusalsOf(() => prepareMetering({ agent, judge: settings.judge, replay }));
}

/** Before an agent is built, only its build command can be checked. */
export function programAndSandbox({
  settings,
  agent,
  guarded,
}: PlannedStart): Promise<readonly Problem[]> {
  const { judge, isolation } = settings;
  return refusalsOf(async () => {
    const where = agent.build === null ? "agent.run" : "agent.build";
    const words = anchorWords(agent.build ?? agent.command, agent.cwd, where);
    const program = locateProgram(words[0] ?? "", agent.cwd, process.env.PATH ?? "", where);
    const scratch = makeScratch();
    try {
      const kind = await chooseKind(isolation, scratch);
      if (kind.kind === "none") return;
      const command = [program, ...words.slice(1)];
      sandboxPlan({ kind, judge, guarded, root: agent.cwd, command, outside: agent.outside });
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  });
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
