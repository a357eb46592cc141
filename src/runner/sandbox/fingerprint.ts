import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../model/problem.ts";

/** Size and time of every file below a folder: a write shows in them, and looking costs a millisecond. */
export function fingerprint(folder: string): string {
  const names = readdirSync(folder, { recursive: true }).map(String).sort();
  const lines = names.map((name) => {
    const facts = statSync(join(folder, name), { throwIfNoEntry: false });
    if (facts === undefined) return `${name} nothing`;
    return `${name} ${facts.isDirectory() ? "folder" : `${facts.size} ${facts.mtimeMs}`}`;
  });
  return lines.join("\n");
}

/** What an agent took away or closed cannot be looked at: that is a change as well, and no fault of ours. */
export function isUnchanged(folder: string, print: string): boolean {
  try {
    return fingerprint(folder) === print;
  } catch {
    return false;
  }
}

/** Without a sandbox nothing keeps an agent from writing into the incident; at least nobody goes on after it. */
export function snapshotChanged(task: string): UserError {
  return new UserError({
    code: "SNAPSHOT_CHANGED",
    where: `task ${task}`,
    message:
      "the agent changed files of the snapshot, so no later attempt would see the same incident",
    help: "Restore the task's files, then isolate the agent (isolation: required) or make it write to its workspace.",
  });
}
