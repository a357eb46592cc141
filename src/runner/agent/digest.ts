import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { lstat, readlink, realpath, stat } from "node:fs/promises";
import { relative } from "node:path";
import { digestOf } from "../../model/digest.ts";
import type { AgentToRun } from "../request.ts";
import { installedPackages, programsOf } from "../sandbox/runtime-mounts.ts";
import { type AgentFiles, within } from "./files.ts";

/**
 * One digest of everything that defines an agent: its files (path, mode, bytes) as a sandbox would mount them, its
 * command, model and parameters, the programs that run it and the packages installed with them.
 */
export async function digestAgent(
  agent: AgentToRun,
  command: readonly string[],
  files: AgentFiles,
): Promise<string> {
  const programs = programsOf(command[0] ?? "", process.env).filter(
    (program) => !within(program, [files.root]),
  );
  const outside: Record<string, string> = {};
  for (const path of agent.outside)
    if (command.includes(path) && existsSync(path)) outside[path] = await digestFile(path);
  return digestOf({
    files: await digestFiles(files),
    outside,
    command: agent.command,
    model: agent.model,
    parameters: agent.parameters,
    runtime: [process.arch, ...(await Promise.all(programs.map(printOf)))],
    packages: installedPackages(programs, process.env),
  });
}

/** Path below the agent's folder -> digest of mode and bytes. */
export async function digestFiles({ root, files }: AgentFiles): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  for (const file of files) digests[relative(root, file)] = await digestFile(file);
  return digests;
}

export async function digestFile(path: string): Promise<string> {
  const facts = await lstat(path);
  const hash = createHash("sha256").update(facts.mode & 0o111 ? "x" : "-");
  if (facts.isSymbolicLink()) hash.update(`link ${await readlink(path)}`);
  else for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest("hex").slice(0, 20);
}

/** A program's real path and size distinguish two versions of a runtime without reading all of it. */
async function printOf(program: string): Promise<string> {
  const path = await realpath(program).catch(() => program);
  const size = await stat(path).then(
    (facts) => facts.size,
    () => 0,
  );
  return `${path} ${size}`;
}
