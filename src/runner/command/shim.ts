// Version managers put one-line scripts, their shims, first on PATH. Each asks the manager which version is meant in this
// folder and starts that. A sandbox contains no manager, so it is asked before, and the program it names is run.
import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { basename, dirname, join } from "node:path";

const SHIMS = /(?:^|\/)\.?(pyenv|rbenv|nodenv|goenv|asdf|mise)\/shims$/;
const LONGEST_MS = 10_000;

/**
 * The program that a shim would start in a folder; the program itself if it is no shim or its manager does not answer. In
 * CI the folder may be a stranger's, and a manager reads settings there, so it is not asked.
 */
export function behindShim(program: string, cwd: string, env = process.env): string {
  const manager = SHIMS.exec(dirname(program))?.[1];
  if (manager === undefined || env.GITHUB_ACTIONS === "true") return program;
  const root = dirname(dirname(program));
  const own = ["bin", "libexec"].map((folder) => join(root, folder, manager)).find(canStart);
  const { status, stdout } = spawnSync(own ?? manager, ["which", basename(program)], {
    cwd,
    env,
    encoding: "utf8",
    timeout: LONGEST_MS,
    stdio: ["ignore", "pipe", "ignore"],
  });
  const named = status === 0 ? stdout.trim() : "";
  return named.startsWith("/") && canStart(named) ? named : program;
}

function canStart(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
