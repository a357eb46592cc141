import { basename } from "node:path";
import { digestOf } from "../../model/digest.ts";
import type { AgentIdentity } from "../../model/instrument.ts";
import { anchorWords } from "../command/locate.ts";
import type { AgentToRun } from "../request.ts";
import { digestFile, digestFiles } from "./digest.ts";
import { findAgentFiles } from "./files.ts";

/** An agent as the settings name it, before anything is built. */
export interface NamedAgent extends AgentToRun {
  readonly build: readonly string[] | null;
  /** The program of a shipped agent, in the gate's own dist folder; null for any other agent. */
  readonly shipped: string | null;
}

/** The agent as runs and baselines remember it. Paths of this machine stay out: the digest must travel. */
export async function identifyAgent(
  agent: NamedAgent,
  guarded: readonly string[],
): Promise<AgentIdentity> {
  const words = anchorWords(agent.command, agent.cwd);
  const { shipped } = agent;
  const own = await digestFiles(await findAgentFiles(agent, words, guarded));
  const files = shipped === null ? own : { ...(await digestShipped(shipped)), ...own };
  const command = shipped === null ? [...agent.command] : [agent.name, ...agent.command.slice(2)];
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

/** Under a name that does not depend on where the gate is installed. */
async function digestShipped(program: string): Promise<Record<string, string>> {
  return { [`dist/agents/${basename(program)}`]: await digestFile(program) };
}
