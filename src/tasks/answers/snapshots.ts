import { UserError } from "../../model/problem.ts";
import { itbenchFolders, snapshotFolder } from "../find/candidates.ts";
import { incidentOfName } from "./tree.ts";

/** The snapshots below a folder, by incident. */
export async function snapshotsBelow(folder: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const candidate of await itbenchFolders(folder, folder)) {
    const { source } = candidate.file;
    if ("simulate" in source) continue;
    found.set(incidentOfName(candidate.id), await snapshotFolder(candidate, source.snapshot.path));
  }
  if (found.size > 0) return found;
  throw new UserError({
    code: "SNAPSHOTS_NONE",
    where: folder,
    message: "no snapshot is found here",
    help: "Give a folder that holds Scenario-N folders.",
  });
}
