import { join } from "node:path";
import type { BaseRun, SomeFiles } from "../model/base-run.ts";
import { within } from "../runner/agent/files.ts";
import { SETTINGS_NAME } from "../settings/load.ts";
import type { Settings } from "../settings/resolve.ts";
import { type Agent, guardedFrom } from "./agent-side.ts";
import { git } from "./base-agent.ts";
import type { Workbench } from "./workbench.ts";

/**
 * Files by which a job installs what an agent runs on, wherever they lie and whether or not the settings call them the
 * agent's. What they install is on this machine once, for both sides, so it cannot be compared here: they are.
 */
const INSTALLS =
  /(^|\/)(requirements[^/]*\.(txt|in)|requirements\/.+|constraints[^/]*\.txt|pyproject\.toml|setup\.(py|cfg)|Pipfile|environment\.ya?ml|conda[^/]*\.ya?ml|package(-lock)?\.json|npm-shrinkwrap\.json|pnpm-(lock|workspace)\.yaml|bun\.lockb|deno\.jsonc?|go\.(mod|sum|work)|Cargo\.toml|Gemfile|[^/]+\.(lock|gemspec|nix)|\.?(pixi|mise|uv|rtx|devbox)\.(toml|json)|\.(python|node|ruby|tool)-versions?|\.(nvm|npm|yarn|conda)rc(\.ya?ml)?|pip\.conf|Dockerfile[^/]*|Makefile|[Jj]ustfile|Taskfile\.ya?ml|Brewfile|apt[^/]*\.txt|packages\.txt|[^/]*(install|setup|bootstrap|provision)[^/]*\.(sh|bash))$|^\.github\/(workflows|actions)\/|(^|\/)\.devcontainer\//;

/** What no agent is, and what only people read. Any other page may be a prompt. */
const FOR_PEOPLE =
  /^docs\/|(^|\/)(README|CHANGELOG|CHANGES|HISTORY|CONTRIBUTING|CODE_OF_CONDUCT|SECURITY|SUPPORT|GOVERNANCE|MAINTAINERS|AUTHORS|LICEN[CS]E|NOTICE)((\.[a-z]{2})?\.(md|rst|txt|adoc))?$|^(\.github\/)?CODEOWNERS$|^\.github\/(ISSUE_TEMPLATE\/|[^/]*TEMPLATE[^/]*$|dependabot\.ya?ml$|FUNDING\.ya?ml$)/;

/** From the top of the work tree, wherever the gate's folder lies in it. */
async function changedFiles(root: string, ref: string): Promise<string[]> {
  const { stdout } = await git(root, "diff", "--name-only", "-z", "--no-renames", ref, "--");
  return stdout.split("\0").filter((path) => path !== "");
}

/** Whether anything that says what the machine installs differs from the commit. */
export async function installsDiffer(root: string, ref: string): Promise<boolean> {
  return (await changedFiles(root, ref)).some((path) => INSTALLS.test(path));
}

/**
 * Whether any file differs from the commit that could matter to an agent whose own files do not: one that it reads where
 * nothing shuts it in, or one by which a job installs what it runs on, whatever that is called.
 */
export async function treeDiffers(bench: Workbench, ref: string): Promise<boolean> {
  const { settings, agent, tasks } = bench;
  if (isWhole(agent, settings) || isSaidWhole(settings)) return false;
  const { root } = settings;
  const { stdout } = await git(root, "rev-parse", "--show-prefix");
  const prefix = stdout.trimEnd();
  const closed = guardedFrom(settings, agent.program, tasks);
  // Read by the gate alone: its half for the agent is compared as what it says.
  const file = settings.isolation === "required" ? (settings.config ?? SETTINGS_NAME) : null;
  return (await changedFiles(root, ref)).some((path) => {
    const own = path.startsWith(prefix) ? path.slice(prefix.length) : null;
    if (own !== null && (own === file || within(join(root, own), closed))) return false;
    return !FOR_PEOPLE.test(own ?? path);
  });
}

/** Whoever keeps other programs beside it may answer for its files; what nothing shuts in may read the others all the same. */
function isSaidWhole({ isolation, judge }: Settings): boolean {
  return judge["unchanged-by"] === "files" && isolation === "required";
}

/** A shipped agent in a sandbox: a single file, and everything it runs on is the gate's own. */
function isWhole({ program }: Agent, { isolation, judge }: Settings): boolean {
  return program.shipped !== null && isolation === "required" && judge.mounts.length === 0;
}

/** What kept the base's agent from running as it would at its own commit. */
export async function baseDiffers(
  { settings, agent }: Workbench,
  base: Agent,
  ref: string,
): Promise<Pick<BaseRun, "installs" | "lacks">> {
  if (agent.program.shipped !== null && base.program.shipped !== null) return {};
  const { root } = settings;
  const built = agent.program.build !== null && base.program.build !== null;
  // What a build installs it installs for each side from its own files.
  const ours = new Set(built ? Object.keys(agent.identity.files) : []);
  const installs = (await changedFiles(root, ref)).filter(
    (path) => INSTALLS.test(path) && !ours.has(path),
  );
  const lacks = built ? [] : await lackingFiles(root, ref, agent, base);
  return {
    ...(installs.length > 0 ? { installs: someOf(installs) } : {}),
    ...(lacks.length > 0 ? { lacks: someOf(lacks) } : {}),
  };
}

const SOME = 3;

function someOf(files: readonly string[]): SomeFiles {
  return { count: files.length, some: files.slice(0, SOME) };
}

/** What running and checking leave beside an agent changes nothing that it does. */
const LEFT_BY_RUNS = /(^|\/)(__pycache__|\.(pytest|mypy|ruff)_cache|\.DS_Store)(\/|$)|\.pyc$/;

/** The head's agent has it, and no checkout of the base would: git ignores it, or it is a submodule's. */
async function lackingFiles(
  root: string,
  ref: string,
  head: Agent,
  base: Agent,
): Promise<string[]> {
  const missing = Object.keys(head.identity.files).filter(
    (path) => base.identity.files[path] === undefined && !LEFT_BY_RUNS.test(path),
  );
  if (missing.length === 0) return [];
  const tree = await git(root, "ls-tree", "-r", "-z", ref);
  const modules = tree.stdout
    .split("\0")
    .flatMap((entry) =>
      entry.startsWith("160000 ") ? [entry.slice(entry.indexOf("\t") + 1)] : [],
    );
  const ignored = await git(root, "ls-files", "-z", "-o", "-i", "--exclude-standard");
  const unbrought = new Set(ignored.stdout.split("\0"));
  return missing.filter((path) => unbrought.has(path) || within(path, modules));
}
