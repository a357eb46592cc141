import { existsSync, lstatSync, readFileSync, realpathSync } from "node:fs";
import { lstat, readdir } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { globMatcher, isGlob } from "../../model/glob.ts";
import { byCodePoint } from "../../model/order.ts";
import { type Problem, UserError } from "../../model/problem.ts";
import { TRUTH_NAMES } from "../../tasks/truth.ts";
import type { AgentToRun } from "../request.ts";

/** The files and links that the settings give to the agent: absolute paths, sorted. */
export interface AgentFiles {
  readonly root: string;
  readonly files: readonly string[];
}

/**
 * Finds the files that `agent.files` and the command name. Tasks, baselines, history and results are never included:
 * a wide glob skips them, and a glob that names them is an error. Links are listed but never followed: otherwise a link
 * in a pull request could lead to the tasks, or anywhere on the machine.
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
    // A link to a folder may be named and is shown as a link; files behind it may not be named.
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

/** A glob that matches nothing would leave files out of the sandbox and out of the agent's digest. */
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

/** Separates the agent's own paths from those it may not see. */
class Guard {
  readonly #root: string;
  readonly #realRoot: string;
  readonly #guarded: readonly string[];

  constructor(root: string, guarded: readonly string[]) {
    this.#root = root;
    this.#realRoot = realPath(root);
    this.#guarded = [...guarded, ...guarded.map(realPath)];
  }

  /** Why a path in the settings is refused; null if it is allowed. */
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

  /** True for a folder that is skipped with everything in it. */
  closes(folder: string): boolean {
    return within(folder, this.#guarded) || (folder !== this.#root && isTask(folder));
  }
}

/** A folder that contains a ground truth, or a task.yaml that says what was broken. */
function isTask(folder: string): boolean {
  if (TRUTH_NAMES.some((name) => existsSync(join(folder, name)))) return true;
  const recipe = join(folder, "task.yaml");
  return existsSync(recipe) && /^source:/m.test(readFileSync(recipe, "utf8"));
}

/** A path with its links resolved; the path itself if nothing is there. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** Node reads only the nearest package.json above a script to learn its module type. */
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

/** A name that is not UTF-8 is decoded with replacement characters, and no file has that decoded name. */
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
