import { chmod, copyFile, link, mkdir, readlink, stat, symlink } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import type { AgentFiles } from "./files.ts";

/** A tree of links to the agent's files, readable by the user that the sandbox runs as. */
export async function stageAgentFiles(
  agent: AgentFiles,
  target: string,
  how: "link" | "copy" = "link",
): Promise<void> {
  await mkdir(target, { recursive: true });
  const made = new Set([target]);
  for (const file of agent.files) {
    const place = join(target, relative(agent.root, file));
    const folder = dirname(place);
    if (!made.has(folder)) await mkdir(folder, { recursive: true });
    made.add(folder);
    await stageOne(file, place, how);
  }
}

async function stageOne(file: string, place: string, how: "link" | "copy"): Promise<void> {
  const target = await readlink(file).catch(() => null);
  if (target !== null) return symlink(target, place);
  const { mode } = await stat(file);
  const readable = (mode & 0o004) !== 0;
  if (how === "link" && readable) {
    const linked = await link(file, place).then(
      () => true,
      () => false,
    );
    if (linked) return;
  }
  await copyFile(file, place);
  await chmod(place, (mode & 0o111) === 0 ? 0o644 : 0o755);
}
