import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { CALM_GIT } from "../files/git-words.ts";
import { UserError } from "../model/problem.ts";
import type { Task } from "../model/task.ts";
import { loadSettingsFile } from "../settings/load.ts";
import type { Settings } from "../settings/resolve.ts";
import { resolveAgent } from "../settings/resolve-agent.ts";
import { type Agent, type BuildSite, openAgent } from "./agent-side.ts";

const run = promisify(execFile);

export interface BaseAgent {
  readonly agent: () => Promise<Agent>;
  readonly close: () => Promise<void>;
}

/**
 * The agent as it is at a commit, in a work tree of its own: the user's checkout is never touched. The checkout
 * happens at first use, since healthy changes never need it.
 */
export function openBaseAgent(
  settings: Settings,
  ref: string | null,
  tasks: readonly Task[],
  site: BuildSite,
): BaseAgent | null {
  if (ref === null) return null;
  let opened: Promise<Agent> | null = null;
  let folder: string | null = null;
  const open = async (): Promise<Agent> => {
    folder = await mkdtemp(join(tmpdir(), "sre-gate-base-"));
    await checkout(settings.root, ref, folder);
    const { file, where } = loadSettingsFile(folder, settings.config);
    const program = resolveAgent({
      flag: null,
      half: file.agent ?? null,
      root: folder,
      // A repository that ships its own agents (ours) means the ones of that commit.
      packageRoot: settings.packageRoot === settings.root ? folder : settings.packageRoot,
      where: `${ref.slice(0, 10)}: ${where}`,
    });
    return openAgent(program, "base", settings, tasks, site);
  };
  return {
    agent: () => {
      opened ??= open();
      return opened;
    },
    close: async () => {
      if (folder === null) return;
      await git(settings.root, "worktree", "remove", "--force", folder).catch(() => null);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Names of files, of which a folder of packages has a hundred thousand. */
const MOST_SAID = 256 * 1024 * 1024;

export function git(cwd: string, ...words: string[]) {
  return run("git", [...CALM_GIT, ...words], { cwd, maxBuffer: MOST_SAID });
}

async function checkout(root: string, ref: string, folder: string): Promise<void> {
  try {
    await git(root, "worktree", "add", "--detach", "--force", folder, ref);
  } catch (error) {
    throw notFound(ref, error);
  }
}

/** For a commit that a person names: a typing error is reported before anything is run and paid. */
export async function requireCommit(root: string, ref: string): Promise<void> {
  try {
    await git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`);
  } catch (error) {
    throw notFound(ref, error);
  }
}

function notFound(ref: string, error: unknown): UserError {
  const said = lastLine(error);
  return new UserError({
    code: "BASE_NOT_FOUND",
    where: ref,
    message: `the base commit cannot be checked out (${said === "" ? "no such commit" : said})`,
    help: "fetch it first ('fetch-depth: 0' in a workflow), or set judge.confirm to none",
  });
}

function lastLine(error: unknown): string {
  const text = (error as { stderr?: string }).stderr ?? String(error);
  return text.trim().split("\n").at(-1) ?? "";
}
