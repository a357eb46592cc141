import { realpathSync, statSync } from "node:fs";
import { resolve } from "node:path";
import type { Problem } from "../model/problem.ts";
import { findTools } from "../runner/sandbox/tools.ts";

const READ_AND_ENTER = 0o005;
const READ = 0o004;

/**
 * If root starts the gate, agents run as users of their own, so they see files that only root may read but cannot open them.
 * Agents of any other user run as that user.
 */
export function unreadableMounts(
  mounts: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Problem[] {
  if (findTools(environment)?.privileged !== true) return [];
  return mounts.flatMap((path) => {
    const place = resolve(path);
    const facts = statSync(place, { throwIfNoEntry: false });
    if (facts === undefined) return [];
    const wanted = facts.isDirectory() ? READ_AND_ENTER : READ;
    if ((facts.mode & wanted) === wanted) return [];
    return [
      {
        code: "MOUNT_UNREADABLE",
        where: "judge.mounts",
        message: `${path} may be read by its owner alone (mode ${(facts.mode & 0o777).toString(8)}), and agents run as another user`,
        help: `Run chmod o+${facts.isDirectory() ? "rx" : "r"} ${realpathSync(place)}, or mount a copy.`,
      },
    ];
  });
}
