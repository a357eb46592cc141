import { git } from "./base-agent.ts";

/**
 * Files by which a job installs what an agent runs on, wherever they lie and whether or not the settings call them the
 * agent's. What they install is on this machine once, for both sides, so it cannot be compared here: they are.
 */
const INSTALLS =
  /(^|\/)(requirements[^/]*\.(txt|in)|constraints[^/]*\.txt|pyproject\.toml|setup\.(py|cfg)|Pipfile(\.lock)?|poetry\.lock|uv\.lock|pdm\.lock|environment\.ya?ml|package(-lock)?\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lockb?|go\.(mod|sum)|Cargo\.(toml|lock)|Gemfile(\.lock)?|\.(python|node|ruby|tool)-versions?|\.nvmrc|Dockerfile[^/]*|flake\.(nix|lock))$|^\.github\/(workflows|actions)\//;

/** Whether anything that says what the machine installs differs from the commit. */
export async function installsDiffer(root: string, ref: string): Promise<boolean> {
  const { stdout } = await git(root, "diff", "--name-only", "-z", "--no-renames", ref, "--");
  return stdout.split("\0").some((path) => INSTALLS.test(path));
}

/** What no agent is, and what the reports alone are made of. */
const NO_AGENT = /^(tasks|baselines|docs)\/|^\.github\/|(^|\/)[^/]+\.md$/;

/**
 * Whether any file that an agent could read differs from the commit: where nothing shuts it in, it may be more than the
 * settings call its own.
 */
export async function treeDiffers(root: string, ref: string): Promise<boolean> {
  const { stdout } = await git(root, "diff", "--name-only", "-z", "--no-renames", ref, "--");
  return stdout.split("\0").some((path) => path !== "" && !NO_AGENT.test(path));
}
