import { existsSync, lstatSync, readFileSync, realpathSync } from "node:fs";
import { lstat, readdir } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { globMatcher, isGlob } from "../../model/glob.ts";
import { byCodePoint } from "../../model/order.ts";
import { type Problem, UserError } from "../../model/problem.ts";
import { TRUTH_NAMES } from "../../tasks/truth.ts";
import type { AgentToRun } from "../request.ts";

/** What the settings call the agent's own: files and links, by absolute path, sorted. */
export interface AgentFiles {
  readonly root: string;
  readonly files: readonly string[];
}

/**
 * Finds the files that `agent.files` and the command name. Tasks, baselines, history and results are never among
 * them: a wide glob passes over them, a glob that means them is an error. Links are listed, never followed: one that a
 * pull request commits would otherwise lead to the tasks, or anywhere on the machine.
 */
export async function findAgentFiles(
  agent: Pick<AgentToRun, "cwd" | "files">,
  command: readonly string[],
  guarded: readonly string[],
): Promise<AgentFiles> {
  const root = resolve(agent.cwd);
  const guard = new Guard(root, guarded);
  const problems: Problem[] = [];
  const found = new Set<string>();
  for (const glob of agent.files) {
    const base = resolve(root, staticBase(glob));
    // A folder that is a link may be named and is shown as one; what lies behind it may not.
    const refusal = guard.refusal(isGlob(glob) ? join(base, "*") : base);
    if (refusal !== null) problems.push(refused(glob, refusal));
    else for (const file of await matches(root, base, glob, guard)) found.add(file);
  }
  for (const word of command) {
    if (!isAbsolute(word) || !within(word, [root]) || word === root) continue;
    const refusal = guard.refusal(word);
    if (refusal !== null) problems.push(refused(word, refusal));
    else
      for (const file of [...(await filesBelow(word, guard)), ...packageFiles(word, root)])
        found.add(file);
  }
  const files = [...found].sort(byCodePoint);
  problems.push(...files.filter(isUnreadable).map((file) => notUtf8(relative(root, file))));
  if (problems.length > 0) throw new UserError(problems);
  return { root, files };
}

/** A glob that matches nothing leaves what it meant out of the sandbox and out of what tells one agent from another. */
export function refuseEmptyGlobs(
  { cwd, files }: Pick<AgentToRun, "cwd" | "files">,
  found: readonly string[],
): void {
  const root = resolve(cwd);
  const empty = files.filter((glob) => {
    const path = relative(root, resolve(root, glob));
    const fits = globMatcher(path);
    const whole = staticBase(glob) === glob;
    return !found.some((file) => (whole ? path === "" || within(file, [path]) : fits(file)));
  });
  if (empty.length > 0) throw new UserError(empty.map(emptyGlob));
}

function emptyGlob(glob: string): Problem {
  return {
    code: "AGENT_FILES_NONE",
    where: "agent.files",
    message: `${JSON.stringify(glob)} matches no file that an agent may see`,
    help: "Correct it, or take it out: paths start at the repository's root, and a folder means all of it.",
  };
}

/** Tells the agent's own places from those it may not see. */
class Guard {
  readonly #root: string;
  readonly #realRoot: string;
  readonly #guarded: readonly string[];

  constructor(root: string, guarded: readonly string[]) {
    this.#root = root;
    this.#realRoot = realPath(root);
    this.#guarded = [...guarded, ...guarded.map(realPath)];
  }

  /** Why a path that the settings name is refused; null where it is not. */
  refusal(path: string): string | null {
    const place = relative(this.#root, path) || ".";
    if (!within(path, [this.#root])) return `${place}, which lies outside the repository`;
    if (realPath(dirname(path)) !== join(this.#realRoot, dirname(place)) && path !== this.#root)
      return `${place}, which a link leads to`;
    for (let folder = path; within(folder, [this.#root]); folder = dirname(folder)) {
      if (this.closes(folder)) return `${place}, which no agent may see`;
      if (folder === this.#root) break;
    }
    return null;
  }

  /** True for a folder that is passed over with all that is in it. */
  closes(folder: string): boolean {
    return within(folder, this.#guarded) || (folder !== this.#root && isTask(folder));
  }
}

/** A folder with a ground truth in it, or with a task.yaml that says what was broken, wherever it lies. */
function isTask(folder: string): boolean {
  if (TRUTH_NAMES.some((name) => existsSync(join(folder, name)))) return true;
  const recipe = join(folder, "task.yaml");
  return existsSync(recipe) && /^source:/m.test(readFileSync(recipe, "utf8"));
}

/** Where a path really lies; itself where nothing does. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** Node asks the nearest package.json above a script what sort of module it is, and none beyond. */
export function packageFiles(file: string, root: string): string[] {
  for (let folder = dirname(file); within(folder, [root]); folder = dirname(folder)) {
    const candidate = join(folder, "package.json");
    if (existsSync(candidate)) return [candidate];
    if (folder === root) break;
  }
  return [];
}

async function matches(root: string, base: string, glob: string, guard: Guard): Promise<string[]> {
  const fits = globMatcher(relative(root, resolve(root, glob)));
  const files = await filesBelow(base, guard);
  // A glob that names a folder means all of it.
  const whole = staticBase(glob) === glob;
  return whole ? files : files.filter((file) => fits(relative(root, file)));
}

async function filesBelow(path: string, guard: Guard): Promise<string[]> {
  if (guard.closes(path)) return [];
  const facts = await lstat(path).catch(() => null);
  if (facts === null) return isUnreadable(path) ? [path] : [];
  if (facts.isFile() || facts.isSymbolicLink()) return [path];
  if (!facts.isDirectory()) return [];
  const found: string[] = [];
  for (const entry of await readdir(path, { withFileTypes: true })) {
    const inner = join(path, entry.name);
    if (entry.isDirectory()) found.push(...(await filesBelow(inner, guard)));
    else if (!entry.isFile() && !entry.isSymbolicLink()) continue;
    else if (!guard.closes(inner)) found.push(inner);
  }
  return found;
}

/** A name of other bytes than UTF-8 is read with replacements for them, and by that name nothing is there. */
function isUnreadable(path: string): boolean {
  return path.includes("\ufffd") && lstatSync(path, { throwIfNoEntry: false }) === undefined;
}

/** True for a path that is, or lies below, one of the folders. */
export function within(path: string, folders: readonly string[]): boolean {
  return folders.some(
    (folder) => path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep),
  );
}

/** The part of a glob before its first wildcard, up to a whole folder: where a walk may start. */
function staticBase(glob: string): string {
  const words = glob.split("/");
  const wild = words.findIndex(isGlob);
  return (wild < 0 ? words : words.slice(0, wild)).join("/");
}

function refused(name: string, why: string): Problem {
  return {
    code: "AGENT_FILES_REFUSED",
    where: "agent.files",
    message: `${JSON.stringify(name)} names ${why}`,
    help: "Tasks, baselines, .git and results stay outside the sandbox, and so does what lies behind a link. Name the agent's own files only.",
  };
}

function notUtf8(place: string): Problem {
  return {
    code: "AGENT_FILE_NAME",
    where: "agent.files",
    message: `${JSON.stringify(place)} has a name that is not UTF-8, so it cannot be read or told apart`,
    help: "Rename it (ls -b shows its bytes), or narrow the globs so that they pass over it.",
  };
}
