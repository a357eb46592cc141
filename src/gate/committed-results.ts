import { existsSync } from "node:fs";
import { UserError } from "../model/problem.ts";
import type { Settings } from "../settings/resolve.ts";
import { git } from "./base-agent.ts";

/**
 * A run continues from results and the cache of attempts it finds. A branch that commits them would bring its own
 * measurements along.
 */
export async function refuseCommittedResults({ root, out, cacheDir }: Settings): Promise<void> {
  for (const folder of new Set([out, cacheDir])) {
    if (!existsSync(folder)) continue;
    const tracked = await git(root, "ls-files", "-z", "--", folder).then(
      ({ stdout }) => stdout.split("\0")[0] ?? "",
      // Outside of a repository, or no repository at all: nothing is committed there.
      () => "",
    );
    if (tracked === "") continue;
    throw new UserError({
      code: "RESULTS_COMMITTED",
      where: tracked,
      message: "git tracks it: results that come with a commit would be believed as measured here",
      help: "Take them out with 'git rm -r --cached' and ignore the folder, or give another with --out.",
    });
  }
}
