import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../model/problem.ts";

/** Size and time of every file below a folder: they change with a write, and reading them takes a millisecond. */
export function fingerprint(folder: string): string {
  const names = readdirSync(folder, { recursive: true }).map(String).sort();
  const lines = names.map((name) => {
    const facts = statSync(join(folder, name), { throwIfNoEntry: false });
    if (facts === undefined) return `${name} nothing`;
    return `${name} ${facts.isDirectory() ? "folder" : `${facts.size} ${facts.mtimeMs}`}`;
  });
  return lines.join("\n");
}

/** Files that an agent removed or made unreadable are a change as well, not an error of the gate. */
export function isUnchanged(folder: string, print: string): boolean {
  try {
    return fingerprint(folder) === print;
  } catch {
    return false;
  }
}

/** Without a sandbox an agent can write into the incident; the run then ends instead of measuring on. */
export function snapshotChanged(task: string): UserError {
  return new UserError({
    code: "SNAPSHOT_CHANGED",
    where: `task ${task}`,
    message:
      "the agent changed files of the snapshot, so no later attempt would see the same incident",
    help: "Restore the task's files, then isolate the agent (isolation: required) or make it write to its workspace.",
  });
}
