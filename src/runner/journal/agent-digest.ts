import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { lstat, readlink, realpath, stat } from "node:fs/promises";
import { relative } from "node:path";
import { digestOf } from "../../model/digest.ts";
import type { AgentToRun } from "../request.ts";
import { findAgentFiles } from "../sandbox/agent-files.ts";

/**
 * One digest over all that makes an agent what it is: its files (path, mode, bytes) as a sandbox
 * would mount them, its command, model and parameters, and the program that runs it.
 */
export async function digestAgent(
  agent: AgentToRun,
  command: readonly string[],
  guarded: readonly string[],
): Promise<string> {
  const { root, files } = await findAgentFiles(agent, command, guarded);
  const digests: Record<string, string> = {};
  for (const file of files) digests[relative(root, file)] = await digestFile(file);
  const shipped = agent.shipped ?? null;
  if (shipped !== null) digests[shipped] = await digestFile(shipped);
  return digestOf({
    files: digests,
    command: agent.command,
    build: agent.build,
    model: agent.model,
    parameters: agent.parameters,
    runtime: await runtimeOf(command[0] ?? ""),
  });
}

async function digestFile(file: string): Promise<string> {
  const facts = await lstat(file);
  const hash = createHash("sha256").update(facts.mode & 0o111 ? "x" : "-");
  if (facts.isSymbolicLink()) return hash.update(await readlink(file)).digest("hex");
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

/** Where the program really lies and its size tell two versions of a runtime apart without reading it all. */
async function runtimeOf(program: string): Promise<string> {
  const path = await realpath(program);
  const { size } = await stat(path);
  return `${path} ${size} ${process.arch}`;
}
