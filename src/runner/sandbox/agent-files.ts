import { existsSync, statSync } from "node:fs";
import { chmod, copyFile, link, mkdir, readdir, readlink, stat, symlink } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { globToRegExp, isGlob } from "../../model/glob.ts";
import { byCodePoint } from "../../model/order.ts";
import { type Problem, UserError } from "../../model/problem.ts";
import type { AgentToRun } from "../request.ts";

/** What the settings call the agent's own: files and links, by absolute path, sorted. */
export interface AgentFiles {
  readonly root: string;
  readonly files: readonly string[];
}

/**
 * Finds the files that `agent.files` and the command name. Tasks, baselines, history and results
 * are never among them: a wide glob passes over them, a glob that means them is an error.
 */
export async function findAgentFiles(
  agent: AgentToRun,
  command: readonly string[],
  guarded: readonly string[],
): Promise<AgentFiles> {
  const root = resolve(agent.cwd);
  const problems: Problem[] = [];
  const found = new Set<string>();
  for (const glob of agent.files) {
    const base = resolve(root, staticBase(glob));
    if (within(base, guarded)) problems.push(refusedGlob(glob, relative(root, base)));
    else for (const file of await matches(root, base, glob, guarded)) found.add(file);
  }
  for (const word of command) {
    if (!isAbsolute(word) || !within(word, [root]) || word === root) continue;
    if (within(word, guarded)) problems.push(refusedGlob(word, relative(root, word)));
    else
      for (const file of [...(await filesBelow(word, guarded)), ...packageFiles(word, root)])
        found.add(file);
  }
  if (problems.length > 0) throw new UserError(problems);
  return { root, files: [...found].sort(byCodePoint) };
}

/** Node asks the package.json above a script what sort of module it is. */
function packageFiles(file: string, root: string): string[] {
  const found: string[] = [];
  for (let folder = dirname(file); within(folder, [root]); folder = dirname(folder)) {
    const candidate = join(folder, "package.json");
    if (existsSync(candidate)) found.push(candidate);
    if (folder === root) break;
  }
  return found;
}

/** Files outside the repository that the command names by absolute path (an agent of ours, a tool). */
export function foreignFiles(
  command: readonly string[],
  root: string,
  guarded: readonly string[],
): string[] {
  return command.slice(1).flatMap((word) => {
    if (!isAbsolute(word) || within(word, [root, ...guarded])) return [];
    if (!statSync(word, { throwIfNoEntry: false })?.isFile()) return [];
    return [word, ...packageFiles(word, dirname(dirname(word)))];
  });
}

async function matches(
  root: string,
  base: string,
  glob: string,
  guarded: readonly string[],
): Promise<string[]> {
  const pattern = globToRegExp(relative(root, resolve(root, glob)));
  const files = await filesBelow(base, guarded);
  // A glob that names a folder means all of it.
  const whole = staticBase(glob) === glob;
  return whole ? files : files.filter((file) => pattern.test(relative(root, file)));
}

async function filesBelow(path: string, guarded: readonly string[]): Promise<string[]> {
  if (within(path, guarded)) return [];
  const facts = await stat(path).catch(() => null);
  if (facts === null) return [];
  if (!facts.isDirectory()) return [path];
  const found: string[] = [];
  for (const entry of await readdir(path, { withFileTypes: true })) {
    const inner = join(path, entry.name);
    if (within(inner, guarded)) continue;
    if (entry.isDirectory()) found.push(...(await filesBelow(inner, guarded)));
    else if (entry.isFile() || entry.isSymbolicLink()) found.push(inner);
  }
  return found;
}

/** True for a path that is, or lies below, one of the folders. */
export function within(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => path === folder || path.startsWith(folder + sep));
}

/** A tree of links to the agent's files, readable by whoever the sandbox makes of us. */
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

/** The part of a glob before its first wildcard, up to a whole folder: where a walk may start. */
function staticBase(glob: string): string {
  const words = glob.split("/");
  const wild = words.findIndex(isGlob);
  return (wild < 0 ? words : words.slice(0, wild)).join("/");
}

function refusedGlob(glob: string, place: string): Problem {
  return {
    code: "AGENT_FILES_REFUSED",
    where: "agent.files",
    message: `${JSON.stringify(glob)} names ${place}, which no agent may see`,
    help: "Tasks, baselines, .git and results stay outside the sandbox. Name the agent's own files only.",
  };
}
