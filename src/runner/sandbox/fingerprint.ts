import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../model/problem.ts";

/** Size and time of every file below a folder: a write shows in them, and looking costs a millisecond. */
export function fingerprint(folder: string): string {
  const names = readdirSync(folder, { recursive: true }).map(String).sort();
  const lines = names.map((name) => {
    const facts = statSync(join(folder, name));
    return `${name} ${facts.isDirectory() ? "folder" : `${facts.size} ${facts.mtimeMs}`}`;
  });
  return lines.join("\n");
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
